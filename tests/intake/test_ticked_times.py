"""Ticks and coloured boxes under times are when an action begins and ends."""

from typing import Any

import pytest
from openpyxl.styles import PatternFill

from . import drafts

NAME = "Fenmarsh Parks Plan 2026-27.xlsx"
QUARTERS = ["Action", "Lead", "Q1", "Q2", "Q3", "Q4"]


def times(rows: list[list[Any]], fills: dict[str, str] | None = None) -> list[tuple[Any, Any]]:
    """When each row begins and ends."""
    made = drafts.book(*rows)
    for place, colour in (fills or {}).items():
        made.active[place].fill = PatternFill("solid", fgColor=colour)
    draft = drafts.of_files((NAME, drafts.saved(made)))
    drafts.compiled(draft)
    return [(row.get("start"), row.get("due")) for row in drafts.actions(draft)]


def test_ticked_quarters_are_the_start_and_the_end() -> None:
    """The year stands above the plan; of marks with gaps between them the last is when it ends."""
    rows: list[list[Any]] = [
        ["Fenmarsh Parks Plan 2026/27"],
        QUARTERS,
        ["Plant 40 trees", "Parks", None, "✓", None, None],
        ["Mend the gates", "Parks", None, None, "X", "x"],
        ["Count the bees", "Parks", "x", None, "x", None],
        ["Close the depot", "Parks"],
    ]
    found = times(rows)
    assert found == [
        (None, "2026/27-Q2"),
        ("2026/27-Q3", "2026/27-Q4"),
        (None, "2026/27-Q3 (Q1 2026/27; Q3 2026/27)"),
        (None, None),
    ]
    draft = drafts.of_files((NAME, drafts.saved(drafts.book(*rows))))
    assert "Q1; Q2; Q3; Q4" in [one.words for one in draft.account.of("left")]


@pytest.mark.parametrize("bar", ["92D050", "4472C4"])
def test_a_bar_of_coloured_months_is_a_span(bar: str) -> None:
    """January belongs to the second half of the year; a band over the whole row is no bar."""
    rows: list[list[Any]] = [
        ["Fenmarsh Parks Plan 2026/27"],
        ["Task", "Officer", "Nov", "Dec", "Jan", "Feb"],
        ["Plant 40 trees", "Parks"],
        ["Mend the gates", "Parks"],
    ]
    bars = {"C3": bar, "D3": bar, "E3": bar, "F4": bar}
    bands = {f"{column}4": "EEEEEE" for column in "ABCDE"}
    assert times(rows, bars | bands) == [("2026-11", "2027-01"), (None, "2027-02")]


@pytest.mark.parametrize("form", ["Year {n} ({year})", "Y{n} – {year}", "Year {n}"])
def test_years_may_be_counted(form: str) -> None:
    """“Year 1 (2026/27)” is that year; “Year 1” alone is none that anybody could know."""
    years = ("2026/27", "2027/28", "2028/29")
    heads = [form.format(n=n, year=year) for n, year in enumerate(years, 1)]
    rows: list[list[Any]] = [["Task", "Officer", *heads], ["Plant trees", "Parks", "✓", "✓", None]]
    assert times(rows) == [years[:2] if "year" in form else (None, None)]


def test_colours_of_states_are_no_span() -> None:
    """Red, amber and green under each quarter say how an action stood."""
    rows = [["Fenmarsh Parks Plan 2026/27"], QUARTERS, ["Plant 40 trees", "Parks"]]
    assert times(rows, {"C3": "FF0000", "D3": "FFC000"}) == [(None, None)]


def test_without_a_year_the_marks_stay() -> None:
    """What cannot be read as a time is told and kept."""
    made = drafts.of_text(
        "# Fenmarsh Plan\n\n|Action|Lead|Q1|Q2|Q3|\n|-|-|-|-|-|\n|Mow|Ann|x| | |\n"
    )
    assert [row["own"] for row in drafts.actions(made)] == [{"q1": "x"}]
    assert any("of which year" in one.reason for one in made.account.of("doubt"))


