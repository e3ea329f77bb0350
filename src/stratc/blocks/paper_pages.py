"""The pages of a PDF: its words as lines, its ruled boxes as tables, with their colours."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Any

from .block import Cell, Guess, Item, Paragraph
from .marks import bullet, clean, escaped, raised
from .paper_bands import RowBetween, around, lefts, ruled_tables, with_bands
from .paper_cards import PageBox, is_inside
from .paper_columns import TwoColumns, headings_of, in_reading_order
from .paper_lines import PrintedLine, drawn_bullets, grouped, paragraphs, with_hung_numbers, wrapped
from .unruled import FEWEST_COLUMNS, PagesBefore, UnruledTable, unruled
from .unruled_rows import GUTTER

HIGH, TOUCHING, PADDED = 0.85, 2.0, 9.0
STOPS = tuple(".,;:)'’”?!")
BY_GAPS = "no lines are drawn around it; its columns and rows were told by the gaps"
LONG = 0.3
"""Of the width of a page: so long is a line that parts the rows of a table."""


@dataclass(slots=True)
class PrintedTable:
    """A table where it stands on its page."""

    box: PageBox
    grid: list[list[Cell]]

    @property
    def top(self) -> float:
        """Where it begins, from the top of the page."""
        return self.box[1]

    def among(self, lines: Sequence[PrintedLine]) -> int | None:
        """Which of the lines of its column comes next in reading order.

        None where it goes across the page, and no line stands beside it.
        """
        left, top, right, bottom = self.box
        own = [line.left < right and line.right > left for line in lines]
        if not any(
            line.top < bottom and line.bottom > top and not one
            for line, one in zip(lines, own, strict=True)
        ):
            return None
        below = (at for at, line in enumerate(lines) if own[at] and line.top >= top)
        last = max((at for at, one in enumerate(own) if one), default=len(lines) - 1)
        return next(below, last + 1)


@dataclass(slots=True)
class PrintedPage:
    """The lines and tables of one page, from top to bottom."""

    number: int
    height: float
    lines: list[PrintedLine] = field(default_factory=list)
    tables: list[PrintedTable] = field(default_factory=list)
    guesses: list[Guess] = field(default_factory=list)
    single: list[tuple[PageBox, list[list[Cell]]]] = field(default_factory=list)
    """Ruled tables of one row: painted rows, perhaps, of a table that has no lines."""
    painted: list[tuple[PageBox, str]] = field(default_factory=list)
    framed: list[PageBox] = field(default_factory=list)
    drawn: list[float] = field(default_factory=list)

    @classmethod
    def of(cls, page: Any, number: int) -> PrintedPage:
        made = cls(number, float(page.height))
        every = _words(page)
        drawn = ruled_tables(page)
        ruled = [one for one in drawn if len(lefts(one)) > 1]
        made.framed = [one.bbox for one in drawn if len(lefts(one)) < 2]
        made.painted = list(painted(page))
        for whole in with_bands(ruled, every, [box for box, _ in made.painted]):
            grid: list[list[Cell]] = []
            for part in whole:
                first = len(grid) + 1
                banded = isinstance(part, RowBetween)
                grid += (
                    _band(page, part, first, number)
                    if banded
                    else _boxes(page, part, number, first)
                )
            box = around(whole)
            if len(grid) == 1 and len(grid[0]) >= FEWEST_COLUMNS:
                made.single.append((box, grid))
            else:
                made.tables.append(PrintedTable(box, grid))
        boxes = [table.box for table in made.tables]
        words = [w for w in every if not any(is_inside(w, box) for box in boxes)]
        made.lines = grouped(with_hung_numbers(words))
        made.drawn = _drawn(page)
        return made

    def take_unruled(self, before: PagesBefore) -> None:
        """Make tables of lines whose words stand in columns, and tell what was made of them."""
        words = [word for line in self.lines for word in line.words]
        ruled = [table.box for table in self.tables]
        heights = [(box[1], box[3]) for box, _ in self.single]
        taken: set[int] = set()
        for found in unruled(words, self.drawn, heights, before):
            shown = clean(" ".join(word["text"] for word in found.words))[:160]
            if all(any(is_inside(word, box) for box, _ in self.single) for word in found.words):
                continue
            if found.rows:
                self.tables.append(PrintedTable(_around(found.words), list(self._grid(found))))
                taken |= {id(word) for word in found.words}
                became = "read as a table"
                reason = BY_GAPS
            else:
                became = "read line by line, and not as a table"
                reason = "words stand in columns without lines, and its rows are not to be seen"
            self.guesses.append(Guess(shown, became, reason, f"page {self.number}"))
        for box, grid in self.single:
            inside = {id(word) for word in words if is_inside(word, box)}
            if not inside & taken:
                self.tables.append(PrintedTable(box, grid))
                taken |= inside
        two: list[TwoColumns] = []
        left = [word for word in words if id(word) not in taken]
        over = headings_of(ruled, left)
        named = {id(word) for line in over for word in line.words}
        left = [word for word in left if id(word) not in named]
        panels = [*self.framed, *(box for box, _ in self.painted)]
        self.lines = [*in_reading_order(left, two, panels=panels), *over]
        for rows in two:
            self._take_two(rows)

    def _take_two(self, rows: TwoColumns) -> None:
        """Make a table of rows that two columns have in common."""
        every = [word for row in rows for words in row for word in words]
        edges = [max(word["x1"] for row in rows for word in row[n]) for n in (0, 1)]
        grid = [
            [_cell_of(words, edge - 2, place) for words, edge in zip(row, edges, strict=True)]
            for n, row in enumerate(rows, start=1)
            for place in [f"page {self.number}, table row {n}"]
        ]
        self.tables.append(PrintedTable(_around(every), grid))
        shown = clean(" ".join(word["text"] for word in every))[:160]
        self.guesses.append(Guess(shown, "read as a table", BY_GAPS, f"page {self.number}"))

    def _grid(self, table: UnruledTable) -> Iterator[list[Cell]]:
        tops = [min(w["top"] for c in row.columns for w in c) for row in table.rows]
        tops.append(max(word["bottom"] for word in table.words))
        for at, row in enumerate(table.rows):
            place = f"page {self.number}, table row {at + 1}"
            made: list[Cell] = []
            for n, (words, edge) in enumerate(zip(row.columns, table.edges, strict=True)):
                left = table.edges[n - 1] + GUTTER if n else min(w["x0"] for w in table.words)
                doubt = row.doubt if words and not any(cell.doubt for cell in made) else ""
                colour = _fill(self.painted, (left, tops[at], edge, tops[at + 1] - 2))
                cell = _cell_of(words, edge - 2, place)
                made.append(replace(cell, colour=colour, doubt=doubt))
            yield made


def _words(page: Any) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = page.extract_words(
        extra_attrs=["fontname", "size"], use_text_flow=False, keep_blank_chars=False
    )
    for word in found:
        if raised(word["text"]) != word["text"]:
            _take_call(word, found)
    found = [word for word in found if word["size"]]
    return [*found, *drawn_bullets(page, found)]


def _take_call(figure: dict[str, Any], found: list[dict[str, Any]]) -> None:
    """Join a small high figure to the word that it stands behind, or else to that behind it.

    The stop that follows a call touches it: “lives¹.” is one word.
    """
    middle = (figure["top"] + figure["bottom"]) / 2
    near = [
        one
        for one in found
        if one["top"] - figure["size"] < middle < (one["top"] + one["bottom"]) / 2
        and figure["size"] < HIGH * one["size"]
    ]
    for one in near:
        if abs(figure["x0"] - one["x1"]) < TOUCHING:
            one |= {"text": one["text"] + raised(figure["text"]), "x1": figure["x1"]}
            figure["size"] = 0
            for stop in near:
                if stop["text"][:1] in STOPS and abs(stop["x0"] - figure["x1"]) < TOUCHING:
                    one |= {"text": one["text"] + stop["text"], "x1": stop["x1"]}
                    stop["size"] = 0
            return
    for one in near:
        if 0 <= one["x0"] - figure["x1"] < one["size"]:
            one |= {"text": f"{raised(figure['text'])} {one['text']}", "x0": figure["x0"]}
            figure["size"] = 0
            return


def _drawn(page: Any) -> list[float]:
    """The heights at which lines, or the edges of painted boxes, go from side to side."""
    widths: Counter[float] = Counter()
    for edge in page.edges:
        if edge["orientation"] == "h":
            widths[round(edge["top"])] += edge["x1"] - edge["x0"]
    return sorted(height for height, wide in widths.items() if wide > LONG * page.width)


def _cell_of(words: list[dict[str, Any]], right: float, place: str) -> Cell:
    made: list[Paragraph | Item] = []
    lines = grouped(words)
    for text, bold, _ in paragraphs(lines, right):
        inner = bullet(text)
        made.append(
            Paragraph(escaped(text), place, bold) if inner is None else Item(escaped(inner), place)
        )
    return Cell(tuple(made), place, wrapped=wrapped(lines, right))


def _band(page: Any, row: RowBetween, at: int, number: int) -> list[list[Cell]]:
    """The boxes of a row around which nothing is drawn, in the columns of those above and below."""
    paint, place = list(painted(page)), f"page {number}, table row {at}"
    pairs = pairwise(row.edges)
    return [[_cell(paint, row.words, (x0, row.top, x1, row.bottom), place) for x0, x1 in pairs]]


def _boxes(page: Any, table: Any, number: int, first: int) -> list[list[Cell]]:
    """The boxes of a ruled table; one over several rows or columns stands in each."""
    at_left = lefts(table)
    known: dict[tuple[float, ...], Cell] = {}
    grid: list[list[Cell]] = []
    every = [c for row in table.rows for c in row.cells if c]
    words = [part for word in _words(page) for part in _parted(word, every, page)]
    paint = list(painted(page))
    for at, row in enumerate(table.rows, start=first):
        # A box over several rows makes the row that it begins in no taller.
        middle = (row.bbox[1] + min(c[3] for c in row.cells if c)) / 2
        place = f"page {number}, table row {at}"
        beside = [c for c in every if c[1] <= middle <= c[3]]
        cells = []
        for left in at_left:
            box = next((c for c in beside if c[0] - 2 <= left + 2 < c[2]), None)
            if box is None:
                cells.append(Cell((), place))
                continue
            if box not in known:
                known[box] = _cell(paint, words, box, place)
            cells.append(known[box])
        grid.append(cells)
    return grid


def _parted(word: dict[str, Any], boxes: Sequence[PageBox], page: Any) -> list[dict[str, Any]]:
    """A word, or the two that a line between boxes parts: “on” ends one, “T1” begins the next."""
    middle = (word["top"] + word["bottom"]) / 2
    lefts = {c[0] for c in boxes if c[1] <= middle <= c[3]}
    edge = next((x for x in lefts if word["x0"] + TOUCHING < x < word["x1"] - TOUCHING), None)
    letters = [one for one in page.chars if is_inside(one, _box_of(word))] if edge else []
    before = [one for one in letters if (one["x0"] + one["x1"]) / 2 < (edge or 0)]
    after = [one for one in letters if one not in before]
    if not (before and after) or "".join(one["text"] for one in letters) != word["text"]:
        return [word]
    return [
        word
        | {"text": "".join(one["text"] for one in part)}
        | {"x0": part[0]["x0"], "x1": part[-1]["x1"]}
        for part in (before, after)
    ]


def _around(words: Sequence[dict[str, Any]]) -> PageBox:
    """The box that holds some words."""
    boxes = [_box_of(word) for word in words]
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)


def _box_of(word: dict[str, Any]) -> PageBox:
    return word["x0"], word["top"], word["x1"], word["bottom"]


def _cell(
    paint: Sequence[tuple[PageBox, str]], words: list[dict[str, Any]], box: PageBox, place: str
) -> Cell:
    lines = grouped([word for word in words if is_inside(word, box)])
    made: list[Paragraph | Item] = []
    heights: list[int] = []
    padded = min((line.left for line in lines), default=0.0) - box[0]
    right = box[2] - (padded if 4 < padded < PADDED else 4)
    for text, bold, top in paragraphs(lines, right):
        heights.append(round((top - box[1]) / (1.15 * (lines[0].size or 10))))
        inner = bullet(text)
        made.append(
            Paragraph(escaped(text), place, bold) if inner is None else Item(escaped(inner), place)
        )
    fill, met = _fill(paint, box), wrapped(lines, right)
    return Cell(tuple(made), place, fill, heights=tuple(heights), wrapped=met)


def painted(page: Any) -> Iterator[tuple[PageBox, str]]:
    """The areas of a page that are painted, each with its colour."""
    for shape in page.rects:
        colour = shape.get("non_stroking_color")
        if shape.get("fill") and isinstance(colour, tuple | list) and len(colour) == 3:
            made = "".join(f"{round(float(one) * 255):02X}" for one in colour)
            yield (shape["x0"], shape["top"], shape["x1"], shape["bottom"]), made


def _fill(painted: Iterable[tuple[PageBox, str]], box: PageBox) -> str:
    """The colour of a box, where it is painted."""
    area = (box[2] - box[0]) * (box[3] - box[1])
    for shape, colour in painted:
        wide = min(shape[2], box[2]) - max(shape[0], box[0])
        high = min(shape[3], box[3]) - max(shape[1], box[1])
        if max(wide, 0) * max(high, 0) > 0.6 * area:
            return "" if colour == "FFFFFF" else colour
    return ""
