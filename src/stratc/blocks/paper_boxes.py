"""What stands around letters on a tagged page: the paint of boxes, and lines that strike out."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from itertools import chain, islice
from typing import Any

from .block import Block, Cell, Item, Paragraph, Row, Table
from .paper_cards import PageBox
from .paper_lines import is_large_figure, joined
from .paper_pages import PADDED, painted
from .paper_runs import Letter, TaggedRun
from .refusal import MOST_COLUMNS

MOST_DRAWN = 5_000
REACH, CLOSE = 6, 2.0
LARGE = 1.3
_LEADING_ON = re.compile(
    r"\b(?:of|the|and|an?|in|to|for|with|by|at|from|or|our|their|its|which|than|between)$"
)
"""Words that end no sentence, whatever the next page begins with."""


@dataclass(slots=True)
class TagBegun:
    """A tag of a page."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class TagEnded:
    """The end of a tag."""

    tag: str


TagStep = TaggedRun | TagBegun | TagEnded


@dataclass(slots=True)
class TaggedBox:
    """A box of a table, what is in it and the column that it begins in."""

    begun: TagBegun
    runs: list[TaggedRun] = field(default_factory=list)
    column: int = 0

    @property
    def left(self) -> float:
        """Where its words begin; 0 where it has none."""
        return min((run.first.x0 for run in self.runs), default=0.0)

    @property
    def wide(self) -> int:
        """Over how many columns it goes."""
        return int(self.begun.attributes.get("colspan", "1"))

    @property
    def down(self) -> int:
        """Over how many rows it goes."""
        return int(self.begun.attributes.get("rowspan", "1"))


def strike(page: Any) -> None:
    """Mark the letters of a page that a line goes through, from the first of them to the last."""
    edges = [
        edge
        for edge in page.edges
        if edge["orientation"] == "h" and edge["x1"] - edge["x0"] > 2 * CLOSE  # no end of a bar
    ][:MOST_DRAWN]
    rows: dict[int, list[dict[str, Any]]] = {}
    for letter in page.chars if edges else ():
        rows.setdefault(round((letter["top"] + letter["bottom"]) / 2), []).append(letter)
    for edge in edges:
        around = range(round(edge["top"]) - REACH, round(edge["top"]) + REACH + 1)
        under = [
            letter
            for letter in chain.from_iterable(rows.get(middle, ()) for middle in around)
            if edge["x0"] < (letter["x0"] + letter["x1"]) / 2 < edge["x1"]
            and letter["top"] + 0.35 * letter["height"] < edge["top"]
            and edge["top"] < letter["bottom"] - 0.3 * letter["height"]
        ]
        words = [letter for letter in under if letter["text"].strip()]
        if words and (
            abs(min(letter["x0"] for letter in words) - edge["x0"]) < CLOSE
            and abs(max(letter["x1"] for letter in under) - edge["x1"]) < CLOSE
        ):
            for letter in under:
                letter["struck"] = True


