"""Tables in Markdown: which line names one, and which of its columns hold numbers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it.tree import SyntaxTreeNode

_NUMBER = re.compile(
    r"[<>~]?[-+−–]?[£$€]?\d[\d,. ]*(?:%|[a-z]{1,2}|million|billion)?"
    r"(?: (?:a|per|each|every) (?:year|quarter|month|week|day))?|[-–—]?|n/?a"
)


def way(column: Iterable[SyntaxTreeNode]) -> str:
    """Numbers under each other, and what the author wants so, end at one line."""
    cells = list(column)
    told = any("right" in str(cell.attrs.get("style", "")) for cell in cells)
    written = [_words(cell) for cell in cells]
    counts = any(written) and all(_NUMBER.fullmatch(one.strip()) for one in written)
    return ' class="end"' if told or counts else ""


LETTERS, BESIDE = 72, 4
"""So many letters stand beside each other across a table, and so many are room beside a column."""


def widths(rows: Iterable[SyntaxTreeNode]) -> str:
    """How wide each column is: as its longest word needs, and of the rest as its cells ask."""
    columns = [
        [_words(cell) for cell in one] for one in zip(*(row.children for row in rows), strict=False)
    ]
    words = [max(len(word) for text in one for word in [*text.split(), ""]) for one in columns]
    least = [1.25 * one + BESIDE for one in words]
    longest = [min(LETTERS, max(map(len, one))) for one in columns]
    asked = [whole - word for whole, word in zip(longest, words, strict=True)]
    rest = max(0, LETTERS - sum(least))
    share = min(1, rest / max(1, sum(asked)))
    spare = (rest - share * sum(asked)) / len(columns)  # all fits: columns stand evenly
    wide = [one + share * more + spare for one, more in zip(least, asked, strict=True)]
    shares = "".join(f'<col style="width: {100 * one / sum(wide):.0f}%">' for one in wide)
    return f"<colgroup>{shares}</colgroup>"


def _words(cell: SyntaxTreeNode) -> str:
    return "".join(one.content for one in cell.walk() if one.type == "text")


MOST_WHOLE = 10
"""A table of so many rows is not parted by the end of a page."""


FEW_COLUMNS = 5
"""A table with more is set smaller on paper, and no word of it is broken."""


# “Table 1 shows that …” is a sentence
_CAPTION = re.compile(
    r"(?:Table|Tabl|Chart|Figure|Box) \d{1,2}(?:\.\d{1,2})*[a-z]?(?: ?[.:–—-]|\)|$| (?=[A-Z“]))"
)


def with_captions(
    nodes: Iterable[SyntaxTreeNode],
) -> Iterator[tuple[SyntaxTreeNode, SyntaxTreeNode | None]]:
    """Each block, and with a table the line above or below that names it: “Table 2: Waits”."""
    blocks = list(nodes)
    tables = [node.type == "table" for node in blocks]
    names = [node.type == "paragraph" and _names(node) for node in blocks]
    of: dict[int, int] = {}  # the line that names each table
    for at in (at for at, is_table in enumerate(tables) if is_table):
        if at and names[at - 1] and at - 1 not in of.values():
            of[at] = at - 1
        elif any(names[at + 1 : at + 2]) and not any(tables[at + 2 : at + 3]):
            of[at] = at + 1
    for at, node in enumerate(blocks):
        if at not in of.values():
            yield node, blocks[of[at]] if at in of else None


def _names(node: SyntaxTreeNode) -> bool:
    return bool(_CAPTION.match(node.children[0].content))
