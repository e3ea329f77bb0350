"""Which column of a table is which field by what stands in its boxes alone.

In: the headings of a table, whatever words they are in, and the rows below them. Out: the fields of
its columns; None where the boxes do not show a plan: something to do in each row, and who does it,
by when, or how far it is.
"""

import re
from collections.abc import Callable, Sequence

from stratc.blocks import Cell, Row, Table

from . import columns, head_rows, heading_words, plan_head
from .group_column import OF_A_ROW
from .one_box import is_deed, is_number, is_state, is_time, may_name, names_one
from .plan_head import Head
from .theories import is_theory

FEWEST_ROWS, FEWEST_FIELDS, WIDEST = 2, 3, 14
NEARLY_ALL, SOME = 0.8, 0.3
WORDS_OF_A_DEED = 3
WORDS = {
    "action": "the actions",
    "due": "the days by when",
    "lead": "those who lead",
    "partners": "those who help",
    "status": "the states",
    "group": "what the rows belong to",
}
_OPEN = frozenset(("ongoing", "continuous", "continuing", "annual", "annually", "yearly"))


def read(table: Table) -> Head | None:
    """The head of a plan in words of its own, with a reason for each column that boxes settle."""
    at = top(table)
    if at is None or not head_rows.short(table.rows[at]):
        return None
    headings = [head_rows.heading(cell) for cell in table.rows[at].cells]
    found = fields(headings, table.rows[at + 1 :])
    if found is None or is_row(table.rows[at], found):
        return None
    others = [one for one, name in zip(headings, found, strict=True) if name != "action"]
    if _is_of_another(others) or is_theory(found, headings):
        return None
    by_words = columns.fields(headings)
    reasons = [
        f"the column “{heading}” was read as {WORDS[name]}, as its boxes say"
        for heading, name, before in zip(headings, found, by_words, strict=True)
        if heading and name in WORDS and name != before
    ]
    return Head(tuple(found), tuple(headings), at, at, tuple(reasons))


def contradict(made: Head, table: Table) -> bool:
    """Whether names stand in each box of the column whose heading seems to be over the actions."""
    at, rows = made.at("action"), table.rows[made.last + 1 :]
    if at is None:
        return False
    full = [row for row in rows if sum(map(_holds, row.apart())) >= FEWEST_FIELDS]
    held = _boxes(full, at, made.headings[at])
    return len(full) >= FEWEST_ROWS and are_names(held) and not any(map(is_deed, held))


def with_deeds(made: Head, rows: Sequence[Row]) -> tuple[str, ...]:
    """The fields of a head; a column of measures that are deeds is the actions, if no other is."""
    named = [n for n, one in enumerate(made.headings) if columns.DEED.fullmatch(one.strip(" :?*"))]
    if made.at("action") is not None or len(named) != 1:
        return made.fields
    held = _boxes(rows, named[0], made.headings[named[0]])
    counts = any(_COUNT.match(cell.one_line) for cell in held)
    if counts or len(held) < FEWEST_ROWS or _share(held, is_deed) < NEARLY_ALL:
        return made.fields
    return (*made.fields[: named[0]], "action", *made.fields[named[0] + 1 :])


_COUNT = re.compile(r"\W{0,3}[^\W\d_]+ (?:of|in|to|by|per|for)\b")
"""“Number of verges cut”, “Increase in meadows”: what is measured, though it begins like a deed."""


def _is_of_another(headings: Sequence[str]) -> bool:
    """Whether a heading is that of a register of risks or of indicators."""
    told = [one.strip(" :?*") for one in headings]
    others = (
        plan_head.OTHER_SUBJECT,
        plan_head.OTHER_TABLE,
        plan_head.NOT_DONE,
        plan_head.RISK,
        plan_head.WEIGHED,
    )
    return any(one.fullmatch(words) for one in others for words in told) or any(
        map(plan_head.AGAINST_RISKS.search, told)
    )


def top(table: Table) -> int | None:
    """The first row with boxes in most columns: the head of a table, or its first row."""
    for at, row in enumerate(table.rows[:10]):
        filled = [cell for cell in row.apart() if cell.lines]
        if len(filled) >= FEWEST_FIELDS and 2 * len(filled) > table.width:
            return at
    return None


