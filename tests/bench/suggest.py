"""How often `crossref --suggest` names the right national priority first, with the links hidden.

Suggestions never look at links, so hiding them changes nothing; this asks for a suggestion for
every commitment and action that its author linked to one of the three national priorities, and
looks at the first. The three priorities count alike, however many promises serve each: always
guessing the commonest is then right for one of three.
"""

import sys
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from stratc.crossref import Library, PromiseView, Teller, promises
from stratc.model import Framework
from stratc.pipeline import compile
from stratc.work.files import find

ROOT = Path(__file__).parents[2]
PRIORITIES = ("1", "2", "3")


@dataclass(frozen=True, slots=True)
class Score:
    """Of the promises that serve each priority, the share for which it was named first."""

    right: dict[str, int]
    asked: dict[str, int]

    @property
    def mean(self) -> float:
        """The mean over the three priorities."""
        return sum(self.right[p] / self.asked[p] for p in PRIORITIES) / len(PRIORITIES)

    def __str__(self) -> str:
        each = ", ".join(f"{p}: {self.right[p]} of {self.asked[p]}" for p in PRIORITIES)
        return f"{self.mean:.0%} ({each})"


def measure(library: Library) -> dict[str, Score]:
    """The suggestions, the same without the lists of cues, and always guessing the commonest."""
    framework = library.editions("from-harm-to-hope")[-1]
    held = [
        (promise, meant)
        for strategy in library.strategies
        for promise in promises(library, strategy)
        if (meant := _meant(promise, framework))
    ]
    commonest = Counter(p for _, meant in held for p in meant).most_common(1)[0][0]
    with_cues, without = Teller([framework]), Teller([framework], cues=False)
    return {
        "first suggestion": _score(held, lambda promise: _first(with_cues, promise)),
        "without the cues": _score(held, lambda promise: _first(without, promise)),
        "always the commonest": _score(held, lambda promise: commonest),
    }


def _score(held: list[tuple[PromiseView, set[str]]], guess: Callable[[PromiseView], str]) -> Score:
    right, asked = Counter[str](), Counter[str]()
    for promise, meant in held:
        named = guess(promise)
        asked.update(meant)
        right.update(meant & {named})
    return Score(dict(right) | {p: 0 for p in PRIORITIES if p not in right}, dict(asked))


def _first(teller: Teller, promise: PromiseView) -> str:
    found = teller.suggest(promise, 1).items
    return next((p for one in found for p in _priorities_of(one.item.id)), "")


def _meant(promise: PromiseView, framework: Framework) -> set[str]:
    """The national priorities a promise serves directly, else those it serves in part."""
    own = [s for s in promise.serves if s.by is promise.element and s.framework is framework]
    direct = [s for s in own if s.direct]
    return {p for s in direct or own if s.item for p in _priorities_of(s.item.id)}


def _priorities_of(item: str) -> Iterator[str]:
    first = item.partition(".")[0]
    if first in PRIORITIES:
        yield first


def main() -> None:
    """Print the figures."""
    folders = sorted(path.parent for path in ROOT.glob("strategies/*/strategy.yaml"))
    project = find(map(str, folders), lambda remark: None)
    library = compile(project.documents, project.frameworks).library
    sys.stdout.write("crossref --suggest: the right national priority first, mean of the three\n")
    for name, score in measure(library).items():
        sys.stdout.write(f"  {name:<21} {score}\n")


if __name__ == "__main__":
    main()
