"""Collects what a web page or a Markdown file says, tag by tag, into blocks.

Both are read as a flow of beginnings and ends, never as a tree, so nothing is too deep.
"""

import base64
import re
from collections import Counter
from dataclasses import dataclass, field, replace

from .block import Aside, Block, Heading, Item, Paragraph, Picture, Table
from .flow_boxes import Box, arranged, grid, is_layout
from .lines import trimmed
from .marks import (
    LED_NOWHERE,
    bullet,
    claims_a_page,
    clean,
    emphasised,
    escaped,
    linked,
    number,
    pieces,
    raised,
)

KINDS = {"image/png": "png", "image/jpeg": "jpg", "image/svg+xml": "svg"}


@dataclass(slots=True)
class Flow:
    """Blocks as they are gathered."""

    blocks: list[Block] = field(default_factory=list)
    asides: list[Aside] = field(default_factory=list)
    text: str = ""
    struck: str = ""
    bold: int = 0
    italic: int = 0
    gone: int = 0
    link: str = ""
    plainly: str = ""
    boldly: str = ""
    high: bool = False
    look: str = ""
    size: float = 0
    sizes: Counter[float] = field(default_factory=Counter)
    lists: list[int | None] = field(default_factory=list)
    point: bool = False
    items: int = 0
    heading: str = ""
    page: int = 0
    boxes: list[int] = field(default_factory=list)
    tables: int = 0
    rows: list[list[Box]] | None = None
    box: Box | None = None
    nested: int = 0
    beside: bool = False  # what comes stands beside another box of a table inside a box
    inner: int = 0  # how many lines a box held before the row of a table in it
    part: Box | None = None  # the box of a table inside a box

    @property
    def place(self) -> str:
        """Where we are, in words."""
        if self.rows is not None:
            return f"table {self.tables}, row {len(self.rows)}, {self.under}"
        return self.under

    @property
    def under(self) -> str:
        """The heading that we stand under."""
        under = f"under “{self.heading}”" if self.heading else "at the beginning"
        under = f"page {self.page}, {under}" if self.page else under
        return f"box {self.boxes[-1]}, {under}" if self.boxes else under

    def words(self, words: str) -> None:
        """Characters as a reader sees them."""
        shown = clean(raised(words) if self.high else words)
        if self.gone:
            self.struck += shown
            return
        self.plainly += shown
        self.sizes[self.size] += len(shown.strip())
        if self.bold:
            self.boldly += shown
        if not self.text or self.text.isspace():
            made = escaped(shown.lstrip())
        elif self.text.endswith("\n"):
            made = escaped(shown)
        else:  # what would be a mark at the beginning of a line is none here
            made = escaped(f"x {shown}").removeprefix("x ")
        if self.italic:
            made = emphasised(made, "*")
        if self.bold:
            made = emphasised(made, "**")
        if self.link and made.strip():
            whole = made.strip()
            made = made.replace(whole, f"[{whole}]({self.link})", 1)
        if self.bold and made.startswith("**") and self.text.endswith(("**", "** ")):
            self.text, made = re.sub(r"\*\*( ?)\Z", r"\1", self.text), made[2:]
        self.text += made

    def lead(self, target: str) -> None:
        """The words that follow are a link."""
        self.link = linked(target)
        if not self.link and claims_a_page(target):
            self.asides.append(Aside(target, LED_NOWHERE, self.place))

    def raw(self, markdown: str) -> None:
        """Markdown that stands as it is."""
        self.text += markdown
        self.plainly += " "

    def broken(self) -> None:
        """A line break."""
        self.text += "\n"
        self.struck += " " if self.struck else ""

    def flush(self, level: int | None = None) -> None:
        """The end of a paragraph, a point or a heading."""
        text, struck = self.text.strip(), " ".join(self.struck.split())
        whole = bool(self.plainly.strip()) and self.plainly.split() == self.boldly.split()
        size = self.sizes.most_common(1)[0][0] if self.sizes else 0
        self.text = self.struck = self.plainly = self.boldly = ""
        self.sizes.clear()
        if not text and not struck:
            return
        if whole:
            text = re.sub(r"\*\*(\*?)", r"\1", text)
        lines = [" ".join(line.split()) for line in text.split("\n")]
        lines = [line for line in lines if line]
        if level is not None and self.box is None:
            title = " ".join(lines)
            if title:
                block = Heading(title, level, self.place)
                self.heading = block.plain[:80]
                self.blocks.append(Heading(title, level, self.place))
            return
        for made in self._lines(lines, struck, whole or level is not None, size):
            if self.part is not None:
                self.part.lines.append(made)
            if self.box is None:
                self.blocks.append(made)
            elif self.beside:
                last, self.beside = self.box.lines[-1], False
                told, struck = f"{last.text} – {made.text}", last.struck or made.struck
                self.box.lines[-1] = replace(last, text=told, struck=struck)
            else:
                self.box.lines.append(made)

    def _lines(
        self, lines: list[str], struck: str, bold: bool, size: float
    ) -> list[Paragraph | Item]:
        if self.point and self.lists:
            self.point = False
            depth, at = len(self.lists) - 1, self.lists[-1]
            marker = f"{at}." if at is not None else ""
            (_, text), *more = pieces("\\\n".join(lines)) or [(True, "")]
            typed = number(text) if not marker else None
            if typed:
                marker, text = typed
            first = Item(text, self.place, depth, marker, struck, bold)
            return [first, *(Item(one, self.place, depth) for _, one in more)]
        last = self.blocks[-1] if self.blocks else None
        if self.lists and self.items and self.box is None and isinstance(last, Item):
            joined = last.text + "\\\n" + "\\\n".join(lines)
            self.blocks[-1] = Item(joined, last.place, last.depth, last.marker, last.struck)
            return []
        if any(bullet(line) for line in lines) or self.box is not None:
            made: list[Paragraph | Item] = []
            for point, words in (one for line in lines for one in pieces(line)):
                line = Paragraph(words, self.place, bold, self.look)
                made.append(Item(words, self.place) if point else line)
            if struck:
                made.append(Paragraph("", self.place, struck=struck))
            return made
        return [Paragraph("\\\n".join(lines), self.place, bold, self.look, struck, size)]

    def begin_table(self) -> None:
        """A table begins; one inside another is read as lines of its box."""
        self.flush()
        if self.rows is not None:
            self.nested += 1
            if self.nested == 1 and self.box is not None:
                self.box.begin_table()
            return
        self.tables += 1
        self.rows = []

    def begin_row(self) -> None:
        """A row begins."""
        self.flush()
        self.beside = False
        if self.rows is not None and not self.nested:
            self.rows.append([])
        elif self.nested == 1 and self.box is not None:
            self.box.tables[-1].rows.append([])
        self.inner = len(self.box.lines) if self.box is not None else 0

    def begin_box(self, wide: int, down: int, colour: str, head: bool) -> None:
        """A box of the table begins."""
        self.end_box()
        if self.rows is None or self.nested:
            self.beside = self.box is not None and len(self.box.lines) > self.inner
            if self.nested == 1 and self.box is not None:
                self.part = self.box.begin_part(wide, down, colour, head)
            return
        if not self.rows:
            self.rows.append([])
        self.box = Box.of(wide, down, colour, head)
        self.rows[-1].append(self.box)

    def describe(self, tag: str) -> None:
        """A list of terms, one term, or what it means: rows of two boxes, read as a table is."""
        if tag == "dl":
            self.begin_table()
        elif self.rows is None or self.nested:
            self.flush()
        elif tag == "dt":
            self.begin_row()
            self.begin_box(1, 1, "", False)
        elif self.rows and len(self.rows[-1]) == 1:
            self.begin_box(1, 1, "", False)
        else:
            self.flush()

    def end_box(self) -> None:
        """A box ends."""
        self.flush()
        if self.nested < 2:
            self.part = None
        if not self.nested:
            self.box = None

    def end_table(self) -> None:
        """The table ends."""
        self.flush()
        self.beside = False
        if self.nested:
            if self.nested == 1 and self.box is not None:
                self.box.end_table()
                self.part = None
            self.nested -= 1
            return
        if self.rows is None:
            return
        boxes, self.rows, self.box = self.rows, None, None
        if is_layout(boxes):
            for made in arranged(boxes, self.tables, self.under):
                self.tables += isinstance(made, Table)
                self.blocks.append(made)
            self.tables -= 1  # the one around them is none
            return
        rows = trimmed(grid(boxes, self.tables, self.under))
        if rows and len(rows[0].cells) == 1:
            self.blocks.extend(line for row in rows for line in row.cells[0].lines)
        elif rows:
            self.blocks.append(Table(rows, f"table {self.tables}, {self.under}"))

    def picture(self, address: str, alt: str) -> None:
        """A picture; only one that the file itself holds is taken in."""
        found = re.match(r"data:([\w/+.-]+);base64,(.*)", address, re.S)
        if found and found[1] in KINDS:
            try:
                content = base64.b64decode(found[2], validate=False)
            except ValueError:
                content = b""
            name = (
                f"picture-{sum(isinstance(b, Picture) for b in self.blocks) + 1}.{KINDS[found[1]]}"
            )
            self.blocks.append(Picture(name, content, alt, self.place))
        else:
            self.asides.append(
                Aside(alt, "a picture that lies elsewhere is not fetched", self.place)
            )
