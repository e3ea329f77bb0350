"""Holds the reader of PDFs within bounds: what it unpacks, and what it draws on one page.

A part of a PDF names the ways in which it is packed, several in a row if it likes, so only the one
who unpacks it knows how much it becomes. A page may draw the same part again and again.
"""

import logging
import re
import zlib
from collections.abc import Callable, Sequence
from contextvars import ContextVar
from functools import cache
from io import BytesIO
from operator import gt
from types import SimpleNamespace
from typing import Any

from pdfminer import cmapdb, pdfdocument, pdffont, pdftypes
from pdfminer.ascii85 import ascii85decode
from pdfminer.ccitt import ccittfaxdecode
from pdfminer.lzw import LZWDecoder
from pdfminer.pdfinterp import PDFPageInterpreter
from pdfminer.pdfparser import PDFParser
from pdfminer.runlength import rldecode
from pdfminer.utils import apply_png_predictor
from pdfplumber import page as pages

from .paper_marked import MarkedPage
from .refusal import MOST_BYTES, Refused

MOST_IN_A_PART = 30_000_000
MOST_ON_A_PAGE = 8_000_000
A_RUN = 1_000  # what beginning to draw a part costs, however small it is
MOST_LETTERS = 40_000
MOST_SHAPES = 60_000  # boxes and lines
MOST_STEPS = 700_000  # numbers, names, texts and what is done with them
MOST_NESTED = 1_000
PAGES_FULL = 40  # so many pages may be as full as a page can be
MOST_BY_LETTER = 300_000  # packed in a way that is unpacked letter by letter
A_PIECE = 50_000  # of what five signs each stand for
MOST_NUMBERED = 1_500_000  # letters that ranges give a width or a meaning
MOST_IN_A_LIST = 300_000  # numbers, names and texts that one part lists, at any depth
MOST_SEARCHED = 200_000  # of these, where the list of all parts is lost and they are looked for
MOST_ROWS = 300_000  # of a picture, or entries in the list of all parts
WIDEST = 50_000
SAVED_AGAIN = "save it as PDF again"


ON_A_PAGE = MOST_ON_A_PAGE, MOST_LETTERS, MOST_SHAPES, MOST_STEPS


class PaperBounds:
    """What may still be unpacked of one document."""

    def __init__(self, shown: str) -> None:
        self.shown, self.left = shown, 2 * MOST_BYTES
        self.numbered = 0

    def take(self, size: int) -> None:
        """Note that so much was unpacked. Raises Refused beyond the bounds."""
        self.left -= size
        if size > MOST_IN_A_PART or self.left < 0:
            raise self.beyond("unpacks to more than a document can hold")

    def look_over(self, drawn: Sequence[Sequence[object]]) -> None:
        """Count what pages draw before any is drawn: letters are unpacked in no time, and drawn in
        a long one. Raises Refused beyond the bounds."""
        whole = [0] * len(ON_A_PAGE)
        for streams in drawn:
            page = [sum(counts) for counts in zip(*map(_drawn_by, streams), strict=True)]
            self.must_hold(page)
            whole = [more + one for more, one in zip(whole, page or whole, strict=True)]
            if any(map(gt, whole, (PAGES_FULL * most for most in ON_A_PAGE))):
                raise self.beyond("draws more than anybody can read")

    def must_hold(self, drawn: Sequence[int]) -> None:
        """Raises Refused where so much cannot be on one page."""
        if any(map(gt, drawn, ON_A_PAGE)):
            raise self.beyond("draws more on one page than anybody can read")

    def beyond(self, what: str) -> Refused:
        """Why the document is not read."""
        return Refused(f"“{self.shown}” {what}", SAVED_AGAIN)


BEGUN = re.compile(rb"\d\s+(?:re|m)\s")  # a box or a line
SHOWN = re.compile(rb"\(([^()]*)\)|<((?:[0-9A-Fa-f]{4})+)>")
BEFORE_A_STEP = b" \t\r\n([</"
BOUNDS: ContextVar[PaperBounds] = ContextVar("bounds")


@cache
def hold() -> None:
    """Put the bounds around what the reader unpacks and draws with; once is enough."""
    # What it complains of is no word of ours, and a damaged file is told in one line.
    logging.getLogger("pdfminer").addHandler(logging.NullHandler())
    ways: dict[str, Any] = {
        "zlib": SimpleNamespace(error=zlib.error, decompress=_inflated, decompressobj=_Inflater),
        "lzwdecode": _lzw,
        "ascii85decode": _by_signs,
        "rldecode": _by_letter(rldecode),
        "ccittfaxdecode": _by_letter(ccittfaxdecode),
        "apply_png_predictor": _by_rows(apply_png_predictor),
    }
    for name, way in ways.items():
        setattr(pdftypes, name, way)
    setattr(pages, "PDFPageInterpreter", _BoundedPage)  # noqa: B010
    setattr(pages, "PDFPageAggregatorWithMarkedContent", MarkedPage)  # noqa: B010
    for module in (cmapdb, pdffont):
        setattr(module, "range", _range)  # noqa: B010
    setattr(pdftypes.PDFObjRef, "resolve", _resolved)  # noqa: B010
    setattr(PDFParser, "push", _listed)  # noqa: B010
    setattr(pdfdocument.PDFXRefFallback, "load", _searched)  # noqa: B010


PLAINLY, ONTO_A_LIST = pdftypes.PDFObjRef.resolve, PDFParser.push
LOOKED_FOR = pdfdocument.PDFXRefFallback.load


