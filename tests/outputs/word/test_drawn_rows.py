"""What the page draws as bars and boxes: in Word it is a table; and the cover has its ground."""

import io
from typing import Any

import docx
import pytest

from stratc.outputs.word.word_file import word_file, write_word

from .test_word_file import STRATEGY, W, publication

LEADS = """<ul class="leads"><li><span class="name">Fenmarsh Police</span> <span class="n">2</span>
<span class="unit"><a class="chip" href="#a">1.1</a> <a class="chip" href="#b">1.2</a> </span></li>
<li><span class="name">Quay Trust</span> <span class="n">1</span>
<span class="unit"><span class="bar"><span style="width: 50%"></span></span></span></li></ul>"""
DATES = """<ul class="gantt"><li><span class="g-label"><b>1.1</b> <a href="#a">Open</a></span>
<span class="g-cell"><span class="g-track"></span></span>
<span class="g-when">By Mar 2027. At risk</span></li></ul>"""


def _written(body: str) -> Any:
    made = write_word(f"<body>{body}</body>", publication(), pictures=False)
    return docx.Document(io.BytesIO(made))


def test_leads_and_dates_are_tables_with_the_same_words() -> None:
    """A row for each of them; where nothing is headed, no row is tinted as a head."""
    made = _written(LEADS + DATES)
    leads, dates = ([[c.text for c in row.cells] for row in t.rows] for t in made.tables)
    assert leads == [["Fenmarsh Police", "2", "1.1, 1.2"], ["Quay Trust", "1", ""]]
    assert dates == [["1.1 Open", "By Mar 2027. At risk"]]
    for table in made.tables:
        (look,) = table._tbl.tblPr.iter(f"{W}tblLook")
        assert look.get(f"{W}firstRow") == "0"


@pytest.mark.parametrize("headed", [True, False])
def test_no_row_at_either_end_of_a_table_stands_alone_on_a_page(headed: bool) -> None:
    """The first stays with the second, below the head; and the last but one with the last."""
    rows = "".join(f"<tr><th>{n}</th><td>Few</td></tr>" for n in range(5))
    head = "<thead><tr><th>Number</th><th>How many</th></tr></thead>" if headed else ""
    (table,) = _written(f"<table>{head}<tbody>{rows}</tbody></table>").tables
    kept = [bool(row.cells[0].paragraphs[0].paragraph_format.keep_with_next) for row in table.rows]
    assert kept == [*([True] if headed else []), True, False, False, True, False]


@pytest.mark.parametrize(("status", "filled"), [("adopted", True), ("draft", False)])
def test_the_cover_of_what_is_agreed_stands_on_a_ground(status: str, filled: bool) -> None:
    """In white on the body's colour; a draft is plain, as it is in print."""
    text = STRATEGY.replace("status: published", f"status: {status}").replace(
        "status: draft", f"status: {status}"
    )
    (artifact,) = word_file(publication(text))
    style = docx.Document(io.BytesIO(artifact.content)).styles["Title"]
    assert (str(style.font.color.rgb) == "FFFFFF") is filled
    assert bool(list(style.element.iter(f"{W}shd"))) is filled
