"""Which rows of a table are its head, and which column is which field."""

import re
from dataclasses import replace
from itertools import takewhile

from stratc.blocks import Cell, Row, Table
from stratc.text.tables import pieces

from . import by_boxes, columns, head_rows, heading_words
from .one_box import TICK
from .only_figures import only_figures
from .plan_head import Head, of_no_plan

DEEPEST_HEAD = 30
SHORT = 5
"""A heading has so many words; a row with more in every box below such headings is no head."""
DONE = re.compile(r"[^\W\d_]{3}")
"""Words, and not a figure or a sum of money."""
GUIDE = re.compile(pieces(__name__)["GUIDE"], re.I)
"""The name of a sheet that tells how to use the others."""


def head(table: Table) -> Head | None:
    """The head of a plan; None where a table is no plan, or has lost its head."""
    if GUIDE.fullmatch(table.name.strip()):
        return None
    found = [made for at in range(_deepest(table)) for made in _heads(table, at)]
    checks = (_answers, _is_row, _is_last)
    found = [made for made in found if not any(check(made, table) for check in checks)]
    found = [
        replace(one, fields=by_boxes.with_deeds(one, table.rows[one.last + 1 :])) for one in found
    ]
    below = {one.last: table.rows[one.last + 1 :] for one in found}
    found = [one for one in found if not only_figures(one.fields, one.headings, below[one.last])]
    plans = [made for made in found if made.is_plan] or [
        made for made in found if _is_roadmap(made, table)
    ]
    if not plans:
        return by_boxes.read(table)
    best = max(plans, key=lambda made: (made.score, made.last - made.first, -made.first))
    if by_boxes.contradict(best, table) and (told := by_boxes.read(table)) is not None:
        return told
    for made in plans:  # a plan that stands above another has rows of its own
        if _is_above(made, best, table):
            return made
    return best


def is_whole(table: Table) -> bool:
    """Whether a sheet called “Plan on a page” holds the plan itself: who does what by when."""
    found = head(table)
    return found is not None and bool(table.name) and {"lead", "due", "label"} <= set(found.fields)


def _deepest(table: Table) -> int:
    """How many rows may be its head: where the file marks a row of headings as one, no later row.

    Below it another level may stand that nobody marked.
    """
    marked = list(takewhile(lambda row: row.head, table.rows[:DEEPEST_HEAD]))
    if any(map(_is_wide, marked)):
        return min(len(marked) + 1, len(table.rows))
    return min(DEEPEST_HEAD, len(table.rows))


def _is_wide(row: Row) -> bool:
    """Whether each column has a heading of its own, so that no title stands there."""
    return len(row.apart()) == len(row.cells) > 2 and all(cell.lines for cell in row.cells)


def _answers(made: Head, table: Table) -> bool:
    """Whether a row of clauses stands below short headings: “You said” and “We did”."""
    boxes = [one for one in made.headings if one]
    above = [cell.plain.split() for cell in table.rows[0].apart() if cell.plain.strip()]
    return (
        made.first > 0
        and len(above) == len(boxes)
        and all(
            len(words) <= SHORT < len(one.split()) for words, one in zip(above, boxes, strict=True)
        )
    )


def _is_row(made: Head, table: Table) -> bool:
    """Whether it is a row below the head of indicators or risks, two words of which name fields."""
    above = table.rows[: made.first]
    other = next((at for at, row in enumerate(above) if of_no_plan(row)), None)
    if other is None or made.score > 2:
        return False
    return all(sum(bool(c.lines) for c in row.apart()) > 2 for row in above[other:])


def _is_last(made: Head, table: Table) -> bool:
    """Whether it is the last of several rows, so that it is a head of nothing."""
    above = table.rows[: made.first]
    return made.last + 1 == len(table.rows) and any(
        sum(bool(cell.lines) for cell in row.apart()) > 1 for row in above
    )


def _is_roadmap(made: Head, table: Table) -> bool:
    """Whether what is done, or a tick, stands under years: “Initiative”, “2026/27”, “2027/28”."""
    at = made.at("action")
    years = [n for n, one in enumerate(made.headings) if columns.is_time(one)]
    if at is None or len(years) < 2 or heading_words.field(made.headings[at]) != "action":
        return False
    cells = [row.cells[n] for row in table.rows[made.last + 1 :] for n in years]
    said = [cell.plain.strip() for cell in cells if cell.plain.strip()]
    return bool(said) and all(TICK.fullmatch(one) or DONE.search(one) for one in said)


