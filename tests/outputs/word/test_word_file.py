"""The Word document: real styles, every word of the page, the same bytes each time."""

import io
import os
import re
import shutil
import subprocess
from pathlib import Path, PurePosixPath
from typing import Any

import docx
import pytest
from lxml import etree, html

from stratc.model import ROOT, Brand, Document
from stratc.outputs import Publication, write_document
from stratc.outputs.brand import Branding
from stratc.outputs.word.word_file import word_file, write_word
from stratc.pipeline import compile
from stratc.source import Text

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
STRATEGY = """\
title: Fenmarsh Alcohol Plan
areas: [Fenmarsh]
period: 2026/2031
status: draft
language: en-GB
bodies:
  - id: board
    name: Health Board
background:
  - title: Where we are
    text: |
      Help is **far away**[^east], see [the profile](https://example.org/profile).

      1. First
      2. Second

      And:

      1. Again
notes:
  - id: east
    text: East of the river.
priorities:
  - id: treatment
    title: Treatment
    summary: Treatment works.
    commitments:
      - lead-in: "We will:"
        items:
          - id: doors
            text: open every door.
    actions:
      rows:
        - id: clinic
          action: Run a clinic.
          lead: board
          due: 2027-03
"""


def publication(words: str = STRATEGY, **more: Any) -> Publication:
    text = Text(ROOT, words)
    made = compile([Document("fenmarsh", {PurePosixPath(ROOT): text})], [])
    (strategy,) = made.library.strategies
    return Publication(made.library, strategy, **more)


@pytest.fixture(scope="module")
def document() -> Any:
    (artifact,) = word_file(publication())
    return docx.Document(io.BytesIO(artifact.content))


def notes_of(document: Any) -> list[str]:
    """The words of all footnotes."""
    (held,) = [r for r in document.part.rels.values() if r.reltype.endswith("/footnotes")]
    return [t.text or "" for t in etree.fromstring(held.target_part.blob).iter(f"{W}t")]


def test_headings_lists_and_tables_have_real_styles(document: Any) -> None:
    """Somebody who goes on writing finds headings, lists and a table with a header row."""
    styles = {p.text: p.style.name for p in document.paragraphs}
    assert styles["Fenmarsh Alcohol Plan"] == "Title"
    assert styles["Where we are"] == "Heading 1"
    assert styles["First"] == "List Number"
    assert any(s.startswith("List Bullet") and "open every door" in t for t, s in styles.items())
    for table in document.tables:
        assert table.rows[0]._tr.xpath("./w:trPr/w:tblHeader")
    assert [p for p in document.paragraphs if p.style.name == "Caption"]


def test_numbered_lists_begin_anew(document: Any) -> None:
    """A second numbered list begins at one, and does not go on from the first."""
    numbers = [
        p._p.pPr.numPr.numId.val
        for p in document.paragraphs
        if p.style.name == "List Number" and p.text in ("First", "Second", "Again")
    ]
    assert numbers[0] == numbers[1] != numbers[2]


def test_notes_are_footnotes(document: Any) -> None:
    """A note stands at the foot of its page, called where it was called."""
    assert "East of the river." in "".join(notes_of(document))
    assert len(document.element.body.xpath(".//w:footnoteReference")) == 1
    assert not any(p.text == "Notes" for p in document.paragraphs)


def test_properties_language_contents_and_links_are_set(document: Any) -> None:
    """Title, language, a list of contents, and links out of the document."""
    assert document.core_properties.title == "Fenmarsh Alcohol Plan"
    assert document.core_properties.language == "en-GB"
    code = "".join(t.text or "" for t in document.element.body.iter(f"{W}instrText"))
    assert "TOC" in code
    targets = [r.target_ref for r in document.part.rels.values() if r.is_external]
    assert "https://example.org/profile" in targets


