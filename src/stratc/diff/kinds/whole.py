"""Kinds of change to the strategy as a whole: priorities, vision, scope, period, status."""

from __future__ import annotations

from ..grade import BREAKING, EDITORIAL, NOTABLE, REVIEW, Facts, kind


@kind(BREAKING, "priority-added")
def priority_removed(facts: Facts) -> str:
    """A priority is gone, and commitments with it. It is one change, however many went.

    Before:

        priorities:
          - id: treatment
            title: Treatment
          - id: prevention
            title: Prevention
            commitments:
              - items:
                  - id: schools
                    text: We will teach in every school.

    After:

        priorities:
          - id: treatment
            title: Treatment
    """
    return f"{facts.subject} is gone{facts.more}"


@kind(NOTABLE, "priority-removed")
def priority_added(facts: Facts) -> str:
    """A new priority, with what is promised under it.

    Before:

        priorities:
          - id: treatment
            title: Treatment

    After:

        priorities:
          - id: treatment
            title: Treatment
          - id: prevention
            title: Prevention
            commitments:
              - items:
                  - id: schools
                    text: We will teach in every school.
    """
    return f"{facts.subject} is new{facts.more}"


@kind(REVIEW, "priority-divided")
def priority_merged(facts: Facts) -> str:
    """A priority is gone, and everything promised under it stands elsewhere.

    Before:

        priorities:
          - id: treatment
            title: Treatment
          - id: prevention
            title: Prevention
            commitments:
              - items:
                  - id: schools
                    text: We will teach in every school.

    After:

        priorities:
          - id: treatment
            title: Treatment
            commitments:
              - items:
                  - id: schools
                    text: We will teach in every school.
    """
    return f"{facts.subject} is gone; {facts.more}"


@kind(NOTABLE, "priority-merged")
def priority_divided(facts: Facts) -> str:
    """A new priority, made of what stood under others.

    Before:

        priorities:
          - id: treatment
            title: Treatment
            commitments:
              - items:
                  - id: schools
                    text: We will teach in every school.

    After:

        priorities:
          - id: treatment
            title: Treatment
          - id: prevention
            title: Prevention
            commitments:
              - items:
                  - id: schools
                    text: We will teach in every school.
    """
    return f"{facts.subject} is new; {facts.more}"


@kind(REVIEW)
def priority_renamed(facts: Facts) -> str:
    """A priority with another title.

    Before:

        priority:
          title: Treatment and recovery

    After:

        priority:
          title: Treatment
    """
    return f"priority “{facts.before}” is now called “{facts.after}”"


@kind(REVIEW)
def vision_changed(facts: Facts) -> str:
    """The vision says something else.

    Before:

        vision:
          statement: A county where nobody faces harm alone.

    After:

        vision:
          statement: A county where fewer people face harm alone.
    """
    return f"the vision is worded differently{facts.more}"


@kind(REVIEW)
def aim_changed(facts: Facts) -> str:
    """The aim or an objective says something else.

    Before:

        vision:
          aim: We will end deaths from drugs.

    After:

        vision:
          aim: We will reduce deaths from drugs.
    """
    return f"{facts.more} is worded differently"


@kind(REVIEW, "principle-added")
def principle_removed(facts: Facts) -> str:
    """An ambition or objective is gone.

    Before:

        vision:
          ambitions:
            - That brings people together.
            - That listens.

    After:

        vision:
          ambitions: That listens.
    """
    return f"{facts.more} is gone: “{facts.before}”"


@kind(NOTABLE, "principle-removed")
def principle_added(facts: Facts) -> str:
    """A new ambition or objective.

    Before:

        vision:
          ambitions: That listens.

    After:

        vision:
          ambitions:
            - That brings people together.
            - That listens.
    """
    return f"{facts.more} is new: “{facts.after}”"


@kind(BREAKING, "scope-widened")
def scope_narrowed(facts: Facts) -> str:
    """It is for fewer places, substances or people than before.

    Before:

        scope: [drugs, alcohol]

    After:

        scope: [drugs]
    """
    return f"{facts.subject} is for less than before: {facts.more}"


@kind(NOTABLE, "scope-narrowed")
def scope_widened(facts: Facts) -> str:
    """It is for more places, substances or people than before.

    Before:

        scope: [drugs]

    After:

        scope: [drugs, alcohol]
    """
    return f"{facts.subject} is for more than before: {facts.more}"


@kind(REVIEW)
def scope_changed(facts: Facts) -> str:
    """It is for others than before, where more or fewer cannot be told.

    Before:

        commitment:
          audience: young people

    After:

        commitment:
          audience: families
    """
    return f"{facts.subject} is for {facts.after} instead of {facts.before}"


@kind(BREAKING, "period-extended")
def period_shortened(facts: Facts) -> str:
    """The strategy covers less time than it did.

    Before:

        period: 2026/2031

    After:

        period: 2026/2029
    """
    return f"the strategy covers less time: {facts.after} instead of {facts.before}"


@kind(NOTABLE, "period-shortened")
def period_extended(facts: Facts) -> str:
    """The strategy covers more time than it did.

    Before:

        period: 2026/2029

    After:

        period: 2026/2031
    """
    return f"the strategy covers more time: {facts.after} instead of {facts.before}"


@kind(REVIEW)
def period_moved(facts: Facts) -> str:
    """The strategy covers another time, which is neither within nor around the old one.

    Before:

        period: 2021/2025

    After:

        period: 2026/2031
    """
    return f"the strategy covers another time: {facts.after} instead of {facts.before}"


@kind(NOTABLE, "edition-taken-back")
def edition_advanced(facts: Facts) -> str:
    """The document went on: from draft to consultation, published or adopted.

    Before:

        status: consultation

    After:

        status: adopted
    """
    return f"the strategy is now {facts.after}; it was {facts.before}"


@kind(REVIEW, "edition-advanced")
def edition_taken_back(facts: Facts) -> str:
    """The document went back: what was adopted is a draft again.

    Before:

        status: adopted

    After:

        status: draft
    """
    return f"the strategy is now {facts.after} only; it was {facts.before}"


@kind(NOTABLE)
def edition_number_too_small(facts: Facts) -> str:
    """The changes ask for a bigger step of the edition than the one declared.

    Something breaking asks for a new first number, something notable for a new second one. Said
    only where `--edition-steps` asks for it.
    """
    return f"the edition went from {facts.before} to {facts.after}; {facts.more}"


@kind(EDITORIAL)
def reordered(facts: Facts) -> str:
    """The same things in another order.

    Before:

        items:
          - id: open-doors
            text: open a recovery hub in every town.
          - id: carers
            text: support the carers of people in treatment.

    After:

        items:
          - id: carers
            text: support the carers of people in treatment.
          - id: open-doors
            text: open a recovery hub in every town.
    """
    return f"{facts.more} stand in another order"
