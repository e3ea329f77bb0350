"""A measure in words: from where to where it is to move, and which way is better."""

from __future__ import annotations

from stratc.model import Checkpoint, Measure
from stratc.text.direction import direction

from . import phrases

WANTED = {
    "up": "we want this to rise",
    "down": "we want this to fall",
    "steady": "we want this to stay as it is",
}


def moves(measure: Measure, steps: bool = True) -> str:
    """“from 3,440 in 2023/24 to 4,000 by 2028/29”, or which way is better where no figure says it.

    A title that says itself which way it goes, such as “Fewer deaths”, is left to say it alone.
    """
    baseline, target, unit = measure.baseline, measure.target, measure.unit or ""
    start = phrases.point(baseline, "in", unit) if baseline else ""
    end = phrases.point(target, "by", "" if start else unit) if target else ""
    goal = f"to {end}" if target and target.value is not None else end and f"target: {end}"
    path = " ".join(filter(None, (start and f"from {start}", goal)))
    on_the_way = "; ".join(map(_step, measure.milestones)) if steps else ""
    if on_the_way:
        return f"{path} ({on_the_way})" if path else on_the_way
    if path or measure.direction is None or direction(measure.title):
        return path
    return WANTED[measure.direction]


def _step(step: Checkpoint) -> str:
    """A date on the way: “2026/27: 1,400 planned, 1,310 reached”."""
    figures = [f"{step.target} planned"] * (step.target is not None)
    figures += [f"{step.actual} reached"] * (step.actual is not None)
    return f"{step.period}: {', '.join(figures) or step.text or phrases.TO_BE_CONFIRMED}"
