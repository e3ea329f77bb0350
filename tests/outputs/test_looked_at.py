"""Every page of every document of this repository, looked at as its first reader would.

The two invented strategies are among them: they are the ones that hold every field.
"""

import re
from functools import cache
from typing import Any

import pypdfium2
import pytest

from stratc.crossref import Library
from stratc.model import Section, Strategy
from stratc.outputs import OUTPUTS, Publication, write_document
from stratc.outputs.charts import ChartStyle, chart, gallery
from stratc.outputs.charts.findings import alike, is_share
from stratc.outputs.pdf import Printed, print_pdf
from stratc.outputs.shell import shell
from stratc.pipeline import Compilation, compile
from stratc.work.files import find
from stratc.work.making import branding_of
from tests.conftest import ROOT, SMALLEST, Compile, Print, real_documents
from tests.outputs.pdf_tree import Tree

REAL = [document.id for document in real_documents()]
EXAMPLES = {
    "fenmarsh-2026": "docs/example/strategies",
    "saltby-homes-2026": "docs/example-homes/strategies",
}
ALL = [
    pytest.param(name, marks=pytest.mark.xdist_group(f"print-{name}"))
    for name in (*REAL, *EXAMPLES)
]
THIN = 0.4
KEY, BESIDE = 150, 40
"""Points: where text begins to the right of the key column; the height of a heading there."""
OVER, MARGIN = 0.3, 56.0
"""How much of a letter may lie under another, as in “ft”; and the points of a side margin."""
ONE_LINE = 3
"""Points between the feet of pieces of one line: figures reach less far down than words."""
HEAD, FOOT = 68, 56
"""Points at the head and the foot of a page that hold what runs through the document."""


Document = tuple[Library, Strategy, Printed]


def test_every_example_is_looked_at() -> None:
    """No strategy that stands in docs/ is left out, so no field is printed that nobody looks at."""
    held = (ROOT / "docs").glob("*/strategies/*/strategy.yaml")
    folders = [one.parent.relative_to(ROOT) for one in held]
    assert {one.name: one.parent.as_posix() for one in folders} == EXAMPLES


@cache
def example(name: str) -> Publication:
    """One of the invented strategies, with its pictures and its look."""
    project = find([str(ROOT / EXAMPLES[name] / name)], lambda remark: None)
    library = compile(project.documents, project.frameworks, settings=project.settings).library
    (strategy,) = library.strategies
    return Publication(
        library,
        strategy,
        images=project.images[strategy.id],
        outputs=frozenset(OUTPUTS),
        branding=branding_of(project),
    )


@cache
def example_printed(name: str) -> Printed:
    return print_pdf(write_document(example(name)))


@pytest.fixture
def read(name: str, real: Compilation) -> tuple[Library, Strategy]:
    """A strategy, with the library that it stands in."""
    if name in EXAMPLES:
        return example(name).library, example(name).strategy
    strategy = real.library.strategy(name)
    assert strategy
    return real.library, strategy


@pytest.fixture
def document(name: str, read: tuple[Library, Strategy], printed: Print) -> Document:
    return *read, example_printed(name) if name in EXAMPLES else printed(name)


@pytest.mark.parametrize("name", ALL)
def test_no_page_is_nearly_empty(document: Document) -> None:
    """No page but cover, contents, foreword and last is filled less than two fifths."""
    _, strategy, printed = document
    forewords = {"Foreword", *(one.title for one in strategy.foreword if one.title)}
    with pypdfium2.PdfDocument(printed.content) as pdf:
        # Behind the last page of the text there may be a back cover.
        covers = [n for n in range(len(pdf)) if "Contact and other formats" in _words(pdf[n])]
        text = [n for n in range(2, len(pdf)) if n not in covers]
        thin = [
            n + 1
            for n in text[:-1]
            if _filled(pdf[n]) < THIN and not any(h in _words(pdf[n])[:200] for h in forewords)
        ]
    assert thin == []


@pytest.mark.parametrize("name", ALL)
def test_no_tag_has_a_fault(document: Document) -> None:
    """What a screen reader gets is sound in the invented strategies too, which hold every part."""
    assert Tree(document[2].content).faults() == []


@pytest.mark.parametrize("name", ALL)
def test_no_letter_stands_over_another(document: Document) -> None:
    """Every letter has its place to itself, inside the margins of its page."""
    *_, printed = document
    with pypdfium2.PdfDocument(printed.content) as pdf:
        for number, page in enumerate(pdf, 1):
            letters, width = _letters(page), page.get_width()
            assert _over(letters) == [], number
            outside = [sign for sign, left, _, right, _ in letters
                       if left < MARGIN or right > width - MARGIN]  # fmt: skip
            assert number == 1 or outside == [], number


