"""Which of the fields that a head may mean its cell and its neighbours leave.

In: an unknown field with its value, and the fields that its name may stand for. Out: the fields
that remain, and those that stand there already.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from stratc.source import Node, Scalar

from .progress import STATES, read_progress
from .state_words import state_of


def by_its_cell(
    head: str, node: Node, likely: tuple[str, ...], known: tuple[str, ...]
) -> tuple[str, ...]:
    """The fields that a head means beside this cell."""
    if head.lower() == "by" and {"lead", "due"} <= set(known):  # by whom, or by when
        return ("due",) if holds_digits(node) else ("lead",)
    if likely == ("status",) and "note" in known and _told_at_length(node):
        return ("note",)
    return likely


def free(
    likely: tuple[str, ...], taken: Callable[[str], bool]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The fields that nothing stands for yet in the same place, and the others."""
    filled = tuple(one for one in likely if taken(one))
    return tuple(one for one in likely if one not in filled), filled


def holds_digits(node: Node) -> bool:
    return isinstance(node, Scalar) and any(letter.isdigit() for letter in node.text)


def _told_at_length(node: Node) -> bool:
    """Whether it says what was done, and not only how far it has come."""
    words = node.text if isinstance(node, Scalar) else ""
    first = re.split(r" [-–—] |[:;,(.]", words)[0]
    known = read_progress(first, {}) or state_of(words, STATES.values())
    return len(words.split()) > 3 and not known
