"""Rows of a programme that sum up those below them: “Phase 1”, from its first day to its last.

In: the rows of a plan and its head. Out: the places of such rows.
"""

import re
from datetime import date

from stratc.blocks import Row
from stratc.model import UnreadableTime, read_period

from ..head.plan_head import Head
from ..values import times

Days = tuple[date, date]


def phases(rows: tuple[Row, ...], head: Head) -> set[str]:
    """The rows that nobody leads, where the days of the led rows below each lie between its days.

    One of them at least must begin and end with its rows to the day.
    """
    places = [head.at(name) for name in ("lead", "start", "due")]
    if None in places:
        return set()
    lead, start, due = (at for at in places if at is not None)
    filled = [row for row in rows if len([c for c in row.apart() if c.plain.strip()]) > 1]
    over = [row for row in filled if not row.cells[lead].plain.strip()]
    if not over or len(over) == len(filled) or filled[0] not in over or filled[-1] in over:
        return set()
    exact = 0
    for row in over:
        at = filled.index(row) + 1
        end = next((n for n in range(at, len(filled)) if filled[n] in over), len(filled))
        spans = [_span(one, start, due) for one in filled[at - 1 : end]]
        known = [one for one in spans if one is not None]
        if len(known) < len(spans) or len(known) < 2:
            return set()
        own, *below = known
        whole = (min(one[0] for one in below), max(one[1] for one in below))
        if not own[0] <= whole[0] <= whole[1] <= own[1]:
            return set()
        exact += own == whole and len(below) > 1
    return {row.place for row in over} if exact else set()


_PARENT = re.compile(r"parent(?: (?:code|id|ref|no|number|action|task|item))?", re.I)


def parents(rows: tuple[Row, ...], head: Head) -> tuple[int, set[str]] | None:
    """The column that names the row above each by its number, and the rows that are so named.

    None unless each row stands below the one that it names, and these have no state and no day.
    """
    named = [n for n, one in enumerate(head.headings) if _PARENT.fullmatch(one.strip(" :?*.#"))]
    label = head.at("label")
    if len(named) != 1 or label is None:
        return None
    places = [at for name in ("due", "status") if (at := head.at(name)) is not None]
    over: set[str] = set()
    above = ""
    full = [row for row in rows if len([c for c in row.apart() if c.plain.strip()]) > 1]
    known = {row.cells[named[0]].one_line for row in full} - {""}
    for row in full:
        number, parent = row.cells[label].one_line, row.cells[named[0]].one_line
        if number in known and not parent:
            if any(row.cells[at].plain.strip() for at in places):
                return None
            over, above = over | {row.place}, number
        elif not parent or parent != above:
            return None
    return (named[0], over) if over else None


def _span(row: Row, start: int, due: int) -> Days | None:
    made: list[date] = []
    for at, last in ((start, False), (due, True)):
        found = times.read(row.cells[at].one_line) if at < len(row.cells) else None
        try:
            period = None if found is None else read_period(found.value)
        except UnreadableTime:
            return None
        day = None if period is None else period.end if last else period.start
        if day is None:
            return None
        made.append(day)
    return made[0], made[1]
