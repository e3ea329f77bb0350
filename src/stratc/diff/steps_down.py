"""A word in the place of another that is less because of where both stand: whoever decides is lower
down, a place is a part of the other, a thing is only led to, a deed is only helped.
"""

import re
from collections.abc import Iterator
from itertools import product

from stratc.text.firmness import FIRM, read
from stratc.text.word_classes.lexicon import UNKNOWN, lexicon

from . import ladders
from .idle_words import LIGHT
from .signal import ASK, MORE, Signal
from .some_of_all import PLACES, wide
from .stems import Word, Words, stem
from .structure import GIVING, HAVING_IT, MODAL, PASSIVE, PERSONS, WHOM, beside, stems_in, verb_of

# Whoever has something has more than those who may have it.
_HAVING = stems_in("get receive have")
_OFFERING = frozenset(("offer", "offered", "give", "given", "arrange"))
# What leads to a thing, or tells of it, and is not the thing.
REMOTE = stems_in(
    """access chance opportunity option facility facilities assessment advice information
    signposting referral leaflet invitation consideration application bid feasibility conversation
    discussion consultation encouragement contact awareness pathway interest link website webpage"""
)


def less_here(was: Word, now: Word, old: Words, new: Words) -> bool:
    """Whether a word is less than the one in whose place it stands."""
    return (
        at_one_remove(was, now, new)
        or left_open(was, now, old, new)
        or handed_down(was, now, old, new)
        or (narrower(was, now, new) and not _of_a_hall(was, old))
        or (was.stem in _HAVING and now.text in ("offered", "apply", "bid", "request", "ask"))
    )


def at_one_remove(was: Word, now: Word, words: Words) -> bool:
    """Whether a thing that was given is now only led to: “an assessment” instead of “a bed”."""
    if now.stem not in REMOTE or was.stem in REMOTE or was.sort != "content":
        return False
    verb = verb_of(words)[1]
    return verb is not None and (verb.stem in GIVING | HAVING_IT or verb.text in _OFFERING)


# Whoever it may be: a named office, trade or body is more than these.
NOBODY = stems_in(
    """practitioner professional worker staff officer representative colleague member team someone
    somebody delegate provider organisation agency body partner partners stakeholder others"""
)


def left_open(was: Word, now: Word, old: Words, new: Words) -> bool:
    """Whether who does it was named and is left open: “a practitioner” instead of “a teacher”."""
    if now.stem not in NOBODY or was.stem in NOBODY | PERSONS or was.sort != "content":
        return False
    return _doer(was, old) and _doer(now, new)


# Who decides, from those whom it concerns to those who only work for them.
_RANKS = (
    stems_in(
        "resident tenant leaseholder parent pupil student citizen public patient carer ombudsman "
        "tribunal court jury adjudicator"
    ),
    stems_in("council councillor cabinet mayor assembly"),
    stems_in("committee board"),
    stems_in("director head manager officer executive official staff"),
)
_DECIDING = stems_in("decide choose approve agree select elect vote sign set")
# From all of an area to a part of it.
_AREAS = (
    stems_in("nation country county region"),
    stems_in("borough district city island"),
    stems_in("town"),
    stems_in("ward parish village estate neighbourhood centre quarter north south east west part"),
    stems_in("street road"),
)


def handed_down(was: Word, now: Word, old: Words, new: Words) -> bool:
    """Whether those decide who work for whoever decided before: a director for a cabinet."""
    verb = verb_of(old)[1]
    if verb is None or verb.stem not in _DECIDING or not _lower(_RANKS, was, now):
        return False
    return _doer(was, old) and _doer(now, new)


def narrower(was: Word, now: Word, new: Words) -> bool:
    """Whether a part stands for the whole of an area: “in the town centre” for “in the county”."""
    place = next(n for n, word in enumerate(new) if word.text == now.text)
    led = [word.text for word in new[:place] if word.text in _LEADING or word.sort == "breadth"]
    if not led or led[-1] not in _LEADING:
        return False
    said = lexicon(frozenset())
    named = said.of(now.text) == said.kinds[UNKNOWN]  # “Northmere” is in no dictionary
    inside = named or now.stem in PLACES or led[-1] in _NEXT_TO
    if was.stem in _AREAS[0] | _AREAS[1] and inside:
        return True
    return _lower(_AREAS, was, now) and not now.text.endswith("s")


