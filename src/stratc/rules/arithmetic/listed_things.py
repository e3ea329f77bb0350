"""What the text itself lists once under a name: “3. Objectives” with five points below it.

In: the manuscript. Out: the numbers of things by their name, as sentences call them.
"""

import re
from collections.abc import Iterator

from stratc.checking.manuscript import Manuscript
from stratc.model import Section
from stratc.text.english import NUMBER

NAMED = re.compile(
    r"\A(?:\d{1,2}(?:\.\d)?\.? )?(?:the |our |key |main |strategic |delivery )*"
    r"(?P<things>objectives|aims|priorities|themes|outcomes|principles|ambitions|goals|pillars|"
    r"partners)",
    re.I,
)
LED = re.compile(
    r"(?:\A|\n\n|[.] )(?:Our|The) (?:key |main |strategic )?(?P<things>objectives|aims|themes|"
    rf"outcomes|principles|goals|ambitions) are(?: to)?:\s*\n+(?=[-*+]|\d)(?!{NUMBER} )"
)
POINT = re.compile(r"(?:[-*+]|\d{1,2}[.)])[ \t]+\S[^\n]*")
NAMES = re.compile(r"\A(?:[Tt]he )?[A-Z][^.;:\n]*(?:, [^.;:,\n]+){2,},? and [^.;:,\n]+\.?")
FEWEST, LONGEST = 3, 9  # words of a name


def listed_things(manuscript: Manuscript) -> dict[str, frozenset[int]]:
    """How many things of each name the text lists, where it does so once."""
    found: dict[str, set[int]] = {}
    for things, number in _lists(manuscript):
        found.setdefault(things, set()).add(number)
    return {things: frozenset(one) for things, one in found.items() if len(one) == 1}


def _lists(manuscript: Manuscript) -> Iterator[tuple[str, int]]:
    for element in manuscript.index.elements:
        text = (element.text or "").strip() if isinstance(element, Section) else ""
        titled = NAMED.fullmatch(element.title) if isinstance(element, Section) and text else None
        if not isinstance(element, Section) or not text or element.sections:
            continue
        if titled and titled["things"].lower() == "partners":
            names = (
                re.split(r", (?:and )?| and (?=the |[A-Z])", text) if NAMES.fullmatch(text) else []
            )
            if names and all(len(one.split()) <= LONGEST for one in names):
                yield "partners", len(names)
        elif titled and (points := _points(text.split("\n"))) >= FEWEST:
            yield titled["things"].lower(), points
    for passage in manuscript.passages:
        for led in LED.finditer(passage.text) if passage.prose and "\n" in passage.text else ():
            if (points := _points(passage.text[led.end() :].split("\n"))) >= FEWEST:
                yield led["things"].lower(), points


def _points(lines: list[str]) -> int:
    """How many points stand at the beginning; none where one holds a list of its own."""
    count = 0
    for line in lines:
        if POINT.fullmatch(line):
            count += 1
        elif line.strip():
            return 0 if line[0] in " \t" else count
    return count
