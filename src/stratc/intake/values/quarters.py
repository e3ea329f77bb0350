"""Quarters and years, in documents that say whose they are: “Q3 2027”, “Q1 2026 – Q4 2027”.

Of the financial year the third is October to December; of the calendar, July to September. Where
nothing tells, the words stay as they are.
"""

import re
from collections.abc import Iterable

from .times import Time

_QUARTER = re.compile(
    r"(?P<by>(?:by |end (?:of )?)+)?\bQ(?:uarter )?(?P<n>[1-4])[ /-](?P<year>20\d\d)\b(?![-/–])",
    re.I,
)
_YEARS = re.compile(r"(?P<first>20\d\d)(?: ?[-–—] ?| to )(?P<last>20\d\d)")
_TOLD = {
    name: re.compile(
        rf"\b{name} quarters?\b|\bquarters? (?:(?:of|are|is|the|a|those|in) )+{name} year"
        rf"|\bQ1\b\W{{1,4}}(?:(?:is|means) )?{month}\b",
        re.I,
    )
    for name, month in (("calendar", "Jan(?:uary)?"), ("financial", "Apr(?:il)?"))
}

_IRISH = re.compile(r"€|@[\w.-]{1,60}\.ie\b|\bwww\.[\w.-]{1,60}\.ie\b|\bAn Garda Síochána\b")


def whose(texts: Iterable[str]) -> str:
    """Of which year a document counts quarters: “calendar” or “financial”; empty if unknown.

    Where money is in euros or addresses are Irish, public bodies count the calendar year.
    """
    said = "\n".join(texts)
    told = [name for name, one in _TOLD.items() if one.search(said)]
    if told:
        return told[0] if len(told) == 1 else ""
    return "calendar" if _IRISH.search(said) and "£" not in said else ""


def read(words: str, year: str) -> Time | None:
    """The time that one quarter says, or two with what lies between; None where `year` is empty.

    “2026–2027” is two years of the calendar where its quarters are counted, and else may be one.
    """
    if year == "calendar" and (years := _YEARS.fullmatch(words.strip())):
        doubt = "the years of this document were read as those of the calendar"
        value = f"{years['first']}-01/{years['last']}-12 ({' '.join(words.split())})"
        return Time(value, True, doubt) if years["first"] < years["last"] else None
    found = [*_QUARTER.finditer(words)] if year else []
    rest = _QUARTER.sub("", words).strip(" –—-.;,").lower()
    if not 0 < len(found) < 3 or rest not in ("", "to", "until", "from to", "and"):
        return None
    later = 0 if year == "calendar" else 3
    ends = [12 * int(one["year"]) + 3 * int(one["n"]) - 1 + later for one in found]
    first, last = (f"{at // 12}-{at % 12 + 1:02}" for at in (ends[0] - 2, ends[-1]))
    value = last if len(found) == 1 and found[0]["by"] else f"{first}/{last}"
    doubt = f"the quarters of this document were read as those of the {year} year"
    return Time(f"{value} ({' '.join(words.split())})", True, doubt)
