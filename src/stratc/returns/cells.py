"""What differs between a row of the strategy and the same row in a workbook that came back.

The workbook is written again from the strategy and compared cell by cell, so that nothing counts
as changed that stratc would write the same.
"""

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from stratc.blocks import Raw
from stratc.model import Action, Commitment
from stratc.outputs import Publication
from stratc.outputs.tables.cells import Date
from stratc.outputs.tables.sheets import Sheet, Value, action_plan, commitments, measures

from .values import plain
from .workbook import LOWEST_HEAD, Edited, EditedRow, words_of

_NUMBER = re.compile(r"\d+(?:\.\d+)?")


@dataclass(frozen=True, slots=True)
class Delta:
    """One cell that is not what it was: the row's id, the column, both values."""

    id: str
    column: str
    before: str
    after: Raw
    form: str
    file: str


def sheet_of(kind: str, publication: Publication) -> Sheet | None:
    """The sheet that stratc would write today."""
    return commitments(publication) if kind == "commitments" else action_plan(publication)


def by_id(sheet: Sheet) -> dict[str, dict[str, Value]]:
    """The rows of a sheet by their ids, the cells by their columns."""
    names = [column.name for column in sheet.columns]
    rows = [dict(zip(names, row, strict=True)) for row in sheet.rows]
    return {str(row["id"]): row for row in rows}


def deltas(row: EditedRow, known: dict[str, Value], file: Edited) -> list[Delta]:
    """The cells of a row that somebody changed."""
    return [
        Delta(row.id, name, shown(known[name]), raw, row.forms.get(name, ""), file.name)
        for name, raw in row.cells.items()
        if name in known and not same_value(known[name], raw)
    ]


def beside(file: Edited, publication: Publication) -> Iterator[tuple[str, str]]:
    """The cells of the sheet of measures that somebody changed: what each measures, its heading."""
    kind = Commitment if file.kind == "commitments" else Action
    sheet = measures(publication, (kind,))
    heads = [column.heading for column in sheet.columns] if sheet else []
    for rows in file.beside:
        heights = [[words_of(cell.value) for cell in row] for row in rows[:LOWEST_HEAD]]
        at = next((n for n, row in enumerate(heights) if heads and set(heads[:4]) <= set(row)), -1)
        if sheet is None or at < 0:
            continue
        ours, name = by_id(sheet), {column.heading: column.name for column in sheet.columns}
        for row in rows[at + 1 :]:
            cells = {head: cell.value for head, cell in zip(heights[at], row, strict=False)}
            known = ours.get(words_of(cells.get(heads[0])), {})
            for head, raw in cells.items():
                if head in name and not same_value(known.get(name[head], ""), raw):
                    yield words_of(known.get("title") or cells.get(heads[3])), head


def shown(value: Value) -> str:
    """A value of ours in words."""
    if isinstance(value, Date):
        return f"{value.day:%B %Y}" if value.month_only else f"{value.day.day} {value.day:%B %Y}"
    return str(value)


def same_value(value: Value, raw: Raw) -> bool:
    """Whether a cell holds what stratc would write there."""
    if isinstance(value, Date):
        if not isinstance(raw, date):
            return False
        month = (raw.year, raw.month) == (value.day.year, value.day.month)
        last = calendar.monthrange(raw.year, raw.month)[1]
        return raw == value.day or (value.month_only and month and raw.day in (1, last))
    if isinstance(value, Decimal):
        return isinstance(raw, int | float) and Decimal(str(raw)) == value
    if isinstance(raw, int | float) and _NUMBER.fullmatch(str(value)):
        return Decimal(str(value)) == Decimal(str(raw))  # 5.10, of which a program made 5.1
    return _words(str(value)) == _words(plain(raw))


def _words(text: str) -> str:
    """Words without what programs change when they save: blanks, and the mark before a formula."""
    lines = (" ".join(line.split()) for line in text.strip().split("\n"))
    return "\n".join(line for line in lines if line).lstrip("'")
