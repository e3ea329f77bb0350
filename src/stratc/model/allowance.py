"""Remarks that an author accepts."""

from .element import Element, described, optional
from .values import Day, Text


class Allowance(Element):
    """A remark that is accepted, with the reason."""

    rule: Text = described("The name of the rule.", ..., "editors")
    reason: Text = described("Why it is accepted.", ..., "editors")
    until: Day | None = optional("The day after which it is not.", "editors")
