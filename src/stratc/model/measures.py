"""How anybody can tell that a promise was kept: measures, with where they start and should end."""

import re
from dataclasses import replace
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator

from .element import PLACE, Element, Where, Written, described, many, optional
from .figures.figure_doubts import to_come
from .figures.figure_words import read_figure
from .link import Link
from .noted import Noted
from .times.period_words import is_time
from .values import Figure, Id, Period, Prose, SourceRef, Text

_BY = re.compile(
    r"(?P<what>.*[^,]),?(?: (?P<word>by|in|at|for|erbyn|ym|yn|mewn|ar) | \()(?P<time>.+?)\)?"
)
_WORD = re.compile(r"[^\W\d_]{3}")
_CHANGE = re.compile(
    r"\b(?:by|(?:in|de)creas|reduc|rise|raise|fall|drop|grow|declin|cut|improve|halv|doubl|more|"
    r"less|fewer|higher|lower|above|below|from)",
    re.IGNORECASE,
)


class Point(Element):
    """A value at a time: the baseline or the target of a measure."""

    shorthand = "value"
    value: Figure | None = optional("The figure.")
    period: Period | None = optional("The time it is for.")
    text: Prose | None = optional("The words, where there is no figure.")


def _as_typed(value: Any) -> Any:
    """A cell of a plan as councils write it: “3 by March 2027”, “5% reduction”, “80% of schools”.

    A figure and its time are read apart. What is no figure and has words stays in its words.
    """
    if not isinstance(value, Written) or read_figure(value):
        return value
    written = " ".join(value.split())
    fields: dict[str, Any] = {PLACE: Where(value.node, value.path)}
    words = bool(_WORD.search(written)) and not to_come(written)
    found = _BY.fullmatch(written)
    if found and is_time(found["time"]):
        figure = bool(read_figure(found["what"]))
        if figure or (words and found["word"] in ("by", "erbyn")):
            what, when = ("value" if figure else "text"), _part(value, found["time"])
            return fields | {what: _part(value, found["what"]), "period": when}
    return fields | {"text": value} if words else value


def _as_told(value: Any) -> Any:
    """A point with its fields, of which `value:` says a change: “5% reduction”, “reduce by 5%”."""
    if (
        not isinstance(value, dict)
        or "text" in value
        or not isinstance(value.get("value"), Written)
    ):
        return _as_typed(value)
    typed = value["value"]
    if not _CHANGE.search(typed) or not isinstance(read := _as_typed(typed), dict):
        return value
    if "period" in read and "period" in value:
        return value
    return {field: told for field, told in value.items() if field != "value"} | {
        field: told for field, told in read.items() if field != PLACE
    }


def figure_and_time(words: str) -> tuple[str, str] | None:
    """A figure and the time behind it, as in “150 by March 2028”; None if it is not both."""
    found = _BY.fullmatch(" ".join(words.split()))
    both = found and is_time(found["time"]) and read_figure(found["what"])
    return (found["what"], found["time"]) if found and both else None


def _part(value: Written, words: str) -> Written:
    node = replace(value.node, span=value.node.span.part(words), text=words)
    return Written(node, value.path)


Aim = Annotated[Point, BeforeValidator(_as_told)]
"""Where something starts or should end."""


class Checkpoint(Noted):
    """A date on the way to a target: what should be reached by then, and what was."""

    period: Period = described("The time.")
    target: Figure | None = optional("What should be reached by then.")
    actual: Figure | None = optional("What was reached.")
    text: Prose | None = optional("The words, where there is no figure.")


class Measure(Noted):
    """How anybody can tell that something worked."""

    shorthand = "title"
    id: Id | None = optional("A short name, if anything refers to this measure.")
    title: Prose = described("What is measured.")
    direction: Literal["up", "down", "steady"] | None = optional("Which way is better.")
    unit: Text | None = optional("What the figures count.")
    baseline: Aim | None = optional("Where we start, and when.")
    target: Aim | None = optional("Where we want to be, and when.")
    milestones: tuple[Checkpoint, ...] = many(
        "Dates on the way: the target of each, and what was reached."
    )
    source: tuple[SourceRef, ...] = many("Where the figures come from.")
    serves: tuple[Link, ...] = many("The national outcomes that it measures.")
    covers: Literal["row", "table"] = described(
        "Whether it holds for the row or the table.", "row", "record"
    )
    note: Text | None = optional("Anything a reader of the cell must know.")
