"""Workbooks whose headings and words are those of people who never saw another plan."""
# ruff: noqa: E501 - rows of plans are long lines

from datetime import date, datetime

from openpyxl.comments import Comment
from openpyxl.formatting.rule import CellIsRule, FormulaRule
from openpyxl.styles import Font, PatternFill

from .books import AMBER, GREEN, RED, book, known, with_values
from .known import Known, answers, file


@file
def questions_for_headings() -> Known:
    """Every heading is a question; the state is a letter under “How are we doing?”."""
    made = book(
        ["Harbourside Partnership: what we said we would do"],
        [],
        ["What are we going to do?", "Who", "When", "Outcome sought", "Where are we now?", "How are we doing?"],
        ["Put a nurse in each hostel", "Harbour NHS Trust", "Spring 2027", "Fewer deaths in hostels", "Two nurses have begun", "G"],
        ["Teach door staff to use naloxone", "Licensing Team", "by end of June 2027", "Overdoses answered at once", "Course is written; no dates yet", "A"],
        ["Give every ward a link worker", "Harbour NHS Trust;\nRecovery Service", "Sept 2028", "Nobody leaves without a plan", "", "R"],
    )  # fmt: skip
    return known(
        made,
        answers("""
            - | Put a nurse in each hostel | Harbour NHS Trust | Spring 2027 | on-track
            - | Teach door staff to use naloxone | Licensing Team | end of June 2027 | at-risk
            - | Give every ward a link worker | Harbour NHS Trust + Recovery Service | Sept 2028 | off-track
        """),
        "Fewer deaths in hostels",
        "Two nurses have begun",
        "Course is written; no dates yet",
    )


@file
def target_is_a_date() -> Known:
    """“Target” stands over dates, “Progress” over sentences, “Status” over words of a state."""
    made = book(
        ["ID", "Key deliverable", "Accountable officer", "Target", "Status", "Progress"],
        ["A1", "Write a drug alert protocol", "Head of Safety", date(2027, 1, 31), "In progress", "Draft went round in October."],
        ["A2", "Buy testing strips", "Head of Supply", date(2026, 12, 1), "Complete", "Bought; in all four hubs."],
        ["A3", "Set up a night van", "Head of Outreach", date(2028, 3, 31), "Not started", "Waits for the budget."],
    )  # fmt: skip
    for row in (2, 3, 4):
        made.active.cell(row, 4).number_format = "dd/mm/yyyy"
    return known(
        made,
        answers("""
            A1 | Write a drug alert protocol | Head of Safety | 31 January 2027 | on-track
            A2 | Buy testing strips | Head of Supply | 1 December 2026 | complete
            A3 | Set up a night van | Head of Outreach | 31 March 2028 | not-started
        """),
        "Draft went round in October",
        "Bought; in all four hubs",
        "Waits for the budget",
    )


@file
def target_is_a_measure() -> Known:
    """“Target” stands over numbers; the date is under “Expected finish”."""
    made = book(
        ["#", "Workstream", "Activity", "Named lead", "Expected finish", "Baseline", "Target", "Delivery confidence"],
        [1, "Treatment", "Cut the wait for a first visit", "Mira Holt", "Q4 2026/27", "21 days", "5 days", "High"],
        [2, "Treatment", "Open on Saturdays", "Mira Holt", "Q1 2027/28", "0 sites", "3 sites", "Medium"],
        [3, "Recovery", "Train peer mentors", "Jon Ames", "2027-28", "12", "40", "Low"],
    )  # fmt: skip
    return known(
        made,
        answers("""
            1 | Cut the wait for a first visit | Mira Holt | Q4 2026/27 | - | Treatment
            2 | Open on Saturdays | Mira Holt | Q1 2027/28 | - | Treatment
            3 | Train peer mentors | Jon Ames | 2027/28 | - | Recovery
        """),
        "21 days", "5 days", "40", "Medium",
    )  # fmt: skip


