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

from pdfminer import cmapdb, pdffont, pdftypes
from pdfminer.ccitt import ccittfaxdecode
from pdfminer.lzw import LZWDecoder
from pdfminer.pdfinterp import PDFPageInterpreter
from pdfminer.pdfparser import PDFParser
from pdfminer.runlength import rldecode
from pdfminer.utils import apply_png_predictor
from pdfplumber import page as pages

from .refusal import MOST_BYTES, Refused

MOST_IN_A_PART = 30_000_000
MOST_ON_A_PAGE = 8_000_000
A_RUN = 1_000  # what beginning to draw a part costs, however small it is
MOST_LETTERS = 150_000
MOST_SHAPES = 100_000  # boxes and lines
MOST_BY_LETTER = 300_000  # packed in a way that is unpacked letter by letter
MOST_NUMBERED = 1_500_000  # letters that ranges give a width or a meaning
MOST_IN_A_LIST = 300_000  # numbers, names and texts that one part lists, at any depth
MOST_ROWS = 300_000  # of a picture, or entries in the list of all parts
WIDEST = 50_000
SAVED_AGAIN = "save it as PDF again"


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

    def beyond(self, what: str) -> Refused:
        """Why the document is not read."""
        return Refused(f"“{self.shown}” {what}", SAVED_AGAIN)


BEGUN = re.compile(rb"\d\s+(?:re|m)\s")  # a box or a line
BOUNDS: ContextVar[PaperBounds] = ContextVar("bounds")


@cache
def hold() -> None:
    """Put the bounds around what the reader unpacks and draws with; once is enough."""
    # What it complains of is no word of ours, and a damaged file is told in one line.
    logging.getLogger("pdfminer").addHandler(logging.NullHandler())
    ways: dict[str, Any] = {
        "zlib": SimpleNamespace(error=zlib.error, decompress=_inflated, decompressobj=_Inflater),
        "lzwdecode": _lzw,
        "rldecode": _by_letter(rldecode),
        "ccittfaxdecode": _by_letter(ccittfaxdecode),
        "apply_png_predictor": _by_rows(apply_png_predictor),
    }
    for name, way in ways.items():
        setattr(pdftypes, name, way)
    setattr(pages, "PDFPageInterpreter", _BoundedPage)  # noqa: B010
    for module in (cmapdb, pdffont):
        setattr(module, "range", _range)  # noqa: B010
    setattr(pdftypes.PDFObjRef, "resolve", _resolved)  # noqa: B010
    setattr(PDFParser, "push", _listed)  # noqa: B010


PLAINLY, ONTO_A_LIST = pdftypes.PDFObjRef.resolve, PDFParser.push


def _listed(parser: Any, *found: Any) -> None:
    """Note what a part lists. Raises Refused where it is more than one part can hold."""
    listed = parser.__dict__.get("listed", 0) if parser.context else len(parser.curstack)
    parser.listed = listed + len(found)
    if parser.listed > MOST_IN_A_LIST and (bounds := BOUNDS.get(None)):
        raise bounds.beyond("lists more in one part than a document can hold")
    ONTO_A_LIST(parser, *found)


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
        self.drawn = [0, 0, 0]
        super().process_page(page)

    def dup(self) -> PDFPageInterpreter:
        made = super().dup()
        made.drawn = self.drawn  # type: ignore[attr-defined]
        return made

    def execute(self, streams: Sequence[object]) -> None:
        for stream in streams:
            found = pdftypes.resolve1(stream)
            data = found.get_data() if isinstance(found, pdftypes.PDFStream) else b""
            self._count(0, A_RUN + len(data))
            self._count(2, len(BEGUN.findall(data)))
        super().execute(streams)

    def do_TJ(self, seq: Any) -> None:
        self._count(1, sum(len(one) for one in seq if isinstance(one, bytes)))
        super().do_TJ(seq)

    def _count(self, what: int, more: int) -> None:
        self.drawn[what] += more
        if any(map(gt, self.drawn, (MOST_ON_A_PAGE, MOST_LETTERS, MOST_SHAPES))):
            raise BOUNDS.get().beyond("draws more on one page than anybody can read")
