"""A promise or a row that only a document has, as an entry of the file.

In: the promise of the draft, and the priority that it goes under. Out: its fields, and the cells
that have no place in them: partners that the strategy does not know, milestones and the like.
"""

import re
from collections.abc import Iterator
from typing import Any

from stratc.blocks import escaped
from stratc.crossref import Index
from stratc.model import PROSE_COLUMNS, Action, Commitment, Priority
from stratc.outputs.tables.plan_columns import OWN
from stratc.text.english import bare
from stratc.text.markdown import plain

from .printed import PrintedDocument
from .proposal import RefusedChange

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


LISTS = ("milestones", "interventions")
NOT_FROM_WORD = (
    "this cell was changed in the document, from which it is not read; change it in the workbook"
)


def changed_cells(
    row: Action, other: Action, printed: PrintedDocument, seen: PrintedDocument
) -> Iterator[tuple[str, str, str, bool]]:
    """Which of them say something else, by field or by `own:` and the id of the plan's own column.

    Out: the name, what was said, what is said, and whether the document is one that stratc wrote.
    One of another hand is held against the strategy itself, where it says any. `seen` keeps all.
    """
    own = cells(row, row)
    for name, said in cells(other, row).items():
        seen.values[row.path, name] = said
        had = printed.values.get((row.path, name))
        before = own.get(name, "") if had is None else had
        if had is None and (not said or bare(before) == bare(said)):
            continue
        if before != said and printed.edited:
            yield name, before, said, had is not None


def cells(row: Action, known: Action) -> dict[str, str]:
    """The words of these cells; what is `known` of the row and stands in it no longer is empty."""
    made = {name: "; ".join(map(_words, getattr(row, name))) for name in LISTS}
    made |= {f"{OWN}{id}": "" for id in known.own}
    return made | {f"{OWN}{id}": _words(cell) for id, cell in row.own.items()}


def _words(cell: object) -> str:
    return " ".join(plain(str(getattr(cell, "text", cell))).split())


def refusal(what: str, file: str) -> RefusedChange:
    """What is said of a row and one of these cells."""
    return RefusedChange(what.replace(", own:", ", "), NOT_FROM_WORD, file)