@file
def owner_of_budget_is_no_lead() -> Known:
    """“Budget holder”, “Sponsor” and “Lead member” beside the officer who leads."""
    made = book(
        ["Ref.", "What will be delivered", "Lead member", "Lead officer", "Budget holder", "Cost (£)", "Deliver by"],
        ["H.1", "Fit lamps on the canal path", "Cllr Ode", "Highways Manager", "Place", 42000, "30.09.2027"],
        ["H.2", "Move the needle bins", "Cllr Ode", "Waste Manager", "Place", 1500, "1.2.2027"],
        ["H.3", "Hire two outreach workers", "Cllr Finch", "Outreach Manager", "Health", 78000.5, "ASAP"],
    )  # fmt: skip
    for row in (2, 3, 4):
        made.active.cell(row, 6).number_format = "£#,##0"
    return known(
        made,
        answers("""
            H.1 | Fit lamps on the canal path | Highways Manager | 30 September 2027 | - | - | funding=£42,000
            H.2 | Move the needle bins | Waste Manager | 1 February 2027 | - | - | funding=£1,500
            H.3 | Hire two outreach workers | Outreach Manager | - | - | - | funding=£78,001
        """),
        "Cllr Ode", "Cllr Finch", "Place", "ASAP",
    )  # fmt: skip


@file
def rag_of_four_quarters() -> Known:
    """A state for each quarter; only the last that is filled can be the state of today."""
    made = book(
        ["Ref", "Action", "Lead", "Due", "RAG Q1", "RAG Q2", "RAG Q3", "RAG Q4"],
        ["1", "Print cards for pharmacies", "Pharmacy Lead", "Mar 2027", "G", "G", "A", None],
        ["2", "Meet the street pastors", "Faith Lead", "Mar 2027", "R", "A", "G", None],
        ["3", "Count the empty flats", "Housing Lead", "Mar 2027", "A", "A", "A", None],
    )  # fmt: skip
    return known(
        made,
        answers("""
            1 | Print cards for pharmacies | Pharmacy Lead | March 2027 | at-risk
            2 | Meet the street pastors | Faith Lead | March 2027 | on-track
            3 | Count the empty flats | Housing Lead | March 2027 | at-risk
        """),
    )


@file
def previous_and_current_rag() -> Known:
    made = book(
        ["Action", "Lead", "Original date", "Revised date", "Previous RAG", "Current RAG", "Direction of travel"],
        ["Sign a charter with landlords", "Housing", "March 2026", "March 2027", "Red", "Amber", "↑"],
        ["Publish the death review", "Coroner's Office", "June 2026", "", "Amber", "Green", "→"],
        ["Close the waiting list", "Recovery Service", "May 2026", "not yet agreed", "Green", "Red", "↓"],
    )  # fmt: skip
    return known(
        made,
        answers("""
            - | Sign a charter with landlords | Housing | March 2027 | at-risk
            - | Publish the death review | Coroner's Office | June 2026 | on-track
            - | Close the waiting list | Recovery Service | not yet agreed | off-track
        """),
        "March 2026",
        "May 2026",
        "not yet agreed",
    )


