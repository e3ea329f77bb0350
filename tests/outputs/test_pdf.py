"""The PDF room, with WeasyPrint, pikepdf, pdfium and a validator at work on real pages."""

import ctypes.util
import re
import subprocess
import sys
from dataclasses import replace
from importlib import import_module, resources
from io import BytesIO
from itertools import count, islice
from pathlib import Path

import page as validator
import pikepdf
import pypdfium2
import pytest

from stratc.outputs.fonts import faces
from stratc.outputs.pdf import (
    AddressRefused,
    Layout,
    Printed,
    PrintedPlace,
    print_pdf,
    repair,
    settle,
)
from stratc.outputs.pdf.tags import TAGGING
from stratc.outputs.pdf.tree import Branch
from tests.outputs.pdf_tree import Tree

ROWS = 60

STYLE = """
@font-face { font-family: Text; font-weight: 100 900; src: url("fonts/text.ttf") }
@page { size: A5; margin: 20mm 15mm;
  @top-left { content: "Running head" } @bottom-right { content: "Folio " counter(page) } }
@page :first { @top-left { content: none } @bottom-right { content: none } }
body { font: 11pt/1.4 Text }
.new, .priority { break-before: page }
.priority.flow { break-before: auto }
.priority.tight { font-size: 9pt }
.contents ol { list-style: none }
ul ul { list-style-type: "– " }
.contents span::before { content: target-counter(attr(data-for), page) " " }
.marked::after { content: " (more)" }
h1, h2, h3, h4 { break-after: avoid }
h3 b { display: block }
"""

PAGES = f"""<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="utf-8"><title>A plan for the river</title>
<style>{STYLE}</style></head><body>
<header><h1>A plan for the river</h1><p>Adopted 12 March 2026</p></header>
<nav class="contents new"><h2>Contents</h2><ol>
<li><span class="pg" data-for="#aims"></span> <a href="#aims">Aims</a></li>
<li><span class="pg" data-for="#plan"></span> <a class="marked" href="#plan">What
we <strong>will</strong> do and when we will do it, row by row, year after year</a></li></ol></nav>
<main>
<section id="aims" class="new"><h2>Aims</h2>
<p>Clean water.<sup><a id="back" href="#note" aria-label="Note 1">1</a></sup>
See <strong><a href="https://example.org/a-very/long/address.html">the <em>survey</em></a></strong>.
<i lang="cy">Dŵr glân</i></p>
<p lang="cy">Mae pawb yn haeddu afon lân.</p>
<h3><b>Part one</b> Trees and banks</h3><h4>Planting</h4>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 10"><title>Trees: 3, then 8.</title>
<rect width="30" height="10" fill="#13566b"/></svg>
<ul><li>First<ul>{"".join(f"<li>inner item {n}</li>" for n in range(40))}</ul></li>
<li><p>Last, in two</p><p>paragraphs</p></li></ul>
<p>{"A long paragraph goes on over the page. " * 40}</p></section>
<section id="plan" class="new"><h2>Plan</h2>
<table><caption>All actions</caption>
<thead><tr><th scope="col">Action</th>
<th scope="col">When <a href="#note">see note</a></th></tr></thead>
<tbody>{
    "".join(
        f'<tr><th scope="row">Row {n}</th><td>{"long " * 900 * (n == 30)}in {n}</td></tr>'
        for n in range(1, ROWS + 1)
    )
}</tbody>
<tfoot><tr><th scope="row">All</th><td>Sum</td></tr></tfoot></table></section>
<section id="notes"><h2>Notes</h2><ol><li id="note">From the survey.
<a href="#back">Back to the text</a></li></ol></section>
</main></body></html>"""


def fonts() -> dict[str, bytes]:
    folder = resources.files("fontpkg_public_sans") / "files"
    return {"fonts/text.ttf": (folder / "PublicSans[wght].ttf").read_bytes()}


pytestmark = pytest.mark.xdist_group("pdf")


@pytest.fixture(scope="module")
def printed() -> Printed:
    return print_pdf(PAGES, fonts())


@pytest.fixture(scope="module")
def tree(printed: Printed) -> Tree:
    return Tree(printed.content)


