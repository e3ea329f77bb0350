"""Sheets with tables, lines and languages beside their plan, and numbers of several ranks."""
# ruff: noqa: E501 - rows of plans are long lines

from .books import book, known
from .known import Known, answers, file


@file
def a_budget_beside_the_plan() -> Known:
    """A table behind an empty column is no part of the plan, nor is its total one of a row."""
    made = book(
        ["Action", "Lead", "By", None, "Budget line", "Amount"],
        ["Book the stage", "Events", "Jan 2027", None, "Stage", 9000],
        ["License the park", "Legal", "Feb 2027", None, "Guards", 7000],
        ["Train volunteers", "Arts", "May 2027", None, "Total", 16000],
    )
    return known(
        made,
        answers("""
            - | Book the stage | Events | January 2027
            - | License the park | Legal | February 2027
            - | Train volunteers | Arts | May 2027
        """),
        "Guards",
        "16000",
    )


@file
def an_empty_column_inside_the_plan() -> Known:
    """Opposite: an empty column before the states parts no table."""
    made = book(
        ["Action", "Lead", "By", None, "RAG", "Comments"],
        ["Book the stage", "Events", "Jan 2027", None, "Green", "Paid"],
        ["License the park", "Legal", "Feb 2027", None, "Red", None],
    )
    return known(
        made,
        answers("""
            - | Book the stage | Events | January 2027 | on-track
            - | License the park | Legal | February 2027 | off-track
        """),
        "Paid",
    )


@file
def teams_over_objectives() -> Known:
    """A line over rows is kept where these rows name a priority of their own."""
    head = ["Ref", "Objective", "Key tasks", "Target date", "Done?"]
    made = book(
        ["TEAM: Options"],
        head,
        ["O1", "Fewer hotels", "Move 30 families", "25/12/2026", "N"],
        ["TEAM: Private sector"],
        head,
        ["P1", "Safer homes", "Inspect 120 houses", "31/03/2027", "Y"],
        ["Prepared by: Policy", None, None, "Next review: January 2027"],
    )
    return known(
        made,
        answers("""
            O1 | Move 30 families | - | 25 December 2026 | - | Fewer hotels
            P1 | Inspect 120 houses | - | 31 March 2027 | complete | Safer homes
        """),
        "TEAM: Private sector",
        "Next review: January 2027",
    )


@file
def numbers_of_objectives_and_actions() -> Known:
    """Of two columns of numbers that of the action is the number of the row."""
    made = book(
        ["Objective", None, "Action", None, "Owner", "Dates", None, "RAG"],
        ["No.", "Text", "No.", "Text", None, "Start", "Finish", None],
        [1, "Fewer smoke", "1a", "Test breath at birth", "Midwifery", "Apr-26", "Mar-27", "Green"],
        [None, None, "1b", "Swap for vapes", "Public Health", "Jun-26", "Jun-27", "Amber"],
        [2, "Fewer drink", "2a", "Scan in car parks", "Liver Unit", "May-26", "May-27", "Red"],
    )
    for area in ("A1:B1", "C1:D1", "F1:G1", "A3:A4", "B3:B4", "E1:E2", "H1:H2"):
        made.active.merge_cells(area)
    return known(
        made,
        answers("""
            1a | Test breath at birth | Midwifery | March 2027 | on-track | Fewer smoke | start=April 2026
            1b | Swap for vapes | Public Health | June 2027 | at-risk | Fewer smoke | start=June 2026
            2a | Scan in car parks | Liver Unit | May 2027 | off-track | Fewer drink | start=May 2026
        """),
    )


@file
def one_language_above_the_other() -> Known:
    """A heading in two languages, one above the other, is what either says."""
    made = book(
        ["Nod\nAim", "Gweithred\nAction", "Pwy\nWho", "Erbyn\nBy", "Cynnydd\nProgress"],
        ["Cryf\nStrong", "Agor siop\nOpen a shop", "Menter", "Rhagfyr 2026\nDecember 2026", "Ar y trywydd iawn\nOn track"],
        ["Byw\nAlive", "Cyrsiau\nCourses for 80", "Menter", "Mehefin 2027\nJune 2027", "Heb ddechrau\nNot started"],
    )  # fmt: skip
    return known(
        made,
        answers("""
            - | Agor siop Open a shop | Menter | December 2026 | on-track
            - | Cyrsiau Courses for 80 | Menter | June 2027 | not-started
        """),
    )


@file
def allocations_and_delivery_bodies() -> Known:
    """An allocation is money, what was spent of it is not; who delivers, leads."""
    made = book(
        ["Intervention", "Project name", "Delivery organisation", "Start", "End", "Total allocation", "Spend to date", "RAG"],
        ["Towns", "Market Square", "Borough Council", "Apr 2026", "Dec 2026", "£420,000", "£131,000", "Amber"],
        ["Towns", "Shop fronts", "Town Team", "Jun 2026", "Mar 2027", "£125,000", "£0", "Green"],
    )  # fmt: skip
    return known(
        made,
        answers("""
            - | Market Square | Borough Council | December 2026 | at-risk | - | start=April 2026 | funding=£420,000
            - | Shop fronts | Town Team | March 2027 | on-track | - | start=June 2026 | funding=£125,000
        """),
        "£131,000",
    )


@file
def a_log_of_risks_before_the_plan() -> Known:
    """A log of risks and issues is no plan, though it has actions that mitigate them."""
    made = book(
        ["ID", "Type", "Description", "Date raised", "Owner", "Action / mitigation", "Status"],
        ["R1", "Risk", "The supplier may fail", "1 May 2026", "Buyers", "Check accounts", "Open"],
        title="RAID",
    )
    second = made.create_sheet("Plan")
    for row in (
        [
            "ID",
            "Workstream",
            "Task",
            "Co-ordinator",
            "End",
            "RAG Autumn",
            "RAG Spring",
            "RAG Summer",
        ],
        ["T1", "Data", "Load five years", "Data Team", "30/09/2026", "A", "G", None],
        ["T2", "People", "Train 60 users", "Learning", "18/12/2026", "A", "R", "G"],
    ):
        second.append(row)
    return known(
        made,
        answers("""
            T1 | Load five years | Data Team | 30 September 2026 | on-track | Data
            T2 | Train 60 users | Learning | 18 December 2026 | on-track | People
        """),
        "The supplier may fail",
        "Check accounts",
    )


@file
def actions_with_mitigations() -> Known:
    """Opposite: a plan that mitigates is a plan, and its risks stay beside its actions."""
    made = book(
        ["Ref", "Mitigating action", "Lead", "By when"],
        ["1", "Fix prices early", "Finance", "May 2027"],
    )
    return known(made, answers("1 | Fix prices early | Finance | May 2027"))


@file
def actions_and_their_details() -> Known:
    """The action is what the row is called, and not its details; grey says what stands behind it."""
    made = book(
        ["Priority", "High level action", "Detailed actions", "Lead officer", "RAG"],
        ["Prevent", "Less spiking", "Kits in 30 pubs; posters", "Licensing", "Green"],
        ["Prevent", "Safer taxis", "Buttons in 200 cars", "Taxis", "Grey (not started)"],
    )
    return known(
        made,
        answers("""
            - | Less spiking | Licensing | - | on-track | Prevent
            - | Safer taxis | Taxis | - | not-started | Prevent
        """),
        "Kits in 30 pubs",
    )
