"""The line below the title of a priority comes back from Word, and not as part of its summary."""

from pathlib import Path

from .test_documents import accept, edited, text

SENT = "docx"
STRATEGY = """\
title: Fenmarsh Homes Plan
areas: [Fenmarsh]
period: 2026/2031
status: draft
priorities:
  - id: warm
    title: Warm homes
    tagline: No home is too cold to live in.
    summary: Cold homes make people ill.
    commitments:
      - lead-in: "We will:"
        items:
          - id: walls
            text: insulate 1,200 homes by 2030.
"""


def test_the_line_below_a_title_comes_back(project: Path) -> None:
    """Its words alone are new; the summary below it stays as it was typed."""
    accept(edited(project, {"cold to live in": "cold to sleep in"}))
    assert text(project) == STRATEGY.replace("to live in", "to sleep in")


def test_both_come_back_where_both_were_changed(project: Path) -> None:
    """Each under its own key."""
    accept(
        edited(project, {"cold to live in": "cold to sleep in", "people ill": "people very ill"})
    )
    changed = STRATEGY.replace("to live in", "to sleep in").replace("people ill", "people very ill")
    assert text(project) == changed


def test_an_untouched_document_changes_neither(project: Path) -> None:
    """What is printed twice, in brief and in full, is no change."""
    accept(edited(project, {}))
    assert text(project) == STRATEGY
