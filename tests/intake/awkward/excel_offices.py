"""Workbooks as several people leave them: many sheets, many plans, many habits."""
# ruff: noqa: E501 - rows of plans are long lines

from datetime import date

from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill

from .books import HEAD, book, known
from .known import Known, answers, file


@file
def sheets_of_one_plan() -> Known:
    """A cover, a sheet for each theme with its own order of columns, lists for drop-downs, a log."""
    made = book(
        ["Saltmarsh Borough Council"],
        ["Drug and alcohol delivery plan"],
        ["Owner: Public Health"],
        title="Cover",
    )
    one = made.create_sheet("Theme 1 Supply")
    for row in (
        ["Theme 1: Disrupt supply"],
        [],
        ["No.", "Action", "Lead", "Partners", "By when", "RAG"],
        ["1.1", "Share warnings within a day", "Police", "Trading Standards", "31/01/2027", "G"],
        ["1.2", "Search the rail station monthly", "Transport Police", "Police", "Monthly", "A"],
    ):
        one.append(row)
    two = made.create_sheet("Theme 2 Treatment")
    for row in (
        ["Theme 2: Better treatment"],
        [],
        ["Ref", "By when", "Lead", "RAG", "Action"],
        ["2.1", "Mar-27", "Recovery Service", "R", "Offer a visit within five days"],
        ["2.2", "Dec-27", "Recovery Service", "G", "See people at weekends"],
    ):
        two.append(row)
    lists = made.create_sheet("Lists")
    for row in (
        ["RAG", "Leads"],
        ["R", "Police"],
        ["A", "Recovery Service"],
        ["G", "Transport Police"],
    ):
        lists.append(row)
    lists.sheet_state = "hidden"
    log = made.create_sheet("Change log")
    for line in (
        ["Version", "Date", "Author", "Change"],
        ["0.1", date(2026, 5, 1), "AB", "First draft"],
        ["0.2", date(2026, 6, 9), "CD", "Leads added"],
    ):
        log.append(line)
    return known(
        made,
        answers("""
            1.1 | Share warnings within a day | Police | 31 January 2027 | on-track | Disrupt supply | partners=Trading Standards
            1.2 | Search the rail station monthly | Transport Police | monthly | at-risk | Disrupt supply | partners=Police
            2.1 | Offer a visit within five days | Recovery Service | March 2027 | off-track | Better treatment
            2.2 | See people at weekends | Recovery Service | December 2027 | on-track | Better treatment
        """),
        "First draft",
    )  # fmt: skip


@file
def three_plans_on_one_sheet() -> Known:
    """Plans one below the other, each with a title and a head; subtotals between."""
    made = book(
        ["PRIORITY ONE - KEEP PEOPLE SAFE"],
        HEAD,
        ["1.1", "Stock naloxone in libraries", "Libraries", "Feb 2027", "Green"],
        ["1.2", "Walk the estates at night", "Wardens", "Mar 2027", "Amber"],
        [None, "Sub-total: 2 actions"],
        [],
        ["PRIORITY TWO - HELP FAMILIES"],
        HEAD,
        ["2.1", "Give each family one worker", "Family Hub", "Apr 2027", "Red"],
        [],
        ["PRIORITY THREE - BUILD RECOVERY"],
        HEAD,
        ["3.1", "Rent a house for women", "Housing", "2028", "Green"],
        ["3.2", "Employ ten people in recovery", "Jobs Team", "2029", "Not started"],
        ["Grand total", "5 actions"],
    )
    return known(
        made,
        answers("""
            1.1 | Stock naloxone in libraries | Libraries | Feb 2027 | on-track | KEEP PEOPLE SAFE
            1.2 | Walk the estates at night | Wardens | Mar 2027 | at-risk | KEEP PEOPLE SAFE
            2.1 | Give each family one worker | Family Hub | Apr 2027 | off-track | HELP FAMILIES
            3.1 | Rent a house for women | Housing | 2028 | on-track | BUILD RECOVERY
            3.2 | Employ ten people in recovery | Jobs Team | 2029 | not-started | BUILD RECOVERY
        """),
        "Sub-total: 2 actions",
    )


