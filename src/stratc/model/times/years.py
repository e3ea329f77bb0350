"""A year, calendar, financial or of a school, and the parts of one: “late 2027”."""

import re

from .period import (
    Period,
    UnreadableTime,
    calendar_year,
    day,
    financial_year,
    month,
    months,
    stretch,
)
from .period_doubts import two_meanings
from .time_vocabulary import FINANCIAL, PARTS


def year_of(low: str, written: str) -> Period | None:
    if found := re.fullmatch(r"(?:(?:the )?calendar year |the year )?((?:1[89]|2[01])\d\d)", low):
        return calendar_year(int(found[1]))
    called = "(?:academic year|school year|(?:(?:school|academic) )?session)"
    school = rf"(?:(?:{called}|ay) ({FINANCIAL})|({FINANCIAL}) {called})"
    edge = r"(?:the )?(?:(end)|(?:start|beginning)) (?:of )?"
    found = re.fullmatch(rf"({edge})?(?:the )?{school}", low)
    if found and (year := financial(found[3] or found[4])) and year.start:
        first = year.start.year
        if found[1] and not found[2]:
            return month(first, 8 if "session" in low else 9)
        if "session" in low:  # of a Scottish school, whose summer begins in June
            whole = stretch(month(first, 8), month(first + 1, 6))
            return day(first + 1, 6, 30) if found[1] else whole.worded(f"session {year.text}")
        if found[1]:
            return day(first + 1, 8, 31)
        return stretch(month(first, 9), month(first + 1, 8)).worded(f"academic year {year.text}")
    if found := re.fullmatch(rf"({FINANCIAL}) (?:financial year|fy)|financial year (.+)", low):
        years = found[1] or found[2]
        if re.fullmatch(r"\d{4} ?[/–-] ?\d{4}", years):
            years = f"fy {years}"  # beside the word both years in full mean one
        return financial(years, written)
    if re.fullmatch(FINANCIAL, low):
        return financial(low, written)
    if found := re.fullmatch(
        r"(?:the )?(?:year[ -]end|(?:end|close) (?:of )?(?:the )?(?:financial year |fy ?|year )?)"
        r" ?(.+)",
        low,
    ):
        year = financial(found[1])
        if year and year.end:
            return day(year.end.year, year.end.month, year.end.day)
    if found := re.fullmatch(
        r"(?:the )?(?:start|beginning) of (?:the )?(?:financial year )?(.+)", low
    ):
        year = financial(found[1])
        if year and year.start:
            return day(year.start.year, year.start.month, year.start.day)
    if found := re.fullmatch(r"(?:end (?:of )?)?fy ?'?(\d\d|20\d\d)", low):
        last = full_year(found[1])
        before, after = financial_year(last - 1), financial_year(last)
        raise two_meanings(written, (before.plain, before.text), (after.plain, after.text))
    return None


def financial(words: str, written: str = "") -> Period | None:
    """A year from April; other pairs of years are a stretch, or a slip that is asked about."""
    found = re.fullmatch(r"(fy ?)?((?:19|20|21)?\d\d) ?([/–-]) ?((?:19|20|21)\d\d|\d\d)", words)
    if found is None or (len(found[2]) == 2 and not found[1] and len(found[4]) == 4):
        return None
    first, short = full_year(found[2]), int(found[4][-2:])
    if (first + 1) % 100 == short:
        if len(found[4]) == 4 and not found[1]:
            return None  # both years in full: a stretch of two years, or asked about
        return financial_year(first)
    if len(found[2]) == 2 and not found[1]:
        return None
    last = int(found[4]) if len(found[4]) == 4 else first - first % 100 + short
    # “2026/28” may be a slip in a financial year; nobody slips by more.
    far = len(found[4]) == 2 and last > first + 2
    if (found[3] != "/" or far) and len(found[2]) == 4:
        if last > first and written:
            return stretch(calendar_year(first), calendar_year(last))
        return None
    if len(found[4]) == 2 and written:
        raise UnreadableTime(
            f"“{written}” is not a financial year, as {first} is not followed by {short:02}",
            f"write `{financial_year(first).text}` for the financial year, or both years in full "
            f"for a stretch, such as `{first}/{first - first % 100 + short}`",
        )
    return None


def part_of(low: str, _: str) -> Period | None:
    """Early, in the middle or late in a year."""
    found = re.fullmatch(
        r"(?:the )?(early|mid|middle|late|end|close|start|beginning)"
        r"(?:-| (?:of |in )?(?:the )?(?:year )?)"
        rf"(\d{{4}}|{FINANCIAL})",
        low,
    )
    whole = found and (financial(found[2]) if len(found[2]) > 4 else calendar_year(int(found[2])))
    if not found or not whole or whole.start is None:
        return None
    name = {"middle": "mid", "start": "early", "beginning": "early"}.get(found[1], found[1])
    if name in ("end", "close"):
        return day(whole.end.year, whole.end.month, 31) if whole.end else None
    first, number = PARTS[name]
    plain = f"mid-{whole.bare}" if name == "mid" else f"{name} {whole.bare}"
    return months(plain, "part", whole.start.year, first + whole.start.month - 1, number, plain)


def full_year(year: str) -> int:
    return int(year) if len(year) == 4 else 2000 + int(year)
