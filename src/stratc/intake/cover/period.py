"""The time that a document covers, in the ways that first pages say it."""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Any

from stratc.blocks import Block, Heading, Paragraph, Row
from stratc.text.english import MONTH, sentences

from ..account import ImportAccount
from ..values import times

_MONTH = rf"(?:{MONTH})"
_PERIODS = (
    re.compile(r"\b(20\d\d[-–/]\d\d)\s*(?:-|–|—|to|until)\s*(20\d\d[-–/]\d\d)\b(?![-–/.]\d)", re.I),
    re.compile(
        rf"\b1(?:st)? ({_MONTH} 20\d\d)\s*(?:-|–|—|to|until)\s*"
        rf"(?:28|29|30|31)(?:th|st)? ({_MONTH} 20\d\d)",
        re.I,
    ),
    re.compile(rf"({_MONTH} 20\d\d)\s*(?:-|–|—|to|until)\s*({_MONTH} 20\d\d)", re.I),
    re.compile(r"\b(20\d\d)\s*(?:-|–|—|to|until|/)\s*(20\d\d)\b"),
    re.compile(r"\b(20\d\d)\s*(?:-|–|—|/)\s*(\d\d)\b(?![-–/.]\d)"),
    re.compile(r"\bFrom (20\d\d) (?:to|until) (20\d\d)\b", re.I),
)


_REPORT = re.compile(r"\b(?:report|review|progress|update|achievements) (?:for |of |in )?$", re.I)
"""What stands before the years that a document looks back on: “Report 2025/26 and plan …”."""
_ANOTHER = re.compile(
    r"\b(?:previous|last|past|former|earlier|old|first|preceding|replac\w+|supersed\w+|succeed\w*"
    r"|follow(?:s|ed|ing)?|buil(?:ds?|t|ding) on|ran|ended|expired)\b",
    re.I,
)
"""What a sentence says of the years of the document before."""
_COVERS = re.compile(r"\b(?:strategy|plan|period|covers?|runs)\b|^(?:it|this)\b", re.I)
_BETWEEN = re.compile(r"\b(?:will|covers?|runs)\b.*\bbetween (20\d\d) and (20\d\d)\b", re.I)
_NAMED = re.compile(r"([A-Z][\w’'-]*) (Plan|Strategy|Framework|Vision|Review)\W{1,2}20\d\d")


def told_in(text: str, title: str) -> str:
    """The years of a document, where a sentence of it says them and not those of another.

    “The Fenmarsh Local Plan 2022-2040” is another where no such plan stands in the title.
    """
    for one in sentences(text):
        found = stretch(one)
        if not found and (between := _BETWEEN.search(one)):
            found = _stretch(*between.groups())
        other = any(" ".join(said) not in title for said in _NAMED.findall(one))
        before = one.partition(found[:4])[0] if found else ""
        if found and _COVERS.search(one) and not _ANOTHER.search(_clause(before)) and not other:
            return found
    return ""


def _clause(before: str) -> str:
    """What stands before the years in their own clause: “It replaces that of 2024 and covers”."""
    return re.split(r" and (?:it )?(?=(?:covers|runs)\b)", before)[-1]


def stretch(words: str) -> str:
    """The first stretch of years or months in some words; empty where there is none.

    “Our Plan 2017–2035: Action Plan 2026–2028” is for the years inside those of the whole.
    """
    for pattern in _PERIODS:
        told = [found for found in pattern.finditer(words) if _stretch(*found.groups())]
        ahead = [one for one in told if not _REPORT.search(words[: one.start()])]
        made = [_stretch(*one.groups()) for one in ahead or told]
        for one in made[1:]:
            if made[0][:4] <= one[:4] and one[-4:] <= made[0][-4:]:
                return one
        if made:
            return made[0]
    return ""


_FIRST_PAGE = 12
_YEARS_OF_MONTHS = re.compile(r"(20\d\d)-(\d\d)/(20\d\d)-(\d\d)")


def years_told(before: Sequence[Block]) -> set[int]:
    """How many years a document says on its first page that it is for.

    “2026–2029” may be three financial years, or four of the calendar.
    """
    texts = (one.plain for one in before[:_FIRST_PAGE] if isinstance(one, Heading | Paragraph))
    told = next(filter(None, map(stretch, texts)), "")
    if months := _YEARS_OF_MONTHS.fullmatch(told):
        first, begun, last, ended = map(int, months.groups())
        years, over = divmod(12 * (last - first) + ended - begun + 1, 12)
        return set() if over else {years}
    years = int(told[-4:]) - int(told[:4]) if re.fullmatch(r"20\d\d/20\d\d", told) else 0
    return {years, years + 1} if years > 0 else set()


_YEAR = re.compile(r"20(\d\d)[-–/](?:20)?(\d\d)")
FEWEST_YEARS = 2


def of_columns(rows: Iterable[Row]) -> str:
    """The time of the years over the columns of plans, which follow one another; or nothing.

    `rows` are the heads of the plans; all that have such columns have the same.
    """
    made = set()
    for row in rows:
        found = [_YEAR.fullmatch(cell.one_line) for cell in row.apart()]
        years = [(int(one[1]), int(one[2])) for one in found if one]
        ends = [first + 1 == last for first, last in years]
        if len(years) >= FEWEST_YEARS and all(ends) and _follow(years):
            made.add(f"20{years[0][0]}/20{years[-1][1]}")
    return made.pop() if len(made) == 1 else ""


def _follow(years: list[tuple[int, int]]) -> bool:
    return all(one[1] == two[0] for one, two in pairwise(years))


def _stretch(first: str, last: str) -> str:
    if len(last) == 2:
        gap = int(last) - int(first[2:])
        return "" if gap < 1 or gap > 30 else f"{first}/{last if gap == 1 else f'20{last}'}"
    if not first.isdigit():
        one, two = times.read(first), times.read(last)
        joint = " to " if one and "/" in one.value else "/"
        return f"{one.value}{joint}{two.value}" if one and two else ""
    return f"{first}/{last}" if int(last) > int(first) else ""


def without_stretch(words: str) -> str:
    """What some words say besides a stretch of time."""
    return next((form.sub("", words) for form in _PERIODS if form.search(words)), words)


FEWEST_MONTHS = 24
"""An earlier review is one on the way."""


def covered(known: str, told: dict[str, Any], account: ImportAccount) -> str:
    """The period; where nothing says it, the time from its adoption to its review, as a doubt."""
    days = told.get("adopted", {}).get("date", ""), str(told.get("review", ""))
    first, last = (re.match(r"(20\d\d)-(\d\d)(?:-\d\d)?$", day) for day in days)
    if known != "TBC" or first is None or last is None:
        return known
    months = 12 * (int(last[1]) - int(first[1])) + int(last[2]) - int(first[2])
    if months < FEWEST_MONTHS:
        return known
    made = f"{first[1]}-{first[2]}/{last[1]}-{last[2]}"
    whole = "the whole document"
    account.take_back(whole, "")
    reason = "no years were found; it is the time from its adoption to its review"
    account.tell("doubt", whole, "", f"gave the period {made}", reason, "period")
    return made
