"""What a block of a document says that colours, letters and codes mean, in states or in time."""

import re

from stratc.blocks import Block, Item, Paragraph, Table, words_of

from ..values import times
from ..values.progress import key_in
from .row_kinds import key_of

FEWEST_MEANINGS = 3
"""As many meanings make a line a key that does not say it is one."""
LONGEST = 300


def states_in(block: Block) -> dict[str, str]:
    """The key of states that a text, or the boxes of a table, give."""
    if isinstance(block, Table):
        made = key_of(block)
        for words in words_of(block):
            found = key_in(words) if "=" in words else {}
            if re.match(r"\W*(?:rag )?(?:key|legend|rag)\b", words, re.I):
                made |= key_in(words)
            elif len(found) >= FEWEST_MEANINGS:
                made |= found
        return made
    if isinstance(block, Paragraph | Item) and len(block.plain) < LONGEST:
        found = key_in(block.plain)
        return found if len(found) > 1 or (found and len(block.plain) < 60) else {}
    return {}


def times_in(block: Block) -> dict[str, str]:
    """The key of times that a text, or a table of codes and their meanings, gives."""
    if isinstance(block, Table):
        rows = [[cell.plain.strip() for cell in row.apart() if cell.lines] for row in block.rows]
        texts = [row[0] for row in rows if len(row) == 1 and len(row[0]) < LONGEST]
        texts += [f"{row[-2]} = {row[-1]}" for row in rows if len(row) in (2, 3)]
        made = times.key_in("; ".join(texts))
    else:
        words = getattr(block, "plain", "")
        made = times.key_in(words) if len(words) < LONGEST else {}
    return made if len(made) > 1 else {}
