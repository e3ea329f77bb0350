"""Documents that come back with cells changed that only a workbook can bring back."""

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
    name: Wardens
priorities:
  - id: treatment
    title: Treatment
    actions:
      columns:
        action: Action
        measures: How we will know
        own:
          - id: ward
            title: Ward
      rows:
        - id: clinic
          action: Run a mobile clinic.
          measures:
            - Visits made each month
          own:
            ward: Millside
        - id: phone
          action: Open a telephone line.
          partners: [friends]
          measures:
            - Calls answered
          own:
            ward: Marsh
"""


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("Millside", "Abbey", "ward"),
        ("Millside", "", "ward"),
        ("Calls answered", "Calls returned", ""),
        ("Calls answered", "", "measures"),
        ("Mill Friends", "Wardens", ""),
        ("Mill Friends", "Strangers", "partners"),
        ("mobile clinic", "walk-in clinic", ""),
    ],
)
def test_an_edit_that_is_not_read_is_told(
    old: str, new: str, told: str, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A changed cell is written or told, and never passed over."""
    document = docx.Document("build/fenmarsh-2026/fenmarsh-2026.docx")
    rows = [row for table in document.tables for row in table.rows]
    pieces = [
        piece for row in rows for cell in row.cells for p in cell.paragraphs for piece in p.runs
    ]
    for piece in pieces:
        piece.text = piece.text.replace(old, new)
    document.save("edited.docx")
    run(["import", "edited.docx", "--into", "fenmarsh-2026", "--accept", "all"])
    out = "".join(capsys.readouterr())
    written = Path("strategies/fenmarsh-2026/strategy.yaml").read_text(encoding="utf-8")
    wanted = (
        STRATEGY.replace(old, new)
        if old != "Mill Friends"
        else STRATEGY.replace(
            "          partners: [friends]", "          partners:\n            - wardens"
        )
    )
    assert written == (STRATEGY if told else wanted)
    assert (f", {told}: this cell was changed" in out) if told else "cannot be made" not in out
