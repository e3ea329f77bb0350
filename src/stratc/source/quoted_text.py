"""What a value in quotation marks says, character for character, and where each was typed.

In: a scalar as written, with its marks. Out: its text without them, and the place of each character
in what was written. Programs that write YAML write `\\n` and `\\u2019`, and `''` for one
apostrophe; a rule that looks at the text must see what readers will see.
"""

import re
from collections.abc import Sequence

ESCAPES = {
    "0": "\0", "a": "\a", "b": "\b", "t": "\t", "\t": "\t", "n": "\n", "v": "\v", "f": "\f",
    "r": "\r", "e": "\x1b", "N": "\x85", "_": "\xa0", "L": "\u2028", "P": "\u2029",
}  # fmt: skip
PIECE = {
    '"': re.compile(
        r"\\(?:x(?P<x>[0-9a-fA-F]{2})|u(?P<u>[0-9a-fA-F]{4})|U(?P<U>[0-9a-fA-F]{8})"
        r"|\n(?P<joined>[ \t]*)|(?P<one>.))|(?P<fold>[ \t]*\n[ \t\n]*)"
        r"|(?P<plain>[^\\\n \t]+|[ \t]+)"
    ),
    "'": re.compile(r"(?P<one>'')|(?P<fold>[ \t]*\n[ \t\n]*)|(?P<plain>[^'\n \t]+|[ \t]+)"),
}


def is_quoted(written: str) -> bool:
    """Whether a value stands in quotation marks that are YAML's and no part of its words."""
    return len(written) > 1 and written[0] in "'\"" and written[-1] == written[0]


def read_quoted(written: str) -> tuple[str, Sequence[int]]:
    """The text between the marks, and the offset of each character in what was written."""
    mark, at, end = written[0], 1, len(written) - 1
    if mark not in written[1:end] and "\n" not in written and not (mark == '"' and "\\" in written):
        return written[1:end], range(1, len(written))
    letters, places = [], []
    while at < end and (found := PIECE[mark].match(written, at, end)):
        said = _said(found)
        whole = found["plain"] is not None
        letters.append(said)
        places += [at + number if whole else at for number in range(len(said))]
        at = found.end()
    return "".join([*letters, written[at:end]]), (*places, *range(at, len(written)))


def _said(found: re.Match[str]) -> str:
    parts = found.groupdict()
    if parts.get("plain") is not None:
        return found["plain"]
    if found["fold"] is not None:  # one line break is a blank, more are paragraphs
        return "\n" * (found["fold"].count("\n") - 1) or " "
    code = parts.get("x") or parts.get("u") or parts.get("U")
    if code:
        return chr(min(int(code, 16), 0x10FFFF))
    if parts.get("joined") is not None:
        return ""
    return "'" if found["one"] == "''" else ESCAPES.get(found["one"], found["one"])
