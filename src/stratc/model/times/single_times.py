"""One day, month, quarter, season, term or year, in whatever words it was written."""

import re
from datetime import timedelta

from stratc.text.english import DAY_NAMES, MONTH_NAMES, number_words, read_number

from .named_days import named_day
from .period import (
    Period,
    UnreadableTime,
    day,
    financial_quarter,
    financial_year,
    last_of,
    month,
    months,
    stretch,
)
from .period_doubts import FORMS, two_meanings
from .time_vocabulary import FINANCIAL, MONTH, MONTHS, SEASON, SEASONS, TERMS, YEAR
from .years import financial, full_year, part_of, year_of

WEEK = timedelta(days=6)
ORDINALS = {
    "first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4,
    "last": 4, "final": 4,
}  # fmt: skip
_HEDGE = re.compile(
    r"^(?:(?:due|target|expected|planned|complete[ds]?|completion|to be completed|delivered|"
    r"delivery|deadline|finish(?:es|ed)?|ends|end date|final)(?: date)?:? )?"
    r"(?:on or (?:by|before)|as at|as of|at|by|before the end of|no later than|not later than|in|"
    r"during|on|for|within|until|from)? ?"
)


def single_time(low: str, written: str, plan: Period | None) -> Period | None:
    """One day, month, quarter, season, term or year."""
    words = re.sub(r"^(end|mid)-(?=[a-z])", r"\1 ", low.strip(" .,"))
    words = re.sub(r"^end (?:of )?(?:the )?calendar year ", "end ", words)
    words = re.sub(r",? (?:at (?:the )?latest|or (?:earlier|sooner|before))$", "", words)
    readers = (_day, _week, _month, _quarter, _half, _season_of)
    for reader in (*readers, year_of, part_of, _part_of_month, named_day):
        if period := reader(words, written):
            return period
    shorter = _HEDGE.sub("", words, count=1)
    if shorter and shorter != words:
        return single_time(shorter, written, plan)
    if words.startswith("the "):
        return single_time(words[4:], written, plan)
    return None


def _day(low: str, written: str) -> Period | None:
    if found := re.fullmatch(r"(\d{4})[.-](\d{1,2})[.-](\d{1,2})(?:t.*| 00:00:00)?", low):
        return real_day(written, int(found[1]), int(found[2]), int(found[3]))
    weekday = rf"(?:({'|'.join(DAY_NAMES)}|mon|tues?|wed|thurs?|fri|sat|sun),? )?".lower()
    if found := re.fullmatch(
        rf"{weekday}(\d{{1,2}})(?:st|nd|rd|th)?(?: of)?[ -]{MONTH},?[ -]{YEAR}", low
    ):
        number, name, year = int(found[2]), found[3], found[4]
        period = real_day(written, full_year(year), MONTHS[name], number)
        return _on_weekday(period, found[1], written)
    if found := re.fullmatch(rf"{weekday}{MONTH} (\d{{1,2}})(?:st|nd|rd|th)?,? (\d{{4}})", low):
        period = real_day(written, int(found[4]), MONTHS[found[2]], int(found[3]))
        return _on_weekday(period, found[1], written)
    if found := re.fullmatch(r"(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d\d)", low):
        first, second, year = int(found[1]), int(found[2]), full_year(found[3])
        if second > 12 >= first:
            first, second = second, first  # written the American way: only one reading is a day
        return real_day(written, year, second, first)
    return None


def _on_weekday(period: Period, weekday: str | None, written: str) -> Period:
    if weekday and period.start:
        really = DAY_NAMES[period.start.weekday()]
        if not really.lower().startswith(weekday[:3]):
            raise UnreadableTime(
                f"“{written}”: {period.plain} is a {really}",
                f"write `{period.text}`, or the day that you mean",
            )
    return period


