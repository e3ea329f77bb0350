"""The first sheet of a workbook that says what it is, and what else stands in for a first page."""

from typing import Any

import pytest
from openpyxl import Workbook

from . import drafts


def test_a_first_sheet_of_labels_and_values_is_a_first_page() -> None:
    """It names the document, its year and its edition; what else it says stands as it was typed.

    A quarter below is one of that year, “P1” is called as the line above its plan calls it, and a
    lead that only a later row shows to be a body is that body.
    """
    book = Workbook()
    front = book.active
    front.title = "Front sheet"
    for row in (
        ["Fenmarsh Ponds Action Plan"],
        ["Year 2 (2026/27)"],
        ["Owner", "Fenmarsh Ponds Partnership"],
        ["Last updated", "14 October 2026"],
        ["Version", "2.3"],
        ["Ponds can be saved."],
    ):
        front.append(row)
    plan = book.create_sheet("P1 Water")
    for row in (
        ["Priority 1: Clean water"],
        [],
        ["Ref", "Action", "Lead", "Partners", "Start", "End"],
        ["1.1", "Dig a ditch", "Pond Trust", "Fenmarsh Police", "Q3", "Q4"],
        ["1.2", "Fill a pond", "Parks", "Pond Trust", "Q1", "Q2"],
    ):
        plan.append(row)
    made = drafts.of_files(("ponds.xlsx", drafts.saved(book)))
    said = [made.fields[name] for name in ("title", "period", "edition")]
    assert said == ["Fenmarsh Ponds Action Plan", "2026/27", "2.3"]
    (section,) = made.fields["background"]
    assert "2026/27)\n\nLast updated: 14 October" in section["text"]
    assert made.fields["publisher"] == "fenmarsh-ponds-partnership"
    assert section["text"].endswith("Ponds can be saved.")
    (priority,) = made.fields["priorities"]
    assert (priority["label"], priority["title"]) == ("Priority 1", "Clean water")
    first, second = priority["actions"]["rows"]
    assert (first["start"], first["due"]) == ("2026/27-Q3", "2026/27-Q4")
    assert (first["lead"], second["lead"]) == ("pond-trust", [{"text": "Parks"}])


YEARS = """\
# Smokefree Fenmarsh

Fenmarsh Tobacco Alliance, May 2026

## Our goal

Fewer than 5% of adults smoking by 2030.

## Theme A. Help people to quit

| Objective | {first} | {second} | Lead |
| --- | --- | --- | --- |
| A1 Reach more people | Visit 20 shops | Visit 40 shops | Public Health |
| A2 Treat on wards | Begin | Go on | Hospital |
"""


@pytest.mark.parametrize(
    ("first", "second", "period"),
    [("2026/27", "2027/28", "2026/2028"), ("2026/27", "2028/29", "TBC"), ("Now", "Then", "TBC")],
)
def test_the_years_over_a_plan_are_its_time_where_nothing_else_says_one(
    first: str, second: str, period: str
) -> None:
    """They follow one another; a doubt says so. A goal is no statistic, and a line is in two."""
    made = drafts.of_text(YEARS.format(first=first, second=second), "smoke.md")
    assert made.fields["period"] == period
    assert ("columns of its plan" in str(made.account.of("doubt"))) is (period != "TBC")
    assert (made.fields["publisher"], made.fields["published"]) == (
        "fenmarsh-tobacco-alliance",
        "2026-05",
    )
    assert made.fields["areas"] == ["Fenmarsh"]
    assert "statistics" not in made.fields
    assert "Fewer than 5% of adults" in str(made.fields["background"])


@pytest.mark.parametrize("wide", [True, False])
def test_what_stands_above_a_summary_on_the_first_sheet_is_a_first_page(wide: bool) -> None:
    """A count of actions below the title keeps its sheet; labels without one are no front of it."""
    book = Workbook()
    front = book.active
    front.title = "Summary"
    labels = [["Version", "4.2"], ["Last updated", "14 October 2026"]]
    for row in (
        ["Fenmarsh Community Safety Partnership"],
        ["Delivery Plan 2026–2029"],
        *(labels if wide else [["Ponds", "12"], ["Ditches", "14"]]),
        ["Workstream", "Actions", "Complete", "On track", "Delayed"],
        ["Water", 1, 0, 1, 0],
        ["Reeds", 1, 0, 1, 0],
        ["Total", 2, 0, 2, 0],
    ):
        front.append(row)
    plan = book.create_sheet("Water")
    for row in (["Action", "Lead", "End"], ["Dig a ditch", "Pond Trust", "May 2027"]):
        plan.append(row)
    made = drafts.of_files(("ponds.xlsx", drafts.saved(book))).fields
    assert (made.get("edition") == "4.2") is wide
    assert ("| Water | 1 | 0 | 1 | 0 |" in made["background"][-1]["text"]) is wide
    if wide:
        assert made["title"] == "Delivery Plan 2026–2029"
        assert [one["title"] for one in made["background"]] == ["About this plan", "Summary"]


