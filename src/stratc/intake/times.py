"""Dates as councils write them, as times of a strategy; what has two meanings has none here."""

from __future__ import annotations

import re
from dataclasses import dataclass

from stratc.model import Unreadable, read_period
from stratc.text.english import MONTHS

_MONTHS = MONTHS | {name[:3]: n for name, n in MONTHS.items()} | {"sept": 9}
_MONTH = rf"({'|'.join(sorted(_MONTHS, key=len, reverse=True))})\.?"
_YEAR = r"(20\d\d|'?\d\d)"
_DASH = r"\s*(?:-|–|—|to|until)\s*"
_BEFORE = re.compile(
    r"^(?:(?:by|before|from|in|during|until|due|complete[d]? by|target|expected|planned|for"
    r"|no later than|the)\b[: ]*)*(?:(?:the )?(?:end|close)(?: of)?\b[: ]*)?(?:the )?",
    re.I,
)
SEASONS = ("spring", "summer", "autumn", "winter")


@dataclass(frozen=True, slots=True)
class Time:
    """A time as strategies write it; `exact` where it prints every word that was there."""

    value: str
    exact: bool
    doubt: str = ""


def read(words: str) -> Time | None:
    """The time that some words say; None where they say none, or more than one."""
    text = " ".join(words.split()).strip(" .;,")
    if not text:
        return None
    form, doubt = _form(text) or _form(_BEFORE.sub("", text, count=1)) or ("", "")
    if not form:
        return None
    try:
        made = read_period(form)
    except Unreadable:
        return None
    said = set(re.findall(r"\w+", text.lower()))
    printed = set(re.findall(r"\w+", made.words.lower()))
    return Time(form, said <= printed, doubt)


def _form(text: str) -> tuple[str, str] | None:
    low = text.lower()
    if low in ("ongoing", "on-going", "on going", "continuous", "continuing"):
        return "ongoing", ""
    if low in (
        "tbc",
        "tba",
        "tbd",
        "to be confirmed",
        "to be agreed",
        "??",
        "???",
        "to be decided",
    ):
        return "TBC", ""
    if found := re.fullmatch(rf"(.+?){_DASH}(.+)", text, re.I):
        first, last = _single(found[1]), _single(found[2])
        if first and last and not re.fullmatch(r"\d{4}", first[0] + last[0]):
            return f"{first[0]}/{last[0]}", first[1] or last[1]
    return _financial(text) or _single(text)


def _financial(text: str) -> tuple[str, str] | None:
    if found := re.fullmatch(r"(?:FY ?)?(20)?(\d\d)\s*[-–/]\s*(?:20)?(\d\d)", text, re.I):
        first, last = int(found[2]), int(found[3])
        if last == first + 1 and (found[1] or "FY" in text.upper()):
            return f"20{first:02}/{last:02}", ""
        if found[1] and last > first:
            return f"20{first:02}/20{last:02}", ""
        return None
    found = re.fullmatch(
        r"(?:Q(?:uarter )?([1-4])\s*[,:-]?\s*(?:of )?(?:FY ?)?(20)?(\d\d)\s*[-–/]\s*(?:20)?(\d\d)"
        r"|(20)?(\d\d)\s*[-–/]\s*(?:20)?(\d\d)\s*Q(?:uarter )?([1-4]))",
        text,
        re.I,
    )
    if not found:
        return None
    quarter = int(found[1] or found[8])
    first, last = int(found[3] or found[6]), int(found[4] or found[7])
    if last != first + 1:
        return None
    year, month = 2000 + first + (quarter == 4), (quarter * 3) % 12 + 1
    return f"{year}-{month:02}/{year}-{month + 2:02}", ""


def _single(text: str) -> tuple[str, str] | None:
    text = text.strip(" .,")
    if found := re.fullmatch(
        rf"(\d{{1,2}})(?:st|nd|rd|th)?(?: of)?[ -]{_MONTH},?[ -]{_YEAR}", text, re.I
    ):
        return f"{_year(found[3])}-{_MONTHS[found[2].lower()]:02}-{int(found[1]):02}", ""
    if found := re.fullmatch(rf"{_MONTH}[ -](\d{{1,2}})(?:st|nd|rd|th)?,? (20\d\d)", text, re.I):
        return f"{found[3]}-{_MONTHS[found[1].lower()]:02}-{int(found[2]):02}", ""
    if found := re.fullmatch(rf"{_MONTH},?[ /-]?\s?{_YEAR}", text, re.I):
        return f"{_year(found[2])}-{_MONTHS[found[1].lower()]:02}", ""
    if found := re.fullmatch(r"(\d{1,2})[./-](\d{1,2})[./-](20\d\d|\d\d)", text):
        day, month = int(found[1]), int(found[2])
        if month > 12:
            return None
        doubt = "" if day > 12 or day == month else "the day was read before the month"
        return f"{_year(found[3])}-{month:02}-{day:02}", doubt
    if found := re.fullmatch(r"(20\d\d)-(\d\d)-(\d\d)(?: 00:00:00)?", text):
        return found[0][:10], ""
    if found := re.fullmatch(r"(\d\d)[./](20\d\d)", text):
        return f"{found[2]}-{found[1]}", ""
    if found := re.fullmatch(rf"({'|'.join(SEASONS)}) (20\d\d)", text, re.I):
        return f"{found[2]}-{found[1].lower()}", ""
    if re.fullmatch(r"20\d\d", text):
        return text, ""
    return None


def _year(text: str) -> str:
    digits = text.strip("'’")
    return digits if len(digits) == 4 else f"20{digits}"
