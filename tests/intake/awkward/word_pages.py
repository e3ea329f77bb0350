"""Word documents with pages arranged by tables and boxes, or with headings that are only bold."""

from docx import Document

from .known import Known, file
from .word_offices import filled
from .word_strategies import bold, told


@file
def page_arranged_by_tables() -> Known:
    """A cover of two columns, and a plan inside a table that only holds the page together."""
    made = Document()
    left, right = made.add_table(1, 2).rows[0].cells
    left.paragraphs[0].add_run("Kingsbeck Active Travel Strategy 2026-2031").bold = True
    left.add_paragraph("Kingsbeck City Council")
    right.paragraphs[0].add_run("Our vision").bold = True
    right.add_paragraph("By 2031 half of all short journeys are walked or cycled.")
    made.add_paragraph("One in three trips by car is under a mile.")
    made.add_heading("Objective A: Safe streets", 1)
    outer = made.add_table(1, 2)
    outer.cell(0, 0).text = "Children should be able to walk to school."
    inner = outer.cell(0, 1).add_table(3, 3)
    for row, words in zip(
        inner.rows,
        (
            ("Action", "Lead", "When"),
            ("Close ten roads at school time", "Road Safety", "Sept 2026"),
            ("Lower speed in all villages", "Traffic Manager", "2028"),
        ),
        strict=True,
    ):
        for cell, text in zip(row.cells, words, strict=True):
            cell.text = text
    return told(
        made,
        {
            "title": ["Kingsbeck Active Travel Strategy 2026-2031"],
            "vision": ["By 2031 half of all short journeys are walked or cycled."],
        },
        "One in three trips",
        "Children should be able to walk",
        rows="""
            - | Close ten roads at school time | Road Safety | September 2026 | - | Safe streets
            - | Lower speed in all villages | Traffic Manager | 2028 | - | Safe streets
        """,
        name="Kingsbeck",
    )


@file
def bold_lines_in_a_document_with_headings() -> Known:
    """A vision in a box, and priorities that are bold and numbered by hand below real headings."""
    made = Document()
    made.add_heading("Fenwick Library Strategy 2026-2030", 0)
    box = made.add_table(2, 1)
    box.cell(0, 0).text = "Our vision"
    box.cell(1, 0).text = "A library within reach of everybody."
    made.add_paragraph("Fenwick has 14 branches.")
    made.add_heading("Our priorities", 1)
    for number, title, promise in (
        (1, "Reading for pleasure", "give every baby a book"),
        (2, "Warm and open buildings", "open on Sundays in five towns"),
    ):
        bold(made, f"{number}. {title}")
        made.add_paragraph("People come to us for this.")
        made.add_paragraph("Over the next four years we will:")
        made.add_paragraph(promise, style="List Bullet")
        made.add_paragraph("tell people each year how far we are", style="List Bullet")
    for title in ("How we will pay for it", "Next steps"):
        made.add_heading(title, 1)
        bold(made, "Please note")
        made.add_paragraph("Money is agreed each year.")
    filled(made, ["Year", "Visits"], ["2024", "310,000"], ["2025", "325,000"])
    return told(
        made,
        {
            "vision": ["A library within reach of everybody."],
            "priorities": ["Reading for pleasure", "Warm and open buildings"],
            "commitments": [
                "give every baby a book",
                "open on Sundays in five towns",
                *["tell people each year how far we are"] * 2,
            ],
        },
        "Fenwick has 14 branches.",
        "Please note",
        "325,000",
        name="Fenwick",
    )
