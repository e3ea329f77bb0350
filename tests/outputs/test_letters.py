"""Other scripts on a page: their language, their direction, and a face that has them."""

import io
import re

import pikepdf
import pypdfium2
import pytest

from stratc.outputs import Publication, write_document
from stratc.outputs.pdf import actual_text, print_pdf
from tests.conftest import SMALLEST, Compile
from tests.outputs.pdf_tree import Tree

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


def test_a_line_mostly_from_right_to_left_runs_so(compiled: Compile) -> None:
    """A name in our letters does not turn a line that begins and goes on in another script."""
    words = "سنفتح عيادتين جديدتين في المدينة مع NHS England."
    made = page(
        compiled, TEXT.replace("Call us", f"{words}\n\n      **سنفتح** two clinics\n\n      Call")
    )
    assert f'<p dir="rtl"><span lang="ar" dir="rtl">{words[:-13]}' in made
    assert '<p><strong><span lang="ar" dir="rtl">' in made


def test_faces_come_with_the_letters(compiled: Compile) -> None:
    """A page has the faces of its letters and no other; the PDF prints every one."""
    assert '"Noto' not in page(compiled)
    made = page(compiled, TEXT)
    assert 'font-family: "IBM Plex Sans Arabic"' in made and 'font-family: "Heebo"' not in made
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


@pytest.mark.parametrize(
    "words",
    [
        "\u0645\u0646\u0632\u0644 \u062c\u062f\u064a\u062f \u0644\u0644\u0646\u0627\u0633",
        "\u0627\u0644\u0623\u0648\u0644 \u0633\u0644\u0627\u0645",
        "\u0636\u0631\u0648\u0631\u062a \u06c1\u06d2",
        "\u05e9\u05dc\u05d5\u05dd \u05dc\u05db\u05d5\u05dc\u05dd",
        "\u0986\u09ae\u09be\u09a6\u09c7\u09b0 \u09ab\u09cb\u09a8 \u0995\u09b0\u09c1\u09a8",
        "\u0938\u0947\u0935\u093e \u092e\u0947\u0902",
        "\u6211\u4eec\u4e00\u8d77",
    ],
)
def test_what_is_read_off_a_pdf_are_its_words(compiled: Compile, words: str) -> None:
    """A search, a copy and a voice find the words of every script as they were written."""
    more = f"background:\n  - title: In your language\n    text: {words}\n"
    printed = print_pdf(page(compiled, more))
    assert printed.complaints == () and Tree(printed.content).faults() == []
    with pypdfium2.PdfDocument(printed.content) as pdf:
        assert any(words in one.get_textpage().get_text_range() for one in pdf)


def test_the_marking_of_text_is_known() -> None:
    """WeasyPrint still marks the text that it draws by the method that is wrapped."""
    assert actual_text.MARKING.is_known()
