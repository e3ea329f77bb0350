"""Every link of a strategy, with the item of a framework that it points to.

In: a library and one of its strategies. Out: links in reading order, each with what says it. Those
of promises are told with their promise; the others are told here.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from stratc.model import (
    Action,
    Commitment,
    Element,
    Framework,
    Link,
    Member,
    Priority,
    Provision,
    Strategy,
    kind_of,
    title_of,
)
from stratc.text.markdown import plain

from .framework_editions import Suspicion, suspicion
from .library import Library

PROSE = ("priority", "section", "line", "entry of an appendix")


@dataclass(frozen=True, slots=True)
class FollowedLink:
    """One link: what says it, the item it points to, and how strongly it serves it."""

    by: Element
    kind: str
    text: str
    link: Link
    framework: Framework | None
    item: Provision | None
    priority: Priority | None = None
    inherited: bool = False
    suspicion: Suspicion | None = None

    @property
    def id(self) -> str:
        """The id of what says it; empty where it has none."""
        return getattr(self.by, "id", None) or ""

    @property
    def direct(self) -> bool:
        """Whether it serves the item as a whole and not in part."""
        return self.link.strength == "direct"

    @property
    def strength(self) -> str:
        """In words."""
        return self.link.strength


def mentions(library: Library, strategy: Strategy) -> tuple[FollowedLink, ...]:
    """Every link of anything that is no promise: priorities, sections, statistics, people."""
    return library.answer(strategy, _mentions)


def links_of(
    library: Library, strategy: Strategy, element: Element, priority: Priority | None
) -> Iterator[FollowedLink]:
    """The links that an element itself says."""
    for link in getattr(element, "serves", ()):
        yield follow(library, strategy, element, link, priority)


def follow(
    library: Library,
    strategy: Strategy,
    element: Element,
    link: Link,
    priority: Priority | None,
    *,
    inherited: bool = False,
) -> FollowedLink:
    """One link with what it points to; `inherited` if its priority hands it down."""
    framework, item = library.item(strategy, link.to) or (None, None)
    kind = kind_of(type(element))
    return FollowedLink(
        element,
        kind.singular if kind else "",
        known_by(library, strategy, element),
        link,
        framework,
        item,
        priority,
        inherited,
        suspicion(library, strategy, link.to),
    )


def known_by(library: Library, strategy: Strategy, element: Element) -> str:
    """The words by which a reader knows an element again, without markup."""
    words = title_of(element)
    if isinstance(element, Member) and element.text is None:
        bodies = library.index(strategy).bodies
        ids = (element.body,) if element.body else element.bodies
        words = ", ".join(bodies[id].name if id in bodies else id for id in ids)
    return " ".join(plain(words).split())


def _mentions(library: Library, strategy: Strategy) -> tuple[FollowedLink, ...]:
    index = library.index(strategy)
    promised = {e.path for e in index.elements if isinstance(e, Commitment | Action)}
    return tuple(
        found
        for element in index.elements
        if getattr(element, "serves", ())
        and element.path not in promised
        and promised.isdisjoint(above.path for above in index.above(element))
        for found in links_of(library, strategy, element, None)
    )
