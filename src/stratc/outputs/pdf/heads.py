"""How much of a section stands together at its beginning, because no page may end within it.

In: a box that is laid out. Out: a height. What the style sheet keeps together (a heading and what
follows it, a box that must not be parted, the first lines of a paragraph) counts as one.
"""

from typing import Any

LEAST_BELOW = 20.0
"""Three lines, in millimetres: with less below it, an opener stands at the foot of a page alone."""
_LEAST = LEAST_BELOW * 96 / 25.4
_AVOID = ("avoid", "avoid-page")
_WHOLE = ("TableRowBox", "TableCell", "TableCaption", "Flex", "Grid", "Replaced")


def head(box: Any) -> float:
    """The height of what cannot be parted from the top of a box, or would look lost alone."""
    bottom, _ = _together(box, opened(box) + _LEAST)
    return bottom - float(box.position_y)


def opened(box: Any) -> float:
    """Where the opener of a priority ends; without one nothing more is asked for."""
    for first in _in_flow(box)[:1]:
        if first.element is not None and first.element.get("class") == "opener":
            return float(first.border_box_y() + first.border_height())
    return float(box.position_y) - _LEAST


def _together(box: Any, least: float) -> tuple[float, bool]:
    """Where what stands together at the top of a box ends, and whether that is the whole box.

    It ends no higher than `least`.
    """
    children = _in_flow(box)
    kind = type(box).__name__
    if not children or box.style["break_inside"] in _AVOID or any(one in kind for one in _WHOLE):
        return _bottom(box), True
    if _is_line(children[0]):
        orphans, widows = box.style["orphans"], box.style["widows"]
        for line in children[orphans - 1 : len(children) - widows]:
            if _bottom(line) >= least:
                return _bottom(line), False
        return _bottom(children[-1]), True
    for child, following in zip(children, [*children[1:], None], strict=True):
        bottom, whole = _together(child, least)
        if bottom >= least and (not whole or (following and not _kept(child, following))):
            return bottom, False
    return bottom, True


def _kept(before: Any, after: Any) -> bool:
    """Whether no page may end between two boxes: one at the end or the head of them says so."""
    if getattr(before, "is_header", False):
        return True  # the head of a table, which never stands alone
    ends = [one.style["break_after"] for one in _outermost(before, -1)]
    begins = [one.style["break_before"] for one in _outermost(after, 0)]
    return any(one in _AVOID for one in (*ends, *begins))


def _outermost(box: Any, at: int) -> list[Any]:
    """A box, its first or last child, the first or last of that, and so on."""
    found = [box]
    while (children := _in_flow(found[-1])) and not _is_line(children[0]):
        found.append(children[at])
    return found


def _in_flow(box: Any) -> list[Any]:
    return [child for child in getattr(box, "children", ()) if child.is_in_normal_flow()]


def _is_line(box: Any) -> bool:
    return type(box).__name__ == "LineBox"


def _bottom(box: Any) -> float:
    return float(box.position_y) + float(box.height if box.height != "auto" else 0)
