"""Which commitment or action before is which one after; the same whichever edition comes first.

First what authors say under `previously:`, splits and merges included; then the same text, under
its own id or another; then the same id, where its two texts can be one promise; then texts that
were exchanged between ids. Where ids are only numbers and now mean other promises, texts are paired
by likeness, and how sure that is is said. Ids that are only the words of their promise say nothing,
nor do those of a plan that is numbered anew: nearly the same text is the same promise there.
Otherwise likeness never pairs: it only suggests.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Literal, get_args

from stratc.text.similarity import wordwise

from .edition import PromiseText
from .likeness import Likeness
from .sameness import ANOTHER_PROMISE, MOST_OF_IT, likelier_elsewhere, many, one_promise
from .worded_ids import Near, in_place, worded

How = Literal[
    "id",
    "exchanged",
    "previously",
    "text",
    "worded",
    "anew",
    "place",
    "continues",
    "likeness",
    "replaced",
]
HOWS: tuple[How, ...] = get_args(How)
SAME_PROMISE = 80.0
POSSIBLE = 0.35
WORTH_ASKING = 0.22
SEVERAL = 3  # so many ids that are others for the same words are no chance
TAKEN_IN = 0.85  # so much of a promise stands in another that has no other reason to say it


@dataclass(frozen=True, slots=True)
class Pair:
    """One promise in both editions, and how that is known."""

    before: PromiseText
    after: PromiseText
    how: How
    sure: float = 100.0


@dataclass(slots=True)
class Pairing:
    """What became of every promise of the last edition, and where each of the new came from."""

    pairs: list[Pair] = field(default_factory=list)
    splits: list[tuple[PromiseText, list[PromiseText]]] = field(default_factory=list)
    merges: list[tuple[list[PromiseText], PromiseText]] = field(default_factory=list)
    gone: list[PromiseText] = field(default_factory=list)
    come: list[PromiseText] = field(default_factory=list)
    suggested: list[tuple[PromiseText, PromiseText, float]] = field(default_factory=list)
    unsaid: set[PromiseText] = field(default_factory=set)  # splits and merges that nobody declares


def match(before: list[PromiseText], after: list[PromiseText]) -> Pairing:
    """Pair the promises of two editions of one strategy."""
    made = Pairing()
    old = {promise.id: promise for promise in before}
    new = {promise.id: promise for promise in after}
    ids = set(old) & set(new)
    _declared(old, new, made)
    for name in [name for name in old if name in new and old[name].key == new[name].key]:
        made.pairs.append(Pair(old.pop(name), new.pop(name), "id"))
    if old and new:
        likeness = Likeness([promise.said for promise in (*before, *after)])
        one = {n for n in old if n in new and one_promise(likeness, old[n], new[n])}
        _same_text(old, new, ids, one, made)
        shared = [name for name in old if name in new]
        if many(len(set(shared) - one), ids):
            one -= likelier_elsewhere(likeness, old, new, one)
        for name in [name for name in shared if name in one]:
            made.pairs.append(Pair(old.pop(name), new.pop(name), "id"))
        near = list(nearest(likeness, list(old.values()), list(new.values())))
        _exchanged(old, new, ids, near, made)
        reused = [name for name in shared if name in old and name in new]
        if many(len(reused), ids):
            _by_likeness(old, new, near, made)
        how: How = "anew" if _numbered_anew(made) else "worded"
        left = [one for one in near if one[0].id in old and one[1].id in new]
        known = [(pair.before, pair.after) for pair in made.pairs]
        for before_it, after_it, score in worded(left, known, how == "anew"):
            made.pairs.append(Pair(old.pop(before_it.id), new.pop(after_it.id), how, score))
        known = [(pair.before, pair.after) for pair in made.pairs]
        for before_it, after_it, score in in_place(
            likeness, list(old.values()), list(new.values()), known, how == "anew"
        ):
            made.pairs.append(Pair(old.pop(before_it.id), new.pop(after_it.id), "place", score))
        made.gone, made.come = list(old.values()), list(new.values())
        near = [one for one in near if one[0].id in old and one[1].id in new]
        join_wholes(likeness, made, near)
        taken_in(likeness, made)
        made.suggested = list(_suggested(near, made))
    else:
        made.gone, made.come = list(old.values()), list(new.values())
        if made.gone or made.come:
            taken_in(Likeness([promise.said for promise in (*before, *after)]), made)
    order = {promise: number for number, promise in enumerate(after)}
    made.pairs.sort(key=lambda pair: order[pair.after])
    return made


def _declared(old: dict[str, PromiseText], new: dict[str, PromiseText], made: Pairing) -> None:
    """What `previously:` says, in whichever of the two editions it stands."""
    links: dict[str, set[str]] = defaultdict(set)
    back: dict[str, set[str]] = defaultdict(set)
    for promise in new.values():
        for name in promise.element.previously:
            if name in old:
                links[name].add(promise.id)
    for promise in old.values():
        for name in promise.element.previously:
            if name in new:
                links[promise.id].add(name)
    for name in list(links):
        # A name that goes on under the same id has its own text there as well.
        if name in new and name in old and old[name].key == new[name].key:
            links[name].add(name)
    for name, homes in links.items():
        for home in homes:
            back[home].add(name)
    for home, names in back.items():
        if home in old and len(names) == 1 and home not in names and home not in links:
            names.add(home)
            links[home].add(home)
    for name, homes in sorted(links.items()):
        if name not in old or any(home not in new for home in homes):
            continue
        if len(homes) > 1 and all(back[home] == {name} for home in homes):
            into = [promise for promise in new.values() if promise.id in homes]
            made.splits.append((old.pop(name), into))
            for home in homes:
                del new[home]
    for home, names in sorted(back.items()):
        if home not in new:
            continue
        left = [promise for promise in old.values() if promise.id in names]
        if len(left) > 1:
            made.merges.append((left, new.pop(home)))
            for promise in left:
                del old[promise.id]
        elif left:
            made.pairs.append(Pair(old.pop(left[0].id), new.pop(home), "previously"))


def _same_text(
    old: dict[str, PromiseText],
    new: dict[str, PromiseText],
    ids: set[str],
    one: set[str],
    made: Pairing,
) -> None:
    """The same text under another id, where the ids do not tell another story."""
    homes: dict[str, list[PromiseText]] = defaultdict(list)
    for promise in new.values():
        homes[promise.key].append(promise)
    # As they stood at first: what is paired earlier must not decide what comes later.
    olds, news = frozenset(old), frozenset(new)
    for same_place in (True, False):
        for promise in list(old.values()):
            for other in homes.get(promise.key, ()):
                if other.id not in new or promise.id not in old:
                    continue
                if same_place and _place(promise) != _place(other):
                    continue
                if _keeps_id(promise.id, other.id, olds, news, one):
                    continue
                reused = promise.id in ids or other.id in ids
                made.pairs.append(Pair(promise, other, "exchanged" if reused else "text"))
                del old[promise.id], new[other.id]
                break


def _keeps_id(
    before: str, after: str, old: frozenset[str], new: frozenset[str], one: set[str]
) -> bool:
    """Whether a text was copied to a fresh id while its own id goes on with a text like it."""
    return (before in one and before in new and after not in old) or (
        after in one and after in old and before not in new
    )


def _place(promise: PromiseText) -> str:
    return promise.home.title if promise.home else ""


def _exchanged(
    old: dict[str, PromiseText],
    new: dict[str, PromiseText],
    ids: set[str],
    near: list[Near],
    made: Pairing,
) -> None:
    """Texts that were retouched and stand under each other's ids: the likest first."""
    was, now = ({name: place for place, name in enumerate(side)} for side in (old, new))
    scored = sorted(
        (-wordwise(one.words, other.words), i + j, abs(i - j), i, j, one.id, other.id)
        for one, other, score in near
        if score >= ANOTHER_PROMISE and (one.id in ids or other.id in ids)
        for i, j in [(was[one.id], now[other.id])]
    )
    for score, *_, before, after in scored:
        if -score >= SAME_PROMISE and before in old and after in new:
            made.pairs.append(Pair(old.pop(before), new.pop(after), "exchanged", -score))


