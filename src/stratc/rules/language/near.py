"""Words that must be near a slip, made of the words that its pattern is made of."""

from collections.abc import Iterable
from itertools import product


def beside(one: str, other: str, between: str = " ") -> str:
    """Each of some words with each of others behind it, as “one|another”."""
    return "|".join(f"{a}{between}{b}" for a in one.split("|") for b in other.split("|"))


def each(*parts: Iterable[str]) -> tuple[str, ...]:
    """Every way to take one of each part and set them side by side."""
    return tuple(map("".join, product(*parts)))
