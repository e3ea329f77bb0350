"""Tables of a PDF without lines: read where columns and rows are to be seen, and told always."""

import pytest

from stratc.blocks import BlockStream, Paragraph, Table, read

from .test_paper import printed

LOOK = """<style>td, th {{ border: 0; padding: {space}pt 5pt; text-align: left;
vertical-align: {height} }} table {{ width: 100%; table-layout: fixed }}
tr {{ break-inside: avoid }} @page {{ size: 16cm 12cm }}</style>"""
HEAD = ["No", "Action", "Lead", "By when"]
ROWS = [
    ["1", "Plant trees along every road that leads into the town", "Parks Manager", "May 2027"],
    ["2", "Mend", "Highways", "June 2027"],
    ["3", "Open the lido at night in each of the warm months", "Leisure and Culture", "2028"],
]
PROSE = "<p>Air in the county is better than it was ten years ago, and still not good.</p>"


def rows_of(*rows: list[str], head: bool = True) -> str:
    tags = ["th" if head and at == 0 else "td" for at in range(len(rows))]
    lines = [
        "<tr>" + "".join(f"<{tag}>{words}</{tag}>" for words in row) + "</tr>"
        for tag, row in zip(tags, rows, strict=True)
    ]
    first = f"<thead>{lines[0]}</thead>" if head else lines[0]
    return f"<table>{first}{''.join(lines[1:])}</table>"


def page(body: str, *, space: int = 0, height: str = "top") -> BlockStream:
    return read("plan.pdf", printed(LOOK.format(space=space, height=height) + PROSE + body))


def boxes(source: BlockStream) -> list[list[str]]:
    return [[cell.plain for cell in row.cells] for table in source.tables() for row in table.rows]


@pytest.mark.parametrize("space", [0, 6])
@pytest.mark.parametrize("numbers", [True, False])
def test_words_in_columns_are_a_table_and_this_is_told(space: int, numbers: bool) -> None:
    """Columns are what is free in every line; rows begin where all boxes do; the guess is told."""
    first = 0 if numbers else 1
    rows = [row[first:] for row in (HEAD, *ROWS)]
    source = page(rows_of(*rows) + PROSE, space=space)
    assert boxes(source) == rows
    assert [guess.became for guess in source.guesses] == ["read as a table"]
    prose = [one for one in source.blocks if isinstance(one, Paragraph) and "better" in one.text]
    assert len(prose) == 2


ZEBRA = """<style>.z td, .z th {{ border: 0; vertical-align: top }} .z th {{ background: #056 }}
.z tr:nth-child({painted}) td {{ background: #eee }}</style>"""


@pytest.mark.parametrize("painted", ["even", "odd"])
def test_rows_between_painted_rows_are_rows_of_the_same_table(painted: str) -> None:
    """Nothing is drawn around every other row, nor around the last."""
    rows = [[*row[1:], "Under way"] for row in (HEAD, *ROWS)]
    look = ZEBRA.format(painted=painted)
    striped = rows_of(*rows).replace("<table>", "<table class=z>")
    source = page(look + striped + PROSE)
    assert boxes(source) == rows
    assert len([*source.tables()]) == 1


def test_lines_between_rows_part_them() -> None:
    """A line from side to side says where a row ends, though its boxes are not ruled."""
    rows = [[*row[1:], "Under way"] for row in (HEAD, *ROWS)]
    source = page(rows_of(*rows).replace("<td>", '<td style="border-top: 1px solid">'))
    assert boxes(source) == rows


def test_a_table_goes_on_over_pages() -> None:
    """Its head is known again, and a row that a page broke is not joined to it."""
    rows = [[str(n), *ROWS[n % 3][1:]] for n in range(1, 19)]
    found = boxes(page(rows_of(HEAD, *rows)))
    assert [row for row in found if row != HEAD and row[0]] == rows


def test_rows_on_a_page_of_their_own_go_on_without_a_head() -> None:
    """One row on the next page stands in the columns with which the page before ended."""
    rows = [HEAD, *[[str(n), "Plant trees", "Parks", "May 2027"] for n in range(1, 18)]]
    found = boxes(page(rows_of(*rows, head=False)))
    assert found == rows


@pytest.mark.parametrize(
    "body",
    ['<div style="columns: 3">' + PROSE * 12 + "</div>", rows_of(HEAD, *ROWS)],
    ids=["columns of text", "words in the middle of boxes"],
)
def test_what_is_not_to_be_seen_is_no_table(body: str) -> None:
    """Columns of text, and boxes whose lines stand at many heights, stay text; it is told."""
    source = page(body, height="middle")
    assert not any(isinstance(block, Table) for block in source.blocks)
    assert all("not as a table" in guess.became for guess in source.guesses)
    told = "".join(getattr(block, "plain", "") for block in source.blocks)
    assert "better than" in told


def test_few_boxes_filled_may_belong_to_the_row_above() -> None:
    """A second line in two of four boxes, with space above, is a doubt at its place."""
    rows = [
        ["Open a hub<br><br>Open a lido", "Estates<br><br>Leisure", "May 2027", "On track"],
        ["Plant trees", "Parks", "June 2027", "Complete"],
        ["Write a guide", "Comms", "July 2027", "Complete"],
    ]
    source = page(rows_of(["Action", "Lead", "By when", "Status"], *rows), space=0)
    doubts = [cell.doubt for table in source.tables() for row in table.rows for cell in row.cells]
    assert any("may belong to the row above" in doubt for doubt in doubts)


def test_a_word_broken_by_a_narrow_box_is_whole() -> None:
    """“apprenticesh” and “ips” below it are one word; a name and a small word are two."""
    style = "<style>td { width: 62pt; border: 1px solid !important } </style>"
    source = page(
        f"{style}<table style='width: 124pt'><tr><td>The apprenticesh<br>ips of Wilford<br>on"
        " the hill</td><td>Two</td></tr><tr><td>One</td><td>Two</td></tr></table>"
    )
    words = " ".join(cell for row in boxes(source) for cell in row).split()
    assert "apprenticeships" in words and "Wilford" in words
