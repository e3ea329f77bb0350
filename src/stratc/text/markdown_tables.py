"""Tables in Markdown: which line names one, and which of its columns hold numbers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from .markdown_blocks import blocks

if TYPE_CHECKING:
    from markdown_it.tree import SyntaxTreeNode

_NUMBER = re.compile(
    r"[<>~]?[-+−–]?[£$€]?\d[\d,. ]*(?:%|[a-z]{1,2}|million|billion)?"
    r"(?: (?:a|per|each|every) (?:year|quarter|month|week|day))?|[-–—]?|n/?a"
)

_TELEPHONE = re.compile(r"(?:\+\d{1,3} ?)?0\d[\d ]{6,14}")
_ABOUT = re.compile(
    r"(?i)(?:(?:below|under|over|above|about|around|nearly|almost|at least|at most|up to"
    r"|an estimated|(?:more|less|fewer|lower|higher) than|maximum|minimum|(?:falls?|rises?) to) )?"
    rf"(?:{_NUMBER.pattern})(?: or (?:more|less|fewer|lower|higher|above|below|over|under))?"
    r"|tbc|to be confirmed|not (?:yet )?(?:known|set|available|collected|recorded|published)"
)
"""A number with what is said of it, or why there is none: “Below 15%”."""
PLAIN = 0.5
"""So many cells of a column of numbers are nothing else."""


def way(column: Iterable[SyntaxTreeNode]) -> str:
    """Numbers under each other, and what the author wants so, end at one line."""
    cells = list(column)
    told = any("right" in str(cell.attrs.get("style", "")) for cell in cells)
    written = [_words(cell) for cell in cells]
    bare = [bool(_NUMBER.fullmatch(one.strip())) for one in written]
    plainly = any(written) and sum(bare) > PLAIN * len(bare)
    counts = plainly and all(_ABOUT.fullmatch(one.strip()) for one in written)
    called = all(_TELEPHONE.fullmatch(one.strip()) for one in written)
    return ' class="end"' if told or (counts and not called) else ""


LETTERS, BROAD, SMALLER, BESIDE = 72, 94, 108, 4
"""So many letters stand beside each other across the text, so many across the whole page, so many
where they are set smaller, and so many are room beside a column."""
LETTER, FIGURE, CLOSE, LONG = 1.25, 1.3, 3, 20
"""A bold word is so much wider than its letters, a number so much; and the room that one needs. A
word with more letters than the last is an address, in small letters."""
BROADLY, TIGHT = 5, 0.9
"""So many columns stand across the whole page on paper, and fewer whose longest words would take
nearly all the room across the text."""


def is_broad(rows: Iterable[SyntaxTreeNode]) -> bool:
    """Whether a table stands across the whole page, on paper."""
    columns = list(zip(*(row.children for row in rows), strict=False))
    return len(columns) >= BROADLY or sum(_asked(columns, LETTERS)[0]) > TIGHT * LETTERS


def has_broad(text: str) -> bool:
    """Whether a text has such a table, which leaves no room for a heading beside it."""
    tables = [node for node in blocks(text) if node.type == "table"] if "|" in text else []
    return any(is_broad([row for part in one.children for row in part.children]) for one in tables)


def widths(rows: list[SyntaxTreeNode]) -> str:
    """How wide each column is: as its longest word needs, and of the rest as its cells ask.

    A column of numbers asks for no more than these need: its heading may take two lines.
    """
    columns = list(zip(*(row.children for row in rows), strict=False))
    across = BROAD if is_broad(rows) else LETTERS
    across = SMALLER if len(columns) > FEW_COLUMNS else across
    least, asked = _asked(columns, across)
    rest = max(0, across - sum(least))
    share = min(1, rest / max(1, sum(asked)))
    spare = (rest - share * sum(asked)) / len(columns)  # all fits: columns stand evenly
    wide = [one + share * more + spare for one, more in zip(least, asked, strict=True)]
    shares = "".join(f'<col style="width: {int(100 * one / sum(wide))}%">' for one in wide)
    return f"<colgroup>{shares}</colgroup>"


def _asked(
    columns: list[tuple[SyntaxTreeNode, ...]], across: int
) -> tuple[list[float], list[float]]:
    """What each column needs for its longest word, and what it asks for beyond that."""
    least: list[float] = []
    asked: list[float] = []
    for head, *cells in columns:
        heading, texts = _words(head), [_words(cell) for cell in cells]
        word = max(len(one) for text in (heading, *texts) for one in [*text.split(), ""])
        counts = bool(way(cells))
        if counts:  # no number is parted at its blanks: “1.4 million”
            word = max(word, *map(len, texts))
        least.append(FIGURE * word + CLOSE if counts else LETTER * min(word, LONG) + BESIDE)
        least[-1] += 0 if counts else max(0, word - LONG)
        longest = max([*map(len, texts), len(heading) // 2 if counts else len(heading)])
        asked.append(max(0, min(across, longest) - word))
    return least, asked


def _words(cell: SyntaxTreeNode) -> str:
    return "".join(one.content for one in cell.walk() if one.type == "text")


MOST_WHOLE = 10
"""A table of so many rows is not parted by the end of a page."""


FEW_COLUMNS = 5
"""A table with more is set smaller on paper, and no word of it is broken."""


def kinds(rows: list[SyntaxTreeNode]) -> tuple[str, str]:
    """How a table is set, and the frame that it stands in."""
    kind = "typed whole" if len(rows) - 1 <= MOST_WHOLE else "typed"
    kind += " many" if len(rows[0].children) > FEW_COLUMNS else ""
    return kind, "scroll broad" if is_broad(rows) else "scroll"


def heads(names: Iterable[str], ways: Iterable[str]) -> str:
    """The cells over its columns; the box above the names of the rows may be empty."""
    return "".join(
        f'<th scope="col"{way if at else ""}>{name}</th>' if name else "<td></td>"
        for at, (name, way) in enumerate(zip(names, ways, strict=True))
    )


# “Table 1 shows that …” is a sentence
_CAPTION = re.compile(
    r"(?:Table|Tabl|Chart|Figure|Box) \d{1,2}(?:\.\d{1,2})*[a-z]?(?: ?[.:–—-]|\)|$| (?=[A-Z“]))"
)


_BELOW = re.compile(r"(?:Sources?|Notes?|Base|Key|Ffynonellau|Ffynhonnell|Nodyn) ?:")


def stands_below(node: SyntaxTreeNode) -> bool:
    """Whether a paragraph that follows a table belongs to it: where its numbers are from."""
    return node.type == "paragraph" and bool(_BELOW.match(node.children[0].content.lstrip("*_ ")))


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
