"""CSV and XLSX: the columns that a plan has, and nothing that a spreadsheet would run."""

import csv
import io
import re
import zipfile
from dataclasses import replace
from datetime import date
from pathlib import PurePosixPath
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from stratc.model import fingerprint
from stratc.outputs import OUTPUTS, Publication
from stratc.outputs.tables.columns import SheetColumn
from stratc.outputs.tables.sheets import FORMULA, Sheet, action_plan, commitments, figures, safe
from stratc.outputs.tables.workbook import put
from stratc.outputs.tables.xlsx import workbook
from stratc.pipeline import Compilation
from stratc.returns.workbook import words_of
from tests.conftest import SMALLEST, Compile

MARKED = """\
priorities:
  - id: homes
    title: Homes
    commitments:
      - items:
          - id: rooms
            text: build rooms.
            measures:
              - title: Rooms of 3*4 m
                target: {text: 5*6 m}
                note: 7*8 m
"""
PLAN = """\
bodies:
  - id: county-council
    name: =Fenmarsh County Council
statistics:
  - id: waiting
    title: People waiting
    value: 40
priorities:
  - id: treatment
    title: "Treatment: [now] & later / a title that is far too long for a sheet"
    actions:
      columns:
        lead: Who
        action: What we do
      rows:
        - id: a1
          label: "1.10"
          action:
            - Ring all [=waiting] people.
            - "+44 calls"
          lead: county-council
          status: on-track
          evidence: "=cmd|' /C calc'!A0"
        - id: a2
          action: "-5% waste"
          due: TBC
          lead: TBC
          interventions:
            - id: one
              text: First.
        - id: a3
          action: Third.
          interventions:
            - same-as: one
          measures:
            - title: Waiting
              baseline: {value: 40, period: 2024}
              target: {value: 10, period: 2028}
  - id: second
    title: "Treatment: [now] & later / a title that is far too long for another sheet"
    commitments:
      - lead-in: "We will:"
        items:
          - id: open
            text: open doors.
            lead: county-council
    actions:
      columns:
        action: What we do
      rows:
        - id: b1
          action: Do it.
          delivers: open
"""


def publication(real: Compilation, name: str) -> Publication:
    strategy = real.library.strategy(name)
    assert strategy
    return Publication(real.library, strategy)


@pytest.fixture(scope="module")
def ours(compiled: Any) -> Publication:
    made = compiled(SMALLEST + PLAN)
    return Publication(made.library, made.library.strategies[0])


def files(output: str, publication: Publication) -> dict[str, bytes]:
    return {made.path.name: made.content for made in OUTPUTS[output](publication)}


