"""What questions over columns ask, what a key says of amber, and a mark within a bar."""

import pytest
from openpyxl.styles import PatternFill

from . import drafts


def test_who_is_helping_is_no_lead() -> None:
    """“Who is in charge” asks for the lead, and “Who is helping” for the others."""
    made = drafts.of_rows(
        ["What we will do", "Who is in charge", "Who is helping", "By when"],
        ["Swap 46 vans", "Fleet Manager", "Unions", "2029"],
        ["Cut a channel in each kerb", "Highways", "Vale Power; Residents Forum", "2028"],
    )
    names = {one["id"]: one["name"] for one in made.fields["bodies"]}
    rows = drafts.actions(made)
    assert [one["lead"] for one in rows] == [[{"text": "Fleet Manager"}], [{"text": "Highways"}]]
    assert [[names[one] for one in row["partners"]] for row in rows] == [
        ["Unions"],
        ["Vale Power", "Residents Forum"],
    ]


@pytest.mark.parametrize(
    ("question", "measured"),
    [("What difference will it make?", True), ("What difference has it made?", False)],
)
def test_the_difference_to_come_is_a_measure(question: str, measured: bool) -> None:
    """What was reached already is a report of how things are."""
    made = drafts.of_rows(
        ["Action", "Lead", "By when", question],
        ["Hold clinics on Saturdays", "Health Trust", "2027", "Waits halve"],
    )
    (row,) = drafts.actions(made)
    assert ("measures" in row) is measured


def test_a_column_read_as_who_helps_is_not_said_to_be_kept() -> None:
    """Under “Responsible”, “Support” is read as partners, and no doubt says otherwise."""
    book = drafts.book(
        ["Action", "Responsible", None, "Date"],
        [None, "Lead", "Support", None],
        ["Fit cameras in 140 cars", "Licensing", "Owners Club", "2028"],
    )
    book.active.merge_cells("B1:C1")
    made = drafts.of_files(("Fenmarsh Taxi Plan 2026-2031.xlsx", drafts.saved(book)))
    (row,) = drafts.actions(made)
    assert row["partners"] == ["owners-club"]
    assert not [one for one in made.account.of("doubt") if "its own words" in one.reason]


def test_amber_is_at_risk_though_its_key_says_behind() -> None:
    """Red stands beside it for what is worse; a key that gives red the word keeps it."""
    made = drafts.of_rows(
        ["Action", "Lead", "By when", "RAG"],
        ["Check each car twice", "Licensing", "2026", "A"],
        ["Publish one table of fares", "Licensing", "2026", "R"],
        ["R", "No progress"],
        ["A", "Behind"],
        ["G", "As planned"],
    )
    assert [one["status"] for one in drafts.actions(made)] == ["at-risk", "off-track (No progress)"]


def test_a_mark_within_a_bar_of_months_is_no_end() -> None:
    """The bar says when a row begins and ends; a mark alone, or beyond a bar, is a day."""
    book = drafts.book(
        ["Fenmarsh Lido 2027"],
        ["Task", "Lead", "Jan", "Feb", "Mar", "Apr", "May"],
        ["Line the pool", "Builders", None, None, "◆"],
        ["Fit panels", "Builders"],
        ["Open the gates", "Leisure", None, None, None, None, "◆"],
    )
    for place in ("C3", "D3", "E3", "F3", "F4"):
        book.active[place].fill = PatternFill("solid", fgColor="FF1F7A8C")
    made = drafts.of_files(("Fenmarsh Lido Plan 2027.xlsx", drafts.saved(book)))
    assert [(one.get("start"), one.get("due")) for one in drafts.actions(made)] == [
        ("2027-01", "2027-04"),
        (None, "2027-04"),
        (None, "2027-05"),
    ]


def test_in_charge_and_helping_under_people_are_a_head_of_two_rows() -> None:
    """So are “From” and “Until” under “Timing”; no row of headings becomes an action."""
    book = drafts.book(
        ["#", "Our action", "People", None, "Timing", None],
        [None, None, "In charge", "Helping", "From", "Until"],
        ["1.1", "Run a grief line", "Listening Ear", "Chaplains", "Jan 2027", "Dec 2029"],
        ["1.2", "Teach 90 GPs to ask", "Health Board", None, None, "Summer 2028"],
    )
    for cells in ("C1:D1", "E1:F1"):
        book.active.merge_cells(cells)
    made = drafts.of_files(("Fenmarsh Grief Plan 2027-2031.xlsx", drafts.saved(book)))
    rows = drafts.actions(made)
    assert [one["action"] for one in rows] == ["Run a grief line", "Teach 90 GPs to ask"]
    assert [one["lead"][0]["text"] for one in rows] == ["Listening Ear", "Health Board"]
    assert [one.get("partners") for one in rows] == [["chaplains"], None]
    assert [(one.get("start"), one["due"]) for one in rows] == [
        ("2027-01", "2029-12"),
        (None, "2028-summer"),
    ]
