"""For a promise without a link: the likeliest items, and the words that point to them.

In: a promise and frameworks. Out: items with a score and the words of the promise that made it.
No item is learnt from the links that authors wrote. Each item brings its own words: its `cues:`
and other titles count most, then its title, then its summary; a word that many items share counts
little. Priorities and outcomes are offered side by side, the likeliest of each. The heading above a
promise, and the commitment that a row delivers, can only add to what the promise's own words point
to: one word of theirs is no reason. Where nothing fits, nothing is offered; where a promise is
about what serves every priority alike, that is. Anybody can redo the sum by hand.
"""

from __future__ import annotations

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
from .views import PromiseView, promises

CUE, TITLE, SUMMARY = 3.0, 1.5, 0.5
UNDER = 0.5
LEAST, LEAST_WITHOUT_CUES = 8.0, 3.0
RARE = 2.5
UNIQUE = 5.0
ALIKE = 15.0
"""A promise about what serves all alike is offered an item only above this score."""
GROUPS = (("priority", "theme"), ("outcome",))
KINDS = tuple(kind for group in GROUPS for kind in group)
SERVES_ALL = {
    "governance": (
        "governance, accountability, terms of reference, the board, delivery board, partnership "
        "board, programme board, strategic board, advisory board, board meeting, oversight, senior "
        "responsible, strategic group, delivery group, steering group"
    ),
    "partnership working": (
        "partnership working, working together, joint working, work together, joined-up, "
        "working group, relationships with stakeholders, collaboration among, cross-sector, "
        "whole system, shared vision, whole partnership, all priorities, every priority, all three "
        "priorities, all four priorities, all five priorities"
    ),
    "data and evidence": (
        "data sharing, share data, shared data, share information, information sharing, needs "
        "assessment, dashboard, joint strategic needs assessment, evaluation, monitor and "
        "evaluate, monitoring and evaluating, analyse data, collect data, local insight, "
        "feedback loop, shared outcome, digital technology, evidence base, intelligence "
        "sharing, better data, data set, horizon scanning"
    ),
    "workforce": (
        "workforce, staff training, train staff, training programme, recruit, professional "
        "development, upskill, skilled staff"
    ),
    "lived experience": (
        "lived experience, service user voice, co-production, co-produce, voices of people, "
        "people who use services have a say"
    ),
    "commissioning and funding": (
        "commissioning cycle, joint commissioning, pooled budget, commissioning capacity, "
        "strategic capacity, allocate funding, protect funding, integrated commissioning, "
        "funding opportunities, future funding, social value"
    ),
    "communication": (
        "communications plan, communication strategy, campaign plan, shared language, "
        "consistent messages"
    ),
}
"""What serves every priority of a strategy alike, and the words that speak of it."""
DRUGS = re.compile(
    r"\b(?:drugs?|alcohol\w*|substances?|addict\w*|opi(?:ate|oid)s?|naloxone|heroin|cocaine|"
    r"county lines|drink(?:ers?|ing)|dependen(?:ce|cy|t)|harm to hope|recovery from)\b",
    re.IGNORECASE,
)
"""What a strategy that names no framework must speak of to be offered the two on drugs."""
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
    "substance misuse local service partner partnership across including"
)

Stems = tuple[str, ...]


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
        lines = (f"  - {s.target}  # {s.item.title}{s.item.mark}\n" for s in self.items)
        return "serves:\n" + "".join(lines)


