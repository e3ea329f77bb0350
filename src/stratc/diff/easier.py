"""What makes a promise easier to keep, though nothing of it went out: offsets counted in, a limit
with something on top, a pilot first.

In: two wordings, the old one and the new one. Out: the signs of what came in, or went out.
"""

import re
from collections.abc import Iterator

from stratc.text.tables import lines

from .lines import StemmedLines, line_of
from .signal import ASK, LESS, MORE, Signal


def easier(before: str, after: str) -> Iterator[Signal]:
    """The signs of words that came in and let a promise be kept with less."""
    for form, vote in _FORMS:
        found = form.search(after)
        if found and not form.search(before):
            yield Signal("condition", vote, f"“{_undated(found['said'])}” came in", "how firmly")
    for found in _ON_THE_WAY.finditer(after):
        if re.search(rf"\bto {re.escape(found['where'])}\b", before) and "toward" not in before:
            yield Signal("words", ASK, f"“{found['said']}” came in", "how much")


def harder(old: StemmedLines, new: StemmedLines) -> tuple[StemmedLines, list[Signal]]:
    """The old sentences without what let the promise be kept with less, where the new ones have no
    such words; and the signs of what went out."""
    kept, signals = list(old), []
    after = " ".join(line.level for line in new)
    for form, _ in _FORMS:
        for place, line in enumerate(kept):
            found = form.search(line.level)
            if found and not form.search(after):
                said = found["said"]
                kept[place] = line_of(line.level.replace(said, " ", 1), {})
                why = f"“{_undated(said)}” went out"
                signals.append(Signal("condition", MORE, why, "how firmly"))
    return tuple(kept), signals


def _undated(said: str) -> str:
    """What is told of such words, without the day behind them, of which the dates tell."""
    return re.sub(r" (?:(?:by|until|from|in|before|after|on) )?‹.*", "", said).strip(" ,")


# On the way there, where it was all the way: “a path towards the station”.
_ON_THE_WAY = re.compile(r"\b(?P<said>towards?) (?P<where>(?:the |our |an? )?[\w'-]+)")


def _forms() -> Iterator[tuple[re.Pattern[str], int]]:
    for row in lines(__package__, "easier"):
        form, _, vote = row.rpartition(" => ")
        yield re.compile(form), LESS if vote == "less" else ASK


_FORMS = tuple(_forms())
