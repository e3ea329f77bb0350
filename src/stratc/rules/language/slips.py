"""Slips of grammar that a pattern can see, each with what is right.

A row of their tables is: the pattern, and what is right as a template of the match, empty where
there are several ways. Patterns pass over capitals, but for those that are looked for as typed,
where names would be taken for slips.
"""

import re
from dataclasses import dataclass
from functools import cached_property

from stratc.text.english import MONTH, number_words
from stratc.text.tables import PatternTable

BEFORE_A_WORD = re.compile(r"\\b|\(\?<!\[\\w[^\]]*\]\)")


@dataclass(frozen=True)
class WordSlip:
    """One slip: its pattern, and what is right."""

    written: str
    flags: re.RegexFlag
    right: str

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The pattern. Most slips stand in no document, so it is made when it is needed."""
        return re.compile(self.written, self.flags)

    @cached_property
    def _sooner(self) -> re.Pattern[str]:
        """What matches wherever the pattern does, and more. Python skips to the letters that a
        pattern begins with, unless it asks first what stands before them."""
        written = self.written
        if written.startswith("(?P<skip>"):
            written = re.split(r"(?: |\\b)\)\|", written, maxsplit=1)[1]  # behind what is no slip
        if "(?!" not in written and "(?<!" not in written:
            return re.compile(written.replace(r"\b", ""))
        begun = BEFORE_A_WORD.match(written)
        return re.compile(written[begun.end() :] if begun else written)

    def stands_in(self, typed: str, low: str) -> bool:
        """Whether it may stand in a text, which is given as typed and in small letters."""
        return bool(self._sooner.search(low if self.flags & re.IGNORECASE else typed))


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
    monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays
    fridays saturdays sundays january february april june july
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
