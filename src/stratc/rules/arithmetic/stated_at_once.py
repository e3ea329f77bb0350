"""Amounts that a sentence puts side by side and that make a third: a rise on, a loss, a part.

In: an account. Out: where they do not make it. Each pattern says which amounts belong together, so
it looks at these alone.
"""

import re
from decimal import Decimal
from itertools import combinations

from stratc.checking.rounding import said
from stratc.text.english import number_words, read_number
from stratc.text.tables import pieces

from .amounts import Account, Amount, sign
from .disagreements import Disagreement, first_of, likely, shown, where
from .reckoned_shares import reckoned_shares_that_differ
from .stated_changes import changes_that_differ
from .stated_shares import shares_that_differ

GIVEN = {name: sign(name, "cm") for name in ("a", "b", "d", "e", "part", "whole")}
_PIECES = pieces(
    __name__,
    **{name.upper(): pattern for name, pattern in GIVEN.items()},
    SHARE=sign("share", "p"),
    RATE=sign("rate", "c"),
    YEARS=sign("years", "c"),
    FEW=number_words(2, 10),
)
RISE_ON = re.compile(_PIECES["RISE_ON"])
MORE_THAN = re.compile(_PIECES["MORE_THAN"])
LEFT_OVER = re.compile(_PIECES["LEFT_OVER"])
FOLD = re.compile(_PIECES["FOLD"])
OF_THOSE = re.compile(_PIECES["OF_THOSE"])
OR_SHARE = re.compile(_PIECES["OR_SHARE"])
SHARE_OF = re.compile(_PIECES["SHARE_OF"])
DID_AND_NOT = re.compile(_PIECES["DID_AND_NOT"])
COMES_TO = re.compile(_PIECES["COMES_TO"])
WILL_LAST = re.compile(_PIECES["WILL_LAST"])
BY_PLACES = re.compile(_PIECES["BY_PLACES"])
INSTALMENTS = re.compile(_PIECES["INSTALMENTS"])
CHANGED_TO = re.compile(_PIECES["CHANGED_TO"])
RATE_OVER = re.compile(_PIECES["RATE_OVER"])
NEAR = Decimal("0.15")  # what misses by more is of something else


def at_once_that_differ(account: Account) -> Disagreement | None:
    """The first of such amounts that the others do not make."""
    return first_of(
        account,
        _rise,
        _left_over,
        _fold,
        _share,
        _of_those,
        _did_and_not,
        _sums,
        _lasts,
        _instalments,
        _rate_over,
        _changed_to,
    )


def _slack(*amounts: Amount) -> Decimal:
    """Half the last digit of each, where it may be rounded."""
    return sum((one.step for one in amounts if one.step != 1), Decimal()) / 2


def _share_off(part: Amount, whole: Amount, share: Amount) -> Decimal | None:
    """The real percentage of a part, where what is stated is another."""
    if part.kind != whole.kind or not 0 < part.value < whole.value:
        return None
    real = 100 * part.value / whole.value
    room = 50 * (part.step / part.value + whole.step / whole.value) if part.kind == "m" else 0
    return None if abs(real - share.value) <= max(share.step, room) else real


@where(RISE_ON, MORE_THAN, both=True, least=3)
def _rise(account: Account, found: re.Match[str]) -> Disagreement | None:
    """“618, an increase of 50% on the 309”, “1.18 million … This is 4% more than the 1.24 …”."""
    last, first, share = account.named(found, "a", "b", "share")
    if last.kind != first.kind or not first.value or changes_that_differ(account):
        return None
    up = re.search(r"\b(?:increase|rise|growth|jump|more|higher|up)\b", found.group())
    real = 100 * (last.value - first.value) / first.value
    stated = share.value if up else -share.value
    room = 50 * (_slack(last, first) / first.value) * 2 + share.step
    others = [one for one in account.amounts_in(account.both, last.kind) if one is not first]
    made = (100 * (one.value - first.value) / first.value for one in others)
    if any(abs(one - stated) <= room for one in (real, *made)):
        return None  # “940 falls: 610 in homes and 330 outside. This is 6% less than …”
    words = f"from {shown(first)} to {shown(last)} is a change of {real:+.1f}%, not {stated:+f}%"
    return Disagreement((share, first), words)


