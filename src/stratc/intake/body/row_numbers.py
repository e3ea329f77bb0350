"""What the numbers of rows, and lines above them, say of the priority that they belong to."""

import re
from collections import Counter
from dataclasses import replace
from string import ascii_lowercase
from typing import Any

from stratc.blocks import Cell, Paragraph, escaped

from ..account import ImportAccount
from ..head.plan_head import heading_of
from ..head.read_plan import PlanRow, ReadPlan, Segment
from ..headings import roles
from .labels import label_before

_OF_PRIORITY = re.compile(
    r"(?:[A-Z]{1,2}[ .-]?)?(\d{1,2}(?:\.\d{1,2})*)(?:[.\-/]\d{1,2}|\.?[a-zA-Z])\b|([A-Z])[.-]?\d"
)
"""“2.3”, “2a”, “P2.3”, “B3”: the third of what is counted as 2, or as B; “3.1a” is one of 3.1."""


def by_number(
    found: ReadPlan, priorities: list[dict[str, Any]], account: ImportAccount
) -> dict[str, dict[str, Any]]:
    """The priority of each row, by its place, where the number of every row names one: “B3”.

    One priority alone would be chance: “1.1” to “1.9” may be the rows of the first chapter.
    """
    known: dict[str, dict[str, Any]] = {}
    for priority in priorities:
        known.setdefault(str(priority.get("label", "")).rpartition(" ")[2].strip(".:"), priority)
    made: dict[str, dict[str, Any]] = {}
    words: dict[str, str] = {}
    for line in (line for segment in found.segments for line in segment.lines):
        shown = _own(line)
        number = _OF_PRIORITY.match(shown)
        counted = (number[1] or number[2]) if number else ""
        while counted and counted not in known:
            counted = counted.rpartition(".")[0]
        target = known.get(counted)
        if target is None:
            return {}
        made[line.place] = target
        words.setdefault(target["id"], f"{shown}|{line.place}")
    if len(words) < 2:
        return {}
    for priority in {one["id"]: one for one in made.values()}.values():
        shown, _, place = words[priority["id"]].partition("|")
        reason = f"the plan does not say to what “{shown}” belongs"
        became = f"went under “{priority['title']}”, with the rows that are numbered like it"
        account.tell("doubt", place, shown, became, reason)
    return made


def _own(line: PlanRow) -> str:
    """The number of a row, in a box of its own or before the words of its action."""
    if cell := line.cells.get("label"):
        return cell.plain.strip()
    action = line.cells.get("action")
    return label_before([action.lines[0].text])[0] if action and action.lines else ""


def goes_on(band: str, priorities: list[dict[str, Any]]) -> bool:
    """Whether “Objective 2: …” stands over rows where a priority is called “Objective 1”."""
    label = roles.labelled(band)
    known = [roles.labelled(str(one.get("label", ""))) for one in priorities]
    return bool(label and label[2]) and any(one and label and one[1] == label[1] for one in known)


_LETTER = re.compile(r"\(([a-z]|[ivx]{1,4})\)\s+(?=\S)")


def lettered(segment: Segment) -> None:
    """Number a part below its action: “(a) …” in a row without a number, below “2.2”, is 2.2(a)."""
    above = ""
    for line in segment.lines:
        number, action = line.cells.get("label"), line.cells.get("action")
        if number and number.lines:
            above = number.one_line.rstrip(".) ")
            continue
        found = _LETTER.match(action.lines[0].text) if action and action.lines else None
        if not found or not action or not re.search(r"\d$", above):
            continue
        first, *rest = action.lines
        own = Paragraph(escaped(f"{above}({found[1]})"), action.place)
        line.cells["label"] = Cell((own,), action.place)
        lines = (replace(first, text=first.text[found.end() :]), *rest)
        line.cells["action"] = replace(action, lines=lines)


_NUMBERED = re.compile(r"(\d{1,2}(?:\\?\.\d{1,2})+)\\?[.)]?\s+(?=[^\W\d_a-z])")


def of_actions(segment: Segment) -> None:
    """Take the numbers in the words of actions, “1.1.1 Extend …”, beside “1.1” of an objective.

    The number of the objective stays in a column of its own.
    """
    heading = heading_of(segment.head, "label", "")
    for line in segment.lines:
        number, action = line.cells.get("label"), line.cells.get("action")
        found = _NUMBERED.match(action.lines[0].text) if action and action.lines else None
        above = number.one_line.rstrip(".) ") if number else ""
        own = found[1].replace("\\", "") if found else ""
        if not (found and action and number and above and own.startswith(f"{above}.")):
            continue
        first, *rest = action.lines
        words = (replace(first, text=first.text[found.end() :]), *rest)
        line.cells["action"] = replace(action, lines=words)
        line.cells["label"] = replace(number, lines=(Paragraph(escaped(own), number.place),))
        line.others.insert(0, (heading, number))


def part(segment: Segment) -> None:
    """Part a number that one box gives to several actions: “1.3a” and “1.3b”.

    Where most numbers stand so, they are those of groups, and the rows have none of their own. An
    action whose box covers the same rows, with a step in each, has its number in all of them.
    """
    deeds: dict[int, set[int]] = {}
    for line in segment.lines:
        deeds.setdefault(id(line.cells.get("label")), set()).add(id(line.cells.get("action")))
    labels = [cell for line in segment.lines if (cell := line.cells.get("label")) and cell.lines]
    held = Counter(map(id, labels))
    grouped = sum(count > 1 for count in held.values()) * 2 > len(held)
    heading = heading_of(segment.head, "label", "")
    parts = Counter[int]()
    for line in segment.lines:
        cell = line.cells.get("label")
        if cell is None or held[id(cell)] < 2 or len(deeds[id(cell)]) == 1:
            continue
        parts[id(cell)] += 1
        number = cell.one_line.rstrip(".)")
        if grouped or parts[id(cell)] > len(ascii_lowercase) or not number[-1:].isdigit():
            line.others.insert(0, (heading, line.cells.pop("label")))
            continue
        own = f"{number}{ascii_lowercase[parts[id(cell)] - 1]}"
        line.cells["label"] = replace(cell, lines=(Paragraph(escaped(own), cell.place),))
        line.doubts.append(f"the number {number} stands beside several actions; this one is {own}")
