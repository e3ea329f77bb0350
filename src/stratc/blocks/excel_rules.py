"""Conditional formatting: the colour that a rule of the sheet gives to a cell.

Only rules whose answer is certain are followed: a cell compared with a value, words in a cell, a
formula that compares one cell of the row with a value. Of others it is told that they are there.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

MOST_WORK = 100_000
UNREAD = ("colorScale", "iconSet", "dataBar")
_FORMULA = re.compile(
    r"^=?\(?(\$?)([A-Z]{1,3})(\$?)(\d+)\s*(=|<>|<=|>=|<|>)\s*(\"[^\"]*\"|-?[\d.]+|TRUE|FALSE)\)?$"
)

SIGNS = {
    "=": "equal",
    "<>": "notEqual",
    "<": "lessThan",
    ">": "greaterThan",
    "<=": "lessThanOrEqual",
    ">=": "greaterThanOrEqual",
}


class Rules:
    """The rules of one sheet."""

    def __init__(self, sheet: Any) -> None:
        self.sheet = sheet
        self.areas = [
            (area, rule)
            for held in sheet.conditional_formatting
            for area in held.sqref.ranges
            for rule in held.rules
        ]
        self.areas.sort(key=lambda one: one[1].priority or 0)
        work = 0
        for at, (area, _) in enumerate(self.areas):
            down = min(area.max_row, sheet.max_row) - area.min_row + 1
            across = min(area.max_col, sheet.max_column) - area.min_col + 1
            work += max(down, 0) * max(across, 0)
            if work > MOST_WORK:
                del self.areas[at:]
                break
        self.unread = "the sheet has too many rules of colour to follow" if work > MOST_WORK else ""

    def look(self, cell: Any) -> tuple[Any | None, str]:
        """The fill or the font that a rule gives a cell, and what cannot be known about it."""
        doubt = self.unread
        for area, rule in self._over(cell):
            if rule.type in UNREAD:
                doubt = "a rule of the sheet paints it by its value, or shows a sign in it"
                continue
            answer = self._holds(area, rule, cell)
            if answer is None and rule.dxf is not None and _paints(rule):
                doubt = "a rule of the sheet may paint it, which cannot be followed here"
            elif answer and rule.dxf is not None and _paints(rule):
                return rule.dxf, ""
            elif answer and rule.stopIfTrue:
                return None, ""
        return None, doubt

    def _over(self, cell: Any) -> Iterator[tuple[Any, Any]]:
        for area, rule in self.areas:
            if (
                area.min_row <= cell.row <= area.max_row
                and area.min_col <= cell.column <= area.max_col
            ):
                yield area, rule

    def _holds(self, area: Any, rule: Any, cell: Any) -> bool | None:
        """Whether a rule is met; None where it cannot be known."""
        value = cell.value
        if rule.type == "cellIs":
            given = [self._value(one, area, cell) for one in rule.formula or []]
            return compared(value, rule.operator, given)
        text = rule.text or ""
        words = str(value if value is not None else "").lower()
        if rule.type == "containsText" and text:
            return text.lower() in words
        if rule.type == "notContainsText" and text:
            return text.lower() not in words
        if rule.type == "beginsWith" and text:
            return words.startswith(text.lower())
        if rule.type == "endsWith" and text:
            return words.endswith(text.lower())
        if rule.type == "containsBlanks":
            return not words.strip()
        if rule.type == "notContainsBlanks":
            return bool(words.strip())
        if rule.type == "expression" and rule.formula:
            return self._formula(rule.formula[0], area, cell)
        return None

    def _value(self, words: str, area: Any, cell: Any) -> Any:
        """A constant, or the value of another cell; the words themselves where it is neither."""
        text = words.strip().lstrip("=")
        if text.startswith('"'):
            return text.strip('"')
        if re.fullmatch(r"-?[\d.]+", text):
            return float(text)
        if found := re.fullmatch(r"(\$?)([A-Z]{1,3})(\$?)(\d+)", text):
            return self._cell(found[1], found[2], found[3], found[4], area, cell).value
        return _Unknown

    def _cell(self, fixed: str, letters: str, still: str, row: str, area: Any, cell: Any) -> Any:
        """The cell that a formula means, moved as Excel moves it over the area."""
        from openpyxl.utils import column_index_from_string

        column = column_index_from_string(letters)
        column += 0 if fixed else cell.column - area.min_col
        down = int(row) + (0 if still else cell.row - area.min_row)
        return self.sheet.cell(max(down, 1), max(column, 1))

    def _formula(self, formula: str, area: Any, cell: Any) -> bool | None:
        found = _comparison(formula)
        if found is None:
            return None
        other = self._cell(found[1], found[2], found[3], found[4], area, cell).value
        return compared(other, SIGNS[found[5]], [self._value(found[6], area, cell)])


@lru_cache(maxsize=10_000)
def _comparison(formula: str) -> re.Match[str] | None:
    """A formula that compares one cell with a value; it is asked for each cell of its area."""
    return _FORMULA.match(formula.strip())


class _Unknown:
    """A value that is the result of a formula."""


def _paints(rule: Any) -> bool:
    look = rule.dxf
    return bool(look.fill is not None or (look.font is not None and look.font.color is not None))


def compared(value: Any, operator: str, given: list[Any]) -> bool | None:
    """One value against another, or against two; None where they cannot be compared."""
    if not given or any(one is _Unknown for one in given):
        return None
    first = given[0]
    if operator in ("equal", "notEqual"):
        if isinstance(value, str) or isinstance(first, str):
            same = str(value or "").lower() == str(first or "").lower()
        else:
            same = value == first
        return same if operator == "equal" else not same
    numbers = (value, *given)
    if any(not isinstance(one, int | float) or isinstance(one, bool) for one in numbers):
        # Words stand above every number in Excel; an empty cell is nought. Neither is a state.
        return False if value is None or isinstance(value, str) else None
    if operator in ("between", "notBetween"):
        if len(given) < 2:
            return None
        inside = min(given) <= value <= max(given)
        return inside if operator == "between" else not inside
    return bool(
        {
            "lessThan": value < first,
            "greaterThan": value > first,
            "lessThanOrEqual": value <= first,
            "greaterThanOrEqual": value >= first,
        }.get(operator, False)
    )
