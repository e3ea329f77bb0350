"""A strategy whose title, numbers, priorities and pictures are all larger than usual."""

import io
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import PurePosixPath

import pikepdf
import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from PIL import Image

from stratc.model import Document
from stratc.outputs import Publication, write_document
from stratc.outputs.brand.colours import palette
from stratc.outputs.pdf import print_pdf
from stratc.outputs.theme import contrast
from stratc.pipeline import compile
from stratc.source import Text
from stratc.work.files import shipped_frameworks
from tests.outputs.test_looked_at import _letters, _over, _words

PRIORITIES = "".join(
    f"""\
  - id: p{n}
    label: Priority {n}
    title: A priority with a title that does not fit over a narrow column
    commitments: [{{items: [{{id: c{n}, text: Open doors., serves: ncdof:s{1 + n % 3}}}]}}]
"""
    for n in range(101, 115)
)
CONTENT = f"""\
title: >-
  The strategy of Fenmarsh, Mereford and Saltby for preventing, reducing and recovering from harms
  that come of drugs, alcohol, medicines and gambling, with its plan for all of the partners
subtitle: For everybody who lives, works or learns between the river and the sea, and for carers
areas: [Fenmarsh]
period: 2026/2031
status: published
published: 2026-03
scope: [drugs, alcohol]
frameworks: [ncdof@2023]
notice: {"This county is invented. " * 24}
figures:
  - {{id: tower, file: tower.png, title: The tower, alt: A line from top to bottom}}
background:
  - title: Now
    figures: [tower]
    text: |
      We counted.

      | Town | Homes |
      | --- | --- |
      | Saltby | 12 |
priorities:
{PRIORITIES}"""


@cache
def publication() -> Publication:
    made = io.BytesIO()
    Image.new("RGB", (90, 1800), "#777777").save(made, "PNG")
    images = {"tower.png": made.getvalue()}
    text = Text("strategy.yaml", CONTENT)
    document = Document("fenmarsh", {PurePosixPath("strategy.yaml"): text})
    library = compile([document], shipped_frameworks()).library
    return Publication(library, library.strategies[0], images=images)


pytestmark = pytest.mark.xdist_group("extremes")


@pytest.fixture(scope="module")
def pdf() -> Iterator[pypdfium2.PdfDocument]:
    with pypdfium2.PdfDocument(print_pdf(write_document(publication())).content) as made:
        yield made


def test_words_of_a_cover_stand_on_plain_ground(pdf: pypdfium2.PdfDocument) -> None:
    """Words of the cover lie on the colour of the cover, or on the tint of a box, however long."""
    page = pdf[0]
    text, drawn = page.get_textpage(), page.render(scale=1).to_pil()
    lines = [text.get_rect(n) for n in range(text.count_rects())]
    assert min(low for _, low, _, _ in lines) < 111 / 25.4 * 72, "the drawing is not reached"
    beside = {
        drawn.getpixel((round(left - 4), round(page.get_height() - (low + high) / 2)))
        for left, low, _, high in lines
    }
    assert len(beside) <= 2


def test_a_picture_stands_on_a_page_with_its_caption(pdf: pypdfium2.PdfDocument) -> None:
    """However tall a picture is, it ends over the words below it."""
    (page,) = [one for one in pdf if "The tower" in _words(one)]
    (picture,) = page.get_objects([pdfium.FPDF_PAGEOBJ_IMAGE])
    text = page.get_textpage()
    found = text.search("The tower").get_next()
    assert found and picture.get_bounds()[1] > text.get_charbox(found[0])[1]
    assert picture.get_bounds()[3] < page.get_height()


def test_the_number_of_a_priority_stays_on_its_line(pdf: pypdfium2.PdfDocument) -> None:
    """A number of several digits is not broken."""
    page = next(one for one in pdf if "Priority 112" in " ".join(_words(one).split("\n")))
    text = page.get_textpage()
    found = text.search("112").get_next()
    assert found
    boxes = [text.get_charbox(found[0] + n) for n in range(3)]
    assert len({round(bottom) for _, bottom, _, _ in boxes}) == 1


def test_many_priorities_fit_the_national_map(pdf: pypdfium2.PdfDocument) -> None:
    """With more columns than words fit over, the map holds numbers, and none lies on another."""
    (page,) = [one for one in pdf if "The numbers say how many do" in _words(one)]
    assert _over(_letters(page)) == []


def test_words_over_columns_are_said_once(pdf: pypdfium2.PdfDocument) -> None:
    """A table in running text has no heading that only repeats the words over its columns."""
    assert not any("Town, Homes" in _words(page) for page in pdf)


def test_a_bright_brand_shines_on_its_own_shade() -> None:
    """A yellow council has yellow numbers; one whose colour is dark has another colour for them."""
    assert palette("#ffe14d")["accent"] == "#ffe14d"
    for dark in ("#7b2d6f", "#00402b"):
        made = palette(dark)
        assert made["accent"] != dark
        assert contrast(made["accent"], made["brand-900"]) >= 4.5
    assert palette("#ffe14d", "#3060c0")["accent"] != "#ffe14d"


@pytest.mark.parametrize("mode", ["RGB", "RGBA"])
def test_pictures_made_of_pixels_are_fit_for_an_archive(mode: str) -> None:
    """A photograph, and one with a mask, leave the file what it claims to be."""
    made = io.BytesIO()
    Image.new(mode, (40, 40), "#777777").save(made, "PNG")
    held = replace(publication(), images={"tower.png": made.getvalue()})
    with pikepdf.open(io.BytesIO(print_pdf(write_document(held)).content)) as file:
        streams = [one for one in file.objects if isinstance(one, pikepdf.Stream)]
        pictures = [one for one in streams if one.get("/Subtype") == "/Image"]
        assert len(pictures) == 1 + (mode == "RGBA")
        assert not any(bool(one.get("/Interpolate", False)) for one in pictures)
