"""A row of the plan that says how a commitment is kept, and does not name it."""

from collections.abc import Iterator

from stratc.checking.manuscript import Manuscript
from stratc.checking.registry import CONSIDER, rule
from stratc.model import Action, Commitment, Path
from stratc.source import Diagnostic, Label, Span

from .meaning import Saying, is_promise, saying, weight_of, weights

HELD = 0.65  # of the weight of the words of the shorter
OF_BOTH = 0.45
FEWEST = 2
AHEAD = 0.1  # of the next best


@rule(CONSIDER, english=True)
def action_without_delivers(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A row of the action plan that says how a commitment is kept, and is not linked to it.

    It finds rows without `delivers:` of which most words that carry meaning stand in one
    commitment of the same priority, and in no other nearly as many. All are told once.

    Once a row names its commitment, the lead, the date and the measures of the row answer for the
    commitment too. Readers are led from the promise to the work, and a scrutiny committee sees
    which promises have none.

    Flagged:
        priorities:
          - id: treatment
            title: Treatment
            commitments:
              - lead-in: "We will:"
                items:
                  - id: hostels
                    text: train 200 hostel staff a year to give naloxone.
                  - id: clinics
                    text: open a clinic in every town.
            actions:
              rows:
                - id: training
                  action: Train hostel staff in naloxone
                  due: 2028-03

    Better:
        …
                  due: 2028-03
                  delivers: hostels

    When to ignore it: where the row is other work that only sounds alike.
    """
    index = manuscript.index
    sayings = [saying(passage) for passage in manuscript.passages if is_promise(passage)]
    weight = weights(sayings)
    commitments = [one for one in sayings if isinstance(one.element, Commitment)]
    homes: dict[Path | None, list[Saying]] = {None: commitments}
    for one in commitments:
        if priority := index.priority_of(one.element):
            homes.setdefault(priority.path, []).append(one)
    found = []
    for row in sayings:
        if isinstance(row.element, Action) and not row.element.delivers:
            priority = index.priority_of(row.element)
            home = homes.get(priority.path if priority else None, [])
            if kept := _kept(row, home, weight):
                found.append((_place(row), kept))
    if not found:
        return
    (first, kept), *more = found
    yield Diagnostic(
        first,
        "this row says how a commitment is kept, and does not name it"
        if not more
        else f"{len(found)} rows say how a commitment is kept, and do not name it",
        labels=tuple(Label(place, f"this is about `{one.id}`") for place, one in more),
        hints=(f"add `delivers: {kept.id}` here: the lead, date and measures count for both",),
    )


def _kept(row: Saying, promises: list[Saying], weight: dict[str, float]) -> Commitment | None:
    """The one commitment that a row is plainly about."""
    near = sorted(((_held(row, one, weight), -at) for at, one in enumerate(promises)), reverse=True)
    if not near or (len(near) > 1 and near[0][0] - near[1][0] < AHEAD):
        return None
    held, at = near[0]
    kept = promises[-at].element
    if held < HELD or not isinstance(kept, Commitment):
        return None
    shared, *both = row.words & promises[-at].words, row.words, promises[-at].words
    alike = 2 * weight_of(shared, weight) / sum(weight_of(words, weight) for words in both)
    return kept if len(shared) >= FEWEST and alike >= OF_BOTH else None


def _held(row: Saying, promise: Saying, weight: dict[str, float]) -> float:
    """How much of the shorter is in the words that both share."""
    shorter = min(weight_of(row.words, weight), weight_of(promise.words, weight))
    return weight_of(row.words & promise.words, weight) / shorter if shorter else 0.0


def _place(row: Saying) -> Span:
    return row.passage.opening(row.passage.plain)
