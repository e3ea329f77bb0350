"""How far the true number may lie from the printed one.

In: a statistic. Out: the lowest and highest number that it can stand for, given its rounding and
its qualifiers. Arithmetic over statistics is checked with these, so that honest rounding is never
remarked on.
"""

import re
from decimal import Decimal

from stratc.model import Figure, Statistic
from stratc.text.english import read_decimal

Bounds = tuple[Decimal, Decimal]
ENDLESS = Decimal("Infinity")
ABOUT, NEAR, JUST = Decimal("0.1"), Decimal("0.1"), Decimal("0.05")


def bounds(statistic: Statistic | None) -> Bounds | None:
    """The lowest and highest number a statistic can stand for; None where it has no figure."""
    figure = statistic.value if statistic is not None else None
    if statistic is None or figure is None:
        return None
    if figure.low is not None and figure.high is not None:
        return figure.low, figure.high
    if figure.number is None:
        return None
    size = abs(figure.number)
    qualifiers = (*statistic.qualifier, *filter(None, [figure.qualifier]))
    half = rounding(figure, loose=bool(qualifiers)) / 2
    low, high = figure.number - half, figure.number + half
    for qualifier in qualifiers:
        match qualifier:
            case "about" | "estimated":
                low, high = low - size * ABOUT, high + size * ABOUT
            case "over":
                high += size * NEAR
            case "just over":
                high += size * JUST
            case "under" | "almost":
                low -= size * NEAR
            case "up to":
                low = min(low, Decimal(0))
            case "at least":
                high = ENDLESS
    return low, high


def rounding(figure: Figure, loose: bool = False) -> Decimal:
    """The step a figure was rounded to; a bare whole number that is not loose is exact."""
    number = abs(figure.number or Decimal(0))
    if figure.in_words:
        return number * ABOUT
    typed = re.search(r"\d[\d,]*(?:\.\d+)?", figure.text)
    shown = read_decimal(typed[0]) if typed else Decimal(0)
    scale = number / shown if shown else Decimal(1)  # a million, where it is written as a word
    if scale != 1 or figure.percent or figure.decimals:
        return scale.scaleb(-figure.decimals)
    zeros = re.search(r"[1-9](0+)$", figure.text.replace(",", ""))
    return Decimal(10) ** len(zeros[1]) if loose and zeros else Decimal(0)


def apart(first: Bounds, second: Bounds) -> bool:
    """Whether no number lies within both."""
    return first[1] < second[0] or second[1] < first[0]


def said(number: Decimal) -> str:
    """A number that was worked out, as short as it can be said: 50.1, 1,750."""
    rounded = number.quantize(Decimal("0.01"))
    return f"{rounded:,f}".rstrip("0").rstrip(".")
