"""What only the look of a document tells: sizes, capitals, quotation marks, boxes."""

from io import BytesIO

import pytest
from docx import Document as WordDocument
from docx.shared import Pt
from PIL import Image

from stratc.intake import Draft

from ..blocks import wordy
from . import drafts


def of_lines(*lines: tuple[str, float, bool]) -> Draft:
    """The draft of a Word document without styles; each line has a size, and is bold or not."""
    made = WordDocument()
    for words, size, bold in lines:
        run = made.add_paragraph().add_run(words)
        run.bold, run.font.size = bold, Pt(size)
    return drafts.of_files(("plan.docx", drafts.saved(made)))


def test_larger_letters_are_headings_and_their_sizes_are_levels() -> None:
    """Lines of one size that come again are headings; a larger size stands above a smaller one."""
    made = of_lines(
        ("Fenmarsh Housing Strategy", 28, True),
        ("2026 to 2031", 18, False),
        ("Foreword", 18, True),
        ("Homes matter to all of us, and too few of them are warm.", 11, False),
        ("Our homes", 18, True),
        ("Who rents", 14, True),
        ("One in four households rents from a private landlord.", 11, False),
        ("Who owns", 14, True),
        ("Most of the households own the home they live in.", 11, False),
    )
    assert made.fields["title"] == "Fenmarsh Housing Strategy"
    assert len(made.fields["foreword"]) == 1
    (homes,) = made.fields["background"]
    assert homes["title"] == "Our homes"
    assert [one["title"] for one in homes["sections"]] == ["Who rents", "Who owns"]


def test_a_single_large_line_is_no_heading() -> None:
    """What no other line looks like is emphasis, or belongs to the first page."""
    made = of_lines(
        ("Fenmarsh Housing Strategy 2026 to 2031", 28, True),
        ("Homes matter to all of us, and too few of them are warm.", 11, False),
        ("Every home counts", 16, False),
        ("One in four households rents from a private landlord.", 11, False),
    )
    (only,) = made.fields["background"]
    assert "Every home counts" in only["text"] and "sections" not in only


def test_a_long_line_that_looks_like_other_headings_is_one() -> None:
    """“Outcome 1 – …” in the size of “Outcome 2” is a heading, however long it is."""
    long = "People know how to look after their own minds, and whom to ask when they need more"
    made = of_lines(
        ("Fenmarsh Mental Health Strategy 2026 to 2031", 28, True),
        ("Outcomes", 18, True),
        (f"Outcome 1 – {long}", 14, True),
        ("Most of what keeps us well is not a service.", 11, False),
        ("Outcome 2 – Help comes early", 14, True),
        ("Half of it begins before the age of 15.", 11, False),
        ("Outcome 3 – People are safe", 14, True),
        ("Many come to us in distress, and we see to them at once, at any hour.", 11, False),
        ("What we know", 18, True),
        ("A line of larger letters that is as long as a heading can be and then longer", 12, True),
        ("Not all is known.", 11, False),
    )
    titles = [one["title"] for one in made.fields["priorities"]]
    assert titles == [long, "Help comes early", "People are safe"]


def test_a_picture_that_stands_again_and_again_is_one_picture() -> None:
    """Council plans put the mark of a state into every section, or a rule below each heading."""
    word = WordDocument()
    word.add_paragraph("Fenmarsh Housing Strategy 2026 to 2031", "Title")
    for heading in ("Our homes", "Our streets"):
        word.add_heading(heading, 1)
        word.add_paragraph(f"{heading} matter to all who live here.")
        for colour in ("green", "green", "navy"):
            mark = BytesIO()
            Image.new("RGB", (8, 8), colour).save(mark, "PNG")
            word.add_picture(mark)
    made = drafts.of_files(("plan.docx", drafts.saved(word)))
    assert len(made.pictures) == len(made.fields["figures"]) == 2
    shown = [one["id"] for one in made.fields["figures"]]
    assert [one["figures"] for one in made.fields["background"]] == [shown, shown]


def test_a_picture_on_the_first_page_is_kept() -> None:
    """What stands above the first heading is no less of the document if it is a picture."""
    word = WordDocument()
    word.add_paragraph("Fenmarsh Housing Strategy 2026 to 2031", "Title")
    dot = BytesIO()
    Image.new("RGB", (8, 8), "navy").save(dot, "PNG")
    word.add_picture(dot)._inline.docPr.set("descr", "The bridge at Fenmarsh")
    word.add_heading("Our homes", 1)
    word.add_paragraph("Homes matter.")
    made = drafts.of_files(("plan.docx", drafts.saved(word)))
    assert [one["alt"] for one in made.fields["figures"]] == ["The bridge at Fenmarsh"]
    assert made.fields["background"][0]["figures"] == [made.fields["figures"][0]["id"]]


