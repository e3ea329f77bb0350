"""What a document says that its letters stand for.

In: blocks. Out: letters with their words, from brackets in the text and from lists of short forms.
"""

import re
from collections.abc import Iterable, Iterator

from stratc.blocks import Block, Table, words_of
from stratc.checking.abbreviations import spelled

_LISTED = re.compile(
    r"(?P<short>[A-Z][A-Za-z&]{1,9})\s*(?:\t|[:=–—]|\s-\s)\s*(?P<words>[A-Z].{4,80})"
)


def spelled_out(blocks: Iterable[Block]) -> dict[str, str]:
    """Each short form with its words; none that stands for two things."""
    found: dict[str, set[str]] = {}
    for words in (words for block in blocks for words in _words(block)):
        listed = _LISTED.fullmatch(words.strip())
        told = f"{listed['words'].rstrip(' .')} ({listed['short']})" if listed else words
        for short, meant in spelled(told):
            found.setdefault(short, set()).add(meant)
    return {short: meant.pop() for short, meant in found.items() if len(meant) == 1}


def _words(block: Block) -> Iterator[str]:
    """The texts of a block; rows of two cells as one line each."""
    for row in block.rows if isinstance(block, Table) else ():
        if len(cells := row.apart()) == 2:
            yield " – ".join(cell.one_line for cell in cells)
    yield from words_of(block)
