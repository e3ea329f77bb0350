"""Two editions of a strategy to the changes between them, graded by what they cost the public."""

from .approvals import entry
from .change import BREAKING, EDITORIAL, NOTABLE, REVIEW, Change, Grade
from .comparison import Comparison, Matched
from .edition import Edition, deleted
from .fates import Fate
from .for_document import ReaderChange, since_last_edition
from .kinds import KINDS, ChangeKind, opposites
from .redlines import Piece, redline
from .successor import succeed
from .transitions import compare

__all__ = [
    "BREAKING",
    "Change",
    "Comparison",
    "EDITORIAL",
    "Edition",
    "Fate",
    "Grade",
    "KINDS",
    "ChangeKind",
    "ReaderChange",
    "Matched",
    "NOTABLE",
    "Piece",
    "REVIEW",
    "compare",
    "deleted",
    "entry",
    "opposites",
    "redline",
    "since_last_edition",
    "succeed",
]
