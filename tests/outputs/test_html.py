"""The web page: everything the author wrote is in it, in order, safe, and the same every time."""

import re
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from stratc.model import Commitment, Intervention, Strategy
from stratc.outputs import (
    OUTPUTS,
    Publication,
    index_entry,
    read_entry,
    write_document,
    write_index,
)
from stratc.outputs.phrases import value
from stratc.pipeline import Compilation
from stratc.text.markdown import plain
from tests.conftest import SMALLEST, Compile, real_documents

NAMES = tuple(d.id for d in real_documents())
VOID = ("meta", "link", "br", "hr", "img", "col", "path", "rect", "input")
PHRASING = ("a", "span", "strong", "em", "sup", "br", "ul", "ol", "li", "b")


class Read(HTMLParser):
    """A page as its text, its elements and their attributes."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.said: list[str] = []
        self.elements: list[tuple[str, dict[str, str | None], tuple[str, ...]]] = []
        self.open: list[str] = []
        self.feed(text)
        assert not self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs), tuple(self.open)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs), tuple(self.open)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if not {"style", "script"} & set(self.open):
            self.said.append(data)

    @property
    def text(self) -> str:
        return squeezed("".join(self.said))

    def values(self, attribute: str) -> list[str]:
        return [a[attribute] or "" for _, a, _ in self.elements if attribute in a]


def squeezed(text: str) -> str:
    return " ".join(text.split())


def strategy_of(made: Compilation, name: str = "fenmarsh") -> Strategy:
    found = made.library.strategy(name)
    assert found, made.said
    return found


def page_of(made: Compilation, name: str = "fenmarsh", **templates: str) -> str:
    return write_document(Publication(made.library, strategy_of(made, name), templates))


pytestmark = pytest.mark.xdist_group("html")


@pytest.fixture(scope="module")
def pages(real: Compilation) -> dict[str, tuple[str, Read]]:
    made = {name: page_of(real, name) for name in NAMES}
    return {name: (page, Read(page)) for name, page in made.items()}


@pytest.mark.parametrize("name", NAMES)
def test_everything_written_is_in_the_page(
    name: str, real: Compilation, pages: dict[str, tuple[str, Read]]
) -> None:
    """Every statistic, commitment, action, intervention, partner, source and heading is printed."""
    strategy = strategy_of(real, name)
    index = real.library.index(strategy)
    text = pages[name][1].text
    for statistic in strategy.statistics:
        # One that the document prints again stands once among its figures.
        assert statistic.repeats or squeezed(statistic.title) in text
        shown = value(statistic) if statistic.value else statistic.finding or ""
        assert squeezed(shown).lower() in text.lower()
    for element in index.elements:
        said: list[str] = []
        if isinstance(element, Commitment):
            said = [element.text, *(part.text for part in element.parts)]
        if isinstance(element, Intervention) and element.text:
            said = [element.text]
        for prose in said:
            for sentence in plain(prose).split("\n"):
                head = re.split(r"\[|\(", squeezed(sentence))[0][:60]
                assert head.lower() in text.lower()
    for action in index.actions.values():
        for prose in action.action:
            assert squeezed(plain(prose))[:50] in text
    for group in strategy.partners:
        for member in group.members:
            bodies = (index.bodies.get(id) for id in (member.body or "", *member.bodies))
            names = [body.name for body in bodies if body]
            assert all(
                squeezed(shown) in text for shown in ([member.text] if member.text else names)
            )
    for source in strategy.sources:
        assert squeezed(source.title or source.author or "") in text
    for section in (*strategy.background, *strategy.sections):
        assert squeezed(section.title) in text
    for priority in strategy.priorities:
        assert squeezed(priority.title) in text


@pytest.mark.parametrize("name", NAMES)
def test_headings_go_in_order(name: str, pages: dict[str, tuple[str, Read]]) -> None:
    """One heading of the first level, no level skipped, none empty."""
    levels = [int(tag[1]) for tag, _, _ in pages[name][1].elements if re.fullmatch(r"h[1-6]", tag)]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert not re.search(r"<h[1-6][^>]*>\s*</h", pages[name][0])


@pytest.mark.parametrize("name", NAMES)
def test_every_anchor_is_there_once(name: str, pages: dict[str, tuple[str, Read]]) -> None:
    """Every link into the page leads somewhere, and no two places have the same name."""
    read = pages[name][1]
    ids = read.values("id")
    assert len(ids) == len(set(ids))
    wanted = [h[1:] for h in read.values("href") + read.values("data-for") if h.startswith("#")]
    wanted += [id for value in read.values("aria-labelledby") for id in value.split()]
    assert set(wanted) <= set(ids)


@pytest.mark.parametrize("name", NAMES)
def test_the_page_needs_nothing_else(name: str, pages: dict[str, tuple[str, Read]]) -> None:
    """One file: no script, no address that is fetched, and small enough to be sent by post."""
    page, read = pages[name]
    tags = {tag for tag, _, _ in read.elements}
    assert not tags & {"iframe", "object"}
    told = {"script": ("type", "application/ld+json"), "link": ("rel", "canonical")}
    for tag, attributes, _ in read.elements:
        assert tag not in told or attributes[told[tag][0]] == told[tag][1]
    assert all(src.startswith("data:") for src in read.values("src"))
    assert all(
        url.startswith("data:") for url in re.findall(r"url\(&?(?:quot;|[\"'])?([^)]*)", page)
    )
    assert len(page) < 1_000_000


@pytest.mark.parametrize("name", NAMES)
def test_the_pdf_can_be_tagged(name: str, pages: dict[str, tuple[str, Read]]) -> None:
    """No block in a list item, nothing in a link but words, a heading cell in every table row."""
    page, read = pages[name]
    for tag, _, inside in read.elements:
        if "li" in inside and "table" not in inside:
            assert tag in PHRASING, (tag, inside)
        assert not ("a" in inside and tag in ("strong", "em", "img", "b"))
    for table in re.findall(r"<table.*?</table>", page, re.DOTALL):
        assert "<caption" in table
        widths = {
            sum(
                int(span or 1) for span in re.findall(r'<t[hd](?: [^>]*?colspan="(\d+)")?[ >]', row)
            )
            for row in re.findall(r"<tr.*?</tr>", table, re.S)
        }
        assert len(widths) == 1
        body = re.findall(r"<tr.*?</tr>", table.partition("<tbody>")[2], re.DOTALL)
        assert all('scope="row' in row for row in body)


def test_the_same_input_gives_the_same_bytes(real: Compilation) -> None:
    """Nothing in the page comes from the clock or from chance."""
    strategy = strategy_of(real, NAMES[0])
    made = [next(iter(OUTPUTS["html"](Publication(real.library, strategy)))) for _ in range(2)]
    assert made[0] == made[1]
    assert str(made[0].path) == f"{NAMES[0]}/index.html"


def test_a_smallest_strategy_has_a_page(compiled: Compile) -> None:
    """A title, a place and a period are enough: parts without content are left out."""
    read = Read(page_of(compiled()))
    assert "Fenmarsh Drug and Alcohol Strategy" in read.text
    assert "Glossary" not in read.text
    assert "Our strategy on a page" not in read.text


def test_what_an_author_types_is_never_obeyed(compiled: Compile) -> None:
    """Tags in titles, prose and names are printed as they are written."""
    bad = "<script>alert(1)</script>"
    page = page_of(
        compiled(
            SMALLEST.replace("Fenmarsh Drug", f"{bad} Drug")
            + f"""
