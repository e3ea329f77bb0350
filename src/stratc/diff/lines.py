"""The sentences of two wordings, each beside the one it became."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from stratc.text.equals import levelled, with_abbreviations
from stratc.text.firmness import sentences
from stratc.text.named_numbers import named_numbers

from .stems import words_of

ALIKE = 0.3
# Where a sentence has lost its full stop before the next one.
_RUN_ON = re.compile(
    r"(?<=[a-z0-9)›%”\"])\s+(?=(?:This|We|It|They|These|Our|There|In addition)\s+(?:\w+\s+){0,3}?"
    r"(?:will|may|can|should|must|is|are|aim|also|depends?|helps?|includes?)\b)"
)


@dataclass(frozen=True, slots=True)
class StemmedSentence:
    """One sentence: as it stands, levelled, and the stems that carry its meaning."""

    text: str
    level: str
    stems: frozenset[str]


def lines(text: str, known: dict[str, str]) -> tuple[StemmedSentence, ...]:
    """The sentences of a text."""
    parts = [part for one in sentences(text) for part in _RUN_ON.split(one)]
    return tuple(_line(part, known) for part in parts if part.strip())


def _line(text: str, known: dict[str, str]) -> StemmedSentence:
    level = with_abbreviations(levelled(named_numbers(text)), known)
    stems = frozenset(word.stem for word in words_of(level) if word.sort in ("content", "mark"))
    return StemmedSentence(text, level, stems)


def aligned(
    old: Sequence[StemmedSentence], new: Sequence[StemmedSentence]
) -> tuple[
    list[tuple[StemmedSentence, StemmedSentence]], list[StemmedSentence], list[StemmedSentence]
]:
    """Which sentence became which, the likest first; then those that only one side has."""
    if len(old) == len(new) == 1:
        return [(old[0], new[0])], [], []
    scored = sorted(
        (-_likeness(one, other), abs(i - j), i, j)
        for i, one in enumerate(old)
        for j, other in enumerate(new)
    )
    pairs: dict[int, int] = {}
    for score, _, i, j in scored:
        if -score >= ALIKE and i not in pairs and j not in pairs.values():
            pairs[i] = j
    taken = set(pairs.values())
    return (
        [(old[i], new[pairs[i]]) for i in sorted(pairs)],
        [one for i, one in enumerate(old) if i not in pairs],
        [one for j, one in enumerate(new) if j not in taken],
    )


def _likeness(one: StemmedSentence, other: StemmedSentence) -> float:
    whole = len(one.stems) + len(other.stems)
    return 2 * len(one.stems & other.stems) / whole if whole else 1.0
