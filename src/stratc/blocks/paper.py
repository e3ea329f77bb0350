"""PDFs as blocks: what can be told from where words stand, how large they are, and ruled lines.

A PDF knows no paragraphs. Lines are joined where the next word would not have fitted; larger words
are headings, ruled boxes are tables, and a table that a page broke is one again.
"""

import io
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby, islice
from pathlib import PurePath

from .block import Aside, Block, BlockStream, Heading, Item, Paragraph, Row, Table
from .lines import trimmed
from .marks import bullet, clean, escaped, number
from .paper_boxes import over_pages
from .paper_lines import PrintedLine, goes_on, is_large_figure, text_of
from .paper_pages import PrintedPage, PrintedTable
from .paper_points import Indents
from .refusal import Refused, locked
from .registry import reader, turned
from .unruled import PagesBefore

MOST_PAGES = 400
MARGIN = 70.0
LARGER, LONG = 1.12, 45
SAID = re.compile(r"([“‘\"](?=(?:\S+\s+){4}).*[”’\"]\.?)\s*(.{0,80})", re.S)
"""Large words that somebody said, and who: no heading."""


@reader(".pdf")
def paper(name: str, content: bytes) -> BlockStream:
    """A PDF with words in it; a scanned one has none."""
    import pdfplumber
    from pdfminer.pdfdocument import PDFPasswordIncorrect
    from pdfminer.pdfpage import PDFPage

    from .paper_bounds import BOUNDS, PaperBounds, hold
    from .paper_tags import tagged

    shown = PurePath(name).name
    hold()
    BOUNDS.set(bounds := PaperBounds(shown))
    try:
        opened = pdfplumber.open(io.BytesIO(content))
        if any(islice(PDFPage.create_pages(opened.doc), MOST_PAGES, None)):  # it closes after all
            raise Refused(f"“{shown}” has more than {MOST_PAGES} pages", "take the plan alone")
        with opened as pdf:
            bounds.look_over([page.page_obj.contents for page in pdf.pages])
            title = clean(str((pdf.metadata or {}).get("Title") or "")).strip()
            if told := tagged(name, pdf, title):
                return told
            pages = []
            for at, page in enumerate(pdf.pages, start=1):
                turned(at, len(pdf.pages))
                pages.append(PrintedPage.of(page, at))
                page.close()  # each letter of a page is an object, and a plan may have 400 pages
    except Refused:
        raise
    except PDFPasswordIncorrect:
        raise locked(shown) from None
    except Exception as error:  # whatever a damaged file makes of its reader
        if "password" in repr(error).lower():
            raise locked(shown) from error
        for wrapped in error.args:  # pdfplumber holds what it met in one of its own
            if isinstance(wrapped, Refused):
                raise wrapped from error
        raise Refused(f"“{shown}” is damaged, or no PDF", "save it as PDF again") from error
    if not any(page.lines or page.tables for page in pages):
        raise Refused(
            f"“{shown}” holds pictures of pages, and no words", "run text recognition on it first"
        )
    return _PaperReader(name, pages).source(title)


