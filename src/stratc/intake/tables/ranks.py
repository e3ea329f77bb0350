"""What a row of a plan belongs to: the line above its table, or what its own column says."""

import re
from dataclasses import replace
from typing import Any

from stratc.blocks import Cell

from ..account import ImportAccount
from ..head.plan_head import Head, heading_of
from ..head.read_plan import PlanRow, ReadPlan, Segment
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


def by_label_column(
    found: ReadPlan, priorities: list[dict[str, Any]], account: ImportAccount
) -> None:
    """Put each row under what a column numbers, “Promise” over 1 and 2, where priorities are so,
    or calls by letters: “SP1” of “Strategic priority 1”.

    It is done for all rows of a plan that no line and no group stands over, or for none. Rows that
    serve all of them, as their column says, stand apart.
    """
    labels = {str(one.get("label", "")).lower() for one in priorities} - {""}
    kinds = {label.rpartition(" ")[0] for label in labels} - {""}
    short = {code: label for label in labels for code in _codes(label)}
    for segment in found.segments:
        _put_apart(segment, kinds)
    lines = [line for segment in found.segments for line in segment.lines]
    named: dict[str, tuple[str, Cell | None, str]] = {}
    for segment in found.segments:
        own = heading_of(segment.head, "label", "")
        for line in segment.lines:
            for heading, cell in [*line.others, (own, line.cells.get("label", Cell()))]:
                kind = _kind(heading)
                numbers = [f"{kind} {one}" for one in _numbers(cell)]
                if kind in kinds and numbers and labels.issuperset(numbers):
                    taken = cell if len(numbers) == 1 else None
                    named[line.place] = (heading, taken, numbers[0].capitalize())
                    continue
                codes = re.split(r"[,;/&+]|\band\b", re.sub(r"[ .-]", "", cell.one_line.lower()))
                if all(code in short for code in codes):  # of several the first; all are kept
                    taken = cell if len(codes) == 1 else None
                    named.setdefault(line.place, (heading, taken, short[codes[0]].capitalize()))
    coded = {heading for heading, _, _ in named.values()}
    if len(coded) == 1 and len(named) > 1:
        of_all = [line for line in lines if line.place not in named and _serves_all(line, *coded)]
        lines = [line for line in lines if line not in of_all]
    if len(named) < len(lines) or any(line.band or "group" in line.cells for line in lines):
        return
    for heading in coded if len(lines) == len(named) else ():
        reason = "its boxes are the priorities that the rows stand under"
        account.tell("left", found.table.place, heading, "left out", reason)
    for line in lines:
        heading, taken, line.band = named[line.place]
        line.others[:] = [one for one in line.others if one != (heading, taken)]
        if taken is not None and line.cells.get("label") is taken:
            del line.cells["label"]


def _put_apart(segment: Segment, kinds: set[str]) -> None:
    """Make no measures of “Outcome(s)” over the numbers of priorities that are called outcomes."""
    head = segment.head
    for at, name in enumerate(head.fields if head is not None else ()):
        if head is None or name in ("", "label", "group") or _kind(head.headings[at]) not in kinds:
            continue
        cells = [line.cells[name] for line in segment.lines if name in line.cells]
        if all(_numbers(cell) or _ALL.fullmatch(cell.one_line) for cell in cells if cell.lines):
            for line in segment.lines:
                if (cell := line.cells.pop(name, None)) is not None and cell.lines:
                    line.others.append((head.headings[at], cell))
            fields = tuple("" if n == at else one for n, one in enumerate(head.fields))
            segment.head = replace(head, fields=fields)


def _kind(heading: str) -> str:
    """What a column says that its numbers are: “outcome” of “Outcome(s):”."""
    return re.sub(r"(?:\((?:e?s|ies)\)|(?<=[a-z])s)\Z", "", heading.strip(" :.").lower())


def _numbers(cell: Cell) -> list[str]:
    parts = [one.strip(" .") for one in re.split(r"[,;/&+\n]|\band\b", cell.plain)]
    return parts if all(re.fullmatch(r"\d{1,2}", one) for one in parts) else []


def _codes(label: str) -> set[str]:
    """What a label is for short: “sp1” and “p1” for “strategic priority 1”."""
    *words, number = label.split()
    if not words or not number.isdigit():
        return set()
    return {"".join(word[0] for word in words) + number, words[-1][0] + number}


def _serves_all(line: PlanRow, heading: str) -> bool:
    said = next((cell.one_line for own, cell in line.others if own == heading), "")
    return _ALL.fullmatch(said) is not None


_ALL = re.compile(r"(?:all|every|cross[- ]?cutting|overall|whole (?:plan|strategy))\W*", re.I)
