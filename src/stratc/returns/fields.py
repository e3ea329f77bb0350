"""A changed cell as the smallest change of a file, or why it cannot be one."""

from typing import Any

from stratc.blocks import Raw, escaped
from stratc.crossref import Index
from stratc.model import PROSE_COLUMNS, Action, Commitment, Element, fields
from stratc.outputs.tables.plan_columns import OWN
from stratc.source import (
    Edit,
    Mapping,
    Node,
    NotEditable,
    Scalar,
    Sequence,
    add_item,
    remove_field,
    set_field,
    set_scalar,
)
from stratc.text.markdown import plain as without_marks

from . import row_times
from .cells import Delta
from .kept_marks import kept
from .moves import Moves
from .values import Impossible, as_block, plain, step_of, value_of

SINGLE = {
    "label": "label",
    "under": "under",
    **dict(zip(PROSE_COLUMNS, PROSE_COLUMNS, strict=True)),
    "evidence": "evidence",
    "lead": "lead",
    "partners": "partners",
    "start": "start",
    "due": "due",
    "status": "status",
    "audience": "audience",
}
LISTS = {
    "measures": ("measures", "title"),
    "interventions": ("interventions", "text"),
    "milestones": ("milestones", "text"),
    "parts": ("parts", "text"),
}
OURS = "is put together by stratc; change it in the file of the strategy"
ELSEWHERE = {
    "serves": "goals are linked by their ids: change `serves:` of this row in the file of the"
    " strategy",
    "delivers": "a row is linked to commitments by their ids: change `delivers:` of this row in the"
    " file of the strategy",
    "group": "the heading stands over several promises; change it in the file of the strategy",
}
"""Columns that say what stands elsewhere, and what to do instead."""
RowElement = Action | Commitment


def edits_of(
    delta: Delta, element: RowElement, index: Index, others: dict[str, Delta], moves: Moves
) -> tuple[Edit, ...]:
    """The edits that make a change. Raises Impossible.

    `others` holds what changed in the row: an update has its day in the next column, and a time
    stands in three; the first of its cells makes the change for all.
    """
    node = element.where.node
    if not isinstance(node, Mapping):
        raise Impossible("the row is written in a way that cannot be changed here")
    if delta.column.removeprefix(OWN) in getattr(element, "merged", ()):
        raise Impossible(
            "the cell is printed once for several rows; change it in the first of them, or take"
            " its column out of `merged:` in the file of the strategy"
        )
    try:
        if delta.column in row_times.COLUMNS:
            changed = {one: others[one] for one in row_times.COLUMNS if one in others}
            made = row_times.times_of(element, changed, index)
            first = delta is next(iter(changed.values()))
            return tuple(_set(node, element, *one) for one in made.items()) if first else ()
        if delta.column in SINGLE:
            key = SINGLE[delta.column]
            value = value_of(delta.column, delta.after, delta.form, index)
            if key in (*PROSE_COLUMNS, "evidence") and value:
                value = _reworded(node.values.get(key), delta.before, plain(delta.after))
            return (_set(node, element, key, value),)
        if delta.column in ("action", "commitment"):
            return _text(delta, element, node)
        if delta.column in LISTS:
            return _list(delta, element, node, *LISTS[delta.column])
        if delta.column == "notes":
            return (_note(delta, element, node),)
        if delta.column == "update":
            return (_update(delta, element, node, others.get("updated")),)
        if delta.column == "updated":
            return ()
        if delta.column == "priority":
            return moves.by_name(element, plain(delta.after).strip())
        if delta.column.startswith(OWN):
            return (own_cell(element, delta.column.removeprefix(OWN), delta.after, delta.before),)
    except NotEditable as reason:
        raise Impossible(f"this can only be changed in the file: {reason}") from None
    raise Impossible(ELSEWHERE.get(delta.column, OURS))


def order_of(shape: type[Element]) -> list[str]:
    """The keys of a shape, in the order of the field reference."""
    return [field.key for field in fields(shape)]


def _set(node: Mapping, element: Element, key: str, value: Any) -> Edit:
    if value in ("", []):
        if key not in node.values:
            raise Impossible("there is nothing to clear")
        return remove_field(node, key)
    return set_field(node, key, value, order_of(type(element)))


def _reworded(held: Node | None, was: str, now: str) -> str:
    """New words of a text, with the marks and in the lines that it has in the file."""
    return kept(held.text, was, now) if isinstance(held, Scalar) and was else escaped(now)


