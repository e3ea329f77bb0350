"""Rows of headings: whether they are short enough, and whether two rows say one head together."""

import re
from itertools import pairwise

from stratc.blocks import Cell, Row

from ..headings import roles
from . import heading_words

LONGEST_HEADING = 70


def two_levels(upper: Row, lower: Row) -> bool:
    """Whether headings span columns, with headings of their own below."""
    if len(upper.cells) != len(lower.cells) or not (short(upper) and short(lower)):
        return False
    wide = [a for a, b in pairwise(upper.cells) if a is b and a.lines]
    if not wide or all(cell is upper.cells[0] for cell in upper.cells):
        return False
    label = roles.labelled(upper.cells[0].plain)
    if label and not label[2]:  # “Objective 1” beside its words, over a head of one level
        return False
    told = [heading_words.field(heading(cell)) for cell in lower.apart()]
    if len(upper.apart()) == 2 and upper.cells[0] is not wide[0] and "action" in told and all(told):
        return False  # a label and its words above a whole head
    under = [b for a, b in zip(upper.cells, lower.cells, strict=True) if any(a is w for w in wide)]
    beside = [
        b.plain.strip()
        for a, b in zip(upper.cells, lower.cells, strict=True)
        if not any(a is w for w in wide) and a is not b
    ]
    named = all(heading_words.field(heading(cell)) for cell in under)
    several = sum(bool(cell.plain.strip()) for cell in under) > 1
    # Beside them a unit may stand: “tCO2e” below “Carbon saving”.
    return several and (named or not any(beside))


def names_below(upper: Row, lower: Row) -> bool:
    """Whether a second row says what the columns are that the first names by who: “Ash, Elm”."""
    if len(upper.cells) != len(lower.cells) or not (short(upper) and short(lower)):
        return False
    pairs = [(heading(a), heading(b)) for a, b in zip(upper.cells, lower.cells, strict=True)]
    under = [(a, b) for a, b in pairs if b]
    named = [a for a, b in pairs if a and not b and heading_words.field(a)]
    whose = all(a and not heading_words.field(a) and heading_words.field(b) for a, b in under)
    return whose and len(under) > 1 and len(named) > 0


def is_shared_out(row: Row) -> bool:
    """Whether some boxes, each over several columns, share a head out among them."""
    filled = [cell for cell in row.apart() if cell.lines]
    return len(filled) > 1 and all(sum(one is cell for one in row.cells) > 1 for cell in filled)


def short(row: Row) -> bool:
    """Whether a row has several boxes, none longer than a heading."""
    filled = [cell.plain for cell in row.apart() if cell.plain.strip()]
    return len(filled) > 1 and all(len(words) <= LONGEST_HEADING for words in filled)


def heading(cell: Cell) -> str:
    """A heading in one line; a word that is broken at a hyphen, such as “Time-/scale”, is whole."""
    words = re.sub(r"(?<=[a-z])-[ \t]*\n[ \t]*(?=[a-z])", "", cell.plain)
    lines = [" ".join(line.split()) for line in words.split("\n")]
    whole, both = " ".join(lines), " / ".join(lines)
    if len(lines) == 2 and not heading_words.field(whole) and heading_words.field(both):
        return both  # “Pwy” above “Who”
    return " ".join(words.split())
