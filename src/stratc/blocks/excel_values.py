"""What Excel shows for the value of a cell, and what is doubtful about it."""

import re
from datetime import date, datetime, time
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from .block import Item, Paragraph
from .lines import lines_of
from .marks import signs

ERRORS = ("#REF!", "#N/A", "#NAME?", "#VALUE!", "#DIV/0!", "#NULL!", "#NUM!")


def lines_in(cell: Any, place: str) -> tuple[Paragraph | Item, ...]:
    """The lines of a cell; what is struck out in it stands apart."""
    value = cell.value
    if value is None:
        return ()
    face = cell.font.name or ""
    if isinstance(value, list):  # rich text: some of it may be struck out
        kept, gone = "", ""
        for run in value:
            text = run if isinstance(run, str) else signs(run.text, _face(run) or face)
            if not isinstance(run, str) and run.font is not None and run.font.strike:
                gone += text
            else:
                kept += text
        lines = lines_of(kept, place)
        return (*lines, *lines_of(gone, place, struck=True))
    text = signs(shown(value, cell.number_format), face)
    return lines_of(text, place, struck=bool(cell.font.strike), bold=bool(cell.font.b))


def _face(run: Any) -> str:
    return (run.font.rFont or "") if run.font is not None else ""


def doubt_of(cell: Any) -> str:
    """Why the words of a cell may not be what was meant; empty where they surely are."""
    value, form = cell.value, cell.number_format
    letters = _letters(form)
    if isinstance(value, datetime | date) and (year := _year_typed(value)):
        return f"Excel shows {value.day} {value:%B %Y}, as it does where {year} is typed for a day"
    if isinstance(value, date) and "y" not in letters and "d" in letters and "m" in letters:
        return f"Excel shows no year here; the year {value.year} stands only in the cell"
    if isinstance(value, str) and value.strip() in ERRORS:
        return "a formula failed here when the workbook was saved"
    number = isinstance(value, int | float) and not isinstance(value, bool)
    if number and _hidden(value, form):
        return f"the value {value:g} is hidden by the form of the cell"
    return ""


def shown(value: Any, form: str = "General") -> str:
    """A value as Excel shows it."""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, datetime | date):
        if year := _year_typed(value):
            return str(year)
        letters = _letters(form)
        if "d" not in letters and "y" in letters:
            return value.strftime("%B %Y") if "m" in letters else str(value.year)
        clock = f" {value:%H:%M}" if "h" in letters and f"{value:%H:%M}" != "00:00" else ""
        return f"{value.day} {value:%B %Y}{clock}"
    if isinstance(value, time):
        return value.strftime("%H:%M")
    if isinstance(value, int | float):
        return _figure(value, form)
    return str(value)


def _year_typed(value: date) -> int:
    """The year that somebody typed into a cell for days: of 2027 Excel makes a day of 1905."""
    day = value.date() if isinstance(value, datetime) else value
    number = (day - date(1899, 12, 30)).days
    return number if 1990 <= number < 2100 else 0


def _letters(form: str) -> str:
    """The letters of a format, without colours, conditions and words in quotation marks."""
    return re.sub(r"\[[^\]]*\]|\"[^\"]*\"|\\.", "", form.lower())


def _hidden(value: float, form: str) -> bool:
    """Whether a format shows nothing for a number: “;;;”."""
    parts = form.split(";")
    if len(parts) < 2:
        return False
    at = 0 if value > 0 else 1 if value < 0 or len(parts) < 3 else 2
    return parts[at].strip() == ""


def _figure(value: float, form: str) -> str:
    if _hidden(value, form):
        return ""
    plain = re.sub(r"\[\$([^\]-]*)[^\]]*\]", r"\1", form.split(";")[0])
    plain = re.sub(r"\[[^\]]*\]|_.|\*.", "", plain)
    if plain in ("General", "@", ""):
        return str(value) if isinstance(value, int) else f"{value:.10g}"
    places = len(found[1]) if (found := re.search(r"\.([0#?]+)", plain)) else 0
    comma = "," if "#,#" in plain or "0,0" in plain else ""
    if "%" in plain:
        return f"{_rounded(value * 100, places):{comma}f}%"
    words = re.findall(r"\"([^\"]*)\"|\\(.)", plain)
    bare = re.sub(r"\"[^\"]*\"|\\.", "", plain)
    if not re.search(r"[0#]", bare):
        return str(value)
    before, after = _around(plain)
    wide = len(re.match(r"[#,]*(0*)", re.sub(r"^[^0#]*", "", bare))[1])  # type: ignore[index]
    number = f"{_rounded(abs(value), places):{comma}f}"
    if wide > 1 and not words and not comma:
        number = number.rjust(wide + (places + 1 if places else 0), "0")
    return f"{'-' if value < 0 else ''}{before}{number}{after}"


def _rounded(value: float, places: int) -> Decimal:
    """A number as Excel rounds it: a half always away from nought."""
    return Decimal(f"{value:.12g}").quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)


def _around(form: str) -> tuple[str, str]:
    """The words of a format before its number and after it: the pound, “ miles”."""
    found = re.search(r"[0#?][0#?,.]*", re.sub(r"\"[^\"]*\"", lambda f: "x" * len(f[0]), form))
    if found is None:
        return "", ""

    def words(part: str) -> str:
        made = re.sub(r"\"([^\"]*)\"|\\(.)", lambda f: f[1] or f[2] or "", part)
        return "".join(c for c in made if c.isalpha() or c in "£€$ -/()+")

    return words(form[: found.start()]).strip(), words(form[found.end() :]).rstrip()
