"""Rules about dates in sentences: they must agree with the fields, and lie within the strategy."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from stratc.checking.manuscript import Manuscript
from stratc.checking.passage import Passage
from stratc.checking.registry import CONSIDER, SHOULD, rule
from stratc.model import (
    Action,
    Commitment,
    Foreword,
    Governance,
    Intervention,
    Priority,
    Section,
    Strategy,
)
from stratc.model.times.time_vocabulary import MONTHS
from stratc.source import Diagnostic, Label
from stratc.text.english import NUMBER, read_number, sentence_around
from stratc.text.tables import pieces

from ..arithmetic.promised_and_planned import likeliest_row
from .of_rows import begins_later, due_elsewhere

_PIECES = pieces(__name__, MONTH="|".join(sorted(MONTHS, key=len, reverse=True)), NUMBER=NUMBER)
BY = re.compile(_PIECES["BY"], re.IGNORECASE)
TARGET = re.compile(_PIECES["TARGET"], re.IGNORECASE)
STANDING = re.compile(r"\b(?:[Aa]t present|[Cc]urrently|[Uu]ntil now|[Aa]t the moment)\b")
DATED = re.compile(r"\b20\d\d\b|\bby the end\b|\bwithin \w+ (?:years?|months?)\b|\bby \w+ 20")
WANTED = re.compile(_PIECES["WANTED"], re.IGNORECASE | re.DOTALL)
WILL_IN = re.compile(_PIECES["WILL_IN"])
REVIEW = re.compile(_PIECES["REVIEW"], re.IGNORECASE)
REVIEW_OF_OURS = re.compile(_PIECES["REVIEW_OF_OURS"], re.IGNORECASE)
REVIEWED_FIRST = re.compile(_PIECES["REVIEWED_FIRST"], re.IGNORECASE)
REVIEWED_LATE = 3  # years: “The plan will be reviewed in 2045” may be of another plan
SEASON = re.compile(_PIECES["SEASON"])
NUMBERED_YEAR = re.compile(_PIECES["NUMBERED_YEAR"])
OF_SCHOOLS = re.compile(_PIECES["OF_SCHOOLS"], re.I)
WHOSE = re.compile(r"\b(?:who|which|that|left|after)\b")
ENTRY = re.compile(r"^[ \t]*(?:[-*+•]|\d{1,2}[.)])[ \t]")
PROMISING = re.compile(r"\b(?:[Ww]e|[Cc]ouncil|[Pp]artnership|[Bb]oard|[Pp]artners) will:?\s*\Z")
OURS = re.compile(
    r"\b(?:[Ww]e|[Tt]he (?:[Cc]ouncil|[Pp]artnership|[Bb]oard)) will\b"
    r"|\b(?:[Ee]very|[Ee]ach|[Aa]ll)(?: [a-z]+){1,4} to (?:have|be)\b"
)
PROMISES = (Action, Commitment)
RUNNING = (Foreword, Governance, Priority, Section, Strategy)
FAR = 5
"""Nobody is out by so many years: a round year so late is an aim of longer standing."""
LASTS = re.compile(_PIECES["LASTS"], re.IGNORECASE)
NEXT = re.compile(_PIECES["NEXT"], re.IGNORECASE)


@rule(SHOULD, draft=CONSIDER, english=True)
def date_in_words_that_differs(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A date in the words of a promise that is not the one in `due:`.

    It finds “by March 2027” in a commitment or action whose `due:` is in another month or year, in
    a commitment without one whose only row is due later, and in a sentence that promises what a row
    with another date does; and “from 2029” or “in autumn
    2029” in how an action is done that is due before. A date in the words that is more exact, or
    less, is left alone.

    Readers see both, and will hold you to the earlier one.

    Flagged:
        priorities:
          - id: treatment
            title: Treatment
            commitments:
              - lead-in: "We will:"
                items:
                  - id: waits
                    text: shorten waits by half by March 2027.
                    due: 2028-09

    Better:
        …
                    text: shorten waits by half by September 2028.
                    due: 2028-09

    When to ignore it: where the date in the words is that of a step on the way.
    """
    for passage in manuscript.passages:
        element = passage.element
        if not isinstance(element, PROMISES):
            if isinstance(element, RUNNING):
                yield from due_elsewhere(manuscript, passage)
            continue
        holder, due = element, element.due
        if isinstance(element, Commitment) and not due:
            rows = manuscript.index.rows_delivering(element)
            holder, due = (
                (rows[0], rows[0].due)
                if len(rows) == 1 == len(rows[0].delivers)
                else (element, None)
            )
            likely = None if rows else likeliest_row(manuscript, passage, passage.typed)
            holder, due = (likely, likely.due) if likely else (holder, due)
        if not due or not due.start or not due.end:
            continue
        if passage.field.key in ("how", "action"):
            yield from begins_later(passage, due, element)
        if passage.field.key not in ("text", "action"):
            continue
        several = list(passage.own_hits(BY))
        if (
            len(several) == 1
            and (found := several[0][0])
            and not _agrees(found, due.start, due.end)
            and (holder is element or _last_month(found) < (due.start.year, due.start.month))
        ):
            says = "`due:` says" if holder is element else "the row that delivers it is due in"
            yield Diagnostic(
                several[0][1],
                f"the words say “{' '.join(found.group().split())}”, and {says} {due}",
                labels=(Label(holder.where["due"], "the date in its field"),),
                hints=("correct the one that is wrong",),
            )


