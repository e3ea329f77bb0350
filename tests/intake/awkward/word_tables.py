"""Word documents whose plans are awkward tables."""
# ruff: noqa: E501 - rows of plans and the XML of Word are long lines

from docx.oxml import parse_xml
from docx.shared import RGBColor

from ...blocks import wordy
from .known import Known, answers, file
from .papers import HEAD, ONE, TWO, W, begun, box, grid, known, line, run, shaded, truth


@file
def merged_priority_column() -> Known:
    made = begun()
    made.add_heading("Action plan", 1)
    table = wordy.table(
        made,
        [
            ["Priority", "Action", "Lead", "By when"],
            [ONE, "Teach every school governor", "Schools", "July 2027"],
            ["", "Check every off-licence", "Trading Standards", "30.09.27"],
            [TWO, "Open a recovery cafe", "Recovery Service", "Spring 2028"],
            ["", "Set up a choir", "Recovery Service", "Ongoing"],
        ],
    )
    table.cell(1, 0).merge(table.cell(2, 0))
    table.cell(3, 0).merge(table.cell(4, 0))
    return known(
        made,
        answers("""
            - | Teach every school governor | Schools | July 2027 | - | Prevent harm early
            - | Check every off-licence | Trading Standards | 2027-09-30 | - | Prevent harm early
            - | Open a recovery cafe | Recovery Service | Spring 2028 | - | Help people recover
            - | Set up a choir | Recovery Service | ongoing | - | Help people recover
        """),
        "This plan says what we do about alcohol",
    )


@file
def head_of_two_levels() -> Known:
    made = begun()
    table = wordy.table(
        made,
        [
            ["No", "Action", "Responsibility", "", "Timescale", ""],
            ["", "", "Lead", "Support", "Start", "Finish"],
            ["1", "Open a drop-in clinic", "Public Health", "Police", "April 2026", "March 2027"],
            ["2", "Set up a choir", "Recovery Service", "Arts Trust", "2027", "2028"],
        ],
    )
    for first, last in (((0, 2), (0, 3)), ((0, 4), (0, 5)), ((0, 0), (1, 0)), ((0, 1), (1, 1))):
        table.cell(*first).merge(table.cell(*last))
    return known(
        made,
        answers("""
            1 | Open a drop-in clinic | Public Health | March 2027 | - | - | partners=Police | start=April 2026
            2 | Set up a choir | Recovery Service | 2028 | - | - | partners=Arts Trust | start=2027
        """),
    )


@file
def tables_that_go_on() -> Known:
    """The plan is three tables: the second repeats the head, the third has none."""
    made = begun()
    made.add_heading("Action plan", 1)
    wordy.table(
        made, [HEAD, ["1", "Open a drop-in clinic", "Public Health", "March 2027", "Green"]]
    )
    made.add_page_break()
    wordy.table(made, [HEAD, ["2", "Set up a choir", "Recovery Service", "May 2027", "Red"]])
    made.add_paragraph("")
    wordy.table(
        made,
        [
            ["3", "Check every off-licence", "Trading Standards", "June 2027", "Amber"],
            ["4", "Train forty peer mentors", "Recovery Service", "July 2027", "Green"],
        ],
    )
    return known(
        made,
        answers("""
            1 | Open a drop-in clinic | Public Health | March 2027 | on-track
            2 | Set up a choir | Recovery Service | May 2027 | off-track
            3 | Check every off-licence | Trading Standards | June 2027 | at-risk
            4 | Train forty peer mentors | Recovery Service | July 2027 | on-track
        """),
    )


@file
def cards_one_an_action() -> Known:
    made = begun()
    made.add_heading(f"Priority 1: {ONE}", 1)
    for action, lead, due, state in (
        ("Open a drop-in clinic", "Public Health", "March 2027", "Green"),
        ("Set up a choir", "Recovery Service", "May 2027", "Red"),
    ):
        wordy.table(
            made,
            [
                ["Action", action],
                ["Lead officer", lead],
                ["Completion date", due],
                ["RAG status", state],
                ["How we will know", "People tell us so"],
            ],
        )
        made.add_paragraph("")
    return known(
        made,
        answers("""
            - | Open a drop-in clinic | Public Health | March 2027 | on-track | Prevent harm early
            - | Set up a choir | Recovery Service | May 2027 | off-track | Prevent harm early
        """),
        "People tell us so",
    )


