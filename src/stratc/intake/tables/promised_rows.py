"""Rows that are commitments: a sheet “Commitments” with a column “Commitment” lists promises.

In: a plan as it was read, and the priorities when all rows are in them. Out: such rows as
commitments, under the headings that they name.
"""

import re
from typing import Any

from ..head.read_plan import ReadPlan

_PROMISE = r"(?:our |the |ein )*(?:commitments?|pledges?|promises?|h?ymrwymiad(?:au)?)"
_NAME = re.compile(_PROMISE, re.I)
_GOALS = re.compile(r"national goals|nodau cenedlaethol", re.I)
_OVER = re.compile(r"heading|pennawd", re.I)
_PARTS = re.compile(r"parts|rhannau", re.I)
_FOR = re.compile(r"for|ar gyfer", re.I)
SHARED = ("id", "label", "text", "parts", "lead", "partners", "start", "due", "status", "measures")


def lists_promises(found: ReadPlan, title: str) -> bool:
    """Whether the rows of a plan are commitments: it says so over them, and by its name."""
    heads = [one.head for one in found.segments if one.head is not None]
    named = [one.headings[at] for one in heads if (at := one.at("action")) is not None]
    goals = any(_GOALS.fullmatch(words) for one in heads for words in one.headings)
    return (
        bool(named)
        and all(map(_NAME.fullmatch, named))
        and bool(goals or _NAME.fullmatch(found.table.name or title))
    )


def given(priority: dict[str, Any], promised: set[str]) -> None:
    """Move the rows with these ids to the commitments of their priority."""
    table = priority.get("actions")
    if not table or not any(row["id"] in promised for row in table["rows"]):
        return
    own = {one["id"]: one["title"] for one in table.get("columns", {}).get("own", ())}
    printed = table.get("columns", {})
    groups = priority.setdefault("commitments", [])
    for row in table["rows"]:
        if row["id"] in promised:
            group, item = _read(row, own, printed)
            last = groups[-1] if groups else None
            if last is None or {**last, "items": 0} != {**group, "items": 0}:
                groups.append(group)
            groups[-1]["items"].append(item)
    table["rows"] = [row for row in table["rows"] if row["id"] not in promised]
    told = [table[name] for name in ("text", "note") if table.get(name)]
    if not table["rows"]:
        del priority["actions"]
        if told:
            priority["summary"] = "\n\n".join(filter(None, [priority.get("summary"), *told]))


def _read(
    row: dict[str, Any], own: dict[str, str], printed: dict[str, Any]
) -> tuple[dict[str, Any], dict[str, Any]]:
    """The group of a row and its commitment; what a commitment has no field for is its note."""
    group: dict[str, Any] = {}
    words = row["action"]
    item = {**row, "text": words if isinstance(words, str) else " ".join(words)}
    notes = [row["note"]] if "note" in row else []
    for id, text in row.get("own", {}).items():
        title = own[id]
        if _OVER.fullmatch(title):
            group["title"] = text
        elif _FOR.fullmatch(title):
            group["audience"] = text
        elif _PARTS.fullmatch(title):
            item["parts"] = [one for one in re.split(r"\s*\\?\n+", text) if one]
        else:
            notes.append(f"**{title}:** {text}")
    for name in ("how", "funding", "interventions", "milestones"):
        for one in row[name] if isinstance(row.get(name), list) else [row.get(name)]:
            said = one["text"] if isinstance(one, dict) else one
            notes += [f"**{printed.get(name, name.title())}:** {said}"] if said else []
    made = {name: item[name] for name in (*SHARED, "editor-note") if name in item}
    if notes:
        made["note"] = "\n\n".join(notes)
    return {**group, "items": []}, made
