"""Who decided that a promise may be less, and which of its losses a decision is about.

In: a comparison and the fate of a promise. Out: sentences that stand below its words.
"""

from collections.abc import Iterator

from stratc.diff import Change, Comparison, Fate
from stratc.text.english import series

from .story import by_project, sentence, without_subject


def decisions(comparison: Comparison, fate: Fate) -> tuple[str, ...]:
    """The decisions on record that the losses of a promise rest on; none if one loss has none."""
    found, whole = _on_record(comparison, fate)
    return found if whole else ()


def decided(comparison: Comparison, fate: Fate) -> tuple[str, ...]:
    """What stands below a promise of who decided on it."""
    found: tuple[str, ...] = ()
    if fate.way in ("ended", "less"):
        found, whole = _on_record(comparison, fate)
        if found and not whole:
            found = tuple(_each(comparison, fate))
    if not found and (own := own_decision(fate)):
        found = (f"Decided, as the new edition says: {sentence(own)}",)
    counted = (by_project(change) for change in fate.changes if change.setting)
    return tuple(dict.fromkeys((*found, *counted)))


def own_decision(fate: Fate) -> str:
    """The decision that the author wrote beside a promise that was withdrawn."""
    element = fate.new.element if fate.new else None
    if element is None or element.status not in ("withdrawn", "superseded"):
        return ""
    return element.decision or ""


def _losses(fate: Fate) -> list[Change]:
    grave = [change for change in fate.changes if change.loss]
    return grave or [change for change in fate.changes if fate.way == "ended"]


def _on_record(comparison: Comparison, fate: Fate) -> tuple[tuple[str, ...], bool]:
    """The decisions on the losses of a promise, and whether each of these losses has one."""
    found: list[str] = []
    whole = True
    for change in _losses(fate):
        if one := comparison.approval(change):
            found.append(f"Decided by {one.decided_by} on {one.date.words}: {sentence(one.reason)}")
        elif change.set_lower:
            found.append(by_project(change))
        else:
            whole = False
    return tuple(dict.fromkeys(found)), whole


def _named(change: Change, fate: Fate) -> str:
    """What is lost, without the values: “it is due later”."""
    if change.kind.endswith(("-split", "-merged")):
        return "it promises less"
    return without_subject(change, fate.old).partition(": ")[0]


def _each(comparison: Comparison, fate: Fate) -> Iterator[str]:
    """Loss by loss, where some were decided: which they are, and which have no decision."""
    losses = _losses(fate)
    short = [_named(change, fate) for change in losses]
    whole = [without_subject(change, fate.old).replace(": ", ", ", 1) for change in losses]
    names = [one if short.count(one) == 1 else full for one, full in zip(short, whole, strict=True)]
    open_losses: list[str] = []
    for change, name in zip(losses, names, strict=True):
        if one := comparison.approval(change):
            by = f"was decided by {one.decided_by} on {one.date.words}"
            yield f"That {name} {by}: {sentence(one.reason)}"
        elif change.set_lower:
            yield by_project(change)
        else:
            open_losses.append(name)
    yield f"No decision is on record for this: {series(open_losses)}."
