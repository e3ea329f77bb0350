"""Cross-references told to a person or a machine, one file a format."""

from .registry import FORMATS, show
from .suggestions import show_suggestions
