"""What stands below a plan, and is none of its rows."""

import pytest

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
