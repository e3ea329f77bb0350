"""Where pages end: what goes over a page says so, and the strip clears the numeral."""

import re
from time import process_time
from typing import Any

import pypdfium2

from stratc.outputs import Publication, write_document
from stratc.outputs.charts import drawing
from stratc.outputs.pdf import print_pdf
from stratc.outputs.pdf.files import RELATIVE, reader
from stratc.outputs.pdf.pages import firm, settle, waste
from stratc.outputs.pdf.places import Layout, PrintedPlace, look
from stratc.outputs.pdf.start import weasyprint
from tests.conftest import SMALLEST, Compile

MM = 96 / 25.4
STEPS = "\n".join(
    f"            - Walk every street of ward {n}, knock at each door, and note who answered."
    for n in range(80)
)
LONG_ROW = f"""\
priorities:
  - id: a
    title: A
    tagline: Short.
    actions:
      rows:
        - id: first
          action: Knock at every door
          interventions:
{STEPS}
        - id: second
          action: Go home
"""


def laid_out(made: Any) -> list[Any]:
    html = write_document(Publication(made.library, made.library.strategies[0]))
    page = weasyprint().HTML(string=html, base_url=RELATIVE, url_fetcher=reader({})).render()
    return [sheet._page_box for sheet in page.pages]


def boxes(box: Any) -> list[Any]:
    box = getattr(box, "_box", box)
    return [box, *(one for child in getattr(box, "children", ()) for one in boxes(child))]


def words(box: Any) -> str:
    return " ".join(one.text for one in boxes(box) if type(one).__name__ == "TextBox")


def beside(sheet: Any) -> str:
    """What stands in the margin at the left of the text."""
    margins = (box for box in sheet.children if type(box).__name__ == "MarginBox")
    return " ".join(words(box) for box in margins if box.at_keyword == "@left-top")


def test_a_row_that_goes_over_a_page_has_its_number_again(compiled: Compile) -> None:
    """Each page that goes on with a row says which, and no other page does."""
    sheets = laid_out(compiled(SMALLEST + LONG_ROW))
    told = [beside(sheet) for sheet in sheets]
    within = [n for n, sheet in enumerate(sheets) if "Walk every street" in words(sheet)]
    assert len(within) > 2
    assert [n for n, said in enumerate(told) if said] == within[1:]
    assert {told[n] for n in within[1:]} == {"1.1 continued"}


def test_a_short_cell_stands_beside_its_label(compiled: Compile) -> None:
    """No page ends between the name of a column and what a row says in it."""
    names = range(60)
    columns = "".join(f"          - {{id: c{n}, title: Remarks of council {n}x}}\n" for n in names)
    own = "".join(f"            c{n}: Says {n}y\n" for n in names)
    text = (
        f"{SMALLEST}priorities:\n  - id: p\n    title: Quays\n    actions:\n      columns:\n"
        f"        own:\n{columns}      rows:\n        - id: a\n          action: Open\n"
        f"          own:\n{own}"
    )
    sheets = [words(sheet) for sheet in laid_out(compiled(text))]
    for n in names:
        (label,) = (at for at, said in enumerate(sheets) if f"council {n}x" in said)
        (value,) = (at for at, said in enumerate(sheets) if f"Says {n}y" in said)
        assert label == value


def test_a_heading_beside_its_text_is_on_one_page_once(compiled: Compile) -> None:
    """A page that has room for its first line alone leaves the whole of it to the next."""
    parts = "".join(
        f"  - {{title: How we will know {n}x, text: {'We publish each July. ' * (1 + n % 9)}}}\n"
        for n in range(60)
    )
    sheets = laid_out(compiled(f"{SMALLEST}sections:\n{parts}"))
    once = [box for sheet in sheets for box in boxes(sheet) if box.element_tag == "h2"]
    titles = [re.sub(r"\s+", " ", words(box)) for box in once if type(box).__name__ == "BlockBox"]
    assert [one for one in titles if "know" in one] == [f"How we will know {n}x" for n in range(60)]


def test_the_strip_clears_the_numeral(compiled: Compile) -> None:
    """However short a title and a tagline are, the numeral ends above the strip below them."""
    held = [box for sheet in laid_out(compiled(SMALLEST + LONG_ROW)) for box in boxes(sheet)]
    (opener,) = (box for box in held if named(box) == "opener" and box.element_tag == "div")
    numeral, *_ = (box for box in boxes(opener) if box.element_tag == "b")
    (strip,) = (box for box in boxes(opener) if box.element_tag == "div::after")
    assert numeral.position_y + numeral.height < strip.position_y + strip.margin_top


