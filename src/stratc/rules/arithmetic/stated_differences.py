"""Gaps, comparisons, rates and products that a sentence states beside the amounts they come from.

In: an account. Out: where they do not come out.
"""

import re
from decimal import Decimal

from stratc.checking.rounding import said

from .amounts import Account, Amount, sign
from .disagreements import Disagreement, shown, where
from .stated_rates import rates_that_differ

GAP = r"[^.;‹¶]{0,60}?"
MORE = r"(?:more|higher|above|longer|later|greater|older|worse|better|ahead|taller|larger)"
LESS = r"(?:less|fewer|lower|below|shorter|earlier|smaller|younger|behind)"
UPWARD = ("above", "over", "higher", "more")
BETWEEN = re.compile(
    rf"{sign('a')}{GAP}(?:\band\b|,|\bwhile|\bbut|\bagainst|\bcompared (?:with|to)){GAP}{sign('b')}"
    rf"{GAP}(?:a|the) (?:[a-z]+ )?(?:gap|difference)(?: between [a-z ]{{2,30}})? of {GAP}"
    rf"{sign('by', 'cmpd')}"
)
BY_SO_MUCH = re.compile(
    rf"{sign('by', 'cmd')}(?! times\b)[a-z ]{{0,20}}? (?P<more>{MORE}|{LESS})\b"
    rf"[^.;‹¶]{{0,60}}?[:(,] ?{GAP}{sign('a')}{GAP}"
    rf"\b(?:against|compared (?:with|to)|and|versus|to)\b {GAP}{sign('b')}"
)
THAN = re.compile(
    rf"{sign('a', 'cmp')}[^.;‹¶]{{0,50}}?[,(–-] ?"
    rf"(?:which is |that is |about )?{sign('by', 'cmdpf')}"
    rf"(?! (?:of|times|are|is|were|was|have|had|said|felt|[a-z]+ed)\b)"
    rf"[a-z ]{{0,20}}? (?P<more>{MORE}|{LESS})\b(?: than)?{GAP}"
    rf"{sign('b', 'cmp')}"
)
POINTS = re.compile(rf"{sign('by', 'd')} (?P<more>{MORE}|{LESS})\b(?: than)?{GAP}{sign('b', 'p')}")
AVERAGE = re.compile(
    rf"{sign('own', 'cmp')}(?P<between>[^;‹]{{0,90}}?)(?<![Oo]ur )\b(?:average|figure|rate) "
    rf"(?:(?:for|of|in) [\w ]{{3,20}}? )?(?:is|was|of|\() ?{sign('average', 'cmp')}[^;‹¶]{{0,60}}?"
    r"\b(?P<how>above|below|higher|lower|more|less)\b"
    r"(?! than (?:‹c\d+› times|twice|double|[^.;¶]{0,40}‹))"
)
# “46 infections, above our limit of 52”
OF_A_LIMIT = re.compile(
    rf"(?<!from ){sign('own', 'cmp')}[^.;‹¶]{{0,40}}?,? (?:well |just |far )?"
    r"(?P<how>above|below|over|under) (?:our|the|its|a|their) (?:[a-z]+ ){0,2}(?:limit|target|"
    r"threshold|ceiling|standard|ambition|maximum|minimum|average)(?: set)? of "
    rf"{sign('average', 'cmp')}"
)
NOUN = r"(?:average|ambition|target|national figure|standard)"
# “The national ambition is 66.7%. Vale, at 62%, is above the ambition.”
BESIDE = re.compile(
    rf"\b(?P<noun>{NOUN})\b[^;]{{0,80}}?{sign('average', 'cmp')}[^;‹]{{0,120}}?"
    rf"{sign('own', 'cmp')},? (?:is|was|are|were) (?:well |just )?"
    r"(?P<how>above|below|higher than|lower than) (?:the|that|this) (?P=noun)"
)
# “19% here, compared with 16% in England, so the risk is lower”
COMPARED = re.compile(
    rf"{sign('own', 'cmp')}(?: of [a-z ]{{0,20}}‹c\d+›)?[^.;‹¶]{{0,90}}?"
    rf"compared (?:with|to) {sign('average', 'cmp')}"
    r"[^.;‹¶]{0,50}?\b(?:is|are|was|were) (?P<how>higher|lower|above|below)\b"
)
BY_POINTS = re.compile(
    rf"{sign('a', 'p')}[^.;‹¶]{{0,60}}?{sign('b', 'p')}\)?,? by {sign('by', 'd')}"
)
SO_MUCH_MORE = re.compile(
    rf"\b(?:therefore|so|thus|that is|this is|which is)\b{GAP}"
    rf"{sign('by', 'cm')} (?:more|less|fewer)\b"
)
EACH = re.compile(
    rf"\b(?P<more>[Mm]ore|[Ll]ess|[Ff]ewer|higher|lower|greater)\b[^.;‹¶]{{0,40}}?\({sign('a')}\)"
    rf"[^.;‹¶]{{0,60}}?\bthan\b[^.;‹¶]{{0,40}}?\({sign('b')}\)"
)
EACH_FIRST = re.compile(
    rf"\({sign('a')}\) (?:is|are|was|were|feel|felt|have|had|do|did)\b[^.;‹¶(]{{0,20}}?"
    rf"\b(?P<more>more|less|fewer|higher|lower|greater)\b[^.;‹¶]{{0,60}}?\bthan\b"
    rf"[^.;‹¶]{{0,40}}?\({sign('b')}\)"
)
YEARLY = re.compile(rf"{sign('each', 'cm')}(?P<thing>[^.;‹¶]{{0,40}}?) (?:a|per|each|every) year\b")
YEARS = re.compile(
    rf"\b(?:[Oo]ver|[Ff]or|[Ii]n|[Aa]cross|[Dd]uring) (?:the |these |those |all )?"
    rf"(?:next |coming |whole |first )?{sign('years', 'c')} years?\b"
)
ALL_TIME = re.compile(
    r"\bover the (?:life|lifetime|period|course|term|whole time|length) of (?:the|this|our) "
    r"(?:strategy|plan|programme)\b"
)
MAKES = re.compile(
    rf"\b(?:makes?|comes? to|totals?|amounts? to|or|is|will be|in all|in total|altogether|equals?|"
    rf"giving|adds up to|,) ?(?:about |around |a total of )?{sign('whole', 'cm')}"
    rf"|{sign('whole2', 'cm')}[^.;‹¶]{{0,30}}?(?:in all|in total|altogether|over the)"
)
RANKED = re.compile(
    rf"{sign('rank', 'r')}(?: (?:highest|lowest|worst|best|most \w+|place))? (?:out of|of|among) "
    rf"(?:the |all )?(?:[a-z]+ )?{sign('whole', 'c')}"
)
RANKED_OF = re.compile(
    rf"\b[Oo]f (?:the |all )?{sign('whole', 'c')} [a-z ]{{3,40}}?,? [^.;‹]{{0,40}}?"
    rf"{sign('rank', 'r')} (?:highest|lowest|worst|best|most|largest|smallest)\b"
)