def test_letters_over_letters_are_found() -> None:
    """The measure sees a word printed over another, and a letter that touches none."""
    word = [("a", 0.0, 0.0, 5.0, 8.0), ("b", 5.2, 0.0, 10.0, 8.0)]
    assert _over(word) == []
    assert _over([*word, ("c", 4.0, 1.0, 9.0, 9.0)]) == ["cb"]


Letter = tuple[str, float, float, float, float]


def _letters(page: Any) -> list[Letter]:
    """The signs of a page with their boxes, as they are drawn: left, bottom, right, top."""
    text = page.get_textpage()
    held = ((text.get_text_range(n, 1), *text.get_charbox(n)) for n in range(text.count_chars()))
    return [one for one in held if one[0].strip() and one[3] - one[1] > 0.1 < one[4] - one[2]]


def _over(letters: list[Letter]) -> list[str]:
    """The pairs of signs of which one covers much of the other."""
    found = []
    ordered = sorted(letters, key=lambda one: one[1])
    for at, (sign, left, low, right, high) in enumerate(ordered):
        for other, begin, bottom, end, top in ordered[at + 1 :]:
            if begin >= right:
                break
            shared = (min(right, end) - begin) * (min(high, top) - max(low, bottom))
            least = min((right - left) * (high - low), (end - begin) * (top - bottom))
            if min(high, top) > max(low, bottom) and shared > OVER * least:
                found.append(sign + other)
    return found


@pytest.mark.parametrize("name", ALL)
def test_no_heading_ends_a_page(document: Document) -> None:
    """A heading, a caption or words that lead to a list are never the last of a page."""
    tree = Tree(document[2].content)
    heads = {
        " ".join(tree.spoken(tag).split())
        for role in ("H2", "H3", "H4", "H5", "H6", "Caption")
        for tag in tree.of(role)
        if role != "Caption" or tag.above[-1] == "Table"
    }
    # Steps may end in the same words as the action that they stand under, and sentences in a year.
    steps = [" ".join(tree.spoken(tag).split()).rstrip(". ") for tag in tree.of("LBody")]
    ended = []
    with pypdfium2.PdfDocument(document[2].content) as pdf:
        for n in range(2, len(pdf) - 1):
            last = _last(pdf[n])
            if last.isdigit() or any(step.endswith(last.rstrip(". ")) for step in steps):
                continue
            leads = last.endswith(":") and len(last) < 40
            if last and (leads or any(head.endswith(last) for head in heads if len(last) > 3)):
                ended.append((n + 1, last))
    assert ended == []


@pytest.mark.parametrize("name", ALL)
def test_a_panel_stands_on_one_page(document: Document) -> None:
    """All cards of a panel are on the page of its first."""
    library, strategy, printed = document
    index = library.index(strategy)
    panels = [one.panel for one in index.elements if isinstance(one, Section) and one.panel]
    with pypdfium2.PdfDocument(printed.content) as pdf:
        pages = [_words(page).lower() for page in pdf]
    for panel in panels:
        said = [index.statistics[id].sentence or index.statistics[id].title for id in panel]
        held = [n for n, words in enumerate(pages) if _starts(said[0]) in words]
        assert any(all(_starts(one) in pages[n] for one in said) for n in held), panel


@pytest.mark.parametrize("name", [*REAL, *EXAMPLES])
def test_what_can_be_drawn_is_drawn(read: tuple[Library, Strategy]) -> None:
    """Of all figures that have a comparison or are part of a hundred, four fifths are drawn."""
    library, strategy = read
    index = library.index(strategy)
    style = ChartStyle(shell().colours)
    in_panels = {
        id
        for one in index.elements
        if isinstance(one, Section)
        for id in one.panel
        if id in index.statistics and chart(index.statistics[id], index.statistics, style, id)
    }
    drawn = gallery(index, style, in_panels).drawn | in_panels
    able = [
        one.id
        for one in strategy.statistics
        if one.repeats is None
        and one.drawing != "none"
        and (is_share(one) or any(alike(one, other) for other in one.compare))
    ]
    assert len(set(able) & drawn) >= 0.8 * len(able), set(able) - drawn


def _starts(text: str) -> str:
    """The first words of a text, as they stand in one line."""
    return " ".join(text.split()[:3]).lower()


def _words(page: Any) -> str:
    return " ".join(page.get_textpage().get_text_range().split())


def _lines(page: Any) -> list[str]:
    """The lines of the text of a page from the top down, without what runs through the document."""
    text, top = page.get_textpage(), page.get_height() - HEAD
    rects = [text.get_rect(n) for n in range(text.count_rects())]
    held = [rect for rect in rects if rect[1] > FOOT and rect[3] < top + 40]
    rows: list[list[Any]] = []
    for rect in sorted(held, key=lambda rect: -float(rect[1])):
        if not rows or rows[-1][0][1] - rect[1] > ONE_LINE:
            rows.append([])
        rows[-1].append(rect)
    lines = []
    for line in rows:
        left, right = min(r[0] for r in line), max(r[2] for r in line)
        low, high = min(r[1] for r in line), max(r[3] for r in line)
        lines.append(text.get_text_bounded(left, low, right, high))
    return [line for line in lines if re.search(r"\w", line)]


