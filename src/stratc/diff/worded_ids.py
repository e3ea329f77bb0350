"""Ids that are no more than the first words of their promise, as an import gives them.

Such an id changes with its words and tells nobody that the promise is another one. In: promises
that nothing else pairs. Out: those whose texts are nearly the same, each with the likest; under one
heading, be it renamed or divided, it is enough that they share most of what carries meaning, or
that they are likest to each other and stand next to promises that go on.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from stratc.model.given_ids import name
from stratc.text.similarity import wordwise

from .dates_in_text import dates_in
from .edition import PromiseText
from .sameness import MOST_OF_IT, shared
from .verdict import judge

NEARLY_THE_SAME = 70.0
LIKE_UNDER_ONE_HEADING = 0.5
LIKE_IN_ONE_PLACE = 0.35
LIKE_ANYWHERE = 0.8
TOGETHER = 2  # so many promises that go from one heading to another are no chance
_NUMBER = re.compile(r"-\d{1,2}$")
Near = tuple[PromiseText, PromiseText, float]
_NAME = re.compile(r"(?<=\s)[A-Z][\w’'-]*")


def worded(
    near: Iterable[Near], known: Iterable[tuple[PromiseText, PromiseText]], whatever: bool = False
) -> Iterator[Near]:
    """Pairs of promises under ids made of their words, likest first, and how alike they are.

    `known` are the pairs that are made already; `whatever` takes all ids so, as where a plan is
    numbered anew. Where a name is another, of a place or a body, it is another promise.
    """
    scored = sorted(
        (
            (wordwise(old.key.split(), new.key.split()), like, old.id, new.id, old, new)
            for old, new, like in near
            if old.id != new.id and (whatever or (_is_worded(old) and _is_worded(new)))
        ),
        key=lambda one: (-one[0], -one[1], *sorted(one[2:4])),
    )
    homes = dict(known)
    likest = list(_likest((old, new, like) for _, like, _, _, old, new in scored))
    moved = Counter((o.heading, n.heading) for o, n in (*homes.items(), *likest))
    told: set[PromiseText] = set()

    def at_home(old: PromiseText, new: PromiseText) -> bool:
        return old.sort == new.sort and (
            old.heading == new.heading or moved[old.heading, new.heading] >= TOGETHER
        )

    for score, like, _, _, old, new in scored:
        if old in told or new in told:
            continue
        here = at_home(old, new) and (
            like >= LIKE_UNDER_ONE_HEADING or shared(old, new) > MOST_OF_IT
        )
        near_enough = score >= NEARLY_THE_SAME or like >= LIKE_ANYWHERE
        if not here and not near_enough and not (whatever and _said_again(old, new)):
            continue
        if _same_names(old, new, here):
            told |= {old, new}
            homes[old] = new
            yield old, new, max(score, 100 * like)
    for old, new in likest:
        if old in told or new in told or not at_home(old, new):
            continue
        if _stand_alike(old, new, homes) and _same_names(old, new, True):
            told |= {old, new}
            homes[old] = new
            yield old, new, 100 * LIKE_IN_ONE_PLACE


def _likest(near: Iterable[Near]) -> Iterator[tuple[PromiseText, PromiseText]]:
    """Promises of which each is the likest to the other."""
    scored = sorted(near, key=lambda one: (-one[2], *sorted((one[0].id, one[1].id))))
    told: set[PromiseText] = set()
    for old, new, like in scored:
        if like >= LIKE_IN_ONE_PLACE and old not in told and new not in told:
            yield old, new
        told |= {old, new}


def _stand_alike(
    old: PromiseText, new: PromiseText, homes: Mapping[PromiseText, PromiseText]
) -> bool:
    """Whether the promise before each, or behind each, is one that goes on."""
    olds, news = (
        (None, *side.edition.promises, None)[place : place + 3 : 2]
        for side in (old, new)
        for place in [side.edition.promises.index(side)]
    )
    return any(one and homes.get(one) is other for one, other in zip(olds, news, strict=True))


def _same_names(old: PromiseText, new: PromiseText, at_home: bool) -> bool:
    one, other = (set(_NAME.findall(dates_in(side.own)[0])) for side in (old, new))
    return one == other or (at_home and (one <= other or other <= one))


def _said_again(old: PromiseText, new: PromiseText) -> bool:
    """Whether one promise stands whole in the words of the other, whichever came first."""
    one, other = (dates_in(side.said)[0] for side in (old, new))
    ways = judge(one, other).way, judge(other, one).way
    return not {"rephrased", "more"}.isdisjoint(ways)


def _is_worded(promise: PromiseText) -> bool:
    """Whether the id is what an import would make of the text."""
    return _NUMBER.sub("", promise.id) == _NUMBER.sub("", name(promise.own))
