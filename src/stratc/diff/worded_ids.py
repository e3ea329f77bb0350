"""Ids that are no more than the first words of their promise, as an import gives them.

Such an id changes with its words and tells nobody that the promise is another one. In: promises
that nothing else pairs. Out: those whose texts are nearly the same, each with the likest.
"""

import re
from collections.abc import Iterable, Iterator

from stratc.model.given_ids import name
from stratc.text.similarity import wordwise

from .edition import PromiseText

NEARLY_THE_SAME = 70.0
_NUMBER = re.compile(r"-\d{1,2}$")
_NAME = re.compile(r"(?<=\s)[A-Z][\w’'-]*")


def worded(
    near: Iterable[tuple[PromiseText, PromiseText, float]],
) -> Iterator[tuple[PromiseText, PromiseText, float]]:
    """Pairs of promises under ids made of their words, likest first, and how alike they are.

    Where a name is another, of a place or a body, it is another promise.
    """
    scored = sorted(
        (
            (wordwise(old.key.split(), new.key.split()), old.id, new.id, old, new)
            for old, new, _ in near
            if old.id != new.id and _is_worded(old) and _is_worded(new)
        ),
        key=lambda one: (-one[0], *sorted(one[1:3])),
    )
    told: set[PromiseText] = set()
    for score, _, _, old, new in scored:
        if score < NEARLY_THE_SAME or old in told or new in told:
            continue
        if set(_NAME.findall(old.own)) == set(_NAME.findall(new.own)):
            told |= {old, new}
            yield old, new, score


def _is_worded(promise: PromiseText) -> bool:
    """Whether the id is what an import would make of the text."""
    return _NUMBER.sub("", promise.id) == _NUMBER.sub("", name(promise.own))