def test_the_word_over_a_numeral_keeps_away_from_the_title(compiled: Compile) -> None:
    """What a body calls its priorities takes two lines sooner than it touches the title."""
    text = LONG_ROW.replace("    title:", "    label: Strategic priority 2\n    title:", 1)
    held = [box for sheet in laid_out(compiled(SMALLEST + text)) for box in boxes(sheet)]
    kicker, *_ = (box for box in held if named(box) == "kicker" and box.element_tag == "span")
    (opener,) = (box for box in held if named(box) == "opener" and box.element_tag == "div")
    lines = [box for box in boxes(kicker) if type(box).__name__ == "TextBox"]
    (title,) = (box for box in boxes(opener) if getattr(box, "text", "") == "A")
    assert max(box.position_x + box.width for box in lines) + 4 * MM <= title.position_x


def named(box: Any) -> str:
    """The class of the element that a box is of."""
    return "" if box.element is None else str(box.element.get("class", ""))


def test_a_long_label_stands_whole_over_its_bar() -> None:
    """A name too long for one line over its bar takes two; none is cut at the edge."""
    name = "England and Wales, the national average for areas like ours"
    rows = [drawing.ChartValue("Here", 12, "12%", "m1"), drawing.ChartValue(name, 14, "14%", "m2")]
    style = drawing.ChartStyle(dict.fromkeys(("brand-700", "white", "ink"), "#000000"))
    drawn = re.findall(r'<text[^>]*x="0.0"[^>]*>([^<]+)', drawing.bars(style, rows, "", "n"))
    assert " ".join(drawn[1:]) == name
    assert all(len(line) * 15 * style.letter <= drawing.WIDTH for line in drawn)


COVER = "title: {title}\nareas: Fenmarsh\nperiod: 2026/2031\nstatus: draft\nscope: [drugs]\n"


def test_a_cover_holds_a_long_title(compiled: Compile) -> None:
    """However long a title is, the words of the cover end above its drawing."""
    sheet = laid_out(compiled(COVER.format(title="A strategy of very many words " * 7)))[0]
    lows = [box.position_y + box.height for box in boxes(sheet) if type(box).__name__ == "TextBox"]
    assert max(lows) < (297 - 111) * 96 / 25.4


def test_a_strategy_of_many_priorities_stands_on_one_page(compiled: Compile) -> None:
    """With twelve priorities the strategy on a page is still one page."""
    priorities = "".join(
        f"  - {{id: p{n}, title: Enforcement and offending {n}, tagline: Less harm here}}\n"
        for n in range(12)
    )
    sheets = laid_out(compiled(SMALLEST + "priorities:\n" + priorities))
    held = [words(sheet).count("Less harm here") for sheet in sheets]
    assert 12 in held


def test_a_long_key_does_not_reach_into_the_next_promise(compiled: Compile) -> None:
    """A promise is as high as its number, date and status, however short its words are."""
    text = "priorities:\n  - id: a\n    title: A\n    commitments:\n      - items:\n"
    for one in ("c", "d"):
        text += f"          - {{id: {one}, text: Ring., due: 2028-09, status: not-started}}\n"
    made = compiled(SMALLEST + text)
    places = {
        box.position_x for sheet in laid_out(made) for box in boxes(sheet)
        if type(box).__name__ == "TextBox" and box.text in ("1.1", "1.2")
    }  # fmt: skip
    assert len(places) == 1


def test_no_priority_flows_to_the_head_of_a_page() -> None:
    """A priority that was to flow and found no room begins its page as all others do."""
    html = "".join(
        f'<section id="{name}" class="priority flow plain"></section>' for name in ("a", "b", "c")
    )
    places = {
        "a": PrintedPlace(3, 120.0, 3, 200.0),
        "b": PrintedPlace(4, 5.0, 4, 90.0),
        "c": PrintedPlace(4, 99.0, 5, 90.0),
    }
    firmed = firm(html, Layout(places, (200.0,) * 6, (250.0,) * 6, ("a", "b", "c")))
    assert re.findall(r'class="([^"]*)"', firmed) == [
        "priority flow plain", "priority firm", "priority flow",
    ]  # fmt: skip


