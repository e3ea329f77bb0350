"""What makes one sentence of a list: the words over its points, and the “and” behind the last but
one.

In: the words before the points, or the points. Out: the same without what only joins them.
"""

import re
from dataclasses import replace

from stratc.blocks import Item
from stratc.text.english import sentences

from ..headings import roles

ENOUGH = 0.6
_JOINT = re.compile(
    r"(?<!\s)\s*+(?:;\s*+(?:and(?:/or)?|or|a|ac|neu)?|,\s*+(?:and(?:/or)?|or|a|ac|neu))\s*$"
)


def said_before(words: str) -> list[str]:
    """The words over points, and those that stand before their last sentence: “We will:”."""
    *ahead, last = sentences(words)
    return [" ".join(ahead), last] if ahead and roles.begins_list(last) else [words]


def without_joints(points: list[Item]) -> list[Item]:
    """Points without the marks and words that made one sentence of them: “; and”."""
    joined = [_JOINT.search(point.text) is not None for point in points[:-1]]
    if not joined or sum(joined) < ENOUGH * len(joined):
        return points
    *first, last = [replace(point, text=_JOINT.sub("", point.text)) for point in points]
    if last.text[:1].islower() and last.text.count(".") == 1:
        last = replace(last, text=last.text.removesuffix("."))
    return [*first, last]
