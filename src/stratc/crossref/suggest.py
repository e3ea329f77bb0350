"""For a promise without a link: the likeliest items, and the words that point to them.

In: a promise and frameworks. Out: items with a score and the words of the promise that made it.
No item is learnt from the links that authors wrote. Each item brings its own words: its `cues:`
and other titles count most, then its title, then its summary; a word that many items share counts
little. Priorities and outcomes are offered side by side, the likeliest of each. The heading above a
promise, and the commitment that a row delivers, can only add to what the promise's own words point
to: one word of theirs is no reason. Where nothing fits, nothing is offered; where a promise is
about what serves every priority alike, that is. Anybody can redo the sum by hand.
"""

import math
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import chain

from stratc.model import Framework, Provision, Strategy
from stratc.text.markdown import plain

from .item_cover import frameworks_of
from .library import Library
from .on_drugs import GROUPS, KINDS, about_drugs, leading, on_drugs
from .serving_all import IF_NOTHING_FITS, serves_all
from .telling_words import (
    ASIDE,
    DEED_STEMS,
    PERSONS,
    Stems,
    Weighed,
    stem,
    stems,
    telling,
    ways_to_say,
)
from .views import PromiseView, promises

CUE, TITLE, SUMMARY = 3.0, 1.5, 0.5
UNDER = 0.5
LEAST, LEAST_WITHOUT_CUES = 8.0, 3.0
RARE = 2.5
UNIQUE = 5.0
ALIKE = 15.0
"""A promise about what serves all alike is offered an item only above this score."""
COMPOUND = re.compile(r"\w+(?:-\w+)+")
"""“Person-centred”: neither half says it."""
ELSEWHERE = (
    "covid, pandemic, coronavirus, lateral flow, licensing, licence, litter, sobriety tag, "
    "parking, noise, planning permission, gambling"
)
"""What other plans of a council are about; only an item that speaks of it too is offered."""
COMMON = (
    "a about all also an and any are as at be been better by can could do each ensure every for "
    "from get go good has have help how i if in into is it its keep make making may more most "
    "much must need new no not of on one or other our out own people put so some such support "
    "take than that the their them these they this those through to under up use used user using "
    "way we well what when where which who whole will with work would year your drug alcohol "
    "substance misuse local service partner partnership across including "
    "priority action plan strategy strategic delivery system approach"
)


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
    alike: str = ""
    because: tuple[str, ...] = ()
    follows: tuple[str, ...] = ()
    """The commitments that it delivers, for which something is suggested and for it nothing."""

    @property
    def to_paste(self) -> str:
        """The lines an author would write, if they agree; nothing where nothing is suggested."""
        if self.alike:
            return f"cross-cutting: {self.alike}\n"
        if not self.items:
            return ""
        lines = (f"  - {s.target}  # {s.item.heading}\n" for s in self.items)
        return "serves:\n" + "".join(lines)


