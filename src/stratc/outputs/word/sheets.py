"""The sheets of a Word document: how they lie, what runs below them, how wide pictures are."""

from typing import Any

from . import parts
from .drawings import WordPicture

SMALL = 9
"""Points of what runs below a sheet, so that it takes one line."""


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
    """Words and the number of the page below each sheet, unless a template has its own."""
    from docx.shared import Pt

    paragraph = document.sections[0].footer.paragraphs[0]
    if paragraph.text.strip():
        return
    paragraph.add_run(f"{words} · ")
    parts.page_number(paragraph)
    for run in paragraph.runs:
        run.font.size = Pt(SMALL)


def picture(document: Any, drawing: WordPicture, widest: float) -> None:
    """A picture in its own paragraph, within so many centimetres and the edges of the sheet."""
    from docx.shared import Cm

    section = document.sections[-1]
    room = section.page_width - section.left_margin - section.right_margin
    run = document.add_paragraph().add_run()
    shape = run.add_picture(drawing.file(), width=min(Cm(min(drawing.width, widest)), room))
    parts.described(shape, drawing.alt)
