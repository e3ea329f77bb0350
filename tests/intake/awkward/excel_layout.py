"""Workbooks whose plans stand in awkward places."""
# ruff: noqa: E501 - rows of plans and the XML of Word are long lines

from datetime import date

from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font
from openpyxl.worksheet.table import Table

from .books import HEAD, RED, book, known
from .known import Known, answers, file


@file
def head_in_row_six() -> Known:
    """Titles, a legend and a blank row above the head; totals, notes and a sign-off below."""
    made = book(
        ["Fenmarsh Council"],
        ["Alcohol action plan 2026-2031 (version 3)"],
        ["Key:", "R = off track", "A = at risk", "G = on track"],
        ["Last updated", date(2026, 9, 1)],
        [],
        HEAD,
        ["1.1", "Open a drop-in clinic", "Public Health", "March 2027", "G"],
        ["1.2", "Train forty peer mentors", "Recovery Service", "31/12/2027", "A"],
        [],
        ["1.3", "Map every needle exchange", "Public Health", "Q3 2027/28", "R"],
        [None, "Total actions: 3"],
        ["Note: dates are those agreed by the Board in June."],
        ["Signed off by", "Director of Public Health", None, "June 2026"],
    )
    made.active["B4"].number_format = "dd/mm/yyyy"
    return known(
        made,
        answers("""
            1.1 | Open a drop-in clinic | Public Health | March 2027 | on-track
            1.2 | Train forty peer mentors | Recovery Service | 2027-12-31 | at-risk
            1.3 | Map every needle exchange | Public Health | Q3 2027/28 | off-track
        """),
        "dates are those agreed by the Board in June",
        "Director of Public Health",
    )


@file
def two_level_head() -> Known:
    made = book(
        ["No.", "What we will do", "Who", None, "When", None, "Progress", None],
        [None, None, "Lead", "Partners", "Start", "End", "RAG", "Comment"],
        [
            1,
            "Open a drop-in clinic",
            "Public Health",
            "Police",
            date(2026, 4, 1),
            date(2027, 3, 31),
            "Green",
            "Lease signed",
        ],
        [
            2,
            "Train forty peer mentors",
            "Recovery Service",
            "Probation",
            "Apr 26",
            "Mar 28",
            "Red",
            "No trainer yet",
        ],
    )
    for area in ("A1:A2", "B1:B2", "C1:D1", "E1:F1", "G1:H1"):
        made.active.merge_cells(area)
    for place in ("E3", "F3"):
        made.active[place].number_format = "dd-mmm-yy"
    return known(
        made,
        answers("""
            1 | Open a drop-in clinic | Public Health | 2027-03-31 | on-track | - | partners=Police | start=2026-04-01
            2 | Train forty peer mentors | Recovery Service | 2028-03 | off-track | - | partners=Probation | start=2026-04
        """),
        "Lease signed",
        "No trainer yet",
    )


@file
def priority_in_merged_first_column() -> Known:
    made = book(
        ["Priority", "Ref", "Action", "Owner", "Deadline"],
        ["Prevent harm early", "1a", "Teach every school governor", "Schools", "July 2027"],
        [None, "1b", "Run a stall at the May fair", "Public Health", "May 2027"],
        ["Help people recover", "2a", "Open a recovery cafe", "Recovery Service", "2028"],
        [None, "2b", "Find ten host employers", "Jobcentre", "2028"],
        [None, "2c", "Set up a choir", "Recovery Service", "Ongoing"],
    )
    made.active.merge_cells("A2:A3")
    made.active.merge_cells("A4:A6")
    return known(
        made,
        answers("""
            1a | Teach every school governor | Schools | July 2027 | - | Prevent harm early
            1b | Run a stall at the May fair | Public Health | May 2027 | - | Prevent harm early
            2a | Open a recovery cafe | Recovery Service | 2028 | - | Help people recover
            2b | Find ten host employers | Jobcentre | 2028 | - | Help people recover
            2c | Set up a choir | Recovery Service | ongoing | - | Help people recover
        """),
    )


