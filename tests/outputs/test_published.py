"""What is published, looked at as a reader would: page by page, word by word, by measure."""

import csv
import html
import io
import json
import re
from typing import Any

import openpyxl
import pypdfium2
import pytest

from stratc.model import Measure, Strategy, walk
from stratc.outputs import OUTPUTS, Artifact, Publication, write_document
from stratc.outputs.measures import WANTED
from stratc.outputs.pdf import places
from stratc.outputs.pdf.files import RELATIVE, reader
from stratc.outputs.pdf.start import weasyprint
from stratc.outputs.tables.plan import plan
from stratc.pipeline import Compilation
from stratc.text.direction import direction
from stratc.text.markdown import plain
from tests.conftest import SMALLEST, Compile, Print, real_documents

NAMES = [document.id for document in real_documents()]
PRINTED = [pytest.param(name, marks=pytest.mark.xdist_group(f"print-{name}")) for name in NAMES]
NEVER = (
    *(
        r"\?\?",
        r"Printed as",
        r"[Aa]lso print",
        r"placed by judgement",
        r"not verified",
        r"not checked",
    ),
    *(r"the source prints", r"in the source\b", r"For editors", r"\bncdof:", r"from-harm-to-hope:"),
    *(r"\bServes\b", r"answers for", r"Prose only", r"\.yaml\b"),
)
"""Words of transcribers, checkers and of stratc: no reader may meet them."""


def text_of(printed: Print, name: str) -> str:
    with pypdfium2.PdfDocument(printed(name).content) as pdf:
        return "\n".join(page.get_textpage().get_text_bounded() for page in pdf)


def without_style(page: str) -> str:
    page = re.sub(r"<(style|script)\b.*?</\1>", "", page, flags=re.DOTALL)
    return re.sub(r"<[^>]+>", " ", page)


def strategy_of(real: Compilation, name: str) -> Strategy:
    found = real.library.strategy(name)
    assert found
    return found


@pytest.mark.parametrize("name", NAMES)
def test_readers_meet_no_words_of_makers(name: str, real: Compilation) -> None:
    """No remark of a transcriber or a checker, no id and no code is in what is published."""
    strategy = strategy_of(real, name)
    words = without_style(write_document(Publication(real.library, strategy)))
    found = [word for word in NEVER if re.search(word, words)]
    assert found == []
    index = real.library.index(strategy)
    ids = {
        id for id in (*index.actions, *index.commitments, *index.statistics) if id.count("-") > 1
    }
    printed = set(re.findall(r"[a-z0-9]+(?:-[a-z0-9]+){2,}", words))
    own = {word for element in walk(strategy) for word in _hyphened(element)}
    assert (ids & printed) - own == set()


@pytest.mark.parametrize("name", NAMES)
def test_no_file_that_readers_take_holds_words_of_makers(name: str, real: Compilation) -> None:
    """The plan, the national goals and every table keep to what the body says to the public."""
    made = Publication(real.library, strategy_of(real, name), outputs=frozenset(OUTPUTS))
    for output in ("plan", "crossref", "csv", "xlsx"):
        for artifact in OUTPUTS[output](made):
            words = _words_of(artifact)
            assert [word for word in NEVER if re.search(word, words)] == [], artifact.path


def _words_of(made: Artifact) -> str:
    if made.path.suffix == ".xlsx":
        book = openpyxl.load_workbook(io.BytesIO(made.content))
        cells = (cell for page in book for row in page.iter_rows() for cell in row)
        return "\n".join(str(cell.value) for cell in cells if cell.value)
    if made.path.suffix not in (".html", ".csv"):
        return ""
    text = made.content.decode("utf-8-sig")
    return without_style(text) if made.path.suffix == ".html" else text


def _hyphened(element: Any) -> set[str]:
    said = " ".join(
        str(getattr(element, n, "")) for n in ("title", "text", "how", "action", "unit")
    )
    return set(re.findall(r"[a-z0-9]+(?:-[a-z0-9]+){2,}", said))


@pytest.mark.parametrize("name", NAMES)
def test_no_direction_contradicts_its_title(name: str, real: Compilation) -> None:
    """“Fewer deaths” is never said to be wanted to rise or fall: its title says it."""
    strategy = strategy_of(real, name)
    words = " ".join(without_style(write_document(Publication(real.library, strategy))).split())
    for measure in walk(strategy):
        if isinstance(measure, Measure) and direction(measure.title):
            title = " ".join(plain(measure.title).split())
            assert not [said for said in WANTED.values() if f"{title}, {said}" in words]


@pytest.mark.parametrize("name", NAMES)
def test_a_lead_in_is_continued_by_every_promise(name: str, real: Compilation) -> None:
    """After “We will:” comes no promise that begins a sentence of its own."""
    page = write_document(Publication(real.library, strategy_of(real, name)))
    for promises in page.split('<p class="lead-in">')[1:]:
        promises = promises.split("<h")[0].split("</section>")[0]
        for said in re.findall(r'<span class="say">([^<]+)', promises):
            assert not re.match(r"(?:The|We|Our|As|This|It|In)\s", said), said


def test_typed_bullets_are_lists(compiled: Compile) -> None:
    """Bullets that somebody typed are list items, not signs in a paragraph."""
    text = "introduction: |\n  Three things:\n  • one\n  • two\n  • three\n"
    more = "priorities:\n  - id: a\n    title: A\n"
    made = compiled(SMALLEST + text + more)
    page = write_document(Publication(made.library, made.library.strategies[0]))
    assert page.count("<li>one</li>") == 1 and "•" not in without_style(page)