@pytest.fixture(scope="module")
def pdf(printed: Printed) -> pikepdf.Pdf:
    return pikepdf.open(BytesIO(printed.content))


@pytest.mark.parametrize("profile", ["ua1", "3a"])
def test_the_validator_finds_nothing(printed: Printed, profile: str) -> None:
    """Every page we print is PDF/UA-1, and PDF/A-3a too."""
    assert validator.validate_pdf_bytes(printed.content, profile=profile).failures == []


def test_a_header_says_whether_it_heads_a_column_or_a_row(tree: Tree) -> None:
    """In the head of a table a header is a column's, below it a row's, on every page of it."""
    scopes = {(("THead" in tag.above), str(tag.thing.A.Scope)) for tag in tree.of("TH")}
    assert scopes == {(True, "/Column"), (False, "/Row")}


def test_a_header_that_its_html_said_nothing_of_gets_its_scope() -> None:
    """What could not be seen while it was laid out is mended in the finished tree."""
    pdf = pikepdf.new()
    cells = [
        Branch(pdf.make_indirect(pikepdf.Dictionary(S=pikepdf.Name.TH)), "TH") for _ in range(2)
    ]
    parts = [
        Branch(pikepdf.Dictionary(), part, kids=[Branch(pikepdf.Dictionary(), "TR", kids=[cell])])
        for part, cell in zip(("THead", "TBody"), cells, strict=True)
    ]
    repair.give_headers_a_scope(Branch(pikepdf.Dictionary(), "Table", kids=[*parts]))
    assert [str(cell.thing.A.Scope) for cell in cells] == ["/Column", "/Row"]


def test_files_go_into_the_pdf() -> None:
    """What is attached is inside by its name, the same each time, and the PDF stays valid."""
    sheet = f"{faces('Plan')} body {{ font-family: 'Public Sans' }}"
    page = f'<html lang="en"><title>Plan</title><style>{sheet}</style><p>Plan'
    made, again = (print_pdf(page, attached={"plan.json": b"{}"}).content for _ in range(2))
    assert made == again
    with pikepdf.open(BytesIO(made)) as pdf:
        held = pdf.attachments["plan.json"]
        assert held.get_file().read_bytes() == b"{}"
    for profile in ("ua1", "3a"):
        assert validator.validate_pdf_bytes(made, profile=profile).failures == []


def test_the_contents_are_tagged_as_contents(tree: Tree) -> None:
    """The list of contents is a TOC, and each item is read as its title and then its page."""
    assert tree.spoken(tree.of("TOCI")[0]) == "Aims 3"
    assert {tag.above[-1] for tag in tree.of("TOCI")} == {"TOC"}
    assert all("Reference" in tag.above for tag in tree.of("Link") if "TOC" in tag.above)


def test_lines_end_with_a_space(printed: Printed) -> None:
    """Whoever joins the lines of a paragraph does not join the words at their ends."""
    with pypdfium2.PdfDocument(printed.content) as document:
        text = "".join(sheet.get_textpage().get_text_range() for sheet in document)
    joined = re.sub(r"[\r\n]", "", text)
    paragraph = joined[joined.index("A long paragraph") :]
    assert paragraph.startswith("A long paragraph goes on over the page. " * 3)
    assert "page.A long" not in joined and "overthe" not in joined


def test_the_file_is_sound(printed: Printed, pdf: pikepdf.Pdf) -> None:
    """Repairing the tags leaves a sound file with all its pages."""
    assert pdf.check_pdf_syntax() == []
    assert len(pdf.pages) == printed.pages


def test_the_tags_have_no_fault(tree: Tree) -> None:
    """All content is in the tree once, references meet, and links and pictures say words."""
    assert tree.faults() == []


def test_a_divided_element_is_one_tag(tree: Tree) -> None:
    """What page breaks divide is read as one: a table with one head, a list, a paragraph."""
    assert len(tree.of("Part")) == 1
    assert len(tree.of("Sect")) == 3
    assert [len(tree.of(role)) for role in ("Table", "THead", "TBody", "TFoot")] == [1] * 4
    assert len(tree.of("TR")) == ROWS + 2
    assert len(tree.of("TD")) == ROWS + 1
    assert len(tree.of("L")) == 3
    long = [p for p in tree.of("P") if "over the page" in tree.spoken(p)]
    assert [tree.spoken(p).count("goes on") for p in long] == [40]


