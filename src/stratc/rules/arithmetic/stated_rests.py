"""A change told as a number and as a share, and the rest of a whole: “the other 43”.

In: an account. Out: where the amounts beside them say something else.
"""

import re
from decimal import Decimal
from itertools import combinations

from stratc.text.english import read_number

from .amounts import Account, sign
from .disagreements import Disagreement, first_of, shown, where

OTHERS = re.compile(
    r"\b(?:[Tt]he (?:other|remaining)|[Ll]eav(?:es?|ing)(?: (?:only|just|about|a further|us))?) "
    rf"{sign('rest', 'cm')}"
)
SOME_OF = re.compile(r"\A‹c\d+› of (?:our|the|its|their) ‹c\d+›")
# “eleven of our 41 schools came; 27 schools did not”
DID_NOT = re.compile(
    rf"{sign('part', 'c')} (?:out )?of (?:the|our|its|their|all) {sign('whole', 'c')} "
    rf"(?P<thing>[a-z -]{{3,40}})[^.‹]*(?:\(‹p\d+›\)[^.‹]*)?{sign('rest', 'c')}(?P<same> [a-z]+)?"
    r" (?:did|do|have|had|has|were|are|could|would) not\b"
)
# “Every station but 12 has step-free access: 32 out of 44”
ALL_BUT = re.compile(
    rf"\b(?:[Ee]very|[Aa]ll)\b[a-z ,-]{{1,40}}\b(?:but|except) {sign('rest', 'c')}[^.‹]{{0,60}}"
    rf"(?:{sign('part', 'c')} (?:out )?of (?:the |our )?{sign('whole', 'c')}|{sign('both', 'f')})"
)
# “we registered 1,120 and removed 870, so the number grew by 250”
IN_AND_OUT = re.compile(
    rf"\b(?:registered|joined|opened|built|gained|admitted|bought|planted|added|arrived) "
    rf"{sign('more', 'c')}"
    rf"[^.;‹]{{0,40}}?\b(?:removed|left|closed|lost|sold|demolished|felled) "
    rf"{sign('fewer', 'c')}"
    r"[^.;‹]{0,60}?\b(?P<way>grew|rose|increased|gain|growth|rise|fell|shrank|dropped|loss)\b"
    rf"(?: by| of)? {sign('by', 'c')}"
    rf"|{sign('more2', 'c')} [^.;‹¶]{{0,60}}?\b(?:and|but|while) {sign('fewer2', 'c')} (?:[a-z]+ )?"
    r"(?:left|closed|were lost|were sold|died|retired|ended|stopped)\b[^.;‹¶]{0,40}?"
    rf"\b(?:so|net|leaving|meaning|which is)\b[^.;‹¶]{{0,30}}?{sign('by2', 'c')}(?! in all)"
)
# “felled 4,310 trees and planted 3,980, a net gain of 330”
NET = re.compile(
    rf"\b(?P<went>removed|left|closed|lost|sold|demolished|felled) {sign('fewer', 'c')}"
    rf"[^.;‹]{{0,40}}?\b(?:joined|opened|built|gained|bought|planted|added) {sign('more', 'c')}"
    r"[^.;‹]{0,30}?\bnet (?P<way>gain|increase|growth|rise|loss|fall|decrease) of "
    rf"{sign('by', 'c')}"
)
# “1,215 were treated. However, 56% of opiate users remain untreated, leaving 1,400 at risk”
LACKING = re.compile(
    rf"{sign('share', 'pf')} of (?P<who>[^.‹,]{{3,60}}?) (?:\w+ )?(?:un(?P<one>[a-z]{{3,12}})|"
    r"not (?:yet |currently )?(?:in |being |getting |receiving )?(?P<two>[a-z]{4,12}))\b"
    r"[^.‹]{0,25}(?:leaving|or|which is|meaning|that is|[–(])[^.‹]{0,30}"
    rf"{sign('without', 'c')}"
)
# “800 were in work and 1,200 were not (50%)”
AND_NOT = re.compile(
    rf"{sign('having', 'c')}(?: [a-z]+){{0,2}} (?P<verb>were|are|had|have|did|do|was|could|can)\b"
    r"[^.‹]{3,50}?"
    rf"(?:,|and|but|while) {sign('without', 'c')} (?P=verb) not,? \(?(?:or |that is )?"
    rf"{sign('share', 'p')}\)"
)
# “88 families, 61 of them with children and 37 without”, “of 62 halls 41 are open and 23 closed”
TWO_SIDES = re.compile(
    rf"{sign('whole', 'c')} [^.;‹¶]{{2,50}}?[,:(–] ?{sign('one', 'c')}(?: of (?:them|whom|these))?"
    rf"(?: for [a-z]+)? (?:with|who (?:have|had|did)) [^.;‹¶,]{{2,40}}?,? and {sign('two', 'c')}"
    r"(?: of them)? (?:without(?! [a-z]+ [a-z])|who (?:have|had|did) not)\b"
    rf"|\b[Oo]f (?:the |our |its )?{sign('whole2', 'c')} [^.;‹¶]{{2,50}}?,? {sign('one2', 'c')} "
    rf"(?:(?:are|were) (?:still )?|stay|remain)[^.;‹¶,]{{2,40}}?,? and {sign('two2', 'c')} "
    r"(?:have |were |are |had )?(?:closed|shut|left|lost|sold)\b(?! (?:an?|the|their|its|our)\b)"
)
MOST_PARTS = 6
FAR = Decimal("0.15")  # what misses the rest by more is no part of the same whole


def rests_that_differ(account: Account) -> Disagreement | None:
    """The first change or rest of a sentence that its amounts do not make."""
    return first_of(account, _others, _two_sides, _not_so_many, _net, _in_and_out, _without)


