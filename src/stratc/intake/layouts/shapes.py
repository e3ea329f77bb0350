"""Tables that hold a plan in another shape: two side by side, one turned over, cards.

In: a table. Out: tables of the usual shape, a head above rows, one for each plan.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise

from stratc.blocks import Block, Cell, Row, Table

from ..body import row_kinds
from ..head import columns, heading_words, heads
from .on_its_side import upright
from .written_cards import CARD

FEWEST, WIDEST = 3, 40


def parts(table: Table) -> list[Table]:
    """The plans that stand side by side in a table; the table itself where it is one plan."""
    for cuts in (_empty(table), _repeated(table)):
        if not cuts:
            continue
        edges = [0, *cuts, table.width]
        made = [_columns(table, first, last) for first, last in pairwise(edges)]
        made = [one for one in made if one.rows]
        if len(made) > 1 and all(heads.head(one) is not None for one in made):
            return made
    return [table] if is_cards(table) else upright(table)


def without_beside(table: Table) -> tuple[Table, list[Table]]:
    """A plan without the tables that stand beside it behind an empty column, and these tables.

    They have a head of their own that says nothing which the plan would lack, such as sums.
    """
    edges = [0, *_empty(table), table.width]
    made = [_columns(table, first, last) for first, last in pairwise(edges)]
    made = [one for one in made if one.rows]
    found = [heads.head(one) for one in made]
    plans = [(one, head) for one, head in zip(made, found, strict=True) if head is not None]
    if len(plans) != 1 or len(made) < 2:
        return table, []
    own, head = plans[0]
    others = [one for one in made if one is not own]
    for other in others:
        first = other.rows[0].cells
        named = {heading_words.field(cell.one_line) for cell in first if cell.lines}
        if (
            len(first) < 2
            or not all(cell.lines for cell in first)
            or named & _OF_PLANS - set(head.fields)
        ):
            return table, []
    return own, others


def without_key(table: Table) -> tuple[Table, list[Row]]:
    """A plan without the key of its colours behind an empty column, and the lines of that key.

    They stand level with its first rows, and say nothing of these.
    """
    for at in reversed(_empty(table)):
        rows = [replace(row, cells=row.cells[at:]) for row in table.rows]
        held = [row for row in rows if any(cell.lines for cell in row.cells)]
        words = " ".join(cell.one_line for cell in held[0].apart()).strip() if held else ""
        titled = row_kinds.NAMES_KEY.match(words) and row_kinds.key_line(held[0]) is None
        lines = held[1:] if titled else held
        if len(lines) < FEWEST or any(row_kinds.key_line(row) is None for row in lines):
            continue
        left = (replace(row, cells=row.cells[:at]) for row in table.rows)
        own = replace(table, rows=tuple(left))
        if heads.head(own) is not None:
            return own, held
    return table, []


_OF_PLANS = {"label", "action", "lead", "partners", "due", "start", "status", "update", "group"}


def _empty(table: Table) -> list[int]:
    """The columns that stand empty between others."""
    return [
        at for at in range(1, table.width - 1) if not any(row.cells[at].lines for row in table.rows)
    ]


def _repeated(table: Table) -> list[int]:
    """Where the headings of a row begin once more: “Action, Lead, When, Action, Lead, When”."""
    for row in table.rows[: heads.DEEPEST_HEAD]:
        words = [cell.one_line.lower() for cell in row.cells]
        for width in range(FEWEST - 1, min(len(words) // 2, WIDEST) + 1):
            head = words[:width]
            edges = range(0, len(words), width)
            whole = all(head) and len(set(head)) == width and len(words) % width == 0
            if whole and all(words[at : at + width] == head for at in edges):
                return list(edges[1:])
    return []


def _columns(table: Table, first: int, last: int) -> Table:
    rows = []
    for row in table.rows:
        cells = row.cells[first:last]
        if any(cell.lines for cell in cells):
            rows.append(replace(row, cells=cells, place=_place(row, cells)))
    used = [n for n in range(last - first) if any(row.cells[n].lines for row in rows)]
    if used:
        rows = [replace(row, cells=row.cells[used[0] : used[-1] + 1]) for row in rows]
    return Table(tuple(rows), table.place, table.name)


def _place(row: Row, cells: tuple[Cell, ...]) -> str:
    """Where a part of a row stands: that of its first box, if it has one of its own."""
    own = next((cell.place for cell in cells if cell.lines), "")
    return own if own and ", cell " in own else row.place


def pairs(table: Table) -> list[tuple[Cell, Cell, str]]:
    """The labels and values of cards, in order."""
    return [
        (row.cells[n], row.cells[n + 1], row.place)
        for row in table.rows
        for n in range(0, table.width, 2)
        if row.cells[n].lines or row.cells[n + 1].lines
        if n == 0 or row.cells[n] is not row.cells[n - 1]  # a value over the rest of its line
    ]


def is_cards(table: Table) -> bool:
    """Whether a table is rows of label and value, one action a card.

    What stands in a row of a card could be a head; then the boxes below tell. Where each row of two
    begins with another label, none of them is one.
    """
    if table.width not in (2, 4):
        return False
    names = [
        "action" if is_numbered(cell, value) else _named(cell)
        for cell, value, _ in pairs(table)
        if cell is not value
    ]
    named = [name for name in names if name]
    titled = any(cell is value and len(cell.plain.split()) > 1 for cell, value, _ in pairs(table))
    told = "action" in named or (titled and {"lead", "due"} <= set(named))
    if {"lead", "due"} <= set(named) and describes(table) is not None:
        told, named = True, [*named, "action"]
    several = len(set(named)) > 2 or (len(set(named)) == 2 and _repeats(names))
    like = several and told and len(named) >= 0.6 * len(names)
    sure = table.width == 2 and len(set(named)) > 2 and all(names)
    # No head of so few columns names so many fields, whatever the values look like.
    sure = sure or (len(set(named)) > table.width and len(named) >= 0.8 * len(names))
    if not like or sure or heads.head(table) is None:
        return like
    values = [_named(value) for _, value, _ in pairs(table)]
    return len(named) >= 0.8 * len(names) and sum(map(bool, values)) <= 0.3 * len(values)


def _repeats(names: list[str]) -> bool:
    """Whether two labels, one over what is done and one over its parts, come again and again."""
    first = names[:2]
    again = len(names) > 2 and not len(names) % 2 and names == first * (len(names) // 2)
    return again and "action" in first and bool({"interventions", "how", "milestones"} & set(first))


def joined_cards(blocks: Iterable[Block]) -> Iterator[Block]:
    """Blocks with cards that follow each other in one table, where each has the same labels."""
    held: Table | None = None
    labels: list[str] = []
    for block in blocks:
        own = _card_labels(block)
        if held is not None and isinstance(block, Table) and own and own == labels:
            held = replace(held, rows=held.rows + block.rows)
            continue
        if held is not None:
            yield held
        held, labels = (block, own) if isinstance(block, Table) and own else (None, [])
        if held is None:
            yield block
    if held is not None:
        yield held


def _card_labels(block: Block) -> list[str]:
    """The labels of a table of two columns, each of which names a field."""
    if not isinstance(block, Table) or block.width != 2 or heads.head(block) is not None:
        return []
    labels = [row.cells[0].one_line for row in block.rows]
    known = all(_named(row.cells[0]) or is_numbered(*row.cells[:2]) for row in block.rows)
    return labels if len(labels) > 1 and known else []


def is_numbered(label: Cell, value: Cell) -> bool:
    """Whether a label counts what is done, and its value says it: “Programme C2”, “Youth camp”."""
    words = label.one_line.rstrip(":")
    return label is not value and bool(value.lines) and CARD.fullmatch(words) is not None


def describes(table: Table) -> Cell | None:
    """The label of a card over what is to be done, “Description”, where none is over an action.

    What also has a version or an author is a document.
    """
    labels = [cell for cell, value, _ in pairs(table) if cell is not value]
    said = [cell.one_line.rstrip(":") for cell in labels]
    if any(row_kinds.BESIDE.fullmatch(one) for one in said):
        return None
    found = [n for n, one in enumerate(said) if columns.DESCRIBES.fullmatch(one)]
    whole = bool(found) and not any(heading_words.field(one) == "action" for one in said)
    return labels[found[0]] if whole else None


def _named(cell: Cell) -> str:
    return heading_words.field(cell.one_line.rstrip(":"))
