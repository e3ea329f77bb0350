"""A rule about days: whether the calendar has them, and on which weekday."""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date

from stratc.checking.manuscript import Manuscript
from stratc.checking.registry import CONSIDER, SHOULD, rule
from stratc.source import Diagnostic
from stratc.text.english import DAY_NAMES, MONTH, MONTHS

from ..misprints import printed

DATE = re.compile(
    rf"(?:\b(?P<weekday>{'|'.join(DAY_NAMES)}),?\s+(?:the\s+)?)?"
    rf"(?<![\d.,-])\b(?P<day>\d{{1,2}})(?:(?:st|nd|rd|th)\s+of\s+|(?:st|nd|rd|th)?\s+)"
    rf"(?P<month>{MONTH})\b(?:,?\s+(?P<year>(?:19|20)\d\d)\b)?"
)
# Days that the same date has each year, and that plans hang their campaigns on.
NAMED_DAYS = {
    "White Ribbon Day": "25 November",
    "International Women's Day": "8 March",
    "World Mental Health Day": "10 October",
    "World Suicide Prevention Day": "10 September",
    "International Overdose Awareness Day": "31 August",
    "World AIDS Day": "1 December",
    "World No Tobacco Day": "31 May",
    "World Elder Abuse Awareness Day": "15 June",
    "Holocaust Memorial Day": "27 January",
    "International Day of Older Persons": "1 October",
    "World Environment Day": "5 June",
    "Armistice Day": "11 November",
}
NAMES = "|".join(NAMED_DAYS).replace("'", "['’]")
NAMED_DAY = re.compile(
    rf"\b(?P<name>{NAMES})"
    rf"(?:,? on |,? \(|, )(?P<day>\d{{1,2}})(?:st|nd|rd|th)? (?P<month>{MONTH})\b"
)
# Each tenth year people are counted; Scotland did so a year later.
CENSUS = re.compile(
    r"\b(?:[Tt]he|national|population) "
    r"(?:[Cc]ensus (?:of|in) (?P<year>20\d\d)|(?P<year2>20\d\d) [Cc]ensus)\b"
)
CENSUSES = ("2001", "2011", "2021", "2022", "2031")
LEAP_YEAR = 2024  # what may be a date in some year


@rule(SHOULD, draft=CONSIDER)
def impossible_date(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A date that is in no calendar, or falls on another day of the week.

    It finds dates in the text such as 31 June, with or without a year, dates whose weekday is
    another one, days with a name, such as White Ribbon Day, under another date, and a census in a
    year that had none.

    People plan by them. When the weekday and the date differ, each reader trusts another half.

    Flagged:
        background:
          - title: How to take part
            text: Tell us what you think by Friday 31 March 2026.

    Better:
        …
            text: Tell us what you think by Tuesday 31 March 2026.

    When to ignore it: never.
    """
    for words, place in printed(manuscript, ("period", "text")):
        for found in DATE.finditer(words):
            if wrong := _wrong(found):
                yield Diagnostic(
                    place(found),
                    f"“{' '.join(found.group().split())}” {wrong}",
                    hints=("correct the day, the weekday or the month",),
                )
        for found in CENSUS.finditer(words):
            if (found["year"] or found["year2"]) not in CENSUSES:
                yield Diagnostic(
                    place(found),
                    f"“{found.group()}” is no year of a census: the last were in 2011 and 2021",
                    hints=("correct the year, or say which census is meant",),
                )
        for found in NAMED_DAY.finditer(words):
            right = NAMED_DAYS[found["name"].replace("’", "'")]
            if f"{found['day']} {found['month']}" != right:
                yield Diagnostic(
                    place(found), f"{found['name']} is on {right}", hints=("correct the day",)
                )


def is_no_day(text: str) -> bool:
    """Whether a text has a date that is in no calendar."""
    return any(_wrong(found) for found in DATE.finditer(text))


def _wrong(found: re.Match[str]) -> str:
    day, month = int(found["day"]), MONTHS[found["month"].lower()]
    if not found["year"]:
        last = monthrange(LEAP_YEAR, month)[1]
        return f"is no date: {found['month']} has {last} days" if last < day <= 31 else ""
    year = int(found["year"])
    last = monthrange(year, month)[1]
    if not 1 <= day <= last:
        return f"is no date: {found['month']} {year} has {last} days"
    weekday = DAY_NAMES[date(year, month, day).weekday()]
    if found["weekday"] and found["weekday"] != weekday:
        return f"is a {weekday}"
    return ""
