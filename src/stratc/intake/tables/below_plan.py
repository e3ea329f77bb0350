"""Rows of a plan's table that are no actions: kept as text below the plan, or told as left out.

In: such a row and what it is. Out: its words, in the account and behind the rows of the plan.
"""

import re
from dataclasses import replace

from stratc.blocks import Cell, Item, Paragraph, Row, Table, escaped
from stratc.text.deeds import DEEDS, MORE_VERBS

from ..account import ImportAccount
from ..body import row_kinds
from ..body.phases import parents, phases
from ..head.plan_head import Head
from ..head.read_plan import ReadPlan
from ..headings import roles
from ..values import progress

FEW_OF_KEY = 3
"""As many words at most name a key or one of its colours: “Key to colours”, “At serious risk”."""
_COUNT_OF_ROWS = re.compile(
    r"total (?:number of |no\.? of )?(?:actions|tasks|rows|projects|deliverables|commitments"
    r"|initiatives|activities)\W{1,3}\d{1,4}",
    re.I,
)
_OF_COLOUR = re.compile(r"^\w+\s*[-–—:=]\s*")
_DEED = re.compile(rf"\W*(?:{DEEDS}|{MORE_VERBS})\b", re.I)
_GOES_ON = re.compile(r"(?<=\w)\W{1,3}cont(?:inued|[’']?d|\.)?\W{0,3}$", re.I)
"""What a table says over a page: “Theme A continued”, “Homes (cont.)”."""
_AT_ROW = re.compile(r"row (\d+)")


def closing(rows: tuple[Row, ...]) -> set[str]:
    """The places of the last rows of a plan where an empty row parts them from it and one box is
    all that each holds: a point, or a sentence that asks for no deed. They are notes below it.
    """
    made: set[str] = set()
    for at in range(len(rows) - 1, 0, -1):
        filled = [cell for cell in rows[at].apart() if cell.lines]
        if not filled:
            if made:
                return made
            continue
        first = filled[0].lines[0]
        said = first.plain.rstrip().endswith(".") and not _DEED.match(first.plain)
        if len(filled) > 1 or not (isinstance(first, Item) or said):
            return set()
        made.add(rows[at].place)
        here, above = (_AT_ROW.search(rows[n].place) for n in (at, at - 1))
        if here and above and int(here[1]) - int(above[1]) > 1:
            return made
    return set()


def goes_on(filled: list[Cell], account: ImportAccount) -> bool:
    """Whether a line over rows says only that those above it go on over a page."""
    words, place = filled[0].one_line, filled[0].place
    if len(filled) > 1 or not _GOES_ON.search(words):
        return False
    account.tell("left", place, words, "left out", "the rows only go on over a page")
    return True


def unused(made: ReadPlan, row: Row | None, account: ImportAccount) -> None:
    """Words over rows that never came: kept below the plan."""
    if row is not None:
        made.after += [cell for cell in row.apart() if cell.lines]
        reason = "it stands over no rows"
        account.tell("text", row.place, row.one_line, "kept as text below the plan", reason)


def aside(made: ReadPlan, row: Row | None, account: ImportAccount) -> None:
    """A row of another table that stands below the plan: kept as one line of text."""
    if row is not None:
        text = Paragraph(
            escaped("; ".join(cell.plain for cell in row.apart() if cell.lines)), row.place
        )
        made.after.append(Cell((text,), row.place))
        reason = "it belongs to a table that is no plan"
        account.tell("text", row.place, row.one_line, "kept as text below the plan", reason)


def beside(
    made: ReadPlan, row: Row, filled: list[Cell], kind: str, head: Head, account: ImportAccount
) -> None:
    """A row that is no action: its words stand below the plan, if they tell readers anything."""
    made.key |= progress.key_in(filled[0].plain)
    words = row.one_line
    if reason := _says_nothing(row, filled, kind):
        account.tell("left", row.place, words, "left out", reason)
        return
    if kind == "struck":
        words = " | ".join(cell.struck for cell in filled if cell.struck)
        reason = f"it is {row_kinds.WHAT[kind]}, so it is kept for editors and not printed"
        account.tell("left", row.place, words, "left out", reason)
        made.gone.append(f"Struck out in the source: {escaped(words)}")
        return
    if kind == "beside":
        filled = [Cell((Paragraph(escaped(words), row.place),), row.place)]
    elif kind == "total" and len(filled) > 1:
        filled = [Cell((Paragraph(escaped(row_kinds.sums(row, head)), row.place),), row.place)]
    made.after += filled
    account.tell(
        "doubt" if kind == "beside" else "text",
        row.place,
        words,
        "kept as text below the plan",
        f"it is {row_kinds.WHAT[kind]} and no action",
    )


