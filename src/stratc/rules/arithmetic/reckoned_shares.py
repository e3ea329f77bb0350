"""A share, a part and a whole that stand in any order, in one sentence or two.

In: an account. Out: a share or a number that the other two do not make.
"""

import re
from decimal import Decimal

from stratc.checking.rounding import said

from .amounts import Account, sign
from .change_between import ABOUT, fits
from .disagreements import Disagreement, first_of, shown, where
from .reckoned import ROUGHLY, close, told

# “540 of 54,000 children”
PART_OF = re.compile(
    rf"{sign('part', 'cm')}(?: [a-z]+)? (?:out )?of (?:the |its |our |all |these |a total of )*"
    rf"(?:[a-z]+ )?{sign('whole', 'cm')}"
)
# “690 respondents (70%)”, “one in four, 2,100 people, …”
BESIDE = re.compile(
    rf"{sign('part', 'c')} (?P<who>[a-z]+)(?: [a-z]+){{0,2}} \({sign('share', 'pf')}\)"
    rf"|{sign('share2', 'pf')}(?P<of> of (?:them|these|those|whom))?"
    rf"(?: (?:or |about )*\(|, (?:or |about )*| or (?:about |around )?){sign('part2', 'c')}"
    r"(?: (?P<who2>[a-z]+))?(?=[,).;]|\Z)"
)
# “83 (58%) had a garden”, “21 do so now (68%)”: a number without a noun of its own
_DOES = r"(?:do|did|have|has|had|are|were|was|is|said|say|live|lived|met|meet|agreed|could|can)\b"
BARE = re.compile(
    rf"{sign('part', 'c')} (?:\({sign('share', 'p')}\) (?={_DOES}|of (?:whom|which|these|them))"
    rf"|{_DOES}[^.;:‹¶()]{{0,40}}?\({sign('share2', 'p')}\))"
)
# “In another 2,060 cases (35%)”, “another 199 have none, which is 22% of those who answered”
ANOTHER = re.compile(
    rf"\b(?:[Aa]nother|[Aa] further) {sign('part', 'c')}[^.;:‹¶()]{{0,50}}?"
    rf"(?:\(|,? (?:which is|and that is|that is|or) (?:about )?){sign('share', 'p')}"
)
WITH_SHARE = re.compile(
    rf"{sign('part', 'c')}[^.;:‹¶()]{{0,90}}?(?:\(|,? (?:which is|and that is|that is|or) )"
    rf"{sign('share', 'p')}"
)
PEOPLE = re.compile(r" (?:[a-z]+ )?[a-z]*(?:ers|ents|ants|ors|ees|people|adults|children|pupils)\b")
# “this amounts to roughly 12,500 homes”
SO_MANY = re.compile(
    r"\b(?:(?:this|that|which|it) (?:would )?(?:amounts? to|is|are|equates? to|represents?|means|"
    r"comes? to|equals?|is equivalent to)|amounting to|equivalent to|equating to|representing|so)"
    rf"{ROUGHLY} {sign('part', 'cm')}(?! (?:more|fewer|less|higher|lower|of the|times)\b)"
)
TIME = re.compile(r" (?:working )?(?:minutes?|hours?|days?|weeks?|months?|years?)\b")
# “7 of 26 pumps run at over 95% of their power”
OF_ITS_OWN = re.compile(
    rf"\b(?:at|over|above|below|under|than) {sign('own', 'pf')} of (?:its|their)\b"
)
# “Five of the 24 wards account for 47% of all offences”
HOLDS = re.compile(
    r"\b(?:accounts? for|accounted for|ma[dk]es? up|generate[sd]?|produce[sd]?|h[eo]lds?|"
    r"(?:is|are|was|were) (?:responsible for|home to)|s[ae]w|takes?|took|receive[sd]?|"
    r"contain(?:s|ed)?|cover(?:s|ed)?)"
    rf"{ROUGHLY} {sign('share', 'pf')} of\b"
)
PER = re.compile(r"\A (?:[a-z]+ ){0,3}?(?:per|for every|in every) (~+,~~~)(?!~)")
# “100% of wards (currently 2 of 4)”
TODAY = re.compile(r"\b(?:currently|now|today|baseline|at present|so far|from)\W{0,3}\Z", re.I)
HOW = re.compile(ABOUT.format(how="how") + r"\Z")


def reckoned_shares_that_differ(account: Account) -> Disagreement | None:
    """The first share or number of a sentence that does not come out."""
    if ANOTHER.search(account.words):
        return _another(account)
    return first_of(account, _as_share, _beside, _as_number, _bare)


@where(ANOTHER, least=2)
def _another(account: Account, found: re.Match[str]) -> Disagreement | None:
    """“8,240 asked. In 3,296 cases (40%) … In another 2,060 cases (35%) …”: of one whole."""
    part, share = account.named(found, "part", "share")
    ahead = account.both[: account.both.rfind(f"‹c{found['part']}›")]
    sides = [account.named(one, "part", "share") for one in WITH_SHARE.finditer(ahead)]
    for whole in (one for one in account.known.values() if one.kind == "c"):
        if whole.start > part.start or whole.value <= part.value:
            continue
        shared = [100 * one.value / whole.value for one, _ in sides]
        real = 100 * part.value / whole.value
        alike = [fits(side[1], one, one, "") for side, one in zip(sides, shared, strict=True)]
        if any(alike) and not fits(share, real, real, ""):
            words = f"{shown(part)} of {shown(whole)} is {real:.1f}%, not {shown(share)}"
            return Disagreement((part, share), words)
    return None


