"""Milestones in rows of their own beside one action: a date or a state for each step.

In: the rows of a plan. Out: the same rows, those that stand beside one box of the action as one
row with its steps. A column whose boxes differ from step to step speaks of the steps, and one that
is merged, or filled only once, of the action.
"""

import re
from collections.abc import Callable
from dataclasses import replace
from itertools import groupby
from typing import Any

from stratc.blocks import Cell, Paragraph, escaped
from stratc.model import read_period

from ..account import ImportAccount
from ..head import columns, heading_words
from ..head.one_box import is_state
from ..head.plan_head import DEEDS, Head
from ..head.read_plan import PlanRow, Segment, StepLine
from ..values import times
from . import boxes

OF_STEPS = {"milestones", "due", "status"}
"""What a step may have of its own; a row that has more is an action of its own."""


def gather(segment: Segment, account: ImportAccount) -> None:
    """Join the rows of a stretch of a plan that are steps of one action."""
    for line in segment.lines:
        if steps := _in_a_table(line):
            line.steps, held = steps, line.cells.pop("milestones")
            reason = "the first line of the table in this box says what each part is"
            account.tell("placed", held.place, held.plain, "became the steps of the row", reason)
    if segment.head is not None and segment.head.at("milestones") is None:
        _under_times(segment, segment.head, account)
    if segment.head is None or segment.head.at("milestones") is None:
        return
    _by_time(segment, segment.head, account)
    made: list[PlanRow] = []
    for _, run in groupby(segment.lines, key=lambda line: id(line.cells.get("action"))):
        lines = list(run)
        made += [_joined(lines, segment.head)] if _are_steps(lines) else lines
    segment.lines = made


_NAMED = re.compile(r"\b(?:key |main )?milestones?\b", re.I)


def _by_time(segment: Segment, head: Head, account: ImportAccount) -> None:
    """Put what stands under “Q1 milestone”, “Q2 milestone” … into one box, each with its time."""
    own = head.headings[head.fields.index("milestones")]
    like = columns.without_time(own)
    found = [
        one
        for one in head.headings
        if heading_words.field(one) == "milestones" and columns.without_time(one) == like
    ]
    if len(found) < 2 or len(set(found)) < len(found) or not segment.lines:
        return
    for line in segment.lines:
        cells = {own: line.cells.get("milestones", Cell())}
        cells |= {one: cell for one, cell in line.others if one in found}
        _put_together(line, found, cells, cells[own].place or line.place)
    named = tuple("Milestones" if one == own else one for one in head.headings)
    segment.head = replace(head, headings=named)
    reason = "each time stands before its milestone"
    account.tell("left", segment.lines[0].place, " | ".join(found), "left out", reason)


def _put_together(line: PlanRow, found: list[str], cells: dict[str, Cell], place: str) -> None:
    """Make what stands under some headings the steps of a row, each behind its time."""
    line.others = [(one, cell) for one, cell in line.others if one not in found]
    told = [
        replace(part, text=f"{escaped(_NAMED.sub('', one).strip(' :–-'))}: {part.text}")
        for one in found
        for part in cells.get(one, Cell()).lines
    ]
    if told:
        line.cells["milestones"] = Cell(tuple(told), place)


def _under_times(segment: Segment, head: Head, account: ImportAccount) -> None:
    """What stands in words under “Q1”, “Q2” … in a plan without steps is a step of its time.

    Where no column says by when, the last of them says it.
    """
    found = [one for one, name in zip(head.headings, head.fields, strict=True) if one and not name]
    found = [one for one in found if columns.is_time(one)]
    boxes = [cell for line in segment.lines for one, cell in line.others if one in found]
    filled = [cell for cell in boxes if cell.lines]
    if len(found) < FEWEST_TIMES or len(set(found)) < len(found) or len(filled) < len(found):
        return
    if not all(map(_tells_a_step, filled)):
        return
    for line in segment.lines:
        cells = {one: cell for one, cell in line.others if one in found and cell.lines}
        _put_together(line, found, cells, line.place)
        if cells and head.at("due") is None:
            last = [one for one in found if one in cells][-1].strip(" :–-")
            line.cells["due"] = Cell((Paragraph(escaped(last), line.place),), line.place)
            line.doubts.append(f"“{last}” is the last time under which something stands")
    reason = "each time stands before its step"
    account.tell("left", segment.lines[0].place, " | ".join(found), "left out", reason)


def is_of_a_step(time: str, made: dict[str, Any]) -> bool:
    """Whether a time stands before a step of a row, where readers see it: “Q4: In post”."""
    return any(str(one["text"]).startswith(f"{time}: ") for one in made.get("milestones", ()))


FEWEST_TIMES = 3


def _tells_a_step(cell: Cell) -> bool:
    """Whether a box holds words, and neither a figure, a tick nor a state."""
    words = cell.plain.strip()
    return re.search(r"[^\W\d_]{3}", words) is not None and not is_state(cell)


_BESIDE = " – "
"""What stands between two boxes of a table inside a box."""


