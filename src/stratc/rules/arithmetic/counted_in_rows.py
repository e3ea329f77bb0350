"""What the text promises so many of, beside the one row that counts the same things.

In: the manuscript. Out: two numbers of one thing, or so many a year that do not make the whole.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from stratc.checking.manuscript import Manuscript
from stratc.checking.passage import Passage
from stratc.model import Action, Commitment, Priority, Section
from stratc.text.english import NUMBER, read_number

from ..plan.entry_forms import may_be_deed
from ..repeats.meaning import stem, telling_words
from .definite_counts import ALL
from .promised_and_planned import (
    ADDED,
    DIGITS,
    EACH,
    OFFERED,
    PROMISED,
    WHEN,
    YEAR,
    clauses,
    counts,
    deeds,
    yearly,
)
from .two_places import TwoFigures

# “We aim for 1,500 people to be trained”
AIMED = re.compile(
    r"\b(?:[Ww]e (?:aim|plan|want|intend|expect)|(?:is|are) going to|(?:is|are) to be)\b"
)
ENTRY = re.compile(r"(?:[|>][-+]?\n)?[ \t]{0,12}(?:[-*+•]|\d{1,2}[.)]) {1,4}(?=[A-Z][a-z]+ )")
OVER = re.compile(
    rf"\b(?:over|in|across|within|for) (?:the |all |these |its |next )*(?P<n>{NUMBER}) years\b",
    re.IGNORECASE,
)
PART = re.compile(
    r"\b(?:first|pilot|trial|phase|stage|half|third|quarter|share|least|average|up to)\b"
)
STEP = re.compile(r"\b(?:by|first|each|every|per|more|additional|extra|another|from)\b", re.I)
UNTIL = re.compile(r"\b(?:until|till|left|remaining|still|last)\b", re.I)
FAR = 6  # “two trees for each that is felled”, and 3,800 in all
LEAST = 2


class CountInRow(NamedTuple):
    """So many of one thing in a row or its measure, with all that the row says in words."""

    row: Action
    said: frozenset[str]
    deed: frozenset[str]
    passage: Passage
    hit: re.Match[str]


def counted_otherwise(manuscript: Manuscript) -> Iterator[TwoFigures]:
    """“Lessons will reach 1,500 pupils”, where the only row that counts pupils has 1,000."""
    known = manuscript.answer(_counted)
    for passage in manuscript.passages if known else ():
        element, key = passage.element, passage.field.key
        running = passage.prose and isinstance(element, Priority | Section)
        if not running and not (isinstance(element, Commitment) and key == "text"):
            continue
        for start, end in passage.sentences:
            sentence = passage.typed[start:end]
            if "| " in sentence or (running and not _promises(sentence)):
                continue
            for at, clause in clauses(sentence):
                for what, one in counts(clause).items():
                    base, _, rate = what.partition("/")
                    several = known.get(base, [])
                    row = _same(several, clause, base)
                    if _together(several, row, one):
                        continue  # ten studios here and two there are all twelve
                    if row and (other := _otherwise(manuscript, row, clause, one, rate)):
                        span = passage.at(start + at + one.start(), start + at + one.end())
                        place = row.passage.at(*row.hit.span())
                        yield TwoFigures(row.hit.group(), place, other, span)


def _promises(sentence: str) -> bool:
    entry = ENTRY.match(sentence)
    return bool(
        PROMISED.search(sentence)
        or AIMED.search(sentence)
        or (entry and may_be_deed(sentence[entry.end() :]))
    )


def _same(several: list[CountInRow], clause: str, base: str) -> CountInRow | None:
    """The one row whose words are those of a clause, besides the thing that both count."""
    words = telling_words(clause) - {base}
    shared = sorted(((len(words & one.said), n) for n, one in enumerate(several)), reverse=True)
    if not shared or not shared[0][0]:
        return None
    (most, first), *others = shared
    best = several[first]
    if any(many == most and several[n].row is not best.row for many, n in others):
        return None
    alone = all(one.row is best.row for one in several)
    own = (best.deed, telling_words(best.passage.typed) - {base})
    half = any(one and len(words & one) * 2 >= len(one) for one in own)
    return best if half and most >= LEAST - alone else None


def _together(several: list[CountInRow], row: CountInRow | None, one: re.Match[str]) -> bool:
    """Whether a row and another one, or all others, make what a clause promises."""
    many = read_number(one["n"]) or 0
    counted = [(each, read_number(each.hit["n"]) or 0) for each in several]
    own = sum(n for each, n in counted if each is row)
    others = [n for each, n in counted if each is not row]
    return many in (own + sum(others), *(own + n for n in others)) if others else False


def _otherwise(
    manuscript: Manuscript, row: CountInRow, clause: str, one: re.Match[str], rate: str
) -> str:
    """What a clause says where it is another number; empty if both may be right."""
    many, planned = read_number(one["n"]) or 0, read_number(row.hit["n"]) or 0
    often, again = rate in ("", "year") and yearly(one), yearly(row.hit)
    if often and not again:
        period = manuscript.strategy.period
        told = OVER.search(row.passage.typed) or OVER.search(clause)
        years = read_number(told["n"]) or 0 if told else 0
        if not years and period.start and period.end and not YEAR.search(clause):
            years = period.end.year - period.start.year
        room = 0 if told else 1
        open_end = UNTIL.search(clause) or UNTIL.search(row.passage.typed)
        if not years or planned <= many or open_end or PART.search(row.passage.typed):
            return ""
        fits = many * (years - room) * 9 <= planned * 10 <= many * (years + room) * 11
        each = one.group() if rate else f"{one.group()} each year"
        return "" if fits else f"{each} for {years} years"
    near = min(many, planned) * FAR > max(many, planned)
    if rate or often or again or many == planned or not near:
        return ""
    texts = [WHEN.sub("", each.typed) for each in manuscript.answer(deeds).get(row.row.id, ())]
    numbers = {read_number(found.group()) or 0 for text in texts for found in DIGITS.finditer(text)}
    if many in numbers or any(many + each in numbers for each in numbers):
        return ""
    named = set(YEAR.findall(clause))
    due = str(row.row.due.end.year) if row.row.due and row.row.due.end else ""
    if named and due and due not in named:
        return ""  # by another day, another number
    added = ADDED.match(one["what"]) and not any(ADDED.search(text) for text in texts)
    added = added or (ADDED.match(row.hit["what"]) and not ADDED.search(clause))
    apart = added or any(ALL.search(hit.string, 0, hit.start()) for hit in (one, row.hit))
    parts = PART.search(clause) or any(PART.search(text) or STEP.search(text) for text in texts)
    offered = OFFERED.search(clause) and many > planned
    alike = EACH.search(clause) or not any(EACH.search(text) for text in texts)
    return "" if apart or parts or offered or not alike else one.group()


def _counted(manuscript: Manuscript) -> dict[str, list[CountInRow]]:
    """The rows that count a thing once, under its name."""
    found: dict[str, list[CountInRow]] = {}
    for row in manuscript.index.actions.values():
        passages = manuscript.answer(deeds).get(row.id, [])
        said = telling_words(" ".join(one.typed for one in passages))
        deed = telling_words(" ".join(row.action))
        own: dict[str, list[CountInRow]] = {}
        for passage in passages:
            for what, hit in counts(passage.typed).items():
                base = what.partition("/")[0]
                own.setdefault(base, []).append(
                    CountInRow(row, said - {base}, deed - {base}, passage, hit)
                )
        for base, several in own.items():
            if len({read_number(one.hit["n"]) for one in several}) == 1:
                found.setdefault(stem(base), []).append(several[0])
    return found
