"""Pictures of a plan: when it will happen, who leads what, what is set, what became of the last.

In: the rows of the action plan, and the promises that nothing in it carries out. Out: values that
templates turn into bars and boxes of HTML, so that their words keep their size on a phone and can
be read aloud. Nothing is guessed: what has no date has no bar.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from stratc.crossref import Index, Library
from stratc.model import ENDED, Strategy

from .. import phrases
from ..language import day, say
from .plan_entries import PlanEntry

FEWEST_DATES = 3
FEWEST_LED = 3
MOST_YEARS = 6
"""So many numbers of years stand over the bars without touching."""
LAST_YEAR = 86
"""Per cent of the way at which a number still ends above the bars."""


@dataclass(frozen=True, slots=True)
class TimeBar:
    """An entry on the line of time: where its bar begins and how long it is, in per cent."""

    entry: PlanEntry
    left: float
    width: float
    when: str

    @property
    def kind(self) -> str:
        """How the bar looks."""
        return kind(self.entry)


@dataclass(frozen=True, slots=True)
class Timeline:
    """Years in order, and bars under the heading of each priority."""

    years: tuple[tuple[str, float], ...]
    """The beginning of each year, in per cent."""
    groups: tuple[tuple[str, tuple[TimeBar, ...]], ...]
    undated: int
    endless: int
    """How many go on, or come again, and have no day of their own to be drawn at."""

    @property
    def named_years(self) -> tuple[tuple[str, float], ...]:
        """The years that have room for their number: all, or every so many, but for one at the
        very end."""
        named = self.years[:: -(-len(self.years) // MOST_YEARS)]
        return tuple(one for one in named if one[1] <= LAST_YEAR)

    @property
    def told(self) -> bool:
        """Whether most bars have a state said behind their dates, which takes more of a line."""
        bars = [bar for _, group in self.groups for bar in group]
        return 2 * sum(bool(bar.entry.status) for bar in bars) > len(bars)

    @property
    def statuses(self) -> list[str]:
        """The kinds of bar that stand in it, for the key."""
        order = ("planned", "going", "risk", "done", "open", "ended")
        there = {bar.kind for _, bars in self.groups for bar in bars}
        return [one for one in order if one in there]


@dataclass(frozen=True, slots=True)
class Leads:
    """Who leads what: a body, the entries that it leads, and how many per cent of the most."""

    name: str
    entries: tuple[PlanEntry, ...]
    length: float
    missing: bool = False


@dataclass(frozen=True, slots=True)
class Setting:
    """One thing that each promise should have, and for how many it is set."""

    what: str
    number: int
    of: int

    @property
    def length(self) -> float:
        """How many per cent have it."""
        return round(100 * self.number / self.of, 1) if self.of else 0


@dataclass(frozen=True, slots=True)
class PromiseFlow:
    """What became of the promises of the edition before: counts, and a square for each."""

    before: Strategy
    kept: int
    ended: int
    carried: int
    new: int


def timeline(index: Index, held: Sequence[PlanEntry]) -> Timeline | None:
    """The line of time; nothing where fewer than three entries have a date."""
    dated = [one for one in held if one.start or one.end]
    if len(dated) < FEWEST_DATES:
        return None
    period = index.strategy.period
    days = [d for one in dated for d in (one.start, one.end) if d]
    days += [d for d in (period.start, period.end) if d]
    first, last = date(min(days).year, 1, 1), date(max(days).year + 1, 1, 1)
    if period.start and period.start.month == 4 and min(days) >= period.start:
        # A plan that begins with a financial year has years that begin in April.
        first = date(min(days).year, 4, 1)
        last = date(max(days).year + (max(days) >= date(max(days).year, 4, 1)), 4, 1)
    whole = (last - first).days

    def place(when: date) -> float:
        return round(100 * (when - first).days / whole, 2)

    groups: dict[str, list[TimeBar]] = {}
    for one in dated:
        left = place(one.start or first)
        right = 100.0 if one.open or one.end is None else place(one.end)
        bar = TimeBar(one, left, max(right - left, 1.2), _span(one))
        groups.setdefault(one.group, []).append(bar)
    years = range(first.year, last.year + (last.month > 1))
    return Timeline(
        tuple((str(year), place(date(year, first.month, 1))) for year in years if year < last.year),
        tuple((name, tuple(bars)) for name, bars in groups.items()),
        sum(not one.dated for one in held),
        sum(one.dated and not (one.start or one.end) for one in held),
    )


def kind(entry: PlanEntry) -> str:
    """How the bar of an entry looks."""
    if entry.open and entry.status not in ENDED:
        return "open"
    return phrases.LOOKS.get(entry.status, "planned")


def leads(held: Sequence[PlanEntry]) -> tuple[Leads, ...]:
    """Who leads what, most first; nothing where hardly anything is led."""
    found: dict[str, list[PlanEntry]] = {}
    for one in held:
        for name in one.leads:
            found.setdefault(name, []).append(one)
    without = tuple(one for one in held if not one.leads)
    if len(held) < FEWEST_LED or not found:
        return ()
    most = max(len(without), *(len(one) for one in found.values()))
    order = sorted(found.items(), key=lambda item: (-len(item[1]), item[0]))
    made = [Leads(name, tuple(led), round(100 * len(led) / most, 1)) for name, led in order]
    if without:
        made.append(Leads(say("No lead yet"), without, round(100 * len(without) / most, 1), True))
    return tuple(made)


def settings(held: Sequence[PlanEntry]) -> tuple[Setting, ...]:
    """For how many entries the lead, the date and the measure are set."""
    return (
        Setting(say("Who leads"), sum(bool(one.leads) for one in held), len(held)),
        Setting(say("By when"), sum(one.dated for one in held), len(held)),
        Setting(say("How we will know"), sum(one.measured for one in held), len(held)),
    )


def flow(library: Library, strategy: Strategy) -> PromiseFlow | None:
    """What became of the promises of the edition that this one replaces, as far as it says so."""
    before = library.strategy(strategy.supersedes) if strategy.supersedes else None
    if before is None:
        return None
    old, new = (set(library.index(one).commitments) for one in (before, strategy))
    if not old or not new:
        return None
    continued: set[str] = set()
    carrying = 0
    for commitment in library.index(strategy).commitments.values():
        named = {
            name.partition(":")[2]
            for name in commitment.continues
            if name.partition(":")[0] == before.id
        } & old
        continued |= named
        carrying += bool(named)
    if not continued:
        return None
    return PromiseFlow(before, len(continued), len(old - continued), carrying, len(new) - carrying)


def _span(one: PlanEntry) -> str:
    values = {
        "start": day(one.start, "MMM y") if one.start else "",
        "end": day(one.end, "MMM y") if one.end else "",
    }
    if one.open or one.end is None:
        return say("From {start}, no end date", **values) if one.start else say("No end date")
    return say("{start} to {end}", **values) if one.start else say("By {end}", **values)
