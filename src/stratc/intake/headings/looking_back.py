"""Which tables look back: what was done of the plan before, in a document whose own plan follows.

In: the tree of a document. Out: the places of such tables. They stay tables of their sections,
since their rows promise nothing any more.
"""

import re

from stratc.blocks import Paragraph, Table
from stratc.text.tables import pieces

from ..head import heads
from .outline import OutlineNode
from .roles import stripped

_PIECES = pieces(__name__)
_HEADING = re.compile(_PIECES["HEADING"], re.I)
_CAPTION = re.compile(_PIECES["CAPTION"], re.I)


def looking_back(root: OutlineNode) -> frozenset[str]:
    """The tables of plans that are over; none where no other table of the document is a plan."""
    back: set[str] = set()
    ahead = False

    def walk(node: OutlineNode, over: bool) -> None:
        nonlocal ahead
        over = over or _HEADING.fullmatch(stripped(node.title).strip()) is not None
        for at, block in enumerate(node.blocks):
            if isinstance(block, Table) and heads.head(block) is not None:
                beside = [*node.blocks[max(0, at - 1) : at], *node.blocks[at + 1 : at + 2]]
                told = [one.plain for one in beside if isinstance(one, Paragraph)]
                if over or any(map(_CAPTION.match, told)):
                    back.add(block.place)
                else:
                    ahead = True
        for child in node.children:
            walk(child, over)

    walk(root, over=False)
    return frozenset(back) if ahead else frozenset()
