"""The list of judges: who says what kind of change a difference is.

A judge is named for the field it judges. Where none is named, `judges.rest` does it by the sort of
value, so that a new field of the model is compared from its first day.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from stratc.model import Element

from .change import Change, Subject
from .context import Context, Difference

Judge = Callable[[Difference], Iterator[Change]]
Whole = Callable[[Context, Subject, Any, Any, str], Iterator[Change]]


@dataclass(frozen=True, slots=True)
class FieldJudge:
    """A judge, and the fields beside its own that it speaks for."""

    judge: Judge
    also: frozenset[str]


FIELDS: dict[tuple[type[Element], str], FieldJudge] = {}
WHOLES: dict[type[Element], tuple[Whole, frozenset[str]]] = {}


def judges(
    name: str, *shapes: type[Element], also: tuple[str, ...] = ()
) -> Callable[[Judge], Judge]:
    """Let a function judge one field of these shapes; where it speaks it claims `also` as well."""

    def decorate(function: Judge) -> Judge:
        for shape in shapes:
            FIELDS[shape, name] = FieldJudge(function, frozenset(also))
        return function

    return decorate


def judges_whole(shape: type[Element], *names: str) -> Callable[[Whole], Whole]:
    """Let a function judge several fields of a shape together."""

    def decorate(function: Whole) -> Whole:
        WHOLES[shape] = (function, frozenset(names))
        return function

    return decorate
