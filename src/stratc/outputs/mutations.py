"""How Welsh words meet: what stands before a time, a place or a name changes how either begins.

In: a small word of ours, such as `yn`, and what an author or a calendar puts behind it. Out: both
as they are written together, such as `ym Mawrth`. Only words of `mutations.txt` are changed, since
a name in English is not.
"""

import re
from functools import cache

from stratc.model.welsh import ASPIRATE, SOFT
from stratc.text import tables

NASAL = {"p": "mh", "t": "nh", "c": "ngh", "b": "m", "d": "n", "g": "ng", "m": "m"}
CHANGES = {
    **dict.fromkeys(("am", "ar", "at", "dan", "dros", "gan", "i", "o", "tan"), SOFT),
    **dict.fromkeys(("a", "gyda", "na", "tua", "â"), ASPIRATE),
    "yn": NASAL,
    "ein": {},
}
"""Which letters a word changes behind it."""
BEFORE_VOWELS = {"a": "ac", "gyda": "gydag", "na": "nag", "â": "ag"}
WITH_THE = ("a", "gyda", "i", "na", "o", "â")
GAP = re.compile(rf"(?<![\w’])({'|'.join(CHANGES)}) \{{(\w+)\}}", re.I)
"""A gap in a sentence, with the word before it that changes what fills it."""
MARKS = re.compile(r"(?:<[^>]*>|[“‘(])*")
THE = re.compile(r"yr? (?=\w)", re.I)
LETTER = re.compile(r"ch|dd|ff|ng|ll|ph|rh|th|\w", re.I)
WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
# “W” is a consonant in “Wrecsam” and “wal”, and a vowel in “wyth”. Of numbers, those that are read
# as “un” and “wyth” begin with one.
VOWEL = re.compile(r"[aeiouyâêîôûŵŷ]|w(?![rlaeiouâêîôû])|(?:11?|8\d{0,2})(?![\d,])", re.I)


def joined(word: str, text: str) -> tuple[str, str]:
    """Both as they are written one behind the other; `text` may begin with tags."""
    marks = MARKS.match(text)
    cut = marks.end() if marks else 0
    opening, rest = text[:cut], text[cut:]
    small = word.lower()
    if small in WITH_THE and (the := THE.match(rest)):
        return f"{word}’r", opening + rest[the.end() :]
    if VOWEL.match(rest):
        if small == "ein" and rest[0].isalpha():
            return word, f"{opening}{'H' if rest[0].isupper() else 'h'}{rest[0].lower()}{rest[1:]}"
        return word[0] + BEFORE_VOWELS.get(small, small)[1:], text
    begun, first = WORD.match(rest), LETTER.match(rest)
    if not begun or not first or begun[0].lower() not in _words():
        return word, text
    new = CHANGES.get(small, {}).get(first[0].lower())
    if new is None:
        return word, text
    changed = new + rest[first.end() :]
    if first[0][0].isupper():
        changed = changed[0].upper() + changed[1:]
    if small == "yn":
        word = word[0] + ("ng" if new.startswith("ng") else new[0])
    return word, opening + changed


@cache
def _words() -> frozenset[str]:
    return frozenset(" ".join(tables.lines("stratc.outputs", "mutations")).split())
