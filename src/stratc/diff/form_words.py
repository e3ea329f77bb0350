"""Words of form: officialese that carries what is promised, and is not promised itself.

“Deliver a programme covering the kitchens of 300 homes” and “refurbish 300 kitchens” differ in
words of form alone, once all else has its like on the other side. In: the stems that only one of
two texts has. Out: whether no more than form is between them.
"""

import re
from collections import Counter
from functools import cache

from stratc.text.tables import entries

from .families import family
from .idle_words import LIGHT
from .ladders import near
from .stems import Words, stem, words_of
from .steps_down import NOBODY
from .structure import PERSONS

_ANYBODY = frozenset(map(stem, ("people", "anyone", "everyone")))
_OUR = re.compile(r"\b(?:our|we)\b")
_SOMEBODY = re.compile(r"\bthe (?:council|authority|partnership)\b")
_EXACT = re.compile(r"\bevery (?:\d+ )?(?:hour|day|week|month|quarter|term|year)|\bwithin \d")

# “Tell applicants the result of an appeal”: what is told is no form.
_WHAT_IS_TOLD = re.compile(
    r"\b(?:tell|told|inform|notify|publish|share|send|sent|report|show|know|explain|learn|hear)\b"
    r"[^.,;]{0,60}? (?:the|its|their|an?) (\w{3,20})(?: of\b| (?=within|by|before|in\b)|[.,;]|$)"
)

# “Maintain the current level of grant”: how much is kept is no form, nor who has what it takes.
_KEPT_SO = re.compile(
    r"\b(?:keep|maintain|hold|protect|sustain|retain|stay|remain|freeze)\b[^.,;]*"
    r"\b(?:current|present|existing|same)\b"
)
_SO_MUCH = frozenset(
    map(stem, ("current", "present", "existing", "same", "level", "number", "rate"))
)
_WHO_HAS = re.compile(r"\b(?:who|that|which) (?:has|have|owns?|can|wants?|brings?|holds?|pays?)\b")
_WHO = re.compile(r"\b(?:who|that|which|with|without|whose)\b")


@cache
def _form(name: str) -> frozenset[str]:
    return frozenset(stem(word) for word in dict(entries(__package__, "form_words"))[name].split())


def only_form(
    lost: Counter[str], come: Counter[str], old: Words, new: Words, wholes: tuple[str, str]
) -> bool:
    """Whether what only one side has is form, or has its like in the whole of the other side."""
    if not come and _cut(old, new):
        return False
    if max(lost.total(), come.total()) == 1 == len(come) and not come.keys() - LIGHT:
        return False  # who takes a call makes none
    if _WHO_HAS.search(wholes[1]) and not _WHO.search(wholes[0]):
        return False
    gone, added = _form("GONE"), _form("COME")
    if all(
        "‹money›" in {word.text for word in side} or "£" in whole
        for side, whole in zip((old, new), wholes, strict=True)
    ):
        gone |= _form("MONEY")
    if _EXACT.search(wholes[1]):
        gone |= _form("TIMES")
    if come.keys() & _ANYBODY or _ANYBODY & {word.stem for word in new}:
        gone |= PERSONS - NOBODY
    if _OUR.search(wholes[1]) and not _SOMEBODY.search(wholes[0]):
        gone |= _form("OURS")
    forms = set(dict(entries(__package__, "form_words"))["FORMS"].split())
    gone |= {w.stem for w in old if w.text in forms} - {w.stem for w in old if w.text not in forms}
    gone -= _entries(old, lost) - _form("NEVER")
    gone -= {stem(word) for word in _WHAT_IS_TOLD.findall(wholes[0])}
    if _KEPT_SO.search(wholes[0]):
        gone -= _SO_MUCH
    return _unsaid(lost, words_of(wholes[1]), gone) and _unsaid(come, words_of(wholes[0]), added)


def _unsaid(only: Counter[str], others: Words, form: frozenset[str]) -> bool:
    said = {word.stem for word in others if word.sort == "content"}
    families = {family(one) for one in said}
    return all(
        one in form or family(one) in families or any(near(one, other) for other in said)
        for one in only
    )


def _entries(words: Words, lost: Counter[str]) -> frozenset[str]:
    """Words that say by themselves what there will be: “a club |and a course|”, “a course and”."""
    joins, found = ("and", "or", ","), set()
    said = [word for word in words if word.sort not in ("silent", "breadth")]
    for ahead, word, behind in zip((None, *said), said, (*said[1:], None), strict=False):
        if lost[word.stem] and word.sort == "content" and not word.text.endswith("ing"):
            before, after = (one.text if one else "" for one in (ahead, behind))
            if before in joins or after in joins:
                found.add(word.stem)
    return frozenset(found)


def _cut(old: Words, new: Words) -> bool:
    """Whether the second text is the first one with something cut out of it, or off its end; a day
    or an amount may stand behind what is left."""
    rest = iter(word.text for word in old)
    tail = [word for word in new if word.text not in rest]  # the first that is new ends `rest`
    if not any(word.sort == "content" for word in tail):
        return True
    were, are = ([word.text for word in side if word.sort == "content"] for side in (old, new))
    return were[: len(are)] == are
