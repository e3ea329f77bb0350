"""Slips of stops, spaces, dashes and brackets, each with its fault and what to do.

In: nothing. Out: rows: pieces of which one must stand in the text, a pattern, what is wrong with
what it finds, and a hint.
"""

import re
from itertools import product

from stratc.text.english import MONTH
from stratc.text.tables import PatternTable

PART = re.compile(r"\[((?:\\.|[^\[\]\\])+)\]|\(([^()]+)\)|\\?(.)")
WAY = re.compile(r"(?:\[(?:\\.|[^\[\]\\])+\]|\([^()]+\)|\\.|[^|])+")
SPAN = re.compile(r"(\w)-(\w)")


def ways(pattern: str) -> tuple[str, ...]:
    """Every text that a pattern of letters, `[a-z]`, `(one|other)` and `|` stands for."""
    return tuple(
        "".join(one)
        for way in WAY.findall(pattern)
        for one in product(*(_texts(*part) for part in PART.findall(way)))
    )


def _texts(letters: str, words: str, letter: str) -> list[str]:
    whole = SPAN.sub(lambda ends: "".join(map(chr, range(ord(ends[1]), ord(ends[2]) + 1))), letters)
    return list(whole.replace(r"\t", "\t").replace("\\", "")) or (words or letter).split("|")


SLIPS = tuple(
    (ways(near), re.compile(slip), fault, hint)
    for slip, right in PatternTable({"MONTH": MONTH}).read(__package__, ["punctuation_slips"]).rows
    for fault, hint, near in [right.split(" :: ")]
)
