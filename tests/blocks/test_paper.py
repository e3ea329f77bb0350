"""PDFs become blocks: lines are paragraphs again, larger words headings, ruled boxes tables."""

import io
import re
import tracemalloc
from typing import Any

import pikepdf
import pytest

from stratc.blocks import BlockStream, Heading, Item, Paragraph, Refused, Table, paper_lines, read
from stratc.blocks.paper_runs import Letter, TaggedRun, spaced
from stratc.blocks.web import WebPage
from stratc.outputs.fonts import TEXT, faces

PAGE = """<style>{faces} @page {{ size: 12cm 10cm; margin: 1.5cm;
@top-left {{ content: "Fenmarsh Council"; font-size: 8pt }} }}
body {{ font: 10pt "{family}" }} h1 {{ font-size: 18pt }} h2 {{ font-size: 14pt }}
td, th {{ border: 1px solid #000; padding: 4pt; vertical-align: top }}
table {{ border-collapse: collapse }} .b {{ font-weight: bold }}</style>{body}"""
BODY = """<h1>Clean Air Plan</h1><h2>Where we are</h2>
<p>Air in the county is better than it was ten years ago, and still not as good as it should be.</p>
<ul><li>Buses run on diesel, most of them old and all of them too loud for the town</li>
<li>Bikes</li></ul>
<h2>Plan</h2><table><tr><th>No</th><th>Action</th><th>Lead</th></tr>
<tr><td>1.1</td><td>Plant trees along every road that leads into the town</td>
<td rowspan=2 style="background:#00b050">Parks</td></tr>
<tr><td>1.2</td><td>Mend</td></tr></table><p style="page-break-before:always">Last page.</p>
<p style="page-break-before:always">The end.</p>"""


def printed(body: str, **options: bool) -> bytes:
    """A PDF of these words, in a face of ours: a fresh machine may have none."""
    weasyprint: Any = pytest.importorskip("weasyprint")
    page = PAGE.format(body=body, family=TEXT[0].family, faces=faces(PAGE + body))
    content: bytes = weasyprint.HTML(string=page).write_pdf(**options)
    return content


@pytest.fixture(scope="module")
def source() -> BlockStream:
    return read("plan.pdf", printed(BODY))


def test_a_heading_keeps_the_figures_of_its_second_line() -> None:
    """“… by” and “2030” on the next line are one heading."""
    made = read(
        "plan.pdf",
        printed(f"<h1>Plan</h1><h2>End all of it by<br>2030</h2><p>{'Soon now, ' * 20}</p>"),
    )
    assert [b.plain for b in made.blocks if isinstance(b, Heading)][-1] == "End all of it by 2030"


def test_headings_are_told_by_their_size(source: BlockStream) -> None:
    """The larger the words, the higher the heading; each is told as a guess.

    What is largest, and only on the first page, is the title.
    """
    found = [(b.text, b.level, b.guessed) for b in source.blocks if isinstance(b, Heading)]
    assert found == [("Clean Air Plan", 0, True), ("Where we are", 1, True), ("Plan", 1, True)]


def test_broken_lines_are_one_paragraph(source: BlockStream) -> None:
    """A sentence over several lines is one, and a point goes on where its line was full."""
    texts = [b.text for b in source.blocks if isinstance(b, Paragraph)]
    assert texts[0].startswith("Air in the county") and texts[0].endswith("as it should be.")
    points = [b.text for b in source.blocks if isinstance(b, Item)]
    assert points == [
        "Buses run on diesel, most of them old and all of them too loud for the town",
        "Bikes",
    ]


DOT = "position: absolute; margin: 4.5pt 0 0 -12pt; width: 3.5pt; height: 3.5pt"


@pytest.mark.parametrize("shape", ["border-radius: 50%; background: #000", "background: #000"])
def test_marks_that_a_browser_draws_begin_points(shape: str) -> None:
    """A small disc or square left of a line makes it a point, also in a box of a table.

    One alone may be anything, as are dots below each other beside one line.
    """
    dot = f"<i style='{DOT}; {shape}'></i>"
    first, last = "open an advice shop by March 2029", "lend tools"
    points = f"<p style='margin: 0 0 0 15pt'>{dot}{first}<br>{dot}{last}</p>"
    cells = (
        f"<table><tr><th>What</th><th>Who</th></tr><tr><td>{points}</td><td>Us</td></tr></table>"
    )
    made = read("plan.pdf", printed(f"<p>We will:</p>{points}{cells}")).blocks
    assert [one.text for one in made if isinstance(one, Item)] == [first, last]
    (table,) = [one for one in made if isinstance(one, Table)]
    assert [type(line) for line in table.rows[1].cells[0].lines] == [Item, Item]
    other = f"<i style='{DOT.replace('4.5', '1')}; {shape}'></i>"
    for body in (f"<p>{dot}{first}</p>", f"<p>{dot}{other}{first}<br>{dot}{other}{last}</p>"):
        assert not [one for one in read("a.pdf", printed(body)).blocks if isinstance(one, Item)]