@rule(SHOULD, draft=CONSIDER, english=True)
def date_in_words_outside_the_period(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A promise whose words name a date before the strategy begins or after it ends.

    It looks at “by March 2024” and the like in commitments, actions and objectives, and in
    the text where a sentence says “we will”, “over the next ten years” where the strategy has four,
    “will be reviewed at the end of 2032” where it ends before, or tells of an aim whose date had
    passed when the strategy began. Such a date is a slip, or nobody will be there to keep the
    promise.

    Flagged:
        period: 2026/2031
        priorities:
          - id: treatment
            title: Treatment
            commitments:
              - lead-in: "We will:"
                items:
                  - id: waits
                    text: shorten waits by half by March 2024.

    Better:
        …
                    text: shorten waits by half by March 2028.

    When to ignore it: where the date is a national one that goes on longer.
    """
    start, end = manuscript.strategy.period.start, manuscript.strategy.period.end
    for passage in manuscript.passages:
        promised = isinstance(passage.element, (*PROMISES, Intervention))
        promised = promised or passage.field.key == "objectives"
        if not start or not end or not (promised or isinstance(passage.element, RUNNING)):
            continue
        told = False
        for found, _ in passage.own_hits(SEASON if promised else WILL_IN):
            year = int(found["year"])
            last = year if found.groupdict().get("due") else end.year + 1  # others may take longer
            if not start.year <= year <= last:
                told, after = True, year > end.year
                when = "after it ends" if after else "before the strategy begins"
                yield Diagnostic(
                    passage.at(*found.span("when")),
                    f"“{found['when']}” is {when}",
                    labels=(Label(manuscript.strategy.where["period"], "the strategy's period"),),
                    hints=("correct the date",),
                )
        for review, name, after in () if told else _reviews(passage, start, end):
            yield Diagnostic(
                passage.at(*review.span(name)),
                f"“{review[name]}” is {'after it ends' if after else 'before the strategy begins'}",
                labels=(Label(manuscript.strategy.where["period"], "the strategy's period"),),
                hints=("correct the date: a plan is reviewed while it runs",),
            )
        for found, span in passage.own_hits(NEXT):
            years = read_number(found["years"]) or 0
            sentence = sentence_around(passage.typed, found.start(), found.end())
            ahead = passage.typed[max(0, found.start() - 40) : found.start()]
            own = OURS.search(sentence) and not found["all"]
            own = own or (promised and not (found["all"] and WHOSE.search(ahead)))
            if years > end.year - start.year + 1 and own:
                yield Diagnostic(
                    span,
                    f"“{' '.join(found.group().split())}” goes beyond the strategy's period",
                    labels=(Label(manuscript.strategy.where["period"], "the strategy's period"),),
                    hints=("correct the number of years, or the period",),
                )
        for found, span in passage.own_hits(NUMBERED_YEAR):
            duration = re.match(rf"(?P<years>{NUMBER})[- ]year", manuscript.strategy.duration or "")
            years = round((end - start).days / 365.25 + 0.4)
            years = (duration and read_number(duration["years"])) or years
            if not years < (read_number(found["year"]) or 0) <= years + 3:
                continue
            if not OF_SCHOOLS.search(passage.typed):
                yield Diagnostic(
                    span,
                    f"“{found.group()}” comes after the strategy ends",
                    labels=(Label(manuscript.strategy.where["period"], "the strategy's period"),),
                    hints=("correct the number of the year, or the period",),
                )
        for found, span in passage.own_hits(BY):
            year = int(found["year"])
            if LASTS.search(passage.typed, max(0, found.start() - 60), found.start()):
                continue
            sentence = sentence_around(passage.typed, found.start(), found.end())
            ours = (
                promised or OURS.search(sentence) or led_by_a_promise(passage.typed, found.start())
            )
            if not ours and (year >= start.year or not WANTED.search(sentence)):
                continue
            if year >= end.year + FAR and not year % 5 and not found["month"]:
                continue  # “net zero by 2045”: what goes on long after this plan
            # A last year may be a financial one, which ends in March.
            late = year == end.year + 1 and _last_month(found)[1] > 3 and found["month"]
            if late or not start.year <= year <= end.year + 1:
                when = "before the strategy begins" if year < start.year else "after it ends"
                yield Diagnostic(
                    span,
                    f"“{' '.join(found.group().split())}” is {when}",
                    labels=(Label(manuscript.strategy.where["period"], "the strategy's period"),),
                    hints=("correct the date, or say why it lies outside",),
                )


def _reviews(passage: Passage, start: date, end: date) -> Iterator[tuple[re.Match[str], str, bool]]:
    """Reviews of the plan soon after it ends or before it begins, and whether it is the former."""
    for pattern in (REVIEW, REVIEW_OF_OURS, REVIEWED_FIRST):
        for found, _ in passage.own_hits(pattern):
            second = "2" if found.groupdict().get("year2") else ""
            year = int(found[f"year{second}"])
            if pattern is REVIEWED_FIRST:
                if start.year - REVIEWED_LATE < year < start.year:
                    yield found, f"when{second}", False
            elif end.year < year < end.year + REVIEWED_LATE:
                yield found, f"when{second}", True


@rule(CONSIDER, english=True)
def target_in_words_without_date(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A target in a sentence that does not say by when.

    It finds “a target of 75%” in sentences without a year, but for what is aimed at already.

    Without a date it is never missed.

    Flagged:
        introduction: The national target is 75%.

    Better:
        introduction: The national target is 75% by March 2028.

    When to ignore it: where the sentence before it gives the date.
    """
    for passage in manuscript.passages:
        for found, span in passage.own_hits(TARGET):
            start, end = passage.sentence_of(found.start()) or (0, 0)
            sentence = passage.typed[start:end]
            if not DATED.search(sentence) and not STANDING.search(sentence):
                yield Diagnostic(
                    span,
                    f"“{' '.join(found.group().split())}” does not say by when",
                    hints=("say by when it is to be reached",),
                )


def led_by_a_promise(typed: str, at: int) -> bool:
    """Whether a place is in an entry of a list that “We will:” leads to."""
    begins, led = _promised_lines(typed)
    return led[bisect_right(begins, at) - 1]


@lru_cache(maxsize=8)
def _promised_lines(typed: str) -> tuple[list[int], list[bool]]:
    """Where each line begins, and whether it is an entry of such a list."""
    begins: list[int] = []
    led: list[bool] = []
    promising, at = False, 0
    for line in typed.split("\n"):
        begins.append(at)
        entry = bool(ENTRY.match(line))
        if line.strip() and not entry:
            promising = bool(PROMISING.search(line))
        led.append(entry and promising)
        at += len(line) + 1
    return begins, led


def _last_month(found: re.Match[str]) -> tuple[int, int]:
    month = MONTHS[found["month"].lower()] if found["month"] else 12
    return int(found["year"]), month


def _agrees(found: re.Match[str], start: date, end: date) -> bool:
    year = int(found["year"])
    if found["month"]:
        month = MONTHS[found["month"].lower()]
        return (start.year, start.month) <= (year, month) <= (end.year, end.month)
    return start.year <= year <= end.year or (start.year == year + 1 and start.month <= 3)
