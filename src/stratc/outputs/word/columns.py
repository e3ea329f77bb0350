"""The columns of a table that has other columns in the new edition.

In: the rows of both. Out: which column is which, by its heading. A column that went or came is
tracked box by box, so that a row that both editions have stays one row. Word takes such boxes away
or keeps them as a whole; a program that knows no tracked boxes empties them.
"""

from collections.abc import Sequence
from typing import Any

from stratc.text.similarity import steps

from . import parts
from .marked import Marks, deleted, inserted, text_of

ColumnPairs = Sequence[tuple[int | None, int | None]]


def columns(older: Sequence[Any], newer: Sequence[Any], marks: Marks) -> ColumnPairs:
    """Each column's place before and now; nothing where the columns are the same or all others."""
    if not older or not newer:
        return ()
    heads = [[text_of(box, marks) for box in boxes(rows[0])] for rows in (older, newer)]
    if heads[0] == heads[1] or len(heads[0]) == len(heads[1]):
        return ()
    made: list[tuple[int | None, int | None]] = []
    for how, i, j, k, m in steps(*heads):
        if how == "equal":
            made += zip(range(i, j), range(k, m), strict=True)
        else:
            made += [(place, None) for place in range(i, j)]
            made += [(None, place) for place in range(k, m)]
    same = sum(None not in pair for pair in made)
    return made if 2 * same >= min(map(len, heads)) else ()


def boxes(row: Any) -> list[Any]:
    """The boxes of a row."""
    return [one for one in row if one.tag.endswith("}tc")]


def laid_out(row: Any, made: ColumnPairs, marks: Marks, gone: bool) -> None:
    """A row that only one edition has, with an empty box for each column it never had."""
    held = boxes(row)
    side = 0 if gone else 1
    if len(held) != sum(pair[side] is not None for pair in made):
        return
    for pair in made:
        place = pair[side]
        if place is None:
            row.append(_tracked(_empty(), "cellIns" if gone else "cellDel", marks))
        else:
            row.append(held[place])


def struck(box: Any, marks: Marks) -> Any:
    """A box of a column that went."""
    return _tracked(deleted(box, marks), "cellDel", marks)


def put_in(box: Any, marks: Marks) -> Any:
    """A box of a column that came."""
    return _tracked(inserted(box, marks), "cellIns", marks)


def _empty() -> Any:
    box = parts.element("tc")
    box.append(parts.element("tcPr"))
    box.append(parts.element("p"))
    return box


def _tracked(box: Any, kind: str, marks: Marks) -> Any:
    box.get_or_add_tcPr().append(marks.mark(kind, whole=True))
    return box


def set_widths(table: Any, heads: tuple[Any, Any], made: ColumnPairs) -> None:
    """Room for the columns of both editions in the width that the new one has."""
    old, new = ([_width(box) for box in boxes(head)] for head in heads)
    wide = [new[k] if k is not None else old[i or 0] for i, k in made]
    share = sum(new) / (sum(wide) or 1)
    wide = [int(one * share) for one in wide]
    grid = table.tblGrid
    for one in list(grid):
        grid.remove(one)
    for one in wide:
        grid.append(parts.element("gridCol", w=str(one)))
    for row in table.tr_lst:
        held = boxes(row)
        if len(held) == len(wide):
            for box, width in zip(held, wide, strict=True):
                box.width = width * 635  # twentieths of a point, in Word's smallest unit
        elif len(held) == 1:
            held[0].grid_span = len(wide)


def _width(box: Any) -> int:
    return int((box.width or 0) / 635)
