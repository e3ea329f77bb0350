"""A stretch of time, whatever words an author wrote it in: when it begins and ends, how it prints.

`2027-03`, `March 2027` and `Mar-27` are the same Period. Its `text` is the one way in which
stratc writes it. What has no day (`annually`, `within 6 months`, `after the review`) is kept in
its words and is never given one.
"""

from __future__ import annotations

from collections.abc import Callable
from contextvars import ContextVar
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Literal

from stratc.text.english import MONTH_NAMES

TimeKind = Literal[
    "day",
    "month",
    "quarter",
    "season",
    "term",
    "part",
    "year",
    "financial",
    "plan-year",
    "range",
    "onwards",
    "recurring",
    "relative",
    "event",
    "ongoing",
    "unfinished",
]


SPEAKER: ContextVar[Callable[[Period], str] | None] = ContextVar("speaker", default=None)
"""Who says a time in words where the document is not in English."""


class UnreadableTime(Exception):
    """Not a time that can be read; says why and what to write."""

    def __init__(self, message: str, *hints: str) -> None:
        super().__init__(message)
        self.message = message
        self.hints = hints


@dataclass(frozen=True, slots=True)
class Period:
    """A time with its first and last day, where it has them.

    `text` is how stratc writes it, `plain` how it prints it, and `wording` what the author's
    source says beside it, in brackets. `years` are the years of the plan that “year 2” counts.
    """

    text: str = field(compare=False)
    kind: TimeKind
    start: date | None = None
    end: date | None = None
    plain: str = field(default="", compare=False)
    wording: str = ""
    years: tuple[int, int] | None = None
    undated: str = ""  # the words of a time that has no days, for they are all that it says

    @property
    def unfinished(self) -> bool:
        """Whether it is still to be confirmed."""
        return self.kind == "unfinished"

    @property
    def endless(self) -> bool:
        """Whether no last day can be told, so that nothing is ever late for it."""
        return self.end is None and not self.unfinished

    @property
    def words(self) -> str:
        """In plain English, as it is printed, with the words of the source beside it."""
        return f"{self.plain} ({self.wording})" if self.wording else self.plain

    def __str__(self) -> str:
        speaker = SPEAKER.get()
        return speaker(self) if speaker else self.words

    def last_day(self, year_means: str) -> date | None:
        """The day it ends; “by 2027” may mean the financial year that begins then."""
        if self.kind == "year" and self.end and year_means == "financial":
            return date(self.end.year + 1, 3, 31)
        return self.end

    def worded(self, wording: str) -> Period:
        """The same time, with the words of its source beside it."""
        both = ", ".join(one for one in (self.wording, wording) if one)
        return replace(self, wording=both, text=f"{self.bare} ({both})")

    @property
    def bare(self) -> str:
        """The time as it is typed without these words."""
        return self.text.removesuffix(f" ({self.wording})")


def day(year: int, month: int, number: int) -> Period:
    """One day; the numbers must be those of a real one."""
    when = date(year, month, number)
    return Period(when.isoformat(), "day", when, when, f"{number} {MONTH_NAMES[month]} {year}")


def month(year: int, number: int) -> Period:
    """One month."""
    return Period(
        f"{year:04}-{number:02}",
        "month",
        date(year, number, 1),
        last_of(year, number),
        f"{MONTH_NAMES[number]} {year}",
    )


def calendar_year(year: int) -> Period:
    """One year from January."""
    return Period(f"{year}", "year", date(year, 1, 1), date(year, 12, 31), f"{year}")


def financial_year(year: int) -> Period:
    """The year from April, named after both of its years."""
    text = f"{year}/{(year + 1) % 100:02}"
    return Period(text, "financial", date(year, 4, 1), date(year + 1, 3, 31), text)


def financial_quarter(year: int, number: int) -> Period:
    """A quarter of the financial year: the first is April to June."""
    first = 3 * number + 1 if number < 4 else 1
    in_year = year if number < 4 else year + 1
    start, end = date(in_year, first, 1), last_of(in_year, first + 2)
    plain = f"{MONTH_NAMES[start.month]} to {MONTH_NAMES[end.month]} {in_year}"
    return Period(f"{financial_year(year).text}-Q{number}", "quarter", start, end, plain)


def months(text: str, kind: TimeKind, year: int, first: int, number: int, plain: str) -> Period:
    """Some months from the first of a year, under a name of their own."""
    last = first + number - 1
    end = last_of(year + (last - 1) // 12, (last - 1) % 12 + 1)
    return Period(text, kind, date(year, first, 1), end, plain)


def stretch(first: Period, last: Period) -> Period:
    """From the start of one time to the end of another."""
    # Of what is a stretch itself, as a school year is, only its own end counts.
    if first.kind == "range" and first.start and first.start.day == 1:
        first = month(first.start.year, first.start.month)
    if last.kind == "range" and last.end and last.end == last_of(last.end.year, last.end.month):
        last = month(last.end.year, last.end.month)
    between = " to " if "/" in first.bare + last.bare else "/"
    plain = f"{first.plain} to {last.plain}"
    text = f"{first.bare}{between}{last.bare}"
    if first.years and last.years:
        years = (first.years[0], last.years[1])
        return plan_years(years, first.start, last.end)
    begins, ends = first.start, last.start
    if first.kind == last.kind == "month" and begins and ends and begins.year == ends.year:
        plain = f"{MONTH_NAMES[begins.month]} to {last.plain}"
    elif {first.kind, last.kind} <= {"month", "quarter"} and "quarter" in (first.kind, last.kind):
        plain = _from_month_to_month(first, last) or plain
    return Period(text, "range", first.start, last.end, plain)


def _from_month_to_month(first: Period, last: Period) -> str:
    """Two quarters, or a month and one, by the first and the last of their months."""
    begins, ends = first.start, last.end
    if begins is None or ends is None:
        return ""
    year = "" if begins.year == ends.year else f" {begins.year}"
    return f"{MONTH_NAMES[begins.month]}{year} to {MONTH_NAMES[ends.month]} {ends.year}"


def plan_years(years: tuple[int, int], start: date | None, end: date | None) -> Period:
    """Some of the years that a plan counts from its own beginning."""
    first, last = years
    name = f"year {first}" if first == last else f"years {first} to {last}"
    return Period(name, "plan-year", start, end, name, years=years)


def without_days(kind: TimeKind, words: str) -> Period:
    """A time that has no last day, in its own words."""
    return Period(words, kind, None, None, words, undated=words)


def last_of(year: int, number: int) -> date:
    """The last day of a month."""
    after = date(year + number // 12, number % 12 + 1, 1)
    return after - timedelta(days=1)