@file
def bullets_of_three_kinds() -> Known:
    """Typed bullets, numbers and dashes inside boxes; one lead for each bullet."""
    made = book(
        ["Objective", "Actions", "Lead(s)", "Timescale", "Measures of success"],
        ["Safer nights", "• Light the alleys\n• Mend the cameras", "Highways\nPolice", "By March 2027", "- Fewer assaults\n- More people out"],
        ["Safer nights", "1. Ask the pubs\n2. Train the staff\n3. Check the doors", "Licensing", "2027", "20 pubs signed up"],
        ["Kinder days", "Open a tea room, with:\n  - a nurse\n  - a cook", "Harbour Trust", "Jun-27", "Visits"],
    )  # fmt: skip
    return known(
        made,
        answers("""
            - | Light the alleys Mend the cameras | Highways + Police | March 2027 | - | Safer nights
            - | 1\\. Ask the pubs 2. Train the staff 3. Check the doors | Licensing | 2027 | - | Safer nights
            - | Open a tea room, with: a nurse a cook | Harbour Trust | June 2027 | - | Kinder days
        """),
        "Fewer assaults",
        "More people out",
        "20 pubs signed up",
    )


@file
def merged_up_and_across() -> Known:
    """Objective and lead merged down; a note merged across a whole row; a merged empty box."""
    made = book(
        ["Objective", "Ref", "Action", "Lead", "By when", "RAG"],
        [
            "Fewer drink related deaths",
            "1",
            "Scan livers in the market",
            "Hospital",
            "Q1 2027/28",
            "G",
        ],
        [None, "2", "Ring people who miss a visit", None, "Q2 2027/28", "A"],
        [None, "3", "Ask each patient about drink", None, None, "R"],
        [
            "Progress on this objective is reported to the Health Board in March and September each year."
        ],
        ["Safer homes", "4", "Fit key safes", "Fire Service", "Q3 2027/28", "G"],
        [None, "5", "Visit lone drinkers", "Fire Service", "Q3 2027/28", None],
    )
    for area in ("A2:A4", "D2:D4", "E3:E4", "A5:F5", "A6:A7"):
        made.active.merge_cells(area)
    return known(
        made,
        answers("""
            1 | Scan livers in the market | Hospital | Q1 2027/28 | on-track | Fewer drink related deaths
            2 | Ring people who miss a visit | Hospital | Q2 2027/28 | at-risk | Fewer drink related deaths
            3 | Ask each patient about drink | Hospital | Q2 2027/28 | off-track | Fewer drink related deaths
            4 | Fit key safes | Fire Service | Q3 2027/28 | on-track | Safer homes
            5 | Visit lone drinkers | Fire Service | Q3 2027/28 | - | Safer homes
        """),
        "reported to the Health Board",
    )


@file
def old_rows_below_a_line() -> Known:
    """Completed actions stand in a second part under their own heading and the same head."""
    made = book(
        ["Live actions"],
        ["Ref", "Action", "Lead", "Due date", "RAG"],
        ["7", "Set up a text service", "Digital", "1 May 2027", "Amber"],
        ["9", "Print beer mats", "Comms", "1 June 2027", "Green"],
        [],
        ["Completed actions"],
        ["Ref", "Action", "Lead", "Due date", "RAG"],
        ["1", "Appoint a chair", "Board", "1 May 2026", "Blue"],
        ["2", "Agree the terms", "Board", "1 June 2026", "Complete"],
    )
    return known(
        made,
        answers("""
            7 | Set up a text service | Digital | 1 May 2027 | at-risk
            9 | Print beer mats | Comms | 1 June 2027 | on-track
            1 | Appoint a chair | Board | 1 May 2026 | complete
            2 | Agree the terms | Board | 1 June 2026 | complete
        """),
        "Completed actions",
    )


