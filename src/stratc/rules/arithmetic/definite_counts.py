"""How many there are in all: “all five markets”, where the text knows of four.

In: the manuscript. Out: two numbers of one thing of which one must be wrong, with their places. A
number is of all where the words say “all”, “each of the”, or call the things the oldest or the
first; the text must tell the other once, and the first nowhere else.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from stratc.checking.manuscript import Manuscript
from stratc.source import Span
from stratc.text.english import NUMBER, read_number

from .two_places import TwoFigures

SMALL = r"(?!(?:and|or|of|in|to|by|for|at|on|with|per|each|every|years?|months?|weeks?|days?)\b)"
THING = rf"(?P<adj>(?:{SMALL}[a-z][a-z-]* ){{0,3}}?)(?P<what>{SMALL}[a-z][a-z-]{{2,}}s|children)\b"
COUNTED = re.compile(
    rf"(?<![\w£$€.,/-])(?P<n>(?!(?:one|1)\b(?!,)|(?:19|20)\d\d\b)(?i:{NUMBER})) {THING}"
)
ALL = re.compile(
    r"\b(?:all(?: of)?(?: the| our| these)?|each of (?:the|our|these)|every one of (?:the|our)) \Z",
    re.IGNORECASE,
)
THERE = re.compile(
    r"\b(?:there (?:are|were)|ha[sv]e|has|runs?|owns?|manages?|appoint|employs?|make|set up|into|"
    r"in|of|include|our) \Z",
    re.IGNORECASE,
)
THE = re.compile(r"\bthe \Z", re.IGNORECASE)
MOST = re.compile(r"(?<![a-z])(?:[a-z]{1,20}est|most [a-z]{1,20}|worst|best) \Z")
PARTLY = re.compile(r"\b(?:more|other|new|extra|further|next|these|those) \Z")
TIMES = frozenset(("years", "months", "weeks", "days", "hours", "times", "points", "pounds"))


class CountedThings(NamedTuple):
    """A number of things: the words that tell them apart, how definite it is, and its place."""

    number: int
    written: str
    adjectives: frozenset[str]
    definite: bool
    told: bool
    most: str
    at: Span


def definite_counts_that_differ(manuscript: Manuscript) -> Iterator[TwoFigures]:
    """“All five markets” and “four weekly markets”; “the three oldest” and “the four oldest”."""
    for several in manuscript.answer(_counted).values():
        for one in several:
            if not (one.definite or one.most):
                continue
            if one.most:
                others = [other for other in several if other.most == one.most]
                others = [other for other in others if other.adjectives == one.adjectives]
            else:
                others = [o for o in several if o.told and one.adjectives <= o.adjectives]
            numbers = {other.number for other in others if other is not one}
            known = sum(other.number == one.number for other in several)
            if len(numbers) != 1 or known > 1 or one.number in numbers:
                continue
            (number,) = numbers
            if number > 1 and max(number, one.number) < 2 * min(number, one.number):
                other = next(other for other in others if other.number == number)
                if not one.most or one.at.line > other.at.line:
                    yield TwoFigures(one.written, one.at, other.written, other.at)


def _counted(manuscript: Manuscript) -> dict[str, list[CountedThings]]:
    """Everything that the text counts, by what it is."""
    found: dict[str, list[CountedThings]] = {}
    for passage in manuscript.passages:
        if passage.heading and passage.field.key != "action":
            continue
        for hit, span in passage.own_hits(COUNTED):
            before = passage.typed[max(0, hit.start() - 24) : hit.start()].replace("\n", " ")
            number = read_number(hit["n"]) or 0
            if hit["what"] in TIMES or PARTLY.search(f"{hit['adj']}") or PARTLY.search(before):
                number = 0
            adjectives = frozenset(hit["adj"].split())
            most = MOST.search(hit["adj"]) if THE.search(before) else None
            one = CountedThings(
                number,
                f"{hit.group()}",
                adjectives,
                bool(ALL.search(before)),
                bool(THERE.search(before)),
                most.group() if most else "",
                span,
            )
            if number:
                found.setdefault(hit["what"], []).append(one)
    return found