@where(LEFT_OVER, both=True)
def _left_over(account: Account, found: re.Match[str]) -> Disagreement | None:
    """“£318,000 against costs of £362,000, a loss of £54,000”."""
    left = account.amount(found["d"])
    others = [
        one
        for one in account.amounts_in(account.both, "m")
        if one is not left and one.start < left.start
    ]
    pairs = list(combinations(others, 2))
    gaps = [abs(one.value - other.value) for one, other in pairs]
    if left.kind != "m" or not 2 <= len(others) <= 3:
        return None
    if any(abs(gap - left.value) <= _slack(left, *others) for gap in gaps):
        return None
    near = [(gap, pair) for gap, pair in zip(gaps, pairs, strict=True) if gap]
    near = [one for one in near if likely(left.value, one[0])]
    if len(near) != 1:
        return None
    gap, (one, other) = near[0]
    return Disagreement(
        (left,), f"between {shown(one)} and {shown(other)} lie £{said(gap)}, not {shown(left)}"
    )


@where(FOLD, least=2)
def _fold(account: Account, found: re.Match[str]) -> Disagreement | None:
    """“96 points, up from 24, a threefold rise”."""
    last, first = account.named(found, "a", "b")
    times = read_number(found["fold"] or "") or 0
    if last.kind != first.kind or not times or not first.value:
        return None
    real = max(last.value, first.value) / min(last.value, first.value)
    if abs(real - times) <= Decimal(times) / 8:
        return None
    words = f"from {shown(first)} to {shown(last)} is {real:.1f} times, not {times}"
    return Disagreement((last, first), words)


@where(OR_SHARE, SHARE_OF, least=3)
def _share(account: Account, found: re.Match[str]) -> Disagreement | None:
    """“£41 million, but £9.8 million, or 34%, is unspent”, “£3 million, 21% of the £9 million”."""
    part, whole, share = account.named(found, "part", "whole", "share")
    real = _share_off(part, whole, share)
    if real is None:
        return None
    words = f"{shown(part)} of {shown(whole)} is {real:.1f}%, not {shown(share)}"
    return Disagreement((part, share), words)


@where(OF_THOSE, least=2)
def _of_those(account: Account, found: re.Match[str]) -> Disagreement | None:
    """“43 people drowned. Men accounted for 34 of the deaths (89%)”."""
    part, share = account.named(found, "part", "share")
    before = account.amounts_in(account.before, "c")
    if "," in account.words[: found.start()]:
        return None  # “In the sea, …”: of some of them
    if shares_that_differ(account) or reckoned_shares_that_differ(account):
        return None
    larger = [one for one in account.known.values() if one.kind == "c" and one.value > part.value]
    if not before or before[0] not in larger or before[0].value < max(o.value for o in before):
        return None
    if any(_share_off(part, one, share) is None for one in larger):
        return None
    real = _share_off(part, before[0], share)
    words = f"{shown(part)} of {shown(before[0])} is {real:.1f}%, not {shown(share)}"
    return Disagreement((part, share), words)


@where(DID_AND_NOT, least=2)
def _did_and_not(account: Account, found: re.Match[str]) -> Disagreement | None:
    """“All 68 schools will take part. In 2025, 41 did, and 37 did not.”"""
    one, other = account.named(found, "part", "e")
    wholes = [w for w in account.amounts_in(account.before, "c") if w.value > one.value]
    both = one.value + other.value
    if len(wholes) != 1 or abs(both - wholes[0].value) > wholes[0].value * NEAR:
        return None
    if both == wholes[0].value or wholes[0].value <= other.value:
        return None
    words = f"{shown(one)} and {shown(other)} make {both:,}, not {shown(wholes[0])}"
    return Disagreement((one, other), words)


