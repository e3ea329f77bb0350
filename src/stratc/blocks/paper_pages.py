"""The pages of a PDF: its words as lines, its ruled boxes as tables, with their colours."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from stratc.text.spelling import only_a_name

from .block import Cell, Item, Paragraph
from .marks import bullet, clean, escaped

SMALL = 0.75
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


@dataclass(slots=True)
class PrintedPage:
    """The lines and tables of one page, from top to bottom."""

    number: int
    height: float
    lines: list[PrintedLine] = field(default_factory=list)
    tables: list[tuple[float, list[list[Cell]]]] = field(default_factory=list)

    @classmethod
    def of(cls, page: Any, number: int) -> PrintedPage:
        made = cls(number, float(page.height))
        tables = [t for t in page.find_tables() if len(t.rows) > 0 and len(t.cells) > 1]
        made.lines = _lines(page, [t.bbox for t in tables])
        for table in tables:
            made.tables.append((table.bbox[1], _boxes(page, table, number)))
        return made


def _words(page: Any) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = page.extract_words(
        extra_attrs=["fontname", "size"], use_text_flow=False, keep_blank_chars=False
    )
    sizes = Counter(round(word["size"], 1) for word in found)
    usual = sizes.most_common(1)[0][0] if sizes else 10.0
    # The small number of a note stands higher than its line, and would part the words around it.
    return [w for w in found if not (w["text"].isdigit() and w["size"] < SMALL * usual)]


def _lines(page: Any, without: list[Any]) -> list[PrintedLine]:
    return _grouped([w for w in _words(page) if not any(_inside(w, box) for box in without)])


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
            )
        )
    return [line for line in made if line.text.strip()]


def _boxes(page: Any, table: Any, number: int) -> list[list[Cell]]:
    """The boxes of a ruled table; one over several rows or columns stands in each."""
    lefts = sorted({round(c[0], 0) for row in table.rows for c in row.cells if c})
    known: dict[tuple[float, ...], Cell] = {}
    grid: list[list[Cell]] = []
    every = [c for row in table.rows for c in row.cells if c]
    words = _words(page)
    for at, row in enumerate(table.rows, start=1):
        # A box over several rows makes the row that it begins in no taller.
        middle = (row.bbox[1] + min(c[3] for c in row.cells if c)) / 2
        place = f"page {number}, table row {at}"
        cells = []
        for left in lefts:
            box = next(
                (c for c in every if c[0] - 2 <= left + 2 < c[2] and c[1] <= middle <= c[3]), None
            )
            if box is None:
                cells.append(Cell((), place))
                continue
            if box not in known:
                known[box] = _cell(page, words, box, place)
            cells.append(known[box])
        grid.append(cells)
    return grid


def _inside(word: dict[str, Any], box: tuple[float, float, float, float]) -> bool:
    x, y = (word["x0"] + word["x1"]) / 2, (word["top"] + word["bottom"]) / 2
    return bool(box[0] <= x <= box[2] and box[1] <= y <= box[3])


def _cell(
    page: Any, words: list[dict[str, Any]], box: tuple[float, float, float, float], place: str
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
    return Cell(tuple(made), place, _fill(page, box), heights=tuple(heights))


def _fill(page: Any, box: tuple[float, float, float, float]) -> str:
    """The colour of a box, where it is painted."""
    area = (box[2] - box[0]) * (box[3] - box[1])
    for shape in page.rects:
        colour = shape.get("non_stroking_color")
        wide = min(shape["x1"], box[2]) - max(shape["x0"], box[0])
        high = min(shape["bottom"], box[3]) - max(shape["top"], box[1])
        covered = max(wide, 0) * max(high, 0)
        painted = shape.get("fill") and covered > 0.6 * area
        if painted and isinstance(colour, tuple | list) and len(colour) == 3:
            made = "".join(f"{round(float(one) * 255):02X}" for one in colour)
            return "" if made == "FFFFFF" else made
    return ""


def _joined(lines: list[PrintedLine], right: float) -> Iterator[tuple[str, bool, float]]:
    """Lines as paragraphs: a line goes on where its next word would not have fitted."""
    held: list[PrintedLine] = []
    for line in lines:
        if held and not goes_on(held[-1], line, right):
            yield text_of(held), all(one.bold for one in held), held[0].top
            held = []
        held.append(line)
    if held:
        yield text_of(held), all(one.bold for one in held), held[0].top


def goes_on(before: PrintedLine, line: PrintedLine, right: float) -> bool:
    if bullet(line.text) is not None or abs(before.size - line.size) > 0.6:
        return False
    if line.top - before.bottom > 0.75 * line.size:
        return False
    blank = 0.3 * line.size
    return before.right + blank + line.first > right - 1 or line.text[:1].islower()


def text_of(lines: list[PrintedLine]) -> str:
    made = ""
    for line in lines:
        made = joined(made, line.text.strip())
    return made


def joined(before: str, after: str) -> str:
    """Words over a break of line or page; a hyphen that only the break made goes."""
    first, second = re.search(r"(?<![/.\w-])([A-Za-z]+)-$", before), re.match(r"[a-z]+", after)
    if first and second:
        whole = f"{first[1]}{second.group()}".lower()
        known = first[1].lower() not in PREFIXES and not only_a_name(whole)
        return f"{before[:-1] if known else before}{after}"
    if re.search(r"(?:https?://|www\.)\S*[/=_&?.%-]$", before) and re.match(r"[\w%#]", after):
        return f"{before}{after}"  # an address that the end of the line broke
    return f"{before} {after}" if before else after
