"""A plan that is one tall row: its columns are lined up by empty lines, not by rows of a table.

People who fight with a table put all numbers in one box and all actions in the next. The numbers
say how many rows there are. Where a column has as many entries, they belong together one by one.
In other columns the entries are put where they stand best: how high a box of so many characters is
depends on its width, which is tried out.
"""

import re
from collections import Counter

from stratc.blocks import Cell, Item, Paragraph, Row, Table

from ..account import ImportAccount
from ..head.one_box import LABEL
from ..head.read_plan import JUDGED

STRAY = re.compile(r"\d{1,2}\.")
KIN, MOST_KIN = 8.0, 24.0
Lines = list[tuple[int, Paragraph | Item]]


def unstacked(table: Table, account: ImportAccount) -> Table:
    """The table with a row for each number; the same table where it is not of this kind."""
    rows: list[Row] = []
    for row in table.rows:
        made = _rows(row)
        if made is None:
            rows.append(row)
            if any(_is_labels(cell) for cell in row.cells):
                account.tell(
                    "doubt",
                    row.place,
                    "",
                    "became one action",
                    "it holds several numbers, and which words belong to which is not to be seen",
                )
            continue
        account.tell(
            "doubt",
            row.place,
            "",
            f"one tall row was taken apart into {len(made)} rows",
            "its boxes are lined up by empty lines; see whether those of each row belong together",
        )
        rows.extend(made)
    return Table(tuple(rows), table.place, table.name)


def _rows(row: Row) -> list[Row] | None:
    found = next((n for n, cell in enumerate(row.cells) if _is_labels(cell)), None)
    if found is None:
        return None
    labels = [
        (height, line)
        for height, line in _lines(row.cells[found])
        if not STRAY.fullmatch(line.plain.strip()) or not _dotted(row.cells[found])
    ]
    columns = [_entries(cell) for cell in row.cells]
    counts = [len(entries) for n, entries in enumerate(columns) if n != found and entries]
    if not labels or not counts or len(labels) not in counts:
        return None
    tops = [height for height, _ in labels]
    place = f"{row.place}, {JUDGED}"
    full = [entries for entries in columns if len(entries) == len(labels)]
    beside = [[entries[at][0][1].plain for entries in full] for at in range(len(labels))]
    placed: list[list[list[Paragraph | Item]]] = []
    for n, entries in enumerate(columns):
        if n == found:
            placed.append([[line] for _, line in labels])
        else:
            placed.append(_placed(entries, tops, [" ".join(words) for words in beside]))
    return [
        Row(tuple(Cell(tuple(column[at]), place) for column in placed), place)
        for at in range(len(labels))
    ]


def _is_labels(cell: Cell) -> bool:
    words = [line.plain.strip() for line in cell.lines]
    return len(words) > 2 and all(LABEL.fullmatch(word) for word in words)


def _dotted(cell: Cell) -> bool:
    """Whether most numbers have two parts, so that a bare “1.” belongs to nothing."""
    return sum(bool(re.fullmatch(r"\d+\.\d+", line.plain.strip())) for line in cell.lines) > 2


def _lines(cell: Cell) -> Lines:
    heights = cell.heights or tuple(range(len(cell.lines)))
    return [(h, line) for h, line in zip(heights, cell.lines, strict=True) if line.text]


def _entries(cell: Cell) -> list[Lines]:
    """The entries of a box: each line is one."""
    return [[one] for one in _lines(cell)]


def _placed(
    entries: list[Lines], tops: list[int], beside: list[str]
) -> list[list[Paragraph | Item]]:
    """The lines that belong to each row."""
    made: list[list[Paragraph | Item]] = [[] for _ in tops]
    if len(entries) == len(tops):
        for at, entry in enumerate(entries):
            made[at] = [line for _, line in entry]
        return made
    if not entries:
        return made
    kinship = _kinship([entry[0][1].plain for entry in entries], beside)
    widths = (*range(18, 90, 2), 10_000)
    best = min((_fit(entries, tops, width, kinship) for width in widths), key=lambda fit: fit[0])
    for entry, at in zip(entries, best[1], strict=True):
        made[at] += [line for _, line in entry]
    return made


def _kinship(entries: list[str], beside: list[str]) -> list[list[float]]:
    """How many telling words each entry shares with each row; rare words tell more."""
    rows = [_telling(words) for words in beside]
    often = Counter(word for words in rows for word in words)
    return [
        [
            min(MOST_KIN, sum(KIN / often[word] for word in _telling(entry) & words))
            for words in rows
        ]
        for entry in entries
    ]


def _telling(words: str) -> set[str]:
    found = re.findall(r"[A-Za-z]{3,}", words)
    return {word.lower().rstrip("s")[:7] for word in found if len(word) > 5 or word[:2].isupper()}


def _fit(
    entries: list[Lines], tops: list[int], width: int, kinship: list[list[float]]
) -> tuple[float, list[int]]:
    """The best places of entries in order for one width, and how far off they are."""
    at, heights = 0.0, []
    previous = 0
    for entry in entries:
        own, line = entry[0]
        at += own - previous
        heights.append(at)
        at += max(1, -(-len(line.plain) // width)) - 1
        previous = own
    count, rows = len(entries), len(tops)
    cost = [[0.0] * rows for _ in range(count)]
    back = [[0] * rows for _ in range(count)]
    for i in range(count):
        for j in range(rows):
            off = abs(heights[i] - tops[j]) ** 1.5 - kinship[i][j]
            if i == 0:
                cost[i][j] = off
                continue
            # Two entries in one row are possible, and less likely than one in each.
            choices = [(cost[i - 1][k] + (6.0 if k == j else 0.0), k) for k in range(j + 1)]
            value, back[i][j] = min(choices)
            cost[i][j] = value + off
    last = min(range(rows), key=lambda j: cost[-1][j])
    total = cost[-1][last]
    places = [last]
    for i in range(count - 1, 0, -1):
        places.append(back[i][places[-1]])
    return total, places[::-1]
