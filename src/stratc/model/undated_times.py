"""Times without days: still to come, ongoing, recurring, some time from now, after an event."""

from __future__ import annotations

import re

from stratc.text.english import lowered, read_number

from .period import Period, without_days
from .single_times import single_time

UNFINISHED = (
    "tbc", "tba", "tbd", "?", "??", "???", "to be confirmed", "to be agreed", "to be announced",
    "to be decided", "to be determined", "to be set", "date tbc", "date tba", "date tbd",
    "date to be confirmed", "date to be agreed", "date to be set", "not yet set",
    "not yet agreed", "date not yet set", "date not yet agreed", "t.b.c", "t.b.a", "t.b.d",
    "to follow", "date to follow", "awaited", "to be advised",
)  # fmt: skip
ONGOING = (
    "ongoing", "on-going", "on going", "continuous", "continuing", "continuously", "continual",
    "continually", "throughout",
    "business as usual", "bau", "throughout the strategy", "throughout the plan",
)  # fmt: skip
_LIFE = re.compile(
    r"(?:(?:for|over|throughout|during|across) )?(?:the )?(?:whole |entire |full )?"
    r"(?:life ?(?:time|span)?|duration|term|period|course) of (?:the |this |our )?"
    r"(?:strategy|plan|programme|framework|action plan|delivery plan|document)"
)
# “Ongoing - annual review”, “ongoing, subject to funding”
_ONGOING_WITH = re.compile(
    r"(?:ongoing|on-going|continuous)(?: ?[-–—:;,/] ?)(\D+|.*\b(?:review|report|updat|evaluat).*)",
    re.I,
)
_SHORT = {"mth": "month", "mo": "month", "m": "month", "yr": "year", "y": "year", "wk": "week"}
_NUMBER = r"(\d{1,3}|[a-z]+(?:-[a-z]+)?)"
AND = " ?(?:-|–|to|and|&) ?"
_COUNT = r"(\d{1,2})"
_SPAN = r"(day|week|month|year|term|quarter)s?"
_TIMES = re.compile(
    r"(\d{1,2}|three|four|five|six|eight|ten|twelve) times "
    r"((?:a|per|each) (?:day|week|month|term|year))"
)
_EVERY = {
    "daily": "daily", "every day": "daily", "weekly": "weekly", "every week": "weekly",
    "fortnightly": "fortnightly", "monthly": "monthly", "every month": "monthly",
    "each month": "monthly", "quarterly": "quarterly", "every quarter": "quarterly",
    "each quarter": "quarterly", "termly": "termly", "every term": "termly",
    "each term": "termly", "annual": "annually", "annually": "annually", "yearly": "annually",
    "per annum": "annually", "pa": "annually", "p.a": "annually", "half-yearly": "twice a year",
    "half yearly": "twice a year", "biennial": "every 2 years", "two-yearly": "every 2 years",
    "every year": "annually", "each year": "annually", "twice a year": "twice a year",
    "twice yearly": "twice a year", "six-monthly": "every 6 months",
    "six monthly": "every 6 months", "6 monthly": "every 6 months", "bi-monthly": "",
    "bimonthly": "", "biennially": "every 2 years", "regularly": "regularly",
    "ad hoc": "ad hoc", "ad-hoc": "ad hoc", "as and when": "as and when",
}  # fmt: skip
# “each planting season”, “every September”, “half-termly”, “six-weekly”
_IN_OWN_WORDS = re.compile(
    r"(?:every|each)(?: [a-z][a-z’'-]*){1,5}|(?:half|two|three|four|six|eight|ten|twelve)[ -]"
    r"(?:weekly|monthly|yearly|termly)|seasonally|rolling(?: programme| basis)?"
)
_STILL = re.compile(
    r"(?:tbc|tba|tbd|to be (?:confirmed|agreed|announced|decided|determined))(?: ?[-–—:;,] ?| (?="
    r"(?:awaiting|pending|subject|following|after|once|when|depend|q[1-4]\b|\d)))(.+)",
    re.IGNORECASE,
)
_THEREAFTER = re.compile(
    r"(.+?),? (?:and |then |and then |& )([a-z -]+?)(?: there ?after| after(?:wards| that)?)?"
)
_EVENT = re.compile(
    r"(?:after|once|when|following|upon|on (?:completion|publication|receipt|approval|adoption)|"
    r"subject to|pending|await(?:ing|s)\b|"
    r"depend(?:s|ing|ent)\b|as soon as|at the (?:next|end of the) |until |"
    r"in line with|linked to|tied to|in response to|as (?:needed|required|and when)|"
    r"(?:short|medium|long)(?: ?(?:[-–/]|to|and) ?(?:short|medium|long))*$|"
    r"(?:(?:short|medium|long)(?: ?[-–/] ?| to | and ))*(?:short|medium|long)[ -]term\b|"
    r"immediate|asap\b|post[- ][a-z])\S*",
    re.IGNORECASE,
)