def test_a_title_of_several_lines_is_cut_where_word_takes_no_more() -> None:
    """What a file says of itself is cut; the title on its first page is whole."""
    long = "Fenmarsh Alcohol Plan" + " and all that it may become" * 12
    (artifact,) = word_file(publication(STRATEGY.replace("Fenmarsh Alcohol Plan", long, 1)))
    made = docx.Document(io.BytesIO(artifact.content))
    assert long.startswith(made.core_properties.title) and len(made.core_properties.title) > 200
    assert long in [p.text for p in made.paragraphs]


def test_every_word_of_the_page_is_in_the_document(document: Any) -> None:
    """The Word document says what the web page says."""
    body = html.document_fromstring(write_document(publication())).find("body")
    for gone in body.xpath(
        "//script|//style|//nav|//footer|//section[@id='notes']|//*[@class='on-screen']"
    ):
        gone.drop_tree()
    for link in body.xpath("//a[@class='skip']"):
        link.drop_tree()
    wanted = re.findall(r"[^\W\d_]{3,}", " ".join(body.itertext()))
    texts = [t.text or "" for t in document.element.body.iter(f"{W}t")]
    texts += notes_of(document)
    there = set(re.findall(r"[^\W\d_]{3,}", " ".join(texts) + " ".join(texts).replace(" ", "")))
    joined = "".join(texts)
    assert [w for w in wanted if w not in there and w not in joined] == []


def test_the_same_strategy_gives_the_same_bytes() -> None:
    """Nothing of the day is in the file."""
    first, second = (next(iter(word_file(publication()))).content for _ in range(2))
    assert first == second


def test_a_template_gives_the_styles() -> None:
    """A council's own template.docx gives its styles, and none of its words."""
    template = docx.Document()
    template.styles["Heading 1"].font.name = "Gill Sans"
    template.add_paragraph("Words of the template")
    file = io.BytesIO()
    template.save(file)
    made = write_word(write_document(publication()), publication(word_template=file.getvalue()))
    document = docx.Document(io.BytesIO(made))
    assert document.styles["Heading 1"].font.name == "Gill Sans"
    assert not any("Words of the template" in p.text for p in document.paragraphs)


@pytest.mark.skipif(
    shutil.which("soffice") is None and os.environ.get("CI") != "true",
    reason="LibreOffice is not installed",
)
def test_another_program_opens_it(tmp_path: Path) -> None:
    """LibreOffice reads the document, with its headings and its footnote."""
    (artifact,) = word_file(publication())
    path = tmp_path / "a.docx"
    path.write_bytes(artifact.content)
    command = ["soffice", "--headless", f"-env:UserInstallation=file://{tmp_path}/office"]
    subprocess.run(
        [*command, "--convert-to", "fodt", "--outdir", str(tmp_path), str(path)],
        check=True,
        capture_output=True,
        timeout=120,
    )
    said = (tmp_path / "a.fodt").read_text(encoding="utf-8")
    assert "Where we are" in said and "East of the river." in said


@pytest.mark.parametrize(("size", "letters", "part"), [(100, 9, 2), (10000, 8, 1)])
def test_many_columns_of_figures_are_as_wide_as_their_words(
    size: int, letters: int, part: int
) -> None:
    """No word of a wide table is broken: its letters are the largest that fit."""
    years = range(2014, 2026)
    rows = ("Year", *years), ("---",) * 13, ("Curlews in the park", *range(size, size + 12))
    table = "\n".join(f"      | {' | '.join(map(str, row))} |" for row in rows)
    head, _, rest = STRATEGY.partition("      Help is")
    (artifact,) = word_file(publication(f"{head}\n{table}\n\n      Help is{rest}"))
    (made,) = docx.Document(io.BytesIO(artifact.content)).tables[:1]
    first, *others = [column.width for column in made.columns]
    assert first > part * max(others) and len(others) == 12
    assert made.cell(1, 1).paragraphs[0].runs[0].font.size.pt == letters


