"""One word that was written as two: “work force”, “develop ment”.

In: a passage, and what its misspelt words should be. Out: where two halves stand, and their word.
"""

import re
from collections.abc import Container, Iterator
from itertools import pairwise

from stratc.checking.passage import Passage
from stratc.text.spelling import in_dictionary

from .syntax.finding import sheets

SHORTEST = 3
# These are no words of their own: “pro active”, “mid life”.
PREFIXES = frozenset(["pro", "anti", "multi", "inter", "semi", "micro", "mid", "trans", "infra"])
PREFIX = "sub"  # “sub group” lacks a hyphen at least, which another rule says
# Such a second half is a word that may follow any noun: “health care” and “healthcare” are right.
FREE_WORDS = """
    care rate rates set sets light lights water waters children teacher teachers maker makers
    making spot spots page pages name names time times course courses room rooms wide
    cutting sharing site sites keeping style styles over work works stop stops able play plays life
    span spans hand hands land lands house houses home homes day days night nights end ends list
    lists fall falls owner owners worker workers giver givers seeker seekers user users back away
    down through less like long full most self port ports wise break breaks point points side craft
    centre centres ward wards piece pieces storm storms bed beds help lesson man men woman women
    person front plain plains yard yards
"""
FREE = frozenset(FREE_WORDS.split())


def halves(passage: Passage, misspelt: Container[str]) -> Iterator[tuple[int, int, str]]:
    """Where two words stand that should be one, and that one.

    Two nouns are one where the whole is a noun that every writer sets as one word; so are a noun
    and a participle, as in “ear marked”. Where a half is no word at all, a line was broken there.
    """
    words = sheets().words
    for one, other in set(pairwise(passage.words)):
        whole = one + other
        prefixed = one in PREFIXES and whole in words.signs
        short = len(one) < SHORTEST or len(other) < SHORTEST
        if not prefixed and (short or other in FREE or one == PREFIX):
            continue
        if prefixed:
            joined = True
        elif whole in words.signs and (one in words.signs and other in words.signs):
            first, last, both = (
                set(words.meanings[words.signs[part]].classes) for part in (one, other, whole)
            )
            joined = "N" in first and first.isdisjoint("PZG") and not last.isdisjoint("NP")
            joined = joined and bool(both) and both <= {"N", "P"}
            done = last <= {"D", "E", "J"} and not last.isdisjoint("DE") and "E" in both
            joined = joined or (done and "N" in first and first.isdisjoint("PZG"))
        else:
            joined = (one in misspelt or other in misspelt) and in_dictionary(whole)
        if joined:
            pattern = re.compile(rf"(?<![\w\0’'.-]){one}[ \n]{{1,9}}{other}(?![\w\0’'-])")
            for found, _ in passage.own_hits(pattern):
                yield *found.span(), whole
