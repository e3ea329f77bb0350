"""Stretches of time and of ages that are the same in other units or words."""

import re
from functools import lru_cache

_SPANS = (
    (re.compile(r"\b(\d+) days?\b"), 7, "week"),
    (re.compile(r"\b(\d+) months?\b"), 12, "year"),
    (re.compile(r"\b(\d+) hours?\b"), 24, "day"),
    (re.compile(r"\b(\d+) minutes?\b"), 60, "hour"),
)
_AGED = re.compile(r"\b(?:people|those|anyone) aged (?:between )?(\d+) ?(?:to|and|-) ?(\d+)\b")
_YEARS_OLD = re.compile(r"\b(\d+)(?:[ -]to[ -]|-)(\d+)[ -]year[ -]olds?\b")


@lru_cache(maxsize=20_000)
def in_one_unit(text: str) -> str:
    """A levelled text with 14 days as 2 weeks, and people aged 16 to 24 as 16 to 24 year olds."""
    for form, size, unit in _SPANS:

        def whole(found: re.Match[str], size: int = size, unit: str = unit) -> str:
            count, rest = divmod(int(found[1]), size)
            return found.group() if rest or not count else f"{count} {unit}s"

        text = form.sub(whole, text)
    text = _YEARS_OLD.sub(r"\1 to \2 year olds", _AGED.sub(r"\1 to \2 year olds", text))
    return re.sub(
        r"% of(?=\W*$| by\b)", "%", re.sub(r"\b1 (week|year|day|hour)s?\b", r"1 \1s", text)
    )
