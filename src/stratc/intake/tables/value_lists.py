"""Sheets that only hold the words to choose from in the cells of others: “Lists”, “Dropdowns”.

In: the blocks of a document. Out: the same without such sheets, and without the columns that a
program keeps of each row: who typed it and when is nothing that a body says to the public.
"""

import re
from dataclasses import replace

from stratc.blocks import Block, Cell, Heading, Picture, Row, Table, words_of

from ..account import ImportAccount

NAMES = re.compile(
    r"(?:drop ?-?downs?|lists?|look ?-?ups?|(?:data )?validation|pick ?-?lists?|options|choices"
    r"|ref(?:erence)? data)(?: lists?| values| \(do not (?:edit|delete)\))?\W*\d*",
    re.I,
)
LONGEST = 40
"""Words to choose from are short."""


def without_value_lists(blocks: tuple[Block, ...], account: ImportAccount) -> tuple[Block, ...]:
    """The blocks that are more than words to choose from."""
    made: list[Block] = []
    at = 0
    while at < len(blocks):
        end = _end(blocks, at)
        sheet, inside = blocks[at], blocks[at + 1 : end]
        texts = [one for block in inside for one in words_of(block) if one.strip()]
        if (
            isinstance(sheet, Heading)
            and _is_sheet(sheet)
            and NAMES.fullmatch(sheet.plain.strip())
            and texts
            and all(len(words) <= LONGEST for words in texts)
            and not any(isinstance(block, Picture) for block in inside)
        ):
            words = f"{sheet.plain}: {' | '.join(texts)}"
            reason = "it holds the words to choose from in other cells"
            account.tell("left", sheet.place, words, "left out", reason)
        else:
            made += blocks[at:end]
        at = end
    return tuple(made)


def _is_sheet(block: Block) -> bool:
    return isinstance(block, Heading) and block.place.startswith("sheet “")


def _end(blocks: tuple[Block, ...], at: int) -> int:
    end = at + 1
    while end < len(blocks) and not _is_sheet(blocks[end]):
        end += 1
    return end


HEADING = re.compile(
    r"(?:row |item |task |record |last )?(?:created|modified|edited|entered|imported)"
    r"(?:[ _-]?(?:by|on|date|at|time))?(?: \(utc\))?|completed by|app (?:created|modified) by"
    r"|(?:date|time|day) (?:created|modified)|(?:is )?recurring|late|content type|item type|path"
    r"|(?:item|folder) child count|compliance asset id|version(?: no\.?)?|attachments?",
    re.I,
)
_ID = re.compile(r"(?:task|item|row|record|plan|bucket|unique)? ?(?:id|guid|uuid)", re.I)
_MADE = re.compile(r"(?=.*\d)(?=.*[A-Za-z])[\w-]{14,}")
"""A name that a program made up: “jX9fhe2dEu0-aZ81kLQ3”."""
FEWEST = 2
DEEPEST = 10


def without_bookkeeping(blocks: tuple[Block, ...], account: ImportAccount) -> tuple[Block, ...]:
    """The blocks, with tables that lack such columns where they have at least two."""
    return tuple(_without(one, account) if isinstance(one, Table) else one for one in blocks)


def _without(table: Table, account: ImportAccount) -> Table:
    for at, row in enumerate(table.rows[:DEEPEST]):
        found = {n for n, cell in enumerate(row.cells) if HEADING.fullmatch(cell.one_line)}
        if len(found) >= FEWEST and len(row.cells) - len(found) > 1:
            below = table.rows[at + 1 :]
            found |= {n for n, cell in enumerate(row.cells) if _is_made_up(cell, below, n)}
            for n in sorted(found):
                words = {one.cells[n].one_line for one in below if n < len(one.cells)} - {""}
                told = f"{row.cells[n].one_line}: {' | '.join(sorted(words))}"
                reason = "the program that wrote the list keeps it of each row, and no reader asks"
                account.tell("left", row.cells[n].place, told, "left out", reason)
            return replace(table, rows=tuple(_apart(one, found) for one in table.rows))
    return table


def _is_made_up(cell: Cell, below: tuple[Row, ...], at: int) -> bool:
    values = [row.cells[at].one_line for row in below if at < len(row.cells)]
    return bool(_ID.fullmatch(cell.one_line)) and all(map(_MADE.fullmatch, filter(None, values)))


def _apart(row: Row, gone: set[int]) -> Row:
    return replace(row, cells=tuple(cell for n, cell in enumerate(row.cells) if n not in gone))
