"""Which column says who leads, where its heading leaves open what it is.

In: the fields, headings and boxes of the columns. Out: the column, or None.
"""

import re

from stratc.blocks import Cell

from ..values import times
from . import heading_words
from .label_column import words_in

_WHO = re.compile(
    r"(?:to be )?(?:deliver\w*|complete\w*|done|finish\w*) by|by"
    r"|(?:sub-?)?committee|directorate|department|division|team|organisation|agency"
    r"|who(?:['’]s| is| are| will be)? (?:involved|taking part)\W*|resources?",
    re.I,
)
_PAYS = re.compile(
    r"\b(?:budgets?|fund\w*|grants?|staff(?:ing)?|time|costs?|money|existing|none|nil|n/?a|tb[acd]"
    r"|capital|revenue|levy|income|resourc\w*|free|volunteers?|confirmed|core|internal|external)\b",
    re.I,
)
"""What pays for something; “Resource” over names says who does it, as programs for projects do."""
_DIGITS = re.compile(r"\d")
_BODY = re.compile(
    r"\b(?:organi[sz]ations?|agenc(?:y|ies)|bod(?:y|ies)|partners?|departments?|directorates?"
    r"|services?|teams?|councils?|employers?)\b",
    re.I,
)
_PERSON = re.compile(
    r"\b(?:officers?|persons?|names?|named|managers?|contacts?|individuals?|sros?|posts?|roles?"
    r"|job titles?)\b",
    re.I,
)


def named(fields: list[str], headings: tuple[str, ...], held: list[list[Cell]]) -> int | None:
    """“Delivered by”, “Committee” or “Who is involved” over names, where nobody else leads."""
    for at, name in enumerate(fields):
        if name not in ("due", "start", "partners", "funding", "") or "lead" in fields:
            continue
        words = words_in(held[at])
        if name == "funding" and any(map(_PAYS.search, words)):
            continue
        like = [bool(one) and not _DIGITS.search(one) and one[:1].isupper() for one in words]
        told = words and all(like) and all(times.read(one) is None for one in words)
        if told and _WHO.fullmatch(headings[at].strip()):
            fields[at] = "lead"
            return at
    return None


def officers(headings: tuple[str, ...], at: int | None) -> tuple[int, int] | None:
    """The column of the officers and that of their organisations, one of which is `at`."""
    named = [n for n, words in enumerate(headings) if heading_words.field(words) == "lead"]
    people = [n for n in named if _PERSON.search(headings[n]) and not _BODY.search(headings[n])]
    bodies = [n for n in named if _BODY.search(headings[n]) and not _PERSON.search(headings[n])]
    one = at in named and len(named) == 2 and len(people) == len(bodies) == 1
    return (people[0], bodies[0]) if one else None
