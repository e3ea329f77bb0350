"""A whole whose parts are told over several sentences or points, each with its share or its band.

In: the accounts of a manuscript. Out: where the parts are not the whole. The shares say what the
whole is: it is the number of which each part is the share that stands beside it.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import groupby

from stratc.text.tables import pieces

from .amounts import Account, Amount, sign
from .disagreements import Disagreement, shown
from .stated_parts import AT_ONCE, NO_WHOLE

PAIR = re.compile(
    rf"{sign('part', 'c')}[^.;:‹()¶]{{0,60}}?\({sign('share', 'p')}\)"
    rf"|{sign('share2', 'p')}[^.;:‹()¶]{{0,40}}?\({sign('part2', 'c')}\)"
)
ANEW = re.compile(r"\A\W*(?:Of (?:the|these|those|them|all|our)\b|In (?:all|total)\b)")
_PIECES = pieces(__name__)
REST = re.compile(_PIECES["REST"], re.IGNORECASE)
LIST = re.compile(rf"{sign('n', 'p')}")
OF_THIS = re.compile(r"\A\W{0,9}Of (?:this|these|those|that|which|them),? ")
OF_ALL = re.compile(_PIECES["OF_ALL"])
OF_SEVERAL = re.compile(_PIECES["OF_SEVERAL"])
# “… and 18% is rated E or below”: nothing lies beyond it.
CLOSED = re.compile(r"\b(?:or|and) (?:below|lower|worse|less|fewer|under|above|more|older|over)\b")
UNCOUNTED = re.compile(r"(?:[,;]|\band) (?:the (?:rest|others|remainder)|others?)\b(?!\W*\Z)")
THE_REST = re.compile(r"\A\W*(?:The (?:remaining|rest|others?)|Others?|A further) ")
BANDS = re.compile(r"\b(?:under|below|up to|less than) [\d‹~].*(?:\bover\b|\+|or more|or older)")
BY = re.compile(_PIECES["BY"])
BESIDE = re.compile(_PIECES["BESIDE"])
BETWEEN = re.compile(rf"between {sign('a', 'c')} and {sign('b', 'c')}")
FAR = Decimal("0.15")  # parts that miss the whole by more are not meant to make it


def wholes_that_differ(several: tuple[Account, ...]) -> Iterator[tuple[Account, Disagreement]]:
    """Each account with the first whole that its parts, there and before it, do not make."""
    for _, inside in groupby(several, key=lambda account: id(account.passage)):
        accounts = list(inside)
        yield from _with_shares(accounts)
        for before, account in zip([None, *accounts], accounts, strict=False):
            found = _by_kind(before, account) or _shares(account)
            if found:
                yield account, found
        yield from _shares_and_the_rest(accounts)


def _with_shares(accounts: list[Account]) -> Iterator[tuple[Account, Disagreement]]:
    """“1-19 hours: 5,360 (49%)” and so on, and the number of all ahead of them."""
    group: list[tuple[Amount, Amount]] = []
    ahead: list[Amount] = []
    words = ""
    for account, following in zip(accounts, [*accounts[1:], None], strict=True):
        pairs = [_pair(account, found) for found in PAIR.finditer(account.words)]
        if not pairs or ANEW.match(account.words):
            group, words = [], ""
        if not pairs:
            ahead = [*ahead[-2:], *_counts(account, [])]
            continue
        ahead = [*ahead, *_counts(account, pairs)]
        group, words = [*group, *pairs], f"{words} {account.words}"
        goes_on = following and PAIR.search(following.words) and not ANEW.match(following.words)
        if len(group) < 3 or goes_on:
            continue
        parts = [part for part, _ in group]
        total = sum((part.value for part in parts), Decimal())
        shares = sum((share.value for _, share in group), Decimal())
        slack = sum((share.step for _, share in group), Decimal()) / 2
        whole = next((one for one in ahead if _fits(one, group)), None)
        said_whole = abs(shares - 100) <= slack or REST.search(words)
        if whole and said_whole and total != whole.value and _near(total, whole):
            inside = tuple(part for part in parts if part in account.amounts.values())
            yield account, Disagreement(inside, _make(parts, total, whole))
        ahead = []


def _pair(account: Account, found: re.Match[str]) -> tuple[Amount, Amount]:
    part, share = found["part"] or found["part2"], found["share"] or found["share2"]
    return account.amount(part), account.amount(share)


def _counts(account: Account, pairs: list[tuple[Amount, Amount]]) -> list[Amount]:
    parts = [part for part, _ in pairs]
    return [one for one in account.amounts.values() if one.kind == "c" and one not in parts]


def _fits(whole: Amount, group: list[tuple[Amount, Amount]]) -> bool:
    return whole.value > 0 and all(
        abs(100 * part.value / whole.value - share.value) <= share.step * Decimal("1.01")
        for part, share in group
    )


def _near(total: Decimal, whole: Amount) -> bool:
    return abs(total - whole.value) <= whole.value * FAR


def _make(parts: list[Amount], total: Decimal, whole: Amount) -> str:
    return f"{' and '.join(shown(one) for one in parts)} make {total:,}, not {shown(whole)}"


def _by_kind(before: Account | None, account: Account) -> Disagreement | None:
    """“Of the 126 deaths … By age, 9 were under 25, 37 …”: all of them, in bands or kinds."""
    ages = {int(one[name]) for one in BETWEEN.finditer(account.words) for name in ("a", "b")}
    parts = [one for number, one in account.amounts.items() if number not in ages]
    if not before or len(parts) < 3 or {one.kind for one in parts} != {"c"}:
        return None
    if not BY.match(account.words) and not BANDS.search(account.words):
        return None
    above = [one for one in before.amounts.values() if one.kind == "c"]
    whole = max(above, key=lambda one: one.value, default=None)
    total = sum((one.value for one in parts), Decimal())
    if not whole or max(one.value for one in parts) >= whole.value or not _near(total, whole):
        return None
    return Disagreement(tuple(parts), _make(parts, total, whole)) if total != whole.value else None


def _shares(account: Account) -> Disagreement | None:
    """“72% are content, 18% are neither; 14% are not”, “… and 18% are rated E or below”."""
    shares = [one for one in account.amounts.values() if one.kind in "pf"]
    one_time = len({one.year for one in shares if one.year}) < 2
    all_told = REST.search(account.words) or BANDS.search(account.words)
    alone = one_time and all_told and not BESIDE.search(account.words)
    if len(shares) > 2 and alone and (found := _over(shares)):
        return found
    several = dict.fromkeys((account.words, *account.words.split(";")))
    return next(filter(None, (_shares_in(account, one) for one in several)), None)


def _shares_in(account: Account, words: str) -> Disagreement | None:
    """Three shares or more of one whole that are more than all of it, or end with the rest."""
    several = [account.amount(one["n"]) for one in LIST.finditer(words)]
    if len(several) < 3 or AT_ONCE.search(account.both) or words.count("‹") > len(several) + 2:
        return None
    total = sum((one.value for one in several), Decimal())
    step = max(one.step for one in several)
    if abs(total - 100) <= step * max(1, len(several) // 4):
        return None
    last = words.rfind("‹p")
    ahead = max(words.rfind(mark, 0, last) for mark in (",", ";", " and "))
    closed = CLOSED.search(words, last) and not BESIDE.search(words)
    rest = REST.search(words, max(0, ahead)) or closed
    if UNCOUNTED.search(words, last) and total < 100:
        rest = None  # “…; the rest is gas”
    whole = OF_ALL.search(words) or OF_THIS.match(words)
    joined = re.search(r" and [^‹]{0,60}‹p\d+›[^‹]{0,60}\Z", words)
    most = 125 if whole else 103 if not OF_SEVERAL.search(account.both) else 0
    told = (rest and 82 <= total <= 125) or (joined and 100 < total <= most)
    if not told or NO_WHOLE.search(words.replace("more than one", "")):
        return None
    shares = ", ".join(shown(one) for one in several)
    return Disagreement(tuple(several), f"{shares} make {total:f}%, not 100%")


def _shares_and_the_rest(accounts: list[Account]) -> Iterator[tuple[Account, Disagreement]]:
    """“49% are active. Some 34% are not. The remaining 19% …”, one sentence each."""
    row: list[tuple[Account, list[Amount]]] = []
    for account in accounts:
        if not account.before or (row and row[-1][0].end != account.start):
            row = []
        own = account.words
        first = next(iter(account.amounts.values()))
        row.append((account, [first] if first.kind == "p" and not BESIDE.search(own[:30]) else []))
        if THE_REST.match(own) and 3 <= len(row) <= 5 and all(shares for _, shares in row):
            if found := _over([shares[0] for _, shares in row]):
                yield account, Disagreement((first,), found.words)
            row = []


def _over(shares: list[Amount]) -> Disagreement | None:
    total = sum((one.value for one in shares), Decimal())
    slack = sum((one.step if one.kind == "p" else one.value / 5 for one in shares), Decimal()) / 2
    if not slack < total - 100 <= 25:
        return None
    return Disagreement(
        tuple(shares), f"{', '.join(shown(one) for one in shares)} make {total:f}%, not 100%"
    )
