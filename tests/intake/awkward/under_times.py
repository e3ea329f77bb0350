"""Plans whose times stand over their deeds, whose boxes label themselves, and that have no head."""

import datetime

from openpyxl.styles import PatternFill

from ...blocks import wordy
from . import books, papers
from .known import Known, answers, file


@file
def goals_over_the_steps_of_a_year() -> Known:
    """A goal for the end of the plan, in one box beside the steps of the first year, is no step."""
    made = papers.begun()
    made.add_heading("Theme 1: A growing town", 1)
    head = ["By 2030 we will:", "By March 2027 we will:", "Relevant directorate", "Measured by"]
    table = wordy.table(
        made,
        [
            head,
            ["Renew the market", "Agree a plan for the hall", "Planning", "Plan agreed"],
            ["", "Buy the old post office", "Estates", "Sale complete"],
            ["Draw in visitors", "Adopt a visitor strategy", "Economy", "Strategy adopted"],
        ],
    )
    table.cell(1, 0).merge(table.cell(2, 0))
    return papers.known(
        made,
        answers("""
            - | Agree a plan for the hall | Planning | March 2027
            - | Buy the old post office | Estates | March 2027
            - | Adopt a visitor strategy | Economy | March 2027
        """),
        "Renew the market",
        "Draw in visitors",
    )


@file
def themes_beside_terms() -> Known:
    """Under the terms of a roadmap each box is an action of its theme, and each point of a list."""
    made = papers.begun()
    made.add_heading("Roadmap", 1)
    head = ["Theme", "Short term (2026/27)", "Medium term (2028-2030)", "Long term (2031-2035)"]
    table = wordy.table(
        made,
        [
            head,
            ["Streets", "", "Plant trees on the square", "Close the ring road link"],
            ["Culture", "Hold four street fairs", "Reopen the cinema", "-"],
        ],
    )
    for at, words in enumerate(("Widen the pavement", "Mend the kerbs")):
        cell = table.cell(1, 1)
        line = cell.paragraphs[0] if not at else cell.add_paragraph()
        line.style = "List Bullet"
        line.add_run(words)
    return papers.known(
        made,
        answers("""
            - | Widen the pavement | - | 2026/27 | - | Streets
            - | Mend the kerbs | - | 2026/27 | - | Streets
            - | Plant trees on the square | - | 2028-2030 | - | Streets
            - | Close the ring road link | - | 2031-2035 | - | Streets
            - | Hold four street fairs | - | 2026/27 | - | Culture
            - | Reopen the cinema | - | 2028-2030 | - | Culture
        """),
    )


@file
def figures_beside_terms() -> Known:
    """Figures, and what is so by then, are no actions because they stand under years."""
    made = papers.begun()
    made.add_heading("Action plan", 1)
    wordy.table(made, [["Action", "Lead", "By"], ["Open two clubs", "Public Health", "2027"]])
    made.add_heading("What we expect", 1)
    wordy.table(made, [["Theme", "2026/27", "2027/28"], ["Trees planted", "500", "1,200"]])
    wordy.table(
        made,
        [
            ["Area", "Short term", "Long term"],
            ["Health", "Fewer people smoke", "Longer healthy lives"],
        ],
    )
    return papers.known(
        made, answers("- | Open two clubs | Public Health | 2027"), "1,200", "Fewer people smoke"
    )


@file
def boxes_that_label_themselves() -> Known:
    """“Lead: Libraries” and “By: June 2027” in the boxes are the head that the table lacks."""
    made = papers.begun()
    rows = {
        "Priority 1 Staying connected": [
            ["1.1", "Start a phone friends line", "Lead: Age Concern", "By: June 2027"],
            ["1.2", "Keep nine warm rooms open", "Lead: Libraries", "By: December 2027"],
        ],
        "Priority 2 Moving more": [
            ["2.1", "Offer strength classes", "Lead: Leisure Trust", "By: March 2028"]
        ],
    }
    for title, lines in rows.items():
        made.add_heading(title, 1)
        wordy.table(made, lines)
    return papers.known(
        made,
        answers("""
            1.1 | Start a phone friends line | Age Concern | June 2027 | - | Staying connected
            1.2 | Keep nine warm rooms open | Libraries | December 2027 | - | Staying connected
            2.1 | Offer strength classes | Leisure Trust | March 2028 | - | Moving more
        """),
    )


