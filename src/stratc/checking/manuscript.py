"""One strategy as rules look at it, with what they find out about it on the way.

In: a library and one of its strategies. Out: the strategy, its index, the words that readers see.
A question that several rules ask of the same words is answered once, and the answers live no longer
than the manuscript: it is made for one run.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from itertools import accumulate
from typing import Any, TypeVar, cast

from stratc.crossref import Index, Library
from stratc.model import DRAFTS, Strategy

from .passage import WORD, Passage, passages

T = TypeVar("T")


@lru_cache(maxsize=10_000)
def _words_of(name: str) -> tuple[str, ...]:
    return tuple(WORD.findall(name.lower()))


@dataclass(frozen=True)
class Manuscript:
    """One strategy, and the library that it stands in."""

    library: Library
    strategy: Strategy
    _answers: dict[Callable[..., Any], Any] = field(default_factory=dict, repr=False, compare=False)

    @property
    def index(self) -> Index:
        """The elements of the strategy by id."""
        return self.library.index(self.strategy)

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Everything that readers see, in reading order."""
        return tuple(passages(self.index))

    @cached_property
    def whole(self) -> str:
        """All that readers see in one text, to ask what stands in it at all."""
        return "\n\n".join(passage.typed for passage in self.passages)

    @cached_property
    def whole_low(self) -> str:
        """The same in small letters."""
        return "\n\n".join(passage.low for passage in self.passages)

    @cached_property
    def _starts(self) -> list[int]:
        """Where each passage begins in that."""
        lengths = (len(passage.low) + len("\n\n") for passage in self.passages)
        return [0, *accumulate(lengths)]

    def numbers_holding(self, words: str) -> Iterator[int]:
        """The numbers of the passages in which some words in small letters stand."""
        at = self.whole_low.find(words)
        while at >= 0:
            number = bisect_right(self._starts, at) - 1
            yield number
            at = self.whole_low.find(words, self._starts[number + 1])

    @cached_property
    def _numbers_by_word(self) -> dict[str, set[int]]:
        """The passages in which each word stands, in small letters, by their numbers."""
        found: dict[str, set[int]] = {}
        for number, passage in enumerate(self.passages):
            for word in set(passage.words):
                found.setdefault(word, set()).add(number)
        return found

    def passages_with(self, name: str) -> list[Passage]:
        """The passages in which all words of a name stand, whatever is between them.

        A name is looked for in so many ways that it is soon the dearest question of all.
        """
        return [self.passages[number] for number in self.numbers_with(name)]

    def numbers_with(self, name: str) -> Sequence[int]:
        """The same passages by their numbers."""
        there = []
        for word in _words_of(name):
            if (numbers := self._numbers_by_word.get(word)) is None:
                return ()
            there.append(numbers)
        return sorted(set.intersection(*there)) if there else range(len(self.passages))

    @property
    def english(self) -> bool:
        """Whether rules about English words apply."""
        return self.strategy.language.lower().startswith("en")

    @property
    def draft(self) -> bool:
        """Whether the strategy may still change in everything."""
        return self.strategy.status in DRAFTS

    def answer(self, question: Callable[[Manuscript], T]) -> T:
        """What a function says of this manuscript. It is called once, however many ask."""
        if question not in self._answers:
            self._answers[question] = question(self)
        return cast(T, self._answers[question])
