"""Codes of priorities in a plan, which a table of its own explains: “O1”, “O2”.

In: the blocks of a document. Out: the same, each row with the words of its first code; several
the others stand in a column of their own. The table of codes goes where rows name all of it.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from stratc.blocks import Block, Cell, Paragraph, Row, Table, escaped

from ..account import ImportAccount
from ..head import heading_words, heads
from ..headings import roles

_CODE = re.compile(r"[A-Z]{1,3}[ .-]?\d{1,2}")
_CODES = re.compile(rf"{_CODE.pattern}(?:\s*(?:[,;/&+\n]|\band\b)\s*{_CODE.pattern})*")
_PARTS = re.compile(r"(?:priorit|objective|aim|theme|goal|outcome|pillar|strand|ambition)", re.I)
_CODED = re.compile(rf"(?P<code>{_CODE.pattern}): (?P<title>.+)", re.DOTALL)
FEWEST = 2
_REASON = "the priorities say it, which rows of the plan name by these codes"


def label_and_title(words: str, *, apart: bool) -> tuple[str, str]:
    """The label and the title of a priority that rows name; a number `apart` from them is none."""
    if label := roles.label_of_priority(words):
        return label[0], label[2] or roles.numbered(words)[1]
    number, plain = roles.numbered(words)
    if number:
        return "" if apart else number.rstrip(".)"), plain
    coded = _CODED.fullmatch(words)
    return (coded["code"], coded["title"]) if coded else ("", plain)


def in_order(priorities: list[dict[str, Any]]) -> None:
    """Sort priorities by their codes, where all have one of the same letters."""
    codes = [re.fullmatch(r"([A-Z]+)[ .-]?(\d+)", str(one.get("label", ""))) for one in priorities]
    if all(codes) and len({code[1] for code in codes if code}) == 1:
        priorities.sort(key=lambda one: int(re.sub(r"\D", "", one["label"])))


def with_named_priorities(blocks: Sequence[Block], account: ImportAccount) -> tuple[Block, ...]:
    """The blocks, with the words of each code where rows of a plan stand by it."""
    made = list(blocks)
    for at, block in enumerate(blocks):
        key = _key(block)
        if not key or not isinstance(block, Table):
            continue
        used: set[str] = set()
        for other, table in enumerate(made):
            if isinstance(table, Table) and other != at:
                made[other] = _named(table, key, used)
        if used == {*key}:
            coded = [_is_coded(row, key) for row in block.rows]
            heads = [*coded[1:], False]  # “Objective | Title”, right above
            rows = tuple(
                row
                for row, own, head in zip(block.rows, coded, heads, strict=True)
                if not own and not (head and len([c for c in row.apart() if c.lines]) == 2)
            )
            bare = len(rows) < 2  # nothing but its head is left
            made[at] = replace(block, rows=() if bare else rows)
            for row in block.rows if bare else [row for row in block.rows if row not in rows]:
                if row.one_line:
                    account.tell("left", row.place, row.one_line, "left out", _REASON)
    return tuple(one for one in made if not isinstance(one, Table) or one.rows)


def _key(block: Block) -> dict[str, str]:
    """The codes of a table of two columns with their words; nothing where it is another table."""
    if not isinstance(block, Table):
        return {}
    told = [[cell.one_line for cell in row.apart() if cell.lines] for row in block.rows]
    key = {one[0]: one[1] for one in told if len(one) == 2 and _CODE.fullmatch(one[0])}
    wide = any(len(one) > 2 for one in told)
    return (
        key if len(key) >= FEWEST and not wide and all(" " in one for one in key.values()) else {}
    )


def _is_coded(row: Row, key: dict[str, str]) -> bool:
    return row.apart()[0].one_line in key


def _named(table: Table, key: dict[str, str], used: set[str]) -> Table:
    """A plan, of which one column may hold nothing but codes below its head."""
    plan = table.width > 2 and heads.head(table) is not None
    for at in range(table.width if plan else 0):
        column = [row.cells[at] for row in table.rows if at < len(row.cells)]
        first = next((n for n, cell in enumerate(column) if _codes(cell, key)), 0)
        coded = [_codes(cell, key) for cell in column[first:] if cell.lines]
        heading = column[first - 1].one_line if first else ""
        of_priorities = heading_words.field(heading) == "group" or _PARTS.match(heading)
        if not of_priorities or len(coded) < FEWEST or not all(coded):
            continue
        used.update(one for several in coded for one in several[:1])
        several = any(len(one) > 1 for one in coded)
        return replace(table, rows=tuple(_row(row, at, key, several=several) for row in table.rows))
    return table


def _codes(cell: Cell, key: dict[str, str]) -> list[str]:
    words = cell.one_line.strip()
    found = _CODE.findall(words) if _CODES.fullmatch(words) else []
    return found if found and all(one in key for one in found) else []


def _row(row: Row, at: int, key: dict[str, str], *, several: bool) -> Row:
    cell = row.cells[at] if at < len(row.cells) else Cell()
    found = _codes(cell, key)
    named = _words(f"{found[0]}: {key[found[0]]}", row) if found else cell
    cells = tuple(named if n == at else one for n, one in enumerate(row.cells))
    beside = Cell(place=row.place)
    if not found and cell.lines and len(row.apart()) > 1:
        heading = cell.one_line
        beside = _words(f"Other {heading[:1].lower()}{heading[1:]}", row)
    elif len(found) > 1:
        beside = _words("; ".join(f"{one}: {key[one]}" for one in found[1:]), row)
    return replace(row, cells=(*cells, *((beside,) if several else ())))


def _words(words: str, row: Row) -> Cell:
    return Cell((Paragraph(escaped(words), row.place),), row.place)