def test_the_room_below_a_row_takes_nothing_to_the_next_page(compiled: Compile) -> None:
    """Where the words of the last row fit and the room below them does not, the rest stays."""
    rows = "".join(
        f"        - {{id: {name}, action: Knock at doors., how: On foot., lead: c, due: 2027,\n"
        "           status: on-track, funding: None., measures: [Doors], partners: [c],\n"
        "           milestones: [{text: Half of them.}], interventions: [{text: Knock.}]}\n"
        for name in ("first", "second")
    )
    made = compiled(
        SMALLEST
        + "bodies: [{id: c, name: Fen Council}]\n"
        + "priorities:\n  - id: a\n    title: A\n"
        + "    commitments: [{items: [{id: k, text: We knock.}]}]\n"
        + f"    actions:\n      rows:\n{rows}"
    )
    html = write_document(Publication(made.library, made.library.strategies[0]))
    assert 'class="blocks' in html

    def lowered(room: float) -> Layout:
        spacer = f'<div style="break-before: page; height: {room}mm"></div>'
        text = html.replace(
            '<section id="plan" class="new-page', f'{spacer}<section id="plan" class="'
        )
        page = weasyprint().HTML(string=text, base_url=RELATIVE, url_fetcher=reader({}))
        return look(page.render())

    top = lowered(0)
    page, bottom = top.places["action-second"].page, top.places["action-second"].bottom
    low = lowered(top.heights[page - 1] - bottom - 4)
    assert low.places["plan"].page == low.places["action-first"].page == page


def test_more_cards_than_a_page_holds_stand_in_two_panels(compiled: Compile) -> None:
    """A panel is on one page; one that no page could hold is two, and its head stands once."""
    others = ", ".join(f"{{with: County {n}, value: {n}0}}" for n in (1, 2, 3))
    figures = "".join(
        f"  - {{id: s{n}, title: Homes of kind {n}, value: 2{n}, area: Fen, compare: [{others}]}}\n"
        for n in range(9)
    )
    ids = ", ".join(f"s{n}" for n in range(9))
    part = f"background: [{{title: Now, sections: [{{title: Homes, panel: [{ids}]}}]}}]\n"
    made = compiled(f"{SMALLEST}statistics:\n{figures}{part}")
    assert (
        write_document(Publication(made.library, made.library.strategies[0])).count(
            '<div class="panel'
        )
        == 2
    )
    pages: dict[int, set[int]] = {}
    for number, sheet in enumerate(laid_out(made)):
        for box in boxes(sheet):
            if box.element is not None and box.element.get("class", "").startswith("panel"):
                pages.setdefault(id(box.element), set()).add(number)
    assert len(pages) == 2 and all(len(held) == 1 for held in pages.values())


def test_a_priority_goes_behind_a_thin_page_that_could_not_be_won() -> None:
    """Where drawing parts closer has not won their last page, the priority begins on it."""
    places = {
        "now": PrintedPlace(3, 0, 4, 30),
        "p": PrintedPlace(5, 0, 5, 150),
        "after": PrintedPlace(6, 0, 6, 200),
    }
    layout = Layout(
        places, (250, 250, 240, 30, 150, 200), (252,) * 6, ("p",), ("now", "after"), {"p": 80}
    )
    priority = '<section id="p" class="priority"></section><section id="after"></section>'
    first = settle(f'<section id="now"></section>{priority}', layout)
    assert first.startswith('<section class="close" id="now">') and "flow" not in first
    then = settle(first, layout)
    assert 'class="priority flow plain"' in then


def test_a_short_row_is_as_high_as_its_date_and_status(compiled: Compile) -> None:
    """A date of two lines and the status below it end before the next row begins."""
    rows = "".join(
        f"        - {{id: r{n}, action: Open., lead: c, due: 2027-09, status: on-track,\n"
        "           partners: [c], funding: None., how: So., interventions: [{text: A.}]}\n"
        if n
        else "        - {id: r0, action: Open., lead: c, due: 2027-09, status: on-track}\n"
        for n in range(3)
    )
    made = compiled(
        f"{SMALLEST}bodies: [{{id: c, name: Fen Council}}]\n"
        f"priorities:\n  - id: a\n    title: A\n    actions:\n      rows:\n{rows}"
    )
    held = [box for sheet in laid_out(made) for box in boxes(sheet)]
    blocks = [one for one in held if named(one) == "block"]
    assert len(blocks) == 3
    for block in blocks:
        ends = [one.position_y + one.height for one in boxes(block) if hasattr(one, "text")]
        assert max(ends) <= block.position_y + block.margin_height()


