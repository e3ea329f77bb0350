"""Documents that come back with words changed in a text between whose paragraphs figures stand."""

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
background:
  - id: picture
    title: The picture
    text: |
      Our town drinks less than it did, and those who drink most drink more.

      Of all calls, [=men] came from men and [=women] came from women.

      Care for those who call must be kind and joined up.
statistics:
  - id: calls
    title: Calls to the line
    value: 900
    area: Fenmarsh
    period: 2025
  - id: men
    title: Calls from men
    value: 60%
    population: calls to the line
    area: Fenmarsh
    period: 2025
    relation:
      part-of: calls
      complement-of: women
  - id: women
    title: Calls from women
    value: 40%
    population: calls to the line
    area: Fenmarsh
    period: 2025
    relation:
      part-of: calls
      complement-of: men
priorities:
  - id: treatment
    title: Treatment
    commitments:
      - items:
          - id: beds
            text: We will open 40 beds.
"""


def test_a_changed_word_takes_no_figure_into_the_text(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The chart that the page prints below a paragraph stays out, and the marks in it stay."""
    made = docx.Document(str(next(project.glob("build/*/*.docx"))))
    text = next(one for p in made.paragraphs for one in p.runs if "kind and joined" in one.text)
    text.text = text.text.replace("kind and", "quick, kind and")
    made.save("edited.docx")
    assert run(["import", "edited.docx", "--into", "fenmarsh-2026", "--accept", "all"]) == 0
    assert "changed as well" not in capsys.readouterr().out
    written = (project / "strategies/fenmarsh-2026/strategy.yaml").read_text(encoding="utf-8")
    assert written == STRATEGY.replace("kind and", "quick, kind and")