@where(IN_AND_OUT, least=3)
def _in_and_out(account: Account, found: re.Match[str]) -> Disagreement | None:
    """What came less what went, where the sentence tells the difference."""
    names = ("more", "fewer", "by")
    more, fewer, by = account.named(found, *(n if found["by"] else f"{n}2" for n in names))
    real = abs(more.value - fewer.value)
    rough = sum((one.step for one in (more, fewer, by) if one.step > 10), Decimal()) / 2
    if abs(real - by.value) <= rough or by.value > more.value:
        return None
    return Disagreement(
        (more, fewer, by), f"{shown(more)} less {shown(fewer)} is {real:,}, not {shown(by)}"
    )


@where(NET, least=3)
def _net(account: Account, found: re.Match[str]) -> Disagreement | None:
    """What went and what came, and which of the two the sentence says is more."""
    fewer, more, by = account.named(found, "fewer", "more", "by")
    gain = found["way"] in ("gain", "increase", "growth", "rise")
    if gain == (more.value > fewer.value) and abs(more.value - fewer.value) == by.value:
        return None
    real = more.value - fewer.value
    words = f"{shown(more)} less {shown(fewer)} is {real:,}, not a {found['way']} of {shown(by)}"
    return Disagreement((fewer, more, by), words)


@where(TWO_SIDES, least=3)
def _two_sides(account: Account, found: re.Match[str]) -> Disagreement | None:
    """Those who have something and those who have not are all of them."""
    names = ("whole", "one", "two")
    whole, one, two = account.named(found, *(n if found["one"] else f"{n}2" for n in names))
    total = one.value + two.value
    far = FAR if found["one2"] else 1  # “with” and “without” leave nobody out
    if total == whole.value or abs(total - whole.value) > whole.value * far:
        return None
    return Disagreement(
        (whole, one, two), f"{shown(one)} and {shown(two)} make {total:,}, not {shown(whole)}"
    )


def _without(account: Account) -> Disagreement | None:
    """Those with something, those without it, and the share of these that is told."""
    if found := AND_NOT.search(account.words):
        few, many, share = account.named(found, "having", "without", "share")
    elif found := LACKING.search(account.words):
        share, many = account.named(found, "share", "without")
        treated = rf"(?<!un)(?:{(found['one'] or found['two'])[:5]})"
        who = "|".join(re.findall(r"[a-z]{5,}(?=s\b|\b)", found["who"].lower())) or "$^"
        ahead = account.both[: -len(account.words) + found.start()]
        clauses = [one for one in re.split(r"[.;¶]", ahead.lower()) if re.search(treated, one)]
        known = [account.amounts_in(one, "c") for one in clauses if re.search(who, one)]
        if len(known) != 1 or len(known[0]) != 1:
            return None
        few = known[0][0]
    else:
        return None
    real = 100 * many.value / (few.value + many.value)
    if abs(real - share.value) <= max(share.step, Decimal("1.5")):
        return None
    return Disagreement(
        (few, share, many) if few.start >= account.start else (share, many),
        f"{shown(many)} beside {shown(few)} are {real:.0f}%, not {shown(share)}",
    )


@where(DID_NOT, ALL_BUT, least=2)
def _not_so_many(account: Account, found: re.Match[str]) -> Disagreement | None:
    """A part and those that are not in it, which together are not the whole."""
    named = found.groupdict()
    if (same := (named.get("same") or "").strip()) and same not in named["thing"].split():
        return None  # of something else
    rest, other = account.named(found, "rest", "both" if named.get("both") else "part")
    if named.get("both"):
        first, _, last = other.written.partition(" ")
        part, whole = read_number(first) or 0, read_number(last.split()[-1]) or 0
    else:
        part, whole = int(other.value), int(account.amount(found["whole"]).value)
    if part + rest.value == whole or whole <= max(Decimal(part), rest.value):
        return None
    return Disagreement(
        (rest, other), f"{part:,} and {shown(rest)} make {part + rest.value:,}, not {whole:,}"
    )


@where(OTHERS)
def _others(account: Account, found: re.Match[str]) -> Disagreement | None:
    """“There are 212 routes. One firm runs 118 of them, another 61, and others the other 43.”"""
    rest = account.amount(found["rest"])
    ahead = account.amounts_in(account.words[: found.start()], rest.kind)
    before = account.amounts_in(account.before, rest.kind)
    whole, *parts = ahead if len(before) != 1 and len(ahead) > 1 else [*before, *ahead, rest]
    parts = [one for one in parts if one is not rest]
    if len(parts) == 1 and SOME_OF.search(account.words):
        whole, parts = parts[0], [whole]
    if not 0 < len(parts) <= MOST_PARTS or whole.value <= max(one.value for one in (*parts, rest)):
        return None
    chosen = [some for count in range(1, len(parts) + 1) for some in combinations(parts, count)]
    off = {some: whole.value - rest.value - sum(one.value for one in some) for some in chosen}
    best = min(chosen, key=lambda some: abs(off[some]))
    slack = sum((one.step for one in (whole, rest, *best) if one.step > 1), Decimal()) / 2
    if abs(off[best]) <= slack or abs(off[best]) > whole.value * FAR:
        return None
    left = rest.value + off[best]
    less = " and ".join(shown(one) for one in best)
    sum_of = f"£{left:,}" if rest.kind == "m" else f"{left:,}"
    return Disagreement(
        (*(one for one in best if one.start >= account.start), rest),
        f"{shown(whole)} less {less} leaves {sum_of}, not {shown(rest)}",
    )
