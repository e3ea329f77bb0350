"""Kinds of change to when something will be done."""

from __future__ import annotations

from ..grade import BREAKING, NOTABLE, REVIEW, Facts, kind


@kind(BREAKING, "date-earlier")
def date_later(facts: Facts) -> str:
    """A date that ends later than it did.

    Every date is a stretch of time: March 2026 ends on the 31st, spring in May. Only the end
    counts.

    Before:

        commitment:
          due: 2027-03

    After:

        commitment:
          due: 2027-09
    """
    return f"{facts.subject} is due later: {facts.after} instead of {facts.before}{facts.more}"


@kind(BREAKING, "date-earlier")
def date_later_after_due(facts: Facts) -> str:
    """A date that was moved after it had passed.

    Before:

        commitment:
          due: 2020-03

    After:

        commitment:
          due: 2027-09
    """
    return (
        f"{facts.subject} is due later: {facts.after} instead of {facts.before}, "
        f"changed {facts.number} days after it was due{facts.more}"
    )


@kind(NOTABLE, "date-later")
def date_earlier(facts: Facts) -> str:
    """A date that ends earlier than it did.

    Before:

        commitment:
          due: 2027-09

    After:

        commitment:
          due: 2027-03
    """
    return f"{facts.subject} is due earlier: {facts.after} instead of {facts.before}{facts.more}"


@kind(BREAKING, "date-more-precise")
def date_vaguer(facts: Facts) -> str:
    """A date that is now any time within a longer stretch.

    Breaking where the longer stretch ends later; otherwise for a person to judge.

    Before:

        commitment:
          due: 2027-03

    After:

        commitment:
          due: 2027-spring
    """
    return f"{facts.subject} has a vaguer date: {facts.after} instead of {facts.before}{facts.more}"


@kind(NOTABLE, "date-vaguer")
def date_more_precise(facts: Facts) -> str:
    """A date that now says more exactly when, and not later.

    Before:

        commitment:
          due: 2027-spring

    After:

        commitment:
          due: 2027-03
    """
    return f"{facts.subject} says more exactly when: {facts.after} instead of {facts.before}"


@kind(BREAKING, "date-added")
def date_removed(facts: Facts) -> str:
    """A date that is gone, or that is still to be confirmed again.

    Before:

        commitment:
          due: 2027-03

    After:

        commitment:
          text: open a recovery hub in every town.
    """
    return f"{facts.subject} no longer says when; it was {facts.before}{facts.more}"


@kind(BREAKING, "date-from-ongoing")
def date_to_ongoing(facts: Facts) -> str:
    """A date became “ongoing”, which never falls due.

    Before:

        commitment:
          due: 2027-03

    After:

        commitment:
          due: ongoing
    """
    return f"{facts.subject} is now ongoing; it was due {facts.before}{facts.more}"


@kind(NOTABLE, "date-to-ongoing")
def date_from_ongoing(facts: Facts) -> str:
    """What was ongoing now has a date.

    Before:

        commitment:
          due: ongoing

    After:

        commitment:
          due: 2027-03
    """
    return f"{facts.subject} was ongoing and is now due {facts.after}"


@kind(NOTABLE, "date-removed")
def date_added(facts: Facts) -> str:
    """A date where there was none.

    Before:

        commitment:
          text: open a recovery hub in every town.

    After:

        commitment:
          due: 2027-03
    """
    return f"{facts.subject} now says when: {facts.after}"


@kind(REVIEW, "printed-date-agrees")
def printed_date_disagrees(facts: Facts) -> str:
    """The date in the words and the date in `due:` were not changed together.

    Readers see the one, reports count by the other.

    Before:

        commitment:
          text: open a recovery hub by March 2027.
          due: 2027-03

    After:

        commitment:
          text: open a recovery hub by March 2027.
          due: 2027-09
    """
    return f"{facts.subject} has two dates: the words say {facts.before}, `due:` says {facts.after}"


@kind(NOTABLE, "printed-date-disagrees")
def printed_date_agrees(facts: Facts) -> str:
    """The date in the words and the date in `due:` are the same again.

    Before:

        commitment:
          text: open a recovery hub by March 2027.
          due: 2027-09

    After:

        commitment:
          text: open a recovery hub by March 2027.
          due: 2027-03
    """
    return f"{facts.subject} now has one date: both the words and `due:` say {facts.after}"


@kind(REVIEW)
def start_changed(facts: Facts) -> str:
    """Work begins at another time.

    Before:

        commitment:
          start: 2026-04

    After:

        commitment:
          start: 2026-10
    """
    return (
        f"{facts.subject} begins {facts.after or 'at no stated time'}; it was "
        f"{facts.before or 'not stated'}"
    )


@kind(BREAKING, "year-means-earlier")
def year_means_later(facts: Facts) -> str:
    """“By 2027” now means the end of the financial year, so every such date is three months later.

    Before:

        year-means: calendar
        commitment:
          due: 2027

    After:

        year-means: financial
        commitment:
          due: 2027
    """
    return f"a year now ends in March of the next, which moves {facts.number} dates later"


@kind(NOTABLE, "year-means-later")
def year_means_earlier(facts: Facts) -> str:
    """“By 2027” now means December and no longer the end of the financial year.

    Before:

        year-means: financial
        commitment:
          due: 2027

    After:

        year-means: calendar
        commitment:
          due: 2027
    """
    return f"a year now ends in December, which moves {facts.number} dates earlier"
