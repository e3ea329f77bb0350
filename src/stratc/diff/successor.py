"""Two strategies of one area: what became of each promise when the one replaced the other.

A new strategy is written anew, so ids and texts say little. First counts what the new one states
under `continues:`; the rest is proposed from what both serve nationally and from the words they
share. A proposal is never more than that: it is marked, and graded for review at most.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from stratc.model import DRAFTS, Priority, Section, Strategy, walk
from stratc.text.firmness import promises as promises_something
from stratc.text.firmness import sentences

from .change import BREAKING, LOSS_IF_SO, REVIEW, Change, Facts, Subject
from .comparison import Comparison, Matched, about, anchors
from .context import Context, span
from .differences import differences
from .edition import Edition, PromiseText
from .fates import fates
from .judges.coverage import coverage
from .kinds import change_of
from .likeness import Likeness, stems
from .pairing import Pair, Pairing, join_wholes, nearest, taken_in
from .quotation import aims_left
from .renamed import renamed
from .split_and_merged import split_and_merged
from .transitions import edition_day, told
from .wordings import wording

LIKELY, POSSIBLE = 0.45, 0.25
SAME_ID, SAME_ITEM = 0.12, 0.30
NEAR_IN_TEXT = 0.16
COMPARED = frozenset({"areas", "scope", "period", "frameworks", "review", "status"})
JUDGED = ("due", "lead", "measures", "status")


def succeed(before: Edition, after: Edition, as_of: date | None = None) -> Comparison:
    """What became of the promises of a strategy in the one that replaces it."""
    day = as_of or edition_day(before, after)
    context = Context(before, after, day, successor=True)
    old = [promise for promise in before.promises if promise.active]
    new = [promise for promise in after.promises if promise.active]
    stated = list(_stated(before.strategy, old, new))
    taken = {pair.before for pair in stated}, {pair.after for pair in stated}
    left = [promise for promise in old if promise not in taken[0]]
    free = [promise for promise in new if promise not in taken[1]]
    likeness = Likeness([promise.said for promise in (*old, *new)])
    joined = Pairing(gone=left, come=free)
    join_wholes(likeness, joined, list(nearest(likeness, left, free)))
    left, free = joined.gone, joined.come
    proposed = list(_proposed(likeness, left, free))
    paired = {p.before for p in proposed}, {p.after for p in proposed}
    ended = [promise for promise in left if promise not in paired[0]]
    fresh = [promise for promise in free if promise not in paired[1]]
    joined = replace(joined, pairs=proposed, gone=ended, come=fresh)
    taken_in(likeness, joined)
    pairing = replace(joined, pairs=[*stated, *proposed])
    pairing.suggested = list(_nearest(likeness, ended, new))
    changes = [*renamed(context, [pairing]), *_whole(context), *coverage(context, [pairing])]
    changes += map(_asked, split_and_merged(context, joined))
    for pair in stated:
        changes += [_as_carried(change, pair, "is") for change in _carried(context, pair)]
    for pair in proposed:
        asked = (_only_proposed(change, pair) for change in _carried(context, pair))
        changes += [_as_carried(change, pair, "is perhaps") for change in asked]
    for promise in ended:
        changes.append(_ended(context, promise, after, likeness, maintained=bool(stated)))
    for promise in fresh:
        changes.append(_fresh(context, promise))
    status = _relied_on(before.strategy, day or after.strategy.period.start)
    found = told(changes, before, after, status)
    return Comparison(
        title=f"{before.strategy.title} and its successor, {after.strategy.title}",
        before=before.name,
        after=after.name,
        status=status,
        changes=found,
        fates=fates([pairing], found),
        editions=(about(before), about(after)),
        day=day,
        matched=(*map(_said, stated), *map(_said, proposed), *_taken(joined)),
        successor=True,
        anchors=anchors(after.strategy),
    )


def _relied_on(strategy: Strategy, day: date | None) -> str:
    """The status that counts: what is replaced after its time began was more than a draft."""
    start = strategy.period.start
    begun = start is not None and day is not None and start <= day
    return "published" if strategy.status in DRAFTS and begun else strategy.status


def _score(likeness: Likeness, before: PromiseText, after: PromiseText) -> float:
    """Words, shared national items, and the same id, which a new author may have kept."""
    same = SAME_ITEM * _shared_items(before, after)
    return likeness.of(before.said, after.said) + same + SAME_ID * (before.id == after.id)


def _shared_items(before: PromiseText, after: PromiseText) -> float:
    old, new = ({link.to: link.strength for link in t.element.serves} for t in (before, after))
    if not old or not new:
        return 0.0
    shared = sum(1.0 if old[to] == new[to] == "direct" else 0.5 for to in old.keys() & new.keys())
    return float(shared / len(old.keys() | new.keys()))


def _stated(before: Strategy, old: list[PromiseText], new: list[PromiseText]) -> Iterator[Pair]:
    named = {promise.id: promise for promise in old}
    for promise in new:
        for carried in promise.element.continues:
            strategy, _, item = carried.partition(":")
            if strategy == before.id and item in named:
                yield Pair(named[item], promise, "continues")


def _proposed(likeness: Likeness, old: list[PromiseText], new: list[PromiseText]) -> Iterator[Pair]:
    """The likeliest pairs first, each promise once. Only promises that share a word are scored."""
    homes: dict[str, list[int]] = {}
    for number, promise in enumerate(new):
        for stem in {*stems(promise.said), *(link.to for link in promise.element.serves)}:
            homes.setdefault(stem, []).append(number)
    common = max(20, len(new) // 10)
    scored = []
    for i, promise in enumerate(old):
        near = {
            number
            for stem in {*stems(promise.said), *(link.to for link in promise.element.serves)}
            if len(homes.get(stem, ())) <= common
            for number in homes.get(stem, ())
        }
        for j in near:
            score = _score(likeness, promise, new[j])
            # Without a national item in common, words alone must say more.
            least = POSSIBLE if _shared_items(promise, new[j]) else LIKELY
            if score >= least:
                scored.append((-score, i, j))
    used: tuple[set[int], set[int]] = (set(), set())
    for score, i, j in sorted(scored):
        if i not in used[0] and j not in used[1]:
            used[0].add(i)
            used[1].add(j)
            yield Pair(old[i], new[j], "likeness", -score)


def _carried(context: Context, pair: Pair) -> Iterator[Change]:
    """What a promise says in the new strategy, for what a reader could hold somebody to."""
    if pair.before.key == pair.after.key and pair.before.lead_in == pair.after.lead_in:
        facts = Facts(
            pair.after.subject,
            "text",
            pair.before.said,
            pair.after.said,
            before_at=span(pair.before.element, "text"),
            after_at=span(pair.after.element, "text"),
        )
        yield change_of("commitment-carried-on", facts)
    else:
        yield from wording(context, pair, whole=True)
    skip = {field for field in type(pair.after.element).model_fields if field not in JUDGED}
    if type(pair.before.element) is type(pair.after.element):
        yield from differences(
            context, pair.after.subject, pair.before.element, pair.after.element, skip=tuple(skip)
        )


def _as_carried(change: Change, pair: Pair, verb: str) -> Change:
    """The message with both names: the old one is what readers of the last strategy know."""
    rest = change.message.replace(str(change.subject), "it", 1)
    return replace(
        change, message=f"{pair.before.subject} {verb} carried on as {pair.after.subject}; {rest}"
    )


def _only_proposed(change: Change, pair: Pair) -> Change:
    sure = "likely" if pair.sure >= LIKELY else "possible"
    return replace(
        _asked(change, sure),
        hint=f"if this pair is right, add `continues: {pair.before.edition.strategy.id}:"
        f"{pair.before.id}` to “{pair.after.id}”",
    )


def _asked(change: Change, sure: str = "likely") -> Change:
    """A change that is one only if the pair is right: for review at most, and marked."""
    tags = (f"proposed: {sure}", *((LOSS_IF_SO,) if change.loss else ()), *change.tags)
    return replace(change, grade=min(change.grade, REVIEW), tags=tags)


def _nearest(
    likeness: Likeness, old: list[PromiseText], new: list[PromiseText]
) -> Iterator[tuple[PromiseText, PromiseText, float]]:
    """The new promise that comes nearest to each old one, if any comes near."""
    told: set[int] = set()
    texts = [promise.said for promise in old], [promise.said for promise in new]
    for score, i, j in likeness.likely(*texts, NEAR_IN_TEXT):
        if i not in told and likeness.telling(old[i].said, new[j].said):
            told.add(i)
            yield old[i], new[j], score


def _fresh(context: Context, promise: PromiseText) -> Change:
    facts = Facts(promise.subject, "", "", promise.said, after_at=span(promise.element, "id"))
    items = context.told_with.get((False, promise.id), ())
    facts = facts.replace(reasons=tuple(f"it is the first to serve {item}" for item in items))
    return change_of(f"{promise.sort}-added", facts)


def _ended(
    context: Context, promise: PromiseText, after: Edition, likeness: Likeness, maintained: bool
) -> Change:
    """A promise without a successor, and the nearest sentence of the new text, if there is one."""
    facts = Facts(promise.subject, "", promise.said, before_at=span(promise.element, "id"))
    items = context.told_with.get((True, promise.id), ())
    reasons = aims_left(items)
    near = max(
        (
            (likeness.of(promise.said, one), one, title)
            for title, one in _promising(after.strategy)
            if likeness.telling(promise.said, one)
        ),
        default=(0.0, "", ""),
    )
    if near[0] >= NEAR_IN_TEXT:
        reasons += (f"nearest in the text, under “{near[2]}”: “{near[1]}”",)
    facts = facts.replace(reasons=reasons)
    return change_of("commitment-not-carried-on", facts, BREAKING if maintained else REVIEW)


def _promising(strategy: Strategy) -> Iterator[tuple[str, str]]:
    """Sentences of the running text that promise something, with the heading they stand under."""
    for element in walk(strategy):
        if isinstance(element, Section | Priority):
            text = element.text if isinstance(element, Section) else element.summary
            for one in sentences(" ".join((text or "").replace("**", "").split())):
                if promises_something(one):
                    yield element.title, one


def _whole(context: Context) -> Iterator[Change]:
    strategy = context.after.strategy
    subject = Subject("strategy", strategy.id, strategy.title)
    skip = tuple(name for name in type(strategy).model_fields if name not in COMPARED)
    yield from differences(context, subject, context.before.strategy, strategy, skip=skip)


def _taken(joined: Pairing) -> Iterator[Matched]:
    for old, new in [
        *((old, new) for olds, new in joined.merges for old in olds),
        *((old, new) for old, news in joined.splits for new in news),
    ]:
        how = "the words of the one stand in the other"
        yield Matched(old.id, new.id, how, "proposed: likely")


def _said(pair: Pair) -> Matched:
    if pair.how == "continues":
        return Matched(
            pair.before.id, pair.after.id, "the new one says so under `continues:`", "stated"
        )
    shared = sorted(
        {link.to for link in pair.before.element.serves}
        & {link.to for link in pair.after.element.serves}
    )
    how = f"both serve {', '.join(shared)}, and they share words" if shared else "they share words"
    sure = "likely" if pair.sure >= LIKELY else "possible"
    return Matched(pair.before.id, pair.after.id, how, f"proposed: {sure}")
