"""Which commitment or action before is which one after.

By id first; then ids that were exchanged between texts; then what `previously:` says, splits and
merges included; then the same text under another id. Likeness alone never pairs anything: it only
suggests, with the line to write. Likeness is measured only for what ids and texts leave over.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Literal

from stratc.text.similarity import likest, wordwise

from .edition import Promise

How = Literal["id", "exchanged", "previously", "text", "continues", "likeness"]
ANOTHER_PROMISE = 50.0
SAME_PROMISE = 80.0
WORTH_ASKING = 62.0


@dataclass(frozen=True, slots=True)
class Pair:
    """One promise in both editions, and how that is known."""

    before: Promise
    after: Promise
    how: How
    sure: float = 100.0


@dataclass(slots=True)
class Pairing:
    """What became of every promise of the last edition, and where each of the new came from."""

    pairs: list[Pair] = field(default_factory=list)
    splits: list[tuple[Promise, list[Promise]]] = field(default_factory=list)
    merges: list[tuple[list[Promise], Promise]] = field(default_factory=list)
    gone: list[Promise] = field(default_factory=list)
    come: list[Promise] = field(default_factory=list)
    reused: list[Pair] = field(default_factory=list)
    suggested: list[tuple[Promise, Promise, float]] = field(default_factory=list)


def match(before: list[Promise], after: list[Promise]) -> Pairing:
    """Pair the promises of two editions of one strategy."""
    made = Pairing()
    old = {promise.id: promise for promise in before}
    new = {promise.id: promise for promise in after}
    exchanged = _exchanged(old, new)
    for pair in exchanged:
        made.pairs.append(pair)
        made.reused.append(pair)
        del old[pair.before.id], new[pair.after.id]
    _declared(old, new, made)
    for name in [name for name in old if name in new]:
        made.pairs.append(Pair(old.pop(name), new.pop(name), "id"))
    _same_text(old, new, made)
    made.gone, made.come = list(old.values()), list(new.values())
    made.suggested = _suggested(made.gone, made.come)
    order = {id(promise): number for number, promise in enumerate(after)}
    made.pairs.sort(key=lambda pair: order[id(pair.after)])
    return made


def alike(before: Promise, after: Promise) -> float:
    """How alike two promises are, from 0 to 100: by their words and by their letters."""
    if before.key == after.key:
        return 100.0
    return wordwise(before.words, after.words)


def _exchanged(old: dict[str, Promise], new: dict[str, Promise]) -> list[Pair]:
    """Ids whose text is another promise now, while the old text stands under another id."""
    doubtful = [
        name
        for name, promise in old.items()
        if name in new
        and promise.raw != new[name].raw
        and alike(promise, new[name]) < ANOTHER_PROMISE
    ]
    if not doubtful:
        return []
    free_after = [name for name in new if name not in old or name in doubtful]
    free_before = [name for name in old if name not in new or name in doubtful]
    pairs: dict[str, str] = {}
    for name in doubtful:
        if home := _home(old[name], name, [new[n] for n in free_after if n not in pairs.values()]):
            pairs[name] = home
    for name in doubtful:
        if name not in pairs.values():
            free = [old[n] for n in free_before if n not in pairs]
            if home := _home(new[name], name, free):
                pairs[home] = name
    return [Pair(old[b], new[a], "exchanged", alike(old[b], new[a])) for b, a in pairs.items()]


def _home(promise: Promise, name: str, others: list[Promise]) -> str | None:
    """The id under which a text stands in the other edition, if it is not its own."""
    candidates = [other for other in others if other.id != name]
    found = likest(promise.key, [other.key for other in candidates], SAME_PROMISE)
    return candidates[found[0][0]].id if found else None


def _declared(old: dict[str, Promise], new: dict[str, Promise], made: Pairing) -> None:
    """What `previously:` says, in whichever of the two editions it stands."""
    links: dict[str, set[str]] = defaultdict(set)
    back: dict[str, set[str]] = defaultdict(set)
    for promise in new.values():
        for name in promise.element.previously:
            if name in old and name != promise.id:
                links[name].add(promise.id)
    for promise in old.values():
        for name in promise.element.previously:
            if name in new and name != promise.id:
                links[promise.id].add(name)
    for name in list(links):
        # A name that goes on under the same id has its own text there as well.
        if name in new and name in old:
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


def _same_text(old: dict[str, Promise], new: dict[str, Promise], made: Pairing) -> None:
    homes: dict[str, list[str]] = defaultdict(list)
    for name, promise in new.items():
        homes[promise.key].append(name)
    for name in list(old):
        same = homes.get(old[name].key)
        if same:
            near = [n for n in same if _place(new[n]) == _place(old[name])] or same
            same.remove(near[0])
            made.pairs.append(Pair(old.pop(name), new.pop(near[0]), "text"))


def _place(promise: Promise) -> str:
    return promise.home.title if promise.home else ""


def _suggested(gone: list[Promise], come: list[Promise]) -> list[tuple[Promise, Promise, float]]:
    """The likeliest new home of each promise that is gone."""
    found = []
    keys = [promise.key for promise in come]
    for promise in gone:
        for number, score in likest(promise.key, keys, WORTH_ASKING)[:1]:
            found.append((promise, come[number], score))
    return found
