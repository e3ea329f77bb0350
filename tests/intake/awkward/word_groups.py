"""Plans of Word whose rows are grouped in other ways than under the name of a priority."""

from docx import Document

from .known import Known, answers, file
from .papers import begun
from .papers import known as known_paper
from .word_offices import filled
from .word_strategies import told

HEAD = ["Action", "Lead partner", "Timeframe"]


@file
def themes_with_actions_by_term() -> Known:
    """“Short term actions” under each theme: the themes are the priorities."""
    made = Document()
    made.add_heading("Lough Shore Community Plan 2026-2030", 0)
    for theme, short, long in (
        ("Jobs and visitors", "Run a fair for jobs in each town", "Build a marina"),
        ("Health and wellbeing", "Train 30 walk leaders", "Open a wellbeing centre"),
    ):
        made.add_heading(theme, 1)
        for title, action, due in (
            ("Short term actions", short, "March 2027"),
            ("Long term actions", long, "2029"),
        ):
            made.add_heading(title, 2)
            filled(made, HEAD, [action, "Lough Shore Council", due])
    return told(
        made,
        {"priorities": ["Jobs and visitors", "Health and wellbeing"]},
        "Long term actions",
        rows="""
            - | Run a fair for jobs in each town | Lough Shore Council | March 2027 | - | Jobs and visitors
            - | Build a marina | Lough Shore Council | 2029 | - | Jobs and visitors
            - | Train 30 walk leaders | Lough Shore Council | March 2027 | - | Health and wellbeing
            - | Open a wellbeing centre | Lough Shore Council | 2029 | - | Health and wellbeing
        """,  # noqa: E501
        name="Lough Shore",
    )


@file
def ticks_under_years() -> Known:
    """A tick under “Year 2” says when, and not how far an action has come."""
    made = begun("Homelessness Plan 2026-2029")
    made.add_heading("Equality priority 1: Prevention", 1)
    filled(
        made,
        ["No.", "Action", "Lead", "Year 1", "Year 2"],
        ["1.1", "Write a pathway for care leavers", "Housing Options", "✓", ""],
        ["1.2", "Train all staff at front desks", "People Team", "✓", "✓"],
    )
    return known_paper(
        made,
        answers("""
            1.1 | Write a pathway for care leavers | Housing Options | - | - | Prevention
            1.2 | Train all staff at front desks | People Team | - | - | Prevention
        """),
    )


@file
def one_number_for_a_group() -> Known:
    """A number in one box beside several actions is that of their group."""
    made = begun("Housing Service Plan 2026-2028")
    made.add_heading("Housing management", 1)
    table = filled(
        made,
        ["Ref No.", "Improvement", "Key milestones", "Target dates", "Responsible person"],
        ["HS1", "Listen to tenants", "Gather views from all areas", "August 2026", "Fran Scott"],
        ["", "", "Hold a day for tenants", "June 2026", "Jo Kerr"],
        ["HS2", "Talk with staff", "Hold a day for staff", "October 2026", "Ken Roy"],
        ["", "", "Begin yearly talks", "April 2027", "Fran Scott"],
    )
    for column in (0, 1):
        for first in (1, 3):
            lower = table.cell(first + 1, column)
            lower.text = ""
            table.cell(first, column).merge(lower)
    return known_paper(
        made,
        answers("""
            - | Gather views from all areas | Fran Scott | August 2026
            - | Hold a day for tenants | Jo Kerr | June 2026
            - | Hold a day for staff | Ken Roy | October 2026
            - | Begin yearly talks | Fran Scott | April 2027
        """),
        "HS2",
        "Talk with staff",
    )


