"""Excel workbooks (.xlsx) as blocks: each sheet is a table, in the words that Excel shows.

Hidden rows, columns and sheets are told and left out: what was hidden was not meant to be read.
Rows that only a filter hides are part of the plan.
"""

from __future__ import annotations

import io
import re
import warnings
from collections.abc import Iterator, Sequence
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from .block import Aside, Block, BlockStream, Cell, Heading, Paragraph, Row, Table
from .excel_colours import Colours
from .excel_values import doubt_of, lines_in
from .lines import trimmed
from .marks import LED_NOWHERE, claims_a_page, clean, escaped, linked
from .refusal import MOST_BOXES, MOST_COLUMNS, Refused
from .registry import reader
from .sheet_names import with_allowed_names

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook

LAST_COLUMN = 16_384  # XFD
UNNAMED = re.compile(r"(?i)sheet ?\d*$|tabelle\d*$")


@reader(".xlsx")
def excel(name: str, content: bytes) -> BlockStream:
    """A workbook, its formulas as the values that Excel saved last."""
    book = opened(name, content)
    formulas = opened(name, content, formulas=True) if has_formulas(content) else None
    made = _Sheets(book, formulas)
    blocks = [block for title in book.sheetnames for block in made.sheet(title)]
    language = book.properties.language or ""
    return BlockStream(
        name, tuple(blocks), (), tuple(made.asides), clean(book.properties.title or ""), language
    )


def opened(name: str, content: bytes, *, formulas: bool = False, rich: bool = True) -> Workbook:
    """The workbook in these bytes; raises Refused where there is none."""
    from openpyxl import load_workbook

    try:
        with warnings.catch_warnings():  # of what its copy lacks, and no words are among it
            warnings.simplefilter("ignore")
            allowed = io.BytesIO(with_allowed_names(content))
            return load_workbook(allowed, data_only=not formulas, rich_text=rich, keep_links=False)
    except Exception as error:  # whatever a damaged file makes of its reader
        raise Refused(
            f"“{PurePath(name).name}” is damaged, or no Excel workbook",
            "open it in Excel, and save it again",
        ) from error


def has_formulas(content: bytes) -> bool:
    """Whether a workbook holds any formula."""
    import zipfile

    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return any(
            re.search(rb"<f[ >/]", archive.read(name))
            for name in archive.namelist()
            if name.startswith("xl/worksheets/")
        )


