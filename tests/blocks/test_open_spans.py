"""Boxes over several rows of an .ods file where some of these rows are hidden or empty."""

import io
import zipfile

import pytest

from stratc.blocks import read

from .test_open_parts import NAMES, STYLES

COVERED = "<table:covered-table-cell/>"


def cell(words: str, look: str = "") -> str:
    return f"<table:table-cell {look}><text:p>{words}</text:p></table:table-cell>"


def rows(hidden: int, empty: bool = False) -> list[list[str]]:
    """What the rows say of a sheet whose first column is one box over rows 2 to 4."""
    aim = cell("Trees", 'table:number-rows-spanned="3"')
    middle = COVERED + ("<table:table-cell/>" if empty else cell("Water"))
    lines = [
        cell("Aim") + cell("Action"),
        aim + cell("Plant"),
        middle,
        COVERED + cell("Prune"),
        cell("Ponds") + cell("Dig"),
    ]
    gone = ' table:visibility="collapse"'
    said = "".join(
        f"<table:table-row{gone * (at == hidden)}>{one}</table:table-row>"
        for at, one in enumerate(lines)
    )
    content = (
        f"<office:document-content {NAMES}><office:body><office:spreadsheet>"
        f'<table:table table:name="Plan">{said}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", content)
        archive.writestr("styles.xml", STYLES)
    (table,) = read("plan.ods", file.getvalue()).tables()
    return [[one.one_line for one in row.cells] for row in table.rows[1:]]


@pytest.mark.parametrize(
    ("hidden", "empty", "actions"),
    [
        (9, False, ["Plant", "Water", "Prune"]),
        (1, False, ["Water", "Prune"]),
        (2, False, ["Plant", "Prune"]),
        (3, False, ["Plant", "Water"]),
        (9, True, ["Plant", "Prune"]),
    ],
)
def test_a_box_covers_the_rows_that_are_seen_and_no_others(
    hidden: int, empty: bool, actions: list[str]
) -> None:
    """A hidden or an empty row moves nothing: each row has its box, the next one its own."""
    assert rows(hidden, empty) == [["Trees", one] for one in actions] + [["Ponds", "Dig"]]
