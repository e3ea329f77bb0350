"""Parts, remainders and prices that stand in two sentences, or in a list without a colon.

In: an account. Out: where they do not fit.
"""

import re
from decimal import Decimal

from stratc.checking.rounding import said

from .amounts import Account, Amount, sign
from .change_between import ABOUT, fits
from .disagreements import Disagreement, first_of, shown, where

# “17 libraries, nine in towns, six in villages and one in the prison”
LISTED = re.compile(
    rf"{sign('whole', 'c')} [a-z ]{{3,40}}?, (?P<first>‹c\d+›) (?P<by>in|for|by|at|on|with|from) "
    r"(?P<rest>[^.;:¶]{3,160})"
)
OTHERS = re.compile(
    rf"{sign('a', 'pf')}(?: \(‹[cm]\d+›\))?[^;‹]{{0,120}}?\b[Tt]he (?:other|remaining|rest,?) "
    + sign("b", "pf")
)
DENIED = r"\b(?:not|un[a-z]{4,}|dis[a-z]{4,})\b"
# “Only 38% were content. This means that more than two thirds were not.”
NOT_SO = re.compile(
    rf"{sign('a', 'p')}[^‹]{{0,120}}?\b(?:means?|meaning|so|leaving) (?:that )?"
    rf"{ABOUT.format(how='how')}{sign('b', 'pf')}[^.;‹¶]{{0,50}}?{DENIED}"
)
LEAVES = re.compile(
    rf"{sign('share', 'p')} of (?:our|the|all) {sign('whole', 'c')}[^;]{{0,120}}?"
    rf"\b(?:leaves|leaving) (?:about )?{sign('part', 'c')}"
)
THAT_IS = re.compile(
    rf"[Oo]f (?:the|our|all) {sign('whole', 'c')} [a-z ]{{3,30}}?(?:that|this) is (?:about |some )?"
    rf"{sign('part', 'c')}"
)
OF_SO_MANY = re.compile(
    rf"{sign('share', 'pf')}: of (?:the )?{sign('whole', 'c')} [a-z ]{{3,20}}? ?"
    rf"{sign('part', 'c')} (?:have|has|had|are|were|did|took)\b"
)
PART_OF = re.compile(
    rf"{sign('share', 'pf')} of (?:the|all|our|these) {sign('whole', 'cm')}[^‹().;]{{0,30}}? ?\("
    rf"{sign('part', 'cm')}\)"
)
WORD_SHARE = re.compile(
    r"\b(?P<word>[Aa]lmost all|[Nn]early all|[Tt]he vast majority|[Tt]he majority|"
    r"(?<!the )(?<!of )[Mm]ost(?= (?:of|people|residents|homes|schools|children|adults)\b)|"
    rf"[Aa] minority|[Vv]ery few)\b[^.;‹()]{{0,50}}\({sign('share', 'p')}\)"
)
FROM_TO_SHARES = {
    "almost all": (85, 100), "nearly all": (85, 100), "the vast majority": (65, 100),
    "the majority": (50, 100), "most": (50, 100), "a minority": (0, 50), "very few": (0, 15),
}  # fmt: skip
SO_MANY = re.compile(sign("n", "c"))


def remainders_that_differ(account: Account) -> Disagreement | None:
    """The first part, remainder or price of a sentence that the others do not make."""
    return first_of(account, _listed, _others, _not_so, _part_of_whole)


@where(WORD_SHARE)
def words_that_differ(account: Account, found: re.Match[str]) -> Disagreement | None:
    """“Almost all of them (78%)”: a word for a share that is not its percentage."""
    share = account.amount(found["share"])
    low, high = FROM_TO_SHARES[found["word"].lower()]
    if low <= share.value <= high:
        return None
    return Disagreement((share,), f"{shown(share)} is not “{found['word'].lower()}”")


@where(LISTED, least=2)
def _listed(account: Account, found: re.Match[str]) -> Disagreement | None:
    form = re.compile(rf"(?:‹c(\d+)›|\bone) {found['by']}\b")
    text = f"{found['first']} {found['by']} {found['rest']}"
    if re.match(rf" {found['by']}\b", account.words[found.end("whole") + 1 :]):
        return None  # the first part, and no whole
    several = list(form.finditer(text))
    if len(several) < 3 or " and " not in text[several[-2].end() : several[-1].start() + 1] + " ":
        return None
    known = [account.amount(one[1]) for one in several if one[1]]
    whole = account.amount(found["whole"])
    total = sum((one.value for one in known), Decimal(len(several) - len(known)))
    if total == whole.value or len(SO_MANY.findall(text)) != len(known):
        return None
    if not whole.value / 2 < total < whole.value * 2:
        return None
    return Disagreement((whole, *known), f"the parts make {said(total)}, not {shown(whole)}")


@where(OTHERS, both=True, least=2)
def _others(account: Account, found: re.Match[str]) -> Disagreement | None:
    """“Seven in ten live near a park. For the other 40% it is too far.”"""
    one, other = account.named(found, "a", "b")
    total = one.value + other.value
    if abs(total - 100) <= 2 or not 70 <= total <= 130:
        return None
    return Disagreement((other,), f"{shown(one)} and {shown(other)} make {total:.0f}%, not 100%")


@where(NOT_SO, both=True, least=2)
def _not_so(account: Account, found: re.Match[str]) -> Disagreement | None:
    one, other = account.named(found, "a", "b")
    rest = 100 - one.value
    denied = re.search(DENIED, found.group().partition("›")[0])
    if denied or fits(other, rest, rest, (found["how"] or "").lower()):
        return None
    return Disagreement((other,), f"{shown(one)} leaves {rest:f}%, not {shown(other).lower()}")


def _part_of_whole(account: Account) -> Disagreement | None:
    """A share, a whole and a part of which one stands in the sentence before."""
    share: Amount | None = None
    part: Amount | None = None
    rest = False
    if found := LEAVES.search(account.both):
        share, part, rest = account.amount(found["share"]), account.amount(found["part"]), True
    elif found := THAT_IS.search(account.words):
        shares = re.findall(r"‹[pf](\d+)›", account.before)
        share = account.amount(shares[-1]) if shares else None
        part = account.amount(found["part"])
    elif found := OF_SO_MANY.search(account.words) or PART_OF.search(account.words):
        share, part = account.amount(found["share"]), account.amount(found["part"])
    if not found or share is None or part is None:
        return None
    whole = account.amount(found["whole"])
    if whole.kind != part.kind or not 0 < part.value < whole.value:
        return None
    real = 100 * part.value / whole.value
    stated = 100 - share.value if rest else share.value
    slack = 50 * (part.step / part.value + whole.step / whole.value) + share.step
    if abs(real - stated) <= max(slack, stated / 12 if share.kind == "f" else 0):
        return None
    words = f"{stated:f}%" if share.kind == "p" else shown(share)
    place = [one for one in (part, share) if one.start >= account.start]
    return Disagreement(
        tuple(place), f"{shown(part)} of {shown(whole)} is {real:.1f}%, not {words}"
    )