def test_columns_of_a_plan_hold_their_longest_word() -> None:
    """Word makes all columns equal, and breaks “Commissioner” where one is narrow."""
    long = "Neighbourhood Commissioning and Regeneration Commissioner"
    more = "due: 2027-03\n          status: Red\n          funding: £30\n          how: By hand"
    more += "\n          partners: [board]"
    plan = STRATEGY.replace("lead: board", f"lead: {long}").replace("due: 2027-03", more)
    (artifact,) = word_file(publication(plan))
    tables = docx.Document(io.BytesIO(artifact.content)).tables
    (made,) = [one for one in tables if one.cell(0, 0).text == "Action" and "By hand" in said(one)]
    for column in made.columns:
        words = [word for cell in column.cells for word in cell.text.split()]
        assert column.width.pt > max(map(len, words)) * 9 * 0.6, words


def said(table: Any) -> str:
    return " ".join(cell.text for row in table.rows for cell in row.cells)


WHOLE = (
    f"""\
{STRATEGY}governance: {{accountable: board, reports-to: [board, wardens]}}
figures:
  - {{id: map, file: map.svg, title: Our towns, alt: Two towns., credit: Drawn by us.}}
""".replace("name: Health Board", "name: Health Board\n  - id: wardens\n    name: Town Wardens")
    .replace(
        "open every door.", "open every door.\n            lead: board\n            due: 2027-04"
    )
    .replace("  - title: Where we are\n", "  - title: Where we are\n    figures: [map]\n")
)
MAP = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 40"><path d="M0 0h90v40z"/></svg>'


@pytest.fixture(scope="module")
def whole() -> Any:
    """A strategy with a map and a back page."""
    branding = Branding(Brand(formats="Large print: ask us.", address="fenmarsh.example"))
    held = publication(WHOLE, images={"map.svg": MAP}, branding=branding)
    (artifact,) = word_file(held)
    return docx.Document(io.BytesIO(artifact.content))


def test_a_back_page_is_the_last_section_and_runs_below_no_page(whole: Any) -> None:
    """Below each page stand title and edition; formats and address stand once, at the end."""
    foot = whole.sections[0].footer.paragraphs[0].text
    assert foot.startswith("Fenmarsh Alcohol Plan. Draft") and "Large print" not in foot
    assert [p.text for p in whole.paragraphs].count("Large print: ask us.") == 1


def of_page(body: str) -> Any:
    """The Word document of a page of HTML."""
    page = f"<html><body><h1>A</h1>{body}</body></html>"
    return docx.Document(io.BytesIO(write_word(page, publication())))


def test_a_wide_plan_lies_on_its_side() -> None:
    """As those of the printed pages do; before and behind it all stand upright."""
    plan = "<section class='wide'><h2>Plan</h2><p>One.</p></section>"
    made = of_page(f"<p>Before.</p>{plan}<p>Behind.</p>")
    across = [one.page_width > one.page_height for one in made.sections]
    assert across == [False, True, False]
    assert len({one.footer.paragraphs[0].text for one in made.sections}) == 1
    assert len(of_page(plan.replace("wide", "whole")).sections) == 1


def test_a_chart_is_as_large_as_the_text_beside_it() -> None:
    """Its letters are those of the page, not as wide as the page makes them."""
    bar = "<rect width='280' height='20' fill='#123456'/><text y='40' font-size='15'>Ours</text>"
    chart = f"<svg viewBox='0 0 300 44' role='img' font-family='Arial'>{bar}</svg>"
    (shape,) = of_page(f"<figure>{chart}</figure>").inline_shapes
    assert 6 < shape.width.cm < 8.5


def test_a_line_stands_over_each_chapter(document: Any) -> None:
    """As on the printed pages, in the colour of the body; and below the title."""
    for name, side in (("Heading 1", "top"), ("Title", "bottom")):
        (line,) = document.styles[name].element.iter(f"{W}{side}")
        assert line.get(f"{W}color") == "0C3340"


