"""The cells of an OpenDocument spreadsheet (.ods), by what they hold, not what they show."""

import io
import re
import zipfile
from datetime import date
from pathlib import PurePath
from typing import Any

from .open_names import NS, plain_name, qualified
from .refusal import MOST_CELLS, Refused
from .sheet_cells import Raw, SheetCell, SheetRows

WIDEST = 200
DAYS, MONTHS = "d mmm yyyy", "mmm yyyy"
_NUMBERS = ("float", "percentage", "currency")


def open_sheets(name: str, content: bytes) -> dict[str, SheetRows]:
    """The sheets by their names. Raises Refused where the file is damaged."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            root = etree.fromstring(archive.read("content.xml"), parser)
            shared = "styles.xml" in archive.namelist()
            looks = etree.fromstring(archive.read("styles.xml"), parser) if shared else root
    except (etree.XMLSyntaxError, KeyError, zipfile.BadZipFile) as error:
        hint = "open it, and save it again"
        raise Refused(f"“{PurePath(name).name}” is damaged", hint) from error
    forms = _forms(looks, root)
    made: dict[str, SheetRows] = {}
    left = MOST_CELLS
    for table in root.iterfind("office:body/office:spreadsheet/table:table", NS):
        rows = _rows(table, forms, left)
        left -= sum(map(len, rows))
        if left <= 0:
            raise Refused(
                f"“{PurePath(name).name}” has more cells than a plan can hold",
                "copy the plan into a new file, and try again",
            )
        made[table.get(qualified("table:name"), "")] = rows
    return made


def _rows(table: Any, forms: dict[str, str], most: int) -> SheetRows:
    looks = _column_looks(table)
    rows: SheetRows = []
    waiting = 0  # rows without words, which count only where some with words follow
    for row in table.iter(qualified("table:table-row")):
        times = int(row.get(qualified("table:number-rows-repeated"), "1"))
        if not "".join(row.itertext()).strip():
            waiting += times
            continue
        cells = _cells(row, looks, forms)
        rows += [[] for _ in range(min(waiting, most))]
        rows += [cells] * min(times, max(1, most // max(1, len(cells))))
        waiting = 0
    return rows


def _cells(row: Any, looks: list[str], forms: dict[str, str]) -> list[SheetCell]:
    made: list[SheetCell] = []
    for box in row:
        if plain_name(box.tag) not in ("table:table-cell", "table:covered-table-cell"):
            continue
        times = int(box.get(qualified("table:number-columns-repeated"), "1"))
        for _ in range(min(times, WIDEST - len(made))):
            at = len(made)
            look = box.get(qualified("table:style-name")) or (looks[at] if at < len(looks) else "")
            made.append(SheetCell(value_of(box), forms.get(look, DAYS)))
    return made


def _column_looks(table: Any) -> list[str]:
    made: list[str] = []
    for column in table.iter(qualified("table:table-column")):
        times = int(column.get(qualified("table:number-columns-repeated"), "1"))
        look = column.get(qualified("table:default-cell-style-name"), "")
        made += [look] * min(times, WIDEST - len(made))
    return made


def _forms(*parts: Any) -> dict[str, str]:
    """The form of days by the look of a cell: with a day, or months and years alone.

    LibreOffice puts the forms into another part of the file than the looks that ask for them.
    """
    days = {
        one.get(qualified("style:name"), ""): MONTHS if one.find("number:day", NS) is None else DAYS
        for root in parts
        for one in root.iter(qualified("number:date-style"))
    }
    return {
        look.get(qualified("style:name"), ""): days[kind]
        for root in parts
        for look in root.iter(qualified("style:style"))
        if (kind := look.get(qualified("style:data-style-name"), "")) in days
    }


def value_of(box: Any) -> Raw:
    """What a box holds: a number, a day, or its words."""
    kind = box.get(qualified("office:value-type"), "")
    if kind in _NUMBERS:
        number = float(box.get(qualified("office:value"), "0"))
        return int(number) if number.is_integer() else number
    if kind == "date" and (found := DAY.match(box.get(qualified("office:date-value"), ""))):
        try:
            return date(*map(int, found.groups()))
        except ValueError:  # a day that no calendar has
            pass
    lines = ["".join(_words(line)) for line in box.iterfind("text:p", NS)]
    return "\n".join(lines) or None


def _words(line: Any) -> list[str]:
    """The words of a line; its blanks and breaks are elements."""
    made = [re.sub(r"\s+", " ", line.text or "")]
    for child in line:
        kind = plain_name(child.tag) if isinstance(child.tag, str) else ""
        if kind == "text:s":
            made.append(" " * min(int(child.get(qualified("text:c"), "1")), WIDEST))
        elif kind == "text:line-break":
            made.append("\n")
        elif kind == "text:tab":
            made.append("\t")
        elif kind and kind != "office:annotation":
            made += _words(child)
        made.append(re.sub(r"\s+", " ", child.tail or ""))
    return made


DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
IN_FIGURES = re.compile(r"\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}")


def say_day_in_words(box: Any) -> None:
    """A day that a sheet shows in figures, in the words that its cell stands for."""
    shown = box.find("text:p", NS)
    found = DAY.match(box.get(qualified("office:date-value")) or "")
    if shown is None or not found or not IN_FIGURES.search("".join(shown.itertext())):
        return
    try:
        day = date(*map(int, found.groups()))
    except ValueError:  # a day that no calendar has
        return
    for child in list(shown):
        shown.remove(child)
    shown.text = f"{day.day} {day:%B %Y}"
