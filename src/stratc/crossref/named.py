"""Frameworks that a text names."""

from collections.abc import Iterable, Iterator

from stratc.model import Framework

from .item_cover import LEADING


def named_frameworks(words: str, frameworks: Iterable[Framework]) -> tuple[Framework, ...]:
    """The frameworks with national priorities or outcomes that a text names, in newest editions.

    A file that gathers several documents has a name of its own that nobody prints.
    """
    flat = " ".join(words.split())
    newest: dict[str, Framework] = {}
    for framework in sorted(frameworks, key=lambda one: one.edition):
        asks = any(item.kind in LEADING for item in framework.items)
        if (
            asks
            and not framework.collection
            and any(name in flat for name in printed_names(framework))
        ):
            newest[framework.id] = framework
    return tuple(newest.values())


def printed_names(framework: Framework) -> Iterator[str]:
    """The names by which a text may speak of a framework, in the capitals they are printed in."""
    yield framework.title
    if framework.short_title:
        yield framework.short_title
        head = framework.title.partition(":")[0]
        if head.lower() == framework.short_title.lower():
            yield head
