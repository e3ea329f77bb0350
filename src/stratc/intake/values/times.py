"""Dates as councils write them, as times of a strategy; what has two meanings is told."""

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache

from stratc.model import UnreadableTime, read_period
from stratc.model.welsh import time_in_english
from stratc.text.english import MONTHS, number_words, read_number

UNTOLD = ("event", "plan-year")
"""Times that only the rest of the document can explain: their words are kept, and no more."""
FIRST_DAY, LAST_DAY = 36_526, 73_050  # 2000 to 2099
_PLAIN_YEAR = re.compile(r"^(20\d\d)\.0+$")
_SHORT = "|".join(sorted({name[:3] for name in MONTHS} | {"sept"}))
_PLAIN = re.compile(rf"(?:{_SHORT})[a-z]*|q[1-4]|fy|to|by|st|nd|rd|th|\d+(?:st|nd|rd|th)?", re.I)
_GOES_ON = re.compile(r"^(.*\d)\s*(?:[-–—,]|\bto\b)\s*(?:on-?going|continuing|continuous)$", re.I)
_CLOCK = re.compile(r"^(.*\d)(?: at |[ T])\d{1,2}:\d\d(?::\d\d)?(?:\.\d+)?(?: ?[ap]m|Z)?$", re.I)
_MIDNIGHT = re.compile(r"(?<=\d)[ T]0?0:00(?::00(?:\.0+)?)?(?:Z|\+00:?00)?$")
"""What programs add to a day alone: “2027-03-31T00:00:00Z”."""
_WEEKDAY = re.compile(r"(mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6},? (?=\d{1,2}[./-]\d)", re.I)
"""What programmes put before a day in figures: “Wed 01/04/26”."""
_SLASHES = re.compile(r"(\d{1,2})[./-](\d{1,2})[./-]\d{2,4}")
_OVER = re.compile(
    r"(?<!\bbe )\b(?:completed?|done|achieved|closed|delivered|cwblhawyd)\b(?! by\b)", re.I
)
_TWO_WAYS = re.compile(
    rf"(?<!\d )(?<!\dst )(?<!\dnd )(?<!\drd )(?<!\dth )\b(?:{_SHORT})[a-z]*\.? (\d\d)\b(?!\d)", re.I
)
_MONTH_FIRST = re.compile(r"(\d{1,2})[./-](\d{1,2})[./-](?:\d\d){1,2}")
_FROM = re.compile(r"\W*(?:from|start(?:s|ing)?|begin(?:s|ning)?|commenc(?:es|ing))\b", re.I)
_ON = re.compile(r"\b(?:onwards?|on-?going|beyond|continu\w+)\b|\bon\W*$|\+", re.I)
_FIGURES = re.compile(r"\d+")
_AND = re.compile(r",? and |[,;] ?| ?& ?")
_DATED = re.compile(r"\b20\d\d\b")
_ONCE = ("day", "month", "quarter", "season", "year")
_WELSH = dict(
    zip(
        (
            "ionawr", "chwefror", "mawrth", "ebrill", "mai", "mehefin", "gorffennaf", "awst",
            "medi", "hydref", "tachwedd", "rhagfyr",
        ),
        MONTHS, strict=False,
    )
)  # fmt: skip


_NUMBER = re.compile(rf"\b{number_words(2, 99)}\b")


def _in_digits(found: re.Match[str]) -> str:
    return str(read_number(found.group()))


_AGAIN = re.compile(r"(?:every|each) (?:year|term|quarter|month|week|day)|yearly", re.I)
"""What “annually”, “termly”, “quarterly” say in other words."""


@dataclass(frozen=True, slots=True)
class Time:
    """A time as strategies write it; `exact` where it prints every word that was there."""

    value: str
    exact: bool
    doubt: str = ""


