"""One wish of a writer as the smallest change of a file.

In: a strategy, and what a browser or an editor asks for: a field set, a row added, moved or taken
out, a remark left for a reason, a change that a remark offers. Out: edits, or a Refusal in words
that a writer understands. Nothing is written here.
"""

from __future__ import annotations

import re
from collections.abc import Mapping as Map
from dataclasses import dataclass
from typing import Any

from stratc.model import Element, Field, Strategy, Term, fields
from stratc.source import (
    Edit,
    Mapping,
    NotEditable,
    Scalar,
    Sequence,
    add_item,
    insert_item,
    move_item,
    read,
    remove_field,
    remove_item,
    set_field,
    set_scalar,
)

from .lists import FIRST, GROUPS, TERM, entry_of
from .marks import addresses
from .names import cited

CALLED = {
    "text": "the words",
    "action": "the words",
    "title": "the title",
    "lead": "the lead",
    "measures": "the measure",
    "source": "the source",
    "status": "the status",
    "published": "the day of publication",
    "areas": "the places",
    "due": "the date",
}


class Refusal(Exception):
    """What was asked cannot be done; the words say why, and what to do instead."""


class Conflict(Exception):
    """The value was changed elsewhere since the page was made; `theirs` is what it says now."""

    def __init__(self, theirs: str) -> None:
        super().__init__(theirs)
        self.theirs = theirs


@dataclass(frozen=True, slots=True)
class NamedEdits:
    """Edits with a name to undo them by, such as “the lead of 2.2”."""

    what: str
    edits: tuple[Edit, ...]


def change_for(strategy: Strategy, wish: Map[str, Any]) -> NamedEdits:
    """The change that a wish means. Raises Refusal or Conflict, and writes nothing."""
    kinds = {"set": _set, "allow": _allow, "add": _add, "move": _move, "remove": _remove}
    kind = kinds.get(str(wish.get("kind")))
    if kind is None:
        raise Refusal("that cannot be done here")
    try:
        return kind(strategy, wish)
    except NotEditable as reason:
        raise Refusal(f"this can only be changed in the file: {reason}") from None


def element_at(strategy: Strategy, address: str) -> Element:
    """The element that an address means, whatever stands before it by now."""
    path = address.partition(":")[0]
    for known, element in addresses(strategy):
        if known == path:
            return element
    raise Refusal("this is not in the strategy any more; look at the page again")


def in_a_list(strategy: Strategy, address: str) -> bool:
    """Whether an element can be moved and taken out."""
    try:
        _entry_at(strategy, address)
    except Refusal:
        return False
    return True


def _set(strategy: Strategy, wish: Map[str, Any]) -> NamedEdits:
    element, field, number = _field_at(strategy, str(wish["address"]))
    value, was = str(wish["value"]).strip(), wish.get("was")
    node = element.where.node
    called = CALLED.get(field.key) or f"the {field.key.replace('-', ' ')}"
    what = f"{called}{_of(strategy, element)}"
    if isinstance(node, Scalar):
        if field.name != type(element).shorthand:
            raise Refusal("this stands as a single value; give it fields in the file first")
        _expect(was, node.text)
        return NamedEdits(what, (set_scalar(node, value),))
    assert isinstance(node, Mapping)
    held = node.values.get(field.key)
    if isinstance(held, Sequence) and number < len(held.items):
        entry = held.items[number]
        if not isinstance(entry, Scalar):
            raise Refusal("this has fields of its own; change each of them")
        _expect(was, entry.text)
        if value:
            return NamedEdits(what, (set_scalar(entry, value),))
        one = len(held.items) == 1
        return NamedEdits(
            what, (remove_field(node, field.key) if one else remove_item(held, number),)
        )
    if field.many and number and held is not None:
        if not value:
            raise Refusal("write something first")
        return NamedEdits(what, (add_item(node, field.key, value),))
    if held is not None and not isinstance(held, Scalar):
        raise Refusal("this has fields of its own; change each of them")
    _expect(was, held.text if held is not None else None)
    if not value:
        if field.required:
            raise Refusal("this must say something")
        if held is None:
            raise Refusal("write something first")
        return NamedEdits(what, (remove_field(node, field.key),))
    order = [f.key for f in fields(type(element))]
    return NamedEdits(what, (set_field(node, field.key, value, order),))


def _allow(strategy: Strategy, wish: Map[str, Any]) -> NamedEdits:
    """The reason goes to the nearest element that can hold one."""
    reason = str(wish["reason"]).strip()
    if not reason:
        raise Refusal("say why it is left: the reason is kept with the strategy")
    path = str(wish["address"]).partition(":")[0]
    known = dict(addresses(strategy))
    while path and (path not in known or not _holds(known[path], "allow")):
        path = path.rpartition("/")[0]
    element = known[path]
    node = element.where.node
    if not isinstance(node, Mapping) or not _holds(element, "allow"):
        raise Refusal("this remark cannot be left for a reason; its page says what to do")
    edit = add_item(node, "allow", {"rule": str(wish["rule"]), "reason": reason})
    return NamedEdits(f"the reason to leave a remark{_of(strategy, element)}", (edit,))


def _add(strategy: Strategy, wish: Map[str, Any]) -> NamedEdits:
    """Add an entry to a list of an element, or behind an entry of it."""
    address = str(wish["address"])
    number: int | str | None = None
    if wish.get("after"):
        parent, field, number = _entry_at(strategy, address)
    else:
        parent, field, _ = _field_at(strategy, address)
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
    return NamedEdits(f"a new entry{_of(strategy, parent)}", (edit,))


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


def _move(strategy: Strategy, wish: Map[str, Any]) -> NamedEdits:
    parent, field, number = _entry_at(strategy, str(wish["address"]))
    if isinstance(number, str):
        raise Refusal("the glossary keeps its order; it can be changed in the file")
    listed = _sequence(parent, field)
    to = number + int(wish["by"])
    if not 0 <= to < len(listed.items):
        raise Refusal(f"it is already the {'first' if to < 0 else 'last'}")
    return NamedEdits(f"the order{_of(strategy, parent)}", (move_item(listed, number, to),))


def _remove(strategy: Strategy, wish: Map[str, Any]) -> NamedEdits:
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


def _field_at(strategy: Strategy, address: str) -> tuple[Element, Field, int]:
    path, _, rest = address.partition(":")
    key, _, number = rest.partition(":")
    element = element_at(strategy, path)
    field = next((f for f in fields(type(element)) if f.key == key), None)
    if field is None:
        raise Refusal("this is not in the strategy any more; look at the page again")
    return element, field, int(number or 0)


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


def _expect(was: Any, now: str | None) -> None:
    if was is not None and " ".join(str(was).split()) != " ".join((now or "").split()):
        raise Conflict(now or "")


def _holds(element: Element, key: str) -> bool:
    return any(field.key == key for field in fields(type(element)))


def _of(strategy: Strategy, element: Element) -> str:
    return "" if element is strategy else f" of {cited(strategy, element)}"


def _new_id(strategy: Strategy, words: str) -> str:
    """A short name out of the first words, that nothing else has."""
    found = re.findall(r"[a-z0-9]+", words.lower())[:4]
    name = "-".join(found) or "new"
    taken = {getattr(element, "id", None) for _, element in addresses(strategy)}
    made, number = name, 2
    while made in taken:
        made, number = f"{name}-{number}", number + 1
    return made
