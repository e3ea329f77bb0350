"""Two editions to every change between them: pair, walk, judge, and tell each change once.

In: two Editions. Out: a Comparison. The order below is the order of precedence: what is told with
a priority is not told again for each commitment in it, and what moved together moved once.
"""

from collections.abc import Generator, Iterable, Iterator
from dataclasses import replace as change_as
from datetime import date
from itertools import chain

from stratc.model import REFERRED, Element

from .change import LOSS_IF_SO, REVIEW, Change, Subject
from .comings import come, edition_step, gone, new_address, standing
from .comparison import Comparison, Matched, about, anchors, ordered
from .context import Context
from .differences import differences, subject_of
from .edition import Edition, PromiseText
from .fates import fates
from .ids import renumbered
from .judges import gather
from .judges.coverage import coverage
from .moves import Places, moves, of_priorities, places
from .pairing import Pair, Pairing, match
from .renamed import renamed
from .split_and_merged import split_and_merged
from .wordings import lead_ins, wording

gather()
PAIRED = ("commitment", "action", "priority")  # by their words and places, not by a title


def compare(
    before: Edition,
    after: Edition,
    as_of: date | None = None,
    steps: bool = False,
    moved: bool = False,
) -> Comparison:
    """Every change between two editions of one strategy, graded against the status of the first.

    Its id counts as changed only where it `moved`: of two files each has an id of its own.
    """
    day = as_of or edition_day(before, after)
    context = Context(before, after, day, names=_names(before, after))
    pairings = [
        match(before.of("commitment"), after.of("commitment")),
        match(before.of("action"), after.of("action")),
    ]
    for sort, pairing in zip(("commitment", "action"), pairings, strict=True):
        context.names[sort] = {pair.before.id: pair.after.id for pair in pairing.pairs}
    where = places(before, after, pairings)
    context.names["priority"] = {old.id: new.id for old, new in where.pairs}
    names = list(renamed(context, pairings))
    near = standing(context, pairings)
    served = list(coverage(context, pairings))
    context.lost = frozenset(c.subject.id for c in served if c.kind.endswith("lost"))
    context.gained = frozenset(c.subject.id for c in served if c.kind.endswith("gained"))
    changes = [*names, *served, *_outside(context, where), *promised(context, where, pairings)]
    if moved:
        changes.append(new_address(before.strategy, after.strategy))
    if steps:
        changes += edition_step(before.strategy, after.strategy, changes)
    found = told(changes, before, after)
    return Comparison(
        title=after.strategy.title,
        before=before.name,
        after=after.name,
        status=before.strategy.status,
        changes=found,
        fates=fates(pairings, found, near),
        editions=(about(before), about(after)),
        day=day,
        matched=tuple(_matched(pairings)),
        anchors=anchors(after.strategy),
    )


def edition_day(before: Edition, after: Edition) -> date | None:
    """The day by which a date counts as passed: the new edition's own, and never today.

    It is the day it was published or adopted, if that is not still the old edition's; else that of
    its commit; else that of the old one's, or the day that both give, as it was changed after that.
    """
    stated = after.days - before.days
    if stated:
        return min(stated)
    return after.committed or before.committed or max(after.days, default=None)


def told(
    changes: Iterable[Change], before: Edition, after: Edition, status: str = ""
) -> tuple[Change, ...]:
    """The changes in the order of a report, counted against an edition of this status."""
    titles = [p.title for p in (*after.strategy.priorities, *before.strategy.priorities)]
    order = {title: number for number, title in enumerate(dict.fromkeys(titles))}
    settings = after.library.settings.changes
    return ordered(changes, status or before.strategy.status, order, settings)


