"""PDFs as blocks: what can be told from where words stand, how large they are, and ruled lines.

A PDF knows no paragraphs. Lines are joined where the next word would not have fitted; larger words
are headings, ruled boxes are tables, and a table that a page broke is one again.
"""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import PurePath
from typing import Any

from .block import Aside, Block, BlockStream, Cell, Heading, Item, Paragraph, Row, Table
from .lines import trimmed
from .marks import bullet, clean, escaped, number
from .refusal import Refused, unpacked_at_most
from .registry import reader

MOST_PAGES = 400
MARGIN = 70.0
LARGER = 1.12


@reader(".pdf")
def paper(name: str, content: bytes) -> BlockStream:
    """A PDF with words in it; a scanned one has none."""
    import pdfplumber
    from pdfminer.pdfdocument import PDFPasswordIncorrect

    shown = PurePath(name).name
    unpacked_at_most(shown, content)
    try:
        with pdfplumber.open(io.BytesIO(content)) as pdf:
            if len(pdf.pages) > MOST_PAGES:
                raise Refused(f"“{shown}” has more than {MOST_PAGES} pages", "take the plan alone")
            pages = [_Page.of(page, at) for at, page in enumerate(pdf.pages, start=1)]
            title = clean(str((pdf.metadata or {}).get("Title") or "")).strip()
    except Refused:
        raise
    except PDFPasswordIncorrect:
        raise _locked(shown) from None
    except Exception as error:  # whatever a damaged file makes of its reader
        if "password" in repr(error).lower():
            raise _locked(shown) from error
        raise Refused(f"“{shown}” is damaged, or no PDF", "save it as PDF again") from error
    if not any(page.lines or page.tables for page in pages):
        raise Refused(
            f"“{shown}” holds pictures of pages, and no words", "run text recognition on it first"
        )
    return _PaperReader(name, pages).source(title)


def _locked(shown: str) -> Refused:
    return Refused(
        f"“{shown}” is protected by a password", "save a copy without the password, and try again"
    )


@dataclass(slots=True)
class _Line:
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
class _Page:
    """The lines and tables of one page, from top to bottom."""

    number: int
    height: float
    lines: list[_Line] = field(default_factory=list)
    tables: list[tuple[float, list[list[Cell]]]] = field(default_factory=list)

    @classmethod
    def of(cls, page: Any, number: int) -> _Page:
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
    return found


def _lines(page: Any, without: list[Any]) -> list[_Line]:
    return _grouped([w for w in _words(page) if not any(_inside(w, box) for box in without)])


