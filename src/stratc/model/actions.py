"""The action plan: tables of rows, with the measures and interventions in their cells."""

from __future__ import annotations

from typing import Literal

from .element import Element, described, many, optional
from .links import Allowance, Link
from .people import Lead
from .values import (
    ActionRef,
    BodyRef,
    CommitmentRef,
    Day,
    Figure,
    Id,
    InterventionRef,
    Period,
    Prose,
    SourceRef,
    Text,
)

Progress = Literal[
    "not-started", "on-track", "at-risk", "off-track", "complete", "withdrawn", "superseded"
]


class Point(Element):
    """A value at a time: the baseline or the target of a measure."""

    shorthand = "value"
    value: Figure | None = optional("The figure.")
    period: Period | None = optional("The time it is for.")
    text: Prose | None = optional("The words, where there is no figure.")


class Measure(Element):
    """How anybody can tell that something worked."""

    shorthand = "title"
    id: Id | None = optional("A short name, if anything refers to this measure.")
    title: Prose = described("What is measured.")
    direction: Literal["up", "down", "steady"] | None = optional("Which way is better.")
    unit: Text | None = optional("What the figures count.")
    baseline: Point | None = optional("Where we start, and when.")
    target: Point | None = optional("Where we want to be, and when.")
    source: tuple[SourceRef, ...] = many("Where the figures come from.")
    serves: tuple[Link, ...] = many("The national outcomes that it measures.")
    covers: Literal["row", "table"] = described("Whether it holds for the row or the table.", "row")
    note: Text | None = optional("Anything a reader of the cell must know.")


class Intervention(Element):
    """One thing that is done to deliver a row of the action plan."""

    shorthand = "text"
    id: Id | None = optional("A short name; needed where another row says the same.")
    text: Prose | None = optional("What is done.")
    label: Text | None = optional("The number or mark as printed.")
    same_as: InterventionRef | None = optional("The id of the intervention that it repeats.")
    kind: Literal["intervention", "finding", "need"] = described(
        "What the entry is, where a table mixes them.", "intervention"
    )
    serves: tuple[Link, ...] = many("The national priorities and outcomes that it serves.")
    outside: Text | None = optional("What it is about, if no national framework covers that.")
    cross_cutting: Text | None = optional("What it is about, if it serves every priority alike.")
    due: Day | None = optional("When it will be done.")


class Milestone(Element):
    """A step on the way, with its date."""

    text: Prose = described("The step.")
    due: Day | None = optional("When it will be reached.")


class Action(Element):
    """One row of the action plan."""

    id: Id = described("A short name that never changes, in small letters and hyphens.")
    label: Text | None = optional("The number as printed; rows may have none.")
    delivers: tuple[CommitmentRef, ...] = many("The commitments that it delivers.")
    action: tuple[Prose, ...] = many("What is to be done; a list where the cell holds several.")
    how: Prose | None = optional("How it will be done.")
    interventions: tuple[Intervention, ...] = many("The interventions that deliver it.")
    measures: tuple[Measure, ...] = many("How anybody can tell that it worked.")
    lead: tuple[Lead, ...] = many("The body that answers for it.")
    partners: tuple[BodyRef, ...] = many("The bodies that help.")
    start: Day | None = optional("When work begins.")
    due: Day | None = optional("When it will be done: a day, month, quarter, year, or ongoing.")
    status: Progress | None = optional("How far it has come.")
    evidence: Prose | None = optional("What shows that it is complete.")
    reason: Prose | None = optional("Why it was withdrawn or changed.")
    decision: Text | None = optional("Who decided to withdraw it, and when.")
    replaced_by: tuple[ActionRef, ...] = many("The actions that took its place.")
    funding: Prose | None = optional("What pays for it.")
    milestones: tuple[Milestone, ...] = many("Steps on the way.")
    serves: tuple[Link, ...] = many("The national priorities and outcomes that it serves.")
    outside: Text | None = optional("What it is about, if no national framework covers that.")
    cross_cutting: Text | None = optional("What it is about, if it serves every priority alike.")
    alignment: Literal["certain", "judged", "lost"] = described(
        "How sure it is that the cells belong together, where the source had lost its table.",
        "certain",
    )
    note: Prose | None = optional("Anything a reader of the row must know.")
    stray_labels: tuple[Text, ...] = many("Marks printed here that belong to nothing.")
    previously: tuple[Id, ...] = many("Ids it had before.")
    continues: tuple[Text, ...] = many("Actions of an earlier strategy, as strategy:action.")
    allow: tuple[Allowance, ...] = many("Remarks that are accepted here, with the reason.")


class Columns(Element):
    """The headings of an action table as this plan prints them, in its order."""

    label: Text | None = optional("Heading of the number.")
    action: Text | None = optional("Heading of the action.")
    how: Text | None = optional("Heading of how it is done.")
    interventions: Text | None = optional("Heading of the interventions.")
    measures: Text | None = optional("Heading of the measures.")
    lead: Text | None = optional("Heading of who leads.")
    partners: Text | None = optional("Heading of who helps.")
    due: Text | None = optional("Heading of the date.")
    status: Text | None = optional("Heading of the progress.")
    funding: Text | None = optional("Heading of the money.")
    milestones: Text | None = optional("Heading of the steps.")


class ActionTable(Element):
    """The action plan of one priority."""

    title: Text | None = optional("A title of its own.")
    text: Prose | None = optional("Words before the table.")
    columns: Columns | None = optional("The headings as printed, in order.")
    rows: tuple[Action, ...] = many("The rows, in order.")
    note: Prose | None = optional("Anything a reader of the table must know.")
