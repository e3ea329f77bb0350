"""Every column of an action plan, for spreadsheets: those it prints, and those that work needs.

In: action tables. Out: the id and the priority, then the columns in the document's order under the
document's headings, empty ones too, then those that an owner fills in, always: who leads, from and
to when, how far it has come, what is new, what shows it.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from stratc.model import COLUMN_FIELDS, ActionTable, in_written_order

from ..language import later, say
from .plan_columns import HEADINGS as PRINTED
from .plan_columns import OWN

LEADING = {"id": later("Id"), "priority": later("Priority")}
WORKING = {
    "lead": later("Lead"),
    "start": later("Start"),
    "due": later("Due"),
    "when": later("When, in words"),
    "status": later("Status"),
    "update": later("Update"),
    "updated": later("Date of update"),
    "evidence": later("Evidence"),
    "notes": later("Notes"),
}
WHERE_FILLED = ("when", "notes")
HEADINGS = {
    "under": later("Heading"),
    "label": later("No."),
    **{name: PRINTED[name] for name in PRINTED if name in COLUMN_FIELDS and name not in WORKING},
    "delivers": later("Delivers"),
}


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """One column: the field that it shows, and its heading."""

    name: str
    heading: str


def columns(tables: Sequence[tuple[ActionTable, Iterable[str]]]) -> tuple[SheetColumn, ...]:
    """The columns of a plan; each of its tables comes with the names that its rows fill.

    Where the headings of its tables differ, the one used most stands.
    """
    used: dict[str, Counter[str]] = {}
    filled = {name for _, names in tables for name in names}
    for table, names in tables:
        printed = _printed(table)
        own = {f"{OWN}{one.id}": one.title for one in table.columns.own} if table.columns else {}
        for name in (*printed, *(n for n in HEADINGS if n in set(names) and n not in printed)):
            heading = own.get(name) or getattr(table.columns, name, None) or HEADINGS[name]
            used.setdefault(name, Counter())[heading.rstrip(": ")] += 1
    middle = {name: counts.most_common(1)[0][0] for name, counts in used.items()}
    first = {name: middle.pop(name) for name in ("under", "label") if name in middle}
    return tuple(
        SheetColumn(name, say(heading))
        for name, heading in (LEADING | first | working(middle, filled)).items()
    )


def _printed(table: ActionTable) -> list[str]:
    """The columns that a table prints, in its order."""
    if table.columns is None:
        return []
    names = in_written_order(table.columns, (*COLUMN_FIELDS, "own"))
    if "own" in names:
        at = names.index("own")
        names[at : at + 1] = [f"{OWN}{one.id}" for one in table.columns.own]
    return names


def working(said: dict[str, str], filled: set[str]) -> dict[str, str]:
    """Columns with those that an owner fills in behind them, where they are not among them."""
    return said | {
        name: heading
        for name, heading in WORKING.items()
        if name not in said and (name in filled or name not in WHERE_FILLED)
    }
