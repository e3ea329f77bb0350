"""Words that must be near a slip, made of the words that its pattern is made of."""

from collections.abc import Iterable
from itertools import product


def each(*parts: Iterable[str]) -> tuple[str, ...]:
    """Every way to take one of each part and set them side by side."""
    return tuple(map("".join, product(*parts)))
