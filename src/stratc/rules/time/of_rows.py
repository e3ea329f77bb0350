"""The dates in how a row is done, held against the day it is due.

In: one passage and its row. Out: remarks on what begins, happens or ends only later.
"""

import re
from collections.abc import Iterator

from stratc.checking.passage import Passage
from stratc.model import Action, Commitment, Period
from stratc.source import Diagnostic, Label
from stratc.text.english import MONTH, MONTHS, NUMBER, read_number

BEGINS = re.compile(
    r"\b(?:from|starting|beginning|begins?|starts?)(?: in)? (?:(?:early|late|mid)[- ])?"
    rf"(?:(?P<month>{MONTH}) )?(?P<year>20\d\d)(?![\d/–-])",
    re.IGNORECASE,
)
# “Nine months from May 2027”
LASTING = re.compile(
    rf"\b(?P<n>{NUMBER}) (?P<unit>month|year)s,? (?:from|starting in|beginning in) "
    rf"(?P<month>{MONTH}) (?P<year>20\d\d)",
    re.IGNORECASE,
)
# “A trial in 2028/29”, “signed in autumn 2026”; what follows when it is done may come later.
IN = re.compile(
    r"\b(?:in|during|by) (?:the )?(?:(?P<part>early|late|mid|spring|summer|autumn|winter)[- ])?"
    rf"(?:of )?(?:(?P<month>{MONTH}) )?(?P<year>20\d\d)(?P<financial>[/–-]\d\d)?(?![\d/–-])",
    re.IGNORECASE,
)
AFTERWARDS = re.compile(
    r"\b(?:after\w*|then|later|again|evaluat\w*|review\w*|follow\w*|repeat\w*|ready|"
    r"prepar\w*|for|expire\w*|ends?|until|needed|expected|forecast)\b",
    re.IGNORECASE,
)
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
