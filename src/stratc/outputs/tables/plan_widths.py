"""How wide the columns of a plan are, and how much paper its rows then take.

In: the cells of a plan as plain words. Out: widths that follow what is in the columns, and the
height of all rows, as a table or as blocks, for the layout to be chosen.
"""

from collections.abc import Mapping, Sequence
from math import ceil

LETTER, STATUS, NUMBER = 2.1, 26.0, 11.0
"""Millimetres: a letter of 10 pt in our own face, a status that is never broken, and the number
beside an action."""
GAP, WIDE_GAP, FEW = 3.0, 4.5, 4
"""Millimetres between columns; so many columns or fewer hold running text and stand further apart,
as `plan.css` says too."""
ROOMY = 0.85
"""Headings take two lines where the columns need no more than this share of the paper."""
DATED = 0.8
"""A date takes one line where the columns need no more than this share with it."""
TALL = 3
"""The power to which the lines of a cell count, since the tallest cell makes its row."""
ROW_ROOM, LINE, BLOCK_ROOM, BLOCK_LINE = 3.6, 4.3, 6.0, 6.2
"""Millimetres: what a row of a table and a block take besides their lines, and the lines."""
LOST = 3
"""So many letters of each line stay empty, where the next word finds no room."""


def gap(columns: int) -> float:
    """The space between so many columns."""
    return WIDE_GAP if columns <= FEW else GAP


def least(name: str, texts: Sequence[str], letter: float = LETTER, between: float = GAP) -> float:
    """The least width of a column in millimetres: its longest word stays whole."""
    if name == "status":
        return STATUS
    longest = max((len(word) for text in texts for word in text.split()), default=0)
    return longest * letter + _beside(name, between)


def widths(
    cells: Mapping[str, Sequence[str]],
    headings: Mapping[str, str],
    whole: float,
    roomy: bool = False,
    letter: float = LETTER,
) -> dict[str, float]:
    """The width of each column in millimetres: room for its longest word, and beyond that what
    makes the rows lowest. `roomy`, dates and headings take two lines where there is room."""
    between = gap(len(cells))
    held = {
        name: least(name, (*texts, headings[name]), letter, between)
        for name, texts in cells.items()
    }
    if roomy and "due" in cells:
        dates = [date for date in cells["due"] if date.count(" ") < 3]  # a range takes more lines
        wholly = max(map(len, dates), default=0) * letter + between
        broken = max(map(_in_two_lines, dates), default=0) * letter + between
        others = sum(held.values()) - held["due"]
        fits = [one for one, most in ((wholly, DATED), (broken, 1)) if others + one <= most * whole]
        held["due"] = max([held["due"], *fits[:1]])
    if roomy:
        heads = {
            name: _in_two_lines(headings[name]) * letter + _beside(name, between) for name in cells
        }
        low = {name: max(one, heads[name]) for name, one in held.items()}
        held = low if sum(low.values()) <= ROOMY * whole else held
    # With w wide, a cell of n letters takes n / w lines. The sum of these to the power of TALL is
    # least where each width is as the root, one higher, of what its column adds to that sum.
    asked = {
        name: max(1.0, sum(len(text) ** TALL for text in texts)) ** (1 / (TALL + 1))
        for name, texts in cells.items()
        if name != "status"
    }
    while asked:
        room = whole - sum(_beside(name, between) if name in asked else held[name] for name in held)
        share = max(0.0, room) / sum(asked.values())
        wide = {name: _beside(name, between) + share * one for name, one in asked.items()}
        narrow = [name for name in asked if wide[name] < held[name]]
        if not narrow:
            return held | wide
        asked = {name: one for name, one in asked.items() if name not in narrow}
    return held


def height_as_table(
    cells: Mapping[str, Sequence[str]], held: Mapping[str, float], letter: float = LETTER
) -> float:
    """How many millimetres the rows of a table take."""
    between = gap(len(cells))
    letters = {name: (held[name] - _beside(name, between)) / letter for name in cells}
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


def _in_two_lines(text: str) -> int:
    """The letters of a line if a text takes two: “By September”, “2027”."""
    words = text.split()
    halves = (
        max(len(" ".join(words[:at])), len(" ".join(words[at:]))) for at in range(1, len(words))
    )
    return min(halves, default=0)


def _beside(name: str, between: float) -> float:
    return between + (NUMBER if name == "action" else 0)
