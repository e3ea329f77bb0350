"""Sheets that only hold the words to choose from in the cells of others: “Lists”, “Dropdowns”.

In: the blocks of a document. Out: the same without such sheets; that they were left out is told.
"""

import re

from stratc.blocks import Block, Heading, Picture, words_of

from ..account import ImportAccount

NAMES = re.compile(
    r"(?:drop ?-?downs?|lists?|look ?-?ups?|(?:data )?validation|pick ?-?lists?|options|choices"
    r"|ref(?:erence)? data)(?: lists?| values| \(do not (?:edit|delete)\))?\W*\d*",
    re.I,
)
LONGEST = 40
"""Words to choose from are short."""


def without_value_lists(blocks: tuple[Block, ...], account: ImportAccount) -> tuple[Block, ...]:
    """The blocks that are more than words to choose from."""
    made: list[Block] = []
    at = 0
    while at < len(blocks):
        end = _end(blocks, at)
        sheet, inside = blocks[at], blocks[at + 1 : end]
        texts = [one for block in inside for one in words_of(block) if one.strip()]
        if (
            isinstance(sheet, Heading)
            and _is_sheet(sheet)
            and NAMES.fullmatch(sheet.plain.strip())
            and texts
            and all(len(words) <= LONGEST for words in texts)
            and not any(isinstance(block, Picture) for block in inside)
        ):
            words = f"{sheet.plain}: {' | '.join(texts)}"
            reason = "it holds the words to choose from in other cells"
            account.tell("left", sheet.place, words, "left out", reason)
        else:
            made += blocks[at:end]
        at = end
    return tuple(made)


def _is_sheet(block: Block) -> bool:
    return isinstance(block, Heading) and block.place.startswith("sheet “")


def _end(blocks: tuple[Block, ...], at: int) -> int:
    end = at + 1
    while end < len(blocks) and not _is_sheet(blocks[end]):
        end += 1
    return end
