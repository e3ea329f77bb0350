"""Tables in Markdown: which line names one, and which of its columns hold numbers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it.tree import SyntaxTreeNode

_NUMBER = re.compile(r"[<>~]?[-+−–]?[£$€]?\d[\d,. ]*(?:%|[a-z]{1,2}|million|billion)?|[-–—]?|n/?a")


def way(column: Iterable[SyntaxTreeNode]) -> str:
    """Numbers under each other, and what the author wants so, end at one line."""
    cells = list(column)
    told = any("right" in str(cell.attrs.get("style", "")) for cell in cells)
    written = ["".join(one.content for one in cell.walk() if one.type == "text") for cell in cells]
    counts = any(written) and all(_NUMBER.fullmatch(one.strip()) for one in written)
    return ' class="end"' if told or counts else ""


MOST_WHOLE = 10
"""A table of so many rows is not parted by the end of a page."""


FEW_COLUMNS = 5
"""A table with more is set smaller on paper, and no word of it is broken."""


# “Table 1 shows that …” is a sentence
_CAPTION = re.compile(
    r"(?:Table|Tabl|Chart|Figure|Box) \d{1,2}(?:\.\d{1,2})*[a-z]?(?: ?[.:–—-]|\)|$| (?=[A-Z“]))"
)


def with_captions(
    nodes: Iterable[SyntaxTreeNode],
) -> Iterator[tuple[SyntaxTreeNode, SyntaxTreeNode | None]]:
    """Each block, and above a table the line that names it: “Table 2: Waits by town”."""
    held: SyntaxTreeNode | None = None
    for node in nodes:
        if node.type == "table":
            yield node, held
            held = None
            continue
        if held is not None:
            yield held, None
        names = node.type == "paragraph" and _CAPTION.match(node.children[0].content)
        held = node if names else None
        if held is None:
            yield node, None
    if held is not None:
        yield held, None
