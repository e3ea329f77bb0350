"""Workbooks that come back: exactly the edits, and nothing that cannot be."""

import os
import shutil
import subprocess
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from stratc.cli.app import run
from stratc.model import COLUMN_FIELDS
from stratc.returns.fields import LISTS, SINGLE

SENT = "xlsx"
STRATEGY = """\
title: Fenmarsh Alcohol Plan
areas: [Fenmarsh]
period: 2026/2031
status: draft
scope: [alcohol]
# Whoever is named stands here.
bodies:
  - id: health-board
    name: Health Board
    aliases: [HB]
  - id: police
    name: Fenmarsh Police
priorities:
  - id: treatment
    title: Treatment
    actions:
      columns:
        label: No.
        action: What we do
        lead: Who
        due: By when
      rows:
        - id: clinic
          label: "1"
          action: Run a **mobile** clinic.   # agreed in May
          lead: health-board
          due: 2027-03
        - id: line
          label: "2"
          action: Open a booking line.
          lead: health-board
          due: 2026-12-31
  - id: safety
    title: Safety
    actions:
      rows:
        - id: patrol
          action: Walk the town at night.
"""


def edit(project: Path, change: Callable[[Any, dict[str, int]], None], name: str = "plan") -> Path:
    """A copy of the workbook in which somebody changed something; `at` finds columns."""
    book = load_workbook(project / "build" / "fenmarsh-2026" / "action-plan.xlsx")
    sheet = book[book.sheetnames[0]]
    change(sheet, {cell.value: cell.column for cell in sheet[1]})
    path = project / f"{name}.xlsx"
    book.save(path)
    return path


def text(project: Path) -> str:
    return (project / "strategies/fenmarsh-2026/strategy.yaml").read_text(encoding="utf-8")


def lines_changed(project: Path) -> tuple[set[str], set[str]]:
    before, after = set(STRATEGY.splitlines()), set(text(project).splitlines())
    return {line.strip() for line in before - after}, {line.strip() for line in after - before}


def test_nothing_changed_changes_nothing(project: Path) -> None:
    """A workbook that was only opened and saved proposes nothing."""
    path = edit(project, lambda sheet, at: None)
    assert run(["import", str(path), "--into", "fenmarsh-2026"]) == 0
    assert text(project) == STRATEGY


def test_exactly_the_edits_are_written(project: Path) -> None:
    """Status, date, owner and evidence land in their fields; comments and order stay."""

    def change(sheet: Any, at: dict[str, int]) -> None:
        sheet.cell(2, at["Status"]).value = "At risk"
        sheet.cell(2, at["By when"]).value = date(2027, 9, 30)
        sheet.cell(3, at["Who"]).value = "Fenmarsh Police"
        sheet.cell(4, at["Evidence"]).value = "Ten walks: seen by 200 people."

    assert run(["import", str(edit(project, change)), "--into", "fenmarsh-2026"]) == 0
    gone, new = lines_changed(project)
    assert gone == {"due: 2027-03"}
    assert new == {
        "due: 2027-09",
        "status: at-risk",
        "lead: police",
        'evidence: "Ten walks: seen by 200 people."',
    }
    assert "# agreed in May" in text(project) and "# Whoever is named" in text(project)


def test_every_column_of_a_plan_may_be_edited() -> None:
    """A column that is new in the model comes back from a workbook too."""
    assert {*SINGLE, *LISTS, "action"} >= set(COLUMN_FIELDS)


def test_a_new_row_is_added_where_it_says(project: Path) -> None:
    """A row without id becomes an action of its priority, with an id of its own."""

    def change(sheet: Any, at: dict[str, int]) -> None:
        sheet.cell(5, at["Priority"]).value = "Safety"
        sheet.cell(5, at["What we do"]).value = "Light the park."
        sheet.cell(5, at["By when"]).value = "March 2028"

    assert run(["import", str(edit(project, change)), "--into", "fenmarsh-2026"]) == 0
    assert lines_changed(project)[1] == {
        "- id: light-park",
        "action: Light the park.",
        "due: 2028-03",
    }
    assert run(["validate", "--quiet"]) == 0


