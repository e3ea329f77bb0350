"""What an officer types into a cell that holds several names, or one of a list of words."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from stratc.cli import run

from .test_workbooks import edit, text

SENT = "xlsx"
STRATEGY = """\
title: Wrenbury Taxi Plan
areas: [Wrenbury]
period: 2026/2031
status: draft
scope: [alcohol]
bodies:
  - id: police
    name: Wrenbury Police
priorities:
  - id: safe
    title: Safe taxis
    actions:
      rows:
        - id: cameras
          action: Fit cameras in every cab.
          lead:
            - text: Licensing Team
          partners:
            - police
          due: 2027-05
          status: Amber
"""


def _row(project: Path) -> dict[str, Any]:
    fields: dict[str, Any] = yaml.safe_load(text(project))
    row: dict[str, Any] = fields["priorities"][0]["actions"]["rows"][0]
    return row


def _typed(heading: str, words: str) -> Callable[[Any, dict[str, int]], None]:
    def change(sheet: Any, at: dict[str, int]) -> None:
        sheet.cell(2, at[heading]).value = words

    return change


@pytest.mark.parametrize(
    ("words", "leads"),
    [
        ("Licensing Team; Fleet Manager", [{"text": "Licensing Team"}, {"text": "Fleet Manager"}]),
        ("Licensing Team;\\nWrenbury Police", [{"text": "Licensing Team"}, "police"]),
        ("Parks, Roads and Fleet Team", [{"text": "Parks, Roads and Fleet Team"}]),
    ],
)
def test_a_semicolon_parts_those_who_lead(project: Path, words: str, leads: list[Any]) -> None:
    """It parts names and nothing else; a comma and an “and” may stand in the name of a team."""
    change = _typed("Lead", words.replace("\\n", "\n"))
    assert run(["import", str(edit(project, change)), "--into", "fenmarsh-2026"]) == 0
    assert _row(project)["lead"] == leads


def test_the_words_that_are_offered_are_those_of_the_list_in_the_cell(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A plan that rates in colours names the colours, as its workbook does."""
    change = _typed("Status", "Nearly there")
    assert run(["import", str(edit(project, change)), "--into", "fenmarsh-2026"]) == 1
    said = " ".join(capsys.readouterr().out.split())
    assert "choose one of Not started, Green, Amber, Red, Blue" in said
    assert "On track" not in said


def test_only_the_partner_that_is_unknown_is_named(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Of names that a semicolon parts, the officer must list the one alone."""
    change = _typed("Who helps", "Wrenbury Police; Taxi Owners")
    book = edit(project, change)
    assert run(["import", str(book), "--into", "fenmarsh-2026"]) == 1
    said = " ".join(capsys.readouterr().out.split())
    assert "“Taxi Owners” is no body of this strategy" in said


@pytest.mark.parametrize(
    ("day", "why"),
    [("03/04/2027", "is no date of one meaning; write its month"), ("31/02/2027", "is no date;")],
)
def test_a_day_in_figures_is_told_apart_from_none(
    project: Path, capsys: pytest.CaptureFixture[str], day: str, why: str
) -> None:
    """What may be April or March is a date, and the officer learns how to write it."""
    book = edit(project, _typed("Due", day))
    assert run(["import", str(book), "--into", "fenmarsh-2026"]) == 1
    assert why in " ".join(capsys.readouterr().out.split())
