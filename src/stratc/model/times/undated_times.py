"""Times without days: still to come, ongoing, some time from now, after an event."""

import re

from stratc.text.english import lowered, read_number
from stratc.text.tables import pieces

from .period import Period, without_days
from .recurring_times import NUMBER, ONGOING, SPAN, recurring
from .time_vocabulary import MONTH, SEASONS

UNFINISHED = (
    "tbc", "tba", "tbd", "?", "??", "???", "to be confirmed", "to be agreed", "to be announced",
    "to be decided", "to be determined", "to be set", "date tbc", "date tba", "date tbd",
    "date to be confirmed", "date to be agreed", "date to be set", "not yet set",
    "not yet agreed", "date not yet set", "date not yet agreed", "t.b.c", "t.b.a", "t.b.d",
    "i'w gadarnhau", "i’w gadarnhau", "to follow", "date to follow", "awaited", "to be advised",
)  # fmt: skip
_PIECES = pieces(__name__, NUMBER=NUMBER, SPAN=SPAN)
DOCUMENT = _PIECES["DOCUMENT"]
_LIFE = re.compile(_PIECES["LIFE"])
_AT_ONCE = re.compile(_PIECES["AT_ONCE"])
_ONGOING_WITH = re.compile(_PIECES["ONGOING_WITH"], re.I)
_SHORT = {"mth": "month", "mo": "month", "m": "month", "yr": "year", "y": "year", "wk": "week"}
TO = " ?(?:-|–|to) ?"
_MORE = re.compile(_PIECES["MORE"])
_COUNT = r"(\d{1,2})"
_STILL = re.compile(_PIECES["STILL"], re.IGNORECASE)
_EVENT = re.compile(
    r"(?:after|once|when|following|upon|on (?:completion|publication|receipt|approval|adoption)|"
    r"subject to|pending|await(?:ing|s)\b|"
    r"depend(?:s|ing|ent)\b|as soon as|at the (?:next|end of the) |until |"
    r"if |where |provided |assuming |unless |contingent|conditional|"
    r"with (?:the|this|our|each) (?!.*\d)|in line with|linked to|tied to|in response to|"
    r"as (?:needed|required|and when)|"
    r"(?:short|medium|long)(?: ?(?:[-–/]|to|and) ?(?:short|medium|long))*$|"
    r"(?:(?:short|medium|long)(?: ?[-–/] ?| to | and ))*(?:short|medium|long)[ -]term\b|"
    r"(?:(?:by|at) )?(?:the )?(?:end|completion|conclusion) of (?:the |this |our )?"
    rf"(?![^()]*\b(?:years?|terms?|quarters?|months?|weeks?|days?|{MONTH}|{'|'.join(SEASONS)})\b)"
    r"(?=[a-z]\D+\Z)|immediate|asap\b|post[- ][a-z])\S*",
    re.IGNORECASE,
)


def unfinished(low: str, written: str, __: Period | None) -> Period | None:
    """Still to come, with or without what it waits for."""
    made = Period("TBC", "unfinished", plain="to be confirmed")
    low = re.sub(
        r"^(?:(?:target )?dates?|time ?-?(?:scales?|frames?|lines?)|deadlines?) (?:is |are )?",
        "",
        low,
    )
    if low in UNFINISHED:
        return made
    found = _STILL.fullmatch(written)
    return made.worded(found[1].strip()) if found else None


def undated(low: str, written: str, plan: Period | None) -> Period | None:
    """Ongoing, again and again, some time from now, after something else."""
    low = re.sub(r"(?<=\d) ?(mth|mo|m|yr|y|wk)s?\b", lambda found: f" {_SHORT[found[1]]}s", low)
    if low in ONGOING or _LIFE.fullmatch(low):
        return Period("ongoing", "ongoing", plain="ongoing")
    if _AT_ONCE.fullmatch(low):
        return without_days("relative", low)
    if with_words := _ONGOING_WITH.fullmatch(written):
        return Period("ongoing", "ongoing", plain="ongoing").worded(with_words[1].strip())
    if again := recurring(low, written, plan):
        return again
    low = re.sub(r"^(?:(?:less|no more|no later) than|under|up to|at most|<) ?", "within ", low)
    if found := re.fullmatch(rf"(?:within |in )?{NUMBER}{TO}{NUMBER} {SPAN}(.*)", low):
        numbers = read_number(found[1]), read_number(found[2])
        tens, ones = (one or 0 for one in numbers)
        one = f"{found[1]}-{found[2]}" in low and found[1].isalpha() and tens % 10 == 0 < ones < 10
        if None not in numbers and not one:  # “twenty-one” is one number
            whole = f"within {numbers[0]} to {numbers[1]} {found[3]}s{_as_typed(found[4], written)}"
            return without_days("relative", whole)
    more = _MORE.fullmatch(low)
    if more and (more[1] or more[3] or more[6]) and read_number(more[2]) is not None:
        return without_days("relative", lowered(written))
    if found := re.fullmatch(
        r"(?:(?:within|in|over|during|for) )?(?:the )?(?:next |first (?!.*year))?"
        rf"{NUMBER} ?{SPAN}"
        r"((?: of| from| after) .+)?",
        low,
    ):
        number = 1 if found[1] in ("a", "an", "one") else read_number(found[1])
        if number is not None:
            ending = "" if number == 1 else "s"
            whole = f"within {number} {found[2]}{ending}{_as_typed(found[3] or '', written)}"
            return without_days("relative", whole)
    if found := re.fullmatch(rf"(?:by )?m(?:onths?)? ?{_COUNT}(?:{TO}(?:m|month )?{_COUNT})?", low):
        first, last = found[1], found[2]
        return without_days("relative", f"months {first} to {last}" if last else f"month {first}")
    if _EVENT.match(low):
        return without_days("event", lowered(written))
    return None


def _as_typed(ending: str, written: str) -> str:
    """The end of some words with the capitals that it has: “of Cabinet approval”."""
    typed = written.strip(" .,;")[-len(ending) :] if ending else ""
    return typed if typed.lower() == ending else ending
