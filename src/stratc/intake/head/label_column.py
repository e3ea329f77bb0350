"""Which column of a plan numbers its rows, where no heading tells it, or one such as “Item”.

In: the fields, headings and boxes of the columns. Out: the column, or None.
"""

import re
from itertools import pairwise

from stratc.blocks import Cell

from .false_fields import words_in
from .heads import LABEL

MOST = 0.6
_ORDINAL = re.compile(r"(?:[ivx]+|[a-z])[.)]?", re.I)
_CODES = re.compile(r"(?:[\w&/-]+ ){1,3}(?:ref(?:erence)?|id|no\.?|number|code)", re.I)


def numbered(fields: list[str], headings: tuple[str, ...], held: list[list[Cell]]) -> int | None:
    """A column of numbers like 1.2 that no heading, or one such as “Item”, stands over."""
    if "label" in fields:
        return None
    for at, name in enumerate(fields):
        words = [line for cell in held[at] for line in cell.plain.split("\n") if line.strip()]
        if name or not words:
            continue
        like = sum(map(_numbers if at == 0 else is_number, words))
        bare = not headings[at].strip() and like >= MOST * len(words)
        ordered = at == 0 and all(_numbers(word) for word in words)
        if bare or (ordered and len(set(words)) == len(words) and not _counts(words)):
            fields[at] = "label"
            return at
    for at, name in enumerate(fields):
        codes = words_in(held[at])
        if (
            not name
            and _CODES.fullmatch(headings[at].strip(" :?*"))
            and len(codes) == max(map(len, held))
            and len(set(codes)) == len(codes) > 1
            and all(LABEL.fullmatch(code) for code in codes)
        ):
            fields[at] = "label"
            return at
    return None


def _numbers(words: str) -> bool:
    return is_number(words) or _ORDINAL.fullmatch(words.strip()) is not None


def _counts(words: list[str]) -> bool:
    """Whether figures are amounts, and not numbers in their order."""
    figures = [int(word) for word in words if word.strip().isdigit()]
    return any(b <= a for a, b in pairwise(figures)) or any(one > 999 for one in figures)


def is_number(words: str) -> bool:
    """Whether words are the number of a row."""
    return LABEL.fullmatch(words.strip()) is not None
