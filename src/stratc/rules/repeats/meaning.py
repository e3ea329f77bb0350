"""Rules about promises that say the same with other words."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from math import fsum, log

from stratc.checking.manuscript import Manuscript
from stratc.checking.passage import Passage
from stratc.checking.registry import CONSIDER, rule
from stratc.model import Action, Commitment, CommitmentGroup, Element, Intervention, Objective, Part
from stratc.source import Diagnostic, Label
from stratc.text.similarity import likeness

SAY_LITTLE = """
    a about across all also an and any are as at be been between both by can could do each every
    for from further further get had has have how in including into is it its key local more
    most new no not of on or other our out over partners partnership people possible range
    relevant service services so such than that the their them there these they this those
    through to together under up use used using way we well what when where which who will with
    within work working ensure ensuring support supporting improve improving develop developing
    deliver delivering continue strengthen embed adopt provide promote increase
"""
EMPTY = frozenset(SAY_LITTLE.split())
ENDINGS = re.compile(
    r"(?:ations?|ments?|ingly|ings?|edly|ities|ity|ions?|ive|ies|ers?|ed|ly|es|s|e|y)\Z"
)
ALIKE = 0.47
NEARLY = 88.0  # what is alike letter by letter is another rule's matter
RARE = 3
FEWEST = 3
BEGINNING = 4
CROWD = 400  # so many others at most is one compared with
MOST_COMPARED = 400_000  # so many pairs are compared in all, however many promises there are
# Pairs with such words, or of these, say nothing about likeness.
OFTEN = "access aim base care clear common evidenc keep make place recover review sure treat"
USUAL_WORDS = frozenset(OFTEN.split())
USUAL = {("harm", "reduc"), ("drug", "alcohol"), ("substanc", "misus"), ("substanc", "us")}
STEP = re.compile(
    r"\b(phase|stage|part|zone|round|tranche|wave|lot|year) (\d+|one|two|three|four)\b"
)
MORE = re.compile(r"open|add|build|create|double|expand|extend|grow|increase|raise|recruit|widen")
LESS = re.compile(r"close|cut|end|halve|lower|minimise|phase|reduce|remove|shrink|stop|withdraw")
NAMED = re.compile(r"(?<=[a-z,] )[A-Z][\w’'-]+")
PROMISES = (Action, Commitment, Intervention, Objective, Part)


@dataclass(frozen=True)
class Saying:
    """One promise with the words that carry its meaning."""

    passage: Passage
    words: frozenset[str]
    pairs: frozenset[tuple[str, str]]  # neighbours among the first of these words

    @property
    def element(self) -> Element:
        return self.passage.element

    @cached_property
    def plain(self) -> str:
        """The words alone, as they are compared letter by letter."""
        return " ".join(re.findall(r"[^\W_]+", self.passage.plain.lower()))

    @cached_property
    def names(self) -> frozenset[str]:
        """Its words that have a capital within a sentence."""
        return frozenset(_stems(" ".join(NAMED.findall(self.passage.plain))))

    @cached_property
    def steps(self) -> frozenset[tuple[str, str]]:
        """The steps of some work that it names: “phase 1”."""
        return frozenset(STEP.findall(self.passage.plain.lower()))

    @cached_property
    def links(self) -> frozenset[str]:
        """What it delivers or repeats."""
        element = self.element
        return frozenset((*getattr(element, "delivers", ()), *getattr(element, "repeats", ())))

    @cached_property
    def id(self) -> str | None:
        return getattr(self.element, "id", None)


@rule(CONSIDER, english=True)
def same_in_other_words(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Two commitments or actions that promise nearly the same in other words.

    It compares the words that carry meaning, whatever their order and endings, and gives rare
    words more weight. A row and the commitment that it delivers are never compared, nor a
    commitment and its own parts, nor what is led in by different years: “By 2030 we will:”.

    Two promises that nobody can tell apart are one, or each wants a word more.

    Flagged:
        priorities:
          - id: treatment
            title: Treatment
            commitments:
              - lead-in: "We will:"
                items:
                  - id: life-course
                    text: apply a life course approach that is tailored to age groups.
                  - id: ages
                    text: ensure a life course approach, tailoring prevention across age groups.

    Better:
        …
                  - id: schools
                    text: teach pupils in every school about alcohol.

    When to ignore it: where the two are for different people, and the text says so.
    """
    sayings = [
        s for p in manuscript.passages if is_promise(p) and len((s := saying(p)).words) >= FEWEST
    ]
    weight = weights(sayings)
    pairs = Counter(pair for saying in sayings for pair in saying.pairs)
    rare = {
        pair
        for pair, count in pairs.items()
        if count <= RARE and pair not in USUAL and not USUAL_WORDS.intersection(pair)
    }
    years = {
        one.path: frozenset(re.findall(r"\b20\d\d\b", group.lead_in or ""))
        for group in manuscript.index.elements
        if isinstance(group, CommitmentGroup)
        for one in group.items
    }
    near = _Neighbours(weight, rare, min(CROWD, MOST_COMPARED // max(1, len(sayings))))
    for later in sayings:
        likely = [
            (score, at)
            for at in near.of(later)
            if (score := _score(earlier := sayings[at], later, weight, rare)) >= ALIKE
            and not _belong(earlier, later)
            and likeness(earlier.plain, later.plain) < NEARLY
            and not _other_steps(earlier, later)
            and not _other_ways(earlier, later)
            and not _other_places(earlier, later)
            and not _other_counts(earlier, later)
            and years.get(earlier.element.path) == years.get(later.element.path)
        ]
        near.add(later)
        if not likely:
            continue
        best = sayings[max(likely)[1]]
        yield Diagnostic(
            later.passage.opening(later.passage.plain),
            f"this promises nearly what {_name(best)} promises",
            labels=(Label(best.passage.opening(best.passage.plain), "promised here"),),
            hints=("make them one, or say how they differ",),
        )


def is_promise(passage: Passage) -> bool:
    """Whether it is the text of a promise or an action."""
    return isinstance(passage.element, PROMISES) and passage.field.key in ("text", "action")


def telling_words(text: str) -> frozenset[str]:
    """The words of a text that carry its meaning, without their endings."""
    return frozenset(_stems(text))


def _stems(text: str) -> list[str]:
    words = re.findall(r"[a-z]+", text.lower())
    return [stem(word) for word in words if word not in EMPTY and len(word) > 2]


def saying(passage: Passage, end: int | None = None) -> Saying:
    """What a passage says, or its beginning."""
    stems = _stems(passage.plain[:end])
    return Saying(passage, frozenset(stems), frozenset(pairwise(stems[:BEGINNING])))


def stem(word: str) -> str:
    """A word without its ending."""
    return ENDINGS.sub("", word) if len(word) > 5 else word.removesuffix("s")


def _other_steps(one: Saying, other: Saying) -> bool:
    """Whether both name a step of the same work, and not the same: “phase 1” and “phase 2”."""
    return bool(one.steps and other.steps and one.steps != other.steps)


def _other_ways(one: Saying, other: Saying) -> bool:
    """Whether one has more of something and the other has less: “open places”, “cut places”."""
    first, second = (s.plain.partition(" ")[0] for s in (one, other))
    return any(
        LESS.fullmatch(a) and MORE.fullmatch(b) for a, b in ((first, second), (second, first))
    )


def _other_places(one: Saying, other: Saying) -> bool:
    """Whether nothing but names tells them apart: “a pantry in Rhos”, “a pantry in Pentre”."""
    return all(
        (apart := first.words - second.words) and apart <= first.names
        for first, second in ((one, other), (other, one))
    )


_COUNTED = re.compile(r"(?<![\d,.])(\d[\d,.]{0,12}) (?:[a-z-]{2,20} ){0,2}?([a-z]{3,20}s)\b")


def _other_counts(one: Saying, other: Saying) -> bool:
    """Whether both do another thing to another number: “build 120 homes”, “let 30 homes”; or the
    same to other things: “cut waits for speech therapy to 12 weeks”, “for autism to 18 weeks”."""
    first, second = (
        {thing: number for number, thing in _COUNTED.findall(s.plain)} for s in (one, other)
    )
    alike = first.keys() & second.keys()
    verbs = {s.plain.partition(" ")[0].lower() for s in (one, other)}
    apart = sorted((len(one.words - other.words), len(other.words - one.words)))
    others = len(verbs) > 1 or (apart[0] > 0 and sum(apart) > 2)
    return others and bool(alike) and all(first[a] != second[a] for a in alike)


def weights(sayings: list[Saying]) -> dict[str, float]:
    """How much each word tells of what is promised: a rare one more than one of many promises."""
    counts = Counter(word for saying in sayings for word in saying.words)
    return {word: log(1 + len(sayings) / count) for word, count in counts.items()}


def _likeness(one: Saying, other: Saying, weight: dict[str, float]) -> float:
    """How much of the weight of both is in the words that they have in common."""
    shared = one.words & other.words
    if len(shared) < FEWEST:
        return 0.0  # “open a library” and “extend My Open Library” share what they are about
    first, second, both = (weight_of(ws, weight) for ws in (one.words, other.words, shared))
    return 2 * both / (first + second)


def weight_of(words: frozenset[str], weight: dict[str, float]) -> float:
    """The weight of words together, which is the same whatever order a set has in this run."""
    return fsum(weight[word] for word in words)


class _Neighbours:
    """Which earlier sayings may be alike enough, so that not each is compared with each.

    Two that are share one of the words that weigh most in either, since all others together weigh
    too little; or a rare pair. Of a crowd the first are enough.
    """

    def __init__(
        self, weight: dict[str, float], rare: set[tuple[str, str]], crowd: int = CROWD
    ) -> None:
        self.weight = weight
        self.crowd = crowd
        self.rare = rare
        self.held: dict[str | tuple[str, str], list[int]] = {}
        self.count = 0

    def of(self, saying: Saying) -> list[int]:
        """The places of those before it, in their order."""
        found: set[int] = set()
        for mark in self._marks(saying):
            found.update(self.held.get(mark, ()))
            if len(found) > self.crowd:
                break
        return sorted(found)[: self.crowd]

    def add(self, saying: Saying) -> None:
        """Note one for those behind it."""
        for mark in self._marks(saying):
            listed = self.held.setdefault(mark, [])
            if len(listed) < self.crowd:
                listed.append(self.count)
        self.count += 1

    def _marks(self, saying: Saying) -> list[str | tuple[str, str]]:
        words = sorted(saying.words, key=lambda word: (-self.weight[word], word))
        # What both share weighs at least so much, or they are not alike.
        least = ALIKE / (2 - ALIKE) * weight_of(saying.words, self.weight)
        rest = weight_of(saying.words, self.weight)
        marks: list[str | tuple[str, str]] = sorted(self.rare & saying.pairs)
        for word in words:
            if rest < least * 0.999:
                break
            marks.append(word)
            rest -= self.weight[word]
        return marks


def _score(
    one: Saying, other: Saying, weight: dict[str, float], rare: set[tuple[str, str]]
) -> float:
    return _likeness(one, other, weight) + 0.25 * bool(rare & one.pairs & other.pairs)


def _belong(one: Saying, other: Saying) -> bool:
    first, second = type(one.element), type(other.element)
    if one.id in other.links or other.id in one.links:
        return True
    # A row may well say how a commitment is kept.
    return first is not second or issubclass(first, Part | Objective)


def _name(saying: Saying) -> str:
    element = saying.element
    kind = type(element).__name__.lower()
    name = getattr(element, "label", None) or getattr(element, "id", None)
    return f"{kind} “{name}”" if name else f"another {kind}"
