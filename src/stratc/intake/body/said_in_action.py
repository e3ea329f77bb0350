"""Who and when in the last lines of the box of an action: “Lead: Welfare Team” below its words.

In: the rows of a stretch of a plan. Out: the same, these lines in boxes of their own, where the
plan has no column for what they say.
"""

import re
from dataclasses import replace

from stratc.blocks import Cell, Item, Paragraph

from ..head import heading_words
from ..head.read_plan import PlanRow, Segment

_LABELLED = re.compile(r"\W{0,4}(\w[\w ]{1,24}?)\W{0,4}:\W{0,4}\s(\S.{0,150})")
_FIELDS = frozenset(("lead", "partners", "due", "start", "status", "funding"))


def apart(segment: Segment) -> None:
    """Take such lines out of the actions of these rows."""
    taken = {*segment.head.fields} if segment.head else set()
    for line in segment.lines:
        action = line.cells.get("action", Cell())
        kept = [*action.lines]
        while len(kept) > 1 and _take(kept[-1], line, taken):
            kept.pop()
        if len(kept) < len(action.lines):
            line.cells["action"] = replace(
                action, lines=tuple(kept), heights=action.heights[: len(kept)]
            )


def _take(last: Paragraph | Item, line: PlanRow, taken: set[str]) -> bool:
    said = _LABELLED.fullmatch(last.plain.strip())
    name = heading_words.field(said[1]) if said else ""
    if said is None or name not in _FIELDS - taken or name in line.cells:
        return False
    line.cells[name] = Cell((Paragraph(said[2], last.place),), last.place)
    line.doubts.append(f"“{said[0]}” was read as what it says, apart from the action above it")
    return True
