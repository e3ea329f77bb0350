"""A share and a number that a sentence gives for one part, and the whole that it is a part of.

In: an account. Out: where the three do not fit.
"""

from __future__ import annotations

import re

from .amounts import Account, Amount, sign
from .disagreements import Disagreement, shown
from .stated_changes import ABOUT, fits

# “71% (2,015)”, “2,015 (71%)”, “two in five of them (24)”, “about half of it (£115,000 a year)”
BESIDE = re.compile(
    rf"{ABOUT.format(how='how')}{sign('one', 'cmpf')}(?P<of>[^.;:‹(),]{{0,60}}?)"
    rf" ?\((?:about |around |some |or |just over )?{sign('other', 'cmpf')}"
    r"(?P<after>[^‹()]{0,30})\)"
)
OF_THE = re.compile(
    rf"\b(?:[Oo]f|[Oo]ut of|[Aa]mong)(?: (?:the|these|those|our|all|its|a total of))*"
    rf" {sign('whole', 'cm')}"
)
OF_THESE = re.compile(
    r"\b[Oo]f (?:these|those|them|it|this|whom|which|the total|the money)\b|\Aof the [a-z]+\Z"
)
ANY = re.compile(sign("n", "cm"))


def shares_that_differ(account: Account) -> Disagreement | None:
    """A part of a whole whose share is another one than the text gives."""
    for found in BESIDE.finditer(account.words):
        one, other = (account.known[int(found[name])] for name in ("one", "other"))
        share, part = (one, other) if one.kind in "pf" else (other, one)
        if share.kind not in "pf" or part.kind not in "cm" or not share.value:
            continue
        yearly = re.search(r"\b(?:a|per|each) year", found["after"])
        for whole in () if yearly else _wholes(account, found, part):
            if not 0 < part.value <= whole.value:
                continue
            real = 100 * part.value / whole.value
            slack = 50 * max(part.step / part.value, whole.step / whole.value)
            if fits(share, real - slack, real + slack, (found["how"] or "").lower()):
                break
            return Disagreement(
                (one, other),
                f"{shown(part)} of {shown(whole)} is {real:.1f}%, not {shown(share)}",
            )
    return None


def _wholes(account: Account, found: re.Match[str], part: Amount) -> list[Amount]:
    """What the part is a part of: named in the sentence, or in the one before."""
    ahead = account.words[: found.start()]
    if OF_THESE.search(f"{ahead[-30:]}{found['of']}"):
        inside = [account.known[int(one["n"])] for one in ANY.finditer(ahead)]
        alike = [one for one in inside if one.kind == part.kind]
        whole = alike[-1] if alike else _greatest(account, account.before, part)
        return [whole] if whole else []
    for named in OF_THE.finditer(account.words):
        amount = account.known[int(named["whole"])]
        if amount is not part and amount.kind == part.kind:
            return [amount]
    return []


def _greatest(account: Account, words: str, part: Amount) -> Amount | None:
    """The one amount of some words that others are parts of: the first, if none is greater."""
    several = [account.known[int(one["n"])] for one in ANY.finditer(words)]
    alike = [one for one in several if one.kind == part.kind]
    if not alike or max(one.value for one in alike) != alike[0].value:
        return None
    return alike[0] if alike[0].value >= part.value else None
