"""Pictures of the plan: dates, leads, what is set, and what became of the last edition."""

from pathlib import PurePosixPath

import pypdfium2
import pytest

from stratc.crossref import Library
from stratc.model import Document
from stratc.outputs import Publication, charts, write_document
from stratc.outputs.pdf import print_pdf
from stratc.pipeline import compile
from stratc.source import Text
from tests.conftest import SMALLEST, Compile
from tests.outputs.pdf_tree import Tree

PLAN = (
    SMALLEST
    + """\
bodies:
  - {id: council, name: Fenmarsh County Council}
priorities:
  - id: treatment
    title: Treatment
    actions:
      rows:
        - {id: a, label: "1.1", action: Open., lead: council, start: 2026-04, due: 2028-03}
        - {id: b, label: "1.2", action: Ring., lead: council, due: 2031-12-31, status: at-risk}
        - {id: c, label: "1.3", action: Go on., lead: council, start: 2027-01, due: ongoing}
        - {id: d, label: "1.4", action: Never dated., lead: TBC, due: TBC, measures: Something}
"""
)


@pytest.fixture
def library(compiled: Compile) -> Library:
    return compiled(PLAN).library


def test_bars_stand_at_their_dates(library: Library) -> None:
    """A bar begins and ends where its dates are between the first year and the last."""
    index = library.index(library.strategies[0])
    made = charts.timeline(index, charts.entries(index))
    assert made and made.undated == 1
    ((_, bars),) = made.groups
    by = {bar.entry.ref: bar for bar in bars}
    assert [year for year, _ in made.years] == ["2026", "2027", "2028", "2029", "2030", "2031"]
    assert by["1.1"].left == pytest.approx(4.1, abs=0.1)
    assert by["1.1"].left + by["1.1"].width == pytest.approx(37.4, abs=0.2)
    assert by["1.2"].left == 0 and by["1.2"].width == pytest.approx(100, abs=0.1)
    assert by["1.3"].left + by["1.3"].width == 100
    assert [by[ref].when for ref in ("1.1", "1.2", "1.3")] == [
        "Apr 2026 to Mar 2028", "By Dec 2031", "From Jan 2027, no end date",
    ]  # fmt: skip


def test_a_bar_is_called_by_what_its_points_are_headed(compiled: Compile) -> None:
    """The points of a promise or an action stand in the plan, not run together beside its bar."""
    pointed = '"Ring those who are missed:\\n\\n- at night\\n- at sea"'
    library = compiled(PLAN.replace("action: Ring.", f"action: {pointed}")).library
    titles = [one.title for one in charts.entries(library.index(library.strategies[0]))]
    assert titles == ["Open", "Ring those who are missed", "Go on", "Never dated"]


@pytest.mark.parametrize(("end", "several", "last"), [("2037", 12, "2036"), ("2036", 11, "2034")])
def test_no_year_is_written_over_the_next(
    compiled: Compile, end: str, several: int, last: str
) -> None:
    """Of many years, every so many is named, none of them past the bars; each has its line."""
    library = compiled(PLAN.replace("due: 2031-12-31", f"due: {end}-12-31")).library
    made = charts.timeline(index := library.index(library.strategies[0]), charts.entries(index))
    assert made and len(made.years) == several
    assert [year for year, _ in made.named_years] == [
        str(year) for year in range(2026, int(last) + 1, 2)
    ]


def test_every_promise_is_with_its_lead(library: Library) -> None:
    """Each body has what it leads; what nobody leads stands last."""
    held = charts.entries(library.index(library.strategies[0]))
    made = charts.leads(held)
    assert [(one.name, [entry.ref for entry in one.entries]) for one in made] == [
        ("Fenmarsh County Council", ["1.1", "1.2", "1.3"]), ("No lead yet", ["1.4"]),
    ]  # fmt: skip
    assert made[-1].missing


def test_what_is_set_is_counted(library: Library) -> None:
    """A date to be confirmed is not set, and neither is a lead to be confirmed."""
    held = charts.entries(library.index(library.strategies[0]))
    assert [(one.number, one.of) for one in charts.settings(held)] == [(3, 4), (3, 4), (1, 4)]


@pytest.mark.parametrize(
    ("status", "measured", "told"),
    [("draft", False, True), ("published", False, False), ("published", True, True)],
)
def test_an_agreed_plan_shows_no_bar_of_nothing(
    compiled: Compile, status: str, measured: bool, told: bool
) -> None:
    """It never set out to give a measure; a draft, or a plan that gives some, may still do so."""
    text = PLAN.replace("lead: TBC, due: TBC, measures: Something", "lead: council, due: 2028")
    text = text.replace("status: published", f"status: {status}")
    text = text.replace("Ring.", "Ring., measures: Calls") if measured else text
    library = compiled(text).library
    page = write_document(Publication(library, library.strategies[0]))
    assert ("What is set so far" in page) is told
    assert ("0 of 4" in page) is (status == "draft")


BOTH = (
    PLAN.replace(
        "    actions:",
        """    commitments:
      - items:
          - {id: own, text: answer every call., lead: police, due: 2027}
          - {id: bare, text: listen.}
          - {id: done-by-rows, text: open doors.}
    actions:""",
    )
    .replace("{id: a, ", "{id: a, delivers: done-by-rows, ")
    .replace("bodies:\n", "bodies:\n  - {id: police, name: Fenmarsh Police}\n")
)