class PaintedBoxes:
    """The boxes of tables, and the paint under them."""

    def __init__(self) -> None:
        self.painted: dict[int, list[tuple[PageBox, str]]] = {}

    def gather(self, page: Any) -> None:
        """Keep what is painted on a page; what goes over most of it is no box."""
        wide = 0.6 * float(page.width)
        boxes = islice(painted(page), MOST_DRAWN)
        self.painted[page.page_number] = [one for one in boxes if one[0][2] - one[0][0] < wide]

    def see(self, rows: list[list[TaggedBox]]) -> None:
        """Tell each box of a table where its lines end and what it is painted with."""
        below: Counter[int] = Counter()
        lefts: dict[int, float] = {}
        for row in rows:
            column = 0
            for box in row:
                while below[column]:
                    below[column] -= 1
                    column += 1
                box.column = column
                for one in range(column, min(column + box.wide, MOST_COLUMNS)):
                    below[one] += box.down - 1
                if box.runs and box.wide == 1:
                    lefts[column] = min(box.left, lefts.get(column, box.left))
                column += box.wide
            for one in [one for one in below if one >= column and below[one]]:
                below[one] -= 1
        padded = self._padding(box for row in rows for box in row)
        for row in rows:
            right = max((run.right for box in row for run in box.runs), default=0.0)
            first = next((box.runs[0].first for box in row if box.runs), None)
            for box in reversed(row):
                for run in box.runs:
                    run.right = max(run.right, right)
                left = box.left or lefts.get(box.column, 0.0)
                right = box.left - 2 * padded if box.left else right
                letter = box.runs[0].first if box.runs else first
                if letter and left and (colour := self._colour(letter, left)):
                    box.begun.attributes["bgcolor"] = colour

    def _padding(self, boxes: Iterable[TaggedBox]) -> float:
        """How far words stand from the edge of their box, where paint shows the edge."""
        firsts = (box.runs[0].first for box in boxes if box.runs)
        under = ((one, self._under(one, one.x0)[-1:]) for one in firsts)
        pads = sorted(one.x0 - box[0] for one, found in under for box, _ in found)
        pads = [pad for pad in pads if 2 < pad < PADDED]
        return pads[len(pads) // 2] if pads else 4.0

    def _under(self, letter: Letter, left: float) -> list[tuple[PageBox, str]]:
        """What is painted under a place beside a letter."""
        middle = (letter.top + letter.bottom) / 2
        return [
            (box, colour)
            for box, colour in self.painted.get(letter.page, ())
            if box[0] <= left + 1 <= box[2] and box[1] <= middle <= box[3]
        ]

    def _colour(self, letter: Letter, left: float) -> str:
        under = self._under(letter, left)
        return "" if not under or under[-1][1] == "FFFFFF" else under[-1][1]


def over_columns(steps: list[TagStep]) -> list[TagStep]:
    """Tags with each paragraph whole that goes on at the top of the next column of its page."""
    made: list[TagStep] = []
    at = 0  # of the run before
    for step in steps:
        if isinstance(step, TaggedRun):
            before = made[at] if made else None
            if isinstance(before, TaggedRun) and _is_next_column(before, made[at + 1 :], step):
                del made[at + 1 :]
                before.letters += step.letters
                continue
            at = len(made)
        made.append(step)
    return made


def _is_next_column(before: TaggedRun, between: list[TagStep], after: TaggedRun) -> bool:
    """Whether a paragraph goes on after tags that end, and others of the same names that begin."""
    ended = [one.tag for one in between if isinstance(one, TagEnded)]
    begun = [one.tag for one in between if isinstance(one, TagBegun)]
    if between[: len(ended)] != [TagEnded(tag) for tag in ended] or ended != begun[::-1]:
        return False
    last, first = before.letters[-1][0], after.first
    higher = last.page == first.page and first.bottom < last.top and first.x0 > last.x0
    whole = re.search(r"[\w,–-]\s*$", before.text) and after.text.strip()[:1].islower()
    return begun[-1:] == ["p"] and set(begun) <= {"p", "div"} and higher and bool(whole)


def over_pages(blocks: Iterable[Block]) -> list[Block]:
    """Blocks with each table and paragraph whole that a page broke in two."""
    made: list[Block] = []
    for block in blocks:
        last = made[-1] if made else None
        if isinstance(block, Table) and isinstance(last, Table) and block.width == last.width:
            first, *rest = block.rows
            if rest and _says(first) == _says(last.rows[0]):
                first, *rest = rest  # the head, once more
            whole = _whole(last.rows[-1], first)
            made[-1] = replace(last, rows=(*last.rows[:-1], *whole, *rest))
        elif isinstance(last, Paragraph | Item) and _broken(last, block):
            made[-1] = replace(last, text=joined(last.text, getattr(block, "text", "")))
        elif isinstance(last, Paragraph) and isinstance(block, Paragraph) and _counts(last, block):
            made[-1] = replace(block, text=f"{last.plain.strip()} {block.text}")
        else:
            made.append(block)
    return made


def _counts(figure: Paragraph, below: Paragraph) -> bool:
    """Whether a paragraph is a large figure, and the next one tells what it counts."""
    large = figure.size > LARGE * below.size > 0 and figure.place == below.place
    return large and not below.bold and is_large_figure(figure.plain, below.plain)


def _whole(before: Row, after: Row) -> list[Row]:
    """Two rows, or the one that the end of a page cut: each box goes on in the middle of a name."""
    pairs = [(a, b) for a, b in zip(before.cells, after.cells, strict=True) if b.lines]
    apart = before.place.partition(",")[0] != after.place.partition(",")[0]
    begins = after.cells[0].plain[:1]  # of the first box, which may go on alone
    alone = len(pairs) == 1 and begins.islower()
    if apart and pairs and not begins and not any(a.lines for a, _ in pairs):
        return [_joined(before, after)]  # what did not fit went over whole, the other boxes stayed
    cut = apart and 0 < len(pairs) < len(after.cells) and (not begins or alone)
    if not cut or not all((a.lines and _goes_on(a, b)) or _may_go_on(a, b) for a, b in pairs):
        return [before, after]
    if not any(a.lines and _goes_on(a, b) for a, b in pairs):
        return [before, after]
    return [_joined(before, after)]


def _joined(before: Row, after: Row) -> Row:
    pairs = zip(before.cells, after.cells, strict=True)
    return replace(before, cells=tuple(_with(a, b) if b.lines else a for a, b in pairs))


def _says(row: Row) -> list[str]:
    return [cell.plain for cell in row.cells]


def _goes_on(cell: Cell, below: Cell) -> bool:
    inner = isinstance(below.lines[0], Paragraph)
    return inner and below.plain[:1].islower() and re.search(r"[\w,–-]$", cell.plain) is not None


def _may_go_on(cell: Cell, below: Cell) -> bool:
    """Whether a box that begins with letters of a body, a figure or a name may go on one above."""
    begins = re.match(r"[A-Z]{2,}\b|\d", below.plain)
    still = re.search(r"(?:[,&/]|\b(?:and|or|of|the|for|with|to|in|by|on|at|from))$", cell.plain)
    return bool(cell.lines and (still or (begins and re.search(r"[\w–-]$", cell.plain))))


def _with(cell: Cell, below: Cell) -> Cell:
    if not cell.lines:
        return below
    last, first = cell.lines[-1], below.lines[0]
    line = replace(last, text=joined(last.text, first.text))
    return replace(cell, lines=(*cell.lines[:-1], line, *below.lines[1:]), heights=())


def _broken(before: Paragraph | Item, after: Block) -> bool:
    """Whether a page ended in the middle of a sentence."""
    if not isinstance(after, Paragraph) or before.place == after.place or after.bold:
        return False
    if re.search(r"[\w,–-]$", before.text) and after.text[:1].islower():
        return True
    return bool(_LEADING_ON.search(before.text)) and after.text[:1].isalnum()
