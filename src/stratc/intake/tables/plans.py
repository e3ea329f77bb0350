"""Tables that are plans, row by row: which rows are actions, and which are something else.

In: a table. Out: Segments, each with its head and its rows as boxes by field. Nothing is read into
the boxes here; `rows.py` does that.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import chain

from stratc.blocks import Cell, Paragraph, Row, Table, escaped

from ..account import ImportAccount, Placement
from ..body import joins, over_rows, row_kinds, row_numbers, said_in_action, steps
from ..head import contents, head_rows, heads
from ..head.plan_head import Head, of_no_plan
from ..head.read_plan import PlanRow, ReadPlan, Segment
from ..headings import roles
from ..layouts import over_head, shapes
from ..layouts.plan_cards import cards
from ..values import progress, times
from . import below_plan


def plan(
    table: Table,
    above: Head | None,
    account: ImportAccount,
    near: bool = True,
    key: dict[str, str] | None = None,
    earlier: Sequence[PlanRow] = (),
) -> ReadPlan | None:
    """A table as a plan; `above` is the head of the table before, which it may go on from.

    Where that table is not `near`, but under another heading, the boxes must fit its columns.
    `key` is what the document says that its colours and codes mean; its boxes may point to rows of
    `earlier` tables.
    """
    key = key or {}
    if shapes.is_cards(table):
        segment = cards(table, account)
        joins.dittos_of_cards(segment.lines, earlier, account)
        steps.gather(segment, account)
        return ReadPlan(table, [segment])
    found = heads.head(table)
    same = above is not None and table.width == len(above.headings)
    if found is None and above is not None and same and heads.again(table.rows[0], above):
        found = replace(above, first=0, last=0)  # a head in rare words over a single row
    if found is None:
        if above is None or not _goes_on(table, above):
            return None
        if not near and not contents.fits(above, table.rows):
            return None
        account.tell(
            "doubt",
            table.place,
            "",
            "its rows were added to the table before",
            "it has no head of its own and as many columns",
        )
        found = Head(above.fields, above.headings, -1, -1)
    else:
        found = _settled(found, table, account, key, above)
    made = ReadPlan(table, [Segment(found)], key=dict(key), earlier=earlier)
    above_head = table.rows[: max(found.first, 0)]
    told = [read for row in above_head if (read := row_kinds.key_line(row)) is not None]
    made.key |= dict(told if len(told) > 1 else [])
    band = ""
    for row in above_head:
        filled = [cell for cell in row.apart() if cell.lines]
        label = roles.labelled(filled[0].plain) if len(filled) == 2 else None
        if label is not None and not label[2]:  # “Objective 1” beside its words
            band = f"{label[0]}: {' '.join(filled[1].plain.split())}"
        elif row is above_head[-1] and head_rows.is_shared_out(row):
            _tell_shared(filled, account)
        else:
            made.before += below_plan.without_who_keeps_it(made, row, filled, account)
        following = _below(table, found.last, found)
        if row_kinds.is_number_over(filled, following):  # “1” and its words, over 1.1 and 1.2
            band, made.before = _band(filled), made.before[: -len(filled)]
    band = band or _band_before(
        made, lambda words: bool((label := roles.labelled(words)) and label[2]), anywhere=True
    )
    band = band or _band_before(made, lambda words: roles.labelled(words) is not None)
    counted = row_kinds.counted_by(_below(table, found.last, found))
    band = band or _band_before(made, counted, anywhere=True)
    _read(table, found, made, account, band)
    if any(line.band for segment in made.segments for line in segment.lines):
        title_first(made)
    _orders_of_dates(made)
    for segment in made.segments:
        said_in_action.apart(segment)
        over_rows.deeds(segment)
        over_rows.leads(segment)
        over_rows.months(segment)
        steps.gather(segment, account)
        row_numbers.part(segment)
        row_numbers.lettered(segment)
        row_numbers.of_actions(segment)
    return made


def _settled(
    found: Head, table: Table, account: ImportAccount, key: dict[str, str], before: Head | None
) -> Head:
    end = found.last + 1
    while end < len(table.rows) and not _begins(table, end - 1, found, again=False):
        end += 1
    rows = table.rows[found.last + 1 : end]
    found, shared = over_head.without_shared_out(found, table)
    _tell_shared(shared, account)
    made = contents.settled(found, rows, key, before)
    for heading, reason in contents.unread(made, rows):
        account.tell("left", table.rows[found.last].place, heading, "left out", reason)
    for reason in made.reasons:
        place = table.rows[found.last].place
        account.tell("doubt", place, " | ".join(filter(None, made.headings)), "a head", reason)
    return made


def _tell_shared(cells: list[Cell], account: ImportAccount) -> None:
    """Tell what stands over several columns of which each says it: “What we will do”."""
    for cell in cells:
        reason = "the headings under it say it column by column"
        account.tell("left", cell.place, cell.plain, "left out", reason)


def _orders_of_dates(made: ReadPlan) -> None:
    """Mark the rows of a plan one of whose dates can only have its month before its day."""
    lines = [line for segment in made.segments for line in segment.lines]
    cells = [line.cells[name] for line in lines for name in ("due", "start") if name in line.cells]
    if any(times.month_first(cell.plain) for cell in cells):
        for line in lines:
            line.month_first = True


def title_first(made: ReadPlan) -> None:
    """Give the rows that stand under no band the line right above the head as theirs."""
    lines = [line for segment in made.segments for line in segment.lines if not line.band]
    if lines and (band := _band_before(made, lambda words: not words.endswith("."))):
        for line in lines:
            line.band = band


def _band_before(made: ReadPlan, fits: Callable[[str], bool], *, anywhere: bool = False) -> str:
    for at in range(len(made.before) - 1, -1, -1) if anywhere else [len(made.before) - 1]:
        words = made.before[at].one_line if made.before else ""
        if words and len(words) < 150 and fits(words):
            del made.before[at]
            return words
    return ""


def _read(table: Table, head: Head, made: ReadPlan, account: ImportAccount, band: str) -> None:
    segment = made.segments[0]
    previous: PlanRow | None = None
    waiting: Row | None = None
    apart = False
    over = row_kinds.lone_bands(table.rows[head.last + 1 :], head)
    table, summed = below_plan.summing(table, head, account)
    closing = below_plan.closing(table.rows[head.last + 1 :])
    for at in range(head.last + 1, len(table.rows)):
        row = table.rows[at]
        if heads.again(row, head):
            apart = False
            account.tell("placed", row.place, row.one_line, "left out", "the head is printed again")
            segment = made.parted(segment, head)
            continue
        if (new := heads.another(table, at, head)) is not None:
            head, apart = _settled(new, table, account, made.key, head), False
            segment.texts, made.after = made.after, []
            made.segments.append(segment := Segment(head))
            previous = None
            continue
        filled = [cell for cell in row.apart() if cell.lines]
        if not filled:
            continue
        if of_no_plan(row):
            below_plan.aside(made, waiting, account)
            apart, waiting, band = True, None, ""
        if apart:
            below_plan.aside(made, row, account)
            continue
        below = table.rows[at + 1] if at + 1 < len(table.rows) else None
        kind = row_kinds.kind(row, filled, head, made.key, _below(table, at, head))
        if row.place in closing:
            kind = "note"
        elif kind == "row" and len(filled) == 1 and below is not None and _begins(table, at, head):
            kind = "band"  # the title of the plan below
        elif kind == "row" and row.place in over:
            kind = "band"
            reason = "nothing stands beside these words, and full rows stand below each of them"
            account.tell("doubt", row.place, filled[0].plain, "was read as over rows", reason)
        if kind == "band" and below_plan.goes_on(filled, account):
            continue
        if kind == "band":
            below_plan.unused(made, waiting, account)
            segment = made.parted(segment, head)
            band, previous, waiting = _band(filled), None, row
            continue
        if kind == "phase" or (kind == "row" and row.place in summed):
            below_plan.unused(made, waiting, account)
            segment = made.parted(segment, head)
            named = below_plan.phase(made, row, head, account)
            band, previous, waiting = _band(named), None, None
            continue
        if kind == "of the row above" and previous is not None:
            label, _, words = filled[0].plain.strip().partition(":")
            text = Paragraph(escaped(words.strip()), row.place)
            previous.others.append((label.strip(), Cell((text,), row.place)))
            previous.doubts.append(f"“{row.one_line}” was read as a note of the row above")
            continue
        if kind in row_kinds.WHAT:
            below_plan.beside(made, row, filled, kind, head, account)
            continue
        line = _line(row, head, band)
        if previous is not None and _joined(previous, line, segment, row, account):
            continue
        others = chain(made.earlier, *(one.lines for one in made.segments[:-1]))
        joins.dittos(line, previous, segment.lines, others, account)
        _doubts(line, row, segment)
        segment.lines.append(line)
        previous, waiting = line, None
    below_plan.unused(made, waiting, account)


def _below(table: Table, at: int, head: Head) -> Row | None:
    """The next row that holds something, but for the head that is printed again."""
    rows = (row for row in table.rows[at + 1 :] if any(cell.lines for cell in row.cells))
    return next((row for row in rows if not heads.again(row, head)), None)


def _band(filled: list[Cell]) -> str:
    """The words of a row over others; a letter that stands apart is its number."""
    words = [cell.one_line for cell in filled]
    if len(words) == 2 and re.fullmatch(r"[A-H]", words[0]):
        words[0] += "."
    return " ".join(words)


def _begins(table: Table, at: int, head: Head, again: bool = True) -> bool:
    """Whether the row below is a head; the same one `again` counts where it may."""
    if heads.again(table.rows[at + 1], head):
        return again
    below = table.rows[at + 1]
    return of_no_plan(below) or heads.another(table, at + 1, head) is not None


def _joined(
    previous: PlanRow, line: PlanRow, segment: Segment, row: Row, account: ImportAccount
) -> bool:
    """Whether a row was added to the one above; what is doubtful about it is told."""
    numbered = sum("label" in one.cells and bool(one.cells["label"].lines) for one in segment.lines)
    often = numbered > 0.5 * len(segment.lines)
    over = joins.is_over_a_page(previous.place, line.place)
    reason = joins.goes_on(line.cells, previous.cells, often, over)
    if not reason:
        if not any(line.cells.get(name, Cell()).lines for name in ("label", "action")):
            line.cells["action"] = previous.cells.get("action", Cell())
            line.doubts.append("the action is empty here and was taken from the row above")
        return False
    carried = any(line.cells.get(name, Cell()).lines for name in joins.CARRIED)
    started = line.cells.get("action", Cell()).lines
    kind: Placement = "doubt" if carried or started else "placed"
    account.tell(kind, row.place, row.one_line, "added to the row above", reason)
    _join(previous, line)
    return True


def _doubts(line: PlanRow, row: Row, segment: Segment) -> None:
    """What may be wrong with a row as a whole."""
    filled = [name for name, cell in line.cells.items() if cell.lines]
    if set(filled) <= {"label", "action"} and not line.others:
        line.doubts.append("nothing but the action stands in this row")
    action = line.cells.get("action")
    if action is not None and any(one.cells.get("action") is action for one in segment.lines):
        line.doubts.append("the box of its action covers several rows")
    colours = {progress.colour_of(cell.colour) for cell in row.apart()}
    if len(colours) == 1 and (colour := colours.pop()) and len(row.apart()) > 2:
        line.doubts.append(f"the whole row is painted {colour}, which is not read")


def _line(row: Row, head: Head, band: str) -> PlanRow:
    cells: dict[str, Cell] = {}
    others: list[tuple[str, Cell]] = []
    named = {
        id(cell)
        for at, cell in enumerate(row.cells)
        if at < len(head.fields) and head.fields[at] and cell.lines
    }
    for at, cell in enumerate(row.cells):
        name = head.fields[at] if at < len(head.fields) else ""
        heading = head.headings[at] if at < len(head.headings) else ""
        if name:
            cells[name] = cell
        elif cell.lines and id(cell) not in named:
            others.append((heading, cell))
            named.add(id(cell))
    line = PlanRow(cells, others, row.place, band)
    for name in joins.CARRIED:  # one box over two columns says both, and may mean one
        twins = [one for one in cells if one > name and cells[one] is cells.get(name)]
        if twins and cells[name].lines:
            line.doubts.append(f"one box stands for {name} and {', '.join(twins)}")
    return line


def _join(previous: PlanRow, line: PlanRow) -> None:
    for name, cell in line.cells.items():
        if cell.lines and name != "group" and cell is not previous.cells.get(name):
            previous.cells[name] = joins.both(previous.cells.get(name, Cell()), cell)
    for heading, cell in line.others:
        at = next((n for n, (h, _) in enumerate(previous.others) if h == heading), None)
        if at is None:
            previous.others.append((heading, cell))
        elif previous.others[at][1] is not cell:
            previous.others[at] = (heading, joins.both(previous.others[at][1], cell))


def _goes_on(table: Table, above: Head) -> bool:
    return table.width == len(above.headings) and table.width > 2