def _listed(parser: Any, *found: Any) -> None:
    """Note what a part lists. Raises Refused where it is more than one part can hold."""
    listed = parser.__dict__.get("listed", 0) if parser.context else len(parser.curstack)
    parser.listed = listed + len(found)
    if parser.listed > MOST_IN_A_LIST and (bounds := BOUNDS.get(None)):
        raise bounds.beyond("lists more in one part than a document can hold")
    if "searched" in parser.__dict__:
        parser.searched += len(found)
        if parser.searched > MOST_SEARCHED and (bounds := BOUNDS.get(None)):
            raise bounds.beyond("has lost the list of its parts, and holds too many to look for")
    ONTO_A_LIST(parser, *found)


def _searched(table: Any, parser: Any) -> None:
    """Look for all parts of a document, and count what that takes."""
    parser.searched = 0
    try:
        LOOKED_FOR(table, parser)
    finally:
        del parser.searched


def _resolved(reference: Any, default: object = None) -> Any:
    """What a reference leads to, over others; nothing where it leads back to itself."""
    found, seen = reference, set[int]()
    while isinstance(found, pdftypes.PDFObjRef):
        if found.objid in seen:
            return default
        seen.add(found.objid)
        found = PLAINLY(found, default)
    return found


def _range(*ends: int) -> range:
    """Numbers in a row, as long as they are not more than the letters of any document."""
    made = range(*ends)
    if bounds := BOUNDS.get(None):
        bounds.numbered += len(made)
        if bounds.numbered > MOST_NUMBERED:
            raise bounds.beyond("numbers more letters than a document can hold")
    return made


class _Inflater:
    def __init__(self) -> None:
        self.inner = zlib.decompressobj()

    def decompress(self, data: bytes) -> bytes:
        made = self.inner.decompress(data, MOST_IN_A_PART + 1)
        BOUNDS.get().take(len(made))
        return made


def _inflated(data: bytes) -> bytes:
    inflater = _Inflater()
    made = inflater.decompress(data)
    if not inflater.inner.eof:
        raise zlib.error("incomplete")
    return made


def _lzw(data: bytes) -> bytes:
    bounds = BOUNDS.get()
    made = []
    for piece in LZWDecoder(BytesIO(data[:MOST_BY_LETTER])).run():
        bounds.take(len(piece))
        made.append(piece)
    return b"".join(made)


def _by_signs(data: bytes) -> bytes:
    """What five signs each stand for: one alone may stand for four nothings.

    It is unpacked bit by bit, since each five cost fifty bytes while they are; and without blanks,
    in which the end would be looked for again and again.
    """
    data = data.translate(None, b" \t\r\n\v\f").removeprefix(b"<~").partition(b"~")[0]
    BOUNDS.get().take(4 * data.count(b"z") + len(data) * 4 // 5)
    made = []
    for one in re.split(rb"(z+)", data):
        if one[:1] == b"z":
            made.append(bytes(4 * len(one)))
            continue
        made += (ascii85decode(one[at : at + A_PIECE]) for at in range(0, len(one), A_PIECE))
    return b"".join(made)


def _by_letter(way: Callable[..., bytes]) -> Callable[..., bytes]:
    def within(data: bytes, params: Any = None) -> bytes:
        bounds = BOUNDS.get()
        wide = (params or {}).get("Columns", 0)
        if len(data) > MOST_BY_LETTER or not isinstance(wide, int) or wide > WIDEST:
            raise bounds.beyond("unpacks to more than a document can hold")
        made = way(data) if params is None else way(data, params)
        bounds.take(len(made))
        return made

    return within


def _by_rows(way: Callable[..., bytes]) -> Callable[..., bytes]:
    def within(pred: int, colors: int, columns: int, bits: int, data: bytes) -> bytes:
        if len(data) * 8 > MOST_ROWS * max(1, colors * columns * bits):
            raise BOUNDS.get().beyond("unpacks to more than a document can hold")
        return way(pred, colors, columns, bits, data)

    return within


class _BoundedPage(PDFPageInterpreter):
    """Draws one page, and the parts that it draws again and again."""

    drawn: list[int]

    def process_page(self, page: Any) -> None:
        self.drawn = [0] * len(ON_A_PAGE)
        super().process_page(page)

    def dup(self) -> PDFPageInterpreter:
        made = super().dup()
        made.drawn = self.drawn  # type: ignore[attr-defined]
        return made

    def execute(self, streams: Sequence[object]) -> None:
        for stream in streams:
            size, _, shapes, steps = _drawn_by(stream)
            self._count(size, 0, shapes, steps)
        super().execute(streams)

    def do_TJ(self, seq: Any) -> None:
        self._count(0, sum(len(one) for one in seq if isinstance(one, bytes)))
        super().do_TJ(seq)

    def do_q(self) -> None:
        if len(self.gstack) > MOST_NESTED:
            raise BOUNDS.get().beyond("draws more on one page than anybody can read")
        super().do_q()

    def _count(self, *more: int) -> None:
        for what, one in enumerate(more):
            self.drawn[what] += one
        BOUNDS.get().must_hold(self.drawn)


def _drawn_by(stream: object) -> tuple[int, int, int, int]:
    """What a part that draws costs, and about how many letters, shapes and steps are in it."""
    found = pdftypes.resolve1(stream)
    data = found.get_data() if isinstance(found, pdftypes.PDFStream) else b""
    letters = sum(len(plain) + len(codes) // 4 for plain, codes in SHOWN.findall(data))
    steps = len(data) - len(data.translate(None, BEFORE_A_STEP))
    return A_RUN + len(data), letters, len(BEGUN.findall(data)), steps