@file
def titled_cards_of_four_columns() -> Known:
    """A title over each card, its steps below; a plan of measures beside a weight and a cost."""
    made = begun("Waste Plan 2026-2035")
    made.add_heading("Aim 1: Throw away less", 1)
    for title, lead, due, steps in (
        ("1.1 Reduce food waste at home", "Waste Team", "June 2027", "Send out caddies"),
        ("1.2 Open a repair shop", "Reuse Charity", "Spring 2028", "Find a building"),
    ):
        card = made.add_table(3, 4)
        card.cell(0, 0).merge(card.cell(0, 3)).text = title
        for cell, words in zip(card.rows[1].cells, ("Lead:", lead, "Deadline:", due), strict=True):
            cell.text = words
        card.cell(2, 0).text = "Steps:"
        card.cell(2, 1).merge(card.cell(2, 3)).text = steps
        made.add_paragraph()
    made.add_heading("Aim 2: Stop floods of waste water", 1)
    filled(
        made,
        ["Measure ID", "Description of measure", "Owner", "Priority", "Estimated cost", "When"],
        ["M1", "Survey 400 culverts", "Flood Team", "High", "£120,000", "2026/27"],
        ["M2", "Map surface water", "Flood Team", "Medium", "£40,000", "2027/28"],
    )
    return known_paper(
        made,
        answers("""
            1.1 | Reduce food waste at home | Waste Team | June 2027 | - | Throw away less
            1.2 | Open a repair shop | Reuse Charity | spring 2028 | - | Throw away less
            M1 | Survey 400 culverts | Flood Team | 2026/27 | - | Stop floods of waste water | funding=£120,000
            M2 | Map surface water | Flood Team | 2027/28 | - | Stop floods of waste water | funding=£40,000
        """),  # noqa: E501
        "Find a building",
        "Medium",
    )


@file
def numbers_alone_over_actions() -> Known:
    """“Action 1.1” on a line, its words on the next, then labels; one promise of its own."""
    made = begun("Dementia Friendly Plan 2026-2028")
    made.add_heading("Theme 1: Awareness", 1)
    made.add_paragraph("Our promises").runs[0].bold = True
    made.add_paragraph("a memory cafe in each town", style="List Bullet")
    for number, words, who in (
        ("1.1", "Teach every bus driver about dementia", "Bus Company"),
        ("1.2", "Hold a memory walk", "Dementia Alliance"),
    ):
        made.add_paragraph(f"Action {number}").runs[0].bold = True
        made.add_paragraph(words)
        made.add_paragraph(f"Responsible: {who}")
        made.add_paragraph("Timeframe: by autumn 2026")
    return Known(
        "Dementia.docx",
        known_paper(made, []).content,
        answers("""
            1.1 | Teach every bus driver about dementia | Bus Company | autumn 2026 | - | Awareness
            1.2 | Hold a memory walk | Dementia Alliance | autumn 2026 | - | Awareness
        """),
        facts={"commitments": ["a memory cafe in each town"]},
    )


@file
def priorities_by_their_number() -> Known:
    """“1” under “Priority” is the priority of that number; “High” is none."""
    made = Document()
    made.add_heading("Cranford Autism Strategy 2026-2031", 0)
    for title in ("Priority 1: Understanding", "Priority 2: Diagnosis"):
        made.add_heading(title, 1)
        filled(made, ["What you told us", "What that means"], ["We wait", "It is hard"])
    made.add_heading("Appendix 1: Action plan", 1)
    filled(
        made,
        ["Priority", "Action", "Lead", "Target date"],
        ["1", "Train 500 staff", "Workforce Lead", "March 2028"],
        ["2", "Halve the wait", "Care Board", "2029"],
    )
    return told(
        made,
        {"priorities": ["Understanding", "Diagnosis"]},
        rows="""
            - | Train 500 staff | Workforce Lead | March 2028 | - | Understanding
            - | Halve the wait | Care Board | 2029 | - | Diagnosis
        """,
        name="Cranford",
    )


@file
def objectives_beside_their_words() -> Known:
    """“Objective 1” beside its words stands over the head, which comes again for the next."""
    made = begun("Economic Inclusion Plan 2026-2028")
    head = ["Ref", "Activity", "Lead officer", "Finish"]
    table = filled(
        made,
        ["Objective 1", "Help people into work", "", ""],
        head,
        ["1a", "Run ten clubs for jobs", "M Khan", "September 2026"],
        ["Objective 2", "Grow small firms", "", ""],
        head,
        ["2a", "Lend to 40 firms", "P Li", "March 2028"],
    )
    for row in (0, 3):
        words = table.cell(row, 1).text
        table.cell(row, 1).merge(table.cell(row, 3)).text = words
    return known_paper(
        made,
        answers("""
            1a | Run ten clubs for jobs | M Khan | September 2026 | - | Help people into work
            2a | Lend to 40 firms | P Li | March 2028 | - | Grow small firms
        """),
    )


