"""The names of national bodies in a text, right or nearly so."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from stratc.checking.manuscript import Manuscript
from stratc.checking.national_bodies import (
    APOSTROPHE,
    bodies_in,
    loosely,
    nation_of,
    pattern,
    plainly,
    stems,
)
from stratc.checking.passage import Hit
from stratc.source import Span

Name = tuple[str, Span]


def nation(manuscript: Manuscript) -> str:
    """The nation whose bodies a document means; empty for England, or all of them."""
    strategy = manuscript.strategy
    listed = (body.name for body in manuscript.index.bodies.values())
    return nation_of("\n".join((manuscript.whole, *strategy.areas, *listed)))


def printed_names(manuscript: Manuscript) -> list[Name]:
    """Everything that looks like a national body's name, as it is printed, with its place."""
    found: list[Name] = []
    hits: dict[int, list[Hit]] = {}
    ours = manuscript.answer(nation)
    for words, name in _names(ours):
        # Of “Barnardo's” no whole word stands in all its forms.
        numbers = manuscript.numbers_with(words) if words else _holding(manuscript, name)
        for number in numbers:
            hits.setdefault(number, []).extend(manuscript.passages[number].own_hits(pattern(name)))
    for part, kept, name in _nearly(ours):
        for number in manuscript.numbers_holding(part):
            passage = manuscript.passages[number]
            if all(stem in passage.typed for stem in kept):
                hits.setdefault(number, []).extend(passage.own_hits(loosely(name)))
    for number in sorted(hits):
        found += [(" ".join(hit.group().split()), span) for hit, span in _apart(hits[number])]
    plain = _plain_names(ours)
    for body in manuscript.index.bodies.values():
        if plainly(body.name) in plain or _near(body.name, ours):
            found.append((body.name, body.where["name"]))
    return found


def _holding(manuscript: Manuscript, name: str) -> Iterator[int]:
    return manuscript.numbers_holding(max(APOSTROPHE.split(name), key=len).lower())


def _apart(hits: list[Hit]) -> Iterator[Hit]:
    """Those that do not overlap: the longer of two that begin at one place is the name."""
    free = 0
    for hit, span in sorted(hits, key=lambda one: (one[0].start(), -one[0].end())):
        if hit.start() >= free:
            free = hit.end()
            yield hit, span


@cache
def _names(nation: str) -> tuple[tuple[str, str], ...]:
    """Each name and misprint of several words, with the words that stand in all its forms."""
    return tuple(
        (in_all_forms(name), name)
        for body in bodies_in(nation)
        for name in (body.name, *body.wrong)
        if " " in name or APOSTROPHE.search(body.name)
    )


@cache
def _plain_names(nation: str) -> frozenset[str]:
    return frozenset(plainly(name) for _, name in _names(nation))


@cache
def _nearly(nation: str) -> tuple[tuple[str, tuple[str, ...], str], ...]:
    """Each name with room for a slip, the part of it to look for, and all that stays."""
    return tuple(
        (max(re.findall(r"\w+", name), key=len)[:-1].lower(), stems(name), name)
        for name in (body.name for body in bodies_in(nation))
        if " " in name
    )


def _near(typed: str, nation: str) -> str:
    """The name that these words are loosely; empty if none."""
    near = (name for _, kept, name in _nearly(nation) if all(stem in typed for stem in kept))
    return next((name for name in near if loosely(name).fullmatch(typed)), "")


@lru_cache(maxsize=10_000)
def in_all_forms(name: str) -> str:
    """The words of a name that stand in it however it is set."""
    whole = " ".join(word for word in name.split() if not re.search("['’]", word))
    return " ".join(word for word in plainly(whole).split() if word != "and")


@cache
def right_name(typed: str, nation: str) -> str:
    """What a name should be; empty if it is right, or right but for its capitals."""
    for body in bodies_in(nation):
        right = (body.name, *body.others)
        if any(plainly(typed) == plainly(name) for name in right):
            low = typed.lower().replace("’", "'")
            name = next(name for name in right if plainly(typed) == plainly(name))
            return "" if any(low == one.lower() for one in right) else name
    for body in bodies_in(nation):
        as_name = typed[:1].isupper() or (typed.islower() and typed.count(" ") > 2)
        if as_name and any(plainly(typed) == plainly(one) for one in body.wrong):
            return body.name
    return _near(typed, nation)
