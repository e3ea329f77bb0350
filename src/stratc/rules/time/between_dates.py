"""A rule about a length of time and the two dates between which it lies."""

import re
from collections.abc import Iterator
from datetime import date

from stratc.checking.manuscript import Manuscript
from stratc.checking.passage import Passage
from stratc.checking.registry import CONSIDER, rule
from stratc.source import Diagnostic, Label
from stratc.text.english import MONTH, MONTHS, NUMBER, read_number

LENGTH = re.compile(rf"(?<![\w.,-])(?P<amount>{NUMBER})[- ](?P<unit>week|month)s?(?![\w-])")
DAY = (
    rf"(?P<day{{0}}>\d{{{{1,2}}}})(?:st|nd|rd|th)? (?P<month{{0}}>{MONTH})"
    r"(?:,? (?P<year{0}>20\d\d))?"
)
ENDED = r"(?:closed?|closes|closing|ended?|ends|ending|finish\w*)"
FROM_TO = re.compile(
    rf"\b{DAY.format(1)}(?: ?[–-] ?| (?:to|until|till|and|through to) (?:\w+day,? )?|"
    rf",?[\w .,-]{{0,80}}?\b{ENDED}(?: at [\w.:]+)?(?: on)? (?:the )?(?:\w+day,? )?)"
    rf"{DAY.format(2)}"
)
# “The three-year programme (2022 to 2025)”, and not what happened within a longer one.
YEARS = re.compile(
    rf"(?<![\w.,-])(?P<amount>{NUMBER})[- ]years?(?![ -]olds?\b) (?:[\w-]+ ){{0,5}}?"
    r"\((?:from )?(?P<first>20\d\d)(?:/\d\d)? ?(?:[–-]|to|until) ?"
    r"(?:20)?(?P<last>\d\d)(?:/\d\d)?(?!\d)"
)
LASTING = re.compile(
    r"\b(?:consult\w*|engagement|survey|pilot|trial|open(?:ed|s)?|live|ran?|runs|running|run|last\w*|"
    r"period|took place|programme|scheme|campaign|review)\b"
)
DAYS = {"week": 7.0, "month": 30.4}


@rule(CONSIDER, english=True)
def length_between_dates_that_differs(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A number of weeks, months or years, and two dates that lie another time apart.

    It finds a length of time and a first and last day in one sentence, or in two that follow on
    each other, of something that ran, was open or lasted, and a “three-year programme” with its
    first and last year behind it. Half a unit either way is let pass.

    Flagged:

        introduction: The consultation ran for eight weeks, from 6 May to 2 June 2025.

    Better:

        introduction: The consultation ran for four weeks, from 6 May to 2 June 2025.

    When to ignore it: where the length counts the days on which something was open, and no others.
    """
    for passage in manuscript.passages:
        for found, span in passage.own_hits(YEARS):
            years = int(found["last"]) - int(found["first"][2:])
            if years > 0 and read_number(found["amount"]) not in (years, years + 1):
                yield Diagnostic(
                    span,
                    f"“{' '.join(found.group().split())}” takes in {years} or {years + 1} years",
                    hints=("correct the one that is wrong",),
                )
        for dates, span in passage.own_hits(FROM_TO):
            told, days = _length(passage, dates), _days(dates)
            if told is None or days is None:
                continue
            amount, unit = read_number(told["amount"]) or 0, DAYS[told["unit"]]
            if abs(days - amount * unit) > 0.6 * unit:
                yield Diagnostic(
                    passage.at(*told.span()),
                    f"“{told.group()}” stands here, and the dates are "
                    f"{days / unit:.2g} {told['unit']}s apart",
                    labels=(Label(span, "the dates"),),
                    hints=("correct the one that is wrong",),
                )


def _length(passage: Passage, dates: re.Match[str]) -> re.Match[str] | None:
    """The one length of time told with two dates, or in the sentence behind or before them."""
    typed, places = passage.typed, passage.sentences
    own = [
        n for n, (start, end) in enumerate(places) if start < dates.end() and end > dates.start()
    ]
    for first, last in ((own[0], own[-1]), (own[-1] + 1,) * 2, (own[0] - 1,) * 2):
        if not 0 <= first <= last < len(places):
            continue
        start, end = places[first][0], places[last][1]
        found = list(LENGTH.finditer(typed, start, end))
        if found:
            lasts = LASTING.search(typed, start, end)
            return found[0] if lasts and len(found) == 1 else None
    return None


def _days(dates: re.Match[str]) -> int | None:
    """How many days two dates take in, both counted; None if they are none."""
    last = dates["year2"] or dates["year1"] or "2025"
    months = [MONTHS[dates[f"month{n}"].lower()] for n in (1, 2)]
    turn = not dates["year1"] and months[0] > months[1]  # “from 4 December to 8 January 2026”
    first = dates["year1"] or str(int(last) - turn)
    try:
        start = date(int(first), months[0], int(dates["day1"]))
        end = date(int(last), months[1], int(dates["day2"]))
    except ValueError:
        return None  # no such day: another rule's matter
    if end < start and not dates["year2"]:
        end = end.replace(year=end.year + 1)
    return (end - start).days + 1 if start < end else None
