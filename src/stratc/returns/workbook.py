"""A workbook that stratc wrote, as its owner left it.

In: the bytes of an `.xlsx`. Out: which strategy and edition it was made from, and its rows, each
by its id, each cell by its field. Rows may be sorted, filtered or hidden; headings may be moved
with their columns. What the cells mean is not asked here.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import PurePath
from typing import Any

from stratc.blocks import workbook_in
from stratc.outputs.language import everywhere
from stratc.outputs.tables.xlsx import ABOUT

Raw = str | date | int | float | None
FILES = ("action-plan", "commitments")


class NotOurs(Exception):
    """A workbook that stratc did not write, or whose sheet about itself is gone."""


@dataclass(frozen=True, slots=True)
class EditedRow:
    """One row: its id, which is empty where somebody added it, and its cells by field."""

    id: str
    number: int
    cells: dict[str, Raw]
    forms: dict[str, str]


@dataclass(frozen=True, slots=True)
class Edited:
    """A workbook that came back. `unknown` are headings that somebody added."""

    name: str
    strategy: str
    fingerprint: str
    kind: str
    rows: tuple[EditedRow, ...]
    columns: tuple[str, ...]
    headings: dict[str, str]
    unknown: tuple[str, ...]

    def copied(self) -> list[str]:
        """Ids that stand in more than one row."""
        counts = Counter(row.id for row in self.rows if row.id)
        return [id for id, count in counts.items() if count > 1]


def edited(name: str, content: bytes) -> Edited:
    """Read a workbook back. Raises NotOurs, or Refused where it cannot be read at all."""
    book = workbook_in(name, content)
    about = next((sheet for sheet in book.sheetnames if sheet in everywhere(ABOUT)), None)
    if about is None:
        raise NotOurs(name)
    keys: dict[str, str] = {}
    for row in book[about].iter_rows(min_col=2, max_col=3, values_only=True):
        if row[1]:
            keys[str(row[1])] = _text(row[0])
    columns = {
        key.partition(":")[2]: held for key, held in keys.items() if key.startswith("column:")
    }
    if "strategy" not in keys or "id" not in columns:
        raise NotOurs(name)
    sheet = book[book.sheetnames[0]]
    heads = [_text(cell.value) for cell in sheet[1]]
    by_heading = {heading: field for field, heading in columns.items()}
    places = {by_heading[head]: at for at, head in enumerate(heads) if head in by_heading}
    if "id" not in places:
        raise NotOurs(name)
    rows = []
    for cells in sheet.iter_rows(min_row=2):
        values = {field: cells[at].value for field, at in places.items() if at < len(cells)}
        if all(value in (None, "") for value in values.values()):
            continue
        rows.append(
            EditedRow(
                _text(values.pop("id", None)),
                cells[0].row,
                {field: _raw(value) for field, value in values.items()},
                {field: cells[at].number_format for field, at in places.items() if at < len(cells)},
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
    )


def _raw(value: Any) -> Raw:
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date | int | float) or value is None:
        return value
    return _text(value)


def _text(value: Any) -> str:
    """Words as typed, however the program that saved them ends its lines."""
    words = "" if value is None else str(value)
    lines = words.replace("\r\n", "\n").replace("_x000D_", "").replace("\r", "\n").split("\n")
    return "\n".join(line.rstrip() for line in lines).strip()
