"""Kinds of change to the action plan, and to how far things have come."""

from __future__ import annotations

from ..grade import BREAKING, EDITORIAL, NOTABLE, REVIEW, Facts, kind


@kind(BREAKING, "action-added")
def action_removed(facts: Facts) -> str:
    """An action that is gone. If it was complete, that is only worth a note.

    Before:

        rows:
          - id: outreach
            action: Run outreach in market towns.
          - id: training
            action: Train the staff of pharmacies.

    After:

        rows:
          - id: training
            action: Train the staff of pharmacies.
    """
    return f"{facts.subject} is gone{facts.more}"


@kind(NOTABLE, "action-removed")
def action_added(facts: Facts) -> str:
    """A new action.

    Before:

        rows:
          - id: training
            action: Train the staff of pharmacies.

    After:

        rows:
          - id: training
            action: Train the staff of pharmacies.
          - id: outreach
            action: Run outreach in market towns.
    """
    return f"{facts.subject} is new"


@kind(BREAKING, "action-strengthened")
def action_weakened(facts: Facts) -> str:
    """An action that now says less firmly, or less, than it did.

    Before:

        action:
          action: Run outreach in market towns.

    After:

        action:
          action: Explore outreach in market towns.
    """
    return f"{facts.subject} says less: {facts.more}"


@kind(NOTABLE, "action-weakened")
def action_strengthened(facts: Facts) -> str:
    """An action that now says more firmly, or more, than it did.

    Before:

        action:
          action: Explore outreach in market towns.

    After:

        action:
          action: Run outreach in market towns.
    """
    return f"{facts.subject} says more: {facts.more}"


@kind(REVIEW)
def action_reworded(facts: Facts) -> str:
    """An action whose words changed, without a direction that can be told.

    Before:

        action:
          action: Run outreach in market towns.

    After:

        action:
          action: Run outreach in market towns and on the coast.
    """
    return f"{facts.subject} is worded differently{facts.more}"


@kind(EDITORIAL)
def action_editorial(facts: Facts) -> str:
    """An action retouched without a change of words.

    Before:

        action:
          action: Run outreach in three market towns

    After:

        action:
          action: Run outreach in 3 market towns.
    """
    return f"{facts.subject} is retouched, with the same words"


@kind(NOTABLE)
def action_moved(facts: Facts) -> str:
    """The same action, under another priority.

    Before:

        priorities:
          - id: treatment
            title: Treatment
            actions:
              rows:
                - id: outreach
                  action: Run outreach in market towns.
          - id: prevention
            title: Prevention

    After:

        priorities:
          - id: treatment
            title: Treatment
          - id: prevention
            title: Prevention
            actions:
              rows:
                - id: outreach
                  action: Run outreach in market towns.
    """
    return f"{facts.more} moved from {facts.before} to {facts.after}"


@kind(REVIEW, "action-merged")
def action_split(facts: Facts) -> str:
    """One action became several, which name it under `previously:`.

    Before:

        rows:
          - id: outreach
            action: Run outreach in market towns and train pharmacists.

    After:

        rows:
          - id: towns
            action: Run outreach in market towns.
            previously: outreach
          - id: training
            action: Train pharmacists.
            previously: outreach
    """
    return f"{facts.subject} is now {facts.number} actions{facts.more}"


@kind(REVIEW, "action-split")
def action_merged(facts: Facts) -> str:
    """Several actions became one, which names them under `previously:`.

    Before:

        rows:
          - id: towns
            action: Run outreach in market towns.
          - id: training
            action: Train pharmacists.

    After:

        rows:
          - id: outreach
            action: Run outreach in market towns and train pharmacists.
            previously: [towns, training]
    """
    return f"{facts.number} actions are now one, {facts.subject}{facts.more}"


@kind(BREAKING, "intervention-added")
def intervention_removed(facts: Facts) -> str:
    """Something that would be done to deliver an action is gone.

    A finding or a need that is listed among interventions promises nothing and is only noted.

    Before:

        action:
          interventions:
            - Map the gaps.
            - Hire two outreach workers.

    After:

        action:
          interventions: Map the gaps.
    """
    return f"{facts.subject} loses an intervention: “{facts.before}”"


@kind(NOTABLE, "intervention-removed")
def intervention_added(facts: Facts) -> str:
    """An action has one more intervention.

    Before:

        action:
          interventions: Map the gaps.

    After:

        action:
          interventions:
            - Map the gaps.
            - Hire two outreach workers.
    """
    return f"{facts.subject} gains an intervention: “{facts.after}”"


@kind(BREAKING, "action-reinstated")
def action_withdrawn(facts: Facts) -> str:
    """An action whose status is now withdrawn.

    Before:

        action:
          status: on-track

    After:

        action:
          status: withdrawn
          reason: The grant ended.
          decision: Health board, minute 7.
    """
    return f"{facts.subject} is withdrawn{facts.more}"


@kind(NOTABLE, "action-withdrawn", "action-superseded")
def action_reinstated(facts: Facts) -> str:
    """An action that had been withdrawn or superseded counts again.

    Before:

        action:
          status: withdrawn
          reason: The grant ended.
          decision: Health board, minute 7.

    After:

        action:
          status: on-track
    """
    return f"{facts.subject} counts again after it was {facts.before}"


@kind(REVIEW, "action-reinstated")
def action_superseded(facts: Facts) -> str:
    """An action that another one replaces.

    Before:

        rows:
          - id: outreach
            action: Run outreach in market towns.
          - id: towns
            action: Run outreach in market towns.

    After:

        rows:
          - id: outreach
            action: Run outreach in market towns.
            status: superseded
            replaced-by: towns
          - id: towns
            action: Run outreach in market towns.
    """
    return f"{facts.subject} is replaced{facts.more}"
