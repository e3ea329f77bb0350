"""A change that a sentence states, and the two amounts that it is the change of.

In: an account. Out: where the change is another one, and what it is.
"""

import re
from decimal import Decimal
from typing import NamedTuple

from stratc.checking.rounding import said

from .amounts import Account, Amount, sign
from .disagreements import Disagreement, shown

RISE = r"(?:increase|rise|growth|jump|uplift)"
FALL = r"(?:decrease|fall|drop|reduction|decline|cut|saving)"
ROSE = (
    r"(?:increas\w+|rose|risen|rises|rising|grew|grown|growing|climbed|gone up|went up|going up|up|"
    r"raised|higher)"
)
FELL = (
    r"(?:decreas\w+|fell|fallen|falls|falling|dropped|reduced|reducing|declined|gone down|"
    r"went down|down|cut|lower|shrunk)"
)
ABOUT = (
    r"(?:(?P<{how}>(?i:about|around|nearly|almost|just over|just under|well over|over|under|"
    r"more than|less than|fewer than|roughly|some|approximately|at least)) )?"
)
GAP = r"[^.;‹¶]{0,60}?"
BY = rf"{ABOUT}{sign('by', 'pfdcm')}"
STATED = re.compile(
    rf"\b(?:(?P<up>{RISE})|{FALL}) (?:\w+ )?of {BY.format(how='how')}"
    rf"|{sign('share', 'pfd')} (?:\w+ )?(?:(?P<up2>{RISE}|more|higher)|{FALL}|less|fewer|lower)\b"
    r"(?! than)"
    rf"|[,(] ?(?:(?P<up6>up)|down) (?:by )?{sign('by4', 'pfd')}(?=[.;,)]|\Z| in\b| over\b)"
    rf"|{sign('added', 'cm')} (?:(?P<up4>new|more|extra|additional)|fewer|"
    r"(?:[a-z]+ )?(?:(?P<up5>longer|higher|later|older)|shorter|lower|earlier|younger))\b(?! than)"
    rf"|\b(?:(?P<up3>{ROSE}|grow|rise)|{FELL}|reduce|cuts?|fall|drop|decline)(?: [a-z]+){{0,5}} by "
    + BY.replace("<by>", "<by3>").format(how="how3")
)
TIMES: dict[str, Decimal | int] = {
    "doubled": 2, "doubling": 2, "double": 2, "trebled": 3, "tripled": 3, "trebling": 3,
    "treble": 3, "quadrupled": 4, "halved": Decimal("0.5"), "halving": Decimal("0.5"),
    "halve": Decimal("0.5"),
}  # fmt: skip
TIMED = re.compile(
    rf"\b{ABOUT.format(how='how')}(?P<word>doubled|doubling|trebled|tripled|trebling|quadrupled|"
    r"halved|halving|halve|treble)\b",
    re.IGNORECASE,
)
FROM_TO = re.compile(rf"\bfrom {GAP}{sign('first', 'cmp')}{GAP}\bto {GAP}{sign('last', 'cmp')}")
UP_FROM = re.compile(
    rf"{sign('last', 'cmp')}[^.;‹]{{0,80}}?\b(?:compared (?:with|to)|against|than|(?:up|down|risen|"
    rf"fallen|increase|decrease|rise|fall|reduction|growth) (?:from|on)|(?:doubled|trebled|tripled|"
    rf"halved) since|(?:increase|decrease|rise|fall|drop|reduction|growth) of ‹[cmpd]\d+› ?,? "
    rf"(?:from|on|since|when))\b{GAP} "
    rf"{sign('first', 'cmp')}(?! (?:and|or) ‹[cmp])"
)
# “… 512 kilograms. Ten years before it was 640 kilograms, so …”
AGO = re.compile(
    rf"{sign('last', 'cmp')}.*¶.*‹c\d+› years? (?:before|ago|earlier),? {GAP}{sign('first', 'cmp')}"
)
JOINED = re.compile(r",? (?:and|while|but) ")
IT_WAS = re.compile(r"\b(?:[Ii]t|[Tt]hey|[Tt]his) (?:cost|was|were|stood at|came to) ‹[cm]")
AGAIN = re.compile(r"\A(?:This|That|It|Which|An?) (?:is|was|means|represents|equals|\w+ of)\b")


