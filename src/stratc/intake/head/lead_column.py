"""Which column says who leads, where its heading leaves open what it is.

In: the fields, headings and boxes of the columns. Out: the column, or None.
"""

import re

from stratc.blocks import Cell

from ..values import times
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
