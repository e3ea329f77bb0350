"""Plain words to Markdown that says the same, and typed bullets and numbers to list items."""

from __future__ import annotations

import re

BULLETS = "•·▪◦‣●○■□➢➤✓✔\uf0b7\uf0a7\uf0d8\u2043\u2219"
_TYPED = re.compile(rf"^\s*(?:[{BULLETS}]\s*|[-–—*o]\s+)(?=\S)")
_NUMBERED = re.compile(r"^\s*(\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])\s+(?=\S)")
_NEEDS_ESCAPE = re.compile(
    r"\\(?=[!-/:-@\[-`{-~])|\*|(?<![^\W_])_|_(?![^\W_])|<(?=[A-Za-z/!?])|&(?=#?\w+;)"
    r"|\[(?=[=^@])|\](?=[(\[])"
)
_LINE_START = re.compile(r"^(\s*)([-+>#]+|\d+[.)])(?=\s|$)", re.M)
_UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\ufeff\u2060")) | {
    0xA0: " ",
    0x2011: "-",
    0x0B: "\n",
    0x0C: " ",
    0x2028: "\n",
    0x2029: "\n",
    0x202F: " ",
}
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff\ud800-\udfff]")


def clean(text: str) -> str:
    """Text without what word processors put in that nobody sees."""
    return _CONTROL.sub("", text.translate(_UNSEEN))


def escaped(text: str) -> str:
    """Words as Markdown: what would be a mark is made a character again."""
    made = _NEEDS_ESCAPE.sub(lambda found: "\\" + found.group(), text)
    return _LINE_START.sub(_at_start, made)


def _at_start(found: re.Match[str]) -> str:
    space, mark = found.groups()
    if mark[-1] in ".)":
        return f"{space}{mark[:-1]}\\{mark[-1]}"
    return f"{space}\\{mark}"


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
    return (found[1], text[found.end() :]) if found else None
