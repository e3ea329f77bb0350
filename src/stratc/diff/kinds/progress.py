"""Kinds of change to how far things have come, and to what pays for them."""

from __future__ import annotations

from ..grade import BREAKING, NOTABLE, REVIEW, Facts, kind


@kind(NOTABLE, "action-reopened")
def action_completed(facts: Facts) -> str:
    """An action or commitment is now complete. Without evidence it is for a person to judge.

    Before:

        action:
          status: on-track

    After:

        action:
          status: complete
          evidence: The teams visit all nine towns, as reported in March 2027.
    """
    return f"{facts.subject} is complete{facts.more}"


@kind(REVIEW, "action-completed")
def action_reopened(facts: Facts) -> str:
    """An action or commitment that was complete no longer is.

    Before:

        action:
          status: complete
          evidence: The teams visit all nine towns, as reported in March 2027.

    After:

        action:
          status: on-track
    """
    return f"{facts.subject} was complete and is now {facts.after or 'without a status'}"


@kind(NOTABLE)
def status_changed(facts: Facts) -> str:
    """How far something has come is now stated, or no longer.

    Progress is not promise: this never breaks anything.

    Before:

        commitment:
          text: open a recovery hub in every town.

    After:

        commitment:
          status: on-track
    """
    return (
        f"{facts.subject} is {facts.after or 'without a status'}; it was "
        f"{facts.before or 'without'}"
    )


@kind(NOTABLE, "rag-improved")
def rag_worsened(facts: Facts) -> str:
    """Something is further from its course than it was.

    Before:

        commitment:
          status: on-track

    After:

        commitment:
          status: at-risk
    """
    return f"{facts.subject} went from {facts.before} to {facts.after}"


@kind(NOTABLE, "rag-worsened")
def rag_improved(facts: Facts) -> str:
    """Something is nearer to its course than it was.

    Before:

        commitment:
          status: off-track

    After:

        commitment:
          status: on-track
    """
    return f"{facts.subject} went from {facts.before} to {facts.after}"


@kind(BREAKING, "funding-increased")
def funding_reduced(facts: Facts) -> str:
    """Less money than before.

    Before:

        action:
          funding: £200,000 of the public health grant

    After:

        action:
          funding: £150,000 of the public health grant
    """
    return f"{facts.subject} has less money: {facts.after} instead of {facts.before}"


@kind(NOTABLE, "funding-reduced")
def funding_increased(facts: Facts) -> str:
    """More money than before.

    Before:

        action:
          funding: £150,000 of the public health grant

    After:

        action:
          funding: £200,000 of the public health grant
    """
    return f"{facts.subject} has more money: {facts.after} instead of {facts.before}"


@kind(BREAKING, "funding-added")
def funding_removed(facts: Facts) -> str:
    """What pays for an action is no longer said.

    Before:

        action:
          funding: £200,000 of the public health grant

    After:

        action:
          action: Run outreach in market towns.
    """
    return f"{facts.subject} no longer says what pays for it; it was {facts.before}"


@kind(NOTABLE, "funding-removed")
def funding_added(facts: Facts) -> str:
    """What pays for an action is now said.

    Before:

        action:
          action: Run outreach in market towns.

    After:

        action:
          funding: £200,000 of the public health grant
    """
    return f"{facts.subject} now says what pays for it: {facts.after}"


@kind(REVIEW)
def funding_changed(facts: Facts) -> str:
    """Other money than before, where more or less cannot be told.

    Before:

        action:
          funding: the public health grant

    After:

        action:
          funding: the police precept
    """
    return f"{facts.subject} has other money: {facts.after} instead of {facts.before}"
