"""Sheets whose heads are questions, whose groups have rare names, whose logs are open or closed."""
# ruff: noqa: E501 - rows of plans are long lines

from datetime import date

from openpyxl.styles import Font

from .books import book, known
from .known import Known, answers, file


@file
def what_must_improve_and_what_is_done() -> Known:
    """What is going to be done is the action, and not what needs to improve."""
    made = book(
        ["Priority area", "What needs to improve?", "What are we going to do?", "Who is responsible?", "By when?", "RAG"],
        ["1. Front door", "Contacts wait", "Staff the hub each evening", "Hub Manager", date(2026, 10, 31), "AMBER"],
        ["1. Front door", "Unclear rules", "Train 200 partners", "Partnership Manager", date(2027, 2, 28), "On track – no issues"],
    )  # fmt: skip
    return known(
        made,
        answers("""
            - | Staff the hub each evening | Hub Manager | 31 October 2026 | at-risk | Front door
            - | Train 200 partners | Partnership Manager | 28 February 2027 | on-track | Front door
        """),
        "Contacts wait",
    )


@file
def pledges_over_actions() -> Known:
    """Pledges are what rows belong to."""
    made = book(
        ["Pledge", "No", "Action", "Owner", "Q/Yr due"],
        ["A bed for all", "1.1", "Walk the streets nightly", "Streets Team", "Q3 26/27"],
        ["A bed for all", "1.2", "Put up ten cabins", "Council", "Q4 26/27"],
    )
    return known(
        made,
        answers("""
            1.1 | Walk the streets nightly | Streets Team | Q3 2026/27 | - | A bed for all
            1.2 | Put up ten cabins | Council | Q4 2026/27 | - | A bed for all
        """),
    )


@file
def big_ideas_over_actions() -> Known:
    """What covers several rows is what they belong to, whatever its name."""
    made = book(
        ["Big idea", "Action", "Owner", "Due"],
        ["A warm room", "Open 12 halls", "Parishes", "May 2027"],
        [None, "Lend heaters", "Library", "June 2027"],
        ["A hot meal", "Cook on Sundays", "Churches", "July 2027"],
    )
    made.active.merge_cells("A2:A3")
    return known(
        made,
        answers("""
            - | Open 12 halls | Parishes | May 2027 | - | A warm room
            - | Lend heaters | Library | June 2027 | - | A warm room
            - | Cook on Sundays | Churches | July 2027 | - | A hot meal
        """),
    )


@file
def sheets_for_years() -> Known:
    """Where rows name their priority, sheets for years are no priorities; their names are kept."""
    head = ["Priority", "Ref", "Action", "Lead", "By when", "RAG"]
    made = book(
        head,
        ["Safer streets", "1.1", "Light the canal path", "Council", "May 2026", "G"],
        ["Better homes", "2.1", "Inspect 40 flats", "Housing", "June 2026", "A"],
        title="2026-27",
    )
    second = made.create_sheet("2027-28")
    second.append(head)
    second.append(["Safer streets", "1.2", "Watch the station", "Police", "May 2027", "G"])
    return known(
        made,
        answers("""
            1.1 | Light the canal path | Council | May 2026 | on-track | Safer streets
            2.1 | Inspect 40 flats | Housing | June 2026 | at-risk | Better homes
            1.2 | Watch the station | Police | May 2027 | on-track | Safer streets
        """),
        "2027-28",
    )


@file
def sheets_with_objectives() -> Known:
    """Opposite: sheets with names of their own are priorities, and objectives stand below them."""
    head = ["Objective", "Ref", "Action", "Lead", "By when"]
    made = book(
        head, ["Fewer thefts", "1", "Light the path", "Council", "May 2026"], title="Safety"
    )
    second = made.create_sheet("Homes")
    second.append(head)
    second.append(["Dry homes", "2", "License landlords", "Housing", "July 2027"])
    return known(
        made,
        answers("""
            1 | Light the path | Council | May 2026 | - | Safety
            2 | License landlords | Housing | July 2027 | - | Homes
        """),
        "Dry homes",
    )


@file
def directorates_over_actions() -> Known:
    """Opposite: the directorate that covers several rows is no priority."""
    made = book(
        ["Directorate", "Action", "Owner", "Due"],
        ["Place", "Open 12 halls", "Parishes", "May 2027"],
        [None, "Lend heaters", "Library", "June 2027"],
        ["People", "Cook on Sundays", "Churches", "July 2027"],
        title="Warm rooms",
    )
    made.active.merge_cells("A2:A3")
    return known(
        made,
        answers("""
            - | Open 12 halls | Parishes | May 2027 | - | Warm rooms
            - | Lend heaters | Library | June 2027 | - | Warm rooms
            - | Cook on Sundays | Churches | July 2027 | - | Warm rooms
        """),
        "People",
    )


@file
def items_live_and_closed() -> Known:
    """A line over rows and a row that was struck out leave the column “Item” one of numbers."""
    head = ["Item", "Action", "Responsible", "Date for completion", "Open/Closed"]
    made = book(
        ["Live actions"],
        head,
        ["1", "Test the fire doors", "Compliance", "30 Nov 2026", "Open"],
        ["2", "Buy a new alarm", "Facilities", "ASAP", "Open"],
        ["Closed actions"],
        head,
        ["3", "Renew the policy", "Adviser", "1 May 2026", "Closed"],
    )
    for cell in made.active[4]:
        cell.font = Font(strike=True)
    return known(
        made,
        answers("""
            1 | Test the fire doors | Compliance | 30 November 2026 | - | Live actions
            3 | Renew the policy | Adviser | 1 May 2026 | complete | Closed actions
        """),
    )


@file
def work_from_and_to() -> Known:
    """“Work” is what is done, “To” the day by when; sums over all sites are no rows."""
    made = book(
        ["Site", "Work", "Responsible", "Capital £000", "Revenue £000", "From", "To"],
        ["Old Gaol", "Mend the roof", "Estates", 240, 0, "04/2026", "03/2028"],
        ["Old Gaol", "Open on Sundays", "Museums", 0, 35, "09/2026", "03/2027"],
        ["Overall", None, None, 240, 35, None, None],
    )
    return known(
        made,
        answers("""
            - | Mend the roof | Estates | March 2028 | - | - | start=April 2026
            - | Open on Sundays | Museums | March 2027 | - | - | start=September 2026
        """),
        "Old Gaol",
        "240",
    )
