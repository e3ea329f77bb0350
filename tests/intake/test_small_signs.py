"""Marks of notes and boxes to tick, in fields that can hold neither."""

from typing import Any

from docx import Document

from stratc.blocks import Cell, Paragraph
from stratc.intake.body.boxes import uncalled

from ..blocks import wordy
from . import drafts
from .awkward.word_offices import filled


def test_a_note_called_from_a_lead_or_a_day_is_called_from_the_note_of_its_row() -> None:
    """A lead is a body and a day is a day: their box keeps its mark under its heading."""
    made: Any = Document()
    made.add_heading("Fenmarsh Paths Plan 2026-2031", 0)
    filled(
        made,
        ["No.", "Action", "Lead", "By when", "Measure"],
        ["1", "Mend the stile in each field*", "Rangers of the north and south†", "2027", "Ten"],
    )
    made.add_paragraph("* Not those of the railway.")
    made.add_paragraph("† From two teams until 2028.")
    (row,) = drafts.actions(drafts.of_files(("Fenmarsh.docx", wordy.saved(made))))
    assert row["action"].endswith("[^t1]")
    assert row["lead"] == [{"text": "Rangers of the north and south"}]
    assert row["note"] == "Lead[^t2]"


def test_a_mark_that_its_field_holds_is_not_called_twice() -> None:
    """Opposite: words that keep their mark need no other."""
    cell = Cell((Paragraph("Ten[^n1] stiles[^n2]", "x"),))
    assert uncalled({"measures": ["Ten[^n1] stiles[^n2]"]}, cell) == ""
    assert uncalled({"due": "2027", "note": ["Due[^n1]"]}, cell) == "[^n2]"


def test_boxes_to_tick_in_a_column_of_its_own_are_words() -> None:
    """No face prints the box, and an empty one says no."""
    made = drafts.of_rows(
        ["Action", "Lead", "Status", "Statutory?"],
        ["Mend the stile", "Rangers", "On track", "☑"],
        ["Cut the hedge", "Rangers", "Late", "☐"],
    )
    assert [row["own"]["statutory"] for row in drafts.actions(made)] == ["Yes", "No"]
