"""Patterns over classes of words, written as words.

In: a pattern such as “MODAL R* <=ZDEGJ&~ZDE>”. Out: a regular expression over signs.
A piece is a small word as it is written; a named set in capitals; “~NP”, which may be one of these
classes; “=NP”, which can be nothing else; “!NP”, a known word that is none of them; “^~NP”, a word
with a capital that may be one of them in small letters; “^council”, one such word. “&” joins
conditions on one word, “|” leaves a choice, “-” turns a condition round; “/” leaves a choice
between several words. Round
brackets, “?”, “*”, “+” and “{0,4}” are those of regular expressions; pointed brackets stand round
what is told.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache

from .lexicon import (
    BREAK,
    CAPITAL,
    COMMA,
    COUNT,
    ITEM,
    NUMBER,
    OWNER,
    PAUSE,
    SENTENCE,
    SHORT,
    STOP,
    UNKNOWN,
    Lexicon,
)

PIECE = re.compile(r"\(\?[:=!]|\(\?<[=!]|[()<>/]|[?*+]\+?|\{\d+,\d*\}|[^\s()<>?*+{}/]+")
MODAL = "will would can could shall should may might must cannot"
BE = "is are was were"
ARTICLE = "the a an our their its"
SETS: dict[str, frozenset[str]] = {
    "MODAL": frozenset(MODAL.split()),
    "BE": frozenset(BE.split()),
    "HAVE": frozenset(["has", "have", "had"]),
    "ARTICLE": frozenset(ARTICLE.split()),
    "DET": frozenset(
        f"{ARTICLE} this that these those each every all both some any no many several few various "
        "either neither such his her my your whose another".split()
    ),
    "PREP": frozenset(
        [
            "of",
            "in",
            "on",
            "at",
            "by",
            "for",
            "with",
            "from",
            "into",
            "onto",
            "over",
            "under",
            "between",
            "among",
            "through",
            "during",
            "about",
            "against",
            "within",
            "across",
            "towards",
            "toward",
            "upon",
            "after",
            "before",
            "without",
            "near",
            "since",
            "until",
            "to",
            "than",
            "as",
            "per",
            "via",
            "despite",
            "throughout",
            "alongside",
            "along",
            "beyond",
            "behind",
            "around",
            "above",
            "below",
        ]
    ),
    "WH": frozenset(
        [
            "who",
            "whom",
            "what",
            "which",
            "whose",
            "whatever",
            "whoever",
            "where",
            "when",
            "why",
            "how",
            "that",
            "as",
            "than",
            "if",
            "because",
            "although",
            "though",
            "while",
            "whether",
            "unless",
            "until",
            "before",
            "after",
            "since",
            "so",
        ]
    ),
    "SUBJECT": frozenset(["we", "they", "he", "she", "it", "i", "you"]),
    "AND": frozenset(["and", "or", "but", "nor"]),
    "FINITE": frozenset(f"{MODAL} {BE} has have had am do does did".split()),
}
KINDS = {
    "NAME": {CAPITAL},
    "NUM": {NUMBER, COUNT},
    "COUNT": {COUNT},
    "OWNER": {OWNER},
    "SHORT": {SHORT},
    "STOP": {STOP},
    "COMMA": {COMMA},
    "PAUSE": {PAUSE},
    "BREAK": {BREAK},
    "START": {SENTENCE, ITEM},
    "PROSE": {SENTENCE},
    "END": {STOP, COMMA, BREAK, PAUSE},
    "CLOSE": {STOP, BREAK, PAUSE},
    "GAP": {STOP, COMMA, BREAK, PAUSE, SENTENCE, ITEM},
    "UNKNOWN": {UNKNOWN},
}


@dataclass(frozen=True)
class PatternSheet:
    """Some regular expressions, and how signs are written for them.

    Signs that no piece of these patterns tells apart become one character: so few are left that
    Python makes and tries its classes of characters quickly.
    """

    letters: dict[int, str]
    expressions: list[re.Pattern[str]]


class Patterns:
    """Makes regular expressions for one lexicon, with lists of words that patterns name."""

    def __init__(self, lexicon: Lexicon, lists: dict[str, Iterable[str]]) -> None:
        self.lists = {**SETS, **{name: frozenset(words) for name, words in lists.items()}}
        self.signs = lexicon.signs
        self.meanings = lexicon.meanings
        self.every = frozenset(lexicon.meanings)
        self.signs_of = cache(self._signs_of)
        self.simple = cache(self._simple)

    def sheet(self, patterns: Iterable[str]) -> PatternSheet:
        """The regular expressions of some patterns; what stands in “< >” is their group “told”."""
        rows = [PIECE.findall(written) for written in patterns]
        pieces = {piece for row in rows for piece in row if piece[0] not in "<>()?*+{/"}
        told_apart: dict[str, list[str]] = {sign: [] for sign in self.every}
        for piece in sorted(pieces):
            for sign in self.signs_of(piece):
                told_apart[sign].append(piece)
        letters: dict[tuple[str, ...], str] = {}
        by_sign = {
            sign: letters.setdefault(tuple(several), chr(len(letters)))
            for sign, several in sorted(told_apart.items(), key=lambda one: one[1])
        }
        classes = {
            piece: _class(sorted({by_sign[sign] for sign in self.signs_of(piece)}))
            for piece in pieces
        }
        brackets = {"<": "(?P<told>", ">": ")", "(": "(?:", "/": "|"}
        written = [
            "".join(classes.get(one) or brackets.get(one, one) for one in row) for row in rows
        ]
        return PatternSheet(
            {ord(sign): letter for sign, letter in by_sign.items()},
            [re.compile(expression) for expression in written],
        )

    def _signs_of(self, piece: str) -> frozenset[str]:
        """All signs that a piece takes."""
        signs: set[str] = set()
        for choice in piece.split("|"):
            signs |= frozenset.intersection(*(self.simple(one) for one in choice.split("&")))
        if not signs:
            raise ValueError(f"no word is “{piece}”")
        return frozenset(signs)

    def _simple(self, piece: str) -> frozenset[str]:
        """The signs of a word, of a set, or of what may have a class."""
        mark, letters = piece[0], set(piece[1:])
        if mark == "-":
            return self.every - self.simple(piece[1:])
        if mark == "~":
            return self._with(lambda classes: bool(letters & classes))
        if mark == "=":
            return self._with(lambda classes: classes <= letters)
        if mark == "!":
            return self._with(lambda classes: not letters & classes)
        if piece.startswith("^~"):
            letters -= {"~"}
            return frozenset(s for s, m in self.meanings.items() if letters & set(m.in_small))
        if mark == "^":
            several = self.lists.get(piece[1:], frozenset([piece[1:]]))
            return frozenset(
                s for s, m in self.meanings.items() if m.in_small and m.word in several
            )
        if piece in KINDS:
            return frozenset(s for s, m in self.meanings.items() if m.kind in KINDS[piece])
        words = self.lists[piece] if piece.isupper() else (piece,)
        return frozenset(self.signs[word] for word in words)

    def _with(self, wanted: Callable[[set[str]], bool]) -> frozenset[str]:
        several = self.meanings.items()
        return frozenset(sign for sign, m in several if m.classes and wanted(set(m.classes)))


def words_in(patterns: Iterable[str]) -> frozenset[str]:
    """The words that patterns name one by one."""
    words = (
        word
        for written in patterns
        for piece in PIECE.findall(written)
        for word in re.split(r"[|&]-?\^?|\A-\^?|\A\^", piece)
    )
    return frozenset(word for word in words if word.replace("-", "").isalpha() and word.islower())


def _class(letters: list[str]) -> str:
    """A class of characters, neighbours told as a range."""
    parts: list[list[str]] = []
    for letter in letters:
        if parts and ord(letter) == ord(parts[-1][-1]) + 1:
            parts[-1][1:] = [letter]
        else:
            parts.append([letter])
    ranges = ("-".join(f"\\x{ord(letter):02x}" for letter in part) for part in parts)
    return f"[{''.join(ranges)}]"
