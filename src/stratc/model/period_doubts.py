"""Words that are no time, or more than one: why, and what to write."""

from __future__ import annotations

import re

from .period import UnreadableTime
from .time_vocabulary import MONTH, SEASONS

FORMS = (
    "write a day, month, year or stretch, such as `31 March 2028`, `March 2028`, `2027/28`, "
    "`2027/28-Q3`, `autumn 2028` or `April 2026 to March 2031`",
)
DONE = ("complete", "completed", "done", "achieved", "delivered", "closed", "finished")


def two_meanings(written: str, *meanings: tuple[str, str]) -> UnreadableTime:
    """The question which of several times is meant, each in words and as it is written."""
    words = " or ".join(words for words, _ in meanings)
    return UnreadableTime(
        f"“{written}” may mean {words}",
        *(f"write `{text}` for {words}" for words, text in meanings),
    )


def unreadable(low: str, written: str) -> UnreadableTime:
    """Why some words are no time, and what was perhaps meant."""
    if low in DONE:
        return UnreadableTime(
            f"“{written}” says how far it has come, not when",
            "write `status: complete`, and here when it was due",
        )
    if low in ("n/a", "na", "none", "-", "–", "not applicable", "nil"):
        return UnreadableTime(f"“{written}” is no time", "leave the field out")
    if found := re.fullmatch(r"(\d{4})-(\d\d)", low):
        year, number = int(found[1]), int(found[2])
        return UnreadableTime(
            f"“{written}” has no such month",
            *(
                (f"write `{year}/{number:02}` for a financial year",)
                if (year + 1) % 100 == number
                else FORMS
            ),
        )
    if re.fullmatch(
        rf"(?:\d{{1,2}}(?:st|nd|rd|th)? )?{MONTH}|{MONTH} \d{{1,2}}(?:st|nd|rd|th)", low
    ):
        return UnreadableTime(
            f"“{written}” does not say in which year",
            f"write the year too, such as `{written} 2028`",
        )
    if low in SEASONS or re.fullmatch(r"q[1-4]", low):
        return UnreadableTime(
            f"“{written}” does not say in which year",
            f"write the year too, such as `{written} 2027/28`",
        )
    if low in ("bi-monthly", "bimonthly"):
        return UnreadableTime(
            f"“{written}” may mean twice a month or every two months",
            "write `every 2 months` or `every 2 weeks`",
        )
    return UnreadableTime(f"“{written}” is not a time that can be read", *FORMS)
