"""How alike two texts are, and the nearest names: the only door to rapidfuzz."""

from __future__ import annotations

from collections.abc import Iterable, Sequence


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


def wordwise(before: Sequence[str], after: Sequence[str]) -> float:
    """From 0, no word in common, to 100, the same words in the same order."""
    from rapidfuzz.distance import Indel

    return 100 * Indel.normalized_similarity(before, after)


def likest(text: str, texts: Sequence[str], least: float) -> tuple[tuple[int, float], ...]:
    """The numbers of the texts that are at least so much alike, the likest first."""
    from rapidfuzz import fuzz, process

    found = process.extract(text, texts, scorer=fuzz.ratio, score_cutoff=least, limit=5)
    return tuple((number, score) for _, score, number in found)


def near_spelling(word: str, words: Iterable[str]) -> tuple[str, ...]:
    """The words that one slip of the hand turns into this: a letter more, less, other or moved."""
    from rapidfuzz.distance import OSA

    letters = sorted(word)
    return tuple(
        other
        for other in words
        if other != word
        and abs(len(other) - len(word)) <= 1
        and OSA.distance(word, other, score_cutoff=2) <= (2 if sorted(other) == letters else 1)
    )
