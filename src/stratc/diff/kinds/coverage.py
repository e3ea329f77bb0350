"""Kinds of change to what a strategy serves in the national frameworks."""

from __future__ import annotations

from ..grade import BREAKING, NOTABLE, REVIEW, Facts, kind


@kind(BREAKING, "framework-coverage-gained")
def framework_coverage_lost(facts: Facts) -> str:
    """A national priority or outcome that had an active commitment or action and now has none.

    Before:

        commitment:
          serves: ncdof:i2

    After:

        commitment:
          text: open a recovery hub in every town.
    """
    return f"nothing serves {facts.subject.name} any more; it was {facts.before}"


@kind(NOTABLE, "framework-coverage-lost")
def framework_coverage_gained(facts: Facts) -> str:
    """A national priority or outcome that now has its first active commitment or action.

    Before:

        commitment:
          text: open a recovery hub in every town.

    After:

        commitment:
          serves: ncdof:i2
    """
    return f"{facts.subject.name} is now served by {facts.after}"


@kind(REVIEW, "framework-mapping-added")
def framework_mapping_removed(facts: Facts) -> str:
    """Something no longer says that it serves a national item; others still serve that item.

    Before:

        items:
          - id: open-doors
            text: open a recovery hub in every town.
            serves: ncdof:i2
          - id: carers
            text: support the carers of people in treatment.
            serves: ncdof:i2

    After:

        items:
          - id: open-doors
            text: open a recovery hub in every town.
          - id: carers
            text: support the carers of people in treatment.
            serves: ncdof:i2
    """
    return f"{facts.subject} no longer serves {facts.before}"


@kind(NOTABLE, "framework-mapping-removed")
def framework_mapping_added(facts: Facts) -> str:
    """Something says that it serves one more national item.

    Before:

        items:
          - id: open-doors
            text: open a recovery hub in every town.
          - id: carers
            text: support the carers of people in treatment.
            serves: ncdof:i2

    After:

        items:
          - id: open-doors
            text: open a recovery hub in every town.
            serves: ncdof:i2
          - id: carers
            text: support the carers of people in treatment.
            serves: ncdof:i2
    """
    return f"{facts.subject} now serves {facts.after}"


@kind(REVIEW, "framework-mapping-strengthened")
def framework_mapping_weakened(facts: Facts) -> str:
    """Something serves a national item only in part, where it served it directly.

    Before:

        commitment:
          serves: ncdof:i2

    After:

        commitment:
          serves:
            - to: ncdof:i2
              strength: partial
    """
    return f"{facts.subject} serves {facts.before} only in part"


@kind(NOTABLE, "framework-mapping-weakened")
def framework_mapping_strengthened(facts: Facts) -> str:
    """Something serves a national item directly, where it did so in part.

    Before:

        commitment:
          serves:
            - to: ncdof:i2
              strength: partial

    After:

        commitment:
          serves: ncdof:i2
    """
    return f"{facts.subject} serves {facts.before} directly"


@kind(REVIEW)
def framework_edition_changed(facts: Facts) -> str:
    """The strategy answers to another edition of a framework, whose items differ.

    Before:

        frameworks: [ten-year-health-plan@2025, ncdof@2023]

    After:

        frameworks: [ten-year-health-plan, ncdof@2023]
    """
    return (
        f"{facts.subject.name}: edition {facts.after or 'not stated'} instead of "
        f"{facts.before or 'not stated'}{facts.more}"
    )


@kind(REVIEW, "framework-adopted")
def framework_dropped(facts: Facts) -> str:
    """The strategy no longer answers to a framework.

    Before:

        frameworks: [from-harm-to-hope@2021, ncdof@2023]

    After:

        frameworks: [from-harm-to-hope@2021]
    """
    return f"the strategy no longer answers to {facts.before}"


@kind(NOTABLE, "framework-dropped")
def framework_adopted(facts: Facts) -> str:
    """The strategy answers to one more framework.

    Before:

        frameworks: [from-harm-to-hope@2021]

    After:

        frameworks: [from-harm-to-hope@2021, ncdof@2023]
    """
    return f"the strategy now answers to {facts.after}"
