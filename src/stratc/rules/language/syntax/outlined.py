"""All prose of one manuscript as one row of signs, in which patterns are looked for.

In: a manuscript, and sheets of patterns. Out: the passage and the place of what each found.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

from stratc.checking.passage import Passage
from stratc.text.word_classes.lexicon import Lexicon
from stratc.text.word_classes.outline import WordOutline, outline
from stratc.text.word_classes.patterns import PatternSheet


@dataclass(frozen=True)
class RowMatch:
    """What one pattern found: the number of the pattern, the passage, the match, its outline."""

    pattern: int
    passage: Passage
    found: re.Match[str]
    outlined: WordOutline
    before: int

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Where some of the signs of the whole row stand in the passage."""
        return self.outlined.place(start - self.before, end - self.before)


@dataclass(frozen=True)
class Outlined:
    """The passages with their outlines, and where each begins in the row of all signs."""

    passages: list[Passage]
    outlines: list[WordOutline]
    starts: list[int]
    signs: str

    def hits(self, sheet: PatternSheet) -> Iterator[RowMatch]:
        """Every match of the patterns of a sheet that stands within one passage."""
        text = self.signs.translate(sheet.letters)
        for pattern, expression in enumerate(sheet.expressions):
            for found in expression.finditer(text):
                number = bisect_right(self.starts, found.start("told")) - 1
                first, last = self.starts[number : number + 2]
                if first <= found.start() and found.end() <= last:
                    one, outlined = self.passages[number], self.outlines[number]
                    yield RowMatch(pattern, one, found, outlined, first)


def outlined(passages: list[Passage], words: Lexicon) -> Outlined:
    """Some passages as one row of signs."""
    outlines = [outline(passage.typed, words) for passage in passages]
    starts = [0, *accumulate(len(one.signs) for one in outlines)]
    return Outlined(passages, outlines, starts, "".join(one.signs for one in outlines))