def fields(headings: list[str], rows: Sequence[Row]) -> list[str] | None:
    """The fields of columns, of which headings name some and boxes the others."""
    full = [row for row in rows if sum(map(_holds, row.apart())) >= FEWEST_FIELDS]
    if len(full) < FEWEST_ROWS or not FEWEST_FIELDS <= len(headings) <= WIDEST:
        return None
    held = [_boxes(full, at, words) for at, words in enumerate(headings)]
    deeds = deeds_in(held, len(full))
    if not deeds:
        return None
    found = [name if name != "action" else "" for name in columns.fields(headings)]
    found = [_fitting(name, cells) for name, cells in zip(found, held, strict=True)]
    found[deeds[0]] = "action"
    free = [
        at
        for at, name in enumerate(found)
        if not name and held[at] and not heading_words.OTHERS.fullmatch(headings[at].strip())
    ]
    kinds: tuple[tuple[str, Callable[[Cell], bool]], ...] = (
        ("due", _says_when),
        ("status", is_state),
        ("label", lambda cell: is_number(cell.plain)),
    )
    for name, like in kinds:
        told = [at for at in free if _share(held[at], like) >= NEARLY_ALL]
        if name == "label":
            told = [at for at in told if at < deeds[0] and _differ(held[at])]
        if name not in found and len(told) == 1:
            found[told[0]] = name
            free.remove(told[0])
    _name_who(found, [at for at in free if _over_names(headings[at]) and are_names(held[at])])
    sure = "due" in found or "status" in found
    return found if sure and len(set(found) - {""}) >= FEWEST_FIELDS else None


def who(
    fields: list[str], headings: tuple[str, ...], held: list[list[Cell]], before: Head | None
) -> int | None:
    """Columns of bodies that no heading names, where nobody leads: who leads, and who helps.

    Under the same headings as in the table before, they are what they were there.
    """
    if "lead" in fields or "action" not in fields:
        return None
    if before is not None and before.headings == headings and "lead" in before.fields:
        for name in ("lead", "partners"):
            if (at := before.at(name)) is not None and not fields[at] and name not in fields:
                fields[at] = name
        return fields.index("lead") if "lead" in fields else None
    free = [
        at
        for at, name in enumerate(fields)
        if not name
        and headings[at]
        and len(held[at]) >= FEWEST_ROWS
        and not heading_words.OTHERS.fullmatch(headings[at].strip())
        and not OF_A_ROW.fullmatch(headings[at].strip())
        and _over_names(headings[at])
        and are_names(held[at])
    ]
    _name_who(fields, free)
    return free[0] if free else None


_NO_NAMES = re.compile(
    r"\b(?:comments?|commentary|barriers?|notes?|risks?|issues?|progress|updates?|reasons?|categor\w+"
    r"|classification|types?|status|costs?|grants?|funding|sources?|evidence|pollutants?)\b",
    re.I,
)


def _over_names(heading: str) -> bool:
    """Whether names may stand below a heading: nobody leads under “Comments / Barriers”."""
    return _NO_NAMES.search(heading) is None


def _name_who(found: list[str], free: Sequence[int]) -> None:
    """The first free column of names leads, and the next helps, where no heading says who does."""
    wanted = [name for name in ("lead", "partners") if name not in found]
    for name, at in zip(wanted, free, strict=False):
        found[at] = name


def deeds_in(held: Sequence[Sequence[Cell]], count: int) -> list[int]:
    """The columns whose boxes say what is to be done, each something else."""
    return [
        at
        for at, cells in enumerate(held)
        if len(cells) >= max(FEWEST_ROWS, 0.6 * count)
        and _differ(cells)
        and sum(len(cell.plain.split()) for cell in cells) >= WORDS_OF_A_DEED * len(cells)
        and _share(cells, is_deed) >= NEARLY_ALL
    ]


def are_names(cells: Sequence[Cell]) -> bool:
    """Whether boxes hold names, some of which are plainly of those who act."""
    return _share(cells, may_name) == 1 and _share(cells, names_one) >= SOME


def is_row(row: Row, found: Sequence[str]) -> bool:
    """Whether what should be the head of a table is its first row: it says what the others say."""
    checks: tuple[tuple[str, Callable[[Cell], bool]], ...] = (
        ("action", is_deed),
        ("due", _says_when),
        ("status", is_state),
        ("label", lambda cell: is_number(cell.plain)),
    )
    like = [test(row.cells[found.index(name)]) for name, test in checks if name in found]
    return all(like) and like[0]


def _fitting(name: str, cells: Sequence[Cell]) -> str:
    """The field that a heading names, where no box speaks against it."""
    if name in ("due", "start") and _share(cells, _says_when) < 0.5:
        return ""
    if name in ("lead", "partners") and cells and not all(map(may_name, cells)):
        return ""
    return name


def _says_when(cell: Cell) -> bool:
    return is_time(cell) or cell.one_line.lower() in _OPEN


def _boxes(rows: Sequence[Row], at: int, heading: str) -> list[Cell]:
    """The boxes of a column in which something stands, each merged one once."""
    apart = {id(row.cells[at]): row.cells[at] for row in rows if at < len(row.cells)}.values()
    return [cell for cell in apart if _holds(cell) and head_rows.heading(cell) != heading]


def _holds(cell: Cell) -> bool:
    """Whether something stands in a box besides a dash."""
    return cell.plain.strip(" -–—") != "" or bool(cell.colour)


def _differ(cells: Sequence[Cell]) -> bool:
    return len({cell.one_line for cell in cells}) == len(cells)


def _share(cells: Sequence[Cell], like: Callable[[Cell], bool]) -> float:
    return sum(map(like, cells)) / len(cells) if cells else 0.0
