"""Points that were numbered by hand, 1, 2, 3, as the points of a list.

In: the blocks of a document. Out: the same, with paragraphs that follow each other and count on
from 1 as points.
"""

import re

from stratc.blocks import Block, Item, Paragraph

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
