"""A share and a number that a sentence gives for one part, and the whole that it is a part of.

In: an account. Out: where the three do not fit.
"""

import re
from decimal import Decimal

from .amounts import Account, Amount, sign
from .change_between import ABOUT, fits
from .disagreements import Disagreement, shown

# “71% (2,015)”, “2,015 (71%)”, “two in five of them (24)”, “about half of it (£115,000 a year)”
BESIDE = re.compile(
    rf"{ABOUT.format(how='how')}{sign('one', 'cmpf')}(?P<of>[^.;:‹(),]{{0,60}}?"
    r"(?:\b(?:within|in|under|over) ‹c\d+› (?:working )?(?:minutes|hours|days|weeks|months)\b"
    r"[^.;:‹(),]{0,20}?)?)"
    rf" ?\((?:about |around |some |or |just over )?{sign('other', 'cmpf')}"
    r"(?P<after>[^‹()]{0,30})\)"
)
# “Of these 2,600 have help, or 12% of people over 65”
OR_SHARE = re.compile(
    rf"{sign('one', 'cm')}(?P<of>[^.;:‹(),]{{0,60}}?), (?:or|which is|that is) "
    rf"{ABOUT.format(how='how')}{sign('other', 'p')}(?P<after>[^‹()]{{0,40}})"
)
OF_THE_LAST = re.compile(r"\A of (?:it|these|them|those)\b|\A of the (?:money|total)\b")
# “will rise to a third, 29%, by 2033”
BETWEEN_COMMAS = re.compile(
    rf"{ABOUT.format(how='how')}{sign('one', 'f')}(?: of (?:the |our |all )?[a-z]+(?: [a-z]+)?)?, "
    rf"(?:or )?{sign('other', 'p')}(?=,|\.|;|\Z)"
)
OF_THE = re.compile(
    rf"\b(?:[Oo]f|[Oo]ut of|[Aa]mong)(?: (?:the|these|those|our|all|its|a total of))*"
    rf" {sign('whole', 'cm')}"
)
OF_THESE = re.compile(
    r"\b[Oo]f (?:these|those|them|it|this|whom|which|the total|the money)\b|\Aof the [a-z]+\Z"
)
# “27,400 children, 19% of its 126,000 people”
AND_SHARE = re.compile(
    rf"{sign('part', 'cm')}[^.;:‹¶]{{0,60}}?,(?: which is| or)? {ABOUT.format(how='how')}"
    rf"{sign('share', 'pf')},? of (?:the|its|our|their|all|all the)(?: [a-z]+){{0,3}} "
    rf"{sign('whole', 'cm')}"
)
# “sent to all 1,004 homes, and had 387 back, a response of 49%”
RESPONSE = re.compile(
    rf"{sign('whole', 'c')}[^.;‹¶]{{2,60}}?{sign('part', 'c')}[^.;‹¶]{{0,40}}?"
    r"(?:,? (?:or|giving)?|\. ¶ (?:This|That|It) (?:is|was|gives|makes|means)) ?an? "
    r"(?:response|return|completion|turnout|take-up|success|pass|[a-z]+(?:ance|tion|val) rate)"
    rf"(?: rate)? of {ABOUT.format(how='how')}{sign('share', 'p')}(?! (?:in|among|for)\b)"
)
# “Of 34 schools 22 share classes, which is 55%”, “31,250 pupils, and 4,890 (18%) have a plan”
OF_PART = re.compile(
    rf"\b[Oo]f (?:the |these |those )?{sign('whole', 'c')} [^.;‹¶]{{0,60}}?{sign('part', 'c')} "
    rf"[^.;‹¶]{{0,60}}?(?:\(|, (?:which is |or |that is )?){sign('share', 'p')}"
)
# “Most residents (58%, 103 of 247)”
IN_BRACKETS = re.compile(
    rf"\({sign('share', 'p')}(?:,| or|:)? {sign('part', 'c')} (?:out )?of (?:the |all )?"
    rf"{sign('whole', 'c')}\)"
)
AND_PART = re.compile(
    rf"{sign('whole', 'c')} [^.;‹¶]{{0,60}}?,? and {sign('part', 'c')} \({sign('share', 'p')}\) "
    r"(?P<beside>have|has|had|are|were|was|live|said|told|answered|agreed|receive|received)\b"
)
# “We asked 960 women whether they feel safe: 480 (42%) said that they do not”
ASKED = re.compile(
    rf"\b(?:asked|surveyed|questioned|interviewed) (?:another |a further )?{sign('whole', 'c')} "
    rf"[^.;‹¶]{{0,110}}?[:,] (?:and )?{sign('part', 'c')} \({sign('share', 'p')}\)"
)
# “15,600 carers, of whom 4,700, or one in five, …”
OF_WHOM = re.compile(
    rf"{sign('whole', 'c')}[^.;‹¶]{{0,60}}?\bof (?:whom|which|these|those|them),? "
    rf"{sign('part', 'c')}(?: [a-z]+)?,? ?(?:\(|or |that is |which is )"
    rf"{ABOUT.format(how='how')}{sign('share', 'pf')}"
)
# “nine towers, the tallest of which has 22 floors” speaks of one
LARGER = re.compile(
    rf"{sign('whole', 'c')}(?! of\b)[^.;‹¶]{{0,60}}?(?:[,(–-] ?|\band |\bbut )"
    r"of (?:whom|which|these|those|them)\b(?!,? (?:the [a-z]+est|each|every|one|some|most|none)\b)"
    rf"[^.;‹¶]{{0,60}}?{sign('part', 'c')}"
)
TIME = re.compile(
    r"\A ?(?:working )?(?:minutes?|hours?|days?|weeks?|months?|years?|miles?|metres?)\b"
)
CHANGE = re.compile(
    r"\b(?:increase|decrease|rise|fall|growth|drop|reduction|up|down|rose|fell|grew) (?:of |by )?"
    r"(?:about |around |over |nearly |just |some )?\Z"
)
LIMITED = re.compile(r"\b(?:fewer|more|less) than \Z|\b(?:at least|up to|over|under) \Z")
WHOLE = re.compile(rf"{sign('n', 'cm')}(?! (?:of (?:them|these|those)\b|were\b|are\b))")
ANY = re.compile(sign("n", "cm"))


