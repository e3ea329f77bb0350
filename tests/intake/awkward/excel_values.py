"""Workbooks whose cells hold awkward values."""
# ruff: noqa: E501 - rows of plans are long lines

from datetime import date, datetime

from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.formatting.rule import CellIsRule, FormulaRule
from openpyxl.styles import Font, PatternFill
from openpyxl.styles.colors import Color
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from .books import AMBER, GREEN, HEAD, RED, book, known, saved, with_values
from .known import Known, answers, file


@file
def rag_by_fill() -> Known:
    made = book(
        HEAD,
        ["1", "Open a drop-in clinic", "Public Health", "2027"],
        ["2", "Train forty peer mentors", "Recovery Service", "2027"],
        ["3", "Map every needle exchange", "Public Health", "2027"],
        ["4", "Set up a choir", "Recovery Service", "2027"],
    )
    sheet = made.active
    sheet["E2"].fill, sheet["E3"].fill, sheet["E4"].fill = GREEN, AMBER, RED
    sheet["E5"].fill = PatternFill("solid", fgColor=Color(theme=6, tint=-0.25))  # the theme's green
    wanted = ("on-track", "at-risk", "off-track", "on-track")
    actions = (
        "Open a drop-in clinic",
        "Train forty peer mentors",
        "Map every needle exchange",
        "Set up a choir",
    )
    return known(
        made,
        [
            {
                "label": str(n),
                "action": action,
                "lead": "Public Health" if n % 2 else "Recovery Service",
                "due": "2027",
                "status": state,
            }
            for n, (action, state) in enumerate(zip(actions, wanted, strict=True), start=1)
        ],
    )


@file
def rag_by_rules() -> Known:
    """Numbers that a format hides, painted by conditional formatting; and a word painted so."""
    made = book(
        HEAD,
        ["1", "Open a drop-in clinic", "Public Health", "2027", 3],
        ["2", "Train forty peer mentors", "Public Health", "2027", 2],
        ["3", "Map every needle exchange", "Public Health", "2027", 1],
        ["4", "Set up a choir", "Public Health", "2027", "Green"],
    )
    sheet = made.active
    for number, fill in ((1, RED), (2, AMBER), (3, GREEN)):
        painted = PatternFill("solid", bgColor=fill.fgColor.rgb)
        sheet.conditional_formatting.add(
            "E2:E5", CellIsRule(operator="equal", formula=[str(number)], fill=painted)
        )
    sheet.conditional_formatting.add(
        "E2:E5", FormulaRule(formula=['$E2="Green"'], fill=PatternFill("solid", bgColor="FF92D050"))
    )
    for row in range(2, 6):
        sheet.cell(row, 5).number_format = ";;;@"
    wanted = ("on-track", "at-risk", "off-track", "on-track")
    actions = (
        "Open a drop-in clinic",
        "Train forty peer mentors",
        "Map every needle exchange",
        "Set up a choir",
    )
    return known(
        made,
        [
            {
                "label": str(n),
                "action": action,
                "lead": "Public Health",
                "due": "2027",
                "status": state,
            }
            for n, (action, state) in enumerate(zip(actions, wanted, strict=True), start=1)
        ],
    )


@file
def rag_by_font_and_sign() -> Known:
    made = book(
        HEAD,
        ["1", "Open a drop-in clinic", "Public Health", "2027", "●"],
        ["2", "Train forty peer mentors", "Public Health", "2027", "🟠"],
        ["3", "Map every needle exchange", "Public Health", "2027", "●"],
        ["4", "Set up a choir", "Public Health", "2027", "🟢 On track"],
        ["5", "Check every off-licence", "Public Health", "2027", "l"],
    )
    made.active["E2"].font = Font(color="FF00B050")
    made.active["E4"].font = Font(color="FFFF0000")
    made.active["E6"].font = Font(color="FFFFC000", name="Wingdings")
    wanted = ("on-track", "at-risk", "off-track", "on-track", "at-risk")
    actions = (
        "Open a drop-in clinic",
        "Train forty peer mentors",
        "Map every needle exchange",
        "Set up a choir",
        "Check every off-licence",
    )
    return known(
        made,
        [
            {
                "label": str(n),
                "action": action,
                "lead": "Public Health",
                "due": "2027",
                "status": state,
            }
            for n, (action, state) in enumerate(zip(actions, wanted, strict=True), start=1)
        ],
    )


