"""Cross-references told to a person or a machine, one file a format."""

from .registry import FORMATS, show
from .suggestions import suggested

__all__ = ["FORMATS", "show", "suggested"]
