"""Judges of what is promised: the wording of commitments and actions, their parts, their status."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from stratc.model import Action, Commitment, CommitmentGroup, Part, Period
from stratc.text.firmness import read

from ..children import paired
from ..context import Context, Difference, span
from ..edition import begun
from ..grade import NOTABLE, REVIEW, Change, Facts, Made
from ..kinds import actions, details, progress, wordings
from ..kinds import dates as date_kinds
from ..kinds import promises as kinds
from ..match import Pair
from ..promise import Verdict, judge
from ..redline import redline
from ..times import dates_in
from .dates import moved
from .registry import judges

_ORDER = {"not-started": 1, "on-track": 0, "at-risk": 2, "off-track": 3}
_KINDS: dict[tuple[str, str, int], Made] = {
    ("commitment", "negation", 0): wordings.commitment_negated,
    ("commitment", "condition", -1): wordings.condition_added,
    ("commitment", "condition", 1): wordings.condition_removed,
    ("commitment", "amount", -1): wordings.target_dequantified,
    ("commitment", "amount", 1): wordings.target_quantified,
    ("commitment", "retouched", 0): wordings.commitment_editorial,
    ("commitment", "reworded", 0): wordings.commitment_reworded,
    ("commitment", "", -1): wordings.commitment_weakened,
    ("commitment", "", 1): wordings.commitment_strengthened,
    ("action", "negation", 0): wordings.commitment_negated,
    ("action", "condition", -1): wordings.condition_added,
    ("action", "condition", 1): wordings.condition_removed,
    ("action", "amount", -1): wordings.target_dequantified,
    ("action", "amount", 1): wordings.target_quantified,
    ("action", "retouched", 0): actions.action_editorial,
    ("action", "reworded", 0): actions.action_reworded,
    ("action", "", -1): actions.action_weakened,
    ("action", "", 1): actions.action_strengthened,
    ("", "date", -1): date_kinds.date_removed,
    ("", "date", 1): date_kinds.date_added,
}


def wording(context: Context, pair: Pair, whole: bool = False) -> Iterator[Change]:
    """What the words of a promise say now.

    The words before a list are told once for the list, unless `whole` sentences are wanted.
    """
    old, new = pair.before, pair.after
    if old.raw == new.raw and (old.lead_in == new.lead_in or _begun_apart(pair)):
        return
    before, after = old.said, new.said
    if _begun_apart(pair) and not whole:
        # One beginning for both, the same whichever of them is the older.
        start = max(old.lead_in, new.lead_in, key=_firmness)
        before, after = begun(start, old.own), begun(start, new.own)
    key = "text" if old.sort == "commitment" else "action"
    facts = Facts(
        new.subject,
        key,
        old.said,
        new.said,
        redline=redline(old.said, new.said),
        before_at=span(old.element, key),
        after_at=span(new.element, key),
    )
    if old.said == new.said and old.own == new.own:
        yield _KINDS[old.sort, "retouched", 0](facts)
        return
    due = new.element.due if new.element.due == old.element.due else None
    yield from reworded(context, old.sort, facts, before, after, due)


def _firmness(lead_in: str) -> tuple[int, str]:
    return read(begun(lead_in, "do this")).strength, lead_in


def _begun_apart(pair: Pair) -> bool:
    """Whether both lists begin with words of their own, which are then compared by themselves."""
    return bool(pair.before.lead_in and pair.after.lead_in) and (
        pair.before.words != pair.after.words
    )


def reworded(
    context: Context, sort: str, facts: Facts, before: str, after: str, due: Period | None = None
) -> Iterator[Change]:
    """One wording against another: its dates first, then everything else.

    `due` is the date beside the words, if it was not changed with them.
    """
    (old, were), (new, are) = dates_in(before), dates_in(after)
    told = 0
    if len(were) == len(are):
        for number, (was, will) in enumerate(zip(were, are, strict=True)):
            about = facts.but(
                field=f"{facts.field}, date {number + 1}", before=was.words, after=will.words
            )
            if step := moved(context, about, was, will):
                told += 1
                yield step
                if due is not None and due in (was, will):
                    about = about.but(field=f"{about.field} beside due", after=due.words)
                    agree = due == will
                    about = about.but(before=was.words if agree else will.words)
                    change = (
                        date_kinds.printed_date_agrees
                        if agree
                        else (date_kinds.printed_date_disagrees)
                    )
                    yield change(about)
    dates = (len(are) > len(were)) - (len(are) < len(were))
    verdict = judge(old, new, dates)
    if told and verdict.axis == "retouched":
        return
    if verdict.axis == "date":
        whens = "; ".join(one.words for one in (were if dates < 0 else are))
        facts = facts.but(before=whens if dates < 0 else "", after=whens if dates > 0 else "")
        yield _KINDS["", "date", verdict.vote](facts)
        return
    yield _named(sort, facts, verdict)


def _named(sort: str, facts: Facts, verdict: Verdict) -> Change:
    change = _KINDS.get((sort, verdict.axis, verdict.vote)) or _KINDS[sort, "", verdict.vote]
    more = "; ".join(verdict.reasons)
    if verdict.axis in ("reworded", "retouched"):
        more = f": {more}" if more else ""
    return change(facts.but(more=more, reasons=verdict.reasons, tags=verdict.tags))


def lead_ins(context: Context, pairs: Iterable[Pair]) -> Iterator[Change]:
    """The words before a list, told once for all commitments under them."""
    held: dict[tuple[str, str], list[Pair]] = defaultdict(list)
    for pair in pairs:
        if pair.before.lead_in and pair.after.lead_in and _begun_apart(pair):
            old, new = (" ".join(one.lead_in.split()) for one in (pair.before, pair.after))
            if old != new:
                held[old, new].append(pair)
    for (old, new), under in held.items():
        yield _lead_in(old, new, under)


def _lead_in(old: str, new: str, under: list[Pair]) -> Change:
    first = under[0]
    names = tuple(pair.after.id for pair in under)
    count = f"{len(names)} commitments" if len(names) > 1 else f"commitment “{names[0]}”"
    group = first.after.group
    facts = Facts(
        replace(first.after.subject, sort="list", name=f"{new} …"),
        "lead-in",
        old,
        new,
        count,
        redline(old, new),
        listed=names,
        number=len(names),
        before_at=span(first.before.group, "lead-in") if first.before.group else None,
        after_at=span(group, "lead-in") if group else None,
    )
    # An entry after the words makes them a sentence, so that they can be read like one.
    verdict = judge(f"{old.rstrip(': ')} do this", f"{new.rstrip(': ')} do this", alike=0)
    facts = facts.but(reasons=verdict.reasons, tags=verdict.tags)
    if verdict.axis == "retouched":
        return wordings.commitment_editorial(facts)
    if verdict.axis == "negation":
        return wordings.commitment_negated(facts)
    if verdict.vote < 0:
        return wordings.lead_in_weakened(facts)
    return (
        wordings.lead_in_strengthened(facts) if verdict.vote else wordings.lead_in_reworded(facts)
    )


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
            yield details.record_changed(facts.but(more="the label or id of a part"))
    for one in held.gone:
        yield kinds.part_removed(_part(difference, one, True))
    for one in held.come:
        yield kinds.part_added(_part(difference, one, False))
    if held.reordered:
        yield details.record_changed(difference.facts(more="the order of its parts"))


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
        why = "; ".join(filter(None, (new.reason, new.decision)))
        facts = facts.but(more=f": {why}" if why else ", and nothing says why")
        yield actions.action_withdrawn(facts) if action else kinds.commitment_withdrawn(facts)
    elif after == "superseded":
        facts = facts.but(more=f" by “{'”, “'.join(new.replaced_by)}”" if new.replaced_by else "")
        yield actions.action_superseded(facts) if action else kinds.commitment_superseded(facts)
    elif before in ("withdrawn", "superseded"):
        yield actions.action_reinstated(facts) if action else kinds.commitment_reinstated(facts)
    elif after == "complete":
        facts = facts.but(more="" if new.evidence else ", and nothing shows it")
        yield progress.action_completed(facts, NOTABLE if new.evidence else REVIEW)
    elif before == "complete":
        yield progress.action_reopened(facts)
    elif not before or not after:
        yield progress.status_changed(facts)
    else:
        worse = _ORDER[after] > _ORDER[before]
        started = {before, after} == {"not-started", "on-track"}
        worsened = (worse and not started) or (started and after == "not-started")
        yield progress.rag_worsened(facts) if worsened else progress.rag_improved(facts)


@judges("lead_in", CommitmentGroup)
def told_with_the_list(difference: Difference) -> Iterator[Change]:
    """The words before a list: `lead_ins` and `wording` tell them with what stands under them."""
    yield from ()
