"""Plans that are written out: an action, and below or behind it who leads it and by when."""

from .known import Known, answers, file
from .papers import begun
from .papers import known as known_paper


@file
def labelled_lines_without_numbers() -> Known:
    """“Action: … Lead: … By when: …”, a line each in one place and one paragraph in the next."""
    made = begun("Safe Homes Strategy 2026-2029")
    made.add_heading("Priority one: Safe places to stay", 1)
    for line in (
        "Action: Open a refuge with eight rooms", "Lead: Commissioning Manager",
        "By when: December 2026", "Action: Change locks within two days",
        "Lead: Sanctuary Scheme", "By when: From April 2026",
    ):  # fmt: skip
        made.add_paragraph(line)
    made.add_heading("Priority two: Children are seen", 1)
    words = made.add_paragraph()
    for label, value in (
        ("Action: ", "Pay for a play therapist in each refuge. "),
        ("Lead: ", "Children's Services. "),
        ("By when: ", "June 2027."),
    ):
        words.add_run(label).bold = True
        words.add_run(value)
    made.add_paragraph("Action: Train all school leads Lead: Schools Deadline: July 2027")
    return known_paper(
        made,
        answers("""
            - | Open a refuge with eight rooms | Commissioning Manager | December 2026 | - | Safe places to stay
            - | Change locks within two days | Sanctuary Scheme | April 2026 onwards | - | Safe places to stay
            - | Pay for a play therapist in each refuge | Children's Services | June 2027 | - | Children are seen
            - | Train all school leads | Schools | July 2027 | - | Children are seen
        """),  # noqa: E501
    )


@file
def brackets_behind_points() -> Known:
    """Points that end with their lead and their day in brackets, under no “We will”."""
    made = begun("Inclusive Growth Plan 2026-2029")
    made.add_heading("Objective 1. Skills for good jobs", 1)
    for words in (
        "Fund 400 places on digital courses (Lead: Skills Team; by March 2027)",
        "Open a jobs hub in each town (Lead: Employment Service, December 2026)",
        "Tell schools what employers need (led by Chamber of Trade; ongoing)",
    ):
        made.add_paragraph(words, style="List Bullet")
    made.add_heading("Objective 2. Town centres that people enjoy", 1)
    made.add_paragraph("Two bodies own most of the shops (Lead: none as yet).", style="List Bullet")
    return known_paper(
        made,
        answers("""
            - | Fund 400 places on digital courses | Skills Team | March 2027 | - | Skills for good jobs
            - | Open a jobs hub in each town | Employment Service | December 2026 | - | Skills for good jobs
            - | Tell schools what employers need | Chamber of Trade | ongoing | - | Skills for good jobs
        """),  # noqa: E501
        "Two bodies own most of the shops",
    )


@file
def headings_over_labelled_lines() -> Known:
    """A heading without a number for each action; a page of facts about the plan is none."""
    made = begun("Play Plan 2026-2028")
    made.add_heading("Document control", 2)
    made.add_paragraph("Owner: Play Officer")
    made.add_paragraph("Date: May 2026")
    made.add_heading("Theme 1: Space", 1)
    for title, lead, due in (
        ("Mend fences at eight parks", "Parks Manager", "31 March 2027"),
        ("Open school fields at weekends", "Head teachers", "Summer 2027"),
    ):
        made.add_heading(title, 2)
        made.add_paragraph(f"Lead: {lead}")
        made.add_paragraph(f"Timescale: {due}")
    return known_paper(
        made,
        answers("""
            - | Mend fences at eight parks | Parks Manager | 31 March 2027 | - | Space
            - | Open school fields at weekends | Head teachers | summer 2027 | - | Space
        """),
        "Owner: Play Officer",
    )


@file
def areas_and_matters() -> Known:
    """Priorities that are called areas, matters or missions; cards that say their number."""
    made = begun("Inclusion Plan 2026-2028")
    for title, number, action, lead in (
        ("Key issue 1: Timely help", "1A", "Recruit six psychologists", "Head of Inclusion"),
        ("Area 2: Places close to home", "2A", "Open a base at Hill School", "Place Planning"),
    ):
        made.add_heading(title, 1)
        table = made.add_table(0, 2)
        for label, value in (
            (f"Action {number}", action), ("Why?", "Too late"), ("Lead", lead),
            ("Finish", "September 2027"), ("Budget", "-"),
        ):  # fmt: skip
            cells = table.add_row().cells
            cells[0].text, cells[1].text = label, value
    return known_paper(
        made,
        answers("""
            1A | Recruit six psychologists | Head of Inclusion | September 2027 | - | Timely help
            2A | Open a base at Hill School | Place Planning | September 2027 | - | Places close to home
        """),  # noqa: E501
    )


@file
def headings_with_a_description() -> Known:
    """A few words describe an action before its labels, which have dashes in place of colons."""
    made = begun("Safer Places Strategy 2026-2029")
    for strand, title, owner, when in (
        ("Strand 1: Places", "Light the canal path", "Canal Trust", "Summer 2026"),
        ("Strand 2: People", "Place a mentor in the hospital", "Acute Trust", "May 2027"),
    ):
        made.add_heading(strand, 1)
        made.add_heading(title, 3)
        made.add_paragraph("People said that they felt afraid.")
        made.add_paragraph(f"Owner – {owner}")
        made.add_paragraph(f"Timescale – {when}")
    return known_paper(
        made,
        answers("""
            - | Light the canal path | Canal Trust | summer 2026 | - | Places
            - | Place a mentor in the hospital | Acute Trust | May 2027 | - | People
        """),
        "People said that they felt afraid.",
    )


@file
def cards_beside_each_other() -> Known:
    """Each box of a table is a card of its own: what is done, and lines with labels below it."""
    made = begun("Larkhope Play Plan 2026-2030")
    made.add_heading("Goal 1: Room to play", 1)
    cards = (
        ("1.1 Close streets on Sundays", "Street Team", "May 2027", "Amber"),
        ("1.2 Mend every swing", "Parks", "Ongoing", "Green"),
        ("1.3 Open school yards", "Education", "Sept 2028", "Red"),
        ("1.4 Fence the pond", "Parks", "31 March 2027", "Complete"),
    )
    table = made.add_table(rows=2, cols=2)
    boxes = [cell for row in table.rows for cell in row.cells]
    for cell, (words, lead, when, state) in zip(boxes, cards, strict=True):
        cell.text = words
        for line in (f"Lead: {lead}", f"By when: {when}", f"Status: {state}"):
            cell.add_paragraph(line)
    return known_paper(
        made,
        answers("""
            1.1 | Close streets on Sundays | Street Team | May 2027 | at-risk | Room to play
            1.2 | Mend every swing | Parks | ongoing | on-track | Room to play
            1.3 | Open school yards | Education | September 2028 | off-track | Room to play
            1.4 | Fence the pond | Parks | 31 March 2027 | complete | Room to play
        """),
    )
