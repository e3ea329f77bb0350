"""Lists of tasks as programs write them: Planner, SharePoint, whatever exports rows."""

from typing import Any

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
    book.active.append(["1. Send it back by Friday."])
    book.active.append(["2. Ask the clerk."])
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
    assert "Friday" not in text
    assert "| Green | 1 |" in text
    left = " ".join(one.words for one in made.account.of("left"))
    assert "What we will do" in left and "How to use" in left and "Friday" in left


@pytest.mark.parametrize(
    ("heading", "typed", "printed"),
    [
        ("Budget (£)", 45000, "£45,000"),
        ("Budget (£)", 1250.5, "£1,250.50"),
        ("Budget (£k)", 45000, "£45,000k"),
        ("Budget (£000)", 45000, "£45,000k"),
        ("Budget", 45000, "45000"),
        ("Budget (£)", "£30k", "£30k"),
        ("Budget (£)", "185,000", "£185,000"),
        ("Budget (£)", 0, "£0"),
        ("Estimated cost", 84000, "£84,000"),
        ("Cost of works (est.)", 310000, "£310,000"),
        ("Cost", 2028, "2028"),
        ("Cost centre", 84000, "84000"),
        ("Cost (thousands)", 84000, "84000"),
    ],
)
def test_a_bare_sum_is_money_where_its_heading_says_so(
    heading: str, typed: object, printed: str
) -> None:
    """A sheet holds the number alone; readers see what it is of."""
    head = ["Ref", "Action", "Lead", "Due date", heading]
    made = drafts.of_rows(head, ["1", "Mend the weir", "Parks", "March 2028", typed])
    assert drafts.actions(made)[0]["funding"] == printed


PROMISES: list[list[Any]] = [
    ["Priority", "Heading", "No.", "Commitment", "Parts", "For", "National goals", "Lead", "Due"],
    ["Priority 1: Paths", "On foot", "1.1", "We will mend each stile.", "Oak\nAsh", "walkers"],
    ["Priority 1: Paths", "On foot", "1.2", "We will mark the drove.", None, "walkers", None],
    ["Streets", None, "2.1", "We will sweep daily.", None, None, None, "Street Scene", "ongoing"],
]
PROMISES[1] += ["Walk more", "Parks", "2028"]
PROMISES[2] += ["Parks", "2027"]
PLAN = [
    ["Priority", "No.", "Action", "Lead", "By when", "Delivers"],
    ["Priority 1: Paths", "1.1.1", "Buy oak", "Parks", "May 2027", "1.1 mend each stile."],
    ["Streets", "2.1.1", "Hire sweepers", "Street Scene", "2026", "2.1, 1.2"],
    ["Streets", "2.1.2", "Paint bins", "Street Scene", "2026", "9.9"],
]


def test_a_sheet_of_commitments_is_one_and_a_plan_beside_it_delivers_them() -> None:
    """Rows under “Commitment” on a sheet of that name are promises, and “Delivers” names them.

    A number that no commitment has stays a cell of the plan.
    """
    book = drafts.book(*PROMISES, title="Commitments")
    plan = book.create_sheet("Action plan")
    for row in PLAN:
        plan.append(row)
    made = drafts.of_files(("Fenmarsh Paths Plan 2026-2029.xlsx", drafts.saved(book)))
    paths, streets = made.fields["priorities"]
    (group,) = paths["commitments"]
    assert (group["title"], group["audience"]) == ("On foot", "walkers")
    first, second = group["items"]
    assert first["text"] == "We will mend each stile." and first["parts"] == ["Oak", "Ash"]
    assert (first["label"], first["due"], second["due"]) == ("1.1", "2028", "2027")
    assert "National goals" in first["note"] and "note" not in second
    (third,) = streets["commitments"][0]["items"]
    assert [row.get("delivers") for row in drafts.actions(made)] == [
        [first["id"]],
        [third["id"], second["id"]],
        None,
    ]
    assert drafts.actions(made)[2]["own"] == {"delivers": "9.9"}
    assert made.account.counts["commitments"] == 3 and made.account.counts["actions"] == 3
    drafts.compiled(made)


