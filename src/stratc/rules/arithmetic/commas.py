"""Commas in large numbers."""

import re
from collections.abc import Iterator

from stratc.checking.manuscript import Manuscript
from stratc.checking.passage import Passage
from stratc.checking.registry import CONSIDER, rule
from stratc.checking.summarise import together
from stratc.source import Diagnostic, Span

FIRST_YEARS = range(1000, 1900)  # as often years as counts: “the Act of 1834”
COUNTED = re.compile(
    r"(?<!\s)\s++(?:of (?:the|these|our|those)\b|(?:in|by) (?:19|20)\d\d\b"
    r"|(?:(?!(?:the|an?|and|or|to|of|in|on|at|by|for|from|with|when|where|who|was|were|had|has|"
    r"have|is|are|there|some|all|until|onwards)\b)[a-z-]+\s+){0,2}?"
    r"(?!(?:is|was|has|as|its|this|us|thus|plus|across)\b)(?:people|children|m[ae]n|wom[ae]n|staff|"
    r"[a-z]{3,}s)\b)"
)
SO_MANY = re.compile(
    r"\b(?:total of|(?:rose|risen|fell|fallen|grew|grown|increased|dropped) (?:from|to)|over|"
    r"nearly|almost|more than|fewer than|less than|at least|up to|only|just)\s+\Z"
)
IN_TIME = re.compile(
    r"\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Ff]rom|[Bb]efore|[Aa]fter|of|[Tt]he|year|dated)\s+\Z"
)
FOUR = re.compile(
    r"(?<![\w,.£$€/:+-])(?<!\b\d{3} )(?<!\b\d{4} )(?<!\b\d{5} )"  # telephone numbers
    r"(?P<number>[1-9]\d{3,6})(?![\w/:]|[.,-]\d|-\w)"
)
LONGEST_WORD = 24
# A number that is sent to or rung: “text HOPE to 85258”
CODE = re.compile(
    r"(?:[A-Z]{2,}|[Nn]o\.?|[Cc]ode|[Rr]ef\w*|ISO|call|text|on)\s*\Z"
    r"|\b(?:[Tt]e?xt|TXT|SMS|[Ss]end|[Mm]essage) [“\"‘']?[\w-]+[”\"’']? to\s*\Z"
)
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
