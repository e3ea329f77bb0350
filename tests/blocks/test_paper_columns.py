"""Pages in columns are read column after column, and tables of two columns row by row."""

from typing import Any

import pytest

from stratc.blocks import Heading, Item, Paragraph, Table, read
from stratc.blocks.paper_lines import joined

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


def test_a_heading_below_two_columns_stands_over_the_table_below_it() -> None:
    """Though it begins as the first column does, it is read after the second."""
    ruled = "<table style='border-collapse:collapse;width:100%'>" + "".join(
        f"<tr><td style='border:1pt solid'>{one}</td><td style='border:1pt solid'>x</td></tr>"
        for one in ("Action", "Plant trees", "Mend roads")
    )
    body = (
        f"<h2>Why</h2><div class=two><p>{ONE}</p><p>{TWO}</p><h3>We will</h3><p>{THREE}</p></div>"
    )
    made = blocks(f"{body}<h2>Delivery</h2>{ruled}</table>")
    assert [getattr(one, "one_line", "table") for one in made[-3:]] == [THREE, "Delivery", "table"]


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


def test_lines_of_two_columns_that_stand_at_other_heights_are_never_one_line() -> None:
    """A list, a caption or a picture's words beside a text: neither goes on in the other."""
    points = "<ul><li>plant trees along the main road</li><li>mend the paths of the park</li></ul>"
    body = (
        f"<h2>Why</h2><div class=two><p>{ONE}</p><p>{TWO}</p><h3>We will:</h3>{points}"
        f"<p>{THREE}</p></div>"
        "<div style='display: flex; gap: 8mm'><p style='flex: 0 0 4cm; font-size: 8pt'>"
        f"A picture of the square, where buses wait for people</p><p style='flex: 1'>{THREE}</p>"
    )
    made = texts(body)
    assert [one for one in made if one in (ONE, TWO, THREE)][:3] == [ONE, TWO, THREE]
    assert made[-2:] == ["A picture of the square, where buses wait for people", THREE]
    assert "plant trees along the main road" in made


CARDS = (
    ("Safe places", ("fit cameras in three car parks of the town", "light the path")),
    ("Green places", ("plant trees along the main road", "mow verges in the spring alone")),
    ("Fair chances", ("pay for meals in the holidays of schools", "open an advice desk")),
    ("Good homes", ("build homes on the land of the old mill", "inspect rented homes")),
    ("Lively towns", ("let empty shops for a pound a year", "hold a market on Sundays")),
    ("Open council", ("answer letters within ten days", "meet in villages twice a year")),
)


def test_cards_are_read_one_after_the_other_row_by_row() -> None:
    """Each heading has what stands below it: in tinted boxes, and where only gaps part them."""
    expected = [words for head, points in CARDS for words in (head, *points)]
    for tint in ("background: #dde", ""):
        cards = "".join(
            f"<div style='{tint}; padding: 8pt'><h3>{head}</h3>"
            + "".join(f"<p>{one}</p>" for one in points)
            for head, points in CARDS
        ).replace("<div", "</div><div")[6:]
        for columns in ("1fr 1fr", "1fr 1fr 1fr"):
            style = f"display: grid; gap: 6mm; grid-template-columns: {columns}"
            made = blocks(f"<h2>What we do</h2><div style='{style}'>{cards}</div></div>")
            assert [one.one_line for one in made[2:]] == expected


def test_large_figures_side_by_side_have_their_own_words_below_them() -> None:
    """What a figure counts is not mixed with what the next one counts, and is no text below it."""
    told = (
        ("214,000", "people live in the county, a tenth more than in 2011"),
        ("38%", "of journeys under two miles are made by car"),
        ("9 in 10", "want cleaner air"),
        ("£4.2m", "is spent on roads each year by the county alone"),
    )
    body = "".join(f"<div style='flex: 1'><p class=big>{a}</p><p>{b}</p></div>" for a, b in told)
    style = "<style>.big { font-size: 24pt; font-weight: bold; line-height: 1 }</style>"
    page = f"{style}<h2>At a glance</h2><div style='display: flex; gap: 8mm'>{body}</div><p>{ONE}"
    assert texts(page) == [*(f"{a} {b}" for a, b in told), ONE]
    tagged = read("plan.pdf", printed(f"{STYLE}{page}", pdf_tags=True)).blocks
    assert [one.one_line for one in tagged if isinstance(one, Paragraph)] == texts(page)


def test_names_below_each_other_in_a_narrow_box_are_names_for_themselves() -> None:
    """Short lines that all begin with a capital are not one name, however full they look."""
    names = ("Marle Tenants' Panel", "Fen Energy Advice", "Marle Night Shelter")
    box = "<br>".join(names)
    body = f"<p style='flex: 1'>{ONE} {TWO}</p><p style='flex: 0 0 4cm; font-size: 9pt'>{box}</p>"
    made = texts(f"<h2>Who helps</h2><div style='display: flex; gap: 8mm'>{body}</div>")
    assert made == [f"{ONE} {TWO}", *names]


