"""The numbers that Word shows and does not write: of headings, of lists, of rows of a plan."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

from .word_styles import W

# As far as Word itself counts in letters and in Roman numerals.
MOST_LETTERS, MOST_ROMAN = 780, 32_767


@dataclass(slots=True)
class Level:
    """How one level of a list is numbered."""

    form: str = "bullet"
    pattern: str = ""
    start: int = 1


@dataclass(slots=True)
class Numbers:
    """Counts while a document is read from top to bottom."""

    levels: dict[str, dict[int, Level]] = field(default_factory=dict)
    abstract: dict[str, str] = field(default_factory=dict)
    counts: dict[str, dict[int, int]] = field(default_factory=lambda: defaultdict(dict))
    restarted: set[str] = field(default_factory=set)

    @classmethod
    def of(cls, root: Any | None) -> Numbers:
        """From the part of a file that defines its lists."""
        made = cls()
        if root is None:
            return made
        forms = {
            one.get(f"{W}abstractNumId", ""): {
                int(level.get(f"{W}ilvl", "0")): _level(level) for level in one.findall(f"{W}lvl")
            }
            for one in root.findall(f"{W}abstractNum")
        }
        for num in root.findall(f"{W}num"):
            id = num.get(f"{W}numId", "")
            base = num.find(f"{W}abstractNumId")
            abstract = base.get(f"{W}val", "") if base is not None else ""
            levels = dict(forms.get(abstract, {}))
            for override in num.findall(f"{W}lvlOverride"):
                at = int(override.get(f"{W}ilvl", "0"))
                start = override.find(f"{W}startOverride")
                own = override.find(f"{W}lvl")
                level = _level(own) if own is not None else levels.get(at, Level())
                if start is not None:
                    level = Level(level.form, level.pattern, int(start.get(f"{W}val", "1")))
                    made.restarted.add(id)
                levels[at] = level
            made.levels[id] = levels
            made.abstract[id] = abstract if id not in made.restarted else f"own {id}"
        return made

    def next(self, id: str, at: int) -> str | None:
        """The number of the next paragraph of a list; empty for a bullet, None where unknown."""
        levels = self.levels.get(id)
        if levels is None or id == "0":
            return None
        level = levels.get(at, Level())
        counts = self.counts[self.abstract.get(id, id)]
        counts[at] = counts.get(at, level.start - 1) + 1
        for deeper in [one for one in counts if one > at]:
            del counts[deeper]
        if level.form in ("bullet", "none"):
            return ""

        def told(found: re.Match[str]) -> str:
            which = int(found[1]) - 1
            other = levels.get(which, Level("decimal"))
            return _number(counts.get(which, other.start), other.form)

        return re.sub(r"%(\d)", told, level.pattern).strip()


def _level(element: Any) -> Level:
    def value(name: str, otherwise: str) -> str:
        found = element.find(f"{W}{name}")
        return otherwise if found is None else found.get(f"{W}val", otherwise)

    start = value("start", "1")
    return Level(
        value("numFmt", "bullet"), value("lvlText", ""), int(start) if start.isdigit() else 1
    )


def _number(number: int, form: str) -> str:
    if form in ("lowerLetter", "upperLetter") and number <= MOST_LETTERS:
        letter = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
        return letter if form == "lowerLetter" else letter.upper()
    if form in ("lowerRoman", "upperRoman") and number <= MOST_ROMAN:
        made, left = "", number
        for value, sign in (
            (1000, "m"),
            (900, "cm"),
            (500, "d"),
            (400, "cd"),
            (100, "c"),
            (90, "xc"),
            (50, "l"),
            (40, "xl"),
            (10, "x"),
            (9, "ix"),
            (5, "v"),
            (4, "iv"),
            (1, "i"),
        ):
            made += sign * (left // value)
            left %= value
        return made if form == "lowerRoman" else made.upper()
    if form == "decimalZero":
        return f"{number:02}"
    return str(number)
