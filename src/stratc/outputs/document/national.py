"""Our promises against the national goals, on one page and in plain words.

In: the heat table and the promises of `crossref`, and how the document numbers its promises. Out:
what the part prints: the goals in groups, a number and a word for each of our priorities, and the
gaps. No code of a framework is printed, and no title that nobody has read in print.
"""

from dataclasses import dataclass, replace
from itertools import groupby

from stratc.crossref import HeatCell, HeatRow, Library, PromiseView, heat, promises
from stratc.model import Commitment, Priority, Strategy

from ..language import count, later, say
from ..promises import goal_name
from .titles import Titles

CELLS = (later("Strong"), later("Some"), later("In part"), later("None"), later("Gap"))
"""What the cells of the table say, which `crossref` counts."""
COMMITMENTS, ACTIONS, BOTH = map(later, ("commitments", "actions", "commitments and actions"))
COUNTED = {
    COMMITMENTS: ("{n} commitment", "{n} commitments"),
    ACTIONS: ("{n} action", "{n} actions"),
    BOTH: ("{n} promise", "{n} promises"),
}
ROOM_FOR_COLUMNS, LETTER, MOST_LINES = 105, 2.1, 3
"""Millimetres for all the columns on paper, for a letter of their heads, and lines of a head."""
MOST_RELIED_ON = 2
"""Where so few promises serve a goal, the text below the table says so."""


@dataclass(frozen=True, slots=True)
class PriorityColumn:
    """One of our priorities, its number and its title; the last is what stands in none."""

    number: str
    title: str

    def fits(self, width: float) -> bool:
        """Whether its title stands whole in three lines over a column so wide."""
        letters = int(width / LETTER)
        words = self.title.split()
        return max(map(len, words), default=0) <= letters and (
            len(self.title) <= letters * (MOST_LINES - 0.5)
        )


@dataclass(frozen=True, slots=True)
class Goal:
    """One national goal and its cells; `share` is its bar, in hundredths of the longest."""

    name: str
    cells: tuple[HeatCell, ...]
    total: int
    share: int
    gap: bool
    spoken: bool
    promises: str
    """How many promises it rests on, in words."""

    @property
    def partly(self) -> bool:
        """Whether no promise is wholly about it."""
        return bool(self.total) and not any(cell.direct for cell in self.cells)

    @property
    def thin(self) -> bool:
        """Whether it rests on very few promises."""
        return 0 < self.total <= MOST_RELIED_ON


@dataclass(frozen=True, slots=True)
class OutsideTopic:
    """What several promises are about, where that is not for the national goals to cover."""

    topic: str
    promises: tuple[PromiseView, ...]


@dataclass(frozen=True, slots=True)
class National:
    """All that the part shows."""

    what: str
    columns: tuple[PriorityColumn, ...]
    groups: tuple[tuple[str, tuple[Goal, ...]], ...]
    lists: tuple[tuple[str, tuple[OutsideTopic, ...]], ...]
    unlinked: tuple[PromiseView, ...]

    @property
    def named(self) -> bool:
        """Whether every column has its title over it; else all have their numbers and a key."""
        width = ROOM_FOR_COLUMNS / (len(self.columns) or 1)
        return all(column.fits(width) for column in self.columns)

    @property
    def narrow(self) -> bool:
        """Whether its columns hold numbers and no words."""
        letters = ROOM_FOR_COLUMNS / (len(self.columns) or 1) / LETTER
        return letters < max(len(say(word)) for word in CELLS[:1])

    @property
    def goals(self) -> list[Goal]:
        """Every goal, in order."""
        return [goal for _, goals in self.groups for goal in goals]

    @property
    def opening(self) -> str:
        """How many goals there are, and how many of them we serve."""
        goals = self.goals
        met = [goal for goal in goals if not goal.gap]
        told = {"goals": count(len(goals), "{n} national goal", "{n} national goals")}
        told["promises"] = self.what
        if len(met) == len(goals):
            first = say(
                "We look here at {goals}. Our {promises} work towards every one of them.", **told
            )
        elif met:
            first = say(
                "We look here at {goals}. Our {promises} work towards {n} of them.",
                **told,
                n=len(met),
            )
        else:
            first = say(
                "We look here at {goals}. Our {promises} work towards none of them yet.", **told
            )
        gaps, partly = len(goals) - len(met), sum(goal.partly for goal in met)
        missing = say("One has a gap.") if gaps == 1 else say("The other {n} have a gap.", n=gaps)
        weak = (
            say("One of these rests on promises that are only partly about it.")
            if partly == 1
            else say("Of these, {n} rest on promises that are only partly about them.", n=partly)
        )
        return " ".join([first, *[weak] * bool(partly), *[missing] * bool(gaps and met)])


def national(library: Library, strategy: Strategy, titles: Titles) -> National:
    """What the part shows of one strategy."""
    columns, found = _without_empty(*heat(library, strategy))
    held = promises(library, strategy)
    what = _what(held)
    outside = [(one.number, one.title) for one in titles.hosts if not one.priority]
    elsewhere = outside[0] if len(outside) == len(titles.letters) == 1 else ("", say("Elsewhere"))
    most = max((_total(row) for row in found), default=1) or 1
    return National(
        what=say(what),
        columns=tuple(
            PriorityColumn(titles.numbers[p.id], p.title) if p else PriorityColumn(*elsewhere)
            for p in columns
        ),
        groups=tuple(
            (title, tuple(_goal(row, most, what) for row in rows))
            for title, rows in groupby(found, key=lambda row: row.framework.title)
        ),
        lists=tuple(
            (title, lines)
            for title, field in (
                (say("Promises beyond these goals"), "outside"),
                (say("Promises that help every goal"), "cross_cutting"),
            )
            if (lines := _lines(held, field))
        ),
        unlinked=tuple(p for p in held if p.serves_nothing),
    )


def _without_empty(
    columns: tuple[Priority | None, ...], rows: tuple[HeatRow, ...]
) -> tuple[tuple[Priority | None, ...], tuple[HeatRow, ...]]:
    """The table without a column for promises outside of priorities where none has a goal."""
    if columns[-1:] != (None,) or any(row.cells[-1].number for row in rows):
        return columns, rows
    return columns[:-1], tuple(replace(row, cells=row.cells[:-1]) for row in rows)


def _goal(row: HeatRow, most: int, what: str) -> Goal:
    total = _total(row)
    return Goal(
        name=goal_name(row.framework, row.item),
        cells=row.cells,
        total=total,
        share=round(100 * total / most),
        gap=not total,
        spoken=row.whole.word == "Prose only",
        promises=count(total, *COUNTED[what]),
    )


def _total(row: HeatRow) -> int:
    return sum(cell.number for cell in row.cells)


def _what(held: tuple[PromiseView, ...]) -> str:
    """What the cells count, as the catalogue knows it."""
    kinds = {isinstance(promise.element, Commitment) for promise in held}
    if kinds == {True, False}:
        return BOTH
    return COMMITMENTS if True in kinds else ACTIONS


def _lines(held: tuple[PromiseView, ...], field: str) -> tuple[OutsideTopic, ...]:
    topics: dict[str, list[PromiseView]] = {}
    for promise in held:
        if topic := getattr(promise, field):
            topics.setdefault(topic, []).append(promise)
    return tuple(OutsideTopic(topic, tuple(those)) for topic, those in topics.items())
