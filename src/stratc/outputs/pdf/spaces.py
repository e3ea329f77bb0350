"""Ends each line of text with a space, so that programs which join lines keep words apart.

In: the instructions of one page and their names. Out: the same, with the space of its font behind
the last text of each line. WeasyPrint leaves it out, and "Drug" at the end of a line and "and"
below are then read as "Drugand" by what looks at the text alone. The space is invisible and takes
no room.
"""

import re
from typing import Any, NamedTuple

_CODE = re.compile(rb"<([0-9A-Fa-f]{4})>\s*<([0-9A-Fa-f]{4})>")
_SPACE = b"0020"
_JOINING = (b"002D", b"2010", b"2013", b"002F")
"""Hyphens, a dash and a stroke: a word goes on behind them, on the next line too."""
_OTHER_LINE = 0.6
"""A base line so many heights of its letters away is that of another line."""


class _Codes(NamedTuple):
    """The codes of the signs that matter here, in one font."""

    space: bytes
    joining: frozenset[bytes]


def end_lines(ops: list[Any], names: list[str], page: Any) -> bool:
    """Put the spaces in; whether there were any to put in."""
    from pikepdf import Array, ContentStreamInstruction, Operator, String

    fonts = _fonts(page)
    codes, size, height = None, 0.0, 0.0
    last: tuple[int, _Codes | None, float] | None = None
    ends: list[tuple[int, _Codes]] = []
    for at, name in enumerate(names):
        if name == "Tf":
            face, written = ops[at].operands
            codes, size = fonts.get(str(face)), float(written)
        elif name == "Tm":
            height = float(ops[at].operands[5])
        elif name == "TJ":
            if last and last[1] and abs(height - last[2]) > _OTHER_LINE * size:
                ends.append((last[0], last[1]))
            last = at, codes, height
    for at, known in ends:
        pieces = list(ops[at].operands[0])
        end = next((bytes(one)[-2:] for one in reversed(pieces) if isinstance(one, String)
                    and bytes(one)), b"")  # fmt: skip
        if end != known.space and end not in known.joining:
            told = Array([*pieces, String(known.space)])
            ops[at] = ContentStreamInstruction([told], Operator("TJ"))
    return bool(ends)


def _fonts(page: Any) -> dict[str, _Codes]:
    """The codes of each font of the page that has a space."""
    found: dict[str, _Codes] = {}
    for name, font in page.Resources.get("/Font", {}).items():
        told = bytes(font.ToUnicode.get_stream_buffer()) if "/ToUnicode" in font else b""
        held = {sign.upper(): bytes.fromhex(code.decode()) for code, sign in _CODE.findall(told)}
        if _SPACE in held:
            joining = frozenset(held[sign] for sign in _JOINING if sign in held)
            found[str(name)] = _Codes(held[_SPACE], joining)
    return found
