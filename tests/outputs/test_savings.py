"""What WeasyPrint makes again and again is made once, and nobody sees it in the pages."""

import gc
import re
import weakref
from contextlib import nullcontext
from functools import partial, wraps
from io import BytesIO
from typing import Any

import pikepdf
import pytest

from stratc.outputs.pdf import boxes, render, savings
from stratc.outputs.pdf.archive import written
from stratc.outputs.pdf.inner import Inner, wrapped
from stratc.outputs.pdf.places import Layout
from stratc.outputs.pdf.repair import repair
from stratc.outputs.pdf.start import weasyprint

ROWS = 40
ONE_LENGTH = Inner(
    "weasyprint.layout.percent", "resolve_one_percentage", ("box", "property_name", "refer_to")
)
LOOK = "<style>@page { size: A6 } tr { color: green } b::before { content: '• ' } td { width: 5em }"


def _table() -> str:
    rows = (
        f"<tr id='row-{n}'><td><b>{n}</b> <a href='#row-{n - 1}'>the row before</a></td>"
        "<td>what is to be done</td></tr>"
        for n in range(ROWS)
    )
    return f"<!doctype html><html lang=en><title>Plan</title>{LOOK}</style><table>{''.join(rows)}"


def _styles_of(page: str, monkeypatch: pytest.MonkeyPatch) -> tuple[dict[Any, Any], Any]:
    """The styles of all elements of a page, and the document."""
    made: list[Any] = []
    style_for = weasyprint().css.StyleFor
    begin = style_for.__init__

    def watched(self: Any, *whatever: Any) -> None:
        begin(self, *whatever)
        made.append(self)

    monkeypatch.setattr(style_for, "__init__", watched)
    with savings.saving():
        document = weasyprint().HTML(string=page).render()
    monkeypatch.undo()
    return made[0].get_computed_styles(), document


def test_weasyprint_is_known() -> None:
    """WeasyPrint still makes styles, pages and their numbers by what is wrapped."""
    weasyprint()
    parts = (
        savings.STYLING, savings.PAINTING, savings.NUMBERS, savings.LAYING, savings.SHEETS,
        savings.SHADING, savings.TAGGING, savings.ASKING, savings.READING, savings.UNTIL,
        *savings.MEASURING, boxes.MAKING, boxes.FILLING, boxes.DRAWING,
    )  # fmt: skip
    assert all(one.is_known() for one in parts)


def test_rows_that_look_alike_share_their_styles(monkeypatch: pytest.MonkeyPatch) -> None:
    """Elements below rows of different ids have one style, and each row keeps its own id."""
    styles, document = _styles_of(_table(), monkeypatch)
    for tag, kind in (("td", None), ("b", None), ("b", "before"), ("td", "marker")):
        alike = {
            id(style)
            for (element, pseudo), style in styles.items()
            if getattr(element, "tag", "") == tag and pseudo == kind
        }
        assert len(alike) <= (2 if tag == "td" else 1), (tag, kind)
    anchors = {anchor for page in document.pages for anchor in page.anchors}
    assert anchors == {f"row-{n}" for n in range(ROWS)}