def _last(page: Any) -> str:
    """The last line of a page; of its text, where a heading beside that takes a line more."""
    text = page.get_textpage()
    rects = [text.get_rect(n) for n in range(text.count_rects())]
    held = [rect for rect in rects if rect[1] > FOOT]
    low = min((rect[1] for rect in held), default=0)
    alone = all(rect[0] < KEY for rect in held if rect[1] < low + 0.5)
    beside = [rect for rect in held if rect[0] > KEY and rect[1] < low + BESIDE]
    if alone and beside:
        return str(text.get_text_bounded(*min(beside, key=lambda rect: rect[1])))
    lines = _lines(page)
    return " ".join(lines[-1].split()) if lines else ""


def _filled(page: Any) -> float:
    """How far down its text area a page has words."""
    text, top = page.get_textpage(), page.get_height() - HEAD
    lows = [text.get_rect(n)[1] for n in range(text.count_rects())]
    inside = [low for low in lows if FOOT < low < top]
    return (top - min(inside)) / (top - FOOT) if inside else 0.0


def test_each_priority_has_its_line_on_the_page_in_brief(compiled: Compile) -> None:
    """Where one has actions and the others have not, theirs say what they promise."""
    rows = "".join(f"        - {{id: r{n}, action: Open class {n}}}\n" for n in range(9))
    others = "".join(
        f"  - id: p{n}\n    title: P{n}\n    commitments:\n      - lead-in: 'We will:'\n"
        f"        items:\n          - {{id: c{n}, text: plant ward {n}.}}\n"
        for n in range(2)
    )
    text = f"priorities:\n  - id: a\n    title: A\n    actions:\n      rows:\n{rows}{others}"
    made = compiled(SMALLEST + text)
    html = write_document(Publication(made.library, made.library.strategies[0]))
    page = html.partition('id="one-page"')[2].partition("</section>")[0]
    assert "What we promise" in page and "Among the actions" not in page
    assert "Plant ward 0." in page and "Plant ward 1." in page and "Open class 0" in page


def test_the_page_in_brief_shows_commitments_before_actions(compiled: Compile) -> None:
    """What the public is promised goes before how it is done, where most priorities promise."""
    rows = "".join(f"        - {{id: r{n}, action: Open class {n}}}\n" for n in range(9))
    text = "".join(
        f"  - id: {name}\n    title: Part {name}\n    commitments:\n      - lead-in: 'We will:'\n"
        f"        items:\n          - {{id: c{name}, text: plant a wood {name}.}}\n{actions}"
        for name, actions in (("a", f"    actions:\n      rows:\n{rows}"), ("b", ""))
    )
    made = compiled(f"{SMALLEST}priorities:\n{text}")
    html = write_document(Publication(made.library, made.library.strategies[0]))
    page = html.partition('id="one-page"')[2].partition("</section>")[0]
    assert "Plant a wood a." in page and "Open class" not in page


def test_what_many_priorities_promise_fits_on_the_page_in_brief(compiled: Compile) -> None:
    """Of many priorities it shows fewer promises each, and none of them twice."""
    groups = "".join(
        f"  - id: p{n}\n    title: Ward {n}\n    commitments:\n      - items:\n"
        + "".join(f"          - {{id: c{n}-{k}, text: Plant lane {k % 2}.}}\n" for k in range(4))
        for n in range(12)
    )
    rows = "".join(f"        - {{id: r{n}, action: Open class {n}}}\n" for n in range(9))
    text = f"priorities:\n{groups}  - id: a\n    title: A\n    actions:\n      rows:\n{rows}"
    made = compiled(SMALLEST + text)
    html = write_document(Publication(made.library, made.library.strategies[0]))
    page = html.partition('id="one-page"')[2].partition("</section>")[0]
    assert page.count("Plant lane") == 12 and page.count("Open class") == 1


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("Mere County Council and Holme City Council", 2),
        ("Mere Council, Holme Council and the Fen NHS Trust", 3),
        ("Fen Health and Wellbeing Board", 1),
        ("Fen Police and Crime Commissioner", 1),
        ("The Board of Fen", 1),
        ("Fen Fire and Rescue Service", 1),
    ],
)
def test_bodies_that_publish_together_have_a_line_each(
    compiled: Compile, name: str, lines: int
) -> None:
    """A name that joins several is broken between them, and no other is."""
    made = compiled(f"{SMALLEST}publisher: b\nbodies: [{{id: b, name: '{name}'}}]\n")
    html = write_document(Publication(made.library, made.library.strategies[0]))
    (said,) = re.findall('<p class="publisher">(.*?)</p>', html)
    assert said.count("<br>") == lines - 1 and said.replace("<br>", "") == name


