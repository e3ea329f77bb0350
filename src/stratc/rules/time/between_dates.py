"""Rules about lengths of time: of a strategy, and between two dates."""

import re
from collections.abc import Iterator
from datetime import date

from stratc.checking.manuscript import Manuscript
from stratc.checking.passage import Passage
from stratc.checking.registry import CONSIDER, rule
from stratc.source import Diagnostic, Label
from stratc.text.english import (
    MONTH,
    MONTH_NAMES,
    MONTHS,
    NUMBER,
    QUARTERS,
    read_number,
    sentence_around,
)
from stratc.text.tables import pieces

LENGTH = re.compile(rf"(?<![\w.,-])(?P<amount>{NUMBER})[- ](?P<unit>week|month)s?(?![\w-])")
_PIECES = pieces(__name__, MONTH=MONTH, NUMBER=NUMBER)
DAY = _PIECES["DAY"]
ENDED = r"(?:closed?|closes|closing|ended?|ends|ending|finish\w*)"
FROM_TO = re.compile(
    rf"\b{DAY.format(1)}(?: ?[–-] ?| (?:to|until|till|and|through to) (?:\w+day,? )?|"
    rf",?[\w .,-]{{0,80}}?\b{ENDED}(?: at [\w.:]+)?(?: on)? (?:the )?(?:\w+day,? )?)"
    rf"{DAY.format(2)}"
)
YEARS = re.compile(_PIECES["YEARS"])
YEARS_OF_MONTHS = re.compile(_PIECES["YEARS_OF_MONTHS"])
BESIDE_A_MONTH = re.compile(_PIECES["BESIDE_A_MONTH"])
SEASONS = {"spring": 3, "summer": 6, "autumn": 9}
SINCE = re.compile(_PIECES["SINCE"])
QUARTER = re.compile(_PIECES["QUARTER"])
OF_MONTHS = re.compile(_PIECES["OF_MONTHS"])
MONTHS_OF = re.compile(_PIECES["MONTHS_OF"])
FINANCIAL = re.compile(r"financial year|\b20\d\d[/–-]\d\d\b")
LASTING = re.compile(_PIECES["LASTING"])
NEAR_A_YEAR = 2  # months
DAYS = {"week": 7.0, "month": 30.4}


