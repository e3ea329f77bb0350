"""Amounts in a row, in an aim or in a forecast, and the word for the way they go.

In: an account. Out: where they go another way.
"""

import re
from itertools import pairwise

from stratc.text.tables import pieces

from .amounts import Account, Amount, sign
from .disagreements import Disagreement, first_of, shown, where
from .reckoned import told

GAP = r"[^.;‹¶]{0,70}?"
_PIECES = pieces(__name__)
UP = _PIECES["UP"]
DOWN = _PIECES["DOWN"]
ROW = re.compile(_PIECES["ROW"], re.IGNORECASE)
FROM_TO = re.compile(
    rf"\b(?P<way>(?P<up>{UP}|(?:is|are|was|were) up)|"
    rf"{DOWN}|(?:is|are|was|were) down)\b(?P<between>[^.;¶]{{0,140}}?)\bfrom {GAP}"
    rf"{sign('a', 'cmpd')}{GAP}\bto {GAP}{sign('b', 'cmpd')}",
    re.IGNORECASE,
)
AND_TO = re.compile(
    rf"\b(?:(?P<up>{UP})|(?P<down>{DOWN}))\b{GAP}\bto {sign('a', 'cmp')}{GAP}(?:,|\band\b)"
    rf"(?: then)? to {sign('b', 'cmp')}",
    re.IGNORECASE,
)
WILL_REACH = re.compile(
    rf"{sign('a', 'cmp')}(?P<between>[^;‹]{{0,90}}?)\b(?:will|would|could|to|may)\b (?:have )?"
    r"(?:(?P<up>reach|rise to|grow to|increase to|climb to)|(?P<down>fall to|drop to|decrease to|"
    rf"shrink to)) {GAP}{sign('b', 'cmp')}"
)
# “It rose to 1,930 from 2,240”, “5.4% … It has risen from 6.1% a year ago”
# “has improved, falling to …”: the nearest word says which way
TO_FROM = re.compile(
    rf"\b(?:(?P<up>{UP})|(?P<down>{DOWN}))\b(?:(?!(?:{UP}|{DOWN})\b)[^.;‹¶]){{0,70}}?"
    rf"\bto {sign('b', 'cmp')}{GAP}\bfrom "
    rf"{sign('a', 'cmp')}",
    re.IGNORECASE,
)
FAR = 3  # times
SINCE = re.compile(
    r"\b(?:[Ii]t|[Tt]his|[Tt]hat|[Tt]he)(?: (?:number|figure|rate|share|total|proportion|count))? "
    r"(?:has |had |is |was )?(?:(?P<up>risen|rose|grown|grew|increased|"
    r"gone up|went up|up)|fallen|fell|dropped|decreased|gone down|went down|down) from "
    rf"{GAP}{sign('a', 'cmp')}(?![^.;]*\bto ‹)"
)
# “1,904 admissions, up on the 2,010 of the year before”, “to 4.4 million, and have since fallen to”
UP_ON = re.compile(
    rf"{sign('b', 'cmp')}(?:[^.;‹¶]|‹c\d+› (?:working )?(?:hours|days|weeks|months)){{0,70}}?"
    rf",? \b(?:(?P<up>up)|down) (?:on|from) (?:the )?"
    rf"{sign('a', 'cmp')}(?! (?:and|or) ‹[cmp])(?![^.;‹]{{0,25}}\bto ‹)"
)
# “More people now cycle to work: 6.1% in 2011 and 5.4% in 2021.”
TOLD_FIRST = re.compile(
    rf"\b(?:(?P<up>more|{UP})|fewer|less|{DOWN})\b[^.;:‹¶]{{3,60}}[:(]{GAP}{sign('a', 'cmp')}"
    rf"{GAP}\b(?:and|to|against|compared with){GAP} {sign('b', 'cmp')}",
    re.IGNORECASE,
)
SINCE_TO = re.compile(
    rf"{sign('a', 'cmp')}[^.;‹¶]{{0,40}}?\b(?:since|then|later) "
    rf"(?:(?P<up>risen|rose|grown|grew)|fallen|fell|dropped)(?: back| again)? to {sign('b', 'cmp')}"
)
# “to 1,790 in 2023/24 and fell again to 1,834”, “they rose again in 2024/25 to 8,950”
AGAIN_TO = re.compile(
    rf"{sign('a', 'cmp')}[^.‹¶]{{0,60}}?\b(?:(?P<up>{UP})|(?P<down>{DOWN})) (?:back )?again\b"
    rf"[^.;‹¶]{{0,40}}?\bto {sign('b', 'cmp')}"
)
THING = re.compile(r" (?!years\b|months\b|weeks\b)([a-z]{3,}s)\b")
OTHERWISE = re.compile(r"\b(?:from|rank\w*|place|position|but|while)\b|, and\b")
FIRST = re.compile(
    r"\b(?:most common|largest|biggest|most frequent|main|highest|commonest|top|greatest|"
    rf"leading|most)\b[^.;‹¶]{{0,60}}?\(?{sign('a', 'cmp')}\)?[^;¶‹]{{0,20}}?\b"
    r"(?:followed by|then)\b(?P<rest>[^;]*)"
)
LARGEST = re.compile(
    rf"{sign('a', 'cmp')}[^;‹¶]{{0,60}}?\bthe (?:largest|biggest|highest|most)\b[^;‹¶]{{0,30}}?"
    r"\bfollowed by\b(?P<rest>[^;]*)"
)


