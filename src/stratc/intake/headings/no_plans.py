"""Which tables are no plans by what stands over them, though their heads look like those of plans.

In: the tree of a document. Out: the places of such tables, each with the reason. They stay tables
of their sections.
"""

import re

from stratc.blocks import Row, Table

from ..head import heading_words
from ..head.one_box import TICK
from .looking_back import looking_back
from .outline import OutlineNode
from .roles import labelled, stripped

_PRINCIPLES = re.compile(
    r"(?:(?:our|the|these) )?(?:[\w’'-]+ ){0,3}?(?:principles|values|behaviours|ways of working"
    r"|egwyddorion|gwerthoedd)(?: (?:and|for|of|that) .*)?\W*",
    re.I,
)
FEWEST = 3
"""Columns of a table that shows what serves what."""
_OF_PLANS = ("lead", "due", "status", "funding", "measures")


def no_plans(root: OutlineNode) -> dict[str, str]:
    """Tables of what was done before, of principles and of priorities: the place and the reason."""
    before = dict.fromkeys(looking_back(root), "it tells what was done before this plan")
    reached = "it tells what the priorities will have reached, year by year"
    serves = "its ticks show what serves what, and not who does it or by when"
    labels = {label[0].lower() for node in root.every() if (label := labelled(node.title))}
    tables = [one for node in root.every() for one in node.blocks if isinstance(one, Table)]
    before |= {one.place: reached for one in tables if _by_priority(one, labels)}
    before |= {one.place: serves for one in tables if _ticks_alone(one)}
    return before | {
        table.place: "it says how work is done, and neither who does it nor by when"
        for node in root.every()
        if _PRINCIPLES.fullmatch(stripped(node.title).strip())
        for table in node.blocks
        if isinstance(table, Table) and not _has_columns_of_plans(table)
    }


def _by_priority(table: Table, labels: set[str]) -> bool:
    """Whether each row is named by the label of a priority, and no other column is of a plan."""
    head, *rows = table.rows or (Row((), ""),)
    names = [row.cells[0].one_line.strip(" :.").lower() for row in rows if row.cells]
    others = [heading_words.field(cell.one_line) for cell in head.cells[1:]]
    return len(names) > 1 and labels.issuperset(names) and not any(others)


def _ticks_alone(table: Table) -> bool:
    """Whether nothing but ticks stands behind the first column, which lists no actions."""
    head, *rows = table.rows or (Row((), ""),)
    behind = [cell.plain.strip() for row in rows for cell in row.cells[1:]]
    held = [one for one in behind if one]
    action = bool(head.cells) and heading_words.field(head.cells[0].one_line) == "action"
    listed = len(rows) > 1 and table.width >= FEWEST and not action
    return listed and len(held) > 1 and all(map(TICK.fullmatch, held))


def _has_columns_of_plans(table: Table) -> bool:
    return any(
        heading_words.field(cell.one_line) in _OF_PLANS
        for row in table.rows[:2]
        for cell in row.cells
    )
