"""Files that must not be read are refused in one line, before anything in them is opened."""

import io
import tracemalloc
import zipfile
from contextlib import suppress

import pytest
from openpyxl import Workbook
from PIL import Image

from stratc.blocks import Refused, Table, read
from stratc.blocks.word_numbers import Level, Numbers

from . import wordy

TYPES = b'<Types><Override ContentType="application/vnd.openxmlformats-officedocument.'
WORD = TYPES + b'wordprocessingml.document.main+xml"/></Types>'
EXCEL = TYPES + b'spreadsheetml.sheet.main+xml"/></Types>'


def archive(parts: dict[str, bytes], packed: int = zipfile.ZIP_DEFLATED) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", packed) as made:
        for name, content in parts.items():
            made.writestr(name, content)
    return file.getvalue()


def word(name: str, content: bytes) -> bytes:
    return archive({"[Content_Types].xml": WORD, name: content})


def sheet(content: bytes) -> bytes:
    return archive({"[Content_Types].xml": EXCEL, "xl/worksheets/sheet1.xml": content})


def pasted() -> bytes:
    drawn, made = io.BytesIO(), wordy.document()
    Image.new("1", (9, 9)).save(drawn, "PNG")
    made.add_picture(drawn)
    return wordy.saved(made)


def workbook() -> bytes:
    file = io.BytesIO()
    Workbook().save(file)
    return file.getvalue()


MERGED = b'<worksheet><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells></worksheet>'
LINKED = (
    b'<Relationships><Relationship Id="r1" Type="http://x/image" '
    b'Target="http://example.org/a.png" TargetMode="External"/></Relationships>'
)
ENTITY = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///x">]><x>&a;</x>'
ODF = b"urn:oasis:names:tc:opendocument:xmlns:"
OPEN = b"application/vnd.oasis.opendocument.text"
OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600

REFUSED = {
    "nothing": ("a.docx", b"", "is empty"),
    "an external entity": ("a.docx", word("word/document.xml", ENTITY), "definitions"),
    "an external picture": ("a.docx", word("word/_rels/d.rels", LINKED), "not fetched"),
    "macros": ("a.docx", word("word/vbaProject.bin", b"x"), "macros"),
    "a template that is text": ("a.dotx", b"Our plan", "is not a Word document"),
    "a million rows": ("a.xlsx", sheet(b"<row><c/></row>" * 1_000_000), "more cells"),
    "one cell over all": ("a.xlsx", sheet(MERGED), "more cells"),
    "half a file": ("a.docx", wordy.saved(wordy.document())[:9000], "not complete"),
    "a password": ("a.docx", OLD + "EncryptedPackage".encode("utf-16-le"), "password"),
    "a password of OpenDocument": (
        "a.odt",
        archive(
            {
                "mimetype": b"application/vnd.oasis.opendocument.text",
                "META-INF/manifest.xml": b"<manifest><encryption-data/></manifest>",
                "content.xml": b"\x00\x01",
            }
        ),
        "password",
    ),
    "an old document": ("a.doc", OLD + "WordDocument".encode("utf-16-le"), "old format of Word"),
    "an old workbook": ("a.xls", OLD + "Workbook".encode("utf-16-le"), "old format of Excel"),
    "Excel as Word": ("a.docx", workbook(), "Excel workbook, although"),
    "text as Word": ("a.docx", b"Some words.", "is not a Word document"),
    "an archive": ("a.docx", archive({"a": b"x"}), "is not a Word document, or it is damaged"),
    "a zip file": ("a.zip", archive({"a": b"x"}), "is a zip file, and no document"),
    "packed in another way": ("a.docx", archive({"a": b"x"}, zipfile.ZIP_LZMA), "is damaged"),
    "a page of nothing": ("a.html", b"<h1> </h1><hr>", "holds no words"),
    "a sheet of nothing": ("a.csv", b",,,\n,,,\n", "holds no words"),
    "a mark of the order of bytes": ("a.md", b"\xef\xbb\xbf", "holds no words"),
    "a pasted page": ("a.docx", pasted(), "holds pictures, and no words"),
    "a quotation without end": ("a.csv", b'Action,Lead\n"' + b"x,\n" * 90_000, "without end"),
    "a picture": ("a.txt", b"\x89PNG\r\n\x1a\n\x00\x00", "is no text"),
    "brackets without end": ("a.md", b"[" * 200_000, "a line longer than any paragraph"),
    "a table without end": ("a.html", b"<table><tr>" + b"<td colspan=60>x" * 1000, "more cells"),
    "marks without end": ("a.md", b"*a _b " * 3000, "more marks"),
    "tabs without end": ("a.txt", b"a\tb\tc\n" * 40_000, "more cells"),
    "text without end": ("a.txt", b"Some words.\n" * 600_000, "longer than any strategy"),
    "paragraphs without end": (
        "a.docx",
        word("word/document.xml", b"<w:p/>" * 20_000),
        "longer than any strategy",
    ),
    "paragraphs without end of another prefix": (
        "a.docx",
        word("word/document.xml", b"<x:p\n/>" * 20_000),
        "longer than any strategy",
    ),
    "marks of Word without end": (
        "a.docx",
        word("word/document.xml", b"<w:tab/>" * 700_000),
        "longer than any strategy",
    ),
    "paragraphs without end of OpenDocument": (
        "a.odt",
        archive({"mimetype": OPEN, "content.xml": b"<text:p/>" * 20_000}),
        "longer than any strategy",
    ),
    "one paragraph without end": (
        "a.html",
        b"<p>" + b"We mend roofs. " * 3000,
        "a paragraph longer than any",
    ),
    "lines without end": ("a.md", b"a\n" * 70_000, "longer than any strategy"),
    "a cell without end": (
        "a.csv",
        b'Action,Lead\n"' + b"a\n" * 70_000 + b'",b\n',
        "longer than any strategy",
    ),
    "one cell over all in other quotes": (
        "a.xlsx",
        sheet(b"<mergeCell\n ref = 'A1:$XFD$1048576'/>"),
        "more cells",
    ),
    "cells in another place": (
        "a.xlsx",
        archive({"[Content_Types].xml": EXCEL, "xl/data/plan.xml": b"<v >1</v>" * 70_000}),
        "more cells",
    ),
    "sheets without end": (
        "a.xlsx",
        archive({"[Content_Types].xml": EXCEL, "xl/workbook.xml": b'<sheet name="a"/>' * 500}),
        "more cells",
    ),
    "a level that is none": (
        "a.odt",
        archive(
            {
                "mimetype": OPEN,
                "content.xml": b'<o:document-content xmlns:o="'
                + ODF
                + b'office:1.0" xmlns:t="'
                + ODF
                + b'text:1.0"><o:body><o:text><t:h t:outline-level="1e9">x</t:h></o:text>'
                b"</o:body></o:document-content>",
            }
        ),
        "is damaged",
    ),
    "looks without end": (
        "a.xlsx",
        archive({"[Content_Types].xml": EXCEL, "xl/styles.xml": b"<xf />" * 70_000}),
        "more cells",
    ),
    "another kind": ("a.rtf", b"{rtf1 words}", "of a kind that is not read"),
}