def test_a_table_is_read_in_order(tree: Tree) -> None:
    """A table over several pages is read row by row, its head once before, its foot once after."""
    (table,) = tree.of("Table")
    rows = " ".join(
        f"Row {n} {'long ' * 900 * (n == 30)}in {n}".replace("  ", " ") for n in range(1, ROWS + 1)
    )
    assert tree.spoken(table) == f"All actions Action When see note {rows} All Sum"


def test_page_breaks_do_not_change_the_order() -> None:
    """What is read is the HTML in its order: text around blocks, and boxes side by side."""
    words = (f"word{number}" for number in count())

    def some() -> str:
        return " ".join(islice(words, 150))

    side = '<div style="display: table-cell; width: 50%">'
    body = (
        f"<h1>{some()}</h1><div>{some()}<p>{some()}</p>{some()}</div>"
        f'<div style="display: table">{side}<p>{some()}</p></div>{side}{some()}</div></div>'
        f"<ul><li>{some()}<ul><li>{some()}</li></ul></li><li><b>{some()}</b> {some()}</li></ul>"
        f'<div style="columns: 2">{some()}<p>{some()}</p></div>'
    )
    style = "<style>@page { size: 100mm 70mm; @top-left { content: 'Head' } }</style>"
    printed = print_pdf(f"<html lang=en><title>Words</title>{style}{body}")
    tree = Tree(printed.content)
    assert printed.pages > 10
    assert tree.spoken().replace("• ", "").split() == [
        f"word{number}" for number in range(int(next(words)[4:]))
    ]
    assert tree.faults() == []


def test_every_cell_knows_its_headers(tree: Tree) -> None:
    """A cell on any page points to the one head and to its own row."""
    cells = tree.of("TH")
    columns = [bytes(th.thing.ID) for th in cells if th.thing.A.Scope == "/Column"]
    rows = [bytes(th.thing.ID) for th in cells if th.thing.A.Scope == "/Row"]
    assert (len(columns), len(rows)) == (2, ROWS + 1)
    for cell, row in zip(tree.of("TD"), rows, strict=True):
        assert [bytes(name) for name in cell.thing.A.Headers] == [row, columns[1]]


def test_inner_lists_belong_to_their_item(tree: Tree) -> None:
    """A list inside an item is read inside the item, whole, also over a page break."""
    inner = [tag for tag in tree.of("L") if "LBody" in tag.above]
    assert [tree.spoken(tag).count("inner item") for tag in inner] == [40]


def test_running_heads_are_not_read(tree: Tree) -> None:
    """What stands in the margins of every page is no content."""
    said = tree.spoken()
    assert "Running head" not in said
    assert "Folio" not in said


def test_a_link_is_one_stop(tree: Tree) -> None:
    """A link is one tag whatever is inside it, and is called by its words."""
    called = [{str(spot.Obj.Contents) for spot in link.spots} for link in tree.of("Link")]
    long = "What we will do and when we will do it, row by row, year after year"
    assert called == [
        {w} for w in ("Aims", long, "Note 1", "the survey", "see note", "Back to the text")
    ]


def test_languages_are_marked(tree: Tree, pdf: pikepdf.Pdf) -> None:
    """The document and each part in another language say so."""
    assert str(pdf.Root.Lang) == "en-GB"
    welsh = [tag for tag in tree.tags if "/Lang" in tag.thing]
    assert [(tag.role, str(tag.thing.Lang)) for tag in welsh] == [("Span", "cy"), ("P", "cy")]
    assert tree.spoken(welsh[1]) == "Mae pawb yn haeddu afon lân."


def test_title_and_bookmarks_are_there(pdf: pikepdf.Pdf) -> None:
    """The window shows the title, and the headings are bookmarks."""
    assert str(pdf.docinfo.Title) == "A plan for the river"
    assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
    with pdf.open_outline() as outline:
        (top,) = outline.root
        assert [mark.title for mark in top.children] == ["Contents", "Aims", "Plan", "Notes"]


