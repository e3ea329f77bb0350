"""What stands where once the pages are laid out, and what to do about it.

In: a WeasyPrint document, which has its boxes but is not drawn yet.
Out: `Layout`, plain numbers in millimetres; and from those, HTML for a second layout.

`settle` decides by arithmetic on one layout, so that another is paid for only when it should waste
less paper. Whether it did is for the caller to see, by `waste`. A layout costs as much as all else
that makes a PDF, so what will not be won must be foreseen: what stands together at the head of a
priority is measured, and a page that is not thin is left as it is.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from .heads import head

_MM = 25.4 / 96

_SHORT_TAIL = 0.25
"""A last page filled less than this is worth pulling back."""
_TIGHT_SAVES = 25.0
"""What the class `tight` can win on the pages of one priority, in millimetres."""
_ROOM_FOR_FLOW = 95.0
"""A priority does not begin in the middle of a page with less room than this below."""
_BELOW_THE_HEAD = 5.0
"""Room that must be left below what stands together at the head of a priority."""
_AT_THE_TOP = 15.0
"""Nearer to the head of a page than this, in millimetres, nothing stands before it."""
_THIN = 0.4
"""A page filled less than this looks as if something had been forgotten."""
_CLOSE_SAVES = 0.07
"""What the class `close` wins of the height of a part."""
_FLOW_COSTS = 25.0
"""How much more an opener takes in the middle of a page than at the top, where it bleeds."""


@dataclass(frozen=True, slots=True)
class PrintedPlace:
    """Where an element begins and ends: pages from 1, millimetres below the top margin."""

    page: int
    top: float
    last_page: int
    bottom: float


@dataclass(frozen=True, slots=True)
class Layout:
    """The places of all elements with an id; how far each page is filled, and how far it could be.

    `priorities` are the ids of the sections with the class `priority`, in reading order, and
    `parts` those of the other sections of the document. `heads` say how much of a priority stands
    together at its beginning.
    """

    places: Mapping[str, PrintedPlace]
    filled: tuple[float, ...]
    heights: tuple[float, ...]
    priorities: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    heads: Mapping[str, float] = field(default_factory=dict)


def look(document: Any) -> Layout:
    """Read the places off a WeasyPrint document."""
    places: dict[str, PrintedPlace] = {}
    filled: list[float] = []
    heights: list[float] = []
    priorities: dict[str, None] = {}
    parts: dict[str, None] = {}
    heads: dict[str, float] = {}
    for number, page in enumerate(document.pages, start=1):
        sheet = page._page_box
        origin = sheet.content_box_y()

        def visit(box: Any, over: str = "", number: int = number, origin: float = origin) -> float:
            box = getattr(box, "_box", box)
            top = box.position_y
            tag = "" if box.element is None else box.element.tag
            bottom = max((visit(child, tag) for child in box.children), default=0.0)
            if not box.children and hasattr(box, "height"):
                bottom = (top + box.height - origin) * _MM if _shows(box) else 0.0
            element = box.element
            name = None if element is None else element.get("id")
            if name and box.element_tag == element.tag:
                begun = places.get(name)
                if begun is None:
                    places[name] = PrintedPlace(number, (top - origin) * _MM, number, bottom)
                elif begun.last_page < number or begun.bottom < bottom:
                    places[name] = PrintedPlace(begun.page, begun.top, number, bottom)
                if element.tag == "section" and "priority" in element.get("class", "").split():
                    priorities[name] = None
                    heads.setdefault(name, head(box) * _MM)
                elif element.tag == "section" and over == "main":
                    parts[name] = None
            return bottom

        filled.append(max((visit(box) for box in sheet.children if not _in_margin(box)), default=0))
        heights.append(sheet.height * _MM)
    fills, sections = (tuple(filled), tuple(heights)), (tuple(priorities), tuple(parts))
    return Layout(places, *fills, *sections, heads)


def settle(html: str, layout: Layout) -> str:
    """The HTML with `tight` and `flow` on the priorities that should then waste less paper.

    Called again on what it has made, it takes back what has not helped. Where no page is thin it
    changes nothing unless a page should be saved.
    """
    # The page after the previous priority, and how far that priority should fill its last page.
    first = layout.places[layout.priorities[0]] if layout.priorities else None
    next_page = first.page if first and first.page > 1 else 0
    end, plain = layout.filled[next_page - 2] if next_page else 0.0, True
    closing = [name for stretch in _to_close(html, layout) for name in stretch]
    if any(layout.places[name].last_page == next_page - 1 for name in closing):
        end = layout.heights[0]  # the parts before lose that page, and fill the one before it
    settled, saved = html, 0.0
    for name in layout.priorities:
        place = layout.places[name]
        height = layout.heights[place.last_page - 1]
        pages = place.last_page - place.page
        length = pages * height + place.bottom
        if _has_class(settled, name, "flow") and _vain(place) and place.page == next_page:
            # It found no room behind the one before, and so begins a page without its bleed.
            for word in ("flow", "plain"):
                settled = _without_class(settled, name, word)
            settled = _with_class(settled, name, "firm")
        needed = max(_ROOM_FOR_FLOW, layout.heads.get(name, 0.0) + _BELOW_THE_HEAD)
        room = end < height - needed and not _has_class(settled, name, "firm")
        if _has_class(settled, name, "flow"):
            end = place.bottom
        elif place.page == next_page and room:
            settled = _with_class(settled, name, "flow")
            if plain:
                settled = _with_class(settled, name, "plain")
            if pages and _can_be_pulled_back(place, layout):
                settled = _with_class(settled, name, "tight")
            end += _FLOW_COSTS + length
            saved += pages + 1 - end // height
            end %= height
        elif pages and _can_be_pulled_back(place, layout):
            tight = _with_class(settled, name, "tight")
            saved += tight != settled
            # It is tight already and still goes over: the next one may flow behind it instead.
            end = height if tight != settled else place.bottom
            settled = tight if tight != settled else _without_class(settled, name, "tight")
        else:
            end = place.bottom
        # Behind another part of the document a priority stands on that part's kind of page.
        plain = plain and end != place.bottom
        something_follows = layout.filled[place.last_page - 1] > place.bottom + 1
        next_page = 0 if something_follows else place.last_page + 1
    closer = _drawn_closer(settled, layout)
    if saved < 1 and closer == settled and not any(waste(layout, html)[1:]):
        return html
    return _running_on(closer, layout)


def firm(html: str, layout: Layout) -> str:
    """The HTML in which no priority flows that begins a page: each has its bleed there again.

    Without it, WeasyPrint would print its numeral twice.
    """
    firmed = False
    for name in layout.priorities:
        if _has_class(html, name, "flow") and layout.places[name].top < _AT_THE_TOP:
            for word in ("flow", "plain"):
                html = _without_class(html, name, word)
            html, firmed = _with_class(html, name, "firm"), True
        elif firmed:
            # What flows behind one that has its own kind of page stands on the same.
            html = _without_class(html, name, "plain")
    return html


def waste(layout: Layout, html: str = "") -> tuple[int, float, int]:
    """What tells a better layout from a worse one: its pages, and how empty the thin ones are.

    And how many priorities were to flow behind another and yet begin a page, without their bleed.
    """
    shares = zip(layout.filled[1:-1], layout.heights[1:-1], strict=True)
    thin = round(sum(max(0.0, _THIN - filled / height) for filled, height in shares), 2)
    flowing = (layout.places[name] for name in layout.priorities if _has_class(html, name, "flow"))
    return len(layout.filled), thin, sum(map(_vain, flowing))


def _vain(flowing: PrintedPlace) -> bool:
    """Whether what should flow begins a page all the same."""
    return flowing.top < _AT_THE_TOP


def _drawn_closer(html: str, layout: Layout) -> str:
    """The HTML with `close` on the parts that should then need one page less."""
    for stretch in _to_close(html, layout):
        for name in stretch:
            html = _with_class(html, name, "close")
    return html


def _to_close(html: str, layout: Layout) -> Iterator[list[str]]:
    """Parts of which the last page goes if those before it win as much as they can, and have not.

    Parts that begin a page of their own divide the document into stretches.
    """
    for stretch in _stretches(html, layout):
        last = layout.places[stretch[-1]].last_page
        free = layout.heights[last - 2] - layout.filled[last - 2]
        lengths = sum(_length(layout, name) for name in stretch)
        tried = all(_has_class(html, name, "close") for name in stretch)
        if not tried and last > 2 and layout.filled[last - 1] <= free + _CLOSE_SAVES * lengths:
            yield stretch


def _running_on(html: str, layout: Layout) -> str:
    """The HTML with `runs-on` on the parts that need no page of their own, behind a thin one."""
    for name in layout.parts:
        page = layout.places[name].page
        thin = page > 2 and layout.filled[page - 2] < _THIN * layout.heights[page - 2]
        if thin and _has_class(html, name, "may-run"):
            html = _with_class(html, name, "runs-on")
    return html


def _stretches(html: str, layout: Layout) -> list[list[str]]:
    """The parts between two that begin a page, where there is more than one page of them."""
    opening = {
        layout.places[name].page for name in layout.priorities if not _has_class(html, name, "flow")
    }
    made: list[list[str]] = [[]]
    for name in layout.parts:
        before = made[-1][-1:]
        breaks = any(_has_class(html, name, word) for word in ("new-page", "one-page"))
        breaks = breaks and not _has_class(html, name, "runs-on")
        ended = layout.places[before[0]].last_page if before else 0
        if breaks or any(ended < page <= layout.places[name].page for page in opening):
            made.append([])
        made[-1].append(name)
    return [
        stretch
        for stretch in made
        if stretch and layout.places[stretch[0]].page < layout.places[stretch[-1]].last_page
    ]


def _length(layout: Layout, name: str) -> float:
    place = layout.places[name]
    pages = place.last_page - place.page
    return pages * layout.heights[place.last_page - 1] + place.bottom - place.top


def _can_be_pulled_back(place: PrintedPlace, layout: Layout) -> bool:
    """Whether `tight` should win what stands on the last page of a priority.

    Room that is free on the page before can be used where the only break is there. Over several
    pages it is free because what follows does not fit, on each of them.
    """
    height = layout.heights[place.last_page - 1]
    free = layout.heights[place.last_page - 2] - layout.filled[place.last_page - 2]
    if place.last_page - place.page > 1:
        free = 0.0
    return place.bottom < height * _SHORT_TAIL and place.bottom - free <= _TIGHT_SAVES


_ATTRIBUTE = r"""\s+[^\s=>"']+(?:="[^"]*"|='[^']*')?"""


def _section(name: str) -> re.Pattern[str]:
    """The opening tag of one section; a quoted value may hold any sign."""
    has_id = rf'(?=(?:{_ATTRIBUTE})*?\s+id="{re.escape(name)}")'
    return re.compile(rf"<section{has_id}(?:{_ATTRIBUTE})*\s*>")


def _has_class(html: str, name: str, word: str) -> bool:
    section = _section(name).search(html)
    return bool(section and re.search(rf'\sclass="[^"]*\b{word}\b', section[0]))


def _with_class(html: str, name: str, word: str) -> str:
    if _has_class(html, name, word):
        return html
    return _section(name).sub(lambda tag: _told(tag[0], word), html, count=1)


def _told(tag: str, word: str) -> str:
    """An opening tag with one more class."""
    if re.search(r'\sclass="', tag):
        return re.sub(r'(\sclass="[^"]*)"', rf'\1 {word}"', tag, count=1)
    return tag.replace("<section", f'<section class="{word}"', 1)


def _without_class(html: str, name: str, word: str) -> str:
    return _section(name).sub(lambda tag: re.sub(rf" {word}\b", "", tag[0], count=1), html)


def _shows(box: Any) -> bool:
    return type(box).__name__ == "TextBox" or "Replaced" in type(box).__name__


def _in_margin(box: Any) -> bool:
    return type(box).__name__ == "MarginBox"
