"""How deep the points of a PDF stand, told by how far from the left each begins.

In: where the points of a list begin; the tags of lists that say nothing of depth. Out: how deep
each point is; the same tags, with a list inside a list around what stands further in.
"""

from collections.abc import Iterator

from .paper_boxes import TagBegun, TagEnded, TagStep
from .paper_runs import Letter, TaggedRun

INDENT = 8.0
"""Points of which one begins so much further in are points of the one above."""
SHORT, FEWEST_LINES = 0.6, 3
"""Lines of an address are so short, of the width of the page, and so many."""
OTHERS = {"td", "th", *(f"h{n}" for n in range(7))}
"""What has lines of its own kind."""


class Indents:
    """How deep each point of one list is, in their order."""

    def __init__(self) -> None:
        self.lefts: list[float] = []

    def depth(self, left: float) -> int:
        """How deep the next point is, which begins there."""
        while self.lefts and left < self.lefts[-1] - INDENT:
            self.lefts.pop()
        if not self.lefts or left > self.lefts[-1] + INDENT:
            self.lefts.append(left)
        return len(self.lefts) - 1


def nested(steps: list[TagStep]) -> list[TagStep]:
    """Tags with the points of each flat list, or of several in a row, as deep as they look.

    Word processors tag a point of a point as one more of the same list.
    """
    made: list[TagStep] = []
    at = 0
    while at < len(steps):
        end = _end(steps, at)
        made += _deeper(steps[at:end]) if end > at else steps[at : at + 1]
        at = max(end, at + 1)
    return made


def _end(steps: list[TagStep], at: int) -> int:
    """Where lists that follow each other end; where they begin, if one is inside another."""
    end = at
    while end < len(steps) and steps[end] == TagBegun("ul"):
        depth = 0
        for n in range(end, len(steps)):
            one = steps[n]
            depth += (one == TagBegun("ul")) - (one == TagEnded("ul"))
            if depth > 1:
                return at
            if not depth:
                end = n + 1
                break
        else:
            return at
    return end


def _deeper(steps: list[TagStep]) -> list[TagStep]:
    """Lists as one, with what stands further in as points of a point; as they are if none does."""
    points = list(_points(steps))
    firsts = [one for point in points if (one := _first(point)) is not None]
    if len(firsts) < len(points):
        return steps
    made: list[TagStep] = [TagBegun("ul")]
    depths: list[int] = []
    above: Letter | None = None
    for point, first in zip(points, firsts, strict=True):
        if above is None or first.page != above.page or first.top < above.bottom:
            indents = Indents()  # at the top of a page or a column, or in a card beside the last
        above = first
        open_ = depths[-1] if depths else 0
        depths.append(depth := indents.depth(first.x0))
        made += [TagBegun("ul")] * (depth - open_) + [TagEnded("ul")] * (open_ - depth)
        made += point
    made += [TagEnded("ul")] * (depths[-1] + 1 if depths else 1)
    return made if any(depths) else steps


def _points(steps: list[TagStep]) -> Iterator[list[TagStep]]:
    """The steps of each point of flat lists, without the tags of the lists."""
    held: list[TagStep] = []
    for step in steps:
        if step in (TagBegun("ul"), TagEnded("ul")):
            continue
        held.append(step)
        if step == TagEnded("li"):
            yield held
            held = []
    if held:
        yield held


def _first(point: list[TagStep]) -> Letter | None:
    return next((one.first for one in point if isinstance(one, TaggedRun)), None)


def see_addresses(steps: list[TagStep]) -> None:
    """Tell each paragraph of short lines that whoever wrote it ended each of them: an address."""
    paragraphs: list[TaggedRun] = []
    edges: dict[int, float] = {}
    inside: list[str] = []
    for step in steps:
        if isinstance(step, TagBegun):
            inside.append(step.tag)
        elif isinstance(step, TagEnded):
            del inside[-1:]
        elif not OTHERS & set(inside):
            paragraphs.append(step)
            page = step.first.page
            edges[page] = max(step.right, edges.get(page, 0.0))
    for run in paragraphs:
        lines = ["".join(letter.text for letter, _ in line).strip() for line in run.lines()]
        short = run.right - run.first.x0 < SHORT * (edges[run.first.page] - run.first.x0)
        named = all(one[:1].isupper() or one[:1].isdigit() for one in lines)
        said = any(one.endswith((".", ";", ",")) for one in lines[:-1])
        run.typed = short and named and not said and len(lines) >= FEWEST_LINES
