"""What two amounts make of each other: so much more or less, so many times as much.

In: two amounts, and what a sentence states of them. Out: what they make, where it is another thing.
"""

from dataclasses import dataclass
from decimal import Decimal

from stratc.checking.rounding import said

from .amounts import Amount
from .disagreements import Disagreement, likely, shown
from .reckoned import WordedAmount

ABOUT = (
    r"(?:(?P<{how}>(?i:about|around|nearly|almost|just over|just under|well over|over|under|"
    r"more than|less than|fewer than|roughly|some|approximately|at least)) )?"
)
NEARLY = ABOUT.format(how="how") + r"\Z"
APART = 10
TIMES: dict[str, Decimal] = {
    "do": Decimal(2), "tr": Decimal(3), "qu": Decimal(4), "ha": Decimal("0.5")
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class TwoAmounts:
    """What was and what is, and how surely it is these two."""

    first: Amount
    last: Amount
    ordered: bool = True
    sure: bool = True
    linked: bool = False  # “from … to …”


@dataclass(frozen=True, slots=True)
class Stated:
    """What a sentence states: by how much or how many times, which way, how nearly."""

    by: WordedAmount | None
    up: bool | None  # None for a gap
    how: str
    beside: bool = False  # “more than”, and one of the two stands behind it
    compared: bool = False  # a gap, or “more”: the two may hold at one time
    times: str = ""
    again: bool = False  # the same once more: “by 12, or 30%”


def held_against(pair: TwoAmounts, stated: Stated) -> Disagreement | None:
    """What is stated, where the two amounts make something else."""
    if not stated.by:
        return in_words(pair, stated)
    first, last, by = pair.first, pair.last, stated.by.amount
    real = last.value - first.value
    relative = _relative(pair, by)
    if relative and not pair.linked and (first.kind != last.kind or _of_two_things(pair, by)):
        return None
    if makes := off(pair, stated):
        size = abs(100 * real / first.value if relative else real)
        if not pair.sure and not size / 5 < by.value < size * 5:
            return None
        if by.kind in "cm" and not likely(by.value, size):
            return None
        from_to = stated.up is not None and pair.ordered
        ends = ("from", "to", "change") if from_to else ("between", "and", "difference")
        return Disagreement(
            (first, last, by),
            f"{ends[0]} {shown(first)} {ends[1]} {shown(last)} is a {ends[2]} of {makes}, not "
            f"{shown(by)}",
        )
    if not pair.ordered or stated.up is None or (real > 0) == stated.up:
        return None
    way = "up" if stated.up else "down"
    return Disagreement((first, last, by), f"from {shown(first)} to {shown(last)} is no way {way}")


def _of_two_things(pair: TwoAmounts, by: Amount) -> bool:
    """“58,200 waited, of whom 61% less than 18 weeks”: too far apart to be one thing, changed."""
    least, most = sorted((pair.first.value, pair.last.value))
    return by.kind == "p" and by.value < 100 and most > least * APART


def _relative(pair: TwoAmounts, by: Amount) -> bool:
    return by.kind == "f" or (by.kind == "p" and pair.first.kind != "p")


def off(pair: TwoAmounts, stated: Stated) -> str:
    """What the two amounts make, where it is not what is stated."""
    assert stated.by
    first, last, by = pair.first, pair.last, stated.by.amount
    real = abs(last.value - first.value)
    if _relative(pair, by):
        other = not fits(by, *_bounds(pair), stated.how)
        return f"{100 * (last.value - first.value) / first.value:.1f}%" if other else ""
    rough = [one.step for one in (first, last, by) if one.step != 1 or by.kind == "d"]
    slack = sum(rough, Decimal()) / 2
    if by.kind == "d":
        slack = slack if stated.compared else max(slack, by.step * Decimal("1.01"))
    near = stated.how and abs(real - by.value) <= max(real, by.value) / 8
    if near or abs(real - by.value) <= slack:
        return ""
    return f"{real:f} percentage points" if by.kind == "d" else said(real)


def _bounds(pair: TwoAmounts) -> tuple[Decimal, Decimal]:
    """The change, as far as the rounding of both amounts leaves it open."""
    first, last = pair.first, pair.last
    steps = [Decimal() if one.kind == "m" and one.step == 1 else one.step for one in (first, last)]
    slack = max(steps[0] / first.value, steps[1] / (last.value or first.value)) * 50
    real = abs(100 * (last.value - first.value) / first.value)
    return real - slack, real + slack


def fits(by: Amount, low: Decimal, high: Decimal, how: str) -> bool:
    """Whether a stated share is what it should be, as far as its words and rounding allow."""
    wide = min(by.value / 8, Decimal("5.5")) if by.kind == "f" else by.step * Decimal("1.01")
    far = max(Decimal(12), by.value / 4)
    if "over" in how or "more" in how or "least" in how:
        return high >= by.value and low <= by.value + far
    if how in ("nearly", "almost", "just under"):
        far = max(Decimal(6), by.value / 8)
    if how in ("nearly", "almost", "under", "just under", "less than", "fewer than"):
        return low <= by.value + wide / 4 and high >= by.value - far
    if how:
        wide = max(wide, Decimal(2), Decimal() if by.kind == "f" else by.value / 8)
    return low - wide <= by.value <= high + wide


def in_words(pair: TwoAmounts, stated: Stated) -> Disagreement | None:
    times, how = TIMES[stated.times[:2]], stated.how
    real = pair.last.value / pair.first.value
    beyond = real - times if times > 1 else times - real
    wide = times * Decimal("0.2" if how else "0.1")
    if "more" in how or "over" in how:
        wide, beyond = times / 50, min(beyond, Decimal())
    if abs(beyond) <= wide:
        return None
    return Disagreement(
        (pair.first, pair.last),
        f"from {shown(pair.first)} to {shown(pair.last)} is {real:.1f} times as much, not "
        f"“{stated.times}”",
    )
