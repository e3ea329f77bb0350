"""A promise that is passed on: “we will ask the trust to build it” for “we will build it”.

Who only asks somebody else to do it, or leaves it to them, answers for it no longer.
"""

import re
from dataclasses import replace

from .lines import StemmedSentence
from .signal import ASK, LESS, MORE, Signal
from .stems import stem

_ASKING = "ask|invite|encourage|urge|expect|request|lobby|press|persuade|call on|look to|rely on"
_ASKED = "asked|invited|encouraged|urged|expected|requested|persuaded"
_ACTIVE = re.compile(
    rf"\b(?:will|shall|must) (?:\w+ly )?(?:{_ASKING}) (?:[\w'-]+ ){{1,6}}?to (?P<act>[a-z]+)\b"
)
_PASSIVE = re.compile(rf"\b(?:will|shall|must) be (?:{_ASKED}) to (?P<act>[a-z]+)\b")
_DOING = re.compile(r"\b(?:will|shall|must) (?:\w+ly )?(?:be )?(?P<act>[a-z]+)\b")
_OURS = re.compile(r"^(?P<us>we|the council|council officers|our \w+) will (?P<act>[a-z]+)\b")
# Who may do it instead, and whom nobody can hold to it.
_THEIRS = (
    r"(?P<who>(?:the |our |all |local |private |parish )*"
    r"(?:landlords|volunteers|parents|residents|developers|"
    r"businesses|communities|community groups|friends groups|charities|contractors|"
    r"employers|government|owners|homeowners|partners|providers|others|families|tenants|users|"
    r"clubs|groups|parish councils))"
)
_THEY_WILL = re.compile(rf"^{_THEIRS} will (?P<act>[a-z]+)\b")
_BY_THEM = re.compile(rf"\b(?:will|must) be (?P<act>[a-z]+)\b[^,.;]*(?P<by> by {_THEIRS})\b")
_DECIDING = frozenset(
    map(stem, ["choose", "decide", "approve", "elect", "vote", "agree", "select"])
)


def passed_on(
    one: StemmedSentence, other: StemmedSentence
) -> tuple[StemmedSentence, StemmedSentence, Signal | None]:
    """Two sentences without what passes the one on, and the sign of it."""
    for old, new, how in ((one, other, "came in"), (other, one, "went out")):
        bare, words = _without_passing(old, new)
        if words:
            came = how == "came in"
            vote = LESS if came else MORE
            if any(stem(found["act"]) in _DECIDING for found in _DOING.finditer(old.level)):
                vote = ASK if came else LESS  # whoever may decide has more than who is served
            signal = Signal("verb", vote, f"“{words}” {how}", "how firmly")
            return (one, bare, signal) if came else (bare, other, signal)
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
    ours, theirs = _OURS.match(old.level), _THEY_WILL.match(new.level)
    done_by = _BY_THEM.search(new.level)
    if ours and done_by and stem(done_by["act"]) in done:
        bare = f"{new.level[: done_by.start('by')]}{new.level[done_by.end('by') :]}"
        return replace(new, level=f"{ours['us']} {bare}"), done_by["by"].strip()
    # Who has it does nothing instead of us.
    if ours and theirs and stem(ours["act"]) == stem(theirs["act"]) and ours["act"] != "have":
        return replace(new, level=f"we {new.level[theirs.end('who') :].strip()}"), theirs["who"]
    return new, ""
