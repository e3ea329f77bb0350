"""Kinds of change to everything else: running text, lists, glossary, records."""

from __future__ import annotations

from ..grade import EDITORIAL, NOTABLE, REVIEW, Facts, kind


@kind(REVIEW)
def promise_in_text_changed(facts: Facts) -> str:
    """A sentence of the running text that says what “we will” do changed, came or went.

    Promises in running text have no id, so whether more or less is promised is for a person to
    judge. Write them as commitments, and the next edition can be compared.

    Before:

        background:
          - title: Where we are
            text: Harm is growing. We will publish figures every year.

    After:

        background:
          - title: Where we are
            text: Harm is growing.
    """
    return f"{facts.subject} promises something else in its text"


@kind(NOTABLE)
def text_changed(facts: Facts) -> str:
    """Running text that says something else.

    Before:

        background:
          - title: Where we are
            text: Harm is growing.

    After:

        background:
          - title: Where we are
            text: Harm is falling.
    """
    return f"{facts.subject} is worded differently{facts.more}"


@kind(EDITORIAL)
def text_retouched(facts: Facts) -> str:
    """Running text with the same words: spelling, punctuation, links, emphasis, line breaks.

    Before:

        background:
          - title: Where we are
            text: Harm is growing, and people dont know.

    After:

        background:
          - title: Where we are
            text: "**Harm** is growing and people don't know."
    """
    return f"{facts.subject} is retouched, with the same words"


@kind(NOTABLE, "detail-removed")
def detail_added(facts: Facts) -> str:
    """Something new that promises nothing by itself: a section, a service, a picture.

    Before:

        title: Fenmarsh Drug and Alcohol Strategy

    After:

        background:
          - title: Where we are
            text: Harm is growing.
    """
    return f"{facts.subject} has something new: {facts.after}"


@kind(NOTABLE, "detail-added")
def detail_removed(facts: Facts) -> str:
    """Something is gone that promised nothing by itself.

    Before:

        background:
          - title: Where we are
            text: Harm is growing.

    After:

        title: Fenmarsh Drug and Alcohol Strategy
    """
    return f"{facts.subject} no longer has {facts.before}"


@kind(NOTABLE)
def detail_changed(facts: Facts) -> str:
    """Another value of a field that promises nothing by itself.

    Before:

        contact: strategy@fenmarsh.example

    After:

        contact: partnership@fenmarsh.example
    """
    return (
        f"{facts.subject}: {facts.more} is {facts.after or 'no longer stated'} instead of "
        f"{facts.before or 'not stated'}"
    )


@kind(REVIEW)
def glossary_definition_changed(facts: Facts) -> str:
    """A word that a commitment uses is defined differently, so the commitment means something else.

    Before:

        glossary:
          Hub:
            expansion: a place that is open seven days a week
        commitment:
          text: open a hub in every town.

    After:

        glossary:
          Hub:
            expansion: a place that is open one day a week
        commitment:
          text: open a hub in every town.
    """
    return f"“{facts.subject.name}”, which commitments use, is defined differently"


@kind(EDITORIAL)
def record_changed(facts: Facts) -> str:
    """What keeps the document in order: labels, notes to editors, lists that others refer to.

    Before:

        commitment:
          label: COMMITMENT 1

    After:

        commitment:
          label: COMMITMENT 2
    """
    return (
        f"{facts.subject}: {facts.more} is {facts.after or 'gone'} instead of "
        f"{facts.before or 'absent'}"
    )
