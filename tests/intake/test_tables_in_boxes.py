"""A plan in a box of a table that names a priority beside it, whatever program wrote the table."""

from typing import Any

import pytest
from docx import Document

from ..blocks import wordy
from . import drafts
from .awkward.papers import box, grid, line, plain_line, run

INNER = {
    "Homes for leavers": [
        ["Keep ten flats free", "Homes Team", "Mar 2027"],
        ["Ask all applicants", "", "2028"],
    ],
    "Work for leavers": [["Hold a jobs fair", "Human Resources", "May 2028"]],
}
HEAD = ["Action", "Lead", "By when"]


def in_word(over: list[str]) -> tuple[str, bytes]:
    """The plans in a table of Word."""
    made: Any = Document()
    made.add_heading("Fenmarsh Veterans Plan 2026-2031", 0)
    lines = [plain_line(*over)]
    for title, rows in INNER.items():
        held = "".join(plain_line(*row) for row in (HEAD, *rows))
        inner = f"<w:tbl><w:tblPr/><w:tblGrid/>{held}</w:tbl><w:p/>"
        outcome = [box(run("They are well"))] * (len(over) - 2)
        lines.append(line(box(run(title)), *outcome, f"<w:tc><w:tcPr/>{inner}</w:tc>"))
    grid(made, *lines)
    return "Fenmarsh.docx", wordy.saved(made)


def in_a_web_page(over: list[str]) -> tuple[str, bytes]:
    """The same in a web page."""
    row = "<tr>{}</tr>".format
    cells = [row("".join(f"<th>{one}</th>" for one in over))]
    for title, rows in INNER.items():
        held = "".join(row("".join(f"<td>{one}</td>" for one in each)) for each in (HEAD, *rows))
        outcome = "<td>They are well</td>" * (len(over) - 2)
        cells.append(row(f"<td>{title}</td>{outcome}<td><table>{held}</table></td>"))
    text = f"<h1>Fenmarsh Veterans Plan 2026-2031</h1><table>{''.join(cells)}</table>"
    return "Fenmarsh.html", text.encode()


@pytest.mark.parametrize("make", [in_word, in_a_web_page])
@pytest.mark.parametrize(
    "over", [["Priority", "What we will do"], ["Priority", "Outcome", "What we will do"]]
)
def test_a_plan_in_a_box_stands_under_what_is_beside_it(make: Any, over: list[str]) -> None:
    """Its rows are rows, an empty box too, and the words in the first box are their priority."""
    made = drafts.of_files(make(over))
    drafts.compiled(made)
    told = [
        (one["title"], [(row["action"], str(row["due"])) for row in one["actions"]["rows"]])
        for one in made.fields["priorities"]
    ]
    assert told == [
        ("Homes for leavers", [("Keep ten flats free", "2027-03"), ("Ask all applicants", "2028")]),
        ("Work for leavers", [("Hold a jobs fair", "2028-05")]),
    ]
