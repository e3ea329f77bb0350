"""Values that are read and could be written in stratc's own way: times, figures, web addresses.

In: a strategy. Out: the edits that write each of them so. None changes what the strategy says.
"""

from collections.abc import Iterator
from typing import Any

from stratc.source import Edit, Mapping, Node, Scalar, Sequence
from stratc.source.yaml_writing import one_line, quoted

from ..element import Element
from ..field import Field, fields, walk
from ..figures.figure import Figure
from ..times.period import Period


def tidied(element: Element) -> Iterator[Edit]:
    """The edits that write every time, figure and web address of an element one way."""
    for one in walk(element):
        for field in fields(type(one)):
            for node, value in _values(one, field):
                better = _better(field, node, value)
                if better is not None and better != node.text:
                    yield Edit(node.span, _written(node, better))


def _values(element: Element, field: Field) -> Iterator[tuple[Scalar, Any]]:
    """The values of one field, each with the node it was read from."""
    value = getattr(element, field.name)
    if value is None or element.where is None:
        return
    node: Node | None = element.where.node
    if isinstance(node, Mapping):
        node = node.values.get(field.key)
    elif field.key != type(element).shorthand or _says_more(element, field):
        return
    if isinstance(node, Scalar):
        yield node, value[0] if isinstance(value, tuple) and value else value
    elif isinstance(node, Sequence) and isinstance(value, tuple):
        for item, one in zip(node.items, value, strict=False):
            if isinstance(item, Scalar):
                yield item, one


def _says_more(element: Element, only: Field) -> bool:
    """Whether one value was read for several fields, as “9,850 (2024/25)” for a point."""
    return any(getattr(element, one.name) for one in fields(type(element)) if one != only)


def _better(field: Field, node: Scalar, value: Any) -> str | None:
    if isinstance(value, Period | Figure):
        return value.text
    if field.key in ("url", "address") and isinstance(value, str):
        return value
    return None


def _written(node: Scalar, text: str) -> str:
    in_quotes = not node.plain and node.span.written[:1] == '"'
    return quoted(text) if in_quotes else one_line(text)
