"""The action plan as the page prints it: one table a priority, with few enough columns to read.

In: a priority's rows. Out: a Table whose cells a template fills. Printed headings and their order
are kept; a printed column in which nothing stands is named in a note instead of shown, and who and
when share a column where the document prints none for them. Spreadsheets keep every column apart.
"""

from __future__ import annotations

from dataclasses import dataclass

from stratc.model import Action, ActionTable, Lead, Measure, Priority, in_written_order

from .. import phrases

NAMES = (
    "action",
    "how",
    "interventions",
    "measures",
    "lead",
    "partners",
    "start",
    "due",
    "status",
    "funding",
    "milestones",
)
HEADINGS = {
    "action": "Action",
    "how": "How we will do it",
    "interventions": "Interventions",
    "measures": "Measures",
    "lead": "Lead",
    "partners": "Partners",
    "due": "When",
    "status": "Status",
    "funding": "Funding",
    "milestones": "Milestones",
    "who": "Who and when",
    "serves": "Serves",
}
WIDTHS = {"action": 27, "how": 29, "interventions": 46, "measures": 22, "serves": 20, "who": 22}
USUAL_WIDTH = 17
WHO = ("lead", "partners", "start", "due", "status", "funding")
ROOM_FOR_SERVES = 3
"""With more columns than this, what a row serves is printed under its second cell."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column: what its cells hold, its printed heading, its share of the width."""

    name: str
    heading: str
    width: float


@dataclass(frozen=True, slots=True)
class Table:
    """The action plan of one priority. `empty` are printed headings with nothing below them."""

    priority: Priority
    plan: ActionTable
    columns: tuple[Column, ...]
    empty: tuple[str, ...]
    leads: tuple[Lead, ...]
    measures: tuple[Measure, ...]

    @property
    def rows(self) -> tuple[Action, ...]:
        """The rows, in order."""
        return self.plan.rows

    @property
    def serves_apart(self) -> bool:
        """Whether what a row serves has a column of its own."""
        return any(column.name == "serves" for column in self.columns)


def table(priority: Priority, plan: ActionTable) -> Table:
    """The action plan of a priority with the columns that it needs."""
    printed = _printed(plan)
    used = {name for name in NAMES if any(_says(row, name) for row in plan.rows)} | {"action"}
    names = _names(plan, printed, used)
    total = sum(WIDTHS.get(name, USUAL_WIDTH) for name in names)
    return Table(
        priority,
        plan,
        tuple(
            Column(
                name,
                printed.get(name, HEADINGS[name]).rstrip(":"),
                round(100 * WIDTHS.get(name, USUAL_WIDTH) / total, 1),
            )
            for name in names
        ),
        tuple(printed[name] for name in printed if name not in used and name != "label"),
        _for_table(plan),
        tuple(m for row in plan.rows for m in row.measures if m.covers == "table"),
    )


def row_name(action: Action, place: int) -> str:
    """How another place names a row: its printed number, or its place in its table."""
    return action.label or f"row {place}"


def progress(measure: Measure) -> str:
    """From where to where a measure is to move: “from 3,440 in 2023/24 to 4,000 by 2028/29”."""
    baseline, target, unit = measure.baseline, measure.target, measure.unit or ""
    start = phrases.point(baseline, "in", unit) if baseline else ""
    end = phrases.point(target, "by", "" if start else unit) if target else ""
    goal = f"to {end}" if target and target.value is not None else end and f"target: {end}"
    said = " ".join(filter(None, (start and f"from {start}", goal)))
    if said:
        return said
    directions = {"up": "should rise", "down": "should fall", "steady": "should hold steady"}
    return directions[measure.direction] if measure.direction else ""


def _names(plan: ActionTable, printed: dict[str, str], used: set[str]) -> list[str]:
    """The columns in order: as printed, then those the rows fill besides."""
    names = ["action"] if "action" not in printed else []
    names += [name for name in printed if name in used and name != "label"]
    names += [name for name in NAMES if name in used and name not in names and name != "start"]
    joined = [name for name in WHO if name in names and name not in printed]
    if joined or "start" in used:
        names = [name for name in names if name not in joined]
        names.append("who" if len(joined) > 1 or "start" in used else joined[0])
    serving = any(row.serves or row.outside or row.cross_cutting for row in plan.rows)
    return [*names, "serves"] if serving and len(names) <= ROOM_FOR_SERVES else names


def _printed(plan: ActionTable) -> dict[str, str]:
    if plan.columns is None:
        return {}
    names = ("label", *(name for name in NAMES if name != "start"))
    return {name: getattr(plan.columns, name) for name in in_written_order(plan.columns, names)}


def _says(row: Action, name: str) -> bool:
    if name == "lead":
        return any(lead.covers == "row" for lead in row.lead)
    if name == "measures":
        return any(measure.covers == "row" for measure in row.measures)
    return bool(getattr(row, name))


def _for_table(plan: ActionTable) -> tuple[Lead, ...]:
    """The leads that answer for the whole table, each once."""
    found: dict[tuple[str | None, str | None], Lead] = {}
    for row in plan.rows:
        for lead in row.lead:
            if lead.covers == "table":
                found.setdefault((lead.body, lead.text), lead)
    return tuple(found.values())
