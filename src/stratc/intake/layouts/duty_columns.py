"""A table of who does what: a column for each body, and “L” and “S” or “R”, “A”, “C”, “I” in boxes.

In: a table. Out: the same with columns for who leads, who helps, who is asked and who is told; None
where its columns are no such.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from stratc.blocks import Cell, Paragraph, Row, Table, escaped

from ..account import ImportAccount
from ..values import times

DUTIES = (
    ("Lead", re.compile(r"l|lead(?:s|ing)?(?: (?:body|partner|agency))?|a|accountable", re.I)),
    ("Partners", re.compile(r"s|p|support(?:s|ing|ed)?|partners?|r|responsible", re.I)),
    ("Advice from", re.compile(r"c|consult(?:ed|s)?", re.I)),
    ("Kept informed", re.compile(r"i|inform(?:ed|s)?", re.I)),
)
_RACI = re.compile(r"[raci]|responsible|accountable|consulted|informed", re.I)
_LEADS = re.compile(r"[lsp]|leads?|support(?:s|ing)?|partner", re.I)
_APART = re.compile(r"\s*[/,&+]\s*|\s+and\s+|(?<=[RACI])(?=[RACI]\b)")
FEWEST = 2


def by_duty(table: Table, account: ImportAccount) -> Table | None:
    """The table with the names of bodies in the rows, and not above their letters."""
    rows = [row for row in table.rows if len(row.apart()) > 1]
    first = next((at for at, row in enumerate(rows) if _is_duties(row)), 0)
    if not first:
        return None
    head, body = rows[first - 1], rows[first:]
    columns = [at for at in range(len(head.cells)) if _is_column(head, body, at)]
    said = {one.lower() for at in columns for row in body for one in _letters(_cell(row, at))}
    raci = len(said & {"r", "a", "c", "i"}) > 2 or {"r", "a"} <= said
    sure = all(_RACI.fullmatch(one) for one in said) if raci else _tells_leads(said)
    if len(columns) < FEWEST or not sure:
        return None
    taken = [row for row in body if any(_letters(_cell(row, at)) for at in columns)]
    held = {id(row): _duties(row, head, columns) for row in taken}
    used = [name for name, _ in DUTIES if any(one.get(name) for one in held.values())]
    made: list[Row] = []
    for row in table.rows:
        before = [cell for at, cell in enumerate(row.cells) if at < columns[0]]
        after = [c for at, c in enumerate(row.cells) if at > columns[0] and at not in columns]
        if row is head:
            beside = [_words(name, row) for name in used]
        else:
            beside = [_words("\n".join(held.get(id(row), {}).get(one, ())), row) for one in used]
        made.append(replace(row, cells=(*before, *beside, *after)))
    names = "; ".join(head.cells[at].one_line for at in columns)
    letters = ", ".join(sorted(one.upper() if len(one) < 2 else one for one in said))
    reason = f"its boxes hold {letters} alone, and say who leads and who helps"
    account.tell("doubt", head.place, names, "were read as who does what", reason)
    return replace(table, rows=tuple(made))


def _tells_leads(said: set[str]) -> bool:
    leads = any(DUTIES[0][1].fullmatch(one) for one in said)
    return leads and all(_LEADS.fullmatch(one) for one in said) and len(said) > 1


def _cell(row: Row, at: int) -> Cell:
    return row.cells[at] if at < len(row.cells) else Cell()


def _letters(cell: Cell) -> list[str]:
    """What each duty in a box is called; nothing where the box says anything else."""
    words = _APART.split(cell.one_line.strip())
    known = all(any(duty.fullmatch(one) for _, duty in DUTIES) for one in words)
    return words if known and cell.lines else []


def _is_duties(row: Row) -> bool:
    return sum(bool(_letters(cell)) for cell in row.cells) >= FEWEST


def _is_column(head: Row, body: Sequence[Row], at: int) -> bool:
    """Whether a column stands under a name, and holds nothing but letters."""
    heading = head.cells[at].one_line
    filled = [cell for row in body if (cell := _cell(row, at)).lines]
    named = re.match(r"[A-Z]\w", heading) and times.read(heading) is None  # no “A” of a row
    status = re.search(r"\b(?:RAG|BRAG|status|rating|progress|state|Q\d)\b", heading, re.I)
    return bool(named and not status and filled and all(map(_letters, filled)))


def _duties(row: Row, head: Row, columns: Sequence[int]) -> dict[str, list[str]]:
    """Who leads, helps, is asked and is told.

    Who is responsible leads where nobody is accountable.
    """
    made: dict[str, list[str]] = {}
    for at in columns:
        letters = _letters(_cell(row, at))
        found = [name for name, duty in DUTIES if any(map(duty.fullmatch, letters))]
        if found:
            made.setdefault(found[0], []).append(head.cells[at].one_line)
    if "Lead" not in made and any(
        one.lower() in ("r", "responsible") for at in columns for one in _letters(_cell(row, at))
    ):
        made["Lead"] = made.pop("Partners")
    return made


def _words(words: str, row: Row) -> Cell:
    lines = tuple(Paragraph(escaped(one), row.place) for one in words.split("\n") if one)
    return Cell(lines, row.place)