def _text(delta: Delta, element: RowElement, node: Mapping) -> tuple[Edit, ...]:
    words = plain(delta.after)
    if not words.strip():
        raise Impossible("a row must say what is done; to end it, set its status to withdrawn")
    if isinstance(element, Commitment):
        own = " ".join(without_marks(element.text).split())
        shared, printed = delta.before[: -len(own)], delta.before[-len(own) :]
        begin = shared if printed.lower() == own.lower() else delta.before  # “Lend”, for “lend”
        if not words.startswith(begin):
            raise Impossible(f"it must begin with “{begin.strip()}”, which all promises here share")
        now = words[len(begin) :]
        now = own[0] + now[1:] if now[:1] == printed[:1] else now
        return (set_field(node, "text", _reworded(node.values.get("text"), own, now)),)
    lines = [escaped(line) for line in words.split("\n") if line.strip()]
    held = node.values.get("action")
    if len(lines) == 1:
        return (set_field(node, "action", _reworded(held, delta.before, words), order_of(Action)),)
    if isinstance(held, Sequence) and len(held.items) == len(lines):
        before = [line for line in delta.before.split("\n") if line.strip()]
        return tuple(
            set_scalar(item, kept(item.text, old, without_marks(line)))
            for item, line, old in zip(held.items, lines, before, strict=False)
            if isinstance(item, Scalar) and without_marks(line) != old
        )
    return (set_field(node, "action", lines, order_of(Action)),)


def _list(
    delta: Delta, element: RowElement, node: Mapping, key: str, text: str
) -> tuple[Edit, ...]:
    """Lines of a cell that stand for entries: changed one by one, or added at the end."""
    before = [line for line in delta.before.split("\n") if line.strip()]
    after = [line for line in plain(delta.after).split("\n") if line.strip()]
    if len(after) < len(before):
        raise Impossible("a line of this cell is gone; take it out in the file of the strategy")
    entries = getattr(element, key)
    held = node.values.get(key)
    items = held.items if isinstance(held, Sequence) else (held,) if held is not None else ()
    made: list[Edit] = []
    for old, new, entry, item in zip(before, after, entries, items, strict=False):
        if " ".join(old.split()) == " ".join(new.split()):
            continue
        if key == "milestones" and "due" in (own := step_of(old)) and isinstance(item, Mapping):
            said = step_of(new)
            if "due" not in said or own["text"] != escaped(without_marks(entry.text)):
                raise Impossible(f"“{new}” does not end in its day, in brackets")
            parts = [one for one in ("text", "due") if said[one] != own[one]]
            made += [set_field(item, one, said[one]) for one in parts]
            continue
        if without_marks(getattr(entry, text) or "") != old:
            raise Impossible(f"“{old}” {OURS}")
        if isinstance(item, Scalar):
            made.append(set_scalar(item, kept(item.text, old, new)))
        elif isinstance(item, Mapping):
            made.append(set_field(item, text, _reworded(item.values.get(text), old, new)))
    rest = after[len(before) :]
    added: list[Any] = [step_of(one) if key == "milestones" else escaped(one) for one in rest]
    if added and made:
        raise Impossible("lines were changed and added at once; do one after the other")
    if len(added) == 1:
        made.append(add_item(node, key, added[0]))
    elif added:
        if before:
            raise Impossible("more than one line was added; add one at a time")
        made.append(set_field(node, key, added, order_of(type(element))))
    return tuple(made)


def own_cell(element: RowElement, id: str, after: Raw, before: str = "") -> Edit:
    """The edit that gives a row other words in a column of the plan's own; none clear it.

    `before` is what the cell showed. Raises Impossible.
    """
    node = element.where.node
    if not isinstance(node, Mapping):
        raise Impossible("it stands as a single value; it can only be changed in the file")
    words = escaped(plain(after))
    held = node.values.get("own")
    if isinstance(held, Mapping):
        inner = held.values.get(id)
        if isinstance(inner, Mapping) and (words or len(inner.values) > 1):
            return _set(inner, element, "text", words)
        if words and before and isinstance(inner, Scalar):
            words = kept(inner.text, before, plain(after))
        if not words:
            return remove_field(held, id) if len(held.values) > 1 else remove_field(node, "own")
        return set_field(held, id, as_block(words))
    if not words:
        raise Impossible("there is nothing to clear")
    return set_field(node, "own", {id: as_block(words)}, order_of(Action))


def _note(delta: Delta, element: RowElement, node: Mapping) -> Edit:
    if delta.before and without_marks(element.note or "") != delta.before:
        raise Impossible(OURS)
    return _set(node, element, "note", escaped(plain(delta.after)))


def _update(delta: Delta, element: RowElement, node: Mapping, day: Delta | None) -> Edit:
    """What is new, kept in the note with its day: a plan has no field for it."""
    words = escaped(plain(delta.after))
    when = f" ({plain(day.after)})" if day and day.after else ""
    told = f"**Update{when}:** {words}"
    both = f"{element.note}\n\n{told}" if element.note else told
    return _set(node, element, "note", f"{both}\n" if "\n" in both else both)
