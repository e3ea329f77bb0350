"""What every JSON Schema of ours has in common: its head, a closed object, and the walk of a shape.

A schema is written in draft 7, which every editor knows. What a field may hold differs between a
file that an author writes and the data that stratc writes, so each of these says it for itself.
"""

from abc import ABC, abstractmethod
from types import NoneType
from typing import Annotated, Any, Literal, get_args, get_origin

from .element import Element

Schema = dict[str, Any]


def whole_schema(title: str, main: Schema, definitions: Schema | None = None) -> Schema:
    """A schema that stands alone: what it is of, and the shapes that it points to."""
    defined = {"definitions": dict(sorted(definitions.items()))} if definitions else {}
    return {"$schema": "http://json-schema.org/draft-07/schema#", "title": title, **main, **defined}


def closed_object(properties: Schema) -> Schema:
    """An object that has each of these properties and no other."""
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def summary(shape: type[Element]) -> str:
    """What a shape is, in the first paragraph of its docstring."""
    return (shape.__doc__ or "").split("\n\n")[0]


class SchemaWalk(ABC):
    """Walks the types of the model, and collects the shapes that were met on the way."""

    def __init__(self, definitions: Schema | None = None) -> None:
        self.definitions: Schema = dict(definitions or {})

    @abstractmethod
    def shape(self, shape: type[Element]) -> Schema:
        """One shape, with all its fields."""

    @abstractmethod
    def scalar(self, annotation: Any, marks: list[Any]) -> Schema:
        """A value that holds no others: a text, a number, a day."""

    def several(self, each: Schema, marks: list[Any]) -> Schema:
        """A list of values."""
        return {"type": "array", "items": each}

    def named(self, shape: type[Element]) -> Schema:
        """A pointer to a shape, which is written once."""
        name = shape.__name__
        if name not in self.definitions:
            self.definitions[name] = {}  # sections hold sections
            self.definitions[name] = self.shape(shape)
        return {"$ref": f"#/definitions/{name}"}

    def value(self, annotation: Any, marks: list[Any]) -> Schema:
        """What a field of this type may hold."""
        origin, inner = get_origin(annotation), get_args(annotation)
        if origin is Annotated:
            return self.value(inner[0], [*marks, *inner[1:]])
        if origin is Literal:
            return {"enum": list(inner)}
        if origin is tuple:
            return self.several(self.value(inner[0], marks), marks)
        if origin is dict:
            return {"type": "object", "additionalProperties": self.value(inner[1], [])}
        if inner:  # X | None: a field that is absent is not written
            return self.value(next(a for a in inner if a is not NoneType), marks)
        if issubclass(annotation, Element):
            return self.named(annotation)
        return self.scalar(annotation, marks)