def test_numbered_lists_say_how(tree: Tree) -> None:
    """A list says which marks it uses."""
    lists = tree.of("L")
    marks = [str(tag.thing.A.ListNumbering) for tag in lists]
    assert marks == ["/Disc", "/Disc", "/Decimal"]


def test_an_attempt_that_saves_nothing_is_the_last() -> None:
    """Where no page is thin, the pages are laid out again once, and not in vain again and again."""
    attempts = count()

    def adjust(html: str, layout: Layout) -> str:
        return f"{html}<!-- {next(attempts)} -->"

    page = '<!doctype html><html lang="en"><title>One page</title><h1>One page</h1></html>'
    assert print_pdf(page, {}, adjust).content == print_pdf(page, {}, None).content
    assert next(attempts) == 1


def test_same_pages_same_bytes(printed: Printed, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither the clock nor the process shows in the bytes, and nothing is said on the way."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1000000000")
    monkeypatch.setenv("PYTHONHASHSEED", "7")
    root = str(Path(__file__).parents[2])
    code = (
        f"import sys; sys.path.insert(0, {root!r});"
        "import tests.outputs.test_pdf as t;"
        "sys.stdout.buffer.write(t.print_pdf(t.PAGES, t.fonts()).content)"
    )
    again = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert (again.stdout, again.stderr) == (printed.content, b"")


@pytest.mark.parametrize(
    "piece",
    [
        '<img alt="A river" src="https://example.org/river.png">',
        '<img alt="A river" src="file:///etc/hostname">',
        '<img alt="A river" src="river.png">',
        '<link rel="stylesheet" href="theme.css">',
        "<style>@import url(http://localhost/theme.css);</style>",
        "<style>@font-face { font-family: A; src: url(../font.ttf) }</style>",
        '<p style="background-image: url(//example.org/river.png)">River</p>',
        '<svg><image href="http://localhost/river.png" width="9" height="9"/></svg>',
    ],
)
def test_nothing_is_read_that_was_not_handed_in(piece: str) -> None:
    """Pages reach neither the network nor a folder, and asking for either stops the printing."""
    with pytest.raises(AddressRefused, match=r"river|theme|font|hostname|data:"):
        print_pdf(f"<html lang=en><title>River</title><body><h1>River</h1>{piece}")


def test_what_is_handed_in_is_read() -> None:
    """A file that the caller hands in is found under the name that stands in the page."""
    html = '<html lang=en><title>A</title><link rel=stylesheet href="a b.css"><h1>A</h1><h2>B</h2>'
    assert print_pdf(html, {"a b.css": b""}).pages == 1
    assert print_pdf(html, {"a b.css": b"h2 { break-before: page }"}).pages == 2


def test_what_is_wrong_is_passed_on(printed: Printed) -> None:
    """What a reader would miss is said to the caller: a dead link, a picture without words."""
    assert printed.complaints == ()
    html = '<html lang=en><title>A</title><h1>A</h1><a href="#b">B</a><img src="data:,">'
    broken, dead = print_pdf(html).complaints
    assert "#b" in dead
    assert "data:," in broken


def test_tagging_can_be_watched() -> None:
    """WeasyPrint's tagging still takes what we know; when this fails, read `tags.py`."""
    assert TAGGING.is_known()


def test_an_unknown_tagging_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """With a WeasyPrint that tags in another way the pages are PDF/UA-1, if less well tagged."""
    tags = import_module("weasyprint.pdf.tags")
    known = tags._build_box_tree
    monkeypatch.setattr(tags, "_build_box_tree", lambda *whatever: known(*whatever))
    content = print_pdf(PAGES, fonts()).content
    assert validator.validate_pdf_bytes(content, profile="ua1").failures == []
    tree = Tree(content)
    assert len(tree.of("Table")) > 1
    assert {
        fault for fault in tree.faults() if "scope" in fault or "not in the tree" in fault
    } == set()


def test_the_library_search_comes_back() -> None:
    """Importing WeasyPrint quickly leaves Python's own search for libraries as it was."""
    print_pdf("<html lang=en><title>A</title><h1>A</h1>")
    assert ctypes.util.find_library.__module__ == "ctypes.util"


