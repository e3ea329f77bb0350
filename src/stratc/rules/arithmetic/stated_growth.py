"""A number that is halved, grown or compared in a sentence, where the number stands before it.

In: an account. Out: where the words and the amounts do not fit.
"""

import re
from decimal import Decimal

from stratc.checking.rounding import said

from .amounts import Account, Amount, sign
from .disagreements import Disagreement, first_of, shown, where
from .stated_changes import FELL, FROM_TO, GAP, ROSE, TwoAmounts, held_against

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
# “risen by 40% to 5,880”, where the number itself stands before
BY_TO = re.compile(
    rf"\b(?:(?P<up>{ROSE}|rise|grow|increase)|{FELL}|fall|drop|decrease) by "
    rf"{GAP}{sign('by', 'pcm')}(?:,? (?:or|\(|which is) ?‹[pf]\d+›\)?,?)?{GAP}to {GAP}"
    rf"{sign('last', 'cm')}"
)
WHAT_IT_IS = re.compile(rf"{sign('part', 'f')} of what it (?:is|was)\b")
# “268,000 people came. That is 12% more than the 251,000 of the year before.”
MORE_THAN = re.compile(
    rf"{sign('by', 'p')} (?:(?P<up>more|higher)|less|fewer|lower) than (?:the )?"
    rf"{sign('first', 'cm')}"
)


def growth_that_differs(account: Account) -> Disagreement | None:
    """The first halving, growth or comparison of a sentence that does not come out."""
    return first_of(account, _halved, _risen, _part, _more_than)


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


@where(BY_TO)
def _risen(account: Account, found: re.Match[str]) -> Disagreement | None:
    """“4,900 people … By 2035 the number will have risen by 40% to 5,880.”"""
    by, last = account.amount(found["by"]), account.amount(found["last"])
    if by.kind != "p":
        return _by_so_many(account, found, by, last)
    ahead = f"{account.before} ¶ {account.words[: found.start()]}"
    before = re.search(sign("n", last.kind), ahead)
    first = account.amount(before["n"]) if before else None
    if first is None or not first.value or " from " in found.group():
        return None
    real = 100 * (last.value - first.value) / first.value
    if abs(abs(real) - by.value) <= max(by.step, Decimal("1.5")) or abs(real) > 3 * by.value:
        return None
    if (real > 0) != bool(found["up"]):
        return None
    return Disagreement(
        (by, last),
        f"from {shown(first)} to {shown(last)} is a change of {real:.1f}%, not {shown(by)}",
    )


def _by_so_many(
    account: Account, found: re.Match[str], by: Amount, last: Amount
) -> Disagreement | None:
    """“It has 92,410 people. By 2033 their number will fall by 3,200 to 88,210.”"""
    first = last.value - by.value if found["up"] else last.value + by.value
    before = re.finditer(sign("n", last.kind), f"{account.before} {account.words[: found.start()]}")
    known = [account.amount(one["n"]) for one in before]
    off = {abs(one.value - first): one for one in known}
    if not off or by.kind != last.kind or " from " in found.group():
        return None
    least = min(off)
    rough = (off[least].step + by.step + last.step) / 2
    if least <= (rough if rough > 2 else 0) or least >= by.value:  # further off, and another number
        return None
    way = "more" if found["up"] else "less"
    real = off[least].value + by.value if found["up"] else off[least].value - by.value
    return Disagreement(
        (by, last), f"{shown(by)} {way} than {shown(off[least])} is {said(real)}, not {shown(last)}"
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


@where(MORE_THAN)
def _more_than(account: Account, found: re.Match[str]) -> Disagreement | None:
    by, first = account.named(found, "by", "first")
    ahead = f"{account.before} ¶ {account.words[: found.start()]}"
    several = account.amounts_in(ahead, first.kind)
    # Of a whole and its parts it is the whole that is meant: “1,774: 1,205 women and 569 men”.
    if not several or several[0].value < sum(one.value for one in several[1:]) or not first.value:
        return None
    return held_against(TwoAmounts(first, several[0]), by, bool(found["up"]), "")