def real_day(written: str, year: int, number: int, of_month: int) -> Period:
    if not 1 <= number <= 12 or not year:
        raise UnreadableTime(f"“{written}” has no such month", *FORMS)
    last = last_of(year, number)
    if not 1 <= of_month <= last.day:
        raise UnreadableTime(
            f"“{written}” is not a date: {MONTH_NAMES[number]} {year} has {last.day} days",
            f"write `{last.isoformat()}` if you mean the last day",
        )
    return day(year, number, of_month)


def _week(low: str, written: str) -> Period | None:
    """The seven days that begin or end with one."""
    found = re.fullmatch(
        r"(?:the )?(w/?c|w/?e|week (?:commencing|beginning|of|ending))[: ]+(.+)", low
    )
    known = _day(found[2], written) if found else None
    if not (found and known and known.start):
        return None
    ends = found[1] in ("w/e", "we") or found[1].endswith("ending")
    first, last = (known.start - WEEK, known.start) if ends else (known.start, known.start + WEEK)
    return stretch(*(day(one.year, one.month, one.day) for one in (first, last)))


def _month(low: str, written: str) -> Period | None:
    if found := re.fullmatch(r"(\d{4})-(\d{1,2})", low):
        year, number = int(found[1]), int(found[2])
        if 1 <= number <= 12 and year:
            return month(year, number)
        return None
    if found := re.fullmatch(rf"{MONTH},?(?: of)?[ /-]?{YEAR}", low):
        return month(full_year(found[2]), MONTHS[found[1]])
    if found := re.fullmatch(rf"{YEAR}[ -]{MONTH}", low):
        return month(full_year(found[1]), MONTHS[found[2]]) if len(found[1]) == 4 else None
    if found := re.fullmatch(r"(\d{1,2})[./-](\d{4})", low):
        if not 1 <= int(found[1]) <= 12:
            raise UnreadableTime(f"“{written}” has no such month", *FORMS)
        return month(int(found[2]), int(found[1]))
    if found := re.fullmatch(r"(\d{1,2})/(\d\d)", low):
        number, year = int(found[1]), int(found[2])
        if 1 <= number <= 12 < year and year != number + 1:  # 12/13 is a financial year
            return month(2000 + year, number)
    if found := re.fullmatch(
        rf"(?:the )?end(?: of)?(?: the)?(?: month of)? {MONTH},?[ -]?{YEAR}", low
    ):
        last = last_of(full_year(found[2]), MONTHS[found[1]])
        return day(last.year, last.month, last.day)
    return None


