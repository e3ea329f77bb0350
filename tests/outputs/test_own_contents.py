"""A document's own headings and order of parts, and its own way of naming a source."""

import re
from collections import defaultdict

import pypdfium2
import pytest

from stratc.model import Brand, Strategy
from stratc.outputs import Branding, Publication, charts, write_document
from stratc.outputs.document.evidence import cards
from stratc.outputs.document.sections import parts
from stratc.outputs.pdf import print_pdf
from stratc.outputs.references import References
from stratc.text import markdown
from tests.conftest import SMALLEST, Compile

PARTS = """\
contents:
  - part: sources
    title: What we have read
  - success
  - part: governance
    title: How decisions are made
vision: {statement: Homes for all.}
governance: {text: The board decides.}
success: [Nobody waits.]
sources: [{id: a, title: A plan, author: The county, year: 2025}]
glossary: {LHA: Local housing allowance}
"""
HAS = defaultdict[str, bool | str](bool, {"vision": True, "vision-words": True})


def titles(strategy: Strategy) -> list[str]:
    return [part.title for part in parts(strategy, {}, HAS)]


def test_an_empty_section_that_is_called_a_plan_heads_the_plan(compiled: Compile) -> None:
    """No heading stands over nothing, and the plan is printed where the document has it."""
    annexes = 'sections: [{title: "Annex A: Action plan"}, {title: Annex B, text: Few.}]\n'
    (strategy,) = compiled(SMALLEST + annexes).library.strategies
    has = defaultdict[str, bool | str](bool, {"plan": True})
    made = [(part.title, part.template) for part in parts(strategy, {}, has)]
    assert made[:2] == [("Annex A: Action plan", "plan"), ("Annex B", "section")]
    assert len(made) == 3
    assert titles(strategy)[0] == "Annex A: Action plan"  # without a plan nothing is lost


def test_parts_stand_in_the_documents_own_order(compiled: Compile) -> None:
    """Those that are named change places among themselves; every other part stays."""
    (strategy,) = compiled(SMALLEST + PARTS).library.strategies
    assert titles(strategy) == [
        "Vision",
        "What we have read",
        "What success will look like",
        "Glossary",
        "How decisions are made",
        "About this document",
    ]
    usual = strategy.model_copy(update={"contents": ()})
    assert [title.split()[0] for title in titles(usual)] == [
        "Vision", "Who", "What", "Glossary", "Sources", "About",
    ]  # fmt: skip


def test_a_work_that_the_text_names_is_cited_by_its_year(compiled: Compile) -> None:
    """Neither its title nor its author is printed twice; where neither is named, it is in full."""
    library = compiled(SMALLEST + PARTS).library
    references = References(library.index(library.strategies[0]))

    def read(text: str) -> str:
        return markdown.html(text, references)

    assert ">2025</a>)" in read("We follow A plan [@a].")
    assert "The county" not in re.sub("<[^>]*>", "", read("A plan [@a]"))
    assert ">2025</a>)" in read("So says the county [@a].")
    assert ">The county, 2025</a>)" in read("There is one [@a].")


def test_a_figure_is_said_as_the_document_says_it(compiled: Compile) -> None:
    """Words round a figure stand in sentences; the digits alone are still to be had."""
    statistic = (
        "statistics:\n  - {id: third, title: Owners, value: 31%, qualifier: about,"
        " in-words: nearly a third (31%)}\n"
    )
    library = compiled(SMALLEST + statistic).library
    references = References(library.index(library.strategies[0]))
    assert markdown.plain("[=third] own.", references) == "Nearly a third (31%) own."
    assert markdown.plain("Of 100, [=third.value].", references) == "Of 100, 31%."


def test_a_place_in_the_title_of_a_card_keeps_its_capitals(compiled: Compile) -> None:
    """Names and abbreviations keep them; an ordinary title goes on in small letters."""
    content = SMALLEST + (
        "statistics:\n"
        "  - {id: a, title: Perth City, value: '50,500', unit: people}\n"
        "  - {id: b, title: NHS dentists, value: 12, unit: posts}\n"
        "  - {id: c, title: Cold homes, value: 845, unit: households}\n"
    )
    library = compiled(content).library
    index = library.index(library.strategies[0])
    style = charts.ChartStyle({})
    assert [card.said for card in cards(index, ("a", "b", "c"), style, "panel")] == [
        "people: Perth City.",
        "posts: NHS dentists.",
        "households: cold homes.",
    ]


