"""Verbs of deeds, as plans write them in promises, and the forms that fit behind no “will”."""

import re
from collections.abc import Iterator

VERBS = (
    "adopt|apply|bring|build|buy|campaign|champion|close|commission|create|cut|deliver|design|develop|"
    "embed|employ|enhance|establish|expand|extend|fund|hire|improve|increase|introduce|invest|"
    "launch|lower|open|pilot|purchase|produce|promote|provide|publish|raise|recruit|reduce|run|set|start|"
    "strengthen|tackle|target|test|train|widen"
)
# A list of short sentences that each begin with what will be done.
MORE_VERBS = (
    f"{VERBS}|consult|continue|ensure|explore|identify|map|monitor|offer|report|review|share|"
    "support|update|work"
)
DEEDS = (
    "appoint|commission|consult|create|design|develop|employ|establish|evaluate|expand|extend|"
    "fund|hold|introduce|invest|launch|map|open|pilot|produce|provide|publish|recruit|refresh|"
    "report|review|roll|run|set|train|trial|update|write|plant|install|restore|double|halve|"
    "buy|offer|replace|repair|insulate"
)


def _bent(verb: str) -> Iterator[str]:
    """The forms of a regular verb that cannot stand behind “will” or “to”."""
    stem = verb[:-1] + "i" if re.search(r"[^aeiou]y\Z", verb) else verb
    yield stem + ("es" if re.search(r"(?:i|sh|ch|ss|x)\Z", stem) else "s")
    yield stem + ("d" if stem.endswith("e") else "ed")


IRREGULAR = frozenset(("bring", "build", "buy", "cut", "hold", "map", "run", "set", "write"))
BENT = frozenset(
    form
    for verb in frozenset(f"{MORE_VERBS}|{DEEDS}".split("|"))
    for form in _bent(verb)
    if verb not in IRREGULAR or form.endswith("s")
)