notice: {bad}
bodies:
  - id: council
    name: "{bad}"
publisher: council
statistics:
  - id: a
    title: "{bad}"
    value: 7
    unit: "{bad}"
background:
  - title: "{bad}"
    text: "{bad} [=a]"
    panel: a
glossary:
  "{bad}": "{bad}"
"""
        )
    )
    assert page.count("<script") == 1 and "<script>" not in page
    assert page.count("&lt;script&gt;") > 8


def test_a_style_sheet_cannot_leave_its_element(compiled: Compile) -> None:
    """A closing tag in a project's own sheet ends nothing."""
    own = {"document/brand.css": "</style><script>alert(1)</script>"}
    assert "</style><script" not in page_of(compiled(), **own)


def test_a_draft_of_what_was_agreed_does_not_say_that_nothing_was(compiled: Compile) -> None:
    """An imported plan is a draft until somebody has read it, though its board agreed it."""
    draft = SMALLEST.replace("published", "draft")
    assert "Nothing in it has been agreed yet." in page_of(compiled(draft))
    agreed = page_of(compiled(draft + "adopted: {date: 2026-05-11}\n"))
    assert "Nothing in it" not in agreed and "the text that was agreed (11 May 2026)" in agreed


def test_a_draft_is_drawn_in_outline(compiled: Compile) -> None:
    """Only a draft says so: on its cover, in its class and for every footer."""
    draft = page_of(compiled(SMALLEST.replace("published", "draft")))
    assert '<body class="draft">' in draft
    assert 'data-edition="Draft, ' in draft
    assert 'class="draft"' not in page_of(compiled())


