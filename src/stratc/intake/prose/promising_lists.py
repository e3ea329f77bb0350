"""Lists that promise by their own words, each point or nearly: “We will mend the pier.”

In: points, or a section that holds nothing but points. Out: whether they are promises.
"""

import re

from stratc.blocks import Item

from ..headings import roles
from ..headings.outline import OutlineNode
from .promise_facts import taken_apart

ENOUGH = 0.6
_REACHED = re.compile(
    r"\b(?:success\w*|differen\w+|measures?|measuring|indicators?|outcomes?|results?|know|told|said"
    r"|heard|asked|achieved|achievements?|done|risks?|where we (?:are|want))\b",
    re.I,
)
"""A heading over what will be so one day, was so, or was said: “We will have cleaner air”."""


def only_promises(node: OutlineNode) -> bool:
    """Whether nothing but points that promise stands under a heading, whatever that says."""
    points = [block for block in node.blocks if isinstance(block, Item)]
    whole = len(points) == len(node.blocks) and not (node.children or roles.known(node.title))
    return whole and not _REACHED.search(node.title) and promising(points, 2)


def promising(points: list[Item], fewest: int) -> bool:
    """Whether most of the points do so, and not fewer than `fewest` stand there."""
    top = [p for p in points if p.depth == min(q.depth for q in points)]
    told = [taken_apart(p.text, numbered=True, led=False).words for p in top]
    return (
        bool(top)
        and len(top) >= fewest
        and sum(map(roles.promises_itself, told)) >= ENOUGH * len(top)
    )
