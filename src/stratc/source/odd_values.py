"""What is odd about values that YAML can read: lines that it joins, and bullets of word processors.

In: a node. Out: remarks. YAML has no complaint, and makes of the value what nobody meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from . import layout_remarks, text_remarks
from .diagnostic import Diagnostic
from .edit import Edit
from .node import Node, Scalar, inside
from .span import Span

POINT = re.compile(r"\s*(?:[-*•–] |\d{1,2}[.)] )")


def odd_values(node: Node) -> Iterator[Diagnostic]:
    """Texts of which YAML makes one line, although their author wrote paragraphs or points."""
    for one in inside(node):
        if not isinstance(one, Scalar) or not one.text:
            continue
        if one.plain and (entry := _bullet(one.span)):
            yield entry
        if one.span.line == one.span.end_line:
            continue
        first, *rest = one.span.written.splitlines()
        if first[:1] in "|>" or not any(_joined(rest)):
            continue
        yield text_remarks.bar_missing(one.span.part(first), tuple(_bar(one.span, rest)))


def _joined(lines: list[str]) -> Iterator[bool]:
    """For each line with words whether YAML joins it to those above, although it begins a paragraph
    or a point. Of so many blank lines it keeps one less; programs that write YAML reckon with it.
    """
    blank = 0
    for line in lines:
        if not line.strip(" \t\"'"):
            blank += 1
            continue
        yield blank == (0 if POINT.match(line) else 1)
        blank = 0


def _bullet(span: Span) -> Diagnostic | None:
    """An entry with the sign of a word processor in the place of its hyphen."""
    line = span.text.line(span.line)
    found = re.match(r"(\s*)([•·▪‣◦–] ?)(?=\S)", line)
    if found is None or found.end(1) != span.column - 1:
        return None
    better = f"{found[1]}- {line[found.end() :]}"
    what = f"an entry of a list begins with a hyphen, and this one with “{found[2].strip()}”"
    sign = Span(span.text, span.line, span.column, span.line, found.end() + 1)
    return layout_remarks.slip(sign, what, better, (Edit(sign, "- "),))


def _bar(span: Span, rest: list[str]) -> Iterator[Edit]:
    """The bar behind the field, where the lines below can stay as they are."""
    line, text = span.text.line(span.line), span.text
    if line[span.column - 1] in "\"'":
        return
    if not line[: span.column - 1].strip():
        above = next((n for n in range(span.line - 1, 0, -1) if text.line(n).strip()), 0)
        end = len(text.line(above).rstrip()) + 1 if above else 0
        if above and text.line(above).rstrip().endswith(":"):
            yield Edit(Span(text, above, end, above, end), " |")
    elif line[: span.column - 1].endswith(": "):
        margin = next((len(one) - len(one.lstrip()) for one in rest if one.strip()), 0)
        place = Span(text, span.line, span.column, span.line, span.column)
        yield Edit(place, "|\n" + " " * margin)
