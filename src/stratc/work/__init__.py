"""The only room that touches the disk and the clock."""

from .files import Project, UsageError, find, shipped_frameworks

__all__ = ["Project", "UsageError", "find", "shipped_frameworks"]