class TwoAmounts(NamedTuple):
    """What was, and what is."""

    first: Amount
    last: Amount


def changes_that_differ(account: Account) -> Disagreement | None:
    """The first change of a sentence that its two amounts do not make."""
    found, times = STATED.search(account.words), TIMED.search(account.words)
    if not found and not times:
        return None
    if found and STATED.search(account.words, found.end()):
        return None
    by = None
    if found:
        names = ("by", "share", "by3", "by4", "added")
        by = account.amount(next(found[name] for name in names if found[name]))
    pair = _pair(account, by)
    if pair is None and found and times:
        found, pair = None, _pair(account, None)
    if pair is None:
        return None
    if found and by:
        rises = any(found[name] for name in ("up", "up2", "up3", "up4", "up5", "up6"))
        how = (found["how"] or found["how3"] or "").lower()
        return held_against(pair, by, rises, how)
    assert times
    return _in_words(pair, times)


def _pair(account: Account, by: Amount | None) -> TwoAmounts | None:
    """The two amounts that a change is stated of: in its sentence, or in the one before."""
    timed = {
        int(number) for number in re.findall(r"‹c(\d+)› (?:years|months|weeks)", account.words)
    }
    own = [
        one
        for number, one in account.amounts.items()
        if one is not by and one.kind in "cmp" and number not in timed
    ]
    again = bool(account.before) and not own and AGAIN.match(account.words)
    for text in (account.words, account.both) if again else (account.words,):
        ways = list(FROM_TO.finditer(text))
        stated = STATED.search(account.words)
        if len(ways) == 1 and stated and by and JOINED.search(text, stated.end(), ways[0].start()):
            return None
        if len(ways) == 1:
            return _alike(account, ways[0]["first"], ways[0]["last"], by)
        if not ways and len(others := list(UP_FROM.finditer(text))) == 1:
            return _alike(account, others[0]["first"], others[0]["last"], by)
    if ago := AGO.search(account.both):
        return _alike(account, ago["first"], ago["last"], by)
    beside = [
        account.amount(one["n"])
        for one in re.finditer(sign("n", "cmp"), account.both)
        if account.amount(one["n"]) is not by
    ]
    dated = [one for one in beside if one.year]
    if again and len(dated) == len(beside) - len(timed) > 2 and len({o.kind for o in dated}) == 1:
        row = sorted(dated, key=lambda one: one.year)  # “1,905 in 2022, 2,130 in 2023 and …”
        return TwoAmounts(row[0], row[-1]) if row == dated else None
    if len(beside) == 2 and len(dated) == 1 and by and by.kind == "d" and len(own) == 1:
        # “24% now. In 2022 it was 19%, so it has …”
        first = dated[0]
        last = next(one for one in beside if one is not first)
        if first is own[0] and " was " in account.words and first.kind == last.kind:
            return TwoAmounts(first, last)
    if len(own) == 1 == len(dated) and own[0] is dated[0] and own[0].kind in "cm":
        return _with_the_sentence_before(account, own[0])
    alike = [one for one in own if dated and one.kind == dated[0].kind]
    of_shares = bool(dated) and dated[0].kind == "p" and not (by and by.kind == "d")
    if len(dated) != 2 or of_shares or 2 not in (len(beside), len(alike)):
        return None
    first, last = sorted(dated, key=lambda one: one.year)
    return TwoAmounts(first, last) if first.kind == last.kind and first.year != last.year else None


def _with_the_sentence_before(account: Account, first: Amount) -> TwoAmounts | None:
    """“The parish has 2,314 people. In 2011 it had 2,108 people: a growth of 14%.”"""
    was = re.search(rf"\b(?:had|was|were) ‹{first.kind}\d+› (?P<thing>[a-z]+)\b", account.words)
    if not was and not (IT_WAS.search(account.words) and len(account.amounts) == 2):
        return None
    thing = rf" {was['thing']}\b" if was else "(?! an? (?!year)| per| each)"
    of_it = re.finditer(sign("n", first.kind) + thing, account.before)
    known = [account.amount(one["n"]) for one in of_it]
    return TwoAmounts(first, known[0]) if len(known) == 1 and not known[0].year else None


