"""Ticks or coloured boxes under times, “Q1” to “Q4” or months: when a row begins and ends.

In: a table, and what stands above it. Out: the table with a start and an end in place of these
columns; None where it has none, or where nobody says of which year they are.
"""

import re
from dataclasses import replace

from stratc.blocks import Cell, Paragraph, Row, Table
from stratc.text.english import MONTH_NAMES, MONTHS

from ..account import ImportAccount
from . import heads
from .above import YEAR, Above
from .plan_head import Head

FEWEST = 3
_SHORT = {name[:3]: number for name, number in MONTHS.items()}
_UNIT = re.compile(
    rf"\bq(?:uarter|tr)? ?(?P<quarter>[1-4])\b|\b(?P<month>{'|'.join([*MONTHS, *_SHORT])}|sept)\b",
    re.I,
)
_SHORT_YEAR = re.compile(r"(?<=[a-z][ '’/-])\d\d\b", re.I)
_COUNTED_YEAR = re.compile(r"\by(?:ea)?r?\.? ?\d\b(?=\W+20\d\d)", re.I)
_ONLY_COUNTED = re.compile(r"\W*y(?:ea)?r?\.? ?(\d{1,2})\W*", re.I)
_FIRST_OF_MONTH = re.compile(r"(20\d\d)-(\d\d)-01\b.*")
_OVER = re.compile(
    r"^\W*(?:(?:when|time ?(?:scale|table|frame|line)s?|timing|schedule|programme|delivery|planned"
    r"|(?:financial |calendar )?(?:year|quarter|month)|by|in|of|for|during|the)\b\W*)+",
    re.I,
)
"""What stands over such columns together: “When in 2026/27” over “Q1” to “Q4”."""
_MARK = re.compile(r"[\Wxyüþ]|yes|(?:in )?progress", re.I)
_NOT = re.compile(r"[-–—.✗✘❌☐□○]?")
_STRETCH = re.compile(r"\s(?:to|[–—-])\s")
REASON = "it is the last of the columns of time that are ticked or coloured in this row"


def by_marks(
    table: Table, above: Above, account: ImportAccount, years: set[int] | None = None
) -> Table | None:
    """The table with a start and an end for each row.

    Columns that count the years, “Year 1” to “Year 3”, are times where the document is for so many
    `years`.
    """
    head = heads.head(table)
    if head is None or head.at("action") is None:
        return None
    key = above.key | _counted(head, years or set())
    found = _run(head, key)
    others = {name for at, name in enumerate(head.fields) if at not in found}
    if {"due", "start"} & others:
        return None
    if not found:
        return None
    over = _years_above(table, head, found)
    year = "" if over else _year_over(table, head, above)
    body = [row for row in table.rows[head.last + 1 :] if not heads.again(row, head)]
    body = [row for row in body if len(row.apart()) > 1]
    marked = [_marked(row, found, head) for row in body]
    if None in marked or not any(marked) or _are_states(body, found, head):
        return None
    meant = {at: _time(head.headings[at], over.get(at, year), key) for at in found}
    if not all(meant.values()):
        told = f"“{head.headings[found[0]]}” to “{head.headings[found[-1]]}”"
        reason = "nothing says of which year these columns are; put it into their headings"
        place = table.rows[head.last].place
        account.tell("doubt", place, told, "the marks gave no dates", reason)
        return None
    told = "; ".join(dict.fromkeys(head.headings[at] for at in found))
    reason = "a start and an end stand in place of these columns"
    account.tell("left", table.rows[head.last].place, told, "left out", reason)
    headings = [_box(one, table.rows[head.last].place) for one in head.headings]
    rows: list[Row] = []
    for n, row in enumerate(table.rows):
        if head.first <= n < head.last or (over and n == head.first - 1):
            continue
        if n == head.last or heads.again(row, head):
            whole = replace(row, cells=tuple(headings))
            rows.append(_line(whole, found, _box("Start", row.place), _box("End", row.place)))
        elif n < head.first or len(row.apart()) < 2:
            one = row.cells[found[0]] if found[0] < len(row.cells) else Cell()
            rows.append(_line(row, found, one, one))
        else:
            rows.append(_line(row, found, *_dated(row, found, head, meant)))
    return replace(table, rows=tuple(rows))


def _year_over(table: Table, head: Head, above: Above) -> str:
    """The one year that is named above the table, or else in the nearest heading that names one.

    What a paragraph tells of other years is then no matter: the heading says what the plan is for.
    """
    over = [table.name, *(row.cells[0].plain for row in table.rows[: head.first] if row.cells)]
    years = above.years.union(*map(_years_in, over))
    if len(years) == 1 and _is_one(year := years.pop()):
        return year
    for words in (*over, *above.dated_headings()):
        years = _years_in(words)
        if len(years) == 1 and _is_one(year := years.pop()):
            return year
        if years and above.is_heading(words):
            break
    return ""


def _years_in(words: str) -> set[str]:
    return {found[0] for found in YEAR.finditer(words)}


def _years_above(table: Table, head: Head, found: list[int]) -> dict[int, str]:
    """The year over each of these columns, where a row above the head holds nothing else."""
    cells = table.rows[head.first - 1].cells if head.first else ()
    told = {at: cell.one_line for at, cell in enumerate(cells) if cell.lines}
    if not found or not told or min(told) != found[0] or not told.keys() <= set(found):
        return {}
    made = dict(told)
    for at in found:  # a year that was not merged over its months stands over the first of them
        made.setdefault(at, made.get(at - 1, ""))
    return made if all(_is_a_year(one) for one in made.values()) else {}


