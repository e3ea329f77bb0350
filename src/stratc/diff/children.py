"""Which child of an element before is which after: lists of sections, sources, measures, parts.

By id, then by title or text, then by likeness where little is left over. Likeness may pair here,
since a child that is taken for a new one is told all the same, only at greater length.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from stratc.model import Element
from stratc.text.firmness import words
from stratc.text.similarity import wordwise

from .edition import short_title

E = TypeVar("E", bound=Element)
ALIKE = 45.0
MOST = 60  # more left over than this on both sides is no revision but another text


@dataclass(frozen=True, slots=True)
class Children(Generic[E]):
    """The children that are in both, only before, only after; and whether their order differs."""

    pairs: tuple[tuple[E, E], ...]
    gone: tuple[E, ...]
    come: tuple[E, ...]
    reordered: bool


def paired(before: Sequence[E], after: Sequence[E]) -> Children[E]:
    """Pair two lists of children."""
    old, new = dict(enumerate(before)), dict(enumerate(after))
    pairs: dict[int, int] = {}
    for key in (_id, repr, short_title, _text):
        _by(key, old, new, pairs)
    if len(old) <= MOST and len(new) <= MOST:
        scored = sorted(
            (
                (-wordwise(words(_text(one)), words(_text(other))), i, j)
                for i, one in old.items()
                for j, other in new.items()
            )
        )
        for score, i, j in scored:
            if -score >= ALIKE and i in old and j in new:
                pairs[i] = j
                del old[i], new[j]
    nameless = not any(_id(one) or short_title(one) for one in (*before, *after))
    if len(before) == len(after) == len(old) == len(new) == 1 and nameless:
        pairs[0] = 0  # the only one of its sort, and nothing calls it anything
        old, new = {}, {}
    order = [pairs[i] for i in sorted(pairs)]
    return Children(
        tuple((before[i], after[pairs[i]]) for i in sorted(pairs)),
        tuple(old.values()),
        tuple(new.values()),
        order != sorted(order),
    )


def _by(
    key: Callable[[E], str], old: dict[int, E], new: dict[int, E], pairs: dict[int, int]
) -> None:
    homes: dict[str, list[int]] = {}
    for number, one in new.items():
        if name := key(one):
            homes.setdefault(name, []).append(number)
    for number, one in list(old.items()):
        if found := homes.get(key(one)):
            pairs[number] = found.pop(0)
            del old[number], new[pairs[number]]


def _id(element: Element) -> str:
    return getattr(element, "id", None) or ""


def _text(element: Element) -> str:
    for attribute in ("text", "title", "name", "body", "to", "same_as"):
        found = getattr(element, attribute, None)
        if isinstance(found, str) and found:
            return found
    return short_title(element)