def test_a_tagged_paragraph_that_goes_on_in_the_next_column_is_one() -> None:
    """The printer tags each part of it; a paragraph that begins there stays apart."""
    words = f"{ONE} {TWO}"
    body = f"{STYLE}<h2>Why</h2><div class=two><p>{THREE}</p><p>{words}</p></div><h2>How</h2>"
    made = read("plan.pdf", printed(body, pdf_tags=True)).blocks
    assert [one.one_line for one in made if isinstance(one, Paragraph)] == [THREE, words]


def _point(left: int, top: int, words: str) -> str:
    """A point as slides have it: its mark far before its words."""
    place = "position: absolute; margin: 0; font-size: 24pt; line-height: 1.2"
    mark = f'<p style="{place}; left: {left}px; top: {top}px">•</p>'
    text = f'<p style="{place}; left: {left + 36}px; top: {top}px; width: 290px">{words}</p>'
    return mark + text


def _points_of(*points: str) -> list[str]:
    page = "<style>@page { size: A4 landscape }</style><h1>Now</h1>"
    made = read("slide.pdf", printed(page + "".join(points)))
    return [block.plain for block in made.blocks if isinstance(block, Item)]


def test_points_of_a_slide_stand_in_two_columns_with_their_marks() -> None:
    """The mark of a point far before its words is no column, and no word of the other one."""
    first = ["Four people were hurt on our two ring roads.", "Most of them were walking to work."]
    second = ["Speeds on these roads are far too high.", "Only half of our crossings have a ramp."]
    found = _points_of(
        *(
            _point(left, 120 + 90 * n, words)
            for left, side in ((0, first), (350, second))
            for n, words in enumerate(side)
        )
    )
    assert sorted(found) == sorted([*first, *second])


def test_a_line_below_the_words_of_a_point_goes_on_with_it() -> None:
    """In a narrow column it may begin with a capital: “Friends of Saltby” and “Libraries”."""
    found = _points_of(
        _point(0, 120, "Friends of Saltby<br>Libraries"), _point(0, 190, "Saltby College")
    )
    assert found == ["Friends of Saltby Libraries", "Saltby College"]


@pytest.mark.parametrize(
    ("before", "after", "whole"),
    [
        ("Carbon Plan 2026-", "2031", "Carbon Plan 2026-2031"),
        ("Carbon Plan 2026–", "31 and on", "Carbon Plan 2026–31 and on"),
        ("Flat 4-", "2031 homes", "Flat 4- 2031 homes"),
        ("Children", "’s Services", "Children’s Services"),
        ("an evidence", "-based programme", "an evidence-based programme"),
        ("the", "‘Think Carer’ campaign", "the ‘Think Carer’ campaign"),
        ("2026", "- 2027", "2026 - 2027"),
    ],
)
def test_years_and_words_that_the_end_of_a_line_parted_are_whole_again(
    before: str, after: str, whole: str
) -> None:
    assert joined(before, after) == whole


def test_the_number_that_hangs_before_a_paragraph_is_read_with_it() -> None:
    """“2.1” at the edge of a page, and its text behind a gap, are one paragraph; no column."""
    lines = ["Homes are dear, and many are cold.", "We asked 640 people what matters to them."]
    rows = "".join(
        f"<div style='position:relative;padding-left:1.2cm;margin-bottom:8pt'>"
        f"<span style='position:absolute;left:0'>2.{at}</span>{line} {line} {line}</div>"
        for at, line in enumerate(lines, start=1)
    )
    head = "<h2 style='padding-left:1.2cm;position:relative'>{}2.</span>Homes</h2>"
    head = head.format("<span style='position:absolute;left:0'>")
    made = read("plan.pdf", printed(f"<h1>Plan</h1>{head}{rows}<p>{lines[0] * 5}</p>")).blocks
    assert [one.plain for one in made if isinstance(one, Heading)] == ["Plan", "2. Homes"]
    told = [one.plain for one in made if isinstance(one, Paragraph)]
    assert told[:2] == [" ".join([f"2.{at}", *[line] * 3]) for at, line in enumerate(lines, 1)]


def test_a_table_in_a_column_stands_where_its_column_is_read() -> None:
    """What goes on beside it in the other column is not cut in two by it."""
    words = "Most people here rent their home and many of them move each year again."
    table = "<table><tr><th>Homes</th><th>2025</th></tr><tr><td>Owned</td><td>741</td></tr></table>"
    page = (
        "<h1>Saltmere Renting Strategy 2026 to 2031</h1><div style='columns:2;column-gap:24pt'>"
        f"<p>First. {words}</p><p>Second. {words}</p><p>Third. {words}</p>{table}"
        f"<p>Fourth. {words}</p></div>"
    )
    made = read("plan.pdf", printed(page)).blocks
    assert [one.plain for one in made if isinstance(one, Heading)] == [
        "Saltmere Renting Strategy 2026 to 2031"
    ]
    order = [
        "table" if isinstance(one, Table) else one.plain.split(".")[0]
        for one in made
        if isinstance(one, Paragraph | Table)
    ]
    assert order == ["First", "Second", "Third", "table", "Fourth"]
