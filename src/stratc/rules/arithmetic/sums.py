"""Sums, shares, averages and ranks that a sentence gives with their parts: they must come out.

In: an account. Out: where they do not, and why.
"""

import re
from decimal import Decimal

from stratc.checking.rounding import said

from .amounts import Account, Amount, sign
from .change_between import ABOUT, fits
from .disagreements import Disagreement, first_of, shown, where

APART = r"[^.;:‹¶]{0,60}?"
MEN, WOMEN = r"(?:men|males|boys)", r"(?:women|females|girls)"
SHARES_OF_BOTH = re.compile(
    rf"\b{MEN}\b{APART}{sign('one', 'p')}{APART}\b{WOMEN}\b{APART}{sign('two', 'p')}"
    rf"|{sign('one2', 'p')} (?:were |are )?{MEN}\b{APART}{sign('two2', 'p')} "
    rf"(?:were |are )?{WOMEN}"
    rf"|\b{WOMEN}\b{APART}{sign('one3', 'p')}{APART}\b{MEN}\b{APART}{sign('two3', 'p')}",
    re.IGNORECASE,
)
PARTS_OF_ALL = re.compile(r"\b(?:account|mak\w+ up|made up|comprise|of whom|of these|were|are)")
OF_EACH = re.compile(r"‹p\d+› of (?:all )?(?:m|w)")
DOES = r"\b(?:were|are|was|is|had|have|did|do|remain)\s+"
NEGATED = re.compile(
    rf"{sign('one', 'p')}{APART}{DOES}(?P<not1>not )?(?P<un1>un)?"
    rf"(?P<word>(?:in |on |being )?[a-z]{{3,20}})\b{APART}"
    rf"{sign('two', 'p')}{APART}{DOES}(?P<not2>not )?(?P<un2>un)?(?P=word)\b",
    re.IGNORECASE,
)
# “72% agreed and 34% disagreed”
OPPOSED = re.compile(
    rf"{sign('one', 'p')}(?! of (?:all )?(?:wo)?m[ae]n)[^.;:‹¶]{{0,30}}?"
    r"\b(?P<word>[a-z]{5,})\b[^.;:‹¶]{0,20}?"
    rf"{sign('two', 'p')}(?! of)[^.;:‹¶]{{0,30}}?\b(?:dis|un|in)(?P=word)\b"
)
TOTAL = re.compile(
    r"\b(?:in total|a total of|totalling|altogether)[,:]? (?:of )?(?:is |was )?"
    rf"{sign('whole', 'cm')}"
)
# “Seven are complete, three are on track and four are delayed.”, after “12 actions”
STATED = re.compile(
    rf"{sign('n', 'c')} (?:actions |of them )?(?:are|is|were|was|(?:have|has)(?: been)?) "
    r"(?:completed?|done|finished|on track|delayed|late|behind|under ?way|in progress|overdue|"
    r"not (?:yet )?(?:been )?started|at risk|ongoing|green|amber|red|closed|open)\b"
)
ACTIONS = re.compile(
    rf"(?:\b(?:[Oo]f|[Aa]ll) (?:the |these |our )?)?{sign('n', 'c')} (?:[a-z]+ )?[a-z]+s\b"
)
# “a third of the 600 homes, 240”
PART_OF = re.compile(
    rf"{ABOUT.format(how='how')}{sign('share', 'f')} of (?:the |our |these |its )?"
    rf"{sign('whole', 'cm')}[^.;:‹¶]{{0,40}}?[,(] ?{sign('value', 'cm')}(?=[,)])"
)
# “from 5% to 10%, an increase of 5%”: of points, and no share
POINTS = re.compile(
    rf"\bfrom {sign('a', 'p')}{APART} to {sign('b', 'p')}{APART}[,(] ?(?:which is )?"
    rf"an? (?:increase|rise|fall|drop|decrease|reduction|growth) of {sign('by', 'p')}"
)
# “68% rated it as good, 22% as fair and 15% as poor”
OF_ONE_KIND = re.compile(
    rf"{sign('a', 'p')}[^.;:‹¶]{{2,60}}? (?P<by>as|said it was|were|are|by|in|on) (?P<x>[a-z]+)"
    rf"[a-z -]{{0,30}}, {sign('b', 'p')} (?P=by) (?P<y>[a-z]+)[a-z -]{{0,30}}"
    rf"(?:, {sign('c', 'p')} (?P=by) [a-z -]{{3,40}})?,? and {sign('d', 'p')} (?P=by) [a-z]+"
)
# “71% said it was very important, 22% fairly important and 13% not important”
BY_DEGREES = re.compile(
    rf"{sign('a', 'p')}[^.;:‹¶]{{2,60}}? (?:very|strongly|always|often|extremely)[a-z ]{{0,25}}, "
    rf"{sign('b', 'p')} (?:[a-z]+ ){{0,2}}?(?:fairly|quite|somewhat|sometimes|partly|neither)"
    rf"[a-z ]{{0,25}}(?:, {sign('c', 'p')} [a-z ]{{3,30}})?,? and {sign('d', 'p')} (?:[a-z]+ )?"
    r"(?:not|never|rarely|neither|un[a-z]+|dis[a-z]+)\b"
)
TOO_MANY = re.compile(
    rf"{sign('share', 'p')} of (?:the |our |all |these )?(?:residents|people|households|children|"
    r"adults|pupils|tenants|homes|schools|staff|carers|families|respondents|patients|women|men)\b"
)