def _as_share(account: Account) -> Disagreement | None:
    """“0.7% of all children: 540 of 54,000”, with one share in the sentence."""
    found = PART_OF.findall(account.words)
    shares = [one for one in account.amounts.values() if one.kind in "pf"]
    timed = [one for one in told(account) if one.own and TIME.match(one.behind)]
    if len(found) != 1 or len(shares) != 1 or len(account.amounts) != 3 + len(timed):
        return None
    part, whole = (account.known[int(number)] for number in found[0])
    (share,) = shares
    if part.kind != whole.kind or not 0 < part.value < whole.value:
        return None
    if OF_ITS_OWN.search(account.words) or TODAY.search(account.ahead_of(part)):
        return None
    # “Half of all thefts were in 9 of the 164 wards” speaks of two things.
    of = re.match(r" of (?:all |the |our |its )*([a-z]{4,})", account.behind(share))
    thing = re.match(r" (?:[a-z]+ )?([a-z]{4,})", account.behind(whole))
    behind = share.start > part.start
    same = re.search(r"[,:(–]", account.behind(share)) or behind
    same = same and not (behind and HOLDS.search(account.words))
    if not same and of and thing and of[1][:4] not in account.behind(whole):
        return None
    how = HOW.search(account.words.split(f"‹{share.kind}")[0])
    real = 100 * part.value / whole.value
    if fits(share, real, real, ((how and how["how"]) or "").lower()):
        return None
    if fits(share, 100 - real, 100 - real, ""):
        return None
    return Disagreement(
        (part, whole, share),
        f"{shown(part)} of {shown(whole)} is {real:.1f}%, not {shown(share).lower()}",
    )


@where(BESIDE, least=2)
def _beside(account: Account, found: re.Match[str]) -> Disagreement | None:
    """“There were 1,150 responses. 690 respondents (70%) agreed.”"""
    part = account.amount(found["part"] or found["part2"])
    share, who = (
        account.amount(found["share"] or found["share2"]),
        found["who"] or found["who2"] or "",
    )
    counts = [one for one in told(account) if one.amount.kind == "c" and one.amount is not part]
    wholes = [one for one in counts if one.amount.value > part.value]
    if len(wholes) != 1 or wholes[0].own or not part.value:
        return None
    (whole,) = wholes
    same = who[:5] in whole.behind if len(who) > 4 else False
    same = same or (who == "people" and whole.ahead.endswith("population of "))
    if not same and not found["of"] and not (who == "people" and PEOPLE.match(whole.behind)):
        return None
    real = 100 * part.value / whole.amount.value
    if not Decimal("0.5") < real / (share.value or 1) < 2:
        return None
    how = HOW.search(account.words[: found.start()])
    if fits(share, real, real, ((how and how["how"]) or "").lower()):
        return None
    words = f"{shown(part)} of {shown(whole.amount)} is {real:.1f}%, not {shown(share).lower()}"
    return Disagreement((part, share), words)


@where(BARE, least=2)
def _bare(account: Account, found: re.Match[str]) -> Disagreement | None:
    """“131 children: 112 boys and 19 girls. 83 (58%) had a garden.”: of what was counted before."""
    part, share = account.named(found, "part", "share" if found["share"] else "share2")
    ahead = account.both[: account.both.rfind(f"‹c{found['part']}›")]
    wholes = [one for one in account.amounts_in(ahead, "c") if one.value >= part.value]
    real = [(100 * part.value / one.value, one) for one in wholes if one.value]
    if not share.value or any(fits(share, one, one, "") for one, _ in real):
        return None
    likely = [one for one in real if Decimal("0.8") < one[0] / share.value < Decimal("1.25")]
    if len(likely) != 1:
        return None
    makes, whole = likely[0]
    words = f"{shown(part)} of {shown(whole)} is {makes:.1f}%, not {shown(share)}"
    return Disagreement((part, share), words)


@where(SO_MANY)
def _as_number(account: Account, found: re.Match[str]) -> Disagreement | None:
    """“14.2% of households. With 61,000 households this amounts to roughly 12,500.”"""
    part = account.amount(found["part"])
    ahead = account.both[: len(account.both) - len(account.words) + found.start()]
    rates = [
        (one.amount, Decimal(10) ** (per[1].count("~") - 1))
        for one in told(account)
        if (per := PER.match(one.behind))
    ]
    shares = account.amounts_in(ahead, "pf")
    wholes = [one for one in account.amounts_in(ahead, part.kind) if one.value > part.value]
    known = [*((one, Decimal(100)) for one in shares), *rates]
    if len(wholes) != 1 or not 0 < len(known) < 3:
        return None
    (whole,) = wholes
    real = [one.value * whole.value / base for one, base in known]
    if any(close(one, part.value) or close(whole.value - one, part.value) for one in real):
        return None
    if not real[-1] or not Decimal("0.5") < part.value / real[-1] < 2:
        return None
    per_base = f" per {known[-1][1]:,}" if rates else ""
    makes = said(real[-1].quantize(Decimal(1)))
    return Disagreement(
        (part,), f"{shown(known[-1][0])}{per_base} of {shown(whole)} is {makes}, not {shown(part)}"
    )
