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


def loses_numbers(
    before: list[OutlineNode],
    root: OutlineNode,
    priorities: Collection[OutlineNode],
    source: BlockStream,
) -> bool:
    """Whether the numbers mean nothing any more: some headings of their row stand elsewhere now.

    `before` are the sections of the document, and those of `root` what is left of them. A text
    that points to “section 4” needs every number.
    """
    chosen = set(priorities)
    kept = {one.title for one in root.children if chosen.isdisjoint(one.every())}
    row = [one.title for one in before if numbered(one.title)[0]]
    words = (one.plain for one in source.blocks if isinstance(one, Heading | Paragraph | Item))
    return not kept.issuperset(row) and not any(_POINTS.search(one) for one in words)
