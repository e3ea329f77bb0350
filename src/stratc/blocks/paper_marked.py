"""To which piece of a tagged PDF each of its letters belongs, where pieces stand in pieces.

Printers mark two letters that are drawn as one (“ﬁ”) as a piece within the piece that they stand
in. The reader of PDFs forgets the outer piece with the end of the inner one, and what a piece says
of the sign that it draws.
"""

from typing import Any

from pdfminer.layout import LTChar
from pdfminer.utils import decode_text
from pdfplumber.page import PDFPageAggregatorWithMarkedContent

OUTSIDE = "Artifact"
UNREAD = "\ufffd"


class MarkedPage(PDFPageAggregatorWithMarkedContent):
    """Gathers what stands on a page, each thing with the innermost piece that has a number."""

    def begin_tag(self, tag: Any, props: Any = None) -> None:
        """Begin a piece; one without a number belongs to that around it."""
        around, number = self.cur_tag, self.cur_mcid
        self.__dict__.setdefault("outer", []).append((around, number))
        said = props.get("ActualText") if isinstance(props, dict) else None
        drawn = len(self.cur_item._objs)
        self.__dict__.setdefault("spoken", []).append((said, drawn))
        super().begin_tag(tag, props)
        self.cur_mcid = number if self.cur_mcid is None else self.cur_mcid
        self.cur_tag = around if around == OUTSIDE else self.cur_tag

    def end_tag(self) -> None:
        """Go back to the piece around the one that ends."""
        outer = self.__dict__.get("outer")
        if spoken := self.__dict__.get("spoken"):
            self._speak(*spoken.pop())
        self.cur_tag, self.cur_mcid = outer.pop() if outer else (None, None)

    def handle_undefined_char(self, font: Any, cid: int) -> str:
        """A sign of which a file does not say what letter it is: one that nobody can read."""
        return UNREAD

    def _speak(self, said: Any, drawn: int) -> None:
        """Give the one sign that a piece draws the letter that the piece says it is.

        A coloured disc that the letters of a page lack is drawn as any other sign that they lack.
        """
        if not isinstance(said, bytes) or len(self.cur_item._objs) != drawn + 1:
            return
        (sign,) = self.cur_item._objs[drawn:]
        words = decode_text(said).rstrip("\ufe0f")
        if isinstance(sign, LTChar) and len(words) == 1 and not words.isspace():
            sign._text = words
