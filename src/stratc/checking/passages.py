"""The words that a reader will see, piece by piece, each with its place.

In: one strategy's index. Out: passages. Left out is what only authors and reviewers read or what
quotes somebody else: notes on the restatement, names of sources, what another document prints.
Patterns are looked for in the text as it was typed, so that a hit has its exact place; our own
marks, web addresses and e-mail addresses are blanked first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Literal, get_args

from stratc.crossref import Index
from stratc.model import (
    Allowance,
    AsPrinted,
    Body,
    Element,
    Field,
    Link,
    Source,
    Term,
    fields,
    place,
    texts,
)
from stratc.source import Span
from stratc.text.markdown import plain

SILENT = (Allowance, AsPrinted, Body, Link, Source, Term)
# Fields that hold names, addresses or marks, or what the author says about the restatement.
NOT_WORDS = re.compile(
    "accessed|also-printed|base|contact|continues|duration|edition|file|frameworks|id|label"
    "|language|marker|note|previously|stray-labels|supersedes|url"
)
BLANKED = re.compile(
    r"\[[=^][^\[\]\s]+\]|\[@[^\[\]]+\]|(?:https?://|www\.)[^\s<>\"')\]]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
)
BLANK = "\0"


@dataclass(frozen=True)
class Passage:
    """One value that readers see: its element and field, its text, its place."""

    element: Element
    field: Field
    text: str
    span: Span
    prose: bool

    @cached_property
    def typed(self) -> str:
        """What was typed, with marks and addresses blanked, character for character."""
        return BLANKED.sub(lambda found: BLANK * len(found.group()), self.span.written)

    @cached_property
    def plain(self) -> str:
        """The words without markup, one line a paragraph or list item."""
        return plain(self.text) if self.prose else self.text

    @property
    def heading(self) -> bool:
        """Whether it is printed as a heading."""
        return self.field.key == "title" and bool(HEADED.fullmatch(type(self.element).__name__))

    def hits(self, pattern: re.Pattern[str]) -> Iterator[tuple[re.Match[str], Span]]:
        """Every match of a pattern in what was typed, with its place."""
        for found in pattern.finditer(self.typed):
            yield found, self.at(found.start(), found.end())

    def at(self, start: int, end: int) -> Span:
        """The place of some characters of what was typed."""
        line, column = self._where(start)
        end_line, end_column = self._where(end)
        return Span(self.span.text, line, column, end_line, end_column)

    def opening(self, words: str, most: int = 5) -> Span:
        """The place of the first few of some words; the whole passage if they are not found."""
        pieces = [re.escape(word) for word in words.split()[:most]]
        found = re.search(r"[\s*_\0]+".join(pieces), self.typed) if pieces else None
        return self.at(*found.span()) if found else self.span

    def _where(self, offset: int) -> tuple[int, int]:
        before = self.typed[:offset]
        feeds = before.count("\n")
        if feeds == 0:
            return self.span.line, self.span.column + offset
        return self.span.line + feeds, offset - before.rindex("\n")


HEADED = re.compile(
    "ActionTable|Appendix|AppendixGroup|CommitmentGroup|Foreword|Governance|LifeCourse"
    "|PartnerGroup|Priority|Section|Vision"
)


def passages(index: Index) -> Iterator[Passage]:
    """Everything of one strategy that readers see, in reading order."""
    for element in index.elements:
        if isinstance(element, SILENT):
            continue
        prose = {field.key for field, _, _ in texts(element)}
        for field in _worded(type(element)):
            value = getattr(element, field.name)
            for number, text in enumerate(value if field.many else (value,)):
                if text:
                    span = place(element, field, number)
                    yield Passage(element, field, text, span, field.key in prose)


@cache
def _worded(shape: type[Element]) -> tuple[Field, ...]:
    return tuple(
        field
        for field in fields(shape)
        if field.holds is None
        and not field.refers_to
        and field.marker in ("", "prose")
        and not NOT_WORDS.fullmatch(field.key)
        and _is_text(shape.model_fields[field.name].annotation)
    )


def _is_text(annotation: object) -> bool:
    if annotation is str:
        return True
    inside = [a for a in get_args(annotation) if a is not type(None) and a is not Ellipsis]
    if "Literal" in str(annotation) or annotation is Literal:
        return False
    return any(_is_text(inner) for inner in inside)