def unfinished(low: str, written: str, __: Period | None) -> Period | None:
    """Still to come, with or without what it waits for."""
    made = Period("TBC", "unfinished", plain="to be confirmed")
    if low in UNFINISHED:
        return made
    found = _STILL.fullmatch(written)
    return made.worded(found[1].strip()) if found else None


def undated(low: str, written: str, plan: Period | None) -> Period | None:
    """Ongoing, again and again, some time from now, after something else."""
    low = re.sub(r"(?<=\d) ?(mth|mo|m|yr|y|wk)s?\b", lambda found: f" {_SHORT[found[1]]}s", low)
    if low in ONGOING or _LIFE.fullmatch(low):
        return Period("ongoing", "ongoing", plain="ongoing")
    if with_words := _ONGOING_WITH.fullmatch(written):
        return Period("ongoing", "ongoing", plain="ongoing").worded(with_words[1].strip())
    if again := _again(low):
        return without_days("recurring", again)
    low = re.sub(r"^(?:(?:less|no more|no later) than|under|up to|at most|<) ?", "within ", low)
    whole, _, rest = low.partition(" in ") if " in " in low else low.partition(" by ")
    whole = whole.rstrip(",")
    if _again(whole) and re.fullmatch(r"[a-z ,&-]+", rest):
        return without_days("recurring", _again(whole) + written[len(whole) :].lstrip(","))
    first, _, rest = low.partition(" ")
    first = first.rstrip(",")
    if _again(first) and _IN_OWN_WORDS.fullmatch(rest):  # “annually each March”
        return without_days("recurring", f"{_again(first)} {written[len(first) + 1 :]}")
    if _IN_OWN_WORDS.fullmatch(low):
        return without_days("recurring", lowered(written))
    if found := _THEREAFTER.fullmatch(low):
        begins, again = single_time(found[1], found[1], plan), _again(found[2])
        if begins and again:
            words = f"{again} from {begins.plain}"
            return Period(words, "recurring", begins.start, None, words, undated=words)
    if found := re.fullmatch(r"(.+?),? (?:starting |beginning )?(?:from|until|to|till) (.+)", low):
        again = _again(found[1])
        other = single_time(found[2], found[2], plan) if again else None
        if other and again:
            ends = not re.search(r"\bfrom\b", low)
            words = f"{again} {'until' if ends else 'from'} {other.plain}"
            return Period(
                words, "recurring", None if ends else other.start, other.end if ends else None,
                words, undated=words,
            )  # fmt: skip
    if found := re.fullmatch(rf"(?:within |in )?{_NUMBER}{AND}{_NUMBER} {_SPAN}(.*)", low):
        numbers = read_number(found[1]), read_number(found[2])
        if None not in numbers:
            whole = f"within {numbers[0]} to {numbers[1]} {found[3]}s{found[4]}"
            return without_days("relative", whole)
    if found := re.fullmatch(
        r"(?:(?:within|in|over|during|for) )?(?:the )?(?:next |first (?!.*year))?"
        rf"{_NUMBER} ?{_SPAN}"
        r"((?: of| from| after) .+)?",
        low,
    ):
        number = read_number(found[1])
        if number is not None:
            ending = "" if number == 1 else "s"
            whole = f"within {number} {found[2]}{ending}{found[3] or ''}"
            return without_days("relative", whole)
    if found := re.fullmatch(
        rf"(?:by )?m(?:onths?)? ?{_COUNT}(?:{AND}(?:m|month )?{_COUNT})?", low
    ):
        first, last = found[1], found[2]
        return without_days("relative", f"months {first} to {last}" if last else f"month {first}")
    if _EVENT.match(low):
        return without_days("event", lowered(written))
    return None


def _again(low: str) -> str:
    low = re.sub(r"^per (?!annum)", "every ", low)
    if found := _TIMES.fullmatch(low):
        return f"{read_number(found[1])} times {found[2]}"
    if low in _EVERY:
        return _EVERY[low]
    found = re.fullmatch(rf"(?:every|each) {_NUMBER} {_SPAN}", low)
    if again := re.fullmatch(r"(\d{1,2})[ -]?(week|month|year)ly", low):
        found = re.fullmatch(rf"(?:every|each) {_NUMBER} {_SPAN}", f"every {again[1]} {again[2]}s")
    number = read_number(found[1]) if found else None
    return f"every {number} {found[2]}s" if found and number and number > 1 else ""
