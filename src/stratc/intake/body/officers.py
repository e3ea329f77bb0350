"""The organisation that leads beside the officer who does: two columns that name one lead.

In: a row and the head above it. Out: the same row, its lead “Public Health Principal, Fenmarsh
Council”, whose body is known.
"""

from dataclasses import replace

from stratc.blocks import Cell, Paragraph

from ..head import lead_column
from ..head.plan_head import Head
from ..head.read_plan import PlanRow
from ..values.bodies import Bodies
from . import boxes


def join(line: PlanRow, head: Head | None, cells: dict[str, Cell], bodies: Bodies) -> None:
    """Put the officer and the organisation of a row into one box."""
    both = lead_column.officers(head.headings, head.at("lead")) if head else None
    if head is None or both is None:
        return
    read, other = cells.get("lead", Cell()), Cell()
    beside = head.headings[both[0] if head.at("lead") == both[1] else both[1]]
    at = next((n for n, (words, _) in enumerate(line.others) if words == beside), None)
    if at is not None:
        other = line.others[at][1]
    officer, body = (read, other) if head.at("lead") == both[0] else (other, read)
    if at is None or any(len(boxes.names(one)) != 1 for one in (officer, body)):
        return
    if officer.struck or body.struck or boxes.names_nobody(body.one_line, "lead"):
        return
    del line.others[at]
    who = f"{officer.lines[0].text}, {body.lines[0].text}"
    cells["lead"] = replace(officer, lines=(Paragraph(who, officer.place),))
    bodies.officers[boxes.names(cells["lead"])[0]] = bodies.named(boxes.names(body)[0])
