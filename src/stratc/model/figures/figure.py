"""A figure, whatever words it was written in: its number where it has one, and how it prints.

`£1.2m` and `£1.2 million` are the same figure, and so are `one in four` and `1 in 4`. A figure
whose number is not known (`fewer than 5`, `5 to 10`) has bounds in its place, and never a number.
"""

import re
from dataclasses import dataclass, field
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure as stratc writes it, and as a number. Of 19% the number is 19.

    `low` and `high` are the ends of a range, or of the interval around a number; one of them
    alone is a limit. `qualifier` is the word in front, where one was written with the figure.
    """

    text: str = field(compare=False)
    number: Decimal | None = None
    percent: bool = False
    currency: str = ""
    unfinished: bool = False
    low: Decimal | None = None
    high: Decimal | None = None
    qualifier: str = ""
    words: str = ""  # all that it says, where no number tells it: a ratio, `suppressed`

    def __str__(self) -> str:
        return "to be confirmed" if self.unfinished else self.text

    @property
    def in_words(self) -> bool:
        """Whether it is a share that no per cent sign tells: one in four, two thirds."""
        return self.percent and "%" not in self.text

    @property
    def decimals(self) -> int:
        """How many digits stand after the point: how exactly the figure was rounded."""
        found = re.search(r"\.(\d+)", self.text)
        return len(found[1]) if found else 0