PROMISES = """
bodies:
  - id: council
    name: Fenmarsh County Council
priorities:
  - id: first
    title: First
    commitments:
      - lead-in: "We will:"
        items:
          - id: a
            text: open doors.
            lead: council
            due: 2028-03
          - id: b
            text: close gaps.
            lead: TBC
            due: TBC
    sections:
      - title: Inner
        commitments:
          - items:
              - id: c
                text: We go on.
                repeats: a
  - id: second
    title: Second
    label: Key Priority 7
    commitments:
      - title: Of its own
        items:
          - id: d
            label: Commitment 3
            text: Stay.
sections:
  - title: Together
    commitments:
      - items:
          - id: e
            text: Meet.
"""


def test_commitments_are_numbered_where_nothing_is_printed(compiled: Compile) -> None:
    """By priority and place, or by a letter outside of priorities; a label stands beside."""
    page = page_of(compiled(SMALLEST + PROMISES))
    refs = re.findall(r'<li id="commitment-(\w)"><span class="key"><span class="ref">([^<]+)', page)
    assert refs == [*(("a", "1.1"), ("b", "1.2"), ("c", "1.3"), ("d", "7.1"), ("e", "A.1"))]
    assert "By March 2028" in page
    assert page.count('<span class="tbc">') == 2
    assert '<span class="label">Commitment 3</span>' in page
    assert 'Said before, in <a href="#commitment-a">1.1</a>' in squeezed(page)


def test_a_promise_has_one_number(compiled: Compile) -> None:
    """What its document calls it is left out where it counts alike, and explained elsewhere."""
    restated = "restates: The Original of 2020\n"
    for label, more, told in (
        ("Commitment 1", "", ""),
        ("1.", restated, ""),
        ("Commitment 3", "", "Commitment 3"),
        ("Commitment 3", restated, "Commitment 3 in the original"),
    ):
        page = page_of(compiled(SMALLEST + PROMISES.replace("Commitment 3", f"'{label}'") + more))
        assert re.findall(r'<span class="label">([^<]*)', page) == ([told] if told else [])


def test_a_lone_objective_is_a_sentence_and_no_list(compiled: Compile) -> None:
    """A list has two items or more: one bullet alone points at nothing."""
    promise = "commitments: [{items: [{id: act, text: Act.}]}]"
    aims = f"priorities: [{{id: a, title: Homes, objectives: [%s], {promise}}}]\n"

    def beside(objectives: str) -> str:
        library = compiled(SMALLEST + aims % objectives).library
        page = write_document(Publication(library, library.strategies[0]))
        return page.split('class="prose beside">')[1].split("</div>")[0]

    assert "<li>" not in beside("Homes are warm.")
    both = beside("Homes are warm., Homes are dry.")
    assert both.count("<li>") == 2


def test_a_footnote_leads_there_and_back(compiled: Compile) -> None:
    """A note links to each place that calls it; a citation's source likewise."""
    text = "  - title: Why\n    text: Because [^n] and [^n], as [@s] says [@s].\n"
    more = (
        "notes:\n  - id: n\n    text: So.\nsources:\n  - id: s\n    author: OHID\n    year: 2024\n"
    )
    page = page_of(compiled(SMALLEST + "background:\n" + text + more))
    assert page.count('href="#note-n"') == 2
    assert 'href="#note-n-ref-1"' in page and 'href="#note-n-ref-2"' in page
    assert page.count('href="#source-s"') == 2
    assert '<a href="#cite-s-1">Why</a>' in page


