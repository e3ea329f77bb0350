"""To which piece of a tagged PDF each of its letters belongs, where pieces stand in pieces.

Printers mark two letters that are drawn as one (“ﬁ”) as a piece within the piece that they stand
in. The reader of PDFs forgets the outer piece with the end of the inner one.
"""

from typing import Any

from pdfplumber.page import PDFPageAggregatorWithMarkedContent

OUTSIDE = "Artifact"


class MarkedPage(PDFPageAggregatorWithMarkedContent):
    """Gathers what stands on a page, each thing with the innermost piece that has a number."""

    def begin_tag(self, tag: Any, props: Any = None) -> None:
        """Begin a piece; one without a number belongs to that around it."""
        around, number = self.cur_tag, self.cur_mcid
        self.__dict__.setdefault("outer", []).append((around, number))
        super().begin_tag(tag, props)
        self.cur_mcid = number if self.cur_mcid is None else self.cur_mcid
        self.cur_tag = around if around == OUTSIDE else self.cur_tag

    def end_tag(self) -> None:
        """Go back to the piece around the one that ends."""
        outer = self.__dict__.get("outer")
        self.cur_tag, self.cur_mcid = outer.pop() if outer else (None, None)
