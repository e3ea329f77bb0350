"""The rows of a table of Word, a merged box in each place that it covers; the lines of a box."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

from . import word_text
from . import word_tree as tree
from .block import Block, Cell, Item, Paragraph, Row
from .marks import pieces
from .word_styles import W

LONGEST_TITLE = 60


def grid(
    rows: list[Any],
    number: int,
    under: str,
    cell_of: Callable[[Any, str], Cell],
    left: Callable[[str, str], None],
) -> tuple[Row, ...]:
    """Rows of equal boxes; `cell_of` reads a box, `left` is told what is not taken in."""
    above: dict[int, Cell] = {}
    made: list[Row] = []
    for at, row in enumerate(rows, start=1):
        look = row.find(f"{W}trPr")
        if look is not None and look.find(f"{W}del") is not None:
            left(tree.words(row), "a row taken out by a tracked change")
            continue
        place = f"table {number}, row {at}, {under}"
        cells: list[Cell] = [Cell((), place)] * tree.before(look)
        for box in tree.boxes(row):
            first = len(cells)
            wide, merge = tree.span(box)
            cell = cell_of(box, place)
            if merge == "continue" and first in above:
                if cell.lines:  # what stands in a box that another covers
                    left(cell.plain, "it stands in a box that a merged one covers")
                cell = above[first]
            for column in range(first, first + wide):
                above[column] = cell
                cells.append(cell)
        head = look is not None and look.find(f"{W}tblHeader") is not None
        made.append(Row(tuple(cells), place, head))
    wide = max((len(row.cells) for row in made), default=0)
    return tuple(
        Row(row.cells + (Cell((), row.place),) * (wide - len(row.cells)), row.place, row.head)
        for row in made
    )


def cell_lines(
    given: list[tuple[str, str]], place: str, found: word_text.ParagraphWords
) -> Iterator[Paragraph | Item]:
    bold = found.bold  # a look at all of its words, of which each line is a few
    for text, struck in given:
        for point, words in pieces(text) or [(False, "")]:
            if point:
                yield Item(words, place, 0, "", struck)
            else:
                yield Paragraph(words, place, bold, "", struck)


def added_to(lines: list[Paragraph | Item], given: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Add what stands in a table inside a box to the words left of it; the rest is given back."""
    if not lines or not given or not lines[-1].text:
        return given
    lines[-1] = replace(lines[-1], text=f"{lines[-1].text} – {given[0][0]}")
    return given[1:]


def is_label(text: str) -> bool:
    return bool(re.fullmatch(r"[\w.]{1,8}", text))


def boxed(held: list[list[Block]]) -> Iterator[Block]:
    """What stands in the boxes of a table that is none; a short first one is the title of a box."""
    first, *rest = held or [[]]
    title = first[0] if len(first) == 1 and any(rest) else None
    if isinstance(title, Paragraph) and len(title.plain) < LONGEST_TITLE:
        yield replace(title, bold=title.bold or not title.plain.rstrip().endswith((".", ",", ";")))
    else:
        yield from first
    for blocks in rest:
        yield from blocks
