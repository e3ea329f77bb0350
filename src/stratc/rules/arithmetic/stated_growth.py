"""A number that is halved, grown or compared in a sentence, where the number stands before it.

In: an account. Out: where the words and the amounts do not fit.
"""

import re
from decimal import Decimal

from stratc.checking.rounding import said

from .amounts import Account, sign
from .disagreements import Disagreement, first_of, shown, where

GAP = r"[^.;‹¶]{0,60}?"
FROM_TO = re.compile(rf"\bfrom {GAP}{sign('first', 'cmp')}{GAP}\bto {GAP}{sign('last', 'cmp')}")
HALVE = re.compile(
    rf"\b(?P<word>halve|halving|double|doubling|treble|trebling)\b[^.;¶‹]{{0,60}}?"
    rf"(?: from {sign('first', 'cmp')}[^.;¶‹]{{0,30}}?)?,? to {sign('last', 'cmp')}"
)
EACH: dict[str, Decimal | int] = {
    "halve": Decimal("0.5"),
    "halving": Decimal("0.5"),
    "treble": 3,
    "trebling": 3,
}
WHAT_IT_IS = re.compile(rf"{sign('part', 'f')} of what it (?:is|was)\b")


def growth_that_differs(account: Account) -> Disagreement | None:
    """The first halving, growth or comparison of a sentence that does not come out."""
    return first_of(account, _halved, _part)


@where(HALVE)
def _halved(account: Account, found: re.Match[str]) -> Disagreement | None:
    """“212 were hurt … We want to halve this number to 96.”"""
    last = account.amount(found["last"])
    if found["first"]:
        first = account.amount(found["first"])
    else:
        before = re.search(sign("n", "cmp"), account.before)
        if not before or not re.search(r"\b(?:this|that|these|it)\b", found.group()):
            return None
        first = account.amount(before["n"])
    times = Decimal(EACH.get(found["word"], 2))
    if first.kind != last.kind or not first.value:
        return None
    if abs(last.value / first.value - times) <= times * Decimal("0.04"):
        return None
    return Disagreement(
        (last,), f"{found['word']} {shown(first)} is {said(first.value * times)}, not {shown(last)}"
    )


def _part(account: Account) -> Disagreement | None:
    """“From 18 weeks to 6 weeks, half of what it is today.”"""
    found, ways = WHAT_IT_IS.search(account.words), FROM_TO.search(account.words)
    if not found or not ways:
        return None
    part, first, last = (
        account.amount(number) for number in (found["part"], ways["first"], ways["last"])
    )
    if first.kind != last.kind or not first.value:
        return None
    real = 100 * last.value / first.value
    if abs(real - part.value) <= part.value / 8:
        return None
    return Disagreement(
        (first, last), f"{shown(last)} of {shown(first)} is {real:.0f}%, not {shown(part)}"
    )
