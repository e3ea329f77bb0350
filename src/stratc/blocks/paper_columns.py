"""Pages of a PDF in columns of running text, as newsletters and designed strategies have them.

In: the words of a page outside its tables. Out: its lines in the order in which they are read, each
with the right edge of its column; and the tables of two columns, whose boxes begin side by side.
"""

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from statistics import median

from .marks import BULLETS
from .paper_cards import (
    FEWEST_LINES,
    LARGER,
    PageBox,
    PageWords,
    aligned_rows,
    card_rows,
    headed_cards,
    is_apart,
    is_list_of_names,
    is_running,
)
from .paper_lines import PrintedLine, grouped, with_hung_numbers

GUTTER = 8.0
"""Points that are free between two columns, on every line of them."""
INDENT = 24
"""So far right of their column points of a list may begin."""
HANGING = 1.4
"""And so many times as far as their letters are high: on slides both are large."""
WORD_SPACE = 0.4
"""Of the height of letters: in large ones the space between two words is as wide as a gutter."""
MOST_LEFTS = 12
SPACED = 1.35
MOST_ALIKE = 0.5


TwoColumns = list[tuple[PageWords, PageWords]]
"""The rows of a table of two columns that no lines are drawn around."""


PageBand = tuple[list[PrintedLine], PageWords, PageWords]
"""Lines, and the words of the two columns in which they stand; none where one goes across."""


def in_reading_order(
    words: PageWords,
    tables: list[TwoColumns],
    known: tuple[float, ...] = (),
    panels: Sequence[PageBox] = (),
) -> list[PrintedLine]:
    """The lines of a page, column after column where it has columns; `tables` takes in tables.

    Where columns begin that are `known` from lines above or below, short ones are columns too.
    `panels` are the boxes that are painted on the page, or drawn around one text each.
    """
    if cards := card_rows(words, panels):
        return [line for part in cards for line in _column(part, tables)]
    made: list[PrintedLine] = []
    for (band, left, right), edges in _parted(grouped(words), known):
        if left and right and (cut := headed_cards(left, right)):
            for part in cut:
                made += _column(part[0], tables) + _column(part[1], tables)
        elif left and right and (rows := _rows(left, right)):
            tables.append(rows)
        elif left and right:
            for part in aligned_rows(left, right):
                made += _column(part[0], tables) + _column(part[1], tables)
        elif edges != known:
            inside = [word for line in band for word in line.words]
            made += in_reading_order(inside, tables, edges)
        else:
            made += band
    widest = max((line.right for line in made), default=0.0)
    for line in made:
        line.edge = line.edge or widest
    return made


def headings_of(tables: Sequence[PageBox], words: PageWords) -> list[PrintedLine]:
    """The large lines that stand last above tables that lie across a page, below its columns."""
    lines = grouped(words)
    size = LARGER * median(line.size for line in lines) if lines else 0.0
    middle = (
        (min(line.left for line in lines) + max(line.right for line in lines)) / 2 if lines else 0.0
    )
    made: list[PrintedLine] = []
    for x0, top, x1, _ in sorted(tables, key=lambda box: box[1]):
        above = [line for line in lines if line.bottom <= top + 2] if x0 < middle < x1 else []
        at = len(above)
        while at and above[at - 1].size > size and above[at - 1] not in made:
            at -= 1
        made += above[at:]
    return made


def _column(words: PageWords, tables: list[TwoColumns]) -> list[PrintedLine]:
    """The lines of one column or box, which may have columns in it."""
    made = in_reading_order(with_hung_numbers(words), tables)
    if is_list_of_names(made):
        for line in made:
            line.edge = math.inf
    return made


def _parted(
    lines: list[PrintedLine], known: tuple[float, ...]
) -> Iterator[tuple[PageBand, tuple[float, ...]]]:
    """Lines from top to bottom, those in columns apart; each with what is known there."""
    for edges, bands_of, is_sure in (
        (_edges, _bands, _is_sure),
        (_lefts, _trimmed_bands, is_apart),
    ):
        found = [(edge, list(bands_of(lines, edge))) for edge in edges(lines, known)]
        sizes = [sum(len(a) + len(b) for _, a, b in bands if is_sure(a, b)) for _, bands in found]
        if not any(sizes):
            continue
        edge, bands = found[sizes.index(max(sizes))]
        told = [(is_sure(left, right), (band, left, right)) for band, left, right in bands]
        for sure, held in groupby(told, lambda one: one[0]):
            if sure:
                yield from ((band, known) for _, band in held)
            else:
                yield ([line for _, band in held for line in band[0]], [], []), (*known, edge)
        return
    for edge in known:
        bands = list(_bands(lines, edge))
        if any(left and right for _, left, right in bands):
            yield from ((band, known) for band in bands)
            return
    yield (lines, [], []), known


def _is_sure(left: PageWords, right: PageWords) -> bool:
    """Whether words are two columns of running text, or the rows of a table beside such."""
    return is_running(right) and (is_running(left) or bool(left and _rows(left, right)))


