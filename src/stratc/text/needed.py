"""What must stand in a text for a pattern to find anything there, made of the pattern itself.

In: a pattern. Out: pieces in small letters, of which a text that it matches holds one at least.
Rules look for all pieces of all their patterns at once, and try a pattern where one of its own is.
"""

import re
from collections.abc import Iterable
from functools import cache, cached_property
from typing import NamedTuple

from ahocorasick import Automaton


class Pieces:
    """Very many pieces of text, looked for by one automaton that reads the text once."""

    def __init__(self, pieces: Iterable[str]) -> None:
        self._pieces = frozenset(pieces)

    def standing_in(self, text: str) -> set[str]:
        """Those of the pieces that stand somewhere in a text."""
        return {piece for _, piece in self._automaton.iter(text)}

    @cached_property
    def _automaton(self) -> Automaton:
        made = Automaton()
        for piece in self._pieces:
            made.add_word(piece, piece)
        made.make_automaton()
        return made


TOKEN = re.compile(
    r"\(\?[aiLmsux]+\)"
    r"|\((?:\?:|\?<?[=!])?[\w ’'-]+(?:\|[\w ’'-]+)*\)|[\w ]+(?![?*+{])"  # plain words, soon read
    r"|\\.|\[\^?(?:\\.|[^\]\\]){1,200}\]|\(\?P<\w+>|\(\?P=\w+\)|\(\?[aiLmsux-]*:|\(\?<?[=!]"
    r"|\{\d*,?\d*\}[?+]?|[?*+][?+]?|.",
    re.DOTALL,
)
BORDER = re.compile(r"\\[bBAZ]|\^|\$|\(\?[a-zA-Z]+\)")  # what takes no room
MOST = 80  # so many pieces may stand for one pattern
ONCE = (1, 1)
DIGITS = "0123456789"
FROM_TO = re.compile(r"([0-9])-([0-9])")
Wordings = frozenset[str]
NOTHING: Wordings = frozenset([""])


class PatternPart(NamedTuple):
    """A part of a pattern: what its match begins with, whether that is all, the best it needs."""

    texts: Wordings
    whole: bool
    best: Wordings


UNKNOWN = PatternPart(NOTHING, whole=False, best=NOTHING)


@cache
def needed(pattern: str, plain_digits: bool = False) -> Wordings:
    """The pieces of which one must stand in what a pattern finds; none where nobody can say.

    With plain digits it finds nothing of other scripts, whose digits are digits too.
    """
    # “$” takes no room by itself, and is a letter in “[£$]”, which is one token.
    tokens = [token for token in TOKEN.findall(pattern) if not BORDER.fullmatch(token)]
    if plain_digits:
        tokens = [
            f"[{DIGITS}]" if one == r"\d" else one.replace(r"\d", DIGITS) if one[0] == "[" else one
            for one in tokens
        ]
    return _either(tokens, 0)[0].best - NOTHING


def pieces_of(*patterns: re.Pattern[str]) -> Pieces:
    """The pieces of some patterns, to look for them before any of the patterns is tried."""
    assert all(needed(one.pattern) for one in patterns)
    return Pieces(piece for one in patterns for piece in needed(one.pattern))


def _each(digits: re.Match[str]) -> str:
    return DIGITS[int(digits[1]) : int(digits[2]) + 1]


def _either(tokens: list[str], at: int) -> tuple[PatternPart, int]:
    """The ways of a group, up to the bracket that closes it."""
    ways = []
    while True:
        way, at = _sequence(tokens, at)
        ways.append(way)
        at += 1
        if at > len(tokens) or tokens[at - 1] == ")":
            break
    best = frozenset[str]().union(*(one.best for one in ways))
    return PatternPart(
        frozenset[str]().union(*(one.texts for one in ways)),
        all(one.whole for one in ways),
        NOTHING if "" in best else best,
    ), at


def _sequence(tokens: list[str], at: int) -> tuple[PatternPart, int]:
    """One way: what stands together for sure, stretch by stretch, and the best such stretch."""
    run = best = NOTHING
    first: Wordings | None = None
    while at < len(tokens) and tokens[at] not in ("|", ")"):
        token = tokens[at]
        part, at = _part(tokens, at)
        low, high = _times(tokens[at]) if at < len(tokens) else ONCE
        at += (low, high) != ONCE
        if token.startswith(("(?!", "(?<!")):
            continue
        behind, ahead = token.startswith("(?<="), token.startswith("(?=")
        texts = part.texts if low else part.texts | NOTHING
        if low > 1 and len(texts) == 1 and part.whole:
            texts = frozenset(one * low for one in texts)
        if behind or len(run) * len(texts) > MOST:
            first, best, run = first or run, _better(best, run), NOTHING
        run = frozenset([one + other for one in run for other in texts])
        if ahead or high > 1 or not part.whole:
            first, best, run = first or run, _better(best, run), NOTHING
            best = _better(best, part.best) if low else best
    best = _better(best, run)
    return PatternPart(first or run, first is None, best), at


def _part(tokens: list[str], at: int) -> tuple[PatternPart, int]:
    """The part of a pattern that begins with a token, and where it ends."""
    token = tokens[at]
    if token[0] == "(" and token[-1] != ")":
        return _either(tokens, at + 1)
    if token[0] == "[":
        letters = re.sub(r"\\(\W)", r"\1", FROM_TO.sub(_each, token[1:-1].lower()))
        if token[1] == "^" or "\\" in letters or re.search(r".-.", letters):
            return UNKNOWN, at + 1
        texts = frozenset(letters)
    elif token[0] == "(" and token[1:3] != "?P":
        texts = frozenset(re.sub(r"\A\((?:\?<?[=!:])?|\)\Z", "", token).lower().split("|"))
    elif token == "." or token[0] == "(" or (token[0] == "\\" and token[1].isalnum()):
        return UNKNOWN, at + 1
    else:
        texts = frozenset([token[1] if token[0] == "\\" else token.lower()])
    return PatternPart(texts, whole=True, best=texts), at + 1


def _times(token: str) -> tuple[int, int]:
    """How often a part may stand, by the token behind it: at least, and at most, 2 for many."""
    if token[0] in "?*+":
        return int(token[0] == "+"), 1 if token[0] == "?" else 2
    if token[0] == "{" and len(token) > 1:
        low, comma, high = token.rstrip("?+")[1:-1].partition(",")
        return int(low or 0), 1 if comma and high == "1" else 2
    return ONCE


def _better(one: Wordings, other: Wordings) -> Wordings:
    """Those of which the shortest is longer: they stand in fewer texts."""
    shortest, length = min(map(len, one)), min(map(len, other))
    return other if (length, -len(other)) > (shortest, -len(one)) else one