@where(COMES_TO, BY_PLACES, least=3)
def _sums(account: Account, found: re.Match[str]) -> Disagreement | None:
    """“A (£1.2 million), B (£0.4 million) and C (£0.3 million) comes to £2.1 million”."""
    whole = account.amount(found["whole"])
    parts = account.amounts_in(found["row"], whole.kind)
    total = sum((one.value for one in parts), Decimal())
    if len(parts) < 2 or len(account.amounts_in(found["row"])) != len(parts):
        return None
    if abs(total - whole.value) <= _slack(whole, *parts) or _far(total, whole.value):
        return None
    row = " and ".join(map(shown, parts))
    pound = "£" if whole.kind == "m" else ""
    return Disagreement((whole, *parts), f"{row} make {pound}{said(total)}, not {shown(whole)}")


@where(WILL_LAST, both=True, least=2)
def _lasts(account: Account, found: re.Match[str]) -> Disagreement | None:
    """“3,140 are free. At 210 a year they will last 20 years.”"""
    rate, years = account.named(found, "rate", "years")
    stocks = [one for one in account.amounts_in(account.both, "c") if one.start < rate.start]
    if not rate.value or not stocks or any(_makes(one, rate, years) for one in stocks):
        return None
    real = stocks[-1].value / rate.value
    if not likely(years.value, real):
        return None
    words = f"{shown(stocks[-1])} at {shown(rate)} a year last {real:.0f} years, not {shown(years)}"
    return Disagreement((rate, years), words)


def _makes(stock: Amount, rate: Amount, years: Amount) -> bool:
    return abs(stock.value / rate.value - years.value) <= max(years.value / 8, Decimal(1))


def _far(one: Decimal, other: Decimal) -> bool:
    return abs(one - other) > NEAR * max(one, other)


@where(INSTALMENTS, least=3)
def _instalments(account: Account, found: re.Match[str]) -> Disagreement | None:
    """“£180,000 in three equal parts of £60,000”."""
    whole, many, each = account.named(found, "whole", "rate", "a")
    total = many.value * each.value
    if (
        whole.kind != each.kind
        or abs(total - whole.value) <= _slack(whole) + _slack(each) * many.value
    ):
        return None
    words = f"{shown(many)} of {shown(each)} make £{said(total)}, not {shown(whole)}"
    return Disagreement((whole, each), words) if whole.kind == "m" else None


@where(RATE_OVER, least=3)
def _rate_over(account: Account, found: re.Match[str]) -> Disagreement | None:
    """“250 lofts a year, and 1,000 lofts in four years”."""
    each, whole, years = account.named(found, "a", "b", "years")
    total = each.value * years.value
    off = abs(total - whole.value)
    if each.kind != whole.kind or off <= _slack(whole) + _slack(each) * years.value:
        return None
    if found["again"].split()[-1:] not in ([], found["thing"].split()[-1:]):
        return None  # 250 roofs a year, and 300 lofts in two
    if off > whole.value * 2 or off * 20 < whole.value:  # of something else, or a round sum
        return None
    sign = "£" if whole.kind == "m" else ""
    words = f"{shown(each)} a year for {shown(years)} years make {sign}{said(total)}"
    return Disagreement((each, whole), f"{words}, not {shown(whole)}")


@where(CHANGED_TO, least=3)
def _changed_to(account: Account, found: re.Match[str]) -> Disagreement | None:
    """“It rose by 12% to 9,800 (2019: 9,100).”"""
    share, last, first = account.named(found, "share", "a", "b")
    if last.kind != first.kind or not first.value:
        return None
    real = 100 * (last.value - first.value) / first.value
    stated = share.value if found["up"] else -share.value
    if abs(real - stated) <= 100 * (_slack(last, first) / first.value) + share.step:
        return None
    words = f"from {shown(first)} to {shown(last)} is a change of {real:+.1f}%, not {stated:+f}%"
    return Disagreement((share, first), words)
