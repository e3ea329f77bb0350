"""A row or a promise that somebody put under another priority.

In: the row or promise, and its new priority, or what its cell says. Out: the edits that cut its
lines, with the comments above them, and paste them below the last one of the other priority.
Raises Impossible.
"""

from stratc.crossref import Index
from stratc.model import Action, ActionTable, Commitment, CommitmentGroup, Element, Priority
from stratc.outputs.tables.sheets import named
from stratc.source import Edit, Mapping, NotEditable, Sequence, insert_item, remove_item

from .values import Impossible

BY_HAND = "cut it in the file of the strategy, and paste it under the other priority with its id"


TWO_WAYS = "cannot move to another priority and change in other ways at once"


class Moves:
    """The moves within one strategy; knows which lists some have left already."""

    def __init__(self, index: Index) -> None:
        self.index = index
        self.gone: dict[int, set[str]] = {}

    def by_name(self, element: Action | Commitment, wanted: str) -> tuple[Edit, ...]:
        """The edits that move a row or promise to the end of the priority that a cell names."""
        priorities = self.index.strategy.priorities
        target = next((one for one in priorities if wanted in (named(one), one.title)), None)
        if target is None:
            names = "; ".join(named(one) for one in priorities[:8])
            raise Impossible(f"“{wanted}” is no priority; write one of these: {names}")
        return self.to(element, target)

    def to(self, element: Action | Commitment, target: Priority) -> tuple[Edit, ...]:
        """The edits that move a row or promise to the end of a priority."""
        find = _promise if isinstance(element, Commitment) else _row
        source, at, end = find(element, target, self.index)
        gone = self.gone.setdefault(id(source), set())
        if len(source.items) - len(gone - {element.id}) == 1:
            raise Impossible(f"no other is left where it stands; {BY_HAND}")
        edits = _carried(source, at, end)
        gone.add(element.id)
        return edits


Route = tuple[Sequence, int, Sequence]
"""The list that something leaves, at which place it stands there, and the list that it goes to."""


def _row(row: Element, target: Priority, index: Index) -> Route:
    assert isinstance(row, Action)
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
    return _rows(source.actions, source), at, _rows(target.actions, target)


def _promise(promise: Element, target: Priority, index: Index) -> Route:
    """A promise goes where others begin with the same words, or its sentence would change."""
    source = index.priority_of(promise)
    groups = source.commitments if source is not None else ()
    group = next((one for one in groups if any(i is promise for i in one.items)), None)
    if source is None or group is None:
        raise Impossible(f"it stands in a section of its own; {BY_HAND}")
    alike = [one for one in target.commitments if _begins(one) == _begins(group)]
    if not alike:
        begin = f"begins with “{group.lead_in}”" if group.lead_in else "has no words before it"
        raise Impossible(f"no list of “{named(target)}” {begin}, as its own does; {BY_HAND}")
    at = next(n for n, one in enumerate(group.items) if one is promise)
    return _items(group, source), at, _items(alike[-1], target)


def _begins(group: CommitmentGroup) -> tuple[str, str]:
    return " ".join((group.lead_in or "").split()), group.audience or ""


def _items(group: CommitmentGroup, priority: Priority) -> Sequence:
    return _list(group.where.node, "items", priority)


def _rows(table: ActionTable, priority: Priority) -> Sequence:
    return _list(table.where.node, "rows", priority)


def _list(node: object, key: str, priority: Priority) -> Sequence:
    rows = node.values.get(key) if isinstance(node, Mapping) else None
    if not isinstance(rows, Sequence) or not rows.items or rows.span.written[:1] == "[":
        raise Impossible(f"those of “{named(priority)}” are not on lines of their own; {BY_HAND}")
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