def unlinked(
    library: Library, strategy: Strategy, wanted: Iterable[str] = (), most: int = 2
) -> tuple[Suggestions, ...]:
    """Suggestions for every promise that says neither what it serves nor why it serves nothing.

    `most` is how many priorities, and how many outcomes, are offered for one.
    """
    named = frameworks_of(library, strategy, wanted) or leading(library)
    whole, others = Teller(named), Teller(f for f in named if not on_drugs(f))
    found = [
        teller.suggest(promise, most)
        for promise in promises(library, strategy)
        if promise.serves_nothing and promise.active
        for teller in (whole if about_drugs(strategy, promise) else others,)
    ]
    offered = {one.promise.id for one in found if one.items}
    return tuple(
        one
        if one.to_paste
        else replace(one, follows=tuple(n.id for n in one.promise.delivers if n.id in offered))
        for one in found
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
        self.phrases = {
            term
            for *_, profile in self.items
            for term, weight in profile.items()
            if weight == CUE and len(term) > 1
        }
        shared = Counter(term for _, _, profile in self.items for term in profile)
        self.homes: dict[Stems, set[str]] = {}
        """The families of items that have a word in their titles or for a cue."""
        for framework, item, profile in self.items:
            for term, weight in profile.items():
                if weight >= TITLE:
                    self.homes.setdefault(term, set()).add(f"{framework.id}:{_family(item)}")
        number = len(self.items)
        # However many items there are, a word that only one of them has weighs the same.
        scale = UNIQUE / (1 + math.log(number)) if number else 0
        self.rarity = {t: scale * (1 + math.log(number / n)) for t, n in shared.items()}

    def suggest(self, promise: PromiseView, most: int = 2) -> Suggestions:
        """The likeliest items, or what it is about that serves all alike, or nothing."""
        if not self.items:
            return Suggestions(promise, ())
        above = " ".join(filter(None, (
            promise.priority.title if promise.priority else "",
            *(one.own for one in promise.delivers),
        )))  # fmt: skip
        more = [part.text for part in getattr(promise.element, "parts", ())]
        more.append(getattr(promise.element, "how", None) or "")
        own = plain(" ".join((promise.own, *more)))
        items = self.of(own, above, most)
        alike, because = serves_all(own)
        if alike and not any(item.score > ALIKE for item in items):
            return Suggestions(promise, (), alike, because)
        if self._of_another_plan(own):
            return Suggestions(promise, ())
        return Suggestions(promise, items, *(() if items else serves_all(own, IF_NOTHING_FITS)))

    def _of_another_plan(self, text: str) -> bool:
        """Whether a text is about something that other plans are for, and no item speaks of."""
        own = telling(text)
        subjects = [tuple(stems(phrase)) for phrase in ELSEWHERE.split(", ")]
        about = [term for term in subjects if term in own]
        return bool(about) and not any(
            set(term) <= set(known) for term in about for *_, told in self.items for known in told
        )

    def of(self, text: str, above: str = "", most: int = 2) -> tuple[Suggestion, ...]:
        """The likeliest items of each group for a text that stands under other words."""
        own, under = self._told(text), self._told(above)
        found = []
        for framework, item, profile in self.items:
            hits = self._hits(profile, own)
            extra = {t: w * UNDER for t, w in self._hits(profile, under).items()}
            score = sum(hits.values()) + sum(w for t, w in extra.items() if t not in hits)
            if self._fits(item, hits, profile, score):
                found.append(Suggestion(framework, item, score, _because(hits, own)))
        found.sort(key=lambda one: (-one.score, one.framework.id, one.item.id))
        groups = (_apart(one for one in found if one.item.kind in kinds)[:most] for kinds in GROUPS)
        return tuple(sorted(chain.from_iterable(groups), key=lambda one: -one.score))

    def _told(self, text: str) -> dict[Stems, Weighed]:
        """The words of a text; half of each that stands only in a longer one that some item knows.

        “Proceeds of crime” is about money, and does not point to whatever has to do with crime.
        """
        told = telling(text)
        known = [term for term in told if len(term) > 1 and term in self.phrases]
        if known:
            free = Counter(stems(text))
            for term in known:
                free.subtract({word: 1 for word in term if not any(
                    word in other and len(other) > len(term) for other in known
                )})  # fmt: skip
            for word in {word for term in known for word in term if free[word] <= 0}:
                if (word,) in told:
                    told[(word,)] = replace(told[(word,)], weight=ASIDE)
        return told

    def _hits(self, profile: dict[Stems, float], told: dict[Stems, Weighed]) -> dict[Stems, float]:
        return {t: w * self.rarity[t] * told[t].weight for t, w in profile.items() if t in told}

    def _fits(
        self, item: Provision, hits: dict[Stems, float], profile: dict[Stems, float], score: float
    ) -> bool:
        """Whether own words say enough: a cue, or most of a title with a rare word.

        Where nobody has given an item cues, its title has to be said, and its summary helps.
        """
        titled = {term for term in hits if profile[term] >= TITLE}
        title = {(word,) for word in _content(item.title)}
        if CUE not in profile.values():
            short = len(title) < 3
            alone = short and any(
                len(self.homes[term]) == 1 and not PERSONS.issuperset(term) for term in titled
            )
            return score >= LEAST_WITHOUT_CUES and (alone or _titles_said(item, titled))
        cue = any(profile[term] == CUE for term in hits)
        rare = any(self.rarity[term] >= RARE for term in titled)
        most = len(title & titled) * 2 > len(title)
        return score >= LEAST and (cue or (rare and most))


def _titles_said(item: Provision, titled: set[Stems]) -> bool:
    """Whether two words of a title are said, or all of one of the things that it names."""
    if len(titled) > 1:
        return True
    parts = [
        {(word,) for word in _content(part)} for part in re.split(r",|&|\band\b|\bor\b", item.title)
    ]
    named = [part for part in parts if part]
    # “Involvement” of “community involvement and engagement” is that of the community.
    alone = len(named) > 2 or all(len(part) == 1 for part in named)
    return alone and any(part <= titled for part in named)


def _content(text: str) -> list[str]:
    """The stems of the words that say what a title is about."""
    whole = COMPOUND.sub(" ", text)
    return [word for word in stems(whole) if word not in STOP and len(word) > 2]


def _family(item: Provision) -> str:
    return item.parent or item.id


def _apart(found: Iterable[Suggestion]) -> list[Suggestion]:
    """The items without those that only say again what a likelier one of their family says."""
    kept: list[Suggestion] = []
    for one in found:
        if not any(
            _family(one.item) == _family(other.item) and set(one.because) <= set(other.because)
            for other in kept
        ):
            kept.append(one)
    return kept


def _because(hits: dict[Stems, float], own: dict[Stems, Weighed]) -> tuple[str, ...]:
    """The words that made a score, the weightiest first, none that another of them holds."""
    words = [own[term].written for term in sorted(hits, key=lambda term: -hits[term])]
    whole = [w for w in words if not any(w != other and w in other for other in words)]
    return tuple(dict.fromkeys(whole))[:5]


def _profile(item: Provision, cues: bool) -> dict[Stems, float]:
    """The words of an item, each with the weight of the most telling place it stands in."""
    profile: dict[Stems, float] = {}
    for text, weight in (
        (item.summary or "", SUMMARY),
        (item.title, TITLE),
        *((alias, TITLE) for alias in item.aliases),
    ):
        for word in _content(text):
            profile[(word,)] = max(profile.get((word,), 0), weight)
        for compound in COMPOUND.findall(text):
            profile[tuple(stems(compound))] = weight
    for phrase in (*item.cues, *item.aliases) if cues else ():
        profile.update(dict.fromkeys(ways_to_say(phrase), CUE))
    return profile


STOP = DEED_STEMS.union(stem(word) for word in COMMON.split())
