"""The sheets of a Word document: how they lie, what runs below them, how wide pictures are."""

from typing import Any

from . import parts
from .drawings import WordPicture

SMALL = 9
"""Points of what runs below a sheet, so that it takes one line."""

QUOTED = 0.8
"""Centimetres by which words that are quoted are set in."""
TALLEST = 11
"""Centimetres of a picture, below which its page has room for text."""


def turn(document: Any, across: bool) -> None:
    """Begin a sheet that lies on its side, or stands upright again; what runs below it goes on."""
    last = document.sections[-1]
    wide, high = sorted((last.page_width, last.page_height), reverse=True)
    if (last.page_width > last.page_height) is across:
        return
    from docx.enum.section import WD_ORIENT, WD_SECTION

    made = document.add_section(WD_SECTION.NEW_PAGE)
    made.orientation = WD_ORIENT.LANDSCAPE if across else WD_ORIENT.PORTRAIT
    made.page_width, made.page_height = (wide, high) if across else (high, wide)


def run_below(document: Any, words: str) -> None:
    """Words and the number of the page below each sheet, unless a template has its own.

    The number stands at the edge of the text, and on its line however long the words are.
    """
    from docx.enum.text import WD_TAB_ALIGNMENT
    from docx.shared import Pt

    sheet = document.sections[0]
    paragraph = sheet.footer.paragraphs[0]
    if paragraph.text.strip():
        return
    edge = sheet.page_width - sheet.left_margin - sheet.right_margin
    shape = paragraph.paragraph_format
    for old in list(paragraph.style.paragraph_format.tab_stops):
        shape.tab_stops.add_tab_stop(old.position, WD_TAB_ALIGNMENT.CLEAR)
    shape.tab_stops.add_tab_stop(edge, WD_TAB_ALIGNMENT.RIGHT)
    paragraph.add_run(f"{words}\t")
    parts.page_number(paragraph)
    for run in paragraph.runs:
        run.font.size = Pt(SMALL)


def picture(document: Any, drawing: WordPicture, widest: float, named: bool) -> None:
    """A picture in its own paragraph, within so many centimetres and the edges of the sheet.

    It stays on the page of what is said below it, if that is its own name.
    """
    from docx.shared import Cm

    section = document.sections[-1]
    room = section.page_width - section.left_margin - section.right_margin
    paragraph = document.add_paragraph()
    paragraph.paragraph_format.keep_with_next = named
    wide = min(Cm(min(drawing.width, widest)), room)
    shape = paragraph.add_run().add_picture(drawing.file(), width=wide)
    if shape.height > Cm(TALLEST):
        shape.width = round(shape.width * Cm(TALLEST) / shape.height)
        shape.height = Cm(TALLEST)
    parts.described(shape, drawing.alt)


def whose(paragraph: Any) -> None:
    """Whose words stand above: in plain letters, set in as they are."""
    from docx.shared import Cm

    paragraph.paragraph_format.left_indent = Cm(QUOTED)
    for run in paragraph.runs:
        run.font.bold = False


def to_the_right(paragraph: Any) -> None:
    """Numbers in a column end at one line."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH

    paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
