"""What a short document says of itself stands with its contents, where that saves a page."""

import re

import pypdfium2
import pytest

from stratc.outputs.pdf import print_pdf

PAGE = """<html lang="en"><head><title>Plan</title><style>
@page {{ size: A4; margin: 20mm }} h2 {{ margin: 0; font-size: 12pt }}
nav {{ height: {list}mm; break-after: page }} nav:has(+ .back) {{ break-after: auto }}
.back + main {{ break-before: page }} #first {{ height: {text}mm }} #about {{ height: 60mm }}
</style></head><body>
<nav class="contents"><h2 id="contents-h">Contents</h2></nav>
<main><section id="zero"><h2>Before</h2></section>
<section id="first" class="new-page" style="break-before: page"><h2>The plan</h2></section>
<section id="about" class="back"><h2>About this document</h2></section></main>
</body></html>"""


def pages(millimetres: dict[str, int], html: str = PAGE) -> list[str]:
    """The words of each page, where a list and a text are so many millimetres high."""
    made = print_pdf(html.format(**millimetres)).content
    with pypdfium2.PdfDocument(made) as pdf:
        words = [page.get_textpage().get_text_bounded() for page in pdf]
    return [re.sub(r"\s+", " ", one).strip() for one in words]


@pytest.mark.parametrize(
    ("millimetres", "shown"),
    [
        ({"list": 90, "text": 240}, ["Contents About this document", "Before", "The plan"]),
        ({"list": 200, "text": 240}, ["Contents", "Before", "The plan", "About this document"]),
        ({"list": 90, "text": 120}, ["Contents", "Before", "The plan About this document"]),
    ],
    ids=["alone", "no room", "not alone"],
)
def test_the_last_part_goes_where_it_saves_a_page(
    millimetres: dict[str, int], shown: list[str]
) -> None:
    """It stands below the contents if it had the last page for itself, and there is room."""
    assert pages(millimetres) == shown


def test_a_leaflet_has_no_list_of_its_contents() -> None:
    """Behind the cover of a document of two pages of text, a list of them is a page to turn."""
    cover = '<section id="cover" style="break-after: page"><h2>Cover</h2></section>'
    html = PAGE.replace("<style>", "<style>.few {{ display: none }}")
    html = html.replace('<nav class="contents"', f'{cover}<nav class="contents" id="contents"')
    assert pages({"list": 90, "text": 120}, html) == [
        "Cover",
        "Before",
        "The plan About this document",
    ]
    more = '<section style="break-after: page"><h2>More</h2></section>'
    html = html.replace('<section id="zero">', f'{3 * more}<section id="zero">')
    assert pages({"list": 90, "text": 120}, html)[1].startswith("Contents")
