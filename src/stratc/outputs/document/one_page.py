"""The strategy on a page: the priorities in one table, and three facts. Nothing is invented.

A column stands only where every priority has something for it; which columns there are depends on
what the document says: taglines, what it means in practice, objectives, or how much it promises.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup, escape

from stratc.crossref import Index, Library
from stratc.model import Priority, Strategy
from stratc.text import markdown

from .. import phrases
from ..promises import tags
from ..tables.plan import progress
from .names import Names
from .titles import Titles

MOST_WORDS = 200
"""More than this in its cells, and the table would not stay on its page."""

AMOUNT = "How much"

Cells = dict[str, dict[str, tuple[str, ...]]]


@dataclass(frozen=True, slots=True)
class Row:
    """One priority: its number, and its cells; a cell holds one or more lines of prose."""

    number: str
    title: str
    anchor: str
    cells: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Fact:
    """A short heading and what there is to say."""

    title: str
    text: Markup


@dataclass(frozen=True, slots=True)
class OnePage:
    """What the page shows."""

    statement: str
    caption: str
    headings: tuple[str, ...]
    widths: tuple[int, ...]
    rows: tuple[Row, ...]
    facts: tuple[Fact, ...]


def summarise(
    library: Library, index: Index, names: Names, titles: Titles, weights: list[int]
) -> OnePage:
    """The strategy on a page; `weights` are how much each priority promises."""
    strategy = index.strategy
    columns = _columns(strategy) or _counts(library, index, weights)
    shares = [18 if name == AMOUNT else 1 for name in columns]
    first = 40 if len(columns) == 1 else 28
    share = (100 - first - 18 * shares.count(18)) // max(1, shares.count(1))
    rows = tuple(
        Row(
            titles.numbers[p.id],
            p.title,
            f"priority-{p.id}",
            tuple(cells.get(p.id, ()) for cells in columns.values()),
        )
        for p in strategy.priorities
    )
    vision = strategy.vision
    statement = vision and (vision.statement or vision.title or vision.aim)
    return OnePage(
        statement or strategy.title,
        caption(index),
        ("Priority", *columns),
        (first, *(share if width == 1 else width for width in shares)),
        rows,
        tuple(_facts(index, names))[:3],
    )


def _columns(strategy: Strategy) -> Cells:
    """The columns that every priority can fill, and that fit on a page."""
    priorities = strategy.priorities
    objectives = strategy.vision.objectives if strategy.vision else ()
    carried: dict[str, tuple[str, ...]] = {o.priority: (o.text,) for o in objectives if o.priority}
    made: Cells = {}
    if all(p.tagline for p in priorities):
        made["The change we want"] = {p.id: (p.tagline or "",) for p in priorities}
    elif all(p.practice for p in priorities):
        for name in ("people", "places", "systems"):
            made[name.capitalize()] = {p.id: (getattr(p.practice, name),) for p in priorities}
    elif all(p.id in carried for p in priorities):
        made["Objective"] = carried
    elif all(p.objectives for p in priorities):
        made["Objectives"] = {p.id: p.objectives for p in priorities}
    elif all(p.in_brief for p in priorities):
        made["In brief"] = {
            p.id: tuple(line.text or line.label or "" for line in p.in_brief) for p in priorities
        }
    known = {p.id: measure for p in priorities if (measure := _measure(p))}
    if made and len(made) < 3 and len(known) == len(priorities):
        made["How we will know"] = {id: (said,) for id, said in known.items()}
    count = sum(
        len(markdown.words(line)) for cells in made.values() for c in cells.values() for line in c
    )
    return made if count <= MOST_WORDS else {}


def _counts(library: Library, index: Index, weights: list[int]) -> Cells:
    made: Cells = {}
    strategy = index.strategy
    one = "commitment" if index.counts["commitments"] else "action"
    served = {
        p.id: "; ".join(tag.text for tag in tags(library, strategy, p)) for p in strategy.priorities
    }
    if any(served.values()):
        made["What it serves"] = {id: (said,) for id, said in served.items() if said}
    ids = (priority.id for priority in strategy.priorities)
    made[AMOUNT] = {
        id: (phrases.counted(number, one),) for id, number in zip(ids, weights, strict=False)
    }
    return made


def _measure(priority: Priority) -> str:
    for group in priority.commitments:
        for commitment in group.items:
            for measure in commitment.measures:
                moves = progress(measure)
                return f"{measure.title}, {moves}" if moves else measure.title
    return ""


def caption(index: Index) -> str:
    """How much there is: “Five priorities and 22 commitments”."""
    counts = index.counts
    said = [
        f"{phrases.sentence(phrases.spelt(counts['priorities']))} "
        f"{'priority' if counts['priorities'] == 1 else 'priorities'}"
    ]
    said += [
        phrases.counted(counts[name], name[:-1])
        for name in ("commitments", "actions")
        if counts[name]
    ]
    return phrases.listed(said)


def _facts(index: Index, names: Names) -> Iterator[Fact]:
    strategy = index.strategy
    governance = strategy.governance
    if governance and governance.accountable:
        said = names.body(governance.accountable)
        if governance.reports_to:
            said += Markup(" reports to ") + names.bodies(governance.reports_to)
        else:
            said += Markup(" answers for the strategy")
        yield Fact("Who decides", said + Markup("."))
    elif strategy.publisher:
        yield Fact("Who publishes", names.body(strategy.publisher) + Markup("."))
    if index.counts["partners"]:
        held = phrases.counted(index.counts["partners"], "partner")
        groups = len(strategy.partners)
        within = f" in {groups} groups" if groups > 1 else ""
        yield Fact("Who delivers", escape(f"{held}{within}."))
    reporting = governance.reporting if governance else None
    if reporting or strategy.review:
        said_when = reporting or f"reviewed: {strategy.review}"
        yield Fact("When we report", escape(phrases.stop(phrases.sentence(said_when))))
    if index.counts["statistics"]:
        number = phrases.counted(index.counts["statistics"], "figure")
        yield Fact("What it rests on", escape(f"{number}, each with its source where it is known."))
