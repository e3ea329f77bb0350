"""Judges of measures: indicators, baselines, targets."""

import re
from collections.abc import Iterator
from decimal import Decimal

from stratc.model import Action, Commitment, Figure, Measure, Period, Point
from stratc.text.english import read_decimal
from stratc.text.equals import levelled
from stratc.text.firmness import words
from stratc.text.numerals import DIGITS
from stratc.text.similarity import wordwise

from ..change import NOTABLE, Change, Facts, Subject
from ..children import paired
from ..context import Context, Difference, shown, span
from ..dates_in_text import dates_in
from ..differences import differences
from ..kinds import change_of
from ..registry import judges, judges_whole
from ..verdict import retouched
from ..wordings import verdict_of

SAME_INDICATOR = 50.0


@judges("measures", Commitment, Action)
def listed(difference: Difference) -> Iterator[Change]:
    """Measures that came and went; two that are left over are one that was replaced."""
    held = paired(difference.before, difference.after)
    for old, new in held.pairs:
        path = f"{difference.key}[{words_of(old)}]"
        yield from differences(difference.context, difference.subject, old, new, path)
    gone, come = list(held.gone), list(held.come)
    while gone and come:
        old, new = gone.pop(0), come.pop(0)
        yield change_of("indicator-replaced", _facts(difference, old, new))
    for old in gone:
        facts = _facts(difference, old, None)
        yield change_of("measure-removed", facts)
    for new in come:
        yield change_of("measure-added", _facts(difference, None, new))
    if held.reordered:
        yield change_of("record-changed", difference.facts(more="the order of its measures"))


def words_of(measure: Measure) -> str:
    """A measure's title as a short key."""
    return measure.id or "-".join(words(measure.title)[:6])


def _facts(difference: Difference, old: Measure | None, new: Measure | None) -> Facts:
    context = difference.context
    one = old or new
    assert one
    return difference.facts(
        field=f"{difference.key}[{words_of(one)}]",
        before=_told(context, old, True) if old else "",
        after=_told(context, new, False) if new else "",
        before_at=span(old) if old else span(difference.old),
        after_at=span(new) if new else span(difference.new),
    )


def _told(context: Context, measure: Measure, before: bool) -> str:
    edition = context.before if before else context.after
    target = point(context, measure.target, before)
    return edition.plain(measure.title) + (f", target {target}" if target else "")


@judges_whole(Measure, "title", "direction", "unit", "baseline", "target", "source")
def measure(
    context: Context, subject: Subject, old: Measure, new: Measure, path: str
) -> Iterator[Change]:
    """One measure that is in both editions."""
    about = f" for “{context.after.plain(new.title)}”"

    def facts(key: str, before: str, after: str) -> Facts:
        return Facts(
            subject,
            f"{path}.{key}",
            before,
            after,
            about,
            before_at=span(old, key),
            after_at=span(new, key),
        )

    was, now = tuple(words(old.title)), tuple(words(new.title))
    if was != now or old.title.split() != new.title.split():
        told = facts("title", context.before.plain(old.title), context.after.plain(new.title))
        if retouched(old.title, new.title):
            yield change_of("text-retouched", told)
        elif _same_title(context, old.title, new.title):
            yield change_of("definition-changed", told, NOTABLE)
        elif wordwise(was, now) < SAME_INDICATOR:
            yield change_of("indicator-replaced", told)
        elif fewer := _figures_of_titles(context, old, new):
            yield change_of(fewer, told.replace(more=""))
        else:
            yield change_of("definition-changed", told)
    if old.direction != new.direction:
        told = facts("direction", old.direction or "", new.direction or "")
        both = old.direction and new.direction
        yield change_of("direction-changed" if both else "definition-changed", told)
    if old.unit != new.unit:
        yield change_of("unit-changed", facts("unit", old.unit or "", new.unit or ""))
    if [context.name("source", name) for name in old.source] != list(new.source):
        before, after = (
            shown(context.before, old.source, "source"),
            shown(context.after, new.source, "source"),
        )
        yield change_of("definition-changed", facts("source", before, after))
    yield from _baseline(context, old, new, facts("baseline", "", ""))
    yield from _target(context, old, new, facts("target", "", ""))


_NUMBER_OF = re.compile(r"^(?:the )?(?:total |overall )?number of (?=\w)", re.IGNORECASE)


def _same_title(context: Context, old: str, new: str) -> bool:
    """Whether two titles say the same: “Number of adults in treatment”, “Adults in treatment”."""
    was, now = (_NUMBER_OF.sub("", one) for one in (old, new))
    return verdict_of(context, was, now).way in ("retouched", "rephrased")


def _figures_of_titles(context: Context, old: Measure, new: Measure) -> str:
    """The kind of a change to the one figure of a title: “60 walks held” instead of “80 walks”.

    A title may be all that there is of a target.
    """
    was, now = (levelled(side.title) for side in (old, new))
    figures = [DIGITS.findall(side) for side in (was, now)]
    differ = [(one, other) for one, other in zip(*figures, strict=False) if one != other]
    if len(figures[0]) != len(figures[1]) or len(differ) != 1:
        return ""
    way = verdict_of(context, old.title, new.title).way
    if dates_in(old.title)[1] != dates_in(new.title)[1]:
        return {"less": "target-date-later", "more": "target-date-earlier"}.get(way, "")
    # Within how many minutes calls are answered may stand where more calls are better.
    asks = better(old, new, *map(read_decimal, differ[0]))
    if way not in ("more", "less") or asks is (way == "less"):
        return "target-changed"
    return "target-raised" if way == "more" else "target-lowered"