def test_ruled_boxes_are_a_table(source: BlockStream) -> None:
    """Rows, merged boxes and painted boxes come along."""
    (table,) = [b for b in source.blocks if isinstance(b, Table)]
    assert [[cell.plain for cell in row.cells] for row in table.rows] == [
        ["No", "Action", "Lead"],
        ["1.1", "Plant trees along every road that leads into the town", "Parks"],
        ["1.2", "Mend", "Parks"],
    ]
    assert table.rows[1].cells[2].colour == "00B050"


def test_what_stands_on_every_page_is_told_once(source: BlockStream) -> None:
    """A running head is no part of the text."""
    assert [aside.text for aside in source.asides] == ["Fenmarsh Council"]


def test_a_foot_is_one_on_pages_that_lie_on_their_side() -> None:
    """What stands at the foot of each page is known by how far it stands from the edge."""
    foot = "@page { @bottom-left { content: 'Our plan for paths'; font-size: 8pt } }"
    side = "@page side { size: 14cm 7cm } .side { page: side; page-break-before: always }"
    said = [
        f"Paths of the {part} are mended before they are wet." for part in ("hill", "moor", "fen")
    ]
    body = f"<style>{foot}{side}</style><p>{said[0]}</p>"
    body += "".join(f"<p class=side>{one}</p>" for one in said[1:])
    made = read("plan.pdf", printed(body))
    assert [one.plain for one in made.blocks if isinstance(one, Paragraph)] == said


def test_a_pdf_without_words_is_refused() -> None:
    """Pictures of pages need text recognition first, and that is said."""
    drawing = "<svg width=100 height=100><rect width=50 height=50 /></svg>"
    content = printed(f"<style>@page {{@top-left {{content: none}}}}</style>{drawing}")
    with pytest.raises(Refused, match="no words"):
        read("scan.pdf", content)


def test_half_a_pdf_is_refused() -> None:
    """A damaged file is one line, not a traceback."""
    with pytest.raises(Refused, match="damaged"):
        read("a.pdf", printed(BODY)[:900])


def test_running_text_is_no_heading_where_an_annex_has_more_letters() -> None:
    """Of two sizes in which long lines stand, the larger is the text, and headings are larger."""
    annex = "<p style='font-size: 8pt'>" + "What the figures say of the county and its towns. " * 40
    text = "<p>" + "Air in the county is better than it was ten years ago, and not good. " * 9
    made = read("plan.pdf", printed(f"<h1>Plan</h1><h2>Where we are</h2>{text}</p>{annex}</p>"))
    headings = [b.plain for b in made.blocks if isinstance(b, Heading)]
    assert headings == ["Plan", "Where we are"]


def test_raised_figures_stay_with_their_word() -> None:
    """The number of a source stands at its word, and that of a note below parts no lines."""
    small = "<sup style='font-size: 6pt'>2,3</sup>"
    words = f"Bees lost meadows{small} by the {'sea ' * 9}"
    made = read("plan.pdf", printed(f"<h1>Plan</h1><p>{words}</p>"))
    found = [b.plain for b in made.blocks if isinstance(b, Paragraph)]
    assert found[-1].startswith("Bees lost meadows²,³ by the sea")


def test_small_figures_are_no_less_words_than_others() -> None:
    """A year in a line of small letters stays, and so does the number before a note."""
    call = "<sup style='font-size: 5pt'>1</sup>"
    words = f"<p>Bees lost meadows{call}, all {'of the sea ' * 9}</p>"
    note = f"<p style='font-size: 7pt'>{call} Annual report,<br>2024<br>and the year 2025</p>"
    made = read("plan.pdf", printed(f"<h1>Plan</h1>{words}{note}"))
    found = " ".join(b.one_line for b in made.blocks if isinstance(b, Paragraph))
    assert "meadows¹, all" in found
    assert found.endswith("¹ Annual report, 2024 and the year 2025")