@pytest.mark.parametrize(
    ("heading", "plain"),
    [("Quarter one of the year 2026", True), ("Quarter-one-of-the-year-of-2026-as-told", False)],
)
def test_a_heading_over_figures_may_break_at_its_blanks(heading: str, plain: bool) -> None:
    """Six columns of short figures stay a table where their headings can stand in several lines."""
    heads = " | ".join(f"{heading} {one}" for one in range(4))
    made = drafts.of_text(
        "# Fenmarsh Plan 2026-2031\n\n## What we count\n\n"
        f"| Measure | Source | {heads} |\n|---|---|---|---|---|---|\n"
        "| Ponds | FPT | 1 | 2 | 3 | 4 |\n| Ditches | FPT | 2 | 3 | 4 | 5 |\n"
    ).fields
    assert made["background"][0]["text"].startswith("|") is plain


@pytest.mark.parametrize("file", ["plan.xlsx", "Action plan 2026-29.xlsx", "fen.xlsx"])
def test_a_line_above_the_plan_names_the_document_where_its_file_says_no_more(file: str) -> None:
    """It is then no text of the first priority."""
    book = Workbook()
    plan = book.active
    for row in (
        ["Fenmarsh Town Council"],
        ["Town Plan – Action Plan 2026-2029"],
        [],
        ["Theme", "No", "What we want to do", "Who will do it", "Finish"],
        ["Ponds", "1", "Dig a ditch", "Town Clerk", "2027"],
        ["Trees", "2", "Plant an elm", "Town Clerk", "2028"],
    ):
        plan.append(row)
    made = drafts.of_files((file, drafts.saved(book)))
    assert made.fields["title"] == "Town Plan – Action Plan 2026-2029"
    assert "text" not in made.fields["priorities"][0]["actions"]


def test_a_first_sheet_with_lines_and_a_key_is_the_first_page() -> None:
    """The key goes to the editors, with the line over it; a line that counts the rows says nothing,
    and what stands right above the plan says who adopted it."""
    book = Workbook()
    front = book.active
    front.title = "Read me"
    for row in (
        ["Saltmere NHS Trust"],
        ["Digital Strategy 2026–2029: delivery tracker"],
        ["Update the Tracker sheet by the 5th of each month."],
        ["RAG", "Meaning"],
        ["Green", "On track"],
        ["Amber", "Some slippage"],
        ["Red", "Off track"],
    ):
        front.append(row)
    plan = book.create_sheet("Tracker")
    rows: list[list[Any]] = [
        ["Approved by the Board, 14 July 2026"],
        ["No", "Deliverable", "Lead", "When", "RAG"],
        ["SHORT TERM (by March 2027)"],
        ["D1", "Link the records", "Chief Nurse", "May 2027", "Green"],
        ["LONG TERM (NHS only)"],
        ["D2", "Replace bleeps", "Chief Nurse", "May 2028", "Amber"],
        ["Total deliverables", None, None, None, 2],
    ]
    for cells in rows:
        plan.append(cells)
    made = drafts.of_files(("x1.xlsx", drafts.saved(book))).fields
    assert made["title"] == "Digital Strategy 2026–2029: delivery tracker"
    assert (made["period"], made["status"]) == ("2026/2029", "adopted")
    assert made["adopted"]["date"] == "2026-07-14"
    titles = [one["title"] for one in made["priorities"]]
    assert titles == ["Short term (by March 2027)", "Long term (NHS only)"]
    assert "Update the Tracker" not in str(made)
    assert "Total deliverables" not in str(made)
    assert "Meaning" not in str(made)
    assert "Amber: Some slippage" in str(made["editor-note"])
