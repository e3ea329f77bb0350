"""Which column says by when, where its heading leaves that open: “Target” over days.

In: the fields, headings and boxes of the columns. Out: the column, or None.
"""

import re

from stratc.blocks import Cell

from ..values import times
from . import heading_words
from .one_box import is_time
from .plan_head import Head

NEARLY_ALL = 0.8
_NEVER_DUE = re.compile(
    r"\b(?:baseline|since|previous|original|first|old|risk|cost|budget)\b", re.I
)
_OVER = re.compile(
    r"(?:(?:already |now )?(?:in (?:place|post|use|force)|live|open|running|started|under ?way"
    r"|done|complete[d]?|delivered|achieved|met)|asap|immediate(?:ly)?)"
    r"\W*",
    re.I,
)
_LAST = re.compile(r"complet(?:e|ed|ion)|open(?:s|ing|ed)?|finish(?:ed)?|end", re.I)
_QUARTER = re.compile(r"\b20\d\d,? ?Q[1-4]\b|\bQ[1-4],? (?:of )?20\d\d\b", re.I)
_DIGITS = re.compile(r"\d")


def due(
    fields: list[str], headings: tuple[str, ...], held: list[list[Cell]], before: Head | None
) -> int | None:
    """A column of days, such as “Target”, in a plan without another.

    Under the same headings as in the table before, “ongoing” alone is enough.
    """
    if "due" in fields:
        return None
    same = before.at("due") if before is not None and before.headings == headings else None
    found = [
        at
        for at, name in enumerate(fields)
        if (name in ("", "measures", "milestones", "group") or _ends(name, at, headings, held))
        and not _NEVER_DUE.search(headings[at])
        and not heading_words.OTHERS.fullmatch(headings[at])
        and (at == same or any(map(is_time, held[at])))
        and held[at]
        and sum(is_time(c) or _has_no_day(c) for c in held[at]) >= NEARLY_ALL * len(held[at])
    ]
    if len(found) > 1:  # “Design complete”, “Start on site”, “Complete”
        found = [at for at in found if _LAST.fullmatch(headings[at].strip(" :?*"))]
    if len(found) != 1:
        return None
    fields[found[0]] = "due"
    return found[0]


def _ends(name: str, at: int, headings: tuple[str, ...], held: list[list[Cell]]) -> bool:
    """Whether each row has a day under “Completed”, as where “Introduced” stands beside it."""
    last = _LAST.fullmatch(headings[at].strip(" :?*")) is not None
    return name == "update" and last and len(held[at]) == max(map(len, held))


def _has_no_day(cell: Cell) -> bool:
    """Whether a box says “ongoing”, “quarterly” or the like, which stands beside days."""
    words = cell.one_line
    if _QUARTER.search(words):
        return True  # of which year it is nobody knows
    if _DIGITS.search(words) or len(words.split()) > 3:
        return False
    return times.read(words) is not None or _OVER.fullmatch(words) is not None
