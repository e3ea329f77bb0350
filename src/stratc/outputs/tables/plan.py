"""The action plan as the page prints it: one layout for the whole plan, chosen by what is in it.

In: the rows of every priority. Out: a Plan whose cells a template fills. Up to six columns stand
upright; up to nine go on pages turned sideways; where cells are long, each row is a block. A column
that holds next to nothing is left out, and what it holds is printed with its row.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from stratc.crossref import Index, commitments_in
from stratc.model import Action, ActionTable, Lead, Measure, Priority, in_written_order
from stratc.text.english import sentence_places

from .. import phrases
from ..language import later
from .plan_blocks import brief, first_told, lines
from .plan_columns import COLUMNS, OWN, Column, own_columns, says, words_below, words_in
from .plan_widths import LETTER, gap, height_as_blocks, height_as_table, least, widths

TableLayout = Literal["upright", "across", "blocks"]


FEW, MANY = 0.1, 10
"""A column in which fewer of the cells than this are filled is left out, where there are many."""
LOW = 1.2
"""A table of few rows stands upright unless it is so much taller than blocks."""
MOST_UPRIGHT, MOST_ACROSS = 6, 9
WIDTH_UPRIGHT, WIDTH_ACROSS = 170, 267
SIZE = 3.54
"""The letters of a table, in millimetres: 10 pt."""
LONG_CELL, LONG_ACROSS = 45, 25
"""So many words make a cell long: upright, and where columns are narrower still."""
LONG_ROWS = 0.15
WHOLE_CELL, WHOLE_ACROSS = 130, 60
"""A cell with more words than this could make its row taller than a page."""
WORDY_ACTION, LONG_ACTION = 60, 110
"""Letters of an action: on average, so that bold would shout; in one, so that all are set small."""
BOLD_SHARE = 0.35
"""What is in bold stands out while it is no more of a plan of blocks than this."""
MOST_WHOLE = 30
"""Lines of a row that take up to six tenths of a page."""
LABEL = 17
"""Letters of a label that stand in one line beside what it names."""
UNLABELLED = ("action", "due", "status")
"""What a block prints without its heading."""
ENDS = re.compile(
    r"(?i)(?:(?:planned|target|expected|estimated|project) )?(?:by(?: when)?|to|due|ends?|finish"
    r"|until|complet(?:e|ion)|deadline|target|diwedd|gorffen)(?: (?:by|date|month|year))?"
)
"""Headings of a column of last days, which is no name for the whole time of a row."""


BESIDE = {"interventions", "milestones", "funding", "partners"}
"""What a plan may tell and need not; who leads, by when and how anybody knows are asked of all."""


@dataclass(frozen=True, slots=True)
class ActionRow:
    """One action: its number, and the names of columns that are left out but that it fills."""

    action: Action
    number: str
    besides: tuple[str, ...]
    over: bool
    """Whether it is so long that it may go over to another page; all others stay whole."""


@dataclass(frozen=True, slots=True)
class PriorityPlan:
    """The action plan of one priority."""

    priority: Priority
    plan: ActionTable
    columns: tuple[Column, ...]
    rows: tuple[ActionRow, ...]
    leads: tuple[Lead, ...]
    measures: tuple[Measure, ...]
    unset: tuple[tuple[Column, int], ...]
    """The columns that most rows leave empty, and how many do, unless one entry is for all."""
    over: tuple[Column, ...] = ()
    """The plan's own headings of what its blocks print without one, where they are new."""

    @property
    def ends(self) -> bool:
        """Whether the heading over its dates says that they are the last days: “By when”."""
        heads = {str(one.heading) for one in self.columns if one.name == "due"}
        return any(ENDS.fullmatch(head) for head in heads)

    @property
    def keyed(self) -> tuple[str, ...]:
        """What stands under the number of a block; states told in sentences stand with the text."""
        told = any(row.action.status and phrases.tells(row.action.status) for row in self.rows)
        return ("due",) if told else ("due", "status")


@dataclass(frozen=True, slots=True)
class Plan:
    """The whole action plan: its layout, and its tables by priority."""

    layout: TableLayout
    tables: dict[str, PriorityPlan]
    dated: bool
    headings: dict[str, str]
    wordy: bool
    long: bool
    headed: bool
    """Whether long actions begin with a sentence that may stand in bold: it is short, or a block
    says far more below it."""
    brief: frozenset[str]
    """The columns that share the last lines of every block."""
    asking: bool
    """Whether labels need more room than most do."""
    inside: bool
    """Whether each table stands in its priority, as it is what that priority promises."""