def test_words_that_a_line_broke_are_whole() -> None:
    """A hyphen that only the end of a line made goes, one that was typed stays."""
    body = (
        "<p>The imple-<br>mentation of this plan needs a drop-<br>in clinic"
        '<sup style="font-size: 5pt">1</sup> that is open to all who come.</p>'
    )
    texts = [b.text for b in read("plan.pdf", printed(body)).blocks if isinstance(b, Paragraph)]
    assert texts[-1] == (
        "The implementation of this plan needs a drop-in clinic¹ that is open to all who come."
    )


def test_a_merged_box_takes_no_words_from_its_first_row() -> None:
    """The row in which a tall box begins keeps the boxes beside it."""
    body = (
        "<table><tr><th>Priority</th><th>Action</th></tr>"
        "<tr><td rowspan=3>Air</td><td>Plant trees</td></tr><tr><td>Mend lamps</td></tr>"
        "<tr><td>Dig ponds</td></tr></table>"
    )
    (table,) = read("plan.pdf", printed(body)).tables()
    assert [[c.plain for c in row.cells] for row in table.rows[1:]] == [
        ["Air", "Plant trees"],
        ["Air", "Mend lamps"],
        ["Air", "Dig ponds"],
    ]


def test_each_page_is_told_as_it_comes() -> None:
    """Whoever waits hears which page is read, and of how many."""
    heard: list[tuple[int, int]] = []
    body = '<p style="break-after: page">One.</p><p style="break-after: page">Two.</p><p>Three.</p>'
    read("plan.pdf", printed(body), lambda page, of: heard.append((page, of)))
    assert heard == [(1, 3), (2, 3), (3, 3)]
    read("plan.pdf", printed(body))
    assert len(heard) == 3


def test_a_table_is_one_where_a_column_is_empty_on_a_page() -> None:
    """A column in which nothing stands on the second page is that of the first page still."""
    rows = "".join(
        f"<tr><td>{n}</td><td>Plant {n} trees</td><td>{'Parks' if n < 3 else ''}</td></tr>"
        for n in range(1, 14)
    )
    head = "<tr><th>No</th><th>Action</th><th>Lead</th></tr>"
    (table,) = read("plan.pdf", printed(f"<table>{head}{rows}</table>")).tables()
    assert (len(table.rows), table.width) == (14, 3)
    assert [cell.plain for cell in table.rows[-1].cells] == ["13", "Plant 13 trees", ""]


def test_an_address_and_a_prefix_that_a_line_broke_are_whole() -> None:
    """An address goes on without a space, and “co-ordinated” keeps its hyphen."""
    body = (
        "<p>It is at https://www.fenmarsh.gov.uk/<br>plans/clean-<br>air and is co-<br>ordinated"
        " with evidence-<br>based work by all who live here and breathe the air.</p>"
    )
    texts = [b.text for b in read("plan.pdf", printed(body)).blocks if isinstance(b, Paragraph)]
    assert "https://www.fenmarsh.gov.uk/plans/clean-air and is co-ordinated" in texts[-1]
    assert "evidence-based" in texts[-1]


def test_a_word_that_a_narrow_box_cut_is_whole() -> None:
    """What fills a line alone and goes on below was cut, and two words that fill theirs are two."""
    look = (
        "<style>td {{ width: {}pt; overflow-wrap: anywhere; word-break: normal }}"
        "table {{ table-layout: fixed; width: {}pt }}</style>"
    )

    def boxed(width: float, *words: str) -> list[str]:
        cells = "".join(f"<td>{one}</td>" for one in words)
        style = look.format(width, 2 * (width + 10))
        (table,) = read("plan.pdf", printed(f"{style}<table><tr>{cells}</tr></table>")).tables()
        return [cell.plain for cell in table.rows[0].cells]

    assert boxed(36, "Prosecute landlords", "2027/2028") == ["Prosecute landlords", "2027/2028"]
    assert boxed(66, "Environment agency", "Homes") == ["Environment agency", "Homes"]

    grant = boxed(34, "£210,000 grant", "Planning Enforcement")
    assert grant == ["£210,000 grant", "Planning Enforcement"]


