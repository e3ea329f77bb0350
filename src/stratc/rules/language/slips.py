"""Slips of grammar that a pattern can see, each with what is right.

A row of their tables is: the pattern, and what is right as a template of the match, empty where
there are several ways. Patterns pass over capitals, but for those that are looked for as typed,
where names would be taken for slips.
"""

import re

from stratc.text.english import MONTH, number_words
from stratc.text.tables import PatternTable

from .word_slip import WordSlip

TABLES = (
    "small_letter_slips",
    "slips",
    "confused",
    "sound_alikes",
    "joints",
    "lost_words",
    "doubled_ideas",
)
TABLE = PatternTable({"MONTH": MONTH.lower(), "ONE_TO_NINE": number_words(1, 9)}).read(
    __package__, TABLES
)
# Names that are no words in small letters, as “may”, “march” and “polish” are.
NAMES = """
    england scotland wales ireland britain london europe english scottish welsh irish british
    european
    monday tuesday wednesday thursday friday saturday sunday january february april june july
    september october november december christmas easter
"""
SLIPS = (
    *(WordSlip(pattern, re.IGNORECASE, right) for pattern, right in TABLE.rows),
    *(
        WordSlip(rf"(?<![\w\0’'./@#-]){name}(?![\w’'@/-]|\.\w)", re.NOFLAG, name.capitalize())
        for name in NAMES.split()
    ),
    *(WordSlip(pattern, re.NOFLAG, right) for pattern, right in TABLE.as_typed),
)
