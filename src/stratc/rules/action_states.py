"""Rules about actions that are complete, withdrawn or superseded."""

import re
from collections.abc import Iterator

from stratc.checking.manuscript import Manuscript
from stratc.checking.registry import CONSIDER, SHOULD, rule
from stratc.checking.summarise import called, named, together
from stratc.model import Action, Commitment
from stratc.source import Diagnostic

PROGRESS = re.compile(
    r"\b(?:progress|updates?|evidence|achieve\w+|achieved|results?|comments?|done)\b"
)
"""What the id of a column says that its cells tell how far an action is."""


@rule(SHOULD, draft=CONSIDER)
def complete_without_evidence(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Something that is said to be complete, with nothing to show for it.

    It finds commitments and actions with `status: complete` and no `evidence:`. A column of the
    plan's own about its progress, such as “Progress update”, is evidence too.

    Anybody can tick a box. One sentence says what is there now, and where to see it.

    Flagged:
        priorities:
          - id: treatment
            title: Treatment
            actions:
              rows:
                - id: map-gaps
                  action: Map the gaps in services.
                  status: complete

    Better:
        …
                  status: complete
                  evidence: The map was published on 3 March 2026.

    When to ignore it: never; the evidence may be one sentence.
    """
    unproved = [
        element
        for element in _followed(manuscript)
        if element.status == "complete" and not (element.evidence or _told_beside(element))
    ]
    alone = named(unproved[0]) if unproved else ""
    yield from together(
        [(one.where["status"], called(one)) for one in unproved],
        f"{alone} is complete, and nothing shows it",
        "{count} promises are complete, and nothing shows it: {words}",
        "add `evidence:` with one sentence about what is there now",
        "nor this one",
    )


def _told_beside(element: Action | Commitment) -> bool:
    """Whether a column of the plan's own says what has come of it."""
    own = element.own if isinstance(element, Action) else {}
    return any(words and PROGRESS.search(id) for id, words in own.items())


@rule(SHOULD, draft=CONSIDER)
def withdrawn_without_reason(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A promise that was taken back without saying why, or who decided.

    It finds commitments and actions with `status: withdrawn` and no `reason:` or no `decision:`.

    A promise to the public that disappears looks broken. With a reason and a decision it was
    changed in the open.

    Flagged:
        priorities:
          - id: treatment
            title: Treatment
            actions:
              rows:
                - id: map-gaps
                  action: Map the gaps in services.
                  status: withdrawn

    Better:
        …
                  status: withdrawn
                  reason: The integrated care board published the same map.
                  decision: Partnership board, 12 March 2026, minute 7

    When to ignore it: never.
    """
    for element in _followed(manuscript):
        missing = [
            f"`{name}:`"
            for name, value in (("reason", element.reason), ("decision", element.decision))
            if not value
        ]
        if element.status == "withdrawn" and missing:
            yield Diagnostic(
                element.where["status"],
                f"{named(element)} is withdrawn, with no {' and no '.join(missing)}",
                hints=("say why it was withdrawn, and who decided that when",),
            )


@rule(SHOULD, draft=CONSIDER)
def superseded_without_successor(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A promise that was replaced, and nothing says by what.

    It finds commitments and actions with `status: superseded` and no `replaced-by:`.

    A reader who follows a promise through the years loses it here.

    Flagged:
        priorities:
          - id: treatment
            title: Treatment
            actions:
              rows:
                - id: map-gaps
                  action: Map the gaps in services.
                  status: superseded

    Better:
        …
                  status: superseded
                  replaced-by: atlas
                - id: atlas
                  action: Publish an atlas of services every year.

    When to ignore it: never; what nothing replaced is `withdrawn`.
    """
    for element in _followed(manuscript):
        if element.status == "superseded" and not element.replaced_by:
            yield Diagnostic(
                element.where["status"],
                f"{named(element)} is superseded, and nothing says by what",
                hints=("add `replaced-by:` with its id, or write `status: withdrawn`",),
            )


def _followed(manuscript: Manuscript) -> Iterator[Action | Commitment]:
    for element in manuscript.index.elements:
        if isinstance(element, Action | Commitment):
            yield element