@file
def numbers_that_lost_a_nought() -> Known:
    """Action 1.10, typed into Excel, is the number 1.1."""
    made = book(
        HEAD,
        *(
            [float(f"1.{n}"), f"Do the thing that is number {n}", "Public Health", "2027", "Green"]
            for n in range(8, 12)
        ),
        [2.1, "Begin the second part", "Public Health", "2027", "Green"],
    )
    return known(
        made,
        answers("""
            1.8 | Do the thing that is number 8 | Public Health | 2027 | on-track
            1.9 | Do the thing that is number 9 | Public Health | 2027 | on-track
            1.10 | Do the thing that is number 10 | Public Health | 2027 | on-track
            1.11 | Do the thing that is number 11 | Public Health | 2027 | on-track
            2.1 | Begin the second part | Public Health | 2027 | on-track
        """),
    )


@file
def numbers_as_text_and_the_reverse() -> Known:
    made = book(
        ["Ref", "Action", "Lead", "By when", "Budget", "Progress"],
        ["007", "Open a drop-in clinic", "Public Health", "46477", "12000", "Complete"],
        [8, "Train forty peer mentors", "Recovery Service", 46477, 12500.5, 0.85],
        [9, "Map every needle exchange", "Public Health", 2027, 900, 1],
    )
    sheet = made.active
    sheet["A3"].number_format = sheet["A4"].number_format = "000"
    sheet["E3"].number_format = sheet["E4"].number_format = '"£"#,##0.00'
    sheet["F3"].number_format = sheet["F4"].number_format = "0%"
    return known(
        made,
        answers("""
            007 | Open a drop-in clinic | Public Health | 2027-03-31 | complete | - | funding=12000
            008 | Train forty peer mentors | Recovery Service | 2027-03-31 | - | - | funding=£12,500.50
            009 | Map every needle exchange | Public Health | 2027 | - | - | funding=£900.00
        """),
        "85%",
        "100%",
        "46477",
    )


@file
def days_since_1904() -> Known:
    made = Workbook()
    made.epoch = CALENDAR_MAC_1904
    made.active.title = "Plan"
    made.active.append(["Ref", "Action", "Lead", "Due date"])
    made.active.append(["1", "Open a drop-in clinic", "Public Health", datetime(2027, 3, 31)])
    made.active.append(["2", "Train forty peer mentors", "Public Health", date(2028, 9, 1)])
    made.active["D2"].number_format = "d mmmm yyyy"
    made.active["D3"].number_format = "mmm-yy"
    return known(
        made,
        answers("""
            1 | Open a drop-in clinic | Public Health | 2027-03-31
            2 | Train forty peer mentors | Public Health | 2028-09
        """),
    )


@file
def days_of_two_orders() -> Known:
    """Dates as text: one can only be American, so the others may be."""
    made = book(
        ["Ref", "Action", "Lead", "By when"],
        ["1", "Open a drop-in clinic", "Public Health", "04/25/2027"],
        ["2", "Train forty peer mentors", "Public Health", "03/04/2027"],
        ["3", "Map every needle exchange", "Public Health", "06/06/2027"],
    )
    return known(
        made,
        answers("""
            1 | Open a drop-in clinic | Public Health | 2027-04-25
            2 | Train forty peer mentors | Public Health | 2027-03-04
            3 | Map every needle exchange | Public Health | 2027-06-06
        """),
    )


@file
def formulas_and_errors() -> Known:
    made = book(
        HEAD,
        ["1", "Open a drop-in clinic", "=Lists!A1", "=DATE(2027,3,31)", '=IF(1,"Green","Red")'],
        ["2", "=Lists!A2", "Public Health", "=#REF!", "=NA()"],
        ["3", "Set up a choir", "Public Health", "=EDATE(D2,1)", "=1/0"],
    )
    made.active["D2"].number_format = made.active["D4"].number_format = "dd/mm/yyyy"
    lists = made.create_sheet("Lists")
    lists.append(["Public Health"])
    lists.append(["Train forty peer mentors"])
    content = with_values(
        saved(made),
        {
            "C2": "Public Health",
            "D2": 46477,
            "E2": "Green",
            "B3": "Train forty peer mentors",
            "D3": "#REF!",
            "E3": "#N/A",
            "D4": 46508,
            "E4": "#DIV/0!",
        },
    )
    return Known(
        "Fenmarsh Alcohol Plan 2026-2031.xlsx",
        content,
        answers("""
            1 | Open a drop-in clinic | Public Health | 2027-03-31 | on-track
            2 | Train forty peer mentors | Public Health
            3 | Set up a choir | Public Health | 2027-05-01
        """),
    )


