"""Whatever somebody changes in a document of ours comes back or is told; nothing is passed over."""

from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from docx import Document

from stratc.cli.app import run

STRATEGY = """\
title: Wexcombe Carers Strategy
areas: [Wexcombe]
period: 2026/2031
status: draft

bodies:
  - id: fen-voice
    name: Fen Voice

vision:
  statement: Each carer has a life of their own.

background:
  - title: 1 How things are
    text: |
      1.1 One adult in nine cares for somebody.

      1.2 Most had no break this year.

priorities:
  - id: early
    label: 3.1
    title: Find carers early
    summary: |
      3.1.1 Nearly half wait a year before they ask.

      - Young carers wait longest.
      - Old carers never ask.
    commitments:
      - lead-in: "We will:"
        items:
          - id: ask
            text: ask about caring at each health check
          - id: train
            text: train all staff at front desks
    actions:
      columns:
        measures: Measure
        partners: Partners
      rows:
        - id: form
          label: 3.1.A
          action: Change the admission form
          lead:
            - text: Nursing
          partners: [fen-voice]
          due: 2027-03
          measures:
            - Form in use
  - id: breaks
    label: 3.2
    title: Breaks from caring
    summary: Breaks keep families together.

sections:
  - title: 4 Governance
    text: The board meets each May.
"""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "strategies/wexcombe"
    folder.mkdir(parents=True)
    (folder / "strategy.yaml").write_text(STRATEGY, encoding="utf-8")
    run(["build", "wexcombe", "--to", "docx", "--quiet"])
    return tmp_path


def paragraph(made: Any, words: str, heading: bool = False) -> Any:
    tables = [p for t in made.tables for row in t.rows for c in row.cells for p in c.paragraphs]
    return next(
        one
        for one in [*made.paragraphs, *tables]
        if words in one.text and one.style.name.startswith("Heading") >= heading
    )


def back(project: Path, made: Any) -> tuple[int, set[str], set[str]]:
    """How bringing a document back ended, and the lines that went and came."""
    made.save(str(project / "edited.docx"))
    ended = run(["import", "edited.docx", "--into", "wexcombe", "--accept", "all"])
    path = project / "strategies/wexcombe/strategy.yaml"
    after = path.read_text(encoding="utf-8").splitlines()
    before = STRATEGY.splitlines()
    return (
        ended,
        {one.strip() for one in before} - {one.strip() for one in after},
        {one.strip() for one in after} - {one.strip() for one in before},
    )


def document(project: Path) -> Any:
    (built,) = project.glob("build/wexcombe/*.docx")
    return Document(str(built))


@pytest.mark.parametrize(
    ("at", "old", "new", "came"),
    [
        ("Nearly half", "a year", "a month", "3.1.1 Nearly half wait a month before they ask."),
        ("One adult", "nine", "ten", "1.1 One adult in ten cares for somebody."),
        ("Each carer", "life", "day", "statement: Each carer has a day of their own."),
        ("4 Governance", "Governance", "Who decides", "- title: 4 Who decides"),
        ("Priority 3.2", "Breaks from caring", "Time to rest", "title: Time to rest"),
    ],
)
def test_a_changed_line_comes_back_alone(
    project: Path, at: str, old: str, new: str, came: str
) -> None:
    """In a priority whose label has a point, a numbered text, the vision, and in headings."""
    made = document(project)
    heading = at in ("4 Governance", "Priority 3.2")
    for run_ in paragraph(made, at, heading).runs:
        run_.text = run_.text.replace(old, new)
    ended, _, lines = back(project, made)
    assert (ended, lines) == (0, {came})


@pytest.mark.parametrize(
    ("above", "new", "lines"),
    [
        (
            "One adult",
            "Some care at night.",
            ["for somebody.", "", "Some care at night.", "", "1.2"],
        ),
        ("Old carers", "Men ask last.", ["- Old carers never ask.", "- Men ask last."]),
    ],
)
def test_a_new_paragraph_stays_one_and_a_new_point_a_point(
    project: Path, above: str, new: str, lines: list[str]
) -> None:
    """A line typed below another does not run on with it."""
    made = document(project)
    one = paragraph(made, above)
    copy = deepcopy(one._p)
    one._p.addnext(copy)
    texts = [t for t in copy.iter() if t.tag.endswith("}t")]
    for text in texts:
        text.text = ""
    texts[0].text = new
    assert back(project, made)[0] == 0
    text = (project / "strategies/wexcombe/strategy.yaml").read_text(encoding="utf-8")
    assert "\n      ".join(lines).replace("      \n", "\n") in text


def test_a_new_row_brings_all_its_cells(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Number, lead, day, measure and a known partner; a partner nobody knows is told."""
    made = document(project)
    (table,) = (one for one in made.tables if "Change the admission form" in one.cell(1, 0).text)
    row = table.rows[1]
    for words in (
        {"3.1.A Change the admission form": "3.1.B Print a card", "Form in use": "500 cards"},
        {"3.1.A Change the admission form": "3.1.C Ring each carer", "Fen Voice": "Marsh Aid"},
    ):
        copy = deepcopy(row._tr)
        table._tbl.append(copy)
        for cell in table.rows[-1].cells:
            for old, new in words.items():
                if old in cell.text:
                    cell.text = new
    ended, _, lines = back(project, made)
    assert {"label: 3.1.B", "action: Print a card", "- 500 cards", "label: 3.1.C"} <= lines
    text = (project / "strategies/wexcombe/strategy.yaml").read_text(encoding="utf-8")
    assert text.count("fen-voice") == 3 and text.count("- text: Nursing") == 3
    assert ended == 1 and "partners: Marsh Aid" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("About this document", "changed in the document"),
        ("Old carers never ask.", ""),
        ("The board meets each May.", ""),
    ],
)
def test_nothing_is_passed_over(
    project: Path, capsys: pytest.CaptureFixture[str], words: str, told: str
) -> None:
    """A line that nothing is read from is told; one that is read is not told again."""
    made = document(project)
    one = paragraph(made, words, heading=bool(told))
    one.runs[0].text = one.runs[0].text + " Indeed so."
    ended, _, lines = back(project, made)
    said = capsys.readouterr().out
    assert (told in said) and ended == bool(told)
    assert ("from which it is not read" in said) is bool(told)
    assert bool(lines) is not bool(told)