def _quarter(low: str, written: str) -> Period | None:
    low = re.sub(
        rf"^(?:the )?({'|'.join(ORDINALS)}) (?:quarter|qtr)",
        lambda found: f"quarter {ORDINALS[found[1]]}",
        low,
    )
    low = re.sub(
        rf"\bquarter ({number_words(1, 4)})\b", lambda one: f"quarter {read_number(one[1])}", low
    )
    if found := re.fullmatch(
        r"(?:the )?(?:quarter|qtr|q) (?:ending|ended|to|end)(?: in)? (.+)", low
    ):
        closing = _day(found[1], written) or _month(found[1], written)
        end = closing.end if closing else None
        if end and end.month % 3 == 0 and end == last_of(end.year, end.month):
            starts, which = end.year - (end.month == 3), (end.month // 3 + 2) % 4 + 1
            return financial_quarter(starts, which)
    q = r"(?:q|quarter ?|qtr ?)([1-4])"
    if found := re.fullmatch(
        rf"{q}(?:[ ,:-]+| of )(?:the )?({FINANCIAL})|({FINANCIAL})[ ,:-]+{q}", low
    ):
        number, years = int(found[1] or found[4]), found[2] or found[3]
        if year := financial(years):
            return financial_quarter(int(year.text[:4]), number)
    if found := re.fullmatch(rf"{q}[ ,:-]*fy ?'?(\d\d|20\d\d)|fy ?'?(\d\d|20\d\d)[ ,:-]*{q}", low):
        number, last = int(found[1] or found[4]), full_year(found[2] or found[3])
        ends, begins = (financial_quarter(one, number) for one in (last - 1, last))
        raise two_meanings(written, (ends.plain, ends.text), (begins.plain, begins.text))
    if found := re.fullmatch(rf"{q}[ ,:-]+(\d{{4}})|(\d{{4}})[ ,:-]*{q}", low):
        number, in_year = int(found[1] or found[4]), int(found[2] or found[3])
        first = 3 * number - 2
        span = stretch(month(in_year, first), month(in_year, first + 2))
        ours = financial_quarter(in_year, number)
        meant = f"{ours.plain}, by the financial year"
        raise two_meanings(written, (span.plain, span.text), (meant, ours.text))
    if found := re.fullmatch(r"(?:the )?end (?:of )?(?:the )?(.+)", low):
        whole = _quarter(found[1], written) or _season_of(found[1], written)
        if whole and whole.end:
            return day(whole.end.year, whole.end.month, whole.end.day)
    return None


def _half(low: str, written: str) -> Period | None:
    """One half of a year; of one that is not named after both its years only in full words."""
    found = re.fullmatch(
        r"(?:the )?(h[12]|[12]h|(?:first|1st|second|2nd|last) half)(?: of)?(?: the)? "
        rf"({FINANCIAL}|\d{{4}})",
        low,
    )
    if found is None:
        return None
    second = found[1] not in ("h1", "1h", "first half", "1st half")
    year = financial(found[2])
    if year and year.start:
        started = year.start.year
        first = month(started, 10) if second else month(started, 4)
        return stretch(first, month(started + 1, 3) if second else month(started, 9))
    in_year = int(found[2])
    ours = stretch(month(in_year, 7 if second else 1), month(in_year, 12 if second else 6))
    if "half" not in found[1]:
        theirs = _half(f"{found[1]} {financial_year(in_year).text}", written)
        assert theirs
        meant = f"{theirs.plain}, by the financial year"
        raise two_meanings(written, (ours.plain, ours.text), (meant, theirs.text))
    return ours


def _season_of(low: str, _: str) -> Period | None:
    if found := re.fullmatch(rf"(?:the )?{SEASON}(?: of)?[ -]{YEAR}|(\d{{4}})[ -]{SEASON}", low):
        name, year = found[1] or found[4], found[2] or found[3]
        return season(name, full_year(year))
    if found := re.fullmatch(r"winter (\d{4}|\d\d)[/–-](\d\d|\d{4})", low):
        first = full_year(found[1])
        if (first + 1) % 100 == int(found[2]) % 100:
            return season("winter", first)
    terms = "|".join(TERMS)
    if found := re.fullmatch(
        rf"(?:the )?({terms})[ -]term(?: of)?[ ,-]{YEAR}|(\d{{4}})-({terms})-term", low
    ):
        name, year = found[1] or found[4], full_year(found[2] or found[3])
        return _term(name, year)
    found = re.fullmatch(rf"(?:the )?({terms})[ -]term(?: of)?[ ,]+({FINANCIAL})", low)
    if found and (years := financial(found[2])) and years.start:
        return _term(found[1], years.start.year + (found[1] != "autumn"))
    return None


_EDGES = {"start": "early", "beginning": "early", "middle": "mid"}


def _part_of_month(low: str, _: str) -> Period | None:
    """Early, in the middle or late in a month or a season; of a month also its first day."""
    found = re.fullmatch(
        r"(?:the )?(early|mid|middle|late|start|beginning)(?:-| (?:of |in )?(?:the )?)(\D+\d+)", low
    )
    whole = found and (_month(found[2], low) or _season_of(found[2], low))
    if not found or not whole or whole.start is None:
        return None
    if found[1] in ("start", "beginning") and whole.kind == "month":
        return day(whole.start.year, whole.start.month, 1)
    return whole.worded(_EDGES.get(found[1], found[1]))


def _term(name: str, year: int) -> Period:
    first, number = TERMS[name]
    return months(f"{year}-{name}-term", "term", year, first, number, f"{name} term {year}")


def season(name: str, year: int) -> Period:
    return months(f"{year}-{name}", "season", year, SEASONS[name], 3, f"{name} {year}")
