"""Rules about the order of times: of steps, and of what is told before it has been."""

import re
from collections.abc import Iterator

from stratc.checking.manuscript import Manuscript
from stratc.checking.registry import CONSIDER, rule
from stratc.model import Foreword, Governance, Priority, Section, Strategy
from stratc.source import Diagnostic, Label
from stratc.text.english import MONTH, MONTHS

DATE = rf"(?:(?P<month{{0}}>{MONTH}) )?(?P<year{{0}}>20\d\d)(?![\d/–-])"
FIRST, LAST = DATE.format(1), DATE.format(2)
AT = r"(?:in|by|from|during|until|to|for|of) (?:the )?(?:end of |start of |[a-z]+ )?"
# What comes before something else, and what comes after it
BEFORE = r"(?:consult|design|draft|pilot|trial|tender|procure)"
AFTER = r"(?:agree|adopt|approve|publish|open|launch|build|roll out|complete|finish)"
STAGES = (("first", "second"), ("second", "third"), ("third", "fourth"))
ORDERS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b[Ww]ill {BEFORE}\b[^.;\d]{{0,50}}? {AT}{FIRST},? (?:and |then |before )+(?:we will )?"
        rf"{AFTER}\b[^.;\d]{{0,50}}? {AT}{LAST}",
        rf"\b(?:interim|medium[- ]term|short[- ]term|halfway) (?:target|goal|milestone|aim)\b"
        rf"[^.;\d]{{0,40}}? {AT}{FIRST}[^.;\d]{{0,20}}? (?:final|long[- ]term|full|overall) "
        rf"(?:target|goal|milestone|aim)\b[^.;\d]{{0,40}}? {AT}{LAST}",
        *(
            rf"\b{one} (?P<what>phase|stage|round|step)\b[^.;\d]{{0,30}}? (?:ends?|finish(?:es)?|"
            rf"closes?|runs|lasts) {AT}{FIRST}[.;,] ?(?:and )?(?:[Tt]he )?{two} (?P=what)?\b"
            rf"[^.;\d]{{0,30}}?\b(?:begins?|starts?|opens?|runs|follows) {AT}{LAST}"
            for one, two in STAGES
        ),
        *(
            rf"\b{one} (?P<what>phase|stage|round|step) (?P<how>starts|begins|ends|opens) "
            rf"{AT}{FIRST},? and the {two}(?: (?P=what))?(?: (?P=how))? {AT}{LAST}"
            for one, two in STAGES
        ),
    )
)
WORK = r"(?:guidance|guide|report|review|survey|census|profile|assessment|statistics|data|figures)"
PAST = r"(?:was|were|had|fell|rose|saw|recorded|counted|died|received|opened|took)"
TOLD = re.compile(
    rf"\b{WORK} (?:of|from|for) (?P<year>20\d\d)(?![\d/–-])[^.;]{{0,30}}? "
    rf"(?:asks?|says?|shows?|found|sets? out|requires?|recommends?|counted|{PAST})\b"
    rf"|\b[Ii]n (?:{MONTH} )?(?P<year2>20\d\d)(?![\d/–-]),? (?:there |[a-z\d,.%]+ ){{1,6}}?{PAST}\b"
)
TO_COME = re.compile(
    r"\b(?:will|would|forecast|project(?:ed|ion)|expect\w*|if|when|once|due|planned|to be)\b"
)


@rule(CONSIDER, english=True)
def steps_out_of_order(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A step that is dated before the one that must come first.

    It finds a consultation, a draft or a pilot that comes after what it is for, an interim target
    behind the final one, and a second phase that begins before the first has ended.

    Readers cannot tell which of the two dates holds.

    Flagged:
        introduction: We will consult in October 2028, and adopt the plan in March 2028.

    Better:
        introduction: We will consult in October 2027, and adopt the plan in March 2028.

    When to ignore it: where phases are meant to overlap; say so.
    """
    for passage in manuscript.passages:
        for order in ORDERS:
            for found, span in passage.own_hits(order):
                if _later(found) and passage.prose:
                    yield Diagnostic(
                        span,
                        f"{_when(found, 2)} stands behind {_when(found, 1)}, and comes before it",
                        hints=("correct the date that is wrong",),
                    )


@rule(CONSIDER, english=True)
def future_told_as_past(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Something told as past, in a year that had not begun when the strategy was published.

    It finds “in 2029 there were” and “the survey of 2029 found” in sentences that forecast nothing.
    The day is that under `published:` or `adopted:`, or the first day of the strategy.

    Mostly a digit of the year is wrong.

    Flagged:
        published: 2026-03
        introduction: In 2029 there were 412 fires.

    Better:
        published: 2026-03
        introduction: In 2024 there were 412 fires.

    When to ignore it: never; write “will” of what is to come.
    """
    strategy = manuscript.strategy
    days = (strategy.published, strategy.adopted and strategy.adopted.date, strategy.period)
    known = [day.start for day in days if day and day.start]
    for passage in manuscript.passages if known else ():
        if not passage.prose or not isinstance(
            passage.element, Foreword | Governance | Priority | Section | Strategy
        ):
            continue
        for found, span in passage.own_hits(TOLD):
            start, end = passage.sentence_of(found.start()) or found.span()
            year = int(found["year"] or found["year2"])
            if year > max(known).year and not TO_COME.search(passage.typed, start, end):
                yield Diagnostic(
                    span,
                    f"{year} had not begun when the strategy did, and is told as past",
                    labels=(Label(strategy.where["period"], "the strategy's period"),),
                    hints=("correct the year, or say that it is a forecast",),
                )


def _later(found: re.Match[str]) -> bool:
    """Whether the first of two dates is the later one, as far as they tell."""
    years = int(found["year1"]), int(found["year2"])
    months = [MONTHS[m.lower()] if (m := found[f"month{n}"]) else None for n in (1, 2)]
    if years[0] != years[1]:
        return years[0] > years[1]
    return bool(months[0] and months[1] and months[0] > months[1])


def _when(found: re.Match[str], number: int) -> str:
    return " ".join(filter(None, (found[f"month{number}"], found[f"year{number}"])))
