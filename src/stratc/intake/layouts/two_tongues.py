"""A document in two columns that say the same in two languages: “Cymraeg | English”.

In: the blocks of a document. Out: the English column as running text, so that its headings and
promises are read, and the other one whole below it. Which became the draft is told.
"""

import re
from collections.abc import Iterator

from stratc.blocks import Block, Cell, Heading, Item, Paragraph, Row, Table

from ..account import ImportAccount
from ..headings import roles

_ENGLISH = re.compile(r"(?:in )?(?:english|saesneg|beurla|béarla)\W*", re.I)
_OTHER = re.compile(r"(?:in )?(?:cymraeg|welsh|gàidhlig|gaelic|gaeilge|irish)\W*", re.I)
LONGEST = 12


def in_english(blocks: tuple[Block, ...], account: ImportAccount) -> tuple[Block, ...]:
    """The blocks, each table of two languages as the text of its English column."""
    made: list[Block] = []
    others: list[Block] = []
    for block in blocks:
        at = _english(block)
        if at is None or not isinstance(block, Table):
            made.append(block)
            continue
        head, *rows = block.rows
        for row in rows:
            made += _lines(row.cells[at])
        other = head.cells[1 - at]
        rest = tuple(Row((row.cells[1 - at],), row.place) for row in rows)
        others += [Heading(other.one_line, 1, block.place), Table(rest, block.place)]
        words = " | ".join(cell.one_line for cell in head.cells)
        became = f"“{head.cells[at].one_line}” became the draft, “{other.one_line}” a section"
        reason = "the columns say the same in two languages; import the other as a strategy too"
        account.tell("doubt", block.place, words, became, reason)
    return (*made, *others)


def _english(block: Block) -> int | None:
    """Which column is in English, where a table has two and its head names their languages."""
    if not isinstance(block, Table) or len(block.rows) < 2 or block.width != 2:
        return None
    if any(len(row.cells) != 2 for row in block.rows):
        return None
    words = [cell.one_line for cell in block.rows[0].cells]
    for at in (0, 1):
        if _ENGLISH.fullmatch(words[at]) and _OTHER.fullmatch(words[1 - at]):
            return at
    return None


def _lines(cell: Cell) -> Iterator[Block]:
    """The lines of a box; one that stands alone and reads like a heading is one."""
    for line in cell.lines:
        words = line.one_line
        short = len(words.split()) <= LONGEST and words[-1:] not in ".:;,"
        plain = roles.stripped(words)
        if len(cell.lines) == 1 and short and (line.bold or plain != words or roles.known(plain)):
            yield Heading(line.text, 1, line.place, guessed=True)
        elif isinstance(line, Item):
            yield line
        else:
            yield Paragraph(line.text, line.place, struck=line.struck)
