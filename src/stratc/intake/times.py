"""Dates as councils write them, as times of a strategy; what has two meanings is told."""

from __future__ import annotations

import re
from dataclasses import dataclass

from stratc.model import UnreadableTime, read_period
from stratc.text.english import MONTHS

UNTOLD = ("event", "plan-year")
"""Times that only the rest of the document can explain: their words are kept, and no more."""
_SHORT = "|".join(sorted({name[:3] for name in MONTHS} | {"sept"}))
_PLAIN = re.compile(rf"(?:{_SHORT})[a-z]*|q[1-4]|fy|to|by|st|nd|rd|th|\d+(?:st|nd|rd|th)?", re.I)
_SLASHES = re.compile(r"(\d{1,2})[./-](\d{1,2})[./-]\d{2,4}")
_TWO_WAYS = re.compile(rf"(?:{_SHORT})[a-z]*\.? (\d\d)", re.I)


@dataclass(frozen=True, slots=True)
class Time:
    """A time as strategies write it; `exact` where it prints every word that was there."""

    value: str
    exact: bool
    doubt: str = ""


def read(words: str) -> Time | None:
    """The time that some words say; None where they say none, or more than one."""
    text = " ".join(words.split()).strip(" .;,")
    try:
        made = read_period(text)
    except UnreadableTime:
        return None
    if made.kind in UNTOLD:
        return None
    doubt = ""
    if (found := _SLASHES.fullmatch(text)) and int(found[2]) <= 12 >= int(found[1]) != int(
        found[2]
    ):
        doubt = "the day was read before the month"
    elif (found := _TWO_WAYS.fullmatch(text)) and 0 < int(found[1]) <= 31:
        doubt = "the number after the month was read as a year"
    if made.unfinished or _printed(text, made.words):
        return Time(made.text, True, doubt)
    told = f"{made.text} ({text})"  # the words of the source beside the date
    try:
        if "(" not in text and _printed(text, read_period(told).words):
            return Time(told, True, doubt)
    except UnreadableTime:
        pass
    return Time(made.text, False, doubt)


def _printed(text: str, printed: str) -> bool:
    """Whether every word is printed, but for other ways to write a month, a day or a year."""
    said = {word for word in re.findall(r"\w+", text.lower()) if not _PLAIN.fullmatch(word)}
    return said <= set(re.findall(r"\w+", printed.lower()))
