"""How large pictures are drawn, so that no page ends early before one, or below one drawn small.

In: HTML, and what stands where when it is laid out. Out: HTML for another layout.
"""

from collections.abc import Iterator

from .classes import has_class, with_class, with_style, without_class
from .places import AT_THE_TOP, Layout

SMALL = 48.0
"""How tall a picture of the class `small` is at most, in millimetres."""
WITH_WORDS = 70.0
"""What it takes with the words below it."""
WHOLE = 175.0
"""How tall any picture is at most."""
SPARE = 10.0
"""With less room than this below it, a small picture is left as it is."""
BELOW = 5.0
"""Room that stays below one that grows."""


def drawn_smaller(html: str, layout: Layout) -> str:
    """The HTML with `small` on pictures that may then stand on the page that ends before them.

    One that begins a page all the same has its own size again.
    """
    for name, place in layout.places.items():
        if place.top >= AT_THE_TOP or place.page < 2 or not has_class(html, name, "picture"):
            continue
        free = layout.heights[place.page - 2] - layout.filled[place.page - 2]
        if has_class(html, name, "small"):
            for word in ("small", "grown"):
                html = without_class(html, name, word)
            html = with_class(html, name, "whole-size")
        elif free > WITH_WORDS and not has_class(html, name, "whole-size"):
            html = with_class(html, name, "small")
    return html


def drawn_larger(html: str, layout: Layout) -> str:
    """The HTML in which small pictures grow into what is left of their pages.

    Of several on a page the first grows, so that nothing behind them moves to another page.
    """
    grown: set[int] = set()
    for name, page, free in list(_with_room(html, layout)):
        html = with_class(html, name, "grown")
        if page not in grown:
            grown.add(page)
            tall = min(WHOLE, SMALL + free - BELOW)
            html = with_style(html, name, f"--tall: {tall:.0f}mm")
    return html


def unused(layout: Layout, html: str) -> int:
    """The room in millimetres that is left below small pictures."""
    return round(sum({page: free for _, page, free in _with_room(html, layout)}.values()))


def _with_room(html: str, layout: Layout) -> Iterator[tuple[str, int, float]]:
    """Small pictures that have not grown, with their page and what is left of it."""
    for name, place in layout.places.items():
        if has_class(html, name, "small") and not has_class(html, name, "grown"):
            free = layout.heights[place.page - 1] - layout.filled[place.page - 1]
            if place.page == place.last_page and place.top >= AT_THE_TOP and free > SPARE:
                yield name, place.page, free
