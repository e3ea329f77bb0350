"""Columns of a plan's own, cells that stand for several rows, and new promises come back too."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook

from stratc.cli.app import run

SENT = "xlsx"
STRATEGY = """\
title: Fenmarsh Alcohol Plan
areas: [Fenmarsh]
period: 2026/2031
status: draft
scope: [alcohol]
bodies:
  - id: health-board
    name: Health Board
  - id: police
    name: Fenmarsh Police
priorities:
  - id: treatment
    title: Treatment
    commitments:
      - lead-in: "We will:"
        items:
          - id: doors
            text: open every door.
    actions:
      columns:
        action: What we do
        lead: Who
        own:
          - id: carbon
            title: Carbon
      rows:
        - id: clinic
          action: Run a mobile clinic.
          lead: health-board
          own:
            carbon: low
        - id: line
          action: Open a booking line.
          merged: [lead]
        - id: bus
          action: Hire a bus.
  - id: safety
    title: Safety
    commitments:
      - items:
          - id: walk
            text: We walk the town at night.
"""


Change = Callable[[Any, dict[str, int]], None]


def brought_back(project: Path, change: Change, kind: str = "action-plan") -> tuple[int, set[str]]:
    """The exit code of bringing an edited workbook back, and the lines that are new."""
    book = load_workbook(project / "build" / "fenmarsh-2026" / f"{kind}.xlsx")
    sheet = book[book.sheetnames[0]]
    change(sheet, {cell.value: cell.column for cell in sheet[1]})
    book.save(project / "edited.xlsx")
    code = run(["import", "edited.xlsx", "--into", "fenmarsh-2026"])
    text = (project / "strategies/fenmarsh-2026/strategy.yaml").read_text(encoding="utf-8")
    assert run(["validate", "--quiet"]) == 0
    return code, {line.strip() for line in set(text.splitlines()) - set(STRATEGY.splitlines())}


def test_cells_of_own_columns_are_read_back(project: Path) -> None:
    """A changed cell, a new one and a cleared one of a column of the plan's own."""

    def change(sheet: Any, at: dict[str, int]) -> None:
        sheet.cell(2, at["Carbon"]).value = "nil"
        sheet.cell(4, at["Carbon"]).value = "high"

    code, new = brought_back(project, change)
    assert (code, new) == (0, {"carbon: nil", "carbon: high"})


def test_a_cell_for_several_rows_says_so(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Changed in its first row it changes for all, and that is told; in another it is refused."""

    def change(sheet: Any, at: dict[str, int]) -> None:
        sheet.cell(2, at["Who"]).value = "Fenmarsh Police"

    assert brought_back(project, change) == (0, {"lead: police"})
    assert "printed once for 2 rows" in capsys.readouterr().out


def test_a_shared_cell_is_refused_below_its_first_row(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A cell that the row above holds is not changed from below in silence."""

    def change(sheet: Any, at: dict[str, int]) -> None:
        sheet.cell(3, at["Who"]).value = "Fenmarsh Police"

    code, new = brought_back(project, change)
    assert (code, new) == (1, set())
    assert "printed once for several rows" in " ".join(capsys.readouterr().out.split())


def test_another_priority_is_refused_with_what_to_do(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A row moves in the file of the strategy, and the officer is told how."""

    def change(sheet: Any, at: dict[str, int]) -> None:
        sheet.cell(2, at["Priority"]).value = "Safety"

    assert brought_back(project, change)[0] == 1
    assert "paste it under the other priority" in " ".join(capsys.readouterr().out.split())


def test_a_new_row_loses_no_cell(project: Path) -> None:
    """What a new row says in a column of the plan's own, and as an update, comes along."""

    def change(sheet: Any, at: dict[str, int]) -> None:
        sheet.cell(5, at["Priority"]).value = "Treatment"
        sheet.cell(5, at["What we do"]).value = "Light the park."
        sheet.cell(5, at["Carbon"]).value = "none"
        sheet.cell(5, at["Update"]).value = "Lamps bought."

    _, new = brought_back(project, change)
    assert {"- id: light-park", "carbon: none", 'note: "**Update:** Lamps bought."'} <= new


@pytest.mark.parametrize(
    ("priority", "words", "text"),
    [
        ("Treatment", "We will answer each letter.", "text: answer each letter."),
        ("Safety", "We light the park.", "text: We light the park."),
        ("Treatment", "Nobody waits a week.", "text: Nobody waits a week."),
    ],
)
def test_a_new_promise_is_taken(project: Path, priority: str, words: str, text: str) -> None:
    """A new commitment joins the group that begins as it does, or begins a group of its own."""

    def change(sheet: Any, at: dict[str, int]) -> None:
        sheet.cell(4, at["Priority"]).value = priority
        sheet.cell(4, at["Commitment"]).value = words

    code, new = brought_back(project, change, "commitments")
    assert code == 0
    assert text in new


def test_a_column_of_the_plans_own_is_named_as_it_is(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What the report says of a change is no name of the format."""

    def change(sheet: Any, at: dict[str, int]) -> None:
        sheet.cell(2, at["Carbon"]).value = "high"

    capsys.readouterr()
    brought_back(project, change)
    said = capsys.readouterr().out
    assert ", carbon:" in said and "own:" not in said


def test_a_workbook_of_another_hand_brings_back_its_own_columns(project: Path) -> None:
    """Where stratc did not write the file, each column of the plan's own stands by itself."""
    book = Workbook()
    for row in (
        ["Objective", "What we do", "Who", "Carbon"],
        ["Treatment", "Run a mobile clinic.", "Health Board", "nil"],
        ["Treatment", "Open a booking line.", "Health Board", None],
        ["Treatment", "Hire a bus.", None, "high"],
    ):
        book.active.append(row)
    book.save(project / "theirs.xlsx")
    run(["import", "theirs.xlsx", "--into", "fenmarsh-2026", "--accept", "all"])
    text = (project / "strategies/fenmarsh-2026/strategy.yaml").read_text(encoding="utf-8")
    assert "carbon: nil" in text and "carbon: high" in text and "carbon: low" not in text
    assert run(["validate", "--quiet"]) == 0
