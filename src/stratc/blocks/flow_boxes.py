"""The boxes of tables as a flow of tags opens them, and the tables that stand inside a box.

A table inside a box is read as lines of it, one a row. Where the table around it only arranges the
page, it is a table of its own.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from .block import Block, Cell, Item, Paragraph, Row, Table
from .lines import trimmed
from .refusal import MOST_CELLS, MOST_COLUMNS, Refused

WIDEST_LAYOUT, FEWEST_INNER = 3, 3
LONGEST_TITLE = 60


@dataclass(slots=True)
class BoxedTable:
    """A table inside a box, and which lines of the box say the same."""

    rows: list[list["Box"]]
    first: int
    last: int = 0


@dataclass(slots=True)
class Box:
    """One box: its lines, how many columns and rows it covers."""

    lines: list[Paragraph | Item] = field(default_factory=list)
    wide: int = 1
    down: int = 1
    colour: str = ""
    head: bool = False
    tables: list[BoxedTable] = field(default_factory=list)
    wrapped: list[str] = field(default_factory=list)

    @classmethod
    def of(cls, wide: int, down: int, colour: str, head: bool) -> "Box":
        """A box that covers no more than a page can show."""
        return cls([], max(1, min(wide, 60)), max(1, min(down, 500)), colour, head)

    def begin_table(self) -> None:
        """A table begins in it."""
        self.tables.append(BoxedTable([], len(self.lines)))

    def begin_part(self, wide: int, down: int, colour: str, head: bool) -> "Box":
        """A box of the table that stands in it."""
        rows = self.tables[-1].rows
        if not rows:
            rows.append([])
        rows[-1].append(Box.of(wide, down, colour, head))
        return rows[-1][-1]

    def end_table(self) -> None:
        """The table in it ends."""
        self.tables[-1].last = len(self.lines)


def is_layout(boxes: list[list[Box]]) -> bool:
    """Whether a table only arranges the page: one inside a box of it is as wide as it is."""
    wide = max(map(len, boxes), default=0)
    inner = [table for row in boxes for box in row for table in box.tables]
    wider = any(len(row) >= max(wide, FEWEST_INNER) for table in inner for row in table.rows)
    return wide <= WIDEST_LAYOUT and wider


def arranged(boxes: list[list[Box]], number: int, under: str) -> Iterator[Block]:
    """What stands in such boxes; a short one before a table is the title over it."""
    for row in boxes:
        for at, box in enumerate(row):
            over = at == 0 and any(other.tables for other in row[1:])
            done = 0
            for inner in box.tables:
                yield from _titled(box.lines[done : inner.first], over)
                if rows := trimmed(grid(inner.rows, number, under)):
                    yield Table(rows, f"table {number}, {under}")
                    number += 1
                done = inner.last
            yield from _titled(box.lines[done:], over)


def _titled(lines: list[Paragraph | Item], over: bool) -> Iterator[Block]:
    for line in lines:
        title = over and len(lines) == 1 and isinstance(line, Paragraph)
        if title and len(line.plain) < LONGEST_TITLE and not line.plain.endswith((".", ",", ";")):
            yield replace(line, bold=True)
        else:
            yield line


def grid(boxes: list[list[Box]], number: int, under: str) -> list[Row]:
    """Rows of equal boxes, a merged box in each place that it covers."""
    below: dict[int, tuple[Cell, int]] = {}
    rows: list[Row] = []
    count = 0
    for at, held in enumerate(boxes, start=1):
        place = f"table {number}, row {at}, {under}"
        cells: list[Cell] = []
        queue = list(held)
        furthest = max(below, default=-1)
        while queue or len(cells) <= furthest:
            if count + len(cells) > MOST_CELLS or len(cells) > MOST_COLUMNS:
                raise Refused("a table has more cells than a plan can hold", "take the plan alone")
            column = len(cells)
            if column in below:
                cell, left = below.pop(column)
                if left > 1:
                    below[column] = (cell, left - 1)
                cells.append(cell)
                continue
            if not queue:
                cells.append(Cell((), place))
                continue
            box = queue.pop(0)
            made = Cell(tuple(box.lines), place, box.colour, wrapped=tuple(box.wrapped))
            for n in range(box.wide):
                cells.append(made)
                if box.down > 1:
                    below[column + n] = (made, box.down)
            for n in range(box.wide):
                if box.down > 1:
                    below[column + n] = (made, box.down - 1)
        count += len(cells)
        rows.append(Row(tuple(cells), place, bool(held) and all(box.head for box in held)))
    return rows
