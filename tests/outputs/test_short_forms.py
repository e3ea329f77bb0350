"""Short forms that a document explains itself are gathered, and nothing is added to them."""

import re

from stratc.outputs import Publication, write_document
from stratc.outputs.document.short_forms import short_forms
from tests.conftest import SMALLEST, Compile

TEXT = """\
background:
  - title: Now
    text: |
      Take-home naloxone (THN) saves lives. The Youth Offending Service (YOS) helps. There is a
      Blue Light Board (BLB), and a Brown Land Bank (BLB). We ask the Fen Area Team (FAT) once.

      THN is free. The YOS and the BLB agree with the GHX. Out of court disposals (OOCD) grow.
      An OOCD is quick.
"""


def test_what_the_text_explains_is_gathered(compiled: Compile) -> None:
    """As typed where it is explained; not what nothing or two explain, nor what is met once."""
    library = compiled(SMALLEST + TEXT).library
    assert short_forms(library, library.strategies[0]) == {
        "OOCD": "Out of court disposals",
        "THN": "Take-home naloxone",
        "YOS": "Youth Offending Service",
    }
    page = write_document(Publication(library, library.strategies[0]))
    assert "<li><b>THN</b> Take-home naloxone</li>" in page
    assert '<a href="#short-forms">' in page
    assert '<section id="short-forms" class="back few">' in page  # kept on one sheet of paper


def test_what_a_name_explains_is_gathered(compiled: Compile) -> None:
    """The name of a source or a body that the text calls by its letters alone."""
    text = TEXT.replace(
        "is quick.", "is quick. The FTR counts it, and again: FTR. The FHB asks FHB."
    )
    names = (
        "bodies: [{id: b, name: Fen Health Board (FHB)}]\n"
        "sources: [{id: f, title: Fen Treatment Register (FTR)}]\n"
    )
    library = compiled(SMALLEST + text + names).library
    made = short_forms(library, library.strategies[0])
    assert made["FTR"] == "Fen Treatment Register" and made["FHB"] == "Fen Health Board"


def test_a_list_of_the_authors_own_is_enough(compiled: Compile) -> None:
    """Where there is a glossary, or hardly a short form, nothing is gathered."""
    for text in (
        TEXT + "glossary: {THN: Naloxone that is taken home}\n",
        TEXT.replace("OOCD", "x"),
    ):
        library = compiled(SMALLEST + text).library
        page = write_document(Publication(library, library.strategies[0]))
        assert not re.search("short-forms", page.partition("<body")[2])
