"""The columns of a table in an OpenDocument file: those that nobody sees, and one alone."""

from typing import Any

from .open_names import qualified

MOST_HIDDEN = 1_024


def hidden_columns(table: Any) -> frozenset[int]:
    """The numbers, from 0, of columns that are not shown."""
    at, hidden = 0, set()
    for column in table.iter(qualified("table:table-column")):
        if next(column.iterancestors(qualified("table:table"))) is not table:
            continue
        times = int(column.get(qualified("table:number-columns-repeated"), "1"))
        if column.get(qualified("table:visibility"), "visible") != "visible":
            hidden |= set(range(at, at + min(times, MOST_HIDDEN)))
        at += times
    return frozenset(hidden)


def is_box(table: Any) -> bool:
    """Whether a table is a box drawn as one: one box in each row, all of them seen."""
    rows = [
        row
        for row in table.iter(qualified("table:table-row"))
        if next(row.iterancestors(qualified("table:table"))) is table
    ]
    return all(
        len(row.findall(qualified("table:table-cell"))) == 1
        and len(row.findall(qualified("table:covered-table-cell"))) == 0
        and row.get(qualified("table:visibility"), "visible") == "visible"
        for row in rows
    ) and not hidden_columns(table)
