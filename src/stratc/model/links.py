"""Links to national frameworks, and remarks that an author accepts."""

from __future__ import annotations

from typing import Literal

from .element import Element, described, optional
from .values import Day, Prose, Text


class Link(Element):
    """What something serves in a national framework, and how strongly."""

    shorthand = "to"
    to: Text = described("The item, as framework:item, such as from-harm-to-hope:2.1.")
    strength: Literal["direct", "partial"] = described("direct or partial.", "direct")
    why: Prose | None = optional("The reason, where a reader would ask.")


class Allowance(Element):
    """A remark that is accepted, with the reason."""

    rule: Text = described("The name of the rule.")
    reason: Text = described("Why it is accepted.")
    until: Day | None = optional("The day after which it is not.")
