"""Tables of figures that have a head like that of a plan: “What”, “Here”, “England”, “When”.

In: the fields and headings of a head, and the rows below it. Out: whether they tell figures alone.
"""

import re
from collections.abc import Sequence

from stratc.blocks import Row

FIGURE = re.compile(r"-?£?\d[\d,. ]*(?:%|k|m|bn)?", re.I)
MOST_LETTERS = 14
"""“1 in 7”, “58 per 1,000”: a figure of a table has no more."""


def only_figures(fields: Sequence[str], headings: Sequence[str], rows: Sequence[Row]) -> bool:
    """Whether rows count what other tables list, or tell how things were, and nobody does them."""
    return _counts(fields, rows) or _tells(fields, headings, rows)


def _counts(fields: Sequence[str], rows: Sequence[Row]) -> bool:
    """“Theme”, “Actions”, “Complete” over figures."""
    at = fields.index("action") if "action" in fields else None
    full = [cells for row in rows if len(cells := [c for c in row.apart() if c.lines]) > 1]
    under = [row.cells[at] for row in rows if at is not None and at < len(row.cells)]
    return bool(full) and all(
        (cells[0] not in under) and all(FIGURE.fullmatch(cell.plain.strip()) for cell in cells[1:])
        for cells in full
    )


def _tells(fields: Sequence[str], headings: Sequence[str], rows: Sequence[Row]) -> bool:
    """“What”, “Here”, “England” over figures, and “When” over the years that they are of."""
    others = [at for at, name in enumerate(fields) if not name and headings[at]]
    if not others or {*fields} - {"", "action", "due", "label"}:
        return False
    boxes = [row.cells[at].one_line for row in rows for at in others if at < len(row.cells)]
    told = [one for one in boxes if re.search(r"\w", one)]
    return bool(told) and all(re.search(r"\d", one) and len(one) <= MOST_LETTERS for one in told)
