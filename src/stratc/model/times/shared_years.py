"""One year that is said once for several times: “April to June 2026”, “2026/27 Q2 - Q4”."""

import re
from datetime import date, timedelta

from stratc.text.english import read_number

from .period import Period, financial_quarter, financial_year, month, stretch
from .single_times import real_day, season, single_time
from .time_vocabulary import FINANCIAL, MONTH, MONTHS, SEASON, SEASONS

_PART = rf"(?:\d{{1,2}}(?:st|nd|rd|th)? )?{MONTH}|{SEASON}|q[1-4]"
_PARTS = re.compile(rf"(?:(?:(?:to|and|then|until|[&/–—,-]) ?+)?(?:{_PART})(?: ++|\Z))++")
OF_A_YEAR = ("day", "month", "quarter", "season", "term")


def year_by_each(low: str) -> str:
    """The words with the year where it is looked for: “2026/27, Q2-3” is “2026/27 q2-q3”."""
    low = re.sub(r"\bq([1-4])( ?[-–/&] ?| to | and )q?(?=[1-4]\b)", r"q\1\2q", low)
    low = re.sub(rf"^((?:19|20)\d\d|{FINANCIAL}) ?[,:] ?(?=[a-z])", r"\1 ", low)
    found = re.match(rf"({FINANCIAL}) (?={MONTH}(?:\W|\Z))", low)
    if found and re.fullmatch(r"\d{2,4} ?[/–-] ?\d\d", found[1]):  # April to December, or the rest
        name = re.match(MONTH, low[found.end() :])
        first, last = re.findall(r"\d+", found[1])
        if name and (int(first[-2:]) + 1) % 100 == int(last):
            year = 2000 + int(first[-2:]) + (MONTHS[name[1]] < 4)
            low = f"{name[1]} {year}{low[found.end() + name.end() :]}"
    return low


def are_parts(words: str) -> bool:
    """Whether words name parts of a year alone: months, seasons, quarters."""
    return bool(_PARTS.fullmatch(words.lower().strip(" .,;")))


def year_for_all(written: str) -> str:
    """Two parts of one year, each with it: “Jan 2027, July 2027” of “Jan & July 2027”."""
    low = year_by_each(written.lower())
    years = re.findall(rf"\b(?:{FINANCIAL}|(?:19|20)\d\d)\b", low)
    rest = low.replace(years[0], " ").strip(" ,:") if len(years) == 1 else ""
    pieces = [one.strip() for one in re.split(r"[,;&/]|[–—-]|\band\b|\bto\b", rest)]
    pieces = [one.removeprefix("then ").removeprefix("again in ") for one in pieces]
    if len(pieces) < 2 or not all(map(are_parts, pieces)):
        return written
    year, told = years[0], [f"{one} {years[0]}" for one in pieces]
    begins = low.startswith((f"{pieces[0]} {year}", year))
    numbers = [MONTHS.get(one.strip("."), 0) for one in pieces]
    if all(numbers) and year.isdigit():  # the year may turn between them
        turned = [n < numbers[0] if begins else n > numbers[-1] for n in numbers]
        other = int(year) + 1 if begins else int(year) - 1
        told = [
            f"{one} {other if turn else year}" for one, turn in zip(pieces, turned, strict=True)
        ]
    return ", ".join(told)


def borrowed(words: str, other: Period, *, behind: bool = False) -> Period | None:
    """A part of a year, by the year of the other end: that before it, or behind it."""
    if other.start is None or (behind and other.kind not in OF_A_YEAR):
        return None
    words = words.lower().strip(" .,;")

    def year(number: int, theirs: date = other.start) -> int:
        return theirs.year + ((number < theirs.month) if behind else -(number > theirs.month))

    if re.fullmatch(MONTH, words):
        number = MONTHS[words.strip(".")]
        return month(year(number), number)
    if re.fullmatch(r"\d{1,2}(?:st|nd|rd|th)?", words) and other.kind == "day" and not behind:
        return real_day(words, other.start.year, other.start.month, int(re.sub(r"\D", "", words)))
    if re.fullmatch(r"q[1-4]", words) and other.kind == "quarter":
        return financial_quarter(int(other.text[:4]), int(words[1]))
    if words in SEASONS and other.kind in ("season", "term"):
        return season(words, year(SEASONS[words]))
    found = re.fullmatch(rf"(\d{{1,2}})(?:st|nd|rd|th)? {MONTH}", words)
    if found and other.kind == "day":
        number = MONTHS[found[2]]
        return real_day(words, year(number), number, int(found[1]))
    return None


_ENDING = re.compile(
    r"(?:the )?(?:(?:rolling|full|whole|last) )?"
    r"(?:(?:financial |calendar |academic )?(?P<unit>year|quarter)|"
    r"(?P<months>\d{1,2}|[a-z]+)[ -]months?(?: period)?),? (?:ending|ended|(?:up )?to)"
    r"(?: in| on| the end of| end of| end)? (?P<last>.+)"
)


def months_up_to(low: str, _: str, plan: Period | None) -> Period | None:
    """The months up to a month or its last day; 12 that end in March are a financial year."""
    found = _ENDING.fullmatch(low)
    last = single_time(found["last"], found["last"], plan) if found else None
    if found is None or last is None or last.kind not in ("month", "day") or last.end is None:
        return None
    after = last.end + timedelta(days=1)
    count = read_number(found["months"] or "") or (3 if found["unit"] == "quarter" else 12)
    if after.day != 1 or (found["months"] and not read_number(found["months"])):
        return None
    if (count, after.month) == (12, 4):
        return financial_year(after.year - 1)
    begun = after.year * 12 + after.month - 1 - count
    first = month(begun // 12, begun % 12 + 1)
    return stretch(first, month(last.end.year, last.end.month))
