"""Headings that nothing but the size of their letters tells, as in a PDF.

In: the blocks of a document. Out: the same, such lines as headings that are told as guesses.
"""

from collections import Counter
from collections.abc import Sequence

from stratc.blocks import Block, Heading, Paragraph

LARGER = 1.08
"""So much larger than the text a heading is at least; two sizes nearer than that are one."""
FEWEST = 2
"""A line that no other looks like is a title, or a line of the first page."""
LONGEST = 30
"""A line of so many words is a heading still, if it looks like two that are shorter."""


def with_sized_headings(blocks: Sequence[Block], longest: int) -> list[Block]:
    """The blocks, with lines of so many words at most as headings where their size says so."""
    letters: Counter[float] = Counter()
    for block in blocks:
        if isinstance(block, Paragraph) and block.size:
            letters[block.size] += len(block.plain)
    usual = letters.most_common(1)[0][0] if letters else 0
    looks: Counter[tuple[float, bool]] = Counter(
        (block.size, block.bold)
        for at, block in enumerate(blocks)
        if isinstance(block, Paragraph) and _is_line(blocks, at, usual, longest)
    )
    common = {look for look, count in looks.items() if count >= FEWEST}
    levels = {look: n for n, look in enumerate(sorted(common, reverse=True), start=1)}
    first = min(
        (at for at, one in enumerate(blocks) if levels.get(_look(one)) == 1), default=len(blocks)
    )
    return [
        Heading(block.text, levels[_look(block)], block.place, guessed=True)
        if isinstance(block, Paragraph)
        and at >= first  # above it stands the first page, whose lines are large too
        and _look(block) in levels
        and _is_line(blocks, at, usual, LONGEST)
        else block
        for at, block in enumerate(blocks)
    ]


def _look(block: Block) -> tuple[float, bool]:
    return (block.size, block.bold) if isinstance(block, Paragraph) else (0, False)


def _is_line(blocks: Sequence[Block], at: int, usual: float, longest: int) -> bool:
    """Whether a large line stands over something, and is no sentence."""
    block = blocks[at]
    return (
        isinstance(block, Paragraph)
        and block.size > usual * LARGER
        and "\n" not in block.text
        and len(block.plain.split()) <= longest
        and not block.plain.endswith((".", ";", ",", "”", "’"))
        and any(letter.isalpha() for letter in block.plain)
        and at + 1 < len(blocks)
    )
