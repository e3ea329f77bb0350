"""What a node that has mistakes still says, so that one mistake does not hide the next.

In: a node for which `decode` told mistakes. Out: the element without what is wrong, or None. It is
for looking further, never for publishing: words that are missing are stood in for.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from stratc.source import Diagnostic, Mapping, Node, Sequence, Span

from ..element import PLACE, Element, Where, Written
from ..field import written_fields
from .decoder import errors_of, plain
from .descent import node_at, shape_at
from .regrouping import list_in

E = TypeVar("E", bound=Element)
STAND_IN = "?"
"""Stands for words that must be there and are not."""
ROUNDS = 4
"""A mistake may stand behind another, in the same place; none hides behind more than three."""


TO_COME = {
    "date_shape": "TBC",
    "figure_shape": "TBC",
    "address_shape": None,
    "literal_error": None,
    "extra_forbidden": None,
}
"""Mistakes of single values, and what the value counts as for the rules; None for absent."""

UNNAMED = "unnamed"
"""What the ids begin with that stand in for those that cannot even be offered."""
IDS = ("missing-field", "id-shape")
"""The remarks that offer an id."""


@dataclass(frozen=True, slots=True)
class Remainder:
    """What is left of a document, and the places of which nothing more can be said: the values
    that are wrong, and the groups of fields around them.

    Where more than single values is wrong, `gone` are the words that were left out, and no rule
    can tell what is missing.
    """

    element: Any
    values: tuple[Span, ...]
    groups: tuple[Span, ...]
    gone: tuple[str, ...] | None = None


def remainder(kind: type[E], node: Node) -> E | None:
    """The element, as far as the node can be read."""
    if not isinstance(node, Mapping):
        return None
    fields = plain(node)
    for _ in range(ROUNDS):
        try:
            return kind.model_validate(fields)
        except ValidationError as error:
            wrong = error.errors(include_url=False, include_input=False)
        # From the end, so that places further up in a list stay what they were.
        for detail in sorted(wrong, key=_place, reverse=True):
            _amend(fields, detail)
    return None


def checkable(
    kind: type[Element], node: Node, said: Iterable[Diagnostic], **given: str
) -> Remainder | None:
    """The element as far as rules can judge it.

    A date or figure that cannot be read counts as one that is still to come. A field that is
    `said` to have another name counts as the one that is meant, and an id that is missed as the one
    that is offered.
    """
    told = [one for one in said if len(one.edits) == 1 and one.edits[0].replacement.strip()]
    names = {one.edits[0].span: _new_name(one) for one in told if one.rule == "unknown-field"}
    node = _renamed(node, names)
    ids = {_start(one.span): _new_name(one) for one in told if one.rule in IDS}
    if not isinstance(node, Mapping):
        return None
    wrong = errors_of(kind, node, **given)
    offered = {id(detail): _id_offered(node, detail, ids) for detail in wrong}
    single = all(
        detail["type"] in TO_COME or offered[id(detail)] or _stands_alone(kind, detail)
        for detail in wrong
    )
    doubtful = [_doubtful(node, detail) for detail in wrong if not offered[id(detail)]]
    fields, gone = {**plain(node), **given}, set[str]()
    for _ in range(1 if single else ROUNDS):
        for detail in sorted(wrong, key=_place, reverse=True):
            held = _reached(fields, detail["loc"])
            if not (isinstance(held, str) and detail["loc"][0] == "priorities"):
                gone.update(_words(detail["loc"][-1], held))  # a cell of a plan lists nothing
            stand_in = offered.get(id(detail)) or _stand_in(kind, detail)
            _amend(fields, detail, stand_in)
        try:
            element = kind.model_validate(fields)
        except ValidationError as error:
            wrong, offered = error.errors(include_url=False, include_input=False), {}
        else:
            values, groups = [at for at, _ in doubtful], [one for _, one in doubtful]
            lost = None if single else tuple(sorted(gone))
            return Remainder(element, tuple(values), tuple(groups), lost)
    return None


def _words(name: str | int, held: Any) -> Iterator[str]:
    """What is written in a field that is left out: what is missing elsewhere may be one of it."""
    if isinstance(name, str) and name != PLACE:
        yield name.lower()
    if isinstance(held, str):
        yield held.lower()
    elif isinstance(held, dict):
        for key, value in held.items():
            yield from _words(key, value)
    elif isinstance(held, list):
        for value in held:
            yield from _words(0, value)


def _stand_in(kind: type[Element], detail: ErrorDetails) -> str | None:
    """What counts in the place of a value that is wrong: the first word that a field knows, where
    there must be one, and an id where there is none."""
    if detail["type"] == "missing" and detail["loc"][-1] == "id":
        return "-".join((UNNAMED, *(str(one) for one in detail["loc"] if isinstance(one, int))))
    if detail["type"] == "literal_error":
        shape = shape_at(kind, detail["loc"][:-1])
        known = written_fields(shape) if shape else ()
        if any(one.key == detail["loc"][-1] and one.required for one in known):
            return str(detail["ctx"]["expected"]).split("'")[1]
    return TO_COME.get(detail["type"])


def _id_offered(node: Node, detail: ErrorDetails, ids: dict[tuple[str, int, int], str]) -> str:
    """The id that an element was offered, where it has none, or one with other marks in it."""
    if detail["type"] not in ("missing", "id_shape") or detail["loc"][-1] != "id":
        return ""
    missed = detail["type"] == "missing"
    held = node_at(node, detail["loc"][: -1 if missed else None])[0]
    return ids.get(_start(Where(held).start if missed else held.span), "")


def _start(span: Span) -> tuple[str, int, int]:
    return span.text.name, span.line, span.column


def _new_name(said: Diagnostic) -> str:
    """The name or id that is offered: the last word, as a label may stand above a name."""
    return said.edits[0].replacement.split()[-1]


def _renamed(node: Node, names: dict[Span, str]) -> Node:
    """A node of which some fields have the names that they were meant to have."""
    if isinstance(node, Sequence):
        return Sequence(node.span, tuple(_renamed(item, names) for item in node.items))
    if not isinstance(node, Mapping) or not names:
        return node
    meant = {key: names.get(written.span, key) for key, written in node.keys.items()}
    return Mapping(
        node.span,
        {meant[key]: written for key, written in node.keys.items()},
        {meant[key]: _renamed(value, names) for key, value in node.values.items()},
    )


def _stands_alone(kind: type[Element], detail: ErrorDetails) -> bool:
    """Whether words stand where a group of fields belongs that nothing refers to: a vision."""
    where = detail["loc"]
    field = next((one for one in written_fields(kind) if where[:1] == (one.key,)), None)
    if field is None or field.holds is None or field.required or len(where) > 1 + field.many:
        return False
    inside = written_fields(field.holds)
    named = any(one.key == "id" or one.refers_to for one in inside)
    return detail["type"].startswith("model") and not named and list_in(field.holds) is None


def _doubtful(node: Node, detail: ErrorDetails) -> tuple[Span, Span]:
    """A value that is wrong, and where nothing more can be said: there alone if it counts as one to
    come, or else in the smallest group of fields around it, of which a rule may miss it."""
    path = detail["loc"]
    around, at = node, node
    for step in path:
        if isinstance(at, Mapping) and step in at.values:
            at = at.values[str(step)]
        elif isinstance(at, Sequence) and isinstance(step, int) and step < len(at.items):
            at = at.items[step]
        else:
            break
        around = at if isinstance(at, Mapping) else around
    alone = around is node or TO_COME.get(detail["type"])
    if detail["type"] == "missing":  # what names nothing beside it does so all the same
        return Where(at).start, around.span
    return at.span, at.span if alone else around.span


def _place(detail: ErrorDetails) -> list[tuple[str, int]]:
    return [("", step) if isinstance(step, int) else (step, 0) for step in detail["loc"]]


def _amend(fields: Any, detail: ErrorDetails, value: str | None = None) -> None:
    *above, last = detail["loc"]
    while above and isinstance(held := _reached(fields, above), str | None):
        # a single value may stand for a list or a group of fields
        if isinstance(held, Written) and isinstance(last, str) and value:
            value = Written(replace(held.node, text=value), held.path)
        *above, last = above
    fields = _reached(fields, above)
    if detail["type"] == "missing" and isinstance(fields, dict):
        fields[last] = value or STAND_IN
    elif isinstance(fields, dict):
        fields.pop(last, None)
        if value is not None:
            fields[last] = value
    elif isinstance(fields, list) and isinstance(last, int) and last < len(fields):
        fields[last : last + 1] = [] if value is None else [value]


def _reached(fields: Any, path: Iterable[str | int]) -> Any:
    """What stands at a path, as far as there is anything."""
    for step in path:
        try:
            fields = fields[step]
        except (IndexError, KeyError, TypeError):
            if step != 0:
                return None
    return fields
