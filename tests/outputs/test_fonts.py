"""The faces that are put into a page, which are all that its PDF is drawn with."""

import os
import re
from base64 import b64decode
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from fontTools.ttLib import TTFont

from stratc.outputs import Publication, fonts, scripts, write_document
from stratc.outputs.pdf import print_pdf
from stratc.text import glyphs
from tests.conftest import SMALLEST, Compile

CHINESE = '<body><p lang="zh">我们一起住在这座城市。</p></body>'


def test_every_face_has_outlines_of_true_type() -> None:
    """Chinese faces come with other outlines, of which veraPDF takes each letter for missing."""
    held = scripts.faces(CHINESE)
    sheet = fonts.faces(CHINESE, held)
    found = re.findall(r"base64,([\w+/=]+)", sheet)
    assert found and len(found) == len(held)
    for face in found:
        font = TTFont(BytesIO(b64decode(face)))
        assert "glyf" in font and "CFF " not in font
        known = font.getBestCmap()
        drawn = [font["glyf"][known[ord(letter)]] for letter in "我们一起住在这座城市。"]
        assert all(glyph.numberOfContours > 0 for glyph in drawn)
        assert font["hmtx"][known[ord("我")]] == (1000, drawn[0].xMin)


NESTED = """\
background:
  - title: Lists in lists
    text: |
      - One
        - Two
          - Three
"""


def test_letters_join_in_the_face_of_a_body() -> None:
    """A body's own face keeps what gives its Arabic letters their shape beside each other."""
    arabic = next(one for one in glyphs.OTHERS if one.script == "arabic" and one.path)
    assert arabic.path
    ours = fonts.own("Brand text", arabic.path.read_bytes())
    (packed,) = re.findall(r"base64,([\w+/=]+)", fonts.faces("Warm كتاب", (ours,)))
    made = TTFont(BytesIO(b64decode(packed)))["GSUB"].table.FeatureList.FeatureRecord
    assert {"init", "medi", "fina"} <= {one.FeatureTag for one in made}


def test_lists_in_lists_are_drawn_with_our_faces(compiled: Compile) -> None:
    """Every mark of a list is a letter that the faces of the page hold."""
    library = compiled(SMALLEST + NESTED).library
    page = write_document(Publication(library, library.strategies[0]))
    printed = print_pdf(page)
    assert page.count("<ul>") >= 3 and printed.complaints == ()
    assert _families(printed.content) <= {"Public-Sans", "Source-Serif-4"}


def test_fonts_of_the_machine_stay_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A letter that no face of the page holds is told, and never drawn in a font of the machine."""
    face = next(one for one in glyphs.OTHERS if one.script == "signs")
    assert face.path and ord("Д") in glyphs.held(face)
    settings = tmp_path / "fonts.conf"
    settings.write_text(
        f"<fontconfig><dir>{face.path.parent}</dir><cachedir>{tmp_path}</cachedir></fontconfig>"
    )
    monkeypatch.setenv("FONTCONFIG_FILE", str(settings))
    style = f'{fonts.faces("Д", fonts.TEXT)} body {{ font-family: "Public Sans" }}'
    printed = print_pdf(f'<html lang="en"><title>A</title><style>{style}</style><p>A Д B')
    assert any("Д" in complaint for complaint in printed.complaints)
    assert _families(printed.content) == {"Public-Sans"}
    assert os.environ["FONTCONFIG_FILE"] == str(settings)


@pytest.mark.parametrize(
    ("words", "family", "drawn"),
    [
        ("Town", "Source Serif 4", {"Source-Serif-4"}),
        ("Town", "Nowhere", {"Source-Serif-4"}),
        ("T\u0175r", "Source Serif 4", {"Source-Serif-4", "Last-resort"}),
    ],
)
def test_ours_stand_behind_the_faces_of_a_body(words: str, family: str, drawn: set[str]) -> None:
    """A letter that a body's own face lacks is drawn in ours, and all else in the body's face."""
    style = f'{fonts.faces("", fonts.TITLES)} body {{ font-family: "{family}" }}'
    printed = print_pdf(f'<html lang="en"><title>A</title><style>{style}</style><p>{words}')
    assert printed.complaints == () and _families(printed.content) == drawn


def _families(content: bytes) -> set[str]:
    with pikepdf.open(BytesIO(content)) as pdf:
        held = [one for one in pdf.objects if isinstance(one, pikepdf.Dictionary)]
        names = {str(one.FontName) for one in held if "/FontName" in one}
    return {re.sub(r"^/[A-Z]{6}\+|(-(Semi-)?Bold)?(-(Italic|Oblique))?,?$", "", n) for n in names}
