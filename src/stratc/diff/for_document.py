"""What a published document may say of itself: the changes since the last edition.

In: a Comparison. Out: one line a change, for readers who know the last edition: what it was, what
it is, and the reason where the author gave one. Retouches are left out. A document shows a moved
date with the old one struck, so old and new are kept apart.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from stratc.model import Action, Commitment

from .change import EDITORIAL, NOTABLE, Change, Grade
from .comparison import Comparison
from .edition import Edition

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
    lines = list(_lines(comparison, after))
    return tuple(sorted(lines, key=lambda line: order.get(line.priority, len(order))))


def _lines(comparison: Comparison, after: Edition) -> Iterator[ReaderChange]:
    promises: dict[str, Commitment | Action] = {
        **after.index.actions,
        **after.index.commitments,
    }
    for change in comparison.changes:
        if change.grade == EDITORIAL or (change.grade == NOTABLE and change.kind == "text-changed"):
            continue
        promise = promises.get(change.subject.id)
        yield ReaderChange(
            subject=_known_as(change, promise, after),
            priority=change.subject.priority,
            message=change.message,
            was=change.before,
            now=change.after,
            reason=_reason(comparison, change, promise),
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


def _reason(comparison: Comparison, change: Change, promise: Commitment | Action | None) -> str:
    """Why it changed: as the author says, or as the body that approved it."""
    if promise is not None and promise.reason:
        return promise.reason
    approval = comparison.approval(change)
    return f"{approval.reason} ({approval.decided_by})" if approval else ""
