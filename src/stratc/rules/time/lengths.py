"""A rule about how long a strategy lasts: as it says, and by its period."""

import re
from collections.abc import Iterator

from stratc.checking.manuscript import Manuscript
from stratc.checking.registry import CONSIDER, rule
from stratc.source import Diagnostic, Label
from stratc.text.english import NUMBER, read_number, sentence_around

# “Our four-year strategy”, and no other one.
OWN_LENGTH = re.compile(
    rf"\b(?:[Tt]his|[Oo]ur|[Ii]ts)(?: (?:new|first|second|third|own|draft))? "
    rf"(?P<years>{NUMBER})[- ]year (?:[\w-]+ ){{0,3}}?(?:strategy|plan)\b"
)
OTHER_PLAN = re.compile(
    r"\b(?:previous|last|earlier|former|old|national|government|replac\w+|medium[- ]term|capital|"
    r"financial|budget|since|was|were|ended)\b",
    re.IGNORECASE,
)


@rule(CONSIDER)
def duration_that_differs(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A strategy that says how long it lasts, and a period of another length.

    It finds a `duration:` such as “four-year”, and “our four-year strategy” in the text, where the
    period takes in another number of years.
    `2026/2031` may be read as five years, from one to the other, or as six, both ends counted.

    Readers cannot tell when the last year ends, and so when the promises fall due.

    Flagged:
        period: 2026/2031
        duration: ten years

    Better:
        period: 2026-04/2031-03
        duration: five years

    When to ignore it: where the strategy runs from some day in its first year to the same day in
    its last, and nobody wrote down which.
    """
    strategy = manuscript.strategy
    start, end = strategy.period.start, strategy.period.end
    if start is None or end is None:
        return
    length = round(((end - start).days + 1) / 365.25, 1)
    # “2026 to 2031” is usually read as five years: from some day of the one to that of the other.
    between = end.year - start.year if strategy.period.kind == "range" else length
    for passage in manuscript.passages if "year" in manuscript.whole_low else ():
        for found, span in passage.own_hits(OWN_LENGTH):
            stated = read_number(found["years"])
            sentence = sentence_around(passage.typed, found.start(), found.end())
            if stated in (None, between) or OTHER_PLAN.search(sentence):
                continue
            if abs(length - (stated or 0)) >= 0.2:
                yield Diagnostic(
                    span,
                    f"“{' '.join(found.group().split())}”, and {strategy.period} takes in "
                    f"{length:g} years",
                    labels=(Label(strategy.where["period"], "its period"),),
                    hints=("correct the one that is wrong",),
                )
    years = _years(strategy.duration or "")
    if years is None or abs(length - years) < 0.2 or between == years:
        return
    yield Diagnostic(
        strategy.where["duration"],
        f"the strategy lasts “{strategy.duration}”, and {strategy.period} takes in "
        f"{length:g} years",
        labels=(Label(strategy.where["period"], "its period"),),
        hints=(
            "write the months in which it begins and ends, such as "
            f"`period: {start.year}-04/{start.year + years}-03`",
        ),
    )


def _years(duration: str) -> int | None:
    found = re.search(rf"\b({NUMBER})[- ]years?\b", duration, re.IGNORECASE)
    return read_number(found[1]) if found else None
