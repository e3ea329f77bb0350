"""A year or so many months that are named by their end: “year ending March 2025”."""

import re
from datetime import timedelta

from stratc.text.english import read_number

from .period import Period, financial_year, month, stretch
from .single_times import single_time

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
