"""Plans for other subjects than drugs and alcohol: homes, climate, libraries, clean air, culture."""
# ruff: noqa: E501 - rows of plans are long lines

from datetime import date

from openpyxl.styles import Font

from .books import book, known, with_values
from .known import Known, answers, file
from .papers import begun
from .papers import known as known_paper
from .word_offices import filled


@file
def sheets_with_short_names() -> Known:
    """Instructions first; a sheet for each priority, its title above the plan and short in the tab."""
    made = book(["How to use this workbook"], ["1. Update by the 5th."], title="Instructions")
    head = ["Ref", "Action", "Lead", "Target date", "Status", "Q1 update", "Q2 update"]
    for tab, title, row in (
        ("P1 Supply", "Priority 1: Build more homes", ["1.1", "Release four sites", "Assets", date(2026, 9, 30), "In progress", "Two", "Three"]),
        ("P2 Quality", "Priority 2: Make homes warm", ["2.1", "License landlords", "Housing", date(2026, 6, 1), "Overdue", None, "Late"]),
    ):  # fmt: skip
        sheet = made.create_sheet(tab)
        for line in ([title], [], head, row):
            sheet.append(line)
    return known(
        made,
        answers("""
            1.1 | Release four sites | Assets | 30 September 2026 | on-track | Build more homes
            2.1 | License landlords | Housing | 1 June 2026 | off-track | Make homes warm
        """),
        "Update by the 5th",
        "Late",
    )


@file
def bands_above_objectives() -> Known:
    """Bands that say “Priority 1” over rows with an objective each; a lead, and those who support."""
    made = book(
        ["Objective", "Action", "Strategic lead", "Supporting leads", "Timescale", "Progress"],
        ["PRIORITY 1 - PREVENT CRIME"],
        ["Fewer burglaries", "Mark property in 2,000 homes", "Supt Dale", "Wardens", "March 2027", "On target"],
        ["PRIORITY 2 - PROTECT VICTIMS"],
        ["Better care", "Open a hub on the quay", "Commissioner", "Victim Support", "Q2 26/27", "Achieved"],
        ["Better care", "Survey 500 victims", "Commissioner", None, "2027", "On target"],
    )  # fmt: skip
    for row in (2, 4):
        made.active.merge_cells(start_row=row, start_column=1, end_row=row, end_column=6)
    return known(
        made,
        answers("""
            - | Mark property in 2,000 homes | Supt Dale | March 2027 | on-track | PREVENT CRIME | partners=Wardens
            - | Open a hub on the quay | Commissioner | Q2 2026/27 | complete | PROTECT VICTIMS | partners=Victim Support
            - | Survey 500 victims | Commissioner | 2027 | on-track | PROTECT VICTIMS
        """),
        "Fewer burglaries",
        "Better care",
    )


@file
def what_will_be_done() -> Known:
    """“What will be done” over deeds, beside a priority that is said again in each row."""
    made = book(
        ["Priority", "Ref", "What will be done", "Owner", "2025-26", "2026-27", "RAG (Q2)"],
        ["Prevention", "P-01", "Lessons on respect in each school", "Education", "x", "x", "A"],
        ["Prevention", "P-02", "Train hairdressers to spot signs", "Public Health", None, "x", "G"],
        ["Recovery", "R-01", "Groups for children", "Family Service", None, None, "R"],
    )
    return known(
        made,
        answers("""
            P-01 | Lessons on respect in each school | Education | - | at-risk | Prevention
            P-02 | Train hairdressers to spot signs | Public Health | - | on-track | Prevention
            R-01 | Groups for children | Family Service | - | off-track | Recovery
        """),
    )


@file
def priorities_said_again() -> Known:
    """No heading names the deeds; the column of priorities repeats itself, and is not they."""
    made = book(
        ["Priority", "What it is", "Owner", "Due"],
        ["Prevention", "Lessons on respect in each school", "Education", "May 2027"],
        ["Prevention", "Training for hairdressers and barbers", "Public Health", "June 2027"],
        ["Prevention", "A line that answers at night", "Public Health", "July 2027"],
    )
    return known(
        made,
        answers("""
            - | Lessons on respect in each school | Education | May 2027 | - | Prevention
            - | Training for hairdressers and barbers | Public Health | June 2027 | - | Prevention
            - | A line that answers at night | Public Health | July 2027 | - | Prevention
        """),
    )


@file
def headings_in_two_languages() -> Known:
    """Welsh and English in one heading and in one box."""
    made = book(
        ["Amcan / Objective", "Cam / Step", "Arweinydd / Lead", "Dyddiad / Date", "Statws / Status"],
        ["Iach / Healthy", "Walking groups in every ward", "Leisure", "Mawrth 2027", "Gwyrdd / Green"],
        ["Glân / Clean", "Plant 5,000 trees", "Parks", "Tachwedd 2026", "Oren / Amber"],
    )  # fmt: skip
    return known(
        made,
        answers("""
            - | Walking groups in every ward | Leisure | March 2027 | on-track | Iach / Healthy
            - | Plant 5,000 trees | Parks | November 2026 | at-risk | Glân / Clean
        """),
    )


