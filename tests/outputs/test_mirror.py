"""Pages in a language that is written from right to left."""

import re
from collections.abc import Iterator
from typing import Any

import pypdfium2
import pytest

from stratc.outputs import OUTPUTS, Publication
from stratc.outputs.language import say, speaking
from stratc.outputs.mirror import mirrored
from tests.conftest import SMALLEST, Compile

PAGE = '<html lang="ur"><style>{}</style><p style="left: 0">left</p>'


@pytest.mark.parametrize(
    ("sheet", "turned"),
    [
        (".a { border-left: 2px solid; }", ".a { border-right: 2px solid; }"),
        (".a { text-align: left; float: right; }", ".a { text-align: right; float: left; }"),
        (".a { padding: 1px 2px 3px 4px; }", ".a { padding: 1px 4px 3px 2px; }"),
        (
            ".a { margin: 0 calc(-1 * var(--s4)) 1em 0; }",
            ".a { margin: 0 0 1em calc(-1 * var(--s4)); }",
        ),
        (".a { margin: 0 2px; }", ".a { margin: 0 2px; }"),
        (".a { box-shadow: -0.6rem 0 0 red; }", ".a { box-shadow: 0.6rem 0 0 red; }"),
        ('[dir="rtl"] { text-align: right; }', '[dir="rtl"] { text-align: right; }'),
        ("@media screen { .a { left: 0; } }", "@media screen { .a { right: 0; } }"),
    ],
)
def test_every_side_of_a_sheet_is_turned(sheet: str, turned: str) -> None:
    """What stood left stands right, and a block that says its own direction keeps it."""
    page = mirrored(PAGE.format(sheet), "ur")
    assert turned in page and '<p style="left: 0">left</p>' in page


def test_a_page_that_runs_left_says_so(compiled: Compile) -> None:
    """Arabic, Urdu and Hebrew pages run left as a whole, and Welsh ones do not."""
    for tag, way in (("ur", "rtl"), ("ar", "rtl"), ("he", "rtl"), ("cy", ""), ("en-GB", "")):
        content = re.sub(r"^language: .*\n", "", SMALLEST, flags=re.M) + f"language: {tag}\n"
        library = compiled(content).library
        page = next(iter(OUTPUTS["html"](Publication(library, library.strategies[0]))))
        assert ('<html dir="rtl"' in page.content.decode()) == bool(way)


def test_an_english_sentence_that_begins_with_a_number_keeps_its_order() -> None:
    """In a language without a catalogue that runs left, “2 of 3” is not read as “of 3 2”."""
    with speaking("ar"):
        assert say("{n} of {all}", n=2, all=3) == "\u200e2 of 3"
        assert say("Contents") == "Contents"
    assert say("{n} of {all}", n=2, all=3) == "2 of 3"


def test_the_paper_of_such_a_language_is_turned_too(compiled: Compile) -> None:
    """In the PDF of an Arabic strategy headings begin at the right, as its text does."""
    parts = "".join(f"  - {{id: p{n}, title: Quay {n}}}\n" for n in range(14))
    text = SMALLEST.replace("title:", "language: ar\ntitle:", 1)
    made = compiled(f"{text}priorities:\n{parts}")
    (file,) = OUTPUTS["pdf"](Publication(made.library, made.library.strategies[0]))
    with pypdfium2.PdfDocument(file.content) as pdf:
        text = pdf[1].get_textpage()
        heads = [text.get_charbox(at[0])[0] for at in _every(text.search("Contents"))]
    assert max(heads) > 400 and len(heads) == 2


def _every(search: Any) -> Iterator[Any]:
    while found := search.get_next():
        yield found
