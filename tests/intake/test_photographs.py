"""Photographs with a line below them, and what else a plan of a parish or in two languages has."""

from io import BytesIO
from typing import Any

import pytest
from docx import Document as WordDocument
from PIL import Image

from stratc.crossref.hosts import printed_number
from stratc.intake.headings import roles
from stratc.intake.values import times

from . import drafts


def photograph(word: Any, alt: str, below: str) -> None:
    dot = BytesIO()
    Image.new("RGB", (8, 8), "olive").save(dot, "PNG")
    dot.seek(0)
    word.add_picture(dot)
    word.paragraphs[-1]._p.xpath(".//wp:docPr")[0].set("descr", alt)
    word.add_paragraph(below, "Caption")


def of_parish(*sections: str) -> dict[str, Any]:
    word = WordDocument()
    word.add_heading("Ludd Neighbourhood Plan", 0)
    word.add_paragraph("2026 to 2041")
    word.add_paragraph("Made on 9 September 2026 after a referendum")
    photograph(word, "A green with a church", "The green in June")
    for title in sections:
        word.add_heading(title, 1)
        word.add_paragraph(f"This is what we have to say of {title.lower()} in our parish.")
    photograph(word, "A brook under willows", "The brook below the ford")
    word.add_paragraph("It floods each winter.")
    return drafts.of_files(("plan.docx", drafts.saved(word))).fields


def test_a_line_that_is_marked_as_a_caption_stays_with_its_picture() -> None:
    """It needs no number; on the first page it is no text either."""
    made = of_parish("Homes", "Water")
    titles = [one["title"] for one in made["figures"]]
    assert titles == ["The green in June", "The brook below the ford"]
    assert "ford" not in made["background"][-1]["text"]
    assert made["adopted"]["date"] == "2026-09-09"


def test_what_the_first_page_shows_goes_into_the_section_of_its_name() -> None:
    """A document that says what it is itself has no second heading of these words."""
    made = of_parish("Foreword", "About this plan", "Water")
    assert [one["title"] for one in made["background"]] == ["About this plan", "Water"]
    first = made["background"][0]
    assert first["text"].startswith("Made on 9 September") and "our parish" in first["text"]
    assert first["figures"] == [made["figures"][0]["id"]]


def test_a_sentence_that_points_end_is_no_heading_however_often_it_comes() -> None:
    """“The parish council will:” over points with small letters."""
    text = "# Ludd Plan 2026 to 2031\n\n"
    for title in ("Homes", "Water", "Roads", "Shops"):
        text += f"## {title}\n\nHere.\n\nThe parish council will:\n\n- look at {title.lower()};\n\n"
    made = drafts.of_text(text).fields
    texts = [one["text"] for one in made["background"]]
    assert all("The parish council will:\n\n- look at" in one for one in texts)
    assert not any("sections" in one for one in made["background"])


@pytest.mark.parametrize(
    ("heading", "label"),
    [
        (
            "Blaenoriaeth 2: Lle i gwrdd / Priority 2: A place to meet",
            ("Blaenoriaeth 2 / Priority 2", "priority", "Lle i gwrdd / A place to meet"),
        ),
        (
            "Priority 2: Homes / Priority 3: Jobs",
            ("Priority 2", "priority", "Homes / Priority 3: Jobs"),
        ),
        ("Priority 2: Homes / jobs", ("Priority 2", "priority", "Homes / jobs")),
    ],
)
def test_a_priority_in_two_languages_has_one_label_and_one_title(
    heading: str, label: tuple[str, str, str]
) -> None:
    """Each half of its heading says both; two priorities in one heading are not joined."""
    assert roles.labelled(heading) == label


def test_a_day_that_is_told_in_two_languages_is_one_day() -> None:
    """It needs no note that says it again; of two days it is the time between."""
    read = times.read("Mawrth 2027 / March 2027")
    assert read is not None and (read.value, read.exact) == ("2027-03", True)
    other = times.read("Mawrth 2027 / April 2027")
    assert other is not None and other.value == "2027-03/2027-04"


def test_the_number_of_a_label_in_two_languages_is_printed_once() -> None:
    """It stands large below the words that both languages have for a priority."""
    assert printed_number("Blaenoriaeth 2 / Priority 2") == ("Blaenoriaeth / Priority", "2")
    assert printed_number("Priority 1 / Goal 2") == ("Priority 1 / Goal", "2")
