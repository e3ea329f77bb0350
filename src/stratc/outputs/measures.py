"""A measure in words: from where to where it is to move, and which way is better."""

import re

from stratc.model import Checkpoint, Measure
from stratc.text.direction import direction
from stratc.text.english import lowered

from . import phrases
from .language import later, say

HIGH = re.compile(r"(?P<up>high|good|strong)\b|(?:low|few|little)\b", re.IGNORECASE)
"""How a title begins that names the state that is wanted, where the wanted way is the same."""
WANTED = {
    "up": later("we want this to rise"),
    "down": later("we want this to fall"),
    "steady": later("we want this to stay as it is"),
}


def moves(measure: Measure, steps: bool = True) -> str:
    """“from 3,440 in 2023/24 to 4,000 by 2028/29”, or which way is better where no figure says it.

    A title that says itself which way it goes, such as “Fewer deaths”, is left to say it alone.
    """
    baseline, target, unit = measure.baseline, measure.target, measure.unit or ""
    start = lowered(phrases.point(baseline, later("in"), unit)) if baseline else ""
    end = phrases.point(target, later("by"), "" if start else unit) if target else ""
    valued = target is not None and target.value is not None
    if target and valued and baseline and baseline.value == target.value:
        return say("kept at {value}", value=phrases.point(target, later("until"), unit))
    goal = say("to {end}", end=end) if valued else end and say("target: {end}", end=end)
    path = (" " if valued else ", ").join(
        filter(None, (start and say("from {start}", start=start), goal))
    )
    on_the_way = "; ".join(map(step, measure.milestones)) if steps else ""
    if on_the_way:
        return f"{path} ({on_the_way})" if path else on_the_way
    if path or measure.direction is None or _says_its_way(measure):
        return path
    return say(WANTED[measure.direction])


def _says_its_way(measure: Measure) -> bool:
    """Whether the title needs no “we want this to rise”: “High completion rates” is one wanted."""
    high = HIGH.match(measure.title)
    wanted = bool(high) and measure.direction == ("up" if high and high["up"] else "down")
    return wanted or direction(measure.title) is not None


def step(on_the_way: Checkpoint) -> str:
    """A date on the way: “2026/27: 1,400 planned, 1,310 reached”."""
    planned, reached = on_the_way.target, on_the_way.actual
    figures = [say("{value} planned", value=planned)] * (planned is not None)
    figures += [say("{value} reached", value=reached)] * (reached is not None)
    text = (on_the_way.text or "").rstrip(".")
    told = ". ".join(filter(None, (", ".join(figures), text)))
    return f"{on_the_way.period}: {told or say(phrases.TO_BE_CONFIRMED)}"