@file
def local_outcomes_over_actions() -> Known:
    """“Local outcome”, merged down the rows left of the actions, is what they belong to."""
    made = begun("Local Outcomes Improvement Plan 2026-2036")
    made.add_paragraph("Fenmarsh Community Planning Partnership")
    made.add_heading("2.0 Delivery plan", 1)
    table = filled(
        made,
        ["Local outcome", "Contributory actions", "Lead", "Timescale", "Performance indicator"],
        ["LO1: Fewer children are poor", "Money advice in nurseries", "Council", "2028", "600"],
        ["", "Pay the real living wage", "NHS Fenmarsh", "Ongoing", "All contracts"],
        ["LO2: People live well", "Repair 14 village halls", "Communities", "2029", "14 halls"],
    )
    table.cell(1, 0).merge(table.cell(2, 0))
    return known_paper(
        made,
        answers("""
            - | Money advice in nurseries | Council | 2028 | - | Fewer children are poor
            - | Pay the real living wage | NHS Fenmarsh | ongoing | - | Fewer children are poor
            - | Repair 14 village halls | Communities | 2029 | - | People live well
        """),
        "All contracts",
    )


@file
def outcome_measures_beside_actions() -> Known:
    """“Success outcome” is what is measured, though it stands left and is the same twice."""
    made = begun()
    made.add_heading("Priority 1: Prevent harm", 1)
    filled(
        made,
        ["Expected outcome", "Action", "Lead", "By when"],
        ["Fewer fights", "Meet the licensees", "Police", "May 2027"],
        ["Fewer fights", "Light the park", "Parks", "June 2027"],
        ["CO2: half of today", "Open a clinic", "NHS", "July 2027"],
    )
    return known_paper(
        made,
        answers("""
            - | Meet the licensees | Police | May 2027 | - | Prevent harm
            - | Light the park | Parks | June 2027 | - | Prevent harm
            - | Open a clinic | NHS | July 2027 | - | Prevent harm
        """),
        "Fewer fights",
    )


@file
def words_alone_over_full_rows() -> Known:
    """A few words under the action alone, again and again over full rows, are what these are of."""
    made = begun()
    made.add_heading("Action plan", 1)
    filled(
        made,
        ["Action", "Lead", "By when"],
        ["Health", "", ""],
        ["See a dentist in a month", "NHS Fenmarsh", "May 2027"],
        ["Health passport", "Nurse", "June 2027"],
        ["Homes", "", ""],
        ["No council tax to 25", "Revenues", "April 2026"],
    )
    return known_paper(
        made,
        answers("""
            - | See a dentist in a month | NHS Fenmarsh | May 2027 | - | Health
            - | Health passport | Nurse | June 2027 | - | Health
            - | No council tax to 25 | Revenues | April 2026 | - | Homes
        """),
    )


@file
def actions_that_nobody_leads_yet() -> Known:
    """Rows without a lead or a day are actions where two meet, or one stands at the end."""
    made = begun()
    made.add_heading("Action plan", 1)
    filled(
        made,
        ["Action", "Lead", "By when"],
        ["Health passport", "", ""],
        ["See a dentist in a month", "NHS Fenmarsh", "May 2027"],
        ["Train wardens", "", ""],
        ["Light the park", "", ""],
        ["No council tax to 25", "Revenues", "April 2026"],
        ["Free swimming", "", ""],
    )
    return known_paper(
        made,
        answers("""
            - | Health passport | - | -
            - | See a dentist in a month | NHS Fenmarsh | May 2027
            - | Train wardens | - | -
            - | Light the park | - | -
            - | No council tax to 25 | Revenues | April 2026
            - | Free swimming | - | -
        """),
    )
