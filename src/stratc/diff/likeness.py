"""How alike two promises are by the words they share, where rare words count for more."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from math import log

from .stems import words_of

# A word that more texts hold than this says little of which is which.
COMMON = 60
TELLING = 0.33  # so much of a short promise stands in another
ROUNDING = 1e-9  # sums of the same weights in another order may differ by less
# What every promise of a plan may say without being the same one.
_WEAK = frozenset([
    "person", "service", "support", "work", "develop", "ensur", "provid", "improv", "increas",
    "more", "new", "not", "no", "than",
])  # fmt: skip


@lru_cache(maxsize=50_000)
def stems(text: str) -> tuple[str, ...]:
    """The words of a text that carry meaning, each once, without their endings."""
    words = words_of(text.lower())
    return tuple(sorted({word.stem for word in words if word.sort == "content"}))


def _homes(texts: Sequence[str]) -> dict[str, list[int]]:
    """For each stem the places of the texts that hold it."""
    homes: dict[str, list[int]] = defaultdict(list)
    for number, text in enumerate(texts):
        for stem in stems(text):
            homes[stem].append(number)
    return homes


class Likeness:
    """Weighs words by how few of the texts hold them."""

    def __init__(self, texts: Sequence[str]) -> None:
        seen = Counter(stem for text in texts for stem in stems(text))
        self.most = log(1 + len(texts))
        self._wholes: dict[str, float] = {}
        self.weights = {
            stem: log(1 + len(texts) / n) * (0.5 if stem in _WEAK else 1.0)
            for stem, n in seen.items()
        }

    def of(self, before: str, after: str) -> float:
        """From 0, no word in common, to 1, the same words."""
        whole = (self._whole(before) * self._whole(after)) ** 0.5
        return self._shared(before, after) / whole if whole else float(before == after)

    def telling(self, before: str, after: str) -> bool:
        """Whether more than the everyday words of a plan make two texts alike."""
        shared = {*stems(before)} & {*stems(after)} - _WEAK
        return len(shared) > 2 or self.kept(before, after) >= TELLING

    def kept(self, before: str, after: str) -> float:
        """How much of the first text stands in the second, from 0 to 1."""
        whole = self._whole(before)
        return self._shared(before, after) / whole if whole else 0.0

    def holders(self, texts: Sequence[str]) -> Callable[[str, float], list[int]]:
        """For a part and how much of it must be kept: the places of the texts that may hold it.

        So much of its weight as may be missing is spent on its commonest words; a text that holds
        none of the others cannot hold enough.
        """
        homes = _homes(texts)

        def found(part: str, least: float) -> list[int]:
            spare = self._whole(part) * (1 - least)
            places: set[int] = set()
            for stem in sorted(stems(part), key=lambda one: (len(homes.get(one, ())), one)):
                places.update(homes.get(stem, ()))
                spare -= self.weights.get(stem, self.most)
                if spare < 0:
                    break
            return sorted(places)

        return found

    def likely(
        self, before: Sequence[str], after: Sequence[str], least: float
    ) -> Iterator[tuple[float, int, int]]:
        """Every two texts that are at least so alike, by their places; the likest first.

        Only texts that share a word which is not everywhere are looked at, so that thousands can
        be held against thousands.
        """
        homes = _homes(after)
        common = max(COMMON, len(after) // 50)
        found = []
        held = [frozenset(stems(text)) for text in after]
        roots = [self._whole(text) ** 0.5 for text in after]
        for i, text in enumerate(before):
            near: dict[int, float] = defaultdict(float)
            usual = []
            for stem in stems(text):
                weight = self.weights.get(stem, self.most)
                if len(homes.get(stem, ())) <= common:
                    for number in homes.get(stem, ()):
                        near[number] += weight
                else:
                    usual.append((stem, weight))
            rest = sum(weight for _, weight in usual)
            enough = least * self._whole(text) ** 0.5 * (1 - ROUNDING)
            for j, shared in near.items():
                # Even with every common word in common it would not be like enough.
                if shared + rest < enough * roots[j]:
                    continue
                for stem, weight in usual:
                    if stem in held[j]:
                        shared += weight
                if shared >= enough * roots[j] and (score := self.of(text, after[j])) >= least:
                    found.append((-score, i, j))
        for score, i, j in sorted(found):
            yield -score, i, j

    def _whole(self, text: str) -> float:
        found = self._wholes.get(text)
        if found is None:
            found = self._wholes[text] = sum(
                self.weights.get(stem, self.most) for stem in stems(text)
            )
        return found

    def _shared(self, before: str, after: str) -> float:
        other = set(stems(after))
        return sum(self.weights.get(stem, self.most) for stem in stems(before) if stem in other)
