"""A plan of many columns stands in Word as cards of label and value, which are read back."""

from pathlib import Path
from typing import Any

import pytest
from docx import Document

from stratc.cli.app import run

STRATEGY = """\
title: Wexcombe Road Safety Plan
areas: [Wexcombe]
period: 2026/2031
status: draft
scope: [road safety]
bodies:
  - id: highways
    name: Highways Team
priorities:
  - id: speed
    title: Slower roads
    actions:
      columns:
        action: What we will do
        due: Finished by
        status: Where it stands
        own:
          - id: ward
            title: Where in Wexcombe
      rows:
        - id: zones
          action: Make twenty zones around schools.
          lead: highways
          partners: [highways]
          due: 2027-03
          status: on-track
          measures: [Twenty zones]
          how: Each school asks its parents first.
          own:
            ward: north
        - id: cameras
          action: Put up cameras on the coast road.
          lead: highways
          partners: [highways]
          due: 2028
          status: not-started
          measures: [Slower cars]
          funding: £120,000
          own:
            ward: coast
"""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    file = tmp_path / "strategies/wexcombe/strategy.yaml"
    file.parent.mkdir(parents=True)
    file.write_text(STRATEGY, encoding="utf-8")
    assert run(["build", "--to", "docx"]) == 0
    return tmp_path


def built(project: Path) -> Any:
    return Document(str(project / "build/wexcombe/wexcombe.docx"))


def edited(project: Path, **words: str) -> None:
    """The document with the boxes of the second card that stand under these labels replaced."""
    document = built(project)
    for row in document.tables[1].rows:
        label = row.cells[0].text
        if label in words:
            row.cells[1].paragraphs[0].text = words[label]
    document.save(str(project / "edited.docx"))


def test_each_card_says_its_headings(project: Path) -> None:
    """The author's headings of action, day and state stand in the card, whatever else it says."""
    labels = [row.cells[0].text for row in built(project).tables[0].rows]
    assert labels[:3] == ["What we will do", "Finished by", "Where it stands"]
    first = built(project).tables[0].rows[0].cells[1].text
    assert first == "1.1 Make twenty zones around schools."


def test_an_untouched_card_changes_nothing(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What the cards print is no edit of anybody."""
    edited(project)
    capsys.readouterr()
    assert run(["import", "edited.docx", "--into", "wexcombe"]) == 0
    assert capsys.readouterr().out.strip() == "nothing has changed"


def test_cards_bring_back_their_edits(project: Path) -> None:
    """A day, a state under a heading of the author's own, and money come back, and no more."""
    changed = {"Finished by": "By May 2029", "Where it stands": "On track", "Money": "£90,000"}
    edited(project, **changed)
    assert run(["import", "edited.docx", "--into", "wexcombe", "--accept", "all"]) == 0
    text = (project / "strategies/wexcombe/strategy.yaml").read_text(encoding="utf-8")
    new = {line.strip() for line in set(text.splitlines()) - set(STRATEGY.splitlines())}
    assert new == {"due: 2029-05", "funding: £90,000"} and text.count("status: on-track") == 2


def test_an_own_column_that_is_not_read_back_is_told(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """An edit under a heading that only this plan knows is never passed over."""
    edited(project, **{"Where in Wexcombe": "harbour"})
    capsys.readouterr()
    assert run(["import", "edited.docx", "--into", "wexcombe"]) == 1
    assert "this cell was changed in the document" in " ".join(capsys.readouterr().out.split())
