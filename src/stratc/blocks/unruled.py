"""Tables of a PDF that no lines are drawn around: words that stand in columns, told by the gaps.

In: the words of a page outside its ruled boxes, and the lines that are drawn from side to side.
Out: tables, each with why its rows may not be those that were meant. Columns of running text are
no table; where rows cannot be told apart, the words are left as text, and this is said.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from . import unruled_rows as rows
from .unruled_rows import FEWEST_FILLED, GUTTER, SPACED, PrintedWord, PrintedWords

FEWEST_COLUMNS, FEWEST_ROWS = 3, 3
MOST_MARGIN = 3
"""So many lines at most stand above or below the text of a page."""
LARGER = 1.12
LONGEST_HEAD = 8
"""So many words at most stand in a box of a head: columns of text begin with more."""
MOST_DOUBTFUL = 0.35


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


def _rest(
    lines: list[PrintedWords], at: int, usual: float, edges: list[float]
) -> list[PrintedWords]:
    """The lines from here on that stand in the columns with which the page before ended."""
    run: list[PrintedWords] = []
    for line in lines[at:] if edges else ():
        crossed = any(w["x0"] < edge < w["x1"] for w in line.words for edge in edges[:-1])
        far = bool(run) and line.top - run[-1].bottom > 2.5 * line.size
        if crossed or far or line.size > usual * LARGER:
            break
        run.append(line)
    return run if any(line.pieces() >= FEWEST_COLUMNS for line in run) else []


def _lines(words: Sequence[PrintedWord]) -> list[PrintedWords]:
    made: list[PrintedWords] = []
    for word in sorted(words, key=lambda one: (round(one["bottom"]), one["x0"])):
        if made and abs(made[-1].words[-1]["bottom"] - word["bottom"]) < 3:
            made[-1].words.append(word)
        else:
            made.append(PrintedWords([word]))
    for line in made:
        line.words.sort(key=lambda one: one["x0"])
    return made


def _run(lines: list[PrintedWords], at: int, usual: float) -> list[PrintedWords]:
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


def _is_apart(run: list[PrintedWords]) -> bool:
    """Whether the last line, a single stretch of words, stands further off than lines of a box."""
    gaps = [b.top - a.top for a, b in pairwise(run)]
    return gaps[-1] > SPACED * min(gaps)


def _columns(lines: list[PrintedWords]) -> list[tuple[float, float]]:
    """From where to where words stand, told apart by what is free in every line."""
    made: list[tuple[float, float]] = []
    for left, right in sorted((one["x0"], one["x1"]) for line in lines for one in line.words):
        if made and left - made[-1][1] < GUTTER:
            made[-1] = (made[-1][0], max(made[-1][1], right))
        else:
            made.append((left, right))
    return made


def _table(
    run: list[PrintedWords],
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
    begins = rows.numbered(held) or rows.ruled(run, drawn) or rows.told(run, held, made.edges)
    areas = [next((n for n, p in enumerate(painted) if _within(line, p)), None) for line in run]
    for at in range(1, len(run)):  # a painted row begins with its paint, and ends with it
        if areas[at] != areas[at - 1]:
            begins.setdefault(at, "")
        elif areas[at] is not None:
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


def _within(line: PrintedWords, painted: tuple[float, float]) -> bool:
    return painted[0] <= (line.top + line.bottom) / 2 <= painted[1]


def _by_column(line: PrintedWords, edges: list[float]) -> list[list[PrintedWord]]:
    held: list[list[PrintedWord]] = [[] for _ in edges]
    for word in line.words:
        middle = (word["x0"] + word["x1"]) / 2
        held[next((n for n, edge in enumerate(edges) if middle <= edge), -1)].append(word)
    return held


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
