"""One thing with a scale in a sentence, and how a pattern takes it out of the sentence."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from .scale_patterns import LIMITS


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


ScaleRole = tuple[str, str, float | None]


REACH = 240  # characters before a number that can say what it counts: a long sentence


def ahead(match: re.Match[str]) -> str:
    """What stands before a match, no further back than matters, so that long texts stay quick."""
    start = match.start()
    return match.string[max(0, start - REACH) : start]


def taken(
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
        beside = ahead(match)
        before = (beside + match.group()[: number.start() if number else 0]).rstrip("£$€")
        limit = next(
            (value for form, value in LIMITS if any(map(form.search, (before, beside)))), None
        )
        if role in ("oldest", "youngest"):
            limit = None  # “children under 16” are that by themselves
        found.append(Quantity(role, what, value, _printed(match.group()), limit))
        if limit == -2 and role in ("number", "share", "frequency"):
            found[-1] = replace(found[-1], role="maximum")
        kept = match[keep] if keep and match[keep] else ""
        return f"‹{role.replace(' ', '-')}› {kept}".strip()

    return form.sub(take, text)


def fixed(role: str, value: float | None, match: re.Match[str]) -> ScaleRole:
    """The role of words that always mean the same."""
    return role, "", value


def _printed(words: str) -> str:
    """The words with commas in long numbers again."""
    return re.sub(r"\d{4,}(?!\.)", lambda found: f"{int(found.group()):,}", words.strip())
