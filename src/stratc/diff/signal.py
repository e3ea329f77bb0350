"""One way in which a wording says less, more, or something that only a person can judge."""

from dataclasses import dataclass
from typing import Literal

Axis = Literal[
    "negation", "verb", "opener", "breadth", "condition", "amount", "date", "words", "order"
]


@dataclass(frozen=True, slots=True)
class Signal:
    """A sign in words. `vote` is -1 for less, 0 for a person to judge, 1 more, 2 neither."""

    axis: Axis
    vote: int
    why: str
    aspect: str = "what"
    tag: str = ""


LESS, ASK, MORE, SAME = -1, 0, 1, 2
