"""Two columns that may both say the same of a row: which was read is a choice, and is told there.

Nothing is told where a heading itself says why the other was not read: “Original date” beside
“Revised date”, a year's share beside a total, a councillor beside the officer who leads.
"""

from stratc.blocks import Cell
from stratc.model import read_progress

from . import columns, heading_words
from .heads import Head

_CHOSEN = ("lead", "due", "start", "status", "funding", "group")


def doubt(heading: str, cell: Cell, head: Head | None, cells: dict[str, Cell]) -> list[str]:
    """What to say of a box that was kept under its own heading and may have been a field."""
    name = heading_words.field(heading)
    at = None if head is None else head.at(name)
    if head is None or at is None or name not in _CHOSEN:
        return []
    read = cells[name].one_line if name in cells else ""
    words = cell.one_line
    if not read or read == words or _gives_way(name, heading, head.headings[at]):
        return []
    if name == "status" and _tells_more(read, words):
        return []
    return [
        f"“{read}” was read under “{head.headings[at]}”, and “{words}” under “{heading}” was not"
    ]


def _tells_more(read: str, words: str) -> bool:
    """Whether words beside a state are none, or the same one: “Tender out”, Blue and “Complete”."""
    state, other = read_progress(read, {}), read_progress(words, {})
    return other is None or (state is not None and state[0] == other[0])


def _gives_way(name: str, heading: str, other: str) -> bool:
    """Whether a heading says itself that another counts more."""
    if name == "status" and columns.without_time(heading) == columns.without_time(other):
        return True  # of a state for each quarter the newest counts
    if name == "lead" and columns.answers_above(heading):
        return True
    return columns.weight(name, heading) > max(columns.weight(name, other), 0) or (
        columns.weight(name, other) < 0 <= columns.weight(name, heading)
    )
