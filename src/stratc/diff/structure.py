"""Where in a sentence words stand: whether they say what is given, or for whom it is.

What is said of a thing that is given makes it better: “cameras that record at all times”. What is
said of those it is given to, or of what is looked after, leaves the others out: “roads that flood”.
So the same words cut out are a loss of the one and none of the other, and put in the reverse.
"""

import re

from .stems import Word, Words, stem


def stems_in(words: str) -> frozenset[str]:
    return frozenset(map(stem, re.findall(r"[\w-]+", words)))


# Verbs behind which stands what is given or made.
GIVING = stems_in(
    """build provide install fit buy purchase procure open employ recruit appoint hire fund run
    create launch introduce plant supply deliver set guarantee issue make produce commission
    establish lay erect operate adopt fly own lease"""
)
# Verbs by which those who are served have it.
HAVING_IT = stems_in("have get receive keep stay remain")
MODAL = frozenset(("will", "must", "should", "may", "can"))
PASSIVE = frozenset(("be", "been", "being", "is", "are"))
_ADVERB = re.compile(r"\w+ly$|^(?:also|now|then|continu\w*|to|not|never)$")
# Who is served, and never what is given.
PERSONS = stems_in(
    """people resident child pupil student tenant leaseholder carer family household patient parent
    adult women men woman man person victim survivor refugee veteran learner applicant passenger
    claimant customer young pensioner mother father baby those anyone everyone somebody neighbour
    business firm employer charity apprentice trainee landlord trader farmer citizen visitor"""
)
# What those who are served may have, so that others are left out: “people with complex needs”.
NEEDS = stems_in(
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
# Where all of those are for whom the plan is made.
WHERE_WE_ARE = re.compile(
    r"^(?:in|across|throughout|around|for) (?:the |our |its |each )?(?:\w+ )?"
    r"(?:county|borough|city|district|area|region|community|communities|future|council|plan|"
    r"strategy|years?|organisation)$"
)
# Whose work is given: who recruits nurses that speak Polish recruits better nurses.
WHOM = frozenset(("to", "for", "with", "among", "of"))


def verb_of(words: Words) -> tuple[int, Word | None]:
    """Where the verb behind “will” stands, and the verb."""
    first = next((n for n, word in enumerate(words) if word.text in MODAL), None)
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
    if (
        noun is not None
        and (noun > at or place <= at)
        and (words[noun].stem in PERSONS or beside(words, noun) in WHOM)
    ):
        return False
    passive = any(word.text in PASSIVE for word in words[max(0, at - 2) : at])
    if verb.stem in GIVING:
        return place > at or passive
    return verb.text == "have" or (verb.stem in HAVING_IT and place > at)


def person_before(words: Words, place: int) -> bool:
    """Whether those stand just before a place who are served: “people |who …”."""
    noun = _noun_before(words, place)
    return noun is not None and noun == place - 1 and words[noun].stem in PERSONS


def served_before(words: Words, place: int) -> bool:
    """Whether those stand just before a place who are served, whatever they are called."""
    noun = _noun_before(words, place)
    led = noun is not None and noun == place - 1 and beside(words, noun) in WHOM
    return led or person_before(words, place)


def done_by(words: Words, place: int) -> bool:
    """Whether whoever does it stands just before a place: “answered by a manager |who …”."""
    noun = _noun_before(words, place)
    return noun == place - 1 and beside(words, noun) == "by"


def _noun_before(words: Words, place: int) -> int | None:
    return next((n for n in range(place - 1, -1, -1) if words[n].sort == "content"), None)


def beside(words: Words, noun: int) -> str:
    """The small word before the noun and what qualifies it: “for” in “for deaf young adults”."""
    for number in range(noun - 1, max(-1, noun - 5), -1):
        if words[number].sort == "linking":
            return words[number].text
        if words[number].text in ("will", ","):
            break
    return ""
