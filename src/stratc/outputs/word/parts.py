"""What python-docx has no words for: footnotes, bookmarks, fields, languages, header rows."""

import re
from copy import deepcopy
from typing import Any

NOTES = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
FACTS = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
FACTS_OF_ORIGIN = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n'
    b'<ds:datastoreItem ds:itemID="{7B1C2E54-0D5E-4B0B-9C55-5D5A3A7B6C21}"'
    b' xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"/>'
)
KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"

POINT = 0.35
"""How many centimetres the mark of a point takes in a box."""


def element(name: str, /, **attributes: str) -> Any:
    """An element of Word's XML; `val="x"` is its `w:val`."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    made = OxmlElement(f"w:{name}")
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), value)
    return made


class Footnotes:
    """The notes of one document, in a part of their own."""

    def __init__(self, document: Any) -> None:
        from docx.opc.packuri import PackURI
        from docx.opc.part import XmlPart

        self.root = element("footnotes")
        for id, kind in (("-1", "separator"), ("0", "continuationSeparator")):
            note = element("footnote", type=kind, id=id)
            paragraph, run = element("p"), element("r")
            run.append(element(kind))
            paragraph.append(run)
            note.append(paragraph)
            self.root.append(note)
        rels = document.part.rels
        for id in [id for id, one in rels.items() if one.reltype == KIND]:
            del rels[id]  # the notes of a template, whose text is gone
        package = document.part.package
        part = XmlPart(PackURI("/word/footnotes.xml"), NOTES, self.root, package)
        document.part.relate_to(part, KIND)

    def add(self) -> tuple[str, Any]:
        """A new note: its id, and the paragraph to write it in."""
        id = str(len(self.root) - 1)
        note, paragraph = element("footnote", id=id), element("p")
        look = element("pPr")
        look.append(element("pStyle", val="FootnoteText"))
        paragraph.append(look)
        run = element("r")
        run.append(_call_look())
        run.append(element("footnoteRef"))
        paragraph.append(run)
        note.append(paragraph)
        self.root.append(note)
        return id, paragraph

    def put_in_order(self, body: Any) -> None:
        """Number the notes as they are called, and leave out those that nothing calls any more.

        LibreOffice takes the notes by their order, and not by their numbers.
        """
        from docx.oxml.ns import qn

        notes = {note.get(qn("w:id")): note for note in self.root if note.get(qn("w:type")) is None}
        for note in notes.values():
            self.root.remove(note)
        for number, call in enumerate(body.iter(qn("w:footnoteReference")), start=1):
            note = notes[call.get(qn("w:id"))]
            if note.getparent() is not None:  # two calls of one note
                note = deepcopy(note)
            for one in (call, note):
                one.set(qn("w:id"), str(number))
            self.root.append(note)

    @staticmethod
    def call(id: str) -> Any:
        """The run that calls a note."""
        run = element("r")
        run.append(_call_look())
        run.append(element("footnoteReference", id=id))
        return run


def _call_look() -> Any:
    look = element("rPr")
    look.append(element("rStyle", val="FootnoteReference"))
    return look


def bookmark(paragraph: Any, name: str, number: int) -> None:
    """A place that links lead to, around a paragraph."""
    start = element("bookmarkStart", id=str(number), name=anchor(name))
    held = paragraph._p
    held.insert(1 if held.pPr is not None else 0, start)
    held.append(element("bookmarkEnd", id=str(number)))


def anchor(name: str) -> str:
    """The name of a place as Word takes it: letters, digits, forty at most."""
    return re.sub(r"\W", "_", f"s_{name}")[-40:].lstrip("_0123456789") or "s"


def contents(paragraphs: list[Any], levels: int) -> None:
    """Make paragraphs the list of contents, which Word fills anew when asked."""
    first, last = paragraphs[0]._p, paragraphs[-1]._p
    for kind in ("separate", "code", "begin"):
        run = element("r")
        if kind == "code":
            code = element("instrText")
            code.text = f' TOC \\o "1-{levels}" \\h \\z \\u '
            run.append(code)
        else:
            run.append(element("fldChar", fldCharType=kind))
        first.insert(1 if first.pPr is not None else 0, run)
    run = element("r")
    run.append(element("fldChar", fldCharType="end"))
    last.append(run)


def page_number(paragraph: Any) -> None:
    """The number of the page, at the end of a paragraph."""
    for kind in ("begin", "code", "separate", "end"):
        run = element("r")
        if kind == "code":
            code = element("instrText")
            code.text = " PAGE "
            run.append(code)
        else:
            run.append(element("fldChar", fldCharType=kind))
        paragraph._p.append(run)


def language(document: Any, code: str) -> None:
    """The language of the whole document."""
    from docx.oxml.ns import qn

    defaults = document.styles.element.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}")
    look = None if defaults is None else defaults.find(qn("w:rPr"))
    if look is not None:
        for old in look.findall(qn("w:lang")):
            look.remove(old)
        look.append(element("lang", val=code, eastAsia=code))
    document.core_properties.language = code


BEHIND_BIDI = "spacing ind contextualSpacing mirrorIndents suppressOverlap jc outlineLvl rPr sectPr"
"""What stands behind the direction of a paragraph, in the order that Word asks for."""


def leftward(paragraph: Any) -> None:
    """A paragraph whose lines begin at the right, as those of Arabic do."""
    later = (f"w:{one}" for one in BEHIND_BIDI.split())
    paragraph._p.get_or_add_pPr().insert_element_before(element("bidi"), *later)


def hanging(paragraph: Any) -> None:
    """A point of a list in a box: its lines stand beside its mark."""
    from docx.shared import Cm

    paragraph.paragraph_format.left_indent = Cm(POINT)
    paragraph.paragraph_format.first_line_indent = -Cm(POINT)


def header_row(row: Any) -> None:
    """Mark a row as the head of its table, told again on each page."""
    look = row._tr.get_or_add_trPr()
    look.append(element("cantSplit"))
    look.append(element("tblHeader"))


def whole_row(row: Any) -> None:
    """Keep a short row on one page."""
    row._tr.get_or_add_trPr().append(element("cantSplit"))


FIRST_ROW = 0x20
"""The bit of the looks of a table that tells other programs the same."""
MOST_LEADING = 300
"""Letters of a line that leads to a table, and stays with it."""
MOST_WHOLE = 14
"""A table of so many rows may be kept on one page."""


def kept(table: Any, headed: bool, whole: bool = False) -> None:
    """No first or last row of a table stands alone on a page, or none but of a `whole` one at all;
    only a head looks like one."""
    from docx.oxml.ns import qn
    from docx.text.paragraph import Paragraph

    look = table._tbl.tblPr.find(qn("w:tblLook"))
    if look is not None and not headed:
        look.set(qn("w:firstRow"), "0")
        look.set(qn("w:val"), f"{int(look.get(qn('w:val'), '0'), 16) & ~FIRST_ROW:04X}")
    before = table._tbl.getprevious()
    leading = Paragraph(before, table._parent) if getattr(before, "tag", "") == qn("w:p") else None
    if leading is not None and 0 < len(leading.text) <= MOST_LEADING:
        leading.paragraph_format.keep_with_next = True
    rows = list(table.rows)
    for row in (
        rows[:-1] if whole and len(rows) <= MOST_WHOLE else [*rows[: 1 + headed], *rows[-2:-1]]
    ):
        for paragraph in (one for box in row.cells for one in box.paragraphs):
            paragraph.paragraph_format.keep_with_next = True


def beside(document: Any, content: bytes) -> None:
    """A part of the file that no page shows, which Word and LibreOffice keep when they save."""
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part

    package = document.part.package
    name = package.next_partname("/customXml/item%d.xml")
    held = Part(name, "application/xml", content, package)
    number = re.sub(r"\D", "", name)
    facts = Part(PackURI(f"/customXml/itemProps{number}.xml"), FACTS, FACTS_OF_ORIGIN, package)
    held.relate_to(facts, f"{RELATION}/customXmlProps")
    document.part.relate_to(held, f"{RELATION}/customXml")


def described(shape: Any, words: str) -> None:
    """The words of a picture for those who cannot see it."""
    facts = shape._inline.docPr
    facts.set("descr", words)
    facts.set("title", "")
