"""Says in the PDF what a line of letters spells that stand over one another or change places.

In: nothing; `actual_text()` wraps WeasyPrint's marking of text for as long as a document is drawn.
Out: the same PDF, in which each line of a script of India and the lands around it carries its
words. A sign there is often several letters, and stands before one that is spoken first: what is
read off the signs is no word, so a search, a copy or a voice would get it wrong.

What runs from right to left carries none: programs turn it round, whatever it says of itself. Its
face has a sign for each letter instead, of which programs make the words.

"""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Any

from .inner import Inner, wrapped

FIRST, LAST = "\u0900", "\u1fff"
"""Between these stand those scripts; Arabic and Hebrew stand before."""
MARKING = Inner("weasyprint.pdf.stream", "Stream.marked", ("self", "box", "tag"))


def actual_text() -> AbstractContextManager[None]:
    """Draw the document in here."""
    return wrapped({MARKING: _with_words})


def _with_words(marked: Any) -> Any:
    from pydyf import Dictionary, String

    @contextmanager
    def marking(self: Any, box: Any, tag: str) -> Iterator[None]:
        words = getattr(box, "text", "")
        with marked(self, box, tag):
            if not any(FIRST <= letter <= LAST for letter in words):
                yield
                return
            self.begin_marked_content("Span", Dictionary({"ActualText": String(words)}))
            yield
            self.end_marked_content()

    return marking
