"""A board drawn as a table: “To do”, “Doing” and “Done” over what is to be done.

In: a table. Out: the same with a row for each deed, and its state in a box of its own; None where
its columns are no states.
"""

from dataclasses import replace

from stratc.blocks import Cell, Paragraph, Row, Table

from ..account import ImportAccount
from ..head.one_box import is_deed, is_state
from .year_columns import NOTHING, points

FEWEST = 2
SURE = 0.6


def by_state(table: Table, account: ImportAccount) -> Table | None:
    """The table with a row for each deed, in the order of its columns."""
    head, *rows = table.rows or (Row((), table.place),)
    states = [cell for cell in head.cells if cell.plain.strip() and is_state(cell)]
    if not FEWEST <= len(states) == len(head.apart()) == len(head.cells):
        return None
    held = [
        (state, deed, row)
        for at, state in enumerate(head.cells)
        for row in rows
        if at < len(row.cells) and not NOTHING.fullmatch(row.cells[at].plain)
        for deed in points(row.cells[at])
    ]
    does = sum(is_deed(deed) for _, deed, _ in held)
    if not held or does < SURE * len(held):
        return None
    told = f"“{'”, “'.join(cell.one_line for cell in states)}”"
    reason = "each box under these headings was read as an action, and its heading as its state"
    account.tell("doubt", head.place, told, "became a row for each state", reason)
    titles = (
        replace(head.cells[0], lines=(Paragraph(one, head.place),)) for one in ("Action", "Status")
    )
    made = [
        replace(
            row, cells=(replace(deed, place=row.place), Cell(state.lines, row.place, state.colour))
        )
        for state, deed, row in held
    ]
    return replace(table, rows=(replace(head, cells=tuple(titles)), *made))
