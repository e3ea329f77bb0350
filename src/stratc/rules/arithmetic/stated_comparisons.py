"""What a clause says of an amount that was named before: above it, short of it, behind so many.

In: an account. Out: where the amounts say something else.
"""

import re
from decimal import Decimal

from stratc.checking.rounding import said
from stratc.text.english import number_words, read_number

from .amounts import Account, sign
from .change_between import ABOUT, fits
from .disagreements import Disagreement, first_of, shown, where

GAP = r"[^.;:‹¶]{0,60}?"
COUNTED = r"(?:[^;‹¶]|‹c\d+›){0,90}?"  # a count may stand between
HOW = (
    r"(?:well |just |slightly |far )?(?P<how>above|below|"
    r"(?:higher|lower|longer|shorter|larger|smaller|greater|fewer) than)"
)
NATION = r"(?:nation\w*|England|English|Wales|Welsh|Scotland|Scottish|Northern Ireland|UK|regional)"
# “… (4.5%) have a disability, below the 3.9% of 2020”
NAMED = re.compile(
    rf"{sign('own', 'cmp')}[^;‹¶]{{0,90}}?,? (?:and |which is |is |was |are |were )?{HOW} "
    rf"(?:the|that|its)(?: [a-zA-Z’'-]+){{0,6}}? \(?{sign('other', 'cmp')}"
)
STARTED = re.compile(
    rf"{sign('own', 'cmp')}[^;‹¶]{{0,60}}?\b(?:up|down|rising|falling|compared (?:with|to)|"
    r"increase|decrease|rise|fall) (?:from|on)? ?\Z"
)
# “Nationally, 49% were. Our figure of 38% is above the national average”
BEFORE = re.compile(
    rf"(?i:\b{NATION}\b),?{GAP}{sign('other', 'mp')}[^;¶]{{0,120}}¶[^;‹]{{0,90}}?"
    rf"{sign('own', 'mp')}[^;‹]{{0,60}}?\b{HOW} (?:the|that|those) (?:of |in |for |across )?"
    rf"{NATION}\b"
)
# “42% of all incidents, more than half of the total”
AND_PART = re.compile(
    rf"{sign('share', 'p')}[^.;:‹()¶]{{0,60}}?(?:,|\bor| –) (?:or )?"
    rf"{ABOUT.format(how='how')}{sign('part', 'f')}"
    r"(?! (?:less|more|fewer|lower|higher|up|down|of (?:it|them|these|those|which))\b)"
    r"(?! [^.;:‹¶]{2,40}[,(] ?‹p)"  # “asked for help, 52%, nearly a third told a friend, 31%”
)
RANKED = re.compile(
    r"\b(?P<rank>second|third|fourth|fifth)[ -](?:highest|lowest|largest|smallest|most|worst|best)"
    r"\b[^;¶]{0,90}?\b(?:behind|after) (?P<rest>[A-Z][^;¶]{3,120})"
)
OUTER = re.compile(
    rf"{sign('own', 'cmp')}{COUNTED}\bthe (?P<which>highest|lowest|largest|smallest)\b"
    rf"{COUNTED}\brang(?:es?|ed|ing) from {sign('low', 'cmp')} [^;‹¶]{{0,20}}?to "
    rf"{sign('high', 'cmp')}"
)
WHO = r"(?:boys|girls|men|women|males|females)"
BOTH = re.compile(
    rf"{sign('all', 'p')}{COUNTED}[,:(] ?{sign('one', 'p')} (?:of )?{WHO}\b[^;‹¶]{{0,20}}?"
    rf"{sign('other', 'p')} (?:of )?{WHO}\b(?! \()"
)
# “12,000 over five years, about 2,400 a year”, “the grant of £480,000 for three years gives us …”
A_YEAR = re.compile(
    rf"{sign('whole', 'cm')}(?:[^.;‹¶]|‹c\d+›(?: years?+| ?(?=[,(]))){{0,60}}?"
    r"(?:[,(–]| or| and is|(?: which| that)? "
    r"(?:gives?|makes?|means|comes to|equals))(?: (?:or|us|about|some|around|nearly|an average of|"
    r"on average|equal to|equivalent to|which is|that is|averaging|giving))* ?"
    rf"{sign('each', 'cm')} (?:[a-z]+ ){{0,3}}(?:a|each|per|every) year\b"
)
YEARS = re.compile(rf"\b({number_words(2, 12)}|\d{{1,2}})[- ]years?\b", re.IGNORECASE)
STRETCH = re.compile(r"\b(?:[Bb]etween|[Ff]rom) (20\d\d) (?:and|to) (20\d\d)\b(?![/–-])")
PLACE = {"second": 2, "third": 3, "fourth": 4, "fifth": 5}


