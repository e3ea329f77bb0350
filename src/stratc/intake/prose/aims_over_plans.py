"""Aims with a number of their own, each over the rows that reach it: “Stretch aim 1.1”.

In: what stands under one heading. Out: the paragraph that is the aim, where nothing but its plan
stands below it.
"""

import re

from stratc.blocks import Paragraph, Table

from ..head import heads
from ..headings.outline import OutlineNode

_LABEL = re.compile(
    r"(?:[A-Z][a-z]+ )?(?:aim|goal|objective|outcome|ambition|target|commitment|pledge|promise)"
    r" (?:\d{1,2}\.\d{1,2}|[A-Z]\d{1,2})",
    re.IGNORECASE,
)


def aim_over_plan(node: OutlineNode) -> Paragraph | None:
    """The aim, which is a promise that the rows of the plan carry out."""
    if node.children or len(node.blocks) < 2 or not _LABEL.fullmatch(node.title.strip(" :.")):
        return None
    first, *rest = node.blocks
    plans = [one for one in rest if isinstance(one, Table) and heads.head(one) is not None]
    aim = isinstance(first, Paragraph) and not first.plain.rstrip().endswith(":")
    return first if aim and len(plans) == len(rest) and isinstance(first, Paragraph) else None
