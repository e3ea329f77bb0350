"""How firmly one sentence of a promise says it, whoever its subject is, and active or passive."""

import re
from dataclasses import replace

from stratc.text.firmness import Firmness, read

from .lines import StemmedSentence

AIMED = 3  # as `firmness.read` counts what is only meant to be done


def reading(line: StemmedSentence) -> Firmness:
    """How firmly a sentence promises; “will be considered” is no firmer than “will consider”."""
    active = _PASSIVE.sub(lambda found: f"{found[1]} {_ACTIVE[found[2]]}", line.level)
    active = _OF_SUBJECT.sub(r"\1 ", _FRONTED.sub("", active))
    # Who continues to do it does it.
    active = re.sub(r"(\bwill |^)continue to (?=\w)|^(?:ongoing|continued) ", r"\1", active)
    found = read(active)
    behind = re.search(rf"\b{re.escape(found.verb)} to (\w.*)", active)
    if found.strength == AIMED and behind and read(f"we will {behind[1]}").strength < AIMED:
        return replace(found, strength=1)  # who intends to review does not even review
    return found


# When and where it is done is no subject: “on nights when it freezes, roads may be gritted”.
_FRONTED = re.compile(
    r"^(?:by|from|in|on|at|over|within|during|throughout|until|before|after|every|for|across) "
    r"(?!(?:time|due|principle|future|addition|some|the (?:longer|long|future))\b)"
    r"[^,;]{2,80}, (?=[^;]*\b(?:will|must|shall|should|may|might|could|can)\b)"
)
# “Shops that sell to children |will lose …”: the first verb is none of the promise.
_OF_SUBJECT = re.compile(
    r"^(?!.{0,60}\b(?:intends|aims|hopes|expects|proposes|plans|wants|wishes|agrees) that\b)"
    r"((?:(?:every|each|any|all|the|our|a|an|no) (?:[\w'-]+ ){0,4}?[\w'-]+"
    r"|(?:[\w'-]+ ){0,5}?(?!and |or |we )[\w'-]+s))"
    r" (?:that|who|which) (?!we\b)(?:(?!(?:will|must|shall|should|may|can|we)\b)[\w'£%,-]+ ){1,12}"
    r"(?=(?:will|must|shall|should|may)\b)"
)
_ACTIVE = {
    "considered": "consider",
    "explored": "explore",
    "investigated": "investigate",
    "examined": "examine",
    "discussed": "discuss",
    "looked": "look",
    "reviewed": "review",
    "sought": "seek",
    "proposed": "propose",
    "supported": "support",
    "encouraged": "encourage",
    "promoted": "promote",
    "helped": "help",
    "enabled": "enable",
    "facilitated": "facilitate",
}
_PASSIVE = re.compile(rf"\b(will|should|must|may) be ({'|'.join(_ACTIVE)})\b")
