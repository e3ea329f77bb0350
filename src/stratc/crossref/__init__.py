"""Links every reference both ways; never complains."""

from .index import Index, Use
from .library import Library, link

__all__ = ["Index", "Library", "Use", "link"]
