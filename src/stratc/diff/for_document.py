"""What a published document may say of itself: the changes since the last edition.

In: a Comparison. Out: one line a change, for readers who know the last edition: what it was, what
it is, and the reason where the author gave one. Retouches are left out. A document shows a moved
date with the old one struck, so old and new are kept apart.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from stratc.model import Action, Commitment

from .change import EDITORIAL, Change, Grade
from .comparison import Comparison
from .edition import Edition
from .fates import BOOKKEEPING

DATES = ("date-", "target-date-")


@dataclass(frozen=True, slots=True)
class ReaderChange:
    """One change as a reader of the document sees it."""

    subject: str
    priority: str
    message: str
    was: str
    now: str
    reason: str
    date: bool
    grade: Grade


def since_last_edition(comparison: Comparison, after: Edition) -> tuple[ReaderChange, ...]:
    """The lines of “Changes since the last edition”, in the order of the document."""
    order = {p.title: n for n, p in enumerate(after.strategy.priorities)}
    places = _places(comparison, after)

    def place(change: Change) -> tuple[int, int]:
        inside = places.get((change.subject.sort, change.subject.id), len(places))
        return order.get(change.subject.priority, len(order)), inside

    return tuple(_lines(comparison, sorted(comparison.changes, key=place), after))


def _places(comparison: Comparison, after: Edition) -> dict[tuple[str, str], int]:
    """Where each promise stands in its edition: in the new one, if it is there."""
    old = next((fate.old.edition.promises for fate in comparison.fates if fate.old), ())
    found: dict[tuple[str, str], int] = {}
    for promises in (old, after.promises):
        found |= {(one.sort, one.id): number for number, one in enumerate(promises)}
    return found


def _lines(
    comparison: Comparison, changes: Iterable[Change], after: Edition
) -> Iterator[ReaderChange]:
    promises: dict[str, Commitment | Action] = {**after.index.actions, **after.index.commitments}
    stated = {
        fate.new.element.id: fate.old.element.reason
        for fate in comparison.fates
        if fate.old and fate.new
    }
    given: set[tuple[str, str, str]] = set()
    for change in changes:
        # Another id is nothing that a reader would see.
        if change.grade == EDITORIAL or change.kind in BOOKKEEPING:
            continue
        promise = promises.get(change.subject.id)
        reason = _reason(comparison, change, promise, stated.get(change.subject.id))
        # The reason that several lines of a promise share is told with the first.
        told = change.subject.sort, change.subject.id, reason
        if told in given:
            reason = ""
        given.add(told)
        yield ReaderChange(
            subject=_known_as(change, promise, after),
            priority=change.subject.priority,
            message=change.message,
            was=change.before,
            now=change.after,
            reason=reason,
            date=change.kind.startswith(DATES),
            grade=change.grade,
        )


def _known_as(change: Change, promise: Commitment | Action | None, after: Edition) -> str:
    """The label as printed, or the first words: readers of a document know no ids."""
    if promise is None:
        return change.subject.name
    if promise.label:
        return promise.label
    text = promise.text if isinstance(promise, Commitment) else " ".join(promise.action)
    words = after.plain(text).split()
    return " ".join(words[:8]).rstrip(".,;:") + (" …" if len(words) > 8 else "")


def _reason(
    comparison: Comparison, change: Change, promise: Commitment | Action | None, stated: str | None
) -> str:
    """Why it changed: as the author says now and did not before, or as who approved it says."""
    if promise is not None and promise.reason and promise.reason != stated:
        return "" if promise.reason.rstrip(".") in change.message else promise.reason
    approval = comparison.approval(change)
    return f"{approval.reason} ({approval.decided_by})" if approval else ""
