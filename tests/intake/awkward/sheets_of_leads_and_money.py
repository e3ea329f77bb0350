"""Sheets with several columns for one thing: leads, money by year, updates by month, names."""
# ruff: noqa: E501 - rows of plans are long lines

from .books import book, known
from .known import Known, answers, file


@file
def a_lead_above_the_plan() -> Known:
    """The line with the label of the sheet is its title, whatever stands below that line."""
    made = book(
        ["Priority 1 - Break the supply of drugs"],
        ["Lead: Supt Marsh"],
        ["Action", "By who", "By when", "Progress Q1", "BRAG Q1", "BRAG Q2"],
        ["Close ten lines", "Police", "Mar-27", "Four closed", "G", "B"],
        title="1. Supply",
    )
    second = made.create_sheet("2. Treatment")
    for row in (
        ["Priority 2 - Treat all who ask"],
        ["Lead: Dr Amin"],
        ["Action", "By who", "By when", "Progress Q1", "BRAG Q1", "BRAG Q2"],
        ["Treat 300 more", "Provider", "Mar-27", None, "A", "R"],
    ):
        second.append(row)
    return known(
        made,
        answers("""
            - | Close ten lines | Police | March 2027 | complete | Break the supply of drugs
            - | Treat 300 more | Provider | March 2027 | off-track | Treat all who ask
        """),
        "Supt Marsh",
        "Four closed",
    )


@file
def sources_and_sums_of_money() -> Known:
    """A sum of money comes before the fund that gives it; a total before its years."""
    made = book(
        ["Aim", "Key actions", "Lead service", "Year 1", "Year 2", "Funding source", "Indicative cost"],
        ["1. Grow", "Fit out workshops", "Regeneration", "Design", "Build", "Town Fund", "£2.4m"],
        ["2. Learn", "Teach care", "Adult Learning", None, "Twice", "Ministry", "not yet known"],
    )  # fmt: skip
    return known(
        made,
        answers("""
            - | Fit out workshops | Regeneration | - | - | Grow | funding=£2.4m
            - | Teach care | Adult Learning | - | - | Learn | funding=not yet known
        """),
        "Town Fund",
    )


@file
def money_of_years_and_another_word() -> Known:
    """Money by year without a total is no funding, whatever column stands beside it."""
    made = book(
        [
            "Scheme ref",
            "Scheme name",
            "Outcome supported",
            "2026/27 budget",
            "2027/28 budget",
            "Completion",
            "RAG",
        ],
        ["D1", "Rails in a week", "Independence", 45000, 45000, "Mar 2028", "Green"],
        ["D2", "Sensors for 500", "Independence", 60000, 20000, "Sep 2027", "Amber"],
    )
    return known(
        made,
        answers("""
            D1 | Rails in a week | - | March 2028 | on-track
            D2 | Sensors for 500 | - | September 2027 | at-risk
        """),
        "60000",
    )


@file
def improvements_month_by_month() -> Known:
    """“Improvement” is what is done where nothing else is; who does it leads before the executive."""
    made = book(
        [
            "#",
            "Improvement",
            "Exec lead",
            "Delivery lead",
            "Target date",
            "Apr 26 update",
            "Apr 26 RAG",
            "May 26 update",
            "May 26 RAG",
        ],
        [
            1,
            "Answer in 30 seconds",
            "COO",
            "Call Manager",
            "30/09/2026",
            "At 51",
            "R",
            "At 44",
            "A",
        ],
        [2, "End paper forms", "CIO", "Digital Lead", "31/12/2026", "Drafted", "G", None, None],
    )
    return known(
        made,
        answers("""
            1 | Answer in 30 seconds | Call Manager | 30 September 2026 | at-risk
            2 | End paper forms | Digital Lead | 31 December 2026 | on-track
        """),
        "At 44",
        "COO",
    )


@file
def delivered_by_names_beside_a_deadline() -> Known:
    """“Delivered by” over names says who leads, also where another column has the days."""
    made = book(
        ["Objective 1 – Safer nights"],
        ["Action", "Delivered by", "Deadline", "RAG"],
        ["Walk on Fridays", "Churches Together", "May 2026", "Green"],
        ["Soft glasses", "Pubwatch", "Sep 2026", "Amber"],
    )
    return known(
        made,
        answers("""
            - | Walk on Fridays | Churches Together | May 2026 | on-track | Safer nights
            - | Soft glasses | Pubwatch | September 2026 | at-risk | Safer nights
        """),
    )


@file
def a_register_of_documents() -> Known:
    """Opposite: documents, who owns them and when they are due are no actions."""
    made = book(["Action", "Lead", "By when"], ["Write to all landlords", "Housing", "May 2027"])
    second = made.create_sheet("Documents")
    for row in (
        ["Document", "Owner", "Review due", "Version"],
        ["Housing policy", "Housing", "June 2027", "2"],
        ["Repairs guide", "Repairs", "July 2027", "4"],
    ):
        second.append(row)
    return known(made, answers("- | Write to all landlords | Housing | May 2027"), "Repairs guide")
