"""Tables of measures that are typed in prose: where each starts, and where it should be.

In: one passage. Out: targets that lie the wrong way, or that the baseline has reached.
"""

import re
from collections.abc import Iterator

from stratc.checking.passage import Passage
from stratc.source import Span
from stratc.text.direction import direction
from stratc.text.english import read_decimal

from .typed_tables import TABLE, cells_of

BASELINE = re.compile(
    r"(?:our |the )?(?:baseline|start(?:ing point)?|now|today|current\w*)\b.*", re.I
)
TARGET = re.compile(r"(?:our |the )?(?:target|goal|aim for)\b.*", re.I)
FIGURE = re.compile(
    r"(?P<pound>£)?(?P<n>\d[\d,]*(?:\.\d+)?)(?P<unit>%|m|k)?(?= ?(?:\(|by\b|in\b|\Z))"
)
# What more of is better, whoever asks: “Homes rated good”, “Residents who feel safe”
GOOD = re.compile(
    r"\b(?:satisf(?:ied|action)|feel(?:s|ing)? safe|rated (?:as )?(?:good|outstanding)|on time|"
    r"still at home|confident|in (?:work|employment)|vaccinated|recycled|take-up|"
    r"complet(?:e|ed|ing))\b",
    re.I,
)
BAD = re.compile(r"\b(?:not?|never|un\w+|dis\w+|without|fewer|less|cannot|wait\w*|lack\w*)\b", re.I)


def wanted_way(title: str) -> str | None:
    """The way that the good thing goes which a title counts: more tenants who are satisfied."""
    return "up" if GOOD.search(title) and not BAD.search(title) else None


def targets_that_lie_wrong(passage: Passage) -> Iterator[tuple[Span, str]]:
    """“| Homes rated good | 84% (2024/25) | 82% by March 2029 |”."""
    for found in TABLE.finditer(passage.typed) if "|" in passage.typed else ():
        heads = [cell.strip(" *_") for cell in found["head"].split("|")]
        start = next((n for n, one in enumerate(heads) if n and BASELINE.fullmatch(one)), 0)
        goals = [n for n, one in enumerate(heads) if n and TARGET.fullmatch(one)]
        at = found.start("rows")
        for line in found["rows"].splitlines(keepends=True) if start and goals else ():
            cells = cells_of(line, at)
            at += len(line)
            if len(cells) <= max(start, *goals):
                continue
            (goal, place), title = cells[goals[-1]], cells[0][0]
            one, other = FIGURE.match(cells[start][0]), FIGURE.match(goal)
            if (
                not one
                or not other
                or (one["unit"], one["pound"]) != (other["unit"], other["pound"])
            ):
                continue
            others = [text for n, (text, _) in enumerate(cells) if n and n not in (start, *goals)]
            ways = [direction(text) for text in others if len(text.split()) == 1]
            way = next(filter(None, ways), None) or direction(" ".join(title.split()[:1]))
            way = way or (wanted_way(title) if one["unit"] == "%" else None)
            change = read_decimal(other["n"]) - read_decimal(one["n"])
            if way and (change <= 0 if way == "up" else change >= 0):
                yield (
                    passage.at(place, place + other.end()),
                    f"“{title}” should go {way}, from {one.group()} to {other.group()}",
                )
