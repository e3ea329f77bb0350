"""The names of national bodies in a text, right or nearly so."""

import re
from collections.abc import Iterator
from functools import cache

from stratc.checking.manuscript import Manuscript
from stratc.checking.national_bodies import (
    APOSTROPHE,
    bodies_in,
    loosely,
    nation_of,
    pattern,
    plainly,
)
from stratc.checking.passage import Hit
from stratc.source import Span

Name = tuple[str, Span]


def nation(manuscript: Manuscript) -> str:
    """The nation whose bodies a document means; empty for England, or all of them."""
    return nation_of(manuscript.whole)


def printed_names(manuscript: Manuscript) -> list[Name]:
    """Everything that looks like a national body's name, as it is printed, with its place."""
    found: list[Name] = []
    hits: dict[int, list[Hit]] = {}
    ours = manuscript.answer(nation)
    for words, name in _names(ours):
        for number in manuscript.numbers_with(words):
            hits.setdefault(number, []).extend(manuscript.passages[number].own_hits(pattern(name)))
    for part, name in _nearly(ours):
        for number in manuscript.numbers_holding(part):
            hits.setdefault(number, []).extend(manuscript.passages[number].own_hits(loosely(name)))
    for number in sorted(hits):
        found += [(" ".join(hit.group().split()), span) for hit, span in _apart(hits[number])]
    plain = {plainly(name) for _, name in _names(ours)}
    for body in manuscript.index.bodies.values():
        near = (name for part, name in _nearly(ours) if part in body.name.lower())
        if plainly(body.name) in plain or any(loosely(one).fullmatch(body.name) for one in near):
            found.append((body.name, body.where["name"]))
    return found


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
def _nearly(nation: str) -> tuple[tuple[str, str], ...]:
    """Each name with room for a slip, and a part of it that stays."""
    return tuple(
        (max((word for word in re.findall(r"\w+", body.name)), key=len)[:-1].lower(), body.name)
        for body in bodies_in(nation)
        if " " in body.name
    )


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
        if any(plainly(typed) == plainly(wrong) for wrong in body.wrong):
            return body.name
    low = typed.lower()
    near = (name for part, name in _nearly(nation) if part in low)
    return next((name for name in near if loosely(name).fullmatch(typed)), "")
