"""The time, or who leads, that stands over rows which say none themselves.

In: the words of a band or a heading over rows, “Quarter 1 (April to June 2027)”, “Lead: Parks”, or
a month in the first column that is said once. Out: the time or the lead, where they say no more.
"""

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from stratc.blocks import Cell, Paragraph, escaped

from ..head import heading_words
from ..head.plan_head import Head
from ..head.read_plan import Segment
from ..values import times

_LEADS = re.compile(
    r"(?:(?:key |our |planned )?(?:actions?|tasks?|activit(?:y|ies)|deliver(?:y|ables))|to do"
    r"|what we will do|(?:year|quarter|phase|stage) \d|(?:short|medium|long)(?:er)?[- ]term)?"
    r"\W{0,3}(?:\b(?:in|for|by|during|due|from)\b(?: the end of\b)? ?)?",
    re.I,
)
"""What may stand before the time itself: “Actions for 2027/28”, “Year 1: 2027/28”."""
_LABELLED = re.compile(r"(\w[\w ]{1,24}):\s(.{2,100})")
_BRACKET = re.compile(r"([^()]{1,60}) \(([^()]{2,40})\)\W{0,2}")


def take(
    made: dict[str, Any], head: Head | None, over: Iterable[str], period: str, doubts: list[str]
) -> None:
    """The time over a row, where its plan has no column for one."""
    if head is None or {"due", "start"} & {*head.fields}:
        return
    for words in filter(None, over):
        if (found := time(words, period)) is not None:
            made["due"] = found.value
            doubts.append(found.doubt)
            return


def leads(segment: Segment) -> None:
    """Give rows the lead that a line over them names, where no box of theirs does."""
    for line in segment.lines:
        said = _LABELLED.fullmatch(line.band)
        if said is None or line.cells.get("lead", Cell()).lines:
            continue
        if heading_words.field(said[1]) == "lead":
            line.cells["lead"] = Cell((Paragraph(escaped(said[2]), line.place),), line.place)
            line.doubts.append(f"“{line.band}” stands over the row, and was read as who leads it")
            line.band = ""


def deeds(segment: Segment) -> None:
    """Put what is done over the rows that say how, where one box stands beside several of them."""
    at = segment.head.at("group") if segment.head is not None else None
    if segment.head is None or at is None:
        return
    if heading_words.field(segment.head.headings[at]) != "action":
        return
    above = ""
    for line in segment.lines:
        above = line.cells.pop("group", Cell()).one_line or above
        line.band = line.band or above


def months(segment: Segment) -> None:
    """Give rows the month that stands once in the first column, as in a calendar."""
    if segment.head is None or segment.head.at("due") != 0:
        return
    above = Cell()
    for line in segment.lines:
        own = line.cells.get("due", Cell())
        if not own.lines and above.lines:
            line.cells["due"] = above
            line.doubts.append(f"“{above.one_line}” stands in a row above, and was read for this")
        above = own if own.lines else above


def time(words: str, period: str) -> times.Time | None:
    """The time that some words say and nothing more, unless it is all that the document covers."""
    said = " ".join(words.split())
    bracket = _BRACKET.fullmatch(said)
    if bracket is None:
        found = _read(said, period)
    elif _LEADS.fullmatch(bracket[1]) or _read(bracket[1], period):
        found = _read(bracket[2], period) or _read(bracket[1], period)
    else:
        return None  # “Buses (2027)” says more than a time
    if found is None or found.value.partition(" (")[0] in (period, "ongoing"):
        return None
    return replace(found, doubt=f"“{said}” stands over the row, which says no time itself")


def _read(words: str, period: str) -> times.Time | None:
    whole = times.read(words, counted=bool(period))
    leads = _LEADS.match(words)
    found = whole or times.read(words[leads.end() :] if leads else words)
    return found and replace(found, value=found.value.removesuffix(f" ({words})"))
