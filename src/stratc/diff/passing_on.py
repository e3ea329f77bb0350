"""A promise that is passed on: “we will ask the trust to build it” for “we will build it”.

Who only asks somebody else to do it, or leaves it to them, answers for it no longer.
"""

from __future__ import annotations

import re
from dataclasses import replace

from .lines import StemmedSentence
from .signal import LESS, MORE, Signal
from .stems import stem

_ASKING = "ask|invite|encourage|urge|expect|request|lobby|press|persuade|call on|look to|rely on"
_ASKED = "asked|invited|encouraged|urged|expected|requested|persuaded"
_ACTIVE = re.compile(
    rf"\b(?:will|shall|must) (?:\w+ly )?(?:{_ASKING}) (?:[\w'-]+ ){{1,6}}?to (?P<act>[a-z]+)\b"
)
_PASSIVE = re.compile(rf"\b(?:will|shall|must) be (?:{_ASKED}) to (?P<act>[a-z]+)\b")
_DOING = re.compile(r"\b(?:will|shall|must) (?:\w+ly )?(?:be )?(?P<act>[a-z]+)\b")
_OURS = re.compile(r"^(?:we|the council|council officers|our \w+) will (?P<act>[a-z]+)\b")
# Who may do it instead, and whom nobody can hold to it.
_THEIRS = re.compile(
    r"^(?P<who>(?:the |our |all |local |private |parish )*"
    r"(?:landlords|volunteers|parents|residents|developers|"
    r"businesses|communities|community groups|friends groups|charities|contractors|"
    r"employers|government|owners|homeowners|partners|providers|others|families|tenants|users|"
    r"clubs|parish councils)) will (?P<act>[a-z]+)\b"
)


def passed_on(
    one: StemmedSentence, other: StemmedSentence
) -> tuple[StemmedSentence, StemmedSentence, Signal | None]:
    """Two sentences without what passes the one on, and the sign of it."""
    for old, new, vote in ((one, other, LESS), (other, one, MORE)):
        bare, words = _without_passing(old, new)
        if words:
            why = f"“{words}” {'came in' if vote == LESS else 'went out'}"
            signal = Signal("verb", vote, why, "how firmly")
            return (one, bare, signal) if vote == LESS else (bare, other, signal)
    return one, other, None


def _without_passing(old: StemmedSentence, new: StemmedSentence) -> tuple[StemmedSentence, str]:
    """The new sentence as if it had not been passed on, and the words that pass it on."""
    if _ACTIVE.search(old.level) or _PASSIVE.search(old.level):
        return new, ""
    done = {stem(found["act"]) for found in _DOING.finditer(old.level)}
    for form in (_ACTIVE, _PASSIVE):
        found = form.search(new.level)
        if found and stem(found["act"]) in done:
            words = new.level[found.start() : found.start("act")].strip()
            level = f"{new.level[: found.start()]}will {new.level[found.start('act') :]}"
            if form is _PASSIVE and _OURS.match(old.level):
                level = re.sub(r"^[^,]*?(?=\bwill\b)", "we ", level)
            return replace(new, level=level), words
    ours, theirs = _OURS.match(old.level), _THEIRS.match(new.level)
    if ours and theirs and stem(ours["act"]) == stem(theirs["act"]):
        return replace(new, level=f"we {new.level[theirs.end('who') :].strip()}"), theirs["who"]
    return new, ""