def test_a_line_over_the_quarters_takes_no_ticks_for_states() -> None:
    """“When in 2026/27” over “Q1” to “Q4”: the ticks say when, and its words are told."""
    made = drafts.book(
        ["Fenmarsh Parks Plan"],
        ["What", "Who", "When in 2026/27", None, None, None],
        [None, None, "Q1", "Q2", "Q3", "Q4"],
        ["Plant 40 trees", "Parks", None, "✓", None, None],
        ["Mend the gates", "Parks", None, None, "✓", "✓"],
    )
    for area in ("A2:A3", "B2:B3", "C2:F2"):
        made.active.merge_cells(area)
    draft = drafts.of_files(("parks.xlsx", drafts.saved(made)))
    rows = drafts.actions(draft)
    assert [(row.get("start"), row.get("due")) for row in rows] == [
        (None, "2026/27-Q2"),
        ("2026/27-Q3", "2026/27-Q4"),
    ]
    assert not any("status" in row for row in rows)
    assert any("When in 2026/27" in one.words for one in draft.account.of("left"))


@pytest.mark.parametrize(
    ("title", "end"),
    [
        ("Fenmarsh Parks Action Plan 2026/27", "2026/27-Q2"),
        ("Fenmarsh Parks Strategy 2025–2028", None),
        ("Fenmarsh Parks Plan, from 2026/27 to 2027/28", None),
    ],
)
def test_the_heading_says_the_year_where_paragraphs_tell_of_others(
    title: str, end: str | None
) -> None:
    """Of several years in the text that of the title counts; the period of a plan is no year."""
    told = "In year two of our strategy of 2025 we plant trees from April 2026 to May 2027."
    plan = "|Action|Lead|Q1|Q2|Q3|\n|-|-|-|-|-|\n|Mow|Ann| |x| |\n"
    made = drafts.of_text(f"# {title}\n\n{told}\n\n## Parks\n\n{plan}")
    assert [row.get("due") for row in drafts.actions(made)] == [end]


def test_years_in_a_row_over_the_months_are_theirs() -> None:
    """Each month has the year that is merged above it; beside “Resource” over names nobody else
    leads."""
    book = drafts.book(
        ["Wexcombe Flood Plan"],
        [None, None, 2027, None, None, 2028],
        ["Task", "Resource", "Oct", "Nov", "Dec", "Jan", "Feb"],
        ["Write to all parishes", "Resilience Team"],
        ["Hold open evenings", "Parish Clerks"],
    )
    book.active.merge_cells("C2:E2")
    book.active.merge_cells("F2:G2")
    for place in ("C4", "D4", "E5", "F5"):
        book.active[place].fill = PatternFill("solid", fgColor="1F7A8C")
    made = drafts.of_files(("plan.xlsx", drafts.saved(book)))
    first, second = drafts.actions(made)
    assert (first["start"], first["due"], second["start"], second["due"]) == (
        "2027-10", "2027-11", "2027-12", "2028-01",
    )  # fmt: skip
    assert first["lead"] == [{"text": "Resilience Team"}]
    assert "“Resource” was read as those who lead" in str(made.account.of("doubt"))


def test_what_pays_for_a_row_leads_nothing() -> None:
    """“Resources” over what pays stays money, though nobody leads."""
    made = drafts.of_rows(
        ["Action", "Resources", "Due"], ["Mend", "Parks", "2027"], ["Dig", "Existing staff", "2028"]
    )
    assert [one["funding"] for one in drafts.actions(made)] == ["Parks", "Existing staff"]


@pytest.mark.parametrize(
    ("period", "found"),
    [
        ("April 2026 to March 2029", [("Year 1", "Year 3"), (None, "Year 2")]),
        ("2026–2029", [("Year 1", "Year 3"), (None, "Year 2")]),
        ("2026–2031", [(None, None), (None, None)]),
    ],
)
def test_counted_years_are_those_of_the_document(period: str, found: list[Any]) -> None:
    """Where it says that it is for as many years, a tick says by when; if for others, nothing."""
    text = (
        f"# Wrenbury Ferries Strategy\n\n{period}\n\n## What we will do\n\n"
        "|Action|Lead|Year 1|Year 2|Year 3|Cost|\n|-|-|-|-|-|-|\n"
        "|Paint the piers|Ports|✓|✓|✓|£2,000|\n|Dredge the berth|Ports||✓||£9,000|\n"
    )
    made = drafts.of_text(text, name="ferries.md")
    drafts.compiled(made)
    assert [(one.get("start"), one.get("due")) for one in drafts.actions(made)] == found
