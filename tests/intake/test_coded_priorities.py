"""A plan that names its priorities by codes, which a table or a sheet of its own explains."""

from typing import Any

import pytest
from openpyxl import Workbook

from . import drafts

ROWS: tuple[list[object], ...] = (
    ["01", "Harbour cycle track", "O2, O1", "Ann Bell", 450, 900, "2028"],
    ["02", "Buses on the A5", "O1", "Bus team", 120, 240, "2029"],
    ["03", "Slow streets", "O2", "Road team", 310, 0, "2030"],
    ["", "Total", "", "", 880, 1140, ""],
)


def workbook(*, second: str = "O2", last: str = "") -> dict[str, Any]:
    """The fields of a workbook of which the first sheet says what O1 and O2 are."""
    book = Workbook()
    front = book.active
    for row in (
        ["Fenmarsh Transport Plan 2026-2031"],
        ["Owner: Transport Policy Team, Fenmarsh Council"],
        [],
        ["Objective", "Title"],
        ["O1", "Less carbon from buses"],
        [second, "Safer streets"],
        *([[last, "Quiet streets"]] if last else []),
    ):
        front.append(row)
    front.title = "Read me"
    plan = book.create_sheet("Programme")
    plan.append(
        ["Ref", "Scheme", "Objective(s)", "Lead officer", "2026/27 £k", "Total £k", "Completion"]
    )
    for own in ROWS:
        plan.append(own)
    made = drafts.of_files(("transport.xlsx", drafts.saved(book)))
    drafts.compiled(made)
    return made.fields


def test_rows_stand_by_their_first_code_under_the_words_of_it() -> None:
    """In the order of the codes; the table of codes has said all then."""
    fields = workbook()
    first, second = fields["priorities"]
    assert (first["label"], first["title"]) == ("O1", "Less carbon from buses")
    assert (second["label"], second["title"]) == ("O2", "Safer streets")
    assert [row["label"] for row in second["actions"]["rows"]] == ["01", "03"]
    assert "O2: Safer streets" not in str(fields["background"])


def test_the_other_codes_of_a_row_stand_in_a_column_of_their_own() -> None:
    """None is lost, and no priority is called “O2, O1”."""
    _, second = workbook()["priorities"]
    track, streets = second["actions"]["rows"]
    assert track["own"]["other-objective-s"] == "O1: Less carbon from buses"
    assert "other-objective-s" not in streets["own"]


def test_a_code_that_no_row_names_keeps_the_table_of_codes() -> None:
    """It would be lost else."""
    assert "Quiet streets" in str(workbook(last="O3")["background"])


def test_codes_that_nothing_explains_stay_as_they_are() -> None:
    """A plan may name more than its key does."""
    titles = [one["title"] for one in workbook(second="O7")["priorities"]]
    assert titles == ["O2, O1", "O1", "O2"]


def test_what_the_plan_says_of_all_its_rows_stands_in_no_priority() -> None:
    """The sums of rows that stand under several; thousands of pounds keep their sign."""
    fields = workbook()
    assert fields["sections"][0] == {
        "title": "Programme",
        "text": "Total; 2026/27 £k: 880; Total £k: 1140",
    }
    assert "note" not in fields["priorities"][1]["actions"]
    assert fields["priorities"][0]["actions"]["rows"][0]["funding"] == "£240k"


def test_a_team_is_no_publisher() -> None:
    """Its council is; the team stays where readers see it."""
    fields = workbook()
    assert fields["publisher"] == "fenmarsh-council"
    assert "Transport Policy Team" in str(fields["background"])


@pytest.mark.parametrize(
    ("heading", "typed", "read"),
    [("Cost £m", 1.25, "£1.25m"), ("Cost (£000)", 450, "£450k"), ("Cost £", 45000, "£45,000")],
)
def test_sums_in_thousands_and_millions_say_so(heading: str, typed: float, read: str) -> None:
    """A number alone would be less than was meant."""
    book = Workbook()
    book.active.append(["Action", "Lead", heading, "By when"])
    for number in (1, 2):
        book.active.append([f"Mend bridge {number}", "Roads", typed, "2028"])
    made = drafts.of_files(("bridges.xlsx", drafts.saved(book)))
    assert made.fields["priorities"][0]["actions"]["rows"][0]["funding"] == read


AIMS = """# Fenmarsh Drugs Strategy 2026-2031

## Strategic aim 1: Supply

We will close lines.

## Strategic aim 2: Treatment

We will open hubs.

## Delivery plan

| SA | Action | Lead | Due |
|-|-|-|-|
| {} | Map lines | Police | 2027 |
| SA2 | Fit out the hub | Health | 2028 |
| {} | Write a report | Health | 2028 |
"""


@pytest.mark.parametrize(
    ("first", "last", "counts", "kept"),
    [
        ("SA1", "A1", [2, 1], False),
        ("SA1", "All", [1, 1, 1], True),
        ("SA1/SA2", "SA 2", [1, 2], True),
        ("SA1", "SA3", [3], True),
    ],
)
def test_letters_of_a_label_name_its_priority(
    first: str, last: str, counts: list[int], kept: bool
) -> None:
    """Where each row has those of one that there is, or serves all; “SA1” is “Strategic aim 1”."""
    draft = drafts.of_text(AIMS.format(first, last))
    drafts.compiled(draft)
    rows = [len(one["actions"]["rows"]) for one in draft.fields["priorities"] if "actions" in one]
    assert rows == counts
    assert ("'sa" in str(drafts.actions(draft)).lower()) is kept


def test_numbers_of_outcomes_are_no_measures() -> None:
    """“Outcome(s)” over 1 and “1, 2” says what the rows stand under, where these are so called."""
    text = AIMS.replace("Strategic aim", "Outcome").replace("| SA |", "| Outcome(s) |")
    draft = drafts.of_text(text.format("1, 2", "All").replace("| SA2 |", "| 2 |"))
    drafts.compiled(draft)
    actions = [one["actions"] for one in draft.fields["priorities"] if "actions" in one]
    assert [len(one["rows"]) for one in actions] == [1, 1, 1]
    assert not any("measures" in {*row, *one["columns"]} for one in actions for row in one["rows"])
    assert actions[0]["rows"][0]["own"] == {"outcome-s": "1, 2"}
