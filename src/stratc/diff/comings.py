"""What came and went between two editions: promises, and the number and address of the edition."""

import re
from collections.abc import Iterator, Sequence

from stratc.model import ENDED, Strategy

from .change import BREAKING, NOTABLE, REVIEW, Change, Facts, Subject
from .context import Context, span
from .dates_in_text import dates_in
from .edition import PromiseText
from .kinds import change_of
from .likeness import Likeness
from .pairing import POSSIBLE, Pairing
from .quotation import aims_left
from .verdict import judge


def standing(context: Context, pairings: Sequence[Pairing]) -> dict[PromiseText, PromiseText]:
    """For what went or was withdrawn, of either sort, what comes nearest to it in the new edition.

    A commitment may go on as a row of the plan. Where it does so whole, the context knows it.
    """
    ended = [promise for pairing in pairings for promise in pairing.gone if promise.active]
    pairs = [pair for pairing in pairings for pair in pairing.pairs]
    ended += [
        pair.before
        for pair in pairs
        if pair.before.active and pair.after.element.status == "withdrawn"
    ]
    if not ended:
        return {}
    left = [promise for promise in context.after.promises if promise.active]
    likeness = Likeness([promise.said for promise in (*context.before.promises, *left)])
    found: dict[PromiseText, PromiseText] = {}
    olds, news = ([promise.said for promise in side] for side in (ended, left))
    for _, i, j in likeness.likely(olds, news, POSSIBLE):
        old, new = ended[i], left[j]
        if old not in found:
            found[old] = new
            texts = (dates_in(context.as_called(one.said))[0] for one in (old, new))
            way = judge(next(texts), next(texts), (), context.abbreviations).way
            if way not in ("less", "unclear"):
                context.standing[old.sort, old.id] = f"it stands on as {new.subject}"
    return found


def gone(
    context: Context, promise: PromiseText, hint: tuple[PromiseText, float] | None, reused: bool
) -> Change:
    """A promise that is in no pair any more, and what it may have become."""
    facts = Facts(promise.subject, "", promise.said, before_at=span(promise.element, "id"))
    items = context.told_with.get((True, promise.id), ())
    reasons = [*aims_left(items)]
    if reused:
        reasons.append("its id now stands for another promise")
    if stands := context.standing.get((promise.sort, promise.id)):
        reasons.append(stands)
    facts = facts.replace(reasons=tuple(reasons))
    if hint and not (reused and hint[0].id == promise.id):
        facts = facts.replace(
            hint=f"“{hint[0].id}” may be the old “{promise.id}”; if it is, add "
            f"`previously: {promise.id}` to it"
        )
    status, evidence = promise.element.status, promise.element.evidence
    action = promise.sort == "action"
    if status in ENDED:
        facts = facts.replace(more=" after it was withdrawn")
        if action:
            return change_of("action-removed", facts, NOTABLE)
        return change_of("commitment-removed-withdrawn", facts)
    if status == "complete":
        grade = NOTABLE if evidence else REVIEW
        facts = facts.replace(more="" if evidence else ", and nothing showed that it was")
        if action:
            return change_of("action-removed", facts.replace(more=" after it was complete"), grade)
        return change_of("commitment-removed-completed", facts, grade)
    return change_of("action-removed" if action else "commitment-removed", facts)


def come(context: Context, promise: PromiseText) -> Change:
    """A promise that is new."""
    facts = Facts(promise.subject, "", "", promise.said, after_at=span(promise.element, "id"))
    items = context.told_with.get((False, promise.id), ())
    facts = facts.replace(reasons=tuple(f"it is the first to serve {item}" for item in items))
    return change_of("action-added" if promise.sort == "action" else "commitment-added", facts)


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
