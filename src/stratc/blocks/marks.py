"""Plain words to Markdown that says the same, and typed bullets and numbers to list items."""

import re
from urllib.parse import quote

from stratc.source import characters
from stratc.text.address import link_address

from .block import Aside

BULLETS = "•·▪◦‣●○■□➢➤✓✔\uf0b7\uf0a7\uf0d8\u2043\u2219"
SIGNS = {
    0xB7: "•", 0xA7: "▪", 0xD8: "➢", 0xFC: "✓", 0xFB: "✗", 0xE0: "→", 0x20: " ", 0x6C: "●",
    0x6E: "■", 0x9F: "•",
}  # fmt: skip
"""The usual signs of faces that hold signs in place of letters."""
_TYPED = re.compile(rf"^\s*(?:[{BULLETS}]\s*|\\?[-–—*o]\s+)(?=\S)")
_NUMBERED = re.compile(r"^\s*(\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})\\?[.)])\s+(?=\S)")
_NEEDS_ESCAPE = re.compile(
    r"\\(?=[!-/:-@\[-`{-~])|\*|(?<![^\W_])_|_(?![^\W_])|<(?=[A-Za-z/!?])|&(?=#?\w+;)"
    r"|\[(?=[=^@])|\](?=[(\[])"
)
_BOOKMARK = re.compile(
    r"\[bookmark: _\w+\]|\[\]\{#_\w+ \.anchor\}|(?<=\S)[ \t]+\{#[\w.:-]+\}(?=[ \t]*$)", re.M
)
_LINE_START = re.compile(r"^(\s*)([-+>#]+|\d+[.)])(?=\s|$)", re.M)
_FIGURES = re.compile(r"\s*\d+(?:\s*[,–-]\s*\d+)*[,\s]*")
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_BREAKS = re.compile("\r\n?|[\x0b\x85\u2028\u2029]")
_JOINED = str.maketrans({**characters.JOINED, "\u2011": "-", "\x0c": " "})


def without_bookmarks(text: str) -> tuple[str, tuple[Aside, ...]]:
    """Typed text without the bookmarks of Word that came with it, and what was left out."""
    asides = tuple(
        Aside(mark.group(), "it is a bookmark and no words of the text", f"line {at}")
        for at, line in enumerate(text.split("\n"), start=1)
        for mark in _BOOKMARK.finditer(line)
    )
    return _BOOKMARK.sub("", text), asides


def clean(text: str) -> str:
    """Text without what word processors put in that nobody sees, or that nobody can search for."""
    made = characters.SPACES.sub(" ", _BREAKS.sub("\n", text)).translate(_JOINED)
    kept = "\t\n"
    if characters.NEEDS_JOINERS.search(made):
        kept += characters.JOINERS
    return characters.HIDDEN.sub(lambda found: found[0] if found[0] in kept else "", made)


def raised(text: str) -> str:
    """Figures that stand higher than their line as characters that do; other text as it is."""
    return text.translate(_RAISED) if _FIGURES.fullmatch(text) else text


def signs(text: str, face: str) -> str:
    """Text in a face of signs as the characters that its reader sees; other text as it is."""
    if face.lower() not in ("wingdings", "webdings", "wingdings 2", "symbol"):
        return text
    return "".join(SIGNS.get(ord(c) & 0xFF, c if c.isspace() else "•") for c in text)


def escaped(text: str) -> str:
    """Words as Markdown: what would be a mark is made a character again."""
    made = _NEEDS_ESCAPE.sub(lambda found: "\\" + found.group(), text)
    return _LINE_START.sub(_at_start, made)


def _at_start(found: re.Match[str]) -> str:
    space, mark = found.groups()
    if mark[-1] in ".)":
        return f"{space}{mark[:-1]}\\{mark[-1]}"
    return f"{space}\\{mark}"


LED_NOWHERE = "its words are taken in, and lead nowhere: this is no address of a page or mailbox"


def claims_a_page(target: str) -> bool:
    """Whether a link of a document should lead to a page or a mailbox, rightly written or not."""
    return bool(re.match(r"(?i)\s*(?:https?|mailto):", target))


def linked(target: str) -> str:
    """Where a link of a document leads, as Markdown holds it; empty if to no page and no mailbox.

    What a mail is to be about is for the program that sends it, and no part of the address.
    """
    if target[:7].lower() == "mailto:":
        target = target.partition("?")[0]
    kept = re.sub(r"[\s()<>\"\\^`{|}]", lambda found: quote(found[0]), target.strip())
    return (link_address(kept) or "") if ":" in kept else ""


def emphasised(text: str, mark: str) -> str:
    """Words between marks of emphasis, which must not stand beside a space."""
    inner = text.strip()
    if not inner or not re.search(r"\w", inner):
        return text
    before = text[: len(text) - len(text.lstrip())]
    after = text[len(text.rstrip()) :]
    return f"{before}{mark}{inner}{mark}{after}"


def bullet(text: str) -> str | None:
    """The words after a typed bullet; None where there is none."""
    found = _TYPED.match(text)
    return text[found.end() :] if found else None


def pieces(text: str) -> list[tuple[bool, str]]:
    """A line as what stands before its bullets and what stands after each: bullets run on."""
    first, *rest = re.split(r"(?<=\s)[•▪●◦■]\s+(?=\S)", text)
    inner = bullet(first)
    made = (
        [(inner is not None, (first if inner is None else inner).strip())] if first.strip() else []
    )
    return made + [(True, one.strip()) for one in rest]


def number(text: str) -> tuple[str, str] | None:
    """A typed number or letter and the words after it; None where there is none."""
    found = _NUMBERED.match(text)
    return (found[1].replace("\\", ""), text[found.end() :]) if found else None