def _in_a_table(line: PlanRow) -> list[StepLine]:
    """The steps of a table that stands in the box of a row: its head says what each part is."""
    cell = line.cells.get("milestones", Cell())
    head, *rest = [one.text.split(_BESIDE) for one in cell.lines] or [[]]
    fields = [heading_words.field(one) for one in head]
    if not rest or len(set(fields)) < len(head) or len(head) < 2 or "due" not in fields:
        return []
    deeds = [at for at, name in enumerate(fields) if name in DEEDS]
    if len(deeds) != 1 or not all(fields) or any(len(one) > len(head) for one in rest):
        return []
    made = []
    for parts in rest:
        told = [Cell((Paragraph(one, cell.place),), cell.place) for one in parts]
        by = dict(zip(fields, told, strict=False))
        others = [
            (words, by[name])
            for words, name in zip(head, fields, strict=True)
            if name in by and name not in (fields[deeds[0]], "due")
        ]
        if fields[deeds[0]] not in by:
            return []
        made.append(StepLine(by[fields[deeds[0]]], by.get("due"), others, line.place))
    return made


def _are_steps(lines: list[PlanRow]) -> bool:
    first, *rest = lines
    own = {name for line in rest for name in _own(line, first)}
    told = [line.cells.get("milestones", Cell()).one_line for line in lines]
    return bool(rest) and own <= OF_STEPS and all(told) and len(set(told)) == len(told)


def _own(line: PlanRow, first: PlanRow) -> set[str]:
    """The fields in which a row says something that is not in the box of the first as well."""
    return {
        name
        for name, cell in line.cells.items()
        if (cell.lines or cell.colour) and cell is not first.cells.get(name)
    }


def _joined(lines: list[PlanRow], head: Head) -> PlanRow:
    first, *rest = lines
    apart = {name for line in rest for name in _own(line, first)} & {"due", "status"}
    shared = {id(cell) for _, cell in first.others}
    beside = {heading for line in rest for heading, cell in line.others if id(cell) not in shared}
    for line in lines:
        others = [(one, cell) for one, cell in line.others if one in beside]
        if "status" in apart and (state := line.cells.get("status")) is not None:
            others.insert(0, (head.headings[head.fields.index("status")], state))
        due = line.cells.get("due") if "due" in apart else None
        first.steps.append(StepLine(line.cells["milestones"], due, others, line.place))
    first.others = [(one, cell) for one, cell in first.others if one not in beside]
    for name in ("milestones", *apart):
        first.cells.pop(name, None)
    first.doubts = [f"its action stands beside {len(lines)} rows, which were read as its steps"]
    return first


ReadTime = Callable[[dict[str, Any], str, Cell, str, list[str], bool], None]
"""Reads a box as a time into a field, or into the notes where it is none."""


def read(
    line: PlanRow, head: Head | None, time: ReadTime, notes: list[str], account: ImportAccount
) -> list[dict[str, Any]]:
    """The steps of a row; what a step has no field for is noted beside its words."""
    at = None if head is None else head.at("due")
    heading = head.headings[at] if head is not None and at is not None else "Due"
    steps: list[dict[str, Any]] = []
    for step in line.steps:
        words = boxes.several(step.words)
        due: dict[str, Any] = {"start": None}  # “from May” is no day of a step
        told: list[str] = []
        if step.due is not None and step.due.lines:
            time(due, "due", step.due, heading, told, line.month_first)
            if len(words) > 1 and not told:
                told.append(boxes.said(heading, step.due))
        made: list[dict[str, Any]] = [{"text": one} for one in words]
        if len(words) == 1 and "due" in due:
            made[0]["due"] = due["due"]
        told += [boxes.said(one, cell) for one, cell in step.others if cell.lines]
        notes += [f"{words[0]} – {one}" for one in told]
        if step.place != line.place:
            held = (step.words, step.due or Cell(), *(cell for _, cell in step.others))
            shown = " | ".join(cell.one_line for cell in held if cell.lines)
            account.tell("placed", step.place, shown, "became a step of the row above")
        steps += made
    return steps


_PARTED = re.compile(
    r"\s*(?::|[–—]|\s-\s|,?\s(?=(?:by|in|from|on)\s)"
    # “Phase 1 August 2026” is no first of August
    r"|(?<=[a-z]\s\d)\s(?=[A-Z][a-z]{2,8}\.? 20\d\d))\s*"
)
_ENTRY = re.compile(r"\s*(?:;|\.(?=\s[A-Z])|,\s(?!\d)(?:and\s)?)\s*")


def dated(cell: Cell) -> list[dict[str, Any]]:
    """The steps that a box of dates names, each with its own: “Hub 1: April 2027”, “Hub 2: …”.

    Nothing where a line names no step, or has no date or several.
    """
    lines = [line.plain for line in cell.lines]
    entries = lines if len(lines) > 1 else _ENTRY.split(cell.one_line)
    made = [step for one in entries if (step := _step(one.strip(" .;,"))) is not None]
    names = {step["text"].lower() for step in made}
    return made if len(entries) == len(made) == len(names) > 1 else []


def _step(words: str) -> dict[str, Any] | None:
    for found in sorted(_PARTED.finditer(words), key=lambda one: ":" not in one[0]):
        for name, when in (
            (words[: found.start()], words[found.end() :]),
            (words[found.end() :], words[: found.start()]),
        ):
            time = times.read(when.strip())
            if time is None or not time.exact or time.doubt or times.read(name) is not None:
                continue
            if re.search(r"[^\W\d_]{2}", name) and read_period(time.value).end is not None:
                return {"text": boxes.typed(name), "due": time.value}
    return None
