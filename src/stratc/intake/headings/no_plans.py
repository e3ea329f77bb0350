"""Which tables are no plans by what stands over them, though their heads look like those of plans.

In: the tree of a document. Out: the places of such tables, each with the reason. They stay tables
of their sections.
"""

import re

from stratc.blocks import Table

from ..head import heading_words
from .looking_back import looking_back
from .outline import OutlineNode
from .roles import stripped

_PRINCIPLES = re.compile(
    r"(?:(?:our|the|these) )?(?:[\w’'-]+ ){0,3}?(?:principles|values|behaviours|ways of working"
    r"|egwyddorion|gwerthoedd)(?: (?:and|for|of|that) .*)?\W*",
    re.I,
)
_OF_PLANS = ("lead", "due", "status", "funding", "measures")


def no_plans(root: OutlineNode) -> dict[str, str]:
    """Tables of what was done before, and of principles, by their places, with the reason."""
    before = dict.fromkeys(looking_back(root), "it tells what was done before this plan")
    return before | {
        table.place: "it says how work is done, and neither who does it nor by when"
        for node in root.every()
        if _PRINCIPLES.fullmatch(stripped(node.title).strip())
        for table in node.blocks
        if isinstance(table, Table) and not _has_columns_of_plans(table)
    }


def _has_columns_of_plans(table: Table) -> bool:
    return any(
        heading_words.field(cell.one_line) in _OF_PLANS
        for row in table.rows[:2]
        for cell in row.cells
    )