def test_no_place_that_is_to_be_named_stands_on_the_cover(compiled: Compile) -> None:
    """A draft without its place yet has no “TBC” over its title."""
    made = compiled(re.sub(r"areas:.*", "areas: [TBC]", SMALLEST))
    html = write_document(Publication(made.library, made.library.strategies[0]))
    cover = html.partition('<header class="cover')[2].partition("</header>")[0]
    assert cover and "TBC" not in cover and '"publisher"' not in cover


def test_a_source_ends_with_one_full_stop(compiled: Compile) -> None:
    """Where its author has typed it too, and where its year or its publisher follows."""
    made = compiled(
        f"{SMALLEST}sources:\n  - {{id: a, author: Fen Council, year: 2024, title: A count.}}\n"
        "  - {id: b, title: A survey., publisher: Fen Press}\n  - {id: c, title: Is it warm?}\n"
        "  - {id: d, title: Plain, year: 2020}\nforeword: [{title: F, text: 'A [@a; @b; @c; @d]'}]"
    )
    html = write_document(Publication(made.library, made.library.strategies[0]))
    found = re.findall(r'<li id="source-\w">(.*?)(?: <|</li>)', html, re.DOTALL)
    assert [one.strip() for one in found] == [
        "Fen Council (2024), A count.", "A survey, Fen Press.", "Is it warm?", "Plain (2020).",
    ]  # fmt: skip


def test_long_titles_have_a_wider_column_on_the_page_in_brief(compiled: Compile) -> None:
    """A title of three lines is not drawn in eight because two columns stand beside it."""

    def first(title: str) -> int:
        said = "    practice: {people: Neighbours, places: Streets, systems: One list}\n"
        text = "".join(f"  - id: p{n}\n    title: {title} {n}\n{said}" for n in range(2))
        made = compiled(f"{SMALLEST}priorities:\n{text}")
        html = write_document(Publication(made.library, made.library.strategies[0]))
        page = html.partition('id="one-page"')[2]
        return int(re.findall(r'<col style="width: (\d+)%"', page)[0])

    long = "Making every street, park and path in the district a place where everybody walks"
    assert first("Safe streets") < 30 < first(long)


def test_how_far_a_row_is_keeps_to_its_column(compiled: Compile) -> None:
    """Words of two lines' length, as Welsh has, are not printed into what stands beside them."""
    library = compiled(
        f"{SMALLEST}language: cy\nbodies: [{{id: c, name: Cyngor Arth}}]\npriorities:\n"
        "  - id: p\n    title: Coed\n    actions:\n      rows:\n"
        "        - {id: a, action: Plannu, how: Gyda rhaw, lead: [c], start: 2026-04, "
        "due: 2027-03, status: on-track, measures: [Coed], "
        "interventions: [Prynu coed], note: Am ddim}\n"
    ).library
    printed = print_pdf(write_document(Publication(library, library.strategies[0])))
    with pypdfium2.PdfDocument(printed.content) as pdf:
        told = ["".join(one[0] for one in letters) for letters in map(_letters, pdf)]
        (number,) = [n for n, text in enumerate(told) if "trywyddiawn" in text and "rhaw" in text]
        at = told[number].index("trywyddiawn")
        assert max(one[3] for one in _letters(pdf[number])[at : at + 11]) < KEY


def test_boxes_of_one_step_are_joined(compiled: Compile) -> None:
    """Where a board reports to two bodies, the line reaches both: no paper is seen between them."""
    library = compiled(
        f"{SMALLEST}bodies: [{{id: a, name: Ayton}}, {{id: b, name: Beeford}}, "
        "{id: c, name: Ceres}]\ngovernance: {accountable: a, reports-to: [b, c]}\n"
    ).library
    printed = print_pdf(write_document(Publication(library, library.strategies[0])))
    with pypdfium2.PdfDocument(printed.content) as pdf:
        (page,) = [page for page in pdf if "Reports to" in _words(page)]
        letters = _letters(page)
        at = "".join(one[0] for one in letters).index("BeefordCeres") + len("Beeford")
        (_, _, bottom, right, top), left = letters[at - 1], letters[at][1]
        row = int((page.get_height() - (bottom + top) / 2) * 4)
        picture = page.render(scale=4).to_pil().convert("L")
        between = picture.crop((int(right * 4), row - 12, int(left * 4), row + 12))
        columns = [between.crop((x, 0, x + 1, 24)).getextrema()[0] for x in range(between.width)]
        assert max(columns) < 255
