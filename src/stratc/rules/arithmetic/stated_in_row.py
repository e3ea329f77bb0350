"""Figures of one sentence or two, and what they make: a row of parts, a rest, a share of a whole.

In: one passage. Out: where they do not come out, and what they make.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from stratc.checking.passage import Passage
from stratc.source import Span
from stratc.text.english import read_number
from stratc.text.tables import pieces

from .stated_beside import PARTS, Working, read

_PIECES = pieces(__name__)
FIGURE = re.compile(rf"{_PIECES['MONEY']}|(?<![\d.,£€])(?:{_PIECES['COUNT']})(?![\d,]*\d)")
# What leaves some out, and what one person may do or have besides
OTHERS = re.compile(
    r"\b(?:others?|some|rest|mainly|mostly|including|such as|among|both|said|say|want\w*|ask\w*|"
    r"told|used?|need\w*|report\w*|chose|liked?|answer\w*|respon\w*|have|had)\b",
    re.IGNORECASE,
)
ROUNDED = Decimal("0.012")


def stated_in_row(passage: Passage) -> Iterator[tuple[Span, str]]:
    """Each place where such figures do not come out."""
    if not passage.prose or passage.heading:
        return
    for pattern, working in _READINGS:
        for found in passage.matches(pattern):
            if told := working(found):
                yield passage.at(*found.span(told[0])), told[1]


def _row(found: re.Match[str]) -> tuple[list[Decimal], Decimal, Decimal]:
    parts = [read(one.strip()) for one in FIGURE.findall(found["row"])]
    return parts, sum(parts, Decimal()), read(found["whole"].strip())


def _makes(found: re.Match[str]) -> tuple[str, str] | None:
    """“212 childminders, 64 nurseries and 38 classes, which makes 324 providers.”"""
    parts, made, whole = _row(found)
    off = abs(made - whole)
    close = whole * ROUNDED if found["whole"][0] in "£€" else 0
    # “£2.9m” is rounded; what is far off counts something else.
    if len(parts) < 2 or max(parts) >= whole or off <= close or off * 4 > whole:
        return None
    return "whole", f"the parts make {_shown(made, found)}, not {found['whole']}"


def _of_the(found: re.Match[str]) -> tuple[str, str] | None:
    """Parts that are more than all, or that make all but for one digit of three or more."""
    parts, made, whole = _row(found)
    digits = [one != other for one, other in zip(f"{made:f}", f"{whole:f}", strict=False)]
    slip = len(f"{made:f}") == len(f"{whole:f}") > 2 and sum(digits) == 1
    over = whole < made <= whole * Decimal("1.15")
    if OTHERS.search(found.group()) or max(parts) >= whole or not (slip or over):
        return None
    return "whole", f"the parts make {_shown(made, found)}, not {found['whole']}"


def _more_than_all(found: re.Match[str]) -> tuple[str, str] | None:
    """“£4.2m is set aside. Of this, £1.9m is for …. A further £1.3m …, and £1.2m …”"""
    parts, made, whole = _row(found)
    if max(parts) >= whole or not whole * (1 + ROUNDED) < made < whole * Decimal("1.5"):
        return None
    return "whole", f"the parts make {_shown(made, found)}, more than {found['whole']}"


def _rest(found: re.Match[str]) -> tuple[str, str] | None:
    """“£61,500, of which £23,000 … and £14,200 …. The rest, £26,300, …”"""
    whole, one, other, rest = (read(found[name]) for name in ("whole", "one", "other", "rest"))
    left = whole - one - other
    if left <= 0 or abs(left - rest) <= whole * ROUNDED / 3 or not left / 3 < rest < left * 3:
        return None
    words = f"{found['one']} and {found['other']} of {found['whole']} leave {_shown(left, found)}"
    return "rest", words


def _or_not(found: re.Match[str]) -> tuple[str, str] | None:
    """“Two thirds had been seen, and 38% had not.”"""
    part = found["part"].lower().removeprefix("a ")
    number = read_number(part.removesuffix(" per cent"))
    one = PARTS[part] * 100 if part in PARTS else Decimal(number or 0)
    other = read(found["other"])
    words = f"{one:.0f}% and {other}% make {one + other:.0f}%, and nothing is on both sides"
    return ("other", words) if one and one + other > 103 else None


def _share(found: re.Match[str]) -> tuple[str, str] | None:
    """“214 cases, of which 61 were repeat cases; 35 per cent”."""
    whole, part, share = read(found["whole"]), read(found["part"]), read(found["share"])
    if not part or part >= whole or (not found["whole"].count(",") and 1990 <= whole <= 2050):
        return None
    real = 100 * part / whole
    words = f"{found['part']} of {found['whole']} is {real:.1f}%"
    return ("share", words) if abs(real - share) > max(Decimal("1.2"), share / 20) else None


def _by_part(found: re.Match[str]) -> tuple[str, str] | None:
    """“by a third, from £42m to £50m”"""
    first, last, part = read(found["first"]), read(found["last"]), PARTS[found["part"]]
    real = abs(last - first) / first if first else part
    words = f"from {found['first']} to {found['last']} is a change of {100 * real:.0f}%"
    return ("part", words) if abs(real - part) > part / 5 and real < 2 else None


def _down_on(found: re.Match[str]) -> tuple[str, str] | None:
    """“8,640 crimes, 4% down on the 8,200 of the year before”"""
    last, first, share = read(found["last"]), read(found["first"]), read(found["share"])
    if not first or not Decimal("0.4") < last / first < Decimal("2.5"):
        return None
    real = 100 * (last - first) / first
    told = -share if found["way"] == "down" else share
    words = f"from {found['first']} to {found['last']} is a change of {real:+.0f}%"
    return ("share", words) if abs(real - told) > max(Decimal("1.2"), share / 8) else None


def _shown(made: Decimal, found: re.Match[str]) -> str:
    money = found["whole"][0] if found["whole"][0] in "£€" else ""
    large = money and made >= 10**6
    return f"{money}{made / 10**6:.4g} million" if large else f"{money}{made:,.0f}"


_READINGS: list[tuple[re.Pattern[str], Working]] = [
    *((re.compile(_PIECES[name]), _makes) for name in ("MET_BY", "MAKES", "IN_ALL", "NUMBERED")),
    (re.compile(_PIECES["OF_THE"]), _of_the),
    (re.compile(_PIECES["OF_THIS"]), _more_than_all),
    *((re.compile(_PIECES[name]), _rest) for name in ("OF_WHICH", "REMAINDER")),
    (re.compile(_PIECES["OR_NOT"]), _or_not),
    *((re.compile(_PIECES[name]), _share) for name in ("OF_CASES", "OF_THEM", "OF_PEOPLE")),
    (re.compile(_PIECES["BY_PART"]), _by_part),
    (re.compile(_PIECES["DOWN_ON"]), _down_on),
]
