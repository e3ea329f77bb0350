"""What goes into approvals.yaml, where decisions on changes are recorded.

An approval names one change by its fingerprint, which any further edit of the same value changes;
so a decision never covers more than what was decided on.
"""

from .change import Change


def entry(change: Change) -> str:
    """The lines to add to approvals.yaml once somebody has decided that a change may stand."""
    return (
        f"  - fingerprint: {change.fingerprint}\n"
        f"    kind: {change.kind}\n"
        f"    subject: {change.subject.sort} {change.subject.id}\n"
        "    reason:\n"
        "    decided-by:\n"
        "    date:\n"
    )
