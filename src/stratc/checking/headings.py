"""Headings: which stand side by side, and which are written with capitals."""

import re
from collections.abc import Iterator

from stratc.model import Element, Strategy, fields, walk
from stratc.text.spelling import in_dictionary

from .known_names import known_names
from .manuscript import Manuscript

WORD = re.compile(r"[A-Za-z][\w’'-]*")
SMALL = re.compile(r"a|an|and|as|at|by|for|from|in|into|of|on|or|our|the|to|with", re.IGNORECASE)

# “A message from the Deputy Minister”, whose other words are small
OFFICE = r"\b[a-z]{5,} (?:[a-z]+ )*(?:the|our) [A-Z][a-z]+(?: [A-Z][a-z]+){0,3}\Z"
# The name of a law, wherever its nation stands: “The Care Act 2014”
LAW = r"\b(?:Act|Measure|Order|Regulations)(?: \([A-Z][\w ]+\))? (?:19|20)\d\d\b"
# “Our Poverty Truth Commission”
BODY = (
    r"\A(?:Our|The) (?:[A-Z][\w’'-]+ ){2,5}(?:Commission|Board|Partnership|Forum|Panel|Network|"
    r"Alliance|Compact|Trust|Committee|Assembly)\Z"
)
NAMED = re.compile(rf"{OFFICE}|{LAW}|{BODY}")


def capitalised(title: str, manuscript: Manuscript) -> bool:
    """Whether most words of a heading have a capital that no name explains."""
    said = [word for word in WORD.findall(title)[1:] if not SMALL.fullmatch(word)]
    large = [word for word in said if word[0].isupper() and not word.isupper()]
    if len(said) < 3 or len(large) * 2 <= len(said) or NAMED.search(title):
        return False
    names = manuscript.answer(known_names), manuscript.answer(_written_with_capitals)
    mere = [word for word in large if not any(word.lower() in known for known in names)]
    return len(mere) * 2 > len(said)


def without_capitals(title: str, manuscript: Manuscript) -> str:
    """A heading with small letters, except in its first word and in those that may be names."""
    names = manuscript.answer(known_names) | manuscript.answer(_written_with_capitals)
    first = WORD.search(title)

    def small(found: re.Match[str]) -> str:
        word = found.group()
        is_name = word.lower() in names or not (word[1:].islower() and in_dictionary(word))
        return word if is_name or (first and found.start() == first.start()) else word.lower()

    return WORD.sub(small, title)


def levels(strategy: Strategy) -> Iterator[list[Element]]:
    """The elements whose headings stand side by side, level by level."""
    for element in walk(strategy):
        for field in fields(type(element)):
            if field.many and field.holds and _headed(field.holds) and not field.roles:
                level = [e for e in getattr(element, field.name) if getattr(e, "title", None)]
                if len(level) > 1:
                    yield level


def _headed(shape: type[Element]) -> bool:
    """Whether a shape has a title that is printed as a heading."""
    return any(field.key == "title" and "heading" in field.roles for field in fields(shape))


def _written_with_capitals(manuscript: Manuscript) -> frozenset[str]:
    """Words that have a capital in the middle of a sentence, or in the office of who signs.

    They are parts of names.
    """
    pattern = re.compile(r"(?<=[a-z,] )[A-Z][a-z’'-]+")
    signed = (one for words in manuscript.strategy.foreword for one in words.signed)
    offices = " ".join(f"{one.role or ''} {one.further_role or ''}" for one in signed)
    return frozenset(
        found.lower()
        for passage in manuscript.passages
        if passage.prose
        for found in pattern.findall(" ".join(passage.typed.split()))
    ) | {word.lower() for word in WORD.findall(offices) if word[0].isupper()}
