"""What came into a promise of which nothing went out: more, less, or for a person to judge."""

import re
from collections.abc import Iterator

from stratc.text.firmness import FIRM, read
from stratc.text.similarity import steps
from stratc.text.tables import entries

from .joins import WHICH_OF_THEM, alternative, joined
from .list_entries import in_exception
from .signal import ASK, LESS, MORE, SAME, Signal
from .some_of_all import NARROWING, all_of, of_all, somewhere, wide
from .stems import Words, stem
from .structure import MODAL, NEEDS, PERSONS, QUALIFYING, WHERE_WE_ARE, person_before, verb_of

_TABLE = dict(entries(__package__, "insertions"))


def _said(name: str) -> frozenset[str]:
    return frozenset(_TABLE[name].split(", "))


def _stems(name: str) -> frozenset[str]:
    return frozenset(map(stem, _said(name)))


_DILUTING = _stems("DILUTING")
_PART = _stems("PART")
_ONLY_ABLE = _stems("ONLY_ABLE")
WELSH_HEDGES = _said("WELSH_HEDGES")
_OF_PERSONS = _said("OF_PERSONS")
_IDLY = _said("IDLY")
_HOW = _said("HOW")
_DEGREE = _stems("DEGREE")
_ONLY_IF_ASKED = _stems("ONLY_IF_ASKED")
_OF_A_PART = _said("OF_A_PART")
_NO_PART = _said("NO_PART")
_STATES = _stems("STATES")
_EXCLUSIVE = frozenset(["only", "just", "solely", "exclusively"])
# Who does so with one sort alone leaves the others out for good.
_USING = frozenset(map(stem, ["use", "buy", "purchase", "procure", "source", "serve", "stock"]))
_DENYING = frozenset(("not", "never", "no", "ban", "prohibit", "forbid", "outlaw"))
_ADDING = frozenset(("and", ",", "including", "such", "plus", "or"))
# What was free, and is now free at some times only.
_AT_TIMES = frozenset(("on", "during", "between", "outside"))
_AT_A_PRICE = frozenset(map(stem, ("discount", "discounted", "subsidised", "reduced", "cheap")))
# Behind these a narrowing word is of what came in, and narrows nothing that was there.
_OF_ITS_OWN = frozenset(
    (",", "and", "or", "with", "as", "which", "who", "that", "not", "than", "by")
)
_EXCLUDING = (
    "excluding", "except", "other than", "apart from", "but not", "not including", "bar", "barring",
    "save in", "save for", "save where", "save when", "save that",
)  # fmt: skip
_RULING = frozenset(("not", "no", "refuse", "any", "that", "which", "who", "if", "where", "reject"))
_ALWAYS = stem("always")
_FOR_NOW = re.compile(
    r"^,? ?(?:this (?:year|month|winter|summer)|for now|for the (?:time being|moment)|at first)$"
)
_OPEN_TO = frozenset(map(stem, ["open", "available", "suitable", "meant", "intended"]))
_IN_SPITE = frozenset(["whether or not", "regardless", "irrespective", "no matter"])
_SEATS = frozenset(("board", "panel", "committee", "council", "group", "jury"))
_PURPOSE = frozenset(("so", "because", "since", "thereby"))
# How something is done that was promised in any way: in writing, in full, in public, in advance.
_BETTER_DONE = frozenset(map(stem, ["writing", "full", "public", "advance", "confidence"]))


