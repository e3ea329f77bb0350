"""The pages of a PDF: its words as lines, its ruled boxes as tables, with their colours."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from stratc.text.spelling import only_a_name

from .block import Cell, Guess, Item, Paragraph
from .marks import bullet, clean, escaped, raised
from .unruled import FEWEST_COLUMNS, PagesBefore, UnruledTable, unruled
from .unruled_rows import GUTTER

Box = tuple[float, float, float, float]
SMALL, HIGH, TOUCHING = 0.75, 0.85, 2.0
WIDE = 1.6
"""Of the width of a letter: so wide are the widest."""
LONG = 0.3
"""Of the width of a page: so long is a line that parts the rows of a table."""
PREFIXES = frozenset(("co", "non", "self", "well", "multi", "cross"))
"""Where these end a line, the hyphen is that of the word: “co-ordinated”, “non-fatal”."""


@dataclass(slots=True)
class PrintedLine:
    """Words side by side."""

    text: str
    left: float
    right: float
    top: float
    bottom: float
    size: float
    bold: bool
    first: float = 0.0  # how wide its first word is
    words: list[dict[str, Any]] = field(default_factory=list)


@dataclass(slots=True)
class PrintedPage:
    """The lines and tables of one page, from top to bottom."""

    number: int
    height: float
    lines: list[PrintedLine] = field(default_factory=list)
    tables: list[tuple[float, list[list[Cell]]]] = field(default_factory=list)
    guesses: list[Guess] = field(default_factory=list)
    single: list[tuple[Box, list[list[Cell]]]] = field(default_factory=list)
    """Ruled tables of one row: painted rows, perhaps, of a table that has no lines."""
    painted: list[tuple[Box, str]] = field(default_factory=list)
    drawn: list[float] = field(default_factory=list)

    @classmethod
    def of(cls, page: Any, number: int) -> PrintedPage:
        made = cls(number, float(page.height))
        tables = [t for t in page.find_tables() if len({round(cell[0]) for cell in t.cells}) > 1]
        boxes = []
        for table in tables:
            grid = _boxes(page, table, number)
            if len(grid) == 1 and len(grid[0]) >= FEWEST_COLUMNS:
                made.single.append((table.bbox, grid))
            else:
                made.tables.append((table.bbox[1], grid))
                boxes.append(table.bbox)
        words = [w for w in _words(page) if not any(_inside(w, box) for box in boxes)]
        made.lines = _grouped(words)
        made.drawn = _drawn(page)
        made.painted = list(painted(page))
        return made

    def take_unruled(self, before: PagesBefore) -> None:
        """Make tables of lines whose words stand in columns, and tell what was made of them."""
        words = [word for line in self.lines for word in line.words]
        heights = [(box[1], box[3]) for box, _ in self.single]
        taken: set[int] = set()
        for found in unruled(words, self.drawn, heights, before):
            shown = clean(" ".join(word["text"] for word in found.words))[:160]
            if all(any(_inside(word, box) for box, _ in self.single) for word in found.words):
                continue
            if found.rows:
                self.tables.append((found.top, list(self._grid(found))))
                taken |= {id(word) for word in found.words}
                became = "read as a table"
                reason = "no lines are drawn around it; its columns and rows were told by the gaps"
            else:
                became = "read line by line, and not as a table"
                reason = "words stand in columns without lines, and its rows are not to be seen"
            self.guesses.append(Guess(shown, became, reason, f"page {self.number}"))
        for box, grid in self.single:
            inside = {id(word) for word in words if _inside(word, box)}
            if not inside & taken:
                self.tables.append((box[1], grid))
                taken |= inside
        self.lines = _grouped([word for word in words if id(word) not in taken])

    def _grid(self, table: UnruledTable) -> Iterator[list[Cell]]:
        tops = [min(w["top"] for c in row.columns for w in c) for row in table.rows]
        tops.append(max(word["bottom"] for word in table.words))
        for at, row in enumerate(table.rows):
            place = f"page {self.number}, table row {at + 1}"
            made: list[Cell] = []
            for n, (words, edge) in enumerate(zip(row.columns, table.edges, strict=True)):
                left = table.edges[n - 1] + GUTTER if n else min(w["x0"] for w in table.words)
                lines = _lines_of(words, edge - 2, place) if words else ()
                doubt = row.doubt if lines and not any(cell.doubt for cell in made) else ""
                colour = _fill(self.painted, (left, tops[at], edge, tops[at + 1] - 2))
                made.append(Cell(lines, place, colour, doubt=doubt))
            yield made


def _words(page: Any) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = page.extract_words(
        extra_attrs=["fontname", "size"], use_text_flow=False, keep_blank_chars=False
    )
    sizes = Counter(round(word["size"], 1) for word in found)
    usual = sizes.most_common(1)[0][0] if sizes else 10.0
    figures = [word for word in found if raised(word["text"]) != word["text"]]
    for word in figures:
        # They stand at the end of a word; alone, as before a note, they would part lines.
        middle = (word["top"] + word["bottom"]) / 2
        for one in found:
            upper = one["top"] - word["size"] < middle < (one["top"] + one["bottom"]) / 2
            small = word["size"] < HIGH * one["size"]
            if small and upper and abs(word["x0"] - one["x1"]) < TOUCHING:
                one |= {"text": one["text"] + raised(word["text"]), "x1": word["x1"]}
                word["size"] = 0
                break
    return [w for w in found if w["size"] and (w not in figures or w["size"] >= SMALL * usual)]


def _drawn(page: Any) -> list[float]:
    """The heights at which lines, or the edges of painted boxes, go from side to side."""
    widths: Counter[float] = Counter()
    for edge in page.edges:
        if edge["orientation"] == "h":
            widths[round(edge["top"])] += edge["x1"] - edge["x0"]
    return sorted(height for height, wide in widths.items() if wide > LONG * page.width)


def _lines_of(
    words: list[dict[str, Any]], right: float, place: str
) -> tuple[Paragraph | Item, ...]:
    made: list[Paragraph | Item] = []
    for text, bold, _ in _joined(_grouped(words), right):
        inner = bullet(text)
        made.append(
            Paragraph(escaped(text), place, bold) if inner is None else Item(escaped(inner), place)
        )
    return tuple(made)


def _grouped(words: list[dict[str, Any]]) -> list[PrintedLine]:
    rows: list[list[dict[str, Any]]] = []
    for word in sorted(words, key=lambda w: (round(w["bottom"], 0), w["x0"])):
        if rows and abs(rows[-1][-1]["bottom"] - word["bottom"]) < 3:
            rows[-1].append(word)
        else:
            rows.append([word])
    made = []
    for row in rows:
        row.sort(key=lambda w: w["x0"])
        sizes = Counter(round(w["size"], 1) for w in row for _ in w["text"])
        made.append(
            PrintedLine(
                clean(" ".join(w["text"] for w in row)),
                row[0]["x0"],
                row[-1]["x1"],
                min(w["top"] for w in row),
                max(w["bottom"] for w in row),
                sizes.most_common(1)[0][0],
                all(
                    "bold" in w["fontname"].lower() or "black" in w["fontname"].lower() for w in row
                ),
                row[0]["x1"] - row[0]["x0"],
                row,
            )
        )
    return [line for line in made if line.text.strip()]


def _boxes(page: Any, table: Any, number: int) -> list[list[Cell]]:
    """The boxes of a ruled table; one over several rows or columns stands in each."""
    lefts = sorted({round(c[0], 0) for row in table.rows for c in row.cells if c})
    known: dict[tuple[float, ...], Cell] = {}
    grid: list[list[Cell]] = []
    every = [c for row in table.rows for c in row.cells if c]
    words = [part for word in _words(page) for part in _parted(word, every, page)]
    paint = list(painted(page))
    for at, row in enumerate(table.rows, start=1):
        # A box over several rows makes the row that it begins in no taller.
        middle = (row.bbox[1] + min(c[3] for c in row.cells if c)) / 2
        place = f"page {number}, table row {at}"
        beside = [c for c in every if c[1] <= middle <= c[3]]
        cells = []
        for left in lefts:
            box = next((c for c in beside if c[0] - 2 <= left + 2 < c[2]), None)
            if box is None:
                cells.append(Cell((), place))
                continue
            if box not in known:
                known[box] = _cell(paint, words, box, place)
            cells.append(known[box])
        grid.append(cells)
    return grid


def _parted(word: dict[str, Any], boxes: Sequence[Box], page: Any) -> list[dict[str, Any]]:
    """A word, or the two that a line between boxes parts: “on” ends one, “T1” begins the next."""
    middle = (word["top"] + word["bottom"]) / 2
    lefts = {c[0] for c in boxes if c[1] <= middle <= c[3]}
    edge = next((x for x in lefts if word["x0"] + TOUCHING < x < word["x1"] - TOUCHING), None)
    letters = [one for one in page.chars if _inside(one, _box_of(word))] if edge else []
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


def _box_of(word: dict[str, Any]) -> Box:
    return word["x0"], word["top"], word["x1"], word["bottom"]


def _inside(word: dict[str, Any], box: Box) -> bool:
    x, y = (word["x0"] + word["x1"]) / 2, (word["top"] + word["bottom"]) / 2
    return bool(box[0] <= x <= box[2] and box[1] <= y <= box[3])


def _cell(
    paint: Sequence[tuple[Box, str]], words: list[dict[str, Any]], box: Box, place: str
) -> Cell:
    lines = _grouped([word for word in words if _inside(word, box)])
    made: list[Paragraph | Item] = []
    heights: list[int] = []
    for text, bold, top in _joined(lines, box[2] - 4):
        heights.append(round((top - box[1]) / (1.15 * (lines[0].size or 10))))
        inner = bullet(text)
        made.append(
            Paragraph(escaped(text), place, bold) if inner is None else Item(escaped(inner), place)
        )
    return Cell(tuple(made), place, _fill(paint, box), heights=tuple(heights))


def painted(page: Any) -> Iterator[tuple[Box, str]]:
    """The areas of a page that are painted, each with its colour."""
    for shape in page.rects:
        colour = shape.get("non_stroking_color")
        if shape.get("fill") and isinstance(colour, tuple | list) and len(colour) == 3:
            made = "".join(f"{round(float(one) * 255):02X}" for one in colour)
            yield (shape["x0"], shape["top"], shape["x1"], shape["bottom"]), made


def _fill(painted: Iterable[tuple[Box, str]], box: Box) -> str:
    """The colour of a box, where it is painted."""
    area = (box[2] - box[0]) * (box[3] - box[1])
    for shape, colour in painted:
        wide = min(shape[2], box[2]) - max(shape[0], box[0])
        high = min(shape[3], box[3]) - max(shape[1], box[1])
        if max(wide, 0) * max(high, 0) > 0.6 * area:
            return "" if colour == "FFFFFF" else colour
    return ""


def _joined(lines: list[PrintedLine], right: float) -> Iterator[tuple[str, bool, float]]:
    """Lines as paragraphs: a line goes on where its next word would not have fitted."""
    held: list[PrintedLine] = []
    for line in lines:
        if held and not goes_on(held[-1], line, right):
            yield text_of(held, right), all(one.bold for one in held), held[0].top
            held = []
        held.append(line)
    if held:
        yield text_of(held, right), all(one.bold for one in held), held[0].top


def goes_on(before: PrintedLine, line: PrintedLine, right: float) -> bool:
    if bullet(line.text) is not None or abs(before.size - line.size) > 0.6:
        return False
    if line.top - before.bottom > 0.75 * line.size:
        return False
    blank = 0.3 * line.size
    return before.right + blank + line.first > right - 1 or line.text[:1].islower()


def text_of(lines: list[PrintedLine], right: float = math.inf) -> str:
    """Lines as one text; `right` is where the narrow box that they stand in ends."""
    made = ""
    for n, line in enumerate(lines):
        full = n > 0 and cut(lines[n - 1], line, right)
        made = f"{made}{line.text.strip()}" if full else joined(made, line.text.strip())
    return made


def cut(before: PrintedLine, line: PrintedLine, right: float) -> bool:
    """Whether a word too long for its box was cut: it fills a line alone, and goes on below.

    Two words that the dictionary has, “environment” and “agency”, are two.
    """
    first, after = before.text.strip(), line.text.strip()
    letter = (before.right - before.left) / len(first) * (WIDE if after[:1] in "mw" else 1)
    if len(before.words) > 1 or before.right + letter <= right - 2:
        return False
    if re.search(r"\d(?:/\d|,\d{1,2})$", first):  # “2027/2” and “8”, “£210,00” and “0”
        return after[:1].isdigit()
    parts = re.search(r"[A-Za-z]{2,}$", first), re.match(r"[a-z]+", after)
    if not (parts[0] and parts[1]):
        return False
    one, two = parts[0][0], parts[1][0]
    apart = not only_a_name(one) and not only_a_name(two) and (len(two) > 1 or two == "a")
    return not apart or not only_a_name(one + two)


def joined(before: str, after: str) -> str:
    """Words over a break of line or page; a hyphen that only the break made goes."""
    first, second = re.search(r"(?<![/.\w-])([A-Za-z]+)-$", before), re.match(r"[a-z]+", after)
    if first and second:
        whole = f"{first[1]}{second.group()}".lower()
        known = first[1].lower() not in PREFIXES and not only_a_name(whole)
        return f"{before[:-1] if known else before}{after}"
    parts = re.search(r"(?<![.\w'’-])([A-Za-z][a-z]+)$", before), re.match(r"([a-z]+)\b", after)
    if parts[0] and parts[1]:
        one, two = parts[0][1], parts[1][1]
        broken = only_a_name(one) and (one.islower() or only_a_name(two))
        if broken and not only_a_name(one + two):
            return f"{before}{after}"  # a word that a narrow box broke without a hyphen
    if re.search(r"(?:https?://|www\.)\S*[/=_&?.%-]$", before) and re.match(r"[\w%#]", after):
        return f"{before}{after}"  # an address that the end of the line broke
    return f"{before} {after}" if before else after
