"""What a figure tells in words: beside another, since an earlier one, of whom and when.

In: statistics and what they are compared with. Out: a finding, and whether it is for the better.

What is better comes from the author (`better: up` or `down`), never from the title: whether more of
something is good cannot be read off its name.
"""

import re

from stratc.model import Comparator, Figure, Statistic

from .. import phrases
from ..language import later, say
from .drawing import ChartValue

CHANGES = {"change", "increase", "rise", "growth", "reduction", "decrease", "fall", "times"}

_VERDICTS = {
    "same": later("about the same as {other}"),
    "better": later("better than {other}"),
    "worse": later("worse than {other}"),
    "higher": later("higher than {other}"),
    "lower": later("lower than {other}"),
    "slightly higher": later("slightly higher than {other}"),
    "slightly lower": later("slightly lower than {other}"),
}


def verdict(statistic: Statistic, other: Comparator) -> tuple[str, str]:
    """What a comparison tells, in words; and better, worse or same, where that is known."""
    ours, theirs = size(statistic.value), size(other.value)
    said = other.says
    close = abs(ours - theirs) <= (1 if statistic.value and statistic.value.percent else
                                   0.05 * abs(theirs))  # fmt: skip
    higher = "higher" in said if said else ours > theirs
    if said in ("same", "similar") or (said is None and close):
        way = "same"
    elif statistic.better and said not in ("better", "worse"):
        way = "better" if higher == (statistic.better == "up") else "worse"
    else:
        way = said or ("higher" if higher else "lower")
    sentence = say(_VERDICTS[way], other=phrases.compared_with(other.with_))
    return sentence, way if way in ("same", "better", "worse") else ""


def alike(statistic: Statistic, other: Comparator) -> bool:
    """Whether two figures count the same thing, so that one scale is true of both."""
    ours = statistic.value
    return (
        ours is not None
        and other.value is not None
        and ours.number is not None
        and other.value.number is not None
        and min(ours.number, other.value.number) >= 0 < max(ours.number, other.value.number)
        and ours.percent == other.value.percent
        and other.unit in (None, statistic.unit)
    )


def is_change(statistic: Statistic) -> bool:
    """Whether a percentage is a change, which fills no part of a whole."""
    said = f"{statistic.unit or ''} {statistic.sentence or ''} {statistic.title}".lower()
    relation = statistic.relation
    moves = relation is not None and bool(relation.change_from or relation.change_to)
    return moves or bool(CHANGES & set(re.findall(r"\w+", said)))


def is_share(statistic: Statistic) -> bool:
    """Whether it is a part of a hundred."""
    value = statistic.value
    return (
        value is not None
        and value.number is not None
        and value.percent
        and 0 <= value.number <= 100
        and not is_change(statistic)
    )


def about(statistic: Statistic, timed: bool = True, extent: str = "") -> str:
    """Of whom and when, as far as the title does not say it, and on which scale it is drawn.

    Where the drawing itself names times it is not `timed`.
    """
    title, people = statistic.title.lower(), statistic.population
    people = None if people and people.lower() in title else people
    whom = phrases.of_whom(
        "" if statistic.value and statistic.value.percent else statistic.unit, people
    )
    whom = "" if whom.lower() in title else whom
    said = not timed or str(statistic.period or "").lower() in title
    told = (phrases.at_its_time(whom, None if said else statistic.period), extent)
    return phrases.sentence(", ".join(filter(None, told)))


def moved(statistic: Statistic, before: ChartValue, after: ChartValue) -> tuple[str, str]:
    """How it went from one time to another, in words; and for the better, worse or same."""
    values = {"before": before.shown, "after": after.shown}
    if after.size == before.size:
        return say("still {after}", **values), "same"
    rising = after.size > before.size
    said = say(
        "up from {before} to {after}" if rising else "down from {before} to {after}", **values
    )
    if not statistic.better:
        return said, ""
    return said, "better" if rising == (statistic.better == "up") else "worse"


def size(figure: Figure | None) -> float:
    """A figure as a number; zero where there is none."""
    return float(figure.number) if figure is not None and figure.number is not None else 0.0