def _by_likeness(
    old: dict[str, PromiseText], new: dict[str, PromiseText], near: list[Near], made: Pairing
) -> None:
    """Where ids mean other promises now, what is likest is one; how surely is said."""
    for one, other, score in near:
        if score >= POSSIBLE and one.id in old and other.id in new:
            made.pairs.append(Pair(old.pop(one.id), new.pop(other.id), "likeness", score))


def _numbered_anew(made: Pairing) -> bool:
    """Whether most promises that stand word for word have other ids, which then say nothing."""
    same = [pair.how for pair in made.pairs if pair.before.key == pair.after.key]
    moved = same.count("text")
    return moved >= SEVERAL and moved > len(same) - moved


def taken_in(likeness: Likeness, made: Pairing) -> None:
    """Promises whose words now stand in another that goes on: merged, or the reverse, split."""
    for one, pair in list(_homes(likeness, made.gone, made.pairs, after=True)):
        if pair in made.pairs:
            made.pairs.remove(pair)
            made.merges.append(([pair.before, one], pair.after))
            made.unsaid.add(pair.after)
            made.gone.remove(one)
    for one, pair in list(_homes(likeness, made.come, made.pairs, after=False)):
        if pair in made.pairs:
            made.pairs.remove(pair)
            made.splits.append((pair.before, [pair.after, one]))
            made.unsaid.add(pair.before)
            made.come.remove(one)


