"""Kinds of change to how a promise is worded: weaker, stronger, with conditions, or retouched."""

from __future__ import annotations

from ..grade import BREAKING, EDITORIAL, NOTABLE, REVIEW, Facts, kind


@kind(BREAKING, "commitment-strengthened")
def commitment_weakened(facts: Facts) -> str:
    """A commitment that promises less firmly, or less of it.

    The leading verb is softer, an opener puts it off, or it no longer takes in everybody; and
    nothing in it became firmer. A lasting change, so a body should decide it.

    Before:

        commitment:
          text: open a recovery hub in every town.

    After:

        commitment:
          text: seek to open a recovery hub in every town.
    """
    return f"{facts.subject} promises less: {facts.more}"


@kind(NOTABLE, "commitment-weakened")
def commitment_strengthened(facts: Facts) -> str:
    """A commitment that promises more firmly, or more of it, and nothing in it became softer.

    Before:

        commitment:
          text: seek to open a recovery hub in every town.

    After:

        commitment:
          text: open a recovery hub in every town.
    """
    return f"{facts.subject} promises more: {facts.more}"


@kind(REVIEW)
def commitment_reworded(facts: Facts) -> str:
    """A commitment whose words changed, without a direction that can be told.

    A person must read it. Where it is tagged “likely narrower”, it seems to hold for fewer people,
    places or times than before.

    Before:

        commitment:
          text: train our staff.

    After:

        commitment:
          text: train our ward staff.
    """
    return f"{facts.subject} is worded differently{facts.more}"


@kind(EDITORIAL)
def commitment_editorial(facts: Facts) -> str:
    """A commitment retouched without a change of words: spelling, punctuation, a numeral, a mark.

    Before:

        commitment:
          text: suport three carers.

    After:

        commitment:
          text: support 3 carers.
    """
    return f"{facts.subject} is retouched, with the same words"


@kind(BREAKING)
def commitment_negated(facts: Facts) -> str:
    """A commitment that now promises the contrary: “not” came or went.

    Before:

        commitment:
          text: not close the clinic.

    After:

        commitment:
          text: close the clinic.
    """
    return f"{facts.subject} now says the contrary"


@kind(BREAKING, "condition-removed")
def condition_added(facts: Facts) -> str:
    """An escape clause came in: “where possible”, “subject to funding”, “in due course”.

    Before:

        commitment:
          text: open a recovery hub in every town.

    After:

        commitment:
          text: open a recovery hub in every town, subject to funding.
    """
    return f"{facts.subject} now has a condition: {facts.more}"


@kind(NOTABLE, "condition-added")
def condition_removed(facts: Facts) -> str:
    """An escape clause went out.

    Before:

        commitment:
          text: open a recovery hub in every town, where possible.

    After:

        commitment:
          text: open a recovery hub in every town.
    """
    return f"{facts.subject} no longer has a condition: {facts.more}"


@kind(BREAKING, "lead-in-strengthened")
def lead_in_weakened(facts: Facts) -> str:
    """The words before a list of commitments became softer, and with them every one of these.

    Before:

        lead-in: "We will:"

    After:

        lead-in: "We will work together to:"
    """
    return f"the words before {facts.more} became softer"


@kind(NOTABLE, "lead-in-weakened")
def lead_in_strengthened(facts: Facts) -> str:
    """The words before a list of commitments became firmer.

    Before:

        lead-in: "We aim to:"

    After:

        lead-in: "We will:"
    """
    return f"the words before {facts.more} became firmer"


@kind(REVIEW)
def lead_in_reworded(facts: Facts) -> str:
    """The words before a list of commitments changed, without a direction that can be told.

    Before:

        lead-in: "Fenmarsh will:"

    After:

        lead-in: "The partnership will:"
    """
    return f"the words before {facts.more} are worded differently"


@kind(BREAKING, "target-quantified")
def target_dequantified(facts: Facts) -> str:
    """A figure that a promise could be measured by gave way to words.

    “Halve waiting times” can be checked; “reduce waiting times” is true of one minute less.

    Before:

        commitment:
          text: halve waiting times by March 2027.

    After:

        commitment:
          text: reduce waiting times by March 2027.
    """
    return f"{facts.subject} no longer says how much: {facts.more}"


@kind(NOTABLE, "target-dequantified")
def target_quantified(facts: Facts) -> str:
    """A promise that now says how much.

    Before:

        commitment:
          text: reduce waiting times by March 2027.

    After:

        commitment:
          text: halve waiting times by March 2027.
    """
    return f"{facts.subject} now says how much: {facts.more}"
