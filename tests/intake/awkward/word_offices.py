"""Word documents with plans as several people leave them."""
# ruff: noqa: E501 - rows of plans and the XML of Word are long lines

from typing import Any

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.shared import RGBColor

from ...blocks import wordy
from .known import Known, answers, file
from .papers import begun, box, grid, known, line, plain_line, run, shaded


def filled(made: Any, *rows: list[str], style: str = "Table Grid") -> Any:
    """A table with these words; a line break makes a paragraph."""
    table = made.add_table(len(rows), max(len(row) for row in rows))
    table.style = style
    for row, words in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, words, strict=False):
            first, *more = text.split("\n")
            cell.text = first
            for one in more:
                cell.add_paragraph(one)
    return table


@file
def unknown_headings_in_word() -> Known:
    made = begun("Saltmarsh Drug and Alcohol Strategy 2026-2031")
    made.add_heading("Aim 1: Stop deaths", 1)
    filled(
        made,
        ["What", "Who", "When", "Outcome sought", "Where are we now"],
        ["Carry naloxone in every patrol car", "Marsh Police", "Christmas 2027", "No death for want of a kit", "Half of cars"],
        ["Open a safer space on Fridays", "Street Angels and Marsh Council", "From May 2027", "Fewer ambulance calls", "Looking for a room"],
    )  # fmt: skip
    made.add_heading("Aim 2: Grow recovery", 1)
    filled(
        made,
        ["What", "Who", "When", "Outcome sought", "Where are we now"],
        [
            "Pay five people with lived experience",
            "Marsh Council",
            "2028",
            "Five people in work",
            "On track",
        ],
    )
    return known(
        made,
        answers("""
            - | Carry naloxone in every patrol car | Marsh Police | 2027-12 (Christmas) | - | Stop deaths
            - | Open a safer space on Fridays | Street Angels and Marsh Council | from May 2027 | - | Stop deaths
            - | Pay five people with lived experience | Marsh Council | 2028 | on-track | Grow recovery
        """),
        "Christmas", "No death for want of a kit", "Half of cars", "Looking for a room",
    )  # fmt: skip


@file
def landscape_plan_over_sections() -> Known:
    """A plan on turned pages, with a section break inside, a repeated head and a total."""
    made = begun()
    made.add_heading("Action plan", 1)
    section = made.add_section()
    section.orientation = WD_ORIENT.LANDSCAPE
    head = ["Ref", "Action", "Lead agency", "Start", "End", "Progress (RAG)"]
    filled(
        made,
        head,
        ["P1.1", "Find every landlord", "Housing", "Apr-26", "Sep-26", "Completed September 2026"],
        ["P1.2", "Write to every landlord", "Housing", "Oct-26", "Mar-27", "On track"],
    )
    made.add_section()
    made.add_paragraph("Action plan (continued)")
    filled(
        made,
        head,
        ["P1.3", "Visit every landlord", "Environmental Health", "Apr-27", "Mar-28", "Not started"],
        ["Total", "3 actions", "", "", "", ""],
    )
    return known(
        made,
        answers("""
            P1.1 | Find every landlord | Housing | September 2026 | complete | - | start=April 2026
            P1.2 | Write to every landlord | Housing | March 2027 | on-track | - | start=October 2026
            P1.3 | Visit every landlord | Environmental Health | March 2028 | not-started | - | start=April 2027
        """),
        "Completed September 2026",
    )


@file
def one_table_for_each_action() -> Known:
    """A form for each action: labels beside values, some beside each other in four columns."""
    made = begun()
    made.add_heading("Priority 1: Safer nights out", 1)
    for number, action, lead, due, rag, update in (
        (
            "1.1",
            "Give every bar a panic bell",
            "Licensing",
            "30 June 2027",
            "Green",
            "Twelve bars have one.",
        ),
        (
            "1.2",
            "Train taxi drivers",
            "Licensing; Taxi Guild",
            "Winter 2027/28",
            "Red",
            "No trainer.",
        ),
    ):
        filled(
            made,
            ["Action no.", number, "RAG", rag],
            ["Action title:", action, "Due", due],
            ["Lead:", lead, "Update:", update],
        )
        made.add_paragraph("")
    return known(
        made,
        answers("""
            1.1 | Give every bar a panic bell | Licensing | 30 June 2027 | on-track | Safer nights out
            1.2 | Train taxi drivers | Licensing + Taxi Guild | winter 2027/28 | off-track | Safer nights out
        """),
        "Twelve bars have one",
        "No trainer",
    )  # fmt: skip


