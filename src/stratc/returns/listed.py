"""Cells of a row that list bodies or measures, as an edited document has them."""

import re
from typing import Any

from stratc.blocks import escaped
from stratc.crossref import Index
from stratc.model import Action, Commitment
from stratc.text.markdown import plain

NamingRow = Action | Commitment
NamedInCell = tuple[str, str, Any]
"""What the document says, what the strategy says, and the new value; None where it is unclear."""


def lead_words(lead: Any, index: Index) -> str:
    """A lead as it is printed."""
    body = index.bodies.get(lead.body or "")
    return lead.text or (body.name if body else lead.body or "")


def body_called(words: str, index: Index) -> str:
    """The id of the body of this name; empty where there is none."""
    low = words.lower()
    for id, body in index.bodies.items():
        if low in (body.name.lower(), *(alias.lower() for alias in body.aliases)):
            return id
    return ""


def leads(one: Any, other: Any, index: Index, drafted: Index) -> NamedInCell:
    """Those who lead, each as a body of the strategy or in the words of the document."""
    said = [lead_words(lead, drafted) for lead in other.lead]
    had = [lead_words(lead, index) for lead in one.lead]
    value: list[Any] = [body_called(words, index) or {"text": words} for words in said]
    plainly = len(value) == 1 and isinstance(value[0], str)
    return "; ".join(said), "; ".join(had), value[0] if plainly else value


def partners(row: NamingRow, other: NamingRow, index: Index, drafted: Index) -> NamedInCell:
    """Those who help: a value where all of them are bodies of the strategy."""
    said = [drafted.bodies[id].name if id in drafted.bodies else id for id in other.partners]
    had = [index.bodies[id].name if id in index.bodies else id for id in row.partners]
    said = [name for one in said for name in apart(one, index)]
    ids = list(dict.fromkeys(body_called(one, index) for one in said))
    return "; ".join(said), "; ".join(had), ids if ids and all(ids) else None


def apart(words: str, index: Index) -> list[str]:
    """The names in a line that somebody joined: “Fen Voice, Marsh Police and Wardens”."""
    names = re.split(r",\s+|\s*;\s*|\s+and\s+", words)
    known = not body_called(words, index) and all(body_called(one, index) for one in names)
    return names if known else [words]


def measures(row: NamingRow, other: NamingRow) -> NamedInCell:
    """What is measured: a value where each measure is its words and no more, and none is gone."""
    said = [plain(one.title) for one in other.measures]
    had = [plain(one.title) for one in row.measures]
    known = {one.shorthand for one in (*row.measures, *other.measures)} == {"title"}
    bare = known and not any(
        one.baseline or one.target or one.id or one.source or one.milestones or one.note
        for one in (*row.measures, *other.measures)
    )
    kept = len(said) >= len(had) > 0 or (said and not had)
    value = [escaped(one) for one in said] if bare and kept else None
    return "; ".join(said), "; ".join(had), value
