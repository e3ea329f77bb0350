"""What a promise brings about, whether it says what is done or what it comes to.

“We will provide families with a key worker” and “each family will have a key worker” differ in who
is the subject and not in what there will be. In: the sentences of two wordings. Out: the same
sentences, with one silent verb in both where their predicates are of one kind, so that all else in
them is held against each other: amounts, times, places, those it is for, what it depends on.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from stratc.text.equals import levelled
from stratc.text.tables import entries

from . import ladders
from .lines import StemmedLines, StemmedSentence, aligned
from .stems import stem

_TOKEN = re.compile(r"‹[\w-]+›|[^\s.,;:]+|[.;:]|,")
_MODAL = re.compile(r"(?<!who )(?<!that )(?<!which )\b(?:there will|will|must|can)\b")
_UNTOLD = frozenset(("a", "an", "the", "their", "its", "our", "his", "her", "any", "some"))
_ADVERB = re.compile(r"(?:also|now|then|always|again|all|both|each|once|still|\w+ly)$")
_ABLE = stem("able")
_OURS = re.compile(r"(?:[^,]*, )?(?:we|the council|the partnership|our \w+) (?:will|must)\b")
_ROOM = 12  # words of an object between a verb and what belongs to it


@dataclass(frozen=True, slots=True)
class _Phrase:
    words: tuple[str, ...]  # stems, and “…” where an object may stand
    kind: str
    deed: int  # which one of its kind; none is 0, for an outcome


@dataclass(frozen=True, slots=True)
class _Predicate:
    phrase: _Phrase
    able: bool
    by: str  # who does it, or whom or what it comes to, in so far as it is not us
    spans: tuple[tuple[int, int], ...]  # in the text: its modal, its verb, and what belongs to it

    @property
    def head(self) -> str:
        return next((one for one in self.phrase.words if one not in _AUXILIARY), "")


_AUXILIARY = frozenset(map(stem, ("can", "be", "not", "there", "no", "have")))


@cache
def _phrases() -> dict[str, list[_Phrase]]:
    found: dict[str, list[_Phrase]] = {}
    for kind, line in entries(__package__, "predicates"):
        deeds, outcomes = line.split("|")
        for number, group in enumerate((outcomes, *deeds.split(";"))):
            for said in group.split(","):
                words = tuple(stem(one) for one in levelled(said).split() if one not in _UNTOLD)
                if words:
                    found.setdefault(words[0], []).append(_Phrase(words, kind, number))
    return found


def same_predicates(old: StemmedLines, new: StemmedLines) -> tuple[StemmedLines, StemmedLines]:
    """Two wordings, with “will have” for predicates that are of one kind."""
    pairs, _, _ = aligned(old, new)
    read = {line: same for pair in pairs for line, same in zip(pair, _in_one(*pair), strict=True)}
    return tuple(read.get(line, line) for line in old), tuple(read.get(line, line) for line in new)


def _in_one(
    one: StemmedSentence, other: StemmedSentence
) -> tuple[StemmedSentence, StemmedSentence]:
    theirs = list(_predicates(other.level))
    alike = [
        (was, now) for was in _predicates(one.level) for now in theirs if _of_one_kind(was, now)
    ]
    if not alike:
        return one, other
    was, now = max(alike, key=lambda pair: sum(len(each.phrase.words) for each in pair))
    old, new = _having(one, was), _having(other, now)
    if max(was.phrase.deed, now.phrase.deed) >= _MAKING and was.phrase.kind == "there":
        # What is built or opened is new, whether it says so or not.
        old, new = (replace(side, level=_NEW.sub("", side.level, 1)) for side in (old, new))
    return old, new


_HAVING = frozenset(map(stem, ("have", "get", "receive", "there")))
_MAKING = 4  # the first of the deeds of what is there by which it begins
_NEW = re.compile(r"(?:(?<=\ba )|(?<=\d )|(?<=\bhave ))new ")


def _of_one_kind(was: _Predicate, now: _Predicate) -> bool:
    """Whether the second brings about what the first does, and no less of it."""
    one, other = was.phrase, now.phrase
    if one.kind != other.kind or was.head == now.head or ladders.lower(was.head, now.head):
        return False  # of one verb there is nothing to explain
    if one.deed and other.deed:
        return one.deed == other.deed
    if one.deed or other.deed:
        if was.by and was.by == now.by:
            return False  # halls that run are not halls that are run
        return bool(one.deed) or not (was.able or one.kind.endswith("at last"))
    # Who has it has more than who may have it, or for whom it is ready.
    having = {one.words[0], other.words[0]} & _HAVING
    return bool(having) and not now.able and "ready" not in other.words


def _having(line: StemmedSentence, found: _Predicate) -> StemmedSentence:
    """A sentence with “will have” in the place of its predicate, or what else its kind is."""
    (begin, end), *spans = found.spans
    how = "".join(f"{one} " for one in _HOW.findall(line.level[begin:end]))
    verb = f"will {how}{_INSTEAD.get(found.phrase.kind, 'have')}"
    parts = [line.level[:begin], verb if begin else f"we {verb} "]
    for start, stop in (*spans, (len(line.level), 0)):
        between = line.level[end:start]
        parts.append(_ARTICLE.sub(" ", between) if start < len(line.level) else between)
        end = stop
    level = re.sub(r"\s+(?=[\s.,;])", "", "".join(parts))
    if found.phrase.kind in ("repaired", "returned"):
        level = re.sub(r" again\b", "", level, count=1)  # what is mended works again
    return replace(line, level=_ANYBODY.sub("we", level))


# How firmly, how often or how much is said before the verb: “will normally be put in”.
_HOW = re.compile(r"\b(?:always|all|both|each|(?!only\b)\w+ly)\b")
_ARTICLE = re.compile(rf"(?:^|(?<= ))(?:{'|'.join(sorted(_UNTOLD))})? $")
# An exception from what is banned, free or kept is a loss, and none from what is given.
_INSTEAD = {"none": "ban", "free": "have free of charge", "frozen": "keep", "kept": "keep"}
# Whoever else it is for is told as a word.
_ANYBODY = re.compile(r"^(?:people|you|anyone|everyone)(?= will (?:have|keep|ban)\b)")


def _predicates(level: str) -> Iterator[_Predicate]:
    """The readings of the main predicate of a sentence."""
    modal = _MODAL.search(level)
    begin, end = modal.span() if modal else (0, 3 * level.startswith("to "))
    said = [
        one
        for one in _TOKEN.finditer(level, end)
        if one.group() not in _UNTOLD and not _ADVERB.fullmatch(one.group())
    ]
    words = [stem(one.group()) for one in said]
    able = modal is not None and modal.group() == "can"
    if modal and modal.group().startswith("there"):
        readings = [([stem("there"), *words], -1)]
    elif able:
        readings = [(["can", *words], -1)]
    elif words[:1] == ["be"] and words[1:2] == [_ABLE] and words[2:3] == ["to"]:
        able = True
        readings = [(["can", *words[3:]], 2)]
    else:
        # “Will be built” and “will have built” are what “will build” comes to.
        readings = [(words, 0), *([(words[1:], 1)] if words[:1] in (["be"], ["have"]) else [])]
    ours = modal is None or _OURS.match(level)
    doing = ours and not _AUXILIARY & {*readings[0][0][:1]}
    for reading, ahead in readings:
        for phrase in _phrases().get(reading[0], ()) if reading else ():
            if doing and not phrase.deed:
                continue  # we who begin it do not have it
            if (places := _places(reading, phrase.words)) is not None:
                spans = [said[place + ahead].span() for place in places if place + ahead >= 0]
                behind = said[max(0, ahead - 1)].end() if ahead > 0 else end
                by = "" if ours or ahead > 0 else level[:begin].split(", ")[-1]
                yield _Predicate(phrase, able, by, ((begin, behind), *spans))


def _places(words: list[str], phrase: tuple[str, ...]) -> list[int] | None:
    """Where the words of a phrase stand, the first of them at the beginning."""
    places: list[int] = []
    at, room = 0, 0
    for one in phrase:
        if one == "…":
            room = _ROOM
            continue
        ahead = words[at : at + room + 1]
        stop = next((n for n, word in enumerate(ahead) if word in _MARKS), len(ahead))
        if one not in ahead[:stop]:
            return None
        at += ahead.index(one)
        places.append(at)
        at, room = at + 1, 0
    return places


_MARKS = frozenset((".", ",", ";", ":", "will"))
