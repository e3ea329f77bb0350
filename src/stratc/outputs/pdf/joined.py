"""Draws the labels of a drawing whole where their letters join, as in Arabic.

In: nothing; `joined_labels()` wraps WeasyPrint's drawing of text in SVG for as long as a document
is written. Out: the same drawings, but for one kind: WeasyPrint sets each letter of a label by
itself, so letters that change their shape beside others would stand apart, in the wrong order.

This hangs on a table of WeasyPrint. When it is not the known one nothing is wrapped, and a test
fails.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import Any

FIRST, LAST = "\u0590", "\u1fff"
"""Between these stand the scripts whose letters join, turn round or stand over one another."""


class UndividedText(str):
    """Words that are gone through in one piece."""

    __slots__ = ()

    def __iter__(self) -> Iterator[str]:
        yield str(self)


def joins(words: str) -> bool:
    """Whether letters of these words take their shape or their place from their neighbours."""
    return any(FIRST <= letter <= LAST for letter in words)


def is_known() -> bool:
    """Whether WeasyPrint draws text in SVG by the function that this module can wrap."""
    return callable(getattr(import_module("weasyprint.svg"), "TAGS", {}).get("text"))


@contextmanager
def joined_labels() -> Iterator[None]:
    """Write the document in here."""
    if not is_known():
        yield
        return
    svg: Any = import_module("weasyprint.svg")
    draw = svg.text

    def drawing(image: Any, node: Any, font_size: float) -> Any:
        if node.text and joins(node.text):
            node._etree_node.text = UndividedText(node.text)
        return draw(image, node, font_size)

    names = [name for name, by in svg.TAGS.items() if by is draw]
    svg.text = drawing
    svg.TAGS.update(dict.fromkeys(names, drawing))
    try:
        yield
    finally:
        svg.text = draw
        svg.TAGS.update(dict.fromkeys(names, draw))
