"""Whether a pattern can find anything in a text, told by up to three letters that stand together.

In: a pattern, and the letters of a text. Out: no, or perhaps. Nearly every question that rules ask
of a passage is in vain, and this is asked sooner than the pattern.
"""

import re
from operator import add

from .kept import growing
from .needed import needed

MANY = 50  # so often a pattern is asked before it is looked into: those of names are not
UNREAD = re.compile(r"\\[xuUN]|\(\?[>(#]|\(\?[a-z]*x")  # nobody looks into these
COMMON_LETTERS = " etaoinsrhldcumfpgwybvkxjqz"
ANYTHING: frozenset[str] = frozenset()
ODD = re.compile(r"i\u0307|[ıſ]|(?![0-9])\d")

_asked: dict[str, int] = {}
_known: dict[str, frozenset[str]] = {}


def grams_in(low: str) -> frozenset[str] | None:
    """Whatever stands together in a text in small letters: one letter, two, three.

    Nothing is known of a text with a letter or a digit that patterns take for another one.
    """
    if not low.isascii() and ODD.search(low):
        return None
    pairs = [*map(add, low, low[1:])]
    return frozenset((*low, *pairs, *map(add, pairs, low[2:])))


def stands_nowhere(pattern: re.Pattern[str], grams: frozenset[str] | None) -> bool:
    """Whether a text of these cannot have what a pattern finds; no if they are not known."""
    if grams is None:
        return False
    needs = _known.get(pattern.pattern)
    if needs is None:
        needs = _looked_into(pattern)
    return bool(needs) and needs.isdisjoint(grams)


def _looked_into(pattern: re.Pattern[str]) -> frozenset[str]:
    written = pattern.pattern
    _asked[written] = _asked.get(written, 0) + 1
    if _asked[written] < MANY:
        return ANYTHING
    table: dict[str, frozenset[str]] = growing("grams of patterns")
    if written not in table:
        unread = pattern.flags & re.VERBOSE or UNREAD.search(written)
        table[written] = ANYTHING if unread else frozenset(map(_rarest, needed(written, True)))
    _known[written] = table[written]
    return table[written]


def _rarest(piece: str) -> str:
    """Of what a piece has, that which fewest texts have."""
    return max((piece[at : at + 3] for at in range(max(1, len(piece) - 2))), key=_rareness)


def _rareness(gram: str) -> int:
    # What is no letter of a word is not found (-1), and rarest.
    return sum(COMMON_LETTERS.find(letter) % 30 for letter in gram)
