"""The sentences of two wordings, each beside the one it became."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from stratc.text.abbreviations import with_abbreviations
from stratc.text.equals import levelled
from stratc.text.firmness import sentences
from stratc.text.named_numbers import named_numbers

from .stems import stem, words_of

ALIKE = 0.3
# Where a sentence has lost its full stop before the next one.
_RUN_ON = re.compile(
    r"(?<=[a-z0-9)›%”\"])\s+(?=(?:This|We|It|They|These|Our|There|In addition)\s+(?:\w+\s+){0,3}?"
    r"(?:will|may|can|should|must|is|are|aim|also|depends?|helps?|includes?)\b)"
    # Another clause with a subject of its own is a sentence of its own.
    r"|(?<!\d), and (?=(?:the|its|their|our|each|every|all|a|an|we|they|it)\b"
    r"(?: [\w'’-]+){0,6} will\b|(?:[\w'’-]+ ){1,5}will\b)"
    r"|,? and (?=(?:this|these|they) (?:\w+ ){0,2}will\b)"
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
    return tuple(line_of(part, known) for part in parts if part.strip())


def line_of(text: str, known: dict[str, str]) -> StemmedSentence:
    """A sentence from its text, or from its level."""
    level = with_abbreviations(levelled(named_numbers(text)), known)
    stems = frozenset(word.stem for word in words_of(level) if word.sort in ("content", "mark"))
    return StemmedSentence(text, level, stems)


_COUNTED = re.compile(r"\b\d+ (?=([a-z]+) ?([a-z]*))")
_ONE = re.compile(r"\bone (?=([a-z]+))")
_ONE_OF_MANY = re.compile(r"(?<!every )(?<!any )\bone (?=of (?:the|our|its|these|their) \d)")
StemmedLines = tuple[StemmedSentence, ...]


def counted_alike(old: StemmedLines, new: StemmedLines) -> tuple[StemmedLines, StemmedLines]:
    """The sentences, in which “one” is a number where the other side counts the same: two trees."""
    return _with_ones(old, new), _with_ones(new, old)


def _with_ones(lines: StemmedLines, others: StemmedLines) -> StemmedLines:
    counted = {
        stem(word)
        for line in others
        for found in _COUNTED.finditer(line.level)
        for word in found.groups()
        if word
    }
    return tuple(
        replace(
            line,
            level=_ONE.sub(
                lambda m: "1 " if stem(m[1]) in counted else m.group(),
                _ONE_OF_MANY.sub("1 ", line.level),
            ),
        )
        for line in lines
    )


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
