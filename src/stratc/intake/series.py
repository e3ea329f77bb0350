"""Columns of one kind beside each other, one for each date or quarter: which of them counts."""

from __future__ import annotations

from stratc.blocks import Cell

from . import columns, heading_words
from .read_plan import PlanRow
from .state_column import is_state


def take_first_date(line: PlanRow, cells: dict[str, Cell], doubts: list[str]) -> None:
    """Where no new date was agreed the first one stands: that of the column beside."""
    if "due" not in cells or cells["due"].lines:
        return
    for heading, cell in line.others:
        if heading_words.field(heading) == "due" and cell.plain.strip():
            cells["due"] = cell
            doubts.append(f"it has no newer date than that under “{heading}”")
            return


def take_newest_state(
    line: PlanRow, cells: dict[str, Cell], key: dict[str, str], doubts: list[str]
) -> None:
    """Of a column for each quarter the last that is filled says how things are now."""
    own = cells.get("status")
    if own is None or own.lines or own.colour:
        return
    for heading, cell in reversed(line.others):
        states = heading_words.field(heading) == "status" or (
            columns.is_time(heading) and is_state(cell, key)
        )
        if states and cell.plain.strip() and not columns.is_older(heading):
            cells["status"] = cell
            doubts.append(f"the newest state that is filled in stands under “{heading}”")
            return
