"""The quantities that only one of two wordings has, and which way “up to” or “about” went."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from stratc.text.english import MONTH, SEASON
from stratc.text.quantity import Quantity

from .signal import ASK, LESS, MORE, Signal

TIME = frozenset(("minute", "hour", "day", "night", "week", "month", "year"))


def not_on_both(
    before: Sequence[Quantity], after: Sequence[Quantity]
) -> tuple[list[Quantity], list[Quantity]]:
    """The quantities that only one of the two has. “One” is more often a pronoun than a number."""
    if _in_total(before, after) or _in_total(after, before):
        return [], []
    before, after = _in_all(before, after), _in_all(after, before)
    after = _in_parts(after, before)
    old, new = (
        [
            q
            for q in side
            if q.role not in ("number", "figure")
            or q.value != 1
            or q.what in TIME
            or any(q.what == one.what for one in beside)
        ]
        for side, beside in ((before, after), (after, before))
    )
    for one in list(old):
        same = next((o for o in new if _same(one, o)), None)
        if same is not None:
            old.remove(one)
            new.remove(same)
    return old, new


def _in_parts(own: Sequence[Quantity], others: Sequence[Quantity]) -> Sequence[Quantity]:
    """“200 homes here and 100 homes there” as the 300 homes that it was, or more."""
    for whole in others:
        parts = [q for q in own if (q.role, q.what, q.limit) == (whole.role, whole.what, None)]
        alone = [q for q in others if (q.role, q.what) == (whole.role, whole.what)]
        if whole.role != "number" or not whole.what or alone != [whole] or len(parts) < 2:
            continue
        if whole.limit is None and sum(q.value or 0 for q in parts) >= (whole.value or 0):
            return [*(q for q in own if q not in parts), whole]
    return own


_OVER_YEARS = re.compile(r"(?:over|in|within|for) (?:the next )?(\d+)(?: years?)?$")


def _in_total(own: Sequence[Quantity], others: Sequence[Quantity]) -> bool:
    """Whether “300 homes a year” are “1,500 homes over five years”, and nothing else is said."""
    if len(own) != 2 or len(others) != 2 or own[0].role != "frequency" or own[0].value != 1:
        return False
    years = next((m for q in others if (m := _OVER_YEARS.match(q.words))), None)
    counts = [q.value or 0 for q in (own[1], *others) if q.role == "number"]
    return years is not None and [n * float(years[1]) for n in counts[:1]] == counts[1:] != []


def _in_all(own: Sequence[Quantity], others: Sequence[Quantity]) -> Sequence[Quantity]:
    """“Hold four walks a year” as “hold walks four times a year”, where the other text says so."""
    counts, rates = ([q for q in own if q.role == role] for role in ("number", "frequency"))
    alone = not any(q.role == "number" for q in others)
    if not alone or len(counts) != 1 or len(rates) != 1 or rates[0].value != 1:
        return own
    if not any(q.role == "frequency" for q in others):
        return own
    words = f"{counts[0].words.split()[0]} {rates[0].words}"
    limit = counts[0].limit if counts[0].limit is not None else rates[0].limit
    whole = replace(rates[0], value=counts[0].value, words=words, limit=limit)
    return [*(q for q in own if q not in (counts[0], rates[0])), whole]


def _same(one: Quantity, other: Quantity) -> bool:
    if set_in_the_week(one, other) and _clock(one) != _clock(other):
        return False
    said = re.sub(r"\W", "", one.words) == re.sub(r"\W", "", other.words)
    alike = said or one.role == other.role
    if alike and one.limit == other.limit and {one.value, other.value} & _THIRDS:
        return round(one.value or 0) == round(other.value or 0)  # 33% is a third
    if alike and one.role in _LASTING and one.limit == other.limit and one.value and other.value:
        return abs(one.value - other.value) < other.value / 200  # twelve months are a year
    return alike and (one.value, one.limit) == (other.value, other.limit)


_LASTING = frozenset(("wait", "length", "stay", "horizon", "closure"))
_THIRDS = {33.3, 66.7}


def _clock(one: Quantity) -> str:
    """The hours alone: “from 9am to 5pm” and “9am-5pm” are the same."""
    return re.sub(
        r"^(?:from|between|on|every) |(?<=day)s\b",
        "",
        re.sub(r" ?(?:until|and|-) ?", " to ", one.words),
    )


def set_in_the_week(one: Quantity, other: Quantity) -> bool:
    """Whether as much may be at another time: from ten to six as well as from nine to five."""
    if one.role == other.role == "season":
        return _months(one) != _months(other)
    return one.role == other.role == "opening" or one.what == other.what == "days"


def _months(one: Quantity) -> Sequence[str]:
    """The months and seasons of a quantity: in order if it is from the one to the other."""
    names = re.findall(f"{MONTH}|{SEASON}", one.words, re.IGNORECASE)
    return names if re.search(r"\b(?:from|between|to)\b|[-–]", one.words) else sorted(names)


_LIMITS = {1: "“at least”", -1: "“up to”", -2: "“no more than”", 0: "“about”"}


def limit(
    one: Quantity, other: Quantity, better: int, aspect: str, text: tuple[str, str]
) -> Iterator[Signal]:
    """“At least”, “up to” and “about”, where the number may be the same.

    Who may keep three pets may keep up to three.
    """
    old, new = one.limit, other.limit
    allowed = all(_ALLOWED.search(_ahead(*side)) for side in zip((one, other), text, strict=True))
    if old == new or (allowed and {old, new} <= {None, -1}):
        return
    if better < 0:
        if new == 0:
            yield Signal("amount", ASK, f"{_LIMITS[0]} came in", aspect)
        yield from _cap(one, other, aspect)
        return
    if new is not None and new < 0 and (old is None or old >= 0):
        # “Up to ten nights” may be more than three, and may be fewer.
        raised = one.value is not None and (other.value or 0.0) > one.value
        yield Signal("amount", ASK if raised else LESS, f"{_LIMITS[new]} came in", aspect)
    elif old is not None and old < 0 and (new is None or new >= 0):
        yield Signal("amount", MORE, f"{_LIMITS[old]} went out", aspect)
    elif new == 1:
        yield Signal("amount", MORE, "“at least” came in", aspect)
    elif new == 0 or old == 1:
        said = f"{_LIMITS[0]} came in" if new == 0 else f"{_LIMITS[1]} went out"
        yield Signal("amount", LESS if (old, new) == (1, 0) else ASK, said, aspect)
    elif old == 0:
        yield Signal("amount", MORE, "“about” went out", aspect)


def _ahead(one: Quantity, text: str) -> str:
    at = text.find(one.words)
    return text[: max(at, 0)]


# Somebody may, and has, have, keep, take so many: no more than that.
_ALLOWED = re.compile(
    r"\b(?:may|can|will be able to|(?:will be|is|are) allowed to|let [\w' -]{1,40}?)"
    r" (?:also )?(?:keep|borrow|have|hold|take|bring|rent|book|hire|use|own|park|grow|claim|plant)"
    r" (?:up to |as many as )?\Z"
)


def _cap(one: Quantity, other: Quantity, aspect: str) -> Iterator[Signal]:
    """“No more than” before what somebody pays: without it more may be asked."""
    capped, cap = (side.limit is not None and side.limit < 0 for side in (one, other))
    if (
        one.role != "charge"
        or one.value != other.value
        or (capped == cap and 1 not in (one.limit, other.limit))
    ):
        return
    less = cap < capped or other.limit == 1
    bound, how = (one.limit, "went out") if capped else (other.limit, "came in")
    if bound is None:
        bound, how = one.limit, "went out"
    yield Signal("amount", LESS if less else MORE, f"{_LIMITS[bound or 0]} {how}", aspect)