@file
def key_and_cover_above_the_plan() -> Known:
    """A cover and a key in two columns stand above the head; a count of rows below."""
    made = book(
        ["Cultural Strategy Action Plan"],
        ["Author:", "Head of Culture"],
        ["RAG key"],
        ["R", "Not started"],
        ["A", "Under way"],
        ["G", "Done"],
        [],
        ["Goal", "Task", "Task owner", "Others involved", "Original deadline", "Revised deadline", "RAG"],
        ["Art for all", "Tour a show", "Arts Officer", "Rural Touring; parish halls", "May 2026", "October 2026", "A"],
        ["Art for all", "Free tickets for carers", "Theatre", None, "January 2026", None, "G"],
        ["Studios", "Let ten studios", "Estates", None, "31/03/2027", None, "R"],
        ["Completed", '=COUNTIF(G9:G11,"G")'],
    )  # fmt: skip
    plan = known(
        made,
        answers("""
            - | Tour a show | Arts Officer | October 2026 | on-track | Art for all | partners=Rural Touring + parish halls
            - | Free tickets for carers | Theatre | January 2026 | complete | Art for all
            - | Let ten studios | Estates | 31 March 2027 | not-started | Studios
        """),
        "Head of Culture",
    )
    return Known(plan.name, with_values(plan.content, {"B12": 1}), plan.rows, plan.kept)


@file
def recommendations_and_action_taken() -> Known:
    """“Action taken” tells what was done; a row that is struck out whole is none."""
    made = book(
        ["ID", "Recommendation", "Accountable", "Contributing", "Due", "Traffic light", "Action taken"],
        ["R1", "Write a policy on damp", "Housing Director", "Repairs, Legal", "Jun-26", "GREEN", "Policy agreed"],
        ["R2", "Train surveyors", "Repairs Manager", None, "Sep-26", "AMBER", "Half trained"],
        ["R3", "Buy sensors", "Repairs Manager", "ICT", "Dec-26", "RED", None],
    )  # fmt: skip
    for cell in made.active[4]:
        cell.font = Font(strike=True)
    return known(
        made,
        answers("""
            R1 | Write a policy on damp | Housing Director | June 2026 | on-track | - | partners=Repairs + Legal
            R2 | Train surveyors | Repairs Manager | September 2026 | at-risk | -
        """),
        "Policy agreed",
    )


@file
def cards_with_a_title_over_both_boxes() -> Known:
    made = begun("Thornbeck Libraries Plan 2025-2028")
    for number, deed, owner in (
        (1, "Open four libraries on Sunday", "Library Manager"),
        (2, "Lend tablets to people without one", "Digital Lead"),
    ):
        table = filled(
            made,
            [f"Action {number}", ""],
            ["What we will do", deed],
            ["Owner", owner],
            ["Deadline", "1 June 2026"],
            ["Progress", "Complete"],
        )
        table.cell(0, 0).merge(table.cell(0, 1))
        made.add_paragraph("")
    return known_paper(
        made,
        answers("""
            1 | Open four libraries on Sunday | Library Manager | 1 June 2026 | complete | -
            2 | Lend tablets to people without one | Digital Lead | 1 June 2026 | complete | -
        """),
    )


@file
def measures_for_clean_air() -> Known:
    """The table that plans for clean air share: a category is no action, a stage no state."""
    made = begun("Bramhall Air Quality Action Plan 2025-2030")
    filled(
        made,
        ["Measure No.", "Measure title and description", "Category", "Estimated Year Measure to be Introduced", "Estimated / Actual Completion Date", "Organisations Involved", "Funding Source", "Measure Status", "Key Performance Indicator"],
        ["1", "Clean air zone study", "Low emission transport", "2025", "2026", "Bramhall Council, National Highways", "Grant", "Implementation", "Study published"],
        ["2", "Campaign against idling", "Public information", "2024", "2027", "Bramhall Council", "Council", "Completed", "Twenty schools"],
    )  # fmt: skip
    return known_paper(
        made,
        answers("""
            1 | Clean air zone study | - | 2026 | - | - | partners=Bramhall Council + National Highways | start=2025 | funding=Grant
            2 | Campaign against idling | - | 2027 | complete | - | partners=Bramhall Council | start=2024 | funding=Council
        """),
        "Implementation", "Low emission transport",
    )  # fmt: skip


@file
def states_as_sentences() -> Known:
    """“Delivery is on track” says a state; “delivery is probable” says none."""
    made = begun("Sedgebury Tracker 2026-2028")
    filled(
        made,
        ["Task", "Owning portfolio", "Update – Spring 2026", "Update – Summer 2026", "RAG Status"],
        ["1.1 Measure emissions", "Environment", "Asked", "Drafted", "Delivery is on track"],
        ["1.2 Audit the halls", "Property", "Bid", "Won", "Some issues but delivery is probable"],
    )
    return known_paper(
        made,
        answers("""
            1.1 | Measure emissions | Environment | - | on-track | -
            1.2 | Audit the halls | Property | - | - | -
        """),
        "Some issues but delivery is probable",
        "Drafted",
    )