@file
def words_like_formulas() -> Known:
    made = book(
        HEAD,
        ["1", "=Review the pathway", "Public Health", "2027", "Green"],
        ["2", "-Deliver two events", "@Fenmarsh Youth", "2027", "Amber"],
        ["3", "+ Extend opening hours", "Public Health", "2027", "Red"],
    )
    for place in ("B2", "B3", "C3", "B4"):
        made.active[place].data_type = "s"
        made.active[place].quotePrefix = True
    return known(
        made,
        answers("""
            1 | =Review the pathway | Public Health | 2027 | on-track
            2 | -Deliver two events | @Fenmarsh Youth | 2027 | at-risk
            3 | + Extend opening hours | Public Health | 2027 | off-track
        """),
    )


@file
def struck_out() -> Known:
    made = book(
        HEAD,
        ["1", "Open a drop-in clinic", "Public Health", None, "Green"],
        ["2", "Train forty peer mentors", None, "May 2027", "Red"],
        ["3", "Set up a choir", "Public Health", "June 2027", "Amber"],
    )
    sheet = made.active
    gone = InlineFont(strike=True)
    sheet["D2"] = CellRichText(TextBlock(gone, "March 2027"), " June 2027")
    sheet["C3"] = CellRichText(TextBlock(gone, "Police"), "\nRecovery Service")
    for cell in sheet[4]:
        cell.font = Font(strike=True)
    return known(
        made,
        answers("""
            1 | Open a drop-in clinic | Public Health | June 2027 | on-track
            2 | Train forty peer mentors | Recovery Service | May 2027 | off-track
        """),
        "March 2027",
        "Police",
        "Set up a choir",
    )


@file
def several_dates() -> Known:
    made = book(
        [
            "Ref",
            "Action",
            "Responsible officer",
            "Original target date",
            "Revised target date",
            "Date completed",
            "Status (BRAG)",
        ],
        ["1", "Open a drop-in clinic", "Sam Hill / Jo Lee", "March 2026", "March 2027", None, "A"],
        ["2", "Train forty peer mentors", "Sam Hill; Jo Lee", "May 2026", None, "12/06/2026", "B"],
        ["3", "Set up a choir", "Sam Hill, Jo Lee and Al Fox", "June 2026", "TBC", None, "R"],
    )
    return known(
        made,
        answers("""
            1 | Open a drop-in clinic | Sam Hill / Jo Lee | March 2027 | at-risk
            2 | Train forty peer mentors | Sam Hill + Jo Lee | May 2026 | complete
            3 | Set up a choir | Sam Hill, Jo Lee and Al Fox | TBC | off-track
        """),
        "March 2026",
        "12/06/2026",
        "June 2026",
    )


@file
def short_headings() -> Known:
    made = book(
        [
            "Ref.",
            "Action\nrequired",
            "Resp.\nofficer",
            "Tgt\ndate",
            "Compl.\n%",
            "RAG\nrating",
            "Cttee",
        ],
        [
            "A1",
            "Open a drop-in clinic",
            "S Hill",
            datetime(2027, 3, 31, 0, 0),
            0.4,
            "AMBER/GREEN",
            "Health",
        ],
        [
            "A2",
            "Train forty peer mentors",
            "J Lee",
            datetime(2027, 9, 1, 9, 30),
            1,
            "Complete",
            "Health",
        ],
    )
    for row in (2, 3):
        made.active.cell(row, 4).number_format = "dd/mm/yy"
        made.active.cell(row, 5).number_format = "0%"
    return known(
        made,
        answers("""
            A1 | Open a drop-in clinic | S Hill | 2027-03-31
            A2 | Train forty peer mentors | J Lee | 2027-09-01 | complete
        """),
        "40%",
        "100%",
        "AMBER/GREEN",
        "Cttee",
    )