@lru_cache(maxsize=4096)
def read(words: str, *, welsh: bool = False, counted: bool = False) -> Time | None:
    """The time that some words say; None where they say none, or more than one.

    Where the document says what it covers, “Year 1” is `counted` from there.
    What a Welsh document says in Welsh it prints in Welsh again.
    """
    text = _PLAIN_YEAR.sub(r"\1", " ".join(words.split()).strip(" .;,").lstrip("'’‘"))
    text = _MIDNIGHT.sub("", text)
    if text.count(" / ") == 1:  # “Mawrth 2027 / March 2027”
        one, other = (read(half, welsh=True) for half in text.split(" / "))
        if one and other and one.value == other.value:
            return other
    if (named := _WEEKDAY.match(text)) and (whole := read(text[named.end() :], welsh=welsh)):
        return _on_its_weekday(whole, named[1])
    if (day := _day_in_excel(text)) is not None:
        return Time(day.isoformat(), False, "a bare number was read as the day that Excel means")
    if (onwards := _GOES_ON.sub(r"\1 onwards", text)) != text:
        open_end = read(onwards, welsh=welsh)
        return open_end and replace(open_end, exact=False)
    if (day_alone := _CLOCK.sub(r"\1", text)) != text:
        doubt = "it has a time of day, as where a program notes when something was entered"
        whole = read(day_alone, welsh=welsh)
        return whole and replace(whole, exact=False, doubt=whole.doubt or doubt)
    said = time_in_english(text)
    english = " ".join(_WELSH.get(word.lower(), word) for word in text.split())
    try:
        made = read_period(english)
    except UnreadableTime:
        return _last_of(text)
    if made.kind == "plan-year" and counted:
        return Time(text, True)
    if made.kind in UNTOLD:
        return None
    doubt = ""
    if (found := _SLASHES.fullmatch(text)) and int(found[2]) <= 12 >= int(found[1]) != int(
        found[2]
    ):
        doubt = "the day was read before the month"
    elif month_first(text):
        doubt = "the month was read before the day"
    elif _OVER.search(text):
        doubt = "it says when something was done, and not by when it is due"
    elif (found := _TWO_WAYS.search(text)) and 0 < int(found[1]) <= 31:
        doubt = "the number after the month was read as a year"
    elif more := _more(f"{text} {said}", made.text):
        doubt = f"“{more}” was added to make it a time"
    if english != text and not welsh:
        return Time(made.text, False, doubt)
    if made.unfinished:
        return Time(text, True, doubt)  # “not yet agreed” in its own words
    if made.text.startswith(text.lower()):  # “Annual” is in “annually”
        return Time(made.text, True, doubt)
    if _printed(english, made.words) or (welsh and _printed(said, made.words)):
        return Time(made.text, True, doubt)
    if _NUMBER.sub(_in_digits, text.lower()) == made.text.lower():
        return Time(made.text, True, doubt)  # “within four weeks”, “every two years”
    if _AGAIN.fullmatch(text):
        return Time(made.text, True)
    told = f"{made.text} ({text})"  # the words of the source beside the date
    try:
        if "(" not in text and _printed(text, read_period(told).words):
            return Time(told, True, doubt)
    except UnreadableTime:
        pass
    return Time(made.text, False, doubt)


def _last_of(text: str) -> Time | None:
    """The last of several times in their order, beside the words: “2027, 2028 and 2029”."""
    parts = _AND.split(text)
    if len(parts) < 2 or not all(_DATED.search(part) for part in parts):
        return None
    try:
        ends = [read_period(part) for part in parts]
    except UnreadableTime:
        return None
    days = [one.end for one in ends if one.end and one.kind in _ONCE]
    if len(days) < len(parts) or days != sorted(set(days)):
        return None
    return Time(f"{ends[-1].text} ({text})", True, "the last of several times was read")


def _on_its_weekday(found: Time, weekday: str) -> Time:
    """A day in figures, of which the weekday before it tells how they were meant."""
    day = read_period(found.value).start
    same = day is not None and f"{day:%a}".lower() == weekday.lower()
    doubt = "" if same else f"it says {weekday}, which this day is not"
    return replace(found, exact=same, doubt=doubt)


_MEANING = re.compile(
    r"\b((?:short|medium|long)(?:[ -]term)?|[SMLIO])\s*(?:=|:|[–—-])\s*([^=;,(]{4,30})", re.I
)


_LAST = re.compile(
    r"(?:by |to |until |at |before )*(?:the )?end of (?:the |this |our )*"
    r"(?:(?:strategy|plan|programme|delivery)(?: period)?|period|strategy’s life|plan’s life)",
    re.I,
)


def _at_the_end(words: str, period: str) -> Time | None:
    """The last year or month of the time that a document covers: “by the end of the plan”."""
    said = " ".join(words.split()).strip(" .;,")
    last = period.rpartition("/")[2] if re.fullmatch(r"(\S{4,7})/(?=\d{4})\S{4,7}", period) else ""
    if not last or not _LAST.fullmatch(said.replace("'", "’")):
        return None
    return Time(f"{last} ({said})", True, f"the document is for {period}")


def key_in(words: str) -> dict[str, str]:
    """The key of times that a text gives: “S = by March 2027, M = by March 2029”."""
    found = {(code.lower(), meant.strip(" .")) for code, meant in _MEANING.findall(words)}
    told = [(code, meant) for code, meant in sorted(found) if read(meant) or _LAST.fullmatch(meant)]
    codes = [code for code, _ in told]
    return {code: meant for code, meant in told if codes.count(code) == 1}


def begins(words: str, found: Time) -> Time | None:
    """The beginning alone, where words say from when and nothing of an end: “From April 2026”."""
    first = found.value.removesuffix(" onwards")
    if first == found.value or not _FROM.match(words) or _ON.search(words):
        return None
    return Time(first, found.exact, "it says from when, and not by when")


