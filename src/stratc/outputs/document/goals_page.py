"""Our promises and the national goals on a page of its own, in the words of the document.

Readers get this page; the working edition has in its place the page that officers read, with ids
and doubts. The data beside it is the same in both.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import PurePosixPath

from stratc.crossref import CoverRow, Gauge, OutcomeMeasures, PromiseView, promises, side_by_side
from stratc.model import Measure
from stratc.text.markdown import plain

from .. import phrases, siblings
from ..artifact import Artifact
from ..data.crossref_data import as_csv, as_json
from ..language import later, say
from ..measures import moves
from ..promises import goal_name, own_leads
from ..publication import Publication
from ..references import DOUBT
from ..registry import output
from ..screen import page_files
from ..shell import shell
from ..tables.sheets import csv_text, safe
from .about import licences
from .crossref_page import crossref_page
from .names import Names
from .page import Page
from .plan_page import with_links_out


@output("crossref")
def crossref(publication: Publication) -> Iterator[Artifact]:
    """The cross-references of one strategy as a page, a table and JSON; nothing without goals."""
    if not publication.has_goals:
        return
    held = side_by_side(publication.library, (publication.strategy,))
    folder = PurePosixPath(publication.strategy.id)
    home = publication.page_name if "html" in publication.outputs else ""
    if publication.audience == "editors":
        page = crossref_page(
            publication.library, held, publication.templates, home, publication.branding
        )
        yield Artifact(folder / "crossref.html", page.encode("utf-8"))
        table = as_csv(held)
    else:
        yield from page_files(publication, "crossref.html", _page(publication, home))
        table = _table(publication)
    yield Artifact(folder / "crossref.csv", table.encode("utf-8-sig"))
    yield Artifact(folder / "crossref.json", as_json(held).encode("utf-8"))


@dataclass(frozen=True, slots=True)
class ServedGoal:
    """One national goal: the promises that are mainly about it, and those that are in part."""

    name: str
    mainly: tuple[PromiseView, ...]
    partly: tuple[PromiseView, ...]
    places: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MeasuredGoal:
    """One national goal and what is measured of it here; each with where it is to move."""

    name: str
    held: tuple[tuple[str, str], ...]


PROMISED = (
    later("Id"),
    later("No."),
    later("Promise"),
    later("Lead"),
    later("Due"),
    later("Status"),
)
LEADING = (later("National plan"), later("National goal"), later("How far"))
"""The heads of the table as data: of the goal, then of the promise."""


TOLD = ("lead", "due", "status")
SELDOM = 10
"""A column that would be empty but for one cell in so many is no column."""


class Goals:
    """What the page asks besides the document."""

    def __init__(self, publication: Publication) -> None:
        self.held = side_by_side(publication.library, (publication.strategy,)).accounts[0]
        self.promises = [
            promise
            for promise in promises(publication.library, publication.strategy)
            if promise.active
        ]
        self._by_id = {promise.id: promise for promise in self.promises}

    @cached_property
    def groups(self) -> list[tuple[str, list[ServedGoal]]]:
        """Every goal, under the document that sets it."""
        return [
            (walk.framework.title, [self._goal(row) for row in walk.headlines])
            for walk in self.held.crosswalks
        ]

    @cached_property
    def measured(self) -> list[MeasuredGoal]:
        """The goals of which something is measured here."""
        return [_measured(one) for one in self.held.measured if one.gauges]

    @property
    def columns(self) -> list[str]:
        """What is known of enough promises to have a column."""
        return [name for name in TOLD if self._known(name) * SELDOM >= len(self.promises)]

    @property
    def seldom(self) -> list[str]:
        """What is known of so few that it stands with them and has no column."""
        return [name for name in TOLD if self._known(name) and name not in self.columns]

    @property
    def undated(self) -> int:
        """How many have no date."""
        return len(self.promises) - self._known("due")

    def _known(self, name: str) -> int:
        return sum(_known(promise, name) for promise in self.promises)

    def of(self, promise: PromiseView) -> list[tuple[str, bool]]:
        """The goals that a promise serves, and whether it is mainly about each."""
        return [
            (goal.name, promise in goal.mainly)
            for _, goals in self.groups
            for goal in goals
            if promise in goal.mainly or promise in goal.partly
        ]

    def _goal(self, row: CoverRow) -> ServedGoal:
        held = [(self._by_id.get(cover.id), cover.direct) for cover in row.covers]
        return ServedGoal(
            goal_name(row.framework, row.item),
            tuple(one for one, direct in held if one and direct),
            tuple(one for one, direct in held if one and not direct),
            tuple(dict.fromkeys(link.text for link in row.prose)),
        )


def _known(promise: PromiseView, name: str) -> bool:
    element = promise.element
    if name == "lead":
        return bool(own_leads(element.lead))
    return bool((element.start or element.due) if name == "due" else element.status)


def _measured(one: OutcomeMeasures) -> MeasuredGoal:
    return MeasuredGoal(
        goal_name(one.framework, one.item), tuple((g.title, _moves(g)) for g in one.gauges)
    )


def _moves(gauge: Gauge) -> str:
    element = gauge.element
    if isinstance(element, Measure):
        return moves(element)
    when = f" ({element.period})" if element.period else ""
    return f"{phrases.measured(element)}{when}"


def _table(publication: Publication) -> str:
    """The same for any program: a row for each goal with each promise that works towards it."""
    found, names = Goals(publication), Names(publication.index)
    told: list[tuple[str, ...]] = []
    for plan, goals in found.groups:
        for goal in goals:
            held = [(one, say("Mainly about it")) for one in goal.mainly]
            held += [(one, say("In part")) for one in goal.partly]
            told += [(plan, goal.name, how, *_cells(one, names)) for one, how in held]
            if not held:
                told.append((plan, goal.name, say("Gap"), *[""] * len(PROMISED)))
    return csv_text([map(say, (*LEADING, *PROMISED)), *(map(safe, row) for row in told)])


def _cells(promise: PromiseView, names: Names) -> tuple[str, ...]:
    element = promise.element
    leads = names.leads(names.own(element.lead)).striptags()
    return (
        promise.id,
        promise.number,
        DOUBT.sub(f" ({say(phrases.TO_BE_CONFIRMED)})", plain(promise.sentence)),
        str(leads),
        element.due.end.isoformat() if element.due and element.due.end else "",
        phrases.status(element.status) if element.status else "",
    )


def _page(publication: Publication, home: str) -> str:
    sheets = ("crossref/crossref.css", "plan/plan.css")
    look = shell(publication.templates, *sheets, branding=publication.branding)
    page = Page(publication, look.style)
    part = next((one for one in page.parts if one.template == "national"), None)
    written = look.write(
        "crossref/goals.html.j2",
        page=page,
        s=publication.strategy,
        home=home,
        goals=Goals(publication),
        part=part and replace(part, title=say("How many promises work towards each goal")),
        files=siblings.crossref(publication),
        here="crossref.html",
        licences=licences(publication.library, publication.strategy, publication.branding.faces),
    )
    return with_links_out(written, home)