def test_words_on_either_side_of_a_line_are_two() -> None:
    """What fills its box up to the line runs into no word of the next box."""
    look = "<style>td {padding: 0 !important; letter-spacing: 0} table {width: 140pt}</style>"
    cells = "<td style='text-align: right'>rely on</td><td>T1</td><td>Plant oaks</td>"
    (table,) = read("plan.pdf", printed(f"{look}<table><tr>{cells}</tr></table>")).tables()
    assert [cell.plain for cell in table.rows[0].cells] == ["rely on", "T1", "Plant oaks"]


def tags_of(body: str) -> BlockStream:
    """What is read of a PDF whose printer tagged it."""
    return read("plan.pdf", printed(body, pdf_tags=True))


TAGGED = """<style>@page { size: 20cm }</style><h1>Clean Air Plan</h1>
<h2>Calm streets</h2><p>Cars wait there.</p><h2>Plan</h2><ul><li>Mend</li><li>Sweep</li></ul>
<table><tr><th rowspan=2>Action</th><th colspan=2>Who</th>
<th rowspan=2>RAG</th></tr><tr><th>Lead</th><th>Due</th></tr><tr><td>Plant</td><td>Parks</td>
<td><s>May</s> June</td><td style="background:#00b050"></td></tr></table>"""


def test_the_tags_of_a_pdf_say_what_is_a_heading_a_point_and_a_box() -> None:
    """A printer that tags a PDF knows what is what, however alike it looks."""
    same = "<style>h1, h2, p, th { font: 10pt 'x' } td, th { border: 0 !important }</style>"
    made = tags_of(same + TAGGED)
    heads = [(one.plain, one.guessed) for one in made.blocks if isinstance(one, Heading)]
    assert heads == [("Clean Air Plan", False), ("Calm streets", False), ("Plan", False)]
    assert [one.text for one in made.blocks if isinstance(one, Item)] == ["Mend", "Sweep"]
    (table,) = made.tables()
    assert [cell.plain for cell in table.rows[0].cells] == ["Action", "Who", "Who", "RAG"]
    assert [cell.plain for cell in table.rows[2].cells] == ["Plant", "Parks", "June", ""]
    assert table.rows[2].cells[2].struck == "May"
    assert "page 1" in made.blocks[0].place


def test_an_empty_box_of_a_tagged_pdf_keeps_its_colour() -> None:
    """A state that is told by a colour alone is one, also where nothing stands in the box."""
    (table,) = tags_of(TAGGED).tables()
    assert table.rows[2].cells[3].colour == "00B050"
    assert not table.rows[2].cells[0].colour


def test_a_raised_number_of_a_tagged_pdf_is_raised_whole() -> None:
    """All its digits stand high, and a year that a line begins with is no number of a point."""
    call = "<sup style='font-size: 6pt'>12</sup>"
    made = tags_of(f"{TAGGED}<h2>Bees</h2><p>Lost{call}. It was <b>in</b> 2024.</p>")
    found = [b.text for b in made.blocks if isinstance(b, Paragraph)]
    assert found[-1] == "Lost¹². It was **in** 2024."


def test_letters_behind_a_piece_within_a_piece_belong_to_the_outer_one() -> None:
    """Browsers mark two letters drawn as one so; what follows them was no part of any piece."""
    names = ["Oak Road", "Hill Lane", "Mill Street", "Quay"]
    many = "".join(f"<h2>{name}</h2><p>Cars wait in {name} each day.</p>" for name in names)
    with pikepdf.open(io.BytesIO(printed(many, pdf_tags=True))) as pdf:
        for sheet in pdf.pages:
            drawn = sheet.Contents.read_bytes()
            nested = b"BT\n/Span <</ActualText (f)>> BDC EMC"
            assert b"BT" in drawn
            sheet.Contents = pdf.make_stream(re.sub(rb"\bBT\b", nested, drawn))
        pdf.save(again := io.BytesIO())
    heads = [one for one in read("plan.pdf", again.getvalue()).blocks if isinstance(one, Heading)]
    assert [(one.plain, one.guessed) for one in heads] == [(name, False) for name in names]


