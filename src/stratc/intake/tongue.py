"""The language of a document: as its file says, or as its commonest words tell.

Word marks a text as English that nobody marked, so what most of its small words are says more.
"""

from __future__ import annotations

import re

from stratc.blocks import BlockStream, Table

# Words that nearly every sentence has, and that the other language does not.
WELSH = frozenset(
    "yn yr ac ar gan mae bydd byddwn ein eu wedi hyn ni neu gyda sydd ym er fel drwy sy".split()  # noqa: SIM905
)
ENGLISH = frozenset("the of and to for we will our is are with by that this be from has".split())  # noqa: SIM905
FEWEST, TIMES = 5, 3
"""So many Welsh words, and so many for each English one, make a text Welsh."""


def is_welsh(source: BlockStream) -> bool:
    """Whether a document is in Welsh throughout; one in both languages is not."""
    if source.language.lower().startswith("cy"):
        return True
    words = re.findall(r"[^\W\d_]+", " ".join(_texts(source)).lower())
    welsh = sum(word in WELSH for word in words)
    return welsh >= FEWEST and welsh >= TIMES * sum(word in ENGLISH for word in words)


def _texts(source: BlockStream) -> list[str]:
    made: list[str] = []
    for block in source.blocks:
        if isinstance(block, Table):
            made += [cell.plain for row in block.rows for cell in row.apart()]
        else:
            made.append(getattr(block, "plain", ""))
    return made
