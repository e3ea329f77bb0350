"""Judges of when something will be done."""

from collections.abc import Iterator

from stratc.model import Action, Commitment, Element, Intervention, Milestone, Period, Strategy

from ..change import REVIEW, Change
from ..context import Difference
from ..dates import moved
from ..dates_in_text import dates_in
from ..kinds import change_of
from ..registry import judges


@judges("due", Commitment, Action, Intervention, Milestone)
def due(difference: Difference) -> Iterator[Change]:
    """The date of a promise; and whether the words beside it were changed with it."""
    before, after = difference.before, difference.after
    facts = difference.facts()
    if isinstance(difference.new, Milestone):
        step = difference.context.after.plain(difference.new.text)
        facts = facts.replace(more=f" in its step “{step.rstrip('.')}”")
    if change := moved(difference.context, facts, before, after):
        yield change
    elif difference.was != difference.now:
        yield change_of("record-changed", facts.replace(more="how its date is put off"))
    printed = _printed(difference.old)
    if printed == _printed(difference.new) and before and after and before.end != after.end:
        facts = facts.replace(field=f"{facts.field} beside the words")
        ends = {period.end for period in printed}
        if before.end in ends and after.end not in ends:
            yield change_of("printed-date-disagrees", facts)
        elif after.end in ends and before.end not in ends:
            yield change_of("printed-date-agrees", facts)


def _printed(element: Element) -> tuple[Period, ...]:
    """The dates in the words of a promise."""
    own = getattr(element, "text", None) or " ".join(getattr(element, "action", ()))
    return tuple(one.period for one in dates_in(own)[1])


@judges("start", Commitment, Action)
def start(difference: Difference) -> Iterator[Change]:
    """When work begins."""
    yield change_of("start-changed", difference.facts())


@judges("year_means", Strategy)
def year_means(difference: Difference) -> Iterator[Change]:
    """What “by 2027” ends."""
    named = [
        promise.id
        for promise in difference.context.after.promises
        if promise.element.due is not None and promise.element.due.kind == "year"
    ]
    later = difference.after == "financial"
    change = "year-means-later" if later else "year-means-earlier"
    facts = difference.facts(number=len(named), listed=tuple(named))
    yield change_of(change, facts, None if named or not later else REVIEW)