def insertions(
    old: Words, new: Words, fresh: frozenset[str], alone: frozenset[str]
) -> Iterator[Signal]:
    """The sign of each stretch with a fresh stem, but for what only sentences of its own hold."""
    free = any(word.text == "free" for word in old)
    refusing = any(word.text in _DENYING for word in old)
    for how, _, _, start, end in steps([w.stem for w in old], [w.stem for w in new]):
        stems = {word.stem for word in new[start:end] if word.stem in fresh}
        if how == "equal" or not stems or stems <= alone:
            continue
        moved = {word.stem for word in old if word.sort == "content"}.difference(
            word.stem for word in (*new[:start], *new[end:])
        )
        if new[start].text in WHICH_OF_THEM and stems <= _OPEN_TO and moved:
            # “public”, “open to the public”
            yield Signal("words", SAME, "other words for the same")
        elif stems <= _PLACES and _somewhere_said(old, new):
            yield Signal("words", SAME, "other words for the same")  # “rural roads”
        else:
            # Of “of all staff who work alone”, where “staff who work” was moved, “alone” came in.
            first = next(n for n in range(start, end) if new[n].stem in stems)
            begun = [n for n in range(start, first) if new[n].stem in moved]
            if begun and _only_there(old, new[begun[-1] : end], stems):
                yield Signal("breadth", ASK, _why(new[start:end]), "who or where")
                continue
            served = any(new[n].text in ("who", "that", "which") for n in range(start, first))
            yield _insertion(new, begun[-1] + 1 if begun and served else start, end, refusing, free)


_MARK = re.compile(r"‹[\w-]+›")


def _why(chunk: Words) -> str:
    said = " ".join(word.text for word in chunk).strip(" ,").replace(" ,", ",")
    return f"“{_MARK.sub('…', said)}” came in"


def _only_there(old: Words, moved: Words, stems: set[str]) -> bool:
    """Whether what was everywhere is somewhere now: “at every site, with a tap at the largest”."""
    places = [n for n, w in enumerate(moved) if w.text in ("at", "in", "on", "near", "outside")]
    there = moved[places[-1] + 1 :] if places else ()
    return wide([word.text for word in old]) and bool(stems & {word.stem for word in there})


_PLACES = frozenset(map(stem, ["area", "place", "location"]))


def _somewhere_said(old: Words, new: Words) -> bool:
    """Whether an area is of the kind that was said of what is in it."""
    known = {word.stem for word in old if word.sort == "content"}
    return any(
        led.text in ("in", "across") and kind.stem in known and place.stem in _PLACES
        for led, kind, place in zip(new, new[1:], new[2:], strict=False)
    )


