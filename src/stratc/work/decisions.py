"""The decisions on changes that a project keeps in approvals.yaml."""

from pathlib import Path

from stratc.model import Approvals, decode
from stratc.source import Say, read

from .reading import needed
from .usage import UsageError

FILE = "approvals.yaml"


def decisions(root: Path | None, say: Say, path: Path | None = None) -> Approvals:
    """Those in a file, or in the project's own if it has one. Raises UsageError where they cannot
    be read, when all that is wrong with them has been said."""
    place = path or (root / FILE if root else None)
    if place is None or not (place.exists() or place.is_symlink()):
        if path is not None:
            raise UsageError(f"there is no file “{path}”")
        return Approvals()
    text = needed(place, place.parent, say)
    node = read(text, say) if text else None
    found = decode(Approvals, node, say) if node else None
    if found is None:
        raise UsageError(f"“{place.name}” cannot be read", "put right what is said above first")
    return found