def test_a_plan_that_stands_apart_goes_where_its_commitments_are() -> None:
    """Rows that name no priority belong to that of the commitments which they carry out."""
    text = """# Fenmarsh Paths Strategy 2026-2031

## Priority 1: Paths

We will:

- 1.1 mend each stile

## Cross-cutting 2: Working together

We will:

- 2.1 meet each spring

## Action plan

### What happens first

| Action | Lead | By when | Carries out |
| --- | --- | --- | --- |
| Buy oak | Parks | May 2027 | 1.1 |
| Thank the millers | Parks | 2028 | |
"""
    made = drafts.of_text(text)
    paths, together = made.fields["priorities"]
    assert (together["title"], together["kind"]) == ("Working together", "cross-cutting")
    assert paths["actions"]["title"] == "What happens first"
    assert len(paths["actions"]["rows"]) == 2
    assert paths["actions"]["rows"][0]["delivers"] == [paths["commitments"][0]["items"][0]["id"]]
    drafts.compiled(made)


FIGURES: list[list[Any]] = [
    ["Figure", "Value", "As a number", "Unit", "Of whom", "Place", "From", "To", "Compared with"],
    ["Miles of path", "about 7,000", 7000, "miles", None, "Fenmarsh", None, None, None],
    ["Walkers each week", "19%", 19, "%", "adults", None, "1 April 2023", "31 March 2024"],
    ["Broken stiles", "far fewer than once", None, None, None, None, "1 May 2024", "30 June 2024"],
]
FIGURES[2].append("England: 22%\nthe coast")


def test_a_sheet_of_figures_is_statistics() -> None:
    """Each row that is plain is one, with its time as a year where it is one; else it stays text.

    What a row says of its source stays beside it, as which source that is nobody can see.
    """
    made = drafts.of_rows(*FIGURES, title="Figures")
    first, second, third = made.fields["statistics"]
    assert (first["value"], first["qualifier"], first["unit"]) == ("7,000", "about", "miles")
    assert (second["value"], second["period"], "unit" in second) == ("19%", "2023/24", False)
    assert second["compare"] == [{"with": "England", "value": "22%"}, {"with": "the coast"}]
    assert (third["finding"], third["period"]) == ("far fewer than once", "2024-05/2024-06")
    assert "background" not in made.fields and "sections" not in made.fields
    drafts.compiled(made)
    odd = drafts.of_rows(*FIGURES[:2], ["Gates", "9 or 10", None, "gates", *[None] * 5])
    assert "statistics" not in odd.fields and "9 or 10" in str(odd.fields)


def test_the_rows_over_a_list_that_a_program_wrote_give_its_name() -> None:
    """“Plan name” stands beside the title; when it was written out nobody asks."""
    made = drafts.of_rows(
        ["Plan name", "Fenmarsh Safe Homes Strategy delivery"],
        ["Export date", "11/03/2026"],
        [],
        HEAD,
        ["jX9fhe2dEu0-aZ81kLQ3", "Open a refuge", "Housing", "30/09/2027", "A", "1/5/26", "false"],
    )
    assert made.fields["title"] == "Fenmarsh Safe Homes Strategy delivery"
    assert "Export date" not in str(made.fields)
    assert "Export date | 11/03/2026" in " ".join(e.words for e in made.account.of("left"))


HOMES = [["Housing Programme 2026-2030"], [], ["Action", "Lead"], ["Build homes", "Estates"]]


@pytest.mark.parametrize(("figure", "gone"), [(3, True), ("three of them", False)])
def test_a_table_that_counts_the_rows_of_another_is_left_out(figure: object, gone: bool) -> None:
    """What Excel made of a plan is told; years above the plan itself are those of the whole."""
    book = drafts.book(
        ["Fenmarsh Housing Programme"],
        ["Number of actions by RAG"],
        ["Row Labels", "Count of Action"],
        ["Amber", figure],
        ["Grand Total", 3],
        title="Summary",
    )
    sheet = book.create_sheet("Programme")
    for row in HOMES:
        sheet.append(row)
    made = drafts.of_files(("plan.xlsx", drafts.saved(book)))
    assert ("Grand Total" not in str(made.fields)) is gone
    assert ("it counts the rows of another table" in str(made.account.of("left"))) is gone
    assert made.fields["period"] == "2026/2030"
    assert "a plan does" in str(made.account.of("doubt"))


