"""Finds the slips of all rows in one manuscript.

In: a manuscript. Out: the passage, the place and what is right for each slip.
The whole manuscript is one row of signs, so each pattern is asked once.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import accumulate

from stratc.checking.manuscript import Manuscript
from stratc.checking.passage import Passage
from stratc.text.kept import kept
from stratc.text.tables import PatternTable
from stratc.text.word_classes.lexicon import Lexicon, lexicon
from stratc.text.word_classes.outline import WordOutline, outline
from stratc.text.word_classes.patterns import Patterns, PatternSheet, words_in

from . import balance, collectives, subjects

MANY = 4  # a quarter of the passages is as good as all


# “refreshed should there be a change”: “should” stands for “if”
# “Had there been more”; “61% are owned, 14% are rented”, a row of figures
TURNED = re.compile(
    r"(?:should|were|had) (?:there|it|they|we|any|an?|the) |\W{0,3}\d[\d.,]{0,9}(?:%| per cent) "
)


@dataclass(frozen=True)
class RowMatch:
    """What one pattern found: the number of the pattern, the passage, the match, its outline."""

    pattern: int
    passage: Passage
    found: re.Match[str]
    outlined: WordOutline
    before: int

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Where some of the signs of the whole row stand in the passage."""
        return self.outlined.place(start - self.before, end - self.before)


@dataclass(frozen=True)
class Outlined:
    """The passages with their outlines, and where each begins in the row of all signs."""

    passages: list[Passage]
    outlines: list[WordOutline]
    starts: list[int]
    signs: str

    def hits(self, sheet: PatternSheet) -> Iterator[RowMatch]:
        """Every match of the patterns of a sheet that stands within one passage.

        What needs a word that few passages have is looked for in those alone.
        """
        text = ""
        written: dict[int, str] = {}
        for number, pattern in enumerate(sheet.patterns if self.passages else ()):
            if any(map(self._signs.isdisjoint, pattern.needs)):
                continue
            some = self._having(pattern.needs)
            if some is not None:
                for one in some:
                    if one not in written:
                        written[one] = self.outlines[one].signs.translate(sheet.letters)
                    for found in pattern.expression.finditer(written[one]):
                        yield RowMatch(number, self.passages[one], found, self.outlines[one], 0)
                continue
            text = text or self.signs.translate(sheet.letters)
            for found in pattern.expression.finditer(text):
                one = bisect_right(self.starts, found.start("told")) - 1
                first, last = self.starts[one : one + 2]
                if first <= found.start() and found.end() <= last:
                    yield RowMatch(number, self.passages[one], found, self.outlines[one], first)

    def stands_at(self, first: int, end: int) -> tuple[Passage, int, int]:
        """The passage and the place of some of all signs."""
        one = bisect_right(self.starts, first) - 1
        before = self.starts[one]
        return self.passages[one], *self.outlines[one].place(first - before, end - before)

    def _having(self, needs: tuple[frozenset[str], ...]) -> list[int] | None:
        """The passages that have one sign of each need; nothing if they are many."""
        few: set[int] | None = None
        for need in needs:
            if need not in self._known:
                self._known[need] = self._few(need)
            these = self._known[need]
            if these is not None:
                few = these if few is None else few & these
                if not few:
                    return []
        return None if few is None else sorted(few)

    def _few(self, need: frozenset[str]) -> set[int] | None:
        there = need & self._numbers.keys()
        if sum(len(self._numbers[sign]) for sign in there) * MANY >= len(self.passages):
            return None
        return {number for sign in there for number in self._numbers[sign]}

    @cached_property
    def _known(self) -> dict[frozenset[str], set[int] | None]:
        """What was found out about each need: rows share most of theirs."""
        return {}

    @cached_property
    def _signs(self) -> frozenset[str]:
        return frozenset(self._numbers)

    @cached_property
    def _numbers(self) -> dict[str, list[int]]:
        """The passages in which each sign stands."""
        found: dict[str, list[int]] = {}
        for number, one in enumerate(self.outlines):
            for sign in set(one.signs):
                found.setdefault(sign, []).append(number)
        return found


