"""Lines above the head of a plan that hold for all of its rows: “Lead partner | Health Trust”.

In: a table. Out: the table without these lines; what they say, in each row of a plan that has no
column for it.
"""

import re
from dataclasses import dataclass, replace

from stratc.blocks import Cell, Table

from ..head import head_rows, heading_words, heads
from ..head.plan_head import Head
from ..head.read_plan import ReadPlan
from . import shapes

FIELDS = ("lead", "partners")
"""What may be so for all rows alike; money and a day above a plan are those of the whole."""
_OF_THE_DOCUMENT = re.compile(r"\b(?:document|plan|strategy|policy|report|version|author)\b", re.I)


@dataclass(frozen=True, slots=True)
class SharedBox:
    """What one line above a head says: the field, its label and the box."""

    field: str
    heading: str
    value: Cell


def without_shared(table: Table) -> tuple[Table, list[SharedBox]]:
    """The table without the lines of label and value above its head."""
    made: list[SharedBox] = []
    kept = []
    for at, row in enumerate(table.rows):
        label, *values = row.cells or (Cell(),)
        filled = [cell for cell in row.apart() if cell.lines]
        if len(filled) < 2:  # a title, or nothing
            kept.append(row)
            continue
        heading = label.one_line.rstrip(":")
        name = heading_words.field(heading)
        value = filled[-1]
        alone = len(filled) == 2 and label is filled[0] and len(values) > 1
        if not alone or heading_words.field(value.plain):
            kept += table.rows[at:]
            break
        if name not in FIELDS or _OF_THE_DOCUMENT.search(heading):
            kept.append(row)
            continue
        if any(one.field == name for one in made):
            return table, []
        made.append(SharedBox(name, heading, value))
    rest = replace(table, rows=tuple(kept))
    head = heads.head(rest) if made else None
    if head is None or shapes.is_cards(table) or {one.field for one in made} & set(head.fields):
        return table, []
    return rest, made


def share(plans: list[ReadPlan], shared: list[SharedBox]) -> None:
    """Give each row what the lines above the head say, where it says nothing of its own."""
    for segment in (segment for one in plans for segment in one.segments):
        for box in shared:
            head = segment.head
            if head is None or head.at(box.field) is not None:
                continue
            for line in segment.lines:
                line.cells[box.field] = box.value
                line.doubts.append(f"“{box.heading}” stands once above the plan, for all its rows")
            fields, headings = (*head.fields, box.field), (*head.headings, box.heading)
            segment.head = replace(head, fields=fields, headings=headings)


FEWEST_OVER = 3
"""As many words over several columns tell what they are for, and are no part of a heading."""


def without_shared_out(found: Head, table: Table) -> tuple[Head, list[Cell]]:
    """A head of two rows whose lower boxes name their fields alone, and what stood over them."""
    if found.last != found.first + 1 or not head_rows.is_shared_out(table.rows[found.first]):
        return found, []
    upper, lower = table.rows[found.first], table.rows[found.last]
    headings = list(found.headings)
    over: list[Cell] = []
    for at, (a, b) in enumerate(zip(upper.cells, lower.cells, strict=True)):
        alone = head_rows.heading(b)
        named = not found.fields[at] or heading_words.field(alone) == found.fields[at]
        if a.lines and alone and named and len(a.one_line.split()) >= FEWEST_OVER:
            headings[at] = alone
            over += [] if any(one is a for one in over) else [a]
    return replace(found, headings=tuple(headings)), over
