"""Plans that lie on their side: the labels stand in the first column, an action in each other.

In: a table. Out: the same with its head above its rows. Where the labels begin again further down,
each such part is a plan of its own, with the lines right above it.
"""

import re
from collections.abc import Iterator

from stratc.blocks import Row, Table

from ..head import heading_words, heads
from ..head.plan_head import of_no_plan
from ..headings import roles

FEWEST, MOST_LABELS = 3, 20


def upright(table: Table) -> list[Table]:
    """The plans of a table that lies on its side; the table itself where it does not."""
    if table.width < FEWEST or heads.head(table) is not None:
        return [table]
    parts = [_turned(part) for part in _parts(table)]
    made = [one for one in parts if one is not None]
    return made if made and len(made) == len(parts) else [table]


def _parts(table: Table) -> Iterator[Table]:
    """The table in parts, of which each begins with the first label, and the lines above it."""
    full = [at for at, row in enumerate(table.rows) if _filled(row) > 1]
    first = _label(table.rows[full[0]]) if full else ""
    again = [at for at in full if first and _label(table.rows[at]) == first]
    edges = [0]
    for at in again[1:]:
        while _filled(table.rows[at - 1]) < 2 and not _named(table.rows[at - 1]):
            at -= 1
        edges.append(at)
    for begin, end in zip(edges, [*edges[1:], len(table.rows)], strict=True):
        yield Table(table.rows[begin:end], table.place, table.name)


def _turned(table: Table) -> Table | None:
    top, end = 0, len(table.rows)
    while top < end and _filled(table.rows[top]) < 2:
        top += 1
    while end > top and _filled(table.rows[end - 1]) < 2 and not _named(table.rows[end - 1]):
        end -= 1
    rows = table.rows[top:end]
    if not rows or of_no_plan(rows[0]):
        return None  # a register: “Risk | Likelihood | Owner”, whatever its risks begin with
    first = [_label(row) for row in rows]
    named = {name for name in map(heading_words.field, first) if name}
    if len(named) < FEWEST or "action" not in named or len(rows) > MOST_LABELS:
        return None
    deeds = next(row for row, words in zip(rows, first, strict=True) if _is_action(words))
    if not any(re.search(r"[A-Za-z]{3}", cell.one_line) for cell in deeds.cells[1:-1]):
        return None  # “| Proposal | 2026/27 | 2027/28 | Total |”: sums by year
    made = tuple(
        Row(tuple(row.cells[at] for row in rows), _column(table, rows[0], at), at == 0)
        for at in range(table.width)
    )
    if heads.head(Table(made, table.place)) is None:
        return None
    around = [
        Row((row.apart()[0],) * len(rows) if _filled(row) else row.cells[:1] * len(rows), row.place)
        for row in (*table.rows[:top], *table.rows[end:])
    ]
    return Table((*around[:top], *made, *around[top:]), table.place, table.name)


def _filled(row: Row) -> int:
    return sum(bool(cell.lines) for cell in row.apart())


def _label(row: Row) -> str:
    return row.cells[0].one_line.rstrip(":")


def _named(row: Row) -> bool:
    """Whether a row that holds its label alone has one; “Objective 2: Quays” stands over labels."""
    words = _label(row)
    return heading_words.field(words) != "" and roles.labelled(words) is None


def _is_action(words: str) -> bool:
    return heading_words.field(words) == "action"


def _column(table: Table, row: Row, at: int) -> str:
    place = row.cells[at].place
    return place if ", cell " in place else f"{table.place}, column {at + 1}"
