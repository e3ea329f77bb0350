"""What became of the pieces of a document, and what an edited one would change."""

from .html import page
from .proposal import change_text, proposal_text
from .text import account_text, summary
