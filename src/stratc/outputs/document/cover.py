"""What a strategy draws of itself: the ground of its cover, and the strip under each priority.

In: how many promises each priority makes. Out: an SVG as a data: address, and a CSS gradient. Each
priority is a field as wide as its promises, each furrow one promise; a draft is drawn in outline.
"""

from collections.abc import Mapping, Sequence
from itertools import accumulate, pairwise
from urllib.parse import quote

WIDTH, HEIGHT = 210, 111
VANISHING = 148
LEFT, RIGHT, FOOT = -330, 560, 113
FILLS = ("brand-500", "brand-700", "brand-300", "accent", "brand-700")
GAP = 0.4
MOST_FIELDS = 60


def ground(weights: Sequence[int], colours: Mapping[str, str], draft: bool) -> str:
    """The drawing at the foot of the cover, as a data: address."""
    drawing = _outlined(weights, colours) if draft else _filled(weights, colours)
    svg = (
        f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 {WIDTH} {HEIGHT}' "
        f"preserveAspectRatio='none'>{drawing}</svg>"
    )
    return "data:image/svg+xml," + quote(svg, safe=" ='/:,.-")


def strip(weights: Sequence[int], this: int | None) -> str:
    """Every priority as wide as its promises, with one of them in the accent, or all in turn.

    Of more priorities than the eye can tell apart, those before and behind are one field each: each
    has such a strip, and none may be as long as all together.
    """
    if this is not None and len(weights) > MOST_FIELDS:
        before, behind = sum(weights[:this]), sum(weights[this + 1 :])
        weights = [*filter(None, [before]), weights[this], *filter(None, [behind])]
        this = 1 if before else 0
    edges = _edges(weights, 0, 100)
    stops: list[str] = []
    last = len(weights) - 1
    for number, (start, end) in enumerate(edges):
        if this is None:
            colour = f"var(--{_fill(number, len(weights))})"
            stops += [f"{colour} {start:.2f}%", f"{colour} {end:.2f}%"]
            continue
        colour = "var(--accent)" if number == this else "var(--brand-700)"
        until = end if number == last else max(start, end - GAP)
        stops += [f"{colour} {start:.2f}%", f"{colour} {until:.2f}%"]
        if number != last:
            stops += [f"var(--brand-900) {until:.2f}%", f"var(--brand-900) {end:.2f}%"]
    return f"linear-gradient(90deg, {', '.join(stops)})"


def _filled(weights: Sequence[int], colours: Mapping[str, str]) -> str:
    made: list[str] = []
    edges = _edges(weights, LEFT, RIGHT)
    for number, (start, end) in enumerate(edges):
        fill = colours[_fill(number, len(edges))]
        made.append(
            f"<path d='M{VANISHING} 0 {start:.0f} {FOOT} {end:.0f} {FOOT}z' fill='{fill}'/>"
        )
        furrows = "".join(_line(x) for x in _furrows(start, end, weights[number]))
        line = colours["brand-900"]
        made.append(f"<path d='{furrows}' fill='none' stroke='{line}' stroke-width='.5'/>")
    made.append(_horizon(colours["white"]))
    return "".join(made)


def _outlined(weights: Sequence[int], colours: Mapping[str, str]) -> str:
    edges = _edges(weights, LEFT, RIGHT)
    furrows = "".join(
        _line(x)
        for (start, end), weight in zip(edges, weights, strict=True)
        for x in _furrows(start, end, weight)
    )
    borders = "".join(_line(x) for x in [*(start for start, _ in edges), RIGHT])
    return (
        f"<path d='{furrows}' fill='none' stroke='{colours['brand-300']}' stroke-width='.4' "
        f"stroke-dasharray='2 1.4'/><path d='{borders}' fill='none' "
        f"stroke='{colours['brand-700']}' stroke-width='.9'/>{_horizon(colours['brand-900'])}"
    )


def _edges(weights: Sequence[int], start: float, end: float) -> list[tuple[float, float]]:
    """A stretch shared out by weight; a priority without promises still has its field."""
    shares = [max(1, weight) for weight in weights] or [1]
    sums = [0, *accumulate(shares)]
    at = [start + (end - start) * part / sums[-1] for part in sums]
    return list(pairwise(at))


def _furrows(start: float, end: float, weight: int) -> list[float]:
    return [start + (end - start) * n / weight for n in range(1, weight)]


def _fill(number: int, of: int) -> str:
    # The last field beside the first of the next round must not look like its neighbour.
    return "brand-500" if number == of - 1 and number % 5 == 0 and number else FILLS[number % 5]


def _line(x: float) -> str:
    return f"M{VANISHING} 0 {x:.0f} {FOOT}"


def _horizon(colour: str) -> str:
    return f"<path d='M0 .45H{WIDTH}' stroke='{colour}' stroke-width='.9'/>"
