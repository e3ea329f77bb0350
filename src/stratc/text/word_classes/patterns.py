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

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property, reduce
from operator import and_, or_

from .lexicon import Lexicon
from .sets import COMMON, KINDS, SETS

PIECE = re.compile(r"\(\?[:=!]|\(\?<[=!]|[()<>/]|[?*+]\+?|\{\d+,\d*\}|[^\s()<>?*+{}/]+")
FEW = 24  # signs: a piece of more stands in every document


@dataclass(frozen=True)
class SignPattern:
    """One regular expression, and what must stand in a text before it is worth trying.

    Of each of the sets in `needs` one sign at least stands in every match.
    """

    written: str
    needs: tuple[frozenset[str], ...]

    @cached_property
    def expression(self) -> re.Pattern[str]:
        """The expression, made when a text first has what it needs."""
        return re.compile(self.written)


@dataclass(frozen=True)
class PatternSheet:
    """Some regular expressions, and how signs are written for them.

    Signs that no piece of these patterns tells apart become one character: so few are left that
    Python makes and tries its classes of characters quickly.
    """

    letters: dict[int, str]
    patterns: list[SignPattern]


class Patterns:
    """Makes regular expressions for one lexicon, with lists of words that patterns name.

    A set of signs is a whole number with a bit for each sign.
    """

    def __init__(self, lexicon: Lexicon, lists: Mapping[str, Iterable[str]]) -> None:
        self.lists = {**SETS, **{name: frozenset(words) for name, words in lists.items()}}
        self.order = list(lexicon.meanings)
        self.numbers = list(map(ord, self.order))
        bits = {sign: 1 << number for number, sign in enumerate(self.order)}
        self.every = (1 << len(self.order)) - 1
        self.words = {word: bits[sign] for word, sign in lexicon.signs.items() if sign in bits}
        self.kinds: dict[str, int] = defaultdict(int)
        self.classes: dict[str, int] = defaultdict(int)
        self.small_classes: dict[str, int] = defaultdict(int)
        self.capitals: dict[str, int] = defaultdict(int)
        for sign, meaning in lexicon.meanings.items():
            self.kinds[meaning.kind] |= bits[sign]
            if meaning.classes:
                self.classes[meaning.classes] |= bits[sign]
            if meaning.in_small:
                self.small_classes[meaning.in_small] |= bits[sign]
                self.capitals[meaning.word] |= bits[sign]
        self.signs_of = cache(self._signs_of)

    def sheet(self, patterns: Iterable[str]) -> PatternSheet:
        """The regular expressions of some patterns; what stands in “< >” is their group “told”."""
        rows = [PIECE.findall(written) for written in patterns]
        taken_by = {
            piece: self.signs_of(piece)
            for row in rows
            for piece in row
            if piece[0] not in "<>()?*+{/"
        }
        # A sign that is the whole of a piece is a block of its own, and need not be taken apart.
        single = reduce(or_, (taken for taken in taken_by.values() if taken.bit_count() == 1), 0)
        blocks = [self.every & ~single]
        for taken in sorted({taken & ~single for taken in taken_by.values()} - {0}):
            halves = ((block & taken, block & ~taken) for block in blocks)
            blocks = [half for several in halves for half in several if half]
        letters = list(map(chr, range(len(blocks))))
        named = {sign: chr(number) for number, sign in enumerate(self.signs(single), len(blocks))}
        classes = {
            piece: _class(
                [one for one, block in zip(letters, blocks, strict=True) if block & taken]
                + sorted(named[sign] for sign in self.signs(taken & single))
            )
            for piece, taken in taken_by.items()
        }
        brackets = {"<": "(?P<told>", ">": ")", "(": "(?:", "/": "|"}
        largest = max(zip(blocks, letters, strict=True), key=lambda one: one[0].bit_count())
        signs = dict.fromkeys(self.numbers, largest[1])
        for block, letter in zip(blocks, letters, strict=True):
            if block != largest[0]:
                signs.update((ord(sign), letter) for sign in self.signs(block))
        signs.update((ord(sign), letter) for sign, letter in named.items())
        return PatternSheet(
            signs,
            [
                SignPattern(
                    "".join(classes.get(one) or brackets.get(one, one) for one in row),
                    tuple(self._needs(row)),
                )
                for row in rows
            ],
        )

    def rare(self, written: str) -> bool:
        """Whether a pattern needs a word that is not among those of nearly every passage."""
        needs = map(self.signs_of, self._few(PIECE.findall(written)))
        return any(not need & self._common for need in needs)

    @cached_property
    def _common(self) -> int:
        return reduce(or_, (self.words[word] for word in COMMON), self._simple("GAP"))

    def signs(self, taken: int) -> Iterator[str]:
        """The signs that a number stands for."""
        # To look for the next 1 among figures is much cheaper than to count with such numbers.
        figures = f"{taken:b}"
        last, at = len(figures) - 1, figures.find("1")
        while at >= 0:
            yield self.order[last - at]
            at = figures.find("1", at + 1)

    def _needs(self, row: list[str]) -> Iterator[frozenset[str]]:
        """What no match can do without: pieces of few signs outside of all choices."""
        for piece in self._few(row):
            yield frozenset(self.signs(self.signs_of(piece)))

    def _few(self, row: list[str]) -> Iterator[str]:
        return (one for one in _always(row) if self.signs_of(one).bit_count() <= FEW)

    def _signs_of(self, piece: str) -> int:
        """All signs that a piece takes."""
        signs = 0
        for choice in piece.split("|"):
            signs |= reduce(and_, map(self._simple, choice.split("&")))
        if not signs:
            raise ValueError(f"no word is “{piece}”")
        return signs

    def _simple(self, piece: str) -> int:
        """The signs of a word, of a set, or of what may have a class."""
        mark, letters = piece[0], set(piece[1:])
        if mark == "-":
            return self.every & ~self._simple(piece[1:])
        if mark == "~":
            return _with(self.classes, lambda classes: bool(letters & classes))
        if mark == "=":
            return _with(self.classes, lambda classes: classes <= letters)
        if mark == "!":
            return _with(self.classes, lambda classes: not letters & classes)
        if piece.startswith("^~"):
            return _with(self.small_classes, lambda classes: bool(letters & classes))
        if mark == "^":
            several = self.lists.get(piece[1:], (piece[1:],))
            return reduce(or_, (self.capitals[word] for word in several if word in self.capitals))
        if piece in KINDS:
            return reduce(or_, (self.kinds[kind] for kind in KINDS[piece]))
        words = self.lists[piece] if piece.isupper() else (piece,)
        return reduce(or_, (self.words[word] for word in words))


