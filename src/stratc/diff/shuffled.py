"""The same words on both sides: in another order, in another number, or joined by others."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import takewhile
from operator import attrgetter

from stratc.text.english import plural
from stratc.text.similarity import steps

from . import ladders
from .families import family
from .idle_words import HAVING
from .signal import ASK, LESS, MORE, SAME, Signal
from .stems import Word, Words
from .structure import MODAL, PERSONS, gives

ORDERED = frozenset([
    "before", "after", "than", "instead", "rather", "until", "unless", "from", "not", "if",
    "over", "under", "above", "below",
])  # fmt: skip


def shuffled(old: Sequence[Word], new: Sequence[Word]) -> Iterator[Signal]:
    """The same words: in another order, in another number, or joined by others."""
    were, are = ([w for w in side if w.sort == "content"] for side in (old, new))
    in_place = [
        pair
        for how, i, j, k, m in steps([w.stem for w in were], [w.stem for w in are])
        if how == "equal"
        for pair in zip(were[i:j], are[k:m], strict=True)
    ]
    moved = zip(sorted(were, key=_STEM), sorted(are, key=_STEM), strict=False)
    moved_on = [pair for pair in moved if pair not in in_place and _the_only(pair[1], new)]
    numbers = [
        (one, other)
        for one, other in in_place + moved_on
        if one.text != other.text and other.text in (plural(one.text), _single(one.text))
    ]
    # “Ten tenants will get a garden each” and “offer gardens to ten tenants” are as many.
    wide = any(word.sort == "breadth" for word in (*old, *new)) or (
        _counted_persons(old) and _counted_persons(new)
    )
    for single, several in numbers:
        generic = _without_number(single, old) or _without_number(several, new)
        grown = several.text == plural(single.text) and _led_by_an_article(single, old)
        grown = grown and not _led_by_an_article(several, new) and not _taken_away(old)
        vote = SAME if wide or generic else MORE if grown else ASK
        yield Signal("words", vote, f"“{several.text}” instead of “{single.text}”")
    joins = [Counter(w.text for w in side if w.text in ("and", "or")) for side in (old, new)]
    if joins[0]["or"] != joins[1]["or"] and not (_ended(old) and _ended(new)):
        words = ("“and” instead of “or”", "“or” instead of “and”")
        side, vote = (new, LESS) if joins[0]["or"] < joins[1]["or"] else (old, MORE)
        # Where things are given, one or the other is less than both.
        given = joins[0].total() == joins[1].total() and all(
            gives(side, place + 1) and not _served_beside(side, place)
            for place, word in enumerate(side)
            if word.text == "or"
        )
        vote = vote if given else ASK
        yield Signal("words", vote, words[joins[0]["or"] < joins[1]["or"]])
    # “Ensure the removal of litter” stands in the order of “remove litter”.
    held = [
        [w for w in side if any(_alike(w, x) for x in beside)]
        for side, beside in ((were, are), (are, were))
    ]
    ordered_alike = len(held[0]) == len(held[1]) and all(map(_alike, *held))
    if ordered_alike and [w.stem for w in were] != [w.stem for w in are]:
        yield Signal("words", SAME, "other words for the same")
    elif [w.stem for w in were] != [w.stem for w in are]:
        ordered = ORDERED & {word.text for word in (*old, *new)}
        if ordered == {"from"} and HAVING & {word.text for word in (*old, *new)}:
            ordered = frozenset()  # who receives it from us is given it
        denied = [_denied(side) for side in (old, new)]
        if ordered == {"not"} and (denied[0] == denied[1] or not all(denied)):
            ordered = frozenset()  # who does not close it keeps it open
        if ordered == {"from"} and (_before_a_noun(old, new) or _before_a_noun(new, old)):
            ordered = frozenset()  # visits from a nurse are nurse visits
        if ordered == {"from"} and _only_source(old, new):
            ordered = frozenset()  # “clear snow from paths” is “paths are cleared of snow”
        if ordered and _same_led(old, new, ordered):
            ordered = frozenset()  # what stands behind “before” is the same
        vote = ASK if ordered or _fewer_of_them(old, new) else SAME
        yield Signal("order", vote, "the same words stand in another order")


_STEM = attrgetter("stem")


def _the_only(word: Word, words: Sequence[Word]) -> bool:
    """Whether it is a single thing that is known: “the footbridge” where there were two."""
    at = next((n for n, one in enumerate(words) if one is word), 0)
    return at > 0 and words[at - 1].text == "the" and not word.text.endswith("s")


# Of what is closed, paid or not given several are no gain.
_AWAY = re.compile(
    r"close[sd]?|shut|cuts?|removed?|sell|sold|ends?|stops?|reduce|ban|demolish|withdraw|lose|lost"
    r"|charges?|fees?|fines?|pays?|not?|never"
)


def _taken_away(words: Sequence[Word]) -> bool:
    return any(_AWAY.fullmatch(word.text) for word in words)


def _ended(words: Sequence[Word]) -> bool:
    """Whether something is not done any more: in no parks or verges is in neither."""
    texts = {word.text for word in words}
    return not texts.isdisjoint(("not", "no", "never", "stop", "ban", "cease", "end"))


def _led_by_an_article(word: Word, words: Sequence[Word]) -> bool:
    """Whether “a” stands before a word and what it is: “a broken lift”."""
    at = next((n for n, one in enumerate(words) if one is word), 0)
    while at and words[at - 1].sort == "content":
        at -= 1
    return at > 0 and words[at - 1].text in ("a", "an")


def _counted_persons(words: Sequence[Word]) -> bool:
    """Whether those who are served are counted: “at least 20 young people”."""
    return any(
        word.stem in PERSONS
        and any(one.text == "‹number›" for one in words[max(0, place - 3) : place])
        for place, word in enumerate(words)
    )


def _served_beside(words: Sequence[Word], place: int) -> bool:
    beside = words[max(0, place - 1) : place + 3]
    return any(word.stem in PERSONS for word in beside)


def _alike(one: Word, other: Word) -> bool:
    """Whether two words say the same: a word and a near one, a verb and its noun."""
    stems = one.stem, other.stem
    return one.stem == other.stem or ladders.near(*stems) or ladders.kin(*stems)


def _fewer_of_them(old: Words, new: Words) -> bool:
    """Whether “who” says of those who are served what was said of another thing.

    “Carers' leave for all staff” is for more people than “leave for all staff who are carers”, if
    “carers' leave” is any leave; “staff who are new” are “new staff”.
    """
    place = next((n for n, word in enumerate(new) if word.text == "who"), 0)
    if not place or any(word.text == "who" for word in old):
        return False
    clause = takewhile(lambda w: w.sort != "comma" and w.text not in MODAL, new[place + 1 :])
    said = next((word for word in clause if word.sort == "content"), None)
    texts = [word.text for word in old]
    served = next((n for n, word in enumerate(old) if _alike(word, new[place - 1])), None)
    if said is None or served is None or not any(_alike(said, word) for word in old[:served]):
        return False
    between = texts[max(n for n, word in enumerate(old[:served]) if _alike(said, word)) : served]
    return bool({"all", "every", "each", "any"} & {*between})


def _denied(words: Sequence[Word]) -> frozenset[str]:
    """What is not done: the word behind “not”, or all behind the “no” of a thing."""
    at = next((n for n, word in enumerate(words) if word.text in ("not", "no")), len(words))
    denied = [word.stem for word in words[at + 1 :] if word.sort == "content"]
    deed = at < len(words) and words[at].text == "not"
    return frozenset(denied[:1] if deed else denied)


def _led(words: Words, ordering: frozenset[str]) -> list[tuple[str, frozenset[str]]]:
    """What each word that orders things has behind it, up to the end of its clause."""
    found: list[tuple[str, frozenset[str]]] = []
    for place, word in enumerate(words):
        if word.text in ordering:
            clause = takewhile(
                lambda w: w.sort != "comma" and w.text not in MODAL, words[place + 1 :]
            )
            stems = [family(w.stem) for w in clause if w.sort == "content"]
            if word.text not in _BEFORE_A_CLAUSE:  # “from Holme to Wick” is no “from Wick to Holme”
                stems = [f"{number} {one}" for number, one in enumerate(stems[:2])]
            found.append((word.text, frozenset(stems)))
    return sorted(found, key=lambda one: (one[0], sorted(one[1])))


_BEFORE_A_CLAUSE = frozenset(("before", "after", "until", "unless", "if"))


def _before_a_noun(old: Words, new: Words) -> bool:
    """Whether what stood behind “from” stands before another noun now, or behind “between”."""
    place = next((n for n, word in enumerate(old) if word.text == "from"), None)
    noun = next((w for w in old[place + 1 :] if w.sort != "silent"), None) if place else None
    return noun is not None and any(
        word.text == noun.text and (before.text == "between" or behind.sort == "content")
        for before, word, behind in zip((noun, *new), new, new[1:], strict=False)
    )


def _only_source(old: Words, new: Words) -> bool:
    """Whether “from” leads from nowhere to nowhere: one side does without, and neither has “to”."""
    texts = [[word.text for word in side] for side in (old, new)]
    return min(side.count("from") for side in texts) == 0 and not any(
        {"to", "into", "onto"} & {*side} for side in texts
    )


def _same_led(old: Words, new: Words, ordering: frozenset[str]) -> bool:
    """Whether the same stands behind each, be it with what begins the next clause."""
    were, are = _led(old, ordering), _led(new, ordering)
    return len(were) == len(are) and all(
        word == other and (behind == its or (behind and its and (behind <= its or its <= behind)))
        for (word, behind), (other, its) in zip(were, are, strict=True)
    )


def _without_number(word: Word, words: Sequence[Word]) -> bool:
    """Whether a noun means one as much as many: “home visit programme”, “£5 for a permit”."""
    at = next((n for n, one in enumerate(words) if one is word), len(words))
    ahead = [one.text for one in words[max(0, at - 2) : at]]
    behind = words[at + 1 : at + 2]
    case = {one.text for one in words[max(0, at - 4) : at]} & {"if", "when", "whenever", "‹wait›"}
    if case and behind and behind[0].sort in ("silent", "content"):
        return True  # “as soon as a concern is raised”, “if complaints are made”
    some = [one.text for one in words[max(0, at - 5) : at]]
    if "of" in some and any(text.startswith("‹") for text in some[: some.index("of")]):
        return True  # 30 km of cycle track
    if ahead and ahead[-1].startswith("‹"):
        return True  # the number before it is told by itself
    return (bool(behind) and behind[0].sort == "content") or _one_each(words, at)


def _one_each(words: Sequence[Word], at: int) -> bool:
    """Whether a noun is one for each: “£5 for a permit”, “people with a learning disability”."""
    while at and words[at - 1].sort == "content":
        at -= 1
    noun, joining, article = (
        word.text for word in (*[Word("", "", "silent")] * 3, *words[:at])[-3:]
    )
    several = noun in ("people", "children", "women", "men") or noun.endswith("s")
    return article in ("a", "an") and (joining == "for" or (joining == "with" and several))


def _single(word: str) -> str:
    return next((one for one in (word[:-1], word[:-2], f"{word[:-3]}y") if plural(one) == word), "")
