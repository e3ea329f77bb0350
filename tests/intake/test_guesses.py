"""What a row says less than plainly: read where it can be, and never guessed in silence."""

from typing import Any

import pytest

from stratc.blocks import Cell, Paragraph
from stratc.intake import Draft
from stratc.intake.body import joins

from . import drafts


def rows(*lines: list[Any]) -> tuple[list[dict[str, Any]], Draft]:
    made = drafts.of_rows(*lines)
    drafts.compiled(made)
    return drafts.actions(made), made


def doubts(made: Draft) -> str:
    return "\n".join(f"{entry.words}: {entry.reason}" for entry in made.account.of("doubt"))


@pytest.mark.parametrize(
    ("heading", "field"),
    [("Who helps", "partners"), ("This quarter", "status"), ("Delivery confidence", "status")],
)
def test_headings_that_name_a_field_by_what_stands_under_them(heading: str, field: str) -> None:
    """Who helps are partners; colours under this quarter, or as a confidence, are states."""
    cells = ("Schools", "Police") if field == "partners" else ("Green", "Red")
    last = ("Amber", "Green") if heading == "This quarter" else ("soon", "later")
    found, _ = rows(
        ["What we will do", "Who", "By when", "Last quarter", heading],
        ["Recruit four officers", "SEND team", "June 2026", last[0], cells[0]],
        ["Agree one pathway", "Health board", "July 2026", last[1], cells[1]],
    )
    assert all(field in row for row in found)
    if field == "status":
        assert [row[field] for row in found] == list(cells)


@pytest.mark.parametrize(
    ("lead", "told"),
    [
        ("Council / College", True),
        ("Council/College", True),
        ("Parks with the Friends of Tarn Wood", True),
        ("Police & ICB", True),
        ("Probation and Youth Justice", True),  # each leads a row of its own
        ("Finance and Resources", False),
        ("Sam Okoro, Head of Highways", False),
    ],
)
def test_two_who_may_lead_in_one_name_are_told(lead: str, told: bool) -> None:
    """The name stays as it is written; where two bodies seem to stand in it, that is asked."""
    found, made = rows(
        ["Action", "Lead", "By when"],
        ["Plant an orchard", lead, "2027"],
        ["Mend the weir", "Probation", "2027"],
        ["Open the barn", "Youth Justice", "2028"],
    )
    assert found[0]["lead"] == [{"text": lead}]
    assert ("Plant an orchard" in doubts(made)) == told


@pytest.mark.parametrize(
    ("cells", "money"),
    [
        (("£££", "£"), False),
        (("Low", "Medium/High"), False),
        (("High", "TBC"), False),
        (("£40k", "Low"), True),
        (("Within budgets", "Grant"), True),
    ],
)
def test_a_scale_of_costs_is_no_money(cells: tuple[str, str], money: bool) -> None:
    """“£££” and “Low” are steps of a scale, and are kept under their own heading."""
    found, _ = rows(
        ["Action", "Lead", "Cost", "By when"],
        ["Fit heat pumps", "Property", cells[0], "2027"],
        ["Lobby for buses", "Transport", cells[1], "2028"],
    )
    assert [("funding" in row, row.get("own", {}).get("cost", "") != "") for row in found] == [
        (money, not money)
    ] * 2


def test_what_is_done_in_each_year_is_a_row_of_its_own() -> None:
    """Columns with one heading but for the year hold an action each; both are told."""
    found, made = rows(
        ["Outcome", "What we will do in 2026/27", "What we will do in 2027/28", "Lead"],
        ["Active children", "Open 6 school streets", "Open 10 school streets", "Transport"],
        ["Active elders", "Start walking football", "-", "Leisure"],
    )
    assert [(row["action"], row["due"]) for row in found] == [
        ("Open 6 school streets", "2026/27"),
        ("Open 10 school streets", "2027/28"),
        ("Start walking football", "2026/27"),
    ]
    assert all(row["action"] in doubts(made) for row in found)


def test_figures_by_year_are_no_actions() -> None:
    """Targets of each year stay beside their action."""
    found, _ = rows(
        ["Action", "Target 2026/27", "Target 2027/28", "Lead"],
        ["Open school streets", "6", "10", "Transport"],
        ["Train crossing patrols", "20", "25", "Road Safety"],
    )
    assert [row["action"] for row in found] == ["Open school streets", "Train crossing patrols"]


@pytest.mark.parametrize(
    ("words", "label", "action"),
    [
        ("a) Survey alleys", "a", "Survey alleys"),
        ("(b) Survey alleys", "b", "Survey alleys"),
        ("ii. Survey alleys", "ii", "Survey alleys"),
        ("c. Survey alleys", "c", "Survey alleys"),
        ("i.e. survey alleys", "", "i.e. survey alleys"),
        ("a) Survey alleys; b) Light them", "", "a) Survey alleys; b) Light them"),
    ],
)
def test_a_letter_before_a_task_is_its_label(words: str, label: str, action: str) -> None:
    """“a)” and “ii.” number a task; where others follow in the box they are its steps."""
    found, _ = rows(
        ["Action", "Lead", "By when"], [words, "Wardens", "2027"], ["Plant trees", "Parks", "2028"]
    )
    assert (found[0].get("label", ""), found[0]["action"]) == (label, action)