def sums_that_differ(account: Account) -> Disagreement | None:
    """The first sum, share or average of a sentence that is not what its parts make."""
    return first_of(
        account,
        _shares_of_both,
        _of_one_kind,
        _opposites,
        _opposed,
        _total,
        _states,
        _part,
        _points,
        _too_many,
    )


@where(SHARES_OF_BOTH, least=2)
def _shares_of_both(account: Account, found: re.Match[str]) -> Disagreement | None:
    """Shares of men and of women in one whole that are more than all."""
    if OF_EACH.search(account.words) or not PARTS_OF_ALL.search(account.words):
        return None
    pair = [account.amount(number) for number in found.groups() if number]
    total = pair[0].value + pair[1].value
    return Disagreement(tuple(pair), _make(pair, f"{total}%")) if total > Decimal("101.1") else None


@where(OF_ONE_KIND, BY_DEGREES, least=3)
def _of_one_kind(account: Account, found: re.Match[str]) -> Disagreement | None:
    """Shares of one whole in as many classes, which are nearly all of it or a little more."""
    several = account.named(found, *(name for name in "abcd" if found[name]))
    total = sum((one.value for one in several), Decimal())
    beyond = Decimal("1.5") < total - 100 <= 12
    alike = len({one.year for one in several if one.year}) < 2
    return Disagreement(tuple(several), _make(several, f"{total}%")) if beyond and alike else None


def _opposites(account: Account) -> Disagreement | None:
    """“45% were in treatment and 62% were not in treatment.”"""
    for found in NEGATED.finditer(account.words):
        pair = account.named(found, "one", "two")
        total = pair[0].value + pair[1].value
        denied = sum(bool(found[name]) for name in ("not1", "un1", "not2", "un2"))
        if denied % 2 and not OF_EACH.search(found.group()) and abs(total - 100) > Decimal("1.1"):
            return Disagreement(tuple(pair), _make(pair, f"{total}%, not 100%"))
    return None


@where(OPPOSED, least=2)
def _opposed(account: Account, found: re.Match[str]) -> Disagreement | None:
    pair = account.named(found, "one", "two")
    total = pair[0].value + pair[1].value
    years = {one.year for one in pair}
    return (
        Disagreement(tuple(pair), _make(pair, f"{total}%"))
        if total > 101 and len(years) < 2
        else None
    )


@where(TOTAL)
def _total(account: Account, found: re.Match[str]) -> Disagreement | None:
    """Sums of money in a sentence, or its last counts, that are not what it calls their total."""
    if "per " in account.words:
        return None
    whole = account.amount(found["whole"])
    parts = [one for one in account.amounts.values() if one.kind == whole.kind and one is not whole]
    if whole.kind == "c":
        parts = [one for one in parts if one.end <= whole.start]
        few = [sum(one.value for one in parts[at:]) for at in range(len(parts) - 1)]
        if whole.value in few or not all(one.value * 20 > whole.value for one in parts):
            return None
    total = sum((one.value for one in parts), Decimal())
    off = abs(total - whole.value)
    if len(parts) < 2 or max(one.value for one in parts) >= whole.value or off * 3 > whole.value:
        return None
    if off <= len(parts) * whole.step / 2:  # rounded
        return None
    pound = "£" if whole.kind == "m" else ""
    return Disagreement((whole,), _make(parts, f"{pound}{said(total)}, not {shown(whole)}"))


def _states(account: Account) -> Disagreement | None:
    """“There are 12 actions. Seven are complete, three are on track and four are delayed.”"""
    parts = [account.amount(one["n"]) for one in STATED.finditer(account.words)]
    found = re.match(rf"[Oo]f (?:the |our |all )?{sign('n', 'c')}", account.words)
    if not found and len(account.amounts_in(account.before)) == 1:
        found = ACTIONS.search(account.before)
    if not found or len(parts) < 3:
        return None
    whole, total = account.amount(found["n"]), sum((one.value for one in parts), Decimal())
    if total == whole.value:
        return None
    return Disagreement(tuple(parts), _make(parts, f"{total:,}, not {shown(whole)}"))


@where(PART_OF, least=3)
def _part(account: Account, found: re.Match[str]) -> Disagreement | None:
    share, whole, part = account.named(found, "share", "whole", "value")
    if whole.kind != part.kind or not 0 < part.value < whole.value:
        return None
    real, how = 100 * part.value / whole.value, (found["how"] or "").lower()
    near = abs(real - share.value) <= 2
    if fits(share, real, real, how) if how else near:
        return None
    return Disagreement(
        (share, whole, part),
        f"{shown(part)} is not {how} {shown(share).lower()} of {shown(whole)}".replace("  ", " "),
    )


@where(POINTS, least=3)
def _points(account: Account, found: re.Match[str]) -> Disagreement | None:
    one, other, by = account.named(found, "a", "b", "by")
    if not one.value or abs(other.value - one.value) != by.value:
        return None
    real = 100 * by.value / one.value
    if abs(real - by.value) <= real * Decimal("0.06"):
        return None
    return Disagreement(
        (by,),
        f"from {shown(one)} to {shown(other)} is {by.value} percentage points, or {real:.0f}%",
    )


def _too_many(account: Account) -> Disagreement | None:
    found = TOO_MANY.search(account.words)
    share = account.amount(found["share"]) if found else None
    if not share or share.value <= 100:
        return None
    return Disagreement((share,), f"{shown(share)} is more than all of them")


def _make(parts: list[Amount], what: str) -> str:
    return f"{' and '.join(shown(one) for one in parts)} make {what}"
