"""Which column of a plan numbers its rows, where no heading tells it, or one such as “Item”.

In: the fields, headings and boxes of the columns. Out: the column, or None; and the fields without
those whose boxes show that they are not what their headings name.
"""

import re
from itertools import pairwise

from stratc.blocks import Cell

from . import columns, heading_words
from .one_box import LABEL, is_number

MOST = 0.6
_ORDINAL = re.compile(r"(?:[ivx]+|[a-z])[.)]?", re.I)
_DEED = re.compile(r"(?:action|project|task|step|scheme|initiative|proposal)s? (?=[\dA-Z])", re.I)
"""What stands before a number: “Action H1”."""
_CODES = re.compile(r"(?:[\w&/-]+ ){1,3}(?:ref(?:erence)?|id|no\.?|number|code)", re.I)


def numbered(fields: list[str], headings: tuple[str, ...], held: list[list[Cell]]) -> int | None:
    """A column of numbers like 1.2 that no heading, or one such as “Item”, stands over."""
    if "label" in fields:
        return None
    for at, name in enumerate(fields):
        words = [line for cell in held[at] for line in cell.plain.split("\n") if line.strip()]
        if name or not words:
            continue
        like = sum(map(_numbers if at == 0 else is_number, words))
        bare = not headings[at].strip() and like >= MOST * len(words)
        ordered = at == 0 and all(_numbers(word) for word in words)
        if bare or (ordered and len(set(words)) == len(words) and not _counts(words)):
            fields[at] = "label"
            return at
    for at, name in enumerate(fields):
        codes = words_in(held[at])
        if (
            not name
            and _CODES.fullmatch(headings[at].strip(" :?*"))
            and len(codes) == max(map(len, held))
            and len(set(codes)) == len(codes) > 1
            and all(LABEL.fullmatch(code) for code in codes)
        ):
            fields[at] = "label"
            return at
    return None


def _numbers(words: str) -> bool:
    return is_number(_DEED.sub("", words.strip())) or _ORDINAL.fullmatch(words.strip()) is not None


def _counts(words: list[str]) -> bool:
    """Whether figures are amounts, and not numbers in their order."""
    figures = [int(word) for word in words if word.strip().isdigit()]
    return any(b <= a for a, b in pairwise(figures)) or any(one > 999 for one in figures)


_STEP = re.compile(
    rf"[£$€]+|(?:{columns.WEIGHTS.pattern})(?:\s*(?:[-–/]|to)\s*(?:{columns.WEIGHTS.pattern}))?"
    r"(?: (?:cost|budget|spend))?",
    re.I,
)
_NO_STEP = re.compile(r"[-–—. ]*|n/?a|nil|none|no cost|tb[acd]|unknown|not known", re.I)
_CLOCK = re.compile(r"\d:\d\d")


def words_in(cells: list[Cell]) -> list[str]:
    """The words of boxes, each in one line."""
    return [cell.one_line for cell in cells]


def unpriced(fields: list[str], held: list[list[Cell]]) -> None:
    """“Cost” over “£££” or “Low” says how much in steps of a scale, and is no sum of money."""
    at = fields.index("funding") if "funding" in fields else None
    steps = [
        one
        for one in words_in([] if at is None else held[at])
        if one and not _NO_STEP.fullmatch(one)
    ]
    if at is not None and steps and all(_STEP.fullmatch(one) for one in steps):
        fields[at] = ""


def unstamped(fields: list[str], headings: tuple[str, ...], held: list[list[Cell]]) -> None:
    """“Completion time” over times of day is when a form was sent, where days stand elsewhere."""
    for name in ("due", "start"):
        claims = [at for at, one in enumerate(headings) if heading_words.field(one) == name]
        days = [at for at in claims if not all(map(_CLOCK.search, words_in(held[at])))]
        if name in fields and days and fields.index(name) not in days:
            fields[fields.index(name)] = ""
            fields[columns.best(name, days, headings)] = name
