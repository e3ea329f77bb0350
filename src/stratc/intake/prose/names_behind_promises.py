"""Who leads, in brackets behind each promise: “open a toilet at the harbour (Infrastructure)”.

In: the priorities as parts of the tree. Out: the same, with “Lead:” before the names.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from stratc.blocks import Item
from stratc.text.english import counted

from ..account import ImportAccount
from ..headings.outline import OutlineNode

FEWEST, MOST_OF_ALL = 4, 0.8
_BEHIND = re.compile(r"(?<=\s)\((?P<names>(?:[A-Z]|all )[^()\d:%£]{2,90})\)[.;]?\Z")


def with_leads_named(priorities: Sequence[OutlineNode], account: ImportAccount) -> None:
    """Say that names in brackets lead, where nearly every point has one and some come again.

    One bracket alone may explain a word.
    """
    nodes = [one for node in priorities for one in node.every()]
    points = [block for node in nodes for block in node.blocks if isinstance(block, Item)]
    found = [(point, named) for point in points if (named := _BEHIND.search(point.text))]
    names = Counter(named["names"] for _, named in found)
    if len(found) < max(FEWEST, MOST_OF_ALL * len(points)) or max(names.values()) < 2:
        return
    told = {id(point): named for point, named in found}
    for node in nodes:
        for at, block in enumerate(node.blocks):
            if isinstance(block, Item) and (named := told.get(id(block))):
                text = f"{block.text[: named.start()].rstrip()} | Lead: {named['names']}"
                node.blocks[at] = replace(block, text=text)
    account.tell(
        "doubt",
        found[0][0].place,
        "; ".join(names),
        f"lead {counted(len(found), 'commitment')}",
        "each stands in brackets behind a promise",
    )
