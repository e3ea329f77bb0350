"""Tables as workbooks: a sheet for all, and one for each priority.

The same strategy gives the same bytes: the zip and the properties that openpyxl writes hold the
time of day, so both are written again without it.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

from .. import phrases
from ..artifact import Artifact
from ..publication import Publication
from ..registry import output
from .columns import Column
from .sheets import Sheet, action_plan, commitments, safe

if TYPE_CHECKING:
    from openpyxl import Workbook

WIDTHS = {
    "label": 10,
    "lead": 26,
    "partners": 26,
    "due": 18,
    "status": 14,
    "priority": 28,
    "group": 24,
    "audience": 20,
    "measures": 40,
    "serves": 40,
}
LONGEST_TITLE = 31
LONGEST_CELL = 32_767
FIRST_DAY = (1980, 1, 1, 0, 0, 0)


@output("xlsx")
def workbooks(publication: Publication) -> Iterator[Artifact]:
    """The action plan and the commitments, one workbook each."""
    folder = PurePosixPath(publication.strategy.id)
    for name, sheets in (
        ("action-plan.xlsx", action_plan(publication)),
        ("commitments.xlsx", commitments(publication)),
    ):
        if sheets:
            yield Artifact(folder / name, workbook(sheets, publication.strategy.title))


def workbook(sheets: Sequence[Sheet], title: str) -> bytes:
    """A workbook with these sheets."""
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.active)
    book.properties.title = safe(title)
    book.properties.creator = "stratc"
    used: set[str] = set()
    for sheet in sheets:
        _fill(book, sheet, _title(sheet.title, used))
    file = io.BytesIO()
    book.save(file)
    return _without_times(file.getvalue())


def _fill(book: Workbook, sheet: Sheet, title: str) -> None:
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
    from openpyxl.utils import get_column_letter

    page = book.create_sheet(title)
    line = Side(style="thin", color="B3B3B3")
    for number, row in enumerate((tuple(c.heading for c in sheet.columns), *sheet.rows), start=1):
        for at, text in enumerate(row, start=1):
            cell = page.cell(number, at)
            _put(cell, text)
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            cell.border = Border(left=line, right=line, top=line, bottom=line)
            if number == 1:
                cell.font = Font(bold=True)
                cell.fill = PatternFill("solid", fgColor="E7EEF2")
    for at, column in enumerate(sheet.columns, start=1):
        page.column_dimensions[get_column_letter(at)].width = WIDTHS.get(column.name, 56)
    page.freeze_panes = "A2"
    page.auto_filter.ref = page.dimensions
    page.print_title_rows = "1:1"
    page.page_setup.orientation = "landscape"
    page.page_setup.paperSize = page.PAPERSIZE_A4
    page.page_setup.fitToHeight = 0
    page.sheet_properties.pageSetUpPr.fitToPage = True
    _offer_statuses(page, sheet.columns, len(sheet.rows))


def _put(cell: Any, text: str) -> None:
    """Text in a cell, as text: a value that begins with = must never become a formula."""
    shown = safe(text)[:LONGEST_CELL]
    if not shown:
        return
    if shown.startswith("'") and shown != text:
        # A workbook can say “this is text” by itself, so the apostrophe need not be seen.
        shown = shown[1:]
        cell.quotePrefix = True
    cell.value = shown
    cell.data_type = "s"


def _offer_statuses(page: Any, columns: Sequence[Column], rows: int) -> None:
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    for at, column in enumerate(columns, start=1):
        if column.name == "status":
            listed = ",".join(phrases.STATUS.values())
            choice = DataValidation("list", formula1=f'"{listed}"', allow_blank=True)
            choice.error = f"Choose one of: {listed.replace(',', ', ')}."
            choice.showErrorMessage = True
            letter = get_column_letter(at)
            choice.add(f"{letter}2:{letter}{rows + 1}")
            page.add_data_validation(choice)


def _title(title: str, used: set[str]) -> str:
    """A title that a sheet may have: short, without certain marks, and its own."""
    base = re.sub(r"\s+", " ", re.sub(r"[\[\]:*?/\\]", " ", safe(title))).strip(" '") or "Sheet"
    made, number = base[:LONGEST_TITLE].strip(" '"), 1
    while made.lower() in used:
        number += 1
        ending = f" ({number})"
        made = base[: LONGEST_TITLE - len(ending)].strip() + ending
    used.add(made.lower())
    return made


def _without_times(content: bytes) -> bytes:
    made = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as before,
        zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as after,
    ):
        for name in before.namelist():
            held = before.read(name)
            if name == "docProps/core.xml":
                held = re.sub(rb"<dcterms:(created|modified)[^>]*>[^<]*</dcterms:\1>", b"", held)
            entry = zipfile.ZipInfo(name, FIRST_DAY)
            entry.compress_type = zipfile.ZIP_DEFLATED
            after.writestr(entry, held)
    return made.getvalue()
