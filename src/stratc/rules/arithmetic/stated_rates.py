"""So many for every thousand people, and so many times an hour: what a sentence makes of both.

In: an account. Out: where the rate is not what its amounts make.
"""

import re
from decimal import Decimal

from .amounts import Account, Amount, sign
from .disagreements import Disagreement, first_of, shown

EVERY = re.compile(
    rf"\bevery {sign('every', 'c')} (?P<unit>minutes|weeks|months)\b[^;¶]{{0,80}}?"
    rf"{sign('times', 'c')} (?:[a-z]+ )?(?:times )?(?:an|a|per|each|every) (?P<span>hour|year)\b"
)
WHOLE_SPAN = {("minutes", "hour"): 60, ("weeks", "year"): 52, ("months", "year"): 12}
ONE_FOR = re.compile(
    rf"{sign('several', 'c')} [a-z ]{{2,40}}, (?:or |that is |about |roughly )*one (?:for|to) "
    rf"every {sign('each', 'c')} (?P<who>[a-z]+)"
)
# “283 fines among 40,000 drivers, a rate of 47 per 100,000”: all three are there
ALL_THREE = re.compile(
    r"(?<![\d.,])(?P<part>\d[\d,]{0,9}) (?:[a-z-]+ ){1,4}(?:among|in a population of|for) (?:the |"
    r"our |its )?(?P<whole>\d{1,3}(?:,\d{3})+)(?: [a-z-]+){0,5}, (?:which is |or |at )?a rate of "
    r"(?:about )?(?P<rate>\d{1,6}(?:\.\d{1,4})?) (?:per|(?:in|for) every) "
    r"(?P<base>1,000|10,000|100,000)\b"
)
RATE = re.compile(
    r"(?<![\d.,])(?P<rate>\d{1,6}(?:\.\d{1,4})?) (?:[a-z-]+ ){0,4}?"
    r"(?:per|for every|in every|for each) (?P<base>1,000|10,000|100,000)\b"
)
OF_THINGS = re.compile(r" (?!residents|adults|inhabitants)[a-z]{3,}s\b")  # “per 1,000 homes”
COMPARED = re.compile(
    r"\b(?:against|versus|than|compared (?:to|with)|below|above)(?: (?:the|an?|about|around|"
    r"national|regional|average|rate|figure|of)){0,5} \Z"
)
PEOPLE = re.compile(
    r"\b(?:population|borough|district|city|town|county|area|place) of (?:about |around |some )?"
    r"(?P<n>\d{1,3}(?:,\d{3})+)"
    r"|(?<!per )(?<!every )(?<!each )(?<![\d,])(?P<n2>\d{1,3}(?:,\d{3})+) (?:[a-z-]+ )?"
    r"(?:people|residents|inhabitants|adults|children|(?:wo)?men)\b"
)


def rates_that_differ(account: Account) -> Disagreement | None:
    """The first rate of a sentence that its amounts do not make."""
    return first_of(account, _all_three, _every, _rate, _one_for)


def _all_three(account: Account) -> Disagreement | None:
    found = ALL_THREE.search(account.passage.typed, account.start, account.end)
    if not found:
        return None
    part, whole, base = (Decimal(found[of].replace(",", "")) for of in ("part", "whole", "base"))
    real, rate = part * base / whole, Decimal(found["rate"])
    stated = [one for one in account.amounts_in(account.words, "c") if one.value == rate]
    if not stated or abs(real - rate) <= max(rate / 20, stated[0].step):
        return None
    return Disagreement(
        (stated[0],),
        f"{found['part']} among {found['whole']} are {real:.1f} for every {found['base']}, not "
        f"{shown(stated[0])}",
    )


def _one_for(account: Account) -> Disagreement | None:
    """“512,000 people live here. There are 1,280 officers, one for every 350 people.”"""
    found = ONE_FOR.search(account.words)
    whole = (
        re.search(rf"{sign('n', 'c')} (?:[a-z]+ ){{0,2}}{found['who']}", account.both)
        if found
        else None
    )
    if not found or not whole:
        return None
    several, each, of = *account.named(found, "several", "each"), account.amount(whole["n"])
    real = of.value / several.value if several.value else Decimal()
    if of in (several, each) or abs(real - each.value) <= max(each.step, real / 12):
        return None
    return Disagreement(
        (several, each),
        f"{shown(of)} for {shown(several)} is one for every {real:.0f}, not {shown(each)}",
    )


def _every(account: Account) -> Disagreement | None:
    """“Every 15 minutes, that is three buses an hour.”"""
    found = EVERY.search(account.words)
    whole = WHOLE_SPAN.get((found["unit"], found["span"])) if found else None
    if not found or not whole:
        return None
    every, times = account.named(found, "every", "times")
    if not every.value or abs(whole / every.value - times.value) < Decimal("0.7"):
        return None
    return Disagreement(
        (every, times),
        f"every {shown(every)} {found['unit']} is {whole / every.value:.0f} times "
        f"{'an' if found['span'] == 'hour' else 'a'} {found['span']}, not {shown(times)}",
    )


def _is_elsewhere(account: Account, amount: Amount) -> bool:
    """Whether an amount of the sentence is what something is held against: “against 8 there”."""
    ahead = account.passage.typed[max(0, amount.start - 40) : amount.start]
    return account.shows(amount, account.words) and COMPARED.search(ahead) is not None


def _rate(account: Account) -> Disagreement | None:
    """“8,940 crimes … That is 81.3 for every 1,000 people, in a borough of 92,000.”"""
    typed = account.passage.typed[account.start : account.end]
    ahead = account.passage.typed[: account.start] if account.before else ""
    above = [*PEOPLE.finditer(ahead, max(0, account.start - 200))][-1:]
    found, people = RATE.search(typed), PEOPLE.search(typed) or next(iter(above), None)
    if not found or not people or OF_THINGS.match(typed, found.end()):
        return None
    rate, base = Decimal(found["rate"]), Decimal(found["base"].replace(",", ""))
    counted = people["n"] or people["n2"]
    population = Decimal(counted.replace(",", ""))
    several = account.amounts_in(account.both, "c")
    rates = {Decimal(one["rate"]) for one in RATE.finditer(typed)}
    others = [one for one in several if one.value not in {*rates, population}]
    others = [one for one in others if one.value % 1 == 0 and not _is_elsewhere(account, one)]
    stated = next((one for one in several if one.value == rate), None)
    if len(others) != 1 or stated is None or not population:
        return None
    real = others[0].value * base / population
    slip = any(abs(real - rate * by) < real / 50 for by in (Decimal(10), Decimal("0.1")))
    near = abs(real - rate) <= max(rate / 20, stated.step)
    if near or not (slip or rate / 3 < real < rate * 3):
        return None
    return Disagreement(
        (stated,),
        f"{shown(others[0])} among {counted} are {real:.1f} for every {found['base']}, not "
        f"{shown(stated)}",
    )
