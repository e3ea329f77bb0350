"""The headings of a plan's columns: which field each stands for, and which are the plan's own.

In: a plan as typed. Out: the field that a row means by a heading, and the change that makes fields
of headings typed as a list, which is how everybody copies the first row of a table.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import replace

from stratc.source import Edit, Mapping, Node, Scalar, Sequence
from stratc.source.node_edits import NotEditable, add_item, remove_field, set_field
from stratc.source.yaml_writing import Data, one_line
from stratc.text.similarity import near_spelling

from ..actions import Action, Columns
from ..field import written_fields
from ..values import short_name
from .shape_examples import belongs_inside
from .synonyms import meant

_COLUMNS = tuple(field.key for field in written_fields(Columns) if field.key != "own")
ROW = tuple(field.key for field in written_fields(Action))

DONE = frozenset({
    "measure", "step", "project", "initiative", "intervention", "scheme", "proposal", "deliverable",
})  # fmt: skip
"""What plans call that which is done, where none of their heads is “action”."""
WHICH = re.compile(r"(?:potential|proposed|planned|possible|agreed|specific|suggested|main|key)-")
MISTYPED = 8  # letters of a word of which one may be wrong


def is_done(head: str, heads: Iterable[str]) -> bool:
    """Whether a head is that of the actions, as “measure” in the plan of a flood authority."""
    name = WHICH.sub("", short_name(head), count=1).removesuffix("s")
    done = name in DONE or (len(name) >= MISTYPED and bool(near_spelling(name, tuple(DONE))))
    return done and not any(meant(one, ROW) == ("action",) for one in heads)


def own_columns(table: Node) -> frozenset[str]:
    """The columns that a plan declares as its own, each by its id or its heading."""
    columns = _columns(table)
    own = columns.values.get("own") if isinstance(columns, Mapping) else None
    listed = own.items if isinstance(own, Sequence) else (own,) if own else ()
    names = [
        one
        for entry in listed
        for one in (entry.values.values() if isinstance(entry, Mapping) else (entry,))
    ]
    return frozenset(short_name(one.text) for one in names if isinstance(one, Scalar))


def declared(table: Node, head: str) -> tuple[str, ...]:
    """The field of which a plan says itself that this is its heading."""
    columns = _columns(table)
    fields = columns.values.items() if isinstance(columns, Mapping) else ()
    return tuple(
        name
        for name, heading in fields
        if name in _COLUMNS
        and isinstance(heading, Scalar)
        and short_name(heading.text) == short_name(head)
    )[:1]


def headings_in_order(table: Node) -> list[str]:
    """The headings of a plan's columns as typed: a list, or fields with their headings."""
    columns = _columns(table)
    if isinstance(columns, Sequence):
        return [one.text for one in columns.items if isinstance(one, Scalar)]
    fields = columns.values.items() if isinstance(columns, Mapping) else ()
    return [
        one.text
        for name, held in fields
        for one in (held.items if name == "own" and isinstance(held, Sequence) else (held,))
        if isinstance(one, Scalar)
    ]


def second_money(root: Node, head: str) -> bool:
    """Whether a column stands in some row beside another that is its funding: “cost” and “funding”,
    or is a plan's own already. What it is in one plan of a strategy it is in all.

    The first of two is the funding, or the one that is called so.
    """
    if head in ROW or meant(head, ROW) != ("funding",):
        return False
    for table in _tables(root):
        if short_name(head) in own_columns(table):
            return True
        for row in _rows(table):
            keys = list(row.keys) if head in row.keys else []
            others = (one for one in keys if one != head and meant(one, ROW) == ("funding",))
            if "funding" in keys or any(keys.index(one) < keys.index(head) for one in others):
                return True
    return False


def _tables(node: Node) -> Iterator[Mapping]:
    """Every group of fields that has rows."""
    if isinstance(node, Mapping) and "rows" in node.values:
        yield node
    inside = node.values.values() if isinstance(node, Mapping) else ()
    for one in node.items if isinstance(node, Sequence) else inside:
        yield from _tables(one)


