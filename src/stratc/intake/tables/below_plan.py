"""Rows of a plan's table that are no actions: kept as text below the plan, and told.

In: such a row and what it is. Out: its words, in the account and behind the rows of the plan.
"""

from stratc.blocks import Cell, Paragraph, Row, escaped

from ..account import ImportAccount
from ..body import row_kinds
from ..head import heads
from ..head.read_plan import ReadPlan
from ..values import progress


def unused(made: ReadPlan, row: Row | None, account: ImportAccount) -> None:
    """Words over rows that never came: kept below the plan."""
    if row is not None:
        made.after += [cell for cell in row.apart() if cell.lines]
        reason = "it stands over no rows"
        account.tell("text", row.place, words_of(row), "kept as text below the plan", reason)


def aside(made: ReadPlan, row: Row | None, account: ImportAccount) -> None:
    """A row of another table that stands below the plan: kept as one line of text."""
    if row is not None:
        text = Paragraph(
            escaped("; ".join(cell.plain for cell in row.apart() if cell.lines)), row.place
        )
        made.after.append(Cell((text,), row.place))
        reason = "it belongs to a table that is no plan"
        account.tell("text", row.place, words_of(row), "kept as text below the plan", reason)


def beside(
    made: ReadPlan,
    row: Row,
    filled: list[Cell],
    kind: str,
    head: heads.Head,
    account: ImportAccount,
) -> None:
    """A row that is no action: its words stand below the plan."""
    made.key |= progress.key_in(filled[0].plain)
    words = words_of(row)
    if kind == "struck":
        words = " | ".join(cell.struck for cell in filled if cell.struck)
        text = f"(struck out: {words})"
        filled = [Cell((Paragraph(escaped(text), row.place),), row.place)]
    elif kind == "beside":
        filled = [Cell((Paragraph(escaped(words), row.place),), row.place)]
    elif kind == "total" and len(filled) > 1:
        filled = [Cell((Paragraph(escaped(row_kinds.sums(row, head)), row.place),), row.place)]
    made.after += filled
    account.tell(
        "doubt" if kind in ("struck", "beside") else "text",
        row.place,
        words,
        "kept as text below the plan",
        f"it is {row_kinds.WHAT[kind]} and no action",
    )


def phase(made: ReadPlan, row: Row, head: heads.Head, account: ImportAccount) -> list[Cell]:
    """A row that sums up those below it: its number and words, to stand over them as a band."""
    named = [at for name in ("label", "action") if (at := head.at(name)) is not None]
    over = [row.cells[at] for at in sorted(named) if row.cells[at].lines]
    text = Paragraph(escaped(row_kinds.sums(row, head)), row.place)
    made.after.append(Cell((text,), row.place))
    reason = "nobody leads it, and the rows below have its number or lie between its days"
    account.tell("doubt", row.place, words_of(row), "became a heading over the rows below", reason)
    return over


def words_of(row: Row) -> str:
    """The words of a row on one line."""
    return " | ".join(cell.one_line for cell in row.apart() if cell.lines)
