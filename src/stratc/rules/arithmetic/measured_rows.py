"""Rows of measures that are typed in prose, in a table or as “Measure: …; Baseline: …; Target: …”.

In: one passage. Out: the rows that have a baseline and a target, each cell with its place.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from stratc.checking.manuscript import Manuscript
from stratc.checking.passage import Passage

from .typed_tables import TABLE, cells_of

BASELINE = re.compile(
    r"(?:our |the )?(?:baseline|start(?:ing point)?|now|today|current\w*|"
    r"where we (?:are|start|stand))\b.*",
    re.I,
)
TARGET = re.compile(
    r"(?:our |the )?(?:target|goal|aim for|where we (?:want|aim|hope) to be|"
    r"where we will be)\b(?! date| year).*",
    re.I,
)
STEP = re.compile(r"(?:milestone|interim|trajectory)\b.*", re.I)
REACHED = re.compile(
    r"(?:actual|outturn|result|latest|performance)\b.*|(?:19|20)\d\d(?:[/–-](?:20)?\d\d)?", re.I
)
DUE = re.compile(
    r"(?:by(?: when)?|due(?: date)?|when|deadline|time(?:scale|frame)?|(?:target )?(?:date|year))",
    re.I,
)
FIGURE = re.compile(
    r"(?P<pound>£)?(?P<n>\d[\d,]*(?:\.\d+)?)(?P<unit>%|m|k)?"
    r"(?= ?(?:\(|by\b|in\b|\Z)| (?!million|billion|to |of |out )[a-z]+(?: [a-z]+){0,2}\Z)"
)
YEARLY = re.compile(r"(?:19|20)\d\d(?:[/–-](?:20)?\d\d)?")  # without a baseline it starts there
SUMMED = re.compile(r"(?:grand |overall )?total\b.*|sum|altogether", re.I)
LATEST = 2100
POINT = re.compile(r"^[ \t]*[-*] (?P<row>[A-Z][^:;\n]{1,60}: [^\n]*)$", re.MULTILINE)
PARTS = re.compile(r"; (?=[A-Z][^:;]{1,60}: )")


class FigureInRow(NamedTuple):
    """What a cell says, and where."""

    text: str
    at: int

    @property
    def figure(self) -> re.Match[str] | None:
        return FIGURE.match(self.text)


class MeasuredRow(NamedTuple):
    """One measure of a table: its cells by what their headings call them."""

    title: FigureInRow
    start: FigureInRow
    goal: FigureInRow
    due: FigureInRow | None  # None where no column says by when
    steps: tuple[FigureInRow, ...]
    reached: tuple[FigureInRow, ...]
    others: tuple[str, ...]
    goal_head: str

    @property
    def figures(self) -> list[FigureInRow]:
        """The cells that should hold figures of one kind."""
        return [one for one in (self.start, self.goal, *self.steps, *self.reached) if one.text]


def measured_rows(passage: Passage, begins: int = LATEST) -> Iterator[list[MeasuredRow]]:
    """The rows of each table of measures; columns for years after it begins hold targets."""
    for found in TABLE.finditer(passage.typed) if "|" in passage.typed else ():
        heads = [cell.strip(" *_") for cell in found["head"].split("|")]
        at, rows = found.start("rows"), []
        for line in found["rows"].splitlines(keepends=True):
            cells = [FigureInRow(*cell) for cell in cells_of(line, at)]
            at += len(line)
            rows += [(heads, cells)] if len(cells) == len(heads) else []
        if any(SUMMED.fullmatch(cells[0].text) for _, cells in rows) and not _tells_aims(heads):
            continue  # what each year costs
        yield [row for heads, cells in rows if (row := _read(heads, cells, begins))]
    listed = [_pairs(found) for found in POINT.finditer(passage.typed)] if passage.prose else []
    heads = list(dict.fromkeys(head for row in listed for head, _ in row))
    rows = [(heads, [dict(row).get(head, FigureInRow("", 0)) for head in heads]) for row in listed]
    if len(rows) > 1:
        yield [row for heads, cells in rows if (row := _read(heads, cells, begins))]


def typed_measures(manuscript: Manuscript) -> tuple[tuple[Passage, MeasuredRow], ...]:
    """The rows of the tables of measures that are typed in the text."""
    begins = year.year if (year := manuscript.strategy.period.start) else LATEST
    return tuple(
        (passage, row)
        for passage in manuscript.passages
        if passage.prose and "|" in passage.typed
        for rows in measured_rows(passage, begins)
        for row in rows
    )


def _pairs(found: re.Match[str]) -> list[tuple[str, FigureInRow]]:
    at, pairs = found.start("row"), []
    for piece in PARTS.split(found["row"]):
        head, _, text = piece.partition(": ")
        pairs.append((head, FigureInRow(text.strip(), at + len(head) + 2)))
        at += len(piece) + 2
    return pairs


def _tells_aims(heads: list[str]) -> bool:
    return any(BASELINE.fullmatch(head) or TARGET.fullmatch(head) for head in heads)


def _read(heads: list[str], cells: list[FigureInRow], begins: int) -> MeasuredRow | None:
    def of(pattern: re.Pattern[str]) -> list[int]:
        return [n for n, head in enumerate(heads) if n and pattern.fullmatch(head)]

    if not of(TARGET) and of(SUMMED):
        return None  # “| Proposal | 2026/27 | 2027/28 | Total |”: what each year adds
    goals, dues, steps = of(TARGET), of(DUE), of(STEP)
    goals = goals or [n for n in of(YEARLY)[1:] if int(heads[n][:4]) >= begins]
    starts = of(BASELINE) or [n for n in of(YEARLY) if not goals or n < goals[0]]
    if not starts or not goals or not cells[0].text:
        return None
    known = {starts[0], *goals}
    return MeasuredRow(
        cells[0],
        cells[starts[0]],
        cells[goals[-1]],
        cells[dues[0]] if dues else None,
        tuple(cells[n] for n in (*goals[:-1], *steps)),
        tuple(cells[n] for n in of(REACHED) if n not in known),
        tuple(cell.text for n, cell in enumerate(cells) if n and n not in known),
        heads[goals[-1]],
    )
