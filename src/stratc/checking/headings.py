"""Headings: which stand side by side, and which are written with capitals."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from stratc.crossref import Index
from stratc.model import Element, Strategy, fields, walk

from .known_names import names_in
from .passages import passages

WORD = re.compile(r"[A-Za-z][\w’'-]*")
SMALL = re.compile(r"a|an|and|as|at|by|for|from|in|into|of|on|or|our|the|to|with", re.IGNORECASE)
HEADED = ("title", "sections", "background", "priorities", "appendices", "partners", "groups")


def capitalised(title: str, index: Index) -> bool:
    """Whether most words of a heading have a capital that no name explains."""
    said = [word for word in WORD.findall(title)[1:] if not SMALL.fullmatch(word)]
    known = names_in(index) | _written_with_capitals(index)
    mere = [w for w in said if w[0].isupper() and w.lower() not in known and not w.isupper()]
    return len(said) >= 3 and len(mere) * 2 > len(said)


def levels(strategy: Strategy) -> Iterator[list[Element]]:
    """The elements whose headings stand side by side, level by level."""
    for element in walk(strategy):
        for field in fields(type(element)):
            if field.key in HEADED and field.holds and field.many:
                level = [e for e in getattr(element, field.name) if getattr(e, "title", None)]
                if len(level) > 1:
                    yield level


@lru_cache(maxsize=32)
def _written_with_capitals(index: Index) -> frozenset[str]:
    """Words that have a capital in the middle of a sentence: they are parts of names."""
    pattern = re.compile(r"(?<=[a-z,] )[A-Z][a-z’'-]+")
    return frozenset(
        found.lower()
        for passage in passages(index)
        if passage.prose
        for found in pattern.findall(" ".join(passage.typed.split()))
    )
