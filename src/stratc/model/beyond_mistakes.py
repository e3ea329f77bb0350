"""What a node that has mistakes still says, so that one mistake does not hide the next.

In: a node for which `decode` told mistakes. Out: the element without what is wrong, or None. It is
for looking further, never for publishing: words that are missing are stood in for.
"""

from __future__ import annotations

from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from stratc.source import Mapping, Node

from .decoder import plain
from .element import Element

E = TypeVar("E", bound=Element)
STAND_IN = "?"
"""Stands for words that must be there and are not."""
ROUNDS = 4
"""A mistake may stand behind another, in the same place; none hides behind more than three."""


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


def _place(detail: ErrorDetails) -> list[tuple[str, int]]:
    return [("", step) if isinstance(step, int) else (step, 0) for step in detail["loc"]]


def _amend(fields: Any, detail: ErrorDetails) -> None:
    *above, last = detail["loc"]
    for step in above:
        try:
            fields = fields[step]
        except (IndexError, KeyError, TypeError):
            if step != 0:  # a single value may stand for a list
                return
    if detail["type"] == "missing" and isinstance(fields, dict):
        fields[last] = STAND_IN
    elif isinstance(fields, dict):
        fields.pop(last, None)
    elif isinstance(fields, list) and isinstance(last, int) and last < len(fields):
        del fields[last]
