"""What became of one date: later, earlier, vaguer, gone."""

from stratc.model import Period
from stratc.model.times.period import day

from .change import BREAKING, NOTABLE, REVIEW, Change, Facts
from .context import Context
from .kinds import change_of


def moved(
    context: Context, facts: Facts, before: Period | None, after: Period | None
) -> Change | None:
    """What became of a date; nothing where it is the same in other words."""
    old = None if before is None or before.unfinished else before
    new = None if after is None or after.unfinished else after
    if old == new:
        return None
    if old is None or new is None:
        return change_of("date-added" if old is None else "date-removed", facts)
    if old.endless or new.endless:
        if old.endless and new.endless:
            return change_of("date-reworded", facts)
        return change_of("date-to-ongoing" if new.endless else "date-from-ongoing", facts)
    was = old.last_day(context.before.strategy.year_means)
    will = new.last_day(context.after.strategy.year_means)
    assert was and will
    begins, began = new.start or will, old.start or was
    if facts.before == facts.after and will != was:  # “year 1” of a plan that covers another time
        days = {"before": was, "after": will}
        ends = {side: day(on.year, on.month, on.day).plain for side, on in days.items()}
        facts = facts.replace(**{side: f"{facts.before} (to {end})" for side, end in ends.items()})
    if (begins, will) == (began, was):
        return change_of("date-reworded", facts)
    if begins <= began and will >= was and (begins, will) != (began, was):
        # The last day of a month, and that month, end on one day.
        alike = NOTABLE if (begins.year, begins.month) == (will.year, will.month) else REVIEW
        return change_of("date-vaguer", facts, BREAKING if will > was else alike)
    if begins >= began and will <= was and (begins, will) != (began, was):
        return change_of("date-more-precise", facts)
    if will < was:
        return change_of("date-earlier", facts)
    if will == was:
        return change_of("start-changed", facts)
    if context.as_of and was < context.as_of:
        return change_of("date-later-after-due", facts.replace(number=(context.as_of - was).days))
    return change_of("date-later", facts)
