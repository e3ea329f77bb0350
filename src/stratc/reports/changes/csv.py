"""Changes as the appendix of a committee paper: what, old, new, grade, reason, decision."""

from stratc.diff import EDITORIAL, Change, Comparison
from stratc.outputs.tables.sheets import csv_text, safe

from .story import by_project

HEADINGS = (
    "Strategy", "Grade", "Kind of change", "Priority", "What", "Promise", "Change",
    "Last edition", "New edition", "Why", "Decision", "Fingerprint", "Id", "File", "Line",
)  # fmt: skip


def show(held: tuple[Comparison, ...]) -> str:
    """One row a change, the gravest first; what is only retouched is left out."""
    rows = (
        map(safe, _row(change, comparison))
        for comparison in held
        for change in comparison.changes
        if change.grade != EDITORIAL or change.setting
    )
    return "\ufeff" + csv_text([HEADINGS, *rows])


def _row(change: Change, comparison: Comparison) -> tuple[str, ...]:
    approval = comparison.approval(change)
    place = change.after_at or change.before_at
    decision = (
        f"{approval.reason} ({approval.decided_by}, {approval.date.words})"
        if approval
        else by_project(change)
        if change.setting
        else ""
    )
    return (
        comparison.title,
        change.grade.words,
        change.kind,
        change.subject.priority,
        f"{change.subject.sort} {change.subject.number}".strip(),
        change.subject.name,
        change.message,
        change.before,
        change.after,
        "; ".join((*change.reasons, *change.tags)),
        decision,
        change.fingerprint,
        change.subject.id,
        place.text.name if place else "",
        str(place.line) if place else "",
    )
