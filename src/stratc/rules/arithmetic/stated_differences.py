"""Gaps, comparisons, rates and products that a sentence states beside the amounts they come from.

In: an account. Out: where they do not come out.
"""

import re
from decimal import Decimal

from .amounts import Account, sign
from .disagreements import Disagreement, shown, where
from .stated_changes import gaps_that_differ
from .stated_rates import rates_that_differ

UPWARD = ("above", "over", "higher", "more")
AVERAGE = re.compile(
    rf"{sign('own', 'cmp')}(?P<between>[^;‹]{{0,90}}?)(?<![Oo]ur )\b(?:average|figure|rate) "
    rf"(?:(?:for|of|in) [\w ]{{3,20}}? )?(?:is|was|of|\() ?{sign('average', 'cmp')}"
    r"(?! (?:more|less|higher|lower)\b(?! than\b))"  # “an average of 82 less each day”
    r"(?:(?! but )[^;‹¶]){0,60}?"
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
EACH = re.compile(
    rf"\b(?P<more>[Mm]ore|[Ll]ess|[Ff]ewer|higher|lower|greater)\b(?:(?!\bthan\b)[^.;‹¶])"
    rf"{{0,40}}?\({sign('a')}\)"
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
    rf"|{sign('whole3', 'm')}: (?=‹m\d+›[^‹]*‹c\d+› years\b[^‹]*\Z)"
)
HELD_APART = re.compile(r"\b(?:while|whilst|whereas|although|but|however|against)\b")
RANKED = re.compile(
    rf"{sign('rank', 'r')}(?: (?:highest|lowest|worst|best|most \w+|place))? (?:out of|of|among) "
    rf"(?:the |all )?(?:[a-z]+ )?{sign('whole', 'c')}"
)
RANKED_OF = re.compile(
    rf"\b[Oo]f (?:the |all )?{sign('whole', 'c')} [a-z ]{{3,40}}?,? [^.;‹]{{0,40}}?"
    rf"{sign('rank', 'r')} (?:highest|lowest|worst|best|most|largest|smallest)\b"
)


# “Of the three areas, the valley has the fourth highest rate”
ORDINALS = [
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
]
_NTH = rf"(?P<nth{{0}}>{'|'.join(ORDINALS)}) (?:highest|lowest|worst|best|most|largest|smallest)\b"
NTH_OF = re.compile(
    rf"\b[Oo]f (?:the |all |our )?{sign('whole', 'c')} [a-z ]{{3,60}}?,? [^.;‹]{{0,40}}?"
    rf"\b{_NTH.format(1)}"
    rf"|\b{_NTH.format(2)}[^.;‹]{{0,20}}? (?:out of|of|among) (?:the |all |our )?(?:[a-z]+ )?"
    rf"{sign('whole2', 'c')}"
)


def differences_that_differ(account: Account, years: int | None) -> Disagreement | None:
    """The first difference, product or rate of a sentence that its amounts do not make."""
    return (
        gaps_that_differ(account)
        or _compared(account)
        or _each(account)
        or _yearly(account, years)
        or rates_that_differ(account)
        or _ranked(account)
        or _nth(account)
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


@where(EACH, EACH_FIRST, least=2)
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
        first, last = sorted((each.span(), whole.span())) if whole else ((0, 0), (0, 0))
        if HELD_APART.search(text, first[1], max(first[1], last[0])):
            continue  # “£46 million over ten years, while we earn £2 million a year”
        rate = account.amount(each["each"])
        wholes = [account.amount(str(one[str(one.lastgroup)])) for one in MAKES.finditer(text)]
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
        if any(one.value == real for one in account.amounts_in(text, rate.kind)):
            continue  # “£450,000 will be saved: £90,000 a year for five years”, after another sum
        return Disagreement(
            (rate, alike[0]),
            f"{shown(rate)} a year for {many} years make {real:,.0f}, not {shown(alike[0])}",
        )
    return None


@where(RANKED, RANKED_OF, least=2)
def _ranked(account: Account, found: re.Match[str]) -> Disagreement | None:
    rank, whole = account.named(found, "rank", "whole")
    if rank.value <= whole.value:
        return None
    return Disagreement((rank, whole), f"there is no place {rank.value} among {shown(whole)}")


@where(NTH_OF)
def _nth(account: Account, found: re.Match[str]) -> Disagreement | None:
    last = "" if found["nth1"] else "2"
    whole, word = account.amount(found[f"whole{last}"]), found["nth1"] or found["nth2"]
    if not 1 < whole.value < ORDINALS.index(word) + 2:
        return None
    return Disagreement((whole,), f"there is no {word} place among {shown(whole)}")
