"""What stands where once the pages are laid out.

In: a WeasyPrint document, which has its boxes but is not drawn yet.
Out: `Layout`, plain numbers in millimetres.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from .heads import head, opened

_MM = 25.4 / 96
AT_THE_TOP = 15.0
"""Nearer to the head of a page than this, in millimetres, nothing stands before it."""
BELOW_A_HEADING = 45.0
"""Nearer than this to it, only a heading and a line or two."""


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
    together at its beginning, and `below` how much of it stands below its opener on that page.
    `kept` are the sections with a table at the head of a page that no page parts, and this page.
    """

    places: Mapping[str, PrintedPlace]
    filled: tuple[float, ...]
    heights: tuple[float, ...]
    priorities: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    heads: Mapping[str, float] = field(default_factory=dict)
    below: Mapping[str, float] = field(default_factory=dict)
    kept: Mapping[str, int] = field(default_factory=dict)


def look(document: Any) -> Layout:
    """Read the places off a WeasyPrint document."""
    places: dict[str, PrintedPlace] = {}
    filled: list[float] = []
    heights: list[float] = []
    priorities: dict[str, None] = {}
    parts: dict[str, None] = {}
    heads: dict[str, float] = {}
    below: dict[str, float] = {}
    kept: dict[str, int] = {}
    for number, page in enumerate(document.pages, start=1):
        sheet = page._page_box
        origin = sheet.content_box_y()

        def visit(
            box: Any, over: str = "", part: str = "", number: int = number, origin: float = origin
        ) -> float:
            box = getattr(box, "_box", box)
            top = box.position_y
            tag = "" if box.element is None else box.element.tag
            if tag == "section" and over == "main":
                part = box.element.get("id", "")
            whole = tag == "table" and "whole" in box.element.get("class", "").split()
            if part and whole and (top - origin) * _MM < BELOW_A_HEADING:
                kept.setdefault(part, number)
            bottom = max((visit(child, tag, part) for child in box.children), default=0.0)
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
                    below.setdefault(name, bottom - (opened(box) - origin) * _MM)
                elif element.tag == "section" and over == "main":
                    parts[name] = None
            return bottom

        filled.append(max((visit(box) for box in sheet.children if not _in_margin(box)), default=0))
        heights.append(sheet.height * _MM)
    fills, sections = (tuple(filled), tuple(heights)), (tuple(priorities), tuple(parts))
    return Layout(places, *fills, *sections, heads, below, kept)


def _shows(box: Any) -> bool:
    return type(box).__name__ == "TextBox" or "Replaced" in type(box).__name__


def _in_margin(box: Any) -> bool:
    return type(box).__name__ == "MarginBox"
