"""The next edition of a strategy, as edits of the one that it follows.

In: a strategy, and what the next one is called. Out: edits that keep every promise under its id,
say what it carries on, clear what was told of its progress, and leave open what only a new
decision can say: each date that lies in the old time becomes TBC. A published strategy may hold no
TBC, so nothing that is made here can go out as it is.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property, partial

from stratc.source import (
    Edit,
    Mapping,
    Node,
    NotEditable,
    Scalar,
    Sequence,
    remove_field,
    remove_item,
    set_field,
)

from .actions import ActionTable, Intervention, Milestone
from .element import Element
from .field import fields, walk
from .measures import Measure, Point
from .people import Foreword
from .promise import Promise
from .statements import CommitmentGroup
from .times.period import Period
from .whole import Strategy

OPEN = "TBC"
# What is true of the old edition only.
OF_THE_WHOLE = (
    *("adopted", "edition", "also-printed", "duration", "restates", "notice"),
    "translation-of",
)
OF_A_PROMISE = ("status", "evidence", "reason", "decision", "previously", "replaced-by")


@dataclass(frozen=True)
class NextEdition:
    """What the next edition begins with, and what it follows."""

    old: Strategy
    title: str
    period: str

    @cached_property
    def over(self) -> frozenset[str]:
        """The promises that no longer stood."""
        promises = (one for one in walk(self.old) if isinstance(one, Promise))
        return frozenset(one.id for one in promises if not one.active)

    @cached_property
    def ended(self) -> frozenset[str]:
        """Those of them that are left out.

        A row whose cells the row below shares stays as it is: without it the next would say less.
        """
        shared = {
            above.id
            for table in walk(self.old)
            if isinstance(table, ActionTable)
            for above, row in zip(table.rows, table.rows[1:], strict=False)
            if row.merged
        }
        return self.over - shared

    def edits(self, now: Strategy) -> Iterator[Edit]:
        """What is left to change in the text of the old edition as it stands by now."""
        yield from self._of_the_whole(now)
        for element in walk(now):
            node = element.where.node if element.where else None
            if isinstance(node, Mapping):
                yield from _without(element, node, self.ended)
                if isinstance(element, Measure) and element.target is not None:
                    yield from self._target(element.target)
                for wanted in (*self._dates(element), *self._cleared(element)):
                    yield from _set(element, node, *wanted)

    def _of_the_whole(self, now: Strategy) -> Iterator[Edit]:
        node = now.where.node
        assert isinstance(node, Mapping)
        wanted: dict[str, str | None] = {
            "title": self.title,
            "period": self.period,
            "status": "draft",
            "published": OPEN,
            "supersedes": self.old.id,
            **dict.fromkeys(OF_THE_WHOLE),
        }
        for key, value in wanted.items():
            yield from _set(now, node, key, value)

    def _cleared(self, element: Element) -> Iterator[tuple[str, str | None]]:
        """What an element says of the old edition, and what stands in its place."""
        if isinstance(element, Foreword):
            yield "text", OPEN
        if isinstance(element, Promise) and element.id not in self.over:
            yield from dict.fromkeys(OF_A_PROMISE).items()
            yield "continues", f"{self.old.id}:{element.id}"
        if isinstance(element, Measure):
            yield "milestones", None

    def _dates(self, element: Element) -> Iterator[tuple[str, str | None]]:
        """The dates that lie in the old time: they are decided anew, or were of the old start."""
        if isinstance(element, Promise | Intervention | Milestone) and self._passed(element.due):
            yield "due", OPEN
        if isinstance(element, Promise) and self._passed(element.start):
            yield "start", None

    def _target(self, target: Point) -> Iterator[Edit]:
        """The time of a target that lies in the old time."""
        node = target.where.node
        if isinstance(node, Mapping) and self._passed(target.period):
            yield from _set(target, node, "period", OPEN)

    def _passed(self, time: Period | None) -> bool:
        last = self.old.period.end or self.old.period.start
        day = time.last_day(self.old.year_means) if time else None
        return bool(day and last and day <= last)


def _set(element: Element, node: Mapping, key: str, value: str | None) -> Iterator[Edit]:
    """Give a field a value, or take it out, if it is not so already."""
    held = node.values.get(key)
    if value is None:
        if held is not None:
            yield from _possible(lambda: remove_field(node, key))
    elif not (isinstance(held, Scalar) and held.text == value):
        order = [field.key for field in fields(type(element))]
        yield from _possible(lambda: set_field(node, key, value, order))


def _without(element: Element, node: Mapping, ended: frozenset[str]) -> Iterator[Edit]:
    """Take out the entries that have ended, and what names them."""
    for field in fields(type(element)):
        held = node.values.get(field.key)
        if field.refers_to in ("commitment", "action"):
            yield from _without_ended(
                node, field.key, held, [_text(one) in ended for one in _entries(held)]
            )
        elif field.holds is CommitmentGroup:
            groups = getattr(element, field.name)
            yield from _without_ended(
                node, field.key, held, [_over(group, ended) for group in groups]
            )
        elif field.key in ("items", "rows") and isinstance(element, CommitmentGroup | ActionTable):
            entries: tuple[Promise, ...] = getattr(element, field.name)
            yield from _without_ended(node, field.key, held, [one.id in ended for one in entries])


def _over(group: CommitmentGroup, ended: frozenset[str]) -> bool:
    """Whether every promise of a group has ended."""
    return bool(group.items) and all(one.id in ended for one in group.items)


def _without_ended(
    node: Mapping, key: str, value: Node | None, ended: list[bool]
) -> Iterator[Edit]:
    if all(ended) and ended:
        yield from _possible(lambda: remove_field(node, key))
    elif isinstance(value, Sequence):
        for number in (number for number, out in enumerate(ended) if out):
            yield from _possible(partial(remove_item, value, number))


def _entries(value: Node | None) -> tuple[Node, ...]:
    if value is None:
        return ()
    return value.items if isinstance(value, Sequence) else (value,)


def _text(node: Node) -> str:
    return node.text if isinstance(node, Scalar) else ""


def _possible(edit: Callable[[], Edit]) -> Iterator[Edit]:
    """An edit, where the place can be edited: what an alias repeats is left as it is."""
    try:
        yield edit()
    except NotEditable:
        return
