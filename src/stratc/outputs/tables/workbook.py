"""How a sheet of a workbook looks and works: widths, heights, colours, lists, and print.

In: a sheet of values, and the colours of the theme. Heights are reckoned from the words, because
not every program sizes rows by itself, and a row that is too low hides its text in print.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING, Any

from ..language import later, say
from .cells import Date
from .columns import SheetColumn
from .sheets import Sheet, Value, safe

if TYPE_CHECKING:
    from openpyxl import Workbook

FACE, SIZE = "Arial", 10
LINE = 13.2
"""Height of a line of text in points, at that size."""
WIDTHS = {
    **dict.fromkeys(("action", "commitment", "title"), 38),
    **dict.fromkeys(("how", "interventions", "measures", "parts"), 36),
    **dict.fromkeys(("update", "evidence", "notes", "funding", "milestones"), 24),
    **dict.fromkeys(("lead", "partners", "group", "under", "serves", "delivers", "sources"), 19),
    **dict.fromkeys(("start", "due", "updated", "status", "baseline", "target", "latest"), 12),
    **dict.fromkeys(("baseline-date", "target-date", "latest-date", "end", "number"), 12),
    **dict.fromkeys(("label", "unit"), 8),
}
USUAL_WIDTH = 17
FITS_A4, FITS_A3 = 160, 280
"""Characters side by side that can still be read on one sheet of paper; with more, it takes two."""
LONGEST_CELL = 32_767
NUMBERED = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
"""How a workbook spells a character by its number; words that look so have this mark spelt."""
TALLEST = 409.0
DATES = ("start", "due", "updated", "end", "baseline-date", "target-date", "latest-date")
TO_FILL = ("lead", "due")
LISTS = later("Lists")
LIST_HEADINGS = {
    "status": later("Status"),
    "lead": later("Organisations"),
    "priority": later("Priorities"),
}
ROOM_TO_GROW = 200
"""Empty rows below the last that have the same lists and formats."""


@dataclass(frozen=True, slots=True)
class AboutLine:
    """A line of the sheet about the workbook; `key` is for programs, and hidden."""

    label: str
    value: str
    key: str = ""

    def write(self, page: Any, row: int, colours: Mapping[str, str]) -> None:
        """Write it on a row."""
        from openpyxl.styles import Alignment, Font

        for at, text in enumerate((self.label, self.value, self.key), start=1):
            cell = page.cell(row, at)
            put(cell, text)
            colour = colours["brand-700"] if at == 1 else colours["ink"]
            cell.font = Font(name=FACE, size=SIZE, bold=at == 1, color=_hex(colour))
            cell.alignment = Alignment(wrap_text=True, vertical="top")
        page.row_dimensions[row].height = _height([(self.value, 78)])


def dress(
    page: Any,
    sheet: Sheet,
    colours: Mapping[str, str],
    foot: str,
    offered: Mapping[str, Sequence[str]],
) -> None:
    """Fill a page of a workbook with a sheet."""
    widths = [WIDTHS.get(column.name, USUAL_WIDTH) for column in sheet.columns]
    _head(page, sheet.columns, widths, colours)
    for number, row in enumerate(sheet.rows, start=2):
        for at, value in enumerate(row, start=1):
            _body(page.cell(number, at), value, colours)
        told = [(v, w) for v, w in zip(row, widths, strict=True) if isinstance(v, str)]
        page.row_dimensions[number].height = _height(told[1:])
    last = len(sheet.rows) + 1
    _formats(page, sheet, last)
    _lists(page, sheet.columns, offered, last)
    _marks(page, sheet.columns, colours, last)
    _print(page, sheet, sum(widths[1:]), foot)


def lists_sheet(
    book: Workbook, offered: Mapping[str, Sequence[str]], colours: Mapping[str, str]
) -> None:
    """The sheet that the lists to choose from are read from: hidden, so that nobody prints it."""
    page = book.create_sheet(say(LISTS))
    columns = tuple(SheetColumn(name, say(LIST_HEADINGS[name])) for name in offered)
    _head(page, columns, [36] * len(columns), colours)
    for at, values in enumerate(offered.values(), start=1):
        for number, value in enumerate(values, start=2):
            _body(page.cell(number, at), value, colours)
    page.freeze_panes = "A2"
    page.sheet_state = "hidden"


def put(cell: Any, text: str) -> None:
    """Text in a cell, as text: a value that begins with = must never become a formula."""
    shown = NUMBERED.sub("_x005F_", safe(text)[:LONGEST_CELL])
    if not shown:
        return
    if shown.startswith("'") and shown != text:
        # A workbook can say “this is text” by itself, so the apostrophe need not be seen.
        shown = shown[1:]
        cell.quotePrefix = True
    cell.value = shown
    cell.data_type = "s"


def _head(
    page: Any, columns: Sequence[SheetColumn], widths: Sequence[int], colours: Mapping[str, str]
) -> None:
    from openpyxl.styles import Alignment, Font, PatternFill
    from openpyxl.utils import get_column_letter

    for at, (column, width) in enumerate(zip(columns, widths, strict=True), start=1):
        cell = page.cell(1, at)
        put(cell, column.heading)
        cell.font = Font(name=FACE, size=SIZE, bold=True, color="FFFFFF")
        cell.fill = PatternFill("solid", fgColor=_hex(colours["brand-900"]))
        cell.alignment = Alignment(wrap_text=True, vertical="center")
        held = page.column_dimensions[get_column_letter(at)]
        held.width = width
        held.hidden = column.name in ("id", "of")
    told = [(column.heading, width - 2) for column, width in zip(columns, widths, strict=True)]
    page.row_dimensions[1].height = _height(told[1:]) + 8


def _body(cell: Any, value: Value, colours: Mapping[str, str]) -> None:
    from openpyxl.styles import Alignment, Border, Font, Side

    if isinstance(value, str):
        put(cell, value)
    elif isinstance(value, Date):
        cell.value = value.day
        cell.number_format = "mmm yyyy" if value.month_only else "d mmm yyyy"
    else:
        cell.value = value
        cell.number_format = "#,##0" if value == value.to_integral_value() else "#,##0.0##"
    cell.font = Font(name=FACE, size=SIZE, color=_hex(colours["ink"]))
    side = "left" if isinstance(value, str | Date) else None
    cell.alignment = Alignment(
        wrap_text=True, vertical="top", horizontal=side or "right", indent=0 if side else 1
    )
    line = Side(style="thin", color=_hex(colours["rule"]))
    cell.border = Border(bottom=line, left=line, right=line)


def _formats(page: Any, sheet: Sheet, last: int) -> None:
    """Date columns know that they hold dates, also where they are still empty."""
    for at, column in enumerate(sheet.columns, start=1):
        if column.name in DATES:
            for number in range(2, last + ROOM_TO_GROW + 1):
                cell = page.cell(number, at)
                if cell.value is None:
                    cell.number_format = "d mmm yyyy"


def _lists(
    page: Any, columns: Sequence[SheetColumn], offered: Mapping[str, Sequence[str]], last: int
) -> None:
    """Lists to choose from. Anything else may be typed but for a status."""
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    sheet = say(LISTS) if say(LISTS).isalpha() else f"'{say(LISTS)}'"
    for at, column in enumerate(columns, start=1):
        values = offered.get(column.name)
        if not values:
            continue
        source = get_column_letter(list(offered).index(column.name) + 1)
        choice = DataValidation(
            "list", formula1=f"{sheet}!${source}$2:${source}${len(values) + 1}", allow_blank=True
        )
        choice.showErrorMessage = column.name == "status"
        choice.errorTitle = say("Not in the list")
        choice.error = say("Choose from the list in this cell.")
        letter = get_column_letter(at)
        choice.add(f"{letter}2:{letter}{last + ROOM_TO_GROW}")
        page.add_data_validation(choice)


def _marks(
    page: Any, columns: Sequence[SheetColumn], colours: Mapping[str, str], last: int
) -> None:
    """What is still to be set has a tint until somebody sets it; a status has its own."""
    from openpyxl.formatting.rule import FormulaRule
    from openpyxl.styles import PatternFill
    from openpyxl.utils import get_column_letter

    tint = PatternFill("solid", bgColor=_hex(colours["accent-100"]))
    done = PatternFill("solid", bgColor=_hex(colours["brand-100"]))
    letters = {c.name: get_column_letter(at) for at, c in enumerate(columns, start=1)}
    if last < 2:
        return
    for name in TO_FILL:
        if letter := letters.get(name):
            empty = f"LEN({letter}2)=0"
            if name == "due" and "when" in letters:
                empty = f"AND({empty},LEN({letters['when']}2)=0)"
            page.conditional_formatting.add(
                f"{letter}2:{letter}{last}", FormulaRule(formula=[empty], fill=tint)
            )
    if letter := letters.get("status"):
        area = f"{letter}2:{letter}{last + ROOM_TO_GROW}"
        for words, fill in (("At risk", tint), ("Off track", tint), ("Complete", done)):
            rule = FormulaRule(formula=[f'{letter}2="{say(words)}"'], fill=fill)
            page.conditional_formatting.add(area, rule)


def _print(page: Any, sheet: Sheet, wide: int, foot: str) -> None:
    from openpyxl.utils import get_column_letter

    page.freeze_panes = "A2"
    end = get_column_letter(len(sheet.columns))
    page.auto_filter.ref = f"A1:{end}{len(sheet.rows) + 1}"
    page.print_area = page.auto_filter.ref
    page.print_title_rows = "1:1"
    page.page_setup.orientation = "landscape"
    page.page_setup.paperSize = page.PAPERSIZE_A4 if wide <= FITS_A4 else page.PAPERSIZE_A3
    page.page_setup.fitToWidth = 1 if wide <= FITS_A3 else 2
    page.page_setup.fitToHeight = 0
    if wide > FITS_A3:
        page.print_title_cols = "A:C"
    page.sheet_properties.pageSetUpPr.fitToPage = True
    foot_of(page, foot)


def foot_of(page: Any, foot: str) -> None:
    """What stands at the foot of each printed page of a sheet, and how far it is from its sides."""
    page.page_margins.left = page.page_margins.right = 0.4
    page.oddFooter.left.text = foot.replace("&", "&&")
    page.oddFooter.right.text = say("Page {n} of {of}", n="&P", of="&N")
    page.oddFooter.left.size = page.oddFooter.right.size = 9


def _height(told: Sequence[tuple[str, int]]) -> float:
    """Room for the longest of several texts, each in a column of its width."""
    lines = [
        sum(max(1, ceil(len(line) * 1.08 / width)) for line in text.split("\n"))
        for text, width in told
    ]
    return float(min(TALLEST, LINE * max(lines, default=1) + 4))


def _hex(colour: str) -> str:
    return colour.lstrip("#").upper()
