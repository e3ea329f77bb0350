"""Small print of a report: who answers for a promise, and what an officer quotes of a change."""

from stratc.diff import BOOKKEEPING, Change, Comparison, PromiseText


def about(promise: PromiseText) -> str:
    """Who answers for a promise and by when, behind its words."""
    due = promise.element.due
    told = [
        f"Lead: {promise.leads}." if promise.leads else "",
        f"By when: {due.words}." if due else "",
    ]
    words = " ".join(filter(None, told))
    return f" ({words})" if words else ""


def annex_row(change: Change, comparison: Comparison) -> str:
    """A change by its id and kind, with the mark by which a decision on it is recorded."""
    subject = f"{change.subject.sort} {change.subject.number}".strip()
    named = f"{subject} ({change.subject.id})" if change.subject.id else subject
    decided = " (approved)" if comparison.approval(change) else ""
    decided = " (set by the project)" if change.setting else decided
    tags = f" [{', '.join(change.tags)}]" if change.tags else ""
    mark = f"; to approve: {change.fingerprint}" if change.loss and not decided else ""
    told = f": {change.message}" if change.kind in BOOKKEEPING else ""
    return f"{change.grade.words}{decided}: {named}: {change.kind}{tags}{mark}{told}"