@file
def points_in_boxes() -> Known:
    made = begun()
    made.add_heading(f"Priority 2: {TWO}", 1)
    table = wordy.table(
        made,
        [
            ["Action", "Lead", "Timescale", "Outcomes"],
            ["", "", "", ""],
            [
                "Set up a choir\nand a band",
                "Sam Hill\nJo Lee",
                "Q2 2027-28",
                "- More song\n- Less harm",
            ],
        ],
    )
    cell = table.cell(1, 0)
    cell.paragraphs[0].text = "Open a drop-in clinic"
    cell.add_paragraph("on Mondays", style="List Bullet")
    cell.add_paragraph("on Fridays", style="List Bullet")
    table.cell(1, 1).text = "Public Health"
    table.cell(1, 2).text = "End of March 2027"
    table.cell(1, 3).text = "• Forty visits\n• Ten referrals"
    return known(
        made,
        answers("""
            - | Open a drop-in clinic on Mondays on Fridays | Public Health | end of March 2027 | - | Help people recover
            - | Set up a choir and a band | Sam Hill + Jo Lee | Q2 2027/28 | - | Help people recover
        """),
        "Forty visits",
        "Ten referrals",
        "More song",
    )


@file
def rag_as_colours() -> Known:
    made = begun()
    rows = [
        ["1", "Open a drop-in clinic", "Public Health", "2027", ""],
        ["2", "Set up a choir", "Public Health", "2027", ""],
        ["3", "Check every off-licence", "Public Health", "2027", "●"],
        ["4", "Train forty peer mentors", "Public Health", "2027", ""],
        ["5", "Map every needle exchange", "Public Health", "2027", "🔴"],
        ["6", "Find ten host employers", "Public Health", "2027", "A"],
    ]
    table = wordy.table(made, [HEAD, *rows])
    shaded(table.cell(1, 4), "00B050")
    table.cell(2, 4)._tc.get_or_add_tcPr().append(
        parse_xml(
            f'<w:shd {W} w:val="clear" w:color="auto" w:fill="70AD47" w:themeFill="accent6"/>'
        )
    )
    mark = table.cell(3, 4).paragraphs[0].runs[0]
    mark.font.color.rgb = RGBColor(0xFF, 0xC0, 0)
    sign = table.cell(4, 4).paragraphs[0].add_run()
    sign._r.append(parse_xml(f'<w:sym {W} w:font="Wingdings" w:char="F06C"/>'))
    sign.font.color.rgb = RGBColor(0xFF, 0, 0)
    wanted = ("on-track", "on-track", "at-risk", "off-track", "off-track", "at-risk")
    return known(
        made,
        [
            truth(row[0], row[1], row[2], row[3], state)
            for row, state in zip(rows, wanted, strict=True)
        ],
    )


@file
def totals_notes_and_banners() -> Known:
    made = begun()
    table = wordy.table(
        made,
        [
            HEAD,
            [f"Priority 1: {ONE}", "", "", "", ""],
            ["1", "Teach every school governor", "Schools", "July 2027", "Green"],
            ["Sub-total: 1 action", "", "", "", ""],
            [f"Priority 2: {TWO}", "", "", "", ""],
            ["2", "Set up a choir", "Recovery Service", "May 2027", "Red"],
            ["* subject to funding", "", "", "", ""],
            ["Key: R = off track; A = at risk; G = on track", "", "", "", ""],
        ],
    )
    for row in (1, 3, 4, 6, 7):
        table.cell(row, 0).merge(table.cell(row, 4))
    return known(
        made,
        answers("""
            1 | Teach every school governor | Schools | July 2027 | on-track | Prevent harm early
            2 | Set up a choir | Recovery Service | May 2027 | off-track | Help people recover
        """),
        "subject to funding",
        "Sub-total",
    )


