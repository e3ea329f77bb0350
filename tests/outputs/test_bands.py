"""Headings in a plan, over the rows that stand under them."""

import io
import re

import docx
import pytest

from stratc.outputs import Publication
from stratc.outputs.document.web_page import write_document
from stratc.outputs.tables import sheets
from stratc.outputs.word.word_file import word_file
from tests.conftest import SMALLEST, Compile

ROWS = (
    ("open", "Open the quay", "By the river"),
    ("light", "Light the path", "By the river"),
    ("plant", "Plant a hedge", "In the town"),
    ("sweep", "Sweep the square", ""),
)
LONG = "It is done with all who live beside it and with those who pass there every day. " * 9


def strategy(how: str = "Soon") -> str:
    """A plan of two headings and a row under none."""
    rows = "".join(
        f"        - id: {id}\n          action: {action}\n          how: {how}\n"
        + (f"          under: {under}\n" if under else "")
        for id, action, under in ROWS
    )
    return (
        f"{SMALLEST}priorities:\n  - id: quay\n    title: Quay\n    actions:\n      rows:\n{rows}"
    )


def publication(compiled: Compile, how: str) -> Publication:
    """It, made into what outputs are written from."""
    library = compiled(strategy(how)).library
    return Publication(library, library.strategies[0])


@pytest.mark.parametrize("how", ["Soon", LONG], ids=["table", "blocks"])
def test_a_heading_stands_once_over_its_rows(compiled: Compile, how: str) -> None:
    """In a table it heads a group of its own; over blocks it is a heading above theirs."""
    page = write_document(publication(compiled, how))
    said = re.findall(r"By the river|In the town|Open the quay|Light the path|Plant a hedge", page)
    shown = said[-5:]
    assert shown == [
        "By the river",
        "Open the quay",
        "Light the path",
        "In the town",
        "Plant a hedge",
    ]
    if how == "Soon":
        groups = re.findall(r"<tbody>.*?</tbody>", page[page.index('id="plan-quay"') :], re.S)
        assert [one.count('scope="rowgroup"') for one in groups[:3]] == [1, 1, 0]
        assert [one.count('scope="row"') for one in groups[:3]] == [2, 1, 1]
    else:
        levels = re.findall(r"<h(\d)[^>]*>(?:<b>)?(By the river|Open the quay)", page)
        assert [int(level) for level, _ in levels] == [4, 5]
        assert 'class="band"><h' not in page  # that is the look of a notice above a document


@pytest.mark.parametrize("how", ["Soon", LONG], ids=["table", "blocks"])
def test_word_and_the_spreadsheet_say_the_heading_too(compiled: Compile, how: str) -> None:
    """In Word once over its rows, in the spreadsheet beside each of them."""
    made = publication(compiled, how)
    (file,) = word_file(made)
    told = docx.Document(io.BytesIO(file.content))
    lines = [
        "".join(node.text or "" for node in one.iter() if node.tag.endswith("}t"))
        for one in told.element.body.iter()
        if one.tag.endswith("}p")
    ]
    assert lines.count("By the river") == 1
    assert lines.count("In the town") == 1
    sheet = sheets.action_plan(made)
    assert sheet is not None
    (at,) = [n for n, column in enumerate(sheet.columns) if column.name == "under"]
    assert [row[at] for row in sheet.rows] == [under for _, _, under in ROWS]
