"""Rules about times that nobody can read, or that cannot be."""

import re
from collections.abc import Iterator

from stratc.checking.manuscript import Manuscript
from stratc.checking.passage import Passage
from stratc.checking.registry import CONSIDER, SHOULD, rule
from stratc.checking.summarise import together
from stratc.model import Measure, Period, fields
from stratc.source import Diagnostic, Label, Span
from stratc.text.english import MONTH, MONTHS, YEAR, sentence_around
from stratc.text.tables import pieces

from ..misprints import printed, quoted

_PIECES = pieces(__name__, MONTH=MONTH)
BAD_TIME = re.compile(_PIECES["BAD_TIME"])
YEARS = re.compile(_PIECES["YEARS"])
TWO_YEARS = re.compile(r"(?P<first>20\d\d) ?[-–] ?(?P<last>(?:20)?\d\d)")
RELATIVE = re.compile(_PIECES["RELATIVE"], re.IGNORECASE)
PASSED = re.compile(_PIECES["PASSED"], re.IGNORECASE)
PASSING = ("last ", "past ", "previous ", "this year", "this month", "currently", "recently")
IN_DIGITS = re.compile(r"(?P<day>\d{1,2})([/.-])(?P<month>\d{1,2})\2(?:20)?\d\d")
MONTHS_A_YEAR, QUOTES = 12, "\"' "
ISO_MONTH = re.compile(r"20\d\d-(?:0[1-9]|1[0-2])")

TWO_DAYS = re.compile(_PIECES["TWO_DAYS"])
TWO_MONTHS = re.compile(_PIECES["TWO_MONTHS"])
FROM = re.compile(r"\b(?:from|between)\s(?:[A-Z][a-z]+day,?\s)?\Z")