_STRETCH = re.compile(r"(?P<first>.+?)(?: to |(?<!20\d\d)/|(?<=20\d\d)/(?=20\d\d))(?P<last>.+)")
_FRAME = re.compile(
    r"(?:from|until|between|and|to|start\w*|begin\w*|ends?|ending|finish\w*|[-–—:/]|\s)+", re.I
)


def ends(words: str, found: Time) -> tuple[Time, Time] | None:
    """The two ends of a stretch of time that says the year of each: “Apr 26 – Mar 27”.

    “January to March 2027” is one time of its own, as a quarter is; “2026/2027” may be one year.
    """
    value, _, told = found.value.partition(" (")
    if read_period(value).kind != "range" or (stretch := _STRETCH.fullmatch(value)) is None:
        return None
    years = [re.findall(r"20\d\d(?:/\d\d)?", stretch[name]) for name in ("first", "last")]
    if not all(years) or (years[0] == years[1] and words.count(years[1][0][-2:]) < 2):
        return None
    if value.replace("/", "").isdigit() and int(value[-4:]) == int(value[:4]) + 1:
        return None
    rest = f" ({told}" if told else ""
    if told.rstrip(")") == words:  # all of it was kept beside the date
        if not _printed(_FRAME.sub(" ", words), read_period(value).words):
            return None
        rest = ""
    return Time(stretch["first"], found.exact), replace(found, value=stretch["last"] + rest)


_WITHIN = re.compile(
    rf"(?:by |end (?:of )?)*(?:q(?:uarter)? ?(?P<quarter>[1-4])|(?P<month>(?:{_SHORT})[a-z]*))",
    re.I,
)
_YEAR = re.compile(r"\b20(\d\d) ?[-/–] ?(?:20)?(\d\d)\b")


def within(words: str, title: str, period: str) -> Time | None:
    """A quarter or a month alone, in the one financial year that the plan's title names.

    “Q2” below “Action plan 2026/27” is July to September 2026, “Q2–Q3” goes on to December; “by
    the end of the plan”, the last of its period.
    """
    if ends := _at_the_end(words, period):
        return ends
    years = _YEAR.findall(title)
    parts = [_WITHIN.fullmatch(one) for one in _APART.split(words.strip(" .;,"))]
    if len(parts) > 2 or len(years) != 1 or int(years[0][0]) + 1 != int(years[0][1]):
        return None
    told = [_in_year(found, *years[0]) for found in parts if found]
    made = read(" to ".join(told)) if len(told) == len(parts) else None
    return made and replace(made, exact=False, doubt=f"the plan's title says “{title}”")


_APART = re.compile(r"\s*(?:[–-]|\bto\b)\s*")


def _in_year(found: re.Match[str], first: str, last: str) -> str:
    """A quarter or a month with its year: March is in the second half of the financial year."""
    month = (found["month"] or "").lower()
    year = f"20{last}" if month[:3] in ("jan", "feb", "mar") else f"20{first}"
    return f"{month} {year}" if month else f"Q{found['quarter']} 20{first}/{last}"


def said_again(lines: list[str]) -> Time | None:
    """The one time that each line says, as in two languages; None where they say several.

    A line in a language that is not read must have the same figures, and no others.
    """
    filled = [line for line in lines if line.strip()]
    found = [read(line) for line in filled]
    known = [one for one in found if one is not None]
    figures = {tuple(_FIGURES.findall(line)) for line in filled}
    if not known or len({one.value for one in known}) > 1:
        return None
    if len(known) < len(found) and (len(figures) > 1 or () in figures):
        return None
    return replace(known[0], exact=False)


def _day_in_excel(text: str) -> date | None:
    """The day that Excel means by a number, where a box has lost its form."""
    if not text.isdigit() or not FIRST_DAY <= int(text) <= LAST_DAY:
        return None
    return date(1899, 12, 30) + timedelta(days=int(text))


def _printed(text: str, printed: str) -> bool:
    """Whether every word is printed, but for other ways to write a month, a day or a year."""
    said = {word for word in re.findall(r"\w+", text.lower()) if not _PLAIN.fullmatch(word)}
    return said <= set(re.findall(r"\w+", printed.lower()))


def month_first(words: str) -> bool:
    """Whether a date in figures can only be one whose month stands before its day."""
    found = _MONTH_FIRST.fullmatch(words.strip(" .;,"))
    return found is not None and int(found[1]) <= 12 < int(found[2])


def has_two_orders(words: str) -> bool:
    """Whether a date in figures may have its day or its month first."""
    found = _MONTH_FIRST.fullmatch(words.strip(" .;,"))
    return found is not None and int(found[1]) <= 12 >= int(found[2]) and found[1] != found[2]


def _more(text: str, value: str) -> str:
    """The words of a time that the source does not have."""
    own = set(re.findall(r"[a-z]+", text.lower()))
    added = [word for word in re.findall(r"[a-z]{4,}", value.lower()) if word not in own]
    return " ".join(w for w in added if not any(o[:3] == w[:3] for o in own))