@file
def merged_and_split_boxes() -> Known:
    """Vertical merges for theme and lead, a band across, boxes split within a row."""
    made = begun()
    down = '<w:vMerge w:val="restart"/>'
    more = "<w:vMerge/>"
    grid(
        made,
        plain_line("Theme", "Action", "Lead", "By when", "Status"),
        line(box(run("Homes"), look=down), box(run("Lease ten flats")), box(run("Housing"), look=down), box(run("May 2027")), box(run("Underway"))),
        line(box(look=more), box(run("Furnish ten flats")), box(look=more), box(run("July 2027")), box(run("Not yet started"))),
        line(box(run("Actions below depend on the spending review."), look='<w:gridSpan w:val="5"/>')),
        line(box(run("Work"), look=down), box(run("Find ten jobs")), box(run("Jobcentre")), box(run("2028")), box(run("Overdue"))),
        line(box(look=more), box(run("Pay for tools")), box(run("Jobcentre")), box(run("2028")), box(run("Complete"))),
    )  # fmt: skip
    return known(
        made,
        answers("""
            - | Lease ten flats | Housing | May 2027 | on-track | Homes
            - | Furnish ten flats | Housing | July 2027 | not-started | Homes
            - | Find ten jobs | Jobcentre | 2028 | off-track | Work
            - | Pay for tools | Jobcentre | 2028 | complete | Work
        """),
        "Actions below depend on the spending review",
    )


@file
def three_levels_of_head() -> Known:
    """The title of the plan is the first row of the table; two rows of headings stand below."""
    made = begun()
    wide = '<w:gridSpan w:val="{}"/>'.format
    down = '<w:vMerge w:val="restart"/>'
    more = "<w:vMerge/>"
    grid(
        made,
        line(box(run("Delivery plan 2026/27", "<w:b/>"), look=wide(6)), look="<w:tblHeader/>"),
        line(box(run("Ref"), look=down), box(run("What we will do"), look=down), box(run("Who is responsible"), look=wide(2)), box(run("When"), look=wide(2)), look="<w:tblHeader/>"),
        line(box(look=more), box(look=more), box(run("Lead")), box(run("Support")), box(run("From")), box(run("To")), look="<w:tblHeader/>"),
        plain_line("a", "Make a film with pupils", "Schools Team", "Youth Council", "Sept 2026", "July 2027"),
        plain_line("b", "Show the film in every school", "Schools Team", "Governors", "Sept 2027", "July 2028"),
    )  # fmt: skip
    return known(
        made,
        answers("""
            a | Make a film with pupils | Schools Team | July 2027 | - | - | start=September 2026 | partners=Youth Council
            b | Show the film in every school | Schools Team | July 2028 | - | - | start=September 2027 | partners=Governors
        """),
        "Delivery plan 2026/27",
    )


@file
def fills_of_themes_and_text() -> Known:
    """States as fills of boxes, as highlighted words, as coloured letters and as signs."""
    made = begun()
    table = filled(
        made,
        ["Ref", "Action", "Lead", "By when", "RAG"],
        ["1", "Lend phones to patients", "Digital Team", "May 2027", ""],
        ["2", "Mend the lift", "Estates", "May 2027", "●"],
        ["3", "Teach first aid", "Red Cross", "May 2027", "🟢 Green"],
        ["4", "Post the results", "Comms", "May 2027", "Amber/Green"],
        ["5", "Rent a second van", "Fleet", "May 2027", "R"],
        ["6", "Sell the first van", "Fleet", "May 2027", ""],
    )
    shaded(table.cell(1, 4), "00B050")
    table.cell(2, 4).paragraphs[0].runs[0].font.color.rgb = RGBColor(0xC0, 0, 0)
    shaded(table.cell(5, 4), "FFC000")
    shaded(table.cell(6, 4), "7F7F7F")
    return known(
        made,
        answers("""
            1 | Lend phones to patients | Digital Team | May 2027 | on-track
            2 | Mend the lift | Estates | May 2027 | off-track
            3 | Teach first aid | Red Cross | May 2027 | on-track
            4 | Post the results | Comms | May 2027
            5 | Rent a second van | Fleet | May 2027
            6 | Sell the first van | Fleet | May 2027
        """),
        "Amber/Green",
    )


