"""Words that only one text has, beside those of nearly one meaning that only the other one has.

In: two texts in words, and the stems that only one of them has. Out: those without a synonym. A
step on a ladder is told as that; and who does it, or what it is only led to, has no synonym.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from stratc.text.word_classes.synonyms import dictionary_words, synonymous

from . import ladders
from .stems import IRREGULAR, Words, stem
from .steps_down import NOBODY, REMOTE

MOST_WORDS = 60  # with more of them it is another text


def without_synonyms(old: Words, new: Words, lost: Counter[str], come: Counter[str]) -> None:
    """Take from both counts what words of nearly one meaning explain."""
    if not lost or not come or max(len(lost), len(come)) > MOST_WORDS:
        return
    others = list(_terms(new, come))
    for one, own in _terms(old, lost):
        for other, its in others:
            counted = all(lost[stem] > 0 for stem in own) and all(come[stem] > 0 for stem in its)
            if counted and _near(one, own, other, its):
                lost.subtract(own)
                come.subtract(its)


def _terms(words: Words, only: Counter[str]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Words of which only one text has all, and two that make one; each with its stems."""
    told: set[str] = set()
    for word, following in zip(words, (*words[1:], None), strict=True):
        plain = IRREGULAR.get(word.text, word.text)
        if word.sort != "content" or not only[word.stem] > 0 or plain in told:
            continue
        told.add(plain)
        phrase = f"{plain}_{following.text}" if following else ""
        if following and (following.text in _PARTICLES or dictionary_words(phrase)):
            rest = (following.stem,) if following.sort == "content" else ()
            if all(only[stem] > 0 for stem in rest):
                yield phrase, (word.stem, *rest)
        yield plain, (word.stem,)


def _near(one: str, own: tuple[str, ...], other: str, its: tuple[str, ...]) -> bool:
    if len(own) == len(its) == 1:
        before, after = own[0], its[0]
        if ladders.lower(before, after) or ladders.lower(after, before):
            return False
        if any((before in kept) != (after in kept) for kept in (NOBODY, REMOTE)):
            return False
    return synonymous(one, other) or _compound(one, other) or _compound(other, one)


_PARTICLES = frozenset(("up", "out", "in", "off", "down", "over", "back", "through"))


def _compound(one: str, other: str) -> bool:
    """Whether a noun is a verb and its particle: uptake and take up, rollout and roll out."""
    verb, _, particle = other.partition("_")
    return stem(one) in (particle + stem(verb), stem(verb) + particle)