@rule(CONSIDER, english=True)
def length_between_dates_that_differs(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A number of weeks, months or years, and two dates that lie another time apart.

    It finds a length of time and a first and last day in one sentence, or in two that follow on
    each other, of something that ran, was open or lasted, and a “three-year programme” with its
    first and last year behind it, a number of years since one year and until another, and the
    months of a quarter. Half a unit either way is let pass.

    Flagged:
        introduction: The consultation ran for eight weeks, from 6 May to 2 June 2025.

    Better:
        introduction: The consultation ran for four weeks, from 6 May to 2 June 2025.

    When to ignore it: where the length counts the days on which something was open, and no others.
    """
    published = manuscript.strategy.published or manuscript.strategy.period
    for passage in manuscript.passages:
        for found, span in (*passage.own_hits(SINCE), *passage.own_hits(QUARTER)):
            now = published.start.year if published.start else 0
            wrong = _since(found, now) if found.re is SINCE else _other_quarter(passage, found)
            if wrong:
                yield Diagnostic(
                    span,
                    f"“{' '.join(found.group().split())}” {wrong}",
                    hints=("correct the one that is wrong",),
                )
        for found, span in passage.own_hits(BESIDE_A_MONTH):
            if _other_part(found):
                yield Diagnostic(
                    span,
                    f"“{' '.join(found.group().split()).lstrip('(')}” names two times of the year",
                    hints=("correct the one that is wrong",),
                )
        for found, span in (*passage.own_hits(OF_MONTHS), *passage.own_hits(MONTHS_OF)):
            if (found["a"], found["b"]) != (found["c"], found["d"]):
                yield Diagnostic(
                    span,
                    f"“{' '.join(found.group().split())}” is another year",
                    hints=("correct the one that is wrong",),
                )
        for found, span in passage.own_hits(YEARS):
            years = int(found["last"]) - int(found["first"][2:])
            if years > 0 and read_number(found["amount"]) not in (years, years + 1):
                yield Diagnostic(
                    span,
                    f"“{' '.join(found.group().split())}” takes in {years} or {years + 1} years",
                    hints=("correct the one that is wrong",),
                )
        for found, span in passage.own_hits(YEARS_OF_MONTHS):
            months = _months(found)
            if abs(months - 12 * (read_number(found["amount"]) or 0)) > NEAR_A_YEAR:
                yield Diagnostic(
                    span,
                    f"“{' '.join(found.group().split())}” takes in {months / 12:.2g} years",
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


def _since(found: re.Match[str], now: int) -> str:
    """What is wrong with a number of years since another."""
    first = int(found["from"] or found["from2"])
    last = int(found["to"] or found["to2"] or now)
    told = read_number(found["nth"] or found["n"] or found["n2"]) or 0
    # Nobody knows from which day on an author counts, and on which day the text was written.
    room = 1 if found["to"] or found["to2"] else 2
    return (
        f"takes in {last - first} years" if last > first and abs(last - first - told) > room else ""
    )


def _other_quarter(passage: Passage, found: re.Match[str]) -> str:
    """What is wrong with the months of a quarter, of a financial year or one of the calendar."""
    number = QUARTERS[found["nth"]] if found["nth"] else int(found["n"])
    first, last = (MONTHS[found[name].lower()] for name in ("from", "to"))
    sentence = sentence_around(passage.typed, *found.span())
    begins = [0] if "calendar year" in sentence else [3] if FINANCIAL.search(sentence) else [0, 3]
    starts = {(3 * number - 3 + start) % 12 + 1 for start in begins}
    if (last - first) % 12 != 2 or first in starts:
        return ""
    right = " or ".join(MONTH_NAMES[month] for month in sorted(starts))
    return f"is another quarter: quarter {number} begins in {right}"


def _other_part(found: re.Match[str]) -> bool:
    """Whether a month lies in no quarter of this number, or far from a season."""
    month, year, told = MONTHS[found["month"].lower()], int(found["year"]), found["year2"]
    at = 12 * int(told or year) + month
    if found["season"]:
        first = 12 * year + SEASONS[found["season"].lower()]
        return not first - 1 <= at <= first + 3
    first = 12 * year + 3 * int(found["n"]) - 2
    starts = [first + 3] if found["financial"] else [first, first + 3]
    if not told:  # “Q4 2026/27, March”
        return all((month - one) % 12 > 2 for one in starts)
    # What is done by the first day of the next month is done in the quarter.
    return all(not start <= at <= start + 3 for start in starts)


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


def _months(found: re.Match[str]) -> int:
    """How many months two dates take in; the last counts where no day stands before it."""
    first, last = (12 * int(found[f"year{n}"]) + MONTHS[found[f"month{n}"].lower()] for n in (1, 2))
    return last - first + (int(found["day2"] or 31) > int(found["day1"] or 1) + 20)


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


# “Our four-year strategy”, and no other one.
OWN_LENGTH = re.compile(
    rf"\b(?:[Tt]his|[Oo]ur|[Ii]ts)(?: (?:new|first|second|third|own|draft))? "
    rf"(?P<years>{NUMBER})[- ]year (?:[\w-]+ ){{0,3}}?(?:strategy|plan)\b"
)
# “We have set four aims for the next four years”, “this plan says what we want over the next …”
OWN_YEARS = re.compile(
    r"(?:\b[Ww]e have (?:set|agreed|chosen) [^.;\n\d]{3,40}|\b(?:[Tt]his|[Oo]ur) (?:strategy|plan) "
    r"(?:sets out|says|explains|describes|tells)[^.;\n\d]{3,80}"
    r"|\b[Oo]ur (?:vision|priorities|aims|goals|objectives|ambitions?)) (?:for|over) the "
    rf"(?:next|coming) (?P<years>{NUMBER}) years\b"
)
OTHER_PLAN = re.compile(
    r"\b(?:previous|last|earlier|former|old|national|government|replac\w+|medium[- ]term|capital|"
    r"financial|budget|since|was|were|ended)\b",
    re.IGNORECASE,
)


@rule(CONSIDER)
def duration_that_differs(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A strategy that says how long it lasts, and a period of another length.

    It finds a `duration:` such as “four-year”, and “our four-year strategy” and “our aims for the
    next four years” in the text, where the period takes in another number of years.
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
        for found, span in (*passage.own_hits(OWN_LENGTH), *passage.own_hits(OWN_YEARS)):
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