class _PaperReader:
    """Turns pages into one stream."""

    def __init__(self, name: str, pages: list[PrintedPage]) -> None:
        self.name = name
        self.pages = pages
        self.asides: list[Aside] = []
        sizes = Counter(
            line.size for page in pages for line in page.lines for _ in range(len(line.text))
        )
        # Of the sizes of running text, that of an annex or of tables may have the most letters.
        long = Counter(line.size for page in pages for line in page.lines if len(line.text) > LONG)
        running = [size for size, count in long.items() if 4 * count >= max(long.values())]
        usual = sizes.most_common(1)[0][0] if sizes else 10.0
        self.body = max([usual, *(running if len(running) > 1 else [])])
        larger = _merged(sorted({s for s in sizes if s > self.body * LARGER}, reverse=True))
        later = {round(line.size) for page in pages[1:] for line in page.lines}
        titled = len(larger) > 1 and round(larger[0]) not in later  # only on the first page
        self.levels = {size: min(n, 6) for n, size in enumerate(larger, start=0 if titled else 1)}
        self.heading = ""

    def source(self, title: str) -> BlockStream:
        """The whole document."""
        self._margins()
        before = PagesBefore()
        for page in self.pages:
            page.take_unruled(before)
        blocks = over_pages(block for page in self.pages for block in self._page(page))
        whole = tuple(one for block in blocks for one in _without_empty_columns(block))
        guesses = tuple(guess for page in self.pages for guess in page.guesses)
        return BlockStream(self.name, whole, (), tuple(self.asides), title, guesses=guesses)

    def _margins(self) -> None:
        """Lines that stand on most pages at the same height belong to the paper, not the text."""
        seen: Counter[tuple[str, int]] = Counter()
        for page in self.pages:
            for line in page.lines:
                if line.top < MARGIN or line.bottom > page.height - MARGIN:
                    seen[_key(page, line)] += 1
        often = {key for key, count in seen.items() if count > max(1, 0.5 * len(self.pages))}
        told = set()
        for page in self.pages:
            kept = []
            for line in page.lines:
                key = _key(page, line)
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

    def _page(self, page: PrintedPage) -> Iterator[Block]:
        """Its pieces; a table across the page stands between what is above it and below."""
        flow: list[PrintedLine | PrintedTable] = list(page.lines)
        across: list[PrintedTable] = []
        for table in sorted(page.tables, key=lambda one: one.top):
            if (at := table.among(page.lines)) is None:
                across.append(table)
                continue
            following = page.lines[at] if at < len(page.lines) else None
            where = (n for n, one in enumerate(flow) if one is following)
            flow.insert(next(where, len(flow)), table)
        for table in across:
            yield from self._pieces([one for one in flow if one.top < table.top], page.number)
            yield from self._pieces([table], page.number)
            flow = [one for one in flow if one.top >= table.top]
        yield from self._pieces(flow, page.number)

    def _pieces(self, flow: list[PrintedLine | PrintedTable], page: int) -> Iterator[Block]:
        for table, held in groupby(flow, _as_table):
            if table is None:
                yield from self._run([one for one in held if isinstance(one, PrintedLine)], page)
            elif table.grid:
                rows = (
                    Row(tuple(cells), cells[0].place if cells else f"page {page}")
                    for cells in table.grid
                )
                yield Table(tuple(rows), f"page {page}, table under “{self.heading}”")

    def _run(self, lines: list[PrintedLine], page: int) -> Iterator[Block]:
        place = f"page {page}"
        at = 0
        counted = ""
        indents, edge = Indents(), 0.0
        while at < len(lines):
            line = lines[at]
            if (below := self._below_figure(lines, at)) and not counted:
                counted = f"{text_of(lines[at:below])} "
                at = below
                continue
            level = self._level(line)
            end = at + 1
            if level is not None:
                while (
                    end < len(lines)
                    and self._sized(lines[end]) == level  # “… by” and “2030” below it
                    and 0
                    < lines[end].bottom - lines[end - 1].bottom
                    < 0.8 * line.size + (lines[end].bottom - lines[end].top)
                ):
                    end += 1
                title = escaped(text_of(lines[at:end]))
                if said := SAID.fullmatch(title):
                    yield Paragraph("\\\n".join(filter(None, said.groups())), place)
                    at = end
                    continue
                made = Heading(title, level, place, guessed=True)
                self.heading = made.plain[:80]
                yield made
                at = end
                continue
            while (
                end < len(lines)
                and self._level(lines[end]) is None
                and goes_on(lines[end - 1], lines[end], lines[end - 1].edge)
            ):
                if number(lines[end].text) and lines[end].left <= line.left + 2:
                    break
                end += 1
            text = text_of(lines[at:end])
            bold = all(one.bold for one in lines[at:end])
            text, counted = counted + text, ""
            inner = bullet(text)
            typed = number(text)
            if inner is None or line.edge != edge:
                indents, edge = Indents(), line.edge
            if inner is not None:
                yield Item(escaped(inner), place, indents.depth(line.left))
            elif typed and line.left > 8 + min(o.left for o in lines if o.edge == line.edge):
                yield Item(escaped(typed[1]), place, 0, typed[0])
            else:
                yield Paragraph(escaped(text), place, bold)
            at = end

    def _below_figure(self, lines: list[PrintedLine], at: int) -> int:
        """Where what a large figure counts begins below it; 0 where there is no such figure."""
        end = at + 1
        while end < len(lines) and abs(lines[end].size - lines[at].size) < 0.6:
            end += 1
        if end == len(lines) or lines[at].size < self.body * LARGER:
            return 0
        under, foot = lines[end], lines[end - 1].bottom
        near = 0 < under.bottom - foot < 2 * lines[at].size and under.left < lines[at].right
        plain = near and self._level(under) is None and bullet(under.text) is None
        return end if plain and is_large_figure(text_of(lines[at:end]), under.text) else 0

    def _level(self, line: PrintedLine) -> int | None:
        if bullet(line.text) is not None or not re.search(r"[A-Za-z]", line.text):
            return None
        return self._sized(line)

    def _sized(self, line: PrintedLine) -> int | None:
        return next((n for size, n in self.levels.items() if abs(size - line.size) < 0.6), None)


def _as_table(piece: PrintedLine | PrintedTable) -> PrintedTable | None:
    return piece if isinstance(piece, PrintedTable) else None


def _key(page: PrintedPage, line: PrintedLine) -> tuple[str, int]:
    """What a line says but for numbers, and how far it is from the nearer edge of its page."""
    below = page.height - line.bottom
    from_edge = line.top if line.top < below else -below
    return re.sub(r"\d+", "#", line.text), round(from_edge / 4)


def _without_empty_columns(block: Block) -> Iterator[Block]:
    """A table without what is empty on all its pages; the lines of one that is a single column."""
    if not isinstance(block, Table):
        yield block
        return
    rows = trimmed(block.rows)
    if rows and len(rows[0].cells) > 1:
        yield replace(block, rows=rows)
    else:
        yield from (line for row in rows for line in row.cells[0].lines)


def _merged(sizes: list[float]) -> list[float]:
    """Sizes without those that differ only by a hair."""
    made: list[float] = []
    for size in sizes:
        if not made or made[-1] - size > 0.6:
            made.append(size)
    return made
