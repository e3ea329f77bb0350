"""What YAML is read into: values, lists and fields, each with its span.

Every value is still text: what it means is the model's business.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from .span import Span
from .yaml_writing import NOTHING


@dataclass(frozen=True, slots=True)
class Scalar:
    """One value, as text."""

    span: Span
    text: str
    plain: bool = True  # written without quotes, | or >

    @property
    def empty(self) -> bool:
        """Nothing after the colon: the field counts as absent."""
        return self.plain and not self.text

    @property
    def nothing(self) -> bool:
        """Empty, or one of YAML's own words for it."""
        return self.plain and self.text in NOTHING


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list."""

    span: Span
    items: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Mapping:
    """Fields and their values, in order."""

    span: Span
    keys: dict[str, Scalar]
    values: dict[str, Node]


Node = Scalar | Sequence | Mapping


def inside(node: Node) -> Iterator[Node]:
    """The node and everything in it, in reading order."""
    yield node
    if isinstance(node, Sequence):
        for item in node.items:
            yield from inside(item)
    elif isinstance(node, Mapping):
        for value in node.values.values():
            yield from inside(value)


def scalar(node: Node | None) -> str | None:
    """The text of a node, if it is a scalar with something in it."""
    return node.text if isinstance(node, Scalar) and not node.empty else None
