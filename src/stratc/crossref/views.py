"""The one view of a promise that everybody shares: its sentence, its number, what it serves.

In: a library and one of its strategies. Out: commitments and rows of action plans in reading
order, each with what holds it. What a priority serves reaches its promises only where it says
`inherit: true`, and never one that says `outside:` or `cross-cutting:`. A row of an action plan
also serves what its interventions serve. A row that says nothing of its own, and delivers a
commitment that does, is not left without an answer: it has its commitment's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from stratc.model import (
    Action,
    ActionTable,
    Commitment,
    CommitmentGroup,
    Element,
    Priority,
    Strategy,
    walk,
)
from stratc.text.english import continued

from .hosts import Host, Seat
from .library import Library
from .links import FollowedLink, follow, known_by, links_of

BETWEEN = re.compile(r"(?<=[A-Za-z])\.(?=\d)")
"""A1 and A.1 are one number."""
OPENS = re.compile(
    r"(?:The|A|An|We|Our|This|These|That|It|They|There|As|In|On|By|For|All|Each|Every|Both)\s"
)
"""How a commitment begins that goes on no lead-in."""


@dataclass(frozen=True)
class PromiseView:
    """A commitment or a row of an action plan where it stands, with all that it serves."""

    element: Commitment | Action
    kind: str
    text: str
    seat: Seat
    group: CommitmentGroup | ActionTable | None
    serves: tuple[FollowedLink, ...]
    measured: tuple[FollowedLink, ...]
    delivers: tuple[PromiseView, ...] = ()
    names: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """Its id."""
        return self.element.id

    @property
    def host(self) -> Host:
        """The priority, or the section outside every priority, that holds it."""
        return self.seat.host

    @property
    def priority(self) -> Priority | None:
        """The priority that holds it, if any does."""
        return self.seat.host.priority

    @property
    def number(self) -> str:
        """The number by which it is cited."""
        return self.seat.number

    @property
    def label(self) -> str:
        """The printed label, where the number does not say it already."""
        label = self.element.label or ""
        return (
            "" if BETWEEN.sub("", label.rstrip(".:) ")) == BETWEEN.sub("", self.number) else label
        )

    @property
    def anchor(self) -> str:
        """Where it stands in the page."""
        return f"{self.kind}-{self.id}"

    @property
    def lead_in(self) -> str:
        """The words that begin it; empty where it is a sentence of its own."""
        if isinstance(self.group, ActionTable | None) or isinstance(self.element, Action):
            return ""
        alone = self.element.stands_alone or OPENS.match(self.element.text)
        return "" if alone else self.group.lead_in or ""

    @property
    def own(self) -> str:
        """Its own words, as its author wrote them."""
        element = self.element
        return element.text if isinstance(element, Commitment) else " ".join(element.action)

    @cached_property
    def sentence(self) -> str:
        """The whole sentence, lead-in included, as its author wrote it."""
        return continued(self.lead_in, self.own, self.names)

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
        return self.element.active

    @property
    def standing(self) -> str:
        """Whether it serves something, why not, or that what it delivers answers for it."""
        if self.serves:
            return "serves"
        if self.outside or self.cross_cutting:
            return "outside" if self.outside else "cross-cutting"
        answered = any(not one.serves_nothing for one in self.delivers)
        return "delivers" if answered else "nothing"

    @property
    def serves_nothing(self) -> bool:
        """Whether nothing says what it serves nor why it serves nothing."""
        return self.standing == "nothing"


def promises(library: Library, strategy: Strategy) -> tuple[PromiseView, ...]:
    """Every commitment and every row of an action plan, in reading order."""
    return library.answer(strategy, _promises)


def printed_commitments(library: Library, strategy: Strategy) -> tuple[PromiseView, ...]:
    """Every commitment in the order of the printed document: priorities, then sections."""
    views = {view.element.path: view for view in promises(library, strategy)}
    order = (views[path] for path in library.index(strategy).seats)
    return tuple(view for view in order if view.kind == "commitment")


def _promises(library: Library, strategy: Strategy) -> tuple[PromiseView, ...]:
    index = library.index(strategy)
    made: dict[str, PromiseView] = {}
    views = []
    elements = [e for e in index.elements if isinstance(e, Commitment | Action)]
    # Commitments first, since rows of an action plan name what they deliver.
    for element in sorted(elements, key=lambda one: isinstance(one, Action)):
        view = _view(library, strategy, element, made)
        views.append(view)
        if view.kind == "commitment":
            made.setdefault(view.id, view)
    order = {path: number for number, path in enumerate(index.seats)}  # as they are numbered
    return tuple(sorted(views, key=lambda view: order[view.element.path]))


def _view(
    library: Library,
    strategy: Strategy,
    element: Commitment | Action,
    commitments: dict[str, PromiseView],
) -> PromiseView:
    index = library.index(strategy)
    seat = index.seats[element.path]
    links = tuple(_links(library, strategy, element, seat.host.priority))
    action = isinstance(element, Action)
    return PromiseView(
        element,
        "action" if action else "commitment",
        known_by(library, strategy, element),
        seat,
        index.holder(element, ActionTable) if action else index.holder(element, CommitmentGroup),
        tuple(found for found in links if found.kind != "measure"),
        tuple(found for found in links if found.kind == "measure"),
        tuple(commitments[id] for id in element.delivers if id in commitments)
        if isinstance(element, Action)
        else (),
        index.names,
    )


def _links(
    library: Library, strategy: Strategy, element: Commitment | Action, priority: Priority | None
) -> Iterator[FollowedLink]:
    inside: Iterator[Element] = walk(element)
    own = [found for one in inside for found in links_of(library, strategy, one, priority)]
    yield from own
    if priority and priority.inherit and not element.outside and not element.cross_cutting:
        known = {found.link.to for found in own if found.by is element}
        for link in priority.serves:
            if link.to not in known:
                yield follow(library, strategy, element, link, priority, inherited=True)
