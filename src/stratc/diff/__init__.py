"""Two editions of a strategy to the changes between them, graded by what they cost the public."""

from .change import BREAKING, EDITORIAL, LOSS_IF_SO, NOTABLE, REVIEW, Change, Grade
from .comparison import Comparison
from .edition import Edition, PromiseText, deleted
from .fates import BOOKKEEPING, FATES, WAYS, Fate
from .for_document import ReaderChange, since_last_edition
from .kinds import KINDS, ChangeKind, opposites
from .pairing import HOWS
from .successor import succeed
from .transitions import compare