@file
def words_that_only_seem_dates() -> Known:
    """Dates beside conditions, ranges, terms, ages; two dates in a box."""
    made = book(
        ["Ref", "Action", "Responsible", "Timeframe"],
        ["1", "Teach Year 9 classes", "Schools", "Autumn term 2027"],
        ["2", "Review the grant", "Commissioner", "Within 6 months of funding"],
        ["3", "Hold a summit", "Board", "May 2027 and November 2027"],
        ["4", "Write the annual report", "Board", "Annually (each June)"],
        ["5", "Open the hub", "Estates", "Jan - Mar 2027"],
        ["6", "Train all GPs", "Primary Care", "Year 2"],
        ["7", "Check the lockers", "Waste", "12/2027"],
        ["8", "Ask the tenants", "Housing", "Summer 2027 (subject to staffing)"],
        ["9", "Keep the helpline", "Helpline", "Throughout"],
    )  # fmt: skip
    return known(
        made,
        answers("""
            1 | Teach Year 9 classes | Schools | autumn term 2027
            2 | Review the grant | Commissioner | within 6 months of funding
            3 | Hold a summit | Board | -
            4 | Write the annual report | Board | annually
            5 | Open the hub | Estates | January to March 2027
            6 | Train all GPs | Primary Care | Year 2
            7 | Check the lockers | Waste | December 2027
            8 | Ask the tenants | Housing | summer 2027
            9 | Keep the helpline | Helpline | ongoing
        """),
        "Within 6 months of funding",
        "May 2027 and November 2027",
        "subject to staffing",
        "Year 2",
    )


@file
def names_with_roles_and_initials() -> Known:
    """Leads with initials, posts, slashes, ampersands and brackets; two leads on two lines."""
    made = book(
        ["No", "Task", "Who leads", "Supported by", "Finish"],
        ["1.1", "Map the hot spots", "J Smith (Safer Streets)", "Police / Ambulance", "Jan 27"],
        ["1.2", "Brief the magistrates", "Probation & Courts", "-", "Feb 2027"],
        ["1.3", "Run the women's group", "Head of Care, Harbour Trust", "Refuge, GPs and Housing", "2027/28"],
        ["1.4", "Pay for bus passes", "Transport\nYouth Service", "TBC", "Q2 27/28"],
    )  # fmt: skip
    return known(
        made,
        answers("""
            1.1 | Map the hot spots | J Smith (Safer Streets) | January 2027 | - | - | partners=Police / Ambulance
            1.2 | Brief the magistrates | Probation & Courts | February 2027
            1.3 | Run the women's group | Head of Care, Harbour Trust | 2027/28 | - | - | partners=Refuge + GPs and Housing
            1.4 | Pay for bus passes | Transport + Youth Service | Q2 2027/28
        """),
    )


@file
def state_by_colour_of_the_row_number() -> Known:
    """The key stands on its own sheet; the state is the fill of a box that holds the number."""
    made = book(
        ["Ref", "Action", "Lead", "By", "RAG"],
        [1, "Write to each landlord", "Housing", "May 2027", None],
        [2, "Fit the new locks", "Housing", "June 2027", None],
        [3, "Sell the old van", "Fleet", "July 2027", None],
        [4, "Ring each family", "Family Hub", "July 2027", "n/a"],
    )
    for row, fill in ((2, RED), (3, AMBER), (4, PatternFill("solid", fgColor="FF00B0F0"))):
        made.active.cell(row, 5).fill = fill
    key = made.create_sheet("Key")
    for row, (words, fill) in enumerate(
        (("Red", RED), ("Amber", AMBER), ("Green", GREEN)), start=1
    ):
        key.cell(row, 1).fill = fill
        key.cell(row, 2, {"Red": "Off track", "Amber": "Some slippage", "Green": "On track"}[words])
    key.cell(4, 1).fill = PatternFill("solid", fgColor="FF00B0F0")
    key.cell(4, 2, "Complete")
    return known(
        made,
        answers("""
            1 | Write to each landlord | Housing | May 2027 | off-track
            2 | Fit the new locks | Housing | June 2027 | at-risk
            3 | Sell the old van | Fleet | July 2027 | complete
            4 | Ring each family | Family Hub | July 2027
        """),
        "Some slippage",
    )


