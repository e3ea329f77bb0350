"""What somebody chose in a form of Word: boxes that are ticked, entries of a list.

In: a control or the beginning of a field of the older forms, which hold no words of their own.
"""

from typing import Any

from .word_styles import W

W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
TICKED, UNTICKED = "☑", "☐"
"""Word draws “☒” for a box that is ticked, which elsewhere says no."""


def is_on(box: Any, space: str) -> bool:
    """Whether a box to tick is ticked."""
    found = box.find(f"{space}checked")
    return found is not None and found.get(f"{space}val", "1") not in ("0", "false", "off")


def chosen(begin: Any) -> str:
    """What the field of an older form shows: a box, ticked or not, or the entry of a list."""
    box = begin.find(f"{W}ffData/{W}checkBox")
    if box is not None:
        ticked = is_on(box, W) or (box.find(f"{W}checked") is None and _at(box, "default"))
        return TICKED if ticked else UNTICKED
    entries = begin.findall(f"{W}ffData/{W}ddList/{W}listEntry")
    if not entries:
        return ""
    listed = begin.find(f"{W}ffData/{W}ddList")
    at = _at(listed, "result") or _at(listed, "default")
    return str(entries[min(at, len(entries) - 1)].get(f"{W}val", ""))


def _at(element: Any, name: str) -> int:
    found = element.find(f"{W}{name}")
    value = "0" if found is None else found.get(f"{W}val", "1")
    return int(value) if value.isdigit() else int(value in ("true", "on"))
