"""The fixed words: every one has its Welsh, and what is said in it is Welsh."""

import ast
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from markupsafe import Markup

import stratc
from stratc.outputs import Publication, write_document
from stratc.outputs.language import catalogues, count, day, language_name, listed, say, speaking
from stratc.outputs.mutations import joined
from stratc.outputs.screen import _words as words_of_the_script
from tests.conftest import ROOT, SMALLEST, Compile

LANGUAGES = Path(stratc.__file__).parent / "languages"
SAID = ("say", "later", "count")


def messages() -> set[str | tuple[str, str]]:
    """Every sentence of ours that a page may say."""
    found: set[str | tuple[str, str]] = set()
    for path in (Path(stratc.__file__).parent / "outputs").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                texts = list(_texts(node.args))
                if node.func.id == "count" and len(texts) == 2:
                    found.add((texts[0], texts[1]))
                elif node.func.id in SAID[:2]:
                    found.update(texts)
    for path in (ROOT / "templates").rglob("*.j2"):
        text = path.read_text(encoding="utf-8")
        found.update(said[1] for said in re.findall(r"\bsay\(([\"'])(.*?)\1", text))
        found.update(re.findall(r'\bcount\([^,]+, "([^"]+)", "([^"]+)"', text))
    return found


def _texts(arguments: list[ast.expr]) -> Iterator[str]:
    for one in arguments:
        if isinstance(one, ast.Constant) and isinstance(one.value, str):
            yield one.value
        elif isinstance(one, ast.IfExp):
            yield from _texts([one.body, one.orelse])


def test_there_is_welsh() -> None:
    """English stands in the code; Welsh is a file."""
    assert "cy" in catalogues()


@pytest.mark.parametrize("language", catalogues())
def test_a_catalogue_is_complete(language: str) -> None:
    """Every sentence has its translation, with the same gaps, and none is kept that nobody says."""
    with (LANGUAGES / f"{language}.po").open("rb") as file:
        held = {entry.id: entry for entry in read_po(file, locale=language) if entry.id}
    plural = {one for one in messages() if isinstance(one, tuple)}
    # What is kept with `later` to be said in a count has its entry there.
    wanted = messages() - {form for id in held if isinstance(id, tuple) for form in id}
    assert wanted - set(held) == set()
    assert plural <= set(held)
    for id, entry in held.items():
        told = entry.string if isinstance(entry.string, tuple) else (entry.string,)
        assert all(told), id
        gaps = set(re.findall(r"\{\w+\}", id if isinstance(id, str) else id[1]))
        assert all(set(re.findall(r"\{\w+\}", str(text))) == gaps for text in told), id


def test_words_dates_and_lists_are_in_the_language() -> None:
    """Fixed words, months, lists and plurals follow the language that is spoken."""
    with speaking("cy"):
        assert say("Contents") == "Cynnwys"
        assert day(date(2026, 3, 12)) == "12 Mawrth 2026"
        assert listed(["un", "dau"]) == "un a dau"
        assert listed(["un", "dau", "wyth"]) == "un, dau ac wyth"
        assert count(3, "{n} action", "{n} actions") == "3 cham gweithredu"
    assert say("Contents") == "Contents"
    assert language_name("cy") == "Cymraeg"


@pytest.mark.parametrize(
    ("word", "behind", "right"),
    [
        ("yn", "Mawrth 2027", "ym Mawrth 2027"),
        ("yn", "Tachwedd 2027", "yn Nhachwedd 2027"),
        ("yn", "Gwynedd", "yng Ngwynedd"),
        ("yn", "Chwefror 2027", "yn Chwefror 2027"),
        ("i", "Medi 2028", "i Fedi 2028"),
        ("o", "gaeaf 2028", "o aeaf 2028"),
        ("o", "Rhagfyr 2028", "o Ragfyr 2028"),
        ("gan", "Bwrdd Iechyd Glan Arth", "gan Fwrdd Iechyd Glan Arth"),
        ("gan", "Marford Trust", "gan Marford Trust"),
        ("na", "Cymru", "na Chymru"),
        ("na", "Abertawe", "nag Abertawe"),
        ("na", "8%", "nag 8%"),
        ("na", "12%", "na 12%"),
        ("a", "<strong>Powys</strong>", "a <strong>Phowys</strong>"),
        ("a", "Y Cyngor", "a’r Cyngor"),
        ("ein", "ymrwymiadau", "ein hymrwymiadau"),
        ("ein", "camau gweithredu", "ein camau gweithredu"),
        ("erbyn", "Mawrth 2028", "erbyn Mawrth 2028"),
    ],
)
def test_welsh_words_change_where_they_meet(word: str, behind: str, right: str) -> None:
    """A small word changes what begins a time, a place or a name, and is changed by it."""
    assert " ".join(joined(word, behind)) == right