def outlined(passages: list[Passage], words: Lexicon) -> Outlined:
    """Some passages as one row of signs."""
    outlines = [outline(passage.typed, words) for passage in passages]
    starts = [0, *accumulate(len(one.signs) for one in outlines)]
    return Outlined(passages, outlines, starts, "".join(one.signs for one in outlines))


ROWS_A_SHEET = 30
# Each a table: its rows, and what it calls a piece, are known to those behind it.
FAMILIES = (
    "verbs",
    "agreement",
    "homophones",
    "links",
    "sentences",
    "far",
    "lost_parts",
    "articles",
    "frames",
    "clauses",
    "unheard",
)


@dataclass(frozen=True)
class SyntaxSlip:
    """One slip: where it stands, and what is right."""

    passage: Passage
    start: int
    end: int
    words: str
    hint: str


@dataclass(frozen=True)
class Sheets:
    """The lexicon that all rows share, parts and numbers, slips with hints, bodies."""

    words: Lexicon
    parts: dict[int, str]
    numbers: dict[int, str]
    slips: list[tuple[PatternSheet, list[str]]]
    bodies: PatternSheet


def slips(manuscript: Manuscript) -> list[SyntaxSlip]:
    """Every slip: pattern by pattern, then the verbs that are too many or wrong."""
    prose = manuscript.answer(prose_of)
    parts = prose.signs.translate(sheets().parts)
    return [
        *(
            _slip(hit, hints[hit.pattern])
            for sheet, hints in sheets().slips
            for hit in prose.hits(sheet)
        ),
        *(
            slip
            for one in balance.unbalanced(parts)
            if not TURNED.match((slip := _of_verb(prose, one)).passage.typed, slip.start)
        ),
        *(
            _of_verb(prose, one)
            for one in subjects.disagreeing(prose.signs.translate(sheets().numbers))
        ),
    ]


def prose_of(manuscript: Manuscript) -> Outlined:
    """The words of a manuscript that are no headings, as signs."""
    prose = [passage for passage in manuscript.passages if not passage.heading]
    return outlined(prose, sheets().words)


def _slip(hit: RowMatch, hint: str) -> SyntaxSlip:
    """A slip with the words that it is told by: what is wrong, and a word on each side."""
    start, end = hit.found.span("told")
    shown = hit.place(max(start - 1, hit.found.start()), min(end + 1, hit.found.end()))
    words = " ".join(hit.passage.typed[slice(*shown)].strip(" ,.;:\n").split())
    return SyntaxSlip(hit.passage, *hit.place(start, end), words, hint)


def _of_verb(prose: Outlined, one: balance.Unbalanced) -> SyntaxSlip:
    passage, start, end = prose.stands_at(one.start, one.end)
    words = " ".join(passage.typed[start:end].strip(" ,").split())
    if one.noun is not None:
        _, *noun = prose.stands_at(one.noun, one.noun + 1)
        apart = " " if one.noun + 1 == one.start else " … "
        words = passage.typed[slice(*noun)] + apart + words
    return SyntaxSlip(passage, start, end, words, one.hint)


@cache
def sheets() -> Sheets:
    """All rows as sheets, made when the first document is read."""
    return kept("signs of words", _sheets)


def _sheets() -> Sheets:
    table = PatternTable().read(__package__, FAMILIES)
    rows, lists = table.rows, table.lists | collectives.LISTS | subjects.LISTS
    patterns_of_bodies = [written for written, _ in collectives.ROWS]
    written = [*(one for one, _ in rows), *patterns_of_bodies]
    words = lexicon(words_in(written).union(*lists.values(), balance.NAMED, subjects.NAMED))
    patterns = Patterns(words, lists)
    # Those that look at every passage stand together: the others need few of them in signs.
    rows.sort(key=lambda row: patterns.rare(row[0]))
    some = (rows[first : first + ROWS_A_SHEET] for first in range(0, len(rows), ROWS_A_SHEET))
    return Sheets(
        words,
        balance.parts(words),
        subjects.numbers(words),
        [(patterns.sheet([one for one, _ in few]), [hint for _, hint in few]) for few in some],
        patterns.sheet(patterns_of_bodies),
    )
