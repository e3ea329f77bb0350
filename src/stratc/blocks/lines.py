"""The lines of one box of a table, however it was typed."""

import re
from collections.abc import Iterable

from .block import Cell, Item, Paragraph, Row
from .marks import clean, escaped, pieces

BLANK = Cell()


def lines_of(
    text: str, place: str, *, struck: bool = False, bold: bool = False
) -> tuple[Paragraph | Item, ...]:
    """Text with line breaks as paragraphs and points; all of it may be struck out."""
    made: list[Paragraph | Item] = []
    for line in clean(text).replace("\r\n", "\n").replace("\r", "\n").split("\n"):
        words = line.strip()
        if not words:
            continue
        if struck:
            made.append(Paragraph("", place, struck=words))
            continue
        made += [
            Item(escaped(one), place) if point else Paragraph(escaped(one), place, bold)
            for point, one in pieces(words)
        ]
    return tuple(made)


def trimmed(rows: Iterable[Row]) -> tuple[Row, ...]:
    """Rows that say something, without columns that are empty throughout, all equally wide."""
    kept = [row for row in rows if any(_says(cell) for cell in row.cells) and not _ruled(row)]
    wide = max((len(row.cells) for row in kept), default=0)
    full = [row.cells + (BLANK,) * (wide - len(row.cells)) for row in kept]
    used = [n for n in range(wide) if any(_says(cells[n]) for cells in full)]
    if not used:
        return ()
    columns = range(used[0], used[-1] + 1)
    return tuple(
        Row(tuple(cells[n] for n in columns), row.place, row.head)
        for row, cells in zip(kept, full, strict=True)
    )


def _ruled(row: Row) -> bool:
    """Whether a row is only a line drawn with hyphens."""
    words = [cell.plain for cell in row.cells if cell.lines]
    return bool(words) and all(re.fullmatch(r"\W*[-–—_=]{2,}\W*", word) for word in words)


def _says(cell: Cell) -> bool:
    return bool(cell.lines or cell.colour)