def plan(index: Index, letter: float = LETTER) -> Plan:
    """The action plan of a strategy, in a face whose letters are so many millimetres wide."""
    tables = [(p, p.actions) for p in index.strategy.priorities if p.actions]
    rows = [row for _, table in tables for row in table.rows]
    every = {
        column.name: column for column in (*COLUMNS, *own_columns(table for _, table in tables))
    }
    filled = {name: sum(says(row, name) for row in rows) for name in every}
    few = FEW * len(rows) if len(rows) >= MANY else 0
    order = _order(tables[0][1] if tables else None, list(every))
    shown = [name for name in order if name == "action" or filled[name] > few]
    cells = {name: [words_in(row, name, index) for row in rows] for name in shown}
    letters = [len(text) for text in cells["action"]]
    every_letter = sum(len(text) for texts in cells.values() for text in texts)
    begun = [len(opening(row.action[0])[0]) for row in rows if row.action]
    wordy = sum(letters) > WORDY_ACTION * len(letters)
    heads = [
        {column.name: column.heading for column in _columns(t, shown, every)} for _, t in tables
    ]
    names = {name: max((one[name] for one in heads), key=len, default="") for name in shown}
    shared = brief(rows, every)
    heights = {row.path: lines(row, every, shared, index) for row in rows}
    layout = _layout(cells, names, list(heights.values()), letter)
    inside = not any(list(commitments_in(priority)) for priority, _ in tables)
    if layout == "across" and inside:
        layout = "blocks"  # upright pages have no room for it
    if layout == "blocks":
        shown = first_told(shown, cells, names)
    whole = WIDTH_ACROSS if layout == "across" else WIDTH_UPRIGHT
    made = _with_heads if layout == "blocks" else iter
    below = [words_below(row, _unshown(row, every, shown), index) for row in rows]
    stood = [text + more for text, more in zip(cells["action"], below, strict=True)]
    fitted = widths(cells | {"action": stood}, names, whole, roomy=True, letter=letter)
    every |= {name: replace(every[name], wish=round(fitted[name])) for name in shown}
    return Plan(
        layout,
        {
            one.priority.id: one
            for one in made(
                _table(priority, table, shown, every, heights, index) for priority, table in tables
            )
        },
        bool(filled["due"] or filled["status"]),
        {name: column.heading for name, column in every.items()},
        wordy,
        wordy or max(letters, default=0) > LONG_ACTION,
        sum(begun) <= WORDY_ACTION * len(begun)
        or (
            layout == "blocks"
            and sum(begun) <= min(LONG_ACTION * len(begun), BOLD_SHARE * every_letter)
        ),
        shared,
        any(len(names[name]) > LABEL for name in shown if name not in {*UNLABELLED, *shared}),
        inside,
    )


def _table(
    priority: Priority,
    table: ActionTable,
    shown: list[str],
    every: dict[str, Column],
    heights: Mapping[tuple[str | int, ...], float],
    index: Index,
) -> PriorityPlan:
    leads = _for_table(table)
    measures = tuple(m for row in table.rows for m in row.measures if m.covers == "table")
    gaps = {name: sum(not says(row, name) for row in table.rows) for name in shown}
    empty = [name for name in shown if gaps[name] == len(table.rows)]
    answered = {"lead": leads, "measures": measures}
    foreign = {name for name in shown if name.startswith(OWN)}.difference(
        column.name for column in own_columns((table,))
    )
    many = max(1, len(table.rows) / 2)
    if table.columns is not None:  # of what it has no column for, nobody asks
        foreign |= {n for n in empty if n in BESIDE and not getattr(table.columns, n)}
    told = [n for n in shown if gaps[n] > many and not answered.get(n) and n not in foreign]
    return PriorityPlan(
        priority,
        table,
        _columns(table, [name for name in shown if name not in empty], every),
        tuple(
            ActionRow(row, index.seats[row.path].number,
                _unshown(row, every, shown),
                heights[row.path] > MOST_WHOLE)
            for row in table.rows
        ),
        leads,
        measures,
        tuple((one, gaps[one.name]) for one in _columns(table, told, every)),
    )  # fmt: skip


