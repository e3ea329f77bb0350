"""Changes between editions as findings, told in the new edition and, beside it, in the last."""

from stratc.diff import Change, Comparison

from ..finding import Finding, Findings
from .account import headline
from .story import by_project


def of_changes(held: tuple[Comparison, ...], fail_on: str) -> Findings:
    """Changes as findings; those at or above `fail_on` that nobody approved make `diff` fail."""
    found = tuple(_finding(c, one, fail_on) for one in held for c in one.changes)
    told = tuple(headline(comparison) for comparison in held)
    nothing = "nothing has changed"
    return Findings("diff", "stratc diff", "stratcChange/v1", found, nothing, told)


def _finding(change: Change, comparison: Comparison, fail_on: str) -> Finding:
    approval = comparison.approval(change)
    before = change.before_at
    return Finding(
        rule=change.kind,
        level=change.grade.machine,
        words=change.grade.words,
        message=change.message,
        place=comparison.anchor(change),
        mark=change.fingerprint,
        hints=tuple(filter(None, (change.hint, change.setting and by_project(change)))),
        related=(("in the last edition", before),) if before else (),
        fails=comparison.stops(change, fail_on),
        accepted=approval.reason if approval else "",
        set_by_project=change.setting,
    )
