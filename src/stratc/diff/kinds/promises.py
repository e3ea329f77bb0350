"""Kinds of change to what is promised: commitments that came, went, moved or read differently."""

from __future__ import annotations

from ..grade import BREAKING, NOTABLE, REVIEW, Facts, kind


@kind(BREAKING, "commitment-added")
def commitment_removed(facts: Facts) -> str:
    """A commitment that is gone, with nothing in its place.

    Whoever relied on it can no longer hold anybody to it. Where it became another one, that one
    says `previously:` with the old id.

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
    """
    return f"{facts.subject} is gone"


@kind(NOTABLE, "commitment-added")
def commitment_removed_completed(facts: Facts) -> str:
    """A commitment that was complete is no longer listed.

    It counts as kept if the last edition gave evidence. Without any it is for a person to judge.

    Before:

        items:
          - id: open-doors
            text: open a recovery hub in every town.
            status: complete
            evidence: All nine hubs are open, as reported in March 2027.
          - id: carers
            text: support the carers of people in treatment.

    After:

        items:
          - id: carers
            text: support the carers of people in treatment.
    """
    return f"{facts.subject} was complete and is no longer listed{facts.more}"


@kind(NOTABLE, "commitment-added")
def commitment_removed_withdrawn(facts: Facts) -> str:
    """A commitment that had been withdrawn or superseded before is no longer listed.

    Before:

        items:
          - id: open-doors
            text: open a recovery hub in every town.
            status: withdrawn
            reason: The grant ended.
            decision: Health board, minute 7.
          - id: carers
            text: support the carers of people in treatment.

    After:

        items:
          - id: carers
            text: support the carers of people in treatment.
    """
    return f"{facts.subject} had already been withdrawn and is no longer listed"


@kind(NOTABLE, "commitment-removed")
def commitment_added(facts: Facts) -> str:
    """A new commitment.

    Before:

        items:
          - id: carers
            text: support the carers of people in treatment.

    After:

        items:
          - id: carers
            text: support the carers of people in treatment.
          - id: open-doors
            text: open a recovery hub in every town.
    """
    return f"{facts.subject} is new"


@kind(BREAKING, "commitment-reinstated")
def commitment_withdrawn(facts: Facts) -> str:
    """A commitment whose status is now withdrawn.

    The report shows the reason and who decided.

    Before:

        commitment:
          status: on-track

    After:

        commitment:
          status: withdrawn
          reason: The grant ended.
          decision: Health board, minute 7.
    """
    return f"{facts.subject} is withdrawn{facts.more}"


@kind(NOTABLE, "commitment-withdrawn", "commitment-superseded")
def commitment_reinstated(facts: Facts) -> str:
    """A commitment that had been withdrawn or superseded counts again.

    Before:

        commitment:
          status: withdrawn
          reason: The grant ended.
          decision: Health board, minute 7.

    After:

        commitment:
          status: on-track
    """
    return f"{facts.subject} counts again after it was {facts.before}"


@kind(REVIEW, "commitment-reinstated")
def commitment_superseded(facts: Facts) -> str:
    """A commitment that another one replaces.

    The old text is compared with that of the replacement, as if the two were one commitment.

    Before:

        items:
          - id: open-doors
            text: open a recovery hub in every town.
          - id: walk-in-hubs
            text: open a recovery hub in every town.

    After:

        items:
          - id: open-doors
            text: open a recovery hub in every town.
            status: superseded
            replaced-by: walk-in-hubs
          - id: walk-in-hubs
            text: open a recovery hub in every town.
    """
    return f"{facts.subject} is replaced{facts.more}"


@kind(BREAKING, "part-added")
def part_removed(facts: Facts) -> str:
    """One of several promises in a commitment is gone.

    Before:

        commitment:
          parts:
            - train every pharmacist.
            - pay their travel.

    After:

        commitment:
          parts: train every pharmacist.
    """
    return f"part of {facts.subject} is gone: “{facts.before}”"


@kind(NOTABLE, "part-removed")
def part_added(facts: Facts) -> str:
    """A commitment promises one more thing.

    Before:

        commitment:
          parts: train every pharmacist.

    After:

        commitment:
          parts:
            - train every pharmacist.
            - pay their travel.
    """
    return f"{facts.subject} has a new part: “{facts.after}”"
