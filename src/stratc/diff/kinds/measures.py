"""Kinds of change to how anybody can tell that something worked: indicators, baselines, targets."""

from __future__ import annotations

from ..grade import BREAKING, NOTABLE, REVIEW, Facts, kind


@kind(BREAKING, "target-raised")
def target_lowered(facts: Facts) -> str:
    """A target that asks for less, in the direction that the measure states.

    Before:

        measure:
          target:
            value: 4,000
            period: 2028/29

    After:

        measure:
          target:
            value: 3,800
            period: 2028/29
    """
    return (
        f"{facts.subject} has a lower target{facts.more}: {facts.after} instead of {facts.before}"
    )


@kind(NOTABLE, "target-lowered")
def target_raised(facts: Facts) -> str:
    """A target that asks for more, in the direction that the measure states.

    Before:

        measure:
          target:
            value: 3,800
            period: 2028/29

    After:

        measure:
          target:
            value: 4,000
            period: 2028/29
    """
    return (
        f"{facts.subject} has a higher target{facts.more}: {facts.after} instead of {facts.before}"
    )


@kind(REVIEW)
def target_changed(facts: Facts) -> str:
    """Another target, where nothing says which way is better.

    Before:

        measures:
          - title: Adults in structured treatment
            target: 4,000

    After:

        measures:
          - title: Adults in structured treatment
            target: 3,800
    """
    return (
        f"{facts.subject} has another target{facts.more}: {facts.after} instead of {facts.before}"
    )


@kind(BREAKING, "target-date-earlier")
def target_date_later(facts: Facts) -> str:
    """The same target, to be reached later.

    Before:

        measure:
          target:
            value: 4,000
            period: 2028/29

    After:

        measure:
          target:
            value: 4,000
            period: 2030/31
    """
    return (
        f"{facts.subject} reaches its target{facts.more} later: {facts.after} instead of "
        f"{facts.before}"
    )


@kind(NOTABLE, "target-date-later")
def target_date_earlier(facts: Facts) -> str:
    """The same target, to be reached earlier.

    Before:

        measure:
          target:
            value: 4,000
            period: 2030/31

    After:

        measure:
          target:
            value: 4,000
            period: 2028/29
    """
    return (
        f"{facts.subject} reaches its target{facts.more} earlier: {facts.after} instead of "
        f"{facts.before}"
    )


@kind(BREAKING, "target-added")
def target_removed(facts: Facts) -> str:
    """A target that is gone.

    Before:

        measure:
          target: 4,000

    After:

        measures:
          - title: Adults in structured treatment
            direction: up
            baseline:
              value: 3,440
              period: 2023/24
    """
    return f"{facts.subject} no longer has a target{facts.more}; it was {facts.before}"


@kind(NOTABLE, "target-removed")
def target_added(facts: Facts) -> str:
    """A target where there was none.

    Before:

        measures:
          - title: Adults in structured treatment
            direction: up
            baseline:
              value: 3,440
              period: 2023/24

    After:

        measure:
          target: 4,000
    """
    return f"{facts.subject} now has a target{facts.more}: {facts.after}"


@kind(BREAKING)
def baseline_changed(facts: Facts) -> str:
    """Progress is counted from another start, so the same target is another promise.

    Before:

        measure:
          baseline:
            value: 3,440
            period: 2023/24

    After:

        measure:
          baseline:
            value: 3,700
            period: 2024/25
    """
    return (
        f"{facts.subject} counts from another start{facts.more}: {facts.after} instead of "
        f"{facts.before}"
    )


@kind(BREAKING, "baseline-added")
def baseline_removed(facts: Facts) -> str:
    """Nothing says any more where a measure starts.

    Before:

        measures:
          - title: Adults in structured treatment
            baseline: 3,440
            target: 4,000

    After:

        measures:
          - title: Adults in structured treatment
            target: 4,000
    """
    return f"{facts.subject} no longer says where it starts{facts.more}; it was {facts.before}"


@kind(NOTABLE, "baseline-removed")
def baseline_added(facts: Facts) -> str:
    """A measure now says where it starts.

    Before:

        measures:
          - title: Adults in structured treatment
            target: 4,000

    After:

        measures:
          - title: Adults in structured treatment
            baseline: 3,440
            target: 4,000
    """
    return f"{facts.subject} now says where it starts{facts.more}: {facts.after}"


@kind(BREAKING)
def direction_changed(facts: Facts) -> str:
    """Better is now the other way.

    Before:

        measure:
          direction: up

    After:

        measure:
          direction: steady
    """
    return (
        f"{facts.subject} has another direction{facts.more}: {facts.after} instead of "
        f"{facts.before}"
    )


@kind(BREAKING)
def indicator_replaced(facts: Facts) -> str:
    """Something else is measured.

    Before:

        measures: Adults in structured treatment

    After:

        measures: Leaflets handed out
    """
    return f"{facts.subject} is measured by something else: {facts.after} instead of {facts.before}"


@kind(BREAKING, "measure-added")
def measure_removed(facts: Facts) -> str:
    """One way to check a promise is gone.

    Before:

        measures:
          - Adults in structured treatment
          - Deaths related to drugs

    After:

        measures: Deaths related to drugs
    """
    return f"{facts.subject} loses a measure: {facts.before}"


@kind(NOTABLE, "measure-removed")
def measure_added(facts: Facts) -> str:
    """One more way to check a promise.

    Before:

        measures: Deaths related to drugs

    After:

        measures:
          - Adults in structured treatment
          - Deaths related to drugs
    """
    return f"{facts.subject} gains a measure: {facts.after}"


@kind(REVIEW)
def unit_changed(facts: Facts) -> str:
    """The figures of a measure count something else.

    Before:

        measure:
          unit: people

    After:

        measure:
          unit: episodes
    """
    return (
        f"{facts.subject} counts something else{facts.more}: {facts.after or 'nothing stated'} "
        f"instead of {facts.before or 'nothing stated'}"
    )


@kind(REVIEW)
def definition_changed(facts: Facts) -> str:
    """A measure is described differently: its title, its source, or which way is better.

    Before:

        measures: Adults in structured treatment

    After:

        measures: Adults in structured treatment for opiates
    """
    return (
        f"{facts.subject} describes a measure differently{facts.more}: "
        f"{facts.after or 'nothing'} instead of {facts.before or 'nothing'}"
    )
