"""Dates that stand in the words of a promise.

In: a text. Out: the text with each date as one mark, and the dates, each with its role: most are
when something will be done, some are until when it goes on, and some only say what a figure is
measured against. A month without a year is masked too, so that nobody reads “in May” as a modal
verb, but it is no date: it comes round every year. A year in a name is no date either.
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from stratc.model import Period, UnreadableTime, read_period
from stratc.text.english import MONTH, MONTHS, QUARTERS, SEASON, UNITS
from stratc.text.named_numbers import named_numbers
from stratc.text.tables import pieces

DateRole = Literal["deadline", "until", "baseline"]
_SHORT = {name[:3].lower(): number for name, number in MONTHS.items()} | {"sept": 9}
_PIECES = pieces(__name__, MONTH=MONTH, SEASON=SEASON)
_DATE = re.compile(_PIECES["DATE"])
_MAY = re.compile(_PIECES["MAY"])
_UNTIL = re.compile(_PIECES["UNTIL"])
_LASTING = re.compile(_PIECES["LASTING"])
_KEPT_TO = re.compile(rf"{_PIECES['KEPT_TO']}$")
_KEPT_TO_DAY = re.compile(
    rf"({_PIECES['KEPT_TO'].removesuffix('to (?:the )?')})to (?:the )?(?=‹date›)"
)
_AT_LEAST = re.compile(r",? (?:or|and) (?:later|beyond|longer)\b|,? at the (?:very )?earliest\b")
# Who will close nothing before 2030 keeps it until then.
_KEPT_UNTIL = re.compile(r"\b(?:not|never|no|nobody|none)\b(?! later)[^.;:]*\bbefore (?:the )?$")
_BEFORE = re.compile(_PIECES["BEFORE"])
_BASELINE = re.compile(_PIECES["BASELINE"])
_HAPPENED = re.compile(_PIECES["HAPPENED"])
_IN = re.compile(_PIECES["IN"])
_QUARTER_OF = re.compile(_PIECES["QUARTER_OF"], re.IGNORECASE)
_SEASON_OF = re.compile(_PIECES["SEASON_OF"], re.IGNORECASE)
_FROM_TO = re.compile(_PIECES["FROM_TO"], re.IGNORECASE)
# What runs from a day to another one ends with the second.
_SINCE = re.compile(r"\bfrom (?:the )?[a-z0-9 ]{0,25}\b20\d\d to (?:the )?$")
_BY = re.compile(r"\b(?:by|before|no later than|not later than)[ -](?:the )?$")
MARK = "‹date›"


@dataclass(frozen=True, slots=True)
class DateInText:
    """A date, and what it is the date of."""

    period: Period
    role: DateRole
    by: bool = False  # “by March” ends when March ends, as “by the end of March” does
    eve: date | None = None  # “before 2029” may end with the last day of 2028

    @property
    def words(self) -> str:
        """In plain English."""
        return self.period.words


_COUNTED = re.compile(_PIECES["COUNTED"])
_ROUND = ("1900", "2000")
_COUNTED_LATER = re.compile(r" [a-z]+ (?:[a-z]+s|children|people|women|men|staff)\b")
_NO_COUNT = re.compile(_PIECES["NO_COUNT"])


def dates_in(text: str) -> tuple[str, tuple[DateInText, ...]]:
    """The text with a mark for each date, and the dates in order."""
    found: list[DateInText] = []
    text = re.sub(r"\b([Bb])efore (?=the end of\b)", r"\1y ", text)
    text = _SEASON_OF.sub(r"\1 \2 ", text)
    text = _QUARTER_OF.sub(lambda found: f"Q{QUARTERS[found[1].lower()]} ", named_numbers(text))

    text = _FROM_TO.sub(_with_both_years, text)

    def taken(match: re.Match[str]) -> str:
        period = None if _counts(text, match) else _period(match)
        if period is None:
            return match.group()
        led = _BY.search(text[: match.start()].lower())
        early = led and led.group().startswith("before") and period.start
        eve = period.start - timedelta(days=1) if early and period.start else None
        found.append(DateInText(period, _role(text, match), bool(led), eve))
        return MARK

    masked = _DATE.sub(taken, text)
    masked = _TOLD_TWICE.sub(lambda m: _without_years(m, masked, found), masked)
    masked = _LASTING.sub(f"until at least {MARK}", masked)
    if any(one.role == "until" for one in found):
        masked = _KEPT_TO_DAY.sub(r"\1until ", masked)
    masked = _BEFORE.sub(r"\1until ", masked)
    return _MAY.sub(r"\1\2‹may›", masked), tuple(found)


# “For three years, from April 2026 to March 2029”: how long is said by its first and last day.
_TOLD_TWICE = re.compile(_PIECES["TOLD_TWICE"], re.IGNORECASE)


def _without_years(match: re.Match[str], masked: str, found: list[DateInText]) -> str:
    """A stretch from one day to another without how many years it is, if it is as many."""
    at = masked[: match.start()].count(MARK)
    first, last = (found[at].period.start, found[at + 1].period.end)
    years = (match["n"] or match["n2"]).lower()
    number = UNITS.get(years) or int(years if years.isdigit() else 0)
    if not first or not last or round((last - first).days / 365.25, 1) != number:
        return match.group()
    return f"{' ' if match['n'] else ''}{match['from'] or match['from2']}"


def _counts(text: str, match: re.Match[str]) -> bool:
    """Whether what looks like a year says how many."""
    bare = match["year"] and not match["to"] and not match["yedge"]
    counted = bool(bare) and any(
        form.match(text, match.end())
        for form in (_COUNTED, *(_COUNTED_LATER,) * (match["year"] in _ROUND))
    )
    return counted and not _NO_COUNT.search(text[: match.start()].lower())


def _with_both_years(found: re.Match[str]) -> str:
    if _month(found["one"]) > _month(found["other"]):
        return found.group()
    begins, first, _, link, last, _, year = found.groups()
    return f"{begins} {first} {year} {link} {last} {year}"


def _role(text: str, match: re.Match[str]) -> DateRole:
    before = text[: match.start()].lower()
    if _UNTIL.search(before):
        return "until"
    behind = re.search(r"\bto (?:the )?$", before)
    if behind and (_SINCE.search(before) or _AT_LEAST.match(text, match.end())):
        return "until"
    if _KEPT_UNTIL.search(before):
        return "until"
    if _HAPPENED.search(before):
        return "baseline"
    said = re.sub(_IN, "", before)
    after = text[match.end() : match.end() + 12].lower()
    if re.match(r" (?:levels?|baseline|figures?|rates?|census|survey)\b", after):
        return "baseline"
    if _KEPT_TO.search(before):
        return "until"
    whole = re.search(r"(?:by|before)[ -](?:the )?$", before)
    return "baseline" if not whole and _BASELINE.search(said) else "deadline"


def _period(match: re.Match[str]) -> Period | None:
    if match["day"]:
        written = f"{match['dy']}-{_month(match['of']):02}-{int(match['day']):02}"
    elif match["month"]:
        written = f"{match['my']}-{_month(match['month']):02}"
        if edge := match["edge"]:
            last = monthrange(int(match["my"]), _month(match["month"]))[1]
            written += f"-{last:02}" if edge.endswith(("end", "close")) else "-01"
    elif match["nd"]:
        written = f"{match['ny']}-{int(match['nm']):02}-{int(match['nd']):02}"
    elif match["season"]:
        written = f"{match['sy']}-{match['season'].lower()}"
    elif match["quarter"]:
        year, quarter = int(match["qy"]), int(match["quarter"])
        if match["financial"]:  # the financial year begins with the second calendar quarter
            year, quarter = (year + 1, 1) if quarter == 4 else (year, quarter + 1)
        first = quarter * 3 - 2
        written = f"{year}-{first:02}/{year}-{first + 2:02}"
    else:
        written = match["year"] + re.sub(r"[–-]", "/", match["to"] or "")
        if match["yedge"] and not match["to"]:
            written += "-12-31" if match["yedge"].endswith("end") else "-01-01"
    try:
        return read_period(written)
    except UnreadableTime:  # 31 June, 2024/29: words that look like a date and are none
        return None


def _month(name: str) -> int:
    low = name.lower()
    return MONTHS.get(low) or _SHORT[low[:3]]
