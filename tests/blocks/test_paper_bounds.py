"""PDFs that become large only when they are read are refused, however they are packed."""

import base64
import re
import tracemalloc
import zlib
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

import pytest
from pdfplumber.page import Page

from stratc.blocks import Refused, paper_pages, read
from stratc.blocks.paper_cards import PageBox
from stratc.blocks.paper_pages import painted

WORDS = b"BT /F1 12 Tf 72 700 Td (Plan for Wexcombe) Tj 0 -20 Td (We will mend roofs.) Tj ET"
FLATE = zlib.compress(b" " * 40_000_000, 9)


def part(content: bytes, packed: bytes = b"") -> bytes:
    length = str(len(content)).encode()
    return b"<</Length " + length + packed + b">>\nstream\n" + content + b"\nendstream"


def pdf(
    content: bytes,
    more: bytes = b"",
    contents: bytes = b"4 0 R",
    pages: int = 1,
    font: bytes = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
) -> bytes:
    """A page that draws its contents, so many times; part 6 is more of them."""
    kids = b"3 0 R " + b"".join(b"%d 0 R " % n for n in range(7, pages + 6))
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents " + contents
    page += b"/Resources<</Font<</F1 5 0 R>>/XObject<</X 6 0 R>>>>>>"
    parts = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[%s]/Count %d>>" % (kids, pages),
        page,
        content,
        font,
        more or b"null",
        *[page] * (pages - 1),
    ]
    made, places = b"%PDF-1.7\n", []
    for number, one in enumerate(parts, start=1):
        places.append(b"%010d 00000 n \n" % len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, one)
    table = b"xref\n0 %d\n0000000000 65535 f \n" % (len(parts) + 1) + b"".join(places)
    end = b"trailer<</Size %d/Root 1 0 R>>\n" % (len(parts) + 1)
    end += b"startxref\n%d\n%%%%EOF\n" % len(made)
    return made + table + end


DRAWN_AGAIN = b"<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Length 900000>>\nstream\n"
REFUSED = {
    "packed": part(FLATE, b"/Filter/FlateDecode"),
    "packed twice": part(zlib.compress(FLATE, 9), b"/Filter[/FlateDecode/FlateDecode]"),
    "packed as letters": part(FLATE.hex().encode() + b">", b"/Filter[/ASCIIHexDecode/FlateDecode]"),
    "packed as signs": part(
        base64.a85encode(FLATE) + b"~>", b"/Filter[/ASCII85Decode/FlateDecode]"
    ),
    "nothing as signs": part(b"z" * 9_000_000 + b"~>", b"/Filter/ASCII85Decode"),
    "blanks as signs": part(b" " * 3_000_000 + b"z" * 8_000_000, b"/Filter/ASCII85Decode"),
    "under a name that is spelt": part(FLATE, b"/Filter/F#6cateDecode"),
    "packed as runs": part(b"\x81 " * 400_000 + b"\x80", b"/Filter/RunLengthDecode"),
    "packed in rows": part(
        zlib.compress(b"\0" * 2_000_000),
        b"/Filter/FlateDecode/DecodeParms<</Predictor 15/Columns 1>>",
    ),
    "drawing without end": part(zlib.compress(b"q Q " * 3_000_000), b"/Filter/FlateDecode"),
    "boxes without end": part(zlib.compress(b"1 1 9 9 re " * 150_000), b"/Filter/FlateDecode"),
    "names without end": b"<</X[" + b"/Ab(c)" * 160_000 + b"]>>",
    "letters without end": part(WORDS + b" BT (" + b"a" * 400_000 + b") Tj ET"),
    "a page of small letters": part(b"BT /F1 1 Tf " + b"(We will mend roofs.) Tj " * 2_500 + b"ET"),
    "texts of nothing": part(zlib.compress(WORDS + b" () Tj" * 400_000), b"/Filter/FlateDecode"),
    "one line without end": part(
        zlib.compress(b"1 1 m" + b" 9 9 l" * 300_000), b"/Filter/FlateDecode"
    ),
    "nested without end": part(WORDS + b" q" * 5_000),
}  # fmt: skip


@pytest.mark.parametrize("what", REFUSED)
def test_it_is_refused_before_it_is_unpacked(what: str) -> None:
    """In one line, and in little memory."""
    tracemalloc.start()
    with pytest.raises(Refused, match=r"unpacks to more|draws more|lists more") as refused:
        read("a.pdf", pdf(REFUSED[what]))
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert "\n" not in str(refused.value)
    assert most < 120_000_000


def test_pages_that_are_all_full_are_refused_before_one_is_drawn() -> None:
    """What all pages draw is counted first: each alone could be read."""
    full = part(b"BT /F1 8 Tf " + b"(We will mend roofs.) Tj 0 -9 Td " * 900 + b"ET")
    with pytest.raises(Refused, match="draws more than"):
        read("a.pdf", pdf(full, pages=110))


@pytest.mark.parametrize(
    "place", [b"/Pages 2 0 R", b"/Contents 4 0 R", b"3 0 R ", b"/F1 5 0 R", b"/Length %d", b"0 612"]
)
def test_what_leads_to_itself_is_not_followed_for_ever(place: bytes) -> None:
    """A part of the file that is nothing but a reference to itself has nothing in it."""
    words = part(WORDS)
    place = place.replace(b"%d", str(len(WORDS)).encode())
    loop = place.rpartition(b" ")[0] + b" 6 0 R" if b"R" not in place else b""
    loop = loop or re.sub(rb"\d 0 R", b"6 0 R", place)
    assert place in pdf(words)
    broken = pdf(words, b"6 0 R").replace(place, loop)
    with suppress(Refused):
        assert "roofs" in str(read("a.pdf", broken).blocks)