def test_a_line_over_a_plan_names_its_publisher_before_anything_else() -> None:
    """“Fenmarsh District Council – housing board, updated …” names who publishes it."""
    line = "Fenmarsh District Council – housing board, updated 4 November 2026"
    made = drafts.of_rows(["Housing Plan 2026-2030"], [line], [], *HOMES[2:])
    assert made.fields["publisher"] == "fenmarsh-district-council"
    assert "updated 4 November 2026" in str(made.fields)


def test_the_centre_of_a_town_is_a_subject() -> None:
    """“Ashlow” of “Ashlow Town Centre Plan”."""
    made = drafts.of_rows(["Ashlow Town Centre Plan 2026-2029"], [], *HOMES[2:])
    assert made.fields["areas"] == ["Ashlow"]


def test_a_sheet_of_lines_is_a_page_and_its_key_is_for_editors() -> None:
    """Its first line is no heading of the others; what it tells those who fill it in is left."""
    book = Workbook()
    lines = book.active
    lines.title = "Read me"
    for row in (
        ["Fenmarsh Council – Pond Plan 2026-29"],
        ["The ponds are old."],
        ["How to use: fill in the yellow columns."],
        ["Please tell us the status"],
        ["RAG key"],
        ["Green", "On track"],
        ["Amber", "Some delay"],
        ["Red", "Serious delay"],
    ):
        lines.append(row)
    plan = book.create_sheet("1 Water")
    for row in (["No.", "Action", "Lead", "RAG"], ["1", "Dig", "Parks", "Green"]):
        plan.append(row)
    made = drafts.of_files(("ponds.xlsx", drafts.saved(book)))
    assert made.fields["publisher"] == "fenmarsh-council"
    (section,) = made.fields["background"]
    assert section["text"] == "The ponds are old.\n\nPlease tell us the status"
    assert "Amber: Some delay" in made.fields["editor-note"][0]


def test_a_board_of_cards_says_who_when_and_how_far() -> None:
    """Its members lead, its list is the state of each card, and what a program counts is left out;
    a label on one card is none."""
    head = [
        "Card ID", "Card Name", "Card URL", "Labels", "Members", "Due Date", "Attachment Count",
        "List ID", "List Name", "Board Name", "Archived", "Due Complete",
    ]  # fmt: skip
    made = drafts.of_rows(
        head,
        ["6f", "Mend the weir", "u/1", "Amber", "Parks", "2027-05-31", "0", "l1", "Doing", "Play",
         "false", "false"],
        ["6g", "Open a splash pad", "u/2", None, "Works", "2028-07-01", "2", "l2", "To do", "Play",
         "false", "false"],
        ["6h", "Sand the benches", "u/3", None, "Parks", "2026-09-30", "1", "l3", "Done", "Play",
         "false", "true"],
    )  # fmt: skip
    told = [(one["lead"], one["due"], one["status"]) for one in drafts.actions(made)]
    assert told == [
        ([{"text": "Parks"}], "2027-05-31", "Doing"),
        ([{"text": "Works"}], "2028-07-01", "To do"),
        ([{"text": "Parks"}], "2026-09-30", "Done"),
    ]
    left = " ".join(one.words for one in made.account.of("left"))
    assert "Attachment Count" in left and "Due Complete" in left
    assert "Amber" in str(made.fields)


def test_members_beside_who_leads_are_none_of_them() -> None:
    """Where a plan has a lead, its members are those of a council."""
    made = drafts.of_rows(["Action", "Lead", "Members"], ["Mend", "Parks", "Cllr Reed"])
    (row,) = drafts.actions(made)
    assert row["lead"] == [{"text": "Parks"}] and "Cllr Reed" in str(row["own"])