def rows(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def plan(publication: Publication) -> Sheet:
    sheet = action_plan(publication)
    assert sheet
    return sheet


def headings(sheet: Sheet) -> list[str]:
    return [column.heading for column in sheet.columns]


def told(content: bytes) -> list[dict[str, str]]:
    first, *rest = rows(content)
    return [dict(zip(first, row, strict=True)) for row in rest]


def opened(publication: Publication, name: str = "action-plan.xlsx") -> Any:
    return load_workbook(io.BytesIO(files("xlsx", publication)[name]))


def test_a_plan_has_the_columns_that_it_prints(real: Compilation) -> None:
    """The printed headings, in the printed order, between the id and what owners fill in."""
    printed = headings(plan(publication(real, "northamptonshire-2023")))
    assert printed[:5] == [
        "Id", "Priority", "No.", "Strategic priorities", "Intervention / delivery",
    ]  # fmt: skip
    printed = headings(plan(publication(real, "cambridgeshire-peterborough-2022")))
    assert printed[:7] == [
        "Id", "Priority", "No.", "Actions", "How?", "Population & Performance Measures",
        "Lead Org/Officer",
    ]  # fmt: skip


def test_the_order_of_columns_is_the_authors(ours: Publication) -> None:
    """Headings stand in the order in which they were written, the rest after them."""
    assert headings(plan(ours))[:7] == [
        "Id", "Priority", "No.", "Who", "What we do", "What we will do",
        "How we will know",
    ]  # fmt: skip


def test_an_owner_finds_every_column_to_fill_in(real: Compilation, ours: Publication) -> None:
    """Lead, dates, status, update and evidence are there also where the plan has none of them."""
    wanted = {"lead", "start", "due", "status", "update", "updated", "evidence"}
    for made in (ours, *(publication(real, strategy.id) for strategy in real.library.strategies)):
        for sheet in (action_plan(made), commitments(made)):
            if sheet:
                names = [column.name for column in sheet.columns]
                assert wanted <= set(names) and names[0] == "id"
                assert len(names) == len(set(names))


def test_every_row_is_there(real: Compilation) -> None:
    """A table has one row for each action, commitment or figure, known by its own id."""
    for strategy in real.library.strategies:
        made = publication(real, strategy.id)
        for sheet, name in (
            (action_plan(made), "actions"),
            (commitments(made), "commitments"),
            (figures(made), "statistics"),
        ):
            assert (len(sheet.rows) if sheet else 0) == made.index.counts[name]
            assert len({row[0] for row in sheet.rows} if sheet else ()) == made.index.counts[name]


def test_strategies_have_the_tables_that_fit_them(real: Compilation) -> None:
    """An action plan where there are rows, commitments where there are some, no empty file."""
    assert set(files("csv", publication(real, "northamptonshire-2023"))) == {"action-plan.csv"}
    assert set(files("xlsx", publication(real, "lincolnshire-2026"))) == {
        "commitments.xlsx", "figures.xlsx",
    }  # fmt: skip


def test_cells_say_what_was_meant(ours: Publication) -> None:
    """Marks, references, repeated interventions and unfinished values come out in words."""
    made = told(files("csv", ours)["action-plan.csv"])
    assert made[0]["What we do"] == "Ring all 40 people.; +44 calls"
    assert made[0]["Status"] == "On track"
    assert made[1]["When, in words"] == made[1]["Who"].capitalize() == "To be confirmed"
    assert made[2]["What we will do"] == made[1]["What we will do"] == "First."
    assert made[2]["How we will know"] == "Waiting, from 40 in 2024 to 10 by 2028"
    assert made[3]["Delivers"].endswith("open doors.")


def test_a_commitment_is_a_whole_sentence(ours: Publication) -> None:
    """The lead-in and the words of a commitment make one sentence."""
    assert told(files("csv", ours)["commitments.csv"])[0]["Commitment"] == "We will open doors."


DATES = """\
priorities:
  - id: treatment
    title: Treatment
    actions:
      rows:
        - {id: month, action: One., start: 2026-09, due: 2027-02}
        - {id: day, action: Two., due: 2026-12-24}
        - {id: quarter, action: Three., due: 2026/27-Q4}
        - {id: range, action: Four., due: 2026-04/2028-03}
        - {id: ongoing, action: Five., due: ongoing}
"""


def test_two_proses_in_a_cell_are_read_each_by_itself(compiled: Compile) -> None:
    """A mark in a title has no partner in the target or the note behind it."""
    made = compiled(SMALLEST + MARKED)
    (strategy,) = made.library.strategies
    sheet = commitments(Publication(made.library, strategy))
    assert sheet is not None
    (row,) = sheet.rows
    told = dict(zip([column.name for column in sheet.columns], row, strict=True))
    assert told["measures"] == "Rooms of 3*4 m, target: 5*6 m"
    assert told["notes"] == "Rooms of 3*4 m: 7*8 m"


def test_what_looks_like_a_number_of_a_character_stays_as_typed() -> None:
    """Excel reads `_x0041_` as A, so its first mark is spelt; and read back."""
    cell = Workbook().active.cell(1, 1)
    put(cell, "file_x0041_b and _x000D_")
    assert cell.value == "file_x005F_x0041_b and _x005F_x000D_"
    assert words_of(cell.value) == "file_x0041_b and _x000D_"


def test_dates_are_dates(compiled: Compile) -> None:
    """A date is one in both files, also where only its month is known; the rest is in words."""
    made = compiled(SMALLEST + DATES)
    held = Publication(made.library, made.library.strategies[0])
    told_rows = told(files("csv", held)["action-plan.csv"])
    assert [(row["Start"], row["Due"], row["When, in words"]) for row in told_rows] == [
        ("2026-09", "2027-02", ""),
        ("", "2026-12-24", ""),
        ("", "2027-03-31", "January to March 2027"),
        ("2026-04-01", "2028-03-31", "April 2026 to March 2028"),
        ("", "", "Ongoing"),
    ]
    page = opened(held)["Action plan"]
    due = next(cell.column for cell in page[1] if cell.value == "Due")
    cells = [page.cell(number, due) for number in range(2, 7)]
    assert [cell.is_date for cell in cells[:4]] == [True] * 4
    assert cells[0].value.date() == date(2027, 2, 28) and cells[0].number_format == "mmm yyyy"
    assert page.cell(40, due).number_format == "d mmm yyyy"


def test_measures_are_numbers(ours: Publication) -> None:
    """Where a measure starts and where it should go can be reckoned with."""
    (row,) = told(files("csv", ours)["measures.csv"])
    assert (row["Id of the promise"], row["Baseline"], row["Target"]) == ("a3", "40", "10")
    page = opened(ours)["Measures"]
    assert [cell.value for cell in page[2] if cell.data_type == "n" and cell.value] == [40, 10]


def test_measures_in_per_cent_say_so(compiled: Compile) -> None:
    """A target of 98% is the number 98, and its unit is per cent, in figures and measures alike."""
    made = compiled(
        SMALLEST
        + """\
priorities:
  - id: p
    title: Help
    commitments:
      - items:
          - {id: c, text: Answer., measures: [{title: Calls answered, target: {value: 98%}}]}
"""
    )
    held = Publication(made.library, made.library.strategies[0])
    (row,) = told(files("csv", held)["measures.csv"])
    assert (row["Target"], row["Unit"]) == ("98", "%")


def test_sheets_print_well(ours: Publication) -> None:
    """Lists are hidden and print nowhere, and a long title leaves the page number alone."""
    book = opened(ours)
    assert book["Lists"].sheet_state == "hidden"
    about = book["About this workbook"]
    assert str(about.page_setup.paperSize) == about.PAPERSIZE_A4 and about.oddFooter.left.text
    (strategy,) = ours.library.strategies
    long = replace(ours, strategy=strategy.model_copy(update={"title": "Together " * 30}))
    foot = opened(long)["Action plan"].oddFooter.left.text
    assert "…" in foot and len(foot) < 130


def test_excel_opens_the_csv_rightly(ours: Publication) -> None:
    """It begins with a byte order mark, and lines end as the standard for CSV says."""
    content = files("csv", ours)["action-plan.csv"]
    assert content.startswith(b"\xef\xbb\xbf") and content.endswith(b"\r\n")


def test_no_cell_of_a_csv_is_a_formula(ours: Publication, real: Compilation) -> None:
    """No cell begins with a mark that makes a spreadsheet run it."""
    for made in (ours, *(publication(real, s.id) for s in real.library.strategies)):
        for content in files("csv", made).values():
            held = (cell for row in rows(content) for cell in row if cell.startswith(FORMULA))
            assert not [cell for cell in held if not re.fullmatch(r"-[\d.]+", cell)]
    shown = files("csv", ours)["action-plan.csv"].decode("utf-8-sig")
    assert "'=Fenmarsh County Council" in shown and "'-5% waste" in shown


@given(text=st.text())
def test_any_text_is_safe(text: str) -> None:
    """Whatever an author writes, what comes out is no formula and loses no word."""
    shown = safe(text)
    assert not shown.startswith(FORMULA)
    assert shown.isprintable() or "\n" in shown or not text.isprintable()
    assert [c for c in text if c.isalnum()] == [c for c in shown if c.isalnum()]


@given(text=st.text(), title=st.text())
@example(text="=1+1", title="'")
@example(text="\tDate()", title="=[History]")
def test_no_cell_of_a_workbook_is_a_formula(ours: Publication, text: str, title: str) -> None:
    """Any text can be written, and every cell is text, whatever it begins with."""
    sheet = Sheet(
        "a", title, (SheetColumn("action", text), SheetColumn("status", "=1")), ((text, text),)
    )
    book = load_workbook(io.BytesIO(workbook([sheet, sheet], ours)))
    for page in book:
        for row in page.iter_rows():
            assert not [cell for cell in row if cell.value and cell.data_type == "f"]


def test_a_workbook_can_be_worked_with(ours: Publication) -> None:
    """Frozen headings, a filter, widths and heights, and lists to choose from."""
    book = opened(ours)
    assert book.sheetnames == ["Action plan", "Measures", "About this workbook", "Lists"]
    sheet = book["Action plan"]
    assert sheet.freeze_panes == "A2" and sheet.auto_filter.ref
    assert sheet["C2"].value == "1.10" and sheet["C2"].data_type == "s"
    assert sheet["D2"].value == "=Fenmarsh County Council" and sheet["D2"].quotePrefix
    assert all(column.width > 5 for column in sheet.column_dimensions.values())
    assert all(sheet.row_dimensions[number].height > 12 for number in range(1, 6))
    offered = {
        str(choice.sqref).rstrip("0123456789").split(":")[0]: choice.formula1
        for choice in sheet.data_validations.dataValidation
    }
    status = next(cell for cell in sheet[1] if cell.value == "Status").coordinate.rstrip("1")
    assert offered[f"{status}2"].startswith("Lists!$A$2")
    assert [cell.value for cell in book["Lists"]["A"]][:2] == ["Status", "Not started"]
    assert len(offered) == 3


def test_a_workbook_can_be_read_back(ours: Publication) -> None:
    """It says which strategy and which edition it holds, and what each of its columns is."""
    book = opened(ours)
    keys = {row[2].value: row[1].value for row in book["About this workbook"].iter_rows()}
    assert keys["strategy"] == "fenmarsh"
    assert keys["fingerprint"] == fingerprint(ours.strategy)
    page = book["Action plan"]
    assert page.column_dimensions["A"].hidden
    assert [cell.value for cell in page["A"]][1:5] == ["a1", "a2", "a3", "b1"]
    names = {keys[f"column:{column.name}"] for column in plan(ours).columns}
    assert names == {cell.value for cell in page[1]}


def test_a_workbook_has_the_colours_of_its_theme(ours: Publication) -> None:
    """The heads of columns stand on the colour of the cover."""
    own = {"document/brand.css": ":root { --brand-900: #40104a; }"}
    book = opened(replace(ours, templates=own))
    assert book["Action plan"]["B1"].fill.fgColor.rgb == "0040104A"


def test_the_same_strategy_gives_the_same_bytes(real: Compilation) -> None:
    """Neither the day nor the machine gets into a workbook."""
    made = publication(real, "northamptonshire-2023")
    first, second = (files("xlsx", made)["action-plan.xlsx"] for _ in range(2))
    assert first == second
    with zipfile.ZipFile(io.BytesIO(first)) as book:
        assert {entry.date_time[0] for entry in book.infolist()} == {1980}
        assert b"dcterms" not in book.read("docProps/core.xml").replace(b"xmlns:dcterms", b"")


def test_tables_stand_in_the_folder_of_the_strategy(ours: Publication) -> None:
    """Every file of a strategy is in the folder of its name."""
    for output in ("csv", "xlsx"):
        for made in OUTPUTS[output](ours):
            assert made.path.parent == PurePosixPath("fenmarsh")
