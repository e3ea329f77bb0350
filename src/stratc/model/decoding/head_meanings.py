"""Which of the fields that a head may mean its cell and its neighbours leave.

In: an unknown field with its value, and the fields that its name may stand for. Out: the fields
that remain, and those that stand there already.
"""

import re
from collections.abc import Callable
from contextlib import suppress

from stratc.source import Mapping, Node, Scalar, Sequence

from ..figures.figure_words import read_figure
from ..progress import STATES, read_progress
from ..state_words import state_of
from ..times.period import UnreadableTime
from ..times.period_words import read_period
from .plan_heads import ROW, is_done
from .synonyms import meant

AIMS = ("baseline", "target", "unit", "direction")
"""What is said of a measure, and needs its title."""
TOLD = ("progress", "position", "state", "cynnydd")
"""Heads under which sentences stand as often as states."""


def by_its_cell(
    head: str, node: Node, likely: tuple[str, ...], known: tuple[str, ...], around: Node
) -> tuple[str, ...]:
    """The fields that a head means beside this cell, in one of the entries `around` it."""
    if "delivers" in known and is_done(head, (key for row in _rows(around) for key in row.keys)):
        return ("action",)
    if {"commitments", "actions"} <= {*known} and not likely and _is_plan(node):
        return ("actions",)
    named = "priorities" in likely
    if "priorities" in known and (named or not likely) and _promise(node, named):
        return ("priorities",)
    if head.lower() == "by" and {"lead", "due"} <= set(known):  # by whom, or by when
        row = next((one for one in _rows(around) if one.values.get(head) is node), None)
        led = any(meant(key, ("lead",)) for key in row.keys if key != head) if row else False
        return ("due",) if led or holds_digits(node) or _comes_again(node) else ("lead",)
    if likely == ("title", "text") and _has_members(around):
        return ("title",)
    if {*likely} & {"start", "due"} and _says(node).lower() in ("y", "n", "yes", "no"):
        return ()
    if likely == ("published",) and "period" in known and _two_years(node):
        return ("period",)
    if likely == ("status",) and "note" in known and _told_at_length(head, node):
        return ("note",)
    return likely


def free(
    likely: tuple[str, ...], taken: Callable[[str], bool], node: Node, known: tuple[str, ...]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The fields that nothing stands for yet in the same place, and the others.

    A second cell on how far something has come is a note, where it is no word for a state.
    """
    filled = tuple(one for one in likely if taken(one))
    if filled == likely == ("status",) and "note" in known and not taken("note"):
        return (() if _is_state(node) else ("note",)), filled
    return tuple(one for one in likely if one not in filled), filled


def _rows(node: Node) -> tuple[Mapping, ...]:
    items = node.items if isinstance(node, Sequence) else ()
    return tuple(one for one in items if isinstance(one, Mapping))


def _has_members(node: Node) -> bool:
    """Whether the entries of a list are groups, and no names of which it consists."""
    return any(meant(key, ("members",)) for row in _rows(node) for key in row.keys)


def _is_plan(node: Node) -> bool:
    """Whether the entries of a list say who does them, or by when, as the rows of a plan do."""
    answered = {("lead",), ("due",)}
    return any(meant(key, ROW) in answered for row in _rows(node) for key in row.keys)


def _promise(node: Node, named: bool) -> bool:
    """Whether the entries of a list hold promises or plans of their own, as priorities do,
    whatever it is called; or have titles, where its name may mean priorities."""
    rows = _rows(node)
    if named and rows:
        return all(any(meant(key, ("title",)) for key in row.keys) for row in rows)
    return any(
        meant(key, ("commitments", "actions", "action")) and not isinstance(held, Scalar)
        for row in rows
        for key, held in row.values.items()
    )


def are_words(node: Node) -> bool:
    """Whether a list holds nothing but words."""
    return isinstance(node, Sequence) and all(isinstance(one, Scalar) for one in node.items)


def is_column(around: Node, head: str) -> bool:
    """Whether several entries have a field of this name."""
    return sum(head in row.keys for row in _rows(around)) > 1


def is_measured(row: Node, head: str) -> bool:
    """Whether another column of a row says what is measured, or from where: it has a baseline."""
    keys = [one for one in row.keys if one != head] if isinstance(row, Mapping) else []
    return any(meant(one, ("measures",)) or one.lower() in AIMS for one in keys)


def is_figure(node: Node) -> bool:
    return read_figure(_says(node)) is not None


def holds_digits(node: Node) -> bool:
    return isinstance(node, Scalar) and any(letter.isdigit() for letter in node.text)


def _comes_again(node: Node) -> bool:
    """Whether it is a time without a figure, as “every winter” and “ongoing” are."""
    with suppress(UnreadableTime):
        return isinstance(node, Scalar) and read_period(node.text).kind in ("recurring", "ongoing")
    return False


def _two_years(node: Node) -> bool:
    """Whether a date is the time from one year to another."""
    return isinstance(node, Scalar) and bool(re.search(r"\d{4} ?(?:[-–—/]|to) ?\d\d", node.text))


def _told_at_length(head: str, node: Node) -> bool:
    """Whether it says what was done, and not only how far it has come."""
    enough = 2 if head.strip().lower() in TOLD else 4
    return isinstance(node, Scalar) and len(node.text.split()) >= enough and not _is_state(node)


def _says(node: Node) -> str:
    return node.text.strip() if isinstance(node, Scalar) else ""


def _is_state(node: Node) -> bool:
    first = re.split(r" [-–—] |[:;,(.]", _says(node))[0]
    return bool(read_progress(first, {}) or state_of(_says(node), STATES.values()))