def _is_a_year(words: str) -> bool:
    return YEAR.fullmatch(words) is not None and _is_one(words)


def _is_one(year: str) -> bool:
    """Whether it is one year or a financial one, and not the period of a strategy."""
    first, *last = re.findall(r"\d+", year)
    return not last or (int(last[0]) - int(first)) % 100 < 2


def _counted(head: Head, years: set[int]) -> dict[str, str]:
    """The columns “Year 1”, “Year 2” and so on, each as itself, if there is one for each year."""
    said = [" ".join(one.split()).lower() for one in head.headings]
    found = [(one, int(number[1])) for one in said if (number := _ONLY_COUNTED.fullmatch(one))]
    whole = [number for _, number in found] == [*range(1, len(found) + 1)]
    return {one: f"Year {n}" for one, n in found} if whole and len(found) in years else {}


def _time(heading: str, year: str, key: dict[str, str]) -> str:
    return key.get(" ".join(heading.split()).lower(), "") or time_of(heading, year)


def _run(head: Head, key: dict[str, str]) -> list[int]:
    """The longest run of columns headed by nothing but a time."""
    runs: list[list[int]] = [[]]
    for at, words in enumerate(head.headings):
        if _time(words, "2026", key):
            runs[-1].append(at)
        else:
            runs.append([])
    longest = max(runs, key=len)
    return longest if len(longest) >= FEWEST else []


def time_of(heading: str, year: str) -> str:
    """The time that a heading names, with the year that stands over it; empty where it is none."""
    words = _COUNTED_YEAR.sub("", " ".join(heading.split()))  # “Year 1 (2026/27)”
    if day := _FIRST_OF_MONTH.fullmatch(words):
        return f"{MONTH_NAMES[int(day[2])]} {day[1]}" if 0 < int(day[2]) < 13 else ""
    unit = _UNIT.search(words)
    own = YEAR.search(words)
    left = _OVER.sub("", YEAR.sub("", _UNIT.sub("", words, count=1), count=1))
    if unit and not own and (short := _SHORT_YEAR.search(words)):
        year, left = f"20{short[0]}", left.replace(short[0], "", 1)
    if re.search(r"\w", left) or not (unit or own):
        return ""
    year = own[0] if own else year
    if not unit or not year:
        return year if own else ""
    year = f"20{year}" if year[2] == "/" else year
    if unit["quarter"]:
        return f"Q{unit['quarter']} {year}"
    number = _SHORT[unit["month"].lower()[:3]]
    later = len(year) > 4 and number < 4  # January to March of a financial year
    return f"{MONTH_NAMES[number]} {int(year[:4]) + later}"


def _marked(row: Row, found: list[int], head: Head) -> list[int] | None:
    """The columns that are ticked, or else coloured; None where other words stand in one."""
    cells = [(at, row.cells[at]) for at in found if at < len(row.cells)]
    said = [(at, cell.plain.strip()) for at, cell in cells]
    if not all(_NOT.fullmatch(words) or _MARK.fullmatch(words) for _, words in said):
        return None
    ticked = [at for at, words in said if not _NOT.fullmatch(words)]
    bar = [*_painted(row, found, head)]
    return bar if not ticked or set(ticked) <= set(bar) else ticked  # a mark within its bar


def _painted(row: Row, found: list[int], head: Head) -> dict[int, str]:
    """The colours of these columns, but for that of the whole row."""
    whole = ("", row.cells[head.at("action") or 0].colour)
    held = {at: row.cells[at].colour for at in found if at < len(row.cells)}
    return {at: colour for at, colour in held.items() if colour not in whole}


def _are_states(body: list[Row], found: list[int], head: Head) -> bool:
    """Whether colours say how a row stood at each time: several in a row, or the same of all."""
    painted = [_painted(row, found, head) for row in body]
    several = any(len(set(one.values())) > 1 for one in painted)
    alike = len(body) > 1 and len({frozenset(one) for one in painted}) == 1
    return several or (alike and len({frozenset(one.items()) for one in painted}) > 1)


def _dated(row: Row, found: list[int], head: Head, meant: dict[int, str]) -> tuple[Cell, Cell]:
    """Its start and its end; marks with gaps between them stay words."""
    marked = _marked(row, found, head)
    if not marked:
        return Cell(place=row.place), Cell(place=row.place)
    whole = marked[-1] - marked[0] == len(marked) - 1
    end = meant[marked[-1]] if whole else "; ".join(meant[at] for at in marked)
    begun = whole and len(marked) > 1
    if begun:  # “2027 to 2029” and “2030 to 2033” are 2027 to 2033
        end = _STRETCH.split(end)[-1]
    first = _STRETCH.split(meant[marked[0]])[0]
    start = _box(first, row.place) if begun else Cell(place=row.place)
    return start, replace(_box(end, row.place), doubt=REASON)


def _box(words: str, place: str) -> Cell:
    return Cell((Paragraph(words, place),) if words else (), place)


def _line(row: Row, found: list[int], start: Cell, end: Cell) -> Row:
    before, after = row.cells[: found[0]], row.cells[found[-1] + 1 :]
    return replace(row, cells=(*before, start, end, *after))