@file
def hidden_here_and_there() -> Known:
    """A hidden column inside a merged head, a grouped and folded row, a white-on-white note."""
    made = book(
        ["Action", "Lead officer", "Internal notes", "By when", "RAG"],
        ["Buy 50 lock boxes", "Pharmacy", "too dear", "March 2027", "G"],
        ["Visit every squat", "Outreach", "risky", "May 2027", "A"],
        ["Ask for a bail house", "Probation", "no hope", "July 2027", "R"],
    )
    sheet = made.active
    sheet.column_dimensions["C"].hidden = True
    sheet.row_dimensions[4].hidden = True
    sheet["B2"].comment = Comment("She leaves in May", "Ann")
    secret = made.create_sheet("Notes")
    secret.append(["Nobody should read this"])
    secret.sheet_state = "veryHidden"
    return known(
        made,
        answers("""
            - | Buy 50 lock boxes | Pharmacy | March 2027 | on-track
            - | Visit every squat | Outreach | May 2027 | at-risk
        """),
        gone=("too dear", "no hope", "Ask for a bail house", "Nobody should read this", "She leaves in May"),
    )  # fmt: skip


@file
def numbers_that_are_dates() -> Known:
    """Serial numbers without a format, years as numbers, dates as text with a mark before them."""
    made = book(
        ["Ref", "Action", "Lead", "By when"],
        [1.1, "Weigh the bins", "Waste", 2027],
        [1.2, "Empty the bins", "Waste", "'31/03/2027"],
        [1.3, "Burn the bins", "Waste", 46477],
        [1.4, "Buy new bins", "Waste", "2027.0"],
        [1.5, "Paint the bins", "Waste", "31st March, 2027"],
        [1.6, "Lock the bins", "Waste", "Wed 31 Mar 2027"],
    )
    return known(
        made,
        answers("""
            1.1 | Weigh the bins | Waste | 2027
            1.2 | Empty the bins | Waste | 31 March 2027
            1.3 | Burn the bins | Waste | 31 March 2027
            1.4 | Buy new bins | Waste | 2027
            1.5 | Paint the bins | Waste | 31 March 2027
            1.6 | Lock the bins | Waste | 31 March 2027
        """),
    )


@file
def american_and_british() -> Known:
    """One text date can only be American: what may be either way stays as words."""
    made = book(
        ["Ref", "Action", "Lead", "Start date", "End date"],
        ["1", "Plan the day", "Events", "01/02/2027", "03/25/2027"],
        ["2", "Hold the day", "Events", "05/06/2027", "06/30/2027"],
        ["3", "Review the day", "Events", "07/07/2027", "08/09/2027"],
    )
    return known(
        made,
        answers("""
            1 | Plan the day | Events | 25 March 2027
            2 | Hold the day | Events | 30 June 2027
            3 | Review the day | Events | - | - | - | start=7 July 2027
        """),
        "01/02/2027", "05/06/2027", "08/09/2027",
    )  # fmt: skip


@file
def spacers_and_sections() -> Known:
    """A blank row after each action, priority rows in capitals with a fill, numbers in two boxes."""
    grey = PatternFill("solid", fgColor="FFD9D9D9")
    made = book(
        ["", "", "Marshside", "", "", ""],
        ["Ref", "Action", "Lead", "Support", "Complete by", "Comments"],
        ["A", "ENFORCE THE LAW", "", "", "", ""],
        ["A1", "Raid cuckooed flats", "Police", "Housing", "Ongoing", "Four flats so far"],
        ["", "", "", "", "", ""],
        ["A2", "Seize the cash", "Police", "", "31-Dec-27", ""],
        ["", "", "", "", "", ""],
        ["B", "TREAT THE CAUSE", "", "", "", ""],
        ["B1", "Offer talking therapy", "NHS Trust", "Mind; Samaritans", "Apr 2028", "Tender out"],
    )
    for row in (3, 8):
        for cell in made.active[row]:
            cell.fill, cell.font = grey, Font(bold=True)
    return known(
        made,
        answers("""
            A1 | Raid cuckooed flats | Police | ongoing | - | ENFORCE THE LAW | partners=Housing
            A2 | Seize the cash | Police | 31 December 2027 | - | ENFORCE THE LAW
            B1 | Offer talking therapy | NHS Trust | April 2028 | - | TREAT THE CAUSE | partners=Mind + Samaritans
        """),
        "Four flats so far",
        "Tender out",
    )


