"""A text of several lines, some of which were moved, taken out or put in: the others stay as they
are written.

In: a text as it is written, what it says, what the untouched document prints for it, and what the
edited one says. Out: the text with its lines in their new order, each with its marks.
"""

import re
from collections.abc import Callable
from itertools import pairwise

from stratc.blocks import escaped
from stratc.text.marks import marks
from stratc.text.similarity import wordwise

from .comparing import own_words, same
from .kept_marks import carried, reworded

ALIKE = 60
_POINT = re.compile(r"[ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]+")
KeptLine = tuple[int | None, str]
"""Which line of ours it was, if any, and what it says now."""


def line_by_line(
    written: str, was: str, printed: str, now: str, says: Callable[[str], str]
) -> tuple[str, bool] | None:
    """The text as it is to be written, and whether marks of it are lost; `says` is what a line of
    it says.

    A figure that was typed over is lost, and all else in its line kept where that can be. The lines
    that a page prints between ours, changed or not, and the words around them are left out. None
    where a line cannot be told from others.
    """
    own, shown, typed = (
        [line for line in one.split("\n") if line.strip()] for one in (was, printed, now)
    )
    blocks = _blocks(written)
    if (
        len(blocks) < 2
        or len(blocks) != len(own)
        or not all(
            same(says(_POINT.sub("", block, count=1)), line)
            for block, line in zip(blocks, own, strict=True)
        )
    ):
        return None
    lines = _lines(own, shown, typed)
    made: list[str] = []
    lost = False
    for at, line in lines or ():
        if at is None:
            mark = _POINT.match(made[-1]) if made else None
            made.append((mark[0] if mark else "") + escaped(line))
        elif same(own[at], line):
            made.append(blocks[at])
        else:
            block, gone = _in_line(blocks[at], own[at], line, says)
            lost = lost or gone
            made.append(block)
    return (_together(made), lost) if made else None


def _in_line(block: str, was: str, now: str, says: Callable[[str], str]) -> tuple[str, bool]:
    """A line as it is to be written, with all its marks, or without the one that was typed over."""
    point = _POINT.match(block)
    mark = point[0] if point else ""
    plain = mark + escaped(now)
    for held in ("", *(one.written for one in marks(block))):
        tried = block.replace(held, says(held), 1) if held else block
        made, gone = reworded(tried, was, now, "")
        if not gone and same(says(made[len(mark) :]), now):
            return made, bool(held)
    return plain, bool(marks(block)) or "**" in block


def _lines(own: list[str], shown: list[str], typed: list[str]) -> list[KeptLine] | None:
    of = _places(own, shown)
    if set(of.values()) != set(range(len(own))):
        return None
    left = list(range(len(shown)))
    unmoved: dict[int, int] = {}
    for at, line in enumerate(typed):
        if (place := next((n for n in left if same(shown[n], line)), None)) is not None:
            unmoved[at] = place
            left.remove(place)
    made: list[KeptLine] = []
    for at, line in enumerate(typed):
        if at in unmoved:
            place = of.get(unmoved[at])
            made += [] if place is None else [(place, own[place])]
            continue
        near = max(left, key=lambda n: _likeness(shown[n], line), default=None)
        if near is None or _likeness(shown[near], line) < ALIKE:
            made.append((None, line))
            continue
        left.remove(near)
        if near not in of:
            continue  # what the page prints between ours was typed over, and is told as not read
        before = own[of[near]]
        new = line if same(before, shown[near]) else own_words(before, shown[near], line)
        new = carried(before, shown[near], line) if new is None else new
        if new is None:
            return None
        made.append((of[near], new))
    return made


def _places(own: list[str], shown: list[str]) -> dict[int, int]:
    """Which printed line is which of ours; the likest where the page has words around it."""
    of: dict[int, int] = {}
    for exact in (True, False):
        for at, line in enumerate(own):
            free = [n for n in range(len(shown)) if n not in of and at not in of.values()]
            near = max(free, key=lambda n: _likeness(shown[n], line), default=None)
            if exact:
                near = next((n for n in free if same(shown[n], line)), None)
            if near is not None and _likeness(shown[near], line) >= ALIKE:
                of[near] = at
    return of


def _likeness(one: str, other: str) -> float:
    return wordwise(one.split(), other.split())


def _blocks(text: str) -> list[str]:
    """The paragraphs of a text, and the points of its lists."""
    made: list[str] = []
    ended = True
    for line in text.rstrip("\n").split("\n"):
        if not line.strip():
            ended = True
            continue
        if ended or _POINT.match(line):
            made.append(line)
        else:
            made[-1] += f"\n{line}"
        ended = False
    return made


def _together(blocks: list[str]) -> str:
    made = blocks[0]
    for above, block in pairwise(blocks):
        points = _POINT.match(above) and _POINT.match(block)
        made += ("\n" if points else "\n\n") + block
    return made