@pytest.mark.parametrize(
    "noted",
    [
        "",
        "<style>i { float: footnote }</style>",
        "<style>i { position: note(marginalia) }</style>",
        "<style>:root { --where: FOOTNOTE } i { float: var(--where) }</style>",
        "<style>@import url('data:text/css,i{float:footnote}');</style>",
        "<link rel=stylesheet href='data:text/css,i{float:footnote}'>",
        "<p>It says <b style='float: footnote'>in a note</b>.",
        "<style>table { border-collapse: collapse } td { border: thin solid; padding: 2% }</style>",
        "<style>a { float: left; width: 40%; box-sizing: border-box; padding: 1em }</style>",
    ],
)
def test_the_bytes_are_the_same(noted: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A PDF is the same, byte for byte, as where nothing is shared, wherever notes come from."""
    page = _table() + f"{noted}<p>Said <i>before</i>."
    shared = render.print_pdf(page).content
    monkeypatch.setattr(render, "saving", nullcontext)
    monkeypatch.setattr(render, "lean_boxes", nullcontext)
    assert render.print_pdf(page).content == shared


def test_lengths_are_worked_out_once_for_boxes_that_look_alike() -> None:
    """What widths and margins come to is asked of each style and place, and not of each box."""
    counts = []
    for saved in (savings.saving, nullcontext):
        asked: list[str] = []
        with wrapped({ONE_LENGTH: partial(_noted, asked)}), saved():
            weasyprint().HTML(string=_table()).render()
        counts.append(len(asked))
    assert counts[0] * 3 < counts[1]


def _noted(asked: list[str], resolve: Any) -> Any:
    def resolving(box: Any, name: str, refer_to: Any) -> None:
        asked.append(name)
        resolve(box, name, refer_to)

    return resolving


def test_no_styles_are_made_for_notes_that_nobody_has(monkeypatch: pytest.MonkeyPatch) -> None:
    """Five of nine styles of each element were for notes."""
    styles, _ = _styles_of(_table(), monkeypatch)
    assert {pseudo for _, pseudo in styles} & {"footnote-call", "note-callback"} == set()
    styles, _ = _styles_of(_table() + "<style>i { float: footnote }</style>", monkeypatch)
    assert "footnote-call" in {pseudo for _, pseudo in styles}


def test_gradients_that_look_alike_share_their_functions() -> None:
    """What is drawn behind each row of a plan is written once, however many rows there are."""
    sheet = "<style>td { background: linear-gradient(90deg, red, transparent 40%, green) }</style>"
    content = render.print_pdf(_table() + sheet).content
    with pikepdf.open(BytesIO(content)) as pdf:
        shades = [one for one in _dictionaries(pdf) if "/ShadingType" in one]
        whole = [one for one in _dictionaries(pdf) if one.get("/FunctionType") == 3]
    assert len(shades) > ROWS and len(whole) == 2, (
        "one for the colours, one for what shines through"
    )


def test_each_box_wants_the_page_that_it_did() -> None:
    """Which page boxes begin and end on is the same, whatever floats, stands apart or is empty."""
    sheet = (
        "@page wide { size: A5 } .wide { page: wide } i { float: left } b { position: absolute }"
    )
    inner = (
        "<div><i>a</i><p class=wide>b</div>",
        "<p>c",
        "<p class=wide>f</p>",
        "<b>d</b>",
        "<div></div>",
        "<table><tr><td>e</table>",
    )
    page = f"<style>{sheet}</style>" + "".join(
        f"<div {kind}>{one}{other}</div>" for kind in ("", "class=wide") for one in inner
        for other in inner
    )  # fmt: skip
    told: list[list[Any]] = []

    def laying(lay_out: Any) -> Any:
        def ours(html: Any, root_box: Any, context: Any, max_loops: int = 8) -> Any:
            boxes = [root_box, *root_box.descendants()]
            told.append([box.page_values() for box in boxes])
            with savings.saving():
                told.append([box.page_values() for box in boxes])
            return lay_out(html, root_box, context, max_loops)

        return ours

    with wrapped({savings.LAYING: laying}):
        weasyprint().HTML(string=page).render()
    usual, ours = told
    assert {("", ""), ("wide", "wide"), ("", "wide"), ("wide", "")} <= {*usual}
    assert usual == ours


def test_the_boxes_of_a_page_are_let_go_when_its_tags_are_made() -> None:
    """Tags are the last that is made of them."""
    with savings.saving():
        document = weasyprint().HTML(string=_table()).render(pdf_variant="pdf/a-3a")
        assert all(page._page_box for page in document.pages)
        document.write_pdf(pdf_variant="pdf/a-3a")
    assert not any(page._page_box for page in document.pages)


def test_sheets_are_read_once_for_all_layouts(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a sheet brings to a layout, it brings to the next without being read again."""
    sheet = (
        "<style>@import url('data:text/css,@page{@bottom-left{content:counter(page,stars)}}');"
        "@counter-style stars { system: cyclic; symbols: '*'; suffix: ' ' }"
        "@layer low, high; @layer high { b { color: red } } @layer low { b { color: blue } }"
        "ol { list-style: stars } .wide b { color: teal }</style><ol><li><b>one</b></ol>"
    )
    page, told = _table().replace("<table>", sheet + "<table>"), weasyprint().css
    read: list[str] = []
    find = told.find_stylesheets

    @wraps(find)
    def watched(*whatever: Any) -> Any:
        read.append("")
        return find(*whatever)

    monkeypatch.setattr(told, "find_stylesheets", watched)

    def adjust(html: str, _: Layout) -> str:
        return html if "class=wide" in html else html.replace("<table", "<table class=wide")

    content = render.print_pdf(page, adjust=adjust).content
    assert len(read) == 1
    monkeypatch.setattr(render, "saving", nullcontext)
    assert render.print_pdf(page, adjust=adjust).content == content
    assert len(read) == 3


def _dictionaries(pdf: pikepdf.Pdf) -> list[Any]:
    return [one for one in pdf.objects if isinstance(one, pikepdf.Dictionary)]


def test_the_layout_is_let_go_when_its_pages_are_done(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing but the pages is kept of what was divided into them."""
    made: list[Any] = []
    context = weasyprint().document.LayoutContext
    begin = context.__init__

    def watched(self: Any, *whatever: Any) -> None:
        begin(self, *whatever)
        made.append(self)

    monkeypatch.setattr(context, "__init__", watched)
    with savings.saving():
        document = weasyprint().HTML(string=_table()).render()
    (layout,) = made
    assert layout.tables is layout.style_for is layout.target_collector is None
    boxes = [box for page in document.pages for box in page._page_box.descendants()]
    assert len(boxes) > ROWS


def test_nothing_of_a_layout_waits_to_be_collected(monkeypatch: pytest.MonkeyPatch) -> None:
    """What pages were made of goes with the layout, though nothing is collected while printing:
    the parser's tree, the boxes before they were divided, and of tables what knows their cells."""
    left: list[Any] = []
    weasy = weasyprint()
    build = weasy.document.build_formatting_structure

    def built(*given: Any) -> Any:
        assert not [one for one in gc.get_objects() if type(one).__module__ == parser]
        root = build(*given)
        left.append(weakref.ref(root))
        return root

    def writing(made: Any, document: Any, *more: Any) -> bytes:
        left.extend(
            weakref.ref(box)
            for page in document.pages
            for box in page._page_box.descendants()
            if isinstance(box, weasy.formatting_structure.boxes.TableCellBox)
        )
        return written(made, document, *more)

    parser = "tinyhtml5.treebuilder"
    monkeypatch.setattr(weasy.document, "build_formatting_structure", built)
    monkeypatch.setattr(render, "written", writing)
    counted = "<style>a::after { content: target-counter(attr(href), page) } col { width: 5em }"
    page = _table().replace("<table>", f"{counted}</style><table><col><col>")
    gc.collect()
    render.print_pdf(page, adjust=None)
    assert len(left) > ROWS and not [one for one in left if one()]


def test_what_is_mended_is_not_packed_before(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages and tags are packed once, when the tags are mended."""
    before: list[bytes] = []
    mend = repair

    def watched(content: bytes, *more: Any) -> bytes:
        before.append(content)
        return mend(content, *more)

    monkeypatch.setattr(render, "repair", watched)
    finished = render.print_pdf(_table()).content
    assert (b"/ObjStm" in before[0], b"/ObjStm" in finished) == (False, True)
    assert (b" Tj\n" in before[0] or b" TJ\n" in before[0], b" TJ\n" in finished) == (True, False)


def test_a_long_document_is_laid_out_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of a document that is longer than a book nobody asks whether a page can be saved."""
    asked: list[int] = []

    def adjust(html: str, layout: Layout) -> str:
        asked.append(len(layout.filled))
        return html

    render.print_pdf(_table(), adjust=adjust)
    assert asked and asked[0] > 1
    monkeypatch.setattr(render, "LONG", asked[0] - 1)
    asked.clear()
    render.print_pdf(_table(), adjust=adjust)
    assert not asked


def test_a_box_holds_what_it_says(monkeypatch: pytest.MonkeyPatch) -> None:
    """A box of a page that is laid out holds what is not usual; of one that is drawn, its
    tags alone, and no text. Nothing of ours stays at the class."""
    one = weasyprint().formatting_structure.boxes.Box
    before = dict(vars(one))
    with boxes.lean_boxes():
        document = weasyprint().HTML(string=_table()).render()
        pages = [page._page_box for page in document.pages]
        held = [box for page in pages for box in page.children[0].descendants()]
        for box in held:
            assert vars(box).get(boxes.SET, True)
            said = vars(box).items()
            assert not [name for name, value in said if boxes.USUAL.get(name, "own") == value]
        assert all(box.padding_left >= 0 and box.max_width for box in held)
        document.write_pdf()
        assert all(vars(box).keys() <= set(boxes.TAGGED) for box in held)
    assert dict(vars(one)) == before


def test_the_parser_looks_for_each_pattern_under_its_letters(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """What a page is cut at is a handful of patterns, made once however long the page is."""
    import tinyhtml5.inputstream as reading

    weasyprint()
    made: dict[Any, Any] = {}
    monkeypatch.setattr(reading, "characters_until_regex", made)
    with savings.saving():
        document = weasyprint().HTML(string=_table())
    assert made and not any(isinstance(letters, re.Pattern) for letters, _ in made)
    plain = weasyprint().HTML(string=_table())
    told = [
        [(one.tag, one.text, one.tail, dict(one.attrib)) for one in page.etree_element.iter()]
        for page in (document, plain)
    ]
    assert told[0] == told[1]