@file
def banner_rows() -> Known:
    made = book(
        HEAD,
        ["Priority 1: Prevent harm early"],
        ["1.1", "Teach every school governor", "Schools", "July 2027", "Complete"],
        ["1.2", "Run a stall at the May fair", "Public Health", "May 2027", "Not started"],
        ["Priority 2: Help people recover"],
        ["2.1", "Open a recovery cafe", "Recovery Service", "2028/29", "On track"],
        HEAD,
        ["2.2", "Find ten host employers", "Jobcentre", "by September 2028", "Delayed"],
    )
    made.active.merge_cells("A2:E2")
    made.active.merge_cells("A5:E5")
    return known(
        made,
        answers("""
            1.1 | Teach every school governor | Schools | July 2027 | complete | Prevent harm early
            1.2 | Run a stall at the May fair | Public Health | May 2027 | not-started | Prevent harm early
            2.1 | Open a recovery cafe | Recovery Service | 2028/29 | on-track | Help people recover
            2.2 | Find ten host employers | Jobcentre | by September 2028 | off-track | Help people recover
        """),
    )


@file
def plans_side_by_side() -> Known:
    made = book(
        ["Prevent harm early", None, None, None, "Help people recover", None, None],
        ["Action", "Lead", "By when", None, "Action", "Lead", "By when"],
        [
            "Teach every school governor",
            "Schools",
            "July 2027",
            None,
            "Open a recovery cafe",
            "Recovery Service",
            "2028",
        ],
        [
            "Run a stall at the May fair",
            "Public Health",
            "May 2027",
            None,
            "Find ten host employers",
            "Jobcentre",
            "March 2028",
        ],
        ["Check every off-licence", "Trading Standards", "June 2027"],
    )
    made.active.merge_cells("A1:C1")
    made.active.merge_cells("E1:G1")
    return known(
        made,
        answers("""
            - | Teach every school governor | Schools | July 2027 | - | Prevent harm early
            - | Run a stall at the May fair | Public Health | May 2027 | - | Prevent harm early
            - | Check every off-licence | Trading Standards | June 2027 | - | Prevent harm early
            - | Open a recovery cafe | Recovery Service | 2028 | - | Help people recover
            - | Find ten host employers | Jobcentre | March 2028 | - | Help people recover
        """),
    )


@file
def sheets_by_priority() -> Known:
    made = book(
        ["Fenmarsh Alcohol Plan 2026-2031"],
        ["Read me first: one sheet for each priority."],
        title="Cover",
    )
    rows = []
    for number, (title, one, two) in enumerate(
        (
            ("Prevent harm", "Teach every school governor", "Check every off-licence"),
            ("Recover well", "Open a recovery cafe", "Set up a choir"),
        ),
        start=1,
    ):
        sheet = made.create_sheet(f"P{number} {title}")
        sheet.append([f"Priority {number}: {title}"])
        sheet.append([])
        sheet.append(["Action", "Lead", "Due date", "Status"])
        for action in (one, two):
            sheet.append([action, "Public Health", date(2027, 3, 31), "Amber"])
            sheet.cell(sheet.max_row, 3).number_format = "dd/mm/yyyy"
            rows.append(
                {
                    "action": action,
                    "lead": "Public Health",
                    "due": "2027-03-31",
                    "status": "at-risk",
                    "priority": title,
                }
            )
    lists = made.create_sheet("Lists")
    for word in ("Red", "Amber", "Green"):
        lists.append([word])
    lists.sheet_state = "hidden"
    return known(made, rows, "one sheet for each priority")


@file
def hidden_things() -> Known:
    made = book(
        ["Ref", "Action", "Cost code", "Lead", "Due"],
        ["1", "Open a drop-in clinic", "XK-11", "Public Health", "March 2027"],
        ["2", "Close the old clinic quietly", "XK-12", "Estates", "April 2027"],
        ["3", "Train forty peer mentors", "XK-13", "Recovery Service", "May 2027"],
    )
    made.active.column_dimensions["C"].hidden = True
    made.active.row_dimensions[3].hidden = True
    secret = made.create_sheet("Risks")
    secret.append(["Risk", "Owner"])
    secret.append(["The provider may fail", "Legal"])
    secret.sheet_state = "veryHidden"
    return known(
        made,
        answers("""
            1 | Open a drop-in clinic | Public Health | March 2027
            3 | Train forty peer mentors | Recovery Service | May 2027
        """),
        gone=("Close the old clinic quietly", "XK-11", "The provider may fail"),
    )