def _baseline(context: Context, old: Measure, new: Measure, facts: Facts) -> Iterator[Change]:
    told = _between(context, old.baseline, new.baseline, facts)
    if told is None:
        return
    if not told.before:
        yield change_of("baseline-added", told)
    else:
        yield change_of("baseline-changed" if told.after else "baseline-removed", told)


def _target(context: Context, old: Measure, new: Measure, facts: Facts) -> Iterator[Change]:
    told = _between(context, old.target, new.target, facts)
    if told is None:
        return
    if not told.before or not told.after:
        yield change_of("target-removed" if told.before else "target-added", told)
        return
    was, now = old.target, new.target
    assert was and now
    if (was.value, was.text) != (now.value, now.text):
        told = _without_period(context, was, now, told)
    first, second = _number(was), _number(now)
    if (first is None) != (second is None):
        told = told.replace(more=f"“{told.after or told.before}” instead of “{told.before}”")
        yield change_of("target-dequantified" if second is None else "target-quantified", told)
    elif first is not None and second is not None and first != second:
        more = better(old, new, first, second)
        if more is None:
            yield change_of("target-changed", told)
        else:
            yield change_of("target-raised" if more else "target-lowered", told)
    elif was.value != now.value and was.value and now.value:
        more = firmer(old.direction or new.direction, was.value, now.value)
        kinds = {True: "target-raised", False: "target-lowered", None: "target-changed"}
        yield change_of(kinds[more], told)
    elif was.text != now.text:
        yield change_of("target-changed", told)
    if was.period != now.period:
        yield from _by_when(context, was.period, now.period, facts)


def _without_period(context: Context, was: Point, now: Point, facts: Facts) -> Facts:
    """Figures without their dates: a date that changed is told by itself, any other once."""
    before, after = (
        point(context, one.model_copy(update={"period": None}), side)
        for one, side in ((was, True), (now, False))
    )
    when = f" in {now.period.words}" if now.period and now.period == was.period else ""
    return facts.replace(before=before, after=after, more=f"{facts.more}{when}")


def _by_when(
    context: Context, was: Period | None, now: Period | None, facts: Facts
) -> Iterator[Change]:
    told = facts.replace(
        field=f"{facts.field}.period",
        before=was.words if was else "",
        after=now.words if now else "",
    )
    old = was.last_day(context.before.strategy.year_means) if was else None
    new = now.last_day(context.after.strategy.year_means) if now else None
    if old == new:
        yield change_of("target-changed", told)
    elif new is None or (old is not None and new > old):
        yield change_of("target-date-later", told.replace(after=told.after or "no stated time"))
    else:
        yield change_of("target-date-earlier", told.replace(before=told.before or "no stated time"))


def _between(context: Context, old: Point | None, new: Point | None, facts: Facts) -> Facts | None:
    before, after = point(context, old, True), point(context, new, False)
    same = before == after or (
        old is not None
        and new is not None
        and (old.value, old.period) == (new.value, new.period)
        and (old.text or "").split() == (new.text or "").split()
    )
    return None if same else facts.replace(before=before, after=after)


def point(context: Context, value: Point | None, before: bool) -> str:
    """A baseline or target in words."""
    if value is None:
        return ""
    edition = context.before if before else context.after
    figure = str(value.value) if value.value else ""
    words = edition.plain(value.text) if value.text else ""
    when = f" ({value.period.words})" if value.period else ""
    return (figure + (" " if figure and words else "") + words + when).strip()


def _number(value: Point) -> Decimal | None:
    return value.value.number if value.value else None


# How surely a figure is reached that is at least so high, and one that is at most so high.
_FLOORS = {"at least": 3, "over": 3, "just over": 3, "": 2, "exactly": 2, "up to": 0, "under": 0}
_CAPS = {"at least": 0, "over": 0, "just over": 0, "": 2, "exactly": 2, "up to": 3, "under": 3}


def firmer(direction: str | None, was: Figure, now: Figure) -> bool | None:
    """Whether the words at a figure, or the ends of a range, ask for more; None if unknown."""
    if direction not in ("up", "down"):
        return None
    up = direction == "up"
    ends = [one.low if up else one.high for one in (was, now)]
    if was.number is None and now.number is None and ends[0] != ends[1]:
        if ends[0] is None or ends[1] is None:
            return None
        return (ends[1] > ends[0]) == up
    ranks = [(_FLOORS if up else _CAPS).get(one.qualifier, 1) for one in (was, now)]
    return None if ranks[0] == ranks[1] else ranks[1] > ranks[0]


def better(old: Measure, new: Measure, was: Decimal, now: Decimal) -> bool | None:
    """Whether a target asks for more; None where nothing says which way is better."""
    direction = old.direction or new.direction
    base = old.baseline or new.baseline
    start = _number(base) if base else None
    if direction is None and start is not None and start != was and start != now:
        if (was > start) != (now > start):
            return None
        direction = "up" if was > start else "down"
    if direction == "steady":
        return None if start is None else abs(now - start) < abs(was - start)
    if direction is None:
        return None
    return now > was if direction == "up" else now < was
