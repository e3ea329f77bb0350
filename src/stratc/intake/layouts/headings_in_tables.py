"""The heading of the next priority as a row of the table before it, as pages give it.

In: the blocks of a document. Out: the same, each such row as a heading between two tables, where a
heading above the table names the priority before it in the same way.
"""

from collections.abc import Iterator
from dataclasses import replace

from stratc.blocks import Block, Heading, Row, Table, escaped

from ..head import heads
from ..headings import roles


def with_headings_out(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The blocks, with these rows as headings."""
    made: list[Block] = []
    above: Heading | None = None
    for block in blocks:
        if isinstance(block, Table) and above is not None:
            parts = [*_parts(block, above)]
            above = next((one for one in reversed(parts) if isinstance(one, Heading)), above)
            made += parts
            continue
        if isinstance(block, Heading):
            label = roles.labelled(block.plain)
            if label is not None or (above is not None and block.level <= above.level):
                above = block if label is not None else None
        made.append(block)
    return tuple(made)


def _parts(table: Table, above: Heading) -> Iterator[Block]:
    rows: list[Row] = []
    top: tuple[Row, ...] = ()
    for row in table.rows:
        if not rows or (words := _heading(row, above)) == "":
            rows.append(row)
            continue
        if not top and (head := heads.head(table)) is not None:
            top = table.rows[head.first : head.last + 1]
        yield replace(table, rows=tuple(rows))
        yield (above := Heading(escaped(words), above.level, row.place))
        rows = [*top]
    if len(rows) > len(top) or not top:
        yield replace(table, rows=tuple(rows))


def _heading(row: Row, above: Heading) -> str:
    """What a row says that holds no more than the label of another priority and its title."""
    filled = [cell for cell in row.apart() if cell.lines]
    words = " ".join(cell.one_line for cell in filled)
    label, before = roles.labelled(words), roles.labelled(above.plain)
    if len(filled) > 2 or label is None or before is None or not label[2]:
        return ""
    return words if label[1] == before[1] and label[0] != before[0] else ""