def promised(context: Context, where: Places, pairings: list[Pairing]) -> Iterator[Change]:
    """What became of every commitment and action."""
    with_priority: set[PromiseText] = set()
    yield from of_priorities(context, where, pairings, with_priority)
    pairs = [pair for pairing in pairings for pair in pairing.pairs]
    yield from renumbered(pairs)
    yield from lead_ins(context, pairs)
    yield from moves(context, where, pairs, with_priority)
    for pair in pairs:
        own = differences(context, pair.after.subject, pair.before.element, pair.after.element)
        for change in chain(wording(context, pair), own):
            # A pair that only likeness made is for a person to confirm.
            asked = pair.how == "likeness" and change.grade > REVIEW
            tags = (LOSS_IF_SO, *change.tags)
            yield change_as(change, grade=REVIEW, tags=tags) if asked else change
    for pairing in pairings:
        yield from _once(split_and_merged(context, pairing))
        replacing = yield from _replaced(context, pairing)
        hints = {old: (new, score) for old, new, score in pairing.suggested}
        ids = {promise.id for promise in pairing.come}
        for promise in pairing.gone:
            reused = promise.id in ids
            yield gone(context, promise, hints.get(promise), reused)
        for promise in pairing.come:
            if promise not in replacing:
                yield come(context, promise)


def _once(changes: Iterable[Change]) -> Iterator[Change]:
    """Each change once: what two merged promises gained together is one gain."""
    told: set[tuple[str, ...]] = set()
    for change in changes:
        name = (change.kind, change.subject.id, change.field, change.before, change.after)
        if name not in told:
            told.add(name)
            yield change


def _replaced(context: Context, pairing: Pairing) -> Generator[Change, None, set[PromiseText]]:
    """Superseded promises against what replaces them; returns which new ones are told with that."""
    heirs = {promise.id: promise for promise in pairing.come}
    found: set[PromiseText] = set()
    for pair in pairing.pairs:
        if pair.after.element.status != "superseded" or pair.before.element.status == "superseded":
            continue
        for name in pair.after.element.replaced_by:
            if heir := heirs.get(name):
                found.add(heir)
                yield from wording(context, Pair(pair.before, heir, "previously"))
    return found


def _outside(context: Context, where: Places) -> Iterator[Change]:
    """Everything that is no promise: the strategy's own fields, and those of its priorities."""
    strategy = context.after.strategy
    subject = Subject("strategy", strategy.id, strategy.title)
    yield from differences(context, subject, context.before.strategy, strategy)
    for old, new in where.pairs:
        yield from differences(context, subject_of_priority(new, subject), old, new, skip=("id",))


def subject_of_priority(element: Element, parent: Subject) -> Subject:
    """A priority as reports call it, filed under itself."""
    found = subject_of(element, parent)
    return Subject(found.sort, found.id, found.name, found.name)


def _names(before: Edition, after: Edition) -> dict[str, dict[str, str]]:
    """For each sort of thing that is named by an id: what an old id is called now."""
    found: dict[str, dict[str, str]] = {}
    for kind in REFERRED.keys() - PAIRED:
        attribute = REFERRED[kind].titles[0]
        old, new = before.index.named(kind), after.index.named(kind)
        if old == new:
            found[kind] = {name: name for name in old}
            continue
        homes = {getattr(element, attribute): name for name, element in new.items()}
        found[kind] = {name: name for name in old if name in new}
        for name, element in old.items():
            said = getattr(element, attribute)
            home = homes.get(said) if said else None
            if name not in new and home is not None and home not in old:
                found[kind][name] = home
    return found


def _matched(pairings: list[Pairing]) -> Iterator[Matched]:
    """Pairs that do not explain themselves by an equal id."""
    words = {
        "exchanged": ("the text is the same under another id, and the id has another text", "sure"),
        "previously": ("the new one names the old id under `previously:`", "stated"),
        "text": ("the text is the same, word for word", "sure"),
        "whole": ("nobody says so, and the words of the one stand in the other", "proposed"),
        "worded": ("their ids are only their words, which are nearly the same", "proposed"),
        "anew": ("the plan is numbered anew, and their words are nearly the same", "proposed"),
        "place": ("they stand beside the same promise, and share words", "proposed"),
        "likeness": ("their ids mean other promises now, and they share words", "proposed"),
    }
    for pairing in pairings:
        for pair in pairing.pairs:
            if pair.how in words:
                yield Matched(pair.before.id, pair.after.id, *words[pair.how])
        for old, into in pairing.splits:
            how = words["whole" if old in pairing.unsaid else "previously"]
            yield Matched(old.id, ", ".join(t.id for t in into), *how)
        for olds, new in pairing.merges:
            how = words["whole" if new in pairing.unsaid else "previously"]
            yield Matched(", ".join(t.id for t in olds), new.id, *how)
