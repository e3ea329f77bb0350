"""Which characters can be printed, and by which of the faces that come with stratc.

A PDF that promises to be accessible must know each character it shows, so one that no face holds
cannot be published. Our own faces hold the letters of Europe's west; the others are opened only
where a text has characters that ours lack.
"""

import importlib.util
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple


class FaceFile(NamedTuple):
    """A face in a package: the script it is for, its family, its file, and its place in it."""

    script: str
    family: str
    package: str
    file: str
    weights: str = "100 900"
    number: int = 0

    @property
    def path(self) -> Path | None:
        """Where the file is; nothing where the package is not installed."""
        found = importlib.util.find_spec(self.package)
        if found is None or found.origin is None:
            return None
        path = Path(found.origin).parent / self.file
        return path if path.is_file() else None


OURS = (
    FaceFile("latin", "Public Sans", "fontpkg_public_sans", "files/PublicSans[wght].ttf"),
    FaceFile(
        "latin", "Source Serif 4", "fontpkg_source_serif_4", "files/SourceSerif4[opsz,wght].ttf"
    ),
)
"""Both must hold a character, as titles use the one, text the other."""

OTHERS = (
    FaceFile("signs", "Noto Sans", "fontpkg_noto_sans", "files/NotoSans[wdth,wght].ttf"),
    FaceFile(
        "arabic", "IBM Plex Sans Arabic", "fontpkg_ibm_plex_sans_arabic",
        "files/IBMPlexSansArabic-Regular.ttf", "400",
    ),
    FaceFile(
        "arabic", "IBM Plex Sans Arabic", "fontpkg_ibm_plex_sans_arabic",
        "files/IBMPlexSansArabic-Bold.ttf", "700",
    ),
    FaceFile("hebrew", "Heebo", "fontpkg_heebo", "files/Heebo[wght].ttf"),
    FaceFile(
        "devanagari", "Noto Sans Devanagari", "fontpkg_noto_sans_devanagari",
        "files/NotoSansDevanagari[wdth,wght].ttf",
    ),
    FaceFile(
        "bengali", "Hind Siliguri", "fontpkg_hind_siliguri", "files/HindSiliguri-Regular.ttf", "400"
    ),
    FaceFile(
        "bengali", "Hind Siliguri", "fontpkg_hind_siliguri", "files/HindSiliguri-Bold.ttf", "700"
    ),
    FaceFile(
        "chinese", "Noto Sans CJK", "noto_cjk_sans_otc", "NotoSansCJK-Regular.ttc", "400", 2
    ),
)  # fmt: skip
"""In the order in which they are asked. The face of Chinese is large, and installed apart."""

UNSEEN = frozenset("\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufe0e\ufe0f\ufeff")
"""Characters that print as nothing and break nothing: word processors leave them behind."""


def unprintable(characters: set[str]) -> set[str]:
    """Those of the characters that no face holds. White space prints as nothing."""
    return {c for c in _beyond_ours(characters) if not any(ord(c) in held(f) for f in OTHERS)}


def needed(characters: set[str]) -> list[FaceFile]:
    """The faces that these characters need besides ours."""
    rest, made = _beyond_ours(characters), []
    for face in OTHERS:
        found = {c for c in rest if ord(c) in held(face)}
        if found:
            made.append(face)
            rest -= found
            made += [f for f in OTHERS if f.family == face.family and f is not face]
    return made


def _beyond_ours(characters: set[str]) -> set[str]:
    doubtful = {c for c in characters if not c.isascii() and not c.isspace() and c not in UNSEEN}
    if not doubtful:
        return set()
    ours = frozenset.intersection(*map(held, OURS))
    return {c for c in doubtful if ord(c) not in ours}


@cache
def held(face: FaceFile) -> frozenset[int]:
    """The code points of a face; none where it is not installed."""
    from uharfbuzz import Blob
    from uharfbuzz import Face as Opened

    path = face.path
    if path is None:
        return frozenset()
    return frozenset(Opened(Blob.from_file_path(str(path)), face.number).unicodes)


def missing_faces(characters: set[str]) -> Iterator[FaceFile]:
    """Faces that would hold one of the characters, and are not installed."""
    from .scripts import scripts_of

    wanted = {script.name for script in scripts_of("".join(unprintable(characters)))}
    for face in OTHERS:
        if face.script in wanted and face.path is None:
            yield face
