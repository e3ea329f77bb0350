"""Documents that stratc did not write: an author's own Word file, imported once, then edited."""

from copy import deepcopy
from pathlib import Path

import pytest
from docx import Document

from stratc.cli.app import run


def own(path: Path, priority: str, promise: str, measure: str, homes: str) -> None:
    """A strategy as its author keeps it in Word."""
    made = Document()
    made.add_heading("Northby Housing Strategy 2026 to 2031", 0)
    made.add_heading("The picture", 1)
    made.add_paragraph(f"In 2025/26, {homes} households asked us for help.")
    made.add_heading(f"Priority 1: {priority}", 1)
    made.add_paragraph("We will:")
    made.add_paragraph(promise, style="List Bullet")
    rows = [["Action", "Lead", "By when", "Measure"], ["Open a desk", "Housing", "2027", measure]]
    table = made.add_table(rows=2, cols=4)
    for row, words in zip(table.rows, rows, strict=True):
        for cell, one in zip(row.cells, words, strict=True):
            cell.text = one
    made.save(str(path))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    own(tmp_path / "plan.docx", "Homes", "buy 40 homes", "40 visits", "1,204")
    assert run(["import", "plan.docx", "--id", "northby"]) == 0
    return tmp_path


def test_the_same_document_changes_nothing(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What the import made of a figure, a heading or a cell is no change when it is read again."""
    capsys.readouterr()
    assert run(["import", "plan.docx", "--into", "northby"]) == 0
    assert capsys.readouterr().out.strip() == "nothing has changed"


def test_an_edited_document_brings_its_words(folder: Path) -> None:
    """A promise, the title of a priority and a figure in a text come back; nothing gets lost."""
    own(folder / "plan.docx", "Warm homes", "buy 30 homes", "40 visits", "1,310")
    run(["import", "plan.docx", "--into", "northby", "--accept", "all"])
    text = (folder / "strategies/northby/strategy.yaml").read_text(encoding="utf-8")
    assert "title: Warm homes" in text and "text: buy 30 homes" in text
    assert "1,310 households asked" in text and "[=" not in text


def test_a_measure_that_says_something_else_is_proposed(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A measure that says something else in the document is never passed over."""
    own(folder / "plan.docx", "Homes", "buy 40 homes", "20 visits", "1,204")
    capsys.readouterr()
    run(["import", "plan.docx", "--into", "northby", "--accept", "none"])
    assert ", measures:" in capsys.readouterr().out


def test_a_row_added_to_the_printed_plan_goes_where_its_neighbour_stands(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The plan is printed behind all priorities; a new row belongs to that of the row beside it."""
    assert run(["build", "northby", "--to", "docx"]) == 0
    (built,) = folder.glob("build/northby/*.docx")
    made = Document(str(built))
    (row,) = (
        row for table in made.tables for row in table.rows if "Open a desk" in row.cells[0].text
    )
    row._tr.addnext(deepcopy(row._tr))
    (_, new) = (
        row for table in made.tables for row in table.rows if "Open a desk" in row.cells[0].text
    )
    new.cells[0].text, new.cells[2].text = "Train ten volunteers", "2028"
    made.save("edited.docx")
    capsys.readouterr()
    run(["import", "edited.docx", "--into", "northby", "--accept", "all"])
    assert "next to “Open a desk”" in capsys.readouterr().out
    text = (folder / "strategies/northby/strategy.yaml").read_text(encoding="utf-8")
    assert text.index("Open a desk") < text.index("Train ten volunteers")
