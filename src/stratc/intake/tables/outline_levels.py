"""Lists of tasks in which a program says how deep each stands: “Outline Level”, 1 to 3.

In: a table. Out: the same, of each row that sums up those below it its name alone, as words over
them; that of the whole list stands above its head.
"""

import re
from dataclasses import replace

from stratc.blocks import Cell, Paragraph, Row, Table

from ..account import ImportAccount

DEEPEST = 10
_LEVEL = re.compile(r"(?:outline|indent(?:ation)?|hierarchy) ?level", re.I)
_NAME = re.compile(r"(?:task |item )?(?:name|title)", re.I)
REASON = "it sums up the rows below it"


def with_levels(table: Table, account: ImportAccount) -> Table:
    """The table with the names of sums over their rows, where every row has a level."""
    for at, row in enumerate(table.rows[:DEEPEST]):
        told = [cell.one_line for cell in row.cells]
        level = next((n for n, one in enumerate(told) if _LEVEL.fullmatch(one)), None)
        name = next((n for n, one in enumerate(told) if _NAME.fullmatch(one)), None)
        if level is None or name is None:
            continue
        rows = [one for one in table.rows[at + 1 :] if any(cell.lines for cell in one.cells)]
        said = [one.cells[level].one_line for one in rows]
        if not all(re.fullmatch(r"\d{1,2}", one) for one in said):
            return table
        depths = [*map(int, said), 0]
        above: list[Row] = []
        below: list[Row] = []
        for n, one in enumerate(rows):
            if depths[n + 1] <= depths[n]:
                below.append(one)
                continue
            whole = n == 0 and depths.count(depths[0]) == 1
            (above if whole else below).append(_named(one, name, account))
        head = Paragraph("Task Name", row.cells[name].place)  # “Name” alone may be a person's
        cells = [replace(c, lines=(head,)) if n == name else c for n, c in enumerate(row.cells)]
        row = replace(row, cells=tuple(cells))
        return replace(table, rows=(*table.rows[:at], *above, row, *below))
    return table


def _named(row: Row, name: int, account: ImportAccount) -> Row:
    rest = " | ".join(c.one_line for n, c in enumerate(row.cells) if n != name and c.lines)
    account.tell("left", row.place, f"{row.cells[name].one_line}: {rest}", "left out", REASON)
    cells = (cell if n == name else Cell(place=cell.place) for n, cell in enumerate(row.cells))
    return replace(row, cells=tuple(cells))
