"""One slip of grammar that a pattern can see, and how it is found in a text without much cost."""

import re
from dataclasses import dataclass
from functools import cached_property

from stratc.text.needed import needed

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
    def near(self) -> frozenset[str]:
        """Pieces in small letters of which one stands wherever the pattern finds something."""
        return needed(self.written)

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
