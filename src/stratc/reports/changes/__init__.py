"""Changes between editions told to a person or a machine, one file a format.

story.py     the sentence that matters, and what is told in which order; the same in every format
registry.py  the formats
"""

from .registry import FORMATS, show
