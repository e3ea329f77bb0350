"""Columns of one kind beside each other, for each date or of two headings: which of them counts."""

import re

from stratc.blocks import Cell, Paragraph, escaped
from stratc.model import read_progress

from ..values.progress import state_of
from . import columns, heading_words
from .one_box import is_state
from .plan_head import Head
from .read_plan import PlanRow

_MARK = re.compile(r"x|✓|✔|✅|☑|•|●|y|yes|1", re.I)


def take_from_beside(line: PlanRow, cells: dict[str, Cell], doubts: list[str]) -> None:
    """Where the box of the day or of who leads is empty, that of another such column stands."""
    for name, words in (("due", "date"), ("lead", "lead")):
        if name not in cells or cells[name].lines:
            continue
        for heading, cell in line.others:
            if heading_words.field(heading) == name and cell.plain.strip():
                if name == "lead" and columns.answers_above(heading):
                    continue
                cells[name] = cell
                doubts.append(f"it has no other {words} than that under “{heading}”")
                break


def take_marked_state(
    line: PlanRow, cells: dict[str, Cell], head: Head | None, doubts: list[str]
) -> list[tuple[str, Cell]]:
    """Of a column for each state the one that is marked: a cross below “In progress”.

    The boxes of columns without a field, less those that said so.
    """
    headings = head.headings if head is not None else ()
    states = [one for one in headings if state_of(one)]
    if head is None or len(states) < 2:
        return line.others
    own = head.at("status")
    if own is not None and headings[own] not in states:
        return line.others
    named = {headings[at]: name for at, name in enumerate(head.fields) if headings[at] in states}
    boxes = [(one, cell) for one, cell in line.others if one in states]
    boxes += [(one, cells[name]) for one, name in named.items() if name in cells]
    filled = [(one, cell) for one, cell in boxes if cell.lines]
    if not all(_MARK.fullmatch(cell.plain.strip()) for _, cell in filled):
        return line.others
    for name in named.values():
        cells.pop(name, None)
    if len(filled) == 1:
        said, cell = filled[0]
        cells["status"] = Cell((Paragraph(escaped(said), cell.place),), cell.place)
        return [one for one in line.others if one[0] not in states]
    if filled:
        doubts.append(f"several states are marked: {', '.join(one for one, _ in filled)}")
    return line.others


def take_newest_state(
    line: PlanRow, cells: dict[str, Cell], key: dict[str, str], doubts: list[str]
) -> None:
    """Of a column for each quarter the last that is filled says how things are now."""
    own = cells.get("status")
    if own is None or own.lines or own.colour:
        return
    for heading, cell in reversed(line.others):
        states = heading_words.field(heading) == "status" or (
            columns.is_time(heading) and is_state(cell, key)
        )
        if states and cell.plain.strip() and not columns.is_older(heading):
            cells["status"] = cell
            doubts.append(f"the newest state that is filled in stands under “{heading}”")
            return


_CHOSEN = ("lead", "due", "start", "status", "funding", "group")


def doubt(heading: str, cell: Cell, head: Head | None, cells: dict[str, Cell]) -> list[str]:
    """What to say of a box that was kept under its own heading and may have been a field.

    Nothing where the heading says why the other was read: “Original date” beside “Revised date”.
    """
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
