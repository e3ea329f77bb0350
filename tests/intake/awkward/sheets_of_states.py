"""Sheets that say how far things are under questions, quarters, months and codes of their own."""
# ruff: noqa: E501 - rows of plans are long lines

from datetime import date

from .books import book, known
from .known import Known, answers, file


@file
def completed_yes_or_no() -> Known:
    """A yes under “Completed? (Y/N)” says that a row is complete; a no says no state."""
    made = book(
        ["Inclusion Action Plan 2025-2028"],
        ["Objective", "What we will do", "Responsible officer", "By when", "Completed? (Y/N)", "Date completed"],
        ["1. Fair work", "Publish pay gaps", "Head of HR", "March 2026", "Yes", date(2026, 3, 12)],
        ["1. Fair work", "Interview care leavers", "Head of HR", "September 2026", "No", None],
        ["2. Open doors", "Fit hearing loops", "Facilities", "December 2027", "n", None],
        ["2. Open doors", "Sign at each desk", "Customer Services", "June 2026", "Y", date(2026, 5, 2)],
    )  # fmt: skip
    return known(
        made,
        answers("""
            - | Publish pay gaps | Head of HR | March 2026 | complete | Fair work
            - | Interview care leavers | Head of HR | September 2026 | - | Fair work
            - | Fit hearing loops | Facilities | December 2027 | - | Open doors
            - | Sign at each desk | Customer Services | June 2026 | complete | Open doors
        """),
        "12 March 2026",
    )


@file
def states_by_quarter() -> Known:
    """Of columns called Q1 to Q4 that hold states the last filled one counts."""
    made = book(
        [None, None, None, "2026/27", None, None, None],
        ["Ref", "Deliverable", "Project manager", "Q1", "Q2", "Q3", "Q4"],
        ["D1", "Agree the local plan", "Planning Policy", "On track", "Delayed", None, None],
        ["D2", "Open the pool", "Leisure", "On track", "On track", None, None],
        ["D3", "Put forms online", "Digital", "Complete", None, None, None],
    )
    made.active.merge_cells("D1:G1")
    return known(
        made,
        answers("""
            D1 | Agree the local plan | Planning Policy | - | off-track
            D2 | Open the pool | Leisure | - | on-track
            D3 | Put forms online | Digital | - | complete
        """),
    )


@file
def codes_by_month() -> Known:
    """Months over letters are states where the key of the sheet says what the letters mean."""
    head = [
        "No",
        "Milestone",
        "Accountable officer",
        "Baseline finish",
        "Forecast finish",
        "Apr",
        "May",
        "Jun",
    ]
    made = book(
        ["Stream 1: New system"],
        head,
        [1, "Sign the contract", "ICT Manager", date(2026, 4, 30), date(2026, 4, 28), "G", "C", "C"],
        [2, "Move the data", "Data Lead", date(2026, 6, 30), date(2026, 8, 31), "G", "A", "R"],
        ["Stream 2: New hub"],
        head,
        [1, "Find six advisers", "Hub Manager", date(2026, 5, 31), date(2026, 5, 31), "G", "C", None],
        ["Key: R = off track, A = at risk, G = on track, C = complete"],
    )  # fmt: skip
    return known(
        made,
        answers("""
            1 | Sign the contract | ICT Manager | 28 April 2026 | complete
            2 | Move the data | Data Lead | 31 August 2026 | off-track
            1 | Find six advisers | Hub Manager | 31 May 2026 | complete
        """),
    )


@file
def plan_above_indicators() -> Known:
    """Indicators and risks below a plan are no actions."""
    made = book(
        ["Actions"],
        ["Action", "Owner", "Deadline", "RAG"],
        ["Check all swings", "Parks", "30/06/2026", "Green"],
        ["Mend three gates", "Parks", "30/09/2026", "Amber"],
        ["Performance indicators"],
        ["Indicator", "Owner", "Baseline", "Target 2026/27", "Latest", "RAG"],
        ["Content with parks", "Parks", "71%", "75%", "73%", "Amber"],
        ["Risks"],
        ["Risk", "Likelihood", "Impact", "Mitigation", "Owner"],
        ["Prices rise", 3, 4, "Fix prices early", "Finance"],
    )
    return known(
        made,
        answers("""
            - | Check all swings | Parks | 30 June 2026 | on-track
            - | Mend three gates | Parks | 30 September 2026 | at-risk
        """),
        "Content with parks",
        "Fix prices early",
    )


