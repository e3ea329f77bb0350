"""Times that come again and again: `annually`, `every September`, `quarterly from July 2027`."""

import re
from dataclasses import replace

from stratc.text.english import lowered, number_words, read_number
from stratc.text.tables import pieces

from .period import Period, without_days
from .single_times import single_time
from .time_vocabulary import MONTH

ONGOING = (
    "ongoing", "on-going", "on going", "continuous", "continuing", "continuously", "continual",
    "continually", "throughout",
    "business as usual", "bau", "already in place", "in operation", "up and running",
    "throughout the strategy", "throughout the plan",
)  # fmt: skip
NUMBER = r"(\d{1,3}|[a-z]+(?:-[a-z]+)?)"
SPAN = r"((?:(?:working|school|calendar) )?day|week|month|year|term|quarter)s?"
_TIMES = re.compile(
    rf"(\d{{1,2}}|{number_words(3, 12)}) times "
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
_WORD = r"(?!(?:from|until|then|not)\b)(?:[a-z][a-z’']+|q[1-4])"
# “each planting season”, “every September”, “half-termly”, “six-weekly”
_IN_OWN_WORDS = re.compile(
    r"(?:(?:by|in|before) )?(?:the )?(?:(?:end|start) of )?(?:\d{1,2}(?:st|nd|rd|th)? )?"
    rf"{_WORD}(?:(?:,? (?:&|and|to|-|–) |, | ?[/–-] ?| ){_WORD}){{0,5}},? "
    r"(?:(?:each|every) year|annually|yearly)|"
    r"(?:(?:at|by) )?(?:the )?(?:end|start|middle) of (?:each|every)(?: [a-z][a-z’'-]*){1,3}|"
    r"(?:(?:at|in|on|during|before|after) )?(?:every|each)(?: [a-z][a-z’'-]*){1,5}|"
    r"per (?:meeting|agm|season|cycle|session|intake|cohort|event|round)|"
    rf"(?:\d{{1,3}}|once|{number_words(1, 12)}) (?:a|per|each|every) "
    r"(?:week|month|quarter|term|year)|"
    rf"(?:half|{number_words(2, 12)})[ -]"
    r"(?:weekly|monthly|yearly|termly)|seasonally|rolling(?: programme| basis)?"
)
_PIECES = pieces(__name__)
_WITH_WORDS = re.compile(_PIECES["WITH_WORDS"], re.IGNORECASE)
_YEARS_OF_IT = re.compile(r"^([a-z][a-z -]{2,20})[,:]? (20\d\d)(?: to | ?[–-] ?)(20\d\d)$")
_FROM_OR_UNTIL = re.compile(_PIECES["FROM_OR_UNTIL"])
_UNTIL = re.compile(r" (?:until|to) ")
_THEREAFTER = re.compile(_PIECES["THEREAFTER"])


def recurring(low: str, written: str, plan: Period | None) -> Period | None:
    """A time that comes again, with what is said about when it does."""
    if again := _again(low):
        return without_days("recurring", again)
    low = _YEARS_OF_IT.sub(r"\1 from \2 to \3", low)  # “each year, 2026 to 2030”
    whole, _, rest = low.partition(" in ") if " in " in low else low.partition(" by ")
    whole = whole.rstrip(",")
    if _again(whole) and re.fullmatch(r"(?:\d{1,2}(?:st|nd|rd|th)? )?[a-z ,&-]+", rest):
        return without_days("recurring", _again(whole) + written[len(whole) :].lstrip(","))
    first, _, rest = low.partition(" ")
    first = first.rstrip(",")
    if _again(first) and _IN_OWN_WORDS.fullmatch(rest):  # “annually each March”
        return without_days("recurring", f"{_again(first)} {written[len(first) + 1 :]}")
    if _IN_OWN_WORDS.fullmatch(low):
        named = re.match(
            rf"(?i:{MONTH})|(?!(?i:every|each|by|in|at|on|the|end|start)\b)\w+.* [A-Z]", written
        )
        return without_days("recurring", written if named else lowered(written))
    if found := _THEREAFTER.fullmatch(low):
        begins, again = (
            single_time(found[1], found[1], plan),
            _again(found[2]) or _own(found[2], written),
        )
        last = single_time(found[3], found[3], plan) if found[3] else None
        if begins and again and (last or not found[3]):
            return _between(again, begins, last)
    # It goes on until then, as “ongoing until” says.
    alone = bool(re.match(r"(?:up ?)?(?:until|till|to) ", low))
    if found := _FROM_OR_UNTIL.fullmatch(f"ongoing {low}" if alone else low):
        again = _again(found[1]) or ("ongoing" if found[2] and found[1] in ONGOING else "")
        again = again or _own(found[1], written)
        first, _, end = (
            ("", "", found[3]) if found[2] else _UNTIL.sub("\n", found[3], 1).partition("\n")
        )
        begins, last = (single_time(one, one, plan) if one else None for one in (first, end))
        if again and (begins or last) and bool(begins) == bool(first) and bool(last) == bool(end):
            made = _between(again, begins, last)
            return replace(made, text=made.text.removeprefix("ongoing ")) if alone else made
    if (found := _WITH_WORDS.fullmatch(written.strip(" ."))) and (
        again := _again(found["again"].lower())
    ):
        return without_days("recurring", again + written.strip(" .")[found.end("again") :])
    return None


def _own(low: str, written: str) -> str:
    """A recurring time in words of its own, with the capitals that they were written in."""
    at = written.lower().find(low)
    own = written[at : at + len(low)] if at >= 0 else low
    return own if _IN_OWN_WORDS.fullmatch(low) else ""


def _between(again: str, begins: Period | None, last: Period | None) -> Period:
    """What comes again from some time, until some time, or both."""
    words = again + (f" from {begins.plain}" if begins else "")
    words += f" until {last.plain}" if last else ""
    start, end = begins.start if begins else None, last.end if last else None
    return Period(words, "recurring", start, end, words, undated=words)


_AT_LEAST = re.compile(_PIECES["AT_LEAST"])


def _again(low: str) -> str:
    if least := _AT_LEAST.match(low):
        rest = low[least.end() :]
        often = _again(rest) or (rest if _IN_OWN_WORDS.fullmatch(rest) else "")
        return least.group() + often if often else ""
    low = re.sub(r"^per (?!annum)", "every ", low.removeprefix("once "))
    if found := _TIMES.fullmatch(low):
        return f"{read_number(found[1])} times {found[2]}"
    if low in _EVERY:
        return _EVERY[low]
    found = re.fullmatch(rf"(?:every|each) {NUMBER} {SPAN}", low)
    if again := re.fullmatch(r"(\d{1,2})[ -]?(week|month|year)ly", low):
        found = re.fullmatch(rf"(?:every|each) {NUMBER} {SPAN}", f"every {again[1]} {again[2]}s")
    number = read_number(found[1]) if found else None
    return f"every {number} {found[2]}s" if found and number and number > 1 else ""
