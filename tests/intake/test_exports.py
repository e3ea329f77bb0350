"""Lists of tasks as programs write them: Planner, SharePoint, whatever exports rows."""

import pytest
from openpyxl import Workbook

from . import drafts

HEAD = ["Task ID", "Task Name", "Assigned To", "Due date", "Created By", "Created Date", "Late"]
ROWS = [
    ["jX9fhe2dEu0aZ81kLQ3-", "Mend the weir", "Parks", "2027-03-31T00:00:00Z", "K Shah", "1/2/26"],
    ["kR2mmw7sTq1bY52nPW8-", "Plant an orchard", "Parks", "30/09/2028 00:00", "K Shah", "1/2/26"],
]


def test_what_a_program_keeps_of_each_row_is_left_out_and_told() -> None:
    """Who typed a row, when, and the name that a program gave it are for no reader."""
    made = drafts.of_rows(HEAD, *([*row, "false"] for row in ROWS))
    found = drafts.actions(made)
    assert [set(row) for row in found] == [{"id", "action", "lead", "due"}] * 2
    left = " ".join(entry.words for entry in made.account.of("left"))
    assert all(f"{name}: " in left for name in ("Task ID", "Created By", "Created Date", "Late"))
    assert "K Shah" in left and "K Shah" not in str(made.fields)


def test_a_day_with_midnight_is_a_day() -> None:
    """Programs add a time to a day alone; another time of day is told."""
    made = drafts.of_rows(HEAD, *([*row, "false"] for row in ROWS))
    assert [row["due"] for row in drafts.actions(made)] == ["2027-03-31", "2028-09-30"]
    assert not [entry for entry in made.account.of("doubt") if "time of day" in entry.reason]
    evening = [ROWS[0][0], "Mow", "Parks", "2027-03-30T23:00:00Z", "K Shah", "1/2/26", "false"]
    made = drafts.of_rows(HEAD, evening)
    assert [entry for entry in made.account.of("doubt") if "time of day" in entry.reason]


def test_one_such_heading_is_a_column_like_others() -> None:
    """“Late” alone may be what a body wants to say of its actions."""
    made = drafts.of_rows(["Action", "Lead", "Late"], ["Mend", "Parks", "yes"])
    assert "Late" in str(made.fields)


def test_the_name_of_a_plan_beside_its_label_is_the_title() -> None:
    """A first sheet that says “Plan name” and the name beside it."""
    book = Workbook()
    book.active.title = "Plan name"
    book.active.append(["Plan name", "Fenmarsh Cycling Action Plan 2026-2029"])
    book.active.append(["Date of export", "3 November 2026"])
    tasks = book.create_sheet("Tasks")
    for row in (HEAD, *ROWS):
        tasks.append(row)
    made = drafts.of_files(("export.xlsx", drafts.saved(book)))
    assert made.fields["title"] == "Fenmarsh Cycling Action Plan 2026-2029"
    assert made.fields["areas"] == ["Fenmarsh"]


@pytest.mark.parametrize("last", ["Progress at May 2026", "Progress"])
def test_a_workbook_of_themes_is_read_for_readers_alone(last: str) -> None:
    """Headings shared out over a head, hints to whoever fills it in and counts of a summary.

    None of them is printed as text of a plan, and a count beside a colour is not its meaning.
    """
    book = drafts.book(
        ["Fenmarsh Partnership"], [], ["Fenmarsh Homes Plan 2026-2036"], title="Cover"
    )
    book.active.append(["How to use this workbook: please update columns H to J."])
    sheet = book.create_sheet("1 Fair work")
    sheet.append(["Outcome 1: People in Fenmarsh have fair work"])
    sheet.append(["", "What we want to change", None, "What we will do", None, None])
    sheet.append(["Ref", "Indicator", "Target (2030)", "Action", "RAG", last])
    sheet.append(["1.1", "Employers who pay well", 60, "Sign up 18 firms", "Green", "Seven so far"])
    sheet.append(["1.2", "Young people in work", 95, "Find mentors", "Amber", "Two so far"])
    for cells in ("A1:F1", "B2:C2", "D2:F2"):
        sheet.merge_cells(cells)
    counts = book.create_sheet("Summary")
    for row in (["RAG", "Number of actions"], ["Green", 1], ["Amber", 1], ["Red", 0], ["Total"]):
        counts.append(row)
    made = drafts.of_files(("a.xlsx", drafts.saved(book)))
    (priority,) = made.fields["priorities"]
    assert [row["status"] for row in priority["actions"]["rows"]] == ["Green", "Amber"]
    assert not {"text", "note"} & set(priority["actions"])
    text = str(made.fields)
    assert "**Cover**" not in text
    assert "What we will do" not in text and "How to use" not in text
    assert "| Green | 1 |" in text
    left = " ".join(one.words for one in made.account.of("left"))
    assert "What we will do" in left and "How to use" in left


@pytest.mark.parametrize(
    ("heading", "typed", "printed"),
    [
        ("Budget (£)", 45000, "£45,000"),
        ("Budget (£)", 1250.5, "£1,250.50"),
        ("Budget (£k)", 45000, "45000"),
        ("Budget (£000)", 45000, "45000"),
        ("Budget", 45000, "45000"),
        ("Budget (£)", "£30k", "£30k"),
        ("Budget (£)", "185,000", "£185,000"),
        ("Budget (£)", 0, "£0"),
    ],
)
def test_a_bare_sum_is_money_where_its_heading_says_so(
    heading: str, typed: object, printed: str
) -> None:
    """A sheet holds the number alone; readers see what it is of."""
    head = ["Ref", "Action", "Lead", "Due date", heading]
    made = drafts.of_rows(head, ["1", "Mend the weir", "Parks", "March 2028", typed])
    assert drafts.actions(made)[0]["funding"] == printed
