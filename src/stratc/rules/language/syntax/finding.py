"""Finds the slips of all rows in one manuscript.

In: a manuscript. Out: the passage, the place and what is right for each slip.
The whole manuscript is one row of signs, so each pattern is asked once.
"""

from dataclasses import dataclass
from functools import cache

from stratc.checking.manuscript import Manuscript
from stratc.checking.passage import Passage
from stratc.text.tables import PatternTable
from stratc.text.word_classes.lexicon import Lexicon, lexicon
from stratc.text.word_classes.patterns import Patterns, PatternSheet, words_in

from . import balance, collectives, subjects
from .outlined import Outlined, RowMatch, outlined

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
        *(_of_verb(prose, one) for one in balance.unbalanced(parts)),
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
