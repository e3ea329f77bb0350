"""Words that only one of two texts has, when all is taken out that says the same in other words.

In: two texts in words. Out: the stems that only one of them has. Near words, a word and its noun,
“not close” and “stay open”, renters and those who rent explain each other. A step on a ladder does
not; and who does it, or what it is only led to, has no synonym.
"""

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from stratc.text.spelling import same_word
from stratc.text.word_classes.synonyms import dictionary_words, synonymous

from . import ladders
from .families import family
from .idle_words import GIVING, LIGHT, carrying
from .stems import IRREGULAR, Words, stem
from .steps_down import NOBODY, REMOTE, SAYING
from .structure import GIVING as MAKING
from .structure import PERSONS, verb_of


def kept(old: Words, new: Words) -> float:
    """How many of the words that carry meaning have their like on the other side, from 0 to 1."""
    lost, come = exchanged(old, new)
    wholes = (sum(word.sort == "content" for word in side) for side in (old, new))
    return min(
        1 - only.total() / whole if whole else 0.0
        for only, whole in zip((lost, come), wholes, strict=True)
    )


def exchanged(old: Words, new: Words) -> tuple[Counter[str], Counter[str]]:
    """The stems that only one side has, without those that near words or spellings explain."""
    were = Counter(word.stem for word in old if word.sort == "content")
    are = Counter(word.stem for word in new if word.sort == "content")
    lost, come = were - are, are - were
    mutated = welsh(frozenset(word.text for word in old))

    def alike(one: str, other: str) -> bool:
        near = ladders.near(one, other) or ladders.kin(one, other) or same_word(one, other)
        return near or (mutated and bool(radicals(one) & radicals(other)))

    for one in list(lost):
        for other in list(come):
            if lost[one] and come[other] and alike(one, other):
                shared = min(lost[one], come[other])
                lost[one] -= shared
                come[other] -= shared
    _joined(old, lost, come)
    _joined(new, come, lost)
    _without_synonyms(old, new, lost, come)
    _refused(old, new, lost, come)
    _refused(new, old, come, lost)
    _doers(new, lost, come)
    _doers(old, come, lost)
    _made_so(lost, come)
    _made_so(come, lost)
    _brought_about(old, new, lost, come)
    _brought_about(new, old, come, lost)
    _named_before(new, old, lost)
    _named_before(old, new, come)
    for side, beside, only in ((old, new, lost), (new, old, come)):
        for carried in carrying(side, beside):
            only[carried] -= 1
    return +lost, +come


def _joined(words: Words, only: Counter[str], came: Counter[str]) -> None:
    """Take out two words that the others write as one: “wi-fi” and “wifi”."""
    for one, other in pairwise(words):
        whole = stem(one.text + other.text)
        if only[one.stem] > 0 and only[other.stem] > 0 and came[whole] > 0:
            only.subtract((one.stem, other.stem))
            came[whole] -= 1


MOST_WORDS = 60  # with more of them it is another text


def _without_synonyms(old: Words, new: Words, lost: Counter[str], come: Counter[str]) -> None:
    """Take from both counts what words of nearly one meaning explain."""
    if not lost or not come or max(len(lost), len(come)) > MOST_WORDS:
        return
    others = list(_terms(new, come))
    for one, own in _terms(old, lost):
        for other, its in others:
            counted = all(lost[stem] > 0 for stem in own) and all(come[stem] > 0 for stem in its)
            if counted and _near(one, own, other, its):
                lost.subtract(own)
                come.subtract(its)


