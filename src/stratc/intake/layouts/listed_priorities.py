"""A list of priorities in a table, as on a sheet of its own: their numbers, names, and why.

In: the blocks of a document. Out: each such row as a heading with what the row says below it,
where no heading names a priority so. It is no plan: nobody leads, and nothing is due.
"""

import re
from collections.abc import Iterator

from stratc.blocks import Block, Cell, Heading, Paragraph, Row, Table, escaped

from ..head import heading_words
from ..headings import roles

_KIND = re.compile(
    r"(?:(?:our|key|strategic) )?(?P<kind>priority|objective|theme|outcome|aim|goal|pillar|strand"
    r"|ambition|workstream)(?: (?:area|no|number|ref|id))?\W*",
    re.I,
)
_NUMBER = re.compile(r"(?:[^\W\d_]{1,12} ?)?(?P<number>\d{1,2})\.?")
_NAME = re.compile(
    r"(?:(?:short |full )?(?:title|name|description|heading)|what(?: it is)?|priority|objective"
    r"|theme|outcome|aim|goal|statement)\W*",
    re.I,
)
_OF_A_PLAN = frozenset(("lead", "due", "start", "status", "partners", "funding"))
FEWEST, MOST, LONGEST = 2, 12, 20


def with_listed(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The blocks, with each row of such a list as a heading and lines."""
    if any(isinstance(one, Heading) and roles.labelled(one.plain) for one in blocks):
        return blocks
    made: list[Block] = []
    level = 1
    for block in blocks:
        level = block.level + 1 if isinstance(block, Heading) else level
        kind = _kind(block) if isinstance(block, Table) else ""
        if kind and isinstance(block, Table):
            made += [part for row in block.rows[1:] for part in _parts(kind, row, block, level)]
        else:
            made.append(block)
    return tuple(made)


def _kind(table: Table) -> str:
    """What the rows of a table are, each with its number and its name; else nothing."""
    head, *rows = [row.apart() for row in table.rows]
    if table.width < 2 or not FEWEST <= len(rows) <= MOST or len(head) != table.width:
        return ""
    kind = _KIND.fullmatch(head[0].one_line)
    numbers = [_NUMBER.fullmatch(row[0].one_line) for row in rows]
    told = [one["number"] for one in numbers if one]
    fields = {heading_words.field(cell.one_line) for cell in head[1:]}
    names = [row[1].one_line for row in rows if len(row) == table.width]
    counted = told == [str(n) for n in range(1, len(rows) + 1)]
    if kind is None or not counted or fields & _OF_A_PLAN or len(names) < len(rows):
        return ""
    short = all(0 < len(one.split()) <= LONGEST for one in names) and len(set(names)) == len(names)
    return kind["kind"].capitalize() if _NAME.fullmatch(head[1].one_line) and short else ""


def _parts(kind: str, row: Row, table: Table, level: int) -> Iterator[Block]:
    number, name, *others = row.apart()
    told = _NUMBER.fullmatch(number.one_line)
    shown = told["number"] if told else ""
    yield Heading(f"{kind} {shown}: {escaped(name.one_line)}", level, row.place)
    for heading, cell in zip(table.rows[0].apart()[2:], others, strict=False):
        yield from _said(heading, cell)


def _said(heading: Cell, cell: Cell) -> Iterator[Block]:
    label = escaped(heading.one_line.rstrip(" :"))
    if len(cell.lines) == 1:
        yield Paragraph(f"**{label}:** {cell.lines[0].text}", cell.place)
    elif cell.lines:
        yield Paragraph(f"**{label}**", cell.place)
        yield from cell.lines
