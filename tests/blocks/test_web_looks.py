"""Pages that programs save say in style sheets how words look; what they say is read."""

from stratc.blocks import Item, Paragraph, Table, read

SHEET = (
    "<style>.c0{font-weight:700}.c1,.c2{color:#000;font-style:italic}"
    ".c3{text-decoration:line-through}td.c4{background-color:#ff0000}.c5{font-weight:400}</style>"
)


def page(body: str) -> list[object]:
    text = f"<html><head>{SHEET}</head><body>{body}</body></html>"
    return [*read("plan.html", text.encode()).blocks]


def test_words_of_a_bold_class_are_bold() -> None:
    """A class or a style of its own makes words bold, until the tag ends; the last word counts."""
    (first, second, third) = page(
        '<p><span class="c0">Why: </span><span>rivers</span></p>'
        '<p><span style="font-weight: bold">All of it</span></p>'
        '<p><span class="c0" style="font-weight:400">None of it</span></p>'
    )
    assert isinstance(first, Paragraph) and first.text == "**Why:** rivers"
    assert isinstance(second, Paragraph) and second.bold
    assert isinstance(third, Paragraph) and not third.bold


def test_what_a_class_strikes_out_is_gone() -> None:
    """Words of a class that is struck out are told apart, as are those in marks of the page."""
    (line,) = page('<p>by <span class="c3">May 2026</span> <span class="c2">June</span></p>')
    assert isinstance(line, Paragraph) and "May" not in line.text
    assert line.struck == "May 2026"
    assert "*June*" in line.text


def test_a_box_has_the_colour_of_its_class() -> None:
    """A box is painted by its class as by its own style."""
    (table,) = page('<table><tr><td>a</td><td class="c4">b</td></tr></table>')
    assert isinstance(table, Table)
    assert [cell.colour for cell in table.rows[0].cells] == ["", "FF0000"]


def test_lists_that_name_their_depth_are_deeper() -> None:
    """Lists that stand beside each other say how deep they are: “lst-kix_a-1” is within “-0”."""
    lists = [f'<ul class="lst-kix_a-{n}"><li>point {n}</li></ul>' for n in (0, 1, 2, 0)]
    points = [one for one in page("".join(lists)) if isinstance(one, Item)]
    assert [one.depth for one in points] == [0, 1, 2, 0]


def test_a_line_of_a_title_class_is_a_title() -> None:
    """“title” and “subtitle” are names of styles; what follows them is plain again."""
    lines = page('<p class="c5 title">Plan</p><p class="subtitle">2026</p><p>Words</p>')
    assert [getattr(one, "look", "") for one in lines] == ["Title", "Subtitle", ""]