@pytest.mark.parametrize(("number", "pages"), [(1, 0), (4, 0), (14, 1), (40, 1)])
def test_the_contents_take_one_page_or_none(compiled: Compile, number: int, pages: int) -> None:
    """Many parts are listed in two columns; so few that they follow at once are not listed on
    paper, and on the screen they are."""
    priorities = "".join(f"  - {{id: p{n}, title: Quay {n}}}\n" for n in range(number))
    library = compiled(f"{SMALLEST}priorities:\n{priorities}").library
    page = write_document(Publication(library, library.strategies[0]))
    with pypdfium2.PdfDocument(print_pdf(page).content) as pdf:
        heads = [one.get_textpage().get_text_bounded(top=842, bottom=760) for one in pdf]
    assert sum("Contents" in head for head in heads) == pages
    assert page.count('<nav class="contents') == 1


@pytest.mark.parametrize("number", [24, 34])
def test_contents_in_two_columns_fill_both(compiled: Compile, number: int) -> None:
    """The right half of the page lists about as many parts as the left, with where to get help."""
    priorities = "".join(f"  - {{id: p{n}, title: Quay {n}}}\n" for n in range(number))
    library = compiled(f"{SMALLEST}priorities:\n{priorities}").library
    help_now = {"help": [{"title": "Warm Line", "phone": "01632 960 200"}]}
    look = Branding(Brand.model_validate(help_now))
    page = write_document(Publication(library, library.strategies[0], branding=look))
    with pypdfium2.PdfDocument(print_pdf(page).content) as pdf:
        text = pdf[1].get_textpage()
        assert "Warm Line" in text.get_text_bounded()
        left, right = (
            len(re.findall("Quay", text.get_text_bounded(left=start, right=start + 230)))
            for start in (57, 302)
        )
        assert left + right == number and abs(left - right) < number / 3


@pytest.mark.parametrize(("more", "shown"), [(12, True), (30, False)])
def test_paper_says_where_to_begin(compiled: Compile, more: int, shown: bool) -> None:
    """What people come for stands over the contents with its page, where the list leaves room."""
    text = "services: [{name: Warm Line, text: Ring us.}]\nglossary: {Retrofit: Insulation.}\n"
    text += "priorities:\n" + "".join(
        f"  - {{id: p{n}, title: Quay {n}, tagline: Better boats, commitments: "
        f"[{{items: [{{id: c{n}, text: Mend it.}}]}}]}}\n"
        for n in range(more)
    )
    library = compiled(SMALLEST + text).library
    page = write_document(Publication(library, library.strategies[0]))
    begin = page.partition('<div class="begin on-paper">')[2].partition("</div>")[0]
    asked = ["Short of time?", "Looking for support?", "A word you do not know?"]
    assert re.findall("<b>(.*?)</b>", begin) == asked * shown
    assert re.findall('<a href="#(.*?)">', begin) == ["one-page", "services", "glossary"] * shown
    with pypdfium2.PdfDocument(print_pdf(page).content) as pdf:
        heads = [one.get_textpage().get_text_bounded(top=842, bottom=760) for one in pdf]
        assert sum("Contents" in head for head in heads) == 1
        told = " ".join(pdf[1].get_textpage().get_text_bounded().split())
    assert ("Our strategy on a page, page 3" in told) == shown


@pytest.mark.parametrize(("label", "told"), [("", True), ("T1", False)])
def test_the_letter_of_a_section_is_explained(compiled: Compile, label: str, told: bool) -> None:
    """Where promises outside the priorities are numbered by a letter, contents and text tell it;
    where each has a number that the document prints, no letter stands anywhere."""
    more = f", label: {label}" if label else ""
    own = ", label: P{}" if label else ""
    ours = ", ".join(
        f"{{id: c{n}, text: Mend quay {n}., due: 2027-03{own.format(n)}}}" for n in range(5)
    )
    text = (
        f"priorities: [{{id: p, title: Quays, commitments: [{{items: [{ours}]}}]}}]\n"
        "sections: [{id: together, title: Working together, commitments: "
        f"[{{items: [{{id: t, text: We meet., due: 2027-03{more}}}]}}]}}]\n"
    )
    library = compiled(SMALLEST + text).library
    page = write_document(Publication(library, library.strategies[0]))
    assert ("A. Working together</a>" in page) == told
    assert (">A. Working together</h3>" in page) == told  # when it will happen
    assert ("Numbered A, as they stand outside the priorities." in page) == told
    assert (">Working together</h3>" in page) != told
    counted = compiled(SMALLEST + text.replace("Working together", "4. Working together")).library
    page = write_document(Publication(counted, counted.strategies[0]))
    assert ">4. Working together</h3>" in page  # no second number stands before its own
