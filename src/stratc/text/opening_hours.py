"""When a door is open or a bus runs: from when, until when, for how many hours, in which months."""

from __future__ import annotations

import re

from .english import MONTH, MONTHS
from .quantity import Quantity, ScaleRole, taken
from .scale_patterns import N

_HOURS_OPEN = re.compile(
    rf"\b{N} (?P<unit>hour|day|night|evening|session|week)s? (?:a|an|every|each) "
    r"(?P<per>day|week|month|year|night)\b|\ball day and night\b"
)
# A stretch of the day: from when to when a door is open.
_OPENING = re.compile(
    r"\b(?:from |between )?(?P<n>\d{1,2})(?:[:.](?P<m>\d\d))? ?(?P<half>am|pm)? ?"
    r"(?:to|until|and|-) ?(?P<n2>\d{1,2})(?:[:.](?P<m2>\d\d))? ?(?P<half2>am|pm)\b"
)
# Until when a door is open, or a bus runs.
_CLOSING = re.compile(
    r"\buntil (?:(?P<n>\d{1,2})(?:[:.](?P<m>\d\d))? ?(?P<half>am|pm)|midnight|noon|midday)\b"
)
_ALL_YEAR = re.compile(r"\b(?:all year(?: round)?|year[- ]round|throughout the year)\b")
_SEASON = re.compile(
    rf"\b(?:from|between) (?P<first>{MONTH}) (?:to|until|and) (?P<last>{MONTH})\b(?! \d)",
    re.IGNORECASE,
)


def opening_hours(text: str, found: list[Quantity], whole: str) -> str:
    def role(match: re.Match[str]) -> ScaleRole:
        if match["n"] is None:
            return "hours", "hour", 24.0
        number, days = float(match["n"]), (match["unit"], match["per"]) == ("day", "week")
        if days:
            return "frequency", "", {7.0: 365.0, 5.0: 260.0}.get(number, number * 52)
        return "hours", match["unit"], number

    text = taken(_HOURS_OPEN, text, found, role)
    text = taken(_OPENING, text, found, _opening)
    text = taken(_CLOSING, text, found, _closing)
    text = taken(_ALL_YEAR, text, found, lambda match: ("season", "", 12.0))
    return taken(_SEASON, text, found, _season)


def _opening(match: re.Match[str]) -> ScaleRole:
    """How many hours a door is open; a stretch over midnight ends on the next day."""
    first, last = (
        int(match[hour]) % 12 + int(match[minute] or 0) / 60 + 12 * (half == "pm")
        for hour, minute, half in (
            ("n", "m", match["half"] or ("am" if match["half2"] == "pm" else match["half2"])),
            ("n2", "m2", match["half2"]),
        )
    )
    return "opening", "hour", (last - first) % 24 or 24.0


def _closing(match: re.Match[str]) -> ScaleRole:
    """The hour at which a door closes; after midnight it is later than before."""
    if not match["n"]:
        return "closing", "hour", 24.0 if "midnight" in match.group() else 12.0
    hour = int(match["n"]) % 12 + int(match["m"] or 0) / 60 + 12 * (match["half"] == "pm")
    return "closing", "hour", hour + 24 if hour < 5 else hour


def _season(match: re.Match[str]) -> ScaleRole:
    first, last = MONTHS[match["first"]], MONTHS[match["last"]]
    return "season", "", float((last - first) % 12 + 1)
