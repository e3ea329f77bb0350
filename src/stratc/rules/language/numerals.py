"""A rule about small numbers in words in one place and in figures in another."""

import re
from collections.abc import Iterator

from stratc.checking.manuscript import Manuscript
from stratc.checking.registry import CONSIDER, rule
from stratc.checking.summarise import together
from stratc.source import Diagnostic, Span

WORDS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9}
# Ages, sizes and what is numbered have figures by most guides.
BEFORE = re.compile(
    r"(?:\b(?:aged?|ages|of|under|over|and|to|or|than|least|most|about|around|up|year|part|phase|"
    r"stage|tier|level|figure|table|page|section|step|objective|priority|goal|theme)|[-–/£€$(.])\s*\Z",
    re.IGNORECASE,
)
COUNTED = re.compile(
    rf"(?<![\w.,£€$%/–-])(?P<number>[2-9]|{'|'.join(WORDS)})\s+(?:(?:key|main|new|strategic|local)\s+)?"
    r"(?P<thing>[a-z]{3,}s)(?![\w’'-])(?!\s+(?:old|of age)\b)",
    re.IGNORECASE,
)
NO_THING = frozenset(["has", "was", "this", "its", "less", "is"])


@rule(CONSIDER, english=True)
def number_in_words_and_in_figures(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """“Every 5 years” in one sentence and “five years” in another.

    It looks at whole numbers from two to nine before the same thing, in running text, and tells
    the rarer form once. Ages, and numbers beside another number, are left alone.

    Source: GOV.UK style guide, under “Numbers”, writes figures.

    Flagged:
        introduction: The plan is looked at every 5 years. It is made anew after five years.

    Better:
        introduction: The plan is looked at every 5 years. It is made anew after 5 years.

    When to ignore it: where a number in words begins a sentence or is part of a name.
    """
    uses: dict[str, dict[bool, list[tuple[Span, str]]]] = {}
    for passage in manuscript.passages:
        if passage.heading or not passage.prose:
            continue
        for found, span in passage.own_hits(COUNTED):
            thing, number = found["thing"].lower(), found["number"]
            before = passage.typed[max(0, found.start() - 20) : found.start()]
            after = passage.typed[found.end() : found.end() + 2].strip()
            alone = before.rstrip(" ")[-1:] in ("", "|") and after in ("", "|")  # in a cell
            if alone or thing in NO_THING or BEFORE.search(before) or number[0].isupper():
                continue
            forms = uses.setdefault(thing, {True: [], False: []})
            forms[number.isdigit()].append((span, " ".join(found.group().split())))
    for forms in uses.values():
        few = len(forms[True]) <= len(forms[False])
        if forms[True] and forms[False]:
            other = forms[not few][0][1]
            yield from together(
                forms[few],
                lambda words, other=other: f"{words} stands here, and “{other}” elsewhere",  # type: ignore[misc]
                lambda words, count, other=other: f"{words} stand here, and “{other}” elsewhere",  # type: ignore[misc]
                "write small numbers in figures everywhere, or in words everywhere",
            )
