"""The styles of a document: those of the template it begins with, and ours where it has none."""

import io
from collections.abc import Mapping
from typing import Any

from .parts import element
from .sheets import QUOTED

NEEDED = (
    "Title",
    "Subtitle",
    "Caption",
    "Quote",
    "List Bullet",
    "List Bullet 2",
    "List Bullet 3",
    "List Number",
    "List Number 2",
    "List Number 3",
    *(f"Heading {n}" for n in range(1, 7)),
)
LINES = ("top", "left", "bottom", "right", "insideH", "insideV")
BEHIND_LINES = "shd tabs suppressAutoHyphens spacing ind contextualSpacing jc outlineLvl rPr"
"""What stands behind the lines of a paragraph, in the order that Word asks for."""
NOTE, CALL = "footnote text", "footnote reference"


def blank(template: bytes | None, colours: Mapping[str, str]) -> Any:
    """A document without text, with every style that is needed."""
    from docx import Document

    document = Document(io.BytesIO(template)) if template else Document()
    body = document.element.body
    for one in list(body):
        if not one.tag.endswith("}sectPr"):
            body.remove(one)
    _complete(document)
    if template is None:
        _ours(document, colours)
    return document


def _complete(document: Any) -> None:
    """Styles that the template lacks, made plainly from its own text style."""
    from docx.enum.style import WD_STYLE_TYPE
    from docx.shared import Pt

    have = {style.name for style in document.styles}
    for name in (*NEEDED, NOTE):
        if name not in have:
            style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
            style.base_style = document.styles["Normal"] if "Normal" in have else None
            if name == NOTE:
                style.font.size = Pt(9)
    if CALL not in have:
        document.styles.add_style(CALL, WD_STYLE_TYPE.CHARACTER).font.superscript = True


def _ours(document: Any, colours: Mapping[str, str]) -> None:
    from docx.oxml.ns import qn
    from docx.shared import Cm, Pt, RGBColor

    def face(name: str, size: float, colour: str = "ink", bold: bool | None = None) -> None:
        style = document.styles[name]
        style.font.name, style.font.size = "Arial", Pt(size)
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for kind in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
            fonts.set(qn(kind), "Arial")
        for theme in ("w:asciiTheme", "w:hAnsiTheme", "w:cstheme", "w:eastAsiaTheme"):
            fonts.attrib.pop(qn(theme), None)
        style.font.color.rgb = RGBColor.from_string(colours[colour].lstrip("#").upper())
        if bold is not None:
            style.font.bold = bold

    face("Normal", 11)
    document.styles["Normal"].paragraph_format.space_after = Pt(8)
    face("Title", 26, "brand-900", True)
    face("Subtitle", 14, "brand-700")
    document.styles["Subtitle"].font.italic = False
    for level, size in enumerate((18, 14, 12, 11, 11, 11), start=1):
        face(f"Heading {level}", size, "brand-700", True)
        document.styles[f"Heading {level}"].paragraph_format.keep_with_next = True
    face("Quote", 13, "brand-700")
    document.styles["Quote"].paragraph_format.left_indent = Cm(QUOTED)
    _ruled(document, colours)
    face("Caption", 10, "brand-700", True)
    document.styles["Caption"].paragraph_format.keep_with_next = True
    _tables(document.styles["Table Grid"].element, colours)
    for section in document.sections:
        section.page_width, section.page_height = Cm(21), Cm(29.7)
        section.left_margin = section.right_margin = Cm(2.3)
        section.top_margin = section.bottom_margin = Cm(2.2)


def _ruled(document: Any, colours: Mapping[str, str]) -> None:
    """Lines in the body's colour below the title and over each chapter, as on printed pages."""
    from docx.oxml.ns import qn
    from docx.shared import Pt

    sides = (("Title", "bottom", "18"), ("Heading 1", "top", "12"), ("Quote", "left", "24"))
    for name, side, size in sides:
        style = document.styles[name]
        look = style.element.get_or_add_pPr()
        for old in look.findall(qn("w:pBdr")):
            look.remove(old)
        lines = element("pBdr")
        colour = colours["brand-500" if side == "left" else "brand-900"].lstrip("#").upper()
        lines.append(element(side, val="single", sz=size, space="6", color=colour))
        look.insert_element_before(lines, *(f"w:{one}" for one in BEHIND_LINES.split()))
    document.styles["Heading 1"].paragraph_format.space_before = Pt(22)
    document.styles["Heading 1"].paragraph_format.space_after = Pt(6)


def on_ground(document: Any, colours: Mapping[str, str]) -> None:
    """The words of the cover in white on the body's colour, as on printed pages.

    Paragraphs with the same lines round them stand on one ground, with nothing between.
    """
    from docx.oxml.ns import qn
    from docx.shared import Cm, Pt, RGBColor

    fill = colours["brand-900"].lstrip("#").upper()
    for name in ("Title", "Subtitle"):
        style = document.styles[name]
        style.font.color.rgb = RGBColor(255, 255, 255)
        shape = style.paragraph_format
        shape.left_indent = shape.right_indent = Cm(0.5)
        shape.space_before, shape.space_after = Pt(6), Pt(6)
        look = style.element.get_or_add_pPr()
        for old in [*look.findall(qn("w:pBdr")), *look.findall(qn("w:shd"))]:
            look.remove(old)
        lines = element("pBdr")
        for side in ("top", "left", "bottom", "right"):
            lines.append(element(side, val="single", sz="48", space="10", color=fill))
        behind = BEHIND_LINES.split()
        look.insert_element_before(lines, *(f"w:{one}" for one in behind))
        ground = element("shd", val="clear", color="auto", fill=fill)
        look.insert_element_before(ground, *(f"w:{one}" for one in behind[1:]))


def _tables(look: Any, colours: Mapping[str, str]) -> None:
    """Thin lines between rows, air in the boxes, and a first row that is seen to be one."""
    from docx.oxml.ns import qn

    rule, tint = (colours[one].lstrip("#").upper() for one in ("rule", "brand-50"))
    for line in look.iter(*(qn(f"w:{side}") for side in LINES)):
        drawn = line.tag in (qn("w:top"), qn("w:bottom"), qn("w:insideH"))
        if qn("w:type") in line.attrib:
            line.set(qn("w:w"), "55" if drawn else "90")
        else:
            line.set(qn("w:val"), "single" if drawn else "nil")
            line.set(qn("w:color"), rule)
    first, boxes = element("tblStylePr", type="firstRow"), element("tcPr")
    boxes.append(element("shd", val="clear", color="auto", fill=tint))
    first.append(boxes)
    look.append(first)
