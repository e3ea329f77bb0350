"""What a node that has mistakes still says, so that one mistake does not hide the next.

In: a node for which `decode` told mistakes. Out: the element without what is wrong, or None. It is
for looking further, never for publishing: words that are missing are stood in for.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from stratc.source import Diagnostic, Mapping, Node, Sequence, Span

from .decoder import errors_of, plain
from .element import Element
from .field import written_fields
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


@dataclass(frozen=True, slots=True)
class Remainder:
    """What is left of a document, and the places of which nothing more can be said."""

    element: Any
    places: tuple[Span, ...]


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
    """The element as far as rules can judge it; None where more than single values is wrong.

    A date or figure that cannot be read counts as one that is still to come. A field that is
    `said` to have another name counts as the one that is meant.
    """
    names = {one.edits[0].span: _new_name(one) for one in said if _one_name(one)}
    node = _renamed(node, names)
    if not isinstance(node, Mapping):
        return None
    wrong = errors_of(kind, node, **given)
    if not all(detail["type"] in TO_COME or _stands_alone(kind, detail) for detail in wrong):
        return None
    fields = {**plain(node), **given}
    for detail in sorted(wrong, key=_place, reverse=True):
        _amend(fields, detail, TO_COME.get(detail["type"]))
    try:
        element = kind.model_validate(fields)
    except ValidationError:
        return None
    return Remainder(element, tuple(_doubtful(node, detail) for detail in wrong))


def _one_name(said: Diagnostic) -> bool:
    return said.rule == "unknown-field" and len(said.edits) == 1


def _new_name(said: Diagnostic) -> str:
    """The name that a field gets, which its label may stand above."""
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


def _doubtful(node: Node, detail: ErrorDetails) -> Span:
    """Where nothing more can be said: a value that counts as one to come, or else the smallest
    group of fields around it, of which a rule may miss it."""
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
    return at.span if alone else around.span


def _place(detail: ErrorDetails) -> list[tuple[str, int]]:
    return [("", step) if isinstance(step, int) else (step, 0) for step in detail["loc"]]


def _amend(fields: Any, detail: ErrorDetails, value: str | None = None) -> None:
    *above, last = detail["loc"]
    if last == 0 and above and not isinstance(_reached(fields, above), list):
        *above, last = above  # a single value may stand for a list
    fields = _reached(fields, above)
    if detail["type"] == "missing" and isinstance(fields, dict):
        fields[last] = STAND_IN
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
