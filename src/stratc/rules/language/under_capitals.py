"""Slips in words with a capital: months, nations, and words of names of posts and bodies.

In: a word that no dictionary has, or one that is no word of a post. Out: what it should be.
A capital may begin the name of a place or a person, so the words beside it must show what it is
part of: “Scotish Government”, “Section 151 Oficer”, “Ministry of Justce”.
"""

import re
from collections.abc import Container
from functools import cache

from stratc.checking.national_bodies import national_bodies
from stratc.text.english import DAY_NAMES, MONTH_NAMES
from stratc.text.similarity import near_spelling
from stratc.text.spelling import exchanged, only_a_name
from stratc.text.tables import lines

_ROWS = dict(line.split(": ", 1) for line in lines(__package__, "under_capitals"))
POSTS = frozenset(_ROWS["POSTS"].split())
GROUPS = frozenset(_ROWS["GROUPS"].split())
BEFORE = frozenset(_ROWS["BEFORE"].split())
NATIONS = ("Scotland", "England", "Ireland", "Britain", "Scottish", "English", "British")
CALENDAR = [one for one in (*MONTH_NAMES, *DAY_NAMES, *NATIONS) if len(one) > 5]
TITLE = r"[A-Z][a-z]+(?:[’'-][A-Za-z]+)*"
SHORTEST = 5


def under_capitals(word: str, whole: str) -> tuple[str, ...]:
    """What a word with a capital should be, by the words beside it; empty if nobody can tell."""
    low = word.lower()
    if len(word) < SHORTEST or not only_a_name(low) or whole.count(word) > 2:
        return ()
    calendar = [one for one in near_spelling(word, CALENDAR) if _begins(word, one)]
    if calendar:
        return tuple(calendar)
    right = [one for one in near_spelling(word, POSTS) if _begins(word, one)]
    if right and re.search(_as_head(word), whole):
        return tuple(right)
    right = [one for one in near_spelling(word, _parts()) if _begins(word, one)]
    # “Swale” is a place, and no slip for “Scale”; of a long word one letter may be another.
    right = [
        one
        for one in right
        if len(one) != len(word) or sorted(one.lower()) == sorted(low) or len(word) > 8
    ]
    return tuple(right) if right and _beside_a_head(word, whole) else ()


def _begins(word: str, right: str) -> bool:
    return right[0] == word[0] and word != f"{right}s"


def turned(word: str, words: Container[str]) -> tuple[str, ...]:
    """What a word with two letters exchanged should be, if it is no name.

    “Heatlh” may be a name, but not beside “health”. “Biopshere” is no name anywhere.
    """
    long = len(word) > 7
    return tuple(
        one
        for one in (exchanged(word) if len(word) > 5 else ())
        if one in words or one.lower() in words or (long and not only_a_name(one))
    )


@cache
def _parts() -> tuple[str, ...]:
    """The longer words of which names of bodies are made: “Holmes” is a name near “Homes”."""
    names = (name for body in national_bodies() for name in (body.name, *body.others))
    words = {word for name in names for word in re.findall(r"[A-Z][a-z]{5,}", name)}
    return tuple(sorted({*words, *_ROWS["PARTS"].split()}))


def _as_head(word: str) -> str:
    """A pattern for a word that ends the name of a post or a body, or stands alone as a lead."""
    return rf"(?:{TITLE}|\d|[A-Z]{{2,6}}) {word}(?!\w)|(?<!\w){word} (?:for|of)(?: the)? [A-Z]"


def _beside_a_head(word: str, whole: str) -> bool:
    """Whether the name that a word is part of ends, or begins, as names of bodies do."""
    behind = re.search(rf"(?<!\w){word}((?: (?:and |of |for )?{TITLE}){{1,3}})", whole)
    ahead = re.search(rf"({TITLE}) (?:of|for)(?: the)? (?:{TITLE} (?:and )?)?{word}(?!\w)", whole)
    heads = POSTS | GROUPS
    return bool(
        (behind and heads & set(behind[1].split())) or (ahead and {*heads, *BEFORE} & {ahead[1]})
    )
