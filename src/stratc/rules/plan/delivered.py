"""A rule about commitments that no row of the action plan delivers."""

from collections.abc import Iterator

from stratc.checking.manuscript import Manuscript
from stratc.checking.registry import CONSIDER, rule
from stratc.checking.summarise import together
from stratc.model import Action, Commitment
from stratc.source import Diagnostic

from ..repeats.meaning import telling_words


@rule(CONSIDER)
def commitment_without_action(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A commitment that no row of the action plan delivers.

    It looks at strategies in which rows say what they deliver (`delivers:`), and where none does,
    at the words: it finds the few commitments that have hardly a word in common with any row, while
    most have. All such commitments are told once.

    It is the first question of a scrutiny committee.

    Flagged:
        priorities:
          - id: treatment
            title: Treatment
            commitments:
              - lead-in: "We will:"
                items:
                  - id: clinics
                    text: open a clinic in every town.
                  - id: nurses
                    text: train the nurses of the county.
            actions:
              rows:
                - id: a
                  action: Rent a house in Fenmarsh.
                  delivers: clinics

    Better:
        …
                items:
                  - id: clinics
                    text: open a clinic in every town.
            actions:
              rows:
                - id: a
                  action: Rent a house in Fenmarsh.
                  delivers: clinics

    When to ignore it: where another plan delivers it; then say so in the text.
    """
    index = manuscript.index
    delivered = {name for action in index.actions.values() for name in action.delivers}
    open_ones = {
        name: one
        for name, one in index.commitments.items()
        if one.status not in ("withdrawn", "superseded")
    }
    loose = [name for name in open_ones if name not in delivered]
    if not delivered:
        rows = [telling_words(_said_by(row)) for row in index.actions.values()]
        loose = [name for name, one in open_ones.items() if not _is_done_by(one, rows)]
        if (
            not manuscript.english
            or len(loose) * 3 > len(open_ones)
            or len(loose) == len(open_ones)
        ):
            return
    places = [(open_ones[name].where["id"], name) for name in loose]
    yield from together(
        places,
        "no action delivers the commitment {words}",
        "no action delivers {count} of the commitments: {words}",
        "add an action with `delivers:`, or say how the commitment is kept",
        "nor this one",
        12,
    )


def _said_by(row: Action) -> str:
    """All that a row says of what is done: its action, how, and what is measured."""
    words = [*row.action, row.how or "", *(one.title for one in row.measures)]
    return " ".join(words + [one.text or "" for one in row.interventions])


def _is_done_by(commitment: Commitment, rows: list[frozenset[str]]) -> bool:
    """Whether any row has two telling words of it, or one where it has hardly more."""
    words = telling_words(commitment.text)
    return any(len(words & row) >= min(2, max(1, len(words) - 2)) for row in rows)
