"""The columns of a table in an OpenDocument file that nobody sees."""

from __future__ import annotations

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
