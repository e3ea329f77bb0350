"""What is accepted and why: a remark, or, in approvals.yaml, a change between two editions."""

from .element import Element, described, many, optional
from .values import Day, Text


class Allowance(Element):
    """A remark that is accepted, with the reason."""

    rule: Text = described("The name of the rule.", ..., "editors")
    reason: Text = described("Why it is accepted.", ..., "editors")
    until: Day | None = optional("The day after which it is not.", "editors")


class Approval(Element):
    """One decision on one change between two editions."""

    fingerprint: Text = described("The twelve letters and digits that `stratc diff` shows.")
    kind: Text | None = optional("The kind of change, for readers of the file.")
    subject: Text | None = optional("What changed, for readers of the file.")
    reason: Text = described("Why the change may stand.")
    decided_by: Text = described("The body that decided, and the minute.")
    date: Day = described("When it was decided.")


class Approvals(Element):
    """The decisions on record."""

    approvals: tuple[Approval, ...] = many("The decisions.")
