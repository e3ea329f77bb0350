"""Plans of Word in other words: two languages, boxes in boxes, sections that go on, ticks."""

from docx import Document

from ...blocks import wordy
from .known import Known, answers, file
from .papers import begun
from .papers import known as known_paper
from .word_offices import filled


@file
def headings_and_days_in_two_languages() -> Known:
    """“Prìomhachas 1 / Priority 1: …” is one label; a day that both halves say is one day."""
    made = begun("Learning Action Plan 2026-2029")
    for gaelic, english, rows in (
        ("Prìomhachas 1", "Priority 1: Teachers", [["Train 12 teachers", "Education", "2027"]]),
        ("Prìomhachas 2", "Priority 2: Play", [["Two groups", "HR", "Giblean 2026 / April 2026"]]),
    ):
        made.add_heading(f"{gaelic} / {english}", 1)
        filled(made, ["Gnìomh / Action", "Stiùir / Lead", "Cuin / When"], *rows)
    made.add_heading("Amas 3 / Priority 4: Numbers differ", 1)
    filled(made, ["Action", "Lead", "When"], ["Meet parents", "HR", "Giblean 2026 / April 2027"])
    return known_paper(
        made,
        answers("""
            - | Train 12 teachers | Education | 2027 | - | Teachers
            - | Two groups | HR | April 2026 | - | Play
            - | Meet parents | HR | - | - | Priority 4: Numbers differ
        """),
        "Giblean 2026 / April 2027",
    )


@file
def a_table_in_a_box() -> Known:
    """What stands side by side in a table inside a box stays side by side: step and day."""
    made = begun("Estates Plan 2026-2031")
    made.add_heading("Goal 1: Safe buildings", 1)
    table = filled(
        made,
        ["Project", "Director", "Milestones", "Finish"],
        ["Replace the roof", "Estates", "", "Dec 2027"],
        ["Remove old planks", "Estates", "Survey done", "June 2028"],
    )
    inner = table.cell(1, 2).add_table(2, 2)
    for row, words in zip(inner.rows, (("Design", "May 2026"), ("On site", "")), strict=True):
        for cell, text in zip(row.cells, words, strict=True):
            cell.text = text
    return known_paper(
        made,
        answers("""
            - | Replace the roof | Estates | December 2027 | - | Safe buildings
            - | Remove old planks | Estates | June 2028 | - | Safe buildings
        """),
        "Design – May 2026",
        "On site",
    )


@file
def a_section_that_goes_on() -> Known:
    """“Action plan (continued)” is no new section: bands of its table rank as those before."""
    made = begun("Traveller Strategy 2026-2029")
    head = ["", "Actions", "Officer responsible", "Timescales"]
    made.add_heading("Action plan", 1)
    filled(made, head, ["Homes", "", "", ""], ["1", "Find land", "Planning", "By 2028"])
    made.add_heading("Action plan (continued)", 1)
    filled(made, head, ["Health", "", "", ""], ["2", "A dentist's van", "NHS", "June 2027"])
    return known_paper(
        made,
        answers("""
            1 | Find land | Planning | 2028 | - | Homes
            2 | A dentist's van | NHS | June 2027 | - | Health
        """),
    )


@file
def no_action_is_none() -> Known:
    """“No action” in answer to a complaint is kept beside the plan; with a lead it is a row."""
    made = begun("Parking Action Plan 2026-2028")
    filled(
        made,
        ["What you told us", "Our response", "Action", "Officer", "Target"],
        ["Bays are misused", "We agree", "More patrols", "Parking", "Aug 26"],
        ["Permits cost too much", "We do not agree", "No action", "", ""],
        ["Trees fall", "We agree", "No action without a survey", "Parks", "Dec 26"],
    )
    return known_paper(
        made,
        answers("""
            - | More patrols | Parking | August 2026
            - | No action without a survey | Parks | December 2026
        """),
        "Permits cost too much",
    )


@file
def ticks_before_actions() -> Known:
    """A ticked box before a written action says that it is done; an empty one does not."""
    text = """# Fenmarsh Youth Justice Plan 2026/27

## 1. Prevention

- [x] **Give every child a mentor**
  - **Owner:** Manager
  - **Deadline:** 30 June 2026
- [ ] **Drop-in at three schools**
  - **Owner:** Education
  - **Deadline:** 31/01/2027

## 2. Victims

- [ ] **Call each victim**
  - **Owner:** Victim Worker
  - **Deadline:** ongoing
"""
    return Known(
        "youth.md",
        text.encode(),
        answers("""
            - | Give every child a mentor | Manager | 30 June 2026 | complete | Prevention
            - | Drop-in at three schools | Education | 31 January 2027 | - | Prevention
            - | Call each victim | Victim Worker | ongoing | - | Victims
        """),
    )


@file
def a_partnership_praises_its_place() -> Known:
    """“Safer Fenmarsh Partnership” is about Fenmarsh."""
    made = Document()
    made.add_heading("Community Plan 2026-2029", 0)
    made.add_paragraph("Safer Fenmarsh Partnership")
    made.add_heading("Priority 1: Violence", 1)
    made.add_paragraph("Stabbings rose.")
    facts = {"areas": ["Fenmarsh"]}
    return Known("safer.docx", wordy.saved(made), [], facts=facts)