def layout(*ends: float, height: float = 250) -> Layout:
    """Priorities that each begin on a page of their own and end so far below its top."""
    places: dict[str, PrintedPlace] = {}
    filled: list[float] = []
    for number, end in enumerate(ends, start=1):
        first = len(filled) + 1
        filled.extend([height] * int(end // height))
        filled.append(end % height)
        places[f"p{number}"] = PrintedPlace(first, 0, len(filled), end % height)
    heights = (height,) * len(filled)
    return Layout(places, tuple(filled), heights, tuple(places))


def sections(*classes: str) -> str:
    return "".join(
        f'<section class="{name}" data-x="a > b" id="p{number}">'
        for number, name in enumerate(classes, start=1)
    )


@pytest.mark.parametrize(
    ("ends", "classes"),
    [
        ((240,), ("priority",)),
        ((270,), ("priority tight",)),
        ((290,), ("priority",)),
        ((100, 110), ("priority", "priority flow")),
        ((100, 240), ("priority", "priority")),  # two pages as before
        ((170, 240), ("priority", "priority")),
        ((100, 300), ("priority", "priority flow")),
        ((100, 60, 40), ("priority", "priority flow", "priority")),
        ((20, 30, 40), ("priority", "priority flow", "priority flow")),
        ((270, 110), ("priority tight", "priority")),
        ((100, 270), ("priority", "priority flow tight")),
        ((30, 290, 60), ("priority", "priority flow", "priority flow")),
        ((540, 110), ("priority", "priority flow")),  # over two breaks `tight` wins too little
    ],
)
def test_breaks_are_settled_by_arithmetic(
    ends: tuple[float, ...], classes: tuple[str, ...]
) -> None:
    """A priority is drawn tighter, or flows where a page would stay empty behind the last one."""
    html = sections(*("priority" for _ in ends))
    assert settle(html, layout(*ends)) == sections(*classes)


def test_what_has_not_helped_is_taken_back() -> None:
    """What goes over though it is tight is not; what found no room to flow begins its page."""
    after = settle(sections("priority tight", "priority"), layout(270, 110))
    assert after == sections("priority", "priority flow")
    after = settle(sections("priority", "priority flow"), layout(100, 110))
    assert after == sections("priority", "priority firm")


def test_a_priority_flows_only_into_room_for_its_head() -> None:
    """What stands together at the beginning of a priority must fit behind the one before."""
    html = sections("priority", "priority", "priority")
    plain = layout(100, 60, 40)
    large = replace(plain, heads={"p2": 180.0})
    assert settle(html, plain) == sections("priority", "priority flow", "priority")
    assert settle(html, large) == sections("priority", "priority", "priority flow")


def test_a_second_layout_saves_a_page() -> None:
    """Short priorities share a page where the first layout shows that they can."""
    body = "".join(
        f'<section class="priority" id="p{n}"><h2>P{n}</h2><p>Text</p></section>' for n in (1, 2)
    )
    html = f"<html lang=en><title>A</title><style>{STYLE}</style><h1>A</h1>{body}"
    assert print_pdf(html, fonts(), adjust=None).pages == 3
    assert print_pdf(html, fonts()).pages == 1


def test_a_second_layout_is_never_worse() -> None:
    """A change that needs more pages, or as many, is thrown away."""
    html = f"<html lang=en><title>A</title><style>{STYLE}</style><h1>A</h1><h2 id=b>B</h2>"
    worse = print_pdf(html, fonts(), adjust=lambda text, _: text.replace("<h2", "<h2 class=new"))
    assert worse.content == print_pdf(html, fonts(), adjust=None).content


def test_a_layout_says_where_things_stand() -> None:
    """The adjustment sees the page, the place and the filling, in millimetres."""
    seen: list[Layout] = []

    def note(html: str, layout: Layout) -> str:
        seen.append(layout)
        return html

    style = "@page { size: 100mm; margin: 10mm } p { margin: 0; height: 30mm; break-before: page }"
    html = f"<html lang=en><title>A</title><style>{style}</style><h1>A</h1><p id=a>A<p id=b>B"
    print_pdf(html, adjust=note)
    (layout,) = seen
    assert layout.heights == pytest.approx((80, 80, 80))
    assert [layout.places[name].page for name in "ab"] == [2, 3]
    assert layout.places["b"].top == pytest.approx(0)
    assert 0 < layout.filled[2] < 30