@file
def findings_and_responses() -> Known:
    """What was found is no action where “Our response” stands beside it; a sign keeps its words."""
    made = book(
        ["What the review found", "Gap", "Our response", "Who", "Target completion", "Progress"],
        ["Few men ask", "No worker", "Hire a worker for men", "Commissioning", "Jan-27", "🟢"],
        ["Refuges full", "12 short", "Rent six homes", "Housing Options", "Apr-27", "🟠 no landlord yet"],
        ["Long waits", "Few staff", "Buy 300 sessions", "Children", "Oct-26", "✔"],
    )  # fmt: skip
    return known(
        made,
        answers("""
            - | Hire a worker for men | Commissioning | January 2027 | on-track
            - | Rent six homes | Housing Options | April 2027 | at-risk
            - | Buy 300 sessions | Children | October 2026 | complete
        """),
        "Few men ask",
        "12 short",
        "no landlord yet",
    )


@file
def agreed_actions_of_auditors() -> Known:
    """Agreed dates stand where none was revised; mostly states make a column one of states."""
    made = book(
        ["Item", "Agreed action", "Action owner", "Agreed date", "Revised date", "Position in October"],
        [1, "Write down who decides", "Monitoring Officer", date(2026, 6, 30), None, "Implemented"],
        [2, "Test the backup", "ICT Manager", date(2026, 3, 31), date(2026, 12, 31), "Half of it; a room is booked"],
        [3, "Match the bank each week", "Accountant", "31.07.26", None, "Not yet due"],
    )  # fmt: skip
    return known(
        made,
        answers("""
            1 | Write down who decides | Monitoring Officer | 30 June 2026 | complete
            2 | Test the backup | ICT Manager | 31 December 2026 | -
            3 | Match the bank each week | Accountant | 31 July 2026 | not-started
        """),
        "a room is booked",
    )


@file
def subtotals_behind_their_group() -> Known:
    """“Subtotal” behind the name of a workstream is no action; an action that begins so is one."""
    made = book(
        [
            "Workstream",
            "Ref",
            "Project",
            "Project manager",
            "End date",
            "2025/26 £000",
            "2026/27 £000",
            "Total £000",
        ],
        ["Buildings", "B1", "Heat pumps", "Energy Manager", date(2027, 3, 31), 120, 340, 460],
        ["Buildings", None, "Subtotal", None, None, 120, 340, 460],
        [
            "Fleet",
            "F1",
            "Total rebuild of the depot",
            "Fleet Manager",
            date(2028, 3, 31),
            0,
            90,
            90,
        ],
        ["Fleet", None, "Subtotal", None, None, 0, 90, 90],
        [None, None, "Grand total", None, None, 120, 430, 550],
    )
    return known(
        made,
        answers("""
            B1 | Heat pumps | Energy Manager | 31 March 2027 | - | Buildings | funding=460
            F1 | Total rebuild of the depot | Fleet Manager | 31 March 2028 | - | Fleet | funding=90
        """),
        "550",
    )


@file
def crosses_by_quarter() -> Known:
    """Opposite: crosses under quarters are no states, nor is a yes under another question."""
    made = book(
        ["Action", "Lead", "Needs a decision?", "Q1", "Q2", "Q3"],
        ["Buy two sweepers", "Street Scene", "Yes", "x", None, None],
        ["Pick litter", "Parks", "No", None, "x", "x"],
    )
    return known(
        made,
        answers("""
            - | Buy two sweepers | Street Scene
            - | Pick litter | Parks
        """),
    )