def test_pieces_that_only_boxes_part_are_pieces() -> None:
    """Tiles with a large figure, and what stands in a box without a tag of its own."""
    tiles = "".join(
        f"<div style='float: left; width: 4cm'><b style='font-size: 20pt; display: block'>{n}</b>"
        f"{what}</div>"
        for n, what in (("412", "people aged 65 and over"), ("24%", "of all residents"))
    )
    many = f"{TAGGED}<h2>Now</h2>{tiles}<div style='clear: both'>Ana Bell, 79</div>"
    with pikepdf.open(io.BytesIO(printed(many, pdf_tags=True))) as pdf:
        for one in pdf.objects:
            if isinstance(one, pikepdf.Dictionary) and one.get("/S") == "/Div":
                one.S = pikepdf.Name.NonStruct  # as browsers call a box that means nothing
        pdf.save(again := io.BytesIO())
    made = read("plan.pdf", again.getvalue())
    said = [one.plain for one in made.blocks if isinstance(one, Paragraph)]
    assert said[-3:] == ["412 people aged 65 and over", "24% of all residents", "Ana Bell, 79"]


def test_tags_that_name_no_headings_are_not_trusted() -> None:
    """Where all of a document is tagged as paragraphs, the size of its words tells more."""
    body = "".join(f'<p style="font-size:{s}pt">{"Air " * 9}</p>' for s in (18, 10, 14, 10, 10))
    made = tags_of(body)
    assert [one.guessed for one in made.blocks if isinstance(one, Heading)] == [True, True]


def test_a_word_cut_in_a_tagged_box_is_whole() -> None:
    """A word that fills a line of a narrow box alone goes on in the next."""
    box = "<div style='width:1.6cm;overflow-wrap:anywhere'>Recommissioningneeded</div>"
    made = tags_of(f"<h1>Plan</h1><h2>Walls</h2>{box}")
    assert [one.text for one in made.blocks if isinstance(one, Paragraph)] == [
        "Recommissioningneeded"
    ]


def run_of(*lines: str) -> TaggedRun:
    """Letters in lines, each ten points wide."""
    return TaggedRun(
        [
            (
                Letter(
                    letter, 10 * at, 10 * at + 10, 12 * row, 12 * row + 10, 10, "Sans", 1,
                    struck=False, ornament=False,
                ),
                "",
            )
            for row, line in enumerate(lines)
            for at, letter in enumerate(line)
        ],
        200,
    )  # fmt: skip


def test_where_full_lines_end_with_a_space_the_others_cut_a_word_or_end_a_line() -> None:
    """A printer that sets a space at the end of full lines shows which lines were not full."""
    run = run_of("all through the park ", "and the gar", "dens", "Parks team")
    assert spaced([run] * 20)
    page = WebPage()
    run.say(page, spaced=True)
    page.flow.flush()
    (made,) = page.flow.blocks
    assert isinstance(made, Paragraph)
    assert made.text == "all through the park and the gardens\\\nParks team"


def test_a_paragraph_that_a_tagged_page_broke_is_whole() -> None:
    """The printer tags each half as a paragraph of its own."""
    made = tags_of(f"<h1>Plan</h1><h2>Walls</h2><p>{'the long wall of the old park ' * 60}</p>")
    assert sum(isinstance(one, Paragraph) for one in made.blocks) == 1


def test_little_is_kept_of_each_letter_of_a_tagged_plan() -> None:
    """Under 800 bytes: the reader of PDFs keeps two thousand, and a plan has a million letters."""
    weasyprint: Any = pytest.importorskip("weasyprint")
    words = "We will mend roofs, walls and gutters of homes."
    body = f"<h2>Roofs</h2><h2>Walls</h2>{f'<p>{words}</p>' * 500}"
    whole = PAGE.format(body=body, family=TEXT[0].family, faces=faces(PAGE + body))
    content: bytes = weasyprint.HTML(string=whole).write_pdf(pdf_tags=True)
    read("plan.pdf", content)  # what is loaded once
    tracemalloc.start()
    read("plan.pdf", content)
    took = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert took / (500 * len(words)) < 800


def test_a_row_that_the_end_of_a_page_cut_is_whole() -> None:
    """What begins small in some boxes of the next page goes on in those of the row before."""
    head = "<tr><td>No</td><td>Action</td><td>Target</td></tr>"
    cut = "<tr style='page-break-before: always'><td></td><td></td><td>date</td></tr>"
    rest = "<tr><td>1</td><td>Plant oaks</td><td>2027</td></tr>"
    (table,) = read("plan.pdf", printed(f"<table>{head}{cut}{rest}</table>")).tables()
    assert [[cell.plain for cell in row.cells] for row in table.rows] == [
        ["No", "Action", "Target date"],
        ["1", "Plant oaks", "2027"],
    ]


