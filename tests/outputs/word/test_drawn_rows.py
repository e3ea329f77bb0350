"""What the page draws as bars and boxes: in Word it is a table; and the cover has its ground."""

import io
from typing import Any

import docx
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH

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
        assert not int(look.get(f"{W}val"), 16) & 0x20  # what other programs ask


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


def test_a_heading_over_rows_asks_for_no_room_in_each_column() -> None:
    """The longest word of a box over the whole table widens none of its columns."""
    head = "<thead><tr><th>Action</th><th>Who</th></tr></thead>"
    columns = '<colgroup><col style="width: 90%"><col style="width: 10%"></colgroup>'
    rows = "<tr><th scope='row'>Open the quay</th><td>Police</td></tr>"
    band = "<tr class='group'><th scope='rowgroup' colspan='2'>Counterdisestablishment</th></tr>"

    def wide(more: str) -> list[int]:
        table = f"<table>{columns}{head}<tbody>{more}{rows}</tbody></table>"
        (made,) = _written(f"<div class='plan'>{table}</div>").tables
        return [column.width for column in made.columns]

    assert wide(band) == wide("")


def test_numbers_in_a_table_end_at_one_line() -> None:
    """What the page sets to the right stands at the right in Word."""
    (table,) = _written("<table><tr><th>Waits</th><td class='end'>4</td></tr></table>").tables
    looks = [cell.paragraphs[0].alignment for cell in table.rows[0].cells]
    assert looks == [None, WD_ALIGN_PARAGRAPH.RIGHT]


def test_who_leads_is_not_louder_than_what_is_done() -> None:
    """Neither stands in bold in a plan, but for the number of its row."""
    rows = "<tr><th scope='row'>Open the quay</th><td><strong>Police</strong></td></tr>"
    (table,) = _written(f"<div class='plan'><table>{rows}</table></div>").tables
    assert [bool(one.paragraphs[0].runs[0].bold) for one in table.rows[0].cells] == [False, False]


def test_a_line_that_leads_to_a_table_stays_with_it() -> None:
    """A short one; a whole paragraph may end a page."""
    table = "<table><tr><td>Police</td><td>Two</td></tr></table>"

    def kept(words: str) -> bool:
        document = _written(f"<p>{words}</p>{table}")
        return bool(document.paragraphs[0].paragraph_format.keep_with_next)

    assert kept("Each action has a lead.")
    assert not kept("Each action has a lead. " * 20)


def test_a_short_table_that_the_page_keeps_whole_stays_on_one_page() -> None:
    """All of its rows but the last are kept with the next."""
    rows = "".join(f"<tr><th>{n}</th><td>Few</td></tr>" for n in range(5))
    (table,) = _written(f"<div class='scroll whole'><table>{rows}</table></div>").tables
    kept = [bool(row.cells[0].paragraphs[0].paragraph_format.keep_with_next) for row in table.rows]
    assert kept == [True, True, True, True, False]
