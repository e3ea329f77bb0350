"""What programs for projects export: days with their weekday, shares of a person, counted rows."""

import pytest

from stratc.intake.values import times

from . import drafts

HEAD = ["ID", "WBS", "Task Name", "Start", "Finish", "Resource Names", "% Complete"]
ROWS = [
    [1, "1", "Halden Pools Programme", "Wed 01/04/26", "Fri 30/03/29", "", "40%"],
    [2, "1.1", "Reopen the pools", "Wed 01/04/26", "Tue 25/05/27", "", "60%"],
    [3, "1.1.1", "Retile the pool", "Wed 01/04/26", "Tue 05/01/27", "Leisure Trust[50%]", "75%"],
    [4, "1.1.2", "Train guards", "Wed 06/01/27", "Tue 30/03/27", "Leisure Trust,College", "0%"],
    [5, "1.2", "Bring people back", "Thu 01/10/26", "Wed 12/04/28", "", "10%"],
    [6, "1.2.1", "Offer free swims", "Thu 01/10/26", "Wed 12/04/28", "Public Health", "10%"],
]


def test_rows_that_a_programme_sums_up_stand_over_its_tasks() -> None:
    """The number by outline is that of a task; what it counts all rows with is none."""
    made = drafts.of_rows(HEAD, *ROWS)
    found = drafts.actions(made)
    assert [row["label"] for row in found] == ["1.1.1", "1.1.2", "1.2.1"]
    assert [one["title"] for one in made.fields["priorities"]] == [
        "Reopen the pools", "Bring people back",
    ]  # fmt: skip
    first, second, _ = found
    assert (first["start"], first["due"]) == ("2026-04-01", "2027-01-05")
    assert first["lead"] == [{"text": "Leisure Trust"}]
    assert second["lead"] == [{"text": "Leisure Trust"}, {"text": "College"}]


@pytest.mark.parametrize(("words", "doubt"), [("Wed 01/04/26", False), ("Mon 01/04/26", True)])
def test_a_weekday_before_a_day_in_figures_bears_it_out(words: str, doubt: bool) -> None:
    """Where it is another day, the file may have meant another order, and that is told."""
    found = times.read(words)
    assert found is not None and found.value == "2026-04-01" and bool(found.doubt) is doubt


def test_a_letter_behind_the_number_of_an_action_is_part_of_it() -> None:
    """“1b Split contracts” is action 1b."""
    made = drafts.of_rows(["Action", "Lead"], ["1b Split contracts", "Buyers"])
    (row,) = drafts.actions(made)
    assert (row["label"], row["action"]) == ("1b", "Split contracts")