def test_points_in_a_box_hang_and_a_scale_is_not_read_out() -> None:
    """The lines of a point stand beside its mark; the ends of a scale are no words."""
    row = "<div class='ends'><span>0%</span> <span>100%</span></div>"
    made = of_page(f"{row}<table><tr><td><ul><li>One</li><li>Two</li></ul></td></tr></table>")
    assert not any("100%" in one.text for one in made.paragraphs)
    points = made.tables[0].cell(0, 0).paragraphs
    assert [one.text for one in points] == ["• One", "• Two"]
    assert all(one.paragraph_format.first_line_indent < 0 for one in points)


def test_what_runs_below_a_page_is_small_and_names_title_and_edition(whole: Any) -> None:
    """It takes one line: the number of the page ends it, at the edge of the text."""
    runs = whole.sections[0].footer.paragraphs[0].runs
    assert {run.font.size.pt for run in runs} == {9}
    assert runs[0].text.endswith("\t") and "Health Board" not in runs[0].text


def test_a_promise_and_what_is_said_of_it_have_lines_of_their_own(whole: Any) -> None:
    """Day, promise and lead do not run into one another; a label has its colon."""
    (told,) = [p.text for p in whole.paragraphs if "open every door" in p.text]
    assert [line.strip() for line in told.splitlines()][1:] == [
        "open every door.",
        "Who leads: Health Board",
    ]


def test_what_stands_in_a_row_is_parted(whole: Any) -> None:
    """Boxes of a drawing have commas between them, and small words of a caption a line."""
    texts = [p.text.replace(" \n", "\n").strip() for p in whole.paragraphs]
    assert "Reports to: Health Board, Town Wardens" in texts
    assert "Our towns\nDrawn by us." in texts


def test_drawings_of_authors_are_shown(whole: Any) -> None:
    """A map in SVG is in the document as a picture with its words."""
    told = [one.get("descr") for one in whole.element.body.iter() if one.tag.endswith("}docPr")]
    assert "Two towns." in told


@pytest.mark.parametrize("head", ["<b>1</b> Warmth", "<b>1</b>"])
def test_the_heading_of_a_column_is_not_said_again_in_its_boxes(head: str) -> None:
    """“1. Warmth” in a box is the column “1 Warmth”, which telephones show beside each number."""
    page = (
        f"<table id='match'><thead><tr><th>Goal</th><th>{head}</th></tr></thead><tbody>"
        "<tr><th>Dry homes</th><td><span class='lab'>1. Warmth</span> <b>4</b></td></tr>"
        "</tbody></table>"
    )
    made = write_word(f"<body>{page}</body>", publication(), pictures=False)
    (table,) = docx.Document(io.BytesIO(made)).tables
    assert table.cell(1, 1).text.strip() == "4"


def test_the_contents_name_no_group_of_the_timeline() -> None:
    """The priorities stand in the list of contents once, and not again below the dates."""
    page = "<nav><h2>Contents</h2></nav><h2>Dates</h2><h3 class='gantt-h'>1. Treatment</h3>"
    made = write_word(f"<body>{page}</body>", publication(), pictures=False)
    document = docx.Document(io.BytesIO(made))
    assert [p.text for p in document.paragraphs if p.text] == [
        *("Contents", "Dates", "Dates", "1. Treatment")
    ]
    assert "Heading 3" in [p.style.name for p in document.paragraphs if p.style]


def test_words_from_right_to_left_run_so() -> None:
    """Names and paragraphs in Arabic or Hebrew run leftward in Word, marked with their tongue."""
    words = STRATEGY.replace("Health Board", "Recovery שלום").replace(
        "Treatment works.", "العلاج ينفع الناس."
    )
    (artifact,) = word_file(publication(words))
    body = docx.Document(io.BytesIO(artifact.content)).element.body
    for said, language in (("שלום", "he"), ("العلاج ينفع الناس.", "ar")):
        runs = [r for r in body.iter(f"{W}r") if said in "".join(r.itertext())]
        assert runs
        for run in runs:
            assert run.xpath("./w:rPr/w:rtl")
            assert run.xpath("./w:rPr/w:lang/@w:bidi") == [language]
    (summary,) = [p for p in body.iter(f"{W}p") if "العلاج" in "".join(p.itertext())]
    assert summary.xpath("./w:pPr/w:bidi")
    (english,) = [r for r in body.iter(f"{W}r") if "open every door" in "".join(r.itertext())]
    assert not english.xpath("./w:rPr/w:rtl")


