"""Judges of the dates on the way to the target of a measure."""

from collections.abc import Iterator

from stratc.model import Checkpoint, Measure

from ..change import Change, Facts
from ..context import Difference, span
from ..kinds import change_of
from ..registry import judges
from .measures import better, firmer


@judges("milestones", Measure)
def checkpoints(difference: Difference) -> Iterator[Change]:
    """What should be reached on the way: by time, then in order where times were moved."""
    old: list[Checkpoint] = list(difference.before)
    new: list[Checkpoint] = list(difference.after)
    pairs: list[tuple[Checkpoint, Checkpoint]] = []
    for one in list(old):
        other = next((n for n in new if n.period == one.period), None)
        other = other or next((n for n in new if _aim(n) == _aim(one)), None)
        if other:
            pairs.append((one, other))
            old.remove(one)
            new.remove(other)
    for one, other in pairs:
        yield from _moved(difference, one, other)
    for one in old:
        yield change_of("milestone-removed", _facts(difference, one, None))
    for one in new:
        yield change_of("milestone-added", _facts(difference, None, one))


def _moved(difference: Difference, one: Checkpoint, other: Checkpoint) -> Iterator[Change]:
    facts = _facts(difference, one, other)
    if one.actual != other.actual:
        told = facts.replace(more="what was reached", field=f"{facts.field} actual")
        was, now = (f"{c.actual or 'nothing stated'}" for c in (one, other))
        yield change_of("detail-changed", told.replace(before=was, after=now))
    if _aim(one) == _aim(other):
        if one.period != other.period:
            old, new = (c.period.end or c.period.start for c in (one, other))
            later = old is not None and (new is None or new > old)
            yield change_of("target-date-later" if later else "target-date-earlier", facts)
        return
    if not any(_aim(other)):
        yield change_of("target-removed", facts)
    elif not any(_aim(one)):
        yield change_of("target-added", facts)
    elif one.target and other.target and one.target != other.target:
        sides = difference.old, difference.new
        assert isinstance(sides[0], Measure) and isinstance(sides[1], Measure)
        numbers = one.target.number, other.target.number
        if numbers[0] is not None and numbers[1] is not None and numbers[0] != numbers[1]:
            more = better(sides[0], sides[1], numbers[0], numbers[1])
        else:
            more = firmer(sides[0].direction or sides[1].direction, one.target, other.target)
        kinds = {True: "target-raised", False: "target-lowered", None: "target-changed"}
        yield change_of(kinds[more], facts)
    else:
        yield change_of("target-changed", facts)


def _aim(one: Checkpoint) -> tuple[str, str]:
    return str(one.target or ""), " ".join((one.text or "").split())


def _facts(difference: Difference, old: Checkpoint | None, new: Checkpoint | None) -> Facts:
    one = new or old
    assert one
    return difference.facts(
        field=f"{difference.key}[{(old or one).period.words}]",
        before=_told(old) if old else "",
        after=_told(new) if new else "",
        more=f" for {one.period.words}",
        before_at=span(old) if old else None,
        after_at=span(new) if new else None,
    )


def _told(one: Checkpoint) -> str:
    aim = " ".join(filter(None, _aim(one))) or "nothing stated"
    return f"{aim} by {one.period.words}"
