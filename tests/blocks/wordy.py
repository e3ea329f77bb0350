"""Word documents for tests, made piece by piece, with the marks that people leave in them."""

import io
import zipfile
from typing import Any

from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

W = nsdecls("w")


def document() -> Any:
    """An empty document."""
    return Document()


def saved(document: Any) -> bytes:
    """The bytes of a document."""
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def raw(document: Any, xml: str) -> None:
    """Put a paragraph or table, as Word writes it, at the end of the text."""
    element = parse_xml(xml.replace("<w:p>", f"<w:p {W}>", 1).replace("<w:tbl>", f"<w:tbl {W}>", 1))
    document.element.body.insert_element_before(element, "w:sectPr")


def table(document: Any, rows: list[list[str]]) -> Any:
    """A table with these words."""
    made = document.add_table(len(rows), len(rows[0]))
    for row, words in zip(made.rows, rows, strict=True):
        for cell, text in zip(row.cells, words, strict=True):
            cell.text = text
    return made


def with_part(content: bytes, name: str, part: bytes) -> bytes:
    """The same archive with one more part, or another in place of one that is there."""
    file = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as before,
        zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as after,
    ):
        for entry in before.namelist():
            if entry != name:
                after.writestr(entry, before.read(entry))
        after.writestr(name, part)
    return file.getvalue()


def part_of(content: bytes, name: str) -> bytes:
    """One part of an archive."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return archive.read(name)
