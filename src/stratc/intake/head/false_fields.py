"""Columns whose boxes show that they are not what their headings name.

In: the fields, headings and boxes of the columns. Out: the fields, without those.
"""

import re

from stratc.blocks import Cell

from . import columns, heading_words

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