def test_a_priority_that_begins_with_a_long_table_may_flow(compiled: Compile) -> None:
    """Of a table, its heads and first two rows stand together, and not all that it goes over."""
    rows = "".join(
        f"        - {{id: r{n}, action: Open a class, due: 2027-03}}\n" for n in range(60)
    )
    made = compiled(
        f"{SMALLEST}priorities:\n  - id: p\n    title: Skills\n    actions:\n      rows:\n{rows}"
    )
    html = write_document(Publication(made.library, made.library.strategies[0]))
    page = weasyprint().HTML(string=html, base_url=RELATIVE, url_fetcher=reader({})).render()
    (high,) = look(page).heads.values()
    assert 60 < high < 130


def test_what_follows_begins_on_a_half_empty_page() -> None:
    """Behind a short foreword the next part begins on its page; behind a long one not."""
    html = (
        '<section id="foreword" class="new-page foreword"></section>'
        '<section id="vision" class="new-page may-run"></section>'
    )
    for end, classes in (
        (110.0, ["foreword open", "may-run runs-on"]),
        (170.0, ["foreword open", "may-run"]),
        (180.0, None),
    ):
        places = {"foreword": PrintedPlace(3, 0.0, 3, end), "vision": PrintedPlace(4, 0.0, 5, 90.0)}
        layout = Layout(places, (250, 200, end, 240, 90), (252,) * 5, (), ("foreword", "vision"))
        wanted = ["foreword", "may-run"] if classes is None else classes
        assert re.findall(r'"new-page ([^"]*)"', settle(html, layout)) == wanted


def test_a_picture_is_drawn_smaller_where_it_then_has_room() -> None:
    """One that leaves a third of a page empty gets smaller, and its own size if that is vain."""
    html = '<section id="now"><figure class="picture" id="coast"></figure></section>'
    places = {"now": PrintedPlace(3, 0, 4, 100), "coast": PrintedPlace(4, 0, 4, 90)}
    for filled, classes in (
        (150.0, ["picture small", "picture whole-size", "picture whole-size"]),
        (200.0, ["picture"] * 3),
    ):
        layout, settled = (
            Layout(places, (250, 200, filled, 100, 90), (252,) * 5, (), ("now",)),
            html,
        )
        for said in classes:
            settled = settle(settled, layout)
            assert re.findall(r'<figure class="([^"]*)"', settled) == [said]


def test_a_picture_drawn_smaller_fills_what_is_left_of_its_page() -> None:
    """Once nothing else is mended, it grows by the room below it, and only once."""
    html = '<section id="now"><figure class="picture small" id="coast"></figure></section>'
    for filled, grows in ((200.0, "--tall: 95mm"), (245.0, "")):
        places = {"now": PrintedPlace(3, 0, 4, 100), "coast": PrintedPlace(3, 90, 3, 150)}
        layout = Layout(places, (250, 200, filled, 240, 90), (252,) * 5, (), ("now",))
        grown = settle(html, layout)
        assert (
            "".join(re.findall(r'<figure class="picture small grown"[^>]*style="([^"]*)"', grown))
            == grows
        )
        assert settle(grown, layout) == grown
        assert (waste(layout, html) > waste(layout, grown)) == bool(grows)


def test_a_priority_does_not_flow_away_from_what_it_heads() -> None:
    """One that flows to the foot of a page that then ends early begins the next page instead."""
    html = '<section id="now"></section><section id="p" class="priority flow plain"></section>'
    places = {"now": PrintedPlace(3, 0, 3, 90), "p": PrintedPlace(3, 95, 5, 200)}
    for filled, flows in ((170.0, False), (245.0, True)):
        layout = Layout(places, (250, 200, filled, 240, 200), (252,) * 5, ("p",), ("now",))
        assert ("flow" in settle(html, layout)) == flows


