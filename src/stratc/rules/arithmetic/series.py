"""Ranges and times of a sentence that run backwards, or are not as long as it says.

In: one sentence. Out: where it is not so, and why.
"""

import re
from decimal import Decimal

from stratc.text.english import MONTH, MONTHS, read_decimal, read_number
from stratc.text.english import NUMBER as NUMBER_WORDS
from stratc.text.tables import pieces

Misfit = tuple[int, int, str]

_PIECES = pieces(__name__, MONTH=MONTH, NUMBER_WORDS=NUMBER_WORDS)
FIGURE = _PIECES["FIGURE"]
ONE = FIGURE.replace("<n>", "<n1>").replace("<unit>", "<u1>")
OTHER = FIGURE.replace("<n>", "<n2>").replace("<unit>", "<u2>")
ONE2 = FIGURE.replace("<n>", "<n3>").replace("<unit>", "<u3>")
OTHER2 = FIGURE.replace("<n>", "<n4>").replace("<unit>", "<u4>")
BACKWARDS = re.compile(
    rf"\b(?:between (?P<a>{ONE}) and (?P<b>{OTHER})"
    rf"|rang(?:es?|ed|ing) from (?P<e>{ONE2}) to (?P<f>{OTHER2})"
    r"|aged (?:from )?(?P<c>\d{1,2}) (?:to|and) (?P<d>\d{1,2}))(?! (?:degrees|per 1))",
    re.IGNORECASE,
)
DASHED = re.compile(_PIECES["DASHED"])
CHANGING = re.compile(r"\b(?:from|by|won|lost|beat|scored?|pages?|rooms?|rows?) \Z", re.IGNORECASE)
TIMES = re.compile(_PIECES["TIMES"])
LONG = re.compile(_PIECES["LONG"])
SO_LONG = re.compile(_PIECES["SO_LONG"], re.IGNORECASE)
IN_YEARS = re.compile(_PIECES["IN_YEARS"], re.IGNORECASE)
LASTING = re.compile(_PIECES["LASTING"])
BEGAN = re.compile(_PIECES["BEGAN"])
SEASONS = {"spring": 4, "summer": 7, "autumn": 10, "winter": 12}
NOW = re.compile(_PIECES["NOW"])
WANTED = re.compile(_PIECES["WANTED"])


def against_its_word(sentence: str, before: str = "") -> Misfit | None:
    """A range or time that runs backwards, one of another length, an aim that is reached."""
    return _backwards(sentence) or _long(sentence) or _reached(sentence, before) or _begun(sentence)


def _backwards(sentence: str) -> Misfit | None:
    times = TIMES.search(sentence)
    if times and _months(*times["b"].split()) < _months(*times["a"].split()):
        return (*times.span(), f"from {times['a']} to {times['b']} runs backwards")
    for span in DASHED.finditer(sentence):
        ranges = span["lead"] or " to " not in span.group()
        if not ranges or not (span["pound"] or span["unit"]):
            continue
        low, high = (read_decimal(span[name]) for name in "ab")
        # “120–30 homes” may be short for 120 to 130.
        short = len(str(int(high))) < len(str(int(low)))
        before = sentence[max(0, span.start() - 8) : span.start()]
        if low > high and not short and not CHANGING.search(before):
            return (*span.span(), f"the range from {span['a']} to {span['b']} runs backwards")
    found = BACKWARDS.search(sentence)
    if not found or found["u1"] != found["u2"] or found["u3"] != found["u4"]:
        return None
    one, other = next((found[x], found[y]) for x, y in ("ab", "cd", "ef") if found[x])
    low, high = (read_decimal(re.sub(r"[^\d.]", "", name)) for name in (one, other))
    if low <= high:
        return None
    return (*found.span(), f"the range from {one} to {other} runs backwards")


def _begun(sentence: str) -> Misfit | None:
    """“Work began in 2025 and was finished in 2022.”"""
    found = BEGAN.search(sentence)
    if not found or found["a"] <= found["b"]:
        return None
    return (*found.span(), f"it began in {found['a']} and ended in {found['b']}")


def _long(sentence: str) -> Misfit | None:
    """A time whose length in words is not that of its dates."""
    found = LONG.search(sentence) or SO_LONG.search(sentence)
    if found:
        years, said = int(found["b"]) - int(found["a"]), read_number(found["n"])
        if found["from"] and found["to"]:
            # Both months are counted, or neither; part of a year is left to rounding.
            months = MONTHS[found["to"].lower()] - MONTHS[found["from"].lower()]
            years = round((12 * years + months + 1) / 12)
            if years == said:
                return None
        elif said in (years, years + 1):
            return None
        return (*found.span(), f"from {found['a']} to {found['b']} is {years} years, not {said}")
    if found := IN_YEARS.search(sentence):
        years, said = int(found["b"]) - int(found["a"]) + 1, read_number(found["n"])
        if said and said != years and "ago" not in found.group():
            words = f"from {found['a']} to the end of {found['b']} is {years} years, not {said}"
            return (*found.span(), words)
    found = LASTING.search(sentence)
    if not found:
        return None
    months = _months(found["b"], found["year2"]) - _months(
        found["a"], found["year"] or found["year2"]
    )
    number = read_number(found["n"]) or 0
    said_months = number / 4.345 if found["unit"] == "weeks" else number
    if months < 0 or months - 1.3 <= said_months <= months + 1.3:
        return None
    return (
        *found.span(),
        f"from {found['a']} to {found['b']} is about {months} months, not "
        f"{found['n']} {found['unit']}",
    )


def _reached(sentence: str, before: str) -> Misfit | None:
    """“67% of waste was recycled. We will recycle 60% of waste”: that is reached already."""
    now, wanted = NOW.search(before), WANTED.search(sentence)
    if not now or not wanted:
        return None
    same = now["deed"][:5] == wanted["deed"][:5]
    thing = now["what"].split()[-1]
    if not same or thing not in wanted["what"].split():
        return None
    if Decimal(wanted["share"]) > Decimal(now["share"]):
        return None
    return (
        *wanted.span(),
        f"{wanted['share']}% is promised, and {now['share']}% is reached already",
    )


def _months(month: str, year: str) -> int:
    named = MONTHS | SEASONS
    return 12 * int(year) + named[month.lower()]