def _unshown(row: Action, every: Iterable[str], shown: list[str]) -> tuple[str, ...]:
    """The columns that a row fills and that are left out; what they hold stands with the row."""
    return tuple(name for name in every if name not in shown and says(row, name))


def _with_heads(tables: Iterable[PriorityPlan]) -> Iterator[PriorityPlan]:
    """Tables of blocks, those with headings of their own over what has no label, each once."""
    said: tuple[str, ...] = ()
    for table in tables:
        rest = [one.name for one in table.columns if one.name not in UNLABELLED]
        bare = (*UNLABELLED, *(rest if len(rest) == 1 and not rest[0].startswith(OWN) else ()))
        over = tuple(column for column in table.columns if column.name in bare)
        heads = tuple(column.heading for column in over)
        own = any(getattr(table.plan.columns, name, None) for name in bare)
        yield replace(table, over=over) if own and heads != said else table
        said = heads


def opening(text: str) -> tuple[str, str]:
    """The first sentence of an action, and the rest; none where a mark of Markdown goes on."""
    begin, end = next(sentence_places(text), (0, len(text)))
    said = text[:end]
    open_still = any(said.count(sign) % 2 for sign in ("*", "**", "_", "`"))
    parted = open_still or said.count("[") != said.count("]")
    return (text, "") if parted else (text[begin:end].strip(), text[end:].strip())


def _layout(
    cells: dict[str, list[str]], names: dict[str, str], lines: list[float], letter: float
) -> TableLayout:
    counts = [max((len(cells[name][at].split()) for name in names), default=0)
              for at in range(len(lines))]  # fmt: skip
    between = gap(len(cells))
    width = sum(
        least(name, (*texts, names[name]), letter, between) for name, texts in cells.items()
    )

    def few(most: int, whole: int) -> bool:
        long = sum(count > most for count in counts)
        return long <= LONG_ROWS * len(counts) and max(counts, default=0) <= whole

    upright = widths(cells, names, WIDTH_UPRIGHT, letter=letter)
    table = height_as_table(cells, upright, letter)
    short = table < height_as_blocks(lines) * (LOW if len(lines) < MANY else 1)
    fits = len(names) <= MOST_UPRIGHT and width <= WIDTH_UPRIGHT
    if fits and short and few(LONG_CELL, WHOLE_CELL):
        return "upright"
    if len(names) <= MOST_ACROSS and width <= WIDTH_ACROSS and few(LONG_ACROSS, WHOLE_ACROSS):
        return "across"
    return "blocks"


def _order(first: ActionTable | None, names: list[str]) -> list[str]:
    """The columns as the first table prints them, then the others; the action is first."""
    columns = first.columns if first else None
    fields = tuple(name for name in names if not name.startswith(OWN))
    printed = in_written_order(columns, (*fields, "own")) if columns else []
    if "own" in printed and columns:
        at = printed.index("own")
        printed[at : at + 1] = [f"{OWN}{one.id}" for one in columns.own]
    order = [*printed, *(name for name in names if name not in printed)]
    return ["action", *(name for name in order if name != "action")]


def _columns(table: ActionTable, shown: list[str], every: dict[str, Column]) -> tuple[Column, ...]:
    """The columns under the headings that this table prints."""
    total = sum(every[name].wish for name in shown) or 1
    titles = {f"{OWN}{one.id}": one.title for one in table.columns.own} if table.columns else {}
    return tuple(
        Column(
            name,
            _heading(
                titles.get(name) or getattr(table.columns, name, None) or every[name].heading,
                name == "due" and any(row.start and row.due for row in table.rows),
            ),
            round(100 * every[name].wish / total),
        )
        for name in shown
    )


def _heading(printed: str, ranges: bool) -> str:
    """A heading without its colon; “When”, where it tells the end and its cells the whole time."""
    bare = printed.rstrip(": ")
    return later("When") if ranges and ENDS.fullmatch(bare) else bare


def _for_table(table: ActionTable) -> tuple[Lead, ...]:
    """The leads that answer for the whole table, each once."""
    found: dict[tuple[str | None, str | None], Lead] = {}
    for row in table.rows:
        for lead in row.lead:
            if lead.covers == "table":
                found.setdefault((lead.body, lead.text), lead)
    return tuple(found.values())
