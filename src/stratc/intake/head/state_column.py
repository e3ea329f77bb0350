"""Which column of a plan says how far things are, where no heading tells it.

In: the fields, headings and boxes of the columns. Out: the column, or None.
"""

import re

from stratc.blocks import Cell

from . import columns, heading_words, yes_or_no
from .one_box import TICK, is_state
from .ticked_times import time_of

MOST = 0.6
UNSURE = frozenset(("how", "measures", "interventions"))
"""Fields that a question such as “How are we doing?” may name as well."""
_LISTS = re.compile(r"section(?: ?/ ?column)?|column|list|lane|bucket(?: name)?|stage", re.I)


def newest(fields: list[str], headings: tuple[str, ...], held: list[list[Cell]]) -> int | None:
    """The last column of states that holds any, where those of quarters to come stand empty."""
    own = fields.index("status") if "status" in fields else None
    if own is None or held[own]:
        return None
    found = [
        at
        for at, one in enumerate(headings)
        if heading_words.field(one) == "status" and held[at] and not columns.is_older(one)
    ]
    if not found:
        return None
    fields[own], fields[found[-1]] = "", "status"
    return found[-1]


def settle(
    fields: list[str], headings: tuple[str, ...], held: list[list[Cell]], key: dict[str, str]
) -> int | None:
    """A column of states under a question, beside a “Status” that holds sentences, or the last
    of one for each quarter."""
    own = fields.index("status") if "status" in fields else None
    if own is not None and (not held[own] or any(is_state(cell, key) for cell in held[own])):
        return None
    painted = {
        cell.colour
        for at, cells in enumerate(held)
        for cell in cells
        if cell.colour and columns.is_time(headings[at])
    }
    found = [
        at
        for at, name in enumerate(fields)
        if (name in UNSURE or name in ("", "update") or _is_list(name, headings[at]))
        and held[at]
        and not (_names_time(headings[at]) and all(map(_is_tick, held[at])))
        and not (columns.is_time(headings[at]) and len(painted) == 1 and _is_bar(held[at]))
        and (
            all(is_state(cell, key) for cell in held[at])
            or (yes_or_no.asks(headings[at]) and all(map(yes_or_no.answers, held[at])))
        )
    ]
    if len({columns.without_time(headings[at]) for at in found}) == 1:
        found = found[-1:]  # “Q1”, “Q2” or “Progress Q1”, “Progress Q2”
    if len(found) > 1:  # “This quarter” beside “Last quarter”
        found = [at for at in found if not columns.is_older(headings[at])]
    if len(found) > 1:  # labels on a few cards, beside the list that each card stands in
        most = max(len(held[at]) for at in found)
        found = [at for at in found if len(held[at]) == most]
    if not found and own is None:  # “Position”: mostly states, and sentences in between
        found = [
            at
            for at, name in enumerate(fields)
            if name == "update"
            and held[at]
            and sum(is_state(c, key) for c in held[at]) >= MOST * len(held[at])
        ]
    if len(found) != 1:
        return None
    if own is not None:
        fields[own] = ""
    fields[found[0]] = "status"
    return found[0]


def _is_list(name: str, heading: str) -> bool:
    """Whether a column says in which list of a board a row stands: “Doing”, “Done”."""
    return name == "group" and _LISTS.fullmatch(heading.strip(" :?*")) is not None


def _names_time(heading: str) -> bool:
    return columns.is_time(heading) or bool(time_of(heading, "2026"))


def _is_tick(cell: Cell) -> bool:
    """Whether a box is only ticked: under “Year 2” that says when, and not how far."""
    return TICK.fullmatch(cell.plain) is not None


def _is_bar(cells: list[Cell]) -> bool:
    """Whether boxes are only painted: where all are in one colour, they draw when, in months."""
    return all(cell.colour and not cell.plain.strip() for cell in cells)