def differences_that_differ(account: Account, years: int | None) -> Disagreement | None:
    """The first difference, product or rate of a sentence that its amounts do not make."""
    return (
        _gap(account)
        or _than(account)
        or _points(account)
        or _so_much_more(account)
        or _compared(account)
        or _each(account)
        or _yearly(account, years)
        or rates_that_differ(account)
        or _ranked(account)
    )


def _near(real: Decimal, by: Amount, *others: Amount) -> bool:
    slack = sum((one.step for one in others if one.step < 1 or one.kind == "p"), by.step) / 2
    return abs(abs(real) - by.value) <= max(slack, by.step * Decimal("0.51"))


@where(BETWEEN, BY_POINTS)
def _gap(account: Account, found: re.Match[str]) -> Disagreement | None:
    one, other, by = account.named(found, "a", "b", "by")
    if one.kind != other.kind or (one.kind == "p") != (by.kind in "pd"):
        return None
    real = one.value - other.value
    if one.kind == "f" or _near(real, by, one, other):
        return None
    return Disagreement(
        (one, other, by),
        f"between {shown(one)} and {shown(other)} is a gap of {said(abs(real))}, not {shown(by)}",
    )


def _than(account: Account) -> Disagreement | None:
    for pattern in (THAN, BY_SO_MUCH):
        found = pattern.search(account.words)
        if not found:
            continue
        one, other, by = account.named(found, "a", "b", "by")
        if by.kind in "pf" and one.kind == other.kind and one.kind in "cm" and pattern is THAN:
            return _relative(one, other, by, bool(re.fullmatch(MORE, found["more"])))
        if by.kind == "d" and {one.kind, other.kind} != {"p"}:
            continue
        if one.kind != other.kind or (by.kind != "d" and by.kind != one.kind):
            continue
        real = one.value - other.value
        if _near(real, by, one, other):
            return None
        if "f" in (one.kind, other.kind) or not real:
            continue
        return Disagreement(
            (one, other, by),
            f"between {shown(one)} and {shown(other)} is a difference of {said(abs(real))}, not "
            f"{shown(by)}",
        )
    return None


def _relative(one: Amount, other: Amount, by: Amount, more: bool) -> Disagreement | None:
    """“£31.20, which is 14% below the national figure of £39.60.”"""
    if not other.value:
        return None
    real = 100 * (one.value - other.value) / other.value
    wide = by.value / 6 if by.kind == "f" else max(by.step, Decimal(1)) * 2
    if (real > 0) == more and abs(abs(real) - by.value) <= wide:
        return None
    return Disagreement(
        (one, other, by),
        f"{shown(one)} differs from {shown(other)} by {abs(real):.0f}%, not {shown(by)}",
    )


