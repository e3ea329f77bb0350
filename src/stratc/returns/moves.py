"""A row that somebody put under another priority, by the name in its cell.

In: the row, and what its cell says. Out: the edits that cut its lines, with the comments above
them, and paste them below the last row of the other priority. Raises Impossible.
"""

from __future__ import annotations

from stratc.crossref import Index
from stratc.model import Action, ActionTable, Priority
from stratc.outputs.tables.sheets import named
from stratc.source import Edit, Mapping, NotEditable, Sequence, insert_item, remove_item

from .values import Impossible

BY_HAND = "cut it in the file of the strategy, and paste it under the other priority with its id"


def moved(row: Action, wanted: str, index: Index) -> tuple[Edit, ...]:
    """The edits that move a row to the end of the priority that is wanted."""
    priorities = index.strategy.priorities
    target = next((one for one in priorities if wanted in (named(one), one.title)), None)
    if target is None:
        names = "; ".join(named(one) for one in priorities[:8])
        raise Impossible(f"“{wanted}” is no priority; write one of these: {names}")
    source = index.priority_of(row)
    if source is None or source.actions is None or target.actions is None:
        raise Impossible(f"“{named(target)}” has no plan yet; {BY_HAND}")
    at = next(n for n, one in enumerate(source.actions.rows) if one.id == row.id)
    below = source.actions.rows[at + 1 : at + 2]
    if row.merged or any(one.merged for one in below):
        raise Impossible(f"it shares a cell with the row beside it; {BY_HAND}")
    columns = target.actions.columns
    known = {column.id for column in columns.own} if columns else set()
    if not set(row.own) <= known:
        raise Impossible(f"“{named(target)}” has not all its columns; {BY_HAND}")
    return _carried(_rows(source.actions, source), at, _rows(target.actions, target))


def _rows(table: ActionTable, priority: Priority) -> Sequence:
    node = table.where.node
    rows = node.values.get("rows") if isinstance(node, Mapping) else None
    if not isinstance(rows, Sequence) or not rows.items or rows.span.written[:1] == "[":
        raise Impossible(f"the rows of “{named(priority)}” are not on lines of their own")
    return rows


def _carried(rows: Sequence, at: int, target: Sequence) -> tuple[Edit, Edit]:
    """The lines of an entry out of one list, and below the last entry of another."""
    try:
        out = remove_item(rows, at)
        place = insert_item(target, "")
    except NotEditable as reason:
        raise Impossible(f"{reason}; {BY_HAND}") from None
    before, after = rows.span.column - 1, " " * (target.span.column - 1)
    lines = out.span.written.rstrip("\n").split("\n")
    text = "".join(f"\n{after}{line[before:]}" if line.strip() else "\n" for line in lines)
    return out, Edit(place.span, text)