def test_of_a_state_for_each_quarter_the_newest_that_is_filled_is_the_state() -> None:
    """Quarters to come stand empty: the page must not print last quarter's states as theirs."""
    found, made = rows(
        ["Action", "Lead", "By when", "Q1 RAG", "Q2 RAG", "Q3 RAG"],
        ["Cut the limit", "Highways", "2027", "G", "A", ""],
        ["Train young riders", "Road Safety", "2028", "G", "", ""],
    )
    (priority,) = made.fields["priorities"]
    assert priority["actions"]["columns"]["status"] == "Q2 RAG"
    assert [row["status"] for row in found] == ["A", "G"]
    assert "Train young riders" in doubts(made)


@pytest.mark.parametrize(("numbered", "goes_on"), [(True, True), (False, False)])
def test_the_rest_of_a_row_that_a_page_of_numbers_broke_is_no_row(
    numbered: bool, goes_on: bool
) -> None:
    """Where rows have numbers, the first words of a page without one belong to the row above."""
    above = {"label": cell("F16"), "action": cell("Clear the culvert under")}
    rest = {"action": cell("Meadow Lane and inspect it"), "lead": cell("Team")}
    assert bool(joins.goes_on(rest, above, numbered, over=True)) == goes_on
    assert not joins.goes_on({**rest, "due": cell("May 2027")}, above, numbered, over=True)


def cell(words: str) -> Cell:
    return Cell((Paragraph(words, "page 2"),), "page 2")


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        ("Lead", "Lead", True),  # post and service
        ("Target date", "Completion date", True),
        ("Original date", "Revised date", False),
        ("Lead officer", "Cabinet member", False),
    ],
)
def test_of_two_columns_that_say_the_same_what_was_not_read_is_told(
    one: str, other: str, told: bool
) -> None:
    """The row itself says which box was read, and neither is lost, even under one heading."""
    date = "date" in one
    both = ("May 2027", "June 2027") if date else ("Ana Reyes", "Highways Service")
    found, made = rows(
        ["Action", one, other, "Lead team" if date else "By when"],
        ["Mend the weir", *both, "Rivers"],
        ["Dig a pond", *reversed(both), "Parks"],
    )
    assert ("was not" in doubts(made)) == told
    assert date or all(words in str(found[0]) for words in both)


def test_boxes_of_two_columns_with_one_heading_are_both_kept() -> None:
    """“Comments” twice: the second does not take the place of the first."""
    found, _ = rows(
        ["Action", "Lead", "Ward", "By when", "Ward"],
        ["Mend the weir", "Rivers", "Ash", "2027", "Elm"],
        ["Dig a pond", "Parks", "Oak", "2027", "Yew"],
    )
    assert [row["own"]["ward"] for row in found] == ["Ash\n\nElm", "Oak\n\nYew"]


@pytest.mark.parametrize(
    ("head", "row"),
    [
        (["Site", "Area (ha)", "Main species", "Last survey"], ["Holm Wood", "38", "Oak", "2024"]),
        (
            ["Tree no", "Species", "Priority", "Inspected by", "Date inspected"],
            ["0001", "Lime", "High", "K. Shaw", "3 May 2026"],
        ),
        (
            ["Ref", "Comment", "Our response", "Change made"],
            ["1", "Plant fruit trees", "Agreed: two orchards a year", "Objective reworded"],
        ),
    ],
)
def test_what_is_said_of_things_and_comments_is_no_plan(head: list[str], row: list[str]) -> None:
    """A number, a remark and a day that is past make no plan of what no heading calls an action."""
    found, _ = rows(head, row, [f"{one} too" for one in row])
    assert found == []


def test_the_outer_of_two_columns_that_group_rows_one_to_one_is_the_priority() -> None:
    """A theme stands left of its one pledge: the theme is the priority, the pledge is kept."""
    _, made = rows(
        ["Covenant theme", "Pledge", "Action", "Lead"],
        ["Housing", "Nobody who served loses out", "Ask about service on the form", "Housing"],
        ["Health", "Practices know who served", "Train all receptionists", "ICB"],
    )
    assert [one["title"] for one in made.fields["priorities"]] == ["Housing", "Health"]
    assert "Practices know who served" in str(made.fields)


def test_the_line_above_a_plan_says_the_name_of_its_sheet_in_full() -> None:
    """A sheet “Governance” below “Key issue 1: Food governance” is that key issue."""
    book = drafts.book(title="Governance")
    book.create_sheet("Healthy food")
    for number, sheet in enumerate(book.worksheets, 1):
        sheet.append(
            [f"Key issue {number}: {('Food governance', 'Healthy food for all')[number - 1]}"]
        )
        sheet.append(["Action", "Lead", "By when"])
        sheet.append(["Meet four times a year", "Food Partnership", "2027"])
    made = drafts.of_files(("Upton Food Plan 2026-2031.xlsx", drafts.saved(book)))
    assert [(one["label"], one["title"]) for one in made.fields["priorities"]] == [
        ("Key issue 1", "Food governance"),
        ("Key issue 2", "Healthy food for all"),
    ]


def test_a_lone_line_with_a_number_and_a_title_stands_over_rows_whatever_its_column() -> None:
    """“Theme 1: Rivers” below “Delivered by” is no rest of the row above."""
    found, made = rows(
        ["Delivered by", "Action", "Lead"],
        ["Theme 1: Rivers", None, None],
        ["May 2027", "Mend the weir", "Rivers Team"],
        ["Theme 2: Ponds", None, None],
        ["June 2027", "Dig a pond", "Parks"],
    )
    assert [row["action"] for row in found] == ["Mend the weir", "Dig a pond"]
    assert [one["title"] for one in made.fields["priorities"]] == ["Rivers", "Ponds"]