@pytest.mark.parametrize("what", REFUSED)
def test_it_is_refused_in_one_line(what: str) -> None:
    """A file that is not what it says, or not safe, is refused in one line that says why."""
    name, content, reason = REFUSED[what]
    with pytest.raises(Refused) as refused:
        read(name, content)
    assert reason in str(refused.value)
    assert "\n" not in str(refused.value)


def test_a_zip_bomb_is_not_unpacked() -> None:
    """A part that claims more than a document can hold is refused from the directory alone."""
    bomb = word("word/document.xml", b"<w>" + b" " * 120_000_000)
    tracemalloc.start()
    with pytest.raises(Refused, match="unpacks to more"):
        read("a.docx", bomb)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 10_000_000


@pytest.mark.parametrize("name", ["a.docx", "a.xlsx", "a.odt"])
def test_a_document_of_which_a_piece_was_lost_is_damaged(name: str) -> None:
    """Wherever the piece stood: in the directory of the archive, in a part, or in its head."""
    parts = {"mimetype": OPEN, "content.xml": b"<a>%s</a>" % bytes(range(32, 60)) * 30}
    whole = {"a.docx": wordy.saved(wordy.document()), "a.xlsx": workbook()}
    content = whole.get(name) or archive(parts)
    for at in range(0, len(content), max(1, len(content) // 60)):
        spoilt = content[:at] + bytes(b ^ 0x55 for b in content[at : at + 12]) + content[at + 12 :]
        with suppress(Refused):
            read(name, spoilt)


def test_blank_rows_below_a_table_are_no_cells_of_it() -> None:
    """Excel saves them as far down as a column ever had a colour."""
    table = read("a.csv", b"Action,Lead\r\nMend roofs,Council\r\n" + b",\r\n" * 200_000).blocks[0]
    assert isinstance(table, Table) and len(table.rows) == 2


def test_nesting_without_end_is_refused() -> None:
    """A document nested deeper than any program writes is damaged, not a traceback."""
    made = wordy.saved(wordy.document())
    body = wordy.part_of(made, "word/document.xml")
    deep = b"<w:body>" + b"<w:sdt><w:sdtContent>" * 3000 + b"</w:sdtContent></w:sdt>" * 3000
    with pytest.raises(Refused):
        read("a.docx", wordy.with_part(made, "word/document.xml", body.replace(b"<w:body>", deep)))


@pytest.mark.parametrize("form", ["upperRoman", "lowerLetter", "decimal"])
@pytest.mark.parametrize("start", [999_999_999, 10**20])
def test_no_numeral_is_longer_than_its_document(form: str, start: int) -> None:
    """A list of Word that begins at a milliard has numbers, and not a million letters."""
    assert Numbers({"1": {0: Level(form, "%1.", start)}}).next("1", 0) == f"{start}."
