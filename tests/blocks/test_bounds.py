"""Bounds of documents that were met later: what is small in a file, and endless when it is read."""

import io
import struct
import time
import tracemalloc
import zipfile

import pytest
from openpyxl import Workbook

from stratc.blocks import Picture, Refused, read
from stratc.blocks.refusal import LARGEST_PICTURE, MOST_PICTURES
from stratc.work import reading

from . import wordy
from .test_refusal import EXCEL, archive

HEAD = b"<h1>Clean air plan</h1><p>We will plant trees.</p>"


def sheet(content: bytes) -> bytes:
    """A workbook whose one sheet ends in this."""
    file, made = io.BytesIO(), Workbook()
    made.active.append(["Action", "Lead"])
    made.save(file)
    part = "xl/worksheets/sheet1.xml"
    whole = wordy.part_of(file.getvalue(), part)
    at = b"<sheetData>" if content.startswith(b"<cols") else b"</worksheet>"
    return wordy.with_part(file.getvalue(), part, whole.replace(at, content + at))


@pytest.mark.parametrize(
    "content",
    [
        b'<mergeCells><mergeCell ref="a1:xfd1048576"/></mergeCells>',
        b'<mergeCells><mergeCell ref="&#65;1:XFD1048576"/></mergeCells>',
        b'<hyperlinks><hyperlink ref="A1:XFD1048576" location="x"/></hyperlinks>',
        b"<hyperlinks><hyperlink location=\"x\" ref='A:XFD'/></hyperlinks>",
    ],
)
def test_no_mark_covers_more_cells_than_a_plan(content: bytes) -> None:
    """However its area is written: the reader of workbooks makes each cell of it."""
    with pytest.raises(Refused, match=r"more cells|damaged"):
        read("a.xlsx", sheet(content))


def test_no_remark_covers_more_cells_than_a_plan() -> None:
    """A remark of Excel stands at one cell."""
    remark = b'<comments><comment ref="A1:XFD1048576"/></comments>'
    with pytest.raises(Refused, match="more cells"):
        read("a.xlsx", archive({"[Content_Types].xml": EXCEL, "xl/comments1.xml": remark}))


def test_a_link_over_a_few_cells_is_read() -> None:
    """As Excel writes it over a merged cell."""
    link = b'<hyperlinks><hyperlink ref="A1:B1" location="x"/></hyperlinks>'
    assert read("a.xlsx", sheet(link)).blocks


@pytest.mark.parametrize(
    "columns",
    [
        b'<col min="9" max="99999999999" hidden="1"/>',
        b"".join(b'<col min="%d" max="16384" hidden="1"/>' % n for n in range(9, 12_000)),
    ],
)
def test_hidden_columns_without_end_are_counted_once(columns: bytes) -> None:
    """No column stands behind XFD, and each is hidden once."""
    start = time.process_time()
    assert read("a.xlsx", sheet(b"<cols>" + columns + b"</cols>")).blocks
    assert time.process_time() - start < 2


def test_a_part_that_is_longer_than_it_says_is_never_unpacked_whole() -> None:
    """The directory of the archive says a hundred bytes, and the part holds millions."""
    content = bytearray(
        archive({"[Content_Types].xml": EXCEL, "xl/media/a.xml": bytes(50_000_000)})
    )
    with zipfile.ZipFile(io.BytesIO(content)) as made:
        at = made.getinfo("xl/media/a.xml").header_offset
    listed = content.rindex(b"PK\x01\x02")
    content[at + 22 : at + 26] = content[listed + 24 : listed + 28] = struct.pack("<I", 100)
    tracemalloc.start()
    with pytest.raises(Refused, match="damaged"):
        read("a.xlsx", bytes(content))
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 10_000_000


@pytest.mark.parametrize("begun", [b"<!-- ", b'<a href="', b"<![CDATA[", b"<![if ", b"<?", b"</b"])
@pytest.mark.parametrize("name", ["a.html", "a.md"])
def test_what_begins_without_end_is_refused(name: str, begun: bytes) -> None:
    """Its end would be looked for from each beginning to the last letter of the file."""
    with pytest.raises(Refused, match=r"nowhere end|more marks"):
        read(name, HEAD + b"\n\nwords <i>and more</i> --> ]> \n\n" + (begun + b"\n\n") * 2000)


def test_small_numbers_in_a_text_begin_nothing() -> None:
    """A table may say “<5” in each of its rows."""
    rows = b"".join(b"| Ward %d | <5 |\n" % n for n in range(300))
    assert read("a.md", b"# Plan\n\n| Ward | Cases |\n| --- | --- |\n" + rows).blocks


@pytest.mark.parametrize("odd", [b"<![foo[x]]>", b"<![]>", b"<![ x]>", b"<![%y;[z]]>"])
def test_a_section_that_nobody_knows_is_a_comment(odd: bytes) -> None:
    """As in browsers; the words behind it are read."""
    held = read("a.html", HEAD + odd + b"<p>And hedges.</p>").blocks
    assert "And hedges." in getattr(held[-1], "text", "")


def test_a_page_of_many_small_pieces_is_read_in_a_moment() -> None:
    """What is asked of the words before each piece looks at their end alone."""
    start = time.process_time()
    with pytest.raises(Refused, match="a paragraph longer"):
        read("a.html", HEAD + b"<p>" + b"1<" * 60_000)
    assert time.process_time() - start < 4


@pytest.mark.parametrize("name", ["a.csv", "a.html"])
def test_a_table_is_no_wider_than_a_plan(name: str) -> None:
    """Each of its headings would be held against all that a plan may have."""
    rows = {"a.csv": b"x," * 900 + b"x\na,b\n", "a.html": b"<table><tr>" + b"<td>x" * 900}
    with pytest.raises(Refused, match=r"a table larger|more cells than a plan"):
        read(name, rows[name])


def test_a_table_of_merged_boxes_is_no_larger_than_a_plan() -> None:
    """Each box counts as often as columns and rows are covered by it."""
    made = wordy.document()
    box = '<w:tc><w:tcPr><w:gridSpan w:val="60"/></w:tcPr><w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc>'
    wordy.raw(made, f"<w:tbl>{f'<w:tr>{box * 8}</w:tr>' * 500}</w:tbl>")
    with pytest.raises(Refused, match="a table larger than any plan"):
        read("a.docx", wordy.saved(made))


def test_a_picture_that_no_strategy_can_show_is_left_out_and_told() -> None:
    """Else the strategy that was just made could not be read."""
    large = b'<img alt="A map" src="data:image/png;base64,' + b"iVBO" * 10_900_000 + b'">'
    small = b'<img alt="A bridge" src="data:image/png;base64,iVBORw0KGgo=">'
    made = read("a.html", HEAD + large + small)
    assert [one.alt for one in made.blocks if isinstance(one, Picture)] == ["A bridge"]
    assert any(one.text == "A map" and "too large" in one.reason for one in made.asides)


def test_as_much_of_pictures_is_taken_as_is_read_again() -> None:
    """What import writes, validate reads."""
    assert LARGEST_PICTURE == reading.LARGEST_PICTURE * reading.MEGABYTE
    assert MOST_PICTURES == reading.MOST_PICTURES * reading.MEGABYTE
