"""All prose of one manuscript as one row of signs, in which patterns are looked for.

In: a manuscript, and sheets of patterns. Out: the passage and the place of what each found.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from stratc.checking.passage import Passage
from stratc.text.word_classes.lexicon import Lexicon
from stratc.text.word_classes.outline import WordOutline, outline
from stratc.text.word_classes.patterns import PatternSheet

MANY = 4  # a quarter of the passages is as good as all


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
        """Every match of the patterns of a sheet that stands within one passage.

        What needs a word that few passages have is looked for in those alone.
        """
        text = ""
        written: dict[int, str] = {}
        for number, pattern in enumerate(sheet.patterns):
            some = self._having(pattern.needs)
            if some is not None:
                for one in some:
                    if one not in written:
                        written[one] = self.outlines[one].signs.translate(sheet.letters)
                    for found in pattern.expression.finditer(written[one]):
                        yield RowMatch(number, self.passages[one], found, self.outlines[one], 0)
                continue
            text = text or self.signs.translate(sheet.letters)
            for found in pattern.expression.finditer(text):
                one = bisect_right(self.starts, found.start("told")) - 1
                first, last = self.starts[one : one + 2]
                if first <= found.start() and found.end() <= last:
                    yield RowMatch(number, self.passages[one], found, self.outlines[one], first)

    def stands_at(self, first: int, end: int) -> tuple[Passage, int, int]:
        """The passage and the place of some of all signs."""
        one = bisect_right(self.starts, first) - 1
        before = self.starts[one]
        return self.passages[one], *self.outlines[one].place(first - before, end - before)

    def _having(self, needs: tuple[frozenset[str], ...]) -> list[int] | None:
        """The passages that have one sign of each need; nothing if they are many."""
        few: set[int] | None = None
        for need in needs:
            there = need & self._numbers.keys()
            if sum(len(self._numbers[sign]) for sign in there) * MANY < len(self.passages):
                these = {number for sign in there for number in self._numbers[sign]}
                few = these if few is None else few & these
        return None if few is None else sorted(few)

    @cached_property
    def _numbers(self) -> dict[str, list[int]]:
        """The passages in which each sign stands."""
        found: dict[str, list[int]] = {}
        for number, one in enumerate(self.outlines):
            for sign in set(one.signs):
                found.setdefault(sign, []).append(number)
        return found


def outlined(passages: list[Passage], words: Lexicon) -> Outlined:
    """Some passages as one row of signs."""
    outlines = [outline(passage.typed, words) for passage in passages]
    starts = [0, *accumulate(len(one.signs) for one in outlines)]
    return Outlined(passages, outlines, starts, "".join(one.signs for one in outlines))
