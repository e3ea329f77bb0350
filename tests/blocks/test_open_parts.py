"""Parts of OpenDocument files as LibreOffice writes them: rules of colour, titles, points."""

import io
import zipfile
from html import escape

import pytest

from stratc.blocks import BlockStream, Item, read

CALC = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"
NAMES = f'xmlns:calcext="{CALC}" ' + " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for short, name in (
        ("office", "office"), ("table", "table"), ("text", "text"), ("style", "style"),
        ("fo", "xsl-fo-compatible"), ("draw", "drawing"),
    )
)  # fmt: skip
STYLES = f"""<office:document-styles {NAMES}><office:styles>
<style:style style:name="R_5f_1" style:display-name="R_1" style:family="table-cell">
<style:table-cell-properties fo:background-color="#ff0000"/></style:style>
<style:style style:name="G" style:family="table-cell">
<style:table-cell-properties fo:background-color="#00b050"/></style:style>
</office:styles></office:document-styles>"""


def sheet(rules: list[tuple[str, str]], *rows: tuple[str, str], more: str = "") -> BlockStream:
    """A sheet “My plan” of two columns; the rules stand over the second, below its head."""
    lines = "".join(
        "<table:table-row>" + "".join(map(box, row)) + "</table:table-row>"
        for row in (("Action", "RAG"), *rows)
    )
    held = "".join(
        f'<calcext:condition calcext:apply-style-name="{look}" calcext:value="{escape(asks)}"/>'
        for asks, look in rules
    )
    content = f"""<office:document-content {NAMES}><office:body><office:spreadsheet>
<table:table table:name="My plan">{lines}<calcext:conditional-formats>
<calcext:conditional-format calcext:target-range-address="'My plan'.B2:'My plan'.B9">{held}{more}
</calcext:conditional-format></calcext:conditional-formats></table:table>
</office:spreadsheet></office:body></office:document-content>"""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", content)
        archive.writestr("styles.xml", STYLES)
    return read("plan.ods", file.getvalue())


def box(words: str) -> str:
    kind = f'office:value-type="float" office:value="{words}"' if words.isdigit() else ""
    return f"<table:table-cell {kind}><text:p>{words}</text:p></table:table-cell>"


def colours(source: BlockStream) -> list[str]:
    (table,) = source.tables()
    return [row.cells[1].colour for row in table.rows[1:]]


@pytest.mark.parametrize(
    ("asks", "painted"),
    [
        ("=3", "3"),
        ("<3", "1"),
        ("between(2,4)", "3"),
        ('="late"', "late"),
        ('contains-text("at")', "late"),
        ('formula-is([.$A2]="x")', "late"),
        ("formula-is([.$B2]>2)", "3"),
    ],
)
def test_the_first_rule_that_holds_paints_a_box(asks: str, painted: str) -> None:
    """A value compared, words in a box, one cell of the same row: each gives its colour."""
    rows = [("a", "1"), ("b", "3"), ("x", "late")]
    source = sheet([(asks, "R_1"), ("=99", "G")], *rows)
    assert colours(source) == ["FF0000" if value == painted else "" for _, value in rows]
    assert not source.asides


def test_rules_in_their_order() -> None:
    """Where two hold, the first one paints."""
    assert colours(sheet([("=1", "G"), ("<9", "R_1")], ("a", "1"), ("b", "2"))) == [
        "00B050",
        "FF0000",
    ]


@pytest.mark.parametrize(
    ("rules", "more"),
    [
        ([("formula-is(SUM([.B2:.B9])>2)", "R_1")], ""),
        ([('formula-is([.$A1]="x")', "R_1")], ""),
        ([("duplicate", "R_1")], ""),
        ([], "<calcext:color-scale/>"),
    ],
)
def test_a_rule_that_cannot_be_followed_is_told(rules: list[tuple[str, str]], more: str) -> None:
    """A sum, another row, a scale of colours: nothing is painted, and this is said."""
    source = sheet(rules, ("x", "1"), ("b", "2"), more=more)
    assert colours(source) == ["", ""]
    assert ["cannot be followed" in aside.reason for aside in source.asides] == [True]


def test_the_title_of_a_text_and_the_depth_of_its_points() -> None:
    """The properties give the title; a point in the style of the second level stands deeper."""
    points = "".join(
        f'<text:list><text:list-item><text:p text:style-name="List_20_Bullet{level}">{words}'
        "</text:p></text:list-item></text:list>"
        for words, level in (("Open a hub", ""), ("with a café", "_20_2"), ("Mend", ""))
    )
    content = f"""<office:document-content {NAMES}><office:body><office:text>{points}
</office:text></office:body></office:document-content>"""
    meta = f"""<office:document-meta {NAMES} xmlns:dc="http://purl.org/dc/elements/1.1/">
<office:meta><dc:title>Fenmarsh Plan</dc:title></office:meta></office:document-meta>"""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("content.xml", content)
        archive.writestr("meta.xml", meta)
    source = read("plan.odt", file.getvalue())
    assert source.title == "Fenmarsh Plan"
    assert [(one.text, one.depth) for one in source.blocks if isinstance(one, Item)] == [
        ("Open a hub", 0),
        ("with a café", 1),
        ("Mend", 0),
    ]
