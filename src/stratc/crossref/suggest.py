"""For a promise without a link: the likeliest items, and the words that point to them.

In: a promise and frameworks. Out: items with a score and the words of the promise that made it.
No item is learnt from the links that authors wrote. Each item brings its own words: its `cues:`
and other titles count most, then its title, then its summary; a word that many items share counts
little. The heading that a promise stands under counts half. Anybody can redo the sum by hand.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from stratc.model import Framework, Provision, Strategy

from .crosswalk import frameworks_of
from .library import Library
from .promises import PromiseView, promises

CUE, TITLE, SUMMARY = 3.0, 1.5, 0.5
UNDER = 0.5
LEAST = 2.0
KINDS = ("priority", "theme", "outcome")
COMMON = (
    "a about all also an and any are as at be been better by can could do each ensure every for "
    "from get go good has have help how i if in into is it its keep make making may more most "
    "much must need new no not of on one or other our out own people put so some such support "
    "take than that the their them these they this those through to under up use used user using "
    "way we well what when where which who whole will with work would year your drug alcohol "
    "substance misuse local service partner partnership across including"
)

Term = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One item that a promise may serve, and the words that say so."""

    framework: Framework
    item: Provision
    score: float
    because: tuple[str, ...]

    @property
    def target(self) -> str:
        """As it would be written under `serves:`."""
        return f"{self.framework.id}:{self.item.id}"


@dataclass(frozen=True, slots=True)
class Suggestions:
    """The likeliest items for one promise, the likeliest first."""

    promise: PromiseView
    items: tuple[Suggestion, ...]

    @property
    def to_paste(self) -> str:
        """The lines an author would write, if they agree."""
        lines = (f"  - {s.target}  # {s.item.title}{s.item.mark}\n" for s in self.items)
        return "serves:\n" + "".join(lines)


def unlinked(
    library: Library, strategy: Strategy, wanted: Iterable[str] = (), most: int = 3
) -> tuple[Suggestions, ...]:
    """Suggestions for every promise that says neither what it serves nor why it serves nothing."""
    frameworks = frameworks_of(library, strategy, wanted) or _leading(library)
    teller = Teller(frameworks)
    return tuple(
        Suggestions(promise, teller.suggest(promise, most))
        for promise in promises(library, strategy)
        if promise.serves_nothing and promise.active
    )


class Teller:
    """Knows the words of some frameworks and tells which of their items a text points to."""

    def __init__(self, frameworks: Iterable[Framework], cues: bool = True) -> None:
        self.items = [
            (framework, item, _profile(item, cues))
            for framework in frameworks
            for item in framework.items
            if item.kind in KINDS
        ]
        shared = Counter(term for _, _, profile in self.items for term in profile)
        self.rarity = {t: 1 + math.log(len(self.items) / n) for t, n in shared.items()}

    def suggest(self, promise: PromiseView, most: int = 3) -> tuple[Suggestion, ...]:
        """The likeliest items; none where no word points anywhere."""
        heading = promise.priority.title if promise.priority else ""
        more = [part.text for part in getattr(promise.element, "parts", ())]
        more.append(getattr(promise.element, "how", None) or "")
        said = " ".join((promise.text, *more))
        return self.of(said, heading, most)

    def of(self, text: str, heading: str = "", most: int = 3) -> tuple[Suggestion, ...]:
        """The likeliest items for a text that stands under a heading."""
        own, above = _terms(text), _terms(heading)
        found = []
        for framework, item, profile in self.items:
            hits = {t: w * self.rarity[t] for t, w in profile.items() if t in own}
            under = {t: w * self.rarity[t] * UNDER for t, w in profile.items() if t in above}
            score = sum(hits.values()) + sum(w for t, w in under.items() if t not in hits)
            if score >= LEAST:
                because = sorted({**under, **hits}, key=lambda t: -({**under, **hits})[t])
                words = dict.fromkeys((own.get(t) or above[t]) for t in because)
                found.append(Suggestion(framework, item, score, tuple(words)[:5]))
        found.sort(key=lambda s: (-s.score, s.framework.id, s.item.id))
        return tuple(found[:most])


def _leading(library: Library) -> tuple[Framework, ...]:
    """Where a strategy names no framework: the national strategy and its outcomes."""
    found = [library.editions(name) for name in ("from-harm-to-hope", "ncdof")]
    return tuple(editions[-1] for editions in found if editions)


def _profile(item: Provision, cues: bool) -> dict[Term, float]:
    """The words of an item, each with the weight of the most telling place it stands in."""
    profile: dict[Term, float] = {}
    for text, weight in (
        (item.summary or "", SUMMARY),
        (item.title, TITLE),
        *((alias, TITLE) for alias in item.aliases),
    ):
        for word in stems(text):
            if word not in STEMMED_STOP:
                profile[(word,)] = max(profile.get((word,), 0), weight)
    for phrase in (*item.cues, *item.aliases) if cues else ():
        if term := tuple(stems(phrase)):
            profile[term] = CUE
    return profile


def _terms(text: str) -> dict[Term, str]:
    """Every run of one to four words of a text by its stems, with the words as they stand."""
    written = re.findall(r"[^\W_]+(?:['’][^\W_]+)?", text)
    stemmed = [stem(word) for word in written]
    return {
        tuple(stemmed[at : at + length]): " ".join(written[at : at + length])
        for length in (4, 3, 2, 1)
        for at in range(len(written) - length + 1)
    }


def stems(text: str) -> list[str]:
    """The stems of the words of a text."""
    return [stem(word) for word in re.findall(r"[^\W_]+(?:['’][^\W_]+)?", text)]


def stem(word: str) -> str:
    """A word without its ending, so that families, family and family's are one."""
    word = re.sub(r"['’]s?$", "", word.lower())
    if len(word) > 4 and word.endswith("ies"):
        word = word[:-3] + "y"
    elif len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    for ending in ("ing", "ed"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            word = word[: -len(ending)]
            if word[-1] == word[-2] and word[-1] not in "ls":
                word = word[:-1]
            break
    return word[:-1] if len(word) > 4 and word.endswith("e") else word


STEMMED_STOP = frozenset(stem(word) for word in COMMON.split())
