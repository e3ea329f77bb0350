"""Sheets whose heads are rare: words in brackets, stages with days, outputs, underscores."""
# ruff: noqa: E501 - rows of plans are long lines

from .books import book, known
from .known import Known, answers, file


@file
def outputs_under_objectives() -> Known:
    """An output is what is done where only objectives stand beside it, of which one stands twice."""
    made = book(
        ["Strategic objective", "Output", "Delivery lead", "Completion date", "RAG"],
        ["Prevent", "A protocol with landlords", "Options", "September 2026", "Blue"],
        ["Prevent", "Advice in courts", "Advice Centre", "March 2027", "Amber"],
        ["Relieve", "Thirty winter rooms", "Streets Team", "November 2026", "Green"],
    )
    return known(
        made,
        answers("""
            - | A protocol with landlords | Options | September 2026 | complete | Prevent
            - | Advice in courts | Advice Centre | March 2027 | at-risk | Prevent
            - | Thirty winter rooms | Streets Team | November 2026 | on-track | Relieve
        """),
    )


@file
def stages_with_days() -> Known:
    """Of days for several stages that of the last is the day by when."""
    made = book(
        ["Project", "Lead (name)", "Design complete", "Start on site", "Complete", "RAG"],
        ["A crossing", "Highways", "Jun 2026", "Sep 2026", "Nov 2026", "Green"],
        ["A bridge", "Structures", "Sep 2026", "Mar 2027", "Dec 2027", "Amber"],
    )
    return known(
        made,
        answers("""
            - | A crossing | Highways | November 2026 | on-track | - | start=September 2026
            - | A bridge | Structures | December 2027 | at-risk | - | start=March 2027
        """),
        "Jun 2026",
    )


@file
def owners_in_brackets() -> Known:
    """A word in brackets says what a heading means; underscores part words."""
    made = book(
        ["Specific action", "Achieved by (owner)", "Time-bound (date)", "start_date"],
        ["Cut paper by half", "Facilities", "30/09/2026", "2026-04-01"],
        ["Ban paper cups", "Catering", "01/12/2026", "2026-05-01"],
    )
    return known(
        made,
        answers("""
            - | Cut paper by half | Facilities | 30 September 2026 | - | - | start=1 April 2026
            - | Ban paper cups | Catering | 1 December 2026 | - | - | start=1 May 2026
        """),
    )


@file
def letters_over_numbers_and_names_below() -> Known:
    """A letter over numbers that begin with it is no line of the key; who signed is no action."""
    made = book(
        ["No.", "Action", "Owner", "Target", "BRAGW Sep"],
        ["A", "GOVERNANCE (complete by March 2027)", None, None, None],
        ["A1", "Set up a board", "CEX", "Jul 2026", "B"],
        ["A2", "Tell the Cabinet", "Policy", "Sep 2026", "W"],
        ["B", "PEOPLE", None, None, None],
        ["B1", "Train 800 staff", "HR", "Dec 2026", "A"],
        ["Sign off"],
        ["Name", "Role", "Date"],
        ["J. Amos", "Head of Service", "2 April 2026"],
        ["B = blue (complete), A = amber (some slippage), R = red (off track), W = white (not started)"],
    )  # fmt: skip
    return known(
        made,
        answers("""
            A1 | Set up a board | CEX | July 2026 | complete | GOVERNANCE (complete by March 2027)
            A2 | Tell the Cabinet | Policy | September 2026 | not-started | GOVERNANCE (complete by March 2027)
            B1 | Train 800 staff | HR | December 2026 | at-risk | PEOPLE
        """),
        "J. Amos",
    )
