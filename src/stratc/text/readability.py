"""How easily a text is read: sentences, syllables, the Flesch-Kincaid grade.

In: plain text, one line a paragraph or list item. Out: numbers. No list of words has to be
fetched: syllables are counted by their vowels, which is right for more than nine words in ten.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from .english import sentences, words

LONG = 25  # words; GOV.UK asks writers to split longer sentences
MANY = 5  # sentences in one paragraph

SILENT = re.compile(
    r"(?<=[^aeiouyl])e$|(?<=[aeiouy]l)e$|(?<=[^aeioutd])ed$|(?<=[^aeiousxzcgh])es$"
    r"|(?<=[^aeiou])e(?=(?:ment|less|ful|ly|ty|ness|some|thing|where)s?$)"
)
VOWELS = re.compile(r"[aeiouy]+")
APART = re.compile(
    r"(?<![tscgx])i(?=[aou])|(?<!t)i(?=et)|(?<![tc])i(?=en[ct])|(?<!q)u(?=[ai]l|ity)"
    r"|(?<=r)e(?=as?$)|e(?=ing$)|(?<=cr)e(?=at)|y(?=i)"
)


@dataclass(frozen=True, slots=True)
class Score:
    """What a stretch of text measures."""

    sentences: int
    words: int
    syllables: int
    long_sentences: int

    @property
    def words_a_sentence(self) -> float:
        """The average length of a sentence."""
        return self.words / self.sentences if self.sentences else 0.0

    @property
    def grade(self) -> float:
        """The Flesch-Kincaid grade: years of schooling that a reader needs."""
        if not self.words:
            return 0.0
        return 0.39 * self.words_a_sentence + 11.8 * self.syllables / self.words - 15.59

    @property
    def age(self) -> int:
        """Roughly the age at which it is read without trouble."""
        return max(round(self.grade) + 5, 5)

    @property
    def long_share(self) -> float:
        """The share of sentences that are longer than LONG words."""
        return self.long_sentences / self.sentences if self.sentences else 0.0


def score(texts: Iterable[str]) -> Score:
    """The measure of several texts together."""
    read = [words(sentence) for text in texts for sentence in sentences(text)]
    return Score(
        sentences=len(read),
        words=sum(len(sentence) for sentence in read),
        syllables=sum(syllables(word) for sentence in read for word in sentence),
        long_sentences=sum(len(sentence) > LONG for sentence in read),
    )


@cache
def syllables(word: str) -> int:
    """How many syllables an English word has, by its vowels: at least one.

    Hyphenation patterns would count too few: they never break “people” or “area”.
    """
    parts = re.findall(r"[^\W\d_]+", word)
    if len(parts) > 1:
        return sum(map(syllables, parts))
    sounded = SILENT.sub("", word.lower())
    return max(len(VOWELS.findall(sounded)) + len(APART.findall(sounded)), 1)
