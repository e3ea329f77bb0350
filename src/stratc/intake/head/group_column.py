"""Which column of a plan says what its rows belong to, where its heading leaves that open.

In: the fields, headings and boxes of the columns. Out: the column that was made the group, or None.
"""

import re
from itertools import groupby

from stratc.blocks import Cell, Row

from ..headings import roles
from . import columns, heading_words, yes_or_no
from .one_box import is_state, is_time

_WORD = re.compile(r"[^\W\d]{3}")
OF_A_ROW = re.compile(
    r"(?:.*\b)?(?:directorates?|departments?|services?|teams?|wards?|sites?|locations?|districts?"
    r"|types?|source|why|reason|rationale|need|finding|gap|issue|risk|baseline|outcomes?)(?:\b.*)?",
    re.I,
)
"""Headings of what a row has, though several rows may have the same."""
LOOSE = re.compile(
    r"(?:.*\b)?(?:categor(?:y|ies)|sections?|areas?|bucket|domain|driver|enabler|programme)(?:\b.*)?",
    re.I,
)
"""Headings of groups that may be no priorities."""
_KINDS = re.compile(r"(?:[\w-]+ )?(?:categor(?:y|ies)|bucket)", re.I)


def without_kinds(fields: list[str], headings: tuple[str, ...], held: list[list[Cell]]) -> None:
    """“Category” right of the actions says what a row is, not where it goes.

    Left of them it groups the rows, as do names of priorities anywhere.
    """
    at = fields.index("group") if "group" in fields else None
    if at is None or not LOOSE.fullmatch(headings[at].strip(" :?*")):
        return
    said = [cell.one_line for cell in held[at]]
    runs = [one for one, _ in groupby(said)]
    action = fields.index("action") if "action" in fields else len(fields)
    kinds = _KINDS.fullmatch(headings[at].strip(" :?*")) or len(set(runs)) < len(runs)
    if at > action and kinds and not any(roles.labelled(one) for one in said):
        fields[at] = ""


def unweighed(fields: list[str], headings: tuple[str, ...], held: list[list[Cell]]) -> int | None:
    """“Priority” over “urgent” and “medium” groups no rows, where another column does."""
    if "group" not in fields:
        return None
    at = fields.index("group")
    others = [
        n for n, one in enumerate(headings) if not fields[n] and heading_words.field(one) == "group"
    ]
    said = [cell.plain.strip() for cell in held[at]]
    if not said or not all(columns.WEIGHTS.fullmatch(one) for one in said) or len(others) != 1:
        return None
    fields[at], fields[others[0]] = "", "group"
    return others[0]


def outer(
    fields: list[str], headings: tuple[str, ...], held: list[list[Cell]], rows: tuple[Row, ...]
) -> int | None:
    """The outer of two columns that group rows: outcomes over objectives over actions."""
    action = fields.index("action") if "action" in fields else 0
    own = fields.index("group") if "group" in fields else action
    found = [
        at
        for at in range(min(own, action))
        if fields[at] in ("", "measures")
        and (
            columns.AIMED_AT.fullmatch(headings[at].strip(" :?*"))
            or (heading_words.field(headings[at]) == "group" and own != action)
        )
    ]
    if len(found) != 1 or re.search(r"priorit", headings[own] if own != action else "", re.I):
        return None
    above: dict[str, set[str]] = {}
    pair = ["", ""]
    for cells in (row.cells for row in _deeds(rows, fields, headings)):
        for n, at in enumerate((found[0], own)):
            words = cells[at].one_line if at < len(cells) else ""
            pair[n] = words or pair[n]
        above.setdefault(pair[1], set()).add(pair[0])
    names = {name for one in above.values() for name in one}
    if "" in names or any(len(one) > 1 for one in above.values()):
        return None
    if len(names) >= len(above) and (own == action or not all(map(_WORD.search, names))):
        return None  # an outcome of each action, or a number beside each name
    if own != action:
        fields[own] = ""
    fields[found[0]] = "group"
    return found[0]


def covering(
    fields: list[str], headings: tuple[str, ...], held: list[list[Cell]], rows: tuple[Row, ...]
) -> int | None:
    """A column before the actions each of whose words stand over several rows, whatever its name.

    They do so in one box, or again and again in rows that follow each other.
    """
    if "group" in fields or "action" not in fields:
        return None
    for at in range(fields.index("action")):
        cells = [row.cells[at] for row in _deeds(rows, fields, headings) if at < len(row.cells)]
        said = [cell.one_line for cell in cells if cell.lines]
        runs = [one for one, _ in groupby(said)]
        if (
            not fields[at]
            and headings[at].strip()
            and len(runs) < len(said)
            and len(set(runs)) == len(runs) > 1
            and all(_WORD.search(one) for one in said)
            and not OF_A_ROW.fullmatch(headings[at].strip())
            and not all(map(yes_or_no.answers, held[at]))
            and not any(is_time(cell) or is_state(cell) for cell in held[at])
        ):
            fields[at] = "group"
            return at
    return None


def _deeds(rows: tuple[Row, ...], fields: list[str], headings: tuple[str, ...]) -> list[Row]:
    """The rows that say what is done: no totals, no key below them, and no head again."""
    at = fields.index("action") if "action" in fields else 0
    apart = [row for row in rows if len(row.apart()) > 1 and at < len(row.cells)]
    return [row for row in apart if row.cells[at].one_line not in ("", headings[at])]
