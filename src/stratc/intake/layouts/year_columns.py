"""Deeds that stand under times: “What we will do in 2026/27” beside “… in 2027/28”, or a theme
beside what is done for it in the short, medium and long term.

In: a table. Out: the table with one row for each deed and its time in a box of its own; None where
it has no such columns.
"""

import re
from dataclasses import replace

from stratc.blocks import Cell, Item, Paragraph, Row, Table
from stratc.text.deeds import DEEDS, MORE_VERBS

from ..account import ImportAccount
from ..head import columns, heading_words, heads
from ..head.plan_head import Head

_YEAR = re.compile(
    r"(?:(?:by|in|for|during|from)\s+)?(?P<time>(?:\b(?:[A-Z][a-z]{2,8}|q[1-4])\s+)?\b20\d\d"
    r"(?:\s*[/–-]\s*(?:20)?\d\d)?\b|\b\d\d/\d\d\b|\b(?:year|yr)\s*\d\b)",
    re.I,
)
_TERM = re.compile(
    r"(?:immediate|short|near|medium|mid|long)(?:er)?(?:[- ]term)?|now|next|later"
    r"|(?:year|phase) \d",
    re.I,
)
NOTHING = re.compile(r"[\W_]*|n/?a|none|nil", re.I)
_EDGES = " :,;–-()[]"
_DOES = re.compile(rf"\W*(?:{DEEDS}|{MORE_VERBS})\b", re.I)


def by_time(table: Table, account: ImportAccount) -> Table | None:
    """The table with a row for each deed."""
    head = heads.head(table)
    if head is None:
        at, found, title = 0, _terms(table), "Action"
    else:
        at, found = head.last, _columns(head, table)
        title = _YEAR.sub("", head.headings[found[0]]).strip(_EDGES) if found else ""
        title = title[:1].upper() + title[1:]
    if not found:
        return None
    headings = [cell.one_line for cell in table.rows[at].cells]
    told = f"“{'”, “'.join(headings[n] for n in found)}”"
    reason = "each box under these headings was read as an action, and its heading as the time"
    account.tell("doubt", table.rows[at].place, told, "became a row for each time", reason)
    when = "When" if head is None or head.at("due") is None else "Year"
    rows: list[Row] = []
    for n, row in enumerate(table.rows):
        if n == at or (head is not None and heads.again(row, head)):
            named = replace(row.cells[found[0]], lines=(Paragraph(title, row.place),))
            rows.append(_line(row, found, named, when))
            continue
        boxes = {id(row.cells[c]): c for c in found if c < len(row.cells)}
        deeds = [c for c in boxes.values() if not NOTHING.fullmatch(row.cells[c].plain)]
        if n < at or len(row.apart()) < 2 or not deeds:
            rows.append(_line(row, found, row.cells[found[0]]))
            continue
        for c in deeds:
            alone = sum(other is row.cells[c] for other in row.cells) == 1
            rows += [
                _line(row, found, deed, _time(headings[c]) if alone else "")
                for deed in _apart(row.cells[c], headings[c], alone)
            ]
    return replace(table, rows=tuple(rows))


def _columns(head: Head, table: Table) -> list[int]:
    """The columns whose headings name an action in the same words but for a time.

    A column whose boxes stand over several rows says what these belong to.
    """
    at = head.at("action")
    if at is None or head.first != head.last or not _YEAR.search(head.headings[at]):
        return []
    words = columns.without_time(head.headings[at])
    like = [
        n
        for n, one in enumerate(head.headings)
        if _YEAR.search(one) and columns.without_time(one) == words
    ]
    named = heading_words.field(_YEAR.sub("", head.headings[at])) == "action"
    if not words or not named or len(like) < 2:
        return []
    rows = table.rows[head.last + 1 :]
    return [n for n in like if not _is_over(rows, n)]


def _is_over(rows: tuple[Row, ...], at: int) -> bool:
    cells = [row.cells[at] for row in rows if len(row.apart()) > 1 and at < len(row.cells)]
    return len({id(cell) for cell in cells}) < len(cells)


def _terms(table: Table) -> list[int]:
    """The columns of a table of themes whose headings are times, and whose boxes hold deeds."""
    first, *rest = table.rows[0].cells if table.rows else [Cell()]
    named = [cell.one_line for cell in rest]
    if heading_words.field(first.plain) != "group" or len(named) < 2:
        return []
    if not all(columns.is_time(_TERM.sub("", one) or "2026") for one in named):
        return []
    held = [cell.plain for row in table.rows[1:] for cell in row.apart()[1:]]
    said = [one for one in held if not NOTHING.fullmatch(one)]
    does = [one for one in said if _DOES.match(one)]
    wordy = all(len(one.split()) > 1 and heads.DONE.search(one) for one in said)
    return list(range(1, table.width)) if does and wordy and 3 * len(does) >= len(said) else []


def _time(heading: str) -> str:
    found = _YEAR.search(heading)
    return found["time"] if found else heading


def _apart(cell: Cell, heading: str, alone: bool) -> list[Cell]:
    """The deeds of a box: each point of a list is one."""
    over = f"it stands under “{heading}”, which was read as its time"
    doubt = over if alone else f"it stands under several times, of which “{heading}” is one"
    return points(replace(cell, doubt="; ".join(filter(None, (cell.doubt, doubt))), heights=()))


def points(cell: Cell) -> list[Cell]:
    """The points of a list in a box, each in one of its own; the box where it is no list."""
    lines = [line for line in cell.lines if line.text]
    if len(lines) > 1 and all(isinstance(line, Item) and not line.depth for line in lines):
        return [replace(cell, lines=(Paragraph(line.text, line.place),)) for line in lines]
    return [cell]


def _line(row: Row, found: list[int], deed: Cell, time: str = "") -> Row:
    box = Cell((Paragraph(" ".join(time.split()), row.place),) if time else (), row.place)
    rest = [(at, cell) for at, cell in enumerate(row.cells) if at not in found]
    before = [cell for at, cell in rest if at < found[0]]
    after = [cell for at, cell in rest if at > found[0]]
    return replace(row, cells=(*before, deed, box, *after))
