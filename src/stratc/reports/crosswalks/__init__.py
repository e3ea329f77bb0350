"""Cross-references told to a person or a machine, one file a format."""

from .registry import FORMATS, show
from .suggestions import suggestions

__all__ = ["FORMATS", "show", "suggestions"]
