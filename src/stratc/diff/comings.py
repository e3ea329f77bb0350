"""Promises that only one of two editions has."""

from .change import NOTABLE, REVIEW, Change, Facts
from .context import Context, span
from .edition import GONE, PromiseText
from .kinds import change_of
from .quotation import aims_left


def gone(
    context: Context, promise: PromiseText, hint: tuple[PromiseText, float] | None, reused: bool
) -> Change:
    """A promise that is in no pair any more, and what it may have become."""
    facts = Facts(promise.subject, "", promise.said, before_at=span(promise.element, "id"))
    items = context.told_with.get((True, promise.id), ())
    reasons = [*aims_left(items)]
    if reused:
        reasons.append("its id now stands for another promise")
    facts = facts.replace(reasons=tuple(reasons))
    if hint and not (reused and hint[0].id == promise.id):
        facts = facts.replace(
            hint=f"“{hint[0].id}” may be the old “{promise.id}”; if it is, add "
            f"`previously: {promise.id}` to it"
        )
    status, evidence = promise.element.status, promise.element.evidence
    action = promise.sort == "action"
    if status in GONE:
        facts = facts.replace(more=" after it was withdrawn")
        if action:
            return change_of("action-removed", facts, NOTABLE)
        return change_of("commitment-removed-withdrawn", facts)
    if status == "complete":
        grade = NOTABLE if evidence else REVIEW
        facts = facts.replace(more="" if evidence else ", and nothing showed that it was")
        if action:
            return change_of("action-removed", facts.replace(more=" after it was complete"), grade)
        return change_of("commitment-removed-completed", facts, grade)
    return change_of("action-removed" if action else "commitment-removed", facts)


def come(context: Context, promise: PromiseText) -> Change:
    """A promise that is new."""
    facts = Facts(promise.subject, "", "", promise.said, after_at=span(promise.element, "id"))
    items = context.told_with.get((False, promise.id), ())
    facts = facts.replace(reasons=tuple(f"it is the first to serve {item}" for item in items))
    return change_of("action-added" if promise.sort == "action" else "commitment-added", facts)
