"""What serves every priority of a strategy alike, and the words that speak of it.

In: the text of a promise. Out: governance, partnership working, data, workforce, lived experience,
commissioning or communication, with the words that say so; nothing where it is about none of them.
"""

from stratc.text.tables import entries

from .telling_words import telling, ways_to_say

SERVES_ALL = dict(entries(__package__, "serving_all"))
IF_NOTHING_FITS = dict(entries(__package__, "if_nothing_fits"))
"""The same, in words that also stand beside what a promise is truly about."""


def serves_all(text: str, topics: dict[str, str] = SERVES_ALL) -> tuple[str, tuple[str, ...]]:
    """What a text is about that serves every priority alike, and the words that say so."""
    own = telling(text)
    for topic, phrases in topics.items():
        terms = [way for phrase in phrases.split(", ") for way in ways_to_say(phrase)]
        if hits := [own[term].written for term in terms if term in own]:
            return topic, tuple(dict.fromkeys(hits))
    return "", ()
