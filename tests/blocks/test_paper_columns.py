"""Pages in columns are read column after column, and tables of two columns row by row."""

from typing import Any

from stratc.blocks import Heading, Item, Paragraph, read

from .test_paper import printed

STYLE = """<style>@page { size: A4 }
.two { columns: 2; column-gap: 1cm } .three { columns: 3; column-gap: .7cm; font-size: 9pt }
h3 { font-size: 12pt } table.bare td { border: 0; width: 50%; padding: 6pt 20pt 6pt 0 }</style>
<h1>Clean Air Plan</h1>"""
ONE = (
    "Air in the county is better than it was, and it is still not good enough for children who "
    "walk to school along the main road of the town every day."
)
TWO = (
    "Buses run on diesel, most of them are old, and all are too loud for our small towns, where "
    "they wait in the square with their engines on."
)
THREE = (
    "People told us in halls and schools that they would walk more if the roads were quiet, if "
    "there were light, and if somebody swept the leaves."
)


def blocks(body: str) -> list[Any]:
    """The pieces of a page below its running head."""
    return list(read("plan.pdf", printed(f"{STYLE}{body}")).blocks)[1:]


def texts(body: str) -> list[str]:
    return [b.one_line for b in blocks(body) if isinstance(b, Paragraph | Item)]


def test_columns_are_read_one_after_the_other() -> None:
    """Two columns or three: a sentence goes on below itself, and over the break to the next."""
    words = f"<p>{ONE}</p><p>{TWO}</p><p>{THREE}</p>"
    for columns in ("two", "three"):
        assert texts(f"<h2>Why</h2><div class={columns}>{words}</div>") == [ONE, TWO, THREE]


def test_headings_over_all_columns_part_what_stands_above_and_below_them() -> None:
    """A short heading over two columns is read before both; one in a column after what is there."""
    body = (
        f"<h2>Why</h2><div class=two><p>{ONE}</p><p>{TWO}</p></div>"
        f"<h2>How</h2><div class=two><p>{THREE}</p><h3>We will</h3>"
        "<ul><li>plant trees</li><li>mend the roads</li><li>buy buses</li></ul></div>"
    )
    made = blocks(body)
    assert [b.one_line for b in made if isinstance(b, Heading)] == [
        "Clean Air Plan",
        "Why",
        "How",
        "We will",
    ]
    assert [b.one_line for b in made if isinstance(b, Paragraph | Item)] == [
        *(ONE, TWO, THREE), *("plant trees", "mend the roads", "buy buses"),
    ]  # fmt: skip


def test_boxes_that_begin_side_by_side_are_the_rows_of_a_table() -> None:
    """Two columns whose texts go on at the same heights are read row by row."""
    rows = "".join(f"<tr><td>{a}</td><td>{b}</td></tr>" for a, b in ((ONE, TWO), (TWO, THREE)))
    source = read("plan.pdf", printed(f"{STYLE}<h2>Plan</h2><table class=bare>{rows}</table>"))
    (table,) = source.tables()
    assert [[cell.one_line for cell in row.cells] for row in table.rows] == [
        [ONE, TWO],
        [TWO, THREE],
    ]
    assert any("read as a table" in guess.became for guess in source.guesses)


def test_a_page_without_columns_is_read_line_by_line() -> None:
    """Words and what they mean on one line are one line."""
    rows = "".join(
        f"<p>{a} <span style='padding-left:3cm'>{b}</span></p>"
        for a, b in (("Pantry", "A shop for members"), ("Chain", "Who sells"), ("Hub", "A house"))
    )
    assert texts(f"<p>{ONE}</p>{rows}")[1:] == [
        *("Pantry A shop for members", "Chain Who sells", "Hub A house"),
    ]  # fmt: skip
