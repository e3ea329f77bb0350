"""How alike two texts are, and the nearest names: the only door to rapidfuzz."""

import re
from collections.abc import Hashable, Iterable, Sequence

SHORT = 3  # so many letters stand in most names by chance: “ne” in “Moorland owners”


def nearest(name: str, names: Iterable[str], most: int = 4) -> tuple[str, ...]:
    """The names that could have been meant, the likeliest first; none if none is near."""
    from rapidfuzz import fuzz, process

    known = sorted(set(names))
    found = process.extract(
        name.lower(), known, scorer=fuzz.WRatio, processor=str.lower, limit=most, score_cutoff=72
    )
    words = set(re.findall(r"\w+", name.lower()))
    return tuple(
        match
        for match, _, _ in found
        if len(match) > SHORT or len(name) <= 2 * SHORT or match.lower() in words
    )


def likeness(before: str, after: str) -> float:
    """From 0, nothing in common, to 100, the same characters in the same order."""
    from rapidfuzz import fuzz

    return fuzz.ratio(before, after)


def wordwise(before: Sequence[str], after: Sequence[str]) -> float:
    """From 0, no word in common, to 100, the same words in the same order."""
    from rapidfuzz.distance import Indel

    return 100 * Indel.normalized_similarity(before, after)


Step = tuple[str, int, int, int, int]


def steps(before: Sequence[Hashable], after: Sequence[Hashable]) -> list[Step]:
    """How to get from one sequence to the other with as much kept as can be.

    Each step is `equal`, `delete`, `insert` or `replace`, with the stretch before and after.
    """
    from rapidfuzz.distance import Indel

    made: list[Step] = []
    for step in Indel.opcodes(before, after):
        how, i, j, k, m = step.tag, step.src_start, step.src_end, step.dest_start, step.dest_end
        if made and how != "equal" and made[-1][0] != "equal":
            _, i, _, k, _ = made.pop()
            how = "replace" if i < j and k < m else "delete" if i < j else "insert"
        made.append((how, i, j, k, m))
    return made


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
