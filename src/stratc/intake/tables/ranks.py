"""What a row of a plan belongs to: the line above its table, or what its own column says."""

import re
from typing import Any

from stratc.blocks import Cell

from ..head.plan_head import Head, heading_of
from ..head.read_plan import PlanRow, ReadPlan
from ..headings import roles
from ..values import times

_HIGHEST = re.compile(r"priority|priorities|theme|pillar|blaenoriaeth|thema", re.I)
_PRIORITY = re.compile(r"priorit|blaenoriaeth", re.I)


def ranks_above(line: PlanRow, head: Head | None) -> bool:
    """Whether a band over rows, “Priority 1: ...”, ranks above their own column “Objective”."""
    label = roles.labelled(line.band) if line.band else None
    at = None if head is None else head.at("group")
    if head is None or at is None or not line.band:
        return False
    if highest := _HIGHEST.search(head.headings[at]):  # “Priority 1: …” is over themes as well
        return bool(label and label[2] and _PRIORITY.match(label[1])) and not _PRIORITY.match(
            highest[0]
        )
    if label is None:  # “Buses”, over rows each of which has an objective
        return times.read(line.band) is None
    return bool(label[2] and _HIGHEST.fullmatch(label[1]))


def by_label_column(found: ReadPlan, priorities: list[dict[str, Any]]) -> None:
    """Put each row under what a column numbers, “Promise” over 1 and 2, where priorities are so.

    It is done for all rows of a plan that no line and no group stands over, or for none.
    """
    labels = {str(one.get("label", "")).lower() for one in priorities} - {""}
    kinds = {label.rpartition(" ")[0] for label in labels} - {""}
    lines = [line for segment in found.segments for line in segment.lines]
    named: dict[str, tuple[str, Cell, str]] = {}
    for segment in found.segments:
        own = heading_of(segment.head, "label", "")
        for line in segment.lines:
            for heading, cell in [*line.others, (own, line.cells.get("label", Cell()))]:
                kind = heading.strip(" :.").lower()
                label = f"{kind} {cell.one_line.strip(' .')}"
                if kind in kinds and label in labels:
                    named[line.place] = (heading, cell, label.capitalize())
    if len(named) < len(lines) or any(line.band or "group" in line.cells for line in lines):
        return
    for line in lines:
        heading, cell, line.band = named[line.place]
        line.others[:] = [one for one in line.others if one != (heading, cell)]
        if line.cells.get("label") is cell:
            del line.cells["label"]
