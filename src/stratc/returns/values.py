"""A cell that somebody changed, as the value of a field; or why it cannot be one."""

import calendar
import re
from datetime import date, timedelta
from typing import Any

from stratc.blocks import Raw, escaped
from stratc.crossref import Index
from stratc.intake.values import times
from stratc.intake.values.progress import state_of
from stratc.outputs import phrases
from stratc.outputs.language import everywhere

from .listed import apart, body_called

CLEARED = ""
FIRST_DAY, LAST_DAY = 36_526, 73_050  # 2000 to 2099, as Excel counts days
_ZERO, _YEARS = date(1899, 12, 30), range(1990, 2100)


class Impossible(Exception):
    """Why a cell cannot become the value of its field."""


def value_of(name: str, raw: Raw, form: str, index: Index) -> Any:
    """The value of a field; empty where the cell was cleared. Raises Impossible."""
    if name in ("due", "start"):
        return _time(raw, form)
    words = plain(raw)
    if name == "status":
        return _state(words, index)
    if name == "lead":
        return _leads(words, index)
    if name == "partners":
        return list(dict.fromkeys(_body(name, index) for name in _names(words, index)))
    if name == "label":
        return " ".join(words.split())
    if name == "when":
        return _time(words, "")
    return escaped(words)


def plain(raw: Raw) -> str:
    """A cell as words."""
    if raw is None:
        return ""
    if isinstance(raw, date):
        return f"{raw.day} {raw:%B %Y}"
    if isinstance(raw, float):
        return f"{raw:.10g}"
    return str(raw)


def as_block(words: str) -> str:
    """Words of several lines as a text of its own, with a line end."""
    return f"{words}\n" if "\n" in words else words


def in_words(name: str, raw: Raw, form: str) -> str:
    """A changed cell as it is proposed: a day in a cell that shows months is its month."""
    if name not in ("due", "start") or not isinstance(raw, date | int | float):
        return plain(raw)
    time = _time(raw, form)
    if len(time) == 7:
        return f"{date.fromisoformat(f'{time}-01'):%B %Y}"
    return plain(date.fromisoformat(time)) if len(time) == 10 else time


_DATED = re.compile(r"(?P<words>.*\S) \((?P<day>[^()]+)\)")


def step_of(line: str) -> dict[str, str]:
    """A step on the way as its cell has it, its day in brackets: “Built. (May 2027)”."""
    found = _DATED.fullmatch(" ".join(line.split()))
    day = times.read(found["day"]) if found else None
    if found is None or day is None or not day.exact or day.doubt:
        return {"text": escaped(line)}
    return {"text": escaped(found["words"]), "due": day.value}


def _time(raw: Raw, form: str) -> str:
    if raw is None or raw == "":
        return CLEARED
    if isinstance(raw, int | float) and FIRST_DAY <= raw <= LAST_DAY:
        return (_ZERO + timedelta(days=int(raw))).isoformat()  # a day whose cell lost its form
    if isinstance(raw, date) and (year := (raw - _ZERO).days) in _YEARS:
        return str(year)  # 2027, typed into a cell that shows days
    if isinstance(raw, date):
        last = calendar.monthrange(raw.year, raw.month)[1]
        day_shown = re.search(r"d", re.sub(r"\[[^\]]*\]|\"[^\"]*\"", "", form.lower()))
        if not day_shown or (form.lower().startswith("mmm yyyy") and raw.day in (1, last)):
            return f"{raw:%Y-%m}"
        return raw.isoformat()
    found = times.read(plain(raw))
    if found is not None and times.has_two_orders(plain(raw)):
        way = "write its month as a word, such as 31 March 2028"
        raise Impossible(f"“{plain(raw)}” is no date of one meaning; {way}")
    if found is None or found.doubt:
        raise Impossible(f"“{plain(raw)}” is no date; write one, such as 31 March 2028")
    return found.value


def _state(words: str, index: Index) -> str:
    """A state by its name; “G”, “Underway” and other words for one stay as they were typed."""
    words = " ".join(words.split())
    if not words:
        return CLEARED
    known = {
        shown.lower(): name for name, words in phrases.STATUS.items() for shown in everywhere(words)
    }
    found = known.get(words.lower()) or (words if state_of(words) else "")
    if not found:
        rows = (*index.actions.values(), *index.commitments.values())
        choices = ", ".join(phrases.offered_states(row.status for row in rows))
        raise Impossible(f"“{words}” is no status; choose one of {choices}")
    return found


def _leads(words: str, index: Index) -> Any:
    made: list[Any] = [body_called(name, index) or {"text": name} for name in _names(words, index)]
    if not made:
        return CLEARED
    return made[0] if len(made) == 1 and isinstance(made[0], str) else made


def _names(words: str, index: Index) -> list[str]:
    """The names in a cell, one in a line or several; a semicolon does nothing but part them."""
    lines = [line.strip() for line in re.split(r"[\n;]", words)]
    return [name for line in lines if line for name in apart(line, index)]


def _body(words: str, index: Index) -> str:
    found = body_called(words, index)
    if not found:
        raise Impossible(f"“{words}” is no body of this strategy; list it under `bodies:` first")
    return found
