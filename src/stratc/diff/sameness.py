"""Whether two texts under one id can be one promise, or the id stands for another one now."""

from stratc.text.equals import levelled
from stratc.text.firmness import hedges
from stratc.text.scales import quantities
from stratc.text.similarity import wordwise
from stratc.text.spelling import same_word

from .dates_in_text import dates_in
from .edition import PromiseText
from .exchanged import kept
from .likeness import Likeness, stems
from .stems import words_of
from .verdict import judge

ANOTHER_PROMISE = 0.30  # the same id below this stands for another promise
ALIKE_IN_WORDS = 60.0
LIKELIER = 1.3
LIKE_AT_ALL = 0.1
SHORT = 5
LONG = 12  # so many stems cannot be so few without amounts, dates and conditions
MOST_OF_IT = 0.6  # unless so much of the one stands in the other
HALF_OF_IT = 0.5  # or so many words of each stand in the other, be it as others of one meaning


def many(reused: int, ids: set[str]) -> bool:
    """Whether so many ids mean other promises now that ids are no more than numbers."""
    return reused >= 3 and reused * 3 >= len(ids)


def likelier_elsewhere(
    likeness: Likeness, old: dict[str, PromiseText], new: dict[str, PromiseText], one: set[str]
) -> set[str]:
    """Ids that say nothing here, whose text on one side is much liker to that of another id."""
    names = sorted(one & old.keys() & new.keys())
    own = [likeness.of(old[name].said, new[name].said) for name in names]
    least = max(LIKE_AT_ALL, LIKELIER * min(own, default=1.0))
    here, there = ([side[name].said for name in names] for side in (old, new))
    away = (
        *(
            (score, i)
            for score, i, _ in likeness.likely(here, [o.said for o in new.values()], least)
        ),
        *(
            (score, i)
            for score, i, _ in likeness.likely(there, [o.said for o in old.values()], least)
        ),
    )
    return {names[i] for score, i in away if score > LIKELIER * own[i]}


def one_promise(likeness: Likeness, before: PromiseText, after: PromiseText) -> bool:
    """Whether two texts under one id can be one promise."""
    if likeness.of(before.said, after.said) >= ANOTHER_PROMISE:
        return True
    if wordwise(before.key.split(), after.key.split()) >= ALIKE_IN_WORDS:
        return True
    shared = likeness.kept(before.said, after.said), likeness.kept(after.said, before.said)
    if max(shared) >= MOST_OF_IT or _few_words(before, after):
        return True
    old, new = (words_of(levelled(side.said)) for side in (before, after))
    if kept(old, new) >= HALF_OF_IT:
        return True
    # “Triple the number of ponds” and “three times as many ponds” share one word alone.
    return max(shared) > 0 and judge(before.said, after.said).way in ("retouched", "rephrased")


def _few_words(before: PromiseText, after: PromiseText) -> bool:
    """Whether two short sentences are about the same, however often or soon: “meet quarterly”."""
    if any(len(stems(side.said)) > LONG for side in (before, after)):
        return False
    if max(len(_bare(side.said)) for side in (before, after)) > SHORT:
        return False
    return shared(before, after) >= HALF_OF_IT


def shared(before: PromiseText, after: PromiseText) -> float:
    """How much two promises share, from 0 to 1, whatever their amounts, dates and conditions."""
    old, new = (_bare(side.said) for side in (before, after))
    both = sum(any(one == other or same_word(one, other) for other in new) for one in old)
    return both / max(len(old), len(new)) if old and new else 0.0


def _bare(text: str) -> frozenset[str]:
    """The stems that carry meaning, without amounts, dates and conditions."""
    rest = quantities(hedges(levelled(dates_in(text)[0]))[1])[1]
    return frozenset(word.stem for word in words_of(rest) if word.sort == "content")