def declared_own(table: Node, head: str, root: Node) -> tuple[Edit, ...]:
    """The change that declares the columns for which a plan has no field: those of several rows,
    in it or in the other plans of a strategy."""
    if not isinstance(table, Mapping):
        return ()
    plans = [*_tables(root)]
    counted = Counter(name for one in plans for row in _rows(one) for name in row.keys)
    elsewhere = frozenset[str]().union(*map(own_columns, plans))
    held = own_columns(table)
    names: Data = [
        name
        for name in dict.fromkeys(name for row in _rows(table) for name in row.keys)
        if (
            (counted[name] > 1 or short_name(name) in elsewhere)
            and not (name in ROW or short_name(name) in held)
            and (name == head or not (meant(name, ROW) or is_done(name, counted)))
            and belongs_inside(Action, name) != "measures"
        )
        or (name == head and second_money(root, head))
    ]
    columns = _columns(table)
    with suppress(NotEditable):
        if head not in names:
            return ()
        if columns is None:
            return (set_field(table, "columns", {"own": names}, ("title", "text", "columns")),)
        if isinstance(columns, Mapping) and "own" not in columns.values:
            return (set_field(columns, "own", names, (*columns.keys, "own")),)
        if isinstance(columns, Mapping) and isinstance(columns.values["own"], Sequence):
            return (add_item(columns, "own", head),)
    return ()


def into_own(row: Node, head: str) -> tuple[Edit, ...]:
    """The change that moves a cell of a plan's own column below `own:` in its row."""
    cell = row.values.get(head) if isinstance(row, Mapping) else None
    if not isinstance(row, Mapping) or not isinstance(cell, Scalar) or "\n" in cell.span.written:
        return ()
    own = row.values.get("own")
    others = [name for name in row.keys if name != head]
    with suppress(NotEditable):
        if own is None:
            new = set_field(row, "own", {head: cell.text}, (*others, "own"))
        elif isinstance(own, Mapping) and head not in own.values:
            new = set_field(own, head, cell.text)
        else:
            return ()
        return remove_field(row, head), new
    return ()


def headings_as_fields(node: Node) -> tuple[Edit, ...]:
    """The change for headings in a list: each behind the field that it is the heading of.

    What has no field is a column of the plan's own. A heading for notes needs no line.
    """
    if not isinstance(node, Sequence) or not node.items:
        return ()
    found: dict[str, str] = {}
    own: list[str] = []
    place = 0  # of the own columns among the others: rows that are typed later keep this order
    for one in node.items:
        if not isinstance(one, Scalar) or one.nothing:
            return ()
        heading = " ".join(one.text.split())
        fields = [name for name in meant(heading, ROW) if name in _COLUMNS and name not in found]
        if len(fields) == 1:
            found[fields[0]] = heading
        elif meant(heading, ROW) not in (("note",), ("id",)):
            place = len(found) if not own else place
            own.append(heading)
    span = node.span
    line = span.text.line(span.line)
    flow = span.written.startswith("[")
    margin = len(line) - len(line.lstrip(" ")) + 2 if flow else span.column - 1
    if flow and line[: span.column - 1].strip() != "columns:":
        return ()
    lines = [f"{name}: {one_line(heading)}" for name, heading in found.items()]
    if own:
        lines[place:place] = ["own:", *(f"  - {one_line(heading)}" for heading in own)]
    words = ("\n" + " " * margin).join(lines)
    if not flow:
        return (Edit(span, words),)
    gap = span.column - len(line[: span.column - 1].rstrip()) - 1
    return (Edit(replace(span, column=span.column - gap), "\n" + " " * margin + words),)


def _rows(table: Node) -> list[Mapping]:
    rows = table.values.get("rows") if isinstance(table, Mapping) else None
    held = rows.items if isinstance(rows, Sequence) else ()
    return [row for row in held if isinstance(row, Mapping)]


def _columns(table: Node) -> Node | None:
    return table.values.get("columns") if isinstance(table, Mapping) else None
