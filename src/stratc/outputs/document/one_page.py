"""The strategy on a page: the priorities in one table, and three facts. Nothing is invented.

A column stands only where most priorities have something for it; which columns there are depends on
what the document says: taglines, what it means in practice, or objectives. Without any, no page.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup, escape

from stratc.crossref import Index, commitments_in
from stratc.model import Priority, Strategy
from stratc.text import markdown
from stratc.text.english import capitalised

from .. import phrases
from ..language import count, later, say
from ..measures import moves
from ..tables import plan
from .names import Names
from .titles import Titles, of_objectives, own_word

MOST_WORDS = 200
"""With more words than this in its cells the table needs two pages."""
FEW_LINES, MANY_LINES = 13, 32
"""A table of so few or so many lines, with the room around rows, is drawn wider or closer."""
LETTERS = 0.85
"""So many letters stand in a line for each hundredth of the width."""
LONG_TITLES = 60
"""With more letters than this on average, titles of priorities need a wider column."""
MANY_ACTIONS, MOST_ACTIONS, MOST_SHOWN = 8, 3, 18
"""So many actions in all need a page in brief; it shows so many of each priority, and in all."""
SAME = 0.6
"""A sentence that shares more of its words with a title says it again."""

PRACTICE = {"people": later("People"), "places": later("Places"), "systems": later("Systems")}

Cells = dict[str, dict[str, tuple[str, ...]]]


@dataclass(frozen=True, slots=True)
class OnePageRow:
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
    """What the page shows. Without a vision there is no statement."""

    statement: str
    caption: str
    headings: tuple[str, ...]
    widths: tuple[int, ...]
    rows: tuple[OnePageRow, ...]
    facts: tuple[Fact, ...]

    @property
    def columns(self) -> tuple[str, ...]:
        """The headings of what it shows of each priority."""
        return self.headings[1:]

    @property
    def drawn(self) -> str:
        """“many” or “few” where its rows stand closer or wider, to fill one page and no more."""
        first, *others = (width * LETTERS for width in self.widths)
        lines = 0.0
        for row in self.rows:
            cells = zip(row.cells, others, strict=True)
            deep = [sum(-(-len(line) // width) for line in cell) for cell, width in cells]
            lines += 1 + max(1 + -(-len(row.title) // first), *deep)
        return "many" if lines > MANY_LINES else "few" if lines < FEW_LINES else ""


def summarise(index: Index, names: Names, titles: Titles) -> OnePage:
    """The strategy on a page; without columns it has nothing to show."""
    strategy = index.strategy
    columns = _columns(strategy)
    called = {p.id: p.title for p in strategy.priorities}
    name, said = next(iter(columns.items()), ("", {}))
    if again := bool(said) and _again(called, said):
        # The sentence is the title in other words: it stands alone, beside what is promised.
        called |= {id: markdown.plain(cell[0]) for id, cell in said.items()}
        columns = {say("What we promise"): _amounts(strategy)} | columns
        del columns[name]
    long = sum(map(len, called.values())) > LONG_TITLES * len(called)
    first = (36 if long else 28) if len(columns) > 1 else 72 if again else 40
    share = (100 - first) // max(1, len(columns))
    rows = tuple(
        OnePageRow(
            titles.numbers[p.id],
            called[p.id],
            f"priority-{p.id}",
            tuple(cells.get(p.id, ()) for cells in columns.values()),
        )
        for p in strategy.priorities
    )
    vision = strategy.vision
    statement = vision and (vision.statement or vision.title or vision.aim)
    return OnePage(
        statement or "",
        caption(index),
        (titles.kind, *columns),
        (first, *(share for _ in columns)),
        rows,
        tuple(_facts(index, names))[:3],
    )


def _columns(strategy: Strategy) -> Cells:
    """The columns that every priority can fill, and that fit on a page."""
    priorities = strategy.priorities
    objectives = strategy.vision.objectives if strategy.vision else ()
    carried: dict[str, tuple[str, ...]] = {o.priority: (o.text,) for o in objectives if o.priority}
    made: Cells = {}
    if _most(bool(p.tagline) for p in priorities):
        made[say("The change we want")] = {p.id: (p.tagline,) for p in priorities if p.tagline}
    elif all(p.practice for p in priorities):
        for name in PRACTICE:
            made[say(PRACTICE[name])] = {p.id: (getattr(p.practice, name),) for p in priorities}
    elif all(p.id in carried for p in priorities):
        title = say("The change we want") if of_objectives(strategy) else say("Objective")
        made[title] = carried
    elif _most(bool(p.objectives) for p in priorities):
        made[say("Objectives")] = {p.id: p.objectives for p in priorities if p.objectives}
    elif all(p.in_brief for p in priorities):
        made[say("In brief")] = {
            p.id: tuple(line.text or line.label or "" for line in p.in_brief) for p in priorities
        }
    elif sum(len(p.actions.rows) if p.actions else 0 for p in priorities) >= MANY_ACTIONS:
        acting = not _most(any(commitments_in(p)) for p in priorities)
        heading = say("Among the actions") if acting else say("What we promise")
        each = max(1, min(MOST_ACTIONS, MOST_SHOWN // len(priorities)))
        lines = ((p.id, _plainest(p, acting, each)) for p in priorities)
        made[heading] = {id: said for id, said in lines if said}
    known = {p.id: measure for p in priorities if (measure := _measure(p))}
    if len(made) < 3 and _most(p.id in known for p in priorities):
        made[say("How we will know")] = {id: (said,) for id, said in known.items()}
    if not _fits(made) and (several := made.pop(say("Objectives"), {})):
        chosen = {id: _own(id, several) for id in several}
        firsts = all(chosen[id] == held[:1] for id, held in several.items())
        made = {say("First objective") if firsts else say("Objective"): chosen} | made
    return made if _fits(made) else {}


def _plainest(priority: Priority, only_actions: bool, most: int) -> tuple[str, ...]:
    """A few promises of a priority, in the order of the document: those that say first the least.

    They are commitments, or actions where it has none or only these are asked for.
    """
    rows = priority.actions.rows if priority.actions else ()
    promised = () if only_actions else commitments_in(priority)
    told = [capitalised(markdown.plain(one.text)) for one in promised]
    told = told or [row.action[0] for row in rows if row.action]
    held = list(dict.fromkeys(plan.opening(text)[0] for text in told))
    chosen = sorted(held, key=len)[:most]
    return tuple(line for line in held if line in chosen)


def _again(titles: dict[str, str], said: dict[str, tuple[str, ...]]) -> bool:
    """Whether what is said of most priorities are the words of their titles."""
    told = {
        id: {word[:4].lower() for word in markdown.words(" ".join(cell)) if len(word) > 3}
        for id, cell in said.items()
    }
    known = {id: {word[:4].lower() for word in markdown.words(titles[id])} for id in told}
    return _most(len(told[id] & known[id]) > SAME * len(told[id]) for id in told)


def _amounts(strategy: Strategy) -> dict[str, tuple[str, ...]]:
    """How many commitments or actions each priority has, in words."""
    made: dict[str, tuple[str, ...]] = {}
    for p in strategy.priorities:
        promised, rows = len(list(commitments_in(p))), len(p.actions.rows) if p.actions else 0
        told = [
            promised and count(promised, "{n} commitment", "{n} commitments"),
            rows and count(rows, "{n} action", "{n} actions"),
        ]
        made[p.id] = (phrases.listed(one for one in told if one),) if any(told) else ()
    return made


def _own(id: str, several: dict[str, tuple[str, ...]]) -> tuple[str, ...]:
    """The first objective of a priority that no other one has, or else its first."""
    others = {line for other, held in several.items() if other != id for line in held}
    return next(((line,) for line in several[id] if line not in others), several[id][:1])


def _fits(columns: Cells) -> bool:
    return _words(cells.values() for cells in columns.values()) <= MOST_WORDS


def _words(rows: Iterable[Iterable[Iterable[str]]]) -> int:
    lines = [line for row in rows for cell in row for line in cell]
    return sum(len(markdown.words(line)) for line in lines)


def _most(filled: Iterable[bool]) -> bool:
    """Whether a column would be filled for more than half of the priorities."""
    cells = list(filled)
    return sum(cells) * 2 > len(cells)


def _measure(priority: Priority) -> str:
    for group in priority.commitments:
        for commitment in group.items:
            for measure in commitment.measures:
                path = moves(measure, steps=False)
                return f"{measure.title}, {path}" if path else measure.title
    for row in priority.actions.rows if priority.actions else ():
        for measure in row.measures:
            if measure.target and (path := moves(measure, steps=False)):
                return f"{measure.title}, {path}"
    return ""


def caption(index: Index) -> str:
    """How much there is: “Five priorities and 22 commitments”."""
    counts = index.counts
    own = own_word(index.strategy)
    said = [
        count(counts["priorities"], f"{{n}} {own}", f"{{n}} {own}s")
        if own
        else count(counts["priorities"], "{n} objective", "{n} objectives")
        if of_objectives(index.strategy)
        else count(counts["priorities"], "{n} priority", "{n} priorities"),
        counts["commitments"] and count(counts["commitments"], "{n} commitment", "{n} commitments"),
        counts["actions"] and count(counts["actions"], "{n} action", "{n} actions"),
    ]
    return phrases.listed(one for one in said if one)


def _facts(index: Index, names: Names) -> Iterator[Fact]:
    strategy = index.strategy
    governance = strategy.governance
    if governance and governance.accountable:
        said = names.body(governance.accountable)
        if governance.reports_to:
            boards = names.bodies(governance.reports_to)
            told = say("{body} reports to {boards}.", body=said, boards=boards)
        else:
            told = say("{body} is responsible for the strategy.", body=said)
        yield Fact(say("Who decides"), Markup(told))
    elif strategy.publisher:
        yield Fact(say("Who publishes"), names.body(strategy.publisher) + Markup("."))
    if index.counts["partners"]:
        held = count(index.counts["partners"], "{n} partner", "{n} partners")
        groups = len(strategy.partners)
        told = say("{partners} in {n} groups", partners=held, n=groups) if groups > 1 else held
        yield Fact(say("Who delivers"), escape(phrases.stop(told)))
    reporting = governance.reporting if governance else None
    if not reporting and strategy.review:
        reporting = say("reviewed: {when}", when=phrases.usual(phrases.day(strategy.review)))
    if reporting:
        told = phrases.sentence(phrases.usual(reporting))
        yield Fact(say("When we report"), escape(phrases.stop(told)))
