"""Changes of everything that is no promise; what is the same in several places is told once."""

import re
from dataclasses import dataclass

from stratc.diff import BOOKKEEPING, BREAKING, EDITORIAL, NOTABLE, REVIEW, Change, Comparison

from . import of_drafts
from .story import by_project, sentence

TITLES = {BREAKING: "Less than before", REVIEW: "To be judged", NOTABLE: "Worth noting"}


@dataclass(frozen=True)
class ChangeElsewhere:
    """One change, the places that it was made in, and whose decision it rests on."""

    change: Change
    places: tuple[str, ...]
    decided: str

    @property
    def sentence(self) -> str:
        """What changed."""
        text = self.change.message.replace("`", "")
        if self.change.subject.sort == "strategy":  # the paper is about no other
            text = text.removeprefix(f"{self.change.subject}: ")
            text = re.sub(rf"^{re.escape(str(self.change.subject))}(?= )", "the strategy", text)
        if self.places:
            text = text.replace(str(self.change.subject), f"In {len(self.places)} places this", 1)
        return sentence(text)


def elsewhere_in(comparison: Comparison) -> tuple[tuple[str, tuple[ChangeElsewhere, ...]], ...]:
    """The changes by how much they matter, the gravest first; retouches are left out."""
    told = {id(change) for fate in comparison.fates for change in fate.changes}
    told |= {id(change) for change in comparison.changes if change.kind in BOOKKEEPING}
    rest = [
        change
        for change in comparison.changes
        if id(change) not in told
        and (change.gravity > EDITORIAL or change.setting)
        and not told_with_its_promises(change)
        and not _said_at_the_head(comparison, change)
    ]
    titles = TITLES | of_drafts.titles(comparison)
    return tuple(
        (title, tuple(_grouped(comparison, some)))
        for grade, title in titles.items()
        if (some := [change for change in rest if max(change.gravity, NOTABLE) == grade])
    )


def told_with_its_promises(change: Change) -> bool:
    """Whether a priority went with all its promises, each of which is told as ended."""
    return change.kind == "priority-removed" and bool(change.listed) and "; " not in change.message


def _said_at_the_head(comparison: Comparison, change: Change) -> bool:
    """Whether a change is only the day of the new edition, which stands at the head."""
    day = comparison.editions[-1].day.partition(" ")[2] if comparison.editions else ""
    own = change.subject.sort == "strategy" and change.field in ("adopted.date", "published")
    return own and bool(day) and f" is now {day} instead of " in change.message


def _grouped(comparison: Comparison, changes: list[Change]) -> list[ChangeElsewhere]:
    held: dict[object, list[Change]] = {}
    for change in changes:
        rest = change.message.replace(str(change.subject), "", 1)
        decided = comparison.approval(change)
        alike = (change.kind, rest, change.before, change.after, change.subject.sort, decided)
        held.setdefault(alike, []).append(change)
    return [_one(comparison, some) for some in held.values()]


def _one(comparison: Comparison, some: list[Change]) -> ChangeElsewhere:
    first = some[0]
    places = tuple(str(change.subject) for change in some) if len(some) > 1 else ()
    approval = comparison.approval(first)
    decided = ""
    if approval:
        when = f"{approval.decided_by} on {approval.date.words}"
        decided = f"Decided by {when}: {sentence(approval.reason)}"
    elif first.setting:
        decided = by_project(first)
    return ChangeElsewhere(first, places, decided)
