"""A stretch of time as authors write it: a day, a month, a quarter, a season, a year, a range."""

from __future__ import annotations

import re
from calendar import month_name, monthrange
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Literal

Kind = Literal[
    "day", "month", "quarter", "season", "year", "financial", "range", "ongoing", "unfinished"
]
UNFINISHED = ("tbc", "tba", "tbd", "??", "???", "to be confirmed")
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}
MONTHS = {name.lower(): n for n, name in enumerate(month_name) if name}
MONTHS |= {name[:3]: n for name, n in MONTHS.items()}
FORMS = "write `2028-03-31`, `2028-03`, `2028-Q1`, `2028-autumn`, `2028` or `2027/28`"


class Unreadable(Exception):
    """Not a time that can be read; says why and what to write."""

    def __init__(self, message: str, *hints: str) -> None:
        super().__init__(message)
        self.message = message
        self.hints = hints


@dataclass(frozen=True, slots=True)
class Period:
    """A time as written, with its first and last day. `ongoing` and `TBC` have neither."""

    text: str = field(compare=False)
    kind: Kind
    start: date | None = None
    end: date | None = None

    @classmethod
    def read(cls, text: str) -> Period:
        """Read what an author typed. Raises Unreadable, with what to write instead."""
        if text.lower() in UNFINISHED:
            return cls(text, "unfinished")
        if text.lower() == "ongoing":
            return cls(text, "ongoing")
        if found := re.fullmatch(r"(\d{4})/(\d{2})", text):
            return _financial(text, int(found[1]), int(found[2]))
        if text.count("/") == 1:
            first, last = (cls.read(half.strip()) for half in text.split("/"))
            if first.start is None or last.end is None:
                raise Unreadable(f"“{text}” is not a stretch of time", FORMS)
            if last.end < first.start:
                raise Unreadable(
                    f"“{text}” ends before it begins",
                    f"write `{last.text}/{first.text}` if the two are the wrong way round",
                )
            return cls(text, "range", first.start, last.end)
        return _single(text)

    @property
    def unfinished(self) -> bool:
        """Whether it is still to be confirmed."""
        return self.kind == "unfinished"

    @property
    def words(self) -> str:
        """In plain English, as it is printed."""
        if self.kind == "range":
            first, last = (_single_words(half.strip()) for half in self.text.split("/"))
            return f"{first} to {last}"
        return _single_words(self.text)

    def __str__(self) -> str:
        return self.words

    def last_day(self, year_means: str) -> date | None:
        """The day it ends; “by 2027” may mean the financial year that begins then."""
        if self.kind == "year" and self.end and year_means == "financial":
            return date(self.end.year + 1, 3, 31)
        return self.end


def _financial(text: str, year: int, short: int) -> Period:
    if (year + 1) % 100 != short:
        raise Unreadable(
            f"“{text}” is not a financial year, as {year} is not followed by {short:02}",
            f"write `{year}/{(year + 1) % 100:02}`, or both years in full for a range",
        )
    return Period(text, "financial", date(year, 4, 1), date(year + 1, 3, 31))


def _single(text: str) -> Period:
    if found := re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})", text):
        year, month, day = (int(group) for group in found.groups())
        whole = _month(text, year, month)
        assert whole.end
        if not 1 <= day <= whole.end.day:
            raise Unreadable(
                f"“{text}” is not a date: {month_name[month]} {year} has {whole.end.day} days",
                f"write `{whole.end.isoformat()}` if you mean the last day",
            )
        return Period(text, "day", date(year, month, day), date(year, month, day))
    if found := re.fullmatch(r"(\d{4})-(\d{1,2})", text):
        return _month(text, int(found[1]), int(found[2]))
    if found := re.fullmatch(r"(\d{4})-[qQ]([1-4])", text):
        return _months(text, "quarter", int(found[1]), int(found[2]) * 3 - 2)
    if (found := re.fullmatch(r"(\d{4})-(\w+)", text)) and found[2].lower() in SEASONS:
        return _months(text, "season", int(found[1]), SEASONS[found[2].lower()])
    if re.fullmatch(r"(1[89]|2[01])\d\d", text):
        return Period(text, "year", date(int(text), 1, 1), date(int(text), 12, 31))
    raise Unreadable(f"“{text}” is not a time that can be read", *_guess(text), FORMS)


def _month(text: str, year: int, month: int) -> Period:
    if not 1 <= month <= 12:
        better = f"{year}/{month:02}"
        if (year + 1) % 100 == month:
            raise Unreadable(
                f"“{text}” has no such month", f"write `{better}` for a financial year"
            )
        raise Unreadable(f"“{text}” has no such month", FORMS)
    if not year >= 1:
        raise Unreadable(f"“{text}” has no such year", FORMS)
    last = monthrange(year, month)[1]
    return Period(text, "month", date(year, month, 1), date(year, month, last))


def _months(text: str, kind: Kind, year: int, month: int) -> Period:
    after = date(year + (month + 2) // 12, (month + 2) % 12 + 1, 1)
    return Period(text, kind, date(year, month, 1), after - timedelta(days=1))


def _guess(text: str) -> tuple[str, ...]:
    """What the author may have meant, written as it should be."""
    low = text.lower().replace(",", "")
    day = re.fullmatch(r"(\d{1,2})(?:st|nd|rd|th)? ([a-z]+) (\d{4})", low)
    if day and day[2] in MONTHS:
        return (f"write `{day[3]}-{MONTHS[day[2]]:02}-{int(day[1]):02}`",)
    if (found := re.fullmatch(r"([a-z]+) (\d{4})", low)) and found[1] in MONTHS:
        return (f"write `{found[2]}-{MONTHS[found[1]]:02}`",)
    if (found := re.fullmatch(r"([a-z]+) (\d{4})", low)) and found[1] in SEASONS:
        return (f"write `{found[2]}-{found[1]}`",)
    if found := re.fullmatch(r"(\d{1,2})[./](\d{1,2})[./](\d{2}|\d{4})", low):
        year = found[3] if len(found[3]) == 4 else f"20{found[3]}"
        return (f"write `{year}-{int(found[2]):02}-{int(found[1]):02}`",)
    if found := re.fullmatch(r"(\d{4}) ?(?:-|–|to) ?(\d{4})", low):
        return (f"write `{found[1]}/{found[2]}`",)
    return ()


def _single_words(text: str) -> str:
    period = Period.read(text)
    start = period.start
    if period.kind == "unfinished":
        return "to be confirmed"
    if start is None or period.end is None:
        return "ongoing"
    if period.kind == "day":
        return f"{start.day} {month_name[start.month]} {start.year}"
    if period.kind == "month":
        return f"{month_name[start.month]} {start.year}"
    if period.kind == "quarter":
        return f"{month_name[start.month]} to {month_name[period.end.month]} {start.year}"
    if period.kind == "season":
        return f"{text.split('-')[1].lower()} {start.year}"
    return text
