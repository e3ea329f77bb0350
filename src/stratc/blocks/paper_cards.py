"""Texts of a page that stand beside each other: cards, captions, columns of few short lines.

In: words, and the boxes that are painted on their page. Out: whether they are texts for themselves,
and in which order these are read.
"""

import math
from collections import Counter
from collections.abc import Collection, Iterator
from itertools import pairwise
from statistics import median
from typing import Any

from .paper_lines import PrintedLine, grouped

PageWords = list[dict[str, Any]]
PageBox = tuple[float, float, float, float]
FEWEST_LINES, FEWEST_WORDS = 3, 3.5
"""Of a column: how many lines, and how many words the middle one of them has."""
ALIGNED = 3.0
TALL, MOST_CARDS = 20.0, 120
LARGER = 1.12


def card_rows(words: PageWords, panels: Collection[PageBox]) -> list[PageWords]:
    """The words above, in and below boxes that stand side by side, each box for itself.

    None where no two boxes of several lines begin at one height with nothing between them.
    """
    panels = {box for box in panels if box[3] - box[1] > TALL and box[2] - box[0] > TALL}
    for top in sorted({box[1] for box in panels}) if len(panels) <= MOST_CARDS else ():
        held: list[tuple[PageBox, PageWords]] = []
        for box in sorted(one for one in panels if abs(one[1] - top) < ALIGNED):
            inside = [word for word in words if is_inside(word, box)]
            beyond = not held or box[0] > held[-1][0][2] - ALIGNED
            if beyond and len(grouped(inside)) > 1:
                held.append((box, inside))
        low = max((box[3] for box, _ in held), default=0.0)
        count = sum(len(inside) for _, inside in held)
        above = [word for word in words if word["bottom"] <= top + ALIGNED]
        below = [word for word in words if word["top"] >= low - ALIGNED]
        if len(held) > 1 and len(above) + count + len(below) == len(words):
            parts = [*card_rows(above, panels)] or [above]
            rest = [*card_rows(below, panels)] or [below]
            return [part for part in (*parts, *(one for _, one in held), *rest) if part]
    return []


def is_apart(left: PageWords, right: PageWords) -> bool:
    """Whether words are two texts beside each other, however short their lines are.

    Each goes on below itself, or has a heading beside that of the other; or one goes on, and the
    lines of the other stand at heights of their own.
    """
    if not (left and right):
        return False
    goes_on = _goes_on(left), _goes_on(right)
    if all(goes_on) or headed_cards(left, right):
        return True
    feet, others = ({round(line.bottom) for line in grouped(one)} for one in (left, right))
    beside = [one for one in feet if min(others) <= one <= max(others)]
    shifted = [one for one in beside if not others & {one - 1, one, one + 1}]
    return any(goes_on) and len(others) > 1 and len(beside) > 1 and len(shifted) > len(beside) / 2


def headed_cards(left: PageWords, right: PageWords) -> list[tuple[PageWords, PageWords]]:
    """Two columns as the rows of cards that they are, each with a heading beside the other's."""
    sides = grouped(left), grouped(right)
    letters = Counter(line.size for side in sides for line in side for _ in line.text)
    large = LARGER * max(letters, key=lambda size: (letters[size], -size))
    heads = [_heads(side, large) for side in sides]
    tops = [one for one in heads[0] if any(abs(one - other) < ALIGNED for other in heads[1])]
    if not tops or any(side[0].top < tops[0] - ALIGNED for side in sides):
        return []
    return list(_cut_at(left, right, tops[1:]))


def aligned_rows(left: PageWords, right: PageWords) -> list[tuple[PageWords, PageWords]]:
    """Two columns, or the rows that they are where all their texts begin side by side."""
    first, second = (_starts(grouped(words)) for words in (left, right))
    alike = all(any(abs(one - other) < ALIGNED for other in second) for one in first)
    running = is_running(left) and is_running(right)
    if not alike or (running and not 2 < len(first) == len(second)):
        return [(left, right)]
    return list(_cut_at(left, right, first[1:]))


def _cut_at(
    left: PageWords, right: PageWords, tops: list[float]
) -> Iterator[tuple[PageWords, PageWords]]:
    """Two columns, cut through at some heights."""
    for top, end in pairwise([-math.inf, *tops, math.inf]):
        yield (
            [word for word in left if top <= word["bottom"] - 1 < end],
            [word for word in right if top <= word["bottom"] - 1 < end],
        )


def is_inside(word: dict[str, Any], box: PageBox) -> bool:
    """Whether the middle of a word stands in a box."""
    x, y = (word["x0"] + word["x1"]) / 2, (word["top"] + word["bottom"]) / 2
    return bool(box[0] <= x <= box[2] and box[1] <= y <= box[3])


def _heads(lines: list[PrintedLine], large: float) -> list[float]:
    """The heights of large lines that have smaller ones below them."""
    made = []
    for at, line in enumerate(lines):
        begins = at == 0 or lines[at - 1].size <= large or _is_far(lines[at - 1], line)
        if line.size > large and begins and any(one.size <= large for one in lines[at + 1 :]):
            made.append(line.top)
    return made


def _is_far(before: PrintedLine, line: PrintedLine) -> bool:
    return line.top - before.bottom > line.size


def _starts(lines: list[PrintedLine]) -> list[float]:
    pairs = zip([None, *lines], lines, strict=False)
    return [line.top for before, line in pairs if before is None or not _is_same(before, line)]


def _goes_on(words: PageWords) -> bool:
    """Whether a line ends in the middle of a sentence, which goes on in the next."""
    return any(_is_same(before, line) for before, line in pairwise(grouped(words)))


def _is_same(before: PrintedLine, line: PrintedLine) -> bool:
    near = line.top - before.bottom < 0.75 * line.size and abs(line.size - before.size) < 0.6
    return near and line.text[:1].islower() and before.text[-1:] not in ".?!"


def is_running(words: PageWords) -> bool:
    """Whether words stand in lines that are filled, as those of running text are."""
    lines = grouped(words)
    return len(lines) >= FEWEST_LINES and median(len(line.words) for line in lines) >= FEWEST_WORDS


def is_list_of_names(lines: list[PrintedLine]) -> bool:
    """Whether nothing says that any of some short lines goes on in the next."""
    short = len(lines) >= FEWEST_LINES and median(len(line.text.split()) for line in lines) <= 4
    return short and all(line.text[:1].isupper() and line.text[-1:] not in ",&-–" for line in lines)
