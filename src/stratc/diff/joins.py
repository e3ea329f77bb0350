"""What came in behind “and” or “or”: one thing more, one condition more, or another thing."""

import re

from stratc.text.word_classes.lexicon import lexicon

from .list_entries import TAKING_OVER
from .signal import ASK, LESS, MORE
from .stems import Words, stem
from .structure import MODAL, PERSONS, gives, verb_of

_ANY_OF_THEM = frozenset(
    ["not", "no", "never", "nobody", "none", "any", "anyone", "whether", "if", "without", "stop",
     "ban", "free", "can", "may", "able", "choose", "choice", "either"]
)  # fmt: skip


def one_of_both(old: Words, new: Words) -> str:
    """Words that “and” joined and “or” joins now: of “the police and the council” one may do.

    Where something is refused, chosen or looked for, “or” leaves nothing out.
    """
    both = _joined_by("and", old)
    for place, pair in _joined_by("or", new).items():
        if pair in both.values() and not _ANY_OF_THEM & {word.text for word in new[:place]}:
            return "“or” instead of “and”"
    return ""


def _joined_by(join: str, words: Words) -> dict[int, frozenset[str]]:
    """The stems on both sides of each “and” or “or” of a text."""
    found: dict[int, frozenset[str]] = {}
    for place, word in enumerate(words):
        if word.text == join:
            sides = (reversed(words[:place]), words[place + 1 :])
            stems = [next((w.stem for w in side if w.sort == "content"), "") for side in sides]
            found[place] = frozenset(stems)
    return found


WHICH_OF_THEM = frozenset(("who", "that", "which", "where", "whose"))
_CHOICE = frozenset(
    map(stem, ["offer", "choose", "able", "can", "may", "could", "accept", "invite", "ask"])
)
_OF_SCOPE = frozenset(
    ["who", "whose", "whom", "where", "if", "when", "any", "anyone", "to", "for", "with", "from",
     "whether", "all", "every", "each"]
)  # fmt: skip
_PREDICATE = frozenset(("is", "are", "was", "were", "be", "has", "have", "had", "do", "does"))
_CONDITIONS = frozenset(("where", "when", "if", "once"))


def joined(new: Words, start: int, chunk: Words) -> int | None:
    """How much less is promised for what came in behind “and” or a comma; none if it is no less."""
    content = {word.stem for word in chunk if word.sort == "content"}
    last = chunk[-1].text
    if content and content <= _AIMING and last in _TOWARDS:
        return LESS  # “, aiming for| 40 homes”
    texts = [word.text for word in chunk]
    led_by = new[start - 1].text if start else ""
    if last == "and" and led_by in _CONDITIONS | {"who"} and not gives(new, start - 1):
        return LESS  # “who |have lived here for a year and| apply”
    following = new[start + len(chunk) : start + len(chunk) + 1]
    if texts[:2] == [",", "with"] and following and following[0].sort not in ("comma", "linking"):
        return ASK  # “, with at least one open| seven days a week”
    if "under" in texts and content & _UNDECIDED:
        return ASK
    if texts[0] == "and" and _of_what_is_asked(new, start):
        return ASK  # “who meet the essential |and desirable| criteria”
    led = {word.text for word in new[verb_of(new)[0] : start]}
    if content and last in TAKING_OVER & led and chunk[0].text in ("and", ","):
        return ASK  # “lamps at the quay |and signs at| the ford and the mill”
    return _second_predicate(new, start, chunk)


def _of_what_is_asked(new: Words, start: int) -> bool:
    """Whether a place is in what those must have, or have done, whom something is for."""
    for place in range(start - 1, 0, -1):
        if new[place].text in MODAL or new[place].text == ",":
            return False
        if new[place].text in ("who", "that"):
            ahead = {word.stem for word in new[place + 1 : place + 3]}
            return bool(ahead & _ASKED) and not gives(new, place)
        if new[place].text.endswith("ing") and new[place].stem in _ASKED:
            return True
    return False


_ASKED = frozenset(
    map(stem, ["meet", "satisfy", "pass", "complete", "hold", "fulfil", "earn", "prove", "show"])
)

_AIMING = frozenset(map(stem, ["aim", "hope", "seek", "strive", "work", "intend", "look", "view"]))
_UNDECIDED = frozenset(map(stem, ["discussion", "consideration", "negotiation", "review"]))
_TOWARDS = frozenset(("to", "for", "at", "toward", "towards"))


