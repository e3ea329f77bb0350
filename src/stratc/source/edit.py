"""Small changes to a text: these characters become those, and nothing else moves.

A remark offers an Edit; `apply` makes the changed Text. Everything outside the spans stays
letter for letter as it was, comments and line ends included.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from .span import Span
from .text import Text


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace what stands under the span. An empty span is a place to write at."""

    span: Span
    replacement: str


def apply(text: Text, edits: Iterable[Edit]) -> Text:
    """The text after its edits; edits of other texts are passed over.

    The same edit twice is made once; several at one place stand in their order. Where two edits
    overlap, the later one is left out: `apply` again on the new text, with spans of the new text,
    makes it.
    """
    pieces: list[str] = []
    reached = 0
    stretches = dict.fromkeys(_stretch(one) for one in edits if one.span.text == text)
    for start, end, replacement in sorted(stretches, key=lambda one: one[:2]):
        if start < reached:
            continue
        pieces += [text.content[reached:start], replacement.replace("\n", text.line_end)]
        reached = end
    return Text(text.name, "".join(pieces) + text.content[reached:])


def _stretch(edit: Edit) -> tuple[int, int, str]:
    span = edit.span
    start = span.text.offset(span.line, span.column)
    end = span.text.offset(span.end_line, span.end_column)
    return start, max(start, end), edit.replacement
