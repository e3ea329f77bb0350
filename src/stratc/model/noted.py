"""What the editors of a document have to say of one piece of it, apart from what readers read."""

from .element import Element, many
from .values import Prose


class Noted(Element):
    """A piece of a document that its editors may have something to say of.

    A `note:` is for readers and is printed. Doubts, what a source prints in its place and where
    a piece was put by judgement are for whoever makes the document.
    """

    editor_note: tuple[Prose, ...] = many(
        "What editors must know and readers need not: doubts, and how the source prints it. It is "
        "never in what is published.",
        "editors",
    )
