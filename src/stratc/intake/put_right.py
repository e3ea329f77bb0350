"""Rows of tables as an officer puts them right, before anything is read into them.

A doubt about a row is about its words: an empty action, a date that is none, a heading that is
taken for another. Whoever knows the plan types what should stand there, and the whole table is
read again with it, as if the document had said so.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from stratc.blocks import BlockStream, Cell, Paragraph, Row, Table, escaped

from .head import heads

RowWords = Mapping[str, tuple[str, ...]]
"""What is to stand in the boxes of rows, merged ones once, by the place of the row."""


@dataclass(frozen=True, slots=True)
class RowBoxes:
    """The boxes of a row with the headings over them, and every place of its table."""

    place: str
    headings: tuple[str, ...]
    words: tuple[str, ...]
    of_table: frozenset[str]


def row_boxes(source: BlockStream) -> dict[str, RowBoxes]:
    """The boxes of each row of a document, by the place of the row and of each of its boxes."""
    found: dict[str, RowBoxes] = {}
    for table in (block for block in source.blocks if isinstance(block, Table)):
        places = frozenset({table.place, *(p for row in table.rows for p in _places(row))})
        head = heads.head(table)
        for at, row in enumerate(table.rows):
            under = head.headings if head and at > head.last else ()
            words = tuple(map(_shown, row.apart()))
            made = RowBoxes(row.place, tuple(_headings(row, under)), words, places)
            for place in _places(row):
                found.setdefault(place, made)
    return found


def put_right(table: Table, answers: RowWords) -> Table:
    """The table with the words that were typed for its rows; a box left as it was stays whole."""
    rows = tuple(_row(row, answers.get(row.place, ())) for row in table.rows)
    return table if rows == table.rows else replace(table, rows=rows)


def _row(row: Row, words: tuple[str, ...]) -> Row:
    apart = row.apart()
    if len(words) != len(apart):
        return row
    new = {id(cell): _box(cell, said) for cell, said in zip(apart, words, strict=True)}
    return replace(row, cells=tuple(new[id(cell)] for cell in row.cells))


def _box(cell: Cell, words: str) -> Cell:
    lines = [" ".join(line.split()) for line in words.splitlines()]
    if [line for line in lines if line] == _shown(cell).splitlines():
        return cell
    return Cell(tuple(Paragraph(escaped(line), cell.place) for line in lines if line), cell.place)


def _shown(cell: Cell) -> str:
    lines = (" ".join(line.split()) for line in cell.plain.splitlines())
    return "\n".join(line for line in lines if line)


def _places(row: Row) -> list[str]:
    return [row.place, *(cell.place for cell in row.cells if cell.place)]


def _headings(row: Row, under: tuple[str, ...]) -> list[str]:
    """What stands over each box; a number where nothing does."""
    first = {id(cell): at for at, cell in reversed(list(enumerate(row.cells)))}
    columns = [first[id(cell)] for cell in row.apart()]
    return [(under[at] if at < len(under) else "").strip() or f"Column {at + 1}" for at in columns]