def _of_a_hall(was: Word, old: Words) -> bool:
    """Whether a word names no area but a building or a body of it: “the town hall”."""
    at = next((n for n, word in enumerate(old) if word is was), len(old))
    return any(word.text in ("hall", "council", "clerk", "house") for word in old[at + 1 : at + 2])


_NEXT_TO = frozenset(("outside", "inside", "near", "around", "beside"))
_LEADING = _NEXT_TO | {"in", "at", "on", "for", "of", "to"}


# Whoever it is; anyone who is called otherwise is one of them.
_EVERYBODY = stems_in(
    "resident everyone anyone staff employee personnel workforce public community household "
    "customer user colleague member citizen"
)
_TAUGHT = stems_in("train teach pay vaccinate protect support reward brief inform invite")


def some_of_them(was: Word, now: Word, new: Words) -> bool:
    """Whether of all who are served only those of one kind are left: “managers” for “staff”."""
    if was.stem not in _EVERYBODY or now.stem in _EVERYBODY or was.text == "member":
        return False
    place = next((n for n, word in enumerate(new) if word is now), -1)
    at, verb = verb_of(new)
    if verb is None:
        return False
    if place <= at:  # “all managers will” for “all staff will”
        subject = beside(new, place) == "" and now.text not in MODAL
        return subject and any(w.sort == "breadth" for w in new[:place])
    ranked = any(now.stem in rank for rank in _RANKS)
    if not ranked and now.stem not in PERSONS and not now.text.endswith("s"):
        return False
    return verb.stem in _TAUGHT or beside(new, place) in WHOM


def part_or_whole(was: Word, now: Word, new: Words) -> int | None:
    """What a part is for the whole, or the whole for a part: cars, and vehicles.

    The whole is more where all are meant; so many vehicles need not be cars.
    """
    if ladders.narrower(was.stem, now.stem):
        return ASK
    if not ladders.narrower(now.stem, was.stem):
        return None
    at = next(n for n, word in enumerate(new) if word is now)
    ahead = [word.text for word in new[max(0, at - 3) : at]]
    return MORE if wide(ahead) or {"for", "no"} & {*ahead} else ASK


def _lower(ranks: tuple[frozenset[str], ...], was: Word, now: Word) -> bool:
    places = [next((n for n, rank in enumerate(ranks) if w.stem in rank), -1) for w in (was, now)]
    return 0 <= places[0] < places[1]


# What is only said, heard, seen or thought of, and leaves the thing as it was.
SAYING = stems_in(
    """acknowledge advise agree alert announce appraise ask assess blog brief call catalogue chart
    commend communicate confer consider consult contact count debate describe detail discuss
    document email encourage enquire estimate evaluate explain explore express forecast guide
    hear highlight inform inquire interview liaise list listen log look map mention monitor
    note notify observe outline phone photograph ponder propose question recognise recommend
    record refer reflect remind repeat report represent review ring say scope see signpost speak
    specify state study suggest summarise survey talk telephone tell think update warn welcome
    write"""
)
# Whose end may be that something is known or said, and who may do it by saying.
_NO_DEED = (
    SAYING.difference(stems_in("represent"))  # a lawyer does, and so does a councillor
    | LIGHT
    | stems_in(
        """address aim answer apply approve ascertain assist attend award be begin bring can
        capture celebrate check choose collect commission compile continue contribute
        convene develop draft draw enable engage ensure enter examine expedite
        facilitate film find gather get have hear help hope host identify implement
        inspect invite involve keep launch learn look maintain make measure monitor need
        negotiate note open oversee plan prepare present produce promote publicise
        publish put raise read reach register respond sample seek send set share show sign
        start store take teach test track train try undertake use utilise want watch
        weigh wish work"""
    )
)
_LOOKED_INTO = stems_in("look investigate examine")
_WRITTEN = stems_in("log note record acknowledge")
_BEFORE_A_VERB = frozenset(("that", "which", "who", "to", "and", "will", "must", "be", "we"))


