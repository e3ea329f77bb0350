"""What of a first page is printed: not the title again, nor what a workbook tells its editors."""

import re

from stratc.blocks import Item, Paragraph

from ..account import ImportAccount
from .front import FOR_EDITORS, Front


def printed(cover: Front, account: ImportAccount) -> list[Paragraph | Item]:
    """The lines of a first page that readers need and that are said nowhere else.

    Points below a line for editors, “How to use this workbook”, are for editors too.
    """
    key = _key(cover.title)
    kept: list[Paragraph | Item] = []
    over = False
    for block in cover.rest:
        said = _key(block.plain) in (key, "")
        over = bool(FOR_EDITORS.match(block.plain)) or (over and isinstance(block, Item))
        if not said and not over:
            kept.append(block)
            continue
        reason = "the title or the status says it" if said else "it is for whoever fills it in"
        account.tell("left", block.place, block.plain, "left out", reason)
    return kept


def _key(words: str) -> str:
    return re.sub(r"\W+|20\d\d|draft", "", words.lower())
