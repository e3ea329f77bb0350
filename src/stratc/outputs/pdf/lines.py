"""Keeps a line whole that fits but for the space behind it.

In: nothing; `whole_lines()` wraps WeasyPrint's splitting of text for as long as a document is laid
out. Out: the same lines, but for one kind: where text fits a line, and only the space before the
link or the small words that follow it does not, WeasyPrint breaks the line after its first word.

This hangs on a function of WeasyPrint. When its parameters are not the known ones nothing is
wrapped, and a test fails.
"""

import inspect
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import Any

PARAMETERS = ("text", "style", "context", "max_width", "justification_spacing", "is_line_start",
              "minimum")  # fmt: skip
_COLLAPSING = ("normal", "pre-line")


def is_known() -> bool:
    """Whether WeasyPrint's splitting is the one that this module can wrap."""
    split = getattr(import_module("weasyprint.layout.inline"), "split_first_line", None)
    return callable(split) and tuple(inspect.signature(split).parameters) == PARAMETERS


@contextmanager
def whole_lines() -> Iterator[None]:
    """Lay out in here. Not for two threads at a time."""
    if not is_known():
        yield
        return
    inline: Any = import_module("weasyprint.layout.inline")
    split = inline.split_first_line

    def splitting(text: str, style: Any, context: Any, width: Any, *rest: Any, **more: Any) -> Any:
        line = split(text, style, context, width, *rest, **more)
        bare = text.rstrip(" ")
        if line[2] is None or bare == text or not bare or style["white_space"] not in _COLLAPSING:
            return line
        whole = split(bare, style, context, width, *rest, **more)
        return whole if whole[2] is None and whole[3] <= width else line

    inline.split_first_line = splitting
    try:
        yield
    finally:
        inline.split_first_line = split
