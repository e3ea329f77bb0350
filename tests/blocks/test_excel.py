"""Workbooks become tables in the words that Excel shows."""

import io
import re
import warnings
from datetime import date

import pytest
from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.comments import Comment
from openpyxl.styles import PatternFill

from stratc.blocks import BlockStream, Table, read

from .wordy import part_of, with_part


def blocks_of(book: Workbook) -> BlockStream:
    file = io.BytesIO()
    book.save(file)
    return read("plan.xlsx", file.getvalue())


def rows_of(book: Workbook) -> list[list[str]]:
    (table,) = blocks_of(book).tables()
    return [[cell.plain for cell in row.cells] for row in table.rows]


def test_numbers_and_dates_read_as_excel_shows_them() -> None:
    """1.10 stays 1.10, a month stays a month, a share stays a share."""
    book = Workbook()
    sheet = book.active
    sheet.append(["No", "When", "Share", "Money", "Count"])
    sheet.append([1.1, date(2027, 3, 1), 0.25, 51500, 7])
    for cell, form in zip(sheet[2], ("0.00", "mmm-yy", "0%", "£#,##0", "General"), strict=True):
        cell.number_format = form
    assert rows_of(book)[1] == ["1.10", "March 2027", "25%", "£51,500", "7"]


def test_words_that_look_like_a_formula_stay_words() -> None:
    """A text that begins with an equals sign is read as the text it is."""
    book = Workbook()
    book.active.append(["Action", "Note"])
    book.active.append(["x", "y"])
    book.active["B2"].value = "=more of it"
    book.active["B2"].data_type = "s"
    assert rows_of(book)[1][1] == "=more of it"


def test_hidden_rows_columns_and_sheets_are_told_and_left_out() -> None:
    """What was hidden is not published, and every word of it is told."""
    book = Workbook()
    sheet = book.active
    sheet.append(["Action", "Secret", "Lead"])
    sheet.append(["one", "s1", "A"])
    sheet.append(["two", "s2", "B"])
    sheet.column_dimensions["B"].hidden = True
    sheet.row_dimensions[3].hidden = True
    other = book.create_sheet("Lists")
    other.append(["hush"])
    other.sheet_state = "hidden"
    found = blocks_of(book)
    (table,) = found.tables()
    assert [[c.plain for c in row.cells] for row in table.rows] == [
        ["Action", "Lead"],
        ["one", "A"],
    ]
    told = " ".join(aside.text for aside in found.asides)
    assert all(word in told for word in ("s1", "two", "hush"))


def test_rows_that_a_filter_hides_belong_to_the_plan() -> None:
    """A filter that somebody left on takes no row away."""
    book = Workbook()
    sheet = book.active
    for row in (["Action", "Lead"], ["one", "A"], ["two", "B"]):
        sheet.append(row)
    sheet.auto_filter.ref = "A1:B3"
    sheet.auto_filter.add_filter_column(1, ["A"])
    sheet.row_dimensions[3].hidden = True
    assert len(rows_of(book)) == 3


def test_colours_comments_and_struck_out_dates_come_along() -> None:
    """A colour without words, a comment, and an old date in one box are three things."""
    book = Workbook()
    sheet = book.active
    sheet.append(["Action", "RAG", "When"])
    sheet.append(["one", None, None])
    sheet["B2"].fill = PatternFill("solid", fgColor="FF00B050")
    sheet["A2"].comment = Comment("ask finance", "B")
    sheet["C2"].value = CellRichText(TextBlock(InlineFont(strike=True), "May 2026"), " July 2026")
    found = blocks_of(book)
    (table,) = found.tables()
    row = table.rows[1]
    assert row.cells[1].colour == "00B050"
    assert (row.cells[2].plain, row.cells[2].struck) == ("July 2026", "May 2026")
    assert any(aside.text == "ask finance" for aside in found.asides)


def test_a_merged_cell_is_one_value_for_its_rows() -> None:
    """A box over two rows is the same in both."""
    book = Workbook()
    sheet = book.active
    for row in (["Action", "Lead"], ["one", "A"], ["two", None]):
        sheet.append(row)
    sheet.merge_cells("B2:B3")
    assert [row[1] for row in rows_of(book)] == ["Lead", "A", "A"]


def test_a_sheet_of_words_gives_paragraphs() -> None:
    """A sheet with one column is text, under the name of the sheet."""
    book = Workbook()
    book.active.title = "About"
    book.active.append(["This plan is for all."])
    found = blocks_of(book).blocks
    assert [getattr(b, "text", "") for b in found] == ["About", "This plan is for all."]
    assert not any(isinstance(b, Table) for b in found)


def test_one_cell_far_below_makes_no_million_rows() -> None:
    """A stray cell at the end of a sheet is one row more."""
    book = Workbook()
    book.active.append(["Action", "Lead"])
    book.active.append(["Plant trees", "Parks"])
    book.active["B1048576"] = "Works"
    (table,) = blocks_of(book).tables()
    assert len(table.rows) == 3


def test_one_cell_far_to_the_right_makes_no_thousands_of_columns() -> None:
    """A stray cell in the last corner of a sheet is one row and one column more."""
    book = Workbook()
    book.active.append(["Action", "Lead"])
    book.active.append(["Plant trees", "Parks"])
    book.active["XFD1048576"] = "Works"
    (table,) = blocks_of(book).tables()
    assert [len(row.cells) for row in table.rows] == [3, 3, 3]


CHOICES = '<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}"/></extLst></worksheet>'


@pytest.mark.parametrize(
    ("part", "typed", "better"),
    [
        ("xl/worksheets/sheet1.xml", "</worksheet>", CHOICES),
        ("xl/styles.xml", r"<cellStyles.*</cellStyles>", ""),
    ],
)
def test_a_workbook_is_read_without_a_word_of_the_library(
    part: str, typed: str, better: str
) -> None:
    """What is left out of the copy in memory, as choices that Excel offers in a cell, is no news
    to anybody."""
    book, file = Workbook(), io.BytesIO()
    book.active.append(["Action", "Lead"])
    book.save(file)
    content = file.getvalue()
    other = re.sub(typed, better, part_of(content, part).decode("utf-8")).encode("utf-8")
    with warnings.catch_warnings(record=True) as said:
        warnings.simplefilter("always")
        assert read("plan.xlsx", with_part(content, part, other)).tables()
    assert said == []


def test_a_sheet_whose_name_excel_forbids_is_read() -> None:
    """Other programs write such names; a hyphen stands in the place of each such character."""
    book = Workbook()
    book.active.title = "P1"
    book.active.append(["Action", "Lead"])
    file = io.BytesIO()
    book.save(file)
    content, part = file.getvalue(), "xl/workbook.xml"
    named = part_of(content, part).replace(b"P1", b"Health / wellbeing: [2027]")
    (table,) = read("plan.xlsx", with_part(content, part, named)).tables()
    assert table.name == "Health - wellbeing- -2027-"
