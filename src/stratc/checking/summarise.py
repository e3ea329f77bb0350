"""Many remarks of one kind told as one: a wall of them trains people to stop reading.

In: lists of elements, and which of them lack something. Out: one remark for all where none has
it, one for a list where half of it lacks it, otherwise one for each element.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from stratc.model import Element
from stratc.source import Diagnostic, Label, Span

E = TypeVar("E", bound=Element)
FEW = 3  # up to so many are told one by one
NAMED = 4  # so many are named in a hint


@dataclass(frozen=True, slots=True)
class Listed(Generic[E]):
    """A list of elements: the place that stands for it, its name, what is in it."""

    span: Span
    name: str
    elements: Sequence[E]


@dataclass(frozen=True, slots=True)
class Lack:
    """What is missing, in the words of the remark: ("commitment", "commitments"), "lead", "a"."""

    one: str
    many: str
    what: str
    article: str
    hint: str


def gaps(
    lists: Sequence[Listed[E]],
    lacks: Callable[[E], bool],
    lack: Lack,
    place: Callable[[E], Span],
) -> Iterator[Diagnostic]:
    """The remarks on everything in some lists that lacks something."""
    every = [element for listed in lists for element in listed.elements]
    missing = [element for element in every if lacks(element)]
    if len(missing) == len(every) > FEW:
        first = next(listed for listed in lists if listed.elements)
        message = f"none of the {len(every)} {lack.many} has {lack.article} {lack.what}"
        yield Diagnostic(first.span, message, hints=(lack.hint,))
        return
    for listed in lists:
        lacking = [element for element in listed.elements if lacks(element)]
        if len(lacking) > FEW and 2 * len(lacking) >= len(listed.elements):
            yield _of_list(listed, lacking, lack)
            continue
        for element in lacking:
            yield Diagnostic(
                place(element),
                f"{lack.one} {_name(element)} has no {lack.what}",
                hints=(lack.hint,),
            )


def _of_list(listed: Listed[E], lacking: Sequence[E], lack: Lack) -> Diagnostic:
    whole = len(listed.elements)
    of = f" of {listed.name}" if listed.name else ""
    if len(lacking) == whole:
        message = f"none of the {whole} {lack.many}{of} has {lack.article} {lack.what}"
        return Diagnostic(listed.span, message, hints=(lack.hint,))
    named = ", ".join(_name(element) for element in lacking[:NAMED])
    more = len(lacking) - NAMED
    return Diagnostic(
        listed.span,
        f"{len(lacking)} of the {whole} {lack.many}{of} have no {lack.what}",
        hints=(lack.hint, f"they are {named}" + (f" and {more} more" if more > 0 else "")),
    )


def _name(element: Element) -> str:
    return f"“{getattr(element, 'id', None) or getattr(element, 'title', '')}”"


def together(
    places: Sequence[tuple[Span, str]],
    one: Callable[[str], str],
    many: Callable[[str, int], str],
    hint: str,
    label: str = "and here",
    named: int = NAMED,
) -> Iterator[Diagnostic]:
    """One remark for a fault of one kind in several places; it names each place.

    `one` words the message for a single place, `many` for the names of several and their number.
    """
    if not places:
        return
    shown = list(dict.fromkeys(f"“{words}”" for _, words in places))
    more = f" and {len(shown) - named} more" if len(shown) > named else ""
    names = f"{', '.join(shown[:named])}{more}"
    yield Diagnostic(
        places[0][0],
        one(shown[0]) if len(places) == 1 else many(names, len(places)),
        labels=tuple(Label(span, label) for span, _ in places[1:]),
        hints=(hint,),
    )