def test_promises_with_leads_of_their_own_stand_beside_the_plan(compiled: Compile) -> None:
    """Who leads a promise is told though there is a plan; what a row carries out is told once."""
    library = compiled(BOTH).library
    index = library.index(library.strategies[0])
    held = charts.entries(index)
    named = {entry.anchor.removeprefix("commitment-").removeprefix("action-") for entry in held}
    assert named == {"own", "bare", "a", "b", "c", "d"}
    assert [(one.name, len(one.entries)) for one in charts.leads(held)] == [
        ("Fenmarsh County Council", 3), ("Fenmarsh Police", 1), ("No lead yet", 2),
    ]  # fmt: skip
    without = BOTH.replace(", lead: police, due: 2027", "")
    library = compiled(without).library
    bare = charts.entries(library.index(library.strategies[0]))
    assert {entry.anchor for entry in bare} == {f"action-{one}" for one in "abcd"}


def test_what_goes_on_all_the_time_has_a_date(compiled: Compile) -> None:
    """“Ongoing” is an answer to by when: it is not counted among those without a date."""
    text = PLAN.replace("start: 2027-01, due: ongoing", "due: ongoing")
    rows = '        - {id: e, label: "1.5", action: End., due: 2027}\n'
    library = compiled(text + rows).library
    index = library.index(library.strategies[0])
    made = charts.timeline(index, charts.entries(index))
    assert made and (made.undated, made.endless) == (1, 1)
    page = write_document(Publication(library, library.strategies[0]))
    said = "One of the 5 actions has no date yet. Of the others, one goes on all the time.</p>"
    assert said in page


def test_little_is_not_drawn(compiled: Compile) -> None:
    """Without dates there is no line of time, without leads nobody who leads."""
    library = compiled(SMALLEST).library
    index = library.index(library.strategies[0])
    assert charts.timeline(index, charts.entries(index)) is None
    assert charts.leads(charts.entries(index)) == ()


EDITION = (
    SMALLEST
    + """\
supersedes: %s
priorities:
  - {id: p, title: P, commitments: [{items: [%s]}]}
"""
)


def test_the_sums_of_two_editions_hold() -> None:
    """What went on and what ended are all of the old; what carries on and what is new all now."""
    old = EDITION % ("nothing", "{id: a, text: A}, {id: b, text: B}, {id: c, text: C}")
    new = EDITION % ("old", "{id: x, text: X, continues: ['old:a', 'old:b']}, {id: y, text: Y}")
    documents = [
        Document(name, {PurePosixPath("strategy.yaml"): Text(f"{name}.yaml", content)})
        for name, content in (("old", old), ("new", new))
    ]
    library = compile(documents, ()).library
    strategy = library.strategy("new")
    assert strategy
    made = charts.flow(library, strategy)
    assert made and (made.kept, made.ended, made.carried, made.new) == (2, 1, 1, 1)


def test_the_years_stand_on_each_page_of_the_dates(compiled: Compile) -> None:
    """Dates that go over a page have their years at its head again, which are read out once."""
    rows = "".join(f"        - {{id: r{n}, action: Open., due: 2031-12}}\n" for n in range(120))
    library = compiled(PLAN + rows).library
    printed = print_pdf(write_document(Publication(library, library.strategies[0])))
    with pypdfium2.PdfDocument(printed.content) as pdf:
        texts = [page.get_textpage().get_text_range() for page in pdf]
    dated = [text for text in texts if text.count("By Dec 2031") > 5 and "Who leads" not in text]
    assert len(dated) > 1 and all("From and to" in text for text in dated)
    assert Tree(printed.content).spoken().count("From and to") == 1


OFFICE = """\
publisher: pcc
bodies: [{id: pcc, name: "Police, Fire and Crime Commissioner for Fenmarsh"}]
priorities:
  - id: streets
    label: Priority one
    title: Streets
    commitments:
      - lead-in: "I will:"
        items:
          - {id: vans, text: "buy four vans by May 2028"}
          - {id: walks, text: "walk with officers each March"}
          - {id: mentors, text: "pay mentors"}
      - lead-in: "I expect the Chief Constable to:"
        items: [{id: tell, text: "tell victims soon"}]
"""


def test_whom_the_lead_in_names_leads_and_what_words_say_is_dated(compiled: Compile) -> None:
    """“I will:” is whose plan it is; a reader misses no lead there, and no date that words tell."""
    library = compiled(SMALLEST + OFFICE).library
    index = library.index(library.strategies[0])
    made = charts.entries(index)
    office = ("Police, Fire and Crime Commissioner for Fenmarsh",)
    assert [one.leads for one in made] == [office, office, office, ("Chief Constable",)]
    assert [one.dated for one in made] == [True, True, False, False]


def test_a_plan_of_one_person_is_headed_so(compiled: Compile) -> None:
    """“My commitments”; a second list is headed by what leads to it, and numbers go on."""
    library = compiled(SMALLEST + OFFICE).library
    page = write_document(Publication(library, library.strategies[0]))
    assert ">My commitments for Priority 1</h" in page
    assert ">I expect the Chief Constable to</h" in page
    assert "I expect the Chief Constable to:" not in page
    assert all(f'<span class="ref">1.{n}</span>' in page for n in (1, 2, 3, 4))
    assert "Police, Fire and Crime Commissioner for Fenmarsh</p>" in page  # in one line
