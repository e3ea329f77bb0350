"""Judges of what is promised: the wording of commitments and actions, their parts, their status."""

from collections.abc import Iterator

from stratc.model import Action, Commitment, CommitmentGroup, Part
from stratc.text.english import series
from stratc.text.redlines import redline

from ..change import NOTABLE, REVIEW, Change, Facts
from ..children import paired
from ..context import Difference, span
from ..edition import Sort
from ..kinds import change_of
from ..registry import judges
from ..wordings import reworded

_ORDER = {"not-started": 1, "on-track": 0, "at-risk": 2, "off-track": 3}


@judges("parts", Commitment)
def parts(difference: Difference) -> Iterator[Change]:
    """The promises inside a promise, each judged like one."""
    context = difference.context
    held = paired(difference.before, difference.after)
    for old, new in held.pairs:
        before, after = context.before.plain(old.text), context.after.plain(new.text)
        facts = Facts(
            difference.subject,
            f"parts[{new.id or new.label or ' '.join(after.split()[:4])}]",
            before,
            after,
            redline=redline(before, after),
            before_at=span(old, "text"),
            after_at=span(new, "text"),
        )
        if old.text.split() != new.text.split():
            yield from reworded(context, "commitment", facts, before, after)
        elif old != new:
            yield change_of("record-changed", facts.replace(more="the label or id of a part"))
    for one in held.gone:
        yield change_of("part-removed", _part(difference, one, True))
    for one in held.come:
        yield change_of("part-added", _part(difference, one, False))
    if held.reordered:
        yield change_of("record-changed", difference.facts(more="the order of its parts"))


def _part(difference: Difference, one: Part, gone: bool) -> Facts:
    text = (difference.context.before if gone else difference.context.after).plain(one.text)
    return difference.facts(
        field=f"parts[{one.id or one.label or ' '.join(text.split()[:4])}]",
        before=text if gone else "",
        after="" if gone else text,
    )


@judges("status", Commitment, Action, also=("evidence", "reason", "decision", "replaced_by"))
def status(difference: Difference) -> Iterator[Change]:
    """How far a promise has come, or that it no longer holds."""
    before, after = difference.before or "", difference.after or ""
    facts, new = difference.facts(), difference.new
    action = isinstance(new, Action)
    assert isinstance(new, Action | Commitment)
    if after == "withdrawn":
        why = "; ".join(one.rstrip(".") for one in (new.reason, new.decision) if one)
        more = f": {why}" if why else ", and nothing says why"
        if stands := difference.context.standing.get((difference.subject.sort, new.id)):
            more += f"; {stands}"
        facts = facts.replace(more=more)
        yield change_of("action-withdrawn" if action else "commitment-withdrawn", facts)
    elif after == "superseded":
        sort: Sort = "action" if action else "commitment"
        heirs = {promise.id: promise for promise in difference.context.after.of(sort)}
        by = [str(heirs[name].subject) for name in new.replaced_by if name in heirs]
        facts = facts.replace(more=f" by {series(by)}" if by else "")
        yield change_of("action-superseded" if action else "commitment-superseded", facts)
    elif before in ("withdrawn", "superseded"):
        yield change_of("action-reinstated" if action else "commitment-reinstated", facts)
    elif after == "complete":
        facts = facts.replace(more="" if new.evidence else ", and nothing shows it")
        yield change_of("action-completed", facts, NOTABLE if new.evidence else REVIEW)
    elif before == "complete":
        yield change_of("action-reopened", facts)
    elif not before or not after:
        yield change_of("status-changed", facts)
    else:
        worse = _ORDER[after] > _ORDER[before]
        started = {before, after} == {"not-started", "on-track"}
        worsened = (worse and not started) or (started and after == "not-started")
        yield change_of("rag-worsened" if worsened else "rag-improved", facts)


@judges("lead_in", CommitmentGroup)
def told_with_the_list(difference: Difference) -> Iterator[Change]:
    """The words before a list: `lead_ins` and `wording` tell them with what stands under them."""
    yield from ()
