"""Dates that stand in the words of a promise.

In: a text. Out: the text with each date as one mark, and the dates as Periods. A month without a
year is masked too, so that nobody reads “in May” as a modal verb, but it is no date: it comes
round every year.
"""

from __future__ import annotations

import re
from calendar import month_name

from stratc.model import Period, Unreadable, read_period

_MONTHS = {name.lower(): number for number, name in enumerate(month_name) if name}
_MONTH = "|".join(name for name in month_name if name)
_DATE = re.compile(
    rf"(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)? (?P<of>{_MONTH}) (?P<dy>\d{{4}}))"
    rf"|(?:(?P<month>{_MONTH}),? (?P<my>\d{{4}}))"
    r"|(?:(?P<season>[Ss]pring|[Ss]ummer|[Aa]utumn|[Ww]inter)(?: of)? (?P<sy>\d{4}))"
    r"|(?:[Qq](?P<quarter>[1-4])(?: of)? (?P<qy>\d{4})(?P<financial>/\d{2})?)"
    r"|(?:(?P<year>(?:19|20)\d{2})(?P<to>/\d{2})?)(?!\d|,\d)"
)
_MAY = re.compile(
    r"\b(in|by|from|until|since|during|before|after|each|every|this|next|last|early|late|mid)"
    r"([ -])May\b"
)
MARK = "‹date›"


def dates_in(text: str) -> tuple[str, tuple[Period, ...]]:
    """The text with a mark for each date, and the dates in order."""
    found: list[Period] = []

    def taken(match: re.Match[str]) -> str:
        period = _period(match)
        if period is None:
            return match.group()
        found.append(period)
        return MARK

    masked = _DATE.sub(taken, text)
    return _MAY.sub(r"\1\2‹may›", masked), tuple(found)


def _period(match: re.Match[str]) -> Period | None:
    if match["day"]:
        written = f"{match['dy']}-{_MONTHS[match['of'].lower()]:02}-{int(match['day']):02}"
    elif match["month"]:
        written = f"{match['my']}-{_MONTHS[match['month'].lower()]:02}"
    elif match["season"]:
        written = f"{match['sy']}-{match['season'].lower()}"
    elif match["quarter"]:
        year, quarter = int(match["qy"]), int(match["quarter"])
        if match["financial"]:  # the financial year begins with the second calendar quarter
            year, quarter = (year + 1, 1) if quarter == 4 else (year, quarter + 1)
        written = f"{year}-Q{quarter}"
    else:
        written = match["year"] + (match["to"] or "")
    try:
        return read_period(written)
    except Unreadable:  # 31 June, 2024/29: words that look like a date and are none
        return None
