"""Finds the slips of all rows in one manuscript.

In: a manuscript. Out: the passage, the place and what is right for each slip.
The whole manuscript is one row of signs, so each pattern is asked once.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from stratc.checking.manuscript import Manuscript
from stratc.checking.passage import Passage
from stratc.text.word_classes.lexicon import Lexicon, lexicon
from stratc.text.word_classes.outline import WordOutline, outline
from stratc.text.word_classes.patterns import Patterns, PatternSheet, words_in

from . import agreement, articles, far, links, lost_parts, sentences, verbs

ROWS_A_SHEET = 30
FAMILIES = (verbs, agreement, links, sentences, far, lost_parts, articles)


@dataclass(frozen=True)
class SyntaxSlip:
    """One slip: where it stands, and what is right."""

    passage: Passage
    start: int
    end: int
    words: str
    hint: str


def slips(manuscript: Manuscript) -> Iterator[SyntaxSlip]:
    """Every slip, pattern by pattern."""
    words, sheets = _sheets()
    passages = [passage for passage in manuscript.passages if not passage.heading]
    outlines = [outline(passage.typed, words) for passage in passages]
    starts = [0]
    for one in outlines:
        starts.append(starts[-1] + len(one.signs))
    signs = "".join(one.signs for one in outlines)
    for sheet, hints in sheets:
        text = signs.translate(sheet.letters)
        for pattern, hint in zip(sheet.expressions, hints, strict=True):
            for found in pattern.finditer(text):
                number = bisect_right(starts, found.start("told")) - 1
                if starts[number] <= found.start() and found.end() <= starts[number + 1]:
                    yield _slip(passages[number], outlines[number], starts[number], found, hint)


def _slip(
    passage: Passage, outlined: WordOutline, before: int, found: re.Match[str], hint: str
) -> SyntaxSlip:
    """A slip with the words that it is told by: what is wrong, and a word on each side."""
    start, end = found.span("told")
    first, last = max(start - 1, found.start()), min(end + 1, found.end())
    place = outlined.place(start - before, end - before)
    shown = outlined.place(first - before, last - before)
    words = " ".join(passage.typed[slice(*shown)].strip(" ,.;:\n").split())
    return SyntaxSlip(passage, *place, words, hint)


@cache
def _sheets() -> tuple[Lexicon, list[tuple[PatternSheet, list[str]]]]:
    """The lexicon, and all rows as sheets with what each says."""
    rows = [row for family in FAMILIES for row in family.ROWS]
    lists: dict[str, Iterable[str]] = {}
    for family in FAMILIES:
        lists |= family.LISTS
    named = words_in(written for written, _ in rows).union(*lists.values())
    words = lexicon(named)
    patterns = Patterns(words, lists)
    sheets = []
    for first in range(0, len(rows), ROWS_A_SHEET):
        some = rows[first : first + ROWS_A_SHEET]
        sheets.append((patterns.sheet([one for one, _ in some]), [hint for _, hint in some]))
    return words, sheets