def test_what_fills_a_welsh_sentence_changes_with_it() -> None:
    """Counts, times, lists and names are written as they are read in their sentence."""
    with speaking("cy"):
        assert say("{what} in {time}", what="20", time="Mawrth 2027") == "20 ym Mawrth 2027"
        assert say("Adopted by {body}", body="Cyngor Arth") == "Mabwysiadwyd gan Gyngor Arth"
        assert listed(["Conwy", Markup("<b>Powys</b>")]) == "Conwy a <b>Phowys</b>"
        assert listed(["Sir y Fflint", "Wrecsam"]) == "Sir y Fflint a Wrecsam"
        told = [count(n, "{n} action", "{n} actions").split()[1] for n in (1, 2, 3, 4, 6, 12)]
        assert told == ["cam", "gam", "cham", "cam", "cham", "cam"]
        told = [count(n, "{n} priority", "{n} priorities").split()[1] for n in (1, 2, 3, 6)]
        assert told == ["flaenoriaeth", "flaenoriaeth", "blaenoriaeth", "blaenoriaeth"]


def test_counts_that_browsers_say_have_the_forms_of_the_language() -> None:
    """The script of a page is given each form in which a number is said."""
    with speaking("cy"):
        told = words_of_the_script()
    assert told["actions"] == "{n} cam gweithredu"
    assert (told["action2"], told["action6"]) == ("{n} gam gweithredu", "{n} cham gweithredu")
    english = words_of_the_script()
    assert [english[name] for name in ("action", "actions")] == ["{n} action", "{n} actions"]
    assert "action2" not in english


def test_what_a_catalogue_lacks_is_said_in_english() -> None:
    """A language without a catalogue has its own dates, and our words in English."""
    with speaking("fr"):
        assert say("Contents") == "Contents"
        assert day(date(2026, 3, 12)) == "12 mars 2026"


def test_words_in_use_everywhere_are_in_the_language(compiled: Compile) -> None:
    """How often it is reported, and which office somebody holds; own words stay."""
    content = SMALLEST + (
        "language: cy\nreview: annual\nbodies: [{id: b, name: Bwrdd Iechyd}]\n"
        "governance:\n  accountable: b\n  reporting: quarterly\n  roles:\n"
        "    - {role: senior-responsible-owner, person: Sian Prys}\n"
        "    - {role: night-warden, person: Huw Parri}\n"
        "priorities:\n  - {id: p, title: Triniaeth, actions: "
        "{rows: [{id: a, action: Agor, due: every six months}]}}\n"
    )
    library = compiled(content).library
    page = write_document(Publication(library, library.strategies[0]))
    said = re.sub(r"<[^>]+>", "\n", page.partition("<body")[2])
    for told in ("Bob blwyddyn", "Bob chwarter", "Uwch berchennog cyfrifol", "ob chwe mis"):
        assert told in said
    assert "Night warden" in said


def test_values_in_a_sentence_are_not_sentences(compiled: Compile) -> None:
    """Braces in what an author wrote are left as they are, and marks stay marks."""
    assert say("From {start}", start="{end}") == "From {end}"


def test_a_welsh_document_has_no_english_of_ours(compiled: Compile) -> None:
    """None of our own words is left in English on its page."""
    content = (
        SMALLEST.replace("status: published", "status: draft")
        + """\
language: cy
priorities:
  - id: p
    title: Triniaeth
    commitments: [{lead-in: "Byddwn yn:", items: [{id: c, text: agor, due: 2027-03}]}]
    actions: {rows: [{id: a, action: Agor, start: 2026-04, due: 2027-03, status: at-risk}]}
glossary: {ABC: Geiriau}
"""
    )
    library = compiled(content).library
    page = write_document(Publication(library, library.strategies[0]))
    body = re.sub(r"<[^>]+>", "\n", page.partition("<body")[2])
    lines = {line.strip() for line in body.splitlines()}
    assert {"Cynnwys", "Drafft", "Geirfa", "Mewn perygl", "Ebrill 2026 i Fawrth 2027"} <= lines
    with (LANGUAGES / "cy.po").open("rb") as file:
        same = {entry.id for entry in read_po(file, locale="cy") if entry.id == entry.string}
    ours = {one for one in messages() if isinstance(one, str) and "{" not in one} - same
    assert lines & ours == set()
