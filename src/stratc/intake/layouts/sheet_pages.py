"""Sheets that are written like a page: bold lines alone in their row are headings over the others.

In: the blocks of a document. Out: such a sheet as headings, paragraphs and points; “Our vision”
over its sentence, “Key facts” over rows of a name and a figure. A key of colours stays a table, and
so does any other.
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby, pairwise, takewhile

from stratc.blocks import Block, Cell, Heading, Item, Row, Table, escaped

from ..body import row_kinds
from ..cover import control
from ..head import heads
from . import shapes

FEWEST = 2
"""A single bold line may be the title over a table."""
MOST_BOXES = 2
HEADING = 60
KEY = 4
"""A line over a key has fewer words."""


def with_pages(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The blocks, with each sheet that is a page as what stands on it."""
    return tuple(
        part
        for block in _front_apart(blocks)
        for part in (_parts(block) if isinstance(block, Table) and _is_page(block) else [block])
    )


def _front_apart(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """The blocks, with labels and values at the top of the first sheet before its heading.

    What stands below them in more boxes, such as a count of the actions, stays under that heading.
    """
    sheet, table = blocks[:2] if len(blocks) > 1 else (None, None)
    if isinstance(sheet, Heading) and isinstance(table, Table) and table.name:
        top = len([*takewhile(lambda row: len(_filled(row)) <= MOST_BOXES, table.rows)])
        front, below = (replace(table, rows=one) for one in (table.rows[:top], table.rows[top:]))
        if top and below.rows and _is_front(front) and heads.head(table) is None:
            yield from (*_of_a_front(front), sheet, below)
            blocks = blocks[2:]
    yield from blocks


def _is_page(table: Table) -> bool:
    if not table.name or table.width < 2 or shapes.is_cards(table):
        return False
    rows = [_filled(row) for row in table.rows]
    if any(len(filled) > MOST_BOXES for filled in rows) or heads.head(table) is not None:
        return False
    keys = sum(row_kinds.key_line(row) is not None for row in table.rows)
    alone = sum(len(filled) == 1 for filled in rows)
    lines = alone >= FEWEST + 1 and 2 * alone >= len(rows) - keys and len(rows[0]) == 1
    lines = lines or alone == sum(map(bool, rows)) >= FEWEST
    return _is_front(table) or lines or sum(_is_heading(filled) for filled in rows) >= FEWEST


def _is_front(table: Table) -> bool:
    """Whether a sheet has a title over labels and values that are said of the document."""
    return len(_filled(table.rows[0])) == 1 and control.is_control(table)


def _is_heading(filled: list[Cell]) -> bool:
    lines = filled[0].lines if len(filled) == 1 else ()
    return len(lines) == 1 and lines[0].bold and len(lines[0].plain) <= HEADING


def _parts(table: Table) -> Iterator[Block]:
    if _is_front(table):
        yield from _of_a_front(table)
        return
    rows = table.rows
    over_keys = {one.place for one, below in pairwise(rows) if _heads_key(one, below)}
    for is_key, run in groupby(
        rows, lambda row: row.place in over_keys or row_kinds.key_line(row) is not None
    ):
        rows = tuple(run)
        if is_key and len(rows) >= FEWEST:
            yield replace(table, rows=rows)
        else:
            yield from (part for row in rows for part in _part(row))


def _of_a_front(table: Table) -> Iterator[Block]:
    """The lines of a first sheet as they would stand on a first page."""
    for row in table.rows:
        said = control.line(row) if len(_filled(row)) > 1 else []
        yield from said or (part for cell in _filled(row) for part in cell.lines)


def _heads_key(row: Row, below: Row) -> bool:
    """Whether a row is the head of a key: “RAG | Meaning”."""
    filled = _filled(row)
    named = len(filled) == MOST_BOXES and row_kinds.NAMES_KEY.match(filled[0].one_line)
    key = row_kinds.key_line(below) is not None
    return bool(named) and key and row_kinds.key_line(row) is None


def _names_key(filled: list[Cell]) -> bool:
    """Whether a line stands over a key: “RAG key”, and not “Please update the status”."""
    words = filled[0].one_line.split() if len(filled) == 1 else []
    return 0 < len(words) < KEY and row_kinds.NAMES_KEY.fullmatch(words[-1]) is not None


def _filled(row: Row) -> list[Cell]:
    return [cell for cell in row.apart() if cell.lines]


def _part(row: Row) -> Iterator[Block]:
    filled = _filled(row)
    if _is_heading(filled) or _names_key(filled):
        yield Heading(escaped(filled[0].one_line), 2, row.place)
    elif len(filled) == 1:
        yield from filled[0].lines
    elif filled:
        name, said = filled
        yield Item(f"{escaped(name.one_line.rstrip(' :'))}: {_line(said)}", row.place)


def _line(cell: Cell) -> str:
    return "; ".join(line.text for line in cell.lines)
