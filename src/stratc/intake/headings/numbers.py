"""Numbers typed before headings: “2. What we know”, beside a “3.” that is a priority now; and
points numbered by hand, as the points of a list."""

import re
from collections.abc import Collection

from stratc.blocks import Block, BlockStream, Heading, Item, Paragraph

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


_COUNTED = re.compile(r"\(?(?P<number>\d{1,2})\\?[.)]\s+(?=\S)")
FEWEST = 2


def with_numbered_points(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The blocks, with numbered paragraphs as points where at least two count on."""
    made = list(blocks)
    at = 0
    while at < len(blocks):
        end = at
        while end < len(blocks) and _number(blocks[end]) == end - at + 1:
            end += 1
        if end - at >= FEWEST:
            made[at:end] = [_point(block) for block in blocks[at:end]]
        at = max(end, at + 1)
    return tuple(made)


def _number(block: Block) -> int | None:
    if not isinstance(block, Paragraph) or block.bold or block.struck:
        return None
    found = _COUNTED.match(block.text)
    return int(found["number"]) if found else None


def _point(block: Block) -> Block:
    assert isinstance(block, Paragraph)
    found = _COUNTED.match(block.text)
    assert found
    return Item(block.text[found.end() :], block.place, 0, f"{found['number']}.")
