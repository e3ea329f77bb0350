"""What a strategy says and promises: vision, sections, priorities, commitments.

In: nodes, through `decode`. Out: frozen elements. A commitment's printed sentence is its group's
lead-in and its own text together; both are kept apart so that editions can be compared.
"""

from __future__ import annotations

from typing import Literal

from .actions import ActionTable
from .allowance import Allowance
from .element import Element, described, many, optional
from .link import Link
from .noted import Noted
from .promise import Promise
from .values import CommitmentRef, FigureRef, Id, PriorityRef, Prose, SourceRef, StatisticRef, Text


class Quotation(Element):
    """The words of one person, used with their leave."""

    text: Prose = described("The words, without quotation marks.")
    by: Text = described("Who says it, as they want to be named.")
    leave: Text | None = optional("By whose leave, such as “Used with her leave”.")


class CaseStudy(Element):
    """One story, short, that shows what a promise means."""

    title: Text = described("What happened, in a line.")
    text: Prose = described("The story, in 80 to 120 words.")
    figures: tuple[StatisticRef, ...] = many("Up to two statistics that tell the change.")


class Objective(Noted):
    """One aim of the whole strategy, written as a sentence or with the priority that carries it."""

    shorthand = "text"
    text: Prose = described("The objective, as one sentence.")
    priority: PriorityRef | None = optional("The priority that carries this objective.")


class Vision(Noted):
    """The future the strategy wants, and the aims that lead there."""

    shorthand = "statement"
    title: Text | None = optional(
        "The heading over the vision, if it has one of its own.", "heading"
    )
    lead_in: Text | None = optional("Words that begin each ambition, such as “A county:”.")
    statement: Prose | None = optional("The vision in one sentence.")
    ambitions: tuple[Prose, ...] = many("What the vision means, one sentence each.")
    aim: Prose | None = optional("The overall aim.")
    objectives: tuple[Objective, ...] = many("The objectives of the whole strategy.")


class Definition(Noted):
    """A term and what it means here, shown in a box."""

    term: Text = described("The word or phrase.")
    text: Prose = described("What it means, in one to three sentences.")


class Part(Noted):
    """One promise out of several that a single commitment makes."""

    shorthand = "text"
    id: Id | None = optional("A short name, if anything refers to this part.")
    text: Prose = described("What this part promises.")
    label: Text | None = optional("The mark as printed.", "mark", "record")


class Commitment(Promise):
    """One promise to the public."""

    text: Prose = described("What is promised; with the lead-in of its group it makes a sentence.")
    stands_alone: bool = described(
        "True if the text is a sentence without the lead-in.", False, "record"
    )
    parts: tuple[Part, ...] = many("The promises, where one commitment makes several.")
    scope: tuple[Text, ...] = many(
        "What it is about, where that is less than the whole strategy is about."
    )
    audience: Text | None = optional("Whom it is for, where it is for some people only.")
    repeats: tuple[CommitmentRef, ...] = many("Commitments that it repeats on purpose.", "record")
    replaced_by: tuple[CommitmentRef, ...] = many("The commitments that took its place.")


class CommitmentGroup(Noted):
    """Commitments under one lead-in."""

    title: Text | None = optional("A heading of its own.", "heading")
    lead_in: Text | None = optional("The words that begin each commitment, such as “We will:”.")
    audience: Text | None = optional("Whom all of them are for.")
    items: tuple[Commitment, ...] = many("The commitments, in order.")


class Section(Noted):
    """A titled stretch of the document. Sections nest."""

    id: Id | None = optional("A short name, if anything refers to this section.")
    title: Text = described("The heading.", ..., "heading")
    serves: tuple[Link, ...] = many("The national priorities and outcomes that its words serve.")
    text: Prose | None = optional("The words, in Markdown.")
    source: tuple[SourceRef, ...] = many("The sources of every statistic that this section prints.")
    panel: tuple[StatisticRef, ...] = many("Statistics to show as cards.")
    figures: tuple[FigureRef, ...] = many("Figures to show here.")
    quotations: tuple[Quotation, ...] = many("What people say, in their words.")
    case_studies: tuple[CaseStudy, ...] = many("Stories that show what it means.")
    definitions: tuple[Definition, ...] = many("Terms to explain in boxes.")
    commitments: tuple[CommitmentGroup, ...] = many("Commitments made here.")
    sections: tuple[Section, ...] = many("Sub-sections.")


class Practice(Element):
    """What a priority means for people, places and systems."""

    people: Prose = described("What it means for people.")
    places: Prose = described("Where it happens.")
    systems: Prose = described("What changes between organisations.")


class SummaryLine(Noted):
    """One line that sums up a priority before it is set out."""

    shorthand = "text"
    label: Text | None = optional("The words in bold before it.")
    text: Prose | None = optional("The line.")
    commitments: tuple[CommitmentRef, ...] = many("The commitments that it sums up.")
    serves: tuple[Link, ...] = many("The national priorities and outcomes that its words serve.")


class Priority(Noted):
    """One of the few things the strategy puts first."""

    id: Id = described("A short name that never changes, in small letters and hyphens.")
    title: Text = described("The name of the priority.", ..., "heading")
    label: Text | None = optional(
        "The number or mark as printed, such as “Key Priority 3”.", "mark", "record"
    )
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
    quotations: tuple[Quotation, ...] = many("What people say, in their words.")
    case_studies: tuple[CaseStudy, ...] = many("Stories that show what it means.")
    note: Prose | None = optional("Anything a reader must know.")
    previously: tuple[Id, ...] = many("Ids it had before.", "record")
    allow: tuple[Allowance, ...] = many(
        "Remarks that are accepted here, with the reason.", "editors"
    )
