"""The action plan: tables of rows, with the interventions in their cells."""

from __future__ import annotations

from typing import Literal

from .element import Element, described, many, optional
from .link import Link
from .noted import Noted
from .promise import Promise
from .values import ActionRef, CommitmentRef, Day, Id, InterventionRef, Prose, Text


class Intervention(Noted):
    """One thing that is done to deliver a row of the action plan."""

    shorthand = "text"
    id: Id | None = optional("A short name; needed where another row says the same.")
    text: Prose | None = optional("What is done.")
    label: Text | None = optional("The number or mark as printed.", "mark", "record")
    same_as: InterventionRef | None = optional(
        "The id of the intervention that it repeats.", "record"
    )
    kind: Literal["intervention", "finding", "need"] = described(
        "What the entry is, where a table mixes them.", "intervention"
    )
    serves: tuple[Link, ...] = many("The national priorities and outcomes that it serves.")
    outside: Text | None = optional("What it is about, if no national framework covers that.")
    cross_cutting: Text | None = optional("What it is about, if it serves every priority alike.")
    due: Day | None = optional("When it will be done.")


class Milestone(Noted):
    """A step on the way, with its date."""

    text: Prose = described("The step.")
    due: Day | None = optional("When it will be reached.")


class Action(Promise):
    """One row of the action plan."""

    delivers: tuple[CommitmentRef, ...] = many("The commitments that it delivers.")
    action: tuple[Prose, ...] = many("What is to be done; a list where the cell holds several.")
    how: Prose | None = optional("How it will be done.")
    interventions: tuple[Intervention, ...] = many("The interventions that deliver it.")
    funding: Prose | None = optional("What pays for it.")
    milestones: tuple[Milestone, ...] = many("Steps on the way.")
    replaced_by: tuple[ActionRef, ...] = many("The actions that took its place.")
    alignment: Literal["certain", "judged", "lost"] = described(
        "How sure it is that the cells belong together, where the source had lost its table.",
        "certain",
        "editors",
    )
    stray_labels: tuple[Text, ...] = many("Marks printed here that belong to nothing.", "editors")


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


class ActionTable(Noted):
    """The action plan of one priority."""

    title: Text | None = optional("A title of its own.", "heading")
    text: Prose | None = optional("Words before the table.")
    columns: Columns | None = optional("The headings as printed, in order.")
    rows: tuple[Action, ...] = many("The rows, in order.")
    note: Prose | None = optional("Anything a reader of the table must know.")
