"""Two editions of a strategy to the changes between them, graded by what they cost the public."""

from .approvals import entry
from .compare import compare
from .comparison import Comparison, Matched
from .edition import Edition
from .grade import BREAKING, EDITORIAL, KINDS, NOTABLE, REVIEW, Change, Grade, Kind, opposites
from .redline import Piece, redline
from .since import Line, since_last_edition
from .successor import succeed

__all__ = [
    "BREAKING",
    "Change",
    "Comparison",
    "EDITORIAL",
    "Edition",
    "Grade",
    "KINDS",
    "Kind",
    "Line",
    "Matched",
    "NOTABLE",
    "Piece",
    "REVIEW",
    "compare",
    "entry",
    "opposites",
    "redline",
    "since_last_edition",
    "succeed",
]
