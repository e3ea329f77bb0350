"""Boxes of a web page that each say the heading of their column again, for narrow screens.

In: a table. Out: the same, without these words at the beginning of its boxes.
"""

import re
from dataclasses import replace

from .block import Cell, Row, Table

_BEGINS = r"\**{heading}(?:\s?:[*\s]*|\*+:\s*|\**(?=[A-Z]))(?=\S)"
_SHORTEST = 3


def without_said_heads(table: Table) -> Table:
    """A table whose boxes do not begin with the heading that stands over them.

    “Lead officer” below “Lead” does, and says more: the words go where all boxes of a column run
    on from them without a space, or behind a colon.
    """
    head, body = table.rows[0], table.rows[1:]
    sure = [at for at, cell in enumerate(head.cells) if _says(cell.one_line, body, at)]
    if not sure:
        return table
    made: dict[int, Cell] = {}
    for at, row in ((at, row) for row in body for at in sure):
        cell = row.cells[at]
        made[id(cell)] = _without(cell, head.cells[at].one_line)
    return replace(table, rows=(head, *(_with(row, made) for row in body)))


def _says(heading: str, body: tuple[Row, ...], at: int) -> bool:
    """Whether each box of a column, of two at least, begins with its heading."""
    filled = [row.cells[at] for row in body if at < len(row.cells) and row.cells[at].lines]
    long = len(heading) >= _SHORTEST and len(filled) > 1
    return long and all(_beginning(cell, heading) for cell in filled)


def _beginning(cell: Cell, heading: str) -> re.Match[str] | None:
    return re.match(_BEGINS.format(heading=re.escape(heading)), cell.lines[0].text)


def _without(cell: Cell, heading: str) -> Cell:
    found = _beginning(cell, heading) if cell.lines else None
    if found is None:
        return cell
    first, *others = cell.lines
    return replace(cell, lines=(replace(first, text=first.text[found.end() :]), *others))


def _with(row: Row, made: dict[int, Cell]) -> Row:
    return replace(row, cells=tuple(made.get(id(cell), cell) for cell in row.cells))