def test_a_term_is_marked_where_it_first_stands(compiled: Compile) -> None:
    """The first use of a glossary term leads to the glossary, and no other."""
    text = "background:\n  - title: Why\n    text: A ROSC, or ROSCs, is a ROSC.\n"
    page = page_of(compiled(SMALLEST + text + "glossary:\n  ROSC: Recovery system\n"))
    assert page.count('href="#term-rosc"') == 1
    assert 'id="term-rosc"' in page


def test_the_page_of_all_lists_each_strategy(real: Compilation) -> None:
    """Every strategy is there once, with a link to its page, and to its PDF where one is built."""

    def page(*outputs: str) -> str:
        held = frozenset(outputs)
        found = [Publication(real.library, s, outputs=held) for s in real.library.strategies]
        entries = [read_entry(str(index_entry(one))) for one in found]
        return write_index(entries, title="Ours")[0].content.decode()

    without, both = page("html"), page("html", "pdf")
    for name in NAMES:
        assert f'href="{name}/index.html"' in without
        assert f'href="{name}/{name}.pdf"' in both
    assert ".pdf" not in without
    assert "<h1>Ours</h1>" in without


def test_a_word_without_end_may_break(compiled: Compile) -> None:
    """A word that no line can hold can be broken everywhere in the page, and only there."""
    long = f"background:\n  - title: Why\n    text: {'x' * 70} {'y' * 99}\n"
    page = page_of(compiled(SMALLEST + long))
    body = re.sub(r"<script.*?</script>", "", page.split("<body", 1)[1], flags=re.DOTALL)
    assert not re.search(r"[xy]{31}", body) and body.count("<wbr>") == 5
    assert "<wbr>" not in page.split("<body", 1)[0]


def test_no_line_ends_within_a_range_or_telephone_number(compiled: Compile) -> None:
    """From one number to another is whole, and a telephone number; what is neither is not."""
    whole: tuple[str, ...] = (
        "2022-2032", "2024-25", "10-15%", "£5-10m", "18–24", "Covid-19", "01632 960 123",
    )  # fmt: skip
    whole += ("+44 (0)20 7946 0000", "(01632) 960200", "0808 1570000")
    others = ("2026-03-01", "01632-960-200", "B-12", "co-2-x", "30 000", "05 2026", "1200 500")
    told = f"introduction: For {', '.join((*whole, *others))} and more.\n"
    made = compiled(SMALLEST.replace("title: ", "title: Plan 2026-2031 of ", 1) + told).library
    page = write_document(Publication(made, made.strategies[0]))
    assert re.search("<title>[^<]*2026-2031[^<]*</title>", page), "a title holds no elements"
    held = set(re.findall('<span class="nb">([^<]*)</span>', page))
    assert held == {*whole, "2026-2031"}


def test_an_address_breaks_behind_its_strokes(compiled: Compile) -> None:
    """A long address in a sentence is parted where it has parts, and not within a word of it."""
    address = (
        "https://www.example.org/data-and-statistics/population/" + "small-area/" * 3 + "a.pdf"
    )
    library = compiled(
        f"{SMALLEST}background: [{{title: Now, text: See {address} for all.}}]"
    ).library
    page = write_document(Publication(library, library.strategies[0]))
    (shown,) = re.findall(r"See (https:\S+) for all", page)
    assert shown.replace("<wbr>", "") == address
    assert "statistics/<wbr>population/<wbr>small-area/<wbr>" in shown


def test_a_name_of_one_long_word_may_break(compiled: Compile) -> None:
    """A word longer than a line of a telephone can be broken, and a shorter one cannot."""
    text = f"background: [{{title: Now, text: {'n' * 33} and {'m' * 58} meet.}}]"
    page = page_of(compiled(SMALLEST + text))
    assert f"{'n' * 33} and {'m' * 30}<wbr>{'m' * 28} meet" in page
