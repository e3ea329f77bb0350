"""Plans of tasks, of numbered asks and of quarters, with tables beside them that are none."""
# ruff: noqa: E501 - rows of plans are long lines

from ...blocks import wordy
from . import books, papers
from .known import Known, answers, file


@file
def tasks_that_share_an_action() -> Known:
    """Under an objective an action covers several tasks, each with its lead and its day."""
    made = books.book(
        ["Objective", "Action", "Task", "Responsible", "Timeframe", "Status"],
        [
            "Safer streets",
            "Slow traffic down",
            "Lower the limit at nine schools",
            "Highways",
            "June 2026",
            "Complete",
        ],
        [None, None, "Train new crossing patrols", "Road Safety", "Sept 2026", "Amber"],
        [None, "Design out crime", "Survey every alley", "Wardens", "Jan 2027", "Not started"],
        [
            "Help for victims",
            "Support after hate crime",
            "Open six reporting centres",
            "Police",
            "2027",
            "Amber",
        ],
    )
    made.active.merge_cells("A2:A4")
    made.active.merge_cells("B2:B3")
    return books.known(
        made,
        answers("""
            - | Lower the limit at nine schools | Highways | June 2026 | complete | Safer streets
            - | Train new crossing patrols | Road Safety | September 2026 | at-risk | Safer streets
            - | Survey every alley | Wardens | January 2027 | not-started | Safer streets
            - | Open six reporting centres | Police | 2027 | at-risk | Help for victims
        """),
        "Slow traffic down",
    )


@file
def actions_that_have_their_tasks_beside_them() -> Known:
    """An action for each row stays the action, whatever tasks stand beside it."""
    made = books.book(
        ["Objective", "Action", "Task", "Responsible", "Timeframe"],
        [
            "Safer streets",
            "Slow traffic down",
            "Lower the limit at nine schools",
            "Highways",
            "2026",
        ],
        ["Safer streets", "Design out crime", "Survey every alley", "Wardens", "2027"],
    )
    return books.known(
        made,
        answers("""
            - | Slow traffic down | Highways | 2026 | - | Safer streets
            - | Design out crime | Wardens | 2027 | - | Safer streets
        """),
        "Survey every alley",
    )


@file
def asks_with_their_outcome_above_the_head() -> Known:
    """“Improvement ask 1: …” over a head whose rows count on from it is their priority."""
    made = papers.begun()
    head = ["Ref", "What we will do", "Who", "Who helps", "By when", "Last quarter", "This quarter"]
    for title, outcome, row in (
        (
            "Improvement ask 1: Plans on time",
            "Families wait less",
            ["1.1", "Recruit four officers", "SEND team", "Schools", "June 2026", "R", "A"],
        ),
        (
            "Improvement ask 2: Shorter waits",
            "Therapy begins soon",
            ["2.1", "Agree one pathway", "Health board", "Schools", "July 2026", "G", "R"],
        ),
    ):
        wide = [[words, *[""] * 6] for words in (title, f"Outcome: {outcome}")]
        table = wordy.table(made, [*wide, head, row])
        for at in (0, 1):
            table.cell(at, 0).merge(table.cell(at, 6))
        made.add_paragraph("")
    return papers.known(
        made,
        answers("""
            1.1 | Recruit four officers | SEND team | June 2026 | at-risk | Plans on time | partners=Schools
            2.1 | Agree one pathway | Health board | July 2026 | off-track | Shorter waits | partners=Schools
        """),
        "Families wait less",
        "Therapy begins soon",
    )


@file
def indicators_with_a_day_and_no_deed() -> Known:
    """Indicators with a baseline and a day by which their target is met are no actions."""
    made = papers.begun()
    made.add_heading("Action plan", 1)
    wordy.table(made, [["Action", "Lead", "By"], ["Open two clubs", "Public Health", "2027"]])
    made.add_heading("How we will measure success", 1)
    head = ["Indicator", "Baseline", "Target", "By when", "Source"]
    wordy.table(made, [head, ["Children who eat well", "41%", "50%", "2030", "Survey of schools"]])
    return papers.known(
        made, answers("- | Open two clubs | Public Health | 2027"), "Survey of schools", "41%"
    )


@file
def confidence_in_delivery() -> Known:
    """“Delivery confidence” over colours says how far each is, and not how it is done."""
    made = papers.begun()
    head = ["Deliverable", "Accountable organisation", "Milestone date", "Delivery confidence"]
    rows = [
        ["Train 90 youth workers", "Youth Service", "Dec 2026", "Green"],
        ["Open a crisis cafe", "Charity", "May 2027", "Red"],
    ]
    wordy.table(made, [head, *rows])
    return papers.known(
        made,
        answers("""
            - | Train 90 youth workers | Youth Service | December 2026 | on-track
            - | Open a crisis cafe | Charity | May 2027 | off-track
        """),
    )
