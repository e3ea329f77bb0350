"""Sheets whose rows stand in groups of several ranks, with keys and choices of their own."""
# ruff: noqa: E501 - rows of plans are long lines

from datetime import date

from .books import book, known
from .known import Known, answers, file


@file
def outcomes_over_objectives() -> Known:
    """The outer of two columns that group rows is the priority; the inner one is kept."""
    made = book(
        ["Outcome", "Objective", "Action", "Lead organisation", "RAG"],
        ["A good start", "Fewer heavy children", "Walk a mile in 40 schools", "Public Health", "G"],
        [None, None, "Give fruit to toddlers", "Children's Centres", "A"],
        [None, "Ready for school", "Test speech at two", "Health Visiting", "Not started"],
        ["A good old age", "Fewer falls", "Classes in each town", "Leisure Trust", "G"],
    )
    return known(
        made,
        answers("""
            - | Walk a mile in 40 schools | Public Health | - | on-track | A good start
            - | Give fruit to toddlers | Children's Centres | - | at-risk | A good start
            - | Test speech at two | Health Visiting | - | not-started | A good start
            - | Classes in each town | Leisure Trust | - | on-track | A good old age
        """),
        "Fewer heavy children",
        "Ready for school",
        "Fewer falls",
    )


@file
def an_outcome_for_each_row() -> Known:
    """Opposite: an outcome that each row has for itself groups nothing."""
    made = book(
        ["Theme", "Outcome", "Action", "Lead", "By when"],
        ["Streets", "Cleaner kerbs", "Buy a sweeper", "Street Scene", "May 2027"],
        ["Streets", "Less litter", "Empty bins twice", "Street Scene", "June 2027"],
        ["Parks", "More shade", "Plant 90 trees", "Parks", "March 2028"],
    )
    return known(
        made,
        answers("""
            - | Buy a sweeper | Street Scene | May 2027 | - | Streets
            - | Empty bins twice | Street Scene | June 2027 | - | Streets
            - | Plant 90 trees | Parks | March 2028 | - | Parks
        """),
        "Less litter",
    )


@file
def phases_with_days_of_their_own() -> Known:
    """A phase that nobody leads stands over its steps; a step with its own lead is an action."""
    made = book(
        ["ID", "Activity", "Owner", "Start date", "End date", "% complete", "RAG"],
        ["1", "Phase 1: look", None, date(2026, 4, 1), date(2026, 6, 30), "100%", None],
        ["1.1", "Ask 40 tenants", "Jo Price", date(2026, 4, 1), date(2026, 5, 15), "100%", "Complete"],
        ["1.2", "Draw the process", "Sam Reed", date(2026, 5, 1), date(2026, 6, 30), "100%", "Complete"],
        ["2", "Phase 2: build", None, date(2026, 7, 1), date(2026, 12, 31), "40%", None],
        ["2.1", "Choose a supplier", "Jo Price", date(2026, 7, 1), date(2026, 8, 31), "100%", "Complete"],
    )  # fmt: skip
    return known(
        made,
        answers("""
            1.1 | Ask 40 tenants | Jo Price | 15 May 2026 | complete | Phase 1: look | start=1 April 2026
            1.2 | Draw the process | Sam Reed | 30 June 2026 | complete | Phase 1: look | start=1 May 2026
            2.1 | Choose a supplier | Jo Price | 31 August 2026 | complete | Phase 2: build | start=1 July 2026
        """),
        "31 December 2026",
        "40%",
    )


@file
def actions_with_steps_below() -> Known:
    """Opposite: an action with a lead of its own, and steps with numbers below it, is an action."""
    made = book(
        ["No.", "Action", "Owner", "End date"],
        ["1", "Write the plan", "Policy", date(2026, 6, 30)],
        ["1.1", "Ask the public", "Policy", date(2026, 5, 15)],
    )
    return known(
        made,
        answers("""
            1 | Write the plan | Policy | 30 June 2026
            1.1 | Ask the public | Policy | 15 May 2026
        """),
    )


@file
def funded_or_not() -> Known:
    """Whether something is funded is no sum of money; states are numbered as forms number them."""
    made = book(
        ["No.", "Category", "Action", "Lead", "Est. cost", "Funded?", "Status"],
        [1, "Buildings", "Change the boilers", "T. Hale", "££", "Yes", "2 - In progress"],
        [2, "Travel", "Buy bikes", "B. Orme", "£", "No", "1 - Not started"],
        [3, "Buildings", "Turn off lights", "B. Orme", "£", "N/A", "3 - Complete"],
    )
    return known(
        made,
        answers("""
            1 | Change the boilers | T. Hale | - | on-track | Buildings | funding=££
            2 | Buy bikes | B. Orme | - | not-started | Travel | funding=£
            3 | Turn off lights | B. Orme | - | complete | Buildings | funding=£
        """),
    )


