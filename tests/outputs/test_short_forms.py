"""Short forms are gathered: what the document explains, and apart, what is usually meant."""

import re

import pytest

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
    assert short_forms(library, library.strategies[0]).own == {
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
    made = short_forms(library, library.strategies[0]).own
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


NATIONAL = """\
background:
  - title: Now
    text: |
      Offenders are met early (IOM) and each MARAC and MASH hears of domestic abuse. NCA and ACE
      are asked. The GHX is quick. Crime falls. DLUHC paid for it, and DCMS read of it.
"""


def test_what_is_usually_meant_stands_apart(compiled: Compile) -> None:
    """Letters that nothing explains have the words that are usual, under a sentence that says so.

    Not those that nobody knows (GHX), and not those that two tables know differently (ACE).
    """
    library = compiled(SMALLEST + NATIONAL).library
    made = short_forms(library, library.strategies[0])
    assert not made.own
    assert made.usual == {
        "DCMS": "Department for Culture, Media and Sport",
        "DLUHC": "Department for Levelling Up, Housing and Communities",
        "IOM": "Integrated offender management",
        "MARAC": "Multi-Agency Risk Assessment Conference",
        "MASH": "Multi-agency safeguarding hub",
        "NCA": "National Crime Agency",
    }
    page = write_document(Publication(library, library.strategies[0]))
    said = "The text does not say what these stand for. Public bodies usually mean:"
    assert page.index(said) < page.index("<li><b>IOM</b> Integrated offender management</li>")


def test_a_few_letters_are_read_by_what_the_document_speaks_of(compiled: Compile) -> None:
    """An island may have the letters of a programme for offenders; and only English is added to.

    A body of the whole country is known by three letters too.
    """
    island = NATIONAL.replace("Offenders are met early (IOM)", "The CQC and ferries to the IOM run")
    for more, gone in ((island, {"IOM"}), (NATIONAL + "language: cy\n", None)):
        library = compiled(SMALLEST + more).library
        usual = short_forms(library, library.strategies[0]).usual
        assert "IOM" not in usual and ("CQC" in usual) is bool(gone)


@pytest.mark.parametrize(("year", "name"), [(2019, "Digital, Culture"), (2024, "Culture")])
def test_a_body_has_the_name_of_its_day(compiled: Compile, year: int, name: str) -> None:
    """Letters that outlived a name stand for that of the day the document was published."""
    library = compiled(SMALLEST + NATIONAL + f"published: {year}-05\n").library
    usual = short_forms(library, library.strategies[0]).usual
    assert usual["DCMS"] == f"Department for {name}, Media and Sport"


def test_a_glossary_is_not_said_again(compiled: Compile) -> None:
    """Beside a list of the author's own, only what it leaves open has the usual words."""
    library = compiled(SMALLEST + NATIONAL + "glossary: {MARAC: A meeting on risk}\n").library
    made = short_forms(library, library.strategies[0])
    assert not made.own and "MASH" in made.usual and "MARAC" not in made.usual
