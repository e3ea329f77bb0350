"""Files of values with commas, semicolons or tabs between (.csv) as one table."""

import csv
import io
import re
from collections.abc import Iterator
from pathlib import PurePath

from .block import Block, BlockStream, Cell, Row, Table
from .lines import lines_of, trimmed
from .refusal import MOST_BOXES, MOST_CELLS, Refused
from .registry import decoded, reader

_DELIMITER = re.compile(r'\A"?sep=.?"?\r?\n', re.I)
"""What tells Excel the mark between the cells, and no reader anything."""


@reader(".csv")
def values(name: str, content: bytes) -> BlockStream:
    """A table, in whichever of the usual ways it was saved."""
    rows = []
    for at, row in enumerate(rows_of(name, content), 1):
        place = f"row {at}"
        rows.append(Row(tuple(Cell(lines_of(one, place), place) for one in row), place))
    kept = trimmed(rows)
    blocks: tuple[Block, ...] = (Table(kept, "the table"),) if kept else ()
    if kept and len(kept[0].cells) == 1:
        blocks = tuple(line for row in kept for line in row.cells[0].lines)
    return BlockStream(name, blocks)


def rows_of(name: str, content: bytes) -> Iterator[list[str]]:
    """The rows as they were typed."""
    text = _without_blank_end(decoded(content).replace("\x00", ""))
    text = _DELIMITER.sub("", text)
    cells = 0
    csv.field_size_limit(MOST_BOXES)
    try:
        for row in csv.reader(io.StringIO(text, newline=""), _dialect(text)):
            cells += len(row)
            if cells > MOST_CELLS:
                raise Refused(
                    f"“{PurePath(name).name}” has more cells than a plan can hold",
                    "take the plan alone",
                )
            yield row
    except csv.Error:  # all that it says of a text in lines
        raise Refused(
            f"“{PurePath(name).name}” holds a cell without end",
            'look for a cell that begins with " and nowhere ends with one, or save it again as CSV',
        ) from None


def _without_blank_end(text: str) -> str:
    """The same without the rows below the table, of which Excel saves as many as ever had a
    look."""
    end = len(text)
    while end and not text[text.rfind("\n", 0, end) + 1 : end].strip(",;\t| \r"):
        end = max(text.rfind("\n", 0, end), 0)
    return text[:end]


def _dialect(text: str) -> type[csv.Dialect]:
    class Found(csv.excel):
        delimiter = max(",;\t|", key=text[:20_000].count)

    return Found