def _second_predicate(new: Words, start: int, chunk: Words) -> int | None:
    """What “and” does before one more condition: “if they ask |and staff are free|”.

    In the clause of a condition, or of those who are served, that is less; of things it is open.
    """
    said = lexicon(frozenset())
    predicate = any(
        word.text in _PREDICATE
        or (word.sort == "content" and said.meanings[said.of(word.text)].classes in ("B", "Z"))
        for word in chunk
    )
    # “And claim benefits” may be a verb with its object, or a thing.
    maybe = len(chunk) > 2 and all(word.sort == "content" for word in chunk[1:])
    maybe = (
        maybe
        and chunk[-1].stem not in PERSONS
        and "B" in said.meanings[said.of(chunk[1].text)].classes
    )
    if chunk[0].text != "and" or {w.text for w in chunk} & _CONDITIONS or not (predicate or maybe):
        return None
    for place in range(start - 1, -1, -1):
        text = new[place].text
        if text in _CONDITIONS and predicate:  # “a hub where they meet” is a place
            return ASK if text == "where" and place and new[place - 1].sort == "content" else LESS
        if text in WHICH_OF_THEM:
            if place and new[place - 1].stem in PERSONS:
                return LESS if predicate else ASK
            return None if maybe or gives(new, place) else ASK
        if text in (",", "will", "must", "should"):
            return None
    return None


def any_will_do(words: Words, others: Words, entries: frozenset[str]) -> bool:
    """Whether one of several is enough where the other text has but one: “walk, cycle or drive”.

    Who is served, what is refused and what somebody may choose is all of the list.
    """
    texts = {word.text for word in words}
    if "or" not in texts or {"and", "or"} & (texts ^ {word.text for word in others}) != {"or"}:
        return False
    return not (entries & PERSONS or texts & _ANY_OF_THEM)


_ALIKE = frozenset(map(stem, ["similar", "equivalent", "comparable", "alternative"]))


def alternative(new: Words, start: int) -> int:
    """Whether “or” lets something else do: “be electric or hybrid”. Of whom it is, it adds more."""
    at, verb = verb_of(new)
    if any(word.stem in _ALIKE for word in new[start + 1 : start + 3]):
        return LESS  # “or similar”
    if verb is None or start <= at:
        scope = {word.text for word in new[:start]} & _OF_SCOPE
        return ASK if verb and not scope and _doing(new, at) else MORE
    if {word.stem for word in new[:start]} & _CHOICE:
        return ASK
    if at == start - 1:  # “be mended or replaced”, but “be electric or hybrid”
        return ASK if re.search(r"(?:ed|en|lt|ought|ld|id|de)$", verb.text) else LESS
    joins = [w.text for w in new[at:start] if w.sort in ("linking", "breadth") or w.text == "who"]
    if joins and joins[-1] == "who":  # “a nurse who visits or calls”, “people who smoke or vape”
        who = max(n for n in range(at, start) if new[n].text == "who")
        return ASK if gives(new, who) else MORE
    if joins and (joins[-1] in _OF_SCOPE or joins[-1] == "of"):
        led = max(n for n in range(at, start) if new[n].text == joins[-1])
        if joins[-1] == "of" and any(w.sort == "mark" for w in new[led - 2 : led]):
            return ASK  # “30 hectares of wood |or hedge|”
        if joins[-1] == "for" and _counted(new[:start]):
            return ASK  # “300 for social rent |or shared ownership|”
        served = any(word.stem in PERSONS for word in (new[start - 1], *new[start + 1 : start + 3]))
        if joins[-1] in ("with", "from", "of", "to"):  # “replaced with electric or hybrid vans”
            return MORE if served or (not gives(new, start) and joins[-1] == "of") else ASK
        if joins[-1] in ("every", "all", "each") and _beyond_noun(new, start):
            return LESS if gives(new, start) else ASK  # “give every school a garden or a planter”
        return MORE
    if joins and joins[-1] == "within":
        return LESS
    stated = any(word.text == "be" for word in new[max(0, at - 2) : at])
    return LESS if stated or gives(new, start) else ASK


def _counted(ahead: Words) -> bool:
    """Whether so many are to be for something: “300 of them will be for rent”."""
    first = next((n for n, w in enumerate(ahead) if w.sort == "mark" and w.text != "‹date›"), None)
    texts = [word.text for word in ahead]
    return first is not None and "be" in texts[first:] and "for" in texts[first:]


def _beyond_noun(words: Words, start: int) -> bool:
    """Whether another thing stands between those who are all meant and “or”: a school a garden."""
    for word in reversed(words[:start]):
        if word.text in ("every", "all", "each"):
            return False
        if word.text in ("a", "an", "the", "with") or word.sort == "mark":
            return True
    return False


def _doing(words: Words, at: int) -> bool:
    """Whether the subject does something, and is not given it: “a nurse or volunteer will call”."""
    ahead = {word.text for word in words[max(0, at - 3) : at + 1]}
    return not ahead & {"be", "been", "may", "can", "could"} and words[at].stem not in _SERVED_BY


# What those do who are served.
_SERVED_BY = frozenset(
    map(stem, ["have", "get", "receive", "keep", "stay", "use", "book", "choose", "apply", "join"])
)