def _insertion(new: Words, start: int, end: int, refusing: bool, free: bool) -> Signal:
    # A word more shows whether a list is there, and four before whether all were meant.
    ahead, chunk, behind = new[max(0, start - 4) : start], new[start:end], new[end : end + 1]
    texts = [word.text for word in chunk]
    why = _why(chunk)
    said = why[1 : why.rindex("”")]
    content = {word.stem for word in chunk if word.sort == "content"}
    if texts[0] == "after" and all(word.sort == "silent" for word in chunk[1:]) and len(texts) > 1:
        return Signal("words", SAME, why)  # “within 10 days |after it|”
    if content == {_ALWAYS}:
        before = ahead[-1].text if ahead else ""
        return Signal("words", LESS if before in _DENYING else MORE, why)
    if content == {"continu"} or (content <= {"much", "many"} and texts[0] == "how"):
        return Signal("words", SAME, why)
    before = ahead[-1].text if ahead else ""
    qualified = behind and behind[0].sort == "content"
    if (
        before in ("no", "any", *_DENYING)
        and refusing
        and qualified
        and all(w.sort == "content" for w in chunk)
    ):
        return Signal("breadth", LESS, why, "who or where")  # the others are refused no longer
    if content and content <= _ONLY_ABLE and "to" in texts:
        return Signal("words", LESS, why, "how firmly")
    if refusing and chunk[-1].stem in PERSONS and len(content) == 1 and before != "for":
        return Signal("words", LESS, why, "who or where")  # the others are charged, or turned away
    bare = all(word.sort == "content" for word in chunk)
    ended = behind and behind[0].sort == "linking" and behind[0].text not in ("and", "or")
    if refusing and bare and ended and verb_of(new)[0] == start - 1:
        return Signal("words", LESS, why)  # “not build |homes on it”: other things may be
    if content and content <= _PART and texts[-1] == "of" and before not in ("no", "than"):
        return Signal("amount", LESS, why, "how much")
    if content <= _DILUTING or WELSH_HEDGES & set(texts):
        return Signal("words", LESS, why)
    of_some = (
        texts[0] == "of"
        and "we" not in texts
        and not WHERE_WE_ARE.match(f"in {' '.join(texts[1:])}")
    )
    if (texts[0] in WHICH_OF_THEM or of_some) and all_of(ahead):
        return Signal("breadth", LESS, why, "who or where", "likely narrower")
    if _IN_SPITE & {" ".join(texts[:3]), " ".join(texts[1:4]), texts[0]}:
        return Signal("words", MORE, why, "who or where")
    # What is refused with an exception is refused less, as what is given with one is given less.
    if (
        _excluding(texts)
        or in_exception(new, start)
        or (refusing and _refused_in_part(new, start, chunk))
    ):
        return Signal("breadth", LESS, why, "who or where")
    if " ".join(texts) in _IDLY and behind and behind[0].sort == "linking":
        return Signal("words", SAME, "other words for the same")  # “people |living| with dementia”
    narrowed = texts[0] in _OF_PERSONS or " ".join(texts[:3]) in _OF_PERSONS
    if narrowed and person_before(new, start) and not {"and", "or"} & {w.text for w in behind}:
        wider = wide(texts)
        vote = ASK if wider else LESS
        return Signal("breadth", vote, why, "who or where", "" if wider else "likely narrower")
    if _left_out(new, start, chunk, behind):
        return Signal("breadth", LESS, why, "who or where", "likely narrower")
    on_time = start > 0 and new[start - 1].sort == "mark"
    if texts[0] in ("where", "when", "if", "once", "provided") and on_time:
        return Signal("condition", LESS, why, "how firmly")  # “within 20 weeks where …”
    ruled = {word.text for word in new[:start]} & _RULING
    if ruled and content and content <= _DEGREE:
        return Signal("words", LESS, why)
    if len(texts) > 1 and texts[0] == "," and texts[1] in _HOW and not wide(texts):
        return Signal("words", ASK, why)
    if texts[0] == "or" and not refusing:
        return Signal("words", alternative(new, start), why)
    if _tried_only(said, before):
        return Signal("condition", LESS, why, "how firmly")
    if _FOR_NOW.search(" ".join(texts)):
        return Signal("condition", LESS, why, "how firmly")
    if {"on", "by"} & {before, *texts} and len(content) == 1 and content <= _ONLY_IF_ASKED:
        return Signal("condition", LESS, why, "how firmly")
    seated = texts[:1] == ["on"] and {*texts} & _SEATS
    if texts[0] == "on" and person_before(new, start) and not wide(texts) and not seated:
        return Signal("breadth", LESS, why, "who or where", "likely narrower")
    if free and (texts[0] in _AT_TIMES or content & _AT_A_PRICE):
        return Signal("condition", LESS, why, "how firmly")
    if of_all(ahead, chunk, behind) or somewhere(ahead, chunk):
        return Signal("breadth", LESS, why, "who or where")
    if refusing and {"without", "unless", "except", "excluding"} & set(texts):
        return Signal("condition", LESS, why, "how firmly")
    followed = behind and behind[0].sort == "content"
    if texts[0] in _EXCLUSIVE and bare and followed and start and new[start - 1].stem in _USING:
        return Signal("words", MORE, why)  # “use |only| recycled paper”
    if NARROWING & set(texts):
        narrows = _narrows(chunk, behind)
        return Signal("words", LESS if narrows else ASK, why, "what", "likely narrower" * narrows)
    if {"except", "excluding", "not", "without", "but", "until", "unless"} & set(texts):
        return Signal("words", ASK, why)
    if texts[0] == "in" and len(content) == 1 and content <= _BETTER_DONE:
        return Signal("words", MORE, why)
    if content == {"publish"} and "report" in [word.stem for word in behind]:
        return Signal("words", MORE, why)
    if texts[0] in _PURPOSE:
        return Signal("words", SAME, why)
    if texts[-1] in ("too", "also", "well"):
        return Signal("words", MORE, why)
    if texts[0] in ("in", "at", "for", "to", "by", "of") and wide(texts[1:2]):
        return Signal("words", MORE, why)
    if texts[0] == "and" and _said_of_whom(new, start):
        return Signal("breadth", LESS, why, "who or where", "likely narrower")
    entry = chunk[0].sort == "content" and not any(word.sort == "content" for word in ahead[-1:])
    if (narrower := joined(new, start, chunk)) is not None:
        return Signal("condition", narrower, why, "how firmly")
    unled = [text for text in texts if text not in ("a", "an", "the")]
    last = [*unled[-1:], *(word.text for word in behind)]
    if texts[0] in _ADDING or (entry and {"and", ","} & set(last)):
        return Signal("words", MORE, why)
    return Signal("words", ASK, why)


