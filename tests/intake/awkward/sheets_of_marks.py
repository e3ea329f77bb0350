"""Sheets with crosses below states, scores beside actions, indicators with days, lines of leads."""

from .books import book, known
from .known import Known, answers, file


@file
def crosses_below_states() -> Known:
    """The state whose column is crossed is the state of the row; two crosses are told."""
    made = book(
        ["Action", "Lead", "Deadline", "Not started", "On track", "Complete", "Comments"],
        ["Visit all care homes", "Quality Team", "30/06/26", None, None, "x", "44 of 44"],
        ["Train 60 managers", "Skills Team", "31/12/26", None, "x", None, None],
        ["Buy sensors", "Digital", "31/03/27", "x", None, None, None],
        ["Mend the lift", "Estates", "30/04/27", "x", "x", None, None],
    )
    return known(
        made,
        answers("""
            - | Visit all care homes | Quality Team | 30 June 2026 | complete
            - | Train 60 managers | Skills Team | 31 December 2026 | on-track
            - | Buy sensors | Digital | 31 March 2027 | not-started
            - | Mend the lift | Estates | 30 April 2027
        """),
        "44 of 44",
    )


@file
def scores_beside_actions() -> Known:
    """A score for cost is no money, and who a row is given to leads it."""
    made = book(
        ["Stage", "Task", "Person", "Start month", "End month", "Cost (1-5)", "Total score"],
        ["Plan", "Agree the sites", "KP", "Jan 2027", "Mar 2027", 2, 11],
        ["Build", "Lay the path", "Contractor", "Apr 2027", "Dec 2027", 5, 14],
    )
    return known(
        made,
        answers("""
            - | Agree the sites | KP | March 2027 | - | - | start=January 2027
            - | Lay the path | Contractor | December 2027 | - | - | start=April 2027
        """),
        "11",
    )


@file
def indicators_with_days() -> Known:
    """Indicators are no actions, though someone owns them and each has a day."""
    made = book(
        ["Ref", "Action", "Owner", "Due date", "BRAG"],
        ["1", "Vouchers for births", "Midwifery", "Jan-27", "G"],
        title="Actions",
    )
    second = made.create_sheet("Scorecard")
    for row in (
        ["Outcome", "Indicator", "Owner", "Target date", "Target", "Q1", "RAG"],
        ["Healthier", "Smoking at birth", "Midwifery", "Mar-27", "6%", "8.1%", "A"],
        ["Healthier", "Adults who move", "Sport", "Mar-28", "70%", "66%", "G"],
    ):
        second.append(row)
    return known(
        made,
        answers("1 | Vouchers for births | Midwifery | January 2027 | on-track"),
        "Smoking at birth",
        "8.1%",
    )


@file
def themes_with_a_line_for_their_lead() -> Known:
    """A line that says who leads a theme is no theme."""
    head = ["What we said", "What we have done so far", "What we will do next", "Lead", "When"]
    made = book(
        ["THEME 1: CONNECTED"],
        ["Theme lead: Age Concern"],
        head,
        ["Less loneliness", "14 clubs", "Clubs in six villages", "Age Concern", "Dec-26"],
        ["THEME 2: ACTIVE"],
        ["Theme lead: Leisure Trust"],
        head,
        ["Fewer falls", "20 teachers", "Classes in ten halls", "Leisure Trust", "Oct-26"],
    )
    return known(
        made,
        answers("""
            - | Clubs in six villages | Age Concern | December 2026 | - | CONNECTED
            - | Classes in ten halls | Leisure Trust | October 2026 | - | ACTIVE
        """),
        "Theme lead: Leisure Trust",
        "14 clubs",
    )


@file
def commitments_over_actions() -> Known:
    """Commitments that stand again and again before actions are what these belong to."""
    made = book(
        ["Commitment", "Actions", "Support from", "Officer", "Target", "Progress"],
        ["Safe parks", "Light three parks", "Friends", "Parks", "Spring 2027", "GREEN: two lit"],
        ["Safe parks", "Pay wardens", None, "Parks", "Summer 2026", "AMBER - one post empty"],
        ["Clean parks", "Empty bins daily", None, "Waste", "In place", "BLUE"],
    )
    return known(
        made,
        answers("""
            - | Light three parks | Parks | spring 2027 | on-track | Safe parks | partners=Friends
            - | Pay wardens | Parks | summer 2026 | at-risk | Safe parks
            - | Empty bins daily | Waste | - | complete | Clean parks
        """),
        "two lit",
        "In place",
    )


@file
def crosses_below_bodies() -> Known:
    """Opposite: crosses below the names of bodies say nothing of how far things are."""
    made = book(
        ["No.", "Action", "Council", "Police", "By"],
        ["1", "Share names", "x", "x", "Oct 2026"],
        ["2", "Open a clinic", None, "x", "Dec 2026"],
    )
    return known(
        made,
        answers("""
            1 | Share names | - | October 2026
            2 | Open a clinic | - | December 2026
        """),
    )
