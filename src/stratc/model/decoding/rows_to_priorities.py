"""A plan or promises at the left of the file, each row below the priority that it names.

Councils keep one table for the whole strategy, with a column for the priority. In: the fields of a
strategy, and the name of such a plan among them. Out: what to do, and the change.
"""

import re
from collections.abc import Mapping as Fields
from contextlib import suppress

from stratc.source import Edit, Mapping, Node, Scalar, Sequence, shortened
from stratc.source.node_edits import NotEditable, remove_field, set_field
from stratc.source.yaml_writing import Data

from ..field import written_fields
from ..statements import Priority
from ..values import short_name
from .pasted_tables import plan_of_a_table
from .regrouping import list_in
from .synonyms import meant

NAMED = ("id", "title", "label")
CALLED = re.compile(
    r"(?:\w+-)?(?:priority|theme|outcome|pillar|strand|aim|objective|goal)(?:-\w+)?"
)
NUMBERED = re.compile(r"(?:[a-z]+-)?(\d+)")
COMMENT = re.compile(r"(?:^|\s)#", re.M)


def rows_to_priorities(parent: Node, name: str) -> tuple[str, tuple[Edit, ...]]:
    """What to do with a plan beside the priorities, and the change where all of it is certain."""
    fields = {one.key: one for one in written_fields(Priority)}
    meant_by = meant(name, ("actions", "commitments"))
    found = list_in(fields[meant_by[0]].holds) if len(meant_by) == 1 else None
    if not isinstance(parent, Mapping) or found is None:
        return "", ()
    field, listed = meant_by[0], parent.values.get("priorities")
    priorities = listed.items if isinstance(listed, Sequence) else ()
    plan = _plan(parent.values[name], found.key)
    words_of = "action" if field == "actions" else "text"
    if under := _under_their_names(plan, priorities, words_of):
        plan = {"rows": under}
    rows = plan.pop("rows", ())
    if not rows or not isinstance(rows, list):
        return "", ()
    column = _column(rows)
    if not column or any({"items", "rows"} & {*row} for row in rows if isinstance(row, Fields)):
        return "", ()  # groups of promises or rows, each of which is moved as it is
    if all(_named(priorities, _cell(row, column)) is None for row in rows):
        return "", ()  # an aim or outcome of the row's own
    below: dict[int, list[Data]] = {}
    written = [words for row in rows if (words := _cell(row, column))]
    merged = len({*written}) == len(written) < len(rows)  # the first of several rows names it
    words = ""
    for number, row in enumerate(rows, start=1):
        words = _cell(row, column) or words * merged
        at = _named(priorities, words)
        if at is None:
            what = f"names “{shortened(words)}”, which none is called" if words else "names none"
            return (
                f"its rows belong below the priorities that they name, and row {number} {what}: "
                f"write one of their titles in `{column}:` of each row"
            ), ()
        below.setdefault(at, []).append(_without(row, column))
    edits: list[Edit] = []
    for at, held in below.items():
        priority = priorities[at]
        if not isinstance(priority, Mapping) or any(meant(one, (field,)) for one in priority.keys):
            edits = []
            break
        with suppress(NotEditable):
            group: Data = {**_headed(plan, column), found.key: held}
            new: Data = group if field == "actions" else [group]
            edits.append(set_field(priority, field, new, tuple(fields)))
    gone: tuple[Edit, ...] = ()
    with suppress(NotEditable):
        gone = (remove_field(parent, name),)
    certain = gone and len(edits) == len(below) and not COMMENT.search(gone[0].span.written)
    hint = (
        f"each row belongs below the priority that it names: under its title write `{field}:` and "
        f"`{found.key}:`, and there the row without `{column}:`"
    )
    return hint, (*edits, *gone) if certain else ()


def _plan(node: Node, word: str) -> dict[str, Data]:
    """A plan as typed, whichever way: a list of rows, fields with rows in them, a pasted table."""
    if isinstance(node, Scalar):
        plan = plan_of_a_table(node)
        return dict(plan) if isinstance(plan, Fields) else {}
    held = _data(node)
    if isinstance(held, Fields):
        listed = next((one for one in ("rows", word, "items") if one in held), "")
        return {"rows" if key == listed else key: one for key, one in held.items()}
    return {"rows": held}


def _under_their_names(
    plan: dict[str, Data], priorities: tuple[Node, ...], words_of: str
) -> list[Data]:
    """The rows of a plan whose fields are the priorities, each with the one it stands under."""
    rows: list[Data] = []
    for name, listed in plan.items():
        if _named(priorities, name) is None or not isinstance(listed, list):
            return []
        rows += [
            {"priority": name, **(row if isinstance(row, Fields) else {words_of: row})}
            for row in listed
        ]
    return rows


def _data(node: Node) -> Data:
    if isinstance(node, Mapping):
        held = node.values.items()
        return {
            key: _data(one)
            for key, one in held
            if not (isinstance(one, Scalar) and (one.nothing or one.empty))
        }
    return [_data(one) for one in node.items] if isinstance(node, Sequence) else node.text


def _own(row: Data) -> Fields[str, Data]:
    own = row.get("own") if isinstance(row, Fields) else None
    return own if isinstance(own, Fields) else {}


def _column(rows: list[Data]) -> str:
    """The column of the rows that is called as priorities are."""
    keys = [key for row in rows if isinstance(row, Fields) for key in (*row, *_own(row))]
    called = [key for key in dict.fromkeys(keys) if CALLED.fullmatch(short_name(key))]
    first = [key for key in called if "priority" in short_name(key)]
    return next(iter(first or called), "")


def _cell(row: Data, column: str) -> str:
    cell = (row.get(column) or _own(row).get(column)) if isinstance(row, Fields) else ""
    return " ".join(cell.split()) if isinstance(cell, str) else ""


def _named(priorities: tuple[Node, ...], words: str) -> int | None:
    """The priority that a cell names, by its title, its id, its label or its number."""
    name = short_name(words)
    called = [
        {
            short_name(one.text)
            for key, one in node.values.items()
            if isinstance(one, Scalar) and key in NAMED
        }
        if isinstance(node, Mapping)
        else set[str]()
        for node in priorities
    ]
    whole = [at for at, names in enumerate(called) if name and name in names]
    bare = re.sub(r"^(?:priority|theme|outcome|aim|objective|goal|pillar|p)?-?\d+-", "", name)
    bare_of = [{re.sub(r"^(?:[a-z]+-)?\d+-", "", one) for one in names} for names in called]
    whole = whole or [at for at, names in enumerate(bare_of) if bare and bare in names]
    if not whole and (number := NUMBERED.fullmatch(name)):
        at = int(number[1]) - 1
        whole = [at] if 0 <= at < len(called) else []
    return whole[0] if len(whole) == 1 else None


def _without(row: Data, column: str) -> Data:
    if not isinstance(row, Fields):
        return row
    own = {key: one for key, one in _own(row).items() if key != column}
    kept = {key: one for key, one in row.items() if key not in (column, "own")}
    return {**kept, "own": own} if own else kept


def _headed(plan: dict[str, Data], column: str) -> dict[str, Data]:
    """What stands above the rows, without the heading of the column that is gone."""
    columns = plan.get("columns")
    own = columns.get("own") if isinstance(columns, Fields) else None
    if not isinstance(columns, Fields) or not isinstance(own, list):
        return plan
    left = [one for one in own if one != column]
    kept = {key: one for key, one in columns.items() if key != "own"}
    return {**plan, "columns": {**kept, "own": left} if left else kept}
