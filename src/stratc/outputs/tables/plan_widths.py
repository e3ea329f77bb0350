"""How wide the columns of a plan are, and how much paper its rows then take.

In: the cells of a plan as plain words. Out: widths that follow what is in the columns, and the
height of all rows, as a table or as blocks, for the layout to be chosen.
"""

from collections.abc import Mapping, Sequence
from math import ceil

LETTER, GAP, STATUS, NUMBER = 2.1, 3.0, 26.0, 11.0
"""Millimetres: a letter of 10 pt, the space between columns, a status that is never broken, and
the number beside an action."""
USUAL = 0.8
"""A column is made for cells as long as this share of them; longer ones take more lines."""
ROW_ROOM, LINE, BLOCK_ROOM, BLOCK_LINE = 3.6, 4.3, 6.0, 6.2
"""Millimetres: what a row of a table and a block take besides their lines, and the lines."""
LOST = 3
"""So many letters of each line stay empty, where the next word finds no room."""


def least(name: str, texts: Sequence[str]) -> float:
    """The least width of a column in millimetres: its longest word stays whole."""
    if name == "status":
        return STATUS
    longest = max((len(word) for text in texts for word in text.split()), default=0)
    return longest * LETTER + GAP + (NUMBER if name == "action" else 0)


def widths(
    cells: Mapping[str, Sequence[str]],
    headings: Mapping[str, str],
    whole: float,
    roomy: bool = False,
) -> dict[str, float]:
    """The width of each column in millimetres: room for its longest word, and of the rest as much
    as its cells ask for beyond that. `roomy`, dates take two lines where the others leave room."""
    leasts = {name: least(name, (*texts, headings[name])) for name, texts in cells.items()}
    if roomy and "due" in cells:
        more = max(map(_in_two_lines, cells["due"]), default=0) * LETTER + GAP
        more = max(0.0, more - leasts["due"])
        leasts["due"] += more if sum(leasts.values()) + more <= whole else 0.0
    asked = {
        name: 0.0 if name == "status" else max(1.0, _usual(texts) * LETTER - leasts[name])
        for name, texts in cells.items()
    }
    rest = max(0.0, whole - sum(leasts.values()))
    return {name: leasts[name] + rest * asked[name] / (sum(asked.values()) or 1) for name in cells}


def height_as_table(cells: Mapping[str, Sequence[str]], held: Mapping[str, float]) -> float:
    """How many millimetres the rows of a table take."""
    beside = {name: GAP + (NUMBER if name == "action" else 0) for name in cells}
    letters = {name: (held[name] - beside[name]) / LETTER for name in cells}
    lines = (
        max(
            1 if len(text) <= letters[name] else ceil(len(text) / max(1, letters[name] - LOST))
            for name, text in row
        )
        for row in _rows(cells)
    )
    return sum(ROW_ROOM + LINE * one for one in lines)


def height_as_blocks(lines: Sequence[float]) -> float:
    """How many millimetres the same rows take as blocks, of so many lines each."""
    return sum(BLOCK_ROOM + BLOCK_LINE * one for one in lines)


def _rows(cells: Mapping[str, Sequence[str]]) -> list[list[tuple[str, str]]]:
    number = max(map(len, cells.values()), default=0)
    return [[(name, texts[at]) for name, texts in cells.items()] for at in range(number)]


def _in_two_lines(date: str) -> int:
    """The letters of a line if a date takes two: “By September”, “2027”. A range takes more."""
    words = date.split() if date.count(" ") < 3 else []
    halves = (
        max(len(" ".join(words[:at])), len(" ".join(words[at:]))) for at in range(1, len(words))
    )
    return min(halves, default=0)


def _usual(texts: Sequence[str]) -> int:
    lengths = sorted(map(len, texts))
    return lengths[int(USUAL * (len(lengths) - 1))] if lengths else 0