@pytest.mark.parametrize("alt", ["", "Fenmarsh District Council logo", "Crest of the county"])
def test_a_logo_on_the_first_page_is_no_figure(alt: str) -> None:
    """Nor is an ornament that nobody described; that it was left out is told."""
    word = WordDocument()
    dot = BytesIO()
    Image.new("RGB", (8, 8), "navy").save(dot, "PNG")
    word.add_picture(dot)._inline.docPr.set("descr", alt)
    word.add_paragraph("Fenmarsh Housing Strategy 2026 to 2031", "Title")
    word.add_heading("Our homes", 1)
    word.add_paragraph("Homes matter.")
    made = drafts.of_files(("plan.docx", drafts.saved(word)))
    assert not made.pictures and "figures" not in made.fields
    assert any("logo" in one.reason for one in made.account.of("left"))


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("THE PICTURE IN NORTHBY", "The picture in Northby"),
        ("HOMES FOR NHS STAFF", "Homes for NHS staff"),
        ("WORKING WITH DORVALE: OUR HOMES", "Working with Dorvale: Our homes"),
        ("MAT", "MAT"),
        ("HELPS", "Helps"),
        ("NORTHBY", "NORTHBY"),
        ("How it goes - HELPS: Our homes", "How it goes - Helps: Our homes"),
        ("PURSUE: what we seek", "PURSUE: what we seek"),
        ("What the NHS does", "What the NHS does"),
    ],
)
def test_headings_in_capitals_are_written_as_the_text_writes_their_words(
    typed: str, written: str
) -> None:
    """A name keeps its capital, letters that stand for words keep all, the rest is small."""
    text = f"# Fenmarsh Housing Strategy 2026-2031\n\n## {typed}\n\nIn Northby the NHS helps.\n"
    (only,) = drafts.of_text(text).fields["background"]
    assert only["title"] == written


@pytest.mark.parametrize(
    ("other", "written"), [("OUR TOWN", "Resources"), ("Our town", "RESOURCES")]
)
def test_a_single_word_in_capitals_is_a_word_where_all_headings_are_typed_so(
    other: str, written: str
) -> None:
    """Else it may be the letters of a name."""
    text = (
        f"# Fenmarsh Housing Strategy 2026-2031\n\n## {other}\n\nIt is small.\n\n"
        f"## {other} NOW\n\nIt grows.\n\n## RESOURCES\n\nFew.\n"
    )
    assert drafts.of_text(text).fields["background"][-1]["title"] == written


def test_words_in_quotation_marks_with_a_speaker_are_a_quotation() -> None:
    """Who says it stands behind the words or below them; without a speaker they stay text."""
    text = (
        "# Fenmarsh Housing Strategy 2026-2031\n\n## Voices\n\n"
        "“Nobody told us anything for a year.” Parent, focus group\n\n"
        "“I was treated like a person.”\n\nResident, Mill House\n\n"
        "“Homes are for people to live in.”\n\nWe agree with this.\n\n"
        "“Local areas should plan for this” (DHSC, 2021)\n"
    )
    (only,) = drafts.of_text(text).fields["background"]
    assert [(one["text"], one["by"]) for one in only["quotations"]] == [
        ("Nobody told us anything for a year.", "Parent, focus group"),
        ("I was treated like a person.", "Resident, Mill House"),
    ]
    assert "“Homes are for people to live in.”" in only["text"] and "Local areas" in only["text"]


@pytest.mark.parametrize(
    ("line", "by"),
    [
        ("“Nobody rang me back at all” – Sarah", "Sarah"),
        ("“Nobody rang me back at all” – parent of two", "parent of two"),
        ("“Nobody rang me back at all.” (woman, 44, Eastgate)", "woman, 44, Eastgate"),
        ("“Nobody should have to wait so long” (NICE, QS23)", None),
        ("“Make every contact count” – our approach for all people", None),
        ("“Right home, right place, right time” – homes that last", None),
        ("“Right home, right place, right time” – The homes we want", None),
    ],
)
def test_a_motto_has_no_speaker(line: str, by: str | None) -> None:
    """What stands behind words in quotation marks is who says them only if it can be somebody."""
    text = f"# Fenmarsh Housing Strategy 2026-2031\n\n## Voices\n\nA.\n\n{line}\n\nB.\n"
    (only,) = drafts.of_text(text).fields["background"]
    assert [one["by"] for one in only.get("quotations", [])] == ([by] if by else [])
    assert (line in only["text"]) == (by is None)


