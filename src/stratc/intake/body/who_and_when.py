"""One box that says both who leads and by when: “Head of Finance by April 2027”.

In: the boxes of a row and the head above it. Out: the same boxes, that one taken apart, where its
heading asks for both and its words plainly answer both.
"""

import re
from dataclasses import replace

from stratc.blocks import Cell, Paragraph, escaped

from ..head.heads import Head
from ..values import times

_WHO = re.compile(r"\b(?:who|whom|lead|leads|owner|responsib\w+|officer|pwy|arweinydd)\b", re.I)
_WHEN = re.compile(
    r"\b(?:when|dates?|deadline|time ?-?(?:scale|frame|line)s?|due|completion|pryd|amserlen)\b",
    re.I,
)
_APART = re.compile(r"\s*\n\s*|\s*[;,(/]\s*|\s+[–—-]\s+|\s+(?=by\b|from\b|in\b|end\b)")


def take(head: Head | None, cells: dict[str, Cell], doubts: list[str]) -> None:
    """Put who and when into boxes of their own."""
    for name, other in (("due", "lead"), ("lead", "due")):
        at = None if head is None else head.at(name)
        if head is None or at is None or name not in cells or head.at(other) is not None:
            continue
        heading = head.headings[at]
        if not (_WHO.search(heading) and _WHEN.search(heading)):
            continue
        if (both := _both(cells[name])) is not None:
            cells["lead"], cells["due"] = both
            doubts.append(f"“{heading}” was read as who leads and by when")


def _both(cell: Cell) -> tuple[Cell, Cell] | None:
    words = cell.plain.strip()
    for found in _APART.finditer(words):
        who, when = words[: found.start()].strip(), words[found.end() :].strip(" ).;\n")
        if times.read(" ".join(when.split())) is None:
            continue
        if not re.search(r"[^\W\d_]{2}", who) or times.read(" ".join(who.split())) is not None:
            return None
        names = tuple(Paragraph(escaped(one.strip()), cell.place) for one in who.split("\n"))
        time = Paragraph(escaped(" ".join(when.split())), cell.place)
        return replace(cell, lines=names, heights=()), replace(cell, lines=(time,), heights=())
    return None
