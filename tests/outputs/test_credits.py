"""What is printed and is not the strategy's own is credited where it is printed."""

import json
import re

from stratc.outputs import OUTPUTS, Publication, fonts, write_document
from stratc.outputs.document.about import about, licences
from stratc.outputs.document.names import Names
from stratc.outputs.document.titles import Titles
from stratc.pipeline import Compilation
from tests.conftest import ROOT, SMALLEST, Compile

LICENCE = "Open Government Licence v3.0"
OFL = "SIL Open Font License 1.1"


def publication(real: Compilation) -> Publication:
    strategy = real.library.strategy("lincolnshire-2026")
    assert strategy
    return Publication(real.library, strategy, outputs=frozenset(OUTPUTS))


def test_a_document_credits_national_words_and_its_letters(real: Compilation) -> None:
    """Its last table names the terms of the plans that it follows, and of its typefaces."""
    page = write_document(publication(real))
    (row,) = re.findall(r">Licences</th><td>(.*?)</td>", page)
    assert f"Crown copyright, {LICENCE}" in row
    assert f"Public Sans and Source Serif 4: {OFL}" in row


def test_letters_of_a_body_are_its_own_business(real: Compilation) -> None:
    """Where a project sets all in typefaces of its own, nobody else's are credited."""

    page = publication(real)
    own = (fonts.Face("Fen Sans", "normal", "400"),)
    told = licences(page.library, page.strategy, own)
    assert LICENCE in told and OFL not in told


def test_every_typeface_on_a_page_is_credited(compiled: Compile) -> None:
    """Letters of other scripts come with faces that are named beside ours; editors' do not."""
    library = compiled(
        SMALLEST
        + 'subtitle: "Welcome \u0645\u0631\u062d\u0628\u0627 \u09b8\u09cd\u09ac"\n'
        + 'editor-note: "\u05e9\u05dc\u05d5\u05dd"\n'
    ).library
    page = write_document(Publication(library, library.strategies[0]))
    (row,) = re.findall(r">Licences</th><td>(.*?)</td>", page)
    held = set(re.findall(r'@font-face { font-family: "([^"]+)"', page))
    assert {"Public Sans", "IBM Plex Sans Arabic", "Hind Siliguri"} <= held
    assert held == {one for one in (*held, "Heebo") if one in row}


def test_nothing_is_said_of_licences_where_there_are_none(compiled: Compile) -> None:
    """A strategy without national plans, in typefaces of its body, has no empty row."""
    library = compiled(SMALLEST).library
    own = (fonts.Face("Fen Sans", "normal", "400"),)
    told = licences(library, library.strategies[0], own)
    assert not told
    index = library.index(library.strategies[0])
    facts = about(library, Names(index), Titles(index.strategy, index.hosts), own)
    assert "Licences" not in {fact.title for fact in facts}


def test_cross_references_credit_the_plans_they_quote(real: Compilation) -> None:
    """The page and the data say under which terms national titles may be used."""
    made = {
        artifact.path.name: artifact.content.decode("utf-8")
        for artifact in OUTPUTS["crossref"](publication(real))
    }
    assert LICENCE in made["crossref.html"]
    held = json.loads(made["crossref.json"])
    frameworks = held["frameworks"] if "frameworks" in held else held["strategies"][0]["frameworks"]
    assert any(LICENCE in (one["terms"] or "") for one in frameworks)


def test_whoever_takes_stratc_up_is_told() -> None:
    """README and LICENSE say what is not covered by the licence of the program."""
    for name in ("README.md", "LICENSE"):
        text = " ".join((ROOT / name).read_text(encoding="utf-8").split())
        assert LICENCE in text and OFL in text, name
    packaged = {face.family for face in (*fonts.TEXT, *fonts.TITLES)}
    assert all(family in (ROOT / "README.md").read_text(encoding="utf-8") for family in packaged)