def shares_that_differ(account: Account) -> Disagreement | None:
    """A part of a whole whose share is another one than the text gives."""
    if told := _larger(account) or _and_share(account):
        return told
    again = [hit for hit in OR_SHARE.finditer(account.words) if _of_the_same(account, hit)]
    for found in (*BESIDE.finditer(account.words), *again):
        one, other = account.named(found, "one", "other")
        share, part = (one, other) if one.kind in "pf" else (other, one)
        if LIMITED.search(account.words[: found.start("one") - 2]):
            continue
        if TIME.match(found["of"]):
            continue
        if share.kind not in "pf" or part.kind not in "cm" or not share.value:
            continue
        if CHANGE.search(account.ahead_of(share)):
            continue  # “an increase of 4.9% since 2016 (59,102)”
        yearly = re.search(r"\b(?:a|per|each) year", found["after"])
        wholes = [] if yearly else _wholes(account, found, part)
        wholes = [whole for whole in wholes if 0 < part.value <= whole.value]
        how = (found["how"] or "").lower()
        if wholes and not any(_is_share(share, part, whole, how) for whole in wholes):
            real = 100 * part.value / wholes[0].value
            words = f"{shown(part)} of {shown(wholes[0])} is {real:.1f}%, not {shown(share)}"
            return Disagreement((one, other), words)
    return None


def _of_the_same(account: Account, found: re.Match[str]) -> bool:
    """Whether a share is of what stands before, or does not say of what."""
    of = re.match(r" of (?:the |all |our |its )?(\w+(?: \w+)?)", found["after"])
    ahead = account.words[: found.start()]
    these = re.search(r"\b[Oo]f (?:these|those|them),? (?:about |some )?\Z", ahead)
    return bool(these or OF_THE_LAST.search(found["of"])) and (not of or of[1] in account.before)


def _is_share(share: Amount, part: Amount, whole: Amount, how: str) -> bool:
    real = 100 * part.value / whole.value
    slack = 50 * max(_rough(part), _rough(whole))
    return fits(share, real - slack, real + slack, how)


