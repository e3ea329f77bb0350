"""What became of each promise: ended, less, perhaps less, more, said another way, the same, or new.

In: the pairings of two editions and every change. Out: a Fate for each promise of both editions,
so that every count of a report is a count of this list.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from .change import BREAKING, EDITORIAL, NOTABLE, REVIEW, Change
from .edition import GONE, PromiseText
from .pairing import Pairing

Way = Literal["ended", "less", "perhaps", "more", "another", "same", "kept", "new"]
ENDS = ("removed", "withdrawn", "superseded", "not-carried-on")
MORE = (
    *("strengthened", "condition-removed", "quantified", "added", "earlier", "raised", "gained"),
    *(
        "improved",
        "more-precise",
        "increased",
        "widened",
        "completed",
        "reinstated",
        "from-ongoing",
    ),
)


@dataclass(frozen=True, eq=False)
class Fate:
    """One promise before, what it is now, which way it went, and by which changes.

    `near` is the new promise that comes nearest to one that ended.
    """

    way: Way
    old: PromiseText | None
    new: PromiseText | None
    changes: tuple[Change, ...] = ()
    near: PromiseText | None = None

    @property
    def priority(self) -> str:
        """The priority under which it is told: the new one, or that of what it was near to."""
        where = self.new or self.near or self.old
        assert where
        return where.subject.priority


def fates(pairings: Iterable[Pairing], changes: Iterable[Change]) -> tuple[Fate, ...]:
    """The fates in the order of the old edition, then what is new in the order of the new one."""
    about: dict[tuple[str, str], list[Change]] = defaultdict(list)
    for change in changes:
        names = change.listed if change.subject.sort == "list" else (change.subject.id,)
        sort = "commitment" if change.subject.sort == "list" else change.subject.sort
        for name in names:
            about[sort, name].append(change)
    return tuple(_fates(pairings, about))


def _fates(
    pairings: Iterable[Pairing], about: dict[tuple[str, str], list[Change]]
) -> Iterator[Fate]:
    made: list[Fate] = []
    fresh: list[Fate] = []
    for pairing in pairings:
        near = {id(old): new for old, new, _ in pairing.suggested}
        for pair in pairing.pairs:
            own = _going_on(about[pair.after.sort, pair.after.id])
            way = "perhaps" if pair.how == "likeness" else _way(pair.after, own)
            made.append(Fate(way, pair.before, pair.after, own))
        for olds, new in pairing.merges:
            own = _going_on(about[new.sort, new.id])
            made += [Fate(_way(new, own), old, new, own) for old in olds]
        for old, news in pairing.splits:
            own = _going_on(about[old.sort, old.id])
            made.append(Fate(_way(old, own), old, news[0], own))
        for old in pairing.gone:
            own = tuple(c for c in about[old.sort, old.id] if _ends(c))
            ended = any(change.gravity >= REVIEW for change in own)
            made.append(Fate("ended" if ended else "kept", old, None, own, near.get(id(old))))
        for new in pairing.come:
            own = tuple(c for c in about[new.sort, new.id] if c.kind.endswith("added"))
            fresh.append(Fate("new", None, new, own))
    order = next((fate.old.edition.promises for fate in made if fate.old), ())
    places = {id(promise): number for number, promise in enumerate(order)}
    yield from sorted(made, key=lambda fate: places[id(fate.old)])
    yield from fresh


def _ends(change: Change) -> bool:
    return change.kind.endswith(ENDS) or "-removed-" in change.kind


def _going_on(changes: list[Change]) -> tuple[Change, ...]:
    """The changes to what goes on: an id that is used again has those of two promises."""
    gone = ("commitment-removed", "action-removed", "commitment-added", "action-added")
    return tuple(change for change in changes if not change.kind.startswith(gone))


def _way(now: PromiseText, changes: tuple[Change, ...]) -> Way:
    worst = max((change.gravity for change in changes), default=EDITORIAL)
    if now.element.status in GONE and any(change.kind.endswith(ENDS) for change in changes):
        return "ended"
    if worst == BREAKING:
        return "less"
    if worst == REVIEW:
        return "perhaps"
    if worst == NOTABLE:
        more = any(c.kind.endswith(MORE) for c in changes if c.gravity == NOTABLE)
        return "more" if more else "another"
    worded = any(c.kind.endswith("-editorial") for c in changes)
    return "another" if worded else "same"
