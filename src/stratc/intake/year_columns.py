"""A column of deeds for each year: “What we will do in 2026/27” beside “… in 2027/28”.

In: a table and its head. Out: the table with one row for each deed, its year in a box of its own;
the same table where it has no such columns.
"""

from __future__ import annotations

import re
from dataclasses import replace

from stratc.blocks import Cell, Paragraph, Row, Table

from . import columns, heading_words
from .account import ImportAccount
from .heads import Head, again

_YEAR = re.compile(
    r"\b20\d\d(?:\s*[/–-]\s*(?:20)?\d\d)?\b|\b\d\d/\d\d\b|\b(?:year|yr)\s*\d\b", re.I
)
_NOTHING = re.compile(r"[\W_]*|n/?a|none|nil", re.I)
_TRAILING = re.compile(r"\s*[(\[–:,-]*\s*\b(?:in|by|for|during|from)?\s*[)\]–:,-]*\s*$", re.I)


def by_year(table: Table, head: Head, account: ImportAccount) -> Table:
    """The table with a row for each year's deed."""
    found = _columns(head)
    if len(found) < 2:
        return table
    first = found[0]
    told = f"the columns “{'”, “'.join(head.headings[at] for at in found)}”"
    reason = "they have the same heading but for the year; see whether each is an action"
    account.tell("doubt", table.rows[head.last].place, told, "became a row for each year", reason)
    when = "Year" if head.at("due") is not None else "When"
    title = _TRAILING.sub("", _YEAR.sub("", head.headings[first]))
    rows: list[Row] = []
    for n, row in enumerate(table.rows):
        if n == head.last or again(row, head):
            named = replace(row.cells[first], lines=(Paragraph(title, row.place),))
            rows.append(_line(row, found, named, when))
            continue
        apart = {id(row.cells[at]): (at, row.cells[at]) for at in found if at < len(row.cells)}
        deeds = [(at, one) for at, one in apart.values() if not _NOTHING.fullmatch(one.plain)]
        if n < head.last or len(row.apart()) < 2 or not deeds:
            rows.append(_line(row, found, row.cells[first]))
            continue
        for at, cell in deeds:
            alone = sum(other is cell for other in row.cells) == 1
            year = _YEAR.search(head.headings[at]) if alone else None
            heading = head.headings[at]
            doubt = f"it stands under “{heading}”, which was read as its time"
            if year is None:
                doubt = f"it stands under several years, of which “{heading}” is the last"
            held = replace(cell, doubt="; ".join(filter(None, (cell.doubt, doubt))))
            rows.append(_line(row, found, held, year[0] if year else ""))
    return replace(table, rows=tuple(rows))


def _line(row: Row, found: list[int], deed: Cell, year: str = "") -> Row:
    box = Cell((Paragraph(" ".join(year.split()), row.place),) if year else (), row.place)
    rest = [(at, cell) for at, cell in enumerate(row.cells) if at not in found]
    before = [cell for at, cell in rest if at < found[0]]
    after = [cell for at, cell in rest if at > found[0]]
    return replace(row, cells=(*before, deed, box, *after))


def _columns(head: Head) -> list[int]:
    """The columns whose headings name an action in the same words but for a year."""
    at = head.at("action")
    if at is None or head.first != head.last or not _YEAR.search(head.headings[at]):
        return []
    words = _bare(head.headings[at])
    like = [n for n, one in enumerate(head.headings) if _YEAR.search(one) and _bare(one) == words]
    named = heading_words.field(_YEAR.sub("", head.headings[at])) == "action"
    return like if words and named and not columns.is_time(head.headings[at]) else []


def _bare(heading: str) -> str:
    return " ".join(re.findall(r"\w+", _YEAR.sub("", heading).lower()))