def without_who_keeps_it(
    made: ReadPlan, row: Row, filled: list[Cell], account: ImportAccount
) -> list[Cell]:
    """The boxes of a row above a plan; “Last updated: 12/05/2026 by Dawn H” is for editors."""
    if not row_kinds.KEPT_BY.fullmatch(row.one_line):
        return filled
    reason = "it says who keeps the plan, so it is kept for editors and not printed"
    account.tell("left", row.place, row.one_line, "left out", reason)
    made.gone.append(escaped(row.one_line))
    return []


def summing(table: Table, head: Head, account: ImportAccount) -> tuple[Table, set[str]]:
    """A plan, and the places of its rows that sum up those below them.

    It goes without the column that says under which row each stands, as it stands there.
    """
    below_head = table.rows[head.last + 1 :]
    if (told := parents(below_head, head)) is None:
        return table, phases(below_head, head)
    column, over = told
    place = table.rows[head.last].place
    reason = "each row stands under the one that it names"
    account.tell("left", place, head.headings[column], "left out", reason)
    rows = list(table.rows)
    for at in range(head.last + 1, len(rows)):
        cells = rows[at].cells
        empty = Cell((), rows[at].place)
        rows[at] = replace(rows[at], cells=(*cells[:column], empty, *cells[column + 1 :]))
    return replace(table, rows=tuple(rows)), over


def _says_nothing(row: Row, filled: list[Cell], kind: str) -> str:
    """Why nobody misses a row on the page: it is a heading alone, or names a colour in a word or
    two. What says more of a colour is kept."""
    words = filled[-1].plain.strip()
    if len(filled) == 1 and kind == "total" and not re.search(r"\d", words):
        return "no sum stands beside it"
    whole = " ".join(cell.one_line for cell in filled)
    if len(filled) < 3 and kind == "total" and _COUNT_OF_ROWS.fullmatch(whole):
        return "it counts the rows, which whoever adds one would have to count again"
    meaning = _OF_COLOUR.sub("", words)
    named = len(filled) == 1 and (
        row_kinds.NAMES_KEY.match(words) or row_kinds.swatch(row, filled[0]) is not None
    )
    stated = kind == "key" and len(filled) < 3 and progress.state_of(meaning)
    if kind in ("key", "note") and (named or stated) and len(meaning.split()) <= FEW_OF_KEY:
        return "the page says states in words, and shows no colours for them"
    return ""


def phase(made: ReadPlan, row: Row, head: Head, account: ImportAccount) -> list[Cell]:
    """A row that sums up those below it: its number and words, to stand over them as a band."""
    named = [at for name in ("label", "action") if (at := head.at(name)) is not None]
    over = [row.cells[at] for at in sorted(named) if row.cells[at].lines]
    titled = [cell for cell in row.apart() if (label := roles.labelled(cell.plain)) and label[2]]
    over = titled if len(titled) == 1 else over
    told = [cell for cell in row.apart() if cell.lines and cell not in over]
    if told:  # beside its number, which is enough to say of which it is told
        action = head.at("action")
        kept = [
            Cell((), row.place) if at == action and len(over) > 1 else cell
            for at, cell in enumerate(row.cells)
        ]
        text = Paragraph(escaped(row_kinds.sums(replace(row, cells=tuple(kept)), head)), row.place)
        made.after.append(Cell((text,), row.place))
    reason = "the rows below name it, have its number or lie between its days"
    account.tell("doubt", row.place, row.one_line, "became a heading over the rows below", reason)
    return over


_NAMELESS = re.compile(r"(?:work)?sheet ?\d*|table ?\d*|what we will do", re.I)
_TOTAL = re.compile(r"\W*(?:grand |overall )?totals?\b", re.I)


def totals_apart(found: ReadPlan, title: str) -> list[dict[str, str]]:
    """Take the sums of all rows from below a plan whose rows stand in several priorities.

    Each is a section of its own, under the `title` that the plan had; without one it stays.
    """
    named = title and not _NAMELESS.fullmatch(title)
    sums = [cell for cell in found.after if named and _TOTAL.match(cell.plain)]
    found.after = [cell for cell in found.after if cell not in sums]
    return [{"title": title, "text": "\n\n".join(cell.text for cell in sums)}] if sums else []
