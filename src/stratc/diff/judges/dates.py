"""Judges of when something will be done."""

from __future__ import annotations

from collections.abc import Iterator

from stratc.model import Action, Commitment, Element, Intervention, Milestone, Period, Strategy

from ..context import Context, Difference
from ..grade import BREAKING, REVIEW, Change, Facts
from ..kinds import dates as kinds
from ..times import dates_in
from .registry import judges


@judges("due", Commitment, Action, Intervention, Milestone)
def due(difference: Difference) -> Iterator[Change]:
    """The date of a promise; and whether the words beside it were changed with it."""
    before, after = difference.before, difference.after
    facts = difference.facts()
    if change := moved(difference.context, facts, before, after):
        yield change
    printed = _printed(difference.old)
    if printed == _printed(difference.new):
        facts = facts.but(field=f"{facts.field} beside the words")
        if before in printed and after not in printed:
            yield kinds.printed_date_disagrees(facts)
        elif after in printed and before not in printed:
            yield kinds.printed_date_agrees(facts)


def _printed(element: Element) -> tuple[Period, ...]:
    """The dates in the words of a promise."""
    own = getattr(element, "text", None) or " ".join(getattr(element, "action", ()))
    return dates_in(own)[1]


@judges("start", Commitment, Action)
def start(difference: Difference) -> Iterator[Change]:
    """When work begins."""
    yield kinds.start_changed(difference.facts())


def moved(
    context: Context, facts: Facts, before: Period | None, after: Period | None
) -> Change | None:
    """What became of a date; nothing where it is the same in other words."""
    old = None if before is None or before.unfinished else before
    new = None if after is None or after.unfinished else after
    if old == new:
        return None
    if old is None or new is None:
        return kinds.date_added(facts) if old is None else kinds.date_removed(facts)
    if "ongoing" in (old.kind, new.kind):
        towards = new.kind == "ongoing"
        return kinds.date_to_ongoing(facts) if towards else kinds.date_from_ongoing(facts)
    was = old.last_day(context.before.strategy.year_means)
    will = new.last_day(context.after.strategy.year_means)
    assert was and will and old.start and new.start
    if new.start <= old.start and will >= was and (new.start, will) != (old.start, was):
        return kinds.date_vaguer(facts, BREAKING if will > was else REVIEW)
    if new.start >= old.start and will <= was and (new.start, will) != (old.start, was):
        return kinds.date_more_precise(facts)
    if will < was:
        return kinds.date_earlier(facts)
    if will == was:
        return kinds.start_changed(facts)
    if context.as_of and was < context.as_of:
        return kinds.date_later_after_due(facts.but(number=(context.as_of - was).days))
    return kinds.date_later(facts)


@judges("year_means", Strategy)
def year_means(difference: Difference) -> Iterator[Change]:
    """What “by 2027” ends."""
    named = [
        thing.id
        for thing in difference.context.after.things
        if thing.element.due is not None and thing.element.due.kind == "year"
    ]
    later = difference.after == "financial"
    change = kinds.year_means_later if later else kinds.year_means_earlier
    facts = difference.facts(number=len(named), listed=tuple(named))
    yield change(facts) if named or not later else change(facts, REVIEW)
