"""Ids that are no more than the first words of their promise, as an import gives them.

Such an id changes with its words and tells nobody that the promise is another one. In: promises
that nothing else pairs. Out: those whose texts are nearly the same, each with the likest; under one
heading it is enough that they share most of what carries meaning.
"""

import re
from collections.abc import Iterable, Iterator

from stratc.model.given_ids import name
from stratc.text.similarity import wordwise

from .dates_in_text import dates_in
from .edition import PromiseText
from .sameness import MOST_OF_IT, shared
from .verdict import judge

NEARLY_THE_SAME = 70.0
LIKE_UNDER_ONE_HEADING = 0.5
_NUMBER = re.compile(r"-\d{1,2}$")
_NAME = re.compile(r"(?<=\s)[A-Z][\w’'-]*")


def worded(
    near: Iterable[tuple[PromiseText, PromiseText, float]], whatever: bool = False
) -> Iterator[tuple[PromiseText, PromiseText, float]]:
    """Pairs of promises under ids made of their words, likest first, and how alike they are.

    `whatever` takes all ids so, as where a plan is numbered anew.
    Where a name is another, of a place or a body, it is another promise.
    """
    scored = sorted(
        (
            (wordwise(old.key.split(), new.key.split()), like, old.id, new.id, old, new)
            for old, new, like in near
            if old.id != new.id and (whatever or (_is_worded(old) and _is_worded(new)))
        ),
        key=lambda one: (-one[0], -one[1], *sorted(one[2:4])),
    )
    told: set[PromiseText] = set()
    for score, like, _, _, old, new in scored:
        if old in told or new in told:
            continue
        stands = old.sort, old.heading
        at_home = stands == (new.sort, new.heading) and (
            like >= LIKE_UNDER_ONE_HEADING or shared(old, new) > MOST_OF_IT
        )
        if not at_home and score < NEARLY_THE_SAME and not (whatever and _said_again(old, new)):
            continue
        names = [set(_NAME.findall(dates_in(side.own)[0])) for side in (old, new)]
        if names[0] == names[1] or (at_home and (names[0] <= names[1] or names[1] <= names[0])):
            told |= {old, new}
            yield old, new, max(score, 100 * like)


def _said_again(old: PromiseText, new: PromiseText) -> bool:
    """Whether one promise stands whole in the words of the other, whichever came first."""
    one, other = (dates_in(side.said)[0] for side in (old, new))
    ways = judge(one, other).way, judge(other, one).way
    return not {"rephrased", "more"}.isdisjoint(ways)


def _is_worded(promise: PromiseText) -> bool:
    """Whether the id is what an import would make of the text."""
    return _NUMBER.sub("", promise.id) == _NUMBER.sub("", name(promise.own))
