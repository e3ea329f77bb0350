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

from .english import MONTHS
from .scale_patterns import (
    AGES,
    ALL_YEAR,
    BEGINS,
    BINDING,
    BY_AGE,
    CHARGE,
    CLOSING,
    ENERGY,
    EVERY,
    FALL,
    FOR_EVERY,
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
    RATIO,
    RETURN_PERIOD,
    SEASON,
    SHARE,
    SOON,
    SOON_VAGUELY,
    SPEED,
    SPEND,
    STAY,
    THRESHOLD,
    TIMES,
    VAGUELY,
    WAIT,
    YOUNGEST,
)
from .scale_roles import UNIT_HOURS


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
    text = _taken(OPENING, text, found, _opening)
    text = _taken(CLOSING, text, found, _closing)
    text = _taken(ALL_YEAR, text, found, lambda match: ("season", "", 12.0))
    return _taken(SEASON, text, found, _season)


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


def _closing(match: re.Match[str]) -> ScaleRole:
    """The hour at which a door closes; after midnight it is later than before."""
    if not match["n"]:
        return "closing", "hour", 24.0 if "midnight" in match.group() else 12.0
    hour = int(match["n"]) % 12 + int(match["m"] or 0) / 60 + 12 * (match["half"] == "pm")
    return "closing", "hour", hour + 24 if hour < 5 else hour


def _season(match: re.Match[str]) -> ScaleRole:
    first, last = MONTHS[match["first"]], MONTHS[match["last"]]
    return "season", "", float((last - first) % 12 + 1)


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
    return float(match["n2"] or match["n3"]) * UNIT_HOURS["year"]


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

    begins = bool(BEGINS.search(whole))
    text = _taken(BY_AGE, text, found, partial(_reached, begins))
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

    if re.search(r"\b(?:limits?|zones?|roads?|streets?|traffic)\b", whole):
        text = _taken(SPEED, text, found, lambda match: ("speed limit", "", float(match["n"])))
    text = _taken(RATIO, text, found, lambda match: ("ratio", "", float(match["n"])))
    text = _taken(FOR_EVERY, text, found, lambda m: ("for every", m["what"], float(m["n"])))
    text = _taken(ENERGY, text, found, lambda m: ("letter", "", float(ord(m["letter"]) - ord("a"))))
    text = _taken(MONEY, text, found, money)
    # “Seven of our nine” is seven, of a number that is known.
    text = _taken(OF_THEM, text, found, lambda match: ("number", "", float(match["n"])))
    text = _taken(SHARE, text, found, lambda match: change(match, "%"))
    return _taken(NUMBER, text, found, number, keep="what")


def _sizes(text: str, found: list[Quantity], whole: str) -> str:
    role = "threshold" if BINDING.search(whole) else "size"
    text = _taken(RETURN_PERIOD, text, found, lambda m: ("return period", "", float(m["n"])))
    return _taken(THRESHOLD, text, found, lambda m: (role, "", float(m["n"] or m["n2"] or m["n3"])))


_READERS = (_sizes, _open, _often, _ages, _soon, _length, _amounts)


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
        # A limit may stand before the words, or be the first of them.
        number = re.search(r"\d", match.group())
        before = match.string[: match.start() + (number.start() if number else 0)].rstrip("£$€")
        beside = before, match.string[: match.start()]
        limit = next((value for form, value in LIMITS if any(map(form.search, beside))), None)
        found.append(Quantity(role, what, value, _printed(match.group()), limit))
        if limit == -2 and role in ("number", "share", "frequency"):
            found[-1] = replace(found[-1], role="maximum")
        kept = match[keep] if keep and match[keep] else ""
        return f"‹{role.replace(' ', '-')}› {kept}".strip()

    return form.sub(take, text)


def _fixed(role: str, value: float | None, match: re.Match[str]) -> ScaleRole:
    return role, "", value


def _reached(begins: bool, match: re.Match[str]) -> ScaleRole:
    """By which age; “at age 18” may be the end of something as well."""
    return "by age" if begins or not match["at"] else "figure", "age", float(match["n"])


def _age(role: str, match: re.Match[str]) -> ScaleRole:
    return role, "age", float(next(group for group in match.groups() if group))


def _printed(words: str) -> str:
    """The words with commas in long numbers again."""
    return re.sub(r"\d{4,}(?!\.)", lambda found: f"{int(found.group()):,}", words.strip())


def _hours(unit: str) -> float:
    return UNIT_HOURS.get(unit, 0.0) or UNIT_HOURS[unit.split()[-1]]


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
