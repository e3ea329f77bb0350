"""Workbooks that other programs, or untidy hands, have changed around the cells."""

import zipfile
from datetime import date
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

import pytest
from openpyxl import load_workbook

from stratc.cli.app import run

from .test_workbooks import SENT, STRATEGY, edit, lines_changed, text

__all__ = ["SENT"]
ORDER = ["import", "plan.xlsx", "--into", "fenmarsh-2026"]
SPACES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{full}:1.0"'
    for short, full in (
        ("office", "office"), ("table", "table"), ("text", "text"), ("style", "style"),
        ("number", "datastyle"),
    )
)  # fmt: skip
FORMS = (
    '<office:styles><number:date-style style:name="N1"><number:month/><number:year/>'
    "</number:date-style></office:styles>"
)
MONTHS = (
    '<office:automatic-styles><style:style style:name="months" style:data-style-name="N1"/>'
    "</office:automatic-styles>"
)


def as_open_sheet(path: Path) -> Path:
    """The same workbook as LibreOffice would save it, equal cells as one repeated element."""
    sheets = []
    for sheet in load_workbook(path).worksheets:
        rows = "".join(
            f"<table:table-row>{''.join(map(_box, row))}</table:table-row>"
            for row in sheet.iter_rows()
        )
        empty = (
            '<table:table-row table:number-rows-repeated="1048000"><table:table-cell'
            ' table:number-columns-repeated="16384"/></table:table-row>'
        )
        sheets.append(
            f'<table:table table:name="{escape(sheet.title)}">{rows}{empty}</table:table>'
        )
    body = f"<office:body><office:spreadsheet>{''.join(sheets)}</office:spreadsheet></office:body>"
    made = path.with_suffix(".ods")
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr(
            "content.xml",
            f"<office:document-content {SPACES}>{MONTHS}{body}</office:document-content>",
        )
        archive.writestr(
            "styles.xml", f"<office:document-styles {SPACES}>{FORMS}</office:document-styles>"
        )
    return made


def _box(cell: Any) -> str:
    value = cell.value
    if value is None:
        return "<table:table-cell/>"
    if isinstance(value, date):
        look = 'table:style-name="months"' if cell.number_format.startswith("mmm") else ""
        return (
            f'<table:table-cell {look} office:value-type="date" office:date-value='
            f'"{value:%Y-%m-%dT00:00:00}"><text:p>{value}</text:p></table:table-cell>'
        )
    if isinstance(value, int | float):
        return (
            f'<table:table-cell office:value-type="float" office:value="{value}"><text:p>{value}'
            "</text:p></table:table-cell>"
        )
    lines = "".join(f"<text:p>{escape(line)}</text:p>" for line in str(value).split("\n"))
    return f'<table:table-cell office:value-type="string">{lines}</table:table-cell>'


def test_an_open_document_sheet_comes_back(project: Path) -> None:
    """An .ods of our own workbook is read by its cells: exactly the edits are written."""

    def change(sheet: Any, at: dict[str, int]) -> None:
        sheet.cell(2, at["Status"]).value = "At risk"
        sheet.cell(2, at["By when"]).value = date(2027, 6, 30)
        sheet.cell(3, at["By when"]).value = date(2027, 9, 15)

    path = as_open_sheet(edit(project, change))
    assert run(["import", str(path), "--into", "fenmarsh-2026"]) == 0
    gone, new = lines_changed(project)
    assert gone == {"due: 2026-12-31", "due: 2027-03"}
    assert new == {"status: at-risk", "due: 2027-09-15", "due: 2027-06"}


def test_an_open_document_sheet_without_edits_changes_nothing(project: Path) -> None:
    """An .ods that was only saved proposes nothing."""
    path = as_open_sheet(edit(project, lambda sheet, at: None))
    assert run(["import", str(path), "--into", "fenmarsh-2026"]) == 0
    assert text(project) == STRATEGY


def test_a_plan_is_found_behind_another_sheet_and_below_a_title(project: Path) -> None:
    """Sheets put before the plan, and rows above its head, are no part of it."""

    def change(sheet: Any, at: dict[str, int]) -> None:
        sheet.cell(2, at["Status"]).value = "At risk"
        sheet.insert_rows(1, 2)
        sheet["B1"] = "Plan of our team"
        notes = sheet.parent.create_sheet("My notes", 0)
        notes["A1"] = "Id"
        notes["A2"] = "Ring the bank"

    edit(project, change)
    assert run(ORDER) == 0
    assert lines_changed(project)[1] == {"status: at-risk"}


def test_a_workbook_without_its_sheet_about_itself_is_told(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A plan that lost the sheet that tells its edition is no document either."""

    def change(sheet: Any, at: dict[str, int]) -> None:
        del sheet.parent["About this workbook"]

    edit(project, change)
    assert run(ORDER) == 2
    told = capsys.readouterr().err
    assert "has lost its sheet “About this workbook”" in told and len(told.splitlines()) == 2
    assert text(project) == STRATEGY


def test_a_number_without_its_nought_is_the_same_label(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A program that makes 1.1 of the label 1.10 changes nothing."""
    path = project / "strategies/fenmarsh-2026/strategy.yaml"
    path.write_text(text(project).replace('label: "2"', 'label: "1.10"'), encoding="utf-8")
    before = text(project)
    assert run(["build", "--to", "xlsx", "--quiet"]) == 0

    def change(sheet: Any, at: dict[str, int]) -> None:
        sheet.cell(3, at["No."]).value = 1.1

    edit(project, change)
    assert run(ORDER) == 0
    assert text(project) == before


def test_a_renamed_column_is_told_with_the_one_that_is_gone(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A heading that somebody changed is not read, and the remark names its old words."""

    def change(sheet: Any, at: dict[str, int]) -> None:
        sheet.cell(1, at["By when"]).value = "Deadline!"
        sheet.cell(2, at["By when"]).value = date(2028, 1, 1)

    edit(project, change)
    assert run(ORDER) == 1
    told = capsys.readouterr().out
    assert "The column “By when” is gone: was it renamed?" in told
    assert text(project) == STRATEGY


def test_a_formula_without_a_value_is_told(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A formula that no program has worked out is refused in words, and clears nothing."""

    def change(sheet: Any, at: dict[str, int]) -> None:
        sheet.cell(2, at["By when"]).value = "=DATE(2027,5,1)"

    edit(project, change)
    assert run(ORDER) == 1
    assert "its formula has no value yet" in capsys.readouterr().out
    assert text(project) == STRATEGY
