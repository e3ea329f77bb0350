"""OpenDocument files become the same blocks as Word and Excel files that say the same."""

import io
import os
import shutil
import subprocess
from datetime import date, datetime
from pathlib import Path
from typing import Any

import docx
import pytest
from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.comments import Comment
from openpyxl.styles import Font

from stratc.blocks import BlockStream, Heading, Item, Paragraph, Table, read

from . import wordy

pytestmark = pytest.mark.skipif(
    shutil.which("soffice") is None and os.environ.get("CI") != "true",
    reason="LibreOffice is not installed",
)


def converted(folder: Path, name: str, content: bytes, ending: str) -> BlockStream:
    """A file as LibreOffice saves it in its own format."""
    (folder / name).write_bytes(content)
    command = ["soffice", "--headless", f"-env:UserInstallation=file://{folder}/office"]
    subprocess.run(
        [*command, "--convert-to", ending, "--outdir", str(folder), str(folder / name)],
        check=True,
        capture_output=True,
        timeout=120,
    )
    path = (folder / name).with_suffix(f".{ending}")
    return read(path.name, path.read_bytes())


def told(source: BlockStream) -> list[Any]:
    made: list[Any] = []
    for block in source.blocks:
        if isinstance(block, Table):
            made += [[cell.plain for cell in row.cells] for row in block.rows]
        elif isinstance(block, Heading | Paragraph | Item):
            made.append((type(block).__name__, block.text))
    return made


def test_a_text_says_the_same_as_in_word(tmp_path: Path) -> None:
    """Headings, bold words, points, tables with merged boxes."""
    made = wordy.document()
    made.add_heading("Clean air", 1)
    made.add_paragraph("Air is ").add_run("better").bold = True
    made.add_paragraph("Buses", style="List Bullet")
    grid = wordy.table(made, [["Lead", "Action"], ["Roads", "a"], ["", "b"]])
    grid.cell(1, 0).merge(grid.cell(2, 0))
    content = wordy.saved(made)
    assert told(converted(tmp_path, "a.docx", content, "odt")) == told(read("a.docx", content))


def test_a_sheet_says_the_same_as_in_excel(tmp_path: Path) -> None:
    """Rows, merged boxes, days, and a hidden row that is told and left out."""
    book = Workbook()
    sheet = book.active
    sheet.title = "Plan"
    for row in (
        ["Action", "Lead", "Due", "Begun"],
        ["one", "A", date(2027, 3, 31), datetime(2026, 9, 1)],
        ["two", None],
        ["three", "C"],
    ):
        sheet.append(row)
    sheet.merge_cells("B2:B3")
    sheet.row_dimensions[4].hidden = True
    book.save(tmp_path / "a.xlsx")
    content = (tmp_path / "a.xlsx").read_bytes()
    found = converted(tmp_path, "a.xlsx", content, "ods")
    assert told(found) == told(read("a.xlsx", content))
    assert any("three" in aside.text for aside in found.asides)


def test_what_a_sheet_hides_or_strikes_out_is_told_and_left_out(tmp_path: Path) -> None:
    """A hidden column, a comment and a struck-out cell say what they say in Excel."""
    book = Workbook()
    sheet = book.active
    sheet.title = "Plan"
    for row in (["Action", "Cost to us", "Lead"], ["one", "secret 900", "A"], ["two", "", "B"]):
        sheet.append(row)
    sheet.column_dimensions["B"].hidden = True
    sheet["C2"].comment = Comment("ask Jo whether this is so", "Jo")
    sheet["A3"].font = Font(strike=True)
    book.save(tmp_path / "a.xlsx")
    content = (tmp_path / "a.xlsx").read_bytes()
    found = converted(tmp_path, "a.xlsx", content, "ods")
    assert told(found) == told(read("a.xlsx", content))
    shown = str(found.blocks)
    assert "secret" not in shown and "Jo" not in shown
    left = " ".join(aside.text for aside in found.asides)
    assert "secret 900" in left and "ask Jo" in left


def test_struck_words_and_the_ink_of_marks_are_seen(tmp_path: Path) -> None:
    """A part of a box that is struck out stands apart, and a mark has the colour of its ink."""
    book = Workbook()
    gone = TextBlock(InlineFont(strike=True), "June 2026")
    book.active.append(["Due", "RAG"])
    book.active.append([None, "⬤"])
    book.active["A2"] = CellRichText(gone, "\nOctober 2026")
    book.active["B2"].font = Font(color="FFFF0000")
    book.save(tmp_path / "out.xlsx")
    source = converted(tmp_path, "a.xlsx", (tmp_path / "out.xlsx").read_bytes(), "ods")
    (table,) = source.tables()
    due, mark = table.rows[1].cells
    assert (due.plain, due.struck, mark.colour) == ("October 2026", "June 2026", "FF0000")


def test_hidden_words_of_a_text_are_told_and_left_out(tmp_path: Path) -> None:
    """What Word hides stays hidden when another program saves it."""
    made = wordy.document()
    line = made.add_paragraph("Air is better. ")
    line.add_run("Do not tell the press.").font.hidden = True
    made.add_paragraph("Buses run.")
    content = wordy.saved(made)
    found = converted(tmp_path, "a.docx", content, "odt")
    assert "press" not in str(found.blocks)
    assert any("press" in aside.text for aside in found.asides)


def test_points_whose_sign_was_typed_or_taken_away_stay_points(tmp_path: Path) -> None:
    """Their style says that they are a list, in Word and where LibreOffice has saved them."""
    document = docx.Document()
    document.add_paragraph("We will:")
    for words, style in (("1.1 mend roofs", "List Bullet"), ("in towns", "List Bullet 2")):
        properties = document.add_paragraph(words, style)._p.get_or_add_pPr()
        properties.get_or_add_numPr().get_or_add_numId().val = 0
    document.add_paragraph("Rain matters.")
    stream = io.BytesIO()
    document.save(stream)
    made = converted(tmp_path, "roofs.docx", stream.getvalue(), "odt")
    points = [(one.text, one.depth) for one in made.blocks if isinstance(one, Item)]
    assert points == [("1.1 mend roofs", 0), ("in towns", 1)]
    assert isinstance(made.blocks[-1], Paragraph)
