"""Tables that are plans, row by row: which rows are actions, and which are something else.

In: a table. Out: Segments, each with its head and its rows as boxes by field. Nothing is read into
the boxes here; `rows.py` does that.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from stratc.blocks import Cell, Paragraph, Row, Table

from . import columns, heads, progress, roles
from .account import ImportAccount

TOTAL = re.compile(r"(?:(?:grand|sub)[- ]?)?totals?\b|(?:\S+ ){1,4}(?:sub-?)?totals?$", re.I)
NOTE = re.compile(r"(?:notes?|key|sources?|nb|n\.b\.|please note|legend|rag key|\*+)\b\W|\*", re.I)
DITTO = re.compile(r"(?:[\"”“″〃]+|ditto|as above|same as above|see above|do\.)", re.I)
CARRIED = ("lead", "partners", "due", "start", "status", "funding")


@dataclass(slots=True)
class PlanRow:
    """One row of a plan: its boxes by field, and those of columns that no field fits."""

    cells: dict[str, Cell]
    others: list[tuple[str, Cell]]
    place: str
    band: str = ""
    doubts: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Segment:
    """Rows under one head. `group` is the band above them, if it is that of a priority."""

    head: heads.Head | None
    lines: list[PlanRow] = field(default_factory=list)
    texts: list[Cell] = field(default_factory=list)


@dataclass(slots=True)
class ReadPlan:
    """All that a table says."""

    table: Table
    segments: list[Segment] = field(default_factory=list)
    before: list[Cell] = field(default_factory=list)
    after: list[Cell] = field(default_factory=list)
    key: dict[str, str] = field(default_factory=dict)


def plan(table: Table, above: heads.Head | None, account: ImportAccount) -> ReadPlan | None:
    """A table as a plan; `above` is the head of the table before, which it may go on from."""
    found = heads.head(table)
    if found is None:
        if cards := _cards(table):
            return ReadPlan(table, [Segment(None, cards)])
        if above is None or not _goes_on(table, above):
            return None
        account.tell(
            "doubt",
            table.place,
            "",
            "its rows were added to the table before",
            "it has no head of its own and as many columns",
        )
        found = heads.Head(above.fields, above.headings, -1, -1)
    made = ReadPlan(table, [Segment(found)])
    for row in table.rows[: max(found.first, 0)]:
        made.before += [cell for cell in row.apart() if cell.lines]
    band = _band_before(made, found)
    _read(table, found, made, account, band)
    return made


def _band_before(made: ReadPlan, found: heads.Head) -> str:
    last = made.before[-1] if made.before else None
    if last is not None and roles.labelled(last.plain) and len(last.plain) < 150:
        made.before.pop()
        return last.plain
    return ""


def _read(
    table: Table, head: heads.Head, made: ReadPlan, account: ImportAccount, band: str
) -> None:
    segment = made.segments[0]
    previous: PlanRow | None = None
    previous_row: Row | None = None
    for at in range(head.last + 1, len(table.rows)):
        row = table.rows[at]
        if heads.again(row, head):
            account.tell("placed", row.place, _shown(row), "left out", "the head is printed again")
            continue
        if (new := heads.another(table, at)) is not None:
            head, segment = new, Segment(new)
            made.segments.append(segment)
            previous = None
            continue
        filled = [cell for cell in row.apart() if cell.lines]
        if not filled:
            continue
        kind = _kind(row, filled, head, made.key)
        if kind == "band":
            band, previous = " ".join(filled[0].plain.split()), None
            continue
        if kind in ("total", "note", "key"):
            made.after += filled
            made.key |= progress.key_in(filled[0].plain)
            what = {"total": "a total", "note": "a note", "key": "a line of the key"}[kind]
            account.tell(
                "text",
                row.place,
                _shown(row),
                "kept as text below the plan",
                f"it is {what} and no action",
            )
            continue
        line = _line(row, head, band)
        if previous is not None and _continues(line, previous_row, row, head):
            if not any(line.cells.get(name, Cell()).lines for name in CARRIED):
                _join(previous, line)
                account.tell(
                    "placed",
                    row.place,
                    _shown(row),
                    "added to the row above",
                    "its number and its action are empty, as where a page ended inside a row",
                )
                continue
            line.cells["action"] = previous.cells.get("action", Cell())
            line.doubts.append("the action is empty here and was taken from the row above")
        _dittos(line, previous)
        segment.lines.append(line)
        previous, previous_row = line, row


def _kind(row: Row, filled: list[Cell], head: heads.Head, key: dict[str, str]) -> str:
    first = filled[0].plain.strip()
    spans = sum(cell is filled[0] for cell in row.cells)
    if len(filled) <= 2 and (read := _key_line(row)) is not None:
        key[read[0]] = read[1]
        return "key"
    if TOTAL.match(first) and len(first.split()) <= 5:
        return "total"
    if len(filled) <= 2 and NOTE.match(first):
        return "note"
    if len(filled) > 1:
        return "row"
    at = next(n for n, cell in enumerate(row.cells) if cell is filled[0])
    action = head.at("action")
    name = head.fields[at] if at < len(head.fields) else ""
    if spans == 1 and name not in ("", "label", "action", "group"):
        return "row"  # the rest of a row that a page broke
    bold = all(isinstance(line, Paragraph) and line.bold for line in filled[0].lines)
    if spans > 1 or at != action or bold or roles.labelled(first):
        return "band" if len(first) < 200 and not first.endswith(".") else "note"
    return "row"


def key_of(table: Table) -> dict[str, str]:
    """The key that a small table is: a colour or a letter in each row, and what it means."""
    if table.width > 3 or len(table.rows) > 12:
        return {}
    made: dict[str, str] = {}
    for row in table.rows:
        if read := _key_line(row):
            made[read[0]] = read[1]
    return made if len(made) > 1 else {}


def _key_line(row: Row) -> tuple[str, str] | None:
    """A line of a key: a colour and what it means; in one box or in two."""
    filled = [cell for cell in row.apart() if cell.plain.strip()]
    words = [" ".join(cell.plain.split()) for cell in filled]
    if len(words) == 2 and (read := progress.legend(words[0], words[1])):
        return read
    if len(words) == 1:
        coloured = next((c for c in row.apart() if c.colour and not c.plain.strip()), None)
        if coloured is not None and (name := progress.colour_of(coloured.colour)):
            return progress.legend(name, words[0])
        if found := re.match(r"(\w+)\s*[-–—:=]\s*(.+)", words[0]):
            return progress.legend(found[1], found[2])
    return None


def _line(row: Row, head: heads.Head, band: str) -> PlanRow:
    cells: dict[str, Cell] = {}
    others: list[tuple[str, Cell]] = []
    seen: set[int] = set()
    for at, cell in enumerate(row.cells):
        name = head.fields[at] if at < len(head.fields) else ""
        heading = head.headings[at] if at < len(head.headings) else ""
        if name:
            cells[name] = cell
        elif cell.lines and id(cell) not in seen:
            others.append((heading, cell))
        seen.add(id(cell))
    return PlanRow(cells, others, row.place, band)


def _continues(line: PlanRow, above: Row | None, row: Row, head: heads.Head) -> bool:
    """Whether a row has no number and no action of its own."""
    for name in ("label", "action"):
        cell = line.cells.get(name)
        if cell is not None and cell.lines:
            return False
    return True


def _join(previous: PlanRow, line: PlanRow) -> None:
    for name, cell in line.cells.items():
        if cell.lines and name != "group":
            previous.cells[name] = _both(previous.cells.get(name, Cell()), cell)
    for heading, cell in line.others:
        at = next((n for n, (h, _) in enumerate(previous.others) if h == heading), None)
        if at is None:
            previous.others.append((heading, cell))
        else:
            previous.others[at] = (heading, _both(previous.others[at][1], cell))


def _both(first: Cell, second: Cell) -> Cell:
    """Two boxes as one; a sentence that a page broke is one again."""
    lines = list(first.lines)
    more = list(second.lines)
    if lines and more and more[0].text[:1].islower() and not re.search(r"[.;:!?]$", lines[-1].text):
        last, new = lines[-1], more.pop(0)
        joined = f"{last.text} {new.text}"
        lines[-1] = (
            Paragraph(joined, last.place, last.bold)
            if isinstance(last, Paragraph)
            else type(last)(joined, last.place, last.depth, last.marker, last.struck)
        )
    return Cell((*lines, *more), first.place or second.place, first.colour or second.colour)


def _dittos(line: PlanRow, previous: PlanRow | None) -> None:
    if previous is None:
        return
    for name in CARRIED:
        cell = line.cells.get(name)
        if cell is not None and DITTO.fullmatch(cell.plain.strip()):
            line.cells[name] = previous.cells.get(name, Cell())
            line.doubts.append(f"“{cell.plain.strip()}” was read as what the row above says")


def _goes_on(table: Table, above: heads.Head) -> bool:
    return table.width == len(above.headings) and table.width > 2


def _cards(table: Table) -> list[PlanRow]:
    """Rows of label and value, one action a card; empty where the table is none."""
    if table.width not in (2, 4):
        return []
    pairs = [
        (row.cells[n], row.cells[n + 1], row.place)
        for row in table.rows
        for n in range(0, table.width, 2)
        if row.cells[n].lines or row.cells[n + 1].lines
    ]
    names = [columns.field(cell.plain.strip().rstrip(":")) for cell, _, _ in pairs]
    named = [name for name in names if name]
    if len(set(named)) < 3 or "action" not in named or len(named) < 0.6 * len(pairs):
        return []
    made: list[PlanRow] = []
    for (label, value, place), name in zip(pairs, names, strict=True):
        if not made or (name and name in made[-1].cells and name in ("action", "label")):
            made.append(PlanRow({}, [], place))
        heading = " ".join(label.plain.split()).rstrip(":")
        if name and name not in made[-1].cells and name not in ("group", "update"):
            made[-1].cells[name] = value
        elif value.lines:
            made[-1].others.append((heading, value))
    return made


def _shown(row: Row) -> str:
    return " | ".join(" ".join(cell.plain.split()) for cell in row.apart() if cell.lines)
