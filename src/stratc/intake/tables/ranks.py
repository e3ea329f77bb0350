"""What a row of a plan belongs to: the line above its table, or what its own column says."""

import re

from ..head import heads
from ..head.read_plan import PlanRow
from ..headings import roles
from ..values import times

_HIGHEST = re.compile(r"priority|priorities|theme|pillar|blaenoriaeth|thema", re.I)
_PRIORITY = re.compile(r"priorit|blaenoriaeth", re.I)


def ranks_above(line: PlanRow, head: heads.Head | None) -> bool:
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
