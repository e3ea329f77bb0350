"""The colour of a box in Excel, as six hexadecimal digits, wherever the file keeps it."""

from __future__ import annotations

import re
from typing import Any

ORDER = ("lt1", "dk1", "lt2", "dk2", *(f"accent{n}" for n in range(1, 7)))


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

    def of(self, cell: Any) -> str:
        """The fill of a cell; empty where it has none."""
        fill = cell.fill
        if fill is None or fill.patternType != "solid":
            return ""
        colour = fill.fgColor
        if colour.type == "rgb" and isinstance(colour.rgb, str):
            made = colour.rgb[-6:].upper()
        elif colour.type == "theme":
            made = self.theme[colour.theme] if colour.theme < len(self.theme) else ""
        elif colour.type == "indexed":
            from openpyxl.styles.colors import COLOR_INDEX

            made = COLOR_INDEX[colour.indexed][-6:] if colour.indexed < len(COLOR_INDEX) else ""
        else:
            made = ""
        return "" if made == "FFFFFF" else made
