"""Judges of figures about the place."""

import re
from collections.abc import Iterator

from stratc.model import Statistic

from ..change import NOTABLE, Change, Facts, Subject
from ..context import Context, shown, span
from ..edition import Edition
from ..kinds import change_of
from ..registry import judges_whole
from ..verdict import retouched

_UP = re.compile(r"\b(?:above|higher|more|rising|rose|risen|increas\w+|grow\w*|grew|worse\w*)\b")
_DOWN = re.compile(
    r"\b(?:below|lower|less|fewer|falling|fell|fallen|decreas\w+|declin\w+|better)\b"
)
_RANK = {"higher": "above", "slightly higher": "above", "lower": "below", "same": "same"}


@judges_whole(
    Statistic,
    *("title", "value", "finding", "qualifier", "unit", "population", "area", "base", "period"),
    *("source", "compare"),
)
def statistic(
    context: Context, subject: Subject, old: Statistic, new: Statistic, path: str
) -> Iterator[Change]:
    """One figure in both editions: what it says now, or that it is a figure of something else."""

    def facts(key: str, before: str, after: str) -> Facts:
        return Facts(subject, key, before, after, before_at=span(old, key), after_at=span(new, key))

    breaks = list(_breaks(context, old, new, facts))
    yield from breaks
    yield from _conclusion(context, old, new, facts)
    if old.title != new.title and retouched(old.title, new.title):
        yield change_of("text-retouched", facts("title", old.title, new.title))
    if (old.value, old.period, old.finding) != (new.value, new.period, new.finding):
        told = facts("value", told_of(context.before, old), told_of(context.after, new))
        if breaks:
            pass  # the figure changed because it is a figure of something else
        elif old.finding != new.finding and _turn(old.finding) != _turn(new.finding):
            pass  # told as a conclusion that was reversed
        elif old.period == new.period or old.period is None or new.period is None:
            yield change_of("statistic-corrected", told)
        elif _end(context, old, True) > _end(context, new, False):
            yield change_of("statistic-older", told)
        else:
            yield change_of("statistic-updated", told)
    elif old.qualifier != new.qualifier:
        yield change_of(
            "statistic-qualifier-changed",
            facts("qualifier", ", ".join(old.qualifier), ", ".join(new.qualifier)),
        )


def told_of(edition: Edition, one: Statistic) -> str:
    """A figure as its own entry says it."""
    figure = " ".join(str(p) for p in (*one.qualifier, one.value, one.unit) if p)
    when = f" in {one.period.words}" if one.period else ""
    return (figure or one.finding or "no figure") + when


def _breaks(context: Context, old: Statistic, new: Statistic, facts: object) -> Iterator[Change]:
    """A figure of something else, of another place, or from another source."""
    make = facts
    assert callable(make)
    named = [
        (key, getattr(old, key) or "", getattr(new, key) or "")
        for key in ("title", "unit", "population", "base")
    ]
    changed = [(k, was, now) for k, was, now in named if was != now and not retouched(was, now)]
    if changed:
        before = "; ".join(was for _, was, _ in changed if was) or "nothing stated"
        after = "; ".join(now for _, _, now in changed if now) or "nothing stated"
        yield change_of("statistic-definition-changed", make(changed[0][0], before, after))
    if (old.area or "") != (new.area or ""):
        yield change_of(
            "statistic-geography-changed",
            make("area", old.area or "nowhere stated", new.area or "nowhere stated"),
        )
    if [context.name("source", name) for name in old.source] != list(new.source):
        told = make(
            "source",
            shown(context.before, old.source, "source"),
            shown(context.after, new.source, "source"),
        )
        if not new.source or not old.source:
            lost = bool(old.source)
            change = "statistic-source-removed" if lost else ("statistic-source-added")
            yield change_of(change, told)
        else:
            yield change_of("statistic-source-changed", told)


def _conclusion(
    context: Context, old: Statistic, new: Statistic, facts: object
) -> Iterator[Change]:
    """What the document says of the figure: beside others, and in the words of a finding."""
    make = facts
    assert callable(make)
    if old.finding != new.finding and _turn(old.finding) != _turn(new.finding):
        yield change_of(
            "statistic-conclusion-reversed",
            make(
                "finding",
                old.finding or told_of(context.before, old),
                new.finding or told_of(context.after, new),
            ),
        )
    before, after = _ranks(old), _ranks(new)
    if old.compare == new.compare and before == after:
        return
    reversed_ = [
        k for k in before if k in after and before[k] and after[k] and before[k] != after[k]
    ]
    if reversed_:
        name = reversed_[0]
        yield change_of(
            "statistic-conclusion-reversed",
            make("compare", f"{before[name]} {name}", f"{after[name]} {name}"),
        )
    elif old.compare != new.compare:
        yield change_of("statistic-comparison-changed", make("compare", _beside(old), _beside(new)))


def _turn(finding: str | None) -> str:
    """Which way a finding points; the words themselves where it points no way."""
    low = (finding or "").lower()
    up, down = bool(_UP.search(low)), bool(_DOWN.search(low))
    if up == down:
        return ""
    return "up" if up else "down"


def _ranks(one: Statistic) -> dict[str, str]:
    found = {}
    for other in one.compare:
        rank = _RANK.get(other.says or "", other.says or "")
        mine = one.value.number if one.value else None
        theirs = other.value.number if other.value else None
        if not rank and mine is not None and theirs is not None and not other.unit:
            rank = "same" if mine == theirs else "above" if mine > theirs else "below"
        found[other.with_] = rank
    return found


def _beside(one: Statistic) -> str:
    return "; ".join(
        " ".join(str(p) for p in (other.with_, other.value, other.unit) if p)
        for other in one.compare
    )


def _end(context: Context, one: Statistic, before: bool) -> str:
    edition = context.before if before else context.after
    assert one.period
    return str(one.period.last_day(edition.strategy.year_means) or "9999")


def come_and_gone(context: Context, one: Statistic, subject: Subject, gone: bool) -> Change:
    """A figure that only one of the two editions has."""
    edition = context.before if gone else context.after
    told = told_of(edition, one)
    uses = edition.index.uses_of("statistic", one.id)
    cited = [use for use in uses if type(use.element).__name__ in ("Commitment", "Action", "Part")]
    facts = Facts(subject, "", told if gone else "", "" if gone else told)
    facts = facts.replace(
        before_at=span(one) if gone else None, after_at=None if gone else span(one)
    )
    if not gone:
        return change_of("statistic-added", facts)
    more = f", and “{getattr(cited[0].element, 'id', '')}” cites it" if cited else ""
    change = "statistic-removed"
    return change_of(change, facts.replace(more=more), None if cited else NOTABLE)
