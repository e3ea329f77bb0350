"""Numbers typed before headings: “2. What we know”, beside a “3.” that is a priority now."""

import re
from collections.abc import Collection

from stratc.blocks import BlockStream, Heading, Item, Paragraph

from .outline import OutlineNode
from .roles import numbered

_POINTS = re.compile(
    r"\b(?:sections?|chapters?|parts?|paragraphs?|paras?\.?|adran(?:nau)?|pennod(?:au)?) \(?\d",
    re.I,
)

_BELOW = re.compile(r"(\d{1,2})\.\d{1,2}\.? +[A-Z]")
"""The number of a paragraph: “3.1 We need three days’ notice.”"""


def loses_numbers(
    before: list[OutlineNode],
    root: OutlineNode,
    priorities: Collection[OutlineNode],
    source: BlockStream,
) -> bool:
    """Whether the numbers mean nothing any more: some headings of their row stand elsewhere now.

    `before` are the sections of the document, and those of `root` what is left of them. A text
    that points to “section 4” needs every number, and so do paragraphs that are numbered below it.
    """
    chosen = set(priorities)
    kept = {one.title for one in root.children if chosen.isdisjoint(one.every())}
    row = [one.title for one in before if numbered(one.title)[0]]
    words = [one.plain for one in source.blocks if isinstance(one, Heading | Paragraph | Item)]
    below = {found[1] for one in words if (found := _BELOW.match(one))}
    numbered_below = len(below.intersection(numbered(one)[0].rstrip(".)") for one in row)) > 1
    points = numbered_below or any(_POINTS.search(one) for one in words)
    return not (points or kept.issuperset(row))
