"""Workbooks whose owners copied rows, struck words out, or typed what Excel makes into days."""

import shutil
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Font

from stratc.cli.app import run

from .test_workbooks import SENT, STRATEGY, edit, lines_changed, text

__all__ = ["SENT", "STRATEGY"]
BACK = ["import", "plan.xlsx", "--into", "fenmarsh-2026"]


def _copied(sheet: Any, action: str | None) -> None:
    """The second row once more at the end, with another action where one is given."""
    at = sheet.max_row + 1
    for cell in list(sheet[2]):
        sheet.cell(at, cell.column).value = cell.value
    if action:
        deed = next(cell.column for cell in sheet[1] if cell.value == "What we do")
        sheet.cell(at, deed).value = action


def test_a_copied_row_with_another_action_is_new(project: Path) -> None:
    """A row that was copied with its hidden id, and given another action, is a row of its own."""
    edit(project, lambda sheet, at: _copied(sheet, "Run a clinic for women."))
    assert run(BACK) == 0
    gone, come = lines_changed(project)
    assert gone == set()
    assert {"- id: run-clinic-women", "action: Run a clinic for women."} <= come


def test_a_copy_that_says_the_same_is_refused(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Which of two equal rows counts cannot be known: both are named, once."""
    edit(project, lambda sheet, at: _copied(sheet, None))
    assert run(BACK) == 1
    assert lines_changed(project) == (set(), set())
    assert capsys.readouterr().out.count("have the same id") == 1


def test_words_struck_out_are_no_words_and_told(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What is struck out in a cell, or a whole row, changes nothing, and is told."""

    def strike(sheet: Any, at: dict[str, int]) -> None:
        sheet.cell(2, at["Update"]).value = CellRichText(
            "Opens in ", TextBlock(InlineFont(strike=True), "June "), "July"
        )
        for cell in sheet[3]:
            cell.font = Font(strike=True)

    edit(project, strike)
    assert run(BACK) == 1
    assert lines_changed(project) == (set(), set())
    heard = capsys.readouterr()
    assert "some of it is struck out" in heard.out + heard.err
    assert "choose “Withdrawn” as its status" in heard.out + heard.err


@pytest.mark.parametrize(
    ("typed", "form", "written"),
    [
        (date(1905, 7, 19), "d mmm yyyy", "2027"),
        (2027, "General", "2027"),
        (46477, "General", "2027-03-31"),
    ],
)
def test_a_year_or_a_number_for_a_day_is_what_was_typed(
    project: Path, typed: Any, form: str, written: str
) -> None:
    """A year in a cell for days is a day of 1905 to Excel; a day without its form is a number."""

    def due(sheet: Any, at: dict[str, int]) -> None:
        sheet.cell(3, at["By when"]).value = typed
        sheet.cell(3, at["By when"]).number_format = form

    edit(project, due)
    assert run(BACK) == 0
    assert f"due: {written}\n" in text(project)


def test_one_row_of_two_files_is_added_once(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Two owners who add the same action add it once; what the second says besides is told."""

    def add(status: str | None) -> Any:
        def change(sheet: Any, at: dict[str, int]) -> None:
            row = sheet.max_row + 1
            sheet.cell(row, at["Priority"]).value = "Safety"
            sheet.cell(row, at["What we do"]).value = "Light the path."
            sheet.cell(row, at["Status"]).value = status

        return change

    edit(project, add(None))
    shutil.copy("plan.xlsx", "first.xlsx")
    edit(project, add("Not started"), "second")
    assert run(["import", "first.xlsx", "second.xlsx", "--into", "fenmarsh-2026"]) == 1
    assert text(project).count("Light the path.") == 1
    heard = capsys.readouterr()
    assert "it was added once" in heard.out + heard.err


def test_a_row_moves_to_another_priority(project: Path) -> None:
    """A row whose cell names another priority is put below its rows, its comment with it."""

    def move(sheet: Any, at: dict[str, int]) -> None:
        sheet.cell(2, at["Priority"]).value = "Safety"

    edit(project, move)
    assert run(BACK) == 0
    treatment, _, safety = text(project).partition("title: Safety")
    assert "id: clinic" not in treatment and "id: line" in treatment
    assert safety.index("id: patrol") < safety.index("id: clinic")
    assert "# agreed in May" in safety
    assert run(["validate", "--quiet"]) == 0


def test_a_row_that_moves_and_changes_is_told(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A row that moves and changes at once keeps its place; the other change is written."""

    def both(sheet: Any, at: dict[str, int]) -> None:
        sheet.cell(2, at["Priority"]).value = "Safety"
        sheet.cell(2, at["Status"]).value = "At risk"
        sheet.cell(3, at["Priority"]).value = "Health"

    edit(project, both)
    assert run(BACK) == 1
    treatment, _, _ = text(project).partition("title: Safety")
    assert "id: clinic" in treatment and "status: at-risk" in treatment
    heard = capsys.readouterr().out
    assert "at once" in heard and "“Health” is no priority" in heard


@pytest.mark.parametrize("changed", [True, False])
def test_a_plan_on_two_sheets_that_differ_is_refused(
    project: Path, capsys: pytest.CaptureFixture[str], changed: bool
) -> None:
    """Which of a sheet and its edited copy counts is not guessed; an equal copy is no matter."""
    edit(project, lambda sheet, at: None)
    book = load_workbook("plan.xlsx")
    copy = book.copy_worksheet(book.worksheets[0])
    copy.title = "Plan (2)"
    if changed:
        copy.cell(2, 6).value = "Something else"
    book.save("plan.xlsx")
    assert run(BACK) == (2 if changed else 0)
    assert lines_changed(project) == (set(), set())
    assert ("and they differ" in capsys.readouterr().err) == changed
