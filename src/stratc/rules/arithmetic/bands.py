"""A rule about bands of ages, hours or sizes: they must follow on from each other."""

import re
from collections.abc import Iterator
from itertools import pairwise

from stratc.checking.manuscript import Manuscript
from stratc.checking.passage import Passage
from stratc.checking.registry import CONSIDER, rule
from stratc.source import Diagnostic

N = r"\d{1,3}(?![\d,.]\d|%)"
BAND = re.compile(
    rf"(?<![\w.,£/-])(?:(?P<under>(?i:under|below|less than))[ -](?P<below>{N})"
    rf"|(?P<low>{N}) ?(?:-|–|to) ?(?P<high>{N})(?!\w|[-/–])"
    rf"|(?:between|aged) (?P<low2>{N}) (?:and|to) (?P<high2>{N})"
    rf"|(?P<least>{N}) ?(?:\+|(?:and|or|years and) (?:over|above|more|older|upwards)|plus)"
    rf"|(?P<over>(?i:over|more than))[ -](?P<above>{N}))"
)
POINT = re.compile(r"^[ \t]*(?:[-*+•]|\d{1,2}[.)])[ \t]+(?P<words>[^\n]{1,60})", re.MULTILINE)
CELL = re.compile(r"^[ \t]*\|(?P<words>[^|\n]{1,60})", re.MULTILINE)
FEW = 3  # so many words may stand before the band in a cell or a point
Band = tuple[int, int, int, int]  # from, to, and where it stands
ENDLESS = 1000


@rule(CONSIDER, english=True)
def bands_that_do_not_follow(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Bands that overlap, or leave a gap: “50 to 64” and then “60 and over”.

    It looks at three or more bands in a row, in the first column of a table, in the points of a
    list or in a sentence, of which most follow on from each other. Where every band begins with the
    number that ends the one before, up to “more than 5”, that is taken for the custom of the
    source.

    Somebody of 62 is counted twice, or nobody of 65 is counted.

    Flagged:
        introduction: Fees differ for those under 18, 18 to 49, 50 to 64, and 60 and over.

    Better:
        introduction: Fees differ for those under 18, 18 to 49, 50 to 64, and 65 and over.

    When to ignore it: where the bands are meant to overlap.
    """
    for passage in manuscript.passages:
        if not passage.prose or not BAND.search(passage.typed):
            continue
        for bands in _rows(passage):
            steps = [later[0] - earlier[1] - 1 for earlier, later in pairwise(bands)]
            if len(bands) < 3 or 2 * steps.count(0) < len(steps) or _all_meet(bands):
                continue
            for ((_, high, start, _), (low, _, _, end)), step in zip(
                pairwise(bands), steps, strict=True
            ):
                if step and not passage.quoted(start):
                    words = f"{high + 1}" if step == 1 else f"{high + 1} to {low - 1}"
                    yield Diagnostic(
                        passage.at(start, end),
                        f"these two bands both have {low}"
                        if step < 0
                        else f"{words} is in neither of these two bands",
                        hints=("let each band begin where the one before ends",),
                    )


def _all_meet(bands: list[Band]) -> bool:
    """“1 to 2 years”, “2 to 5 years”, “more than 5”: each ends at what the next begins with."""
    closed = [one for one in bands if one[0] >= 0 and one[1] < ENDLESS]
    meet = all(earlier[1] == later[0] for earlier, later in pairwise(closed))
    return meet and len(closed) > 1 and bands[-1][:2] == (closed[-1][1] + 1, ENDLESS)


def _rows(passage: Passage) -> Iterator[list[Band]]:
    """The bands of each table, of each list and of each sentence, in their order."""
    typed = passage.typed
    for pattern in (CELL, POINT):
        labels = [
            found
            for one in pattern.finditer(typed)
            if (found := BAND.search(typed, *one.span("words")))
            and len(typed[one.start("words") : found.start()].split()) <= FEW
        ]
        yield _ascending(labels)
    for start, end in passage.sentences:
        if typed.count("|", start, end) < 2:  # the first marks a block of text
            yield _ascending(list(BAND.finditer(typed, start, end)))


def _ascending(found: list[re.Match[str]]) -> list[Band]:
    bands = [_band(one) for one in found]
    rising = all(earlier[0] < later[0] for earlier, later in pairwise(bands))
    return bands if rising and all(low < high for low, high, _, _ in bands) else []


def _band(found: re.Match[str]) -> Band:
    if found["under"]:
        low, high = -1, int(found["below"]) - 1
    elif found["over"]:
        low, high = int(found["above"]) + 1, ENDLESS
    elif found["least"]:
        low, high = int(found["least"]), ENDLESS
    else:
        low, high = int(found["low"] or found["low2"]), int(found["high"] or found["high2"])
    return (low, high, *found.span())
