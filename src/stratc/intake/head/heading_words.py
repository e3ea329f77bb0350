"""Which field the heading of a column names, in the words that councils use.

A heading that could mean something else names no field: its column is kept in the note of each row.
"""

import re

from stratc.text.tables import entries, pieces

_HEADINGS = tuple(
    (name, re.compile(pattern, re.I)) for name, pattern in entries(__package__, "headings")
)
_PIECES = pieces(__name__)
OTHERS = re.compile(_PIECES["OTHERS"], re.I)
KNOWN = re.compile(_PIECES["KNOWN"], re.I)
BOTH = re.compile(_PIECES["BOTH"], re.I)
"""A heading over leads and partners in one column; a lead partner is one who leads."""
GROUPS = re.compile(_PIECES["GROUPS"], re.I)
PLAIN_ACTION = re.compile(_PIECES["PLAIN_ACTION"], re.I)

BASELINE = re.compile(_PIECES["BASELINE"], re.I)
TARGET = re.compile(_PIECES["TARGET"], re.I)
"""Headings over where a measure starts and should end, with the year that they say."""


_IN_BRACKETS = re.compile(r".+\((\w+)\)")
_WHO_OR_WHEN = {"owner": "lead", "who": "lead", "lead": "lead", "date": "due", "when": "due"}
"""What words in brackets say of a heading: “Achieved by (owner)”, “Time-bound (date)”."""
_RUN_ON = re.compile(r"(?<=[a-z])(?=[A-Z][a-z])|(?<=[A-Z])(?=[A-Z][a-z]{2})")
_WHOLE = {"ll": " will", "ve": " have", "re": " are", "s": " is"}
_CONTRACTED = re.compile(
    r"(?:(?<=\bwe)|(?<=\bwho)|(?<=\bthey)|(?<=\bwhat)|(?<=\bhow)|(?<=\bwhen)|(?<=\bwhere)|(?<=\bit))"
    r"[’'](ll|ve|re|s)\b",
    re.I,
)
"""What headings run together: “Who’ll do it”, “What we’ve done”."""
_COUNTS = re.compile(_PIECES["COUNTS"], re.I)
"""What a summary counts, and no plan has a column for."""


def field(heading: str) -> str:
    """The field that a heading names; empty where it names none."""
    if (held := _IN_BRACKETS.fullmatch(heading.strip())) and held[1].lower() in _WHO_OR_WHEN:
        return _WHO_OR_WHEN[held[1].lower()]
    words = " ".join(re.sub(r"[/\\(),:?*_⁰¹²³⁴⁵⁶⁷⁸⁹]", " ", heading).split())
    words = _CONTRACTED.sub(lambda found: _WHOLE[found[1].lower()], words)
    if " " not in words:  # “TargetEndDate”, as programs write their headings
        words = _RUN_ON.sub(" ", words)
    if not words or len(words.split()) > 12 or OTHERS.fullmatch(words) or _COUNTS.match(words):
        return ""
    if GROUPS.fullmatch(words):
        return "group"
    if KNOWN.fullmatch(words.replace("’", " ").replace("'", " ")):
        return "measures"
    if PLAIN_ACTION.fullmatch(words):
        return "action"
    return next((name for name, one in _HEADINGS if one.fullmatch(words)), _in_two(heading))


def _in_two(heading: str) -> str:
    """The field that a heading in two languages names: “Cam / Step”."""
    halves = heading.split("/")
    named = {field(one) for one in halves} - {""} if len(halves) == 2 else set()
    return named.pop() if len(named) == 1 else ""


def aims(heading: str) -> bool:
    """Whether a heading stands over the figures of a measure, and not over what is measured."""
    words = " ".join(heading.split())
    return bool(BASELINE.fullmatch(words) or TARGET.fullmatch(words))
