"""Documents that come back: what the page prints around the words of a strategy is no edit."""

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
  - id: board
    name: Health Board
background:
  - title: Treatment
    text: Treatment was scarce for many years in all of the county.
priorities:
  - id: treatment
    title: Treatment
    summary: Treatment works, and too few people get it.
    commitments:
      - lead-in: "The partnership will:"
        items:
          - id: doors
            label: Commitment 1
            text: open every door of every clinic by the end of the plan.
            due: 2027-03
            status: on-track
          - id: letters
            label: Commitment 2
            text: answer each letter that reaches us within a week.
            lead: board
    actions:
      columns:
        action: Action
        how: How?
        due: When
      rows:
        - id: clinic
          action: Run a mobile clinic in the market towns.
          how: With the buses of the county.
        - id: phone
          action: Open a telephone line for families.
          due: 2027-03
"""
BACK = ["import", "edited.docx", "--into", "fenmarsh-2026", "--accept", "all"]


def edit(changes: dict[str, str]) -> None:
    document = docx.Document("build/fenmarsh-2026/fenmarsh-2026.docx")
    paragraphs = list(document.paragraphs)
    for table in document.tables:
        paragraphs += [p for row in table.rows for cell in row.cells for p in cell.paragraphs]
    for old, new in changes.items():
        found = [piece for p in paragraphs for piece in p.runs if old in piece.text]
        assert found, old
        for one in found:
            one.text = one.text.replace(old, new)
    document.save("edited.docx")


def text() -> str:
    return Path("strategies/fenmarsh-2026/strategy.yaml").read_text(encoding="utf-8")


def test_labels_days_states_and_empty_boxes_are_no_edits(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A document that nobody has edited changes nothing, and nothing is refused."""
    edit({})
    assert run(BACK) == 0
    assert text() == STRATEGY
    assert "cannot be made" not in capsys.readouterr().out


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("every clinic", "each clinic"),
        ("within a week", "within two days"),
        ("mobile clinic", "walk-in clinic"),
        ("With the buses", "With two buses"),
        ("too few people", "far too few people"),
        ("was scarce", "was rare"),
    ],
)
def test_exactly_the_changed_words_are_written(project: Path, old: str, new: str) -> None:
    """One word in a labelled promise, a row, a summary or a section of the same title."""
    edit({old: new})
    assert run(BACK) == 0
    assert text() == STRATEGY.replace(old, new)


def test_what_the_page_prints_below_a_text_of_several_paragraphs_stays_out(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A definition is printed below the summary; and a line of the glossary whose new words stand
    in another change as well is told all the same."""
    file = Path("strategies/fenmarsh-2026/strategy.yaml")
    more = (
        "    summary: |\n      Treatment works, and too few people get it.\n\n"
        "      Each of a town has a right.\n"
        "    definitions:\n      - term: Clinic\n        text: A house of help for a town.\n"
    )
    whole = STRATEGY.replace("    summary: Treatment works, and too few people get it.\n", more)
    whole += "glossary:\n  HB: The board\n"
    file.write_text(whole, encoding="utf-8")
    assert run(["build", "--to", "docx", "--quiet"]) == 0
    edit({"too few people": "far too few people", "The board": "The board of a town"})
    assert run(BACK) == 1
    assert text() == whole.replace("too few people", "far too few people")
    assert "“The board” under “Glossary”" in capsys.readouterr().out
