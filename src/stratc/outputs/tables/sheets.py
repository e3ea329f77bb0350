"""What a spreadsheet holds: headings and rows of plain text, the same for CSV and XLSX.

Nothing in a cell can be taken for a formula: a spreadsheet would run it on the reader's machine.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from stratc.model import Commitment, CommitmentGroup, Priority
from stratc.text.markdown import plain

from .. import phrases
from ..promises import Promise, hosts, promises, tags
from ..publication import Publication
from ..references import References
from . import cells
from .cells import Cell, Line
from .columns import Column, columns

FORMULA = ("=", "+", "-", "@", "\t", "\r")
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet. `columns` says what each cell of a row is about."""

    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]


def action_plan(publication: Publication) -> list[Sheet]:
    """All rows of the action plan on one sheet, then those of each priority; none without rows."""
    index, say = publication.index, _plainly(publication)
    refs = {p.commitment.id: p for p in promises(hosts(index.strategy, index))}
    made = []
    for priority in publication.strategy.priorities:
        if priority.actions and priority.actions.rows:
            rows = [dict(cells.cells(row, index, refs)) for row in priority.actions.rows]
            filled = {key for row in rows for key in row}
            made.append((named(priority), columns(priority.actions, filled), rows))
    if not made:
        return []
    every = _together([held for _, held, _ in made])
    first = Column("priority", "Priority")

    def told(row: Mapping[str, Cell], held: tuple[Column, ...]) -> tuple[str, ...]:
        return tuple(say(row.get(column.name, ())) for column in held)

    return [
        Sheet(
            "All",
            (first, *every),
            tuple((name, *told(row, every)) for name, _, rows in made for row in rows),
        ),
        *(Sheet(name, held, tuple(told(row, held) for row in rows)) for name, held, rows in made),
    ]


def commitments(publication: Publication) -> list[Sheet]:
    """All commitments on one sheet, then those of each priority; none without commitments."""
    made = promises(hosts(publication.strategy, publication.index))
    if not made:
        return []
    say = _plainly(publication)
    groups = _groups(publication)
    held = [(one, _commitment(one, groups, publication)) for one in made]
    filled = {key for _, row in held for key, cell in row.items() if cell}
    columns = tuple(Column(key, head) for key, head in PROMISED.items() if key in filled)

    def sheet(title: str, held: Iterable[Mapping[str, Cell]], columns: tuple[Column, ...]) -> Sheet:
        return Sheet(
            title, columns, tuple(tuple(say(row.get(c.name, ())) for c in columns) for row in held)
        )

    inside = {id(one.host): one.host for one in made}
    return [
        sheet("All", (row for _, row in held), columns),
        *(
            sheet(
                named(host.priority) if host.priority else host.title,
                (row for one, row in held if one.host is host),
                columns[1:],
            )
            for host in inside.values()
        ),
    ]


PROMISED = {
    "priority": "Priority",
    "group": "Heading",
    "label": "No.",
    "commitment": "Commitment",
    "parts": "Parts",
    "audience": "For",
    "lead": "Lead",
    "partners": "Partners",
    "due": "When",
    "status": "Status",
    "measures": "Measures",
    "serves": "Serves",
    "notes": "Notes",
}


def sentence(group: CommitmentGroup | None, commitment: Commitment) -> str:
    """The whole sentence of a commitment: the lead-in of its group and its own words."""
    if commitment.stands_alone or not (group and group.lead_in):
        return phrases.sentence(commitment.text)
    return f"{group.lead_in.rstrip(' :…')} {commitment.text}"


def named(priority: Priority) -> str:
    """A priority with its printed label: “Priority 2: Early intervention”."""
    if not priority.label:
        return priority.title
    label = priority.label.rstrip(".: ")
    return f"{label}{'.' if label.isdigit() else ':'} {priority.title}"


def safe(text: str) -> str:
    """Text that no spreadsheet takes for a formula, without characters that none can show."""
    shown = CONTROL.sub(" ", text).strip(" ")
    return f"'{shown}" if shown.startswith(FORMULA) else shown


def _commitment(
    promise: Promise, groups: Mapping[int, CommitmentGroup], publication: Publication
) -> dict[str, Cell]:
    one, index = promise.commitment, publication.index
    group = groups.get(id(one))
    host = promise.host
    served = tags(publication.library, publication.strategy, one)
    return {
        "priority": (Line(named(host.priority) if host.priority else host.title, False),),
        "group": cells.words_of(group.title if group else None),
        "label": cells.words_of(promise.ref),
        "commitment": (Line(sentence(group, one)),),
        "parts": tuple(Line(part.text) for part in one.parts),
        "audience": cells.words_of(one.audience or (group.audience if group else None)),
        "serves": tuple(
            Line(f"{tag.text} (in part)" if tag.partial else tag.text, False) for tag in served
        ),
        **cells.answers(one, index),
    }


def _groups(publication: Publication) -> dict[int, CommitmentGroup]:
    return {
        id(item): group
        for group in publication.index.elements
        if isinstance(group, CommitmentGroup)
        for item in group.items
    }


def _together(several: list[tuple[Column, ...]]) -> tuple[Column, ...]:
    """The columns of several tables in one; where headings differ, the one used most."""
    used: dict[str, Counter[str]] = {}
    for held in several:
        for column in held:
            used.setdefault(column.name, Counter())[column.heading] += 1
    names = sorted(used, key=lambda name: name == "notes")
    return tuple(Column(name, used[name].most_common(1)[0][0]) for name in names)


def _plainly(publication: Publication) -> Callable[[Cell], str]:
    """Turns cells into text; statistics in them are written out."""
    known = References(publication.index)

    def say(cell: Cell) -> str:
        return "\n".join(plain(line.text, known) if line.prose else line.text for line in cell)

    return say
