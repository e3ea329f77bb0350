"""A change or a gap that a sentence states, and the two amounts that it lies between.

In: an account. Out: where it is another one, and what it is. The two may stand in any order, in one
sentence or two; where any two beside it make what is stated, it is left alone.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import combinations, pairwise

from stratc.text.tables import pieces

from .amounts import Account
from .change_between import ABOUT, NEARLY, TIMES, Stated, TwoAmounts, held_against, in_words, off
from .disagreements import Disagreement
from .reckoned import WordedAmount, told

_PIECES = pieces(__name__, NEARLY=NEARLY)
RISE = _PIECES["RISE"]
FALL = _PIECES["FALL"]
GAP = _PIECES["GAP"]
ROSE = _PIECES["ROSE"]
FELL = _PIECES["FELL"]
MORE = _PIECES["MORE"]
LESS = _PIECES["LESS"]
AHEAD = re.compile(_PIECES["AHEAD"])
BEHIND = re.compile(_PIECES["BEHIND"])
BESIDE = re.compile(r"\A(?![^‹]*\b(?:and|at|but|while|by|new|extra|additional)\b)[^.;]* \(?\Z")
A_TIME = re.compile(_PIECES["A_TIME"])
CLAUSE = re.compile(_PIECES["CLAUSE"])
WAY = re.compile(rf"\b(?:(?P<up>{ROSE}|{RISE})|{FELL}|{FALL})\b")
OR_SHARE = re.compile(rf"\A(?: [a-z]+){{0,3}},? ?(?:or |\(|which is |that is ){NEARLY}")
TIMED = re.compile(
    rf"\b{ABOUT.format(how='how')}(?P<word>doubl(?:ed?|ing)|trebl(?:ed?|ing)|tripl(?:ed|ing)|"
    r"quadrupled|halv(?:ed?|ing))\b(?! the )",
    re.IGNORECASE,
)
ANY = re.compile(
    rf"\b(?:{RISE}|{FALL}|{GAP}|{ROSE}|{FELL}|{MORE}|{LESS}|better|worse|ahead|behind|by)\b|"
    rf"{TIMED.pattern}",
    re.IGNORECASE,
)
FROM = re.compile(r"\bfrom(?: [a-zA-Z’'-]+){0,8}? \Z")
TO = re.compile(r"\A[^.;¶]{0,60}?\bto(?: [a-z’'-]+){0,6}? \Z")
SINCE = re.compile(_PIECES["SINCE"])
APART = re.compile(r",|\b(?:and|while|but|compared|against|than|versus)\b")
LAST_YEAR = re.compile(
    r"\A[^.;‹]{0,40}\b(?:from|on|than|with|to|over) (?:the )?(?:previous|last|prior) year\b"
)
AGAIN = re.compile(_PIECES["AGAIN"])
PAST = re.compile(r"\b(?:was|were|had|cost|used|came to|stood at)\b[^‹]* \Z")
RELATED = re.compile(r"\b(?:than|from|on|compared|against|ago|before)\b[^‹]* \Z")
# “61 of the 94 sites are above 10”
OF_ALL = re.compile(r"\bof (?:the|our|its|these|those) \Z")
ARE = re.compile(r"\A (?:[a-z]+ ){1,3}(?:is|are|was|were) ")
IN_WORDS = re.compile(r"\A (pence|points)\b")
UNIT = re.compile(r"\A (?:working )?(year|month|week|day|hour|minute|time)s?\b")


def changes_that_differ(account: Account) -> Disagreement | None:
    """The first change of a sentence that the amounts beside it do not make."""
    return _first(account, gaps=False)


def gaps_that_differ(account: Account) -> Disagreement | None:
    """The first gap of a sentence, or “so many more than”, that the amounts do not make."""
    return _first(account, gaps=True)


def _first(account: Account, *, gaps: bool) -> Disagreement | None:
    if account.both.count("‹") < 2 or not ANY.search(account.words):
        return None
    known = [_in_its_unit(one) for one in told(account)]
    several = list(_stated(account, known))
    places = {one.amount.start: (one.start, one.end) for one in known}
    taken = [one.by for one in several]
    for one in several:
        if gaps == (one.up is None or one.beside):
            sides = _alike(one, [side for side in known if side not in taken])
            pair = _pair(account, one, known, sides)
            if not pair or _apart(account, one, pair, places):
                continue
            if _of_another(account, one, pair, places):
                continue
            found = held_against(pair, one)
            others = [] if one.again else [other for other in several if other is not one]
            of_another = any(not held_against(pair, other) for other in others)
            said = pair.linked and bool(one.times)
            sure = found and (said or " no way " in found.words or not _made(one, pair, sides))
            if sure and not of_another:
                return found
    return None


def _apart(
    account: Account, stated: Stated, pair: TwoAmounts, places: dict[int, tuple[int, int]]
) -> bool:
    """Whether another clause begins between what is stated and one of the two amounts."""
    if not stated.by:
        return False
    lies = (stated.by.start, stated.by.end)
    sides = sorted((places[pair.first.start], places[pair.last.start]))
    gaps = [(side[1], lies[0]) for side in sides if side < lies][-1:]
    gaps += [(lies[1], side[0]) for side in sides if side > lies][:1]
    return any(CLAUSE.search(account.both[a:z].rpartition("¶")[2]) for a, z in gaps)


def _of_another(
    account: Account, stated: Stated, pair: TwoAmounts, places: dict[int, tuple[int, int]]
) -> bool:
    """Whether an amount of the sentence before counts other things than what has changed here.

    “There were 900 crimes. Burglary fell by 5% to 60.” One word that both share is enough.
    """
    ends = [places[one.start][1] for one in (pair.first, pair.last)]
    cut = account.both.find("¶", min(ends), stated.by.start if stated.by else max(ends))
    if cut < 0:
        return False
    own = account.both[cut + 1 : max(ends)]
    subject = own.partition("‹")[0]
    if not SUBJECT.match(subject) or SAME.search(subject):
        return False
    before, named = (set(_stems(words)) for words in (account.both[:cut], own))
    return not before & named


SUBJECT = re.compile(_PIECES["SUBJECT"])
BY_THEN = re.compile(_PIECES["BY_THEN"])
SAME = re.compile(_PIECES["SAME"], re.I)
STEM = 5


def _stems(words: str) -> Iterator[str]:
    for word in re.findall(r"[a-z]{4,}", words.lower()):
        if word not in SMALL:
            yield word[:STEM]


SMALL = frozenset(_PIECES["SMALL"].split())


def _in_its_unit(one: WordedAmount) -> WordedAmount:
    """“40 pence” as money, and “four points” as points."""
    if one.amount.kind != "c" or not (found := IN_WORDS.match(one.behind)):
        return one
    kind, times = ("m", Decimal("0.01")) if found[1] == "pence" else ("d", Decimal(1))
    amount = replace(one.amount, kind=kind, value=one.amount.value * times)
    return replace(one, amount=amount)


def _stated(account: Account, known: list[WordedAmount]) -> Iterator[Stated]:
    """The changes and gaps of a sentence."""
    last: Stated | None = None
    for number, one in enumerate(known):
        ahead, behind = AHEAD.search(one.ahead), BEHIND.match(one.behind)
        again = OR_SHARE.match(one.ahead)
        a_time = one.amount.kind in "pf" and A_TIME.match(one.behind)
        of_all = OF_ALL.search(one.ahead) and ARE.match(one.behind)
        if not one.own or one.amount.kind == "r" or a_time or of_all:
            last = None
        elif ahead:
            named = ahead.groupdict()
            up = True if named["up"] or named["up2"] or named["up3"] else None
            up = False if named["down"] or named["down2"] or named["down3"] else up
            if named["by"]:
                words = account.both[: one.start].rpartition("¶")[2]
                ways = list(WAY.finditer(words))
                up = bool(ways[-1]["up"]) if ways else None
            last = Stated(one, up, (ahead["how"] or "").lower(), compared=up is None)
            yield last
        elif again and last and last.by is known[number - 1]:
            last = Stated(one, last.up, (again["how"] or "").lower(), again=True)
            yield last
        elif behind:
            how = re.search(NEARLY, one.ahead)
            up = True if behind["up"] or behind["more"] else None
            up = False if behind["down"] or behind["less"] else up
            worse = re.search(r"(?:worse|better|ahead|behind)\Z", behind.group())
            after = known[number + 1 : number + 2]
            beside = bool(behind["more"] or behind["less"] or worse) and any(
                BESIDE.search(other.ahead) for other in after
            )
            last = Stated(
                one,
                None if worse else up,
                ((how and how["how"]) or "").lower(),
                beside,
                not (behind["up"] or behind["down"]),
            )
            yield last
        else:
            last = None
    for found in TIMED.finditer(account.words):
        word = found["word"].lower()
        yield Stated(None, TIMES[word[:2]] > 1, (found["how"] or "").lower(), times=word)


def _alike(stated: Stated, known: list[WordedAmount]) -> list[WordedAmount]:
    """The amounts that what is stated can lie between."""
    by = stated.by.amount.kind if stated.by else "f"
    kinds = {"d": "p", "p": "cm", "f": "cmp"}.get(by, by)
    alike = [one for one in known if one.amount.kind in kinds and one.amount.value]
    unit = UNIT.match(stated.by.behind) if stated.by else None
    units = {id(one): found[1] for one in alike if (found := UNIT.match(one.behind))}
    if unit and by == "c":
        return [one for one in alike if units.get(id(one), unit[1]) == unit[1]]
    bare = [one for one in alike if id(one) not in units]
    return bare if len(bare) > 1 or not units else alike


def _pair(
    account: Account, stated: Stated, known: list[WordedAmount], sides: list[WordedAmount]
) -> TwoAmounts | None:
    """The two amounts that something is stated of, in its sentence or with the one before."""
    own = [one for one in sides if one.own]
    earlier = [one for one in sides if not one.own]
    after = known[known.index(stated.by) + 1 :][:1] if stated.by else []
    ahead = [one for one in own if stated.by and one.start < stated.by.start]
    behind = after[0] if after and after[0] in own else None
    told_after = own and ":" in account.both[stated.by.end if stated.by else 0 : own[0].start]
    if stated.beside and (behind or not told_after):
        side = ahead[-1] if ahead else _whole(earlier)
        if behind and side:
            return TwoAmounts(behind.amount, side.amount, sure=bool(ahead))
        both = behind and len(own) == 2 and APART.search(account.both[own[0].end : own[1].start])
        return TwoAmounts(own[1].amount, own[0].amount) if both else None
    if stated.compared and stated.by and " than " in stated.by.behind and not told_after:
        return None  # than another that is not told
    if behind and re.match(r"[^‹]*\bto (?:about |around )?\Z", behind.ahead):
        first = ahead[-1] if ahead else _whole(earlier)  # “to fall by 3,200 to 88,210”
        if first and not any(FROM.search(one.ahead) for one in own if one is not first):
            return TwoAmounts(first.amount, behind.amount, sure=False)
    linked = list(_linked(account, stated, own))
    if len(linked) == 1 or len(own) > 1:
        return linked[0] if len(linked) == 1 else None
    if len(own) == 1 and earlier:
        (one,) = own
        last, related = _whole(earlier), RELATED.search(one.ahead)
        years = {one.amount.year, last.amount.year if last else ""}
        if not last or not (related or len(years) == 2 or stated.up is None):
            return None
        if stated.by and LAST_YEAR.match(stated.by.behind) and not _consecutive(years):
            return None  # the figure of the year before is not told
        if "" in years and not related and stated.up is not None and not PAST.search(one.ahead):
            return None
        first = one
        if "" not in years:
            first, last = sorted((one, last), key=lambda side: side.amount.year)
        return TwoAmounts(first.amount, last.amount, sure=False)
    if not own and earlier and AGAIN.search(account.words):
        linked = list(_linked(account, stated, earlier))
        row = [one.amount for one in earlier]
        if len(linked) > 1 and row == sorted(row, key=lambda one: one.year) and row[0].year:
            return TwoAmounts(row[0], row[-1], sure=False)
        return linked[0] if len(linked) == 1 else None
    return None


def _consecutive(years: set[str]) -> bool:
    """Whether two years follow each other, or are not both known."""
    return "" in years or int(max(years)[:4]) - int(min(years)[:4]) == 1


def _whole(earlier: list[WordedAmount]) -> WordedAmount | None:
    """Of the amounts of a sentence the one that is meant: the only one, or that of all."""
    if not earlier or (len(earlier) > 1 and earlier[0].amount.kind == "p"):
        return earlier[-1] if earlier else None
    rest = sum((one.amount.value for one in earlier[1:]), Decimal())
    return earlier[0] if earlier[0].amount.value >= rest else None


def _linked(account: Account, stated: Stated, sides: list[WordedAmount]) -> Iterator[TwoAmounts]:
    """The pairs of neighbours of which one is what was and the other what is."""
    two = list(pairwise(sides))
    ways = [
        (one, other)
        for one, other in two
        if FROM.search(one.ahead) and TO.match(account.both[one.end : other.start])
    ]
    for one, other in ways or two:
        between = account.both[one.end : other.start]
        years = one.amount.year, other.amount.year
        if one.amount.kind != other.amount.kind:
            continue
        if ways or " then " in between:
            yield TwoAmounts(one.amount, other.amount, linked=bool(ways))
        elif SINCE.search(between):
            yield TwoAmounts(other.amount, one.amount, ordered=stated.up is not None)
        elif all(years) and years[0] != years[1]:
            first, last = sorted((one.amount, other.amount), key=lambda amount: amount.year)
            yield TwoAmounts(first, last)
        elif years[1] and BY_THEN.search(between) and re.match(" ?[,.;]", other.behind):
            yield TwoAmounts(one.amount, other.amount)  # “900 live here, and by 2035 there will be”
        elif stated.compared and APART.search(between):
            yield TwoAmounts(one.amount, other.amount, ordered=False)


def _made(stated: Stated, pair: TwoAmounts, sides: list[WordedAmount]) -> bool:
    """Whether any other two of some amounts make what is stated."""
    for one, other in combinations([side.amount for side in sides], 2):
        if one.kind == other.kind and {one.start, other.start} != {
            pair.first.start,
            pair.last.start,
        }:
            for two in (TwoAmounts(one, other), TwoAmounts(other, one)):
                if not (in_words(two, stated) if stated.times else off(two, stated)):
                    return True
    return False
