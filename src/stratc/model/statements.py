"""What a strategy says and promises: vision, sections, priorities, commitments.

In: nodes, through `decode`. Out: frozen elements. A commitment's printed sentence is its group's
lead-in and its own text together; both are kept apart so that editions can be compared.
"""

from __future__ import annotations

from typing import Literal

from .actions import ActionTable, Measure, Progress
from .element import Element, described, many, optional
from .links import Allowance, Link
from .people import Lead
from .values import (
    BodyRef,
    CommitmentRef,
    Day,
    FigureRef,
    Id,
    PriorityRef,
    Prose,
    SourceRef,
    StatisticRef,
    Text,
)


class Objective(Element):
    """One aim of the whole strategy, written as a sentence or with the priority that carries it."""

    shorthand = "text"
    text: Prose = described("The objective, as one sentence.")
    priority: PriorityRef | None = optional("The priority that carries this objective.")


class Vision(Element):
    """The future the strategy wants, and the aims that lead there."""

    title: Text | None = optional("The heading over the vision, if it has one of its own.")
    lead_in: Text | None = optional("Words that begin each ambition, such as “A county:”.")
    statement: Prose | None = optional("The vision in one sentence.")
    ambitions: tuple[Prose, ...] = many("What the vision means, one sentence each.")
    aim: Prose | None = optional("The overall aim.")
    objectives: tuple[Objective, ...] = many("The objectives of the whole strategy.")


class Definition(Element):
    """A term and what it means here, shown in a box."""

    term: Text = described("The word or phrase.")
    text: Prose = described("What it means, in one to three sentences.")


class Part(Element):
    """One promise out of several that a single commitment makes."""

    shorthand = "text"
    id: Id | None = optional("A short name, if anything refers to this part.")
    text: Prose = described("What this part promises.")
    label: Text | None = optional("The mark as printed.")


class Commitment(Element):
    """One promise to the public."""

    id: Id = described("A short name that never changes, in small letters and hyphens.")
    text: Prose = described("What is promised; with the lead-in of its group it makes a sentence.")
    label: Text | None = optional("The number or mark as printed; it may repeat or skip.")
    stands_alone: bool = described("True if the text is a sentence without the lead-in.", False)
    parts: tuple[Part, ...] = many("The promises, where one commitment makes several.")
    serves: tuple[Link, ...] = many("The national priorities and outcomes that it serves.")
    outside: Text | None = optional("What it is about, if no national framework covers that.")
    cross_cutting: Text | None = optional("What it is about, if it serves every priority alike.")
    lead: tuple[Lead, ...] = many("The body that answers for it.")
    partners: tuple[BodyRef, ...] = many("The bodies that help.")
    start: Day | None = optional("When work begins.")
    due: Day | None = optional("When it will be done: a day, month, quarter, year, or ongoing.")
    status: Progress | None = optional("How far it has come.")
    evidence: Prose | None = optional("What shows that it is complete.")
    reason: Prose | None = optional("Why it was withdrawn or changed.")
    decision: Text | None = optional("Who decided to withdraw it, and when.")
    replaced_by: tuple[CommitmentRef, ...] = many("The commitments that took its place.")
    measures: tuple[Measure, ...] = many("How anybody can tell that it worked.")
    substances: tuple[Text, ...] = many("What it is about, where it is about one substance only.")
    audience: Text | None = optional("Whom it is for, where it is for some people only.")
    repeats: tuple[CommitmentRef, ...] = many("Commitments that it repeats on purpose.")
    previously: tuple[Id, ...] = many("Ids it had before a rename, a split or a merge.")
    continues: tuple[Text, ...] = many(
        "Commitments of an earlier strategy, as strategy:commitment."
    )
    allow: tuple[Allowance, ...] = many("Remarks that are accepted here, with the reason.")


class CommitmentGroup(Element):
    """Commitments under one lead-in."""

    title: Text | None = optional("A heading of its own.")
    lead_in: Text | None = optional("The words that begin each commitment, such as “We will:”.")
    audience: Text | None = optional("Whom all of them are for.")
    items: tuple[Commitment, ...] = many("The commitments, in order.")


class Section(Element):
    """A titled stretch of the document. Sections nest."""

    id: Id | None = optional("A short name, if anything refers to this section.")
    title: Text = described("The heading.")
    serves: tuple[Link, ...] = many("The national priorities and outcomes that its words serve.")
    text: Prose | None = optional("The words, in Markdown.")
    source: tuple[SourceRef, ...] = many("The sources of every statistic that this section prints.")
    panel: tuple[StatisticRef, ...] = many("Statistics to show as cards.")
    figures: tuple[FigureRef, ...] = many("Figures to show here.")
    definitions: tuple[Definition, ...] = many("Terms to explain in boxes.")
    commitments: tuple[CommitmentGroup, ...] = many("Commitments made here.")
    sections: tuple[Section, ...] = many("Sub-sections.")


class Practice(Element):
    """What a priority means for people, places and systems."""

    people: Prose = described("What it means for people.")
    places: Prose = described("Where it happens.")
    systems: Prose = described("What changes between organisations.")


class SummaryLine(Element):
    """One line that sums up a priority before it is set out."""

    shorthand = "text"
    label: Text | None = optional("The words in bold before it.")
    text: Prose | None = optional("The line.")
    commitments: tuple[CommitmentRef, ...] = many("The commitments that it sums up.")


class Priority(Element):
    """One of the few things the strategy puts first."""

    id: Id = described("A short name that never changes, in small letters and hyphens.")
    title: Text = described("The name of the priority.")
    label: Text | None = optional("The number or mark as printed, such as “Key Priority 3”.")
    kind: Literal["priority", "objective", "cross-cutting"] = described(
        "What the document calls it.", "priority"
    )
    tagline: Prose | None = optional("One or two lines under the title.")
    objectives: tuple[Prose, ...] = many("The objectives stated for this priority.")
    serves: tuple[Link, ...] = many("The national priorities and outcomes that it serves.")
    inherit: bool = described("True if its commitments and actions serve the same.", False)
    outside: Text | None = optional("What it is about, if no national framework covers that.")
    cross_cutting: Text | None = optional("What it is about, if it serves every priority alike.")
    summary: Prose | None = optional("What the priority is about, in Markdown.")
    in_brief: tuple[SummaryLine, ...] = many("Lines that sum up the priority.")
    practice: Practice | None = optional("What it means for people, places and systems.")
    definitions: tuple[Definition, ...] = many("Terms to explain in boxes.")
    sections: tuple[Section, ...] = many("Sub-sections.")
    commitments: tuple[CommitmentGroup, ...] = many("Groups of commitments.")
    actions: ActionTable | None = optional("The action plan for this priority.")
    figures: tuple[FigureRef, ...] = many("Figures to show here.")
    note: Prose | None = optional("Anything a reader must know.")
    previously: tuple[Id, ...] = many("Ids it had before.")
    allow: tuple[Allowance, ...] = many("Remarks that are accepted here, with the reason.")
