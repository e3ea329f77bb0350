"""Figures that stand beside what they are held against: opposites, the rest, parts in words.

In: one passage. Out: where they do not come out, and what they make.
"""

import re
from collections.abc import Callable, Iterator
from decimal import Decimal

from stratc.checking.passage import Passage
from stratc.source import Span
from stratc.text.english import number_words, read_decimal, read_number
from stratc.text.tables import pieces

_PIECES = pieces(__name__, SMALL=number_words(1, 20))
FOR_WHAT = re.compile(_PIECES["MONEY"])
UNITS = {"m": 10**6, "million": 10**6, "k": 1000, "bn": 10**9, "billion": 10**9, "": 1}
PARTS = {
    "half": Decimal(1) / 2,
    "third": Decimal(1) / 3,
    "quarter": Decimal(1) / 4,
    "fifth": Decimal(1) / 5,
    "tenth": Decimal(1) / 10,
    "two thirds": Decimal(2) / 3,
    "three quarters": Decimal(3) / 4,
}
TIMES = {"twice": 2, "double": 2, "three times": 3, "four times": 4}
_PARTS_OF = ("one", "other", "rest")
FEW, SLACK = 3, Decimal("0.12")

Working = Callable[[re.Match[str]], tuple[str, str] | None]
"""What a match makes, behind the name of the group that it contradicts."""


def stated_beside(passage: Passage) -> Iterator[tuple[Span, str]]:
    """Each place where such figures do not come out."""
    if not passage.prose or passage.heading:
        return
    for pattern, working in _READINGS:
        for found in passage.matches(pattern):
            if told := working(found):
                yield passage.at(*found.span(told[0])), told[1]


def _or_not(found: re.Match[str]) -> tuple[str, str] | None:
    """“48% were in good condition and 57% were not.”"""
    one, other = read(found["one"]), read(found["other"])
    words = f"{one}% and {other}% make {one + other}%, and nothing is on both sides"
    return ("other", words) if one + other > 101 else None


def _the_rest(found: re.Match[str]) -> tuple[str, str] | None:
    """“Of the £410,000, £260,000 came from … and £120,000 from …; the rest, £50,000, …”"""
    whole, one, other, rest = (read(found[name]) for name in ("whole", "one", "other", "rest"))
    left = whole - one - other
    if left <= 0 or left == rest or not left / 3 < rest < left * 3:
        return None
    return "rest", f"{found['one']} and {found['other']} of {found['whole']} leave {left:,.0f}"


def _in_all(found: re.Match[str]) -> tuple[str, str] | None:
    """“£820,000 for weight, £140,000 for schools and £95,000 for work, £1.55 million in all.”"""
    made = sum(map(read, FOR_WHAT.findall(found["row"])), Decimal())
    off = read(found["whole"]) / made
    return (
        ("whole", f"the parts make £{made:,.0f}, not {found['whole']}")
        if abs(off - 1) > Decimal("0.01") and Decimal("0.4") < off < 2
        else None
    )


def _two_at(found: re.Match[str]) -> tuple[str, str] | None:
    """“120 flats, 70 at Mill Lane and 60 at Canal Street”, “of its 41, 18, 15 and not 9”."""
    parts = [read(one) for name, one in found.groupdict().items() if name in _PARTS_OF]
    whole, made = read(found["whole"]), sum(parts, Decimal())
    words = f"{' and '.join(f'{one:,}' for one in parts)} make {made:,}, not {whole:,}"
    return ("whole", words) if made != whole and abs(made - whole) * 5 < whole else None


def _by_part(found: re.Match[str]) -> tuple[str, str] | None:
    """“2,140 people, an increase of a quarter on the year before (1,605).”"""
    last, first, part = read(found["last"]), read(found["first"]), PARTS[found["part"]]
    real = abs(last - first) / first if first else part
    words = f"from {first:,} to {last:,} is a change of {100 * (last - first) / (first or 1):+.0f}%"
    return ("part", words) if abs(real - part) > part / 5 and real < 2 else None


def _times(found: re.Match[str]) -> tuple[str, str] | None:
    """“46.2%, which is twice that in Ferncliffe (29.6%).”"""
    one, other, times = read(found["one"]), read(found["other"]), TIMES[found["times"]]
    real = one / other if other else Decimal(times)
    slack = SLACK * times * (2 if found["about"] else 1)
    return ("times", f"{one}% is {real:.1f} times {other}%") if abs(real - times) > slack else None


def _return(found: re.Match[str]) -> tuple[str, str] | None:
    """“Shops worth £18.9 million, which brought in £1.1 million, a return of 8.5%.”"""
    whole, part, share = read(found["whole"]), read(found["part"]), read(found["share"])
    real = 100 * part / whole if whole else share
    words = f"{found['part']} of {found['whole']} is {real:.1f}%"
    return ("share", words) if abs(real - share) > share / 10 else None


def _of_all(found: re.Match[str]) -> tuple[str, str] | None:
    """“Eight of the nine are in Ashby, and three in Carr.”"""
    part, rest = read_number(found["part"]) or 0, read_number(found["rest"]) or 0
    whole = read_number(found["whole"]) if found["whole"] else None
    if not whole or part >= whole or not whole < part + rest <= whole + FEW:
        return None
    return "rest", f"{part} and {rest} make {part + rest}, and there are {whole}"


def _apposed(found: re.Match[str]) -> tuple[str, str] | None:
    """“Half of tenants, 44%, are in arrears.”"""
    part = PARTS[found["part"].lower().removeprefix("a ")] * 100
    share = read(found["share"])
    words = f"{share}% is not {found['part'].lower()}"
    return ("share", words) if 4 < abs(share - part) < 30 else None


def read(written: str) -> Decimal:
    """A number or a sum of money as typed: “£1.2 million”."""
    figure, unit = re.fullmatch(r"[£€]?([\d,.]+) ?([a-z]*)", written).groups()  # type: ignore[union-attr]
    return read_decimal(figure) * UNITS[unit]


_READINGS: list[tuple[re.Pattern[str], Working]] = [
    (re.compile(_PIECES["OR_NOT"]), _or_not),
    (re.compile(_PIECES["THE_REST"]), _the_rest),
    (re.compile(_PIECES["IN_ALL"]), _in_all),
    (re.compile(_PIECES["TWO_AT"]), _two_at),
    (re.compile(_PIECES["OF_THREE"]), _two_at),
    (re.compile(_PIECES["BY_PART"]), _by_part),
    (re.compile(_PIECES["TIMES"]), _times),
    (re.compile(_PIECES["RETURN"]), _return),
    (re.compile(_PIECES["OF_ALL"]), _of_all),
    (re.compile(_PIECES["APPOSED"]), _apposed),
]