@file
def quarters_in_a_head_of_two_levels() -> Known:
    """In a head of two levels too the last quarter counts."""
    made = book(
        ["Priority", "Action", "Delivery", None, "Monitoring", None],
        [None, None, "Lead", "End", "RAG Q1", "RAG Q2"],
        ["Fewer in custody", "Bail help in a day", "Manager", "Mar 2027", "A", "G"],
        ["Fewer in custody", "Foster homes", "Fostering", "Dec 2027", "R", "R"],
        ["Victims heard", "A worker in each team", "Police", "Sep 2026", "G", None],
    )
    for area in ("A1:A2", "B1:B2", "C1:D1", "E1:F1"):
        made.active.merge_cells(area)
    return known(
        made,
        answers("""
            - | Bail help in a day | Manager | March 2027 | on-track | Fewer in custody
            - | Foster homes | Fostering | December 2027 | off-track | Fewer in custody
            - | A worker in each team | Police | September 2026 | on-track | Victims heard
        """),
    )


@file
def a_key_with_two_ways_behind() -> Known:
    """Where red and amber are both “behind”, amber keeps its usual meaning."""
    made = book(
        ["Key", None, None, None],
        ["Red", "Behind, needs help", None, None],
        ["Amber", "Behind, in hand", None, None],
        ["Green", "On time or done", None, None],
        ["Action", "Owner", "Due", "RAG"],
        ["Mentors in six schools", "Youth Service", "Sep-26", "Green"],
        ["A film on knives", "Police", "Jan-27", "Red"],
        ["Wands for clubs", "Licensing", "Nov-26", "Amber"],
    )
    return known(
        made,
        answers("""
            - | Mentors in six schools | Youth Service | September 2026 | on-track
            - | A film on knives | Police | January 2027 | off-track
            - | Wands for clubs | Licensing | November 2026 | at-risk
        """),
    )


@file
def numbers_over_plans_of_their_own() -> Known:
    """“1” and its words over a head, with 1.1 below it: the head comes again for the next."""
    head = ["Ref", "We will", "Who is leading", "By when", "BRAG"]
    made = book(
        ["1", "Getting help early"],
        [],
        head,
        ["1.1", "Train 400 assistants", "Inclusion", "July 2027", "G"],
        ["1.2", "A phone line for parents", "Advice", "Sept 2026", "B"],
        [],
        ["2", "Good plans"],
        [],
        head,
        ["2.1", "Write plans in 20 weeks", "SEN Team", "Dec 2026", "R"],
        title="SEF",
    )
    return known(
        made,
        answers("""
            1.1 | Train 400 assistants | Inclusion | July 2027 | on-track | Getting help early
            1.2 | A phone line for parents | Advice | September 2026 | complete | Getting help early
            2.1 | Write plans in 20 weeks | SEN Team | December 2026 | off-track | Good plans
        """),
    )


@file
def numbers_over_a_head_that_are_a_version() -> Known:
    """Opposite: “2” and “Version” over a plan whose rows count from 1.1 are over nothing."""
    made = book(
        ["2", "Version of May"],
        ["Ref", "Action", "Lead", "By when"],
        ["1.1", "Train 400 assistants", "Inclusion", "July 2027"],
        ["1.2", "Write plans", "SEN Team", "Dec 2026"],
        title="Actions",
    )
    return known(
        made,
        answers("""
            1.1 | Train 400 assistants | Inclusion | July 2027 | - | Actions
            1.2 | Write plans | SEN Team | December 2026 | - | Actions
        """),
        "Version of May",
    )


@file
def objectives_over_cards() -> Known:
    """“Objective 1” beside its words over a card is what the card belongs to."""
    made = book(
        ["Objective 1", "Fair recruitment"],
        ["Actions", "Anonymous shortlisting"],
        ["Lead", "HR Director"],
        ["Timescale", "January 2027"],
        [],
        ["Objective 2", "Fair services"],
        ["Actions", "Interpreters on video"],
        ["Lead", "Patient Experience"],
        ["Timescale", "March 2027"],
        ["Date created", "4 January 2026"],
        title="Objectives",
    )
    return known(
        made,
        answers("""
            - | Anonymous shortlisting | HR Director | January 2027 | - | Fair recruitment
            - | Interpreters on video | Patient Experience | March 2027 | - | Fair services
        """),
    )


@file
def a_day_of_making_is_no_deadline() -> Known:
    """Where a task has no day by when, the day on which somebody typed it in is none."""
    made = book(
        ["Task Name", "Bucket Name", "Assigned To", "Created Date", "Due date"],
        ["Publish a map", "Access", "Dan Reid", "5 January 2026", "31/03/2026"],
        ["Train hosts", "People", "Uma Lal", "6 January 2026", None],
    )
    return known(
        made,
        answers("""
            - | Publish a map | Dan Reid | 31 March 2026
            - | Train hosts | Uma Lal | -
        """),
    )
