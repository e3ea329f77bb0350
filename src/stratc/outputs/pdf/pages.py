"""What stands where once the pages are laid out, and what to do about it.

In: a WeasyPrint document, which has its boxes but is not drawn yet.
Out: `Layout`, plain numbers in millimetres; and from those, HTML for a second layout.

`settle` decides by arithmetic on the first layout, so that a second one is paid for only when it
should save a page. Whether it did is for the caller to see.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from math import ceil
from typing import Any

_MM = 25.4 / 96

_SHORT_TAIL = 0.25
"""A last page filled less than this is worth pulling back."""
_TIGHT_SAVES = 25.0
"""What the class `tight` can win on the pages of one priority, in millimetres."""
_ROOM_FOR_FLOW = 90.0
"""A priority does not begin in the middle of a page with less room than this below."""
_FLOW_COSTS = 29.0
"""How much more an opener takes in the middle of a page than at the top, where it bleeds."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where an element begins and ends: pages from 1, millimetres below the top margin."""

    page: int
    top: float
    last_page: int
    bottom: float


@dataclass(frozen=True, slots=True)
class Layout:
    """The places of all elements with an id; how far each page is filled, and how far it could be.

    `priorities` are the ids of the sections with the class `priority`, in reading order.
    """

    places: Mapping[str, Place]
    filled: tuple[float, ...]
    heights: tuple[float, ...]
    priorities: tuple[str, ...] = ()


def look(document: Any) -> Layout:
    """Read the places off a WeasyPrint document."""
    places: dict[str, Place] = {}
    filled: list[float] = []
    heights: list[float] = []
    priorities: dict[str, None] = {}
    for number, page in enumerate(document.pages, start=1):
        sheet = page._page_box
        origin = sheet.content_box_y()

        def visit(box: Any, number: int = number, origin: float = origin) -> float:
            box = getattr(box, "_box", box)
            top = box.position_y
            bottom = max((visit(child) for child in box.children), default=0.0)
            if not box.children and hasattr(box, "height"):
                bottom = (top + box.height - origin) * _MM if _shows(box) else 0.0
            element = box.element
            name = None if element is None else element.get("id")
            if name and box.element_tag == element.tag:
                begun = places.get(name)
                if begun is None:
                    places[name] = Place(number, (top - origin) * _MM, number, bottom)
                elif begun.last_page < number or begun.bottom < bottom:
                    places[name] = Place(begun.page, begun.top, number, bottom)
                if element.tag == "section" and "priority" in element.get("class", "").split():
                    priorities[name] = None
            return bottom

        filled.append(max((visit(box) for box in sheet.children if not _in_margin(box)), default=0))
        heights.append(sheet.height * _MM)
    return Layout(places, tuple(filled), tuple(heights), tuple(priorities))


def settle(html: str, layout: Layout) -> str:
    """The HTML with `tight` and `flow` on the priorities that should then need a page less."""
    # The page after the previous priority, and how far that priority should fill its last page.
    next_page, end = 0, 0.0
    for name in layout.priorities:
        place = layout.places[name]
        height = layout.heights[place.last_page - 1]
        pages = place.last_page - place.page
        length = pages * height + place.bottom
        flowed = end + _FLOW_COSTS + length
        if (
            place.page == next_page
            and end < min(height / 2, height - _ROOM_FOR_FLOW)
            and ceil(flowed / height) <= ceil(length / height)
        ):
            html = _with_class(html, name, "flow")
            end = flowed % height
        elif pages and _can_be_pulled_back(place, layout):
            html = _with_class(html, name, "tight")
            end = height
        else:
            end = place.bottom
        something_follows = layout.filled[place.last_page - 1] > place.bottom + 1
        next_page = 0 if something_follows else place.last_page + 1
    return html


def _can_be_pulled_back(place: Place, layout: Layout) -> bool:
    height = layout.heights[place.last_page - 1]
    free = layout.heights[place.last_page - 2] - layout.filled[place.last_page - 2]
    return place.bottom < height * _SHORT_TAIL and place.bottom - free <= _TIGHT_SAVES


def _with_class(html: str, name: str, word: str) -> str:
    attribute = r"""\s+[^\s=>"']+(?:="[^"]*"|='[^']*')?"""
    tag = re.compile(rf'<section(?=(?:{attribute})*?\s+id="{re.escape(name)}")(?:{attribute})*\s*>')

    def marked(found: re.Match[str]) -> str:
        if re.search(rf'\sclass="[^"]*\b{word}\b', found.group()):
            return found.group()
        return re.sub(r'(\sclass="[^"]*)"', rf'\1 {word}"', found.group(), count=1)

    return tag.sub(marked, html, count=1)


def _shows(box: Any) -> bool:
    return type(box).__name__ == "TextBox" or "Replaced" in type(box).__name__


def _in_margin(box: Any) -> bool:
    return type(box).__name__ == "MarginBox"
