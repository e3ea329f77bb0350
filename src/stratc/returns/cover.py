"""What an edited document says of itself: its title and its time, its edition, its first words.

In: the strategy, and the draft of the document. Out: each field that says something else now, as
element, key, value, the words before and after, and what it is about. What the document leaves
unsaid is no change.
"""

from collections.abc import Iterator
from typing import Any

from stratc.model import Strategy
from stratc.source import Mapping

from .comparing import same, same_time

FIRST_PAGE = "the first page"


def values(old: Strategy, new: Strategy) -> Iterator[tuple[Any, str, str, str, str, str]]:
    """The edition, the status and the times."""
    for key in ("edition", "status"):
        before, after = getattr(old, key) or "", getattr(new, key) or ""
        if after and after != "draft" and not same(before, after):  # “draft” is what nobody said
            yield old, key, after, before, after, FIRST_PAGE
    for key in ("period", "published"):
        yield from _time(old, key, getattr(old, key), getattr(new, key), FIRST_PAGE)
    if new.adopted is not None:
        held = old.adopted.where.node if old.adopted is not None else None
        day = old.adopted.date if old.adopted is not None else None
        element, key = (old.adopted, "date") if isinstance(held, Mapping) else (old, "adopted")
        yield from _time(element, key, day, new.adopted.date, "when it was adopted")


def texts(old: Strategy, new: Strategy) -> Iterator[tuple[Any, str, str, str, str]]:
    """The title, the foreword and the vision, each where both sides have it."""
    for key in ("title", "subtitle"):
        if after := getattr(new, key):
            yield old, key, getattr(old, key) or "", after, FIRST_PAGE
    if len(old.foreword) == len(new.foreword):
        for one, other in zip(old.foreword, new.foreword, strict=True):
            yield one, "text", one.text, other.text, "the foreword"
    if old.vision and new.vision and old.vision.statement and new.vision.statement:
        yield old.vision, "statement", old.vision.statement, new.vision.statement, "the vision"


def _time(
    element: Any, key: str, old: Any, new: Any, what: str
) -> Iterator[tuple[Any, str, str, str, str, str]]:
    if new is not None and not new.unfinished and not same_time(new, old):
        yield element, key, new.text, str(old or ""), str(new), what
