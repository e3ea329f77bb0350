"""Says in the PDF what a line of letters spells that stand over one another or change places.

In: nothing; `actual_text()` wraps WeasyPrint's marking of text for as long as a document is drawn.
Out: the same PDF, in which each line of a script of India and the lands around it carries its
words. A sign there is often several letters, and stands before one that is spoken first: what is
read off the signs is no word, so a search, a copy or a voice would get it wrong.

What runs from right to left carries none: programs turn it round, whatever it says of itself. Its
face has a sign for each letter instead, of which programs make the words.

This hangs on a method of WeasyPrint. When its parameters are not the known ones nothing is wrapped,
and a test fails.
"""

import inspect
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import Any

FIRST, LAST = "\u0900", "\u1fff"
"""Between these stand those scripts; Arabic and Hebrew stand before."""
PARAMETERS = ("self", "box", "tag")


def is_known() -> bool:
    """Whether WeasyPrint's marking is the one that this module can wrap."""
    marked = getattr(import_module("weasyprint.pdf.stream").Stream, "marked", None)
    return callable(marked) and tuple(inspect.signature(marked).parameters) == PARAMETERS


@contextmanager
def actual_text() -> Iterator[None]:
    """Draw the document in here. Not for two threads at a time."""
    if not is_known():
        yield
        return
    from pydyf import Dictionary, String

    stream: Any = import_module("weasyprint.pdf.stream").Stream
    marked = stream.marked

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

    stream.marked = marking
    try:
        yield
    finally:
        stream.marked = marked
