"""Tables of a PDF that no lines are drawn around: words that stand in columns, told by the gaps.

In: the words of a page outside its ruled boxes, and the lines that are drawn from side to side.
Out: tables, each with why its rows may not be those that were meant. Columns of running text are
no table; where rows cannot be told apart, the words are left as text, and this is said.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

PrintedWord = dict[str, Any]
GAP, GUTTER = 7.0, 6.0
"""How far words of two columns stand apart in one line, and what stays free down all of them."""
FEWEST_COLUMNS, FEWEST_ROWS = 3, 3
MOST_MARGIN = 3
"""So many lines at most stand above or below the text of a page."""
LARGER = 1.12
SPACED = 1.3
"""So much more than between the lines of a box lies between rows that have space around them."""
LONGEST_HEAD = 8
"""So many words at most stand in a box of a head: columns of text begin with more."""
FEWEST_FILLED, MOST_DOUBTFUL = 0.5, 0.35
_NUMBER = re.compile(r"[A-Z]{0,2}\d{1,3}(?:\.\d{1,2})*[a-z]?[.)]?")
_MAY_GO_ON = "where this row begins is not to be seen for sure: it may belong to the row above"


@dataclass(slots=True)
class UnruledRow:
    """Words of one row, by column; `doubt` is why they may belong to another."""

    columns: list[list[PrintedWord]]
    doubt: str = ""

    def __contains__(self, word: PrintedWord) -> bool:
        return any(word is one for column in self.columns for one in column)


@dataclass(slots=True)
class UnruledTable:
    """A table by its rows, and the right edge of each column; without rows where it is unclear."""

    top: float
    words: list[PrintedWord]
    edges: list[float] = field(default_factory=list)
    rows: list[UnruledRow] = field(default_factory=list)


@dataclass(slots=True)
class _Line:
    words: list[PrintedWord]

    @property
    def top(self) -> float:
        return float(min(word["top"] for word in self.words))

    @property
    def bottom(self) -> float:
        return float(max(word["bottom"] for word in self.words))

    @property
    def size(self) -> float:
        return float(max(word["size"] for word in self.words))

    @property
    def text(self) -> str:
        return " ".join(word["text"] for word in self.words)

    @property
    def bold(self) -> bool:
        return all(re.search("bold|black", word["fontname"], re.I) for word in self.words)

    def pieces(self) -> int:
        """How many stretches of words stand side by side."""
        return 1 + sum(bool(b["x0"] - a["x1"] > GAP) for a, b in pairwise(self.words))


@dataclass(slots=True)
class PagesBefore:
    """What the pages before tell of a table that goes on: its head, line by line, and its columns.

    The columns are those of a table with which a page ended.
    """

    heads: list[list[str]] = field(default_factory=list)
    edges: list[float] = field(default_factory=list)


def unruled(
    words: Sequence[PrintedWord],
    drawn: Sequence[float],
    painted: Sequence[tuple[float, float]],
    before: PagesBefore,
) -> list[UnruledTable]:
    """The tables among words; `drawn` are the heights of lines from side to side.

    `painted` is from where to where boxes of one row are painted.
    """
    lines = _lines(words)
    sizes = Counter(round(word["size"], 1) for word in words for _ in word["text"])
    usual = sizes.most_common(1)[0][0] if sizes else 10.0
    made: list[UnruledTable] = []
    at = last = 0
    while at < len(lines):
        run = _run(lines, at, usual)
        texts = [line.text for line in run]
        head = next((one for one in before.heads if one == texts[: len(one)]), [])
        enough = len(head) + 1 if head else FEWEST_ROWS
        wide = sum(one.pieces() >= FEWEST_COLUMNS for one in run)
        rest = _rest(lines, at, usual, before.edges) if at < MOST_MARGIN and not head else []
        if rest and len(rest) >= len(run):
            run = rest
            table = _table(run, drawn, painted, 0, before.edges)
        elif len(run) >= enough and wide >= min(enough, FEWEST_ROWS):
            table = _table(run, drawn, painted, len(head), [])
        else:
            at += 1
            continue
        made.append(table)
        if table.rows and not head:
            before.heads.append([line.text for line in run if line.words[0] in table.rows[0]])
        at += len(run)
        last = at
    before.edges = made[-1].edges if made and len(lines) - last < MOST_MARGIN else []
    return made


def _rest(lines: list[_Line], at: int, usual: float, edges: list[float]) -> list[_Line]:
    """The lines from here on that stand in the columns with which the page before ended."""
    run: list[_Line] = []
    for line in lines[at:] if edges else ():
        crossed = any(w["x0"] < edge < w["x1"] for w in line.words for edge in edges[:-1])
        far = bool(run) and line.top - run[-1].bottom > 2.5 * line.size
        if crossed or far or line.size > usual * LARGER:
            break
        run.append(line)
    return run if any(line.pieces() >= FEWEST_COLUMNS for line in run) else []


def _lines(words: Sequence[PrintedWord]) -> list[_Line]:
    made: list[_Line] = []
    for word in sorted(words, key=lambda one: (round(one["bottom"]), one["x0"])):
        if made and abs(made[-1].words[-1]["bottom"] - word["bottom"]) < 3:
            made[-1].words.append(word)
        else:
            made.append(_Line([word]))
    for line in made:
        line.words.sort(key=lambda one: one["x0"])
    return made


def _run(lines: list[_Line], at: int, usual: float) -> list[_Line]:
    """The lines from here on that leave the same columns free between them."""
    if lines[at].pieces() < FEWEST_COLUMNS or lines[at].size > usual * LARGER:
        return []
    run = [lines[at]]
    for line in lines[at + 1 :]:
        far = line.top - run[-1].bottom > 2.5 * line.size
        if line.size > usual * LARGER or (far and line.pieces() < 2):
            break
        if len(_columns([*run, line])) < FEWEST_COLUMNS:
            break
        run.append(line)
    while len(run) > 1 and run[-1].pieces() < 2 and _is_apart(run):
        run.pop()
    return run


def _is_apart(run: list[_Line]) -> bool:
    """Whether the last line, a single stretch of words, stands further off than lines of a box."""
    gaps = [b.top - a.top for a, b in pairwise(run)]
    return gaps[-1] > SPACED * min(gaps)


def _columns(lines: list[_Line]) -> list[tuple[float, float]]:
    """From where to where words stand, told apart by what is free in every line."""
    made: list[tuple[float, float]] = []
    for left, right in sorted((one["x0"], one["x1"]) for line in lines for one in line.words):
        if made and left - made[-1][1] < GUTTER:
            made[-1] = (made[-1][0], max(made[-1][1], right))
        else:
            made.append((left, right))
    return made


def _table(
    run: list[_Line],
    drawn: Sequence[float],
    painted: Sequence[tuple[float, float]],
    head: int,
    edges: list[float],
) -> UnruledTable:
    """The table that some lines are; `head` of them are its first row, `edges` its columns."""
    columns = _columns(run)
    words = [word for line in run for word in line.words]
    made = UnruledTable(run[0].top, words, list(edges))
    if not edges:
        made.edges = [*(left - GUTTER for left, _ in columns[1:]), max(w["x1"] for w in words)]
    if any(b.top - a.top < 0.7 * b.size for a, b in pairwise(run)):
        return made  # boxes whose words stand in their middle: lines of one row at many heights
    held = [_by_column(line, made.edges) for line in run]
    begins = _numbered(held) or _ruled(run, drawn) or _told(run, held, made.edges)
    rows = [next((n for n, p in enumerate(painted) if _within(line, p)), None) for line in run]
    for at in range(1, len(run)):  # a painted row begins with its paint, and ends with it
        if rows[at] != rows[at - 1]:
            begins.setdefault(at, "")
        elif rows[at] is not None:
            begins.pop(at, None)
    for at, columns_of in enumerate(held):
        doubt = begins.get(at)
        if at == 0 or at == head > 0 or (doubt is not None and at >= head):
            made.rows.append(UnruledRow(columns_of, doubt or ""))
        else:
            for column, more in zip(made.rows[-1].columns, columns_of, strict=True):
                column += more
    return (
        made
        if _is_plain(made, 1 if edges else 2 if head else FEWEST_ROWS)
        else UnruledTable(made.top, words)
    )


def _within(line: _Line, painted: tuple[float, float]) -> bool:
    return painted[0] <= (line.top + line.bottom) / 2 <= painted[1]


def _by_column(line: _Line, edges: list[float]) -> list[list[PrintedWord]]:
    held: list[list[PrintedWord]] = [[] for _ in edges]
    for word in line.words:
        middle = (word["x0"] + word["x1"]) / 2
        held[next((n for n, edge in enumerate(edges) if middle <= edge), -1)].append(word)
    return held


def _numbered(held: list[list[list[PrintedWord]]]) -> dict[int, str]:
    """The lines that begin a row where the first column holds numbers and nothing else."""
    first = {at: " ".join(w["text"] for w in one[0]) for at, one in enumerate(held) if one[0]}
    numbers = [at for at, words in first.items() if _NUMBER.fullmatch(words)]
    heads = [at for at in first if at not in numbers]
    plain = all(at < numbers[0] for at in heads) if numbers else False
    return dict.fromkeys(numbers, "") if plain and len(numbers) > 1 else {}


def _ruled(run: list[_Line], drawn: Sequence[float]) -> dict[int, str]:
    """The lines below one that is drawn from side to side, where several are."""
    found = [
        at
        for at in range(1, len(run))
        if any(run[at - 1].bottom - 1 <= one <= run[at].top + 1 for one in drawn)
    ]
    return dict.fromkeys(found, "") if len(found) > 1 else {}


def _told(
    run: list[_Line], held: list[list[list[PrintedWord]]], edges: list[float]
) -> dict[int, str]:
    """The lines that begin a row, by what they fill and by the gaps; and what is not sure."""
    gaps = [b.top - a.top for a, b in pairwise(run)]
    spaced = [gap > SPACED * min(gaps) for gap in gaps]
    made: dict[int, str] = {}
    open_columns: set[int] = set()
    for at, columns in enumerate(held):
        filled = {n for n, words in enumerate(columns) if words}
        if at == 0:
            open_columns = filled
            continue
        if run[at].bold != run[at - 1].bold or filled - open_columns:
            made[at] = ""  # a box that the line above left empty cannot go on here
        elif (doubt := _begins(columns, held[at - 1], edges, spaced, at)) is not None:
            made[at] = doubt
        open_columns = filled if at in made or not spaced[at - 1] else open_columns
    return made


def _begins(
    columns: list[list[PrintedWord]],
    above: list[list[PrintedWord]],
    edges: list[float],
    spaced: list[bool],
    at: int,
) -> str | None:
    """Why it is not sure that a line begins a row; None where it goes on in the one above."""
    filled = [n for n, words in enumerate(columns) if words]
    if spaced[at - 1]:
        if filled == [0]:
            return ""
        few = len(filled) <= FEWEST_FILLED * len(columns)
        return None if 0 not in filled else _MAY_GO_ON if few else ""
    if sum(spaced) > 1:
        return None
    if any(columns[n][0]["text"][:1].islower() for n in filled if above[n]):
        return None
    fresh = [n for n in filled if not _is_full(above[n], columns[n], edges[n])]
    if 0 not in fresh and 2 * len(fresh) >= len(filled) and len(filled) == len(columns):
        return ""
    if 0 not in fresh:
        return None if len(fresh) < 2 else _MAY_GO_ON
    return "" if len(fresh) > 1 else _MAY_GO_ON


def _is_full(above: list[PrintedWord], words: list[PrintedWord], edge: float) -> bool:
    """Whether the next word would not have fitted in the line above."""
    if not above:
        return False
    first = words[0]
    wide = above[-1]["x1"] + 0.3 * first["size"] + first["x1"] - first["x0"]
    return bool(wide > edge - GUTTER)


def _is_plain(table: UnruledTable, fewest: int) -> bool:
    """Whether most rows fill most columns, and few may belong to others."""
    filled = [sum(bool(words) for words in row.columns) for row in table.rows]
    enough = sum(one > FEWEST_FILLED * len(table.edges) for one in filled)
    doubtful = sum(bool(row.doubt) for row in table.rows)
    first = [" ".join(w["text"] for w in words) for words in table.rows[0].columns]
    heads = all(len(one.split()) <= LONGEST_HEAD and not one.endswith(".") for one in first)
    return (
        len(table.rows) >= fewest
        and (heads or fewest < FEWEST_ROWS)
        and enough >= FEWEST_FILLED * len(table.rows)
        and doubtful <= MOST_DOUBTFUL * len(table.rows)
    )
