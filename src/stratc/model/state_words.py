"""What councils call the states of a document and of an action, where only they know which it is.

`progress` reads the words that mean one state; these here lead to the question, with its answers.
"""

import re
from collections.abc import Iterable

from stratc.text.tables import entries

from .figures.figure_words import QUALIFIERS
from .progress import STATES, read_progress
from .welsh import QUALIFIERS_IN_WELSH, state_in_english

_STATES = dict(entries(__package__, "state_words"))


_GIVEN_UP = re.compile(
    r"(?:not|no longer)(?: being)? (?:proceed|go(?:ing)? ahead|progress|pursu|"
    r"tak(?:e|ing|en) forward)\w*(?: with)?"
)
_PIECES = re.compile(r"[-–—:;,/().]| and | but | to |→|->", re.IGNORECASE)


# Which way is better, as the column of a table of measures says it.
_WAYS = {
    "up": "increase, increasing, rise, rising, higher, raise, more, upwards, upward, ↑, ▲, "
    "high, bigger, i fyny, cynyddu, cynnydd, uwch",
    "down": "decrease, decreasing, reduce, reducing, reduction, fall, falling, lower, less, fewer, "
    "downwards, downward, ↓, ▼, low, smaller, i lawr, gostwng, gostyngiad, lleihau, is",
    "steady": "same, stable, maintain, maintained, constant, no change, unchanged, hold, keep, →, "
    "neither up nor down, "
    "sefydlog, cynnal",
}
# How much a rule matters, in the words of other programs.
_MATTERS = {
    "must": "error, errors, fail, high, critical",
    "should": "warning, warnings, warn, medium",
    "consider": "info, note, notice, low, hint, suggestion",
    "ignore": "off, no, none, false, never, disable, disabled, 0, silent",
}


def meant_word(typed: str, known: Iterable[str]) -> tuple[str, ...]:
    """The word, of those that a field knows, that everyday words stand for: “c.” is “about”."""
    words, low = tuple(known), typed.strip().lower()
    qualifier = QUALIFIERS.get(low, "") or QUALIFIERS_IN_WELSH.get(low, "")
    if qualifier in words:
        return (qualifier,)
    bare = re.sub(r" (?:is|are|=|yn) (?:better|good|well|dda)$", "", low)
    for meanings in (_WAYS, _MATTERS):
        found = tuple(one for one, names in meanings.items() if bare in names.split(", "))
        if found and found[0] in words:
            return found
    return state_of(typed, words)


def is_state(words: str, state: str) -> bool:
    """Whether words are a usual name of one state, and say nothing else."""
    plain = _bare(words)
    names = (names for meanings, names in _STATES.items() if meanings == state)
    return any(plain == _bare(name) for one in names for name in one.split(","))


def state_of(words: str, states: Iterable[str]) -> tuple[str, ...]:
    """The states that everyday words may stand for, of those that there are."""
    plain, known = _bare(words), tuple(states)
    if (welsh := state_in_english(words)) in known:
        return (welsh,)
    if share := re.fullmatch(
        r"(\d{1,3})(?: (?:per cent|percent))?(?: (?:complete|done|delivered))?", plain
    ):
        done = ("complete",) if share[1] == "100" else ("on-track", "at-risk", "off-track")
        return tuple(state for state in known if state in done)
    for meanings, names in _STATES.items():
        named = any(plain == name or _goes_on(plain, name) for name in map(_bare, names.split(",")))
        if named and (found := tuple(state for state in known if state in meanings.split())):
            return found
    if plain.startswith("not on ") and STATES.get(plain.removeprefix("not ")) == "on-track":
        return tuple(state for state in known if state == "off-track")
    if "withdrawn" in known and _GIVEN_UP.fullmatch(plain):
        return ("withdrawn",)
    for word, state in STATES.items():
        if _goes_on(plain, word) and state in known:
            return (state,)
    pieces = [piece for piece in _PIECES.split(words) if re.search("[a-z]", piece, re.I)]
    told = [read_progress(piece, {}) for piece in pieces]
    both = {found[0] for found in told if found}
    return tuple(state for state in known if state in both) if all(told) else ()


def _goes_on(plain: str, name: str) -> bool:
    """Whether a time or a reason follows what is known: “deferred to 2027/28”."""
    behind = plain.removeprefix(name) if plain.startswith(f"{name} ") else ""
    return bool(
        re.match(r" (?:to|until|till|pending|due to|because|awaiting|in|from|by|with) ", behind)
    )


def _bare(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", " ", name.lower()).strip()
