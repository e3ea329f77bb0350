"""Judges of the strategy as a whole: title, status, scope, period, vision, priorities."""

import re
from collections.abc import Iterator

from stratc.model import (
    STATUSES,
    Commitment,
    CommitmentGroup,
    Objective,
    Priority,
    Service,
    Strategy,
    Vision,
)
from stratc.text.redlines import redline

from ..change import NOTABLE, REVIEW, Change, Facts
from ..children import paired
from ..context import Difference
from ..kinds import change_of
from ..registry import judges
from ..verdict import retouched
from ..wordings import verdict_of


@judges("status", Strategy)
def status(difference: Difference) -> Iterator[Change]:
    """Draft, consultation, published, adopted. A successor goes through these steps anew."""
    if difference.context.successor:
        return
    on = STATUSES.index(difference.after) > STATUSES.index(difference.before)
    facts = difference.facts()
    yield change_of("edition-advanced" if on else "edition-taken-back", facts)


@judges("period", Strategy)
def period(difference: Difference) -> Iterator[Change]:
    """The time that the strategy covers."""
    old, new, facts = difference.before, difference.after, difference.facts()
    if None in (old.start, old.end, new.start, new.end):
        yield change_of("period-moved", facts)
    elif new.start >= old.start and new.end <= old.end:
        yield change_of("period-shortened", facts)
    elif new.start <= old.start and new.end >= old.end:
        yield change_of("period-extended", facts)
    else:
        yield (
            change_of("period-moved", facts, NOTABLE)
            if difference.context.successor
            else change_of("period-moved", facts)
        )


@judges("areas", Strategy)
@judges("scope", Strategy)
@judges("scope", Commitment)
def listed_scope(difference: Difference) -> Iterator[Change]:
    """The places and subjects that something is for; no subject means all."""
    facts = difference.facts()
    old, new = set(difference.before), set(difference.after)
    everything = difference.field.key == "scope"
    gone = sorted(old - new) if new or not everything else []
    come = sorted(new - old) if old or not everything else []
    if everything and not old and new:
        yield change_of("scope-narrowed", facts.replace(more=f"{', '.join(sorted(new))} only"))
        return
    if everything and old and not new:
        yield change_of(
            "scope-widened", facts.replace(more=f"no longer {', '.join(sorted(old))} only")
        )
        return
    if gone:
        told = facts.replace(field=f"{facts.field}, less", more=f"without {', '.join(gone)}")
        yield change_of("scope-narrowed", told)
    if come:
        told = facts.replace(field=f"{facts.field}, more", more=f"now with {', '.join(come)}")
        yield change_of("scope-widened", told)
    if not gone and not come:
        yield change_of(
            "record-changed", facts.replace(more=f"the order of its {difference.field.key}")
        )


@judges("audience", Commitment, CommitmentGroup, Service)
def audience(difference: Difference) -> Iterator[Change]:
    """Whom a commitment is for; nobody named means everybody."""
    facts = difference.facts()
    if not difference.before:
        yield change_of("scope-narrowed", facts.replace(more=f"{difference.now} only"))
    elif not difference.after:
        yield change_of("scope-widened", facts.replace(more=f"no longer {difference.was} only"))
    else:
        was, now = (f"We will do this for {one}." for one in (difference.was, difference.now))
        verdict = verdict_of(difference.context, was, now)
        kinds = {"less": "scope-narrowed", "more": "scope-widened", "retouched": "text-retouched"}
        facts = facts.replace(more=f"{difference.now} instead of {difference.was}")
        grade = NOTABLE if verdict.way == "rephrased" else None
        if verdict.way == "less" and isinstance(difference.new, Service):
            grade = REVIEW  # what there is, and not what is promised
        yield change_of(kinds.get(verdict.way, "scope-changed"), facts, grade)


@judges("title", Priority)
def renamed(difference: Difference) -> Iterator[Change]:
    """The name of a priority."""
    facts = difference.facts()
    same = retouched(difference.was, difference.now)
    yield change_of("text-retouched" if same else "priority-renamed", facts)


@judges("statement", Vision)
def vision(difference: Difference) -> Iterator[Change]:
    """The vision in one sentence."""
    yield _aim(difference, difference.facts(), "vision-changed")


@judges("aim", Vision)
def aim(difference: Difference) -> Iterator[Change]:
    """The overall aim."""
    yield _aim(difference, difference.facts(more="the aim"))


def _aim(difference: Difference, facts: Facts, kind: str = "aim-changed") -> Change:
    """An aim or objective that reads differently: whether it says all that it said."""
    old, new = (_WE_WANT.sub("to ", one) for one in (facts.before, facts.after))
    verdict = verdict_of(difference.context, old, new)
    if verdict.way == "retouched" and (old, new) == (facts.before, facts.after):
        return change_of("text-retouched", facts)
    lost = verdict.way in ("less", "unclear")
    facts = facts.replace(reasons=verdict.reasons)
    return change_of(kind, facts, None if lost else NOTABLE)


_WE_WANT = re.compile(
    r"^(?:(?:our|the) (?:overall |main )?(?:aim|goal|ambition) is |"
    r"we (?:want|aim|seek|wish|intend) )?to ",
    re.IGNORECASE,
)


@judges("ambitions", Vision)
@judges("objectives", Vision, Priority)
def principles(difference: Difference) -> Iterator[Change]:
    """Ambitions and objectives: those that came and went, and those that read differently."""
    context = difference.context
    what = {"ambitions": "an ambition", "objectives": "an objective"}[difference.field.key]
    if isinstance(difference.new, Priority):
        what += f" of priority “{difference.new.title}”"
    old = [context.before.plain(_text(one)) for one in difference.before]
    new = [context.after.plain(_text(one)) for one in difference.after]
    held = paired([Objective(text=one) for one in old], [Objective(text=one) for one in new])
    told = 0
    for was, now in held.pairs:
        if was.text == now.text:
            continue
        told += 1
        yield _aim(difference, _facts(difference, was.text, now.text, what))
    for one in held.gone:
        yield change_of("principle-removed", _facts(difference, one.text, "", what))
    for one in held.come:
        yield change_of("principle-added", _facts(difference, "", one.text, what))
    if not told and not held.gone and not held.come:
        yield change_of(
            "record-changed", difference.facts(more=f"the order of {difference.field.key}")
        )


def _facts(difference: Difference, before: str, after: str, what: str) -> Facts:
    key = " ".join((after or before).split()[:4])
    return difference.facts(
        field=f"{difference.key}[{key}]",
        before=before,
        after=after,
        more=what,
        redline=redline(before, after),
    )


def _text(one: object) -> str:
    return one.text if isinstance(one, Objective) else str(one)
