"""What councils call the states of a document and of an action, where only they know which it is.

`progress` reads the words that mean one state; these here lead to the question, with its answers.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from .welsh import state_in_english

# What councils call the states of a document and of an action, beside what is read as it is.
_STATES = {
    "consultation": """draft for consultation, consultation draft, for consultation, out for
        consultation, out to consultation, under consultation, in consultation, consulting,
        consultation version, public consultation""",
    "draft": "working draft, first draft, in draft, draft version, in development, in preparation",
    "adopted": "approved, agreed, ratified, endorsed, signed off, approved by cabinet",
    "published": "live, issued, publicly available",
    "on-track at-risk": """amber green, green amber, partly complete, partially complete,
        partly met, partially met, partly achieved, partially achieved, mostly complete,
        nearly complete, some progress""",
    "at-risk off-track": "red amber, amber red, limited progress",
    "off-track not-started": "awaiting funding, no progress, not progressed",
    "withdrawn superseded": "abandoned",
    "complete on-track": "bau, business as usual, embedded, mainstreamed, in place, live",
    "not-started withdrawn": "grey, gray, white",
    "off-track withdrawn": """not achieved, not met, not complete, not delivered, failed, on hold,
        paused, deferred, suspended, postponed, parked""",
    "published adopted": "final, finalised, final version, in force, current, active, complete",
}


def state_of(words: str, states: Iterable[str]) -> tuple[str, ...]:
    """The states that everyday words may stand for, of those that there are."""
    plain, known = _bare(words), tuple(states)
    if (welsh := state_in_english(words)) in known:
        return (welsh,)
    for meanings, names in _STATES.items():
        if plain in (_bare(name) for name in names.split(",")):
            return tuple(state for state in known if state in meanings.split())
    return ()


def _bare(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", " ", name.lower()).strip()