@file
def dates_as_they_are_written() -> Known:
    made = begun()
    dates = (
        "31st March 2027",
        "Mar-27",
        "Q3 2027/28",
        "By Christmas 2027",
        "Autumn/Winter 2027",
        "2026-2029",
        "6 months",
        "Year 2",
        "Annually from 2027",
        "March 27 (revised)",
        "30/6/27",
        "ASAP",
        "n/a",
        "Sept 2027 – Mar 2028",
        "2027/28 Q1",
        "w/c 3 May 2027",
        "TBC",
    )
    read = (
        "2027-03-31", "2027-03", "Q3 2027/28", "2027-12 (Christmas)", "2027-autumn/2027-winter",
        "2026 to 2029", "within 6 months", "Year 2", "annually from 2027", "March 2027", "2027-06-30", None, None,
        "2027-09 to 2028-03", "Q1 2027/28", "w/c 3 May 2027", "TBC",
    )  # fmt: skip

    def starts(due: str | None) -> str | None:
        return due.split(" to ")[0] if due and " to " in due else None

    rows = [
        [str(n), f"Do the thing that is number {n}", "Public Health", words]
        for n, words in enumerate(dates, start=1)
    ]
    wordy.table(made, [["Ref", "Action", "Lead", "Timescale"], *rows])
    return known(
        made,
        [
            truth(row[0], row[1], row[2], (due or "").split(" to ")[-1] or None, start=starts(due))
            for row, due in zip(rows, read, strict=True)
        ],
        "Christmas",
        "ASAP",
        "Year 2",
    )


@file
def an_action_over_several_rows() -> Known:
    """The action stands in a merged box; each row has a step, a lead and a day of its own."""
    made = begun()
    table = wordy.table(
        made,
        [
            ["Action", "Step", "Lead", "By when"],
            ["Open a drop-in clinic", "Find a room", "Estates", "May 2027"],
            ["", "Hire two nurses", "Public Health", "June 2027"],
            ["Set up a choir", "Find a singer", "Arts Trust", "July 2027"],
        ],
    )
    table.cell(1, 0).merge(table.cell(2, 0))
    return known(
        made,
        answers("""
            - | Open a drop-in clinic | Estates | May 2027
            - | Open a drop-in clinic | Public Health | June 2027
            - | Set up a choir | Arts Trust | July 2027
        """),
        "Find a room",
        "Hire two nurses",
        "Find a singer",
    )


@file
def boxes_out_of_line() -> Known:
    """The boxes of the rows do not end where those of the head do, and a row begins late."""
    made = begun()
    wide = '<w:gridSpan w:val="2"/>'
    grid(
        made,
        line(box(run("Action"), look=wide), box(run("Lead")), box(run("By when")), box(run("RAG"))),
        line(
            box(run("Open a drop-in clinic"), look=wide),
            box(run("Public Health")),
            box(run("March 2027")),
            box(run("Green")),
        ),
        line(
            box(run("Set up a choir"), look=wide),
            box(run("Arts Trust")),
            box(run("TBC"), look=wide),
        ),
    )
    return known(
        made,
        answers("""
            - | Open a drop-in clinic | Public Health | March 2027 | on-track
            - | Set up a choir | Arts Trust | TBC
        """),
    )


@file
def labels_over_rows() -> Known:
    """The label of a priority and its title stand in two boxes over its rows."""
    made = begun()
    rows = [
        ["Ref", "Action", "Lead", "By when"],
        ["Priority 1", ONE, "", ""],
        ["1.1", "Teach every school governor", "Schools", "July 2027"],
        ["Priority 2", TWO, "", ""],
        ["2.1", "Set up a choir", "Arts Trust", "2028"],
    ]
    wordy.table(made, rows)
    return known(
        made,
        answers(f"""
            1.1 | Teach every school governor | Schools | July 2027 | - | {ONE}
            2.1 | Set up a choir | Arts Trust | 2028 | - | {TWO}
        """),
    )
