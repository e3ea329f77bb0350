"""How alike two promises are by the words they share, where rare words count for more."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from math import log

from .stems import words_of

# A word that more texts hold than this says little of which is which.
COMMON = 60
# What every promise of a plan may say without being the same one.
_WEAK = frozenset(
    [
        "person",
        "service",
        "support",
        "work",
        "develop",
        "ensur",
        "provid",
        "improv",
        "increas",
        "more",
        "new",
    ]
)


@lru_cache(maxsize=50_000)
def stems(text: str) -> tuple[str, ...]:
    """The words of a text that carry meaning, each once, without their endings."""
    words = words_of(text.lower())
    return tuple(sorted({word.stem for word in words if word.sort == "content"}))


class Likeness:
    """Weighs words by how few of the texts hold them."""

    def __init__(self, texts: Sequence[str]) -> None:
        seen = Counter(stem for text in texts for stem in stems(text))
        self.most = log(1 + len(texts))
        self.weights = {
            stem: log(1 + len(texts) / n) * (0.5 if stem in _WEAK else 1.0)
            for stem, n in seen.items()
        }

    def of(self, before: str, after: str) -> float:
        """From 0, no word in common, to 1, the same words."""
        old, new = stems(before), stems(after)
        whole = (self._sum(old) * self._sum(new)) ** 0.5
        shared = set(new)
        if not whole:
            return float(before == after)
        return self._sum(stem for stem in old if stem in shared) / float(whole)

    def kept(self, before: str, after: str) -> float:
        """How much of the first text stands in the second, from 0 to 1."""
        old, shared = stems(before), set(stems(after))
        whole = self._sum(old)
        return self._sum(stem for stem in old if stem in shared) / whole if whole else 0.0

    def likely(
        self, before: Sequence[str], after: Sequence[str], least: float
    ) -> Iterator[tuple[float, int, int]]:
        """Every two texts that are at least so alike, by their places; the likest first.

        Only texts that share a word which is not everywhere are looked at, so that thousands can
        be held against thousands.
        """
        homes: dict[str, list[int]] = defaultdict(list)
        for number, text in enumerate(after):
            for stem in stems(text):
                homes[stem].append(number)
        common = max(COMMON, len(after) // 50)
        found = []
        for i, text in enumerate(before):
            near = Counter[int]()
            for stem in stems(text):
                if len(homes.get(stem, ())) <= common:
                    for number in homes.get(stem, ()):
                        near[number] += 1
            # Two rare words in common, or one where the text has hardly more.
            wanted = 2 if len(stems(text)) > 4 else 1
            for j, shared in near.items():
                if shared >= wanted and (score := self.of(text, after[j])) >= least:
                    found.append((-score, i, j))
        for score, i, j in sorted(found):
            yield -score, i, j

    def _sum(self, words: Iterable[str]) -> float:
        return sum(self.weights.get(word, self.most) for word in words)
