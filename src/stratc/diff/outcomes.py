"""What a promise brings about, whether it says what is done or what it comes to.

“We will provide families with a key worker” and “each family will have a key worker” differ in who
is the subject and not in what there will be. In: the sentences of two wordings. Out: the same
sentences, with one silent verb in both where the one says the deed and the other its outcome, so
that all else in them is held against each other.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from stratc.text.tables import entries

from .lines import StemmedLines, StemmedSentence, aligned

_OURS = r"^(?:we|the council|the partnership|our \w+) (?:will|must) "
_HOW = r"(?:(?:also|then|now|always|again|all|\w+ly) )*"
_CAN = r"(?:can|will be able to) (?:get|have|use|find|borrow|join|turn to|draw on|call on)"


@dataclass(frozen=True, slots=True)
class _Outcome:
    deed: re.Pattern[str]
    come: re.Pattern[str]
    equal: bool  # else the outcome is more than the deed


def _outcomes() -> Iterator[_Outcome]:
    for name, line in entries(__package__, "outcomes"):
        deeds, outcomes = map(_either, line.split("|"))
        equal = not name.endswith("at last")
        able = "" if equal else f"|{_CAN}"
        yield _Outcome(
            re.compile(rf"{_OURS}{_HOW}(?:{deeds})(?= )"),
            re.compile(
                rf"^(?P<who>(?!{_OURS[1:]})[^.;:]{{2,120}}?) "
                rf"(?:(?:will|must) {_HOW}(?:{outcomes}){able})(?=[ .,;]|$)"
            ),
            equal,
        )


def _either(phrases: str) -> str:
    each = sorted((one.strip() for one in phrases.split(",")), key=len, reverse=True)
    return "|".join(map(re.escape, each))


_OUTCOMES = tuple(_outcomes())


def same_outcomes(old: StemmedLines, new: StemmedLines) -> tuple[StemmedLines, StemmedLines]:
    """Two wordings, with “will have” for a deed and for its outcome where they are of one kind."""
    pairs, _, _ = aligned(old, new)
    read = {line: same for pair in pairs for line, same in zip(pair, _in_one(*pair), strict=True)}
    return tuple(read.get(line, line) for line in old), tuple(read.get(line, line) for line in new)


def _in_one(
    one: StemmedSentence, other: StemmedSentence
) -> tuple[StemmedSentence, StemmedSentence]:
    for each in _OUTCOMES:
        if each.deed.match(one.level) and each.come.match(other.level):
            return _deed(each, one), _come(each, other)
        if each.equal and each.come.match(one.level) and each.deed.match(other.level):
            return _come(each, one), _deed(each, other)
    return one, other


def _deed(outcome: _Outcome, line: StemmedSentence) -> StemmedSentence:
    return replace(line, level=outcome.deed.sub("we will have", line.level))


def _come(outcome: _Outcome, line: StemmedSentence) -> StemmedSentence:
    level = outcome.come.sub(r"\g<who> will have", line.level)
    return replace(line, level=_ANYBODY.sub("we", level))


# Whoever else it is for is told as a word.
_ANYBODY = re.compile(r"^(?:people|you|anyone|everyone)(?= will have\b)")
