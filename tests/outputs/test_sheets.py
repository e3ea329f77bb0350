"""CSV and XLSX: the columns that a plan has, and nothing that a spreadsheet would run."""

from __future__ import annotations

import csv
import io
import zipfile
from pathlib import PurePosixPath
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from openpyxl import load_workbook

from stratc.outputs import OUTPUTS, Publication
from stratc.outputs.tables.columns import Column
from stratc.outputs.tables.sheets import FORMULA, Sheet, action_plan, commitments, safe
from stratc.outputs.tables.xlsx import workbook
from stratc.pipeline import Compilation
from tests.conftest import SMALLEST

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


def headings(real: Compilation, name: str) -> list[str]:
    return [column.heading for column in action_plan(publication(real, name))[0].columns]


def test_a_plan_has_the_columns_that_it_prints(real: Compilation) -> None:
    """The printed headings, in the printed order, and beside them only what rows fill."""
    assert headings(real, "northamptonshire-2023") == [
        "Priority", "No.", "Strategic priorities", "Intervention / delivery",
    ]  # fmt: skip
    cambridgeshire = headings(real, "cambridgeshire-peterborough-2022")
    assert cambridgeshire[:6] == [
        "Priority", "No.", "Actions:", "How?", "Population & Performance Measures",
        "Lead Org/Officer",
    ]  # fmt: skip
    sheets = action_plan(publication(real, "cambridgeshire-peterborough-2022"))
    assert "Lead Officer" in [column.heading for column in sheets[1].columns]


def test_the_order_of_columns_is_the_authors(ours: Publication) -> None:
    """Headings stand in the order in which they were written, the rest after them."""
    first = action_plan(ours)[1]
    assert [column.heading for column in first.columns] == [
        "No.", "Who", "What we do", "Interventions", "Measures", "When", "Status", "Notes",
    ]  # fmt: skip


def test_every_row_is_there(real: Compilation) -> None:
    """A table has a row for each action or commitment, and each stands on one other sheet."""
    for strategy in real.library.strategies:
        made = publication(real, strategy.id)
        for sheets, name in ((action_plan(made), "actions"), (commitments(made), "commitments")):
            count = made.index.counts[name]
            assert (len(sheets[0].rows) if sheets else 0) == count
            assert sum(len(sheet.rows) for sheet in sheets[1:]) == count


def test_strategies_have_the_tables_that_fit_them(real: Compilation) -> None:
    """An action plan where there are rows, commitments where there are some, no empty file."""
    assert set(files("csv", publication(real, "northamptonshire-2023"))) == {"action-plan.csv"}
    assert set(files("xlsx", publication(real, "lincolnshire-2026"))) == {"commitments.xlsx"}


def test_cells_say_what_was_meant(ours: Publication) -> None:
    """Marks, references, repeated interventions and unfinished values come out in words."""
    content = files("csv", ours)["action-plan.csv"]
    told = [dict(zip(rows(content)[0], row, strict=True)) for row in rows(content)[1:]]
    assert told[0]["What we do"] == "Ring all 40 people.\n+44 calls"
    assert told[0]["Status"] == "On track"
    assert told[1]["When"] == told[1]["Who"].capitalize() == "To be confirmed"
    assert told[2]["Interventions"] == told[1]["Interventions"] == "First."
    assert told[2]["Measures"] == "Waiting from 40 in 2024 to 10 by 2028"
    assert told[3]["Delivers"].endswith("open doors.")


def test_a_commitment_is_a_whole_sentence(ours: Publication) -> None:
    """The lead-in and the words of a commitment make one sentence."""
    content = files("csv", ours)["commitments.csv"]
    told = dict(zip(rows(content)[0], rows(content)[1], strict=True))
    assert told["Commitment"] == "We will open doors."


def test_excel_opens_the_csv_rightly(ours: Publication) -> None:
    """It begins with a byte order mark, and lines end as the standard for CSV says."""
    content = files("csv", ours)["action-plan.csv"]
    assert content.startswith(b"\xef\xbb\xbf") and content.endswith(b"\r\n")


def test_no_cell_of_a_csv_is_a_formula(ours: Publication, real: Compilation) -> None:
    """No cell begins with a mark that makes a spreadsheet run it."""
    for made in (ours, *(publication(real, s.id) for s in real.library.strategies)):
        for content in files("csv", made).values():
            assert not [c for row in rows(content) for c in row if c.startswith(FORMULA)]
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
def test_no_cell_of_a_workbook_is_a_formula(text: str, title: str) -> None:
    """Any text can be written, and every cell is text, whatever it begins with."""
    sheet = Sheet(title, (Column("action", text), Column("status", "Status")), ((text, text),))
    book = load_workbook(io.BytesIO(workbook([sheet, sheet], title)))
    for page in book:
        for row in page.iter_rows():
            assert not [cell for cell in row if cell.value and cell.data_type != "s"]


def test_a_workbook_can_be_worked_with(ours: Publication) -> None:
    """Frozen headings, widths, wrapped text, statuses to choose from, a sheet for each priority."""
    book = load_workbook(io.BytesIO(files("xlsx", ours)["action-plan.xlsx"]))
    assert book.sheetnames[0] == "All" and len(book.sheetnames) == 3
    assert len({name.lower() for name in book.sheetnames}) == 3
    assert all(len(name) <= 31 for name in book.sheetnames)
    sheet = book["All"]
    assert sheet.freeze_panes == "A2"
    assert sheet["B2"].value == "1.10" and sheet["B2"].data_type == "s"
    assert sheet["C2"].value == "=Fenmarsh County Council" and sheet["C2"].quotePrefix
    assert all(cell.alignment.wrap_text for row in sheet.iter_rows() for cell in row)
    assert all(column.width > 5 for column in sheet.column_dimensions.values())
    (choice,) = sheet.data_validations.dataValidation
    assert choice.type == "list" and "Not started" in choice.formula1
    status = next(cell for cell in sheet[1] if cell.value == "Status")
    assert f"{status.column_letter}2" in choice.sqref


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