def test_an_opener_has_some_lines_below_it_on_its_page() -> None:
    """With a line or two below it, it is drawn lower where more may fit then, or begins a page."""
    was = '<section id="p" class="priority flow plain'
    places = {"now": PrintedPlace(3, 0, 3, 150), "p": PrintedPlace(3, 160, 4, 200)}
    for drawn, below, filled, becomes in (
        ("", 22, 235.0, "priority flow plain"),
        ("", 11, 224.0, "priority flow plain low"),
        (" low", 11, 240.0, "priority firm"),
        ("", 11, 200.0, "priority firm"),
    ):
        layout = Layout(
            places, (250, 200, filled, 200), (252,) * 4, ("p",), ("now",), {"p": 58}, {"p": below}
        )
        html = settle(f'<section id="now"></section>{was}{drawn}"></section>', layout)
        assert re.findall(r'id="p" class="([^"]*)"', html) == [becomes]


def test_the_head_of_a_priority_holds_more_than_its_first_line(compiled: Compile) -> None:
    """What has no room below a short text takes the opener along."""
    made = compiled(
        f"{SMALLEST}priorities:\n  - id: p\n    title: Skills\n    summary: We train.\n"
        "    commitments:\n      - title: Ours\n        items:\n"
        "          - {id: c1, text: We will open a class.}\n"
        "          - {id: c2, text: We will pay for it.}\n"
    )
    html = write_document(Publication(made.library, made.library.strategies[0]))
    page = weasyprint().HTML(string=html, base_url=RELATIVE, url_fetcher=reader({})).render()
    (high,) = look(page).heads.values()
    assert high > 90


def test_a_priority_that_lacks_little_room_flows_with_a_lower_head() -> None:
    """Where its head fits behind a half empty page but for some millimetres, it is drawn lower."""
    html = '<section id="now"></section><section id="p" class="priority"></section>'
    places = {"now": PrintedPlace(3, 0, 3, 125), "p": PrintedPlace(4, -25, 5, 200)}
    for high, drawn in ((110, "priority flow plain"), (133, "priority flow low plain")):
        layout = Layout(
            places, (250, 200, 125, 240, 200), (252,) * 5, ("p",), ("now",), {"p": high}
        )
        assert re.findall(r'id="p" class="([^"]*)"', settle(html, layout)) == [drawn]
    wide = Layout(places, (250, 200, 125, 240, 200), (252,) * 5, ("p",), ("now",), {"p": 150})
    assert "flow" not in settle(html, wide)


def test_the_strategy_on_a_page_stands_before_the_foreword(compiled: Compile) -> None:
    """So what follows a short foreword can begin below it."""
    text = (
        "foreword: {text: Everybody knows somebody., signed: [{name: Ada Other}]}\n"
        "priorities: [{id: a, title: A, tagline: Safe}, {id: b, title: B, tagline: Warm}]\n"
    )
    html = write_document(
        Publication((made := compiled(SMALLEST + text)).library, made.library.strategies[0])
    )
    assert 0 < html.index('<section class="one-page') < html.index('id="foreword"')


def test_a_strategy_on_a_page_that_goes_over_is_drawn_closer_step_by_step() -> None:
    """Its last fact alone on a second page is no page; closer is tried before closest."""
    html = '<section id="one" class="one-page"></section><section id="now"></section>'
    places = {"one": PrintedPlace(3, 0.0, 4, 14.0), "now": PrintedPlace(5, 0.0, 5, 90.0)}
    layout = Layout(places, (250, 200, 230, 14, 90), (252,) * 5, (), ("one", "now"))
    once = settle(html, layout)
    assert 'class="one-page close"' in once
    assert 'class="one-page close many"' in settle(once, layout)


def test_objectives_stand_whole_below_the_opener(compiled: Compile) -> None:
    """No page may end within them: half a list at the head of a page has no heading."""
    text = f"{SMALLEST}priorities: [{{id: p, title: P, objectives: [Warm homes, Dry homes]}}]\n"
    held = [box for sheet in laid_out(compiled(text)) for box in boxes(sheet)]
    (below,) = (one for one in held if words(one) and named(one) == "prose beside")
    assert below.style["break_inside"] == "avoid"


def test_a_longer_title_of_a_priority_is_never_set_larger(compiled: Compile) -> None:
    """The more letters it has the smaller they are, wherever on a page its opener stands."""
    titles = [f"{'Warm and dry homes for all of us, ' * n}here" for n in (1, 2, 4)]
    held = "".join(f"  - {{id: p{n}, title: '{one}'}}\n" for n, one in enumerate(titles))
    made = compiled(f"{SMALLEST}priorities:\n{held}")
    html = write_document(Publication(made.library, made.library.strategies[0]))
    for word in ("", " flow", " flow low", " tight"):
        page = weasyprint().HTML(
            string=html.replace('class="priority"', f'class="priority{word}"'),
            base_url=RELATIVE, url_fetcher=reader({}),
        )  # fmt: skip
        found = [box for sheet in page.render().pages for box in boxes(sheet._page_box)]
        openers = {
            box.element: box.style["font_size"]
            for box in found
            if box.element_tag == "h2" and box.element.get("data-head")
        }
        first, second, third = openers.values()
        assert first >= second > third, (word, *openers.values())


