"""A plan whose boxes say themselves what they are: “Lead: Libraries”, “By: June 2027”.

In: a table without a head. Out: the same with the labels as its head; None where it is no plan.
"""

import re
from dataclasses import replace

from stratc.blocks import Cell, Paragraph, Row, Table

from ..head import heading_words, heads
from .written_cards import TOLD

_LABEL = re.compile(r"(\w[\w ]{0,24}):\s*")


def with_head(table: Table) -> Table | None:
    """The table with a head of the labels that all boxes of a column begin with."""
    if table.width < 3 or heads.head(table) is not None:
        return None
    labels = [_label([row.cells[at] for row in table.rows]) for at in range(table.width)]
    named = [heading_words.field(one) for one in labels]
    free = [at for at, one in enumerate(labels) if not one]
    numbers = [
        at
        for at in free
        if all(heads.LABEL.fullmatch(row.cells[at].plain.strip()) for row in table.rows)
    ]
    deeds = [at for at in free if at not in numbers]
    if len(set(named) & TOLD) < 2 or len(deeds) != 1 or len(numbers) > 1:
        return None
    titles = ["No." if at in numbers else one or "Action" for at, one in enumerate(labels)]
    top = tuple(Cell((Paragraph(one, table.place),), table.place) for one in titles)
    rows = [
        replace(
            row, cells=tuple(_without(c, one) for c, one in zip(row.cells, labels, strict=True))
        )
        for row in table.rows
    ]
    return replace(table, rows=(Row(top, table.place, head=True), *rows))


def _label(cells: list[Cell]) -> str:
    """The label with which every box begins in which something stands."""
    found = [_LABEL.match(cell.plain) for cell in cells if cell.plain.strip()]
    said = {one[1] if one else "" for one in found}
    return said.pop() if len(said) == 1 else ""


def _without(cell: Cell, label: str) -> Cell:
    if not label or not cell.lines:
        return cell
    bare = re.sub(rf"^\W*{re.escape(label)}\W*:\W*", "", cell.lines[0].text, count=1)
    first = replace(cell.lines[0], text=bare)
    return replace(cell, lines=tuple(one for one in (first, *cell.lines[1:]) if one.text))
