"""Every column of an action plan, for spreadsheets: those it prints, and those that its rows fill.

In: an action table. Out: its columns in the document's order under the document's headings, empty
ones too, then any other that one of its rows fills.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from stratc.model import ActionTable, Columns, fields

from ..promises import as_written
from . import plan

NAMES = tuple(field.name for field in fields(Columns))
HEADINGS = {
    "label": "No.",
    **{name: plan.HEADINGS[name] for name in NAMES if name in plan.HEADINGS},
    "delivers": "Delivers",
    "notes": "Notes",
}


@dataclass(frozen=True, slots=True)
class Column:
    """One column: the field that it shows, and its heading."""

    name: str
    heading: str


def columns(table: ActionTable, filled: Iterable[str]) -> tuple[Column, ...]:
    """The columns as printed, in the document's order, and then the others that are filled."""
    printed = as_written(table.columns, NAMES) if table.columns else []
    others = [name for name in HEADINGS if name in set(filled) and name not in printed]
    number = [name for name in others if name == "label"]
    return tuple(
        Column(name, getattr(table.columns, name, None) or HEADINGS[name])
        for name in (*number, *printed, *(name for name in others if name != "label"))
    )
