"""“At least”, “up to”, “about” and “no more than” before a number: which way it went."""

from collections.abc import Iterator

from stratc.text.quantity import Quantity

from .signal import ASK, LESS, MORE, Signal

_LIMITS = {1: "“at least”", -1: "“up to”", -2: "“no more than”", 0: "“about”"}


def limit(one: Quantity, other: Quantity, better: int, aspect: str) -> Iterator[Signal]:
    """“At least”, “up to” and “about”, where the number may be the same."""
    old, new = one.limit, other.limit
    if old == new:
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
