"""Library to diagnostics: one function a rule, one file a family."""

from . import frameworks, publishing, references, structure
from .registry import RULES, check

__all__ = ["RULES", "check", "frameworks", "publishing", "references", "structure"]
