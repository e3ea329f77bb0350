"""An entry of a list that was cut out, while the entries beside it stay."""

import re

from stratc.text.similarity import steps

from .stems import Words, stem
from .structure import verb_of

# Adjectives of which nobody can say whether a thing has less without them.
IDLE = frozenset(
    map(
        stem,
        re.findall(
            r"[\w-]+",
            """new short simple clear robust refreshed updated strong great key important proactive
            innovative exciting holistic modern effective ambitious wide wider broad strategic
            ongoing existing current revised detailed vibrant successful bold positive meaningful
            coordinated joint formal draft initial first next latest various different relevant
            appropriate possible potential overall real true regular several dynamic sustainable
            local existing only other own such""",
        ),
    )
)
SIDE = frozenset(
    ("who", "which", "that", "whose", "except", "excluding", "without", "if", "unless", "not")
)


# “Lamps at the quay |and signs at| the ford”: what follows belongs to the new entry.
TAKING_OVER = frozenset(("at", "in", "on", "to", "for", "across"))


def entry_of_list(old: Words, new: Words) -> bool:
    """Whether nothing happened but that entries of a list went out."""
    cuts = 0
    for how, i, j, k, m in steps([w.stem for w in old], [w.stem for w in new]):
        if how == "equal":
            continue
        put = [word.text for word in new[k:m]]
        if how == "insert" or not set(put) <= {"and", ",", "or"}:
            if any(word.sort in ("content", "mark", "breadth") for word in new[k:m]):
                return False
            continue
        i, j = _from_and(old, i, j)
        # “A shelter and a timetable”: what was cut may end with the article of the next.
        cut = [word.text for word in old[i:j]]
        while len(cut) > 1 and cut[-1] in ("a", "an", "the"):
            cut.pop()
        aside = cut[:2] == [",", "with"] and old[j : j + 1] and old[j].sort != "comma"
        if (len(cut) > 2 and cut[-1] in TAKING_OVER) or aside or "under" in cut:
            return False
        # A clause behind “who” or “except” may narrow, and its end widen.
        clause = _in_a_clause(old, max(0, i - 6), j)
        outer = old[j].text if j < len(old) else ""
        if clause or not ({cut[0], cut[-1], outer} & {",", "and"}):
            return False
        cuts += 1
    return cuts > 0


def _from_and(old: Words, start: int, end: int) -> tuple[int, int]:
    """The same cut, begun or ended at “and” where it may be: “post and |by email” for “by post”."""
    for step in (1, -1):
        i, j = start, end
        back = int(step < 0)
        while i > 0 and j < len(old) and old[i - back].stem == old[j - back].stem:
            i, j = i + step, j + step
            if {old[i].text, old[j - 1].text} & {",", "and"}:
                return i, j
    return start, end


def cut_entries(old: Words, new: Words, fresh: frozenset[str]) -> frozenset[str]:
    """What stood in a list beside an entry that stayed, and went out without anything instead.

    `fresh` are the stems that came in anywhere: beside the neighbour they may be the same entry.
    """
    found: set[str] = set()
    at = verb_of(old)[0]
    kept = {word.stem for word in new}
    for number, word in enumerate(old):
        if word.text != "and" or not at < number < len(old) - 1:
            continue
        if _in_a_clause(old, max(0, number - 6), number):
            continue
        for before, behind in ((number - 1, number + 1), (number + 1, number - 1)):
            if behind == at:  # “plan and build a bridge”: the verbs are told by their ladder
                continue
            entry = _entry(old, behind, behind - number, kept)
            stayed = old[before].sort == "content" and old[before].stem in kept
            if entry and stayed and not entry & IDLE and not _joined(new, old[before].stem, fresh):
                found |= entry
    return frozenset(found)


def in_exception(words: Words, start: int) -> bool:
    """Whether an entry joins those that are left out: “other than for firms |and shops|”."""
    ahead = " ".join(word.text for word in words[max(0, start - 6) : start])
    joined = words[start].text in ("and", "or", ",")
    led = _EXCEPT.search(ahead) or re.search(r"\b(?:except|excluding)\b", ahead)
    return joined and bool(led) and not re.search(r"\b(?:will|must)\b", ahead)


def _in_a_clause(words: Words, start: int, end: int) -> bool:
    """Whether a stretch holds “who” or “except”; behind “ensure” what “that” opens is promised."""
    text = " ".join(word.text for word in words[start:end])
    if _EXCEPT.search(text) or IF_ASKED.search(text):
        return True
    return any(
        word.text in SIDE
        and not (word.text == "that" and place and words[place - 1].text in _ENSURING)
        for place, word in enumerate(words[start:end], start)
    )


_EXCEPT = re.compile(
    r"\b(?:(?:other|rather) than|apart from|save (?:in|on|at|for|where|when|that)|but not|"
    r"not including|bar(?:ring)?)\b"
)
IF_ASKED = re.compile(
    r"\b(?:on|by) (?:request|application|demand|appointment|referral|arrangement)\b"
)
_ENSURING = frozenset(("ensure", "ensures", "ensuring", "sure", "guarantee", "guarantees", "so"))


def _entry(words: Words, number: int, step: int, kept: set[str]) -> frozenset[str]:
    """The stems of an entry that are nowhere now: of the last one with what is said of it."""
    found: set[str] = set()
    while 0 <= number < len(words) and words[number].text not in ("and", "or", ","):
        word = words[number]
        if word.sort == "content":
            if word.stem in kept:
                break
            found.add(word.stem)
        elif step < 0 or (not found and word.sort != "silent"):
            break
        number += step
    return frozenset(found)


def _joined(words: Words, stem: str, fresh: frozenset[str]) -> bool:
    """Whether something new stands beside a word, or beyond the next “and” or comma."""
    return any(
        fresh & _beside(words, place, step)
        for place, one in enumerate(words)
        if one.stem == stem
        for step in (-1, 1)
    )


def _beside(words: Words, place: int, step: int) -> set[str]:
    """The stems on one side of a word that belong to its list, its next entry included."""
    found: set[str] = set()
    joined = False
    place += step
    while 0 <= place < len(words) and len(found) < 4:
        word = words[place]
        if word.sort == "content":
            # What stands before it without “and” is said of it: “directly employed staff”.
            if joined or step > 0:
                found.add(word.stem)
        elif word.text in ("and", ",", "or") and not joined:
            joined = True
        elif word.sort != "silent" and word.sort != "breadth":
            break
        place += step
    return found