@file
def tracked_everywhere() -> Known:
    """Tracked changes by two authors in boxes: a new lead, a new row, a row gone, a moved word."""
    made = begun()
    who = 'w:author="Ann" w:date="2026-05-01T00:00:00Z"'

    def new(words: str) -> str:
        return f'<w:ins w:id="9" {who}><w:r><w:t xml:space="preserve">{words}</w:t></w:r></w:ins>'

    def old(words: str) -> str:
        return f'<w:del w:id="8" {who}><w:r><w:delText xml:space="preserve">{words}</w:delText></w:r></w:del>'

    grid(
        made,
        plain_line("Ref", "Action", "Lead", "Deadline", "RAG"),
        line(box(run("1")), box(run("Give out ") + old("500") + new("800") + run(" kits")), box(old("Police") + new("Fire Service")), box(run("1 ") + old("May") + new("June") + run(" 2027")), box(old("Red") + new("Green"))),
        line(box(run("2")), box(run("Close the shop")), box(run("Police")), box(run("2027")), box(run("Red")), look=f'<w:del w:id="5" {who}/>'),
        line(box(new("3")), box(new("Open the shop")), box(new("Traders")), box(new("2028")), box(new("A")), look=f'<w:ins w:id="6" {who}/>'),
    )  # fmt: skip
    return known(
        made,
        answers("""
            1 | Give out 800 kits | Fire Service | 1 June 2027 | on-track
            3 | Open the shop | Traders | 2028 | at-risk
        """),
        gone=("Close the shop", "500 kits"),
    )


@file
def text_boxes_and_columns() -> Known:
    """A pull-out in a text box, a plan in a text box, an endnote called from a box."""
    made = begun()
    words = run("Every death is one too many.")
    wordy.raw(
        made,
        '<w:p><w:r><w:pict xmlns:v="urn:schemas-microsoft-com:vml"><v:shape><v:textbox><w:txbxContent>'
        f"<w:p>{words}</w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>",
    )
    filled(
        made,
        ["Item", "Steps", "Officer responsible", "Completion"],
        ["i", "Scan the post\nScan the cells", "Prison Governor", "before Easter 2027"],
        ["ii", "Hold a family day", "Prison Chaplain", "14th February 2027"],
    )
    made.add_paragraph("* subject to approval by the Governor").runs[0].italic = True
    return known(
        made,
        answers("""
            i | Scan the post Scan the cells | Prison Governor | 2027 (before Easter)
            ii | Hold a family day | Prison Chaplain | 14 February 2027
        """),
        "Every death is one too many", "before Easter", "subject to approval by the Governor",
    )  # fmt: skip


@file
def controls_in_boxes() -> Known:
    """Drop-downs for leads and states, date pickers, a placeholder that nobody filled."""
    made = begun()

    def pick(words: str) -> str:
        return f'<w:sdt><w:sdtPr><w:dropDownList><w:listItem w:value="Green"/><w:listItem w:value="Red"/></w:dropDownList></w:sdtPr><w:sdtContent><w:r><w:t>{words}</w:t></w:r></w:sdtContent></w:sdt>'

    def day(words: str, full: str) -> str:
        return f'<w:sdt><w:sdtPr><w:date w:fullDate="{full}T00:00:00Z"><w:dateFormat w:val="dd/MM/yyyy"/></w:date></w:sdtPr><w:sdtContent><w:r><w:t>{words}</w:t></w:r></w:sdtContent></w:sdt>'

    empty = "<w:sdt><w:sdtPr><w:showingPlcHdr/><w:date/></w:sdtPr><w:sdtContent><w:r><w:t>Click or tap to enter a date.</w:t></w:r></w:sdtContent></w:sdt>"
    choose = "<w:sdt><w:sdtPr><w:showingPlcHdr/><w:dropDownList/></w:sdtPr><w:sdtContent><w:r><w:t>Choose an item.</w:t></w:r></w:sdtContent></w:sdt>"
    grid(
        made,
        plain_line("Ref", "Action", "Lead", "Date due", "RAG status"),
        line(box(run("1")), box(run("Count the beds")), box(pick("Housing")), box(day("31/03/2027", "2027-03-31")), box(pick("Green"))),
        line(box(run("2")), box(run("Buy the beds")), box(pick("Supplies")), box(empty), box(choose)),
    )  # fmt: skip
    return known(
        made,
        answers("""
            1 | Count the beds | Housing | 31 March 2027 | on-track
            2 | Buy the beds | Supplies
        """),
        gone=("Click or tap to enter a date", "Choose an item"),
    )


