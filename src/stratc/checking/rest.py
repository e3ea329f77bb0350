"""What the rules say of a strategy that has mistakes, so that one run tells of both.

In: a document, and what could be read of it. Out: remarks on that, at the places as typed.
"""

from collections.abc import Iterator
from dataclasses import replace

from stratc.crossref import Library, link
from stratc.model import Document, Remainder
from stratc.source import Diagnostic, Edit, Span

from .registry import check_one

NAMES_NOTHING = "unknown-"
"""How the names of the rules begin that follow one value and miss nothing around it."""


def check_rest(
    document: Document, rest: Remainder | None, library: Library
) -> Iterator[Diagnostic]:
    """What the rules say of a strategy that has mistakes, but of the places where these stand.

    What names nothing does so whatever stands beside it. An edit is kept where its lines were
    read as they were typed.
    """
    if rest is None:
        return
    among = (*library.strategies, rest.element)
    whole = link(among, library.frameworks, library.as_of, library.settings)
    for remark in check_one(whole, rest.element):
        if rest.gone is not None and not _names_nothing_for_sure(remark, rest.gone):
            continue
        places = rest.values if remark.rule.startswith(NAMES_NOTHING) else rest.groups
        if not any(_meet(remark.span, place) for place in places):
            edits = [_as_typed(edit, document) for edit in remark.edits]
            kept = tuple(edit for edit in edits if edit)
            yield replace(remark, edits=kept if len(kept) == len(edits) else ())


def _names_nothing_for_sure(remark: Diagnostic, gone: tuple[str, ...]) -> bool:
    """Whether a value names nothing, and not perhaps something in the words that were left out."""
    name = remark.span.written.strip("\"'[]@=").lower()
    return remark.rule.startswith(NAMES_NOTHING) and not any(
        name in words or (len(words) > 1 and words in name) for words in gone
    )


def _as_typed(edit: Edit, document: Document) -> Edit | None:
    """The edit in the text as it was typed; None where its lines were read as they were meant."""
    read, first, last = edit.span.text, edit.span.line, edit.span.end_line
    for text in document.texts.values():
        if text.name == read.name and text.lines[first - 1 : last] == read.lines[first - 1 : last]:
            return replace(edit, span=replace(edit.span, text=text))
    return None


def _meet(one: Span, other: Span) -> bool:
    return one.text.name == other.text.name and (
        one.line <= other.end_line and other.line <= one.end_line
    )
