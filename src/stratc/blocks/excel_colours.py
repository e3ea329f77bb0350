"""The colour of a box in Excel, as six hexadecimal digits, wherever the file keeps it."""

import re
from typing import Any

from .excel_rules import Rules

ORDER = ("lt1", "dk1", "lt2", "dk2", *(f"accent{n}" for n in range(1, 7)))
DARKEST, PALEST = "000000", "FFFFFF"


class Colours:
    """Knows the theme of a workbook."""

    def __init__(self, book: Any) -> None:
        theme = book.loaded_theme or b""
        text = theme.decode("utf-8", errors="replace") if isinstance(theme, bytes) else theme
        self.theme: list[str] = []
        for name in ORDER:
            found = re.search(
                rf"<a:{name}>.*?(?:lastClr|srgbClr val)=\"([0-9A-Fa-f]{{6}})\"", text, re.S
            )
            self.theme.append(found[1].upper() if found else "")
        self.rules: dict[str, Rules] = {}

    def of(self, cell: Any) -> tuple[str, str]:
        """The colour of a cell, and what is doubtful about it.

        A rule of the sheet paints over the fill; a mark without words has the colour of its ink.
        """
        sheet = cell.parent
        if sheet.title not in self.rules:
            self.rules[sheet.title] = Rules(sheet)
        look, doubt = self.rules[sheet.title].look(cell)
        if look is not None:
            if look.fill is not None and (made := self._painted(look.fill)):
                return made, ""
            if look.font is not None and (made := self._ink(look.font)):
                return made, ""
        made = self._fill(cell.fill)
        said = "" if cell.value is None else str(cell.value)
        if not made and said.strip() and not re.search(r"\w\w|\d", said):
            made = self._ink(cell.font)
        return made, doubt

    def _fill(self, fill: Any) -> str:
        if fill is None or getattr(fill, "patternType", None) != "solid":
            return ""
        return self._digits(fill.fgColor)

    def _painted(self, fill: Any) -> str:
        """The fill of a rule, whose colour Excel keeps as that of the background."""
        for colour in (fill.bgColor, fill.fgColor):
            made = self._digits(colour)
            if made and made != DARKEST:
                return made
        return ""

    def _ink(self, font: Any) -> str:
        made = "" if font is None or font.color is None else self._digits(font.color)
        return "" if made == DARKEST else made

    def _digits(self, colour: Any) -> str:
        if colour is None:
            return ""
        if colour.type == "rgb" and isinstance(colour.rgb, str):
            made = colour.rgb[-6:].upper()
        elif colour.type == "theme":
            made = self.theme[colour.theme] if colour.theme < len(self.theme) else ""
        elif colour.type == "indexed":
            from openpyxl.styles.colors import COLOR_INDEX

            made = COLOR_INDEX[colour.indexed][-6:] if colour.indexed < len(COLOR_INDEX) else ""
        else:
            made = ""
        return "" if made == PALEST else _tinted(made, colour.tint or 0.0)


def _tinted(digits: str, tint: float) -> str:
    """A colour as much paler or darker as Excel shows it."""
    if not tint or not digits:
        return digits
    made = ""
    for at in (0, 2, 4):
        part = int(digits[at : at + 2], 16)
        part = round(part * (1 + tint) if tint < 0 else part + (255 - part) * tint)
        made += f"{max(0, min(255, part)):02X}"
    return "" if made == PALEST else made
