"""What the boxes of a column hold, where its heading leaves open what it is.

“Target” stands over days in one plan and over figures in the next, “Item” over numbers or over
deeds. In: a head and the rows below it. Out: the head with such columns settled, each by what
plainly stands in it; what was settled so is told.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

from stratc.blocks import Cell, Row
from stratc.text.nobody import is_undecided

from ..values import times
from . import (
    by_boxes,
    columns,
    due_column,
    group_column,
    heading_words,
    label_column,
    lead_column,
    state_column,
)
from .label_column import words_in
from .one_box import LABEL, is_number, is_state, is_time
from .plan_head import Head

MOST = 0.6
_PART_NUMBER = re.compile(r"\s*\d+\.\d+")


def settled(
    found: Head, rows: tuple[Row, ...], key: dict[str, str], before: Head | None = None
) -> Head:
    """The head, its columns named by what stands in them where their headings do not tell.

    `key` is what the document says that its codes mean, `before` the head of the table before.
    """
    fields = list(found.fields)
    reasons = [*found.reasons]
    told: set[int] = set()
    full = _full(rows)
    held = [_boxes(full, at, found) for at in range(len(fields))]
    group_column.without_kinds(fields, found.headings, held)
    label_column.unpriced(fields, held)
    label_column.unstamped(fields, found.headings, held)
    ways = (
        _timed,
        group_column.unweighed,
        _deed,
        partial(group_column.outer, rows=rows),
        partial(group_column.covering, rows=rows),
        label_column.numbered,
        _action,
        partial(due_column.due, before=before),
        lead_column.named,
        partial(by_boxes.who, before=before),
        state_column.newest,
        partial(state_column.settle, key=key),
    )
    for settle in ways:
        if (at := settle(fields, found.headings, held)) is not None:
            name = fields[at]
            told.add(at)
            if found.headings[at] and name != "label":
                heading = f"the column “{found.headings[at]}”"
                reasons.append(f"{heading} was read as {by_boxes.WORDS[name]}, as its boxes say")
    if "partners" in fields and "partners" not in found.fields:
        which = f"the column “{found.headings[fields.index('partners')]}”"
        reasons.append(f"{which} was read as {by_boxes.WORDS['partners']}, as its boxes say")
    leads = [n for n, one in enumerate(found.headings) if heading_words.field(one) == "lead"]
    own = fields.index("lead") if "lead" in fields else None
    if len(leads) > 1 and own is not None and not lead_column.officers(found.headings, own):
        rest = "”, “".join(found.headings[n] for n in leads if not fields[n])
        if rest:  # “Responsible: Support” has a field of its own
            which = f"“{found.headings[own]}” was read as who leads"
            reasons.append(f"{which}, and “{rest}” is kept in its own words")
    over = fields.index("group") if "group" in fields else None
    if over is not None and group_column.LOOSE.fullmatch(found.headings[over]) and over not in told:
        reasons.append(f"what stands under “{found.headings[over]}” was read as priorities")
    at = found.at("action")
    if (
        at is not None
        and fields[at] == "action"
        and heading_words.field(found.headings[at]) in ("group", "")
        and at not in told
    ):
        reasons.append(f"the column “{found.headings[at]}” was read as the actions, as no other is")
    if fields == list(found.fields) and reasons == [*found.reasons]:
        return found
    return replace(found, fields=tuple(fields), reasons=tuple(reasons))


def fits(above: Head, rows: tuple[Row, ...]) -> bool:
    """Whether rows without a head hold what the columns of a head elsewhere ask for."""
    told, full = 0, _full(rows)
    for name, like in (
        ("label", lambda cell: is_number(cell.plain)),
        ("due", _may_be_due),
        ("status", is_state),
    ):
        at = above.at(name)
        cells = [] if at is None else _boxes(full, at, above)
        told += bool(cells)
        if any(not like(cell) for cell in cells):
            return False
    return told > 1 and not any(row.head for row in rows)


def _may_be_due(cell: Cell) -> bool:
    """Whether a box says by when, or that it goes on or is not yet known: “Annually”, “TBC”."""
    return is_time(cell) or times.read(cell.one_line) is not None


def unread(head: Head, rows: Sequence[Row]) -> Iterator[tuple[str, str]]:
    """The headings that no box is kept under, and why: of a box over several columns, one is."""
    columns = [*zip(*(row.cells for row in rows), strict=True)]
    named = zip(head.fields, columns, strict=False)
    kept = {id(cell) for name, cells in named if name for cell in cells}
    unnamed = zip(head.fields, head.headings, columns or [()] * len(head.fields), strict=False)
    for heading, cells in [(words, cells) for name, words, cells in unnamed if words and not name]:
        if any(cell.lines and id(cell) not in kept for cell in cells):
            kept |= {id(cell) for cell in cells}
        elif any(cell.lines for cell in cells):
            yield heading, "its boxes are those of another column as well, and are read there"
        elif any(cell.colour for cell in cells):
            yield heading, "its boxes are painted and hold no words"
        else:
            yield heading, "it is empty"


def _full(rows: tuple[Row, ...]) -> list[Row]:
    """The rows in which more than one box holds something."""
    return [row for row in rows if sum(bool(c.lines or c.colour) for c in row.apart()) > 1]


def _boxes(full: list[Row], at: int, found: Head) -> list[Cell]:
    """The boxes of a column in which something stands, each merged one once."""
    cells = [row.cells[at] for row in full if at < len(row.cells)]
    apart = {id(cell): cell for cell in cells}.values()
    heading = found.headings[at].lower()
    return [
        cell for cell in apart if (cell.lines or cell.colour) and cell.one_line.lower() != heading
    ]


def _timed(fields: list[str], headings: tuple[str, ...], held: list[list[Cell]]) -> int | None:
    """“Delivery” over nothing but days says when; what is done stands in another column."""
    for at, name in enumerate(fields):
        if name not in ("action", "how", "interventions", "milestones") or not held[at]:
            continue
        known = [cell for cell in held[at] if not is_undecided(cell.one_line)]
        if not known or not all(map(is_time, known)):
            continue
        fields[at] = "" if "due" in fields else "due"
        if name == "action":
            again = columns.fields([one if n != at else "" for n, one in enumerate(headings)])
            if "action" in again and not fields[other := again.index("action")]:
                fields[other] = "action"
        return at if fields[at] else None
    return None


def _deed(fields: list[str], headings: tuple[str, ...], held: list[list[Cell]]) -> int | None:
    """“Priority” over the same words again and again groups rows; their deeds stand beside it."""
    at = fields.index("action") if "action" in fields else None
    if at is None:
        return None
    if (task := _task(fields, headings, held, at)) is not None or "group" in fields:
        return task
    groups = heading_words.field(headings[at]) == "group"
    said = words_in(held[at])
    covers = groups and len(held[at]) < max(map(len, held))  # one box beside several rows
    found = [n for n, name in enumerate(fields) if name in ("", *_TELLING) and _apart(held[n])]
    if not covers and len(set(said)) > (len(said) - 1 if groups else MOST * len(said)):
        if not _THEME.fullmatch(headings[at].strip(" :?*")):
            return None
        found = [n for n in found if fields[n] == "interventions" and _one_each(held[n], said)]
    if covers:
        found = [n for n in found if len(held[n]) > len(said)]
    if not groups:
        found = [n for n in found if heading_words.field(headings[n]) == "action"]
    if not found:
        return None
    chosen = max(found, key=lambda n: (n > at, sum(len(cell.plain) for cell in held[n])))
    fields[at], fields[chosen] = "group", "action"
    return chosen


def _task(
    fields: list[str], headings: tuple[str, ...], held: list[list[Cell]], at: int
) -> int | None:
    """“Task” beside “Action”: where an action stands beside several tasks, each with its own lead
    or day, the tasks are what the rows are. So are several that “How” asks for.

    In a plan without priorities that is sure of tasks only where each has a number.
    """
    said = set(words_in(held[at]))
    found = [
        n
        for n in range(at + 1, len(fields))
        if fields[n] in ("", *_TELLING)
        and heading_words.field(headings[n]) in ("action", "how")
        and len(said) < len(held[n])
        and _apart(held[n])
    ]
    own = [len(held[n]) for n, name in enumerate(fields) if name in ("lead", "due", "status")]
    if len(found) != 1 or max(own, default=0) < len(held[found[0]]):
        return None
    if "group" not in fields and heading_words.field(headings[found[0]]) == "action":
        tasks = held[found[0]]
        numbers = held[fields.index("label")] if "label" in fields else []
        if len(numbers) < len(tasks) and not all(_PART_NUMBER.match(cell.plain) for cell in tasks):
            return None
    fields[at] = "" if "group" in fields else "group"
    fields[found[0]] = "action"
    return found[0]


_TELLING = ("how", "interventions", "measures", "milestones", "update")


_THEME = re.compile(
    r"(?:(?:strategic|key|priority|main) )?(?:themes?|strands?|topics?|pillars?|workstreams?"
    r"|areas?(?: of (?:work|focus))?)",
    re.I,
)
"""Headings over names, and never over deeds."""


def _one_each(cells: list[Cell], names: list[str]) -> bool:
    """Whether beside each name stands one deed, in more words than the names have."""
    told = sum(len(one.split()) for one in words_in(cells))
    return all(len(cell.lines) == 1 for cell in cells) and told > sum(
        len(one.split()) for one in names
    )


def _apart(cells: list[Cell]) -> bool:
    """Whether boxes hold several words each, and none what another holds."""
    said = words_in(cells)
    wordy = sum(len(one.split()) > 2 for one in said)
    return bool(said) and len(set(said)) == len(said) and wordy >= MOST * len(said)


def _action(fields: list[str], headings: tuple[str, ...], held: list[list[Cell]]) -> int | None:
    """“Action” over numbers alone: its words stand in the column that describes it."""
    if "action" not in fields:
        return None
    at = fields.index("action")
    words = [cell.plain.strip() for cell in held[at]]
    if not words or not all(LABEL.fullmatch(word) for word in words) or "label" in fields:
        return None
    others = [
        n
        for n, name in enumerate(fields)
        if name in ("", "how", "interventions") and any(len(c.plain.split()) > 1 for c in held[n])
    ]
    told = [n for n in others if columns.DESCRIBES.fullmatch(headings[n].strip())]
    if not others:
        return None
    fields[at] = "label"
    chosen = (told or sorted(others, key=lambda n: -sum(len(c.plain) for c in held[n])))[0]
    fields[chosen] = "action"
    return chosen
