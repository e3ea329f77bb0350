"""Columns that a program keeps of each row, as exports of task lists have them: “Modified By”.

In: the blocks of a document. Out: the same without such columns; that they were left out is told.
They name whoever typed a row and when, which is nothing that a body says to the public.
"""

import re
from dataclasses import replace

from stratc.blocks import Block, Cell, Row, Table

from ..account import ImportAccount

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
