"""What the styles of an OpenDocument text say: headings, the size of letters, bold words."""

import io
import zipfile

import pytest

from stratc.blocks import Block, Heading, Item, Paragraph, Table, read

from .test_open_parts import NAMES

OF_OFFICE = "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"


def style(name: str, looks: str = "", more: str = "", family: str = "paragraph") -> str:
    """One style; `more` are its other attributes."""
    return (
        f'<style:style style:name="{name}" style:family="{family}" {more}>'
        f"<style:text-properties {looks}/></style:style>"
    )


NAMED = (
    '<style:default-style style:family="paragraph"><style:text-properties fo:font-size="11pt"/>'
    "</style:default-style>"
    + style("Standard")
    + style("Lead", 'fo:font-size="200%"', 'style:parent-style-name="Standard"')
    + style("Heading_20_2", 'fo:font-size="14pt"', 'style:display-name="Heading 2"')
    + style("Chapter", more='style:parent-style-name="Heading_20_2"')
    + style("Heading3", more='style:display-name="heading 3"')
    + style("Part", more='style:default-outline-level="1"')
    + style("Caption", 'fo:font-weight="bold"')
    + style("Subtitle", more='style:parent-style-name="Heading_20_2"')
    + style("TOC1", more='style:display-name="toc 1"')
    + '<text:list-style style:name="WWNum1"><text:list-level-style-number text:level="1"/>'
    '<text:list-level-style-bullet text:level="2"/></text:list-style>'
    + style("High", 'style:text-position="super 58%"', family="text")
    + style("Loud", 'fo:font-weight="bold"', family="text")
)
OWN = (
    style("P1", 'fo:font-size="18pt" fo:font-weight="bold"', 'style:parent-style-name="Standard"')
    + style("P2", more='style:parent-style-name="Lead"')
    + style("P3", more='style:parent-style-name="Chapter"')
    + style("P5", more='style:parent-style-name="Caption"')
    + style("T1", 'fo:font-size="16pt"', family="text")
    + style("T2", 'fo:font-weight="normal"', family="text")
    + style("T3", more='style:parent-style-name="Loud"', family="text")
    + style("T4", 'fo:font-size="50%"', family="text")
)
HEADS = "<office:automatic-styles>" + style("P4", 'fo:font-size="40pt"')
"""Styles of the head of a page, which share names with those of the text."""


def text(inner: str, named: str = NAMED) -> tuple[Block, ...]:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr(
            "content.xml",
            f"<office:document-content {NAMES}><office:automatic-styles>{OWN}"
            f"</office:automatic-styles><office:body><office:text>{inner}"
            "</office:text></office:body></office:document-content>",
        )
        if named:
            archive.writestr(
                "styles.xml",
                f"<office:document-styles {NAMES}><office:styles>{named}</office:styles>"
                f"{HEADS}</office:automatic-styles></office:document-styles>",
            )
    return read("plan.odt", file.getvalue()).blocks


def line(look: str, inner: str = "Warm homes") -> str:
    return f'<text:p text:style-name="{look}">{inner}</text:p>'


def span(look: str, words: str) -> str:
    return f'<text:span text:style-name="{look}">{words}</text:span>'


@pytest.mark.parametrize(
    ("look", "inner", "size", "bold"),
    [
        ("P1", "Warm homes", 18, True),
        ("P2", "Warm homes", 22, False),
        ("Standard", "Warm homes", 11, False),
        ("Unknown", "Warm homes", 11, False),
        ("P4", "Warm homes", 11, False),
        ("P5", "Warm homes", 11, False),
        ("Caption", "Warm homes", 11, False),
        ("Standard", span("T1", "Warm homes"), 16, False),
        ("Standard", span("T1", "W") + "arm homes", 11, False),
        ("Standard", span("T3", "Warm homes"), 11, True),
        ("P1", span("T2", "Warm homes"), 18, False),
        ("P1", span("T4", "Warm homes"), 9, True),
    ],
)
def test_letters_look_as_the_nearest_style_says(
    look: str, inner: str, size: float, bold: bool
) -> None:
    """Own, named and usual styles, shares of a size, and words that differ from their line."""
    assert text(line(look, inner)) == (
        Paragraph("Warm homes", "at the beginning", bold, size=size),
    )


def test_raised_figures_stay_raised() -> None:
    """The number of a source runs into no word."""
    (found,) = text(line("Standard", "Meadows" + span("High", "2") + " by the 1"))
    assert isinstance(found, Paragraph)
    assert found.text == "Meadows² by the 1"