def test_a_quotation_has_the_style_of_one() -> None:
    """So that a template of the council can show it as such, and `import` knows it again."""
    entry = "  - title: Where we are\n    quotations:\n      - text: I wear my coat to cook.\n"
    words = STRATEGY.replace("  - title: Where we are\n", f"{entry}        by: A tenant\n")
    (artifact,) = word_file(publication(words))
    held = docx.Document(io.BytesIO(artifact.content))
    (quoted,) = [p for p in held.paragraphs if "my coat" in p.text]
    assert quoted.style is not None and quoted.style.name == "Quote"


def laid_out(body: str) -> Any:
    """The Word document of a page with this body."""
    made = write_word(f"<body>{body}</body>", publication(), pictures=False)
    return docx.Document(io.BytesIO(made))


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        (
            "<div class='change'><p class='big'>512</p><p>cold homes.</p>"
            "<p class='big'>3</p><p>streets.</p></div>",
            ["512 cold homes.", "3 streets."],
        )
    ],
)
def test_what_a_drawing_parts_by_place_is_a_line_of_words(body: str, lines: list[str]) -> None:
    """A figure stands in the line of what it counts."""
    said = [" ".join(p.text.split()) for p in laid_out(body).paragraphs]
    assert [line.replace(" , ", ", ") for line in said if line] == lines


@pytest.mark.parametrize(("chapters", "below"), [(5, True), (20, False)])
def test_contents_fit_on_the_first_page(chapters: int, below: bool) -> None:
    """Many chapters are listed without what stands below them; the text begins a new page."""
    heads = "".join(f"<h2>Chapter {n}</h2><h3>Below {n}</h3>" for n in range(chapters))
    document = laid_out(f"<nav><h2>Contents</h2></nav>{heads}")
    texts = [p.text for p in document.paragraphs]
    assert texts.count("Chapter 1") == 2 and (texts.count("Below 1") == 2) == below
    (first,) = [p.text for p in document.paragraphs if p.paragraph_format.page_break_before]
    assert first == "Chapter 0"
    code = "".join(t.text or "" for t in document.element.body.iter(f"{W}instrText"))
    assert ("1-2" in code) == below


def test_tables_have_lines_between_rows_only() -> None:
    """A table looks set: no box round each cell, a tinted first row, a group kept to its rows."""
    document = laid_out(
        "<table><tr><th>Goal</th><th>Now</th></tr><tr><th scope='rowgroup' colspan='2'>Charter"
        "</th></tr><tr><th>Dry homes <span class='small'>Saltby</span></th><td>4</td></tr></table>"
    )
    style = etree.tostring(document.styles["Table Grid"].element).decode()
    assert re.search(r'<w:insideV w:val="nil"', style) and re.search("<w:shd [^>]*fill=", style)
    (table,) = document.tables
    assert table.cell(1, 0).paragraphs[0].paragraph_format.keep_with_next
    assert [run.bold for run in table.cell(2, 0).paragraphs[0].runs if run.text.strip()] == [
        True,
        None,
    ]


def test_a_row_of_a_plan_begins_in_one_line_and_is_not_bold() -> None:
    """What a telephone shows over a box leaves no empty line, and a whole action is no heading."""
    document = laid_out(
        "<div class='plan'><table><thead><tr><th>Action</th><th>How?</th></tr></thead><tbody><tr>"
        "<th scope='row'><span class='ref'>1.1</span> Open a clinic.</th><td>"
        "<span class='lab'>How?</span><div>With nurses.</div></td></tr></tbody></table></div>"
    )
    (table,) = document.tables
    assert [p.text for p in table.cell(1, 1).paragraphs] == ["With nurses."]
    runs = [run for run in table.cell(1, 0).paragraphs[0].runs if run.text.strip()]
    assert [bool(run.bold) for run in runs] == [True, False]
