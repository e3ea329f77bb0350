"""Rows of a plan as blocks: what stands first in each, what shares its last lines, how tall it is.

In: the rows and columns of the whole plan, since a reader looks for a thing in the same place of
every block. Out: the order of the columns, those that are brief, and lines.
"""

import re
from collections.abc import Iterable, Mapping
from math import ceil

from stratc.crossref import Index
from stratc.model import Action

from .plan_columns import OWN, Column, own_cell, says, words_in

LETTERS_A_LINE = 80
LETTERS_BESIDE, LETTERS_OF_LABEL = 55, 17
"""Letters of a line that stands beside its label, and of a line of the label."""
BRIEF = 40
"""Letters of money and of a plan's own columns that share the last lines of a block."""
NAMED = 40
"""Letters of an action that is only named, on average: another column says what is done."""
TOLD = 1.5
"""So much longer than the name is what says it."""
BRIEFLY = 220
"""And in so many letters, on average: a sentence or two."""
MOST = 0.9
"""And does so in so many rows."""
SAYS_WHAT = re.compile(
    r"(?i)(?!.*\b(?:success|done|know|change[ds]?|achieved|progress|different|so far)\b)"
    r"(?:.{0,30}\b)?(?:what|how|descriptions?|details?|activit(?:y|ies)|tasks?|beth|sut|disgrifiad)\b"
)
"""Headings of a plan's own column that says what is done, and not what came of it."""
FIRST = ("lead", "partners", "measures")
"""What stands first in a block, in the order in which it is asked: who, and how we will know."""


def first_told(
    shown: list[str], cells: Mapping[str, list[str]], headings: Mapping[str, str]
) -> list[str]:
    """The columns in the order of a block: what is done, who does it, how we will know, the rest.

    Where actions are only named, a column that says a little more of each says what is done.
    """
    named = _letters(cells["action"])
    what = {
        name
        for name in shown
        if (name == "how" or (name.startswith(OWN) and SAYS_WHAT.match(headings[name])))
        and named <= NAMED
        and sum(map(bool, cells[name])) >= MOST * len(cells[name])
        and TOLD * named < _letters(cells[name]) <= BRIEFLY
    }
    ranks = ("action", *(name for name in shown if name in what), *FIRST)
    return sorted(shown, key=lambda name: ranks.index(name) if name in ranks else len(ranks))


def _letters(texts: list[str]) -> float:
    return sum(map(len, texts)) / max(1, len(texts))


def brief(rows: list[Action], names: Iterable[str]) -> frozenset[str]:
    """The columns of money and of the plan's own that say little in every row.

    They share the last lines of a block, if there are several to share them.
    """
    cells = {
        name: [own_cell(row, name) if name.startswith(OWN) else row.funding or "" for row in rows]
        for name in names
        if name.startswith(OWN) or name == "funding"
    }
    held = frozenset(name for name, texts in cells.items() if any(texts) and all(map(_few, texts)))
    return held if len(held) > 1 else frozenset()


def _few(text: str) -> bool:
    return len(text) <= BRIEF and "\n" not in text.strip()


def lines(row: Action, names: Mapping[str, Column], shared: frozenset[str], index: Index) -> float:
    """About how many lines a row takes as a block."""
    said = [(name, words_in(row, name, index)) for name in names if says(row, name)]
    lists = {name for name in ("interventions", "measures", "milestones") if says(row, name)}
    points = sum(len(getattr(row, name)) - 1 for name in lists)
    beside = [(name, text) for name, text in said if name not in ("action", "due", "status")]
    if len(beside) < 2:
        return points + sum(1 + len(text) / LETTERS_A_LINE for _, text in said)
    told, last = 0, 0.0
    for name, text in beside:
        if name in shared:
            last += 1 if len(names[name].heading) + len(text) > LETTERS_A_LINE / 2 else 0.5
            continue
        label = ceil(len(names[name].heading) / LETTERS_OF_LABEL)
        told += max(ceil(len(text) / LETTERS_BESIDE), label)
    return points + 1 + len(row.action) / LETTERS_A_LINE + told + last