@file
def projects_that_are_described() -> Known:
    """A card with who and when is a project; what it is about is said under “Description”.

    The same labels beside a version are about the document.
    """
    made = papers.begun()
    wordy.table(
        made,
        [
            ["Title", "Alcohol plan"],
            ["Description", "How the town cares"],
            ["Owner", "Policy team"],
            ["Review date", "May 2027"],
            ["Version", "0.3"],
        ],
    )
    made.add_heading("Projects", 1)
    for at, (title, *said) in enumerate(
        [
            ("The path to school", "Lay a lit path to the gate", "Parish Council", "2027/28"),
            ("The village hall", "Insulate the roof", "Hall Trustees", "2028"),
        ],
        1,
    ):
        made.add_heading(f"Project {at}: {title}", 2)
        labels = ("Description", "Lead", "Timescale")
        wordy.table(made, [list(one) for one in zip(labels, said, strict=True)])
    return papers.known(
        made,
        answers("""
            - | Lay a lit path to the gate | Parish Council | 2027/28
            - | Insulate the roof | Hall Trustees | 2028
        """),
        "How the town cares",
    )


@file
def bars_of_months() -> Known:
    """Months painted in one colour draw when something is done, and not how far it is."""
    day = datetime.date
    made = books.book(
        ["#", "Task", "Assigned to", "Start", "End", "Apr", "May", "Jun"],
        [1, "Procure a builder", "Client team", day(2026, 4, 1), day(2026, 5, 31)],
        [2, "Refit the changing rooms", "Builder", day(2026, 6, 1), day(2026, 6, 30)],
    )
    for row, column in ((2, 6), (2, 7), (3, 8)):
        made.active.cell(row, column).fill = PatternFill("solid", fgColor="4472C4")
    return books.known(
        made,
        answers("""
            1 | Procure a builder | Client team | 2026-05-31 | - | - | start=2026-04-01
            2 | Refit the changing rooms | Builder | 2026-06-30 | - | - | start=2026-06-01
        """),
    )


@file
def phases_from_their_first_day_to_their_last() -> Known:
    """A row that nobody leads, from the first day of the rows below to the last, is over them."""
    day = datetime.date
    made = books.book(
        ["Task name", "Assigned to", "Start", "Finish", "Status"],
        ["Phase 1 - Design", None, day(2026, 1, 5), day(2026, 6, 30), "In progress"],
        ["Survey users", "Insight team", day(2026, 1, 5), day(2026, 3, 31), "Complete"],
        ["Agree the layout", "Architect", day(2026, 4, 1), day(2026, 6, 30), "In progress"],
        ["Phase 2 - Build", None, day(2026, 9, 1), day(2027, 12, 31), "Not started"],
        ["Appoint a builder", "Procurement", day(2026, 9, 1), day(2026, 12, 18), "Not started"],
    )
    return books.known(
        made,
        answers("""
            - | Survey users | Insight team | 2026-03-31 | complete | - | start=2026-01-05
            - | Agree the layout | Architect | 2026-06-30 | on-track | - | start=2026-04-01
            - | Appoint a builder | Procurement | 2026-12-18 | not-started | - | start=2026-09-01
        """),
        "Phase 2",
    )


@file
def a_task_that_nobody_leads() -> Known:
    """A row without a lead whose days are its own is an action like the others."""
    day = datetime.date
    made = books.book(
        ["Task name", "Assigned to", "Start", "Finish"],
        ["Find a site", None, day(2026, 1, 5), day(2026, 6, 30)],
        ["Survey users", "Insight team", day(2026, 1, 5), day(2026, 3, 31)],
        ["Agree the layout", "Architect", day(2026, 4, 1), day(2026, 7, 31)],
    )
    return books.known(
        made,
        answers("""
            - | Find a site | - | 2026-06-30 | - | - | start=2026-01-05
            - | Survey users | Insight team | 2026-03-31 | - | - | start=2026-01-05
            - | Agree the layout | Architect | 2026-07-31 | - | - | start=2026-04-01
        """),
    )


@file
def sheets_named_by_a_number() -> Known:
    """“P1” is the name of a sheet whose title, above lines about it, says what Priority 1 is."""
    head = ["Ref", "Action", "Action owner", "Due"]
    over = ["Lead director: Director of Housing", "", "Last updated: 1 October 2026"]
    made = books.book(
        ["Priority 1: Safe homes"], over, head, ["S1", "Inspect 400 flats", "Repairs", "2027"]
    )
    made.active.title = "P1"
    other = made.create_sheet("P2")
    for row in (["Priority 2: Fair rents"], over, head, ["F1", "Review rents", "Income", "2028"]):
        other.append(row)
    return books.known(
        made,
        answers("""
            S1 | Inspect 400 flats | Repairs | 2027 | - | Safe homes
            F1 | Review rents | Income | 2028 | - | Fair rents
        """),
        "Director of Housing",
    )
