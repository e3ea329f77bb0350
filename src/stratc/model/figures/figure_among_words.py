"""Figures in words that say more than one thing: each of them has a field of its own."""

import re

from .figure_words import NUMBER, plain_number, read_figure

_SPANS = {"h": 3600, "m": 60, "s": 1}
_SPAN = r"(\d+) ?(h|m|s)(?:(?:ou)?rs?|ins?|inutes?|ecs?|econds?)?"
_FIGURE = r"(?P<figure>(?:about |around |approx\.? |c\.? ?|over |under |up to |[~<>] ?)?\S*\d\S*)"


def with_words(written: str) -> str:
    """What to write for a figure with its unit and more beside it; empty if nothing is known."""
    if glued := re.fullmatch(r"(\d[\d,.]*)-?([A-Za-z²³]{2,}(?:/\w+)?)", written):
        return _value_and_unit(glued[1], glued[2])
    if spans := re.fullmatch(rf"{_SPAN},?(?: and)? {_SPAN}", written, re.IGNORECASE):
        first, last = _SPANS[spans[2].lower()], _SPANS[spans[4].lower()]
        if first > last:
            number = int(spans[1]) * first // last + int(spans[3])
            unit = {60: "minutes", 1: "seconds"}[last]
            return f"write it in one unit: `value: {number:,}` and `unit: {unit}`"
    if (
        way := re.fullmatch(r"(up|down)(?: by)? (.+?) ?(?:pp|ppts?|percentage points?)", written)
    ) and (figure := read_figure(way[2])):
        return (
            f"write `value: {figure.text}` and `unit: percentage points`, and “{way[1]}” in the "
            "words of `title:`"
        )
    pieces = re.split(
        r" ?(?:\+|&| and | plus ) ?(?=\D{0,3}\d)|; ?(?=\D{0,25}\d)|(?<=\)), ?(?=\d)", written
    )
    if len(pieces) > 1 and all(NUMBER.search(piece) for piece in pieces):
        return f"write each of the {_in_words(len(pieces))} figures in an entry of its own"
    rest = r"(?P<rest>(?:over|across|for|between|from|until|within|during|of) .+)"
    if (found := re.fullmatch(rf"{_FIGURE} {rest}", written)) and (
        figure := read_figure(found["figure"])
    ):
        return f"write `value: {figure.text}`, and “{found['rest']}” under `note:`"
    if found := re.fullmatch(
        rf"(?P<before>[A-Za-z][A-Za-z ]*?):? {_FIGURE}(?P<unit>(?: [a-z]+)*)", written
    ):
        figure, unit = plain_number(found["figure"]), found["unit"].strip()
        if figure:
            counted = f" and `unit: {unit}`" if unit else ""
            before = found["before"]
            return f"write `value: {figure.text}`{counted}, and “{before}” in the words of `title:`"
    return ""


def moved_from(first: str, last: str) -> str:
    """What to write where a figure went from one to another."""
    return f"write `{last}` here and `{first}` under `baseline:` if it went from one to the other"


def _value_and_unit(number: str, unit: str) -> str:
    figure = plain_number(number)
    if figure is None:
        return ""
    several = unit in ("day", "week", "month", "year", "hour", "minute") and number != "1"
    return f"write `value: {figure.text}` and `unit: {unit}{'s' * several}`"


def _in_words(count: int) -> str:
    return {2: "two", 3: "three"}.get(count, str(count))
