"""When a door is open or a bus runs: from when, until when, for how many hours, in which months."""

import re

from .english import MONTH, MONTHS, SEASON, WEEKDAY
from .quantity import Quantity, ScaleRole, ahead, taken
from .scale_patterns import N

_HOURS_OPEN = re.compile(
    rf"\b{N} (?P<unit>hour|day|night|evening|session|week)s? (?:a|an|every|each) "
    r"(?P<per>day|week|month|year|night)\b"
    r"|\b24[ -]hour (?=[a-z])(?!(?:a|every|wait\w*|target|limit|response|standard|notice|period|"
    r"turnaround|deadline|delay|stay)\b)"
    r"|\b(?:all day and night|at all times|at any time(?: of (?:the )?day)?|at any hour)\b"
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
# A part of the day is some four hours of it.
_PART_OF_DAY = re.compile(
    r"(?:(?<=day )|(?<=› ))(?:morning|afternoon|evening)s?\b"
    r"|\bin the (?:morning|afternoon|evening)s?\b"
)
_IN_A_YEAR = {"day": 365, "night": 365, "week": 52, "month": 12, "year": 1}
# From when on: a pass that holds after 9am, a library that opens at 10am.
_STARTING = re.compile(
    r"\b(?:after|from|not before|open(?:s|ing)? (?:at|from)|(?:start|begin)s? at) "
    r"(?P<n>\d{1,2})(?:\.(?P<m>\d\d))?(?P<half>am|pm)\b"
)
# “The last bus leaves at 11pm”, “the first at 5am”; of other hours nobody can say which is better.
_AT = re.compile(r"\b(?P<how>at|before|by) (?P<n>\d{1,2})(?:\.(?P<m>\d\d))?(?P<half>am|pm)\b")
_DAY = rf"(?:{WEEKDAY.lower()})s?"
_ON_DAYS = re.compile(rf"\b(?:on |every )?{_DAY}(?:(?:, ?(?:and )?| and ){_DAY})*\b")
_NIGHTLY = re.compile(r"\bevery (?:night|evening|morning|afternoon|lunchtime)\b")
# At some hours or days only; nobody can say at how many.
_AT_SOME = re.compile(
    r"\b(?:at|during|in) (?:the )?(?:peak|off-peak|busy|quiet|office|working|business|normal|core|"
    r"daylight) (?:times?|hours|periods)\b|\b(?:in|during) (?:the )?(?:school )?term[ -]?time\b"
    r"|\bterm[- ]time only\b|\bduring the (?:working )?day\b"
)
_ALL_YEAR = re.compile(r"\b(?:all year(?: round)?|year[- ]round|throughout the year)\b")
# “In May” is marked, so that nobody reads it as “may”.
_MONTH = f"(?:{MONTH}|‹may›)"
_MONTHS = re.compile(
    rf"\b(?:in|during) ({_MONTH}(?:, {_MONTH})*,? and {_MONTH})(?!\w| \d)", re.IGNORECASE
)
# A season of three months, or the holidays in it.
_PART_OF_YEAR = re.compile(
    r"\b(?:in|during|over|throughout) (?:the )?(?:school )?"
    rf"(?:(?:{SEASON})(?P<weeks> (?:school )?holidays?)?(?: months| season)?"
    r"|(?P<short>easter|christmas|half[ -]term|school)(?: school)? holidays?)(?! term)\b"
)
_SEASON = re.compile(
    rf"\b(?:from|between) (?P<first>{_MONTH}) (?:to|until|and) (?P<last>{_MONTH})(?!\w| \d)",
    re.IGNORECASE,
)


def opening_hours(text: str, found: list[Quantity], whole: str) -> str:
    """The text with a mark for each stretch of the day, the week or the year."""

    def role(match: re.Match[str]) -> ScaleRole:
        if match["n"] is None:
            return "hours", "hour", 24.0
        number, often = float(match["n"]), _IN_A_YEAR[match["per"]]
        if match["unit"] == "day":
            weekly = {7.0: 365.0, 5.0: 260.0} if match["per"] == "week" else {}
            return "frequency", "", weekly.get(number, number * often)
        return "hours", match["unit"], number * often / 365

    text = taken(_HOURS_OPEN, text, found, role)
    text = taken(_NIGHTLY, text, found, lambda match: ("frequency", "", 365.0))
    text = taken(_ON_DAYS, text, found, _on_days)
    text = taken(_AT_SOME, text, found, lambda match: ("hours", "hour", None))
    text = taken(_OPENING, text, found, _opening)
    text = taken(_PART_OF_DAY, text, found, lambda match: ("opening", "hour", 4.0))
    text = taken(_CLOSING, text, found, _closing)
    text = taken(_STARTING, text, found, lambda match: ("starting", "hour", _hour(match)))
    text = taken(_AT, text, found, _at)
    text = taken(_ALL_YEAR, text, found, lambda match: ("season", "", 12.0))
    text = taken(_SEASON, text, found, _season)
    text = taken(_PART_OF_YEAR, text, found, _part_of_year)
    return taken(
        _MONTHS, text, found, lambda m: ("season", "", len(re.findall(_MONTH, m[1], re.I)) * 1.0)
    )


def _on_days(match: re.Match[str]) -> ScaleRole:
    """On how many days of the year, where the days of the week are named."""
    days = len(re.findall(_DAY, match.group()))
    return "frequency", "days", days * 52.0 if days < 7 else 365.0


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
    """The hour at which a door closes."""
    if not match["n"]:
        return "closing", "hour", 24.0 if "midnight" in match.group() else 12.0
    return "closing", "hour", _hour(match)


def _hour(match: re.Match[str]) -> float:
    hour = int(match["n"]) % 12 + int(match["m"] or 0) / 60 + 12 * (match["half"] == "pm")
    return hour + 24 if hour < 5 else hour


def _at(match: re.Match[str]) -> ScaleRole:
    before = ahead(match)
    role = "time"
    if match["how"] == "before" and re.search(r"\b(?:no|not|never)\b", before):
        role = "closing"  # the longer it is quiet, the better
    elif re.search(r"\blast\b", before):
        role = "closing"
    elif re.search(r"\b(?:first|1st|open\w*)\b", before):
        role = "starting"
    return role, "hour", _hour(match)


def _season(match: re.Match[str]) -> ScaleRole:
    first, last = (MONTHS[match[end].strip("‹›").lower()] for end in ("first", "last"))
    role = "closure" if _KEPT_OUT.search(ahead(match)) else "season"
    return role, "", float((last - first) % 12 + 1)


# Who or what is kept out for a season: whether that is for the better is for a person to say.
_KEPT_OUT = re.compile(
    r"\b(?:bans?|banned|prohibit\w*|forbid\w*|not (?:be )?(?:allowed|permitted)|clos(?:e|ed|es|ing)"
    r"|shut|barred|excluded?)\b[^.;‹]{0,60}$"
)


def _part_of_year(match: re.Match[str]) -> ScaleRole:
    if match["short"] == "school":
        return "season", "", 2.9  # all of them, in which the others are
    return "season", "", 0.5 if match["short"] else 1.5 if match["weeks"] else 3.0
