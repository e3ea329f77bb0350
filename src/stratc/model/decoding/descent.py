"""What stands at a path of fields and numbers: what was written, and the shape it should have."""

from stratc.source import Mapping, Node, Scalar, Sequence

from ..element import Element
from ..field import fields
from ..values import short_name

BY_NAME = ("glossary",)
"""Fields whose entries go by names of the author's own."""


def node_at(root: Node, location: tuple[int | str, ...]) -> tuple[Node, bool]:
    """The node at a path, or the nearest above it: a single value may stand for a list."""
    node = root
    for step in location:
        if isinstance(node, Mapping) and isinstance(step, str) and (key := _as_named(node, step)):
            node = node.values[key]
        elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
            node = node.items[step]
        elif not (step == 0 or isinstance(node, Scalar)):
            return node, False
    return node, True


def _as_named(node: Mapping, step: str) -> str | None:
    """The field of a group at a step of a path, where an own column goes by its short name."""
    if step in node.values:
        return step
    return next((key for key in node.values if short_name(key) == step), None)


def shape_at(kind: type[Element], location: tuple[int | str, ...]) -> type[Element] | None:
    """The element type at a path of the model."""
    shape: type[Element] | None = kind
    for above, step in zip(("", *location), location, strict=False):
        if shape is None or not isinstance(step, str) or above in BY_NAME:
            continue
        shape = next((field.holds for field in fields(shape) if step == field.key), None)
    return shape