def join_wholes(likeness: Likeness, made: Pairing, near: list[Near]) -> None:
    """Several promises that are gone and stand, each whole, in one that is new; or the reverse."""
    for home, parts in list(_wholes(likeness, [(new, old) for old, new, _ in near])):
        if home in made.come and all(one in made.gone for one in parts):
            made.merges.append((parts, home))
            made.unsaid.add(home)
            made.come.remove(home)
            made.gone = [one for one in made.gone if one not in parts]
    for home, parts in list(_wholes(likeness, [(old, new) for old, new, _ in near])):
        if home in made.gone and all(one in made.come for one in parts):
            made.splits.append((home, parts))
            made.unsaid.add(home)
            made.gone.remove(home)
            made.come = [one for one in made.come if one not in parts]


def _wholes(
    likeness: Likeness, near: Iterable[tuple[PromiseText, PromiseText]]
) -> Iterator[tuple[PromiseText, list[PromiseText]]]:
    """Each promise that holds several others whole, and little that is in none of them."""
    held: dict[PromiseText, list[PromiseText]] = defaultdict(list)
    for home, part in near:
        if likeness.kept(part.said, home.said) >= TAKEN_IN:
            held[home].append(part)
    for home, some in held.items():
        together = " ".join(one.said for one in some)
        if len(some) > 1 and likeness.kept(home.said, together) >= TAKEN_IN:
            yield home, sorted(some, key=some[0].edition.promises.index)


def _homes(
    likeness: Likeness, lonely: Iterable[PromiseText], pairs: list[Pair], after: bool
) -> Iterator[tuple[PromiseText, Pair]]:
    changed = [pair for pair in pairs if pair.before.key != pair.after.key]
    if not changed:
        return
    whole = likeness.holders([(pair.after if after else pair.before).own for pair in changed])
    for one in lonely:
        for place in whole(one.own, TAKEN_IN):
            pair = changed[place]
            here, there = (pair.after, pair.before) if after else (pair.before, pair.after)
            if (
                likeness.kept(one.own, here.own) >= TAKEN_IN
                and likeness.kept(one.own, there.own) < POSSIBLE
                and likeness.kept(there.own, here.own) >= MOST_OF_IT
            ):
                yield one, pair
                break


def nearest(likeness: Likeness, olds: list[PromiseText], news: list[PromiseText]) -> Iterator[Near]:
    """What may be gone beside what may be new, as far as they are alike at all; likest first."""
    texts = [promise.said for promise in olds], [promise.said for promise in news]
    for score, i, j in likeness.likely(*texts, WORTH_ASKING):
        yield olds[i], news[j], score


def _suggested(near: Iterable[Near], made: Pairing) -> Iterator[Near]:
    """The likeliest new home of each promise that is gone."""
    told: set[PromiseText] = set()
    left = set(made.gone), set(made.come)
    for old, new, score in near:
        if old in left[0] and new in left[1] and old not in told:
            told.add(old)
            yield old, new, score