def test_a_first_row_goes_into_the_file_of_its_priority(project: Path) -> None:
    """Though its id stands in the list of the strategy, further right than its fields."""
    whole = project / "strategies/fenmarsh-2026/strategy.yaml"
    parts = whole.parent / "priorities"
    parts.mkdir()
    (parts / "streets.yaml").write_text("title: Streets\nsummary: Streets are safe.\n", "utf-8")
    whole.write_text(f"{STRATEGY}  - streets\n", "utf-8")

    def change(sheet: Any, at: dict[str, int]) -> None:
        sheet.cell(5, at["Priority"]).value = "Streets"
        sheet.cell(5, at["What we do"]).value = "Light the park."

    assert run(["build", "--to", "xlsx", "--quiet"]) == 0
    assert run(["import", str(edit(project, change)), "--into", "fenmarsh-2026"]) == 0
    assert (parts / "streets.yaml").read_text("utf-8").splitlines()[2:] == [
        "actions:", "  rows:", "    - id: light-park", "      action: Light the park.",
    ]  # fmt: skip
    assert run(["validate", "--quiet"]) == 0


def test_sorted_rows_are_found_by_their_ids(project: Path) -> None:
    """A sheet in another order says the same."""

    def change(sheet: Any, at: dict[str, int]) -> None:
        rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2, max_row=4)]
        for number, row in enumerate(reversed(rows), start=2):
            for column, value in enumerate(row, start=1):
                sheet.cell(number, column).value = value

    assert run(["import", str(edit(project, change)), "--into", "fenmarsh-2026"]) == 0
    assert text(project) == STRATEGY


def _delete(sheet: Any, at: dict[str, int]) -> None:
    sheet.delete_rows(2)


def _rename(sheet: Any, at: dict[str, int]) -> None:
    sheet.cell(2, 1).value = "klinik"


def _no_date(sheet: Any, at: dict[str, int]) -> None:
    sheet.cell(2, at["By when"]).value = "when it is warm"


def _no_status(sheet: Any, at: dict[str, int]) -> None:
    sheet.cell(2, at["Status"]).value = "Purple"


def _copy(sheet: Any, at: dict[str, int]) -> None:
    sheet.cell(3, 1).value = "clinic"


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (_delete, "a row is not deleted but withdrawn"),
        (_rename, "leave the hidden column A as it is"),
        (_no_date, "is no date; write one"),
        (_no_status, "is no status; choose one of"),
        (_copy, "have the same id"),
    ],
)
def test_what_cannot_be_is_refused_and_the_rest_is_written(
    project: Path,
    capsys: pytest.CaptureFixture[str],
    change: Callable[[Any, dict[str, int]], None],
    reason: str,
) -> None:
    """A deleted row, a changed id, a date that is none: refused in words, the rest is written."""

    def both(sheet: Any, at: dict[str, int]) -> None:
        sheet.cell(4, at["Status"]).value = "On track"
        change(sheet, at)

    assert run(["import", str(edit(project, both)), "--into", "fenmarsh-2026"]) == 1
    assert reason in capsys.readouterr().out
    assert lines_changed(project) == (set(), {"status: on-track"})


