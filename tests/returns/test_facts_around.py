"""Documents that come back with the facts changed that the page prints around a promise."""

from pathlib import Path

import docx
import pytest

from stratc.cli.app import run

SENT = "docx"
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
  - id: shelter
    name: Marsh Shelter
priorities:
  - id: treatment
    title: Treatment
    commitments:
      - lead-in: "We will:"
        items:
          - id: beds
            text: open 40 beds for people who detox.
            lead: friends
            partners: [wardens]
            start: 2026-04
            due: 2027-03
    actions:
      rows:
        - id: clinic
          action: Run a mobile clinic.
          lead: friends
          start: 2026-05
          due: 2028-06
"""


@pytest.mark.parametrize(
    ("edits", "written"),
    [
        ({"40 beds": "30 beds", "Town Wardens.": "Town Wardens and Marsh Shelter."}, "- shelter\n"),
        ({"March 2027": "June 2027"}, "due: 2027-06\n"),
        ({"June 2028": "September 2028"}, "due: 2028-09\n"),
    ],
)
def test_an_edited_fact_is_written_and_told_once(
    project: Path, capsys: pytest.CaptureFixture[str], edits: dict[str, str], written: str
) -> None:
    """A partner beside a changed sentence is no less an edit, and a day stays without its start."""
    made = docx.Document(str(next(project.glob("build/*/*.docx"))))
    boxes = [p for t in made.tables for row in t.rows for c in row.cells for p in c.paragraphs]
    for old, new in edits.items():
        text = next(
            text
            for one in (*made.paragraphs, *boxes)
            for text in one.runs
            if old in text.text and (" to " in text.text or "." in text.text)
        )
        text.text = text.text.replace(old, new)
    made.save("edited.docx")
    capsys.readouterr()
    ended = run(["import", "edited.docx", "--into", "fenmarsh-2026", "--accept", "all"])
    assert ended == 0, capsys.readouterr().out
    text = (project / "strategies/fenmarsh-2026/strategy.yaml").read_text(encoding="utf-8")
    assert written in text
    assert "start: 2026-04\n" in text and "start: 2026-05\n" in text
