"""What one box says by itself, whatever stands over it: a number, a time, a state, a deed."""

import re

from stratc.blocks import Cell
from stratc.text.deeds import DEEDS, MORE_VERBS
from stratc.text.nobody import is_group
from stratc.text.tables import pieces
from stratc.text.word_classes.lexicon import lexicon

from ..values import progress, times
from ..values.publishers import is_body

_PIECES = pieces(__name__)
LABEL = re.compile(_PIECES["LABEL"])
TICK = re.compile(r"[✓✔✅xX●■•\s]+")
_OFFICE = re.compile(_PIECES["OFFICE"], re.I)
"""What those who answer for something end with: “Parks Team”, “Head of Housing”."""
_DEED = re.compile(rf"\W{{0,3}}(?:{DEEDS}|{MORE_VERBS})\b", re.I)
_FIRST = re.compile(r"\W{0,3}([^\W\d_]{2,20})(?: |$)")
_DIGITS = re.compile(r"\d")
_UNRATED = re.compile(
    r"[^\w]*(?:not (?:yet )?(?:b?rag )?(?:rated|assessed|scored)|unrated)\W*", re.I
)
LONGEST_NAME, LONGEST_TIME, LONGEST_STATE = 8, 40, 5


def is_number(words: str) -> bool:
    """Whether words are the number of a row."""
    return LABEL.fullmatch(words.strip()) is not None


def is_time(cell: Cell) -> bool:
    """Whether a box holds one time with figures in it."""
    words = cell.one_line
    if len(words) >= LONGEST_TIME or not _DIGITS.search(words):
        return False
    return times.read(words) is not None


def is_state(cell: Cell, key: dict[str, str] | None = None) -> bool:
    """Whether a box says no more than how far something has come."""
    if not cell.plain.strip():
        return bool(progress.colour_of(cell.colour))
    if _UNRATED.fullmatch(cell.plain):
        return True  # it stands among states, and is told as none that is known
    found = progress.state(cell, key or {})
    return found is not None and bool(found.value) and len(cell.plain.split()) <= LONGEST_STATE


def is_deed(cell: Cell) -> bool:
    """Whether a box begins with a verb that tells somebody to do something: “Paint six bridges”."""
    words = cell.one_line
    first = _FIRST.match(words)
    if first is None or " " not in words or is_time(cell):
        return False
    if _DEED.match(words):
        return True
    if is_body(words) or _OFFICE.fullmatch(words):
        return False
    known = lexicon(frozenset())
    return "B" in known.meanings[known.of(first[1].lower())].classes


def may_name(cell: Cell) -> bool:
    """Whether a box holds few words with a capital, and no figure: so do names, and much else."""
    words = cell.one_line
    few = 0 < len(words.split()) <= LONGEST_NAME and not words.endswith((".", "?", "!"))
    return few and words[:1].isupper() and not _DIGITS.search(words) and not is_state(cell)


def names_one(cell: Cell) -> bool:
    """Whether a box plainly names who acts: a body, a team, an office."""
    words = cell.one_line
    plain = is_body(words) or is_group(words) or _OFFICE.fullmatch(words) is not None
    return plain and may_name(cell)
