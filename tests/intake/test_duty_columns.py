"""A table with a column for each body, and letters in its boxes that say what each does."""

from typing import Any

import pytest
from openpyxl import Workbook

from . import drafts


def rows(head: list[Any], *body: list[Any]) -> list[dict[str, Any]]:
    """The rows of a sheet with this head."""
    return drafts.actions(drafts.of_rows(["Fenmarsh Care Plan 2026-2028"], head, *body))


def lead(row: dict[str, Any]) -> str:
    """Who leads a row, as an id or in words."""
    told = row["lead"]
    return str(told if isinstance(told, str) else told[0]["text"])


def test_who_leads_and_supports_is_named_in_each_row() -> None:
    """In the order of the columns; the letters are told as a doubt."""
    made = drafts.of_rows(
        ["Fenmarsh Care Plan 2026-2028"],
        ["No.", "Action", "Council", "Police", "Fen Trust", "By"],
        [1, "Train 300 staff", "L", "S", "S", "March 2028"],
        [2, "Open 12 rooms", None, "S", "Lead", "March 2027"],
        [3, "Review each case", "L/S", None, None, "Ongoing"],
    )
    first, second, third = drafts.actions(made)
    assert (lead(first), first["partners"]) == ("Council", ["police", "fen-trust"])
    assert (lead(second), second["partners"]) == ("fen-trust", ["police"])
    assert lead(third) == "Council"
    assert "own" not in first
    assert [one for one in made.account.of("doubt") if one.words == "Council; Police; Fen Trust"]


def test_who_is_accountable_leads_and_who_is_responsible_helps() -> None:
    """Whose advice is asked for and who is told have columns of their own."""
    first, second = rows(
        ["Ref", "Task", "Digital", "HR", "Finance", "Legal", "Target date"],
        ["1.1", "Buy a payroll", "C", "A/R", "R", "I", "31/03/2027"],
        ["1.2", "Write a policy", "R", "C", "I", "", "31/12/2026"],
    )
    assert (lead(first), first["partners"]) == ("HR", ["finance"])
    assert sorted(first["own"].values()) == ["Digital", "Legal"]
    assert lead(second).lower() == "digital", "nobody is accountable"
    assert "funding" not in first, "the column “Finance” is no money"


@pytest.mark.parametrize(
    ("heads", "letters"),
    [
        (("Q1", "Q2"), ("R", "A")),
        (("RAG now", "RAG last"), ("R", "A")),
        (("Adults", "Children"), ("Yes", "No")),
        (("Size", "Shape"), ("L", "L")),
        (("G", "A"), ("R", "A")),
    ],
)
def test_other_letters_stay_what_they_are(heads: tuple[str, str], letters: tuple[str, str]) -> None:
    """Colours of quarters are no duties; nor is one letter that stands everywhere."""
    (first, _) = rows(
        ["Action", *heads, "By"],
        ["Mend a roof", *letters, "2027"],
        ["Mend a wall", *letters, "2028"],
    )
    assert "lead" not in first and "partners" not in first


def test_a_line_across_the_table_stays_one() -> None:
    """It heads the rows below it, and is no row with a name in its first box."""
    book = Workbook()
    sheet = book.active
    for row in (
        ["Action", "Council", "Police", "By"],
        ["Theme 1: Streets"],
        ["Walk the square", "L", "S", "2027"],
        ["Light the lanes", "S", "L", "2028"],
        ["Theme 2: Homes"],
        ["Mend the doors", "L", "S", "2028"],
    ):
        sheet.append(row)
    for at in (2, 5):
        sheet.merge_cells(start_row=at, start_column=1, end_row=at, end_column=4)
    made = drafts.of_files(("plan.xlsx", drafts.saved(book)))
    first, second = made.fields["priorities"]
    assert (first["title"], second["title"]) == ("Streets", "Homes")
    assert [len(one["actions"]["rows"]) for one in (first, second)] == [2, 1]