QUOTE_LINES = (
    ("I have not slept through a night.", "Quote", "Carer, Eastgate", "Quote", "Carer, Eastgate"),
    ("The form took me three evenings.", "Intense Quote", "– Anwen", "Intense Quote", "Anwen"),
    ("Nobody asks me how I am.", "Intense Quote", "Young carer, aged 14", "Normal", ""),
    (
        "“I coat up to cook.”",
        "Normal",
        "A cook in Mere. Used with leave.",
        "Caption",
        "A cook in Mere",
    ),
    ("Every carer counts with us", "Quote", "This is our vision for carers.", "Normal", None),
    ("Every carer counts with us", "Quote", "The vision we share", "Quote", None),
)


@pytest.mark.parametrize(("said", "style", "below", "other", "by"), QUOTE_LINES)
def test_words_in_a_style_for_quotations_with_a_speaker_are_a_quotation(
    said: str, style: str, below: str, other: str, by: str | None
) -> None:
    """The line below says who, if it can be somebody; a motto in such a style stays text."""
    made = WordDocument()
    made.add_heading("Fenmarsh Carers Strategy 2026-2031", 0)
    made.add_heading("Voices", 1)
    made.add_paragraph("A.")
    made.add_paragraph(said, style=style)
    made.add_paragraph(below, style=other)
    made.add_paragraph("B.")
    (only,) = drafts.of_files(("carers.docx", wordy.saved(made))).fields["background"]
    told = [(one["text"], one["by"]) for one in only.get("quotations", [])]
    assert told == ([] if by is None else [(said.strip("“”"), by or below)])
    assert (said in only["text"], below in only["text"]) == ((by is None,) * 2)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("carers.md", "## Voices\n\nA.\n\n> Nobody asks me how I am.\n>\n> – Anwen\n\nB.\n"),
        ("carers.md", "## Voices\n\nA.\n\n> Nobody asks me how I am.\\\n> – Anwen\n\nB.\n"),
        (
            "carers.html",
            "<h2>Voices</h2><p>A.</p><figure><blockquote>Nobody asks me how I am.</blockquote>"
            "<figcaption>Anwen</figcaption></figure><p>B.</p>",
        ),
    ],
)
def test_a_block_quote_is_in_a_style_for_quotations(name: str, words: str) -> None:
    """What a page or Markdown marks as quoted is read as in Word."""
    title = "Fenmarsh Carers Strategy 2026-2031"
    head = f"<h1>{title}</h1>" if name.endswith("html") else f"# {title}\n\n"
    (only,) = drafts.of_files((name, (head + words).encode())).fields["background"]
    assert only["quotations"] == [{"text": "Nobody asks me how I am.", "by": "Anwen"}]
    assert only["text"] == "A.\n\nB."


def test_who_says_it_may_stand_in_the_last_line_and_by_whose_leave() -> None:
    """A line broken inside the paragraph parts them as a paragraph does."""
    made = WordDocument()
    made.add_heading("Fenmarsh Carers Strategy 2026-2031", 0)
    made.add_heading("Voices", 1)
    words = "Daughter. Her words, used with her leave."
    made.add_paragraph(f"The ramp changed everything.\n{words}", style="Quote")
    (only,) = drafts.of_files(("carers.docx", wordy.saved(made))).fields["background"]
    (one,) = only["quotations"]
    assert (one["text"], one["by"]) == ("The ramp changed everything.", "Daughter")
    assert one["leave"] == "Her words, used with her leave"


def test_a_case_study_is_a_story() -> None:
    """Below a heading that says so, or in a box of its own; what follows the box is text again."""
    text = (
        "# Fenmarsh Housing Strategy 2026-2031\n\n## Homes\n\nMany.\n\n"
        "### Case study: Lena’s story\n\nLena slept in her car.\n\n### Costs\n\nHigh.\n"
    )
    (only,) = drafts.of_text(text).fields["background"]
    assert only["case-studies"] == [{"title": "Lena’s story", "text": "Lena slept in her car."}]
    assert [one["title"] for one in only["sections"]] == ["Costs"]
    made = WordDocument()
    made.add_heading("Fenmarsh Housing Strategy 2026-2031", 0)
    made.add_heading("Homes", 1)
    cell = made.add_table(rows=1, cols=1).cell(0, 0)
    cell.paragraphs[0].add_run("Case study: Lena").bold = True
    cell.add_paragraph("Lena slept in her car.")
    made.add_paragraph("Costs are high.")
    (only,) = drafts.of_files(("plan.docx", drafts.saved(made))).fields["background"]
    assert only["case-studies"] == [{"title": "Lena", "text": "Lena slept in her car."}]
    assert only["text"] == "Costs are high."


