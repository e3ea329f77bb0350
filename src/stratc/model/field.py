"""What the fields of an element hold, read from the model itself.

Crossref, diff, the field reference and the JSON Schema all walk the model this way, so a new
field needs no line in any of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from .element import Element, Where
from .values import Marker, Reference


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a shape: its Python name, its key in YAML, and what it holds."""

    name: str
    key: str
    sentence: str
    many: bool
    required: bool
    refers_to: str = ""
    marker: str = ""
    holds: type[Element] | None = None


@cache
def fields(shape: type[Element]) -> tuple[Field, ...]:
    """The fields of a shape, in the order they are declared."""
    found = []
    for name, info in shape.model_fields.items():
        if name == "where":
            continue
        marks = [*info.metadata, *_metadata(info.annotation)]
        holds = _elements(info.annotation)
        found.append(
            Field(
                name=name,
                key=info.alias or name,
                sentence=info.description or "",
                many=str(info.annotation).startswith("tuple"),
                required=info.is_required(),
                refers_to=next((m.kind for m in marks if isinstance(m, Reference)), ""),
                marker=next((m.kind for m in marks if isinstance(m, Marker)), ""),
                holds=holds[0] if holds else None,
            )
        )
    return tuple(found)


def walk(element: Element) -> Iterator[Element]:
    """The element and everything inside it, in reading order."""
    yield element
    for field in fields(type(element)):
        if field.holds is None:
            continue
        value = getattr(element, field.name)
        inside = value.values() if isinstance(value, dict) else _as_list(value)
        for child in inside:
            yield from walk(child)


def texts(element: Element, marker: str = "prose") -> Iterator[tuple[Field, int, str]]:
    """Every prose value of one element: its field, its number in a list, its text."""
    for field in fields(type(element)):
        if field.marker == marker and field.holds is None:
            for number, value in enumerate(_as_list(getattr(element, field.name))):
                yield field, number, value


def place(element: Element, field: Field, number: int) -> Any:
    """The span of one value of a field."""
    where: Where = element.where
    return where.at(field.key, number) if field.many else where[field.key]


def _as_list(value: Any) -> tuple[Any, ...]:
    if value is None:
        return ()
    return value if isinstance(value, tuple) else (value,)


def _metadata(annotation: Any) -> list[Any]:
    found = list(getattr(annotation, "__metadata__", ()))
    for inner in getattr(annotation, "__args__", ()):
        found += _metadata(inner)
    return found


def _elements(annotation: Any) -> list[type[Element]]:
    if isinstance(annotation, type) and issubclass(annotation, Element):
        return [annotation]
    return [e for inner in getattr(annotation, "__args__", ()) for e in _elements(inner)]
