"""Judges of what is served in the national frameworks."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from stratc.model import (
    Action,
    Commitment,
    Intervention,
    Link,
    Measure,
    Member,
    Priority,
    Role,
    Statistic,
    Strategy,
)

from ..change import REVIEW, Change, Facts, Subject
from ..context import Context, Difference, shown, span
from ..edition import Edition, PromiseText
from ..kinds import change_of
from ..pairing import Pairing
from ..registry import judges


def covered(edition: Edition) -> dict[str, list[PromiseText]]:
    """For each national item, the active commitments and actions that serve it."""
    found: dict[str, list[PromiseText]] = defaultdict(list)
    for promise in edition.promises:
        if not promise.active:
            continue
        links = list(promise.element.serves)
        if isinstance(promise.element, Action):
            links += [link for one in promise.element.interventions for link in one.serves]
        if promise.priority and promise.priority.inherit:
            links += promise.priority.serves
        for link in links:
            if promise not in found[link.to]:
                found[link.to].append(promise)
    return found


def coverage(context: Context, pairings: Iterable[Pairing]) -> Iterator[Change]:
    """National items that are no longer served by anything, or now by something.

    Where every promise that served one is gone, that is told with the first: one loss is one.
    """
    old, new = covered(context.before), covered(context.after)
    gone = {one for pairing in pairings for one in pairing.gone}
    come = {one for pairing in pairings for one in pairing.come}
    folded: dict[tuple[bool, str], list[str]] = defaultdict(list)
    for sides, name, lost, alone in (
        ((old, new), "framework-coverage-lost", True, gone),
        ((new, old), "framework-coverage-gained", False, come),
    ):
        edition = context.before if lost else context.after
        other = context.after if lost else context.before
        for item, promises in sides[0].items():
            if sides[1].get(item) or not _known(edition, item) or not _known(other, item):
                continue
            title = _title(edition, item)
            if alone.issuperset(promises):
                # Told with the first of them: under each it would read as several losses.
                folded[lost, promises[0].id].append(title)
                continue
            served = "; ".join(str(promise.subject) for promise in promises)
            facts = Facts(
                Subject("national item", item, title),
                "coverage",
                served if lost else "",
                "" if lost else served,
                before_at=span(context.before.strategy, "frameworks"),
                after_at=span(context.after.strategy, "frameworks"),
            )
            # What was merged or split goes on, and may serve it still without saying so.
            joined = {o for p in pairings for olds, _ in p.merges for o in olds}
            joined |= {o for p in pairings for o, _ in p.splits}
            asked = lost and not joined.isdisjoint(promises)
            yield change_of(name, facts, REVIEW if asked else None)
    context.told_with = {key: tuple(titles) for key, titles in folded.items()}


def _known(edition: Edition, item: str) -> bool:
    return edition.library.item(edition.strategy, item) is not None


def _title(edition: Edition, item: str) -> str:
    found = edition.library.item(edition.strategy, item)
    return f"“{found[1].title}”" if found else item


@judges("serves", Commitment, Action, Intervention, Measure, Priority, Member, Role, Statistic)
def serves(difference: Difference) -> Iterator[Change]:
    """Links to national items, one change each; the last cover that is lost is told by itself."""
    context = difference.context
    old: dict[str, Link] = {link.to: link for link in difference.before}
    new: dict[str, Link] = {link.to: link for link in difference.after}
    for to, link in old.items():
        facts = difference.facts(
            field=f"{difference.key}[{to}]", before=shown(context.before, link), after=""
        )
        if to not in new and not (to in context.lost and _promises(difference)):
            yield change_of("framework-mapping-removed", facts)
        elif to in new and link.strength != new[to].strength:
            weaker = new[to].strength == "partial"
            change = "framework-mapping-weakened" if weaker else "framework-mapping-strengthened"
            yield change_of(change, facts.replace(after=shown(context.after, new[to])))
        elif to in new and (link.why or "").split() != (new[to].why or "").split():
            yield change_of(
                "record-changed",
                facts.replace(
                    more=f"why it serves {to}", before=link.why or "", after=new[to].why or ""
                ),
            )
    for to, link in new.items():
        if to not in old and not (to in context.gained and _promises(difference)):
            yield change_of(
                "framework-mapping-added",
                difference.facts(
                    field=f"{difference.key}[{to}]", before="", after=shown(context.after, link)
                ),
            )
    if list(old) != list(new) and set(old) == set(new):
        yield change_of("record-changed", difference.facts(more="the order of what it serves"))


def _promises(difference: Difference) -> bool:
    """Whether the link counts as cover: that of a commitment, an action or an intervention."""
    return isinstance(difference.new, Commitment | Action | Intervention) or (
        isinstance(difference.new, Priority) and (difference.new.inherit or difference.old.inherit)  # type: ignore[attr-defined]
    )


@judges("frameworks", Strategy)
def pinned(difference: Difference) -> Iterator[Change]:
    """The frameworks that a strategy answers to, and their editions."""
    context = difference.context
    old = dict(name.partition("@")[::2] for name in difference.before)
    new = dict(name.partition("@")[::2] for name in difference.after)
    facts = difference.facts()
    told = 0
    for name in dict.fromkeys((*old, *new)):
        titled = _framework(context, name)
        about = facts.replace(
            subject=Subject("framework", name, titled), field=f"frameworks[{name}]"
        )
        if name not in new:
            yield change_of("framework-dropped", about.replace(before=titled, after=""))
        elif name not in old:
            yield change_of("framework-adopted", about.replace(before="", after=titled))
        elif old[name] != new[name]:
            items = tuple(_changed_items(context, name))
            count = f"; {len(items)} of its items differ" if items else "; none of its items differ"
            yield change_of(
                "framework-edition-changed",
                about.replace(before=old[name], after=new[name], listed=items, more=count),
                REVIEW,
            )
        else:
            continue
        told += 1
    if not told:
        yield change_of("record-changed", facts.replace(more="the order of its frameworks"))


def _framework(context: Context, name: str) -> str:
    for edition in (context.after, context.before):
        if found := edition.library.framework(edition.strategy, name):
            return found.name
    return name


def _changed_items(context: Context, name: str) -> Iterator[str]:
    """The items that the two editions of a framework do not share word for word."""
    editions = (context.before, context.after)
    held = [e.library.framework(e.strategy, name) for e in editions]
    old, new = ({p.id: p.title for p in f.items} if f else {} for f in held)
    for item in dict.fromkeys((*old, *new)):
        if old.get(item) != new.get(item):
            yield f"{name}:{item} ({new.get(item) or old.get(item)})"
