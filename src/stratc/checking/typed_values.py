"""The single values of a strategy as they were typed, whatever field they belong to."""

from collections.abc import Iterator

from stratc.source import Mapping, Node, Scalar, Sequence

from .manuscript import Manuscript

# What the author says about the restatement may quote what is unfinished in the source.
QUOTING = ("allow", "as-printed", "editor-note", "notice", "why")


def typed_values(manuscript: Manuscript) -> tuple[Scalar, ...]:
    """Every single value of a strategy."""
    return tuple(_inside(manuscript.strategy.where.node, ()))


def unquoted_values(manuscript: Manuscript) -> tuple[Scalar, ...]:
    """The same, but for those that may quote what is unfinished elsewhere."""
    return tuple(_inside(manuscript.strategy.where.node, QUOTING))


def _inside(node: Node, without: tuple[str, ...]) -> Iterator[Scalar]:
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from _inside(item, without)
    elif isinstance(node, Mapping):
        for key, value in node.values.items():
            if key not in without:
                yield from _inside(value, without)
