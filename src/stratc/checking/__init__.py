"""What rules stand on: their list and the loop that runs it, and what they ask of a text."""

from .manuscript import Manuscript
from .mending import as_typed
from .passage import Passage, passages
from .picture_files import picture, pictures
from .registry import RULES, check, check_one
from .rest import check_rest, with_one_more
from .selection import runs, selectors
from .settings import unknown_kinds
