"""How alike two texts are, and the nearest names: the only door to rapidfuzz."""

from __future__ import annotations

from collections.abc import Iterable


def nearest(name: str, names: Iterable[str], most: int = 4) -> tuple[str, ...]:
    """The names that could have been meant, the likeliest first; none if none is near."""
    from rapidfuzz import fuzz, process

    known = sorted(set(names))
    found = process.extract(
        name.lower(), known, scorer=fuzz.WRatio, processor=str.lower, limit=most, score_cutoff=72
    )
    return tuple(match for match, _, _ in found)


def likeness(before: str, after: str) -> float:
    """From 0, nothing in common, to 100, the same characters in the same order."""
    from rapidfuzz import fuzz

    return fuzz.ratio(before, after)
