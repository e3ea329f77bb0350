"""Lists of contents that were typed by hand: lines that end in the number of a page.

In: the blocks of a document. Out: the same without such lists; that they were left out is told, as
of those that the program that wrote the document marks itself.
"""

import re
from itertools import pairwise

from stratc.blocks import Block, Heading, Item, Paragraph, Table, words_of

from ..account import ImportAccount
from . import roles

FEWEST = 3
"""So many lines with a page are a list of contents."""
_LED = re.compile(r"\S.{0,150}?(?:\t|[.…·_]{3}| {4})[\s.…·_]*+(?:page |p\. ?)?(?P<page>\d{1,3})")
_SPACED = re.compile(r"\S.{0,150}?(?:[\s.…·_|]++(?:page |p\. ?)?|(?<=[^\W\d]))(?P<page>\d{1,3})")
"""Below a head that says what they are, and in print where the room between was lost."""


def without_typed_contents(blocks: tuple[Block, ...], account: ImportAccount) -> tuple[Block, ...]:
    """The blocks without lines that lead to pages, and without the word “Contents” over them."""
    made: list[Block] = []
    at = 0
    while at < len(blocks):
        titled = _is_title(blocks[at])
        end = _end(blocks, at + titled, _SPACED if titled else _LED)
        if end == at + titled:
            made.append(blocks[at])
            at += 1
            continue
        words = " | ".join(one for block in blocks[at:end] for one in words_of(block))
        account.tell(
            "left", blocks[at].place, words, "left out", "the list of contents is made anew"
        )
        at = end
    return tuple(made)


def _is_title(block: Block) -> bool:
    words = block.plain if isinstance(block, Paragraph | Heading) else ""
    return roles.role(words) == "contents"


def _end(blocks: tuple[Block, ...], first: int, line: re.Pattern[str]) -> int:
    """Where the list ends that begins at a block; the same place where none begins."""
    pages: list[int] = []
    for at, block in enumerate(blocks[first:], first):
        found = _pages(block, line)
        if not found or (pages and found[0] < pages[-1]):
            return at if len(pages) >= FEWEST else first
        pages += found
    return len(blocks) if len(pages) >= FEWEST else first


def _pages(block: Block, line: re.Pattern[str]) -> list[int]:
    """The pages that a block leads to; none where one of its lines leads to none, or one back."""
    if isinstance(block, Table):
        said = ["\t".join(cell.plain for cell in row.apart()) for row in block.rows]
    elif isinstance(block, Paragraph | Item):
        said = [one for one in block.plain.split("\n") if one.strip()]
    else:
        return []
    found = [line.fullmatch(one.strip()) for one in said]
    pages = [int(one["page"]) for one in found if one]
    rising = all(one <= other for one, other in pairwise(pages))
    return pages if len(pages) == len(said) and rising else []
