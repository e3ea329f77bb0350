"""Words that must be near a slip, written as a small pattern."""

import re
from itertools import product

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
