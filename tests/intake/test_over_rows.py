"""Times that stand over rows which say none themselves."""

import pytest

from . import drafts

PLAN = """\
# Fenmarsh Paths Plan 2027-2030

## {}

| Priority | What | Who |
|----------|------|-----|
| Signs | Replace 120 posts | Rangers |

## {}

| Priority | What | Who |
|----------|------|-----|
| Access | Survey every stile | Ramblers |
"""


@pytest.mark.parametrize(
    ("first", "second", "due"),
    [
        ("Quarter 1 (April to June 2027)", "Quarter 2 (July to September 2027)", "2027-04/2027-06"),
        ("Quarter 1 2027/28", "Quarter 2 2027/28", "2027/28-Q1"),
        ("2027/28", "2028/29", "2027/28"),
        ("Year 1: 2027/28", "Year 2: 2028/29", "2027/28"),
        ("Actions for 2027/28", "Actions for 2028/29", "2027/28"),
        ("By March 2028", "By March 2029", "2028-03"),
    ],
)
def test_a_heading_of_time_is_that_of_the_rows_below_it(first: str, second: str, due: str) -> None:
    """The plan has no column for a time: each row has that of its heading, with a doubt."""
    made = drafts.of_text(PLAN.format(first, second))
    assert drafts.actions(made)[0]["due"] == due
    assert f"“{first}” stands over the row" in str(made.account.of("doubt"))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Buses (2027)", "Trams (2028)"),
        ("2027-2030", "Later"),
        ("Quarters 1 and 2", "Quarters 3 and 4"),
    ],
)
def test_other_headings_give_no_time(first: str, second: str) -> None:
    """They say more than a time, or all that the plan covers, or no year."""
    made = drafts.of_text(PLAN.format(first, second))
    assert all("due" not in row for row in drafts.actions(made))


def test_headings_of_quarters_stay_beside_rows_that_name_their_priority() -> None:
    """Which quarter it was is not lost where it gives no time."""
    made = drafts.of_text(PLAN.format("Quarters 1 and 2", "Quarters 3 and 4"))
    assert [one["title"] for one in made.fields["priorities"]] == ["Signs", "Access"]
    assert drafts.actions(made)[0]["own"] == {"section": "Quarters 1 and 2"}


def test_a_plan_with_a_column_for_times_asks_no_heading() -> None:
    """An empty box under “By when” is no time, whatever the heading."""
    text = PLAN.replace("| Who |", "| By when |").replace("-----|", "-----|", 1)
    made = drafts.of_text(
        text.format("2027/28", "2028/29").replace("Rangers", "").replace("Ramblers", "May 2028")
    )
    first, second = drafts.actions(made)
    assert "due" not in first and second["due"] == "2028-05"


def test_a_band_of_time_inside_a_plan() -> None:
    """A row over others may say the time as well."""
    made = drafts.of_rows(
        ["Fenmarsh Paths Plan 2027-2029"],
        ["Action", "Lead"],
        ["2027/28"],
        ["Replace 120 posts", "Rangers"],
        ["2028/29"],
        ["Survey every stile", "Ramblers"],
    )
    assert [row["due"] for row in drafts.actions(made)] == ["2027/28", "2028/29"]
