"""Kinds of change to who answers for something, who helps, and who watches."""

from __future__ import annotations

from ..grade import BREAKING, NOTABLE, REVIEW, Facts, kind


@kind(BREAKING, "lead-added")
def lead_removed(facts: Facts) -> str:
    """Nobody answers for it any more.

    Before:

        commitment:
          lead: county-council

    After:

        commitment:
          text: open a recovery hub in every town.
    """
    return f"nobody answers for {facts.subject} any more; it was {facts.before}"


@kind(NOTABLE, "lead-removed")
def lead_added(facts: Facts) -> str:
    """Somebody now answers for it.

    Before:

        commitment:
          text: open a recovery hub in every town.

    After:

        commitment:
          lead: county-council
    """
    return f"{facts.subject} now has a lead: {facts.after}"


@kind(REVIEW)
def lead_organisation_changed(facts: Facts) -> str:
    """Another body answers for it.

    Before:

        commitment:
          lead: county-council

    After:

        commitment:
          lead: trust
    """
    return f"{facts.subject} is now led by {facts.after} instead of {facts.before}"


@kind(NOTABLE)
def lead_succeeded(facts: Facts) -> str:
    """The body that took over from the old lead answers for it.

    Before:

        bodies:
          - id: old-trust
            name: Fenmarsh Hospitals Trust
            successor: trust
          - id: trust
            name: Fenmarsh Health Trust
        commitment:
          lead: old-trust

    After:

        bodies:
          - id: old-trust
            name: Fenmarsh Hospitals Trust
            successor: trust
          - id: trust
            name: Fenmarsh Health Trust
        commitment:
          lead: trust
    """
    return f"{facts.subject} passed from {facts.before} to its successor, {facts.after}"


@kind(REVIEW)
def lead_role_changed(facts: Facts) -> str:
    """The same body, another office or team in it.

    Before:

        commitment:
          lead:
            body: county-council
            text: Director of Public Health

    After:

        commitment:
          lead:
            body: county-council
            text: Public Health Officer
    """
    return f"{facts.subject} is led by {facts.after} instead of {facts.before}"


@kind(NOTABLE)
def lead_person_changed(facts: Facts) -> str:
    """The same office, held by somebody else.

    Before:

        governance:
          roles:
            - role: senior-responsible-owner
              person: A. N. Other

    After:

        governance:
          roles:
            - role: senior-responsible-owner
              person: B. Example
    """
    return (
        f"{facts.subject} is now held by {facts.after or 'nobody named'} instead of "
        f"{facts.before or 'nobody named'}"
    )


@kind(REVIEW, "lead-focused")
def lead_diffused(facts: Facts) -> str:
    """One lead became several: whoever asks may be sent from one to the other.

    Before:

        commitment:
          lead: county-council

    After:

        commitment:
          lead: [county-council, trust]
    """
    return f"{facts.subject} had one lead, {facts.before}, and now has several: {facts.after}"


@kind(NOTABLE, "lead-diffused")
def lead_focused(facts: Facts) -> str:
    """Of several leads one is left to answer for it.

    Before:

        commitment:
          lead: [county-council, trust]

    After:

        commitment:
          lead: county-council
    """
    return f"{facts.subject} now has one lead, {facts.after}, instead of {facts.before}"


@kind(BREAKING, "partner-added")
def partner_withdrawn(facts: Facts) -> str:
    """A body that helped is gone. Breaking only where it delivered alone; otherwise to be read.

    Before:

        commitment:
          partners: [trust]

    After:

        commitment:
          text: open a recovery hub in every town.
    """
    return f"{facts.before}{facts.more} no longer takes part in {facts.subject}"


@kind(NOTABLE, "partner-withdrawn")
def partner_added(facts: Facts) -> str:
    """Another body helps.

    Before:

        commitment:
          partners: [county-council]

    After:

        commitment:
          partners: [county-council, trust]
    """
    return f"{facts.after} now takes part in {facts.subject}"


@kind(REVIEW)
def governance_body_changed(facts: Facts) -> str:
    """Another body decides, watches or is reported to.

    Before:

        governance:
          accountable: health-board

    After:

        governance:
          accountable: county-council
    """
    return (
        f"governance: {facts.more} is now {facts.after or 'nobody'} instead of "
        f"{facts.before or 'nobody'}"
    )


@kind(BREAKING, "review-date-earlier")
def review_date_later(facts: Facts) -> str:
    """The strategy is looked at again later, or less often.

    Before:

        review: annual

    After:

        review: every two years
    """
    return f"the strategy is reviewed less often or later: {facts.after} instead of {facts.before}"


@kind(NOTABLE, "review-date-later")
def review_date_earlier(facts: Facts) -> str:
    """The strategy is looked at again sooner, or more often.

    Before:

        review: every two years

    After:

        review: annual
    """
    return f"the strategy is reviewed more often or sooner: {facts.after} instead of {facts.before}"


@kind(BREAKING, "review-added")
def review_removed(facts: Facts) -> str:
    """Nothing says any more when the strategy is reviewed, or when progress is reported.

    Before:

        review: annual

    After:

        title: Fenmarsh Drug and Alcohol Strategy
    """
    return f"nothing says any more how often {facts.more}; it was {facts.before}"


@kind(NOTABLE, "review-removed")
def review_added(facts: Facts) -> str:
    """The strategy now says when it is reviewed, or when progress is reported.

    Before:

        title: Fenmarsh Drug and Alcohol Strategy

    After:

        review: annual
    """
    return f"the strategy now says how often {facts.more}: {facts.after}"


@kind(REVIEW)
def review_changed(facts: Facts) -> str:
    """Reviewed at another time, where sooner or later cannot be told.

    Before:

        review: after the election

    After:

        review: when the grant ends
    """
    return f"how often {facts.more} is worded differently: {facts.after} instead of {facts.before}"
