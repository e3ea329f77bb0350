"""Lists of a Word document: where a count begins again, and promises with numbers of their own.

In: paragraphs with a style of a list. Out: the same paragraphs, changed.
"""

from typing import Any

from . import parts

NUMBER = 1.1
"""How many centimetres the number of a promise takes before its words."""


def restarted(document: Any, style: str) -> int | None:
    """A list of this style that begins at 1: Word goes on counting from the list before otherwise.

    None where the style counts nothing.
    """
    from docx.oxml.ns import qn

    numbering = document.part.numbering_part.element
    look = document.styles[style].element.find(f"{qn('w:pPr')}/{qn('w:numPr')}")
    base = None if look is None else look.find(qn("w:numId"))
    if base is None:
        return None
    held = numbering.num_having_numId(int(base.get(qn("w:val"))))
    made = numbering.add_num(held.abstractNumId.val)
    made.add_lvlOverride(ilvl=0).add_startOverride(1)
    return int(made.numId)


def counted(paragraph: Any, number: int) -> None:
    """An item of the list with this number."""
    facts = paragraph._p.get_or_add_pPr().get_or_add_numPr()
    facts.get_or_add_ilvl().val = 0
    facts.get_or_add_numId().val = number


def by_letter(paragraph: Any) -> None:
    """A part of a promise begins with its own letter, which needs no bullet before it."""
    from docx.shared import Cm

    counted(paragraph, 0)
    paragraph.paragraph_format.left_indent = Cm(NUMBER)
    paragraph.paragraph_format.first_line_indent = Cm(0)


def by_number(paragraph: Any) -> None:
    """A promise hangs by its own number, which stands where its bullet would."""
    from docx.shared import Cm

    counted(paragraph, 0)
    paragraph.paragraph_format.left_indent = Cm(NUMBER)
    paragraph.paragraph_format.first_line_indent = -Cm(NUMBER)
    paragraph.paragraph_format.tab_stops.add_tab_stop(Cm(NUMBER))
    # behind the blank, by which what tracks changes knows where the number ends
    behind = next((run for run in paragraph.runs[1:2] if not run.text.strip()), paragraph.runs[0])
    behind._r.append(parts.element("tab"))
