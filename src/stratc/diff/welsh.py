"""Welsh words whose first letter changes with the word before: clybiau, glybiau, chlybiau."""

from functools import lru_cache

_WELSH = frozenset(("byddwn", "bydd", "yn", "yr", "ein", "ar", "gan", "o'r", "i'r", "a'r"))
# What a softened, nasal or breathed beginning may have been; nothing may have been a g.
_BEGINNINGS = (
    ("ngh", "c"), ("mh", "p"), ("nh", "t"), ("ng", "g"), ("ch", "c"), ("ph", "p"), ("th", "t"),
    ("dd", "d"), ("ff", "ff"), ("f", "b"), ("f", "m"), ("g", "c"), ("b", "p"), ("d", "t"),
    ("m", "b"), ("n", "d"), ("l", "ll"), ("r", "rh"),
)  # fmt: skip


def welsh(words: frozenset[str]) -> bool:
    """Whether these words are of a Welsh text."""
    return len(words & _WELSH) > 1


@lru_cache(maxsize=10_000)
def radicals(word: str) -> frozenset[str]:
    """The words that a Welsh word may be without its mutation, itself included."""
    found = {word, f"g{word}"} if word[:1] in "aeiouwylrn" else {word}
    for soft, hard in _BEGINNINGS:
        if word.startswith(soft) and not (soft == "f" and word.startswith("ff")):
            found.add(hard + word.removeprefix(soft))
    return frozenset(found)
