"""Words in order of how much they promise, words that are contraries, and words that are near.

A lower rung in the place of a higher one of the same ladder is less. Contraries turn a promise
round. Near words differ in tone and hardly in what is done: exchanging them is worth a note, and
no loss. A narrower word names a part of what the wider one names: it is near to neither. All words
are stems as `stems.stem` gives them.
"""

from stratc.text.tables import entries, lines

from .families import family
from .stems import stem


def _rungs() -> dict[str, list[tuple[int, int]]]:
    places: dict[str, list[tuple[int, int]]] = {}
    for ladder, line in enumerate(lines(__package__, "ladders")):
        for rung, words in enumerate(line.split(" > ")):
            for word in words.split(", "):
                places.setdefault(stem(word), []).append((ladder, rung))
    return places


def _groups(name: str) -> list[str]:
    return [group for line in lines(__package__, name) for group in line.split(", ")]


_RUNGS = _rungs()
_CONTRARIES = frozenset(frozenset(map(stem, pair.split())) for pair in _groups("contraries"))
_NEARS: dict[str, set[int]] = {}
for _number, _group in enumerate(_groups("near_words")):
    for _word in _group.split():
        _NEARS.setdefault(family(stem(_word)), set()).add(_number)
_NARROWER = frozenset(
    (stem(wide), stem(narrow))
    for wide, words in entries(__package__, "narrower_words")
    for narrow in words.split(", ")
)


def lower(before: str, after: str) -> bool:
    """Whether the second stem stands lower on a ladder that holds both."""
    return any(
        ladder == other and below > rung
        for ladder, rung in _RUNGS.get(before, ())
        for other, below in _RUNGS.get(after, ())
    )


def contrary(before: str, after: str) -> bool:
    """Whether one stem is the contrary of the other."""
    return frozenset((before, after)) in _CONTRARIES


def kin(one: str, other: str) -> bool:
    """Whether one stem is the other as a noun: delivery and deliver, recruitment and recruit."""
    return one != other and family(one) == family(other)


def narrower(wide: str, narrow: str) -> bool:
    """Whether the second stem names a part of what the first one names: bridge and footbridge."""
    return (wide, narrow) in _NARROWER


def near(before: str, after: str) -> bool:
    """Whether two stems differ hardly in what is done."""
    return bool(_NEARS.get(family(before), set()) & _NEARS.get(family(after), set()))
