"""How a Word document looks: numbers of promises, what stays together, how tall a picture is."""

import io
from typing import Any

import docx
import pytest

from stratc.outputs import write_document
from stratc.outputs.word.word_file import word_file, write_word

from .test_word_file import STRATEGY, W, of_page, publication


@pytest.fixture(scope="module")
def document() -> Any:
    (artifact,) = word_file(publication())
    return docx.Document(io.BytesIO(artifact.content))


def test_a_promise_hangs_by_its_number_and_has_no_bullet(document: Any) -> None:
    """It keeps the style of a point, by which it is known when it comes back."""
    (promise,) = [one for one in document.paragraphs if "open every door" in one.text]
    assert promise.text.strip() == "1.1 \topen every door."
    assert promise.style.name == "List Bullet"
    assert [one.get(f"{W}val") for one in promise._p.iter(f"{W}numId")] == ["0"]
    assert promise.paragraph_format.first_line_indent < 0
    (point,) = of_page("<ul><li>One</li></ul>").paragraphs[-1:]
    assert not list(point._p.iter(f"{W}numId"))


def test_what_leads_to_a_list_stays_on_its_page(document: Any) -> None:
    """“We will:” never ends a page."""
    (lead,) = [one for one in document.paragraphs if one.text == "We will:"]
    assert lead.paragraph_format.keep_with_next


def test_a_quotation_stays_with_whoever_said_it() -> None:
    """Their name stands below it in plain letters, and does not draw the next words to itself."""
    made = of_page(
        "<figure class='voice'><blockquote><p>“It leaks.”</p></blockquote>"
        "<figcaption>A pupil.</figcaption></figure>"
    )
    said, name = made.paragraphs[-2:]
    assert said.style.name == "Quote" and said.paragraph_format.keep_with_next
    assert name.text == "A pupil." and name.paragraph_format.keep_with_next is False
    assert not any(run.font.bold for run in name.runs)


@pytest.mark.parametrize(("tall", "most"), [(900, 11), (100, 4)])
def test_a_tall_picture_leaves_room_for_text(tall: int, most: float) -> None:
    """It keeps its proportions, and stays on the page of its name."""
    bar = f"<rect width='300' height='{tall}' fill='#123456'/>"
    drawn = f"<svg viewBox='0 0 300 {tall}' role='img' font-family='Arial'>{bar}</svg>"
    made = of_page(f"<figure>{drawn}<figcaption>The quay</figcaption></figure>")
    (shape,) = made.inline_shapes
    assert shape.height.cm <= most + 0.01
    assert shape.height / shape.width == pytest.approx(tall / 300, rel=0.02)
    (holds,) = [one for one in made.paragraphs if one._p.xpath(".//w:drawing")]
    assert holds.paragraph_format.keep_with_next


@pytest.mark.parametrize(("label", "wide"), [("Lead", 4.0), ("Measure of our success", 5.6)])
def test_labels_of_a_card_have_the_room_that_they_ask(label: str, wide: float) -> None:
    """A label stands in one line while it is no longer than a few words."""
    block = (
        f"<div class='block'><div class='key'></div><div class='body'><h4 class='what' "
        f"data-label='{label}'>Open</h4></div></div>"
    )
    made = docx.Document(
        io.BytesIO(write_word(f"<body>{block}</body>", publication(), pictures=False))
    )
    assert made.tables[0].columns[0].width.cm == pytest.approx(wide, abs=0.2)


def test_a_promise_that_its_lead_in_makes_a_sentence_ends_with_a_stop() -> None:
    """Points are typed without one; in Word, where they stay points, they are as typed."""
    text = STRATEGY.replace("open every door.", "open every door")
    assert 'We will open every door<span class="stop">.</span>' in write_document(publication(text))
    assert "open every door<span" not in write_document(publication())
    (artifact,) = word_file(publication(text))
    words = [one.text.strip() for one in docx.Document(io.BytesIO(artifact.content)).paragraphs]
    assert "1.1 \topen every door" in words


def test_short_equals_stand_beside_each_other() -> None:
    """People, Places and Systems are a table of three columns under their heads."""
    equals = "".join(
        f"<div><h4>{one}</h4><p>{one} first.</p></div>" for one in ("People", "Places")
    )
    (table,) = of_page(f"<div class='triad'>{equals}</div>").tables
    said = [[cell.text for cell in row.cells] for row in table.rows]
    assert said == [["People", "Places"], ["People first.", "Places first."]]
    assert table.rows[0]._tr.xpath("./w:trPr/w:tblHeader")


def test_a_figure_stays_on_the_page_of_its_drawing() -> None:
    """A sentence that ends a page with its squares on the next says too little."""
    bar = "<rect width='300' height='90' fill='#123456'/>"
    drawn = f"<svg viewBox='0 0 300 90' role='img' font-family='Arial'>{bar}</svg>"
    made = of_page(f"<div class='card'><p class='big'>19%</p><p>are treated.</p>{drawn}</div>")
    (said,) = [one for one in made.paragraphs if one.text.startswith("19%")]
    assert said.paragraph_format.keep_with_next


def test_tables_of_one_plan_have_letters_of_one_size_and_so_have_links() -> None:
    """Where one is crowded, all are set as small as that one."""

    def plan(names: list[str]) -> str:
        columns = "".join("<col style='width: 25%'>" for _ in names)
        cells = "".join(f"<td>{one} <a href='https://quay.example'>Trust</a></td>" for one in names)
        return f"<div class='plan'><table>{columns}<tbody><tr>{cells}</tr></tbody></table></div>"

    made = of_page(plan(["Quay"] * 4) + plan(["Multidisciplinaryneighbourhood"] * 4))
    sizes = {
        run.get(f"{W}val") for table in made.tables for run in table._tbl.xpath(".//w:r/w:rPr/w:sz")
    }
    runs = [run for table in made.tables for run in table._tbl.xpath(".//w:r")]
    assert sizes == {"18"} and all(run.xpath("./w:rPr/w:sz") for run in runs)


@pytest.mark.parametrize(("rows", "apart"), [(5, 0), (14, 10)])
def test_a_long_card_may_go_over_to_the_next_page(rows: int, apart: int) -> None:
    """A short one stays whole; of a long one two rows stay together at each end."""
    parts = "".join(
        f"<div class='part labelled'><p class='lab'>Label {n}</p><div class='told'>"
        f"<p>Words</p></div></div>"
        for n in range(rows - 1)
    )
    block = (
        "<div class='block'><div class='key'><span class='ref'>1</span></div><div class='body'>"
        f"<h4 class='what' data-label='Action'>Open</h4>{parts}</div></div>"
    )
    (table,) = of_page(block).tables
    kept = [row.cells[0].paragraphs[0].paragraph_format.keep_with_next for row in table.rows]
    assert len(kept) == rows and kept[:2] == [True, True] and kept[-2:] == [True, False]
    assert kept[:-1].count(False) == apart


def test_a_part_with_its_own_letter_has_no_bullet() -> None:
    """“a) We will run a bus.” has one mark."""
    made = of_page("<ul class='parts lettered'><li><strong>a)</strong> We run a bus.</li></ul>")
    assert [one.get(f"{W}val") for one in made.paragraphs[-1]._p.iter(f"{W}numId")] == ["0"]
