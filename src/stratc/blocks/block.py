"""The pieces of a document, whatever program wrote it: one stream, each piece with its place.

`text` is Markdown as strategies hold it, so that bold words and links come along; `plain` is the
same without marks. A place is told in the words of the program that shows it.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from stratc.text.markdown import plain


class Worded:
    """A piece that is read: its words without marks."""

    __slots__ = ()
    text: str

    @property
    def plain(self) -> str:
        """Its words, as many lines as it has."""
        return plain(self.text)

    @property
    def one_line(self) -> str:
        """Its words in one line, with one space between them."""
        return " ".join(self.plain.split())


@dataclass(frozen=True, slots=True)
class Heading(Worded):
    """A heading; level 0 is the title of the document, 1 the highest below it.

    `guessed` where the file does not mark it as one: it only looks like a heading.
    """

    text: str
    level: int
    place: str
    guessed: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph(Worded):
    """A paragraph. `bold` where all of it is; `look` is the name of its style, if it has one.

    `size` is that of most of its letters in points; 0 where the program does not say.
    """

    text: str
    place: str
    bold: bool = False
    look: str = ""
    struck: str = ""
    size: float = 0


@dataclass(frozen=True, slots=True)
class Item(Worded):
    """A point of a list; `marker` is its number or letter, if it has one. `bold`: all of it."""

    text: str
    place: str
    depth: int = 0
    marker: str = ""
    struck: str = ""
    bold: bool = False


@dataclass(frozen=True)
class Cell:
    """What stands in one box of a table. A box over several rows is the same Cell in each.

    `heights` says at which line of the box each of its lines stands, empty ones counted: some
    plans are one tall row, whose columns are lined up by empty lines. `doubt` is why its words may
    not be what was meant, where the program that wrote it shows something else. `wrapped` are the
    two words that meet where a full line of a page ended before a capital letter. Its words are
    made once: many ask for them, and a box may have thousands of lines.
    """

    lines: tuple[Paragraph | Item, ...] = ()
    place: str = ""
    colour: str = ""
    remark: str = ""
    heights: tuple[int, ...] = ()
    doubt: str = ""
    wrapped: tuple[str, ...] = ()

    @cached_property
    def text(self) -> str:
        """The lines as Markdown, points as a list."""
        return markdown(self.lines)

    @cached_property
    def plain(self) -> str:
        """The words without marks, one line a paragraph."""
        return "\n".join(filter(None, (line.plain for line in self.lines)))

    @cached_property
    def one_line(self) -> str:
        """The words without marks in one line, with one space between them."""
        return " ".join(self.plain.split())

    @property
    def struck(self) -> str:
        """What was struck out in it."""
        return "; ".join(line.struck for line in self.lines if line.struck)


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table, as wide as its table."""

    cells: tuple[Cell, ...]
    place: str
    head: bool = False

    def apart(self) -> list[Cell]:
        """Its cells, each merged one once."""
        return list({id(cell): cell for cell in self.cells}.values())

    @property
    def one_line(self) -> str:
        """Its words on one line."""
        return " | ".join(cell.one_line for cell in self.apart() if cell.lines)


@dataclass(frozen=True)
class Table:
    """A table. `name` is that of its sheet, where it has one.

    Its width is counted once: whoever follows its rows asks for it in each.
    """

    rows: tuple[Row, ...]
    place: str
    name: str = ""

    @cached_property
    def width(self) -> int:
        """How many columns it has."""
        return max((len(row.cells) for row in self.rows), default=0)

    def boxes(self) -> Iterator[Cell]:
        """Its cells row by row, one that is merged in a row once."""
        return (cell for row in self.rows for cell in row.apart())


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture, with its words for those who cannot see it."""

    name: str
    content: bytes
    alt: str
    place: str


@dataclass(frozen=True, slots=True)
class Footnote:
    """A footnote or endnote; the text says `[^id]` where it is called."""

    id: str
    text: str
    place: str


@dataclass(frozen=True, slots=True)
class Aside:
    """What stands in a file but is no part of its text, and why it was not taken in."""

    text: str
    reason: str
    place: str


@dataclass(frozen=True, slots=True)
class Guess:
    """What a reader made of words that could be something else, and why it is not sure."""

    text: str
    became: str
    reason: str
    place: str


@dataclass(frozen=True, slots=True)
class ForeignWords:
    """Words that a file marks as another language than the rest of it."""

    language: str
    text: str
    place: str


Block = Heading | Paragraph | Item | Table | Picture


def words_of(block: Block) -> list[str]:
    """What is read in a piece of any kind: its words, or those of each box of a table."""
    if isinstance(block, Table):
        return [cell.plain for cell in block.boxes()]
    return [] if isinstance(block, Picture) else [block.plain]


@dataclass(frozen=True, slots=True)
class BlockStream:
    """A file as a stream of pieces, and what stands beside the stream."""

    name: str
    blocks: tuple[Block, ...]
    notes: tuple[Footnote, ...] = ()
    asides: tuple[Aside, ...] = ()
    title: str = ""
    language: str = ""
    facts: dict[str, str] = field(default_factory=dict)
    passages: tuple[ForeignWords, ...] = ()
    guesses: tuple[Guess, ...] = ()
    terms: dict[str, str] = field(default_factory=dict)
    """Short forms, and what the file says of them where nobody sees it."""
    origin: bytes = b""
    """What stratc wrote into a document of its own, where nobody sees it."""

    def tables(self) -> Iterator[Table]:
        """Its tables, in order."""
        return (block for block in self.blocks if isinstance(block, Table))


def markdown(lines: tuple[Paragraph | Item, ...] | list[Paragraph | Item]) -> str:
    """Paragraphs and points as Markdown, with the blank lines that it needs between them."""
    made: list[str] = []
    stack: list[int] = []
    before: Paragraph | Item | None = None
    for line in lines:
        if not line.text:
            continue
        if isinstance(line, Item):
            while stack and line.depth < stack[-1]:
                stack.pop()
            if not stack or line.depth > stack[-1]:
                stack.append(line.depth)
            indent = "   " * (len(stack) - 1)
            number = line.marker if line.marker.rstrip(".)").isdigit() else ""
            mark = f"{number.rstrip('.)')}." if number else "-"
            other = f"{line.marker} " if line.marker and not number else ""
            if made and not isinstance(before, Item):
                made.append("")
            words = line.text.replace("\n", "\n" + indent + " " * (len(mark) + 1))
            made.append(f"{indent}{mark} {other}{words}")
        else:
            stack = []
            if made:
                made.append("")
            made.append(line.text)
        before = line
    return "\n".join(made)
