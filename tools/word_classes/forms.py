"""The forms that a regular word takes, right ones and some that no dictionary has."""

import re

# Irregular verbs that are regular too.
ED_TOO = frozenset(
    [
        "burn", "learn", "dream", "lean", "leap", "light", "prove", "show", "sew", "sow", "smell",
        "spell", "spill", "fit", "knit", "wed", "underpin",
    ]
)  # fmt: skip
SIBILANT = re.compile(r"(?:s|x|z|ch|sh)\Z")
CONSONANT_Y = re.compile(r"[^aeiou]y\Z")
SHORT = re.compile(r"[^aeiou][aeiou][bdgklmnprtv]\Z")


def plurals(word: str) -> list[str]:
    """The form in -s, and others that the word may have."""
    if CONSONANT_Y.search(word):
        found = [f"{word[:-1]}ies"]
    elif SIBILANT.search(word):
        found = [f"{word}es"]
    else:
        found = [f"{word}s"]
    if word.endswith("o"):
        found.append(f"{word}es")
    if word.endswith("f"):
        found.append(f"{word[:-1]}ves")
    if word.endswith("fe"):
        found.append(f"{word[:-2]}ves")
    return found


def past_forms(word: str) -> list[str]:
    """The forms in -ed."""
    if word.endswith("e"):
        return [f"{word}d"]
    if CONSONANT_Y.search(word):
        return [f"{word[:-1]}ied"]
    return [f"{word}ed", *_doubled(word, "ed")]


def ing_forms(word: str) -> list[str]:
    """The forms in -ing."""
    if word.endswith("e"):
        return [f"{word[:-1]}ing", f"{word}ing"]
    return [f"{word}ing", *_doubled(word, "ing")]


def _doubled(word: str, ending: str) -> list[str]:
    if word.endswith("c"):
        return [f"{word}k{ending}"]
    return [f"{word}{word[-1]}{ending}"] if SHORT.search(word) else []
