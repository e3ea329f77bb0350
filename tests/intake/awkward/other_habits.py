"""Plans whose heads, boxes and cards say things in ways of their own."""
# ruff: noqa: E501 - rows of plans are long lines

from datetime import date

from .books import book, known
from .known import Known, answers, file
from .papers import begun
from .papers import known as known_paper
from .word_offices import filled


@file
def lead_and_support_in_one_box() -> Known:
    """A box that says “Lead: ...” and “Support: ...” names a lead and partners."""
    made = begun("Ember Valley Autism Strategy 2025-2030")
    made.add_heading("Theme 1 - Being understood", 1)
    filled(
        made,
        ["What are we going to do?", "Who?", "When will it happen?", "What will it cost?"],
        ["Train 200 staff at desks", "Lead: Workforce Team\nSupport: Autism Alliance, Library Service", "May 2027", "£4k"],
        ["Halve the wait for children", "Lead: Integrated Care Board", "June 2028", "£310k a year"],
        ["Write to every employer", "Lead officer for jobs", "June 2027", "Little"],
    )  # fmt: skip
    return known_paper(
        made,
        answers("""
            - | Train 200 staff at desks | Workforce Team | May 2027 | - | Being understood | partners=Autism Alliance + Library Service | funding=£4k
            - | Halve the wait for children | Integrated Care Board | June 2028 | - | Being understood | funding=£310k a year
            - | Write to every employer | Lead officer for jobs | June 2027 | - | Being understood | funding=Little
        """),
    )


@file
def numbers_with_letters_in_brackets() -> Known:
    """1(a) below 1; a column that holds a state and its story."""
    made = begun("Port Selwyn Waste Strategy 2025-2035")
    made.add_heading("Part B. Delivery table", 1)
    filled(
        made,
        ["Ref.", "Commitment / Action", "By whom", "By when", "Progress (RAG and narrative)"],
        ["1", "Less waste from the start", "", "", ""],
        ["1(a)", "Open two repair shops", "Waste Team", "2026/2027", "Amber\nOne site found"],
        ["2", "More recycled", "", "", ""],
        ["2(a)", "Collect textiles at the door", "Contractor", "Autumn 2027", "Not yet commenced"],
        ["2(b)", "Put bins in 30 shops", "Waste Team", "31-Mar-26", "Complete"],
    )
    return known_paper(
        made,
        answers("""
            1(a) | Open two repair shops | Waste Team | 2026/2027 | at-risk | Less waste from the start
            2(a) | Collect textiles at the door | Contractor | autumn 2027 | not-started | More recycled
            2(b) | Put bins in 30 shops | Waste Team | 31 March 2026 | complete | More recycled
        """),
        "One site found",
    )


@file
def cards_with_a_value_over_three_boxes() -> Known:
    made = begun("Upper Tarn Safety Plan 2026-2029")
    for ref, deed, state in (
        ("CS1", "Pay two marshals", "On track"),
        ("CS2", "Light the path", "Done"),
    ):
        table = filled(
            made,
            ["Ref", ref, "Owner", "Licensing"],
            ["Action", deed, "", ""],
            ["Due date", "30/11/2026", "Status", state],
            ["Success measure", f"People of {ref}", "", ""],
        )
        for row in (1, 3):
            words = table.cell(row, 1).text
            table.cell(row, 1).merge(table.cell(row, 3)).text = words
        made.add_paragraph("")
    return known_paper(
        made,
        answers("""
            CS1 | Pay two marshals | Licensing | 30 November 2026 | on-track | -
            CS2 | Light the path | Licensing | 30 November 2026 | complete | -
        """),
        "People of CS2",
    )


@file
def headings_run_together() -> Known:
    """A list that a program wrote: “TargetEndDate”; money by year is not all the money."""
    made = book(
        ["UniqueRef", "ActionTitle", "OwnerName", "TargetEndDate", "RAGStatus", "Budget 25/26", "Budget 26/27"],
        ["HS-001", "Bring 30 empty homes back", "Pat Kerr", "2026-03-31T00:00:00", "Green", 1000, 2000],
        ["HS-002", "Set up a panel of tenants", "Lou Finch", "2026-12-01T00:00:00", "Amber", 0, "3k"],
    )  # fmt: skip
    return known(
        made,
        answers("""
            HS-001 | Bring 30 empty homes back | Pat Kerr | 31 March 2026 | on-track
            HS-002 | Set up a panel of tenants | Lou Finch | 1 December 2026 | at-risk
        """),
        "2000",
        "3k",
    )


@file
def a_second_head_in_another_order() -> Known:
    """A commitment over several deliverables; below, the same headings in another order."""
    made = book(
        ["Women’s health in our plan"],
        ["Commitment", "Deliverable", "SRO", "Delivery date", "RAG", "Mitigation if A or R"],
        ["Hubs", "One hub in each place", "Dr A Shah", "Q4 25/26", "A", "Rent by the day"],
        ["Hubs", "A nurse in each hub on Saturdays", "Dr A Shah", "Q2 26/27", "G", None],
        [],
        ["Commitment", "SRO", "Deliverable", "Delivery date", "RAG", "Mitigation if A or R"],
        ["Menopause", "K Doyle", "A policy for staff", "30/09/2025", "B", None],
        ["Menopause", "K Doyle", "Talks in twenty workplaces", "31/03/2026", "R", "Hire a speaker"],
    )
    return known(
        made,
        answers("""
            - | One hub in each place | Dr A Shah | Q4 2025/26 | at-risk | Hubs
            - | A nurse in each hub on Saturdays | Dr A Shah | Q2 2026/27 | on-track | Hubs
            - | A policy for staff | K Doyle | 30 September 2025 | complete | Menopause
            - | Talks in twenty workplaces | K Doyle | 31 March 2026 | off-track | Menopause
        """),
        "Hire a speaker",
    )