class _Sheets:
    """Reads the sheets of one workbook, and remembers what it left out."""

    def __init__(self, book: Any, formulas: Any | None) -> None:
        self.book = book
        self.formulas = formulas
        self.colours = Colours(book)
        self.asides: list[Aside] = []

    def sheet(self, title: str) -> Iterator[Block]:
        """The heading and the table of a sheet; text sheets give paragraphs."""
        sheet = self.book[title]
        if not hasattr(sheet, "iter_rows"):
            self.asides.append(Aside(title, "a chart sheet is not taken over", f"sheet “{title}”"))
            return
        if sheet.sheet_state != "visible":
            self._left(_all_words(sheet), "a hidden sheet is not taken in", f"sheet “{title}”")
            return
        if sheet._images or sheet._charts:
            self._left("", "pictures and charts of a sheet are not taken over", f"sheet “{title}”")
        rows = trimmed(self._rows(sheet))
        if not rows:
            return
        if not UNNAMED.fullmatch(title.strip()):
            yield Heading(escaped(clean(title.strip())), 1, f"sheet “{title}”")
        if len(rows[0].cells) == 1:
            for row in rows:
                yield from row.cells[0].lines
            return
        yield Table(rows, f"sheet “{title}”", title)

    def _left(self, text: str, reason: str, place: str) -> None:
        self.asides.append(Aside(" ".join(text.split()), reason, place))

    def _rows(self, sheet: Any) -> Iterator[Row]:
        from openpyxl.utils import get_column_letter

        merged = {}
        for area in sheet.merged_cells.ranges:
            for down in range(area.min_row, area.max_row + 1):
                for across in range(area.min_col, area.max_col + 1):
                    merged[down, across] = (area.min_row, area.min_col)
        hidden: set[int] = set()
        until = 0
        looks = sheet.column_dimensions.values()
        for first, last in sorted((one.min or 0, one.max or 0) for one in looks if one.hidden):
            hidden.update(range(max(first, until + 1), min(last, LAST_COLUMN) + 1))
            until = max(until, last)
        filtered = [sheet.auto_filter, *(table.autoFilter for table in sheet.tables.values())]
        filters = any(one is not None and one.filterColumn for one in filtered)
        made: dict[tuple[int, int], Cell] = {}
        gone: dict[int, list[str]] = {}
        for number, cells in _written(sheet):
            place = f"sheet “{sheet.title}”, row {number}"
            row: list[Cell] = []
            concealed = sheet.row_dimensions[number].hidden
            if concealed and filters and any(c.value is not None for c in cells):
                self._left("", "a row that a filter hides is taken in", place)
                concealed = False
            if concealed:
                words = " | ".join(str(c.value) for c in cells if c.value is not None)
                if words:
                    self._left(words, "a hidden row is not taken in", place)
                continue
            for cell in cells:
                if cell.column in hidden:
                    if cell.value is not None:
                        gone.setdefault(cell.column, []).append(str(cell.value))
                    continue
                at = merged.get((number, cell.column), (number, cell.column))
                if at not in made:
                    made[at] = self._cell(sheet, sheet.cell(*at))
                row.append(made[at])
            yield Row(tuple(row), place)
        for column, found in gone.items():
            self._left(
                " | ".join(found),
                "a hidden column is not taken in",
                f"sheet “{sheet.title}”, column {get_column_letter(column)}",
            )

    def _cell(self, sheet: Any, cell: Any) -> Cell:
        place = f"sheet “{sheet.title}”, cell {cell.coordinate}"
        remark = clean(cell.comment.text).strip() if cell.comment else ""
        if remark:
            self._left(remark, "a comment is not published", place)
        if cell.value is None and self.formulas is not None:
            formula = self.formulas[sheet.title][cell.coordinate].value
            if formula is not None:
                self._left(str(formula), "a formula without a saved value is not taken in", place)
        lines = lines_in(cell, place)
        if cell.hyperlink and len(lines) == 1 and isinstance(lines[0], Paragraph):
            target = linked(cell.hyperlink.target or "")
            if not target and claims_a_page(cell.hyperlink.target or ""):
                self._left(cell.hyperlink.target, LED_NOWHERE, place)
            if target and target not in lines[0].plain:
                lines = (Paragraph(f"[{lines[0].text}]({target})", place),)
        colour, doubt = self.colours.of(cell)
        return Cell(lines, place, colour, remark, doubt=doubt_of(cell) or doubt)


def _written(sheet: Any) -> Iterator[tuple[int, list[Any]]]:
    """The rows in which something stands; one cell a million rows below makes no million rows.

    Nor does one far to the right make thousands of columns.
    """
    held = sorted(at for at, cell in sheet._cells.items() if cell.value is not None)
    last = max((column for _, column in held), default=0)
    columns: Sequence[int] = range(1, last + 1 + _has_swatches(sheet, held, last))
    if len(columns) > MOST_COLUMNS:
        columns = sorted({column for _, column in held})
    rows = list(dict.fromkeys(row for row, _ in held))
    if len(columns) > MOST_COLUMNS or len(rows) * len(columns) > MOST_BOXES:
        raise Refused(
            f"the sheet “{sheet.title}” has more cells than a plan can hold",
            "copy the plan into a new workbook, and try again",
        )
    for row in rows:
        yield row, [sheet.cell(row, column) for column in columns]


def _has_swatches(sheet: Any, held: list[tuple[int, int]], last: int) -> bool:
    """Whether painted boxes stand right behind the last words: the colours of a key."""
    beside = [((row, last), sheet._cells.get((row, last + 1))) for row, at in held if at == last]
    return any(
        box is not None
        and box.fill.fill_type == "solid"
        and box.fill.fgColor != sheet._cells[at].fill.fgColor
        for at, box in beside
    )


def _all_words(sheet: Any) -> str:
    held = sorted((at, cell.value) for at, cell in sheet._cells.items() if cell.value is not None)
    return " | ".join(str(value) for _, value in held)