def test_a_change_that_no_finished_plan_may_hold_is_refused_alone(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A plan that is adopted has no “TBC”: that change is told, and all others are written."""
    file = project / "strategies/fenmarsh-2026/strategy.yaml"
    file.write_text(STRATEGY.replace("status: draft", "status: adopted"), "utf-8")
    assert run(["build", "--to", "xlsx", "--quiet"]) == 0

    def change(sheet: Any, at: dict[str, int]) -> None:
        sheet.cell(2, at["Status"]).value = "On track"
        sheet.cell(2, at["By when"]).value = "TBC"
        sheet.cell(4, at["Status"]).value = "At risk"

    assert run(["import", str(edit(project, change)), "--into", "fenmarsh-2026"]) == 1
    told = capsys.readouterr().err
    assert "1 change that cannot be made" in told and "“TBC” stands here" in told
    assert "Wrote 2 changes" in told
    assert {"status: on-track", "status: at-risk"} <= lines_changed(project)[1]
    assert "TBC" not in text(project)


def test_a_step_comes_back_with_its_day(project: Path) -> None:
    """The cell has the day in brackets behind the words; a new step may have one as well."""
    file = project / "strategies/fenmarsh-2026/strategy.yaml"
    step = "          milestones:\n            - text: It is hired.\n              due: 2026-10\n"
    whole = STRATEGY.replace("due: By when\n", "due: By when\n        milestones: On the way\n")
    whole = whole.replace("          due: 2026-12-31\n", f"          due: 2026-12-31\n{step}")
    file.write_text(whole, "utf-8")
    assert run(["build", "--to", "xlsx", "--quiet"]) == 0

    def change(sheet: Any, at: dict[str, int]) -> None:
        assert sheet.cell(3, at["On the way"]).value == "It is hired. (October 2026)"
        sheet.cell(3, at["On the way"]).value = "It is bought. (November 2026)"
        sheet.cell(2, at["On the way"]).value = "The van is here. (March 2027)"

    assert run(["import", str(edit(project, change)), "--into", "fenmarsh-2026"]) == 0
    assert {"- text: It is bought.", "due: 2026-11", "- text: The van is here."} <= (
        lines_changed(project)[1]
    )
    assert "(March 2027)" not in text(project)


def test_a_state_stays_as_it_was_typed(project: Path) -> None:
    """A letter or a word of the lead's own for a state is written as typed."""

    def change(sheet: Any, at: dict[str, int]) -> None:
        sheet.cell(2, at["Status"]).value = "G"
        sheet.cell(3, at["Status"]).value = "Underway"
        sheet.cell(4, at["Status"]).value = "on track"

    assert run(["import", str(edit(project, change)), "--into", "fenmarsh-2026"]) == 0
    assert lines_changed(project)[1] == {"status: G", "status: Underway", "status: on-track"}


def test_an_old_edition_is_refused(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Where the strategy has changed since the workbook was made, nothing of it is written."""

    def change(sheet: Any, at: dict[str, int]) -> None:
        sheet.cell(2, at["Status"]).value = "At risk"

    path = edit(project, change)
    file = project / "strategies/fenmarsh-2026/strategy.yaml"
    newer = STRATEGY.replace("Open a booking line.", "Open a booking line by May.")
    file.write_text(newer, encoding="utf-8")
    assert run(["import", str(path), "--into", "fenmarsh-2026"]) == 1
    assert "older edition" in capsys.readouterr().out
    assert text(project) == newer


def test_two_leads_files_are_merged(project: Path) -> None:
    """What each of two files changed is written, in one go."""

    def first(sheet: Any, at: dict[str, int]) -> None:
        sheet.cell(2, at["Status"]).value = "At risk"

    def second(sheet: Any, at: dict[str, int]) -> None:
        sheet.cell(3, at["Status"]).value = "On track"

    paths = [str(edit(project, first, "one")), str(edit(project, second, "two"))]
    assert run(["import", *paths, "--into", "fenmarsh-2026"]) == 0
    assert lines_changed(project)[1] == {"status: at-risk", "status: on-track"}


def test_a_cell_that_both_changed_is_asked_about(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Two values for one cell: neither is written, both are shown with their file."""

    def say(words: str) -> Callable[[Any, dict[str, int]], None]:
        def change(sheet: Any, at: dict[str, int]) -> None:
            sheet.cell(2, at["Status"]).value = words

        return change

    paths = [str(edit(project, say("At risk"), "one")), str(edit(project, say("On track"), "two"))]
    assert run(["import", *paths, "--into", "fenmarsh-2026"]) == 1
    told = capsys.readouterr().out
    assert "one.xlsx: At risk" in told and "two.xlsx: On track" in told
    assert text(project) == STRATEGY


def test_changes_of_one_priority_can_be_accepted_alone(project: Path) -> None:
    """`--accept safety` writes what belongs to that priority, and nothing else."""

    def change(sheet: Any, at: dict[str, int]) -> None:
        sheet.cell(2, at["Status"]).value = "At risk"
        sheet.cell(4, at["Status"]).value = "On track"

    path = str(edit(project, change))
    assert run(["import", path, "--into", "fenmarsh-2026", "--accept", "safety"]) == 0
    assert lines_changed(project)[1] == {"status: on-track"}


@pytest.mark.skipif(
    shutil.which("soffice") is None and os.environ.get("CI") != "true",
    reason="LibreOffice is not installed",
)
def test_another_program_may_save_it(project: Path) -> None:
    """LibreOffice opens and saves the workbook, and only the edits come back."""

    def change(sheet: Any, at: dict[str, int]) -> None:
        sheet.cell(2, at["Status"]).value = "At risk"

    path = edit(project, change)
    out = project / "other"
    command = ["soffice", "--headless", f"-env:UserInstallation=file://{project}/office"]
    subprocess.run(
        [*command, "--convert-to", "xlsx", "--outdir", str(out), str(path)],
        check=True,
        capture_output=True,
        timeout=120,
    )
    assert run(["import", str(out / "plan.xlsx"), "--into", "fenmarsh-2026"]) == 0
    assert lines_changed(project)[1] == {"status: at-risk"}
