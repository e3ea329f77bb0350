"""Conditional formatting of an OpenDocument spreadsheet: the colour that a rule gives to a cell.

As in Excel, only rules whose answer is certain are followed: a value compared with a constant,
words in a cell, a formula that compares one cell of the row. Of others it is told that they are.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from zipfile import ZipFile

from .excel_rules import SIGNS, compared
from .open_cells import WIDEST, value_of
from .open_names import NS, plain_name, qualified
from .sheet_cells import Raw

MOST_RULES = 500
_AREA = re.compile(r"\.\$?([A-Z]{1,3})\$?(\d+)(?::[^:]*?\.?\$?([A-Z]{1,3})\$?(\d+))?$")
_COMPARED = re.compile(r"(=|<>|!=|<=|>=|<|>)\s*(.+)", re.S)
_BETWEEN = re.compile(r"(not-)?between\(([^,;]+)[,;]([^,;]+)\)")
_WORDS = re.compile(r'(contains|not-contains|begins-with|ends-with)(?:-text)?\("(.*)"\)', re.S)
_FORMULA = re.compile(r"formula-is\(\[?\.?(\$?)([A-Z]{1,3})\$?(\d+)\]?\s*(.+)\)", re.S)
_CONSTANT = re.compile(r'"([^"]*)"|(-?\d+(?:\.\d+)?)')


@dataclass(frozen=True, slots=True)
class OpenRule:
    """One rule: where it holds, what it asks, and the colour that it gives."""

    left: int
    top: int
    right: int
    bottom: int
    asks: str
    colour: str

    def holds(self, column: int, cells: Mapping[int, Raw]) -> bool | None:
        """Whether a cell of a row, given by its columns, meets it; None where it is not known."""
        value = cells.get(column)
        if found := _WORDS.fullmatch(self.asks):
            return _has(str(value if value is not None else "").lower(), found[1], found[2].lower())
        if found := _BETWEEN.fullmatch(self.asks):
            given = [_constant(found[2]), _constant(found[3])]
            return _told(value, "notBetween" if found[1] else "between", given)
        if found := _FORMULA.fullmatch(self.asks):
            if int(found[3]) != self.top:
                return None  # it looks at another row
            other = _column(found[2]) + (0 if found[1] else column - self.left)
            value, asks = cells.get(other), found[4]
        else:
            asks = self.asks
        compares = _COMPARED.fullmatch(asks.strip())
        if compares is None:
            return None
        sign = "<>" if compares[1] == "!=" else compares[1]
        return _told(value, SIGNS[sign], [_constant(compares[2])])


class OpenRules:
    """The rules of one sheet, in their order."""

    def __init__(self, table: Any, archive: ZipFile, root: Any) -> None:
        made: list[OpenRule] = []
        self.unread = 0
        found = list(table.iterfind("calcext:conditional-formats/calcext:conditional-format", NS))
        colours = _colours(archive, root) if found else {}
        for held in found:
            areas = list(_areas(held.get(qualified("calcext:target-range-address"), "")))
            for one in held:
                if one.tag != qualified("calcext:condition"):
                    self.unread += isinstance(one.tag, str)  # scales of colour, bars, signs
                    continue
                look = one.get(qualified("calcext:apply-style-name"), "")
                asks = one.get(qualified("calcext:value"), "")
                made += [OpenRule(*area, asks, colours.get(look, "")) for area in areas]
        self.rules = made[:MOST_RULES]
        self.unread += max(0, len(made) - MOST_RULES)
        self.unknown: set[str] = set()

    def colour(self, column: int, row: int, cells: Mapping[int, Raw]) -> str:
        """The colour that the first rule to be met gives a cell; empty where none does."""
        for rule in self.rules:
            if not (rule.left <= column <= rule.right and rule.top <= row <= rule.bottom):
                continue
            answer = rule.holds(column, cells)
            if answer is None and rule.colour:
                self.unknown.add(rule.asks)
            elif answer:
                return rule.colour
        return ""

    def untold(self) -> str:
        """What is to be said of rules that could not be followed."""
        count = self.unread + len(self.unknown)
        return "a rule of the sheet may paint its boxes, which cannot be followed" if count else ""


def values_of(row: Any) -> dict[int, Raw]:
    """What the boxes of a row hold, by their columns."""
    made: dict[int, Raw] = {}
    at = 0
    for box in row:
        times = int(box.get(qualified("table:number-columns-repeated"), "1"))
        if plain_name(box.tag) == "table:table-cell" and "".join(box.itertext()).strip():
            made |= dict.fromkeys(range(at, at + min(times, WIDEST)), value_of(box))
        at += times
    return made


def _colours(archive: ZipFile, root: Any) -> dict[str, str]:
    """The colour of each look of a cell, under its name and the name that people see."""
    from lxml import etree

    roots = [root]
    if "styles.xml" in archive.namelist():
        parser = etree.XMLParser(resolve_entities=False, no_network=True)
        roots.append(etree.fromstring(archive.read("styles.xml"), parser))
    made: dict[str, str] = {}
    for look in (look for one in roots for look in one.iter(qualified("style:style"))):
        facts = look.find("style:table-cell-properties", NS)
        found = "" if facts is None else facts.get(qualified("fo:background-color"), "")
        if re.fullmatch(r"#[0-9a-fA-F]{6}", found):
            for name in ("style:name", "style:display-name"):
                made[look.get(qualified(name), "")] = found[1:].upper()
    return made


def _areas(address: str) -> Iterator[tuple[int, int, int, int]]:
    for one in re.findall(r"(?:'[^']*'|[^\s'])+", address):
        if found := _AREA.search(one):
            last, bottom = found[3] or found[1], found[4] or found[2]
            yield _column(found[1]), int(found[2]), _column(last), int(bottom)


def _column(letters: str) -> int:
    """The number of a column, from nought."""
    made = 0
    for letter in letters:
        made = made * 26 + ord(letter) - ord("A") + 1
    return made - 1


def _constant(words: str) -> str | float | None:
    found = _CONSTANT.fullmatch(words.strip())
    return None if found is None else float(found[2]) if found[2] else found[1]


def _told(value: Raw, operator: str, given: list[str | float | None]) -> bool | None:
    return None if None in given else compared(value, operator, given)


def _has(words: str, how: str, wanted: str) -> bool:
    return {
        "contains": wanted in words,
        "not-contains": wanted not in words,
        "begins-with": words.startswith(wanted),
        "ends-with": words.endswith(wanted),
    }[how]