def test_an_action_in_the_words_of_a_commitment_delivers_it() -> None:
    """The row is linked to the promise that it repeats, and to no other."""
    text = (
        "# Fenmarsh Housing Strategy 2026-2031\n\n## Priority 1: Homes\n\nWe will:\n\n"
        "- open a duty desk\n- train staff\n\n| Action | Lead | By when |\n|---|---|---|\n"
        "| Open a duty desk | Housing | 2027 |\n| Paint the door | Works | Year 1 |\n"
    )
    (only,) = drafts.of_text(text).fields["priorities"]
    assert [row.get("delivers") for row in only["actions"]["rows"]] == ["open-duty-desk", None]
    assert only["actions"]["rows"][1]["due"] == "Year 1"


def test_an_appendix_that_lists_partners_is_the_list_of_partners() -> None:
    """A part keeps its place of its own, also where it is called an appendix."""
    text = (
        "# Fenmarsh Housing Strategy 2026-2031\n\nFenmarsh District Council\n\n## Homes\n\n"
        "Many.\n\n## Appendix B – List of partners\n\n"
        "- Fenmarsh District Council (FDC)\n- Saltby Trust\n"
    )
    made = drafts.of_text(text).fields
    assert len(made["partners"][0]["members"]) == 2
    assert [(one["name"], one.get("aliases")) for one in made["bodies"]] == [
        ("Fenmarsh District Council", ["FDC"]),
        ("Saltby Trust", None),
    ]


@pytest.mark.parametrize("above", [False, True])
def test_a_numbered_line_beside_a_picture_is_its_caption(above: bool) -> None:
    """It stays with the picture, below it or above; that of a table stays in the text."""
    word = WordDocument()
    word.add_paragraph("Fenmarsh Housing Strategy 2026 to 2031", "Title")
    word.add_heading("Our homes", 1)
    word.add_paragraph("Homes matter.")
    dot = BytesIO()
    Image.new("RGB", (8, 8), "navy").save(dot, "PNG")
    for n, words in enumerate(("Where homes are", "Who lives there"), 1):
        if above:
            word.add_paragraph(f"Figure {n}: {words}", "Caption")
        word.add_picture(dot)
        if not above:
            word.add_paragraph(f"Figure {n}: {words}", "Caption")
    word.add_paragraph("Table 1: Rents", "Caption")
    made = drafts.of_files(("plan.docx", drafts.saved(word)))
    titles = [one["title"] for one in made.fields["figures"]]
    assert titles == ["Figure 1: Where homes are", "Figure 2: Who lives there"]
    assert made.fields["background"][0]["text"].split("\n\n") == ["Homes matter.", "Table 1: Rents"]


@pytest.mark.parametrize("title", ["Key facts", "At a glance:", "Did you know?"])
def test_the_first_line_of_a_box_of_facts_is_its_heading(title: str) -> None:
    """The box stands behind the text around it, under its own words."""
    word = wordy.document()
    word.add_paragraph("Fenmarsh Housing Strategy 2026 to 2031", "Title")
    word.add_heading("Our homes", 1)
    word.add_paragraph("Homes matter to everybody here.")
    lines = "".join(
        f"<w:p><w:r><w:t>{one}</w:t></w:r></w:p>"
        for one in (title, "24,310 households", "845 cold homes")
    )
    wordy.raw(
        word, f"<w:p><w:r><w:pict><w:txbxContent>{lines}</w:txbxContent></w:pict></w:r></w:p>"
    )
    word.add_paragraph("Half of them are old.")
    made = drafts.of_files(("plan.docx", wordy.saved(word)))
    (section,) = made.fields["background"]
    assert section["text"] == "Homes matter to everybody here.\n\nHalf of them are old."
    (box,) = section["sections"]
    assert box["title"] == title.rstrip(": ")
    assert "households" in box["text"] and "cold homes" in box["text"]


def test_the_letter_of_an_appendix_in_capitals_stays_one() -> None:
    """“APPENDIX A - SITES” has a letter, and no article."""
    made = drafts.of_text(
        "# Fenmarsh Pond Plan 2026-2031\n\nWords.\n\n# APPENDIX A - ALL THE SITES\n\nMill Brae.\n"
    )
    assert "Appendix A - All the sites" in str(made.fields)
