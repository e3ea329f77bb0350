"""What became of each piece of a document: placed, kept as text, doubtful, offered or left out.

The account is for the officer who wrote the document. It names places in their own program, and
tells what a piece became in the words of a strategy.
"""

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import Literal

Placement = Literal["placed", "text", "doubt", "offered", "left"]
CoverFact = Literal["", "title", "area", "period"]


@dataclass(frozen=True, slots=True)
class AccountEntry:
    """One piece: where it stood, its words, what became of it, and why.

    `fact` is what of the cover it gave, where it gave one.
    """

    kind: Placement
    place: str
    words: str
    became: str
    reason: str = ""
    order: int = 0
    fact: CoverFact = ""


@dataclass(slots=True)
class ImportAccount:
    """The entries of one import, in the order of the document."""

    entries: list[AccountEntry] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    order: int = 0

    def tell(
        self,
        kind: Placement,
        place: str,
        words: str,
        became: str,
        reason: str = "",
        fact: CoverFact = "",
    ) -> None:
        """Enter one piece; every doubt has a reason."""
        entry = AccountEntry(kind, place, words.strip(), became, reason, self.order, fact)
        if entry not in self.entries[-40:]:
            self.entries.append(entry)

    def take_back(self, place: str, words: str) -> None:
        """Take out what was told of a heading, where it came otherwise."""
        at = max(
            n
            for n, one in enumerate(self.entries)
            if (one.place, one.words) == (place, words.strip())
        )
        del self.entries[at]

    def forget(self, words: str, became: str) -> None:
        """Take out that some words became what they are no longer, with a number before them."""
        self.entries[:] = [
            one
            for one in self.entries
            if one.became != became
            or not re.fullmatch(rf"(?:[\d.]+\s+)?{re.escape(words)}", one.words)
        ]

    def count(self, thing: str, amount: int = 1) -> None:
        """Count what was found: priorities, commitments, actions ..."""
        self.counts[thing] += amount

    def of(self, *kinds: Placement) -> list[AccountEntry]:
        """The entries of some kinds, in the order of the document."""
        return sorted((e for e in self.entries if e.kind in kinds), key=lambda e: e.order)