def test_a_restatement_says_so(real: Compilation) -> None:
    """On its cover, at the head of each page of the screen, and for the foot of every sheet."""
    strategy = strategy_of(real, NAMES[0])
    assert strategy.restates
    made = Publication(real.library, strategy, outputs=frozenset(OUTPUTS))
    page = write_document(made)
    assert "This is a restatement, not the official text." in page.split("</header>")[0]
    assert re.search(r'data-edition="[^"]*A restatement, not the official text', page)
    for output in ("plan", "crossref"):
        alone = next(one for one in OUTPUTS[output](made) if one.path.suffix == ".html")
        assert "A restatement, not the official text" in alone.content.decode()


@pytest.mark.parametrize("name", PRINTED)
def test_nothing_of_the_source_is_lost(name: str, real: Compilation, printed: Print) -> None:
    """Nearly every word of every promise, row and paragraph is in the PDF."""
    strategy = strategy_of(real, name)
    words = set(re.findall(r"\w+", text_of(printed, name).lower()))
    index = real.library.index(strategy)
    written: list[str] = [one.text for one in index.commitments.values()]
    written += [text for row in index.actions.values() for text in (*row.action, row.how or "")]
    written += [one.text or "" for row in index.actions.values() for one in row.interventions]
    written += [p.summary or "" for p in strategy.priorities]
    said = {word for text in written for word in re.findall(r"\w+", plain(text).lower())}
    missing = said - words
    # A word that ends a line with a hyphen comes out of the PDF in two.
    assert len(missing) <= len(said) / 50, sorted(missing)


@pytest.mark.parametrize("name", PRINTED)
def test_nothing_leaves_the_page(name: str, printed: Print) -> None:
    """No letter stands outside the margins, or nearer to the edge than 8 millimetres."""
    with pypdfium2.PdfDocument(printed(name).content) as pdf:
        for number, page in enumerate(pdf, 1):
            if number == 1:
                continue
            text, width = page.get_textpage(), page.get_width()
            for n in range(text.count_rects()):
                left, _, right, _ = text.get_rect(n)
                assert left > 22 and right < width - 22, (number, text.get_text_bounded(left=left))


WIDE = """\
priorities:
  - id: a
    title: A
    actions:
      rows:
        - id: r
          action: Understand responsibilities and opportunities of administrations
          how: Partnership with neighbourhood organisations
          lead: body
          partners: [other]
          due: 2028-03
          status: at-risk
          funding: Public health grant
          measures:
            - {title: Practitioners trained, baseline: {value: 3}, target: {value: 30}}
          milestones:
            - {text: Recruitment finished, due: 2026-09}
bodies:
  - {id: body, name: Fenmarsh Ambulance Responsibilities Partnership}
  - {id: other, name: Neighbourhood Administrations Consortium}
"""


UPRIGHT = """\
priorities:
  - id: a
    title: A
    actions:
      rows:
        - id: r
          action: Understand responsibilities and opportunities of administrations in every parish
          how: Agree with neighbourhood organisations who visits which household, and how often
          lead: COMMISSIONING and MANAGEMENT
          measures: [Practitioners who have been trained in every parish of the county]
          due: 2028-03
"""
"""A plan in a table, whose capitals are wider than the letters that its columns are reckoned by."""


@pytest.mark.parametrize(("text", "layout"), [(WIDE, "blocks"), (UPRIGHT, "upright")])
def test_no_word_is_broken_in_a_plan(compiled: Compile, text: str, layout: str) -> None:
    """A plan, as blocks and as a table, prints each of its words in one piece, in its margins."""
    made = compiled(SMALLEST + text)
    strategy = made.library.strategies[0]
    assert plan(made.library.index(strategy)).layout == layout
    written = write_document(Publication(made.library, strategy))
    page = weasyprint().HTML(string=written, base_url=RELATIVE, url_fetcher=reader({})).render()
    lines = [line for sheet in page.pages for line in _lines(sheet._page_box)]
    words = {word.strip(".,:") for line in lines for word in line.split()}
    assert set(re.findall("[A-Za-z]{11,}", text)) <= words
    assert places.look(page).filled


def _lines(box: Any) -> list[str]:
    if type(box).__name__ == "TextBox":
        return [box.text]
    return [
        line
        for child in getattr(box, "children", ())
        for line in _lines(getattr(child, "_box", child))
    ]


@pytest.mark.parametrize("name", NAMES)
def test_a_promise_says_the_same_wherever_it_is_read(name: str, real: Compilation) -> None:
    """Page, table and data hold the same sentence of every promise."""
    publication = Publication(real.library, strategy_of(real, name), outputs=frozenset(OUTPUTS))
    (file,) = (one for one in OUTPUTS["json"](publication) if one.path.suffix == ".json")
    data = json.loads(file.content)
    told = [_plain(one["sentence"]) for one in data["commitments"]]
    tables = {one.path.name: one.content.decode("utf-8-sig") for one in OUTPUTS["csv"](publication)}
    listed = [
        _plain(row["Commitment"])
        for row in csv.DictReader(io.StringIO(tables.get("commitments.csv", "Commitment\n")))
    ]
    assert sorted(listed) == sorted(told)
    page = write_document(publication)
    said = [
        _plain(re.sub(r"<[^>]+>", "", html.unescape(one)))
        for one in re.findall(r'<span class="say"[^>]*>(.*?)</span>\n', page, re.DOTALL)
    ]
    assert len(said) >= len(told)
    for sentence in told:
        assert any(sentence.endswith(one) for one in said), sentence


def _plain(words: str) -> str:
    """Words as they are compared: where a lead-in ends, a capital begins or not."""
    return re.sub(r"\s+", " ", words).strip().lower()
