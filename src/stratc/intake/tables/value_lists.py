"""Sheets that only hold the words to choose from in the cells of others: “Lists”, “Dropdowns”.

In: the blocks of a document. Out: the same without such sheets, without the columns that a program
keeps of each row, as who typed it and when is nothing that a body says to the public, and without
the tables in which Excel counts the rows of others.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from stratc.blocks import Block, Cell, Heading, Paragraph, Picture, Row, Table, escaped, words_of

from ..account import ImportAccount
from ..cover.period import stretch
from ..head import heads
from ..values.publishers import DOCUMENT
from .outline_levels import with_levels

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
    r"|(?:item|folder) child count|compliance asset id|version(?: no\.?)?|attachments?"
    r"|(?:card|list|board) (?:id|url)|board name|archived|due complete|last activity date"
    r"|issue id|created|updated|assignee e-?mail|completed at|parent task|sub-?tasks?|projects"
    r"|active|task mode|outline level|predecessors?|successors?|constraint (?:type|date)"
    r"|(?:attachment|comment|vote|checklist item (?:total|completed))s? count",
    re.I,
)
_ID = re.compile(r"(?:task|item|row|record|plan|bucket|unique)? ?(?:id|guid|uuid)", re.I)
_MADE = re.compile(r"(?=.*\d)(?=.*[A-Za-z])[\w-]{14,}")
"""A name that a program made up: “jX9fhe2dEu0-aZ81kLQ3”."""
FEWEST = 2
DEEPEST = 10


def without_bookkeeping(blocks: tuple[Block, ...], account: ImportAccount) -> tuple[Block, ...]:
    """The blocks, with tables that lack such columns where they have at least two, and counts."""
    made = (
        _under_its_name(_without(one, account), account) if isinstance(one, Table) else one
        for one in blocks
    )
    counted = [_uncounted(one, account) if isinstance(one, Table) else one for one in made]
    return tuple(one for one in counted if not isinstance(one, Table) or one.rows)


_FIRST, _LAST = re.compile(r"row labels", re.I), re.compile(r"grand total", re.I)
_COUNT = re.compile(r"[£€]?-?[\d,]{1,15}(?:\.\d{1,9})?%?|")
_CAPTION = 8
"""The words of a line that stands over such a table, at most."""


def _uncounted(table: Table, account: ImportAccount) -> Table:
    """A table without the rows in which Excel counts those of another: “Row Labels”, …, “Grand
    Total”, with nothing but figures beside them."""
    names = [next((c.one_line for c in row.apart() if c.lines), "") for row in table.rows]
    first = next((n for n, name in enumerate(names) if _FIRST.fullmatch(name)), None)
    if first is None:
        return table
    last = next((n for n in range(first, len(names)) if _LAST.fullmatch(names[n])), None)
    if last is None:
        return table
    counts = [cell.one_line for row in table.rows[first + 1 : last + 1] for cell in row.apart()[1:]]
    if not all(map(_COUNT.fullmatch, counts)):
        return table
    while first:
        above = [cell for cell in table.rows[first - 1].apart() if cell.lines]
        if len(above) != 1 or len(above[0].one_line.split()) > _CAPTION or first < FEWEST:
            break
        first -= 1
    words = " | ".join(row.one_line for row in table.rows[first : last + 1])
    reason = "it counts the rows of another table"
    account.tell("left", table.rows[first].place, words, "left out", reason)
    return replace(table, rows=(*table.rows[:first], *table.rows[last + 1 :]))


_NAME = re.compile(r"(?:plan|board|project|list) name|projects", re.I)
_OF_THE_EXPORT = re.compile(
    r"(?:plan|board|project) id|(?:date of )?export(?:ed)?(?: date| on)?|exported by", re.I
)


def _over_the_list(row: Row, account: ImportAccount) -> Row | None:
    """A row above a list that a program wrote: its name alone; nothing of when that was."""
    filled = [cell for cell in row.apart() if cell.lines]
    if len(filled) == FEWEST and _OF_THE_EXPORT.fullmatch(filled[0].one_line.rstrip(":")):
        reason = "the program that wrote the list says so of its file"
        account.tell("left", row.place, row.one_line, "left out", reason)
        return None
    if len(filled) == FEWEST and _NAME.fullmatch(filled[0].one_line.rstrip(":")):
        words = filled[0].one_line
        account.tell("left", filled[0].place, words, "left out", "what it names is the title")
        return replace(row, cells=tuple(Cell() if c is filled[0] else c for c in row.cells))
    return row


def _without(table: Table, account: ImportAccount) -> Table:
    table = with_levels(table, account)
    for at, row in enumerate(table.rows[:DEEPEST]):
        found = {n for n, cell in enumerate(row.cells) if HEADING.fullmatch(cell.one_line)}
        if len(found) >= FEWEST and len(row.cells) - len(found) > 1:
            below = _open(row, table.rows[at + 1 :], account)
            found |= {n for n, cell in enumerate(row.cells) if _is_made_up(cell, below, n)}
            over = [one for r in table.rows[:at] if (one := _over_the_list(r, account)) is not None]
            for n in sorted(found):
                words = {one.cells[n].one_line for one in below if n < len(one.cells)} - {""}
                if _NAME.fullmatch(row.cells[n].one_line) and len(words) == 1:
                    named = (below[0].cells[n], *[Cell()] * (len(row.cells) - 1))
                    over.insert(0, Row(named, below[0].place))
                told = f"{row.cells[n].one_line}: {' | '.join(sorted(words))}"
                reason = "the program that wrote the list keeps it of each row, and no reader asks"
                account.tell("left", row.cells[n].place, told, "left out", reason)
            rows = (
                *(_packed(one, found) for one in over),
                *(_apart(r, found) for r in (row, *_named(row, below, account))),
            )
            return replace(table, rows=rows)
    return table


_PUT_AWAY = re.compile(r"(?:is )?archived", re.I)
_TRUE = re.compile(r"true|yes|1", re.I)
_PEOPLE = re.compile(r"members|assigned to|assignees?", re.I)
_PERSON = re.compile(r"([^,;()\n]{2,60}) \(@?([a-z0-9][\w.-]{2,40})\)")
"""A person and the name by which the program knows them: “Ola Dean (oladean1)”."""


def _open(head: Row, rows: tuple[Row, ...], account: ImportAccount) -> tuple[Row, ...]:
    """The rows without those that somebody put away in the program."""
    at = next((n for n, c in enumerate(head.cells) if _PUT_AWAY.fullmatch(c.one_line)), None)
    if at is None:
        return rows
    gone = [row for row in rows if at < len(row.cells) and _TRUE.fullmatch(row.cells[at].one_line)]
    for row in gone:
        reason = f"“{head.cells[at].one_line}” says that it was put away"
        account.tell("left", row.place, row.one_line, "left out", reason)
    return tuple(row for row in rows if not any(row is one for one in gone))


def _named(head: Row, rows: tuple[Row, ...], account: ImportAccount) -> Iterator[Row]:
    """The rows, with each person by name alone, one a line."""
    at = next(
        (n for n, c in enumerate(head.cells) if _PEOPLE.fullmatch(c.one_line)), len(head.cells)
    )
    for row in rows:
        cell = row.cells[at] if at < len(row.cells) else Cell()
        found = [_PERSON.fullmatch(one.strip()) for one in re.split(r"[,;\n]", cell.plain)]
        if not cell.lines or None in found:
            yield row
            continue
        people = [one for one in found if one is not None]
        told = ", ".join(one[2] for one in people)
        reason = "the program that wrote the list knows these people so"
        account.tell("left", cell.place, told, "left out", reason)
        lines = tuple(Paragraph(escaped(one[1]), cell.place) for one in people)
        yield replace(row, cells=(*row.cells[:at], Cell(lines, cell.place), *row.cells[at + 1 :]))


def _is_made_up(cell: Cell, below: tuple[Row, ...], at: int) -> bool:
    values = [row.cells[at].one_line for row in below if at < len(row.cells)]
    return bool(_ID.fullmatch(cell.one_line)) and all(map(_MADE.fullmatch, filter(None, values)))


def _apart(row: Row, gone: set[int]) -> Row:
    return replace(row, cells=tuple(cell for n, cell in enumerate(row.cells) if n not in gone))


def _packed(row: Row, gone: set[int]) -> Row:
    """A row above a list, of which no words go with a column."""
    lost = [cell for n, cell in enumerate(row.cells) if n in gone and cell.lines]
    kept = _apart(row, gone).cells
    return replace(row, cells=tuple(c if c.lines or not lost else lost.pop(0) for c in kept))


def _under_its_name(table: Table, account: ImportAccount) -> Table:
    """A plan whose first row is the whole of it, as programs sum up what stands below: its name
    stands above the plan."""
    head = heads.head(table)
    at = None if head is None else head.at("action")
    if head is None or at is None or len(table.rows) < head.last + 3:
        return table
    first, below = table.rows[head.last + 1 : head.last + 3]
    name, lead = first.cells[at], head.at("lead")
    filled = [cell for cell in first.apart() if cell.lines]
    over_a_group = len([cell for cell in below.apart() if cell.lines]) == 1
    named = DOCUMENT.search(name.plain) and stretch(name.plain)
    if not named or not over_a_group or (lead is not None and first.cells[lead].lines):
        return table
    told = " | ".join(cell.one_line for cell in filled if cell is not name)
    if told:
        reason = "it sums up the rows of the whole plan"
        account.tell("left", first.place, told, "left out", reason)
    alone = replace(first, cells=tuple(c if c is name else Cell() for c in first.cells))
    rest = (row for row in table.rows[head.first :] if row is not first)
    return replace(table, rows=(*table.rows[: head.first], alone, *rest))