def unlinked(
    library: Library, strategy: Strategy, wanted: Iterable[str] = (), most: int = 2
) -> tuple[Suggestions, ...]:
    """Suggestions for every promise that says neither what it serves nor why it serves nothing.

    `most` is how many priorities, and how many outcomes, are offered for one.
    """
    named = frameworks_of(library, strategy, wanted)
    teller = Teller(named or _leading(library))
    found = [
        teller.suggest(promise, most)
        if named or _about_drugs(strategy, promise)
        else Suggestions(promise, ())
        for promise in promises(library, strategy)
        if promise.serves_nothing and promise.active
    ]
    offered = {one.promise.id for one in found if one.items}
    return tuple(
        one if one.to_paste else replace(one, follows=_delivered(one.promise, offered))
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
        shared = Counter(term for _, _, profile in self.items for term in profile)
        number = len(self.items)
        # However many items there are, a word that only one of them has weighs the same.
        scale = UNIQUE / (1 + math.log(number)) if number else 0
        self.rarity = {t: scale * (1 + math.log(number / n)) for t, n in shared.items()}

    def suggest(self, promise: PromiseView, most: int = 2) -> Suggestions:
        """The likeliest items, or what it is about that serves all alike, or nothing."""
        above = " ".join(filter(None, (
            promise.priority.title if promise.priority else "",
            *(one.own for one in promise.delivers),
        )))  # fmt: skip
        more = [part.text for part in getattr(promise.element, "parts", ())]
        more.append(getattr(promise.element, "how", None) or "")
        own = plain(" ".join((promise.own, *more)))
        items = self.of(own, above, most)
        alike, because = _serves_all(own)
        if alike and not any(item.score > ALIKE for item in items):
            return Suggestions(promise, (), alike, because)
        return Suggestions(promise, () if self._of_another_plan(own) else items)

    def _of_another_plan(self, text: str) -> bool:
        """Whether a text is about something that other plans are for, and no item speaks of."""
        own = _terms(text)
        subjects = [tuple(stems(phrase)) for phrase in ELSEWHERE.split(", ")]
        about = [term for term in subjects if term in own]
        return bool(about) and not any(
            term in profile for term in about for *_, profile in self.items
        )

    def of(self, text: str, above: str = "", most: int = 2) -> tuple[Suggestion, ...]:
        """The likeliest items of each group for a text that stands under other words."""
        own, under = _terms(text), _terms(above)
        found = []
        for framework, item, profile in self.items:
            hits = {t: w * self.rarity[t] for t, w in profile.items() if t in own}
            extra = {t: w * self.rarity[t] * UNDER for t, w in profile.items() if t in under}
            score = sum(hits.values()) + sum(w for t, w in extra.items() if t not in hits)
            if self._fits(hits, profile, score):
                because = sorted(hits, key=lambda term: -hits[term])
                words = tuple(dict.fromkeys(own[term] for term in because))[:5]
                found.append(Suggestion(framework, item, score, words))
        found.sort(key=lambda one: (-one.score, one.framework.id, one.item.id))
        groups = ([one for one in found if one.item.kind in kinds][:most] for kinds in GROUPS)
        return tuple(sorted(chain.from_iterable(groups), key=lambda one: -one.score))

    def _fits(self, hits: dict[Stems, float], profile: dict[Stems, float], score: float) -> bool:
        """Whether own words say enough: a cue, words of a title, or one that is rare.

        Where nobody has given an item cues, its title and its summary have to do.
        """
        titled = [term for term in hits if profile[term] >= TITLE]
        if CUE not in profile.values():
            return score >= LEAST_WITHOUT_CUES and bool(titled or len(hits) > 1)
        cue = any(profile[term] == CUE for term in hits)
        rare = any(self.rarity[term] >= RARE for term in titled)
        return score >= LEAST and (cue or rare or len(titled) > 1)


def _serves_all(text: str) -> tuple[str, tuple[str, ...]]:
    """What a text is about that serves every priority alike, and the words that say so."""
    own = _terms(text)
    for topic, phrases in SERVES_ALL.items():
        terms = [tuple(stems(phrase)) for phrase in phrases.split(", ")]
        if hits := [own[term] for term in terms if term in own]:
            return topic, tuple(dict.fromkeys(hits))
    return "", ()


def _delivered(promise: PromiseView, offered: set[str]) -> tuple[str, ...]:
    return tuple(one.id for one in promise.delivers if one.id in offered)


def _about_drugs(strategy: Strategy, promise: PromiseView) -> bool:
    """Whether a promise of a strategy that names no framework is about what the two are about.

    Homes and training are in every strategy, and serve the national drug strategy in one that is
    about drugs or alcohol: by its title or scope, by the priority's title, or by its own words.
    """
    above = promise.priority.title if promise.priority else ""
    parts = " ".join(part.text for part in getattr(promise.element, "parts", ()))
    delivered = " ".join(one.own for one in promise.delivers)
    scope = " ".join(strategy.scope)
    words = f"{strategy.title} {scope} {above} {promise.own} {parts} {delivered}"
    return bool(DRUGS.search(words))


def _leading(library: Library) -> tuple[Framework, ...]:
    """Where a strategy names no framework: the national strategy and its outcomes."""
    found = [library.editions(name) for name in ("from-harm-to-hope", "ncdof")]
    return tuple(editions[-1] for editions in found if editions)


def _profile(item: Provision, cues: bool) -> dict[Stems, float]:
    """The words of an item, each with the weight of the most telling place it stands in."""
    profile: dict[Stems, float] = {}
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


def _terms(text: str) -> dict[Stems, str]:
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
