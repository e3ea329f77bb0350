"""Links to national frameworks."""

from typing import Literal

from .element import Element, described, optional
from .values import Prose, Text


class Link(Element):
    """What something serves in a national framework, and how strongly."""

    shorthand = "to"
    to: Text = described("The item, as framework:item, such as from-harm-to-hope:2.1.", ..., "mark")
    strength: Literal["direct", "partial"] = described("direct or partial.", "direct")
    why: Prose | None = optional("The reason, where a reader would ask.", "mark")