def test_a_heading_of_long_words_or_many_lines_stands_over_its_text(compiled: Compile) -> None:
    """Beside it a long word would be broken, and many lines would reach into what follows."""
    headings = {
        "Our homes": True,
        "What people told us": True,
        "Decommissioning": False,
        "Worcestershire.": False,
        "We will look at every street of every town there is": False,
    }
    sections = "".join(f"      - {{title: {one}, text: Short.}}\n" for one in headings)
    made = compiled(SMALLEST + "background:\n  - title: Now\n    sections:\n" + sections)
    html = write_document(Publication(made.library, made.library.strategies[0]))
    stands = {
        one: re.search(rf'prose beside">\s*<h3[^>]*>{re.escape(one)}', html) is not None
        for one in headings
    }
    assert stands == headings
    assert html.count("Short.") >= len(headings)


def test_a_table_of_one_row_stays_with_the_plan_that_lies_on_its_side(compiled: Compile) -> None:
    """No part of a plan is printed upright because what follows begins on an upright page."""
    facts = "lead: q, partners: [q], due: 2027-03, status: on track, how: By hand"
    facts += ", funding: £30k a year"
    row = f"        - {{id: NAME-NUMBER, action: Mend a quay, {facts}}}\n"
    parts = "".join(
        f"  - id: {name}\n    title: Part {name}\n"
        f"    commitments: [{{items: [{{id: c{name}, text: We open quay {name}.}}]}}]\n"
        "    actions:\n      rows:\n"
        + "".join(row.replace("NUMBER", str(n)).replace("NAME", name) for n in range(many))
        for name, many in (("a", 3), ("b", 1))
    )
    bodies = f"bodies: [{{id: q, name: Saltby Harbours Trust}}]\npriorities:\n{parts}"
    made = compiled(SMALLEST + bodies)
    page = write_document(Publication(made.library, made.library.strategies[0]))
    with pypdfium2.PdfDocument(print_pdf(page).content) as pdf:
        plan = [one for one in pdf if "£30k a year" in one.get_textpage().get_text_range()]
        assert {one.get_width() > one.get_height() for one in plan} == {True}


def test_nothing_begins_on_a_page_that_lies_on_its_side(compiled: Compile) -> None:
    """What follows a plan that lies on its side stands upright, whatever room is left there."""
    facts = "lead: q, partners: [q], due: 2027-03, status: on track, how: By hand"
    row = f"        - {{id: NAME, action: Mend a quay, {facts}, funding: £30k a year}}\n"
    plans = "".join(
        f"  - id: {name}\n    title: Part {name}\n"
        f"    commitments: [{{items: [{{id: c{name}, text: We open quay {name}.}}]}}]\n"
        f"    actions:\n      rows:\n{row.replace('NAME', name)}"
        for name in "ab"
    )
    bodies = f"bodies: [{{id: q, name: Saltby Harbours Trust}}]\npriorities:\n{plans}"
    made = compiled(SMALLEST + bodies)
    page = write_document(Publication(made.library, made.library.strategies[0]))
    with pypdfium2.PdfDocument(print_pdf(page).content) as pdf:
        flat = [one.get_textpage().get_text_range() for one in pdf if one.get_width() > 600]
        assert flat and not any("When it will happen" in said for said in flat)


def test_the_sections_of_a_page_are_looked_for_once() -> None:
    """Of a thousand priorities each was looked for from the head of the page, several times."""
    names = tuple(f"p{n}" for n in range(1000))
    text = "Something that matters to the town. " * 20
    html = "".join(f'<section class="priority flow" id="{name}"><p>{text}</p>' for name in names)
    place = PrintedPlace(1, 50, 1, 90)
    layout = Layout(dict.fromkeys(names, place), (90.0,) * 3, (250.0,) * 3, names)
    begun = process_time()
    assert waste(layout, html)[0] == 3
    assert process_time() - begun < 0.4
