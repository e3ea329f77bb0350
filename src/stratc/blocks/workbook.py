"""The cells of a workbook themselves, for whoever needs more of it than its blocks.

In: the bytes of an `.xlsx`, an `.ods` or a `.csv`. Out: its sheets by name, each as rows of cells
with what Excel or LibreOffice hold in them: words, numbers, days. A CSV is one sheet of words.
"""

from datetime import date, datetime
from pathlib import PurePath
from typing import Any

from .refusal import Refused, looked_at
from .sheet_cells import Raw, SheetCell, SheetRows


def sheets_in(name: str, content: bytes) -> dict[str, SheetRows]:
    """The sheets of a workbook, in their order. Raises Refused."""
    ending = looked_at(name, content)
    if ending == ".ods":
        from .open_cells import open_sheets

        return open_sheets(name, content)
    if ending == ".csv":
        from .values import rows_of

        return {"": [[SheetCell(one) for one in row] for row in rows_of(name, content)]}
    if ending != ".xlsx":
        raise Refused(f"“{PurePath(name).name}” is no workbook")
    from .excel import has_formulas, opened

    book = opened(name, content)
    typed = opened(name, content, formulas=True, rich=False) if has_formulas(content) else book
    return {
        sheet.title: [
            [
                SheetCell(_held(cell.value, twin.value), cell.number_format or "", _struck(cell))
                for cell, twin in zip(row, twins, strict=True)
            ]
            for row, twins in zip(sheet.iter_rows(), typed[sheet.title].iter_rows(), strict=True)
        ]
        for sheet in book.worksheets
    }


def _struck(cell: Any) -> bool:
    """Whether a cell has words, and some of them are struck out."""
    runs = cell.value if isinstance(cell.value, list) else []
    fonts = [run.font for run in runs if not isinstance(run, str)]
    return any(font is not None and font.strike for font in fonts) or bool(
        cell.value is not None and not runs and cell.font.strike
    )


def _held(value: Any, typed: Any) -> Raw:
    """What a cell holds; a formula that no program has worked out yet is its own words."""
    if value is None and typed is not None:
        return str(getattr(typed, "text", typed))
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date | int | float) or value is None:
        return value
    return str(value)