def _grouped(words: list[dict[str, Any]]) -> list[_Line]:
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
            _Line(
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
        middle = (row.bbox[1] + row.bbox[3]) / 2
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


def _joined(lines: list[_Line], right: float) -> Iterator[tuple[str, bool, float]]:
    """Lines as paragraphs: a line goes on where its next word would not have fitted."""
    held: list[_Line] = []
    for line in lines:
        if held and not _goes_on(held[-1], line, right):
            yield _text(held), all(one.bold for one in held), held[0].top
            held = []
        held.append(line)
    if held:
        yield _text(held), all(one.bold for one in held), held[0].top


def _goes_on(before: _Line, line: _Line, right: float) -> bool:
    if bullet(line.text) is not None or abs(before.size - line.size) > 0.6:
        return False
    if line.top - before.bottom > 0.75 * line.size:
        return False
    blank = 0.3 * line.size
    return before.right + blank + line.first > right - 1 or line.text[:1].islower()


def _text(lines: list[_Line]) -> str:
    made = ""
    for line in lines:
        words = line.text.strip()
        broken = made.endswith("-") and words[:1].islower()
        made += words if broken or not made else f" {words}"
    return made


class _PaperReader:
    """Turns pages into one stream."""

    def __init__(self, name: str, pages: list[_Page]) -> None:
        self.name = name
        self.pages = pages
        self.asides: list[Aside] = []
        sizes = Counter(
            line.size for page in pages for line in page.lines for _ in range(len(line.text))
        )
        self.body = sizes.most_common(1)[0][0] if sizes else 10.0
        larger = sorted({s for s in sizes if s > self.body * LARGER}, reverse=True)
        self.levels = {size: min(n, 6) for n, size in enumerate(_merged(larger), start=1)}
        self.heading = ""

    def source(self, title: str) -> BlockStream:
        """The whole document."""
        self._margins()
        blocks: list[Block] = []
        for page in self.pages:
            for block in self._page(page):
                last = blocks[-1] if blocks else None
                if (
                    isinstance(block, Table)
                    and isinstance(last, Table)
                    and block.width == last.width
                ):
                    blocks[-1] = Table(last.rows + block.rows, last.place)
                elif isinstance(last, Paragraph | Item) and _broken(last, block):
                    blocks[-1] = replace(last, text=f"{last.text} {getattr(block, 'text', '')}")
                else:
                    blocks.append(block)
        return BlockStream(self.name, tuple(blocks), (), tuple(self.asides), title)

    def _margins(self) -> None:
        """Lines that stand on most pages at the same height belong to the paper, not the text."""
        seen: Counter[tuple[str, int]] = Counter()
        for page in self.pages:
            for line in page.lines:
                if line.top < MARGIN or line.bottom > page.height - MARGIN:
                    seen[re.sub(r"\d+", "#", line.text), round(line.top / 4)] += 1
        often = {key for key, count in seen.items() if count > max(1, 0.5 * len(self.pages))}
        told = set()
        for page in self.pages:
            kept = []
            for line in page.lines:
                key = (re.sub(r"\d+", "#", line.text), round(line.top / 4))
                if key in often:
                    if key not in told:
                        told.add(key)
                        self.asides.append(
                            Aside(
                                line.text,
                                "it stands on every page and is made anew",
                                f"page {page.number}",
                            )
                        )
                else:
                    kept.append(line)
            page.lines = kept

    def _page(self, page: _Page) -> Iterator[Block]:
        right = max((line.right for line in page.lines), default=0.0)
        tables = sorted(page.tables, key=lambda one: one[0])
        lines = list(page.lines)
        for top, grid in [*tables, (page.height + 1, [])]:
            above = [line for line in lines if line.top < top]
            lines = [line for line in lines if line.top >= top]
            yield from self._run(above, right, page.number)
            rows = trimmed(
                Row(tuple(cells), cells[0].place if cells else f"page {page.number}")
                for cells in grid
            )
            if rows and len(rows[0].cells) > 1:
                yield Table(rows, f"page {page.number}, table under “{self.heading}”")
            else:
                yield from (line for row in rows for line in row.cells[0].lines)

    def _run(self, lines: list[_Line], right: float, page: int) -> Iterator[Block]:
        place = f"page {page}"
        at = 0
        while at < len(lines):
            line = lines[at]
            level = self._level(line)
            end = at + 1
            if level is not None:
                while (
                    end < len(lines)
                    and self._level(lines[end]) == level
                    and (lines[end].top - lines[end - 1].bottom < 0.8 * line.size)
                ):
                    end += 1
                title = escaped(_text(lines[at:end]))
                made = Heading(title, level, place, guessed=True)
                self.heading = made.plain[:80]
                yield made
                at = end
                continue
            while (
                end < len(lines)
                and self._level(lines[end]) is None
                and _goes_on(lines[end - 1], lines[end], right)
            ):
                if number(lines[end].text) and lines[end].left <= line.left + 2:
                    break
                end += 1
            text = _text(lines[at:end])
            bold = all(one.bold for one in lines[at:end])
            inner = bullet(text)
            typed = number(text)
            if inner is not None:
                yield Item(escaped(inner), place, 0)
            elif typed and line.left > min(one.left for one in lines) + 8:
                yield Item(escaped(typed[1]), place, 0, typed[0])
            else:
                yield Paragraph(escaped(text), place, bold)
            at = end

    def _level(self, line: _Line) -> int | None:
        if bullet(line.text) is not None or not re.search(r"[A-Za-z]", line.text):
            return None
        return next((n for size, n in self.levels.items() if abs(size - line.size) < 0.6), None)


def _merged(sizes: list[float]) -> list[float]:
    """Sizes without those that differ only by a hair."""
    made: list[float] = []
    for size in sizes:
        if not made or made[-1] - size > 0.6:
            made.append(size)
    return made


def _broken(before: Paragraph | Item, after: Block) -> bool:
    """Whether a page ended in the middle of a sentence."""
    return (
        isinstance(after, Paragraph)
        and before.place != after.place
        and bool(re.search(r"[\w,–-]$", before.text))
        and after.text[:1].islower()
    )