@rule(SHOULD, draft=CONSIDER)
def malformed_period(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A printed date or stretch of years that cannot be read.

    It finds times with a digit missing or too many (`202-21`), dates in digits with a short year
    (`31.3.22`), and years that run backwards, in the text and under `as-printed:`. One that the
    text puts in quotation marks is left alone.

    A figure whose year is unclear cannot be checked or compared. Digits are read in different
    orders; the GOV.UK style guide writes the month as a word, as in 31 March 2022.

    Flagged:
        background:
          - title: Where we are now
            text: In 202-21 the number of people in treatment stayed the same.

    Better:
        …
            text: In 2020/21 the number of people in treatment stayed the same.

    When to ignore it: where you restate a document that prints it so, until it is corrected there.
    """
    for words, place in printed(manuscript, ("period", "text")):
        for found in BAD_TIME.finditer(words):
            if quoted(found):
                continue
            digits = "." in found.group() or found.group().count("/") == 2
            yield Diagnostic(
                place(found),
                f"“{found.group()}” "
                + (
                    "is no quarter: a year has four"
                    if found["quarter"]
                    else "is a date in digits alone"
                    if digits
                    else "cannot be read as a time"
                ),
                hints=(
                    "write the quarter that is meant"
                    if found["quarter"]
                    else "write the day as 31 March 2022 and the year as 2020/21 or 2021",
                ),
            )
        for found in YEARS.finditer(words):
            month = ISO_MONTH.fullmatch(found.group())  # as machines write it, and no range
            if _backwards(found["first"], found["last"]) and not month:
                yield Diagnostic(
                    place(found),
                    f"“{found.group()}” runs backwards",
                    hints=("write the earlier year first",),
                )
            elif _no_financial_year(found.group()):
                yield Diagnostic(
                    place(found),
                    f"“{found.group()}” is no financial year: its years do not follow each other",
                    hints=(_of_one_year_or_of_several(found["first"], found["last"]),),
                )
        months = [one for one in TWO_MONTHS.finditer(words) if _first_is_later(one)]
        days = [one for one in TWO_DAYS.finditer(words) if FROM.search(words[: one.start()])]
        for found in (*days, *months):
            if _first_is_later(found):
                yield Diagnostic(
                    place(found),
                    f"“{' '.join(found.group().split())}” runs backwards",
                    hints=("write the earlier day first, or correct one of the two",),
                )


@rule(CONSIDER)
def period_of_two_meanings(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A time that two readers read in two ways: years joined by a dash, days in digits alone.

    It finds a statistic with no `period:` whose time as printed is two years joined by a dash. It
    also says which day it takes `2/9/2027` for, unless another day of the file, as 31/3/2027,
    shows that the day stands first.

    “2023–2024” is twelve months to one reader and twenty-four to another, and the figure is half
    as large for the second. The GOV.UK style guide writes stretches of dates with “to”.

    Flagged:
        statistics:
          - id: in-treatment
            title: Adults in treatment
            value: 3,440
            as-printed:
              period: 2023–2024

    Better:
        …
            value: 3,440
            period: 2023/24
            as-printed:
              period: 2023–2024

    When to ignore it: where the source itself does not say which it is.
    """
    strategy = manuscript.strategy
    for statistic in strategy.statistics:
        printed = statistic.as_printed
        if statistic.period is not None or not printed or not printed.period:
            continue
        found = TWO_YEARS.fullmatch(printed.period)
        if found and not _backwards(found["first"], found["last"]):
            first, last = found["first"], found["last"][-2:]
            yield Diagnostic(
                printed.where["period"],
                f"“{printed.period}” may mean calendar or financial years",
                hints=(
                    f"add `period: {first}/{last}` for the financial year, or "
                    f"`period: {first}/20{last}` for calendar years"
                    if int(last) == (int(first) + 1) % 100
                    else f"add `period: {first}/20{last}` for calendar years, or "
                    f"`{first}-04/20{last}-03` for financial years",
                ),
            )
    yield from _days_of_two_meanings(manuscript)


def _days_of_two_meanings(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Days typed in digits alone that name another day with the month first; none where one of
    them can only begin with the day."""
    typed = [
        (element.where[name], period)
        for element in manuscript.index.elements
        for name, period in (
            (one.name, getattr(element, one.name)) for one in fields(type(element))
        )
        if isinstance(period, Period)
    ]
    days = [(span, found, period) for span, period in typed if (found := _in_digits(span))]
    if any(int(found["day"]) > MONTHS_A_YEAR for _, found, _ in days):
        return
    doubtful = [one for one in days if int(one[1]["day"]) != int(one[1]["month"])]
    doubtful.sort(key=lambda one: (one[0].text.name, one[0].line))
    for span, found, period in doubtful[:1]:
        other = f"{period.bare[:4]}-{int(found['day']):02}-{int(found['month']):02}"
        yield Diagnostic(
            span,
            f"“{span.written.strip(QUOTES)}” is read with the day first: {period.plain}",
            labels=tuple(Label(one, "this one too") for one, _, _ in doubtful[1:]),
            hints=(f"write `{period.bare}`, or `{other}` if its month stands first",),
        )


def _in_digits(span: Span) -> re.Match[str] | None:
    return IN_DIGITS.fullmatch(span.written.strip(QUOTES))


@rule(SHOULD, draft=CONSIDER)
def period_without_year(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """“In the last year”, without saying which year.

    It finds a statistic with no `period:` whose time as printed is counted from today, and “last
    year”, “over the past three years” and “the last Parliament” in sentences that name no year.
    Those of the text are told once.

    The strategy is read for five years, and each year the words mean another year.

    Flagged:
        statistics:
          - id: users
            title: Adults who used drugs
            value: 3.2 million
            as-printed:
              period: in the last year

    Better:
        …
            value: 3.2 million
            period: 2024/25

    When to ignore it: where nobody can find out any more which year was meant.
    """
    strategy = manuscript.strategy
    for statistic in strategy.statistics:
        printed = statistic.as_printed
        if statistic.period is None and printed and RELATIVE.search(printed.period or ""):
            yield Diagnostic(
                printed.where["period"],
                f"“{printed.period}” does not say which year",
                hints=("add `period:` with the year or years that are meant",),
            )
    places = [
        (span, " ".join(found.group().split()))
        for passage in manuscript.passages
        if passage.prose
        and not (passage.heading or isinstance(passage.element, Measure))  # whose time runs on
        and any(one in passage.low for one in PASSING)
        for found, span in passage.own_hits(PASSED)
        if not YEAR.search(sentence_around(passage.typed, found.start(), found.end()))
        # “In 2026/27 we will spend … We must save a tenth this year.”
        and not (found.group().lower() == "this year" and _dated_before(passage, found.start()))
        and not _before_an_event(passage, found)
    ]
    yield from together(
        places,
        "{words} does not say which year",
        "{count} times are counted from a day that nobody knows: {words}",
        "name the year or years that are meant",
        "this one too",
    )


def _dated_before(passage: Passage, at: int) -> bool:
    """Whether the paragraph has named its year before a place."""
    return bool(YEAR.search(passage.typed[:at].rpartition("\n\n")[2]))


def _before_an_event(passage: Passage, found: re.Match[str]) -> bool:
    """Whether it counts from an event: “Most had been seen within the previous six months”."""
    around = sentence_around(passage.typed, found.start(), found.end())
    return " previous " in found.group() and re.search(r"\bhad\b", around) is not None


def _no_financial_year(words: str) -> bool:
    """Whether a slash stands between two years, the second in two figures, that are apart."""
    found = re.fullmatch(r"(20\d\d)/(\d\d)", words)
    return bool(found and (int(found[1]) + 1) % 100 != int(found[2]))


def _of_one_year_or_of_several(first: str, last: str) -> str:
    """What “2023/25” may be: a financial year, or all years that it spans."""
    year = int(first)
    one = f"{year}/{(year + 1) % 100:02}"
    if last == first[2:]:
        return f"write {year - 1}/{last} or {one}"
    return f"write {one}, or both years in full for a longer time: {first} to {first[:2]}{last}"


def _backwards(first: str, last: str) -> bool:
    if len(last) == 4:
        return int(last) < int(first)
    return int(last) < int(first) % 100 and not (first[2:] == "99" or int(first) % 100 > 89)


def _first_is_later(found: re.Match[str]) -> bool:
    """Whether the first of two days, or months, is the later one; its year may be left out."""
    days = found.groupdict("1")
    first, last = (
        (int(days["year"]), MONTHS[found["month"].lower()], int(days.get("day", "1"))),
        (int(found["year2"]), MONTHS[found["month2"].lower()], int(days.get("day2", "1"))),
    )
    if not found["year"]:
        first = (last[0], *first[1:])
    return first > last