# “was 12.4%, the lowest for five years: 14.1%, 12.0% and 13.6%”
EXTREME = re.compile(
    rf"{sign('a', 'cmp')}(?: out of (?:~+|five|ten))?"
    r"(?:,?|(?: [a-z]+){0,4}[,;] (?:it|this|which) is|,? (?:which|this|and) "
    r"is) (?:the|its|our) (?P<how>lowest|highest)(?: [a-z]+)?"
    r"(?: (?:for|in|since|of|on)\b[^:;¶(]{0,40})?(?:: | \()(?P<rest>[^;¶)]*)"
)
# “has the lowest of the five, at 6.2%; in the others it is 7.1%, 5.8% …”
EXTREME_FIRST = re.compile(
    r"\bthe (?P<how>lowest|highest)\b(?:[^‹;¶]|‹c\d+› [a-z]){0,60}?(?:\bat|\bwith|:|\() ?"
    rf"{sign('a', 'cmp')}[^‹¶]{{0,20}}?[;:,] (?:in |at |for )?(?:all )?the others?\b"
    r"(?P<rest>[^;¶)]*)"
)
IN_ORDER = re.compile(_PIECES["IN_ORDER"])


def order_that_differs(account: Account) -> Disagreement | None:
    """The first amounts of a sentence that go another way than it says."""
    return first_of(
        account,
        _row,
        _moved,
        _told_first,
        _other_way,
        _since,
        _reached,
        _ranked,
        _largest_first,
        _extreme,
    )


@where(ROW)
def _row(account: Account, found: re.Match[str]) -> Disagreement | None:
    several = _listed(account, found["rest"]) or _listed(account, account.words[: found.start()])
    if len(several) < 3:
        return None
    if all(one.year for one in several):
        several.sort(key=lambda one: one.year)
    steps = [later.value - earlier.value for earlier, later in pairwise(several)]
    if all(step > 0 if found["up"] else step < 0 for step in steps):
        return None
    way = "up" if found["up"] else "down"
    row = ", ".join(shown(one) for one in several)
    return Disagreement(tuple(several), f"{row} do not go {way} each time")


def _listed(account: Account, words: str) -> list[Amount]:
    """The amounts of some words, if they are of one kind with the first."""
    found = [
        account.amount(one["n"])
        for one in re.finditer(rf"{sign('n', 'cmp')}(?! (?:years|months|periods)\b)", words)
    ]
    return [one for one in found if one.kind == found[0].kind]


@where(FROM_TO, least=2)
def _moved(account: Account, found: re.Match[str]) -> Disagreement | None:
    one, other = account.named(found, "a", "b")
    told: Disagreement | None = None
    hit: re.Match[str] | None = found
    # “While demand falls, the number has grown from …”: either of the words may be theirs.
    while hit and hit["a"] == found["a"]:
        alike = one.kind == other.kind and one.value == other.value
        told = _no_way(one, other, bool(hit["up"])) if alike else _against(account, hit)
        if told is None or OTHERWISE.search(hit["between"]):
            return None
        hit = FROM_TO.search(account.words, hit.end("way"))
    return told


@where(TOLD_FIRST, least=2)
def _told_first(account: Account, found: re.Match[str]) -> Disagreement | None:
    one, other = sorted(account.named(found, "a", "b"), key=lambda amount: amount.year)
    if one.kind != other.kind or not one.year or one.year == other.year:
        return None
    if one.value == other.value or (other.value > one.value) == bool(found["up"]):
        return None
    return _no_way(one, other, bool(found["up"]))