@file
def plan_with_figures_and_risks_beside() -> Known:
    """A plan between a table of risks, a table of money, a table of measures and a key."""
    made = begun()
    made.add_heading("Risks", 1)
    filled(made, ["Risk", "Likelihood", "Impact", "Mitigation", "Owner"], ["Staff leave", "High", "High", "Pay more", "HR"])  # fmt: skip
    made.add_heading("Money", 1)
    filled(made, ["Source", "2026/27", "2027/28"], ["Public health grant", "£1.2m", "£1.3m"], ["Total", "£1.2m", "£1.3m"])  # fmt: skip
    made.add_heading("Our plan", 1)
    filled(
        made,
        ["Action", "Lead", "By when", "RAG"],
        ["Hire a data analyst", "Public Health", "Nov 2026", "A"],
        ["Publish a dashboard", "Public Health", "Feb 2027", "G"],
    )
    made.add_heading("How we measure it", 1)
    filled(made, ["Measure", "Baseline", "Target 2029"], ["Deaths", "14", "7"], ["Waits", "21 days", "5 days"])  # fmt: skip
    made.add_paragraph("RAG key: R – off track; A – at risk; G – on track")
    return known(
        made,
        answers("""
            - | Hire a data analyst | Public Health | November 2026 | at-risk
            - | Publish a dashboard | Public Health | February 2027 | on-track
        """),
        "Staff leave", "Pay more", "£1.2m", "21 days",
    )  # fmt: skip


@file
def numbered_by_word_in_boxes() -> Known:
    """The numbers of the rows are a list of Word's in their own column, and restart in a table."""
    made = begun()
    made.add_heading("Priority 1: Prevention", 1)
    numbers = '<w:p><w:pPr><w:pStyle w:val="ListNumber"/></w:pPr></w:p>'

    def row(action: str, lead: str, due: str) -> str:
        empty = f"<w:tc><w:tcPr/>{numbers}</w:tc>"
        return line(empty, box(run(action)), box(run(lead)), box(run(due)))

    grid(
        made,
        plain_line("No.", "Action", "Lead", "Deadline"),
        row("Teach every scout leader", "Scouts", "June 2027"),
        row("Put posters in gyms", "Leisure", "July 2027"),
        row("Read the new guidance", "Public Health", "08/2027"),
    )
    return known(
        made,
        answers("""
            1 | Teach every scout leader | Scouts | June 2027 | - | Prevention
            2 | Put posters in gyms | Leisure | July 2027 | - | Prevention
            3 | Read the new guidance | Public Health | August 2027 | - | Prevention
        """),
    )


@file
def no_head_at_all_after_the_first() -> Known:
    """Four tables under four headings; only the first has a head."""
    made = begun()
    made.add_heading("Delivery plan", 1)
    rows = (
        ("Prevention", "1.1", "Run a dry January", "Comms", "January 2027"),
        ("Treatment", "2.1", "Halve the waiting list", "NHS Trust", "2027/28"),
        ("Recovery", "3.1", "Start a football team", "Leisure", "Sep 27"),
        ("Enforcement", "4.1", "Review late licences", "Licensing", "31.3.28"),
    )
    for at, (title, *words) in enumerate(rows):
        made.add_heading(title, 2)
        head = [["No.", "Action", "Lead", "By when"]] if at == 0 else []
        filled(made, *head, words)
    return known(
        made,
        answers("""
            1.1 | Run a dry January | Comms | January 2027 | - | Prevention
            2.1 | Halve the waiting list | NHS Trust | 2027/28 | - | Treatment
            3.1 | Start a football team | Leisure | September 2027 | - | Recovery
            4.1 | Review late licences | Licensing | 31 March 2028 | - | Enforcement
        """),
    )


@file
def plan_by_list_and_not_by_table() -> Known:
    """Actions as numbered lines with their lead and date in brackets: no table at all."""
    made = Document()
    made.add_heading("Fenmarsh Alcohol Plan 2026-2031", 0)
    made.add_heading("Priority 1: Prevent harm early", 1)
    made.add_paragraph("We will:")
    for words in (
        "teach every school governor (Lead: Schools; by July 2027)",
        "run a stall at the May fair (Lead: Public Health; by May 2027)",
    ):
        made.add_paragraph(words, style="List Number")
    return known(
        made, [], "teach every school governor", "2027-07",
    )  # fmt: skip