@file
def outcome_rows_over_actions() -> Known:
    """Each outcome stands in a row of its own with its own measure; actions follow below."""
    made = book(
        ["Outcome / Action", "Owner", "Target date", "Measure", "Status"],
        ["Outcome 1: Fewer children in need", None, None, None, None],
        ["Train all health visitors", "Health Visiting", "Sep 2027", "100% trained", "Started"],
        ["Tell schools the next morning", "Police", "In place", "All schools", "Completed"],
        ["Outcome 2: Safer streets", None, None, None, None],
        ["Fund youth clubs on Fridays", "Youth Service", "Annual", "Six clubs", "Delayed"],
    )
    return known(
        made,
        answers("""
            - | Train all health visitors | Health Visiting | September 2027 | on-track | Fewer children in need
            - | Tell schools the next morning | Police | - | complete | Fewer children in need
            - | Fund youth clubs on Fridays | Youth Service | annual | off-track | Safer streets
        """),
        "100% trained",
        "In place",
        "Six clubs",
    )


@file
def head_below_a_long_preface() -> Known:
    """Ten lines of preface with boxes of their own, and a head whose words are bold and broken."""
    made = book(
        ["Pike County Council", None, None, None, None, "OFFICIAL"],
        ["Combating drugs partnership"],
        ["Action plan April 2026 to March 2029"],
        ["Chair", "Dr Amina Wells", None, "Version", "2.3"],
        ["Aim", "To halve deaths by 2031"],
        [],
        ["How to use this sheet: fill in the white boxes only."],
        ["R", "Off track"],
        ["A", "At risk"],
        ["G", "On track"],
        [],
        ["Ref", "Action\n(what will be done)", "Lead\norganisation", "Completion\ndate", "RAG\nrating"],
        ["1a", "Offer jabs at hostels", "Harbour Trust", "04/2027", "G"],
        ["1b", "Test for hepatitis C", "Harbour Trust", "10/2027", "A"],
    )  # fmt: skip
    for cell in made.active[12]:
        cell.font = Font(bold=True)
    return known(
        made,
        answers("""
            1a | Offer jabs at hostels | Harbour Trust | April 2027 | on-track
            1b | Test for hepatitis C | Harbour Trust | October 2027 | at-risk
        """),
        "Dr Amina Wells", "To halve deaths by 2031", "fill in the white boxes only",
    )  # fmt: skip


@file
def two_heads_and_a_wide_plan() -> Known:
    """Years across the top: when each action runs is an x under its year."""
    made = book(
        ["Ref", "Action", "Lead", "Delivery year", None, None, "RAG"],
        [None, None, None, "26/27", "27/28", "28/29", None],
        ["1", "Build the hub", "Estates", "x", "x", None, "G"],
        ["2", "Staff the hub", "NHS Trust", None, "x", "x", "A"],
        ["3", "Sing in the hub", "Arts", None, None, "x", "R"],
    )
    for area in ("A1:A2", "B1:B2", "C1:C2", "D1:F1", "G1:G2"):
        made.active.merge_cells(area)
    return known(
        made,
        answers("""
            1 | Build the hub | Estates | 2027/28 | on-track
            2 | Staff the hub | NHS Trust | 2028/29 | at-risk
            3 | Sing in the hub | Arts | 2028/29 | off-track
        """),
    )
