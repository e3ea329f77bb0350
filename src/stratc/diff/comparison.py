"""What the comparison of two editions found, ready to be told in any format."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property

from stratc.model import DRAFTS, Approval, Approvals, ChangeSetting, Strategy
from stratc.source import Span

from .change import BREAKING, NOTABLE, REVIEW, Change, Grade
from .edition import Edition
from .fates import Fate
from .kinds import KINDS

FIRST = ("statistic-conclusion-reversed", "id-reused", "commitment-removed")


@dataclass(frozen=True, slots=True)
class Matched:
    """One promise of the last edition and what it was paired with, in words and how surely."""

    before: str
    after: str
    how: str
    sure: str


@dataclass(frozen=True, slots=True)
class About:
    """One edition as a reader knows it: its title, its period, its status, and its day."""

    title: str
    period: str
    status: str
    day: str
    number: str
    id: str

    @property
    def called(self) -> str:
        """Its title, and the time it covers where the title does not say the years."""
        years = re.findall(r"\d{4}", self.period)
        told = bool(years) and set(years) <= set(re.findall(r"\d{4}", self.title))
        return self.title if told else f"{self.title}, {self.period}"


@dataclass(frozen=True)
class Comparison:
    """Two editions and every change between them, the gravest first."""

    title: str
    before: str
    after: str
    status: str
    changes: tuple[Change, ...]
    matched: tuple[Matched, ...] = ()
    successor: bool = False
    used: tuple[tuple[Approval, Change], ...] = ()
    unused: tuple[Approval, ...] = ()
    anchors: Mapping[str, Span] = field(default_factory=dict)
    fates: tuple[Fate, ...] = ()
    editions: tuple[About, ...] = ()
    day: date | None = None

    @cached_property
    def counts(self) -> dict[Grade, int]:
        """How many changes there are of each grade, the gravest first."""
        found = Counter(change.grade for change in self.changes)
        return {grade: found[grade] for grade in sorted(Grade, reverse=True)}

    def of(self, grade: Grade) -> tuple[Change, ...]:
        """The changes of one grade, in the order that they are told."""
        return tuple(change for change in self.changes if change.grade == grade)

    def approval(self, change: Change) -> Approval | None:
        """The decision that a change rests on, if somebody recorded one."""
        return next((a for a, c in self.used if c.fingerprint == change.fingerprint), None)

    def anchor(self, change: Change) -> Span | None:
        """Where a change is shown in the new edition: what is gone, at what used to hold it."""
        return change.after_at or self.anchors.get(change.subject.priority) or self.anchors.get("")

    @cached_property
    def missing(self) -> tuple[Change, ...]:
        """Breaking changes that nobody has approved."""
        return tuple(c for c in self.of(BREAKING) if self.approval(c) is None)

    @property
    def foreseen(self) -> bool:
        """Whether both editions are drafts, so that what changed is only what would be."""
        return self.status == "draft" and any(
            edition.status in DRAFTS for edition in self.editions[1:]
        )

    def fails(self, threshold: str) -> bool:
        """Whether something at or above the threshold stands unapproved."""
        return any(self.stops(change, threshold) for change in self.changes)

    def stops(self, change: Change, threshold: str) -> bool:
        """Whether one change is at or above the threshold and unapproved.

        Who relied on a draft or a consultation relied on nothing that was promised.
        """
        if threshold == "never" or self.status in DRAFTS:
            return False
        least = {"breaking": BREAKING, "review": REVIEW}[threshold]
        return change.grade >= least and self.approval(change) is None

    def approved_by(self, approvals: Approvals) -> Comparison:
        """The same, with the decisions on record laid beside the changes."""
        held = {change.fingerprint: change for change in self.changes}
        used = tuple((a, held[a.fingerprint]) for a in approvals.approvals if a.fingerprint in held)
        unused = tuple(a for a in approvals.approvals if a.fingerprint not in held)
        return replace(self, used=used, unused=unused)


def ordered(
    changes: Iterable[Change],
    status: str,
    order: dict[str, int],
    settings: Iterable[ChangeSetting] = (),
) -> tuple[Change, ...]:
    """The gravest first; what reverses a conclusion or may narrow a promise leads its grade."""

    def rank(change: Change) -> tuple[object, ...]:
        place = change.after_at or change.before_at
        return (
            -change.grade,
            FIRST.index(change.kind) if change.kind in FIRST else len(FIRST),
            0 if "likely narrower" in change.tags else 1,
            order.get(change.subject.priority, len(order)),
            (place.text.name, place.line, place.column) if place else ("", 0, 0),
            change.subject.sort,
            change.subject.id,
            change.field,
            change.kind,
        )

    settings = tuple(settings)
    return tuple(sorted((profiled(change, status, settings) for change in changes), key=rank))


def about(edition: Edition) -> About:
    """An edition in the words of its cover."""
    strategy = edition.strategy
    adopted = strategy.adopted.date if strategy.adopted else None
    if strategy.status == "adopted" and adopted:
        day = f"Adopted {adopted.words}"
    elif strategy.published and not strategy.published.unfinished:
        day = f"Published {strategy.published.words}"
    else:
        day = strategy.status.capitalize()
    return About(
        strategy.title,
        strategy.period.words,
        strategy.status,
        day,
        strategy.edition or "",
        strategy.id,
    )


def anchors(strategy: Strategy) -> dict[str, Span]:
    """Where each priority of the new edition begins, by its title; the strategy itself under “”."""
    found = {priority.title: priority.where.start for priority in strategy.priorities}
    return {"": strategy.where.start, **found}


def profiled(change: Change, status: str, settings: Iterable[ChangeSetting]) -> Change:
    """The change as it counts; a draft promises nobody anything."""
    for setting in settings:
        if change.kind in setting.for_:
            change = _set(change, setting)
    if status == "draft":
        return replace(change, grade=min(change.grade, NOTABLE), ungraded=change.grade)
    return change


def _set(change: Change, setting: ChangeSetting) -> Change:
    """The project's grade: never more than it says, and more than usual only for a whole kind.

    A change that has less than the highest grade of its kind is a milder one of its sort.
    """
    usual = change.usual or change.grade
    most, wanted = KINDS[change.kind].grade, Grade[setting.grade.upper()]
    grade = wanted if usual == most else min(usual, wanted)
    if grade == usual:
        return replace(change, grade=usual, usual=None, setting="")
    return replace(change, grade=grade, usual=usual, setting=setting.reason)
