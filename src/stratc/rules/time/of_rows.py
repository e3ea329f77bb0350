"""The dates in how a row is done, held against the day it is due.

In: one passage and its row. Out: remarks on what begins, happens or ends only later.
"""

import re
from collections.abc import Iterator

from stratc.checking.passage import Passage
from stratc.model import Action, Commitment, Period
from stratc.source import Diagnostic, Label
from stratc.text.english import MONTH, MONTHS, NUMBER, read_number
from stratc.text.tables import pieces

_PIECES = pieces(__name__, MONTH=MONTH, NUMBER=NUMBER)
BEGINS = re.compile(_PIECES["BEGINS"], re.IGNORECASE)
LASTING = re.compile(_PIECES["LASTING"], re.IGNORECASE)
IN = re.compile(_PIECES["IN"], re.IGNORECASE)
AFTERWARDS = re.compile(_PIECES["AFTERWARDS"], re.IGNORECASE)
PARTS = {"mid": 5, "spring": 3, "summer": 6, "autumn": 9, "winter": 11, "late": 10}


def begins_later(passage: Passage, due: Period, row: Action | Commitment) -> Iterator[Diagnostic]:
    """“Monthly, from 2029”, or “a trial in autumn 2028”, where it is due in June 2028."""
    hits = list(passage.own_hits(BEGINS))
    hits += [] if passage.field.key == "action" else [
        hit for hit in passage.own_hits(IN)
        if not AFTERWARDS.search(re.split("[.,;:(]", passage.typed[: hit[0].end()])[-1])
    ]  # fmt: skip
    for found, span in passage.own_hits(LASTING):
        long = (read_number(found["n"]) or 0) * (12 if found["unit"].lower() == "year" else 1)
        last = 12 * int(found["year"]) + MONTHS[found["month"].lower()] + long - 1
        if due.end and 2 < long < 25 and last > 12 * due.end.year + due.end.month + 1:
            hits = []
            yield Diagnostic(
                span,
                f"“{' '.join(found.group().split())}” ends after {due}, which `due:` says",
                labels=(Label(row.where["due"], "the date in its field"),),
                hints=("correct the one that is wrong",),
            )
    for found, span in hits[:1]:
        known = found.groupdict()
        month = MONTHS[found["month"].lower()] if found["month"] else 1
        month = PARTS.get((known.get("part") or "").lower(), 4 if known.get("financial") else month)
        if due.end and (int(found["year"]), month) > (due.end.year, due.end.month):
            yield Diagnostic(
                span,
                f"the words say “{' '.join(found.group().split())}”, and `due:` says {due}",
                labels=(Label(row.where["due"], "the date in its field"),),
                hints=("correct the one that is wrong",),
            )