def _said_of_whom(new: Words, start: int) -> bool:
    """Whether a place is in what is said of the subject: “holes that are deep |and dangerous|”."""
    ahead = [word.text for word in new[:start]]
    return (
        bool({"that", "who", "which"} & {*ahead})
        and not MODAL & {*ahead}
        and bool(MODAL & {word.text for word in new[start:]})
    )


def _tried_only(said: str, before: str) -> bool:
    """Whether a weaker deed came in before a part of what was to be done: “and |look at| it”."""
    if before not in ("and", ","):
        return False
    deed = read(f"we will {said} this")
    return deed.verb != "" and deed.strength < FIRM


def _refused_in_part(new: Words, start: int, chunk: Words) -> bool:
    """Whether a refusal holds there, then or for those only: “no land |in a park|”."""
    texts = [word.text for word in chunk]
    ahead = [word.text for word in new[:start]]
    denied = max((n for n, text in enumerate(ahead) if text in _DENYING), default=-1)
    led = texts[0] in _OF_A_PART and not {*texts[1:3]} & _NO_PART
    aside = {"and", "or", ",", "but", "so", "to"} & {*ahead[denied + 1 :]}
    everywhere = wide(texts) or WHERE_WE_ARE.match(" ".join(texts))
    return denied >= 0 and led and not aside and not everywhere and start > verb_of(new)[0]


def _left_out(new: Words, start: int, chunk: Words, behind: Words) -> bool:
    """Whether only some of those served are left: “children with a severe disability”."""
    content = [word for word in chunk if word.sort == "content"]
    if not content or wide([word.text for word in chunk]):
        return False
    followed = behind[0].stem if behind else ""
    if content[0] is chunk[0] and content[0].stem == "year" and followed in PERSONS:
        return True  # “to |year 10| students”
    if followed in NEEDS and {word.text for word in content} <= QUALIFYING:
        return True
    if chunk[0].text not in ("with", "at", "in", "from") or not person_before(new, start):
        return False
    if chunk[0].text == "with" and {word.stem for word in content} & NEEDS:
        return True
    bare = chunk[0].text in ("in", "at") and chunk[1].text not in ("the", "a", "our", "their")
    bare = bare or (chunk[0].text == "in" and content[-1].text == "year" == chunk[-1].text)
    ours = content[-1].text in ("plan", "strategy", "programme", "scheme", "project")
    if bare and not ours and _STATES & {word.stem for word in content}:
        return True
    subject = any(word.text in ("will", "must", "can") for word in new[start + len(chunk) :])
    phrase = " ".join(word.text for word in chunk)
    return subject and chunk[0].text != "with" and not WHERE_WE_ARE.match(phrase)


def _excluding(texts: list[str]) -> bool:
    phrase = " ".join(text for text in texts if text != ",")
    return phrase.startswith(_EXCLUDING) or phrase.startswith("with the exception")


def _narrows(chunk: Words, behind: Words) -> bool:
    """Whether such a word leaves some out: “main parks”, not “as a priority”, “main and side”."""
    words = (*chunk, *behind)
    for number, word in enumerate(chunk):
        beside = {one.text for one in chunk[:number]} & _OF_ITS_OWN
        if word.text not in NARROWING or beside:
            continue
        rest = words[number + 1 :]
        if word.text in _EXCLUSIVE:
            return not rest or rest[0].text != "as"
        of_a_pair = any(one.text in ("and", "or") for one in chunk[number + 1 :])
        if rest and rest[0].sort == "content" and not of_a_pair:
            return True
    return False
