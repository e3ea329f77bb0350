"""Tables of which only every other row is painted, so that nothing is drawn around the rest.

In: the tables that lines and paint draw on a page, and its words. Out: those whose columns are the
same and between which stand rows of just these columns, together with these rows.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from .paper_cards import PageBox

SAME = 2.0
"""Points that the edges of one column may differ by."""
BLANK = 0.8
"""Of the size of a letter: so much room is that between two rows, and not between two lines."""
FEWEST = 2
"""Columns that a row fills; a heading between two tables fills one."""

ON, ROW = 2.0, 9.0
"""Points between what is one line, and the height of a row at least."""


@dataclass(frozen=True, slots=True)
class RowBetween:
    """A row that nothing is drawn around: its words, and the edges of the columns around it."""

    words: list[dict[str, Any]]
    edges: list[float]
    top: float
    bottom: float


def lefts(table: Any) -> list[float]:
    """Where the columns of a drawn table begin."""
    return sorted({round(cell[0], 0) for row in table.rows for cell in row.cells if cell})


def around(parts: Sequence[Any]) -> PageBox:
    """The box that parts of one table fill."""
    drawn = [part.bbox for part in parts if not isinstance(part, RowBetween)]
    tops = [box[1] for box in drawn] + [one.top for one in parts if isinstance(one, RowBetween)]
    feet = [box[3] for box in drawn] + [one.bottom for one in parts if isinstance(one, RowBetween)]
    return min(b[0] for b in drawn), min(tops), max(b[2] for b in drawn), max(feet)


def with_bands(
    tables: Sequence[Any], words: Sequence[dict[str, Any]], paint: Sequence[PageBox]
) -> list[list[Any]]:
    """Each table alone, or several and the rows between and below them, from top to bottom."""
    made: list[list[Any]] = []
    for table in sorted(tables, key=lambda one: float(one.bbox[1])):
        if made and (rows := _between(made[-1][-1], table, words)):
            made[-1] += [*rows, table]
        else:
            made.append([table])
    return [
        whole + _below(whole, words)
        if len(whole) > 1 or (len(whole[0].rows) > 1 and _is_painted(whole[0], paint))
        else whole
        for whole in made
    ]


def _is_painted(table: Any, paint: Sequence[PageBox]) -> bool:
    """Whether the last row of a table is painted, box by box or from side to side."""
    cells = [cell for cell in table.rows[-1].cells if cell]
    return bool(cells) and all(
        any(box[0] - SAME < cell[0] and cell[2] < box[2] + SAME
            and box[1] - SAME < cell[1] and cell[3] < box[3] + SAME for box in paint)
        for cell in cells
    )  # fmt: skip


def _below(whole: list[Any], words: Sequence[dict[str, Any]]) -> list[RowBetween]:
    """The last row, where nothing is painted and the next words stand no farther than a row."""
    foot = float(whole[-1].bbox[3])
    row = min(box[3] - box[1] for box in (one.bbox for one in whole if hasattr(one, "bbox")))
    near = [one for one in words if one["top"] > foot - SAME]
    tops = sorted(float(one["top"]) for one in near)
    last = foot
    for top in tops:  # down to the first blank between two lines
        line = [one for one in near if one["top"] == top]
        if top - last > (row if last == foot else BLANK * max(one["size"] for one in line)):
            break
        last = max(last, *(float(one["bottom"]) for one in line))
    return _rows(whole[-1], foot, last + SAME, near)[:1]


def _between(above: Any, below: Any, words: Sequence[dict[str, Any]]) -> list[RowBetween]:
    """The rows between two tables of the same columns; none where something else stands there."""
    ends = zip([*lefts(above), above.bbox[2]], [*lefts(below), below.bbox[2]], strict=False)
    same = len(lefts(above)) == len(lefts(below)) and all(abs(a - b) < SAME for a, b in ends)
    return _rows(above, above.bbox[3], below.bbox[1], words) if same else []


def _rows(
    table: Any, top: float, bottom: float, words: Sequence[dict[str, Any]]
) -> list[RowBetween]:
    edges = [*lefts(table), table.bbox[2]]
    held = [
        word for word in words if top < (word["top"] + word["bottom"]) / 2 < bottom and word["size"]
    ]
    rows: list[list[dict[str, Any]]] = []
    for word in sorted(held, key=lambda one: float(one["top"])):
        foot = max((one["bottom"] for one in rows[-1]), default=0.0) if rows else -bottom
        if word["top"] - foot > BLANK * word["size"]:
            rows.append([])
        rows[-1].append(word)
    spans = [[_column(word, edges) for word in row] for row in rows]
    if not spans or any(None in span or len({*span}) < FEWEST for span in spans):
        return []
    middles = [
        (max(one["bottom"] for one in row) + min(one["top"] for one in after)) / 2
        for row, after in pairwise(rows)
    ]
    heights = zip([top, *middles], [*middles, bottom], strict=True)
    return [RowBetween(row, edges, *ends) for row, ends in zip(rows, heights, strict=True)]


def _column(word: dict[str, Any], edges: list[float]) -> int | None:
    """The column that a word stands in; None where it reaches over an edge."""
    inside = (
        at
        for at, (left, right) in enumerate(pairwise(edges))
        if left - SAME < word["x0"] and word["x1"] < right + SAME
    )
    return next(inside, None)


def ruled_tables(page: Any) -> list[Any]:
    """The ruled tables of a page; a row that a page's end cut has a line where its sides end."""
    found: list[Any] = page.find_tables()
    sides = [one for one in page.edges if one["orientation"] == "v"] if found else []
    ends: set[float] = set()
    for left, top, right, bottom in (table.bbox for table in found):
        inside = [one for one in sides if left - ON <= one["x0"] <= right + ON]
        below = [one["bottom"] for one in inside if one["top"] <= bottom + ON]
        above = [one["top"] for one in inside if one["bottom"] >= top - ON]
        if sum(one > bottom + ROW for one in below) > 2:
            ends.add(max(below))
        if sum(one < top - ROW for one in above) > 2:
            ends.add(min(above))
    return page.find_tables({"explicit_horizontal_lines": sorted(ends)}) if ends else found