def _terms(words: Words, only: Counter[str]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Words of which only one text has all, and two that make one; each with its stems."""
    told: set[str] = set()
    for word, following in zip(words, (*words[1:], None), strict=True):
        plain = IRREGULAR.get(word.text, word.text)
        if word.sort != "content" or not only[word.stem] > 0 or plain in told:
            continue
        told.add(plain)
        phrase = f"{plain}_{following.text}" if following else ""
        if following and (following.text in _PARTICLES or dictionary_words(phrase)):
            rest = (following.stem,) if following.sort == "content" else ()
            if all(only[stem] > 0 for stem in rest):
                yield phrase, (word.stem, *rest)
        yield plain, (word.stem,)


def _near(one: str, own: tuple[str, ...], other: str, its: tuple[str, ...]) -> bool:
    if len(own) == len(its) == 1:
        before, after = own[0], its[0]
        if ladders.lower(before, after) or ladders.lower(after, before):
            return False
        if ladders.narrower(before, after) or ladders.narrower(after, before):
            return False
        if any((before in kept) != (after in kept) for kept in (NOBODY, REMOTE)):
            return False
        if after in SAYING and before not in SAYING and after[:4] != before[:4]:
            return False  # who acknowledges it has not accepted it
    return synonymous(one, other) or _compound(one, other) or _compound(other, one)


_PARTICLES = frozenset(("up", "out", "in", "off", "down", "over", "back", "through"))


def _compound(one: str, other: str) -> bool:
    """Whether a noun is a verb and its particle: uptake and take up, rollout and roll out."""
    verb, _, particle = other.partition("_")
    return stem(one) in (particle + stem(verb), stem(verb) + particle)


def _refused(denied: Words, done: Words, lost: Counter[str], come: Counter[str]) -> None:
    """Take “not close” and “stay open” out of both counts: they say the same."""
    for word, following in pairwise([one for one in denied if one.sort == "content"]):
        if word.text not in ("not", "never") or not lost[following.stem] > 0:
            continue
        others = [one for one in come if come[one] > 0 and ladders.contrary(following.stem, one)]
        if others:
            lost.subtract((word.stem, following.stem))
            come.subtract({*others, *(w.stem for w in done if w.stem in STAYING & come.keys())})


STAYING = frozenset(map(stem, ("stay", "keep", "remain")))


def _made_so(only: Counter[str], came: Counter[str]) -> None:
    """Take out a quality that is improved, where the other makes it more so: safety and safer."""
    for one in [one for one in came if one.endswith("er") and came[one] > 0]:
        bases = {family(base) for base in (one[:-2], one[:-1], f"{one[:-3]}y")}
        quality = next((each for each in only if only[each] > 0 and family(each) in bases), None)
        if quality and any(only[verb] > 0 for verb in _BETTERING):
            only.subtract((quality, *(verb for verb in _BETTERING if only[verb] > 0)))
            came.subtract((one, *([_MAKE] if came[_MAKE] > 0 else [])))


_MAKE = stem("make")
_BETTERING = frozenset(map(stem, ("improve", "enhance", "increase", "strengthen")))


def _brought_about(words: Words, others: Words, only: Counter[str], came: Counter[str]) -> None:
    """Take out the verb that only says that something will be there, where the other does too.

    “Carry out checks” is “do checks”, “hold an event” is “put one on”, and who is given a nurse
    has one. Whoever builds does not only buy: one of the two must say only that it is there.
    """
    at, verb = verb_of(words)
    place, other = verb_of(others)
    if verb is None or not only[verb.stem] > 0 or verb.stem not in _BRINGING:
        return
    if words[at + 1 : at + 2] and words[at + 1].text in ("and", "or", ","):
        return  # of two verbs one went out
    if other is None or other.text == "have":
        there = {word.text for word in others[max(0, place - 1) : place + 1]} & _BEING
        only[verb.stem] -= bool(there)
    elif (
        came[other.stem] > 0
        and (other.stem in _BRINGING or "on" in {word.text for word in others[place + 1 :][:1]})
        and {verb.stem, other.stem} & _BLEACHED
        and not ladders.lower(verb.stem, other.stem)
        and not ladders.lower(other.stem, verb.stem)
    ):
        only[verb.stem] -= 1
        came[other.stem] -= 1


_BEING = frozenset(("be", "have", "do"))
_BLEACHED = LIGHT | frozenset(map(stem, ("put", "bring", "let", "ensure")))
# Who takes a call makes none; who is only offered something has it not yet.
_OTHER_WAY = frozenset(
    map(stem, ("take", "get", "receive", "undergo", "experience", "offer", "guarantee", "arrange"))
)
_BRINGING = (_BLEACHED | GIVING | MAKING) - _OTHER_WAY


def _named_before(words: Words, others: Words, only: Counter[str]) -> None:
    """Take out what the others call by its name, where here it is “ones”: “electric ones”."""
    for before, word in pairwise(words):
        if word.text != "ones":
            continue
        for one, named in pairwise(others):
            if one.stem == before.stem and only[named.stem] > 0:
                only[named.stem] -= 1


def _doers(others: Words, lost: Counter[str], come: Counter[str]) -> None:
    """Take out who does something, where the others are people who do it: renters who rent."""
    for one in [one for one, count in lost.items() if count > 0]:
        root = _AGENT.fullmatch(one)
        deeds = {root[1], family(root[1])} if root else frozenset()  # applicant, applic, apply
        place = next(
            (n for n, word in enumerate(others) if {word.stem, family(word.stem)} & deeds), None
        )
        if place is None or not come[others[place].stem] > 0:
            continue
        ahead = others[max(0, place - 3) : place]
        persons = [word.stem for word in ahead if stem(word.stem) in PERSONS]
        duty = [word.stem for word in others[place + 1 : place + 2] if word.stem == _DUTY]
        if persons:
            lost[one] -= 1
            come.subtract(one for one in {others[place].stem, *persons, *duty} if come[one] > 0)


_AGENT = re.compile(r"(.{3,}?)(?:er|or|ist|ant|ent|ee)")
_DUTY = stem("responsibility")


_WELSH = frozenset(("byddwn", "bydd", "yn", "yr", "ein", "ar", "gan", "o'r", "i'r", "a'r"))
# What a softened, nasal or breathed beginning may have been; nothing may have been a g.
_BEGINNINGS = (
    ("ngh", "c"), ("mh", "p"), ("nh", "t"), ("ng", "g"), ("ch", "c"), ("ph", "p"), ("th", "t"),
    ("dd", "d"), ("ff", "ff"), ("f", "b"), ("f", "m"), ("g", "c"), ("b", "p"), ("d", "t"),
    ("m", "b"), ("n", "d"), ("l", "ll"), ("r", "rh"),
)  # fmt: skip


def welsh(words: frozenset[str]) -> bool:
    """Whether these words are of a Welsh text."""
    return len(words & _WELSH) > 1


@lru_cache(maxsize=10_000)
def radicals(word: str) -> frozenset[str]:
    """The words that a Welsh word may be without its mutation, itself included."""
    found = {word, f"g{word}"} if word[:1] in "aeiouwylrn" else {word}
    for soft, hard in _BEGINNINGS:
        if word.startswith(soft) and not (soft == "f" and word.startswith("ff")):
            found.add(hard + word.removeprefix(soft))
    return frozenset(found)
