"""Points of a PDF are as deep as they stand, and lines that somebody ended stay lines."""

import pytest

from stratc.blocks import Item, Paragraph, read

from .test_paper import printed

IN = "<ul style='margin-left: {}pt'><li>{}</li></ul>"
FLAT = "".join(
    IN.format(*one)
    for one in ((0, "fund choirs"), (18, "rural choirs first"), (36, "on the moor"), (0, "open"))
)
HEADS = "<h1>Culture Plan</h1><h2>Sing</h2>"


@pytest.mark.parametrize("tagged", [True, False])
def test_points_are_as_deep_as_they_stand(tagged: bool) -> None:
    """Also where each depth is tagged as one more list, or nothing is tagged."""
    made = read("plan.pdf", printed(f"{HEADS}<p>We will:</p>{FLAT}", pdf_tags=tagged))
    found = [(one.text, one.depth) for one in made.blocks if isinstance(one, Item)]
    assert found == [
        ("fund choirs", 0), ("rural choirs first", 1), ("on the moor", 2), ("open", 0),
    ]  # fmt: skip


@pytest.mark.parametrize("tagged", [True, False])
def test_points_of_another_column_are_no_deeper(tagged: bool) -> None:
    """What stands beside the first points, and not below them, begins further right as well."""
    points = "".join(f"<li>point number {n} of the list</li>" for n in range(8))
    body = f"{HEADS}<div style='column-count: 2'><ul>{points}</ul></div>"
    made = read("plan.pdf", printed(body, pdf_tags=tagged))
    found = [one.depth for one in made.blocks if isinstance(one, Item)]
    assert found == [0] * 8


def test_lines_of_an_address_stay_lines() -> None:
    """A paragraph goes on below each of its full lines; that of short names was ended in each."""
    address = "Culture Team<br>Alderbeck Council<br>1 High Street<br>Alderbeck AB1 2CD"
    long = "The Council Keeps The Hall Open. " * 3
    made = read("plan.pdf", printed(f"{HEADS}<p>{long}</p><p>{address}</p>", pdf_tags=True))
    words = [one.text for one in made.blocks if isinstance(one, Paragraph)]
    assert words == [long.strip(), address.replace("<br>", "\\\n")]


@pytest.mark.parametrize("tagged", [True, False])
def test_cards_beside_each_other_are_no_points_of_a_point(tagged: bool) -> None:
    """What stands at the same height, though further right, is the next point of the same list."""
    cards = "".join(
        f"<li style='position: absolute; left: {5 + 100 * n}pt; width: 80pt'>card {n}</li>"
        for n in range(3)
    )
    made = read("plan.pdf", printed(f"{HEADS}<ul>{cards}</ul>", pdf_tags=tagged))
    points = [one for one in made.blocks if isinstance(one, Item)]
    assert len(points) == 3 or not tagged
    assert not any(one.depth for one in points)


def test_a_bold_link_behind_bold_words_is_a_link_of_its_own() -> None:
    """The marks of a bold word stand inside the link, and the space behind it outside."""
    words = "<b>In danger </b><a href='tel:999'><b>999 </b></a>Say what was taken."
    made = read("plan.pdf", printed(f"{HEADS}<p>{words}</p>", pdf_tags=True))
    (said,) = [one.text for one in made.blocks if isinstance(one, Paragraph)]
    assert said == "**In danger** [**999**](tel:999) Say what was taken."


def test_a_mark_behind_slanted_words_touches_them() -> None:
    """A comma behind a title, or a bracket before one, is set in another face and is no word."""
    body = f"{HEADS}<p>See <em>Songs</em>, our plan (<b>Choirs</b> come first). <i>Sing</i> on.</p>"
    made = read("plan.pdf", printed(body))
    text = [one.text for one in made.blocks if isinstance(one, Paragraph)][-1]
    assert text == "See Songs, our plan (Choirs come first). Sing on."


@pytest.mark.parametrize(("end", "whole"), [("by the choir of", True), ("by the choir", False)])
def test_a_page_that_ends_with_a_word_that_leads_on_ends_no_sentence(end: str, whole: bool) -> None:
    """“… of” and “Scotland” on the next page are one paragraph, though a capital follows."""
    apart = "<p style='page-break-before:always'>Scotland has many songs.</p>"
    made = read("plan.pdf", printed(f"{HEADS}<p>Sung {end}</p>{apart}"))
    paragraphs = [one.text for one in made.blocks if isinstance(one, Paragraph)]
    assert (f"Sung {end} Scotland has many songs." in paragraphs) is whole
