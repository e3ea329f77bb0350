"""Kinds of change between a strategy and the one that replaces it, with `--successor` only."""

from __future__ import annotations

from ..grade import BREAKING, NOTABLE, Facts, kind


@kind(NOTABLE)
def commitment_carried_on(facts: Facts) -> str:
    """A commitment that the new strategy repeats word for word."""
    return f"{facts.subject} is carried on, word for word"


@kind(BREAKING, "commitment-added")
def commitment_not_carried_on(facts: Facts) -> str:
    """A commitment of the replaced strategy that nothing in the new one continues.

    Breaking where the new strategy says under `continues:` what it carries on, since then the
    silence means something. Where it never does, a person must look: the report shows the nearest
    sentence of the new text, if there is one.
    """
    return f"{facts.subject} has no successor among the commitments"