def comparisons_that_differ(account: Account) -> Disagreement | None:
    """The first comparison of a sentence that its amounts do not bear out."""
    return first_of(account, _named, _ranked, _outer, _all, _spread)


@where(AND_PART, least=2)
def parts_in_words_that_differ(account: Account, found: re.Match[str]) -> Disagreement | None:
    """“42% of all incidents, more than half of the total.”"""
    share, part = account.named(found, "share", "part")
    clause = account.words[account.words.rfind(";", 0, found.start()) + 1 : found.end()]
    several = re.findall(r"‹p", clause)
    if len(several) > 1 or fits(
        part, share.value, share.value, how := (found["how"] or "").lower()
    ):
        return None
    words = f"{how} {shown(part)}".strip()
    return Disagreement((share, part), f"“{words}” is not {shown(share)}")


def _named(account: Account) -> Disagreement | None:
    found = NAMED.search(account.words) or BEFORE.search(account.both)
    if not found:
        return None
    own, other = account.named(found, "own", "other")
    if earlier := STARTED.search(account.words[: found.start()]):
        own = account.amount(earlier["own"])  # “71%, up from 69% and below …” is of the 71%
    above = not re.match(r"below|lower|shorter|smaller|fewer", found["how"])
    if own.kind != other.kind or own.value == other.value or (own.value > other.value) == above:
        return None
    inside = tuple(one for one in (own, other) if one in account.amounts.values())
    return Disagreement(inside, f"{shown(own)} is not {found['how']} {shown(other)}")


@where(RANKED)
def _ranked(account: Account, found: re.Match[str]) -> Disagreement | None:
    """“The second highest of all, behind Kettley (2.4) and Norbridge (2.1).”"""
    ahead = account.amounts_in(found["rest"], "cmp")
    place = PLACE[found["rank"]]
    if not ahead or len(ahead) == place - 1 or len({one.kind for one in ahead}) > 1:
        return None
    return Disagreement(tuple(ahead), f"{len(ahead)} are ahead of what is called {found['rank']}")


@where(OUTER, least=3)
def _outer(account: Account, found: re.Match[str]) -> Disagreement | None:
    """“22%, the lowest of the eleven districts, where it ranges from 15% to 34%.”"""
    own, low, high = account.named(found, "own", "low", "high")
    end = low if found["which"] in ("lowest", "smallest") else high
    if len({own.kind, low.kind, high.kind}) > 1 or own.value == end.value:
        return None
    return Disagreement((own, end), f"the {found['which']} is {shown(end)}, not {shown(own)}")


@where(BOTH, least=3)
def _all(account: Account, found: re.Match[str]) -> Disagreement | None:
    """“48% take part, 60% of boys and 53% of girls”: the share of all lies between the two."""
    every, one, other = account.named(found, "all", "one", "other")
    low, high = sorted((one.value, other.value))
    if low - every.step <= every.value <= high + every.step or (
        one.year and every.year != one.year
    ):
        return None
    return Disagreement(
        (every, one, other),
        f"{shown(every)} of all cannot be {shown(one)} of some and {shown(other)} of the others",
    )


@where(A_YEAR, least=2)
def _spread(account: Account, found: re.Match[str]) -> Disagreement | None:
    """“In the five years to 2019 there were 35, nine a year.”"""
    whole, each = account.named(found, "whole", "each")
    typed = account.passage.typed[account.start : account.end]
    several = YEARS.findall(typed)
    if stretch := STRETCH.search(typed):
        between = int(stretch[2]) - int(stretch[1])
        lengths = [between + 1, between]  # both ends counted, or not
    elif len(several) == 1:
        lengths = [read_number(several[0]) or 0]
    else:
        return None
    if whole.kind != each.kind or not all(0 < one <= 30 for one in lengths):
        return None
    reals = [whole.value / one for one in lengths]
    near = [abs(r - each.value) <= max(each.step / 2, r / 25) for r in reals]
    if lengths[0] < 2 or any(near) or not each.value / 3 < reals[0] < each.value * 3:
        return None
    real = reals[0].quantize(Decimal(1)) if reals[0] > 20 else reals[0]
    return Disagreement(
        (whole, each),
        f"{shown(whole)} in {lengths[0]} years are {said(real)} a year, not {shown(each)}",
    )