@where(SO_MUCH_MORE)
def _so_much_more(account: Account, found: re.Match[str]) -> Disagreement | None:
    """“£574 for residents and £548 for others. Residents therefore earn £36 more.”"""
    if len(account.amounts) != 1:
        return None
    by = account.amount(found["by"])
    pair = account.amounts_in(account.before, "cmp")
    if len(pair) != 2 or {one.kind for one in pair} != {by.kind}:
        return None
    real = abs(pair[0].value - pair[1].value)
    if _near(real, by, *pair) or not by.value / 2 < real < by.value * 2:
        return None
    return Disagreement(
        (by,), f"between {shown(pair[0])} and {shown(pair[1])} are {said(real)}, not {shown(by)}"
    )


@where(POINTS)
def _points(account: Account, found: re.Match[str]) -> Disagreement | None:
    """“It was 1.9 percentage points above England's 12.4%”: the figure itself stands before."""
    by, other = account.named(found, "by", "b")
    ahead = f"{account.before} ¶ {account.words[: found.start()]}"
    own = account.amounts_in(ahead, "p")
    if not own:
        return None
    more = re.fullmatch(MORE, found["more"])
    implied = other.value + by.value if more else other.value - by.value
    if any(abs(one.value - implied) <= by.step * Decimal("1.01") for one in own):
        return None
    last = own[-1]
    if abs(last.value - implied) > 10:
        return None
    return Disagreement(
        (by, other),
        f"between {shown(last)} and {shown(other)} are {abs(last.value - other.value):f} points, "
        f"not {shown(by)}",
    )


def _compared(account: Account) -> Disagreement | None:
    """“It is 14%. The average is 17%, so it is well above the average.”"""
    text = account.both
    found = AVERAGE.search(text) or BESIDE.search(text) or COMPARED.search(account.words)
    found = found or OF_A_LIMIT.search(account.words)
    if not found:
        return None
    own, average = account.named(found, "own", "average")
    if own.kind != average.kind or own.value == average.value:
        return None
    if (own.value > average.value) == (found["how"].split()[0] in UPWARD):
        return None
    how = found["how"].split()[0]
    how = {"above": "higher", "below": "lower", "over": "higher", "under": "lower"}.get(how, how)
    return Disagreement((average,), f"{shown(own)} is not {how} than {shown(average)}")


@where(EACH, EACH_FIRST)
def _each(account: Account, found: re.Match[str]) -> Disagreement | None:
    """“Women felt less safe (58%) than men (52%).”"""
    one, other = account.named(found, "a", "b")
    more = found["more"].lower() in ("more", "higher", "greater")
    unsafe = re.search(r"\b(?:un|in|dis)[a-z]{3,}|\bnot\b|afraid|worried|lonely", found.group())
    if one.kind != other.kind or unsafe or (one.value > other.value) == more:
        return None
    return Disagreement(
        (one, other), f"{shown(one)} is not {found['more'].lower()} than {shown(other)}"
    )


def _yearly(account: Account, years: int | None) -> Disagreement | None:
    """“£345,000 a year … Over the three years that makes £1,350,000.”"""
    for text in (account.words, account.both):
        each, whole = YEARLY.search(text), MAKES.search(text)
        several = YEARS.search(text)
        many = account.amount(several["years"]).value if several else None
        if many is None and ALL_TIME.search(text) and years:
            many = Decimal(years)
        if not each or not many or not 1 < many <= 30:
            continue
        rate = account.amount(each["each"])
        wholes = [account.amount(one["whole"] or one["whole2"]) for one in MAKES.finditer(text)]
        alike = [one for one in wholes if one.kind == rate.kind and one.value > rate.value]
        if not whole or len(alike) != 1:
            continue
        if rate.kind == "c" and rate.value < 5:
            continue
        real, stated = rate.value * many, alike[0].value
        if abs(real - stated) <= max(rate.step * many / 2, alike[0].step, stated / 50):
            continue
        if not Decimal("0.4") < real / stated < Decimal("2.5"):
            continue
        return Disagreement(
            (rate, alike[0]),
            f"{shown(rate)} a year for {many} years make {real:,.0f}, not {shown(alike[0])}",
        )
    return None


@where(RANKED, RANKED_OF)
def _ranked(account: Account, found: re.Match[str]) -> Disagreement | None:
    rank, whole = account.named(found, "rank", "whole")
    if rank.value <= whole.value:
        return None
    return Disagreement((rank, whole), f"there is no place {rank.value} among {shown(whole)}")
