"""Commas in large numbers."""

import re
from collections.abc import Iterator

from stratc.checking.manuscript import Manuscript
from stratc.checking.passage import Passage
from stratc.checking.registry import CONSIDER, rule
from stratc.checking.summarise import together
from stratc.source import Diagnostic, Span
from stratc.text.tables import pieces

FIRST_YEARS = range(1000, 1900)  # as often years as counts: “the Act of 1834”
_PIECES = pieces(__name__)
COUNTED = re.compile(_PIECES["COUNTED"])
SO_MANY = re.compile(_PIECES["SO_MANY"])
IN_TIME = re.compile(_PIECES["IN_TIME"])
FOUR = re.compile(_PIECES["FOUR"])
LONGEST_WORD = 24
CODE = re.compile(_PIECES["CODE"])
COMMA = re.compile(r"(?<![\d,.])\d{1,3},\d{3}(?![\d,])")


@rule(CONSIDER)
def number_without_comma(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Thousands without a comma beside others that have one.

    It finds “2118” in a document that writes “1,764”. All of them are told once. Years, codes and
    telephone numbers are passed over.

    Source: GOV.UK style guide, under “Numbers”.

    Flagged:
        introduction: There were 1,764 visits in winter and 2118 in summer.

    Better:
        introduction: There were 1,764 visits in winter and 2,118 in summer.

    When to ignore it: where the number is a code.
    """
    given = [one for one in manuscript.strategy.statistics if one.value]
    if not (
        any(COMMA.search(passage.text) for passage in manuscript.passages)
        or any(COMMA.search(one.where["value"].written) for one in given)
    ):
        return
    places: list[tuple[Span, str]] = []
    for passage in manuscript.passages:
        for found, span in passage.own_hits(FOUR):
            number = int(found["number"])
            year = 1900 <= number <= 2100 or (number in FIRST_YEARS and _dates(passage, found))
            if not (year or _code(passage.typed, found)):
                places.append((span, found["number"]))
    for statistic in manuscript.strategy.statistics:
        written = statistic.where["value"].written if statistic.value else ""
        printed = getattr(statistic.as_printed, "value", None) if statistic.as_printed else None
        if re.fullmatch(r"[1-9]\d{3,6}", printed or written):
            places.append((statistic.where["value"], printed or written))
    yield from together(
        places,
        lambda number: f"{number} has no comma, and other numbers have one",
        lambda numbers, count: (
            f"{numbers} {'have' if ', ' in numbers else 'has'} no comma, and other numbers have one"
        ),
        "write thousands with a comma, such as 2,118",
    )


def _dates(passage: Passage, found: re.Match[str]) -> bool:
    """Whether a number tells a year, as nothing shows that it counts."""
    typed = passage.typed
    before = typed[max(0, found.start() - 24) : found.start()]
    if before.rstrip().endswith("|"):
        return False
    if IN_TIME.search(before):
        return not SO_MANY.search(before)
    counts = COUNTED.match(typed, found.end()) or SO_MANY.search(before)
    return not counts and not found["number"].endswith("00")


def _code(typed: str, found: re.Match[str]) -> bool:
    before = typed[max(0, found.start() - LONGEST_WORD) : found.start()]
    return CODE.search(before) is not None
