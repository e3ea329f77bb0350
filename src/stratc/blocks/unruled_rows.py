"""The rows of a table without lines: at which of its lines each one begins, and how sure that is.

In: the lines of the table, their words by column, the right edges of the columns. Out: the numbers
of the lines that begin a row, each with why it may not; nothing where it is sure.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

PrintedWord = dict[str, Any]
GAP, GUTTER = 7.0, 6.0
"""How far words of two columns stand apart in one line, and what stays free down all of them."""
FEWEST_FILLED = 0.5
SPACED = 1.3
"""So much more than between the lines of a box lies between rows that have space around them."""
_NUMBER = re.compile(r"[A-Z]{0,2}\d{1,3}(?:\.\d{1,2})*[a-z]?[.)]?")
_MAY_GO_ON = "where this row begins is not to be seen for sure: it may belong to the row above"


@dataclass(slots=True)
class PrintedWords:
    """Words side by side, from left to right."""

    words: list[PrintedWord]

    @property
    def top(self) -> float:
        return float(min(word["top"] for word in self.words))

    @property
    def bottom(self) -> float:
        return float(max(word["bottom"] for word in self.words))

    @property
    def size(self) -> float:
        return float(max(word["size"] for word in self.words))

    @property
    def text(self) -> str:
        return " ".join(word["text"] for word in self.words)

    @property
    def bold(self) -> bool:
        return all(re.search("bold|black", word["fontname"], re.I) for word in self.words)

    def pieces(self) -> int:
        """How many stretches of words stand side by side."""
        return 1 + sum(bool(b["x0"] - a["x1"] > GAP) for a, b in pairwise(self.words))


def numbered(held: list[list[list[PrintedWord]]]) -> dict[int, str]:
    """The lines that begin a row where the first column holds numbers and nothing else."""
    first = {at: " ".join(w["text"] for w in one[0]) for at, one in enumerate(held) if one[0]}
    numbers = [at for at, words in first.items() if _NUMBER.fullmatch(words)]
    heads = [at for at in first if at not in numbers]
    plain = all(at < numbers[0] for at in heads) if numbers else False
    return dict.fromkeys(numbers, "") if plain and len(numbers) > 1 else {}


def ruled(run: list[PrintedWords], drawn: Sequence[float]) -> dict[int, str]:
    """The lines below one that is drawn from side to side, where several are."""
    found = [
        at
        for at in range(1, len(run))
        if any(run[at - 1].bottom - 1 <= one <= run[at].top + 1 for one in drawn)
    ]
    return dict.fromkeys(found, "") if len(found) > 1 else {}


def told(
    run: list[PrintedWords], held: list[list[list[PrintedWord]]], edges: list[float]
) -> dict[int, str]:
    """The lines that begin a row, by what they fill and by the gaps; and what is not sure."""
    gaps = [b.top - a.top for a, b in pairwise(run)]
    spaced = [gap > SPACED * min(gaps) for gap in gaps]
    made: dict[int, str] = {}
    open_columns: set[int] = set()
    for at, columns in enumerate(held):
        filled = {n for n, words in enumerate(columns) if words}
        if at == 0:
            open_columns = filled
            continue
        if run[at].bold != run[at - 1].bold or filled - open_columns:
            made[at] = ""  # a box that the line above left empty cannot go on here
        elif (doubt := _begins(columns, held[at - 1], edges, spaced, at)) is not None:
            made[at] = doubt
        open_columns = filled if at in made or not spaced[at - 1] else open_columns
    return made


def _begins(
    columns: list[list[PrintedWord]],
    above: list[list[PrintedWord]],
    edges: list[float],
    spaced: list[bool],
    at: int,
) -> str | None:
    """Why it is not sure that a line begins a row; None where it goes on in the one above."""
    filled = [n for n, words in enumerate(columns) if words]
    if spaced[at - 1]:
        if filled == [0]:
            return ""
        few = len(filled) <= FEWEST_FILLED * len(columns)
        return None if 0 not in filled else _MAY_GO_ON if few else ""
    if sum(spaced) > 1:
        return None
    if any(columns[n][0]["text"][:1].islower() for n in filled if above[n]):
        return None
    fresh = [n for n in filled if not _is_full(above[n], columns[n], edges[n])]
    if 0 not in fresh and 2 * len(fresh) >= len(filled) and len(filled) == len(columns):
        return ""
    if 0 not in fresh:
        return None if len(fresh) < 2 else _MAY_GO_ON
    return "" if len(fresh) > 1 else _MAY_GO_ON


def _is_full(above: list[PrintedWord], words: list[PrintedWord], edge: float) -> bool:
    """Whether the next word would not have fitted in the line above."""
    if not above:
        return False
    first = words[0]
    wide = above[-1]["x1"] + 0.3 * first["size"] + first["x1"] - first["x0"]
    return bool(wide > edge - GUTTER)
