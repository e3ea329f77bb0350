"""Kinds of change to which promise is which: split, merged, moved, under another id."""

from __future__ import annotations

from ..grade import BREAKING, NOTABLE, REVIEW, Facts, kind


@kind(REVIEW, "commitment-merged")
def commitment_split(facts: Facts) -> str:
    """One commitment became several, which name it under `previously:`.

    The old text is compared with the new ones read together.

    Before:

        items:
          - id: open-doors
            text: open a recovery hub and train every pharmacist.

    After:

        items:
          - id: hub
            text: open a recovery hub.
            previously: open-doors
          - id: pharmacists
            text: train every pharmacist.
            previously: open-doors
    """
    return f"{facts.subject} is now {facts.number} commitments{facts.more}"


@kind(REVIEW, "commitment-split")
def commitment_merged(facts: Facts) -> str:
    """Several commitments became one, which names them under `previously:`.

    Before:

        items:
          - id: hub
            text: open a recovery hub.
          - id: pharmacists
            text: train every pharmacist.

    After:

        items:
          - id: open-doors
            text: open a recovery hub and train every pharmacist.
            previously: [hub, pharmacists]
    """
    return f"{facts.number} commitments are now one, {facts.subject}{facts.more}"


@kind(NOTABLE)
def commitment_moved(facts: Facts) -> str:
    """The same commitment, under another priority.

    Several that moved together are one change.

    Before:

        priorities:
          - id: treatment
            title: Treatment
            commitments:
              - items:
                  - id: open-doors
                    text: open a recovery hub in every town.
          - id: prevention
            title: Prevention

    After:

        priorities:
          - id: treatment
            title: Treatment
          - id: prevention
            title: Prevention
            commitments:
              - items:
                  - id: open-doors
                    text: open a recovery hub in every town.
    """
    return f"{facts.more} moved from {facts.before} to {facts.after}"


@kind(REVIEW)
def id_changed(facts: Facts) -> str:
    """The same text under another id, which nothing in the new edition explains.

    Links to the old id lead nowhere. A whole renumbering is one change.

    Before:

        commitment:
          id: c1

    After:

        commitment:
          id: open-doors
    """
    if facts.number > 1:
        return f"{facts.number} ids changed by the same pattern, {facts.more}"
    return f"the id of {facts.subject} was {facts.more}, with the same text"


@kind(BREAKING)
def id_reused(facts: Facts) -> str:
    """An id that was kept for another promise, while the old one stands elsewhere.

    Whoever cites the id now cites something else.

    Before:

        items:
          - id: c1
            text: open a recovery hub in every town.
          - id: c2
            text: train every pharmacist in naloxone.

    After:

        items:
          - id: c1
            text: train every pharmacist in naloxone.
          - id: c2
            text: open a recovery hub in every town.
    """
    return f"the id {facts.subject.id} now stands for another promise{facts.more}"