def fractions_that_differ(account: Account) -> Disagreement | None:
    """“Two in three trees (85%)”: a part in words that is not its percentage."""
    for found in (*BESIDE.finditer(account.words), *BETWEEN_COMMAS.finditer(account.words)):
        one, other = account.named(found, "one", "other")
        if {one.kind, other.kind} != {"f", "p"}:
            continue
        part, share = (one, other) if one.kind == "f" else (other, one)
        how = (found["how"] or "").lower()
        off = abs(part.value - share.value)
        counted = re.search(r"\b(?:in|out of)\b", part.written)  # “one in four” is no rough quarter
        if not how and off > (Decimal("1.9") if counted else max(Decimal("3.5"), part.value / 18)):
            words = f"“{shown(part)}” is not {shown(share)}"
            return Disagreement((one, other), words)
        too_far = how in ("nearly", "almost") and off > 7
        if how and (too_far or not fits(part, share.value, share.value, how)):
            return Disagreement((one, other), f"“{how} {shown(part)}” is not {shown(share)}")
    return None


def _larger(account: Account) -> Disagreement | None:
    for found in LARGER.finditer(account.words):
        part, whole = account.named(found, "part", "whole")
        # “90 homes in the four areas, of which 12 …” are 12 of the 90.
        others = account.amounts_in(account.words[: found.start()], "c")
        if part.value > max(one.value for one in (whole, *others)):
            return Disagreement((whole, part), f"{shown(part)} cannot be a part of {shown(whole)}")
    return None


def _and_share(account: Account) -> Disagreement | None:
    patterns = (AND_SHARE, RESPONSE, OF_PART, AND_PART, ASKED, OF_WHOM, IN_BRACKETS)
    texts = [(one, account.both if one is RESPONSE else account.words) for one in patterns]
    for found in (hit for one, text in texts for hit in one.finditer(text)):
        part, share, whole = account.named(found, "part", "share", "whole")
        if part.kind != whole.kind or not 0 < part.value <= whole.value:
            continue
        real = 100 * part.value / whole.value
        named = found.groupdict()
        if _is_share(share, part, whole, (named.get("how") or "").lower()):
            continue
        # “640 people came and 360 (36%) did not”; “30 of our 120 staff, and 12 (40%) have replied”
        ahead = account.amounts_in(account.words[: found.start()], part.kind)
        wholes = [whole.value + part.value, *(one.value for one in ahead if one.value)]
        others = [100 * part.value / one for one in wholes]
        if named.get("beside") and any(fits(share, one, one, "") for one in others):
            continue
        if share not in account.amounts.values():
            continue
        return Disagreement(
            tuple(one for one in (part, share, whole) if one in account.amounts.values()),
            f"{shown(part)} of {shown(whole)} is {real:.1f}%, not {shown(share).lower()}",
        )
    return None


def _wholes(account: Account, found: re.Match[str], part: Amount) -> list[Amount]:
    """What the part is a part of: named in the sentence, or in the one before."""
    ahead = account.words[: found.start()]
    if OF_THESE.search(f"{ahead[-30:]}{found['of']}"):
        # “1,177 of them were women and 963 men”: they are two parts of one whole before.
        inside = [account.amount(one["n"]) for one in WHOLE.finditer(ahead)]
        alike = [one for one in inside if one.kind == part.kind]
        whole = alike[-1] if alike else _greatest(account, account.before, part)
        # “Of 900 pupils 300 have a plan. Of these …” may be the 300.
        others = [] if alike else account.amounts_in(account.before, part.kind)
        return [whole, *others] if whole else []
    alone = [account.amount(one["n"]) for one in ANY.finditer(account.before)]
    alike = [one for one in alone if one.kind == part.kind and one.value > part.value]
    pairs = len(BESIDE.findall(account.words))
    if len(alike) == 1 and pairs >= 2 and not OF_THE.search(account.words):
        return alike
    for named in OF_THE.finditer(account.words):
        amount = account.amount(named["whole"])
        if amount is not part and amount.kind == part.kind:
            # “30 of our 120 staff, and 12 (40%) have replied” may be 12 of the 30.
            first = re.search(rf"{sign('n', part.kind)} \Z", account.words[: named.start()])
            return [amount, account.amount(first["n"])] if first else [amount]
    return []


def _greatest(account: Account, words: str, part: Amount) -> Amount | None:
    """The one amount of some words that others are parts of: the first, if none is greater."""
    several = [account.amount(one["n"]) for one in ANY.finditer(words)]
    alike = [one for one in several if one.kind == part.kind]
    if not alike or max(one.value for one in alike) != alike[0].value:
        return None
    return alike[0] if alike[0].value >= part.value else None


def _rough(amount: Amount) -> Decimal:
    """How far rounding may have moved an amount, as a part of it; a plain count is exact."""
    return amount.step / amount.value if amount.step != 1 else Decimal()
