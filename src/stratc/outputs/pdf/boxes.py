"""Lets the boxes of a page hold only what they say, as soon as the page is laid out.

In: nothing; `lean_boxes()` wraps the laying out of a page and its drawing for as long as a document
is made. Out: the same pages. WeasyPrint writes down of each box some forty values, of which thirty
are those of nearly all. They stand once, at the class; of the others, numbers that are equal are
one. Once a page is drawn only its tags are still to be made: what they do not read is let go.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from importlib import import_module
from math import inf
from types import MappingProxyType
from typing import Any

from .inner import Inner, wrapped

MAKING = Inner("weasyprint.layout.page", "remake_page", ("index", "context", "root_box", "html"))
FILLING = Inner("weasyprint.layout", "layout_backgrounds", ("page", "get_image_from_uri"))
DRAWING = Inner("weasyprint.document", "draw_page", ("page", "stream"))
SIDES = ("left", "right", "top", "bottom")
USUAL: Mapping[str, Any] = MappingProxyType(
    {f"{what}_{side}": 0 for what in ("margin", "padding") for side in SIDES}
    | {f"border_{end}_{side}_radius": (0, 0) for end in SIDES[2:] for side in SIDES[:2]}
    | dict.fromkeys(("min_width", "min_height", "text_indent"), 0)
    | dict.fromkeys(("max_width", "max_height"), inf)
    | dict.fromkeys(("first_letter_style", "first_line_style", "background", "clearance"))
    | dict.fromkeys(("leading_collapsible_space", "trailing_collapsible_space"), False)
    | dict.fromkeys((*SIDES, "computed_height"), "auto")
    | {"colspan": 1, "rowspan": 1, "empty": False, "resume_at": None}
)
"""What most boxes say. The widths of borders are not here: WeasyPrint asks whether they are set."""
TAGGED = (
    "element", "element_tag", "style", "children", "link_annotation", "widget_annotation",
    "colspan", "rowspan", "is_header", "is_table_wrapper",
)  # fmt: skip
"""What tags are made of; those of a picture tell its place too."""
SET = "remove_decoration_sides"


class _OnceAsked:
    """An empty set that a box has of its own as soon as it is asked for it."""

    def __get__(self, box: Any, kind: Any) -> set[str]:
        made: set[str] = vars(box).setdefault(SET, set())
        return made


@contextmanager
def lean_boxes() -> Iterator[None]:
    """Lay out and draw in here."""
    box: Any = import_module("weasyprint.formatting_structure.boxes").Box
    new = {name: value for name, value in USUAL.items() if name not in vars(box)}
    new[SET] = _OnceAsked()
    numbers: dict[float, float] = {}

    def lean(page: Any) -> None:
        for one in _all(page):
            one.__dict__ = _said(vars(one), numbers)

    with wrapped({MAKING: _made(lean), FILLING: _filled(lean), DRAWING: _drawn}):
        for name, value in new.items():
            setattr(box, name, value)
        try:
            yield
        finally:
            for name in new:
                delattr(box, name)


def _made(lean: Callable[[Any], None]) -> Callable[[Any], Any]:
    def wrapping(make: Any) -> Any:
        def made(*given: Any) -> Any:
            page, resume_at = make(*given)
            lean(page)
            return page, resume_at

        return made

    return wrapping


def _filled(lean: Callable[[Any], None]) -> Callable[[Any], Any]:
    """The last that is written down of a page, when all are made."""

    def wrapping(fill: Any) -> Any:
        def filled(page: Any, *given: Any) -> None:
            fill(page, *given)
            lean(page)

        return filled

    return wrapping


def _said(told: Mapping[str, Any], numbers: dict[float, float]) -> dict[str, Any]:
    said = {}
    for name, value in told.items():
        if type(value) is float:
            value = numbers.setdefault(value, value)
        if value if name == SET else name not in USUAL or USUAL[name] != value:
            said[name] = value
    return said


def _drawn(draw: Any) -> Any:
    def drawing(page: Any, stream: Any) -> None:
        draw(page, stream)
        for box in _all(page):
            for group in getattr(box, "column_groups", ()):
                for column in group.children:  # knows its cells, and these their column
                    vars(column).pop("get_cells", None)
            if "Replaced" not in type(box).__name__:
                said = vars(box)
                box.__dict__ = {name: said[name] for name in TAGGED if name in said}

    return drawing


def _all(page: Any) -> Iterator[Any]:
    boxes = [page]
    while boxes:
        box = boxes.pop()
        box = getattr(box, "_box", box)  # what stands in the place of one that is placed later
        yield box
        boxes.extend(getattr(box, "children", ()))
