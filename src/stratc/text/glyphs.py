"""Which characters the bundled fonts can print.

A PDF that promises to be accessible must know each character it shows, so one that is in neither
face cannot be published.
"""

from __future__ import annotations

import importlib.util
from functools import cache
from pathlib import Path

# Package and file of each face; both must hold a character, as titles use the one, text the other.
FACES = (
    ("fontpkg_public_sans", "PublicSans[wght].ttf"),
    ("fontpkg_source_serif_4", "SourceSerif4[opsz,wght].ttf"),
)


def unprintable(characters: set[str]) -> set[str]:
    """Those of the characters that the bundled fonts lack. White space prints as nothing."""
    doubtful = {c for c in characters if not c.isascii() and not c.isspace()}
    return {c for c in doubtful if ord(c) not in _known()} if doubtful else set()


@cache
def _known() -> frozenset[int]:
    from fontTools.ttLib import TTFont

    known: set[int] | None = None
    for package, name in FACES:
        found = importlib.util.find_spec(package)
        assert found and found.origin
        with TTFont(Path(found.origin).parent / "files" / name, lazy=True) as font:
            face = set(font.getBestCmap())
        known = face if known is None else known & face
    return frozenset(known or ())
