"""A workbook that stratc wrote, as its owner left it.

In: the bytes of an `.xlsx` or `.ods`. Out: which strategy and edition it was made from, and its
rows, each by its id, each cell by its field. Rows may be sorted, filtered or hidden; headings may
be moved with their columns, and the plan below other rows or behind other sheets. What the cells
mean is not asked here.
"""

import re
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any

from stratc.blocks import Raw, Refused, SheetCell, SheetRows, sheets_in
from stratc.outputs.language import everywhere, say
from stratc.outputs.tables.columns import LEADING
from stratc.outputs.tables.xlsx import ABOUT

LOWEST_HEAD = 12
"""How many rows somebody may have put above the head."""
NUMBERED = re.compile("_x00(0D|5F)_")
"""An end of a line, and the mark before what only looks like a number of a character."""


class NotOurs(Exception):
    """A workbook that stratc did not write, or whose sheet about itself is gone."""


@dataclass(frozen=True, slots=True)
class EditedRow:
    """One row: its id, which is empty where somebody added it, and its cells by field.

    `struck` are the fields whose words are struck out, all or some of them.
    """

    id: str
    number: int
    cells: dict[str, Raw]
    forms: dict[str, str]
    struck: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Edited:
    """A workbook that came back. `unknown` are headings that somebody added; `beside` are the rows
    of its other sheets. A file of values has no fingerprint."""

    name: str
    strategy: str
    fingerprint: str
    kind: str
    rows: tuple[EditedRow, ...]
    columns: tuple[str, ...]
    headings: dict[str, str]
    unknown: tuple[str, ...]
    beside: tuple[SheetRows, ...] = ()

    def copied(self) -> dict[str, list[EditedRow]]:
        """The rows of each id that stands in more than one."""
        made: dict[str, list[EditedRow]] = {}
        for row in self.rows:
            if row.id:
                made.setdefault(row.id, []).append(row)
        return {id: rows for id, rows in made.items() if len(rows) > 1}


def edited(name: str, content: bytes) -> Edited:
    """Read a workbook back. Raises NotOurs, or Refused where it cannot be read at all."""
    sheets = sheets_in(name, content)
    about = next((title for title in sheets if title in everywhere(ABOUT)), None)
    keys: dict[str, str] = {}
    for row in sheets.get(about or "", []):
        if len(row) > 2 and row[2].value:
            keys[str(row[2].value)] = words_of(row[1].value)
    columns = {
        key.partition(":")[2]: held for key, held in keys.items() if key.startswith("column:")
    }
    if "strategy" not in keys or "id" not in columns:
        if any(map(_was_ours, sheets.values())):
            raise _lost(name)
        raise NotOurs(name)
    by_heading = {heading: field for field, heading in columns.items()}
    plan, top = _place(name, sheets, by_heading)
    heads = [words_of(cell.value) for cell in plan[top]] if plan else []
    places = {by_heading[head]: at for at, head in enumerate(heads) if head in by_heading}
    if "id" not in places:
        raise NotOurs(name)
    rows = []
    for number, cells in enumerate(plan[top + 1 :], start=top + 2):
        held = {field: cells[at] for field, at in places.items() if at < len(cells)}
        if all(cell.value in (None, "") for cell in held.values()):
            continue
        own = held.pop("id", SheetCell())
        rows.append(
            EditedRow(
                words_of(own.value),
                number,
                {field: _raw(cell.value) for field, cell in held.items()},
                {field: cell.form for field, cell in held.items()},
                tuple(field for field, cell in held.items() if cell.struck),
            )
        )
    kind = "commitments" if "commitment" in columns else "action-plan"
    return Edited(
        PurePath(name).name,
        keys["strategy"],
        keys.get("fingerprint", ""),
        kind,
        tuple(rows),
        tuple(places),
        columns,
        tuple(head for head in heads if head and head not in by_heading),
        tuple(rows for title, rows in sheets.items() if rows is not plan and title != about),
    )


def _lost(name: str) -> Refused:
    return Refused(
        f"“{PurePath(name).name}” has lost its sheet “{say(ABOUT)}”, or what stood there",
        "copy your changes into the workbook that `stratc build` wrote, and bring that back",
    )


def _place(
    name: str, sheets: dict[str, SheetRows], by_heading: dict[str, str]
) -> tuple[SheetRows, int]:
    """The rows of the plan and where its head stands among them: wherever most headings do."""
    found = [
        (len({by_heading.get(words_of(cell.value)) for cell in row} - {None}), title, rows, at)
        for title, rows in sheets.items()
        for at, row in enumerate(rows[:LOWEST_HEAD])
        if any(by_heading.get(words_of(cell.value)) == "id" for cell in row)
    ]
    most = max((count for count, *_ in found), default=0)
    best = [(title, rows, at) for count, title, rows, at in found if count == most]
    if len({str(_values(rows[at:])) for _, rows, at in best}) > 1:
        titles = "” and “".join(title for title, _, _ in best)
        raise Refused(
            f"“{PurePath(name).name}” holds the plan on the sheets “{titles}”, and they differ",
            "delete the sheet that does not count, save the workbook, and bring it back",
        )
    return next(((rows, at) for _, rows, at in best), ([], 0))


def _values(rows: SheetRows) -> list[list[str]]:
    made = [[words_of(cell.value) for cell in row] for row in rows]
    return [row for row in made if any(row)]


def _was_ours(rows: SheetRows) -> bool:
    """Whether a sheet begins as the plans do that stratc writes."""
    heads = {words_of(cell.value) for row in rows[:1] for cell in row}
    return all(any(head in everywhere(one) for head in heads) for one in LEADING.values())


def _raw(value: Raw) -> Raw:
    return words_of(value) if isinstance(value, str) else value


def words_of(value: Any) -> str:
    """Words as typed, however the program that saved them ends its lines."""
    words = "" if value is None else str(value)
    words = NUMBERED.sub(lambda found: "_" if found[1] == "5F" else "", words)
    lines = words.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return "\n".join(line.rstrip() for line in lines).strip()
