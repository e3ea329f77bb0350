"""What stands below a plan, and is none of its rows."""

import pytest

from stratc.intake.head import heading_words

from . import drafts

PLAN = [
    ["ID", "Action", "Owner", "Deadline"],
    ["1", "Post the kits", "Nurse", "2027"],
    ["2", "Open a clinic", "Doctor", "2028"],
]


@pytest.mark.parametrize(
    "last",
    [
        "* Deadlines depend on money after 2027.",
        "• Deadlines depend on money",
        "Deadlines depend on money after 2027.",
    ],
)
def test_a_note_apart_from_the_rows_is_no_action_nor_part_of_one(last: str) -> None:
    """An empty row parts the note from the plan, and nothing stands beside it."""
    made = drafts.of_rows(*PLAN, [], [None, last])
    assert [row["action"] for row in drafts.actions(made)] == ["Post the kits", "Open a clinic"]
    assert "Deadlines depend on money" in made.fields["priorities"][0]["actions"]["note"]


def test_a_deed_apart_from_the_rows_is_an_action() -> None:
    """Somebody left a row empty before the newest action; it may end as a sentence does."""
    made = drafts.of_rows(*PLAN, [], [None, "Train a second nurse."])
    assert drafts.actions(made)[-1]["action"] == "Train a second nurse."


def test_points_right_below_a_row_go_on_from_it() -> None:
    """Without an empty row between, a point is one more of the row above."""
    made = drafts.of_rows(*PLAN, [None, "• and one in the north"])
    assert drafts.actions(made)[-1]["action"] == ["Open a clinic", "and one in the north"]


def test_what_a_row_over_others_tells_stands_with_the_rows_below_it() -> None:
    """And not below the last plan of the document, under another priority."""
    made = drafts.of_rows(
        ["No", "Action", "When", "Lead", "Progress - June 2026"],
        ["1", "We will change how nurses work"],
        ["1a", "Train nurses", "2027", "Trust", "Begun"],
        ["2", "We will teach pupils", "", "", "NB this was paused."],
        ["2a", "Review lessons", "2027", "College", "Paused"],
        ["3", "We will ask families"],
        ["3a", "Hold a meeting", "2028", "Council", "Not begun"],
    )
    notes = [one["actions"].get("note") for one in made.fields["priorities"]]
    assert notes == [None, "2; Progress - June 2026: NB this was paused.", None]


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Progress at year end", "update"),
        ("Q2 progress", "update"),
        ("Progress (as at June 2026)", "update"),
        ("Progress measure", "measures"),
        ("Progress", "status"),
    ],
)
def test_progress_at_a_day_is_told_and_no_day_to_reach(heading: str, field: str) -> None:
    """“Progress at year end” says how far it had come then, not by when it is due."""
    assert heading_words.field(heading) == field


def test_a_caption_below_a_plan_goes_with_it() -> None:
    """It stays in no text that the plan has left; a caption of the next table stays with that."""
    plan = "| Action | Lead | Due |\n|-|-|-|\n| Open a hall | Arts | 2027 |\n\n"
    text = f"# Fenmarsh Arts Plan 2026-2031\n\n## Priority 1: Arts\n\nWhy.\n\n{plan}"
    text += "Table 1: Our plan\n"
    (priority,) = drafts.of_text(text).fields["priorities"]
    assert priority["summary"] == "Why."
    assert priority["actions"]["text"] == "Table 1: Our plan"
    more = "\n| Wood | Trees |\n|-|-|\n| Oak | 4 |\n"
    (priority,) = drafts.of_text(text + more).fields["priorities"]
    assert "text" not in priority["actions"]