def _bands(lines: list[PrintedLine], edge: float) -> Iterator[PageBand]:
    """Lines from top to bottom, with the words of two columns where none of them goes across."""
    crossed = [_is_across(line, edge) for line in lines]
    across = [
        one or any(crossed[n] and _is_beside(lines[n], line) for n in (at - 1, at + 1) if n in near)
        for near in [range(len(lines))]
        for at, (line, one) in enumerate(zip(lines, crossed, strict=True))
    ]
    second = [
        line
        for line, wide in zip(lines, across, strict=True)
        if line.words[-1]["x0"] >= edge and not wide
    ]
    large = LARGER * median(line.size for line in lines)
    wide = [
        one or (line.size > large and line.right < edge and _is_over(at, lines, second, across))
        for at, (line, one) in enumerate(zip(lines, across, strict=True))
    ]
    for apart, held in groupby(zip(lines, wide, strict=True), lambda one: one[1]):
        band = [line for line, _ in held]
        words = [] if apart else [word for line in band for word in line.words]
        left = [word for word in words if word["x0"] < edge]
        yield band, left, [word for word in words if word["x0"] >= edge]


def _trimmed_bands(lines: list[PrintedLine], edge: float) -> Iterator[PageBand]:
    """The same, without the lines of the first column above where the second begins."""
    for band, left, right in _bands(lines, edge):
        top = min((word["top"] for word in right), default=0.0)
        above = [line for line in band if line.bottom < top] if left else []
        if above:
            yield above, [word for line in above for word in line.words], []
        rest = [line for line in band if line not in above]
        inside = [word for word in left if word["bottom"] >= top]
        yield rest, inside if above else left, right


def _edges(lines: list[PrintedLine], known: tuple[float, ...]) -> list[float]:
    """Where a second column may begin, the likeliest first: left of what stands behind a gap.

    Points of a list and their text begin a little further right than the column.
    """
    found = Counter(
        int(after["x0"])
        for line in lines
        for before, after in pairwise(line.words)
        if after["x0"] - before["x1"] >= GUTTER and before["text"] not in BULLETS
    )
    size = median([line.size for line in lines]) if lines else 0.0
    indent = max(INDENT, math.ceil(HANGING * size))
    near = {one: sum(found[one + more] for more in range(indent)) for one in found}
    made: list[float] = []
    for one in sorted(near, key=lambda one: (-near[one], one)):
        if near[one] >= FEWEST_LINES and all(abs(one - o) > indent for o in (*made, *known)):
            made.append(one - 1.0)
    return made


def _lefts(lines: list[PrintedLine], known: tuple[float, ...]) -> list[float]:
    """Where a second column may begin whose lines do not stand at the heights of the first."""
    first = min((line.left for line in lines), default=0.0) + INDENT
    found = Counter(
        int(word["x0"])
        for line in lines
        for before, word in zip([None, *line.words], line.words, strict=False)
        if word["x0"] > first and (before is None or word["x0"] - before["x1"] >= GUTTER)
    )
    for one in _hung(lines):
        found.pop(one, None)
    made: list[float] = []
    for one, _ in found.most_common(MOST_LEFTS):
        count = found[one] + found[one + 1]
        if count > 1 and all(abs(one - other) > GUTTER for other in (*made, *known)):
            made.append(one - 1.0)
    return made


def _hung(lines: list[PrintedLine]) -> set[int]:
    """Where the texts of points begin: their column begins with the mark before them."""
    pairs = (pair for line in lines for pair in pairwise(line.words))
    return {int(word["x0"]) for mark, word in pairs if mark["text"] in BULLETS}


def _is_over(
    at: int, lines: list[PrintedLine], second: list[PrintedLine], across: list[bool]
) -> bool:
    """Whether a large line is a heading over both columns: nothing beside it, and more below.

    A heading at the foot of the first column has nothing beside it, and nothing below it either.
    """
    line = lines[at]
    if any(one.bottom > line.top and one.top < line.bottom + line.size for one in second):
        return False
    if at + 1 < len(lines) and across[at + 1]:
        return True  # the heading of what stands below both columns
    for below in lines[at + 1 :]:
        if below in second or below.size > line.size * LARGER:
            return below in second
    return False


def _is_beside(line: PrintedLine, other: PrintedLine) -> bool:
    """Whether two lines share some of their height."""
    shared = min(line.bottom, other.bottom) - max(line.top, other.top)
    return shared > 0.3 * min(line.size, other.size)


def _is_across(line: PrintedLine, edge: float) -> bool:
    """Whether a word of a line stands in both columns, or its words go on with a usual space."""
    before = [word["x1"] for word in line.words if word["x0"] < edge]
    after = [word["x0"] for word in line.words if word["x0"] >= edge]
    if not before:
        return False
    goes_on = bool(after) and min(after) - max(before) < WORD_SPACE * line.size
    return max(before) > edge - GUTTER or goes_on


def _rows(left: PageWords, right: PageWords) -> TwoColumns:
    """The rows of a table, whose boxes begin side by side: behind a gap both go on at one height.

    Empty where the columns go on each for itself.
    """
    first, second = _begins(left), _begins(right)
    alike = [one for one in first if any(abs(one - other) < 3 for other in second)]
    if not alike or len(alike) <= MOST_ALIKE * max(len(first), len(second)):
        return []
    tops = [0.0, *alike, math.inf]
    return [
        (
            [word for word in left if top <= word["top"] + 3 < end],
            [word for word in right if top <= word["top"] + 3 < end],
        )
        for top, end in pairwise(tops)
    ]


def _begins(words: PageWords) -> list[float]:
    """The heights of lines that stand further off than others from the line above them."""
    lines = grouped(words)
    gaps = [after.bottom - before.bottom for before, after in pairwise(lines)]
    usual = median(gaps) if gaps else 0.0
    return [line.top for line, gap in zip(lines[1:], gaps, strict=True) if gap > SPACED * usual]
