"""Of times that took each other's place the one that holds now is read, and told."""

import pytest

from stratc.intake.values.revised_times import newest

from . import drafts


@pytest.mark.parametrize(
    "words",
    [
        "Sept 2026 Revised: Mar 2027",
        "Sept 2026 (revised: Mar 2027)",
        "Sept 2026, revised to March 2027",
        "June 2026 - delayed until March 2027",
        "was March 2026, now March 2027",
        "Original date: Sept 2026; new date: March 2027",
        "Extended to March 2027",
        "March 2027 / was Sept 2026",
    ],
)
def test_the_time_that_holds_now_is_read(words: str) -> None:
    """The words beside it say which of the times was before."""
    found = newest(words)
    assert found is not None and found.value == "2027-03" and found.doubt


@pytest.mark.parametrize(
    "words",
    [
        "Sept 2026; March 2027",
        "Sept 2026 → March 2027",
        "March 2027 (was Sept 2026)",
        "now",
        "Sept 2026 now that we have money",
        "moved to April, now to May 2027, new June 2027",
    ],
)
def test_where_nothing_says_which_time_holds_none_is_chosen(words: str) -> None:
    """Two times without a word, an arrow, a sentence; what is printed beside its time is left."""
    assert newest(words) is None


def test_the_older_time_is_kept_in_the_note_and_told() -> None:
    """All words of the box stay with the row."""
    made = drafts.of_rows(
        ["Action", "Lead", "By when"], ["Mend the stile", "Rangers", "Sept 2026\nRevised: Mar 2027"]
    )
    (row,) = drafts.actions(made)
    assert row["due"] == "2027-03" and "Sept 2026" in row["note"]
    assert "the time that holds now" in str(made.account.of("doubt"))
