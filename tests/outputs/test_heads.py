"""Running heads: one line over each page, whatever the titles are."""

import re

import pytest

from stratc.outputs import Publication, write_document
from stratc.outputs.document.heads import KEY, KEY_SIZE
from tests.conftest import ROOT, SMALLEST, Compile

MOST_LETTERS = 112
"""Of the narrowest usual mix of letters, so many fill a line of 10 pt across the page."""
LONG = "Bringing down what drugs and alcohol do to people, families and places in the county"


def heads(compiled: Compile, title: str, *priorities: str) -> tuple[str, list[tuple[str, str]]]:
    """The title over the pages, and for each priority the title and the head over its own."""
    told = "".join(f'  - {{id: p{n}, title: "{one}"}}\n' for n, one in enumerate(priorities))
    text = re.sub(r"(?m)^title: .*$", f'title: "{title}"', SMALLEST)
    made = compiled(f"{text}priorities:\n{told}")
    page = write_document(Publication(made.library, made.library.strategies[0]))
    (doc,) = re.findall(r'<div class="doc" data-doc="([^"]*)"', page)
    return doc, re.findall(r'data-head="([^"]*)" data-doc="([^"]*)"', page)


def test_a_title_that_fits_stands_beside_every_head(compiled: Compile) -> None:
    """Where both have room in the line, the title and the priority are whole."""
    doc, over = heads(compiled, "A plan for homes", "Warm homes")
    assert (doc, over) == ("A plan for homes", [("Priority 1: Warm homes", "A plan for homes")])


def test_a_long_title_gives_way_to_its_first_half(compiled: Compile) -> None:
    """A title that has no room beside a priority is cut at its colon, over every page alike."""
    title = "Fenmarsh homes: a plan to make every home warm and dry by the end of the decade"
    doc, over = heads(compiled, title, "Warm homes", "Treatment and recovery for everybody here")
    assert doc == "Fenmarsh homes"
    assert {title for _, title in over} == {"Fenmarsh homes"}


def test_a_long_priority_is_called_by_its_number(compiled: Compile) -> None:
    """A priority that has no room beside the title is not cut, and the title is not left out."""
    _, over = heads(compiled, "A plan for homes", LONG, "Warm homes")
    assert over == [
        ("Priority 1", "A plan for homes"),
        ("Priority 2: Warm homes", "A plan for homes"),
    ]


@pytest.mark.parametrize(("name", "over"), [("Fenmarsh", "Fenmarsh"), ("The Fens", "")])
def test_a_place_stands_for_a_title_that_names_it(compiled: Compile, name: str, over: str) -> None:
    """A place that is no part of the title is no name of the document: its title stays whole."""
    title = "Warm and dry homes for everybody in Fenmarsh by 2031"
    text = SMALLEST.replace("areas: Fenmarsh", f"areas: {name}")
    text = re.sub(r"(?m)^title: .*$", f"title: {title}", text)
    made = compiled(f"{text}priorities:\n  - {{id: p, title: {LONG[:60]}}}\n")
    page = write_document(Publication(made.library, made.library.strategies[0]))
    assert re.findall(r'<div class="doc" data-doc="([^"]*)"', page) == [over or title]


@pytest.mark.parametrize(
    ("title", "over"),
    [
        ("Fenmarsh Homes and Flood Strategy for every village", "Homes and Flood"),
        ("Fenmarsh and its homes, streets and rivers until the year 2031", "Fenmarsh"),
    ],
)
def test_a_long_title_is_cut_to_what_the_document_is(
    compiled: Compile, title: str, over: str
) -> None:
    """“Homes and Flood Strategy” tells more over a page than the place before it."""
    doc, _ = heads(compiled, title, "Warm homes near rivers and sea walls")
    assert doc.startswith(over) and (doc == over or doc in title)


@pytest.mark.parametrize("length", [1, 3, 40])
def test_no_head_is_longer_than_its_line(compiled: Compile, length: int) -> None:
    """However long its titles are, what stands over a page has room there."""
    doc, over = heads(compiled, " ".join([LONG] * length), " ".join([LONG] * length), "W" * 120)
    letters = [len(f"{head}{title}") for head, title in over]
    assert max(letters) <= MOST_LETTERS
    assert len(doc) <= MOST_LETTERS
    assert [head for head, _ in over] == ["Priority 1", "Priority 2"]


def test_a_heading_beside_its_text_has_as_much_room_on_the_screen_as_on_paper() -> None:
    """A word that fits into the column of a printed page is not broken in a browser either."""
    sheet = (ROOT / "templates" / "document" / "theme.css").read_text(encoding="utf-8")
    found = re.search(
        r"\.beside > h3, [^{]+{[^}]* width: ([\d.]+)rem;[^}]* 700 ([\d.]+)rem/", sheet
    )
    assert found and float(found[1]) / float(found[2]) >= KEY / KEY_SIZE


def test_years_and_places_that_are_to_be_confirmed_stand_on_no_page_but_the_last(
    compiled: Compile,
) -> None:
    """The cover, the heads and the feet leave them out, and the facts say it in words."""
    text = re.sub(r"(?m)^period: .*$", "period: TBC", SMALLEST)
    text = re.sub(r"(?m)^areas: .*$", "areas: [TBC]", text)
    made = compiled(f"{text}priorities: [{{id: p, title: Homes}}]\n")
    page = write_document(Publication(made.library, made.library.strategies[0]))
    said = re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page.split("</style>")[-1]))
    assert "TBC" not in said, said[said.index("TBC") - 80 :][:160]
    assert said.count("onfirmed") == said.count("To be confirmed") == 2
    assert said.index("To be confirmed") > said.index("Time it covers")