def _with(several: dict[str, int], wanted: Callable[[set[str]], bool]) -> int:
    return reduce(or_, (bits for classes, bits in several.items() if wanted(set(classes))), 0)


def _always(row: list[str]) -> Iterator[str]:
    """The pieces that every match has: in no choice, and in nothing that may be left out."""
    left_out = _left_out(row)
    for at, piece in enumerate(row):
        if at not in left_out and piece[0] not in "<>()?*+{/":
            yield piece


def _left_out(row: list[str]) -> set[int]:
    """The places of what a match may lack."""
    found: set[int] = set()
    open_at: list[int] = []
    for at, piece in enumerate(row):
        if piece in ("(", "<") or piece.startswith("(?"):
            open_at.append(at)
        elif piece in (")", ">"):
            start = open_at.pop()
            inside = range(start, at + 1)
            lacking = row[at + 1 : at + 2] and row[at + 1][0] in "?*{"
            if lacking or row[start].startswith("(?") or "/" in row[start:at]:
                found.update(inside)
        elif piece[0] in "?*{":
            found.add(at - 1)
        elif piece == "/" and not open_at:
            return set(range(len(row)))
    return found


def words_in(patterns: Iterable[str]) -> frozenset[str]:
    """The words that patterns name one by one."""
    pieces = {piece for written in patterns for piece in PIECE.findall(written)}
    words = (word for piece in pieces for word in re.split(r"[|&]-?\^?|\A-\^?|\A\^", piece))
    return frozenset(word for word in words if word.replace("-", "").isalpha() and word.islower())


def _class(letters: list[str]) -> str:
    """A class of characters, neighbours told as a range."""
    parts: list[list[str]] = []
    for letter in letters:
        if parts and ord(letter) == ord(parts[-1][-1]) + 1:
            parts[-1][1:] = [letter]
        else:
            parts.append([letter])
    ranges = ("-".join(map(re.escape, part)) for part in parts)
    return f"[{''.join(ranges)}]" if len(letters) > 1 else re.escape(letters[0])