def test_bold_words_in_a_plain_line_and_plain_ones_in_a_bold_line() -> None:
    """Only the bold words are marked."""
    for made in (
        line("Standard", "We " + span("T3", "will")),
        line("P1", span("T2", "We ") + "will"),
    ):
        (found,) = text(made)
        assert isinstance(found, Paragraph)
        assert (found.text, found.bold) == ("We **will**", False)


def test_the_lines_of_a_bold_paragraph_stay_lines() -> None:
    """A head of a column in two lines is bold throughout, and no mark stands between them."""
    inner = span("T3", "2026/27 <text:line-break/>") + span("T3", "£m")
    (found,) = text(line("Standard", inner))
    assert isinstance(found, Paragraph) and found.bold
    assert found.text == "2026/27\\\n£m"


def test_without_named_styles_the_usual_size_holds() -> None:
    """LibreOffice sets such letters in twelve points."""
    assert [one.size for one in text(line("X"), "") if isinstance(one, Paragraph)] == [12]


@pytest.mark.parametrize(
    ("look", "level"),
    [
        ("Heading_20_2", 2),
        ("P3", 2),
        ("Heading3", 3),
        ("Part", 1),
        ("Title", 0),
        ("Subtitle", None),
        ("Lead", None),
        ("Heading", None),
        ("Table_20_Heading", None),
    ],
)
def test_a_paragraph_in_the_style_of_a_heading_is_one(look: str, level: int | None) -> None:
    """By the name that people see, its own or that of a style it is based on."""
    (found,) = text(line(look))
    assert (found.level if isinstance(found, Heading) else None) == level


def points(*inner: str, more: str = 'text:style-name="WWNum1"') -> str:
    items = "".join(f"<text:list-item>{one}</text:list-item>" for one in inner)
    return f"<text:list {more}>{items}</text:list>"


def test_a_list_counts_as_its_named_style_says_and_goes_on_after_text() -> None:
    """Numbers on the first level, bullets on the second; bold points are told as such."""
    goes_on = 'text:style-name="WWNum1" text:continue-numbering="true"'
    found = text(
        points(line("P1", "Aims"))
        + line("Standard", "We have two.")
        + points(line("P1", "Money") + points(line("Standard", "grants"), more=""), more=goes_on)
        + points(line("Standard", "People"))
    )
    assert [(i.text, i.marker, i.bold) for i in found if isinstance(i, Item)] == [
        ("Aims", "1.", True),
        ("Money", "2.", True),
        ("grants", "", False),
        ("People", "1.", False),
    ]


def test_lines_of_a_list_of_contents_are_left_out() -> None:
    """By the style that Word and LibreOffice give them, where no list of contents holds them."""
    lines = [line(look, "Aims 3") for look in ("TOC1", "Contents_20_2", "Table_20_Contents")]
    assert len(text("".join(lines))) == 1


def test_bold_words_side_by_side_are_marked_once() -> None:
    """A blank between them does not part them."""
    (found,) = text(line("Standard", "We " + span("T3", "will ") + span("T3", "act") + " now"))
    assert isinstance(found, Paragraph) and found.text == "We **will act** now"


def test_a_box_drawn_as_a_table_or_a_frame_stands_beside_the_text() -> None:
    """Its lines say that they stand in a box; the paragraph that it is tied to stays whole."""
    cell = f"<table:table-cell>{line('P1', 'Case study')}{line('Standard', 'Lena is home.')}"
    drawn = (
        f"<table:table><table:table-row>{cell}</table:table-cell></table:table-row></table:table>"
    )
    asked = line("Standard", "Did you know?")
    frame = f"<draw:frame><draw:text-box>{asked}</draw:text-box></draw:frame>"
    found = text(drawn + line("Standard", f"One {frame}sentence."))
    assert [(one.text, one.place) for one in found if isinstance(one, Paragraph)] == [
        ("Case study", "box 1, at the beginning"),
        ("Lena is home.", "box 1, at the beginning"),
        ("One sentence.", "at the beginning"),
        ("Did you know?", "box 2, at the beginning"),
    ]


def test_a_table_in_a_shape_is_a_table() -> None:
    """LibreOffice calls it by a name of its own, and the shape holds it without a box between."""
    boxes = "".join(
        f"<loext:table-cell>{line('Standard', words)}</loext:table-cell>"
        for words in ("Action", "Lead")
    )
    rows = f"<loext:table><loext:table-row>{boxes}</loext:table-row></loext:table>"
    shape = f"<draw:custom-shape xmlns:loext='{OF_OFFICE}'>{rows}</draw:custom-shape>"
    paragraph, table = text(line("Standard", f"One {shape}sentence."))
    assert isinstance(paragraph, Paragraph) and paragraph.text == "One sentence."
    assert isinstance(table, Table)
    assert [cell.one_line for cell in table.rows[0].cells] == ["Action", "Lead"]
