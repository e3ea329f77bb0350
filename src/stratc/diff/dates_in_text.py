"""Dates that stand in the words of a promise.

In: a text. Out: the text with each date as one mark, and the dates, each with its role: most are
when something will be done, some are until when it goes on, and some only say what a figure is
measured against. A month without a year is masked too, so that nobody reads “in May” as a modal
verb, but it is no date: it comes round every year. A year in a name is no date either.
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from typing import Literal

from stratc.model import Period, UnreadableTime, read_period
from stratc.text.english import MONTH, MONTHS
from stratc.text.named_numbers import named_numbers

DateRole = Literal["deadline", "until", "baseline"]
_SHORT = {name[:3].lower(): number for name, number in MONTHS.items()} | {"sept": 9}
_ANY_MONTH = rf"(?:{MONTH}|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)"
_EDGE = r"(?:(?P<edge>(?:the )?(?:end|close|beginning|start)) of (?:the year )?)?"
_DATE = re.compile(
    rf"(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (?P<of>{_ANY_MONTH})\.?,? (?P<dy>\d{{4}}))"
    rf"|(?:{_EDGE}(?P<month>{_ANY_MONTH})\.?,?(?: of)? (?P<my>\d{{4}}))"
    r"|(?:(?P<nd>\d{1,2})[/.](?P<nm>\d{1,2})[/.](?P<ny>20\d{2}))"
    r"|(?:(?P<season>[Ss]pring|[Ss]ummer|[Aa]utumn|[Ww]inter)(?: of)? (?P<sy>\d{4}))"
    r"|(?:[Qq](?:uarter )?(?P<quarter>[1-4])(?: of)? (?P<qy>\d{4})(?P<financial>/\d{2})?)"
    r"|(?:(?:(?P<yedge>(?:the )?(?:end|beginning|start)) of )?"
    r"(?P<year>(?:19|20)\d{2})(?P<to>[/–-]\d{2}(?!\d))?)(?![\d%]|,\d|-\d| ?(?:people|places|"
    r"staff)\b)"
)
_MAY = re.compile(
    r"\b((?i:in|by|from|until|since|during|before|after|each|every|this|next|last|early|late|mid))"
    r"([ -])May\b"
)
_UNTIL = re.compile(
    r"\b(?:until|till|up to|through to|through|up until|running to|to last to"
    r"|(?:to|through) at least)(?: at least)?(?: the)? $"
)
# “Until 2030 or later” is “until at least 2030”.
_LASTING = re.compile(
    r"\b(?:until|till|up to|through to|up until|to) (?:the )?‹date›,? "
    r"(?:(?:or|and) (?:later|beyond|longer|after|afterwards)|at the (?:very )?earliest)\b"
    r"|\b(?:to|till|through) at least (?:the )?‹date›"
)
_AT_LEAST = re.compile(r",? (?:or|and) (?:later|beyond|longer)\b|,? at the (?:very )?earliest\b")
# Who will close nothing before 2030 keeps it until then.
_KEPT_UNTIL = re.compile(r"\b(?:not|never|no|nobody|none)\b(?! later)[^.;:]*\bbefore (?:the )?$")
_BEFORE = re.compile(
    r"(\b(?:not|never|no|nobody|none)\b(?! later)[^.;:]*\b)before (?=(?:the )?‹date›)"
)
_BASELINE = re.compile(
    r"\b(?:levels?|baselines?|figures?|rates?|numbers?|totals?|compared (?:with|to)|against|than|"
    r"relative to|on|count|counted|census|survey|data|measured)(?: \w+){0,2}? ?$"
)
# What happened in a year that is over.
_HAPPENED = re.compile(
    r"\b(?:learn\w*|lessons?|floods?|storms?|fires?|pandemic|outbreak|inquiry|since|following)\b"
    r"(?: \w+){0,4}? (?:in|of|from) $"
)
_IN = re.compile(
    r"\b(?:by|before|in|during|from|of|mid|early|late|no later than|for)[ -](?:the )?$"
)
_NTH = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4}
_QUARTER_OF = re.compile(
    r"\b(?:the )?(first|second|third|fourth|last) quarter of (?=\d{4})", re.IGNORECASE
)
# “From 1 May to 31 July 2027”: the first day is of that year too.
_FROM_TO = re.compile(
    rf"\b(from|between) ((?:\d{{1,2}} )?(?P<one>{MONTH})) (to|until|and) "
    rf"((?:\d{{1,2}} )?(?P<other>{MONTH})) (20\d\d)\b",
    re.IGNORECASE,
)
_BY = re.compile(r"\b(?:by|before|no later than|not later than)[ -](?:the )?$")
MARK = "‹date›"


@dataclass(frozen=True, slots=True)
class DateInText:
    """A date, and what it is the date of."""

    period: Period
    role: DateRole
    by: bool = False  # “by March” ends when March ends, as “by the end of March” does

    @property
    def words(self) -> str:
        """In plain English."""
        return self.period.words


# “For 2000 pupils” and “at least 1,900 carers” count; “in 2027 pupils”, “the 2007 floods” do not.
_COUNTED = re.compile(
    r" (?:[a-z]+s|children|women|men|people|staff)\b(?<! levels)"
    r"(?<! figures)(?<! rates)(?<! prices)(?<! was)(?<! is)"
)
_ROUND = ("1900", "2000")
_COUNTED_LATER = re.compile(r" [a-z]+ (?:[a-z]+s|children|people|women|men|staff)\b")
_NO_COUNT = re.compile(
    r"\b(?:in|by|from|since|before|until|till|of|to|during|the|our|this|a|its|mid|early|late|"
    r"after|on|and|against|is|year)[ -]$"
)


def dates_in(text: str) -> tuple[str, tuple[DateInText, ...]]:
    """The text with a mark for each date, and the dates in order."""
    found: list[DateInText] = []
    text = re.sub(r"\b([Bb])efore (?=the end of\b)", r"\1y ", text)
    text = _QUARTER_OF.sub(lambda found: f"Q{_NTH[found[1].lower()]} ", named_numbers(text))

    text = _FROM_TO.sub(_with_both_years, text)

    def taken(match: re.Match[str]) -> str:
        period = None if _counts(text, match) else _period(match)
        if period is None:
            return match.group()
        by = bool(_BY.search(text[: match.start()].lower()))
        found.append(DateInText(period, _role(text, match), by))
        return MARK

    masked = _DATE.sub(taken, text)
    masked = _LASTING.sub(f"until at least {MARK}", masked)
    masked = _BEFORE.sub(r"\1until ", masked)
    return _MAY.sub(r"\1\2‹may›", masked), tuple(found)


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
    if re.search(r"\bto (?:the )?$", before) and _AT_LEAST.match(text, match.end()):
        return "until"
    if _KEPT_UNTIL.search(before):
        return "until"
    if _HAPPENED.search(before):
        return "baseline"
    said = re.sub(_IN, "", before)
    after = text[match.end() : match.end() + 12].lower()
    if re.match(r" (?:levels?|baseline|figures?|rates?|census|survey)\b", after):
        return "baseline"
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
