"""One strategy against one framework: for each item, what serves it and how strongly.

In: a library, a strategy, a framework. Out: a row for each item, gaps included. An item is also
served by what serves the items below it. Only promises (and, for expected roles and members, the
people named) count as cover; words of a priority or a section are shown as prose, and statistics
as figures.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from stratc.model import Framework, Path, Priority, Provision, Strategy

from .library import Library
from .links import PROSE, FollowedLink, mentions
from .views import promises

LEADING = ("priority", "outcome")  # what every area is asked to answer
STRONG = 3
STATES = ("gap", "prose", "partial", "direct")
WORDS = {"gap": "gap", "prose": "prose only", "partial": "in part only", "direct": "covered"}


@dataclass(frozen=True, slots=True)
class Cover:
    """One promise (or partner, or role) that covers an item, with the links by which it does."""

    kind: str
    id: str
    text: str
    priority: Priority | None
    links: tuple[FollowedLink, ...]

    @property
    def direct(self) -> bool:
        """Whether any of its links is direct."""
        return any(link.direct for link in self.links)

    @property
    def strength(self) -> str:
        """In words."""
        return "direct" if self.direct else "partial"


@dataclass(frozen=True, slots=True)
class CoverRow:
    """One item of a framework and what serves it, or an item below it."""

    framework: Framework
    item: Provision
    depth: int
    headline: bool
    covers: tuple[Cover, ...]
    prose: tuple[FollowedLink, ...]
    figures: tuple[FollowedLink, ...]

    @property
    def state(self) -> str:
        """One of STATES, from nothing at all to a promise that is mainly about it."""
        if self.covers:
            return "direct" if any(cover.direct for cover in self.covers) else "partial"
        return "prose" if self.prose else "gap"

    @property
    def words(self) -> str:
        """The state in words."""
        return WORDS[self.state]

    @property
    def direct(self) -> int:
        """How many promises are mainly about it."""
        return sum(cover.direct for cover in self.covers)

    @property
    def partial(self) -> int:
        """How many promises serve it in part only."""
        return len(self.covers) - self.direct


@dataclass(frozen=True)
class Crosswalk:
    """One strategy against one edition of a framework."""

    strategy: Strategy
    framework: Framework
    rows: tuple[CoverRow, ...]

    @cached_property
    def headlines(self) -> tuple[CoverRow, ...]:
        """The rows that every area is asked to answer: priorities and outcomes."""
        return tuple(row for row in self.rows if row.headline)

    @cached_property
    def telling(self) -> tuple[CoverRow, ...]:
        """Rows to be shown one by one, the barest first, in the order of the framework.

        Targets, metrics and offices that nothing is linked to are left to `silent`: no local
        strategy is expected to name them all.
        """
        silent = {row.item.id for row in self.silent}
        telling = [row for row in self.rows if row.item.id not in silent]
        return tuple(sorted(telling, key=lambda row: STATES.index(row.state)))

    @cached_property
    def silent(self) -> tuple[CoverRow, ...]:
        """Targets, metrics and the like that nothing at all is linked to."""
        return tuple(
            row
            for row in self.rows
            if row.state == "gap"
            and not (row.headline or row.figures)
            and row.item.kind not in ("priority", "theme", "outcome")
        )


def crosswalk(library: Library, strategy: Strategy, framework: Framework) -> Crosswalk:
    """A row for each item of a framework."""
    parents = {item.id: item.parent for item in framework.items}
    above = {id: _and_above(parents, id) for id in parents}
    covers: dict[str, list[Cover]] = {}
    for cover in _covers(library, strategy):
        for id, links in _by_item(cover.links, framework, above).items():
            one = Cover(cover.kind, cover.id, cover.text, cover.priority, tuple(links))
            covers.setdefault(id, []).append(one)
    others = mentions(library, strategy)
    prose = _by_item((s for s in others if s.kind in PROSE), framework, above)
    figures = _by_item((s for s in others if s.kind == "statistic"), framework, above)
    headlines = headline_items(framework)
    rows = tuple(
        CoverRow(
            framework,
            item,
            len(above[item.id]) - 1,
            item.id in headlines,
            tuple(covers.get(item.id, ())),
            _once(prose.get(item.id, ())),
            _once(figures.get(item.id, ())),
        )
        for item in framework.items
    )
    return Crosswalk(strategy, framework, rows)


def frameworks_of(
    library: Library, strategy: Strategy, wanted: Iterable[str] = ()
) -> tuple[Framework, ...]:
    """The frameworks that a strategy is held against, each in the edition that it pins."""
    names = list(wanted) or [
        *(pinned.partition("@")[0] for pinned in strategy.frameworks),
        *(found.framework.id for found in _links(library, strategy) if found.framework),
    ]
    found = []
    for name in dict.fromkeys(names):
        id, _, edition = name.partition("@")
        if edition:
            exact = [f for f in library.editions(id) if f.edition == edition]
            found += exact
        elif framework := library.framework(strategy, id):
            found.append(framework)
    return tuple(found)


def headline_items(framework: Framework) -> frozenset[str]:
    """The ids of the items that every area is asked to answer.

    These are the priorities and outcomes that lie below no other; where a framework has neither,
    its items without a parent.
    """
    kinds = {item.id: item.kind for item in framework.items}
    found = {
        item.id
        for item in framework.items
        if item.kind in LEADING and kinds.get(item.parent or "") not in LEADING
    }
    return frozenset(found or {item.id for item in framework.items if item.parent is None})


def items_inside(framework: Framework, item: Provision) -> frozenset[str]:
    """The ids of an item and of everything below it."""
    found = {item.id}
    while more := {i.id for i in framework.items if i.parent in found} - found:
        found |= more
    return frozenset(found)


def _links(library: Library, strategy: Strategy) -> list[FollowedLink]:
    made = [served for promise in promises(library, strategy) for served in promise.serves]
    return [*made, *mentions(library, strategy)]


def _covers(library: Library, strategy: Strategy) -> list[Cover]:
    """Everything that may cover an item: promises that still stand, and people."""
    made = [
        Cover(promise.kind, promise.id, promise.text, promise.priority, promise.serves)
        for promise in promises(library, strategy)
        if promise.active
    ]
    people = (s for s in mentions(library, strategy) if s.kind in ("partner", "role"))
    return [*made, *(Cover(s.kind, s.id, s.text, None, (s,)) for s in people)]


def _by_item(
    links: Iterable[FollowedLink], framework: Framework, above: dict[str, tuple[str, ...]]
) -> dict[str, list[FollowedLink]]:
    """The links to a framework by the items that they answer: their own, and those above it."""
    found: dict[str, list[FollowedLink]] = {}
    for link in links:
        name, _, item = link.link.to.partition(":")
        for id in above.get(item, ()) if name == framework.id else ():
            found.setdefault(id, []).append(link)
    return found


def _once(found: Iterable[FollowedLink]) -> tuple[FollowedLink, ...]:
    """Each element once, by its strongest link."""
    strongest: dict[Path, FollowedLink] = {}
    for link in found:
        first = strongest.setdefault(link.by.path, link)
        if link.direct and not first.direct:
            strongest[link.by.path] = link
    return tuple(strongest.values())


def _and_above(parents: dict[str, str | None], id: str) -> tuple[str, ...]:
    """An item and those above it, from below."""
    found = [id]
    parent = parents[id]
    while parent in parents and parent not in found:
        found.append(parent)
        parent = parents[parent]
    return tuple(found)
