"""What became of the pieces of a document: as text, and as a page beside the source."""

from .html import page
from .text import summary, text

__all__ = ["page", "summary", "text"]
