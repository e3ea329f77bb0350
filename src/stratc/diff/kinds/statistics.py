"""Kinds of change to figures about the place."""

from __future__ import annotations

from ..grade import NOTABLE, REVIEW, Facts, kind


@kind(NOTABLE, "statistic-older")
def statistic_updated(facts: Facts) -> str:
    """A figure for a later time, of the same thing and from the same source.

    Before:

        statistic:
          value: 3,440
          period: 2023/24

    After:

        statistic:
          value: 3,610
          period: 2024/25
    """
    return f"{facts.subject}: {facts.after} instead of {facts.before}"


@kind(REVIEW, "statistic-updated")
def statistic_older(facts: Facts) -> str:
    """A figure for an earlier time than the last edition gave.

    Before:

        statistic:
          value: 3,610
          period: 2024/25

    After:

        statistic:
          value: 3,440
          period: 2023/24
    """
    return f"{facts.subject} is for an earlier time: {facts.after} instead of {facts.before}"


@kind(REVIEW)
def statistic_corrected(facts: Facts) -> str:
    """Another figure for the same time from the same source.

    Readers of the last edition were told something else; say so in a note.

    Before:

        statistic:
          value: 3,440

    After:

        statistic:
          value: 3,404
    """
    return f"{facts.subject} is corrected: {facts.after} instead of {facts.before}"


@kind(REVIEW)
def statistic_definition_changed(facts: Facts) -> str:
    """A figure of something else: another title, unit, population or base.

    The two figures cannot be compared.

    Before:

        statistic:
          unit: people

    After:

        statistic:
          unit: episodes
    """
    return f"{facts.subject} counts something else: {facts.after} instead of {facts.before}"


@kind(REVIEW)
def statistic_geography_changed(facts: Facts) -> str:
    """A figure for another place.

    Before:

        statistic:
          area: Fenmarsh

    After:

        statistic:
          area: East of England
    """
    return f"{facts.subject} is for another place: {facts.after} instead of {facts.before}"


@kind(REVIEW)
def statistic_source_changed(facts: Facts) -> str:
    """A figure from another source.

    Before:

        statistic:
          source: ohid-2024

    After:

        statistic:
          source: ons-2024
    """
    return f"{facts.subject} comes from another source: {facts.after} instead of {facts.before}"


@kind(REVIEW, "statistic-source-added")
def statistic_source_removed(facts: Facts) -> str:
    """A figure without a source, where it had one.

    Before:

        statistic:
          source: ohid-2024

    After:

        statistics:
          - id: in-treatment
            title: Adults in treatment
            value: 3,440
            unit: people
            area: Fenmarsh
            period: 2023/24
    """
    return f"{facts.subject} no longer says where it comes from; it was {facts.before}"


@kind(NOTABLE, "statistic-source-removed")
def statistic_source_added(facts: Facts) -> str:
    """A figure that now says where it comes from.

    Before:

        statistics:
          - id: in-treatment
            title: Adults in treatment
            value: 3,440
            unit: people
            area: Fenmarsh
            period: 2023/24

    After:

        statistic:
          source: ohid-2024
    """
    return f"{facts.subject} now says where it comes from: {facts.after}"


@kind(REVIEW)
def statistic_conclusion_reversed(facts: Facts) -> str:
    """What the document says of a figure turned round: above or below, rising or falling.

    It is listed first: what was planned on the old conclusion may not follow from the new one.

    Before:

        statistic:
          compare:
            - with: England
              value: 3,900
              says: lower

    After:

        statistic:
          compare:
            - with: England
              value: 3,100
              says: higher
    """
    return f"{facts.subject} now says the contrary: {facts.after} instead of {facts.before}"


@kind(NOTABLE)
def statistic_comparison_changed(facts: Facts) -> str:
    """A figure is set beside another one than before, with the same conclusion.

    Before:

        statistic:
          compare:
            - with: England
              value: 3,900

    After:

        statistic:
          compare:
            - with: England
              value: 4,000
    """
    return (
        f"{facts.subject} is set beside {facts.after or 'nothing'} instead of "
        f"{facts.before or 'nothing'}"
    )


@kind(REVIEW)
def statistic_qualifier_changed(facts: Facts) -> str:
    """The same figure, said to be more or less exact.

    Before:

        statistic:
          qualifier: exactly

    After:

        statistic:
          qualifier: about
    """
    return (
        f"{facts.subject} is now {facts.after or 'said without qualification'}; it was "
        f"{facts.before or 'said without'}"
    )


@kind(REVIEW, "statistic-added")
def statistic_removed(facts: Facts) -> str:
    """A figure that is gone. To be read where a commitment cites it, otherwise only noted.

    Before:

        commitment:
          text: reach the [=in-treatment] in treatment.

    After:

        statistics: []
        commitment:
          text: reach the people in treatment.
    """
    return f"{facts.subject} is gone; it was {facts.before}{facts.more}"


@kind(NOTABLE, "statistic-removed")
def statistic_added(facts: Facts) -> str:
    """A new figure.

    Before:

        statistics: []

    After:

        statistics:
          - id: in-treatment
            title: Adults in treatment
            value: 3,440
    """
    return f"{facts.subject} is new: {facts.after}"