@file
def a_member_beside_an_officer() -> Known:
    """Who answers for a row is the officer, and not the member of the cabinet."""
    made = book(
        ["ID", "Date added", "Action", "Cabinet lead", "Officer lead", "Target completion", "Status"],
        [101, date(2025, 4, 2), "Repair the bandstand", "Cllr Weir", "Parks Manager", date(2026, 6, 30), "Overdue"],
        [102, date(2025, 4, 2), "Write a tree policy", "Cllr Odu", "Tree Officer", None, "On track"],
    )  # fmt: skip
    return known(
        made,
        answers("""
            101 | Repair the bandstand | Parks Manager | 30 June 2026 | off-track
            102 | Write a tree policy | Tree Officer | - | on-track
        """),
        "Cllr Weir",
        "Cllr Odu",
    )


@file
def two_councils_side_by_side() -> Known:
    """A first row of heads says whose column it is, and a second what stands in it."""
    made = begun("Joint Carers Strategy for Ash and Elm 2025-2030")
    filled(
        made,
        ["Action", "Ash", "Elm", "Ash", "Elm", "Comments"],
        ["", "Lead", "Lead", "Deadline", "Deadline", ""],
        ["Keep one register", "Ash Care", "Elm Care", "June 2026", "Sept 2026", "Elm waits"],
        ["Book 900 short breaks", "Ash Hub", "Elm Hub", "March 2027", "March 2027", ""],
    )
    return known_paper(
        made,
        answers("""
            - | Keep one register | Ash Care | June 2026
            - | Book 900 short breaks | Ash Hub | March 2027
        """),
        "Elm Care",
        "Sept 2026",
    )


@file
def labels_as_sentences() -> Known:
    """“Lead: Libraries. By: May 2026.” below the number of an action."""
    made = begun("Rill Digital Inclusion Plan 2025-2027")
    made.add_heading("Theme 1: Devices", 1)
    for words in (
        "1.1 Lend 200 laptops",
        "Lead: Libraries. By: September 2026. Progress: on track.",
        "1.2 Repair old tablets",
        "Lead: Repair Cafe. By: 2027. Progress: not started.",
    ):
        made.add_paragraph(words)
    made.add_heading("Theme 2: Skills", 1)
    filled(
        made,
        ["Activity", "Organisation responsible", "Start and end dates"],
        ["Run 60 classes a year", "Adult Learning", "Sept 2025 – July 2027"],
        ["Train 30 champions", "Age Rill", "Jan 2026 - ongoing"],
    )
    return known_paper(
        made,
        answers("""
            1.1 | Lend 200 laptops | Libraries | September 2026 | on-track | Devices
            1.2 | Repair old tablets | Repair Cafe | 2027 | not-started | Devices
            - | Run 60 classes a year | Adult Learning | July 2027 | - | Skills | start=September 2025
            - | Train 30 champions | Age Rill | from January 2026 | - | Skills
        """),
        "ongoing",
    )


@file
def you_said_we_did() -> Known:
    """What people said and what was done about it is no plan; nor is a number that is not used."""
    made = begun("Kirkdale Volunteering Plan 2026-2028")
    made.add_heading("What we did in 2025", 1)
    filled(made, ["What you said", "What we did"], ["Hold a fair", "Held on 7 June; 420 came"])
    filled(made, ["What we said we would do", "What we did"], ["Set up a bank", "Begun"])
    made.add_heading("What we will do in 2026", 1)
    filled(
        made,
        ["No", "Action", "Org", "By when"],
        ["1", "Pay the fares of volunteers", "Voluntary Action", "1 April 2026"],
        ["2", "n/a", "", ""],
        ["3", "Thank every volunteer", "The Mayor", "June 2026"],
    )
    return known_paper(
        made,
        answers("""
            1 | Pay the fares of volunteers | Voluntary Action | 1 April 2026
            3 | Thank every volunteer | The Mayor | June 2026
        """),
        "Hold a fair",
        "420 came",
        "Set up a bank",
    )


@file
def points_in_rows_of_their_own() -> Known:
    """Points without a number below a numbered action are part of it."""
    made = book(
        ["No.", "Action", "Lead", "Delivery by", "Progress"],
        ["1", "Review the needs of women", "Public Health", "May 2026", "Complete"],
        [None, "- survey 40 women", None, None, None],
        [None, "- hold two groups", None, None, None],
        ["2", "Write a pathway", "Commissioner", "Winter 2026", "In progress"],
        ["3", "Pay for child care", "Commissioner", "Q1 27/28", "In progress"],
    )
    return known(
        made,
        answers("""
            1 | Review the needs of women survey 40 women hold two groups | Public Health | May 2026 | complete
            2 | Write a pathway | Commissioner | winter 2026 | on-track
            3 | Pay for child care | Commissioner | Q1 2027/28 | on-track
        """),
    )


@file
def areas_for_action() -> Known:
    made = begun("Aldway Suicide Prevention Plan 2025-2030")
    for title, deed in (
        ("Area for action 3: Reduce access to means", "Put barriers on the bridge"),
        ("Area for action 4: Support those bereaved", "Call within 72 hours"),
    ):
        made.add_heading(title, 1)
        filled(made, ["Action", "Responsible", "Delivery by"], [deed, "Highways", "Winter 2026"])
    return known_paper(
        made,
        answers("""
            - | Put barriers on the bridge | Highways | winter 2026 | - | Reduce access to means
            - | Call within 72 hours | Highways | winter 2026 | - | Support those bereaved
        """),
    )