def _alike(account: Account, first: str, last: str, by: Amount | None) -> TwoAmounts | None:
    one, other = account.amount(first), account.amount(last)
    if one.kind != other.kind or by in (one, other) or not one.value:
        return None
    return TwoAmounts(one, other)


def held_against(pair: TwoAmounts, by: Amount, rises: bool, how: str) -> Disagreement | None:
    first, last = pair.first, pair.last
    if by.kind in "cm":
        return _by_so_many(pair, by, rises, how)
    if by.kind == "d" or first.kind == "p":
        if by.kind != "d" or first.kind != "p":
            return None
        real = last.value - first.value
        off = abs(abs(real) - by.value) > by.step * Decimal("1.01")
        change = f"{abs(real):f} percentage points"
    else:
        low, high = _bounds(pair)
        real = 100 * (last.value - first.value) / first.value
        off = not fits(by, abs(low), abs(high), how)
        change = f"{real:.1f}%"
    if not off and (real > 0) == rises:
        return None
    return Disagreement(
        (first, last, by),
        f"from {shown(first)} to {shown(last)} is a change of {change}, not {by.written.strip()}"
        if off
        else f"from {shown(first)} to {shown(last)} is no way {'up' if rises else 'down'}",
    )


def _by_so_many(pair: TwoAmounts, by: Amount, rises: bool, how: str) -> Disagreement | None:
    first, last = pair.first, pair.last
    if first.kind == by.kind and last.value != first.value and (last.value > first.value) != rises:
        way = "up" if rises else "down"
        words = f"from {shown(first)} to {shown(last)} is no way {way}"
        return Disagreement((first, last, by), words)
    real = abs(last.value - first.value)
    slack = (first.step + last.step + by.step) / 2 if max(first.step, by.step) > 1 else 0
    near = how and abs(real - by.value) <= max(real, by.value) / 8
    if first.kind != by.kind or near or abs(real - by.value) <= slack:
        return None
    if not Decimal("0.5") < by.value / (real or 1) < 2:
        return None
    return Disagreement(
        (first, last, by),
        f"from {shown(first)} to {shown(last)} is a change of {said(real)}, not {shown(by)}",
    )


def _bounds(pair: TwoAmounts) -> tuple[Decimal, Decimal]:
    """The change, as far as the rounding of both amounts leaves it open."""
    first, last = pair.first, pair.last
    slack = max(first.step / first.value, last.step / (last.value or first.value)) * 50
    real = 100 * (last.value - first.value) / first.value
    return abs(real) - slack, abs(real) + slack


def fits(by: Amount, low: Decimal, high: Decimal, how: str) -> bool:
    """Whether a stated share is what it should be, as far as its words and rounding allow."""
    wide = min(by.value / 8, Decimal("5.5")) if by.kind == "f" else by.step * Decimal("1.01")
    far = max(Decimal(12), by.value / 4)
    if "over" in how or "more" in how or "least" in how:
        return high >= by.value and low <= by.value + far
    if how in ("nearly", "almost", "under", "just under", "less than", "fewer than"):
        return low <= by.value + wide / 4 and high >= by.value - far
    if how:
        wide = max(wide, Decimal(2), Decimal() if by.kind == "f" else by.value / 8)
    return low - wide <= by.value <= high + wide


def _in_words(pair: TwoAmounts, found: re.Match[str]) -> Disagreement | None:
    times = Decimal(TIMES[found["word"].lower()])
    real, how = pair.last.value / pair.first.value, (found["how"] or "").lower()
    beyond = real - times if times > 1 else times - real
    wide = times * Decimal("0.2" if how and how != "exactly" else "0.1")
    if "more" in how or "over" in how:
        wide, beyond = times / 50, min(beyond, Decimal())
    if abs(beyond) <= wide:
        return None
    return Disagreement(
        (pair.first, pair.last),
        f"from {shown(pair.first)} to {shown(pair.last)} is {real:.1f} times as much, not "
        f"“{found['word'].lower()}”",
    )
