"""What the words of a promise say now: its sentence, and the words before its list."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from stratc.model import Period
from stratc.text.english import continued
from stratc.text.firmness import read

from .change import Change, Facts
from .context import Context, span
from .dates import moved
from .dates_in_text import dates_in
from .kinds import change_of
from .pairing import Pair
from .redline import redline
from .verdict import Verdict, judge

_KINDS: dict[tuple[str, str, int], str] = {
    ("commitment", "negation", 0): "commitment-negated",
    ("commitment", "condition", -1): "condition-added",
    ("commitment", "condition", 1): "condition-removed",
    ("commitment", "amount", -1): "target-dequantified",
    ("commitment", "amount", 1): "target-quantified",
    ("commitment", "retouched", 0): "commitment-editorial",
    ("commitment", "reworded", 0): "commitment-reworded",
    ("commitment", "", -1): "commitment-weakened",
    ("commitment", "", 1): "commitment-strengthened",
    ("action", "negation", 0): "commitment-negated",
    ("action", "condition", -1): "condition-added",
    ("action", "condition", 1): "condition-removed",
    ("action", "amount", -1): "target-dequantified",
    ("action", "amount", 1): "target-quantified",
    ("action", "retouched", 0): "action-editorial",
    ("action", "reworded", 0): "action-reworded",
    ("action", "", -1): "action-weakened",
    ("action", "", 1): "action-strengthened",
    ("", "date", -1): "date-removed",
    ("", "date", 1): "date-added",
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
        names = new.edition.index.names
        before, after = continued(start, old.own, names), continued(start, new.own, names)
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
        yield change_of(_KINDS[old.sort, "retouched", 0], facts)
        return
    due = new.element.due if new.element.due == old.element.due else None
    yield from reworded(context, old.sort, facts, before, after, due)


def _firmness(lead_in: str) -> tuple[int, str]:
    return read(continued(lead_in, "do this")).strength, lead_in


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
            about = facts.replace(
                field=f"{facts.field}, date {number + 1}", before=was.words, after=will.words
            )
            if step := moved(context, about, was, will):
                told += 1
                yield step
                if due is not None and due in (was, will):
                    about = about.replace(field=f"{about.field} beside due", after=due.words)
                    agree = due == will
                    about = about.replace(before=was.words if agree else will.words)
                    change = "printed-date-agrees" if agree else "printed-date-disagrees"
                    yield change_of(change, about)
    dates = (len(are) > len(were)) - (len(are) < len(were))
    verdict = judge(old, new, dates)
    if told and verdict.axis == "retouched":
        return
    if verdict.axis == "date":
        whens = "; ".join(one.words for one in (were if dates < 0 else are))
        facts = facts.replace(before=whens if dates < 0 else "", after=whens if dates > 0 else "")
        yield change_of(_KINDS["", "date", verdict.vote], facts)
        return
    yield _named(sort, facts, verdict)


def _named(sort: str, facts: Facts, verdict: Verdict) -> Change:
    change = _KINDS.get((sort, verdict.axis, verdict.vote)) or _KINDS[sort, "", verdict.vote]
    more = "; ".join(verdict.reasons)
    if verdict.axis in ("reworded", "retouched"):
        more = f": {more}" if more else ""
    return change_of(change, facts.replace(more=more, reasons=verdict.reasons, tags=verdict.tags))


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
    facts = facts.replace(reasons=verdict.reasons, tags=verdict.tags)
    if verdict.axis == "retouched":
        return change_of("commitment-editorial", facts)
    if verdict.axis == "negation":
        return change_of("commitment-negated", facts)
    if verdict.vote < 0:
        return change_of("lead-in-weakened", facts)
    return change_of("lead-in-strengthened" if verdict.vote else "lead-in-reworded", facts)