@pytest.mark.parametrize(
    ("above", "below", "whole"),
    [
        (("1", "Plant a grove of", "May"), ("", "Oaks", "and June"), True),
        (("1", "Plant old oaks", "Trees"), ("", "NHS staff come", "that live"), True),
        (("1", "Plant old oaks", "March"), ("", "near the hill", "2027"), True),
        (("Plant old oaks", "4", "May"), ("and young limes", "", ""), True),
        (("Plant old oaks", "4", "May"), ("and young limes", "2", ""), False),
        (("1", "Plant old oaks.", "March"), ("", "Mend walls", "and June"), False),
        (("1", "Plant old oaks", "March"), ("", "Mend walls", "2027"), False),
    ],
)
def test_a_row_that_was_cut_may_go_on_with_a_name(
    above: tuple[str, ...], below: tuple[str, ...], whole: bool
) -> None:
    """Where one box goes on in small letters, and no other begins anew."""

    def row(cells: tuple[str, ...], style: str = "") -> str:
        return f"<tr{style}>{''.join(f'<td>{one}</td>' for one in cells)}</tr>"

    over = row(below, " style='page-break-before: always'")
    text = row(("No", "Action", "Target")) + row(above) + over + row(("2", "Dig", "2028"))
    (table,) = read("plan.pdf", printed(f"<table>{text}</table>")).tables()
    assert (len(table.rows) == 3) == whole


@pytest.mark.parametrize(
    ("lines", "two"),
    [
        (("Planning", "applicati", "on"), True),
        (("Planning", "application", "for"), True),
        (("trans", "formati", "on"), False),
        (("Commission", "er", "of"), False),
        (("Samari", "tans", ""), False),
        (("Moorside", "with air", "source"), True),
        (("Monday", "evenings", ""), True),
        (("Collectio", "ns", "Manager"), False),
        (("Employabilit", "y Hub", ""), False),
        (("Regulat", "or", ""), False),
    ],
)
def test_two_words_that_meet_at_the_end_of_a_line_are_two(
    lines: tuple[str, str, str], two: bool
) -> None:
    """A word that fills its line is whole where the dictionary has it, and not what both make."""
    assert paper_lines.are_two(*lines) == two


def test_a_day_that_a_narrow_box_cut_is_whole() -> None:
    """“01/12/20” that fills its line and “26” below it are one day; two years are two."""

    def line(text: str) -> paper_lines.PrintedLine:
        return paper_lines.PrintedLine(
            text, 0, 40, 0, 10, 10, False, words=[{"text": text, "x0": 0}]
        )

    assert paper_lines.text_of([line("01/12/20"), line("26")], 41) == "01/12/2026"
    assert paper_lines.text_of([line("2027/28"), line("2028/29")], 41) == "2027/28 2028/29"
    assert paper_lines.text_of([line("gate (07:00–"), line("19:00)")], 41) == "gate (07:00–19:00)"
    wide = [text for text, *_ in paper_lines.paragraphs([line("by 1 October"), line("2027")], 400)]
    assert wide == ["by 1 October 2027"]


CUT = """<style>@page {{ size: 14cm 10cm; margin: 1cm }} td, th {{ width: 2.6cm }}
tr {{ page-break-inside: auto }}</style><p style="height: {high}cm">Homes.</p>
<table><tr><th>No</th><th>Action</th><th>Lead</th><th>Due</th></tr>
<tr><td>1</td><td>Mend roofs</td><td>Homes team</td><td>May 2027</td></tr>
<tr><td>2</td>
<td>Open a new shelter in each of the seven towns if the evidence supports it then</td>
<td>Housing</td><td>May 2028</td></tr>
<tr><td>3</td><td>Count</td><td>Homes team</td><td>May 2029</td></tr></table>"""


@pytest.mark.parametrize("high", [3.4, 3.8, 4.2, 4.6])
def test_a_row_without_a_line_at_the_end_of_its_page_is_whole(high: float) -> None:
    """A row that goes over the end of a page has sides there, and no line below it."""
    made = read("plan.pdf", printed(CUT.format(high=high)))
    rows = [
        [c.plain for c in row.cells] for b in made.blocks if isinstance(b, Table) for row in b.rows
    ]
    told = "Open a new shelter in each of the seven towns if the evidence supports it then"
    assert ["2", told, "Housing", "May 2028"] in rows
