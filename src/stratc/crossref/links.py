"""What each promise serves: every link of a strategy, with the item it points to.

In: a library and one of its strategies. Out: its links in reading order, and its promises
(commitments and rows of action plans) with theirs. What a priority serves reaches its promises
only where it says `inherit: true`, and never one that says `outside:` or `cross-cutting:`. A row
of an action plan also serves what its interventions serve.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from weakref import WeakKeyDictionary

from stratc.model import (
    Action,
    Body,
    Commitment,
    Element,
    Framework,
    Intervention,
    Link,
    Measure,
    Member,
    Priority,
    Provision,
    Role,
    Section,
    Statistic,
    Strategy,
    walk,
)
from stratc.text.markdown import plain

from .framework_editions import Suspicion, suspicion
from .index import Index
from .library import Library

KINDS: dict[type[Element], str] = {
    Action: "action",
    Commitment: "commitment",
    Intervention: "intervention",
    Measure: "measure",
    Member: "partner",
    Priority: "priority",
    Role: "role",
    Section: "section",
    Statistic: "statistic",
}
PROSE = ("priority", "section")
ENDED = ("withdrawn", "superseded")


@dataclass(frozen=True, slots=True)
class Served:
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


@dataclass(frozen=True, slots=True)
class Promise:
    """A commitment or a row of an action plan: what it serves, and what its measures measure."""

    element: Commitment | Action
    kind: str
    text: str
    priority: Priority | None
    serves: tuple[Served, ...]
    measured: tuple[Served, ...]

    @property
    def id(self) -> str:
        """Its id."""
        return self.element.id

    @property
    def outside(self) -> str:
        """What it is about, if no national framework covers that."""
        return self.element.outside or ""

    @property
    def cross_cutting(self) -> str:
        """What it is about, if it serves every priority alike."""
        return self.element.cross_cutting or ""

    @property
    def active(self) -> bool:
        """Whether it still stands; one that was withdrawn or replaced covers nothing."""
        return self.element.status not in ENDED

    @property
    def serves_nothing(self) -> bool:
        """Whether it says neither what it serves nor why it serves nothing."""
        return not (self.serves or self.outside or self.cross_cutting)


# Every view of a strategy asks for these again; an index lives as long as its library.
_known: WeakKeyDictionary[Index, tuple[tuple[Promise, ...], tuple[Served, ...]]]
_known = WeakKeyDictionary()


def promises(library: Library, strategy: Strategy) -> tuple[Promise, ...]:
    """Every commitment and every row of an action plan, in reading order."""
    return _both(library, strategy)[0]


def mentions(library: Library, strategy: Strategy) -> tuple[Served, ...]:
    """Every link of anything that is no promise: priorities, sections, statistics, people."""
    return _both(library, strategy)[1]


def _both(library: Library, strategy: Strategy) -> tuple[tuple[Promise, ...], tuple[Served, ...]]:
    index = library.index(strategy)
    if index not in _known:
        _known[index] = (_promises(library, strategy), _mentions(library, strategy))
    return _known[index]


def _promises(library: Library, strategy: Strategy) -> tuple[Promise, ...]:
    priorities = _priorities(strategy)
    made = []
    for element in library.index(strategy).elements:
        if isinstance(element, Commitment | Action):
            priority = priorities.get(id(element))
            links = tuple(_all_of(library, strategy, element, priority))
            made.append(
                Promise(
                    element,
                    KINDS[type(element)],
                    text_of(element),
                    priority,
                    tuple(found for found in links if found.kind != "measure"),
                    tuple(found for found in links if found.kind == "measure"),
                )
            )
    return tuple(made)


def _mentions(library: Library, strategy: Strategy) -> tuple[Served, ...]:
    index = library.index(strategy)
    inside = {
        id(inner)
        for element in index.elements
        if isinstance(element, Commitment | Action)
        for inner in walk(element)
    }
    return tuple(
        found
        for element in index.elements
        if id(element) not in inside and type(element) in KINDS
        for found in _links_of(library, strategy, element, None)
    )


def text_of(element: Element, bodies: dict[str, Body] | None = None) -> str:
    """The words by which a reader knows an element again."""
    if isinstance(element, Action):
        said = " ".join(element.action) or element.label or element.id
    elif isinstance(element, Commitment):
        said = element.text
    elif isinstance(element, Intervention):
        said = element.text or element.same_as or ""
    elif isinstance(element, Role):
        said = element.role
    elif isinstance(element, Member):
        body = (bodies or {}).get(element.body or "")
        said = element.text or (body.name if body else element.body or ", ".join(element.bodies))
    else:
        said = getattr(element, "title", "")
    return " ".join(plain(said).split())


def _all_of(
    library: Library, strategy: Strategy, element: Commitment | Action, priority: Priority | None
) -> Iterator[Served]:
    own = [
        found
        for inner in walk(element)
        if type(inner) in KINDS
        for found in _links_of(library, strategy, inner, priority)
    ]
    yield from own
    if priority and priority.inherit and not element.outside and not element.cross_cutting:
        said = {found.link.to for found in own if found.by is element}
        for link in priority.serves:
            if link.to not in said:
                yield _served(library, strategy, element, link, priority, inherited=True)


def _links_of(
    library: Library, strategy: Strategy, element: Element, priority: Priority | None
) -> Iterator[Served]:
    for link in getattr(element, "serves", ()):
        yield _served(library, strategy, element, link, priority)


def _served(
    library: Library,
    strategy: Strategy,
    element: Element,
    link: Link,
    priority: Priority | None,
    *,
    inherited: bool = False,
) -> Served:
    framework, item = library.item(strategy, link.to) or (None, None)
    return Served(
        element,
        KINDS[type(element)],
        text_of(element, dict(library.index(strategy).bodies)),
        link,
        framework,
        item,
        priority,
        inherited,
        suspicion(library, strategy, link.to),
    )


def _priorities(strategy: Strategy) -> dict[int, Priority]:
    """The priority that holds each element, by identity."""
    return {id(inner): priority for priority in strategy.priorities for inner in walk(priority)}