WIDE = b"<</Type/Font/Subtype/CIDFontType2/BaseFont/X/CIDSystemInfo<</Registry(A)/Ordering(I)>>"
RANGES = {
    "widths": (WIDE + b"/W[0 9999999 500]>>", b"/Identity-H", b""),
    "small widths": (WIDE + b"/W[" + b"0 65535 500 " * 200 + b"]>>", b"/Identity-H", b""),
    "codes": (
        WIDE + b">>",
        b" 6 0 R",
        b"begincmap 1 begincidrange <00000000> <00ffffff> 0 endcidrange endcmap",
    ),
}


@pytest.mark.parametrize("what", RANGES)
def test_ranges_of_letters_have_an_end(what: str) -> None:
    """Three numbers may stand for millions of letters."""
    inner, encoding, codes = RANGES[what]
    font = b"<</Type/Font/Subtype/Type0/BaseFont/X/Encoding" + encoding
    font += b"/DescendantFonts[" + inner + b"]>>"
    with pytest.raises(Refused, match=r"numbers more letters|and no words"):
        read("a.pdf", pdf(part(WORDS), part(codes), font=font))


def test_what_is_drawn_again_and_again_counts_each_time() -> None:
    """A small part named a thousand times on one page is a large page."""
    more = DRAWN_AGAIN + b"%" + b"x" * 899_999 + b"\nendstream"
    with pytest.raises(Refused, match="draws more"):
        read("a.pdf", pdf(part(WORDS + b" /X Do" * 1000), more))
    small = DRAWN_AGAIN.replace(b"900000", b"3") + b"q Q" + b"\nendstream"
    with pytest.raises(Refused, match="draws more"):
        read("a.pdf", pdf(part(WORDS + b" /X Do" * 20_000), small))
    with pytest.raises(Refused, match="draws more"):
        read("a.pdf", pdf(part(WORDS * 1000), contents=b"[" + b"4 0 R " * 1000 + b"]"))


@pytest.mark.parametrize(
    ("content", "packed"),
    [
        (WORDS, b""),
        (zlib.compress(WORDS), b"/Filter/FlateDecode"),
        (base64.a85encode(zlib.compress(WORDS)) + b"~>", b"/Filter[/ASCII85Decode/FlateDecode]"),
        (b"<~" + base64.a85encode(WORDS + b" " * 70_000) + b"~>", b"/Filter/ASCII85Decode"),
        (base64.a85encode(bytes(9) + WORDS), b"/Filter/ASCII85Decode"),
        (WORDS.hex().encode() + b">", b"/Filter/ASCIIHexDecode"),
        (zlib.compress(WORDS)[:-2], b"/Filter/FlateDecode"),
        (bytes([len(WORDS) - 1]) + WORDS + b"\x80", b"/Filter/RunLengthDecode"),
    ],
)
def test_what_is_packed_in_any_way_is_read(content: bytes, packed: bytes) -> None:
    """A part whose end was lost, too."""
    said = " ".join(block.text for block in read("a.pdf", pdf(part(content, packed))).blocks)  # type: ignore[union-attr]
    assert "We will mend roofs." in said


def test_a_damaged_page_is_told_in_one_line(capfd: pytest.CaptureFixture[str]) -> None:
    """The words of the library that reads it are for its makers."""
    made = pdf(part(WORDS)).replace(b"[0 0 612 792]", b"[0 0 6]      ")
    with pytest.raises(Refused):
        read("a.pdf", made)
    assert capfd.readouterr().err == ""


def test_the_pages_of_a_long_plan_are_not_held_all_at_once() -> None:
    """What was read of a page goes before the next one is read: a plan may have 400 of them."""
    words = b"BT /F1 8 Tf 40 700 Td " + b"(We will mend roofs.) Tj 0 -9 Td " * 60 + b"ET"
    read("a.pdf", pdf(part(words)))  # what is loaded once
    took = []
    for pages in (2, 24):
        tracemalloc.start()
        read("a.pdf", pdf(part(words), pages=pages))
        took.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert took[1] < 4 * took[0]


def test_a_page_of_small_boxes_is_looked_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is painted on it is not gathered again for each box."""
    looked: list[Any] = []

    def watched(page: Any) -> Iterator[tuple[PageBox, str]]:
        looked.append(page)
        yield from painted(page)

    monkeypatch.setattr(paper_pages, "painted", watched)
    boxes = b"".join(b" %d %d 40 10 re S" % (40 * i, 10 * j) for i in range(12) for j in range(20))
    read("a.pdf", pdf(part(WORDS + boxes)))
    assert 0 < len(looked) < 5


def test_what_is_refused_for_its_pages_is_not_listed_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    """Sixty thousand pages are more than 400 as soon as the 401st is met."""
    made: list[object] = []
    monkeypatch.setattr(Page, "__init__", lambda *given, **named: made.append(given))
    with pytest.raises(Refused, match="more than 400 pages"):
        read("a.pdf", pdf(part(WORDS), pages=500))
    assert not made


def test_parts_that_no_list_tells_of_are_not_looked_for_without_end(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Each is read only to learn where it ends."""
    monkeypatch.setattr("stratc.blocks.paper_bounds.MOST_SEARCHED", 2_000)
    lost = pdf(part(WORDS)).partition(b"xref")[0]
    parts = [b"%d 0 obj<<>>\nendobj\n" % (n + 1_000) for n in range(3_000)]
    with pytest.raises(Refused, match="too many to look for"):
        read("a.pdf", b"".join((lost, *parts)) + b"trailer<</Root 1 0 R>>\n%%EOF\n")
    assert read("a.pdf", b"".join((lost, *parts[:99])) + b"trailer<</Root 1 0 R>>\n%%EOF\n")