@file
def rows_that_go_on() -> Known:
    made = book(
        HEAD,
        ["1.1", "Open a drop-in clinic in the old", "Public Health and", "March 2027", "Green"],
        [None, "library", "Estates"],
        ["1.2", "Train forty peer mentors", "Recovery Service", "May 2027", "Red"],
        [None, None, "Probation", None, None],
    )
    return known(
        made,
        answers("""
            1.1 | Open a drop-in clinic in the old library | Public Health and Estates | March 2027 | on-track
            1.2 | Train forty peer mentors | Recovery Service + Probation | May 2027 | off-track
        """),
    )


@file
def filter_comments_and_table() -> Known:
    made = book(
        HEAD,
        ["1", "Open a drop-in clinic", "Public Health", "March 2027", "Green"],
        ["2", "Train forty peer mentors", "Recovery Service", "May 2027", "Red"],
        ["3", "Set up a choir", "Public Health", "June 2027", "Amber"],
    )
    sheet = made.active
    sheet["C2"].comment = Comment("Is this still Sam?", "A Reviewer")
    table = Table(displayName="Actions", ref="A1:E4")
    table._initialise_columns()
    for column, cell in zip(table.tableColumns, sheet[1], strict=True):
        column.name = cell.value
    sheet.add_table(table)
    table.autoFilter.add_filter_column(4, ["Red"], blank=False)
    sheet.row_dimensions[2].hidden = sheet.row_dimensions[4].hidden = True
    return known(
        made,
        answers("""
            1 | Open a drop-in clinic | Public Health | March 2027 | on-track
            2 | Train forty peer mentors | Recovery Service | May 2027 | off-track
            3 | Set up a choir | Public Health | June 2027 | at-risk
        """),
        gone=("Is this still Sam",),
    )


@file
def two_tables_on_a_sheet() -> Known:
    made = book(
        ["Quick wins"],
        ["Action", "Who", "When"],
        ["Open a drop-in clinic", "Public Health", "March 2027"],
        ["Check every off-licence", "Trading Standards", "April 2027"],
        [],
        [],
        ["Longer work"],
        ["Task", "Deadline", "Responsible", "RAG"],
        ["Train forty peer mentors", "May 2028", "Recovery Service", "R"],
        ["Set up a choir", "June 2029", "Public Health", "G"],
        [],
        ["RAG", "Meaning"],
        ["R", "Off track"],
        ["G", "On track"],
    )
    return known(
        made,
        answers("""
            - | Open a drop-in clinic | Public Health | March 2027
            - | Check every off-licence | Trading Standards | April 2027
            - | Train forty peer mentors | Recovery Service | May 2028 | off-track
            - | Set up a choir | Public Health | June 2029 | on-track
        """),
        "Quick wins",
        "Longer work",
    )


@file
def boxes_with_points() -> Known:
    made = book(
        ["Ref", "Objective", "Key actions", "Lead", "Timescale", "Measure of success"],
        [
            1,
            "Prevent harm early",
            "• Teach every school governor\n• Check every off-licence",
            "Public Health\nTrading Standards",
            "By end of March 2028",
            "1) Fewer sales\n2) More checks",
        ],
        [
            2,
            "Help people recover",
            "Open a recovery cafe",
            "Recovery Service",
            "2026-2029",
            "Twenty visits a day",
        ],
    )
    for row in made.active.iter_rows():
        for cell in row:
            cell.alignment = Alignment(wrap_text=True)
    return known(
        made,
        answers("""
            1 | Teach every school governor Check every off-licence | Public Health + Trading Standards | by end of March 2028 | - | Prevent harm early
            2 | Open a recovery cafe | Recovery Service | 2029 | - | Help people recover | start=2026
        """),
        "Fewer sales",
        "More checks",
        "Twenty visits a day",
    )


@file
def merged_leads_and_dates() -> Known:
    """One box over three rows is one value for all of them; a box over two columns says both."""
    made = book(
        ["Ref", "Action", "Lead", "Support", "Due"],
        ["1", "Open a drop-in clinic", "Public Health", None, "March 2027"],
        ["2", "Train forty peer mentors", None, None, None],
        ["3", "Set up a choir", None, "Arts Trust", None],
        ["4", "Check every off-licence", "Police", None, "Ongoing"],
    )
    for area in ("C2:C4", "E2:E4"):
        made.active.merge_cells(area)
    return known(
        made,
        answers("""
            1 | Open a drop-in clinic | Public Health | March 2027
            2 | Train forty peer mentors | Public Health | March 2027
            3 | Set up a choir | Public Health | March 2027 | - | - | partners=Arts Trust
            4 | Check every off-licence | Police | ongoing
        """),
    )


