"""Our promises and the national goals on a page of its own, as readers meet it."""

import re
from html import unescape

import pytest

from stratc.outputs import OUTPUTS, Publication
from stratc.pipeline import Compilation
from tests.conftest import SMALLEST, Compile, real_documents

NAMES = [document.id for document in real_documents()]
WELSH = """\
language: cy
bodies: [{id: b, name: Cyngor}]
priorities:
  - id: p
    title: Cartrefi
    commitments: [{items: [{id: c, text: Agor., serves: ncdof:s1, lead: b, due: 2027-03}]}]
"""


def page(publication: Publication) -> str:
    made = {one.path.name: one.content for one in OUTPUTS["crossref"](publication)}
    return made["crossref.html"].decode("utf-8")


def of(real: Compilation, name: str, *outputs: str, **more: object) -> str:
    strategy = real.library.strategy(name)
    assert strategy
    held = Publication(real.library, strategy, outputs=frozenset(outputs), **more)  # type: ignore[arg-type]
    return page(held)


@pytest.mark.parametrize("name", NAMES)
def test_every_promise_stands_with_its_goals(name: str, real: Compilation) -> None:
    """Each promise is a row, in the order of the numbers, with what it is filtered by."""
    made = of(real, name, "html")
    strategy = real.library.strategy(name)
    assert strategy
    index = real.library.index(strategy)
    rows = dict(re.findall(r'<tr id="([^"]+)" (data-row[^>]+)>', made))
    wanted = {f"commitment-{id}" for id in index.commitments} | {
        f"action-{id}" for id in index.actions
    }
    assert set(rows) == wanted
    numbers = re.findall(r'<th scope="row"><span class="ref">(\d+)\.(\d+)<', made)
    assert numbers == sorted(numbers, key=lambda number: tuple(map(int, number)))
    assert all("data-goal=" in marks and "data-lead=" in marks for marks in rows.values())


@pytest.mark.parametrize("outputs", [(), ("html", "csv", "xlsx")])
@pytest.mark.parametrize("name", NAMES[:2])
def test_every_link_leads_somewhere(name: str, outputs: tuple[str, ...], real: Compilation) -> None:
    """Within the page, or to a file that is built beside it."""
    made = of(real, name, *outputs)
    inside = set(re.findall(r'\bid="([^"]+)"', made))
    for link in map(unescape, re.findall(r'<a\b[^>]* href="([^"]+)"', made)):
        file, _, anchor = link.partition("#")
        ending = "html" if file == "index.html" else file.rpartition(".")[2]
        assert (
            anchor in inside
            if not file
            else file in ("../index.html", "crossref.csv")
            or ("://" in file or ending in outputs or file.startswith("../"))
        ), link


def test_what_hardly_any_promise_has_is_no_column(compiled: Compile) -> None:
    """One date among twelve promises stands with its promise, and the others are counted once."""
    items = "".join(f", {{id: c{n}, text: Do thing {n}.}}" for n in range(11))
    library = compiled(f"""\
{SMALLEST}priorities:
  - id: p
    title: Homes
    commitments: [{{items: [{{id: c, text: Open., serves: ncdof:s1, due: 2027-03}}{items}]}}]
""").library
    made = page(Publication(library, library.strategies[0]))
    assert "No date yet<" not in made and '<th scope="col">When</th>' not in made
    assert made.count("When: By March 2027") == 1
    assert "No date has been set yet for 11 of the 12 commitments." in made


def test_editors_have_the_page_of_officers(real: Compilation) -> None:
    """The working edition says which wording nobody has checked; readers meet none of that."""
    assert "not verified" in of(real, NAMES[0], audience="editors")
    assert "not verified" not in of(real, NAMES[0])


def test_it_is_in_the_language_of_its_document(compiled: Compile) -> None:
    """Every fixed word of the page is Welsh where the strategy is."""
    library = compiled(SMALLEST + WELSH).library
    made = page(Publication(library, library.strategies[0]))
    words = re.sub(r"<(style|script)\b.*?</\1>|<[^>]+>", "\n", made, flags=re.S)
    assert "Addewid fesul addewid" in words and "31 Mawrth 2027" not in words
    assert "Erbyn Mawrth 2027" in words and "Yn bennaf amdano" in words


@pytest.mark.parametrize("name", NAMES)
def test_tables_name_goals_in_words(name: str, real: Compilation) -> None:
    """No cell of a table has the code of a national framework, such as “From Harm to Hope 2.1”."""
    strategy = real.library.strategy(name)
    assert strategy
    for made in OUTPUTS["csv"](Publication(real.library, strategy)):
        assert not re.search(r"From Harm to Hope \d", made.content.decode("utf-8-sig"))


UNANSWERED = """\
frameworks: from-harm-to-hope@2021
priorities:
  - id: p
    title: Homes
    commitments: [{items: [{id: c, text: open a clinic.MORE}]}]
"""


@pytest.mark.parametrize(("more", "told"), [("", False), (", serves: from-harm-to-hope:2", True)])
def test_no_gap_is_published_before_anybody_has_said_what_a_promise_serves(
    more: str, told: bool, compiled: Compile
) -> None:
    """A draft whose promises nobody has linked says nothing of goals to readers; editors see it."""
    library = compiled(SMALLEST + UNANSWERED.replace(".MORE", more)).library
    held = Publication(library, library.strategies[0], outputs=frozenset({"html"}))
    (document,) = (
        one.content.decode("utf-8")
        for one in OUTPUTS["html"](held)
        if one.path.name == "index.html"
    )
    assert bool([*OUTPUTS["crossref"](held)]) is told
    assert ('id="match"' in document) is told
    editors = Publication(library, library.strategies[0], audience="editors")
    assert [*OUTPUTS["crossref"](editors)]
