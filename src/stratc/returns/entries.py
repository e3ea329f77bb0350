"""A promise or a row that only a document has, as an entry of the file.

In: the promise of the draft, and the priority that it goes under. Out: its fields, and the cells
that have no place in them: partners that the strategy does not know, milestones and the like.
"""

import re
from typing import Any

from stratc.blocks import escaped
from stratc.crossref import Index
from stratc.model import PROSE_COLUMNS, Action, Commitment, Priority
from stratc.text.markdown import plain

from .unread_cells import cells

_NUMBER = re.compile(r"^([A-Z]{0,3}\d[\w.]*)\s+")


def entry(
    element: Action | Commitment,
    words: str,
    home: Priority,
    leads: list[str],
    index: Index,
    drafted: Index,
) -> tuple[dict[str, Any], list[str]]:
    """The fields of the new entry, all but its id, and what is left: “partners: Fen Voice”."""
    made: dict[str, Any] = {}
    row = isinstance(element, Action)
    # In a plan with printed numbers the number of a row stands before its words.
    numbered = row and home.actions is not None and any(one.label for one in home.actions.rows)
    number = _NUMBER.match(words) if numbered else None
    if label := element.label or (number and number[1]):
        made["label"] = label
    made["action" if row else "text"] = words[number.end() :] if number else words
    if leads:
        made["lead"] = [{"text": one} for one in leads]
    if element.due is not None:
        made["due"] = element.due.text
    if not isinstance(element, Action):
        return made, []
    if element.status:
        made["status"] = element.status
    for name in PROSE_COLUMNS:
        if said := getattr(element, name):
            made[name] = escaped(plain(said))
    if element.measures:
        made["measures"] = [escaped(plain(one.title)) for one in element.measures]
    left = cells(element, element)
    known = {one.name.lower(): one.id for one in index.bodies.values()}
    named = [drafted.bodies.get(one) for one in element.partners]
    names = [one.name for one in named if one is not None]
    if names and all(one.lower() in known for one in names):
        made["partners"] = [known[one.lower()] for one in names]
    elif names:
        left["partners"] = "; ".join(names)
    return made, [f"{name.removeprefix('own:')}: {one}" for name, one in left.items() if one]
