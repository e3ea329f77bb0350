"""Other scripts on a page: their language, their direction, and a face that has them."""

from __future__ import annotations

import io
import re

import pikepdf

from stratc.outputs import Publication, write_document
from stratc.outputs.pdf import print_pdf
from tests.conftest import SMALLEST, Compile

TEXT = """\
background:
  - title: In your language
    text: |
      Call us: اتصل بنا any day.

      اگر آپ کو مدد کی ضرورت ہے تو ہمیں کال کریں

      Доброго дня, якщо вам потрібна допомога
"""


def page(compiled: Compile, more: str = "") -> str:
    library = compiled(SMALLEST + more).library
    return write_document(Publication(library, library.strategies[0]))


def test_runs_say_their_language(compiled: Compile) -> None:
    """A run in a line is marked, a block of its own runs right to left, the rest is left alone."""
    made = page(compiled, TEXT)
    assert '<span lang="ar" dir="rtl">اتصل بنا</span> any day.' in made
    assert '<p lang="ur" dir="rtl">اگر' in made
    assert '<span lang="uk">Доброго дня, якщо вам потрібна допомога</span>' in made
    assert made.count('<span lang="') == 2


def test_faces_come_with_the_letters(compiled: Compile) -> None:
    """A page has the faces of its letters and no other; the PDF prints every one."""
    assert '"Noto' not in page(compiled)
    made = page(compiled, TEXT)
    assert 'font-family: "Noto Sans Arabic"' in made and 'font-family: "Heebo"' not in made
    printed = print_pdf(made)
    assert printed.complaints == ()
    with pikepdf.open(io.BytesIO(printed.content)) as pdf:
        held = [one for one in pdf.objects if isinstance(one, pikepdf.Dictionary)]
        fonts = {str(one.FontName) for one in held if "/FontName" in one}
    assert any("Arabic" in font for font in fonts)


def test_a_quotation_runs_as_its_script_does(compiled: Compile) -> None:
    """Words from right to left open at the right, with their marks and stop on the right sides."""
    voice = "{text: \u0648\u062c\u062f\u062a \u0645\u0646 \u0645\u0639\u064a., by: \u5c45\u6c11}"
    made = page(compiled, f"background: [{{title: Heard, quotations: [{voice}]}}]\n")
    assert re.search(r'<blockquote><p lang="ar" dir="rtl">”[^<]+\.“</p>', made)
    assert "\u5c45\u6c11。" in re.sub(r"</?span[^>]*>", "", made)
