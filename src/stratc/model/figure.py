"""A figure as authors write it: `7,000`, `19%`, `£3.2 million`, `1 in 5`, `4.2`, `-35%`."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from decimal import Decimal

from .period_words import UNFINISHED

SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
FORM = re.compile(
    r"(?P<sign>[-−+]?)(?P<currency>[£$€]?)(?P<digits>\d{1,3}(?:,\d{3})+|\d+)(?P<fraction>\.\d+)?"
    r"(?: ?(?P<percent>%)| (?P<scale>thousand|million|billion|trillion))?"
)


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure as written, and as a number. A percentage keeps its own number: 19% is 19."""

    text: str = field(compare=False)
    number: Decimal | None = None
    percent: bool = False
    currency: str = ""
    unfinished: bool = False

    @classmethod
    def read(cls, text: str) -> Figure | None:
        """Read what an author typed; None if it is no figure."""
        if text.lower() in UNFINISHED:
            return cls(text, unfinished=True)
        if found := re.fullmatch(r"(\d+) in (\d+)", text):
            whole = int(found[2])
            return cls(text, Decimal(100) * int(found[1]) / whole, True) if whole else None
        found = FORM.fullmatch(text)
        if not found:
            return None
        number = Decimal(found["digits"].replace(",", "") + (found["fraction"] or ""))
        number *= SCALES.get(found["scale"] or "", 1)
        if found["sign"] in ("-", "−"):
            number = -number
        return cls(text, number, bool(found["percent"]), found["currency"])

    def __str__(self) -> str:
        return "to be confirmed" if self.unfinished else self.text

    @property
    def decimals(self) -> int:
        """How many digits stand after the point: how exactly the figure was rounded."""
        found = re.search(r"\.(\d+)", self.text)
        return len(found[1]) if found else 0