@file
def rules_of_colour_on_other_columns() -> Known:
    """Dates painted when they are past, words painted by a rule, a rule of the whole row."""
    made = book(
        ["Ref", "Action", "Lead", "Deadline", "Status"],
        ["1", "Draw up a rota", "Hub", date(2026, 3, 1), "Done"],
        ["2", "Order the lockers", "Hub", date(2027, 3, 1), "On target"],
        ["3", "Paint the hall", "Hub", date(2027, 4, 1), "Behind schedule"],
    )
    sheet = made.active
    red = PatternFill("solid", bgColor="FFFF0000")
    sheet.conditional_formatting.add(
        "D2:D4", CellIsRule(operator="lessThan", formula=["TODAY()"], fill=red)
    )
    sheet.conditional_formatting.add(
        "A2:E4", FormulaRule(formula=['$E2="Done"'], fill=PatternFill("solid", bgColor="FF92D050"))
    )
    for row in (2, 3, 4):
        sheet.cell(row, 4).number_format = "d mmm yy"
    return known(
        made,
        answers("""
            1 | Draw up a rota | Hub | 1 March 2026 | complete
            2 | Order the lockers | Hub | 1 March 2027 | on-track
            3 | Paint the hall | Hub | 1 April 2027 | off-track
        """),
    )  # fmt: skip


@file
def dates_made_by_formulas() -> Known:
    """Formulas with the values that Excel kept; a heading that is a formula; times of day."""
    made = book(
        ["Ref", "Action", "Lead", "Due", "RAG"],
        ["1", "Start the choir", "Arts", "=DATE(2027,5,31)", '=IF(D2<TODAY(),"R","G")'],
        ["2", "End the pilot", "Arts", "=EDATE(D2,6)", "A"],
        ["3", "=\"Audit \"&\"the hubs\"", "Audit", datetime(2027, 6, 30, 17, 0), "G"],
    )  # fmt: skip
    for row in (2, 3):
        made.active.cell(row, 4).number_format = "dd/mm/yyyy"
    made.active["D4"].number_format = "dd/mm/yyyy hh:mm"
    from .books import saved

    content = with_values(
        saved(made), {"D2": 46538, "D3": 46721, "E2": "G", "B4": "Audit the hubs"}
    )
    return Known(
        "Fenmarsh Alcohol Plan 2026-2031.xlsx",
        content,
        answers("""
            1 | Start the choir | Arts | 31 May 2027 | on-track
            2 | End the pilot | Arts | 30 November 2027 | at-risk
            3 | Audit the hubs | Audit | 30 June 2027 | on-track
        """),
    )


@file
def struck_and_new_in_one_box() -> Known:
    """Rich text: old dates and names struck out before the new ones; a whole row struck out."""
    from openpyxl.cell.rich_text import CellRichText, TextBlock
    from openpyxl.cell.text import InlineFont

    gone = InlineFont(strike=True)
    made = book(
        ["Ref", "Action", "Lead", "Target date", "RAG"],
        ["1", "Sign the lease", "Estates", "x", "Amber"],
        ["2", "Hire the cook", "x", "May 2027", "Green"],
        ["3", "Buy a boat", "Leisure", "June 2026", "Red"],
        ["4", "Fix the roof", "Estates", "x", "Red"],
    )
    sheet = made.active
    sheet["D2"] = CellRichText(TextBlock(gone, "31/03/2026"), " 30/09/2027")
    sheet["C3"] = CellRichText(TextBlock(gone, "Leisure"), "\n", "Catering")
    sheet["D5"] = CellRichText(
        TextBlock(gone, "Jan 2026"), " ", TextBlock(gone, "Jun 2026"), " Jan 2028"
    )
    for cell in sheet[4]:
        cell.font = Font(strike=True)
    sheet["B5"].comment = Comment("Ask for three quotes", "Ann")
    return known(
        made,
        answers("""
            1 | Sign the lease | Estates | 30 September 2027 | at-risk
            2 | Hire the cook | Catering | May 2027 | on-track
            4 | Fix the roof | Estates | January 2028 | off-track
        """),
        "31/03/2026", "Buy a boat", "Jan 2026",
        gone=("Ask for three quotes",),
    )  # fmt: skip
