"""The family of a word: “assess” and “assessment”, “drain” and “drainage”, “safe” and “safety”.

In: a stem. Out: what it shares with the verb or adjective it was made from. A plain-English editor
turns nouns of doing back into verbs; whoever finds the family on the other side has lost nothing.
Agents stay apart (an inspector is no inspection), and so does what is without something.
"""

import re
from functools import lru_cache

from stratc.text.tables import PatternTable

# Endings that make a noun of doing or of quality, or an adverb; each with the least that must be
# left, so that “village” is no kin of “vill”, nor “manage” of “man”.
_ENDINGS = (
    ("abilit(?:y)?", 2, "abl"),
    ("ibilit(?:y)?", 2, "ibl"),
    ("ificat(?:ion)?", 2, "ify"),
    ("at", 4, ""),
    ("ion", 4, ""),
    ("ment", 3, ""),
    ("anc", 4, ""),
    ("enc", 4, ""),
    ("(?<=[vswr])al", 4, ""),
    ("ag", 4, ""),
    ("(?<=[sl])ur", 4, ""),
    ("iness", 3, "y"),
    ("ness", 4, ""),
    ("ety", 3, ""),
    ("(?<!or)ity", 5, ""),
    ("(?<!p)ly", 4, ""),
    ("(?<=[rvt])y", 5, ""),
)
_FORMS = tuple(
    (re.compile(rf"(?<=.{{{least}}}){ending}$"), instead) for ending, least, instead in _ENDINGS
)
# The last sounds of a verb before “-ion” and its like: reduce, reduction; provide, provision.
_SOUNDS = tuple(
    (re.compile(form), instead)
    for form, instead in PatternTable().read(__package__, ["sounds"]).rows
)


@lru_cache(maxsize=50_000)
def family(stem: str) -> str:
    """What a stem has in common with those made from the same verb or adjective."""
    root = stem
    for form, instead in _FORMS:
        root = form.sub(instead, root)
    for form, instead in _SOUNDS:
        root = form.sub(instead, root)
    return root
