"""Plain text (.txt) as blocks: what was typed, or what was left when a document lost its looks.

Text that was pasted from elsewhere often keeps signs of what it was: hashes before headings,
bullets, tabs between the boxes of a table. A short line that stands alone is taken for a heading
only where no hashes are used, and is told as a guess.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from .block import Block, BlockStream, Cell, Heading, Item, Paragraph, Row, Table
from .flow import Flow
from .lines import lines_of, trimmed
from .marks import bullet, clean, number, without_bookmarks
from .markup import inline
from .registry import decoded, reader
from .typed_spaces import plain_tabs
from .web import WebPage

HEADING = re.compile(r"^(#{1,6})\s+(.*?)\s*#*$")
POINT = re.compile(
    r"^(\s*)(?:[-*•·▪◦‣●○■–\uf0b7]\s+|(\(?\d{1,2}[.)]|\(?[a-z][.)])\s+"
    r"|(\d{1,2}(?:\.\d{1,2})+)\.?\s+(?=[Ww]e (?:will|shall)\b))(?=\S)"
)
LEADERS = re.compile(r"(?:\.{3,}|…|\. \. ?\.)\s*\d+\s*$")
"""What leads from an entry of a list of contents to its page."""
NUMBERED = re.compile(r"^(\d{1,2}(?:\.\d{1,2})*)\.?\s+(?=[A-Z])")
LONGEST_HEADING = 130
_RULE = re.compile(r"^[-_=*~–—]{4,}[ \t]*$", re.M)
"""A line that only parts what stands above it from what stands below."""
_BY_HAND = re.compile(r"\s*\[?(\d{1,2})\]?(?:\s+[-–—])?\s+\S")


@reader(".txt")
def typed(name: str, content: bytes) -> BlockStream:
    """A text file."""
    text = decoded(content).replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n")
    text, asides = without_bookmarks(text)
    made = _Typed(plain_tabs(_RULE.sub("", clean(text)).split("\n")))
    return BlockStream(name, tuple(made.blocks()), asides=asides)


class _Typed:
    """Reads lines from top to bottom."""

    def __init__(self, lines: list[str]) -> None:
        self.lines = lines
        self.at = 0
        self.marked = sum(bool(HEADING.match(line)) for line in lines) > 1
        self.heading = ""
        self.tables = 0

    @property
    def place(self) -> str:
        """Where we are: the line, and the heading above it."""
        return f"line {self.at + 1}" + (f", under “{self.heading}”" if self.heading else "")

    def blocks(self) -> Iterator[Block]:
        """All of it."""
        while self.at < len(self.lines):
            line = self.lines[self.at]
            if not line.strip():
                if line.startswith("\t") and self._stacked():
                    yield from self._stack()
                    continue
                self.at += 1
            elif found := HEADING.match(line):
                yield self._heading(inline(found[2]), len(found[1]), False)
                self.at += 1
            elif line.startswith("\t") and self._stacked():
                yield from self._stack()
            elif "\t" in line.rstrip() and self._columns(line) > 1 and not _only_indent(line):
                yield from self._table()
            elif POINT.match(line) and not self._is_heading():
                yield from self._list()
            else:
                yield from self._paragraph()

    def _heading(self, text: str, level: int, guessed: bool) -> Heading:
        made = Heading(text, level, self.place, guessed)
        self.heading = made.plain[:80]
        return made

    def _columns(self, line: str) -> int:
        return line.rstrip("\n").count("\t") + 1

    def _table(self) -> Iterator[Block]:
        """Lines with as many tabs each; a blank line may stand where a page ended."""
        width = self._columns(self.lines[self.at])
        self.tables += 1
        rows: list[Row] = []
        while self.at < len(self.lines):
            line = self.lines[self.at]
            if not line.strip():
                ahead = self.at
                while ahead < len(self.lines) and not self.lines[ahead].strip():
                    ahead += 1
                if ahead == len(self.lines) or self._columns(self.lines[ahead]) != width:
                    break
                self.at = ahead
                continue
            if self._columns(line) != width:
                break
            place = f"table {self.tables}, row {len(rows) + 1}, {self.place}"
            cells = tuple(_cell(text, place) for text in line.split("\t"))
            rows.append(Row(cells, place))
            self.at += 1
        kept = trimmed(rows)
        if kept and len(kept[0].cells) > 1:
            yield Table(kept, f"table {self.tables}, under “{self.heading}”")
        else:
            for row in kept:
                yield from row.cells[0].lines

    def _stacked(self) -> int:
        """How many headings of columns stand here one below the other, each after a tab."""
        count = 0
        for line in self.lines[self.at :]:
            if not line.startswith("\t") or line.count("\t") > 1 or len(line) > 60:
                break
            count += 1
        return count if count > 2 else 0

    def _stack(self) -> Iterator[Block]:
        """A table whose columns were written one after the other, each begun by a tab."""
        width = self._stacked()
        self.tables += 1
        place = f"table {self.tables}, {self.place}"
        heads = tuple(
            Cell(lines_of(line.strip(), place), place)
            for line in self.lines[self.at : self.at + width]
        )
        self.at += width
        columns: list[list[str]] = []
        while self.at < len(self.lines):
            line = self.lines[self.at]
            if line.startswith("\t"):
                if len(columns) == width or self._is_title(line):
                    break
                columns.append([line[1:]])
            elif columns:
                columns[-1].append(line)
            self.at += 1
        cells = tuple(_tall(column, place) for column in columns)
        filled = cells + (Cell((), place),) * (width - len(cells))
        yield Table((Row(heads, place, True), Row(filled, place)), place)

    def _is_title(self, line: str) -> bool:
        return bool(re.match(r"\t\s*(?:priority|objective|theme|aim|section)\s+\d", line, re.I))

    def _list(self) -> Iterator[Item]:
        """Points, with the lines that go on."""
        depths: list[int] = []
        while self.at < len(self.lines):
            found = POINT.match(self.lines[self.at])
            if found is None:
                ahead = self.at
                while ahead < len(self.lines) and not self.lines[ahead].strip():
                    ahead += 1
                more = POINT.match(self.lines[ahead]) if ahead < len(self.lines) else None
                if more is None or ahead == self.at:
                    return
                self.at = ahead
                continue
            if self.at and not self.lines[self.at - 1].strip() and self._is_heading():
                return
            indent = len(found[1].expandtabs(4))
            while depths and indent < depths[-1]:
                depths.pop()
            if not depths or indent > depths[-1]:
                depths.append(indent)
            place = self.place
            words = [self.lines[self.at][found.end() :].strip()]
            self.at += 1
            while self.at < len(self.lines):
                line = self.lines[self.at]
                goes_on = line[:1] == " " or line[:1].islower() or _broken(self.lines[self.at - 1])
                if not line.strip() or POINT.match(line) or not goes_on:
                    break
                if _broken(self.lines[self.at - 1]):
                    words[-1] += "  \n" + line.strip()
                else:
                    words.append(line.strip())
                self.at += 1
            text, marker = " ".join(words), found[2] or found[3] or ""
            if not marker and (second := number(text)):
                marker, text = second
            shown = inline(text).replace("\n", "\\\n")
            yield Item(shown, place, len(depths) - 1, marker)

    def _is_heading(self) -> bool:
        """Whether a line stands alone and looks like a heading."""
        line = self.lines[self.at].strip()
        before = self.at == 0 or not self.lines[self.at - 1].strip()
        after = self.at + 1 >= len(self.lines) or not self.lines[self.at + 1].strip()
        if re.match(r"(?i)(key |strategic )?(priority|objective|theme) \w+ ?[:–-]", line):
            return (before or self.lines[self.at].startswith("\t")) and not self.marked
        after = after or self._stands_in_capitals()
        if not (before and after) or self.marked or len(line) > LONGEST_HEADING:
            return False
        if bullet(line) is not None or re.search(r"[.;:,]\**$", line):
            return False
        if NUMBERED.match(line):
            return not self._numbered_neighbours()
        return POINT.match(line) is None and not line[:1].islower() and len(line.split()) <= 16

    def _stands_in_capitals(self) -> bool:
        """Whether a line is in capitals and the next one is not: “VISION”, right over its text."""
        line, below = self.lines[self.at].strip(), self.lines[self.at + 1]
        letters = re.sub(r"[^A-Za-z]", "", line)
        return line.isupper() and len(letters) > 3 and not below.isupper() and "\t" not in line

    def _numbered_neighbours(self) -> bool:
        near = self.lines[max(0, self.at - 3) : self.at] + self.lines[self.at + 1 : self.at + 4]
        return any(
            re.match(r"\s*\d{1,2}[.)]\s", line) and not LEADERS.search(line) for line in near
        )

    def _paragraph(self) -> Iterator[Block]:
        start = self.at
        if self._is_heading():
            line = self.lines[self.at].strip()
            numbered = NUMBERED.match(line)
            level = numbered[1].count(".") + 1 if numbered else 1
            yield self._heading(inline(line), level, True)
            self.at += 1
            return
        place = self.place
        held: list[str] = []
        while self.at < len(self.lines):
            line = self.lines[self.at]
            if not line.strip() or (held and (POINT.match(line) or HEADING.match(line))):
                break
            if held and ("\t" in line.strip() or self._is_title(line) or _counts_on(held[0], line)):
                break
            held.append(line.strip("\t") if self.at == start else line)
            self.at += 1
        text = held[0].rstrip("\n")
        for before, line in pairwise(held):
            goes_on = len(before) > 60 or line.lstrip()[:1].islower() or line.startswith(" ")
            ends = before.endswith("  ")
            text = text.rstrip() + (" " if goes_on and not ends else "  \n") + line.strip()
        while self._goes_on(text):
            ahead = self._next()
            text = f"{text.rstrip()} {self.lines[ahead].strip()}"
            self.at = ahead + 1
        bold = re.fullmatch(r"\*\*[^*]+\*\*", text.strip()) is not None
        shown = text.strip().strip("*") if bold else text
        yield Paragraph(inline(shown).replace("\n", "\\\n"), place, bold)

    def _next(self) -> int:
        ahead = self.at
        while ahead < len(self.lines) and not self.lines[ahead].strip():
            ahead += 1
        return ahead

    def _goes_on(self, text: str) -> bool:
        """Whether a page ended in the middle of this sentence, so that the next line belongs."""
        ahead = self._next()
        if ahead >= len(self.lines) or ahead == self.at or len(text) < 80:
            return False
        line = self.lines[ahead]
        return (
            bool(re.search(r"[a-z]$", text.rstrip()))
            and line[:1].islower()
            and "\t" not in line
            and POINT.match(line) is None
        )


def _broken(line: str) -> bool:
    """Whether a line was broken on purpose, with two spaces at its end."""
    return line.endswith("  ")


def _counts_on(first: str, line: str) -> bool:
    """Whether both are numbered by hand: “1 - From Harm to Hope” and, below it, “2 - Guidance”."""
    above, below = (_BY_HAND.match(one) for one in (first, line))
    return above is not None and below is not None and int(below[1]) == int(above[1]) + 1


def _only_indent(line: str) -> bool:
    return line.startswith("\t") and "\t" not in line.strip() and "<" not in line


def _cell(text: str, place: str) -> Cell:
    """A box, which may hold the HTML that it was made of."""
    if re.search(r"<(?:p|ul|ol|li|br|b|strong|em|i)\b", text):
        page = WebPage(Flow())
        page.feed(text)
        page.flow.flush()
        found = tuple(b for b in page.flow.blocks if isinstance(b, Paragraph | Item))
        return Cell(tuple(_at(one, place) for one in found), place)
    lines = lines_of(text, place)
    return Cell(lines, place)


def _at(one: Paragraph | Item, place: str) -> Paragraph | Item:
    if isinstance(one, Item):
        return Item(one.text, place, one.depth, one.marker, one.struck)
    return Paragraph(one.text, place, one.bold, one.look, one.struck)


def _tall(lines: list[str], place: str) -> Cell:
    """A box whose lines are told apart by where they stand."""
    made: list[Paragraph | Item] = []
    heights: list[int] = []
    for height, line in enumerate(lines):
        for one in lines_of(line, place):
            made.append(one)
            heights.append(height)
    return Cell(tuple(made), place, heights=tuple(heights))
