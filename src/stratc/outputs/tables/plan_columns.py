"""The columns of a plan: their headings and widths, and what a row says in each of them."""

from collections.abc import Iterable
from dataclasses import dataclass

from stratc.crossref import Index
from stratc.model import Action, ActionTable
from stratc.text.markdown import plain

from .. import phrases
from ..language import later
from ..measures import moves


@dataclass(frozen=True, slots=True)
class Column:
    """One column: what its cells hold, its heading, and the width that it asks for."""

    name: str
    heading: str
    wish: int


COLUMNS = (
    Column("action", later("Action"), 32),
    Column("how", later("How we will do it"), 28),
    Column("interventions", later("What we will do"), 30),
    Column("lead", later("Who leads"), 16),
    Column("partners", later("Who helps"), 14),
    Column("due", later("By when"), 11),
    Column("measures", later("How we will know"), 20),
    Column("status", later("Status"), 13),
    Column("milestones", later("Steps"), 18),
    Column("funding", later("Money"), 13),
)
OWN = "own:"
"""What the name of a plan's own column begins with here; its id follows."""
OWN_WISH = 15
HEADINGS = {column.name: column.heading for column in COLUMNS}


def own_columns(tables: Iterable[ActionTable]) -> tuple[Column, ...]:
    """The columns of a plan's own, each once, under the first heading that it is given."""
    made: dict[str, Column] = {}
    for table in tables:
        for one in table.columns.own if table.columns else ():
            made.setdefault(f"{OWN}{one.id}", Column(f"{OWN}{one.id}", one.title, OWN_WISH))
    return tuple(made.values())


def own_cell(row: Action, name: str) -> str:
    """What a row says in a column of the plan's own."""
    cell = row.own.get(name.removeprefix(OWN))
    return cell.text if cell else ""


POINT = 10 * " "
"""What a point of a list takes besides its words: its mark, and the end of a line. A name of a
source takes as much."""


def words_in(row: Action, name: str, index: Index) -> str:
    """A cell as plain words, to be measured."""
    bodies = index.bodies
    if name == "interventions":
        return POINT.join(plain(one.text or "") for one in row.interventions)
    if name == "measures":
        told = [one for one in row.measures if one.covers == "row"]
        return POINT.join(
            f"{plain(one.title)} {moves(one)}{POINT if one.source else ''}" for one in told
        )
    if name == "lead":
        named = [(bodies.get(one.body or ""), one.text) for one in row.lead]
        return " ".join(text or (body.name if body else "") for body, text in named)
    if name == "partners":
        return " ".join(bodies[one].name for one in row.partners if one in bodies)
    if name == "due":
        return phrases.when(row.start, row.due)
    if name.startswith(OWN):
        return plain(own_cell(row, name))
    if name == "milestones":
        return POINT.join(plain(one.text) for one in row.milestones)
    if name == "action":
        return (POINT if len(row.action) > 1 else "") + POINT.join(map(plain, row.action))
    return plain(str(getattr(row, name) or ""))


def words_below(row: Action, besides: Iterable[str], index: Index) -> str:
    """What stands in the cell of an action below it, as plain words, to be measured."""
    told = [words_in(row, name, index) for name in besides]
    told.append(" ".join(one or "" for one in (row.evidence, row.reason, row.decision)).strip())
    told += [row.note or "", "Carries out: " * bool(row.delivers) + "1.10, " * len(row.delivers)]
    return POINT.join(["", *(plain(one) for one in told if one)])


def says(row: Action, name: str) -> bool:
    """Whether a row has something of its own in a column."""
    if name == "lead":
        return any(lead.covers == "row" for lead in row.lead)
    if name == "measures":
        return any(measure.covers == "row" for measure in row.measures)
    if name.startswith(OWN):
        return bool(own_cell(row, name))
    return bool(getattr(row, name)) or (name == "due" and bool(row.start))
