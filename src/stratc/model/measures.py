"""How anybody can tell that a promise was kept: measures, with where they start and should end."""

from __future__ import annotations

from typing import Literal

from .element import Element, described, many, optional
from .link import Link
from .noted import Noted
from .values import Figure, Id, Period, Prose, SourceRef, Text


class Point(Element):
    """A value at a time: the baseline or the target of a measure."""

    shorthand = "value"
    value: Figure | None = optional("The figure.")
    period: Period | None = optional("The time it is for.")
    text: Prose | None = optional("The words, where there is no figure.")


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
    baseline: Point | None = optional("Where we start, and when.")
    target: Point | None = optional("Where we want to be, and when.")
    milestones: tuple[Checkpoint, ...] = many(
        "Dates on the way: the target of each, and what was reached."
    )
    source: tuple[SourceRef, ...] = many("Where the figures come from.")
    serves: tuple[Link, ...] = many("The national outcomes that it measures.")
    covers: Literal["row", "table"] = described(
        "Whether it holds for the row or the table.", "row", "record"
    )
    note: Text | None = optional("Anything a reader of the cell must know.")
