"""Tables of figures as statistics: “Figure”, “Value”, “Of whom”, “Place”, “From”, “To”.

In: a table that is no plan. Out: an entry for each row, where the head says what each box is and
every row is plain; of any other table nothing is taken.
"""

import re
from typing import Any

from stratc.blocks import Row, Table
from stratc.model import read_figure, read_period
from stratc.model.given_ids import GivenIds
from stratc.text.tables import entries

from ..values import times

_COLUMNS = tuple(
    (name, re.compile(one, re.I)) for name, one in entries(__package__, "figure_tables")
)
_TOLD = {"unit", "population", "area", "start", "end", "period", "compare", "source"}
"""What a table of figures says of them besides title and value: at least two of these."""
FEWEST, DEEPEST = 2, 5


def read(
    table: Table, names: GivenIds, qualifiers: dict[str, str]
) -> list[tuple[Row, dict[str, Any]]]:
    """The rows of a table with their entries; none where one of them is not plain."""
    for at, head in enumerate(table.rows[:DEEPEST]):
        columns = [_column(cell.one_line) for cell in head.cells]
        named = [name for name in columns if name]
        filled = sum(bool(cell.lines) for cell in head.cells)
        if {"title", "value"} <= set(named) and len({*named} & _TOLD) >= FEWEST:
            rows = [row for row in table.rows[at + 1 :] if any(cell.lines for cell in row.cells)]
            alone = at == 0 and len(named) == len(set(named)) == filled
            made = [_entry(row, columns, qualifiers) for row in rows] if alone else []
            if made and None not in made:
                kept = [(row, one) for row, one in zip(rows, made, strict=True) if one]
                return [
                    (row, {"id": names.new(one["title"], "figure"), **one}) for row, one in kept
                ]
    return []


def _column(heading: str) -> str:
    words = " ".join(heading.split()).strip(" :?*")
    return next((name for name, one in _COLUMNS if one.fullmatch(words)), "")


def _entry(row: Row, columns: list[str], qualifiers: dict[str, str]) -> dict[str, Any] | None:
    """The entry of a row; None where its boxes do not say it plainly."""
    boxes = {
        name: [" ".join(line.plain.split()) for line in cell.lines]
        for name, cell in zip(columns, row.cells, strict=False)
        if cell.lines
    }
    told = {name: " ".join(lines) for name, lines in boxes.items()}
    value = _value(told.get("value", ""), qualifiers)
    when = _period(told)
    if "title" not in told or value is None or when is None:
        return None
    made: dict[str, Any] = {"title": told["title"], **value}
    for name in ("unit", "population", "area"):
        if name in told and (name, told[name]) != ("unit", "%"):
            made[name] = told[name]
    made |= {"period": when} if when else {}
    for one in boxes.get("compare", []):
        name, _, figure = one.rpartition(": ")
        against = {"with": name, "value": figure} if _is_figure(figure) else {"with": one}
        made.setdefault("compare", []).append(against)
    if "source" in boxes:
        made["note"] = f"Source: {'; '.join(boxes['source']).rstrip('.')}."
    return made


def _value(words: str, qualifiers: dict[str, str]) -> dict[str, str] | None:
    """A figure and how exact it is; words that are none are what is known in place of one."""
    for said, name in sorted(qualifiers.items(), key=lambda one: -len(one[0])):
        rest = words[len(said) :].strip()
        if words.lower().startswith(f"{said} ") and _is_figure(rest):
            return {"value": rest, "qualifier": name}
    if _is_figure(words):
        return {"value": words}
    return {"finding": words} if words and not re.search(r"\d", words) else None


def _is_figure(words: str) -> bool:
    figure = read_figure(words)
    return figure is not None and str(figure) == words


def _period(told: dict[str, str]) -> str | None:
    """The time of a figure, empty where none is told; None where it is not to be read."""
    words = [told[name] for name in ("period", "start", "end") if name in told]
    read = [times.read(one) for one in words]
    if not words or any(one is None or one.doubt for one in read):
        return None if words else ""
    if "period" in told:
        return read[0].value if len(read) == 1 and read[0] else None
    first = read_period(read[0].value).start if read[0] else None
    last = read_period(read[-1].value).end if read[-1] else None
    if len(read) != 2 or first is None or last is None:
        return None
    whole = first.day == 1 and (last.month, last.day) in _LAST_DAYS
    if whole and (first.month, last.month, last.year - first.year) == (4, 3, 1):
        return f"{first.year}/{last.year % 100:02}"
    if whole and (first.month, last.month) == (1, 12):
        return str(first.year) if first.year == last.year else f"{first.year}/{last.year}"
    if whole:
        months = f"{first:%Y-%m}", f"{last:%Y-%m}"
        return months[0] if months[0] == months[1] else "/".join(months)
    return f"{first}" if first == last else f"{first}/{last}"


_LAST_DAYS = {(1, 31), (3, 31), (4, 30), (5, 31), (6, 30), (7, 31), (8, 31), (9, 30), (10, 31)} | {
    (11, 30),
    (12, 31),
    (2, 28),
    (2, 29),
}