@file
def in_welsh() -> Known:
    made = book(
        ["Rhif", "Cam gweithredu", "Arweinydd", "Erbyn pryd", "Statws"],
        ["1", "Agor clinig galw heibio", "Iechyd Cyhoeddus", "Mawrth 2027", "Gwyrdd"],
        ["2", "Hyfforddi deugain mentor", "Cyngor Ffenmarsh", "31/12/2027", "Coch"],
    )
    return known(
        made,
        answers("""
            1 | Agor clinig galw heibio | Iechyd Cyhoeddus | March 2027 | on-track
            2 | Hyfforddi deugain mentor | Cyngor Ffenmarsh | 2027-12-31 | off-track
        """),
    )


@file
def cards() -> Known:
    made = book(
        ["Action 1", "Open a drop-in clinic"],
        ["Lead:", "Public Health"],
        ["Timescale:", "March 2027"],
        ["RAG:", "Green"],
        ["Budget:", 12000],
        [],
        ["Action 2", "Train forty peer mentors"],
        ["Lead:", "Recovery Service"],
        ["Timescale:", "May 2028"],
        ["RAG:", "Red"],
        ["Budget:", "None"],
    )
    made.active["B5"].number_format = "£#,##0"
    return known(
        made,
        answers("""
            1 | Open a drop-in clinic | Public Health | March 2027 | on-track | - | funding=£12,000
            2 | Train forty peer mentors | Recovery Service | May 2028 | off-track | - | funding=None
        """),
    )


@file
def actions_across() -> Known:
    """The head stands in the first column, and each action is a column."""
    made = book(
        ["Action", "Open a drop-in clinic", "Train forty peer mentors", "Set up a choir"],
        ["Lead", "Public Health", "Recovery Service", "Public Health"],
        ["By when", "March 2027", "May 2028", "2029"],
        ["RAG", "Green", "Red", "Amber"],
    )
    return known(
        made,
        answers("""
            - | Open a drop-in clinic | Public Health | March 2027 | on-track
            - | Train forty peer mentors | Recovery Service | May 2028 | off-track
            - | Set up a choir | Public Health | 2029 | at-risk
        """),
    )


@file
def numbers_over_numbers() -> Known:
    """A number and a title stand over the rows that the number begins."""
    made = book(
        HEAD,
        ["1", "Prevent harm early"],
        ["1.1", "Teach every school governor", "Schools", "July 2027", "G"],
        ["1.2", "Check every off-licence", "Trading Standards", "June 2027", "A"],
        ["2", "Help people recover"],
        ["2.1", "Open a recovery cafe", "Recovery Service", "2028", "R"],
    )
    return known(
        made,
        answers("""
            1.1 | Teach every school governor | Schools | July 2027 | on-track | Prevent harm early
            1.2 | Check every off-licence | Trading Standards | June 2027 | at-risk | Prevent harm early
            2.1 | Open a recovery cafe | Recovery Service | 2028 | off-track | Help people recover
        """),
    )


@file
def noise_around_a_plan() -> Known:
    """Looks far below, an empty column inside, blanks before words, a box over two columns."""
    made = book(
        ["  Ref ", "Action ", None, "Lead / support", "By when", "Cost"],
        [" 1", " Open a drop-in clinic ", None, "Public Health", " March 2027", "£12k"],
        ["2", "Train forty peer mentors", None, "-", "TBC", None],
        ["3", "Set up a choir", None, "Arts Trust", "Ongoing", "n/a"],
    )
    made.active.merge_cells("D4:E4")
    made.active["XFD1048576"].fill = RED
    made.active["H900"].font = Font(bold=True)
    return known(
        made,
        answers("""
            1 | Open a drop-in clinic | Public Health | March 2027 | - | - | funding=£12k
            2 | Train forty peer mentors | - | TBC
            3 | Set up a choir | Arts Trust | - | - | - | funding=n/a
        """),
    )
