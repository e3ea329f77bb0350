"""What in a sentence has a scale: how many, how much, how often, how soon, for how long, how old.

In: a sentence as `equals.levelled` gives it, so that numbers are digits. Out: its quantities, each
with its role, since the role says which way is more for whoever was promised it: 96 hours is less
than 72 where somebody waits, and more where somebody is helped. A role of which nobody can say so
has no direction, and whoever compares must ask.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import lru_cache, partial

from .scale_patterns import (
    AGES,
    CHARGE,
    ENERGY,
    EVERY,
    FALL,
    FREE,
    HELD,
    HORIZON,
    HOURS_OPEN,
    LENGTH,
    LIMITS,
    MONEY,
    NEVER,
    NUMBER,
    OF_THEM,
    OFTEN,
    OLDEST,
    OPENING,
    PER_YEAR,
    SHARE,
    SOON,
    SOON_VAGUELY,
    SPEND,
    STAY,
    TIMES,
    VAGUELY,
    WAIT,
    YOUNGEST,
)

# Roles, and whether more of it is better (1), worse (-1), or not to be known (0).
BETTER = {
    "number": 1,
    "share": 1,
    "money": 1,
    "change": 1,
    "length": 1,
    "frequency": 1,
    "hours": 1,
    "oldest": 1,
    "opening": 1,
    "level to fall to": -1,
    "wait": -1,
    "horizon": -1,
    "charge": -1,
    "stay": -1,
    "letter": -1,
    "youngest": -1,
    "maximum": -1,
    "figure": 0,
    "sum": 0,
}
# What a reader calls it.
ASPECT = {
    "frequency": "how often",
    "wait": "how soon",
    "horizon": "by when",
    "length": "how long",
    "stay": "how long",
    "hours": "how long",
    "opening": "how long",
    "oldest": "for whom",
    "youngest": "for whom",
    "charge": "what it costs",
}
_HOURS = {
    "second": 1 / 3600,
    "minute": 1 / 60,
    "hour": 1.0,
    "working hour": 3.0,
    "day": 24.0,
    "working day": 33.6,
    "night": 24.0,
    "week": 168.0,
    "fortnight": 336.0,
    "month": 730.0,
    "quarter": 2190.0,
    "year": 8766.0,
}


@dataclass(frozen=True, slots=True)
class Quantity:
    """One thing with a scale: its role, what it counts, how much, and the words that say so.

    `limit` is 1 behind “at least”, -1 behind “up to”, -2 behind “no more than”, 0 behind “about”,
    and None where it stands alone. `value` is None where the words only hint at one:
    “regularly”, “promptly”.
    """

    role: str
    what: str
    value: float | None
    words: str
    limit: int | None = None


@lru_cache(maxsize=20_000)
def quantities(text: str, priced: bool = False) -> tuple[tuple[Quantity, ...], str]:
    """What has a scale in a levelled text, and the text with a mark for each.

    Where it is set against a price, what is `priced` costs nothing when it is free.
    """
    found: list[Quantity] = []
    rest = text
    if priced:
        rest = _taken(FREE, rest, found, lambda match: ("charge", "£", 0.0))
    for reader in _READERS:
        rest = reader(rest, found, text)
    return tuple(found), rest


def _often(text: str, found: list[Quantity], whole: str) -> str:
    text = _taken(
        TIMES,
        text,
        found,
        lambda m: (
            "frequency",
            "",
            float(m["n"] or (2 if m["twice"] else 1)) * PER_YEAR[m["unit"]],
        ),
    )
    for form, value in OFTEN:
        text = _taken(form, text, found, partial(_fixed, "frequency", value))
    text = _taken(
        EVERY,
        text,
        found,
        lambda m: ("frequency", "", 8766.0 / (float(m["n"]) * _hours(m["unit"]))),
    )
    return _taken(VAGUELY, text, found, partial(_fixed, "frequency", None))


def _open(text: str, found: list[Quantity], whole: str) -> str:
    def role(match: re.Match[str]) -> ScaleRole:
        if match["n"] is None:
            return "hours", "hour", 24.0
        number, days = float(match["n"]), (match["unit"], match["per"]) == ("day", "week")
        if days:
            return "frequency", "", {7.0: 365.0, 5.0: 260.0}.get(number, number * 52)
        return "hours", match["unit"], number

    text = _taken(HOURS_OPEN, text, found, role)
    return _taken(OPENING, text, found, _opening)


def _opening(match: re.Match[str]) -> ScaleRole:
    """How many hours a door is open; a stretch over midnight ends on the next day."""
    first, last = (
        int(match[hour]) % 12 + int(match[minute] or 0) / 60 + 12 * (half == "pm")
        for hour, minute, half in (
            ("n", "m", match["half"] or ("am" if match["half2"] == "pm" else match["half2"])),
            ("n2", "m2", match["half2"]),
        )
    )
    return "opening", "hour", (last - first) % 24 or 24.0


def _soon(text: str, found: list[Quantity], whole: str) -> str:
    text = _taken(HELD, text, found, _lasting)
    # How long at most, where somebody is kept waiting or away; how long at least, where not.
    limited = bool(NEVER.search(whole))
    text = _taken(
        STAY, text, found, lambda m: ("stay" if limited else "length", "", _lasting(m)[2])
    )
    text = _taken(HORIZON, text, found, lambda m: ("horizon", "", _horizon(m)))
    for form, value in SOON:
        text = _taken(form, text, found, partial(_fixed, "wait", float(value)))
    text = _taken(SOON_VAGUELY, text, found, partial(_fixed, "wait", None))

    def waiting(match: re.Match[str]) -> ScaleRole:
        number, unit = match["n"] or match["n2"], match["unit"] or match["unit2"]
        return "wait", "", float(number) * _hours(unit)

    return _taken(WAIT, text, found, waiting)


def _horizon(match: re.Match[str]) -> float:
    if match["n"]:
        return float(match["n"]) * _hours(match["unit"])
    return float(match["n2"] or match["n3"]) * _HOURS["year"]


def _length(text: str, found: list[Quantity], whole: str) -> str:
    return _taken(LENGTH, text, found, _lasting)


def _lasting(match: re.Match[str]) -> ScaleRole:
    number, unit = match["n"] or match["n2"], match["unit"] or match["unit2"]
    return "length", "", float(number) * _hours(unit)


def _ages(text: str, found: list[Quantity], whole: str) -> str:
    def between(match: re.Match[str]) -> ScaleRole:
        first, last = match["n"] or match["n2"], match["m"] or match["m2"]
        found.append(Quantity("youngest", "age", float(first), match.group()))
        return "oldest", "age", float(last)

    text = _taken(AGES, text, found, between)
    for form, role in ((OLDEST, "oldest"), (YOUNGEST, "youngest")):
        text = _taken(
            form,
            text,
            found,
            partial(_age, role),
        )
    return text


def _amounts(text: str, found: list[Quantity], whole: str) -> str:
    falls = bool(FALL.search(whole))

    def money(match: re.Match[str]) -> ScaleRole:
        charge, spend = CHARGE.search(whole), SPEND.search(whole)
        role = "charge" if charge and not spend else "money" if spend else "sum"
        return role, "£", float(match["n"])

    def change(match: re.Match[str], what: str) -> ScaleRole:
        before = match.string[max(0, match.start() - 14) : match.start()]
        if falls and re.search(r"\b(?:to|below|than|at)(?: (?:under|below|less than))? $", before):
            return "level to fall to", what, float(match["n"])
        if re.search(r"\bby (?:at least |up to |about )?$", before):
            return "change", what, float(match["n"])
        return ("figure" if falls and what != "%" else "share"), what, float(match["n"])

    def number(match: re.Match[str]) -> ScaleRole:
        what = match["what"] or ""
        role, _, value = change(match, what)
        return ("number" if role == "share" else role), _singular(what), value

    text = _taken(ENERGY, text, found, lambda m: ("letter", "", float(ord(m["letter"]) - ord("a"))))
    text = _taken(MONEY, text, found, money)
    # “Seven of our nine” is seven, of a number that is known.
    text = _taken(OF_THEM, text, found, lambda match: ("number", "", float(match["n"])))
    text = _taken(SHARE, text, found, lambda match: change(match, "%"))
    return _taken(NUMBER, text, found, number, keep="what")


_READERS = (_open, _often, _ages, _soon, _length, _amounts)


ScaleRole = tuple[str, str, float | None]


def _taken(
    form: re.Pattern[str],
    text: str,
    found: list[Quantity],
    role_of: Callable[[re.Match[str]], ScaleRole],
    keep: str = "",
) -> str:
    """The text with a mark in place of each match, which is added to what was found."""

    def take(match: re.Match[str]) -> str:
        role, what, value = role_of(match)
        before = match.string[: match.start()]
        limit = next((value for form, value in LIMITS if form.search(before)), None)
        found.append(Quantity(role, what, value, _printed(match.group()), limit))
        if limit == -2 and role in ("number", "share"):
            found[-1] = replace(found[-1], role="maximum")
        kept = match[keep] if keep and match[keep] else ""
        return f"‹{role.replace(' ', '-')}› {kept}".strip()

    return form.sub(take, text)


def _fixed(role: str, value: float | None, match: re.Match[str]) -> ScaleRole:
    return role, "", value


def _age(role: str, match: re.Match[str]) -> ScaleRole:
    return role, "age", float(next(group for group in match.groups() if group))


def _printed(words: str) -> str:
    """The words with commas in long numbers again."""
    return re.sub(r"\d{4,}(?!\.)", lambda found: f"{int(found.group()):,}", words.strip())


def _hours(unit: str) -> float:
    return _HOURS.get(unit, 0.0) or _HOURS[unit.split()[-1]]


def _singular(word: str) -> str:
    return re.sub(r"(?<=[^s])s$", "", word)


def without_limits(text: str) -> str:
    """A text with marks for quantities, without the “at least” and “up to” before them."""
    return _LIMIT.sub(" ", text)


_LIMIT = re.compile(
    r"\b(?:at least|up to|at most|as many as|(?:a )?(?:minimum|maximum) of|no (?:more|fewer|"
    r"less) than|"
    r"not (?:more|less|fewer|exceeding)(?: than)?|(?:more|fewer|less) than|over|under|about|"
    r"approximately|around|nearly|almost|in the region of) (?=‹)"
)
