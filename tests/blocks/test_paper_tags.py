"""PDFs with more tags than words, which cost their words and not their tags."""

from collections.abc import Sequence
from types import SimpleNamespace

import pytest

from stratc.blocks import Paragraph, read
from stratc.blocks.paper_boxes import strike
from stratc.blocks.paper_tags import FEWEST, TaggedPaper

LINES = ("Saltby plan", "We will open a garden.", "Warm homes", "We will visit 40 homes.")

COLUMN = "\v"
"""What a line begins with that stands in the next column."""


def paper(empty: int, pieces: Sequence[str] = LINES) -> bytes:
    """A tagged page of a few pieces, and as many tags around nothing, one a part of the file."""
    text = b"".join(
        b"/P <</MCID %d>> BDC BT /F 11 Tf 50 %d Td %s ET EMC\n"
        % (
            n,
            700 - 90 * n,
            b"".join(
                (b" 250 26 Td " if line[0] == COLUMN else b" 0 -13 Td ") * (at > 0)
                + b"(%s) Tj" % line.strip(COLUMN).encode()
                for at, line in enumerate(piece.split("\n"))
            ),
        )
        for n, piece in enumerate(pieces)
    )
    more = b" ".join(b"%d 0 R" % (number + 7) for number in range(empty))
    kids = b"".join(
        b"<</S/%s/Pg 3 0 R/K %d>>" % (b"P" if "\n" in piece else b"H%d" % (1 + n % 2), n)
        for n, piece in enumerate(pieces)
    )
    parts = [
        b"<</Type/Catalog/Pages 2 0 R/StructTreeRoot 6 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
        b"/Resources<</Font<</F 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%sendstream" % (len(text), text),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        b"<</K<</S/Document/K[%s %s]>>>>" % (kids, more),
        *[b"<</S/Table/K[]>>"] * empty,
    ]
    made, places = b"%PDF-1.7\n", []
    for number, part in enumerate(parts, start=1):
        places.append(b"%010d 00000 n \n" % len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, part)
    size, table = len(parts) + 1, b"".join(places)
    end = b"trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (size, len(made))
    return made + b"xref\n0 %d\n0000000000 65535 f \n" % size + table + end


@pytest.mark.parametrize(("empty", "whole"), [(50, True), (FEWEST + 100, False)])
def test_tags_around_nothing_are_not_followed(
    monkeypatch: pytest.MonkeyPatch, empty: int, whole: bool
) -> None:
    """Where tags outnumber the pieces of text by far, the page is read by how it looks."""
    followed: list[str] = []
    plainly = TaggedPaper._role

    def role(self: TaggedPaper, written: object) -> str:
        followed.append(plainly(self, written))
        return followed[-1]

    monkeypatch.setattr(TaggedPaper, "_role", role)
    blocks = read("plan.pdf", paper(empty)).blocks
    assert " ".join(getattr(one, "plain", "") for one in blocks).count("We will") == 2
    assert len(followed) == (empty + 5 if whole else 1)


@pytest.mark.parametrize(("wide", "struck"), [(30.0, True), (1.5, False)])
def test_a_bar_that_ends_in_a_letter_strikes_nothing(wide: float, struck: bool) -> None:
    """A line through a whole word takes it back; the end of an upright bar does not."""
    size = {"top": 0.0, "bottom": 10.0, "height": 10.0}
    letters = [
        {"text": one, "x0": 10.0 + 5 * n, "x1": 14.9 + 5 * n, **size}
        for n, one in enumerate("Saltby")
    ]
    letters[2] |= {"x0": 21.0, "x1": 23.5}  # “l” is narrow
    first = 10.0 if struck else 21.4
    edge = {"orientation": "h", "x0": first, "x1": first + wide, "top": 5.0}
    strike(SimpleNamespace(edges=[edge], chars=letters))
    assert any("struck" in one for one in letters) is struck


TEXT = (
    "We work with the council, Age UK\nFenmarsh and forty groups that\nmeet near homes,{}\n"
    "\vand with buses for all who live\nfar from it."
)


@pytest.mark.parametrize(("end", "whole"), [("", True), ("\nCarr", False)])
def test_a_line_that_filled_its_column_goes_on_with_the_next(end: str, whole: bool) -> None:
    """The lines of one column tell how wide it is, and not those of the next."""
    _, _, text = read("plan.pdf", paper(0, ("Saltby plan", "Homes", TEXT.format(end)))).blocks
    assert isinstance(text, Paragraph)
    assert ("\n" not in text.text) is whole
    assert "Age UK Fenmarsh" in text.text
