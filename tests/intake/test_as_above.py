"""Boxes that say “as above”, in cards and in every column."""

from typing import Any

from docx import Document

from ..blocks import wordy
from . import drafts
from .awkward.word_offices import filled


def cards(*held: list[list[str]]) -> Any:
    """A plan of cards, each a table of its own."""
    made: Any = Document()
    made.add_heading("Fenmarsh Loneliness Plan 2026-2029", 0)
    made.add_heading("Connected places", 1)
    for rows in held:
        filled(made, *rows)
        made.add_paragraph()
    return drafts.of_files(("Fenmarsh.docx", wordy.saved(made)))


def test_a_card_may_point_to_the_card_before() -> None:
    """Each is a table of its own; what it points to is read, and told as a doubt."""
    made = cards(
        [
            ["What", "Open a warm room"],
            ["Who", "Libraries"],
            ["Helped by", "Rotary Club"],
            ["When", "May 2027"],
        ],
        [["What", "Lend a bench"], ["Who", "as above"], ["Helped by", "Shed"], ["When", "ditto"]],
    )
    first, second = drafts.actions(made)
    assert (second["lead"], second["due"]) == (first["lead"], "2027-05")
    assert second["partners"] != first["partners"]
    assert str(made.account.of("doubt")).count("it points to the row above") == 2


def test_the_first_card_points_to_nothing() -> None:
    """Opposite: what no card stands above is kept as it is."""
    made = cards(
        [["What", "Lend a bench"], ["Who", "as above"], ["When", "2027"]],
        [["What", "Open a room"], ["Who", "Libraries"], ["When", "2028"]],
    )
    assert drafts.actions(made)[0]["lead"] == [{"text": "as above"}]


def test_a_state_that_is_not_rated_yet_is_no_way_to_do_a_thing() -> None:
    """“How it goes” stands over states, though one card has none."""
    made = cards(
        [["What", "Lend a bench"], ["Who", "Shed"], ["When", "2027"], ["How it goes", "Not rated"]],
        [["What", "Open a room"], ["Who", "Shed"], ["When", "2028"], ["How it goes", "Green"]],
    )
    first, second = drafts.actions(made)
    assert "how" not in first and "Not rated" in first["note"]
    assert second["status"] == "Green"


def test_marks_below_measures_and_other_columns_are_read() -> None:
    """A mark below any words says them again, but never an action or a number."""
    made = drafts.of_rows(
        ["No", "Action", "Assignee", "Measure", "Ward"],
        ["1", "Mend the stile", "@Rangers", "Ten stiles", "Mill End"],
        ["2", "Cut the hedge", "@Parks Team", "“", "“"],
    )
    _, second = drafts.actions(made)
    assert (second["measures"], second["own"]) == (["Ten stiles"], {"ward": "Mill End"})
    assert second["lead"] == [{"text": "Parks Team"}]


def test_an_action_over_several_rows_keeps_its_number_in_each() -> None:
    """Its number covers the same rows as its words: it is the one of the action."""
    made: Any = Document()
    made.add_heading("Fenmarsh School Streets Plan 2026-2029", 0)
    table = filled(
        made,
        ["Ref", "Action", "Steps", "Lead", "Due"],
        ["1a", "Close Mill Road", "Ask parents", "School", "May 2027"],
        ["", "", "Make the order", "Highways", "June 2027"],
        ["1b", "Paint zebras", "", "Highways", "2028"],
    )
    for column in (0, 1):
        table.cell(1, column).merge(table.cell(2, column))
    rows = drafts.actions(drafts.of_files(("Fenmarsh.docx", wordy.saved(made))))
    assert [row["label"] for row in rows] == ["1a", "1a", "1b"]
    assert all("own" not in row for row in rows)
