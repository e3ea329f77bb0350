"""A plan without a head, whose boxes say themselves what they are.

They do so by labels, “Lead: Libraries”, “By: June 2027”, or each column by what stands in it.
In: a table without a head. Out: the same with a head; None where it is no plan.
"""

import re
from dataclasses import replace

from stratc.blocks import Cell, Paragraph, Row, Table

from ..account import ImportAccount
from ..head import by_boxes, heading_words, heads
from ..head.above import Above
from ..head.one_box import LABEL
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
        at for at in free if all(LABEL.fullmatch(row.cells[at].plain.strip()) for row in table.rows)
    ]
    deeds = [at for at in free if at not in numbers]
    if len(set(named) & TOLD) < 2 or len(deeds) != 1 or len(numbers) > 1:
        return None
    titles = ["No." if at in numbers else one or "Action" for at, one in enumerate(labels)]
    rows = [
        replace(
            row, cells=tuple(_without(c, one) for c, one in zip(row.cells, labels, strict=True))
        )
        for row in table.rows
    ]
    return replace(table, rows=(_head(titles, table), *rows))


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


def with_told_head(table: Table, above: Above, account: ImportAccount) -> Table | None:
    """The table with a head that its boxes tell; None where it goes on from a plan `above`.

    Others like it help to tell, as one row alone tells little.
    """
    if above.has_head_like(table) or heads.head(table) is not None:
        return None
    rows = [row for one in (*above.nearest_like(table), table) for row in one.rows]
    found = by_boxes.fields([""] * table.width, rows)
    full = [row for row in rows if 2 * sum(bool(c.lines) for c in row.apart()) > table.width]
    if found is None or not full or not all(by_boxes.is_row(row, found) for row in full):
        return None
    titles = [_TITLES.get(name) or f"Column {at}" for at, name in enumerate(found, 1)]
    told = f"“{'”, “'.join(titles)}”"
    reason = "the table has no head; what each column holds was judged by its boxes"
    account.tell("doubt", table.place, told, "became the head of a plan", reason)
    return replace(table, rows=(_head(titles, table), *table.rows))


_TITLES = {
    "label": "No.",
    "action": "Action",
    "lead": "Lead",
    "partners": "Partners",
    "due": "When",
    "status": "Status",
}


def _head(titles: list[str], table: Table) -> Row:
    cells = tuple(Cell((Paragraph(one, table.place),), table.place) for one in titles)
    return Row(cells, table.place, head=True)
