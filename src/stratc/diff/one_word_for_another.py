"""A word in the place of another: its contrary, lower or higher on a ladder, a part of it, or less
because of where both stand.
"""

import re
from collections.abc import Sequence

from . import ladders
from .signal import ASK, LESS, MORE, Signal
from .stems import Word, stem
from .steps_down import less_here, part_or_whole, some_of_them
from .structure import PERSONS


def step(one: Word, other: Word, old: Sequence[Word], new: Sequence[Word]) -> Signal | None:
    """A word in the place of another: its contrary, or one lower or higher of the same ladder."""
    said = f"“{other.text}” instead of “{one.text}”"
    for was, now, words, vote in ((one, other, new, LESS), (other, one, old, MORE)):
        if some_of_them(was, now, words) and (vote == LESS or _person(one)):
            at = next(n for n, word in enumerate(old) if word is one)
            if vote == MORE and [w.text for w in old[max(0, at - 2) : at]] == ["for", "every"]:
                return Signal("breadth", ASK, said, "who or where")  # there are fewer households
            return Signal("breadth", vote, said, "who or where", "likely narrower" * (vote == LESS))
    if (share := part_or_whole(one, other, new)) is not None:
        return Signal("words", share, said, "who or where", "likely narrower" * (share == ASK))
    if (one.text, other.text) == ("after", "before") and _HEARD & {word.stem for word in old}:
        return Signal("words", MORE, said, "by when")
    if ladders.contrary(one.stem, other.stem):
        return Signal("negation", LESS, said)
    if _after_before(one, old) and _after_before(other, new):
        # Whoever is heard before it is built may be heard late: it is designed by then.
        moved = ladders.lower(other.stem, one.stem) or ladders.lower(one.stem, other.stem)
        return Signal("words", ASK, said, "by when") if moved else None
    if ladders.lower(one.stem, other.stem):
        return Signal("verb", LESS, said, "what")
    if ladders.lower(other.stem, one.stem):
        return Signal("verb", MORE, said, "what")
    return Signal("words", LESS, said) if less_here(one, other, old, new) else None


# Who is heard or told before something is done is heard in time.
_HEARD = frozenset(
    map(stem, ["consult", "ask", "tell", "inform", "notify", "involve", "warn", "write", "hear"])
)


def _after_before(word: Word, words: Sequence[Word]) -> bool:
    """Whether a word is what something else is done before: “before it is built”."""
    at = next(n for n, one in enumerate(words) if one is word)
    return any(one.text in ("before", "until") for one in words[max(0, at - 5) : at])


def _person(word: Word) -> bool:
    """Whether a word names who is one of all: “managers”, and not “schools”."""
    return word.stem in PERSONS or bool(re.search(r"(?:er|or|ist|ant|ent|ee|an|men)s?$", word.text))


def assuring(one: Word, other: Word, old: Sequence[Word], new: Sequence[Word]) -> Signal | None:
    """An adjective that assures something for one that does not: “a duty” for “a named nurse”."""
    nouns = {
        words[place + 1].stem if place + 1 < len(words) else ""
        for words, word in ((old, one), (new, other))
        for place in [next(n for n, w in enumerate(words) if w is word)]
    }
    sides = [word.stem in _OF_A_THING for word in (one, other)]
    if sides[0] == sides[1] or len(nouns) > 1:
        return None
    said = f"“{other.text}” instead of “{one.text}”"
    return Signal("words", LESS if sides[0] else MORE, said)


# Of these another adjective in the same place is hardly ever the equal.
_OF_A_THING = frozenset(
    map(stem, ["named", "dedicated", "permanent", "specialist", "qualified", "independent",
               "statutory", "senior", "trained", "written", "free"])
)  # fmt: skip
