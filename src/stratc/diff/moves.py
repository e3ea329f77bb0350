"""What became of priorities, and what moved between them; told once for all that moved together."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from stratc.model import Priority

from .change import Change, Facts, Subject
from .context import Context, span
from .edition import Edition, PromiseText
from .judges.rest import order
from .kinds import change_of
from .pairing import Pair, Pairing
from .sameness import ANOTHER_PROMISE


@dataclass(slots=True)
class Places:
    """The priorities of two editions: those that are in both, those that went, those that came."""

    pairs: list[tuple[Priority, Priority]] = field(default_factory=list)
    gone: list[Priority] = field(default_factory=list)
    come: list[Priority] = field(default_factory=list)

    def same(self, before: PromiseText, after: PromiseText) -> bool:
        """Whether two promises stand under one priority, or outside any in like-named sections."""
        if before.priority is None or after.priority is None:
            return before.heading == after.heading
        return any(o is before.priority and n is after.priority for o, n in self.pairs)


def places(before: Edition, after: Edition, pairings: list[Pairing]) -> Places:
    """Pair priorities by id, by `previously:`, by title, then by the promises they share."""
    made = Places()
    old, new = list(before.strategy.priorities), list(after.strategy.priorities)

    def take(one: Priority, other: Priority) -> None:
        made.pairs.append((one, other))
        old.remove(one)
        new.remove(other)

    for test in (
        lambda o, n: o.id == n.id,
        lambda o, n: o.id in n.previously or n.id in o.previously,
        lambda o, n: o.title == n.title,
    ):
        for one in list(old):
            other = next((n for n in new if test(one, n)), None)
            if other is not None:
                take(one, other)
    shared = Counter(
        (id(pair.before.priority), id(pair.after.priority))
        for pairing in pairings
        for pair in (*pairing.pairs, *_likely(pairing))
    )
    held = Counter(id(promise.priority) for promise in (*before.promises, *after.promises))
    for one in list(old):
        for other in list(new):
            # Most of the one stands in the other, and most of the other came from the one.
            if shared[id(one), id(other)] * 2 > max(held[id(one)], held[id(other)]):
                take(one, other)
                break
    made.gone, made.come = old, new
    return made


def _likely(pairing: Pairing) -> Iterator[Pair]:
    """Promises that are perhaps one, each taken once."""
    told: set[PromiseText] = set()
    for one, other, score in pairing.suggested:
        if score >= ANOTHER_PROMISE and other not in told:
            told.add(other)
            yield Pair(one, other, "likeness", score)


def of_priorities(
    context: Context, where: Places, pairings: list[Pairing], told: set[PromiseText]
) -> Iterator[Change]:
    """Priorities that went or came. `told` gathers the promises that are told with them."""
    went = list(_went(pairings))
    for priority in where.gone:
        left = {old: new for old, new in went if old.priority is priority}
        lost = [t for pairing in pairings for t in pairing.gone if t.priority is priority]
        homes = sorted({new.heading for new in left.values()})
        stand = "stands" if len(left) == 1 else "stand"
        more = f"{_counted(len(left), 'promise')} of it now {stand} under {_and(homes)}"
        if left and not lost:
            told.update(left.values())
            facts = _facts(priority, True, [new.id for new in left.values()])
            yield change_of("priority-merged", facts.replace(more=more))
        else:
            facts = _facts(priority, True, [t.id for t in lost])
            more = _with(lost, "goes", "go") + (f"; {more}" if left else "")
            yield change_of("priority-removed", facts.replace(more=more))
    for priority in where.come:
        left = {new: old for old, new in went if new.priority is priority and new not in told}
        fresh = [t for pairing in pairings for t in pairing.come if t.priority is priority]
        homes = sorted({old.heading for old in left.values()})
        more = f"{_counted(len(left), 'promise')} of it stood under {_and(homes)}"
        if left and not fresh:
            told.update(left)
            facts = _facts(priority, False, [new.id for new in left])
            yield change_of("priority-divided", facts.replace(more=more))
        else:
            facts = _facts(priority, False, [t.id for t in fresh])
            more = _with(fresh, "comes", "come") + (f"; {more}" if left else "")
            yield change_of("priority-added", facts.replace(more=more))
    for old, new in where.pairs:
        if old.id != new.id:
            facts = Facts(_subject(new), "id", old.id, new.id, more=old.id)
            facts = facts.replace(before_at=span(old, "id"), after_at=span(new, "id"))
            if old.id in new.previously or new.id in old.previously:
                yield change_of("record-changed", facts.replace(more="its id"))
            else:
                yield change_of("id-changed", facts)
    names = {id(new): number for number, (_, new) in enumerate(where.pairs)}
    follow = [names[id(p)] for p in context.after.strategy.priorities if id(p) in names]
    held = {id(old): number for number, (old, _) in enumerate(where.pairs)}
    led = [held[id(p)] for p in context.before.strategy.priorities if id(p) in held]
    if led != follow:
        strategy = context.after.strategy
        subject = Subject("strategy", strategy.id, strategy.title)
        yield order(context, subject, "the priorities", context.before.strategy, strategy)


def _went(pairings: list[Pairing]) -> Iterator[tuple[PromiseText, PromiseText]]:
    """Each promise that goes on, and what it is now; of one that was split, each part."""
    for pairing in pairings:
        yield from ((pair.before, pair.after) for pair in pairing.pairs)
        yield from ((old, new) for olds, new in pairing.merges for old in olds)
        yield from ((old, new) for old, news in pairing.splits for new in news)


def moves(
    context: Context, where: Places, pairs: list[Pair], told: set[PromiseText]
) -> Iterator[Change]:
    """Promises that stand elsewhere, and promises in another order where they stood."""
    moved: dict[tuple[str, str, str], list[Pair]] = defaultdict(list)
    kept: dict[tuple[str, str], list[Pair]] = defaultdict(list)
    for pair in pairs:
        if where.same(pair.before, pair.after):
            kept[pair.after.sort, pair.after.heading].append(pair)
        elif pair.after not in told:
            moved[pair.after.sort, pair.before.heading, pair.after.heading].append(pair)
    for (sort, old, new), under in moved.items():
        names = tuple(pair.after.id for pair in under)
        first = under[0]
        more = f"{len(names)} {sort}s" if len(names) > 1 else str(first.after.subject)
        facts = Facts(
            first.after.subject,
            "place",
            f"“{old}”",
            f"“{new}”",
            more,
            listed=names if len(names) > 1 else (),
            before_at=span(first.before.element),
            after_at=span(first.after.element),
        )
        yield change_of(f"{sort}-moved", facts)
    ranks = {promise: number for number, promise in enumerate(context.before.promises)}
    for (sort, title), under in kept.items():
        order_before = [ranks.get(pair.before, 0) for pair in under]
        if order_before != sorted(order_before):
            subject = Subject("list", title, title, title)
            first = under[0]
            yield order(
                context,
                subject,
                f"{sort}s under “{title}”",
                first.before.element,
                first.after.element,
            )


def _facts(priority: Priority, gone: bool, names: list[str]) -> Facts:
    return Facts(
        _subject(priority),
        "",
        priority.title if gone else "",
        "" if gone else priority.title,
        listed=tuple(names),
        number=len(names),
        before_at=span(priority) if gone else None,
        after_at=None if gone else span(priority),
    )


def _subject(priority: Priority) -> Subject:
    return Subject("priority", priority.id, priority.title, priority.title)


def _with(promises: list[PromiseText], one: str, several: str) -> str:
    if not promises:
        return ""
    counts = [
        _counted(sum(t.sort == sort for t in promises), sort) for sort in ("commitment", "action")
    ]
    words = _and([c for c in counts if not c.startswith("0 ")])
    return f", and {words} {one if len(promises) == 1 else several} with it"


def _counted(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"


def _and(words: list[str]) -> str:
    return " and ".join(f"{word}" for word in words)
