"""Words that a workbook changes keep what their text holds in the file: marks, looks and lines."""

from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from stratc.cli.app import run

SENT = "xlsx"
STRATEGY = """\
title: Fenmarsh Swimming Plan
areas: [Fenmarsh]
period: 2026/2031
status: draft
scope: [swimming]
priorities:
  - id: swim
    title: Swim
    commitments:
      - items:
          - id: lend
            text: |
              lend **forty** boats to schools, as the survey[^a] and the council [@fenmarsh-2025]
              have asked for.
    actions:
      columns:
        action: What we do
        how: How
        own:
          - id: carbon
            title: Carbon
      rows:
        - id: pool
          action: |
            Mend the **old** pool and its roof, as the survey[^a] has asked, and as the
            council says [@fenmarsh-2025] on each of its pages.
          how: |
            Two builders work on it from the first day
            of spring.
          own:
            carbon: Low, by our count.[^a]
notes:
  - id: a
    text: That of 2025.
sources:
  - id: fenmarsh-2025
    author: Fenmarsh Council
    year: 2025
    title: Pools
"""


def brought_back(project: Path, kind: str, heading: str, old: str, new: str) -> list[str]:
    """The lines of the file that are new, after one cell was changed."""
    book = load_workbook(project / "build" / "fenmarsh-2026" / f"{kind}.xlsx")
    sheet: Any = book[book.sheetnames[0]]
    at = {cell.value: cell.column for cell in sheet[1]}
    cell = sheet.cell(2, at[heading])
    assert old in cell.value
    cell.value = cell.value.replace(old, new)
    book.save(project / "edited.xlsx")
    run(["import", "edited.xlsx", "--into", "fenmarsh-2026"])
    text = (project / "strategies/fenmarsh-2026/strategy.yaml").read_text(encoding="utf-8")
    before = STRATEGY.splitlines()
    return [line.strip() for line in text.splitlines() if line not in before]


@pytest.mark.parametrize(
    ("kind", "heading", "old", "new", "line"),
    [
        (
            "action-plan", "What we do", "old pool", "old pool hall",
            "Mend the **old** pool hall and its roof, as the survey[^a] has asked, and as the",
        ),
        ("action-plan", "How", "Two builders", "Five", "Five work on it from the first day"),
        ("action-plan", "Carbon", "our", "the town’s", "carbon: Low, by the town’s count.[^a]"),
        (
            "commitments", "Commitment", "to schools", "to all schools",
            "lend **forty** boats to all schools, as the survey[^a] and the council"
            " [@fenmarsh-2025]",
        ),
    ],
)  # fmt: skip
def test_a_changed_cell_keeps_marks_and_lines(
    project: Path, kind: str, heading: str, old: str, new: str, line: str
) -> None:
    """Only the words that changed are new, and the first letter that print made large is not."""
    assert brought_back(project, kind, heading, old, new) == [line]


def test_a_cell_that_is_wholly_new_loses_no_source(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where the words around a source are gone, that is refused in words, and nothing is written.

    A text that holds none takes the new words.
    """
    whole = "Mend the old pool and its roof, as the survey has asked, and as the"
    whole += " council says on each of its pages."
    assert brought_back(project, "action-plan", "What we do", whole, "Build a lido.") == []
    assert "a source, a note, a link or bold words in it would be lost" in capsys.readouterr().out
    whole = "Two builders work on it from the first day of spring."
    assert brought_back(project, "action-plan", "How", whole, "Ask.") == ["Ask."]