def _other_way(account: Account) -> Disagreement | None:
    """“We want to cut emissions to 5,200 tonnes by 2026 and to 7,500 by 2029.”"""
    for pattern in (AND_TO, TO_FROM, UP_ON, SINCE_TO, AGAIN_TO):
        found = pattern.search(account.words)
        if found and (told := _against(account, found)):
            return told
    return None


@where(SINCE)
def _since(account: Account, found: re.Match[str]) -> Disagreement | None:
    first = account.amount(found["a"])
    worded = list(told(account))
    start = next(one for one in worded if one.amount is first)
    before = [one for one in worded if not one.own and one.amount.kind == first.kind]
    thing = THING.match(start.behind)
    if not before or (thing and thing[1] not in before[0].behind):
        return None  # “three actions … It grew from four workshops”
    last = before[0].amount
    if not first.value / FAR < last.value < first.value * FAR:
        return None  # so far apart, it is no other number of the same things
    if last.value == first.value or (last.value > first.value) == bool(found["up"]):
        return None
    way = "up" if found["up"] else "down"
    return Disagreement((first,), f"from {shown(first)} to {shown(last)} is no way {way}")


@where(WILL_REACH, both=True, least=2)
def _reached(account: Account, found: re.Match[str]) -> Disagreement | None:
    if found["between"].count("¶") > 1 or _names(found["between"]):
        return None
    one, other = account.named(found, "a", "b")
    if one.kind == "c" and abs(one.value - other.value) * 3 > max(one.value, other.value):
        return None
    return _against(account, found)


def _names(between: str) -> bool:
    """Whether something else than the first amount may be spoken of."""
    return bool(re.search(r"\b(?:years?|weeks?|months?|another|other|per|a year)\b", between))


def _against(account: Account, found: re.Match[str]) -> Disagreement | None:
    one, other = account.named(found, "a", "b")
    if one.kind != other.kind or (other.value > one.value) == bool(found["up"]):
        return None
    if one.value == other.value:
        return None
    return _no_way(one, other, bool(found["up"]))


def _no_way(one: Amount, other: Amount, up: bool) -> Disagreement:
    way = "up" if up else "down"
    return Disagreement((one, other), f"from {shown(one)} to {shown(other)} is no way {way}")


@where(IN_ORDER, least=3)
def _largest_first(account: Account, found: re.Match[str]) -> Disagreement | None:
    """“The languages spoken most are A (1,840), B (1,120), C (1,310) and D (290).”"""
    if re.search(r"\bothers?\b", found["row"], re.IGNORECASE):
        return None
    row = account.amounts_in(found["row"], "cmp")
    steps = [later.value > earlier.value for earlier, later in pairwise(row)]
    if len({one.kind for one in row}) > 1 or sum(steps) != 1 or row[0].value < row[-1].value:
        return None  # more than one out of place, and they stand in another order
    listed = ", ".join(shown(one) for one in row)
    return Disagreement(tuple(row), f"{listed} are not in order from the highest")


def _extreme(account: Account) -> Disagreement | None:
    found = EXTREME.search(account.words) or EXTREME_FIRST.search(account.words)
    others = _listed(account, found["rest"]) if found else []
    if not found or not others:
        return None
    own = account.amount(found["a"])
    low = found["how"] == "lowest"
    beyond = [one for one in others if (one.value < own.value if low else one.value > own.value)]
    if own.kind != others[0].kind or not beyond:
        return None
    return Disagreement(
        (own, beyond[0]), f"{shown(own)} is not the {found['how']}: {shown(beyond[0])} is"
    )


@where(FIRST, LARGEST)
def _ranked(account: Account, found: re.Match[str]) -> Disagreement | None:
    """“The most common is A (34%), followed by B (21%) and C (24%).”"""
    rest = account.amounts_in(found["rest"], "cmp")
    first = account.amount(found["a"])
    row: list[Amount] = [first, *(one for one in rest if one.kind == first.kind)]
    if re.search(r"\b(?:others?|unknown)\b", found["rest"], re.IGNORECASE):
        row.pop()
    if len(row) < 2 or all(later.value <= earlier.value for earlier, later in pairwise(row)):
        return None
    listed = ", ".join(shown(one) for one in row)
    return Disagreement(tuple(row), f"{listed} are not in order from the highest")
