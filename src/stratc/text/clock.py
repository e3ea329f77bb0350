"""Hours of the day in one form: 17:00, 5.00pm and 5 p.m. as 5pm."""

import re

_HOUR = r"(?:[01]?\d|2[0-3])"
_BETWEEN = r" ?(?:-|to|until|and) ?"
# A ratio of 1:10 is no time: two digits, or a second hour behind it.
_CLOCK = re.compile(
    rf"\b(?P<hour>[01]\d|2[0-3])[:](?P<minute>[0-5]\d)\b(?! ?[ap]\.?m)"
    rf"|\b(?P<hour2>\d):(?P<minute2>[0-5]\d)(?={_BETWEEN}{_HOUR}:[0-5]\d\b)"
)
_POINTS = re.compile(r"(\d) ?([ap])(?:m\b|\. ?m\b\.?)", re.IGNORECASE)
_FULL = re.compile(r"\b(\d{1,2})[:.]00(?=[ap]m\b)", re.IGNORECASE)
_COLON = re.compile(r"\b(\d{1,2}):(\d\d)(?=[ap]m\b)", re.IGNORECASE)
_RANGE = re.compile(
    r"(?<=[ap]m)(?: ?- ?| (?:until|till) )(?=\d{1,2}(?:\.\d\d)?[ap]m\b)", re.IGNORECASE
)
_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_DAYS = re.compile(rf"\b({_DAY}s?) ?- ?(?={_DAY})", re.IGNORECASE)


def with_hours(text: str) -> str:
    """The text with each hour of the day as 5pm or 5.30pm, and with “to” between two of them."""
    text = _POINTS.sub(r"\1\2m", text)
    text = _COLON.sub(r"\1.\2", _FULL.sub(r"\1", text))
    text = _RANGE.sub(" to ", _CLOCK.sub(_half, text))
    return _DAYS.sub(r"\1 to ", text)


def _half(found: re.Match[str]) -> str:
    hour, minute = int(found["hour"] or found["hour2"]), found["minute"] or found["minute2"]
    half = "pm" if hour >= 12 else "am"
    past = "" if minute == "00" else f".{minute}"
    return f"{hour % 12 or 12}{past}{half}"
