"""Ids that are no more than the first words of their promise, as an import gives them.

Such an id changes with its words and tells nobody that the promise is another one. In: promises
that nothing else pairs. Out: those whose texts are nearly the same, each with the likest; under one
heading, be it renamed or divided, it is enough that they share most of what carries meaning, or
that they stand next to a promise that goes on and can be one.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator

from stratc.model.given_ids import name
from stratc.text.similarity import wordwise

from .dates_in_text import dates_in
from .edition import PromiseText
from .likeness import Likeness
from .sameness import MOST_OF_IT, one_promise, shared
from .verdict import judge

NEARLY_THE_SAME = 70.0
LIKE_UNDER_ONE_HEADING = 0.5
PERHAPS_ONE = 0.35
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
    likest = list(_likest((old, new, like) for _, like, _, _, old, new in scored))
    moved = Counter((o.heading, n.heading) for o, n in (*known, *likest))
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
            yield old, new, max(score, 100 * like)


def in_place(
    likeness: Likeness,
    olds: Collection[PromiseText],
    news: Collection[PromiseText],
    known: Iterable[tuple[PromiseText, PromiseText]],
    whatever: bool = False,
) -> Iterator[Near]:
    """Pairs that stand beside the same promise, or both at an end of one list.

    Such a place says as much as an id, if the texts can be one promise.
    """
    homes = dict(known)
    lists = {(old.heading, new.heading) for old, new in homes.items()}
    were, are = _around(olds), _around(news)
    places = {(new.heading, beside): new for new in news for beside in enumerate(are[new])}
    left = set(news)
    for old in olds:
        for heading in sorted(now for was, now in lists if was == old.heading):
            for side, one in enumerate(were[old]):
                home = homes.get(one) if one else None
                new = places.get((heading, (side, home)))
                if new not in left or (one and not home):
                    continue
                said_nothing = whatever or (_is_worded(old) and _is_worded(new))
                named_alike = said_nothing and _same_names(old, new, True)
                if old not in homes and named_alike and one_promise(likeness, old, new):
                    homes[old] = new
                    left.remove(new)
                    yield old, new, 100 * likeness.of(old.said, new.said)


def _around(
    promises: Collection[PromiseText],
) -> dict[PromiseText, tuple[PromiseText | None, PromiseText | None]]:
    """What stands before and behind each under its heading, of its sort."""
    lists: dict[tuple[str, str], list[PromiseText]] = defaultdict(list)
    for edition in {id(one.edition): one.edition for one in promises}.values():
        for one in edition.promises:
            lists[one.sort, one.heading].append(one)
    return {
        one: (before, behind)
        for listed in lists.values()
        for before, one, behind in zip((None, *listed), listed, (*listed[1:], None), strict=False)
    }


def _likest(near: Iterable[Near]) -> Iterator[tuple[PromiseText, PromiseText]]:
    """Promises of which each is the likest to the other."""
    scored = sorted(near, key=lambda one: (-one[2], *sorted((one[0].id, one[1].id))))
    told: set[PromiseText] = set()
    for old, new, like in scored:
        if like >= PERHAPS_ONE and old not in told and new not in told:
            yield old, new
        told |= {old, new}


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
