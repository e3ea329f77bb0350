"""Workbooks with a sheet of measures, and cells that name several bodies or an own column."""

from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from stratc.cli.app import run

SENT = "xlsx"
STRATEGY = """\
title: Fenmarsh Alcohol Plan
areas: [Fenmarsh]
period: 2026/2031
status: draft
bodies:
  - id: friends
    name: Mill Friends
  - id: wardens
    name: Town Wardens
  - id: peace
    name: Police and Courts
priorities:
  - id: treatment
    title: Treatment
    actions:
      columns:
        action: Action
        lead: Who leads
        partners: Who helps
        own:
          - id: ward
            title: Ward
      rows:
        - id: clinic
          action: Run a mobile clinic.
          lead: friends
          partners: [wardens]
          own:
            ward:
              text: Millside
          measures:
            - title: Visits made
              direction: up
              target:
                value: 40
                period: 2027-03
"""


def returned(project: Path, sheet: str, cells: dict[str, Any]) -> tuple[int, str]:
    """What comes of the workbook with some cells of its first row changed, each by its heading."""
    book = load_workbook(project / "build" / "fenmarsh-2026" / "action-plan.xlsx")
    heads = {cell.value: cell.column for cell in book[sheet][1]}
    for head, value in cells.items():
        book[sheet].cell(2, heads[head]).value = value
    book.save(project / "plan.xlsx")
    ended = run(["import", str(project / "plan.xlsx"), "--into", "fenmarsh-2026"])
    return ended, (project / "strategies/fenmarsh-2026/strategy.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize("cells", [{"Latest": 12}, {"Target": 50}, {"Measure": "Visits"}])
def test_an_edit_of_a_measure_is_told(
    project: Path, capsys: pytest.CaptureFixture[str], cells: dict[str, Any]
) -> None:
    """The sheet of measures is not read back; who fills it in learns where to write it."""
    assert returned(project, "Measures", cells) == (1, STRATEGY)
    assert f"Visits made, {next(iter(cells)).lower()}: " in capsys.readouterr().out


@pytest.mark.parametrize("typed", ["Mill Friends; Town Wardens", "Mill Friends and Town Wardens"])
def test_names_on_one_line_are_bodies_of_their_own(project: Path, typed: str) -> None:
    """Officers join names as they do in a sentence, where the workbook has a line for each."""
    ended, text = returned(project, "Action plan", {"Who helps": typed, "Who leads": typed})
    assert ended == 0
    assert text.count("- friends\n") == text.count("- wardens\n") == 2


def test_a_name_with_an_and_in_it_stays_whole(project: Path) -> None:
    """A body is known by its whole name first."""
    ended, text = returned(project, "Action plan", {"Who leads": "Police and Courts"})
    assert ended == 0
    assert "lead: peace" in text


def test_the_only_cell_of_an_own_column_can_be_emptied(project: Path) -> None:
    """A cell that is written as a group of fields goes with its group."""
    ended, text = returned(project, "Action plan", {"Ward": None})
    assert ended == 0
    assert "Millside" not in text and "own:\n            ward" not in text
