"""What is changed about a strategy itself: whether the number of its edition tells readers how much
changed, and whether its pages are at another address."""

import re
from collections.abc import Iterator, Sequence

from stratc.model import Strategy

from .change import BREAKING, NOTABLE, REVIEW, Change, Facts, Subject
from .context import span
from .kinds import change_of


def edition_step(before: Strategy, after: Strategy, changes: Sequence[Change]) -> Iterator[Change]:
    """A remark where the numbers of the editions say less than the changes do."""
    old, new = _numbers(before.edition), _numbers(after.edition)
    if old is None or new is None:
        return
    worst = max((change.grade for change in changes), default=None)
    if worst is None:
        return
    taken = 0 if new[0] > old[0] else 1 if new[1] > old[1] else 2
    due = 0 if worst == BREAKING else 1 if worst in (NOTABLE, REVIEW) else 2
    if taken > due:
        words = ("a new first number", "a new second number")[due]
        yield change_of(
            "edition-number-too-small",
            Facts(
                Subject("strategy", after.id, after.title),
                "edition",
                before.edition or "",
                after.edition or "",
                f"the changes ask for {words}",
                before_at=span(before, "edition"),
                after_at=span(after, "edition"),
            ),
        )


def new_address(before: Strategy, after: Strategy) -> Change:
    """The id of a strategy is part of the address of its pages."""
    return change_of(
        "strategy-moved",
        Facts(
            Subject("strategy", after.id, after.title),
            "id",
            before.id,
            after.id,
            before_at=span(before, "title"),
            after_at=span(after, "title"),
        ),
    )


def _numbers(edition: str | None) -> tuple[int, int] | None:
    found = re.fullmatch(r"(\d+)(?:\.(\d+))?(?:\.\d+)?", edition or "")
    return (int(found[1]), int(found[2] or 0)) if found else None
