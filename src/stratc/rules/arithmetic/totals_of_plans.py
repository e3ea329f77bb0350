"""The total below a plan whose rows say what they cost: “TOTAL; Cost (£k): 125”.

In: the manuscript. Out: a remark where neither the rows above nor all rows add up to it.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from stratc.checking.manuscript import Manuscript
from stratc.model import Action, ActionTable
from stratc.source import Diagnostic, Label
from stratc.text.english import read_decimal

_SUM = re.compile(r"£?(?P<n>\d[\d,]*(?:\.\d+)?)(?P<unit>(?:k|m|bn)?)")
_FEWEST = 2


def totals_of_plans(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Each total that is off by less than a third: one of other things is further away."""
    tables = [one.actions for one in manuscript.strategy.priorities if one.actions]
    whole = [row for table in tables for row in table.rows]
    for passage in manuscript.passages:
        table = passage.element
        if passage.field.name != "note" or not isinstance(table, ActionTable):
            continue
        heading = (table.columns and table.columns.funding) or "Funding"
        total = re.search(
            rf"(?i:\btotal\b)[^\n:]*{re.escape(heading)}: {_SUM.pattern}", passage.typed
        )
        costs = [_cost(rows, total["unit"]) for rows in (table.rows, whole)] if total else []
        if total is None or None in costs:
            continue
        said = read_decimal(total["n"])
        near = min(
            (cost for cost in costs if cost), key=lambda cost: abs(cost - said), default=None
        )
        if near is None or not 0 < abs(said - near) < said / 3:
            continue
        first = next(row for row in whole if row.funding)
        yield Diagnostic(
            passage.at(*total.span("n")),
            f"the total is {total['n']}, and the rows add up to {near:,}",
            labels=(Label(first.where["funding"], "the first row is here"),),
            hints=("correct the one that is wrong",),
        )


def _cost(rows: tuple[Action, ...] | list[Action], unit: str) -> Decimal | None:
    """What rows cost together; None where one says it otherwise than as a plain sum."""
    found = [_SUM.fullmatch(row.funding.strip()) for row in rows if row.funding]
    if len(found) < _FEWEST or any(one is None or one["unit"] != unit for one in found):
        return None
    return sum((read_decimal(one["n"]) for one in found if one), Decimal())
