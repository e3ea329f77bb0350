"""Where in a sentence words stand: whether they say what is given, or for whom it is.

What is said of a thing that is given makes it better: “cameras that record at all times”. What is
said of those it is given to, or of what is looked after, leaves the others out: “roads that flood”.
So the same words cut out are a loss of the one and none of the other, and put in the reverse.
"""

from __future__ import annotations

import re

from .stems import Word, Words, stem


def _stems(words: str) -> frozenset[str]:
    return frozenset(map(stem, re.findall(r"[\w-]+", words)))


# Verbs behind which stands what is given or made.
_GIVING = _stems(
    """build provide install fit buy purchase procure open employ recruit appoint hire fund run
    create launch introduce plant supply deliver set guarantee issue make produce commission
    establish lay erect operate adopt fly own lease"""
)
# Verbs by which those who are served have it.
_HAVING = _stems("have get receive keep stay remain")
_OFFERING = frozenset(("offer", "offered", "give", "given", "arrange"))
_MODAL = frozenset(("will", "must", "should", "may", "can"))
_PASSIVE = frozenset(("be", "been", "being", "is", "are"))
_ADVERB = re.compile(r"\w+ly$|^(?:also|now|then|continu\w*|to|not|never)$")
# Who is served, and never what is given.
PERSONS = _stems(
    """people resident child pupil student tenant leaseholder carer family household patient parent
    adult women men woman man person victim survivor refugee veteran learner applicant passenger
    claimant customer young pensioner mother father baby those anyone everyone somebody neighbour
    business firm employer charity landlord trader farmer citizen visitor"""
)
# What those who are served may have, so that others are left out: “people with complex needs”.
NEEDS = _stems(
    """need disability condition diagnosis illness impairment dementia autism epilepsy plan income
    history record conviction addiction dependence difficulty injury allergy asthma diabetes"""
)
# Before what they stand, they leave the rest of it out.
QUALIFYING = frozenset(
    re.findall(
        r"\w+",
        """existing eligible selected targeted priority registered largest main major key routine
        severe complex acute critical urgent profound extreme serious significant""",
    )
)
# What leads to a thing, or tells of it, and is not the thing.
REMOTE = _stems(
    """access chance opportunity option facility facilities assessment advice information
    signposting referral leaflet invitation consideration application bid feasibility conversation
    discussion consultation encouragement contact awareness pathway interest"""
)
# Where all of those are for whom the plan is made.
WHERE_WE_ARE = re.compile(
    r"^(?:in|across|throughout|around|for) (?:the |our |its |each )?(?:\w+ )?"
    r"(?:county|borough|city|district|area|region|community|communities|future|council|plan|"
    r"strategy|years?|organisation)$"
)
# Whose work is given: who recruits nurses that speak Polish recruits better nurses.
_SERVED = frozenset(("to", "for", "with", "among", "of"))


def verb_of(words: Words) -> tuple[int, Word | None]:
    """Where the verb behind “will” stands, and the verb."""
    first = next((n for n, word in enumerate(words) if word.text in _MODAL), None)
    if first is None:
        place = next((n for n, word in enumerate(words) if word.sort == "content"), None)
        return (-1, None) if place is None else (place, words[place])
    for number in range(first + 1, len(words)):
        word = words[number]
        if word.text in ("have", "be") or _ADVERB.search(word.text):
            if word.text == "have":
                return number, word
            continue
        if word.sort == "content":
            return number, word
        return number, None
    return -1, None


def gives(words: Words, place: int) -> bool:
    """Whether what stands at a place is, or is said of, a thing that is given or made."""
    at, verb = verb_of(words)
    if verb is None:
        return False
    noun = _noun_before(words, place)
    beside = noun is not None and (noun > at or place <= at)
    if (
        noun is not None
        and beside
        and (words[noun].stem in PERSONS or _beside(words, noun) in _SERVED)
    ):
        return False
    passive = any(word.text in _PASSIVE for word in words[max(0, at - 2) : at])
    if verb.stem in _GIVING:
        return place > at or passive
    return verb.text == "have" or (verb.stem in _HAVING and place > at)


def at_one_remove(was: Word, now: Word, words: Words) -> bool:
    """Whether a thing that was given is now only led to: “an assessment” instead of “a bed”."""
    if now.stem not in REMOTE or was.stem in REMOTE or was.sort != "content":
        return False
    verb = verb_of(words)[1]
    return verb is not None and (verb.stem in _GIVING | _HAVING or verb.text in _OFFERING)


# Whoever it may be: a named office, trade or body is more than these.
NOBODY = _stems(
    """practitioner professional worker staff officer representative colleague member team someone
    somebody delegate provider organisation agency body partner partners stakeholder others"""
)


def left_open(was: Word, now: Word, old: Words, new: Words) -> bool:
    """Whether who does it was named and is left open: “a practitioner” instead of “a teacher”."""
    if now.stem not in NOBODY or was.stem in NOBODY | PERSONS or was.sort != "content":
        return False
    return _doer(was, old) and _doer(now, new)


def _doer(word: Word, words: Words) -> bool:
    """Whether a word stands before the verb, or behind “by” or “with”."""
    at, verb = verb_of(words)
    place = next(n for n, one in enumerate(words) if one.text == word.text)
    if any(one.text in _MODAL for one in words[place:at]):
        # “Will be on duty” is no passive.
        done = verb is not None and re.search(r"(?:ed|en|lt|ght|ld|id|de|un|t)$", verb.text)
        return not done or not any(one.text in _PASSIVE for one in words[max(0, at - 2) : at])
    return verb is not None and place > at and _beside(words, place) in ("by", "with", "from")


def person_before(words: Words, place: int) -> bool:
    """Whether those stand just before a place who are served: “people |who …”."""
    noun = _noun_before(words, place)
    return noun is not None and noun == place - 1 and words[noun].stem in PERSONS


def done_by(words: Words, place: int) -> bool:
    """Whether whoever does it stands just before a place: “answered by a manager |who …”."""
    noun = _noun_before(words, place)
    return noun == place - 1 and _beside(words, noun) == "by"


def _noun_before(words: Words, place: int) -> int | None:
    return next((n for n in range(place - 1, -1, -1) if words[n].sort == "content"), None)


def _beside(words: Words, noun: int) -> str:
    """The small word before the noun and what qualifies it: “for” in “for deaf young adults”."""
    for number in range(noun - 1, max(-1, noun - 5), -1):
        if words[number].sort == "linking":
            return words[number].text
        if words[number].text in ("will", ","):
            break
    return ""