def test_levels_of_a_list_say_which_rows_sum_up_others() -> None:
    """The name of the whole list is no action, nor are those of its phases; “Task Mode” is no
    task."""
    made = drafts.of_rows(
        ["ID", "Active", "Task Mode", "Name", "Start", "Finish", "Outline Level", "Resource Names"],
        [1, "Yes", "Auto", "Fenmarsh Air Programme", "1/4/2026", "29/10/2027", 1, None],
        [2, "Yes", "Auto", "Monitor", "1/4/2026", "15/1/2027", 2, None],
        [3, "Yes", "Auto", "Buy 30 sensors", "1/4/2026", "26/6/2026", 3, "Air Team"],
        [4, "Yes", "Auto", "Draw a live map", "1/7/2026", "15/1/2027", 3, "Web Team"],
        [5, "Yes", "Auto", "Act", "18/1/2027", "29/10/2027", 2, None],
        [6, "Yes", "Auto", "Close School Lane", "18/1/2027", "29/10/2027", 3, "Highways"],
        title="Task_Table1",
    )
    told = {
        one["title"]: [row["action"] for row in one["actions"]["rows"]]
        for one in made.fields["priorities"]
    }
    assert told == {"Monitor": ["Buy 30 sensors", "Draw a live map"], "Act": ["Close School Lane"]}
    left = [one.words for one in made.account.of("left") if "sums up" in one.reason]
    assert len(left) == 3 and "Monitor: " in left[1]


BOARD = ["Card ID", "Card Name", "Card URL", "Members", "Due Date", "List Name", "Board Name"]


def test_a_board_gives_its_name_its_people_and_its_open_cards() -> None:
    """The name that all rows have is the title; a person stands without the name that the program
    knows them by; an archived card was put away, and is told."""
    made = drafts.of_files(
        (
            "export.csv",
            "\n".join(
                [
                    ",".join([*BOARD, "Archived", "Vote Count"]),
                    "66a1,Mend the awnings,u,Ola Dean (oladean1),2027-03-31,Doing,Rye Market,no,0",
                    '66a2,Let ten stalls,u,"Sim Kaur (simk), Ola Dean (oladean1)",2027-06-30,To do,'
                    "Rye Market,false,0",
                    "66a3,Ask for a loan,u,,2027-07-01,To do,Rye Market,true,0",
                ]
            ).encode(),
        )
    )
    rows = drafts.actions(made)
    assert [row["action"] for row in rows] == ["Mend the awnings", "Let ten stalls"]
    assert [row["lead"] for row in rows] == [
        [{"text": "Ola Dean"}],
        [{"text": "Sim Kaur"}, {"text": "Ola Dean"}],
    ]
    assert made.fields["title"] == "Rye Market"
    left = [entry for entry in made.account.of("left") if "put away" in entry.reason]
    assert ["Ask for a loan" in entry.words for entry in left] == [True]


def test_the_first_line_above_the_only_plan_is_the_title() -> None:
    """Where nothing else names the document it is asked about; a council, a heading that is
    counted, and a file whose name says what it is, are left as they are."""
    rows = (["Action", "Lead", "By when"], ["Mend the weir", "Parks", "2027"])

    def title(line: str, file: str = "export.xlsx") -> str:
        made = drafts.of_files((file, drafts.saved(drafts.book([line], [], *rows))))
        assert [one for one in made.account.of("doubt") if one.became == "became the title"]
        return str(made.fields["title"])

    assert title("Wetland Restoration") == "Wetland Restoration"
    assert title("Fenmarsh Borough Council") == "Export"
    assert title("Theme 1: Weirs") == "Export"
    assert title("Weirs and ponds", "Fenmarsh Wetland Plan.xlsx") == "Fenmarsh Wetland Plan"


def test_sections_of_a_board_are_states_and_one_project_is_the_title() -> None:
    """“Section/Column” over “Doing” and “Done” says how far a row is; a task has a name; the
    address of whoever does it, given name or not, is for no reader."""
    head = "Task ID,Created At,Completed At,Name,Section/Column,Assignee,Assignee Email,Due Date"
    rows = (
        "1201,2026-10-01,,Clear 4 km of towpath,Doing,Rhys Bell,rhys@x.example,2027-03-31",
        "1202,2026-10-01,2026-11-20,Paint six locks,Done,Ada Finch,ada@x.example,2026-11-30",
    )
    lines = [f"{head},Notes,Projects", *(f"{row},,Fosse Canal Revival Plan" for row in rows)]
    made = drafts.of_files(("export.csv", "\n".join(lines).encode()))
    assert [row["action"] for row in drafts.actions(made)] == [
        "Clear 4 km of towpath",
        "Paint six locks",
    ]
    assert [row["status"] for row in drafts.actions(made)] == ["Doing", "Done"]
    assert made.fields["title"] == "Fosse Canal Revival Plan"
    assert "x.example" not in str(made.fields)


