"""A cell of a sheet, and the rows of one: what Excel or LibreOffice hold in them."""

from dataclasses import dataclass
from datetime import date

Raw = str | date | int | float | None


@dataclass(frozen=True, slots=True)
class SheetCell:
    """What a cell holds, and in which form it shows it: “mmm yyyy”.

    `struck` where some of its words are struck out.
    """

    value: Raw = None
    form: str = ""
    struck: bool = False


SheetRows = list[list[SheetCell]]