def only_said(old: Words, new: Words) -> Iterator[tuple[Word, Word]]:
    """What was to be done beside what is only said now: “specify the buses” for “run them”."""
    first = verb_of(old)[1], verb_of(new)[1]
    for was, now in product(_deeds(old), _deeds(new)):
        if (was is first[0]) != (now is first[1]):
            continue  # what is told in a side clause stands for nothing that was done
        looked_into = was.stem in _LOOKED_INTO and now.stem in _WRITTEN
        if ladders.near(was.stem, now.stem):
            continue  # whoever recognises it spots it
        if looked_into or (now.stem in SAYING and was.stem not in _NO_DEED):
            yield was, now


def only_offered(old: Words, new: Words) -> Signal | None:
    """Whether what was taught to all is there for those who take it up: “offer training”."""
    was, now = verb_of(old)[1], verb_of(new)[1]
    if was is None or now is None or now.stem != _OFFER or was.stem not in _TEACHING:
        return None
    if not _TAKEN_UP & {word.stem for word in new}:
        return None
    return Signal("verb", ASK, f"“{now.text}” instead of “{was.text}”", "how firmly")


_OFFER = stem("offer")
_TEACHING = stems_in("deliver run hold train teach")
_TAKEN_UP = stems_in("train lesson course session workshop class tuition coach briefing instruct")


def _deeds(words: Words) -> Iterator[Word]:
    """What stands where a verb does: at the beginning, behind “will”, “who”, “to”, or a subject."""
    said = lexicon(frozenset())
    for before, word, behind in zip((None, *words), words, (*words[1:], None), strict=False):
        if word.sort != "content" or word.text == "not":
            continue
        classes = {*said.meanings[said.of(word.text)].classes}
        object_follows = behind is not None and behind.sort in ("silent", "breadth")
        led = before is None or before.text in _BEFORE_A_VERB or before.text.endswith("ly")
        if before and before.text == "and":
            led = object_follows
        subject = before and before.sort == "content" and behind and behind.sort != "linking"
        if (led and classes & set("BDEZ")) or (subject and classes == {"Z"}):
            yield word


def only_helped(was: Word, now: Words, new: Words) -> bool:
    """Whether a verb is done, and in its place others only help, aim or look."""
    if was.stem in SAYING or not _verb_at(new, now[0]):
        return False
    place = next(n for n, word in enumerate(new) if word is now[0])
    # What is done with what came in is a deed: “investigate reports”, and not “investigate this”.
    behind = " ".join(word.text for word in new[place + len(now) :])
    firm, loose = (
        read(f"we will {' '.join(word.text for word in side)} {of}").strength
        for side, of in (((was,), "this"), (now, behind or "this"))
    )
    return firm == FIRM and loose < FIRM


def _verb_at(words: Words, verb: Word) -> bool:
    """Whether a word stands where a verb does: behind “who” or “to”, or behind its subject."""
    place = next(n for n, word in enumerate(words) if word.text == verb.text)
    before, behind = words[place - 1 : place], words[place + 1 : place + 2]
    if not before or not behind or behind[0].sort == "linking":
        return False
    if before[0].text in _BEFORE_A_VERB:
        return True
    return before[0].sort == "content" and verb.text.endswith("s")


def _doer(word: Word, words: Words) -> bool:
    """Whether a word stands before the verb, or behind “by” or “with”."""
    at, verb = verb_of(words)
    place = next(n for n, one in enumerate(words) if one.text == word.text)
    if any(one.text in MODAL for one in words[place:at]):
        # “Will be on duty” is no passive.
        done = verb is not None and re.search(r"(?:ed|en|lt|ght|ld|id|de|un|t)$", verb.text)
        return not done or not any(one.text in PASSIVE for one in words[max(0, at - 2) : at])
    return verb is not None and place > at and beside(words, place) in ("by", "with", "from")
