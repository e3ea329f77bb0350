"""Boxes over several rows of a sheet in an OpenDocument file, some of which nobody sees.

In: a table. Out: the same table, in which such a box covers no more rows than are taken in; where
its first row is hidden, it stands in the first that is seen, as programs show it.
"""

from bisect import bisect_left
from copy import deepcopy
from typing import Any

from .open_names import qualified

_DEEP = qualified("table:number-rows-spanned")
_TIMES = qualified("table:number-columns-repeated")
_ROW_TIMES = qualified("table:number-rows-repeated")


def is_seen(row: Any) -> bool:
    """Whether a row is taken in: it is not hidden, and something stands in it."""
    hidden = row.get(qualified("table:visibility")) == "collapse"
    return not hidden and bool("".join(row.itertext()).strip())


def settle(table: Any) -> None:
    """Make each box over several rows as deep as the rows of it that are seen."""
    starts: list[int] = []
    rows: list[Any] = []
    at = 0
    for row in table.iter(qualified("table:table-row")):
        if next(row.iterancestors(qualified("table:table"))) is table:
            starts.append(at)
            rows.append(row)
            at += int(row.get(_ROW_TIMES, "1"))
    seen = [n for n, row in enumerate(rows) if is_seen(row)]
    for n, row in enumerate(rows):
        for box in row.findall(qualified("table:table-cell")):
            deep = int(box.get(_DEEP, "1"))
            if deep < 2:
                continue
            end = bisect_left(starts, starts[n] + deep)
            first, behind = bisect_left(seen, n), bisect_left(seen, end)
            box.set(_DEEP, str(max(behind - first, 1)))
            if first < behind and seen[first] != n:
                _moved(box, _column(row, box), rows[seen[first]])


def _column(row: Any, box: Any) -> int:
    at = 0
    for one in row:
        if one is box:
            break
        at += int(one.get(_TIMES, "1"))
    return at


def _moved(box: Any, column: int, row: Any) -> None:
    """Put a copy of a box where a row has the place that it covers."""
    at = 0
    for n, one in enumerate(row):
        if at == column and one.tag == qualified("table:covered-table-cell"):
            times = int(one.get(_TIMES, "1"))
            row.insert(n, deepcopy(box))
            if times > 1:
                one.set(_TIMES, str(times - 1))
            else:
                row.remove(one)
            return
        at += int(one.get(_TIMES, "1"))
