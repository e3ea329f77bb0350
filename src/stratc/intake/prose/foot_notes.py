"""Notes whose marks lost their looks: “save lives1” in the text, “1 - From Harm to Hope” below it.

In: the stream of a file that has no notes of its own. Out: the same, with the lines that count on
from 1 as notes, where the text has a mark for each before it; otherwise nothing is changed.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from stratc.blocks import Block, BlockStream, Cell, Footnote, Guess, Heading, Item, Paragraph, Table

from ..headings import roles
from .numbered_sources import AT, PLAIN, SMALL

_LINE = re.compile(
    rf"\s*\\?\[?(?P<number>\d{{1,2}}|[{SMALL}]{{1,2}})\\?\]?(?:\s+[-–—]\s+|[:–—]\s+|\s+)"
    r"(?=[^\W\d_a-z]|[“‘'\"*]|https?:)"
)
_MARK = re.compile(
    r"(?:(?<=[a-z]{2})|(?<=[a-z)][.,;:’”'\"])|(?<=[a-z]\)))"
    r"([1-9]\d?(?![\d.,]\d|[\d\w%/°-]))"
    rf"|{AT}[{SMALL}]{{1,2}}(?![{SMALL}])"
    r"|(?<=\S) ?\\?\[[1-9]\d?\\?\](?![(:])"
)
_BRACKETED = re.compile(_MARK.pattern.rpartition("|")[2])
"""A figure right behind a word of small letters or the stop that ends it, or one in brackets."""
MOST = 99
_WEB = re.compile(r"\S*(?:www\.|://|@)\S*")


def with_foot_notes(source: BlockStream) -> BlockStream:
    """The stream, with such lines as notes and such figures as their marks."""
    headings = [block.plain for block in source.blocks if isinstance(block, Heading)]
    if source.notes or any(roles.role(one) in ("sources", "notes") for one in headings):
        return source  # its figures lead to a list of its own
    blocks, notes, marks = _parted(source.blocks, MOST)
    if not notes or marks < len(notes):
        return source
    if marks > len(notes):  # the last figures lead nowhere, and stay as they are
        blocks, notes, _ = _parted(source.blocks, len(notes))
    shown = "; ".join(note.text for note in notes)
    became = "became " + ("a note" if len(notes) == 1 else f"{len(notes)} notes")
    reason = "each begins with the figure that stands behind a word of the text"
    guess = Guess(shown, became, reason, notes[0].place)
    return replace(
        source, blocks=tuple(blocks), notes=tuple(notes), guesses=(*source.guesses, guess)
    )


def _parted(source: Sequence[Block], most: int) -> tuple[list[Block], list[Footnote], int]:
    """The text with at most so many marks, the notes, and how many marks there are."""
    blocks: list[Block] = []
    notes: list[Footnote] = []
    marks = 0
    behind = False  # a note, as at the end of a page
    for block in source:
        if isinstance(block, Heading | Paragraph | Item) and block.text:
            headed = isinstance(block, Heading) and not block.guessed
            lines = [] if headed else list(_lines(block, len(notes), marks))
            if lines:
                notes += lines
                behind = True
                continue
            text, marks = _marked(block.text, marks, most)
            block = replace(block, text=text)
        elif isinstance(block, Table):
            block, marks = _in_boxes(block, marks, most)
        if behind and blocks and (whole := _joined(blocks[-1], block)) is not None:
            blocks[-1] = whole
        else:
            blocks.append(block)
        behind = False
    return blocks, notes, marks


def _lines(block: Heading | Paragraph | Item, notes: int, marks: int) -> Iterator[Footnote]:
    """The notes that a piece holds, one a line; none where a line of it is something else."""
    whole = f"{block.marker} {block.text}" if isinstance(block, Item) else block.text
    made: list[Footnote] = []
    for line in re.split(r"\s*\\?\n", whole):
        found = _LINE.match(line)
        if found is None or int(found["number"].translate(PLAIN)) != notes + len(made) + 1:
            return
        if notes + len(made) + 1 > marks:
            return
        made.append(Footnote(str(notes + len(made) + 1), line[found.end() :], block.place))
    yield from made


def _in_boxes(table: Table, marks: int, most: int) -> tuple[Table, int]:
    """A table with such marks; a bare figure in a box is no mark."""
    made: dict[int, Cell] = {}
    for cell in {id(cell): cell for cell in table.boxes()}.values():
        lines: list[Paragraph | Item] = []
        for line in cell.lines:
            text, marks = _marked(line.text, marks, most, _BRACKETED)
            lines.append(replace(line, text=text))
        made[id(cell)] = replace(cell, lines=tuple(lines))
    rows = (replace(row, cells=tuple(made[id(cell)] for cell in row.cells)) for row in table.rows)
    return replace(table, rows=tuple(rows)), marks


def _marked(text: str, marks: int, most: int, pattern: re.Pattern[str] = _MARK) -> tuple[str, int]:
    """A text with a mark for each figure that counts on, and how many there are then."""

    def mark(found: re.Match[str]) -> str:
        nonlocal marks
        inside = any(one.start() <= found.start() < one.end() for one in web)
        if (
            inside
            or marks == most
            or int(found.group().translate(PLAIN).strip(" \\[]")) != marks + 1
        ):
            return found.group()
        marks += 1
        return f"[^{marks}]"

    web = list(_WEB.finditer(text))
    return pattern.sub(mark, text), marks


def _joined(before: Block, after: Block) -> Block | None:
    """A sentence that goes on behind the notes of its page; None where the first has its end."""
    if not isinstance(before, Paragraph | Item) or not isinstance(after, Paragraph):
        return None
    if (
        not re.search(r"[^\W\d_][,;’'”)]?(?:\[\^\d+\])?$", before.text)
        or not after.text[:1].islower()
    ):
        return None
    return replace(before, text=f"{before.text} {after.text}")
