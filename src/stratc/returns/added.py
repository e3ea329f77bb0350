"""Rows that somebody added to a workbook: a new action, or a new commitment.

In: a row without an id. Out: the edit that adds it, where its priority is known. What cannot go
along is said in words, and never left out in silence.
"""

from collections.abc import Callable, Iterator
from typing import Any

from stratc.blocks import escaped
from stratc.crossref import Index
from stratc.model import Commitment, Priority
from stratc.outputs.tables.plan_columns import OWN
from stratc.outputs.tables.sheets import named
from stratc.source import Edit, Mapping, NotEditable, add_item, set_field
from stratc.text.markdown import plain as without_marks

from .fields import LISTS, SINGLE
from .values import Impossible, as_block, plain, step_of, value_of
from .workbook import EditedRow

ORDER = ("id", "label", "action", "text", "how", "lead", "partners", "start", "due", "status")
LEFT = ("id", "priority", "action", "commitment", "updated", "group")


def added(
    row: EditedRow, index: Index, new_id: Callable[[str, str], str], sentences: dict[str, str]
) -> tuple[Priority, Edit, list[str]]:
    """Where a new row goes, the edit, and the columns that could not go along.

    `sentences` are the printed sentences of the commitments by id: a new one under a shared
    lead-in begins as they do. Raises Impossible.
    """
    kind = "action" if "action" in row.cells else "commitment"
    words = plain(row.cells.get(kind))
    if not words.strip():
        raise Impossible(
            "it does not say what is to be done" if kind == "action" else "it promises nothing"
        )
    wanted = plain(row.cells.get("priority"))
    priorities = index.strategy.priorities
    priority = next((p for p in priorities if wanted in (named(p), p.title)), None)
    if priority is None:
        names = "; ".join(named(p) for p in priorities[:8])
        what = f"“{wanted}” is no priority" if wanted else "it names no priority"
        raise Impossible(f"{what}; write one of these: {names}")
    value = {"id": new_id(words, "row" if kind == "action" else "commitment")}
    value |= _filled(row, index)
    left = [name for name in _others(row) if name not in value]
    if kind == "action":
        lines = [escaped(line) for line in words.split("\n") if line.strip()]
        value["action"] = lines[0] if len(lines) == 1 else lines  # type: ignore[assignment]
        return priority, _row(priority, _ordered(value)), left
    return priority, _promise(priority, words, value, sentences), left


def _filled(row: EditedRow, index: Index) -> dict[str, Any]:
    made: dict[str, Any] = {}
    for name, raw in row.cells.items():
        words = plain(raw)
        if not words.strip():
            continue
        if SINGLE.get(name) == name:
            made[name] = value_of(name, raw, row.forms.get(name, ""), index)
        elif name in LISTS:
            lines = [line for line in words.split("\n") if line.strip()]
            made[name] = [step_of(one) if name == "milestones" else escaped(one) for one in lines]
        elif name.startswith(OWN):
            made.setdefault("own", {})[name.removeprefix(OWN)] = as_block(escaped(words))
    note = [as_block(escaped(plain(row.cells.get("notes"))))] if row.cells.get("notes") else []
    if update := plain(row.cells.get("update")):
        day = plain(row.cells.get("updated"))
        note.append(f"**Update{f' ({day})' if day else ''}:** {escaped(update)}")
    if note:
        made["note"] = as_block("\n\n".join(one.rstrip("\n") for one in note))
    return made


def _others(row: EditedRow) -> Iterator[str]:
    """Columns of a new row that hold words and have no field in a new row."""
    for name, raw in row.cells.items():
        known = name in LISTS or name in (*LEFT, "notes", "update") or name.startswith(OWN)
        if plain(raw).strip() and not known and SINGLE.get(name) != name:
            yield name


def _ordered(value: dict[str, Any]) -> dict[str, Any]:
    return {key: value[key] for key in (*ORDER, *value) if key in value}


def _row(priority: Priority, value: dict[str, Any]) -> Edit:
    if priority.actions is not None and isinstance(priority.actions.where.node, Mapping):
        return add_item(priority.actions.where.node, "rows", value)
    return set_field(_mapping(priority), "actions", {"rows": [value]})


def _promise(
    priority: Priority, words: str, value: dict[str, Any], sentences: dict[str, str]
) -> Edit:
    """A new commitment at the end of the group that begins as it does, or in a group of its own."""
    for group in reversed(priority.commitments):
        first = next((item for item in group.items if isinstance(item, Commitment)), None)
        node = group.where.node
        if first is None or not isinstance(node, Mapping):
            continue
        begin = sentences.get(first.id, "").removesuffix(without_marks(first.text))
        if words.startswith(begin) and (begin or not group.lead_in):
            text = escaped(words[len(begin) :].strip())
            return add_item(node, "items", _ordered({**value, "text": text}))
    whole = _ordered({**value, "text": escaped(words)})
    return add_item(_mapping(priority), "commitments", {"items": [whole]})


def _mapping(priority: Priority) -> Mapping:
    node = priority.where.node
    if not isinstance(node, Mapping):
        raise NotEditable("the priority is written on no lines of its own")
    return node
