"""A strategy on a page: a table with the name of a part in the first box of every row.

In: the blocks of a document. Out: such a table as lines and points, “Vision: a town where …”, so
that its first row, which is no head, is not said over all others.
"""

import re
from collections.abc import Iterator

from stratc.blocks import Block, Item, Paragraph, Row, Table, escaped

from ..headings import roles

_PART = re.compile(
    r"(?:(?:our|the|key|core|guiding|strategic|headline|shared|overall|long-term) ){0,3}"
    r"(?:mission(?: statement)?|purpose|ambitions?|values|principles|outcomes?|enablers|foundations"
    r"|themes|approach|goals?|aims?|ways of working|cross-cutting (?:themes|issues))\W*",
    re.I,
)
FEWEST, WIDTH = 3, 2


def with_pages_apart(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The blocks, with each table of parts as what stands in it."""
    return tuple(
        part
        for block in blocks
        for part in (_lines(block) if isinstance(block, Table) and _is_page(block) else [block])
    )


def _is_page(table: Table) -> bool:
    rows = [row.apart() for row in table.rows]
    if len(rows) < FEWEST or any(len(cells) != WIDTH for cells in rows):
        return False
    names = [cells[0].one_line for cells in rows]
    is_vision = [roles.role(name) == "vision" for name in names]
    return any(is_vision) and all(
        vision or roles.role(name) == "priorities" or _PART.fullmatch(name)
        for name, vision in zip(names, is_vision, strict=True)
    )


def _lines(table: Table) -> Iterator[Block]:
    for row in table.rows:
        yield from _part(row)


def _part(row: Row) -> Iterator[Block]:
    name, said = row.apart()
    label = escaped(name.one_line.rstrip(" :"))
    if len(said.lines) == 1:
        yield Paragraph(f"**{label}:** {said.lines[0].text}", row.place)
    else:
        yield Paragraph(f"{label}:", row.place)
        yield from (Item(line.text, line.place) for line in said.lines)