def _is_above(made: Head, best: Head, table: Table) -> bool:
    filled = [one for one in made.headings if one]
    named = [one for one in made.fields if one]
    between = table.rows[made.last + 1 : best.first]
    rows = [row for row in between if len([c for c in row.apart() if c.plain.strip()]) > 1]
    known = len(named) == len(filled) or _shares(made, best)
    return bool(rows) and made.last < best.first and known and len(named) > 2


def _shares(one: Head, other: Head) -> bool:
    """Whether most headings of a head stand in another as well, as in plans below each other."""
    filled = {words.lower() for words in one.headings if words}
    return len(filled & {words.lower() for words in other.headings}) > max(2, len(filled) / 2)


def again(row: Row, above: Head) -> bool:
    """Whether a row says the head once more, as tables over several pages do."""
    own = [head_rows.heading(cell).lower() for cell in row.cells]
    wanted = [" ".join(heading.lower().split()) for heading in above.headings]
    pairs = [(a, b) for a, b in zip(own, wanted, strict=False) if a or b]
    alike = sum(a == b or (bool(a) and b.endswith(a)) for a, b in pairs)
    others = [(a, b) for a, b in pairs if a and a != b and not b.endswith(a)]
    moved = any(a in wanted for a, _ in others)
    renamed = any(heading_words.field(a) not in ("", heading_words.field(b)) for a, b in others)
    return bool(pairs) and not moved and not renamed and alike >= max(2, 0.8 * len(pairs))


def another(table: Table, at: int, above: Head) -> Head | None:
    """A new head in the middle of a table: every box of it names a field, or a column before."""
    made = _single(table, at)
    filled = [one for one in made.headings if one]
    known = {one.lower() for one in above.headings}
    if made.is_plan and len(filled) > 2 and all(one.lower() in known for one in filled):
        return made
    named = [one for one in made.fields if one]
    if made.is_plan and (len(filled) == len(named) or _shares(made, above)) and made.score > 2:
        return made
    return None


def _heads(table: Table, at: int) -> list[Head]:
    made = [_single(table, at)] if head_rows.short(table.rows[at]) else []
    below = table.rows[at + 1] if at + 1 < len(table.rows) else None
    if below and (
        head_rows.two_levels(table.rows[at], below) or head_rows.names_below(table.rows[at], below)
    ):
        upper, lower = table.rows[at].cells, table.rows[at + 1].cells
        headings = [
            head_rows.heading(a)
            if a is b or not b.plain.strip()
            else f"{head_rows.heading(a)} {head_rows.heading(b)}".strip()
            for a, b in zip(upper, lower, strict=True)
        ]
        fields = [
            heading_words.field(head_rows.heading(b)) or heading_words.field(both) or _leads(a)
            if a is not b
            else heading_words.field(both)
            for a, b, both in zip(upper, lower, headings, strict=True)
        ]
        fields = columns.of_series(fields, headings)
        both_rows = Head(tuple(_once(fields, headings)), tuple(headings), at, at + 1)
        # Both rows say at least as much as the upper alone, though fewer fields may be named.
        made = [both_rows] if both_rows.is_plan else [*made, both_rows]
    return made


def _leads(upper: Cell) -> str:
    """What “Who” asks over “Council”, which itself says nothing."""
    return "lead" if heading_words.field(head_rows.heading(upper)) == "lead" else ""


def _single(table: Table, at: int) -> Head:
    headings = [head_rows.heading(cell) for cell in table.rows[at].cells]
    seen: set[int] = set()
    for n, cell in enumerate(table.rows[at].cells):  # one heading over several columns names one
        if id(cell) in seen and headings[n]:
            headings[n] = ""
        seen.add(id(cell))
    return Head(tuple(columns.fields(headings)), tuple(headings), at, at)


def _once(fields: list[str], headings: list[str]) -> list[str]:
    """Each field once: the lower heading decides, then what both say together."""
    made = columns.one_each(fields, headings)
    return [
        own or other
        for own, other in zip(made, _firsts(columns.fields(headings), made), strict=True)
    ]


def _firsts(fields: list[str], taken: list[str]) -> list[str]:
    used = {name for name in taken if name}
    made = []
    for name in fields:
        made.append("" if name in used else name)
        used.add(name)
    return made
