"""Entries of lists: added, moved and taken out, as the smallest change of their file."""

import re
from collections.abc import Mapping as Map
from typing import Any

from stratc.model import Element, Field, Strategy, Term, fields
from stratc.source import (
    Edit,
    Mapping,
    Scalar,
    Sequence,
    add_item,
    insert_item,
    move_item,
    read,
    remove_field,
    remove_item,
    set_field,
)

from .lists import FIRST, GROUPS, TERM, entry_of
from .marks import addresses
from .names import cited
from .wishes import NamedEdits, Refusal, element_at, field_at, of


def in_a_list(strategy: Strategy, address: str) -> bool:
    """Whether an element can be moved and taken out."""
    try:
        _entry_at(strategy, address)
    except Refusal:
        return False
    return True


def addition(strategy: Strategy, wish: Map[str, Any]) -> NamedEdits:
    """Add an entry to a list of an element, or behind an entry of it."""
    address = str(wish["address"])
    number: int | str | None = None
    if wish.get("after"):
        parent, field, number = _entry_at(strategy, address)
    else:
        parent, field, _ = field_at(strategy, address)
    shape = entry_of(parent, field)
    if shape is None:
        raise Refusal("nothing can be added here")
    values = {k: str(v).strip() for k, v in dict(wish["values"]).items() if str(v).strip()}
    known = {f.key: f for f in fields(shape)}
    if shape is Term:
        known = {TERM.key: TERM, **known}
    missing = [f for f in known.values() if f.required and f.key not in values and f.key != "id"]
    if missing:
        raise Refusal(f"write something first: {missing[0].sentence}")
    if not any(key in values for key in FIRST.get(shape, known)):
        raise Refusal(f"write something first: {known[FIRST[shape][0]].sentence}")
    if any(key not in known for key in values):
        raise Refusal("that cannot be written here")
    if "id" in known and "id" not in values:
        values = {"id": _new_id(strategy, next(iter(values.values()))), **values}
    if shape is Term:
        return NamedEdits(f"the term “{values[TERM.key]}”", (_term(parent, field, values),))
    entry: dict[str, Any] = {key: values[key] for key in known if key in values}
    if shape is not field.holds and field.holds is not None:
        _, inner, others = GROUPS[field.holds]
        entry = {**others, inner: [entry]}
    node = parent.where.node
    assert isinstance(node, Mapping)
    listed = node.values.get(field.key)
    if isinstance(listed, Sequence) and listed.items:
        edit = insert_item(
            _sequence(parent, field), entry, number + 1 if isinstance(number, int) else None
        )
    elif field.many:
        edit = add_item(node, field.key, entry)
    else:
        edit = set_field(node, field.key, entry, [f.key for f in fields(type(parent))])
    return NamedEdits(f"a new entry{of(strategy, parent)}", (edit,))


def _term(parent: Element, field: Field, values: dict[str, str]) -> Edit:
    """A term, as the plainest entry of the glossary that says it."""
    node = parent.where.node
    assert isinstance(node, Mapping)
    term, *rest = values.pop(TERM.key), *values
    entry: Any = values if rest != ["expansion"] else values["expansion"]
    listed = node.values.get(field.key)
    if not isinstance(listed, Mapping) or not listed.keys:
        return set_field(node, field.key, {term: entry}, [f.key for f in fields(type(parent))])
    if term in listed.values:
        raise Refusal(f"the glossary has “{term}” already")
    return set_field(listed, term, entry)


def move(strategy: Strategy, wish: Map[str, Any]) -> NamedEdits:
    parent, field, number = _entry_at(strategy, str(wish["address"]))
    if isinstance(number, str):
        raise Refusal("the glossary keeps its order; it can be changed in the file")
    listed = _sequence(parent, field)
    to = number + int(wish["by"])
    if not 0 <= to < len(listed.items):
        raise Refusal(f"it is already the {'first' if to < 0 else 'last'}")
    return NamedEdits(f"the order{of(strategy, parent)}", (move_item(listed, number, to),))


def removal(strategy: Strategy, wish: Map[str, Any]) -> NamedEdits:
    parent, field, number = _entry_at(strategy, str(wish["address"]))
    node = parent.where.node
    assert isinstance(node, Mapping)
    if isinstance(number, str):
        terms = node.values[field.key]
        assert isinstance(terms, Mapping)
        last = len(terms.keys) == 1
        edit = remove_field(node, field.key) if last else remove_field(terms, number)
        return NamedEdits(f"the removal of “{number}”", (edit,))
    listed = _sequence(parent, field)
    if isinstance(name := listed.items[number], Scalar) and field.key == "priorities":
        raise Refusal(
            f"it is a file of its own: delete priorities/{name.text}.yaml, and its line in "
            "strategy.yaml"
        )
    one = len(listed.items) == 1
    edit = remove_field(node, field.key) if one else remove_item(listed, number)
    gone = cited(strategy, getattr(parent, field.name)[number])
    return NamedEdits(f"the removal of {gone}", (edit,))


def _entry_at(strategy: Strategy, address: str) -> tuple[Element, Field, int | str]:
    """The element that holds an entry, the list it stands in, and its number or key there."""
    path = address.partition(":")[0]
    wanted = element_at(strategy, path)
    for above, parent in addresses(strategy):
        for field in fields(type(parent)) if path.startswith(above) else ():
            value = getattr(parent, field.name) if field.holds else None
            many = value.items() if isinstance(value, dict) else enumerate(_listed(value))
            for key, one in many:
                if one is wanted:
                    return parent, field, key
    raise Refusal("this is no entry of a list")


def _listed(value: Any) -> tuple[Any, ...]:
    return value if isinstance(value, tuple) else ()


def _sequence(parent: Element, field: Field) -> Sequence:
    node = parent.where.node
    listed = node.values.get(field.key) if isinstance(node, Mapping) else None
    if not isinstance(listed, Sequence):
        raise Refusal("there is only one, and it stands alone")
    if any(item.span.text.name != listed.span.text.name for item in listed.items):
        return _names_of_files(listed, field.key)
    return listed


def _names_of_files(listed: Sequence, key: str) -> Sequence:
    """The list as it stands in its own file, where entries are the names of other files."""
    root = read(listed.span.text, lambda said: None)
    names = root.values.get(key) if isinstance(root, Mapping) else None
    if not isinstance(names, Sequence) or len(names.items) != len(listed.items):
        raise Refusal("their order stands in strategy.yaml, and can only be changed there")
    return names


def _new_id(strategy: Strategy, words: str) -> str:
    """A short name out of the first words, that nothing else has."""
    found = re.findall(r"[a-z0-9]+", words.lower())[:4]
    name = "-".join(found) or "new"
    taken = {getattr(element, "id", None) for _, element in addresses(strategy)}
    made, number = name, 2
    while made in taken:
        made, number = f"{name}-{number}", number + 1
    return made
