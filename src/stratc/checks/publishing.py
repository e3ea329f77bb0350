"""Rules about what may go out: unfinished values, characters that cannot be printed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from stratc.crossref import Library
from stratc.glyphs import unprintable
from stratc.model import Strategy
from stratc.source import Diagnostic, Mapping, Node, Scalar, Sequence

from .registry import CONSIDER, MUST, rule

PLACEHOLDER = re.compile(r"\?\?+|\bT\.?B\.?[CAD]\b\.?|\b(?:xxx+|lorem ipsum)\b", re.IGNORECASE)


@rule(MUST, draft=CONSIDER)
def unfinished_value(library: Library) -> Iterator[Diagnostic]:
    """A value that is still to come.

    `TBC` and `??` say that something is not known yet. A draft may print them, and shows them as
    “to be confirmed”. Once a strategy is published, the public would read them.

    Flagged:

        review: TBC

    Better:

        review: annual

    When to ignore it: never in a published strategy; in a draft as long as it is one.
    """
    for strategy in library.strategies:
        for scalar in _scalars(strategy):
            for found in PLACEHOLDER.finditer(scalar.text):
                yield Diagnostic(
                    scalar.span.part(found.group()),
                    f"“{found.group()}” stands here instead of a value",
                    hints=("write the value, or delete the field",),
                )


@rule(MUST)
def unprintable_character(library: Library) -> Iterator[Diagnostic]:
    """A character that the fonts of the published documents do not have.

    Readers would see an empty box, and a screen reader would say nothing. Often it is an emoji,
    a mark copied from Word, or a letter of another alphabet.

    Flagged:

        review: every year ✓

    Better:

        review: every year
    """
    for strategy in library.strategies:
        scalars = list(_scalars(strategy))
        missing = unprintable({character for scalar in scalars for character in scalar.text})
        for scalar in scalars:
            for character in sorted(missing & set(scalar.text)):
                name = unicodedata.name(character, "no name").lower()
                yield Diagnostic(
                    scalar.span.part(character),
                    f"“{character}” (U+{ord(character):04X}, {name}) cannot be printed",
                    hints=("write it in words, or delete it",),
                )


def _scalars(strategy: Strategy) -> Iterator[Scalar]:
    return _inside(strategy.where.node)


def _inside(node: Node) -> Iterator[Scalar]:
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from _inside(item)
    elif isinstance(node, Mapping):
        for value in node.values.values():
            yield from _inside(value)