def test_sections_that_are_no_states_group_the_rows() -> None:
    """Opposite: a section by any other name is what its rows belong to."""
    made = drafts.of_rows(
        ["Section", "Action", "Lead", "By when"],
        ["Towpath", "Clear 4 km", "Rhys Bell", "2027"],
        ["Locks", "Paint six", "Ada Finch", "2028"],
    )
    assert [one["title"] for one in made.fields["priorities"]] == ["Towpath", "Locks"]


def test_people_with_posts_are_no_plan() -> None:
    """A “Name” beside a post and the day its term ends is a person, where nothing numbers tasks."""
    made = drafts.of_text("""
# Fenmarsh Canal Plan 2026-2031

## The board

| Ref | Name | Lead for | Term ends | Due date |
| --- | --- | --- | --- | --- |
| 1 | Rhys Bell | Locks | 2027 | 2027 |
""")
    assert drafts.actions(made) == []


@pytest.mark.parametrize("address", ["rhys@x.example", "asmith@x.example", "rhys.bell@x.example"])
def test_a_draft_holds_no_address_that_the_checks_refuse(address: str) -> None:
    """A given name alone, or an initial and a surname, is a person's address for both."""
    made = drafts.of_rows(
        ["Action", "Lead", "By when", "Comments"],
        ["Clear 4 km of towpath", "Parks", "2027", f"Ask {address} first"],
    )
    drafts.compiled(made)
    assert address not in str(made.fields)
    assert [one for one in made.account.of("left") if address in one.words]


def test_the_summary_of_an_issue_is_what_is_done() -> None:
    """In a list of issues the summary names the task, and the description only tells of it."""
    made = drafts.of_rows(
        ["Summary", "Issue key", "Issue id", "Status", "Owner", "Due", "Created", "Description"],
        ["Rewire pier one", "HL-1", "90121", "Doing", "G Ash", "2027", "2026-10-01", "Use copper"],
        ["Swap the lamps", "HL-2", "90122", "To do", "I Pratt", "2028", "2026-10-01", None],
    )
    rows = drafts.actions(made)
    assert [(row["label"], row["action"]) for row in rows] == [
        ("HL-1", "Rewire pier one"),
        ("HL-2", "Swap the lamps"),
    ]
    assert "Use copper" in str(rows[0])


def test_a_sheet_called_plan_on_a_page_may_be_the_plan() -> None:
    """Who does what by when, each with its number, is no summary."""
    rows = (["Ref", "Key task", "Officer", "Planned end"], ["W1", "Move bins", "Streets", "2027"])
    made = drafts.of_rows(*rows, title="Plan on a page")
    assert [row["action"] for row in drafts.actions(made)] == ["Move bins"]


def test_a_report_of_a_performance_program_is_a_plan_under_its_parents() -> None:
    """Rows that others name as their parent are the priorities; who printed it is for editors."""
    rows = [
        ["Strategy and Policy Unit - Fenmarsh Borough Council"],
        ["Report: Fenmarsh Shops Strategy 2026-2031"],
        ["Report Author: S. Quill"],
        [],
        ["Code", "Title", "Parent", "Description", "Managed By", "Due Date", "Status"],
        ["A1", "Shops", "", "Priority 1: Shops open", "Head of Trade", "", ""],
        ["A1.1", "Launch grants", "A1", "For 60 shops", "Head of Trade", "30-Sep-2027", "Overdue"],
        ["A2", "Streets", "", "Priority 2: Streets shine", "Head of Roads", "", ""],
        [
            "A2.1",
            "Paint lamps",
            "A2",
            "In Mill Lane",
            "Head of Roads",
            "31-Mar-2028",
            "In Progress",
        ],
    ]
    made = drafts.of_rows(*rows)
    assert made.fields["title"] == "Fenmarsh Shops Strategy 2026-2031"
    assert [one["title"] for one in made.fields["priorities"]] == ["Shops open", "Streets shine"]
    assert [row["label"] for row in drafts.actions(made)] == ["A1.1", "A2.1"]
    assert "Parent" not in str(made.fields) and "Quill" not in str(made.fields["priorities"][0])
    rows[-1][2] = "A1"  # it does not stand below the row that it names
    assert len(drafts.actions(drafts.of_rows(*rows))) == 4
