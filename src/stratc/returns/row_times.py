"""The time of a row, which a workbook shows in three cells: its start, its end, and both in words.

In: what was changed in the three. Out: one edit of `due:`, or of `start:` and `due:`, so that what
somebody typed into one cell is not undone by what another has lost.
"""

import re

from stratc.crossref import Index
from stratc.model import Action, Commitment, read_period
from stratc.outputs.tables.cells import CellValue, Date, first_day, last_day

from .cells import Delta
from .values import CLEARED, Impossible, value_of

COLUMNS = ("due", "start", "when")
_PLAIN = re.compile(r"\d{4}-\d\d(?:-\d\d)?")
_TWO_TIMES = "“{}” and the words beside it say different times; change one of them"


def times_of(
    element: Action | Commitment, changed: dict[str, Delta], index: Index
) -> dict[str, str]:
    """The fields of a row's time after a change of its cells. Raises Impossible."""
    typed = {one: value_of(one, d.after, d.form, index) for one, d in changed.items()}
    if words := typed.get("when", CLEARED):
        for name in ("start", "due"):
            if typed.get(name) and not _agree(words, typed[name], name):
                raise Impossible(_TWO_TIMES.format(changed[name].after))
        return {"due": words}
    shown = {
        "start": _written(first_day(element.start, element.due)),
        "due": _written(last_day(element.due)),
    }
    days = {name: typed.get(name, shown[name]) for name in shown}
    if element.start is not None or not shown["start"]:
        if set(typed) == {"when"}:  # the day that the words stood beside is all that is left
            return {"due": days["due"]}
        return {name: typed[name] for name in shown if name in typed}
    first, last = days["start"], days["due"]
    if first and last:
        whole = _PLAIN.fullmatch(first) and _PLAIN.fullmatch(last) and len(first) == len(last)
        return {"due": f"{first}/{last}" if whole else f"{first} to {last}"}
    return {"due": last or (f"{first} onwards" if first else CLEARED)}


def _agree(words: str, time: str, name: str) -> bool:
    """Whether some words begin, or end, as the day beside them does."""
    both = read_period(words), read_period(time)
    first, second = (one.start if name == "start" else one.end for one in both)
    return first == second


def _written(cell: CellValue) -> str:
    if not isinstance(cell, Date):
        return CLEARED
    return f"{cell.day:%Y-%m}" if cell.month_only else cell.day.isoformat()
