"""A table of ours that came back as CSV: the one of the build, or a sheet that was saved alone.

In: the bytes of a `.csv`. Out: the same as of a workbook, without the mark of an edition, for which
CSV has no room. A cell counts as changed where no program would have saved ours like that: with the
days of its country, its lines joined by semicolons, numbers without their last nought, or the
letters of Windows alone. A day that two countries read differently is a day only where other cells
show which of them wrote it.
"""

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import PurePath

from stratc.blocks import Raw, Refused, SheetRows, sheets_in
from stratc.intake.values import times
from stratc.outputs import Publication
from stratc.outputs.tables.cells import Date
from stratc.outputs.tables.sheets import Sheet, Value, action_plan, commitments, figures, measures

from .cells import by_id, same_value
from .workbook import LOWEST_HEAD, Edited, EditedRow, words_of

_SHEETS: tuple[Callable[[Publication], Sheet | None], ...] = (
    action_plan, commitments, measures, figures,
)  # fmt: skip
_READ_BACK = ("action-plan", "commitments")
_DAYS = ("start", "due", "updated")
_DAY = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-]((?:19|20)?\d\d)")
_NUMBER = re.compile(r"\d{1,9}(?:\.\d{1,9})?")
_AS_A_DAY = "dd/mm/yyyy"
_LEAST = 0.6
"""The share of our headings that a table of ours still has."""


def edited_values(name: str, content: bytes, publication: Publication) -> Edited | None:
    """A table of ours as it came back; None where it is another. Raises Refused."""
    (rows,) = sheets_in(name, content).values()
    found = _table(rows, publication)
    if found is None:
        return None
    sheet, top = found
    shown = PurePath(name).name
    if sheet.name not in _READ_BACK:
        raise Refused(
            f"“{shown}” is a list of {sheet.name}, which is not read back",
            "change them in the file of the strategy",
        )
    by_heading = {column.heading: column.name for column in sheet.columns}
    heads = [words_of(cell.value) for cell in rows[top]]
    places = {by_heading[head]: at for at, head in enumerate(heads) if head in by_heading}
    known = by_id(sheet)
    held = []
    for number, cells in enumerate(rows[top + 1 :], start=top + 2):
        row = {field: words_of(cells[at].value) for field, at in places.items() if at < len(cells)}
        if any(row.values()):
            held.append((number, row.pop("id", ""), row))
    if not any(id in known for _, id, _ in held):
        raise Refused(
            f"“{shown}” has none of the ids of this strategy",
            "name the strategy that it was made from, and leave its first column as it was",
        )
    read = _CellsOfValues(known)
    read.learn([(id, row) for _, id, row in held])
    return Edited(
        shown,
        publication.strategy.id,
        "",
        sheet.name,
        tuple(
            EditedRow(
                id,
                number,
                {field: read.raw(id, field, words) for field, words in row.items()},
                dict.fromkeys(_DAYS, _AS_A_DAY),
            )
            for number, id, row in held
        ),
        tuple(places),
        {column.name: column.heading for column in sheet.columns},
        tuple(head for head in heads if head and head not in by_heading),
    )


def _table(rows: SheetRows, publication: Publication) -> tuple[Sheet, int] | None:
    """Which of our tables this is, and where its head stands."""
    best: tuple[float, Sheet, int] | None = None
    for sheet in filter(None, (make(publication) for make in _SHEETS)):
        ours = {column.heading for column in sheet.columns}
        first = sheet.columns[0].heading
        for at, row in enumerate(rows[:LOWEST_HEAD]):
            heads = {words_of(cell.value) for cell in row}
            share = len(ours & heads) / len(ours)
            if first in heads and share >= _LEAST and (best is None or share > best[0]):
                best = share, sheet, at
    return best[1:] if best else None


class _CellsOfValues:
    """Reads cells that are words alone, each beside what the strategy has in its place."""

    def __init__(self, known: dict[str, dict[str, Value]]) -> None:
        self.known = known
        self.month_first: bool | None = None

    def learn(self, rows: list[tuple[str, dict[str, str]]]) -> None:
        """See from days that nobody changed, or that only one reading allows, which comes first."""
        votes: set[bool] = set()
        for id, row in rows:
            for name, words in row.items():
                found = _DAY.fullmatch(words)
                ours = self.known.get(id, {}).get(name)
                if found is None or name not in _DAYS:
                    continue
                day, month = _day(found, month_first=False), _day(found, month_first=True)
                if isinstance(ours, Date) and ours.day in (day, month) and day != month:
                    votes.add(ours.day == month)
                elif (day is None) != (month is None):
                    votes.add(day is None)
        self.month_first = votes.pop() if len(votes) == 1 else None

    def raw(self, id: str, name: str, words: str) -> Raw:
        """A cell as a workbook would hold it."""
        ours = self.known.get(id, {}).get(name, "")
        if name in _DAYS:
            return self._time(words, ours)
        if isinstance(ours, Decimal) and _NUMBER.fullmatch(words):
            return float(words)
        if not isinstance(ours, str):
            return words
        if _NUMBER.fullmatch(words) and _NUMBER.fullmatch(ours) and Decimal(words) == Decimal(ours):
            return ours
        lines = [line.strip() for line in ours.split("\n") if line.strip()]
        joined = "; ".join(lines)
        windows = ours.encode("cp1252", "replace").decode("cp1252")
        joined_there = joined.encode("cp1252", "replace").decode("cp1252")
        if any(same_value(one, words) for one in (joined, windows, joined_there)):
            return ours
        if len(lines) > 1 and "\n" not in words:
            return _in_lines(words, lines)
        return words

    def _time(self, words: str, ours: Value) -> Raw:
        found = _DAY.fullmatch(words)
        if found is None:
            read = times.read(words) if words else None
            value = "" if read is None else read.value
            if isinstance(ours, Date) and ours.month_only and value == f"{ours.day:%Y-%m}":
                return ours.day
            whole = read is not None and not read.doubt and len(value) == len("2027-03-31")
            return date.fromisoformat(value) if whole else words
        day, month = _day(found, month_first=False), _day(found, month_first=True)
        if self.month_first is None and day and month and day != month:
            return words  # which is refused: nobody can tell which day it is
        return (month or day if self.month_first else day or month) or words


def _day(found: re.Match[str], *, month_first: bool) -> date | None:
    one, two, year = (int(part) for part in found.groups())
    day, month = (two, one) if month_first else (one, two)
    try:
        return date(year + 2000 if year < 100 else year, month, day)
    except ValueError:
        return None


def _in_lines(words: str, ours: list[str]) -> str:
    """A line that was several, as these: our own lines stay whole, whatever stands in them."""
    for line in ours:
        if "; " in line:
            words = words.replace(line, line.replace("; ", ";\0"))
    return "\n".join(one.replace("\0", " ").strip() for one in words.split("; ") if one.strip())
