"""Keeps a line whole that fits but for the space behind it.

In: nothing; `whole_lines()` wraps WeasyPrint's splitting of text for as long as a document is laid
out. Out: the same lines, but for one kind: where text fits a line, and only the space before the
link or the small words that follow it does not, WeasyPrint breaks the line after its first word.
"""

from contextlib import AbstractContextManager
from typing import Any

from .inner import Inner, wrapped

SPLITTING = Inner(
    "weasyprint.layout.inline", "split_first_line",
    ("text", "style", "context", "max_width", "justification_spacing", "is_line_start", "minimum"),
)  # fmt: skip
_COLLAPSING = ("normal", "pre-line")


def whole_lines() -> AbstractContextManager[None]:
    """Lay out in here."""
    return wrapped({SPLITTING: _whole})


def _whole(split: Any) -> Any:
    def splitting(text: str, style: Any, context: Any, width: Any, *rest: Any, **more: Any) -> Any:
        line = split(text, style, context, width, *rest, **more)
        bare = text.rstrip(" ")
        if line[2] is None or bare == text or not bare or style["white_space"] not in _COLLAPSING:
            return line
        whole = split(bare, style, context, width, *rest, **more)
        return whole if whole[2] is None and whole[3] <= width else line

    return splitting
