"""What an edited document says of itself comes back: its edition, its days, its foreword."""

from pathlib import Path

import pytest

from stratc.cli.app import run

from .test_documents import accept, edited, text

SENT = "docx"
STRATEGY = """\
title: Fenmarsh Alcohol Plan
subtitle: Help that is near
areas: [Fenmarsh]
period: 2026/2031
status: adopted
edition: 1.0
adopted:
  date: 2026-03-12   # the minutes say so
bodies:
  - id: board
    name: Health Board
foreword:
  - title: From the chair of the board
    text: Everybody in Fenmarsh knows somebody whom alcohol has harmed.
    signed:
      - name: Ada Other
        role: Chair of the Health Board
vision: Nobody in Fenmarsh faces harm alone.
priorities:
  - id: treatment
    title: Treatment
    commitments:
      - lead-in: "We will:"
        items:
          - id: doors
            text: open every door of every clinic by 2030.
"""


def _come(project: Path) -> set[str]:
    return {line.strip() for line in set(text(project).splitlines()) - set(STRATEGY.splitlines())}


def test_an_untouched_document_changes_nothing_of_the_cover(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["import", edited(project, {}), "--into", "fenmarsh-2026"]) == 0
    assert capsys.readouterr().out.strip() == "nothing has changed"


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ({"Help that is near": "Help that is nearer"}, {"subtitle: Help that is nearer"}),
        ({"1.0": "2.0"}, {"edition: 2.0"}),
        ({"2031": "2033"}, {"period: 2026/2033"}),
        ({"12 March 2026": "9 June 2027"}, {"date: 2027-06-09   # the minutes say so"}),
        (
            {"whom alcohol has harmed": "whom drink has harmed"},
            {"text: Everybody in Fenmarsh knows somebody whom drink has harmed."},
        ),
    ],
)
def test_what_a_document_says_of_itself_is_proposed(
    project: Path, typed: dict[str, str], written: set[str]
) -> None:
    accept(edited(project, typed))
    assert _come(project) == written


def test_a_document_of_another_hand_says_its_edition_and_its_days(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What it does not say, such as a subtitle, stays as it is; a draft says no status."""
    path = project / "second.md"
    path.write_text(
        "# Fenmarsh Alcohol Plan 2026-2032\n\nVersion 1.4\n\nAdopted 3 May 2027\n\n"
        "## Priority 1: Treatment\n\nWe will:\n\n- open every door of every clinic by 2030.\n",
        encoding="utf-8",
    )
    accept(str(path))
    assert {
        "edition: 1.4",
        "period: 2026/2032",
        "date: 2027-05-03   # the minutes say so",
    } <= _come(project)
    assert "subtitle: Help that is near" in text(project)
    assert "when it was adopted" in capsys.readouterr().out
